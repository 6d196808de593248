"""Column expressions are worth in each row what their tree is worth for the fact: numbers, days, words, sets, whatever is unknown."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from itertools import product
from math import ceil, floor
from types import SimpleNamespace
from typing import Any, Final

import duckdb
import narwhals.stable.v2 as nw
import polars as pl
import pytest

from ruralpolicy import EngineError
from ruralpolicy.conditions import (
    after,
    completed_years,
    day_after,
    greatest,
    known,
    latest,
    least,
    no,
    one_of,
    percent,
    stated,
    tree,
    when,
)
from ruralpolicy.conditions.reading import read_condition
from ruralpolicy.facts import UNKNOWN, AssessmentUse, Between, County, Education, Fact, HealthWorker, InstitutionKind
from ruralpolicy.frames.expressions.conditions import Expressions, high_of

TODAY: Final = date(2024, 2, 29)
ONE, OTHER, THIRD = "health_centers_total", "resident_population", "village_clinics_total"
LATER: Final = date(2024, 12, 31)


# The grammar as County's numbers use it. Each is compared for exact numbers, for bounds and for unknown ones.


def at_least(county: County) -> bool:
    return county.health_centers_total >= 2


def exactly(county: County) -> bool:
    return county.health_centers_total == 2


def not_exactly(county: County) -> bool:
    return county.health_centers_total != 2


def never_a_fraction(county: County, *, bound: Fraction = percent(50)) -> bool:
    return county.health_centers_total == bound


def always_off_a_fraction(county: County, *, bound: Fraction = percent(50)) -> bool:
    return county.health_centers_total != bound


def below_a_fraction(county: County, *, bound: Fraction = percent(150)) -> bool:
    return county.health_centers_total < bound


def above_a_fraction(county: County, *, bound: Fraction = percent(150)) -> bool:
    return county.health_centers_total > bound


def constant_first(county: County) -> bool:
    return 2 * county.health_centers_total + 1 <= 5


def share(county: County, *, part: Fraction = percent(30)) -> bool:
    return county.health_centers_total >= part * county.resident_population


def under_share(county: County, *, part: Fraction = percent(30)) -> bool:
    return county.health_centers_total < part * county.resident_population


def over_sum(county: County) -> bool:
    return county.health_centers_total + county.resident_population > 3


def difference(county: County) -> bool:
    return county.health_centers_total - county.resident_population >= 1


def equal_columns(county: County) -> bool:
    return county.health_centers_total == county.resident_population


def unequal_columns(county: County) -> bool:
    return county.health_centers_total != county.resident_population


def product_of_columns(county: County) -> bool:
    return county.health_centers_total * county.resident_population >= 6


def times_a_difference(county: County) -> bool:
    return county.village_clinics_total * (county.health_centers_total - county.resident_population) >= 2


def times_nothing(county: County) -> bool:
    return 0 * county.health_centers_total >= county.resident_population


def times_less_than_nothing(county: County) -> bool:
    return -2 * county.health_centers_total <= 1 - county.resident_population


def rounded_up(county: County, *, part: Fraction = percent(30)) -> bool:
    return county.health_centers_total >= ceil(part * county.resident_population)


def rounded_down(county: County, *, part: Fraction = percent(30)) -> bool:
    return county.health_centers_total <= floor(part * county.resident_population)


def rounded_whole(county: County) -> bool:
    return county.health_centers_total <= floor(county.resident_population)


def least_of(county: County) -> bool:
    return least(county.health_centers_total, county.resident_population, 3) >= 2


def greatest_of(county: County, *, part: Fraction = percent(50)) -> bool:
    return greatest(part * county.health_centers_total, part * county.resident_population) >= 2


def one_of_numbers(county: County) -> bool:
    return one_of(county.health_centers_total, 1, 3)


def stated_number(county: County) -> bool:
    return stated(county.health_centers_total, 5) > county.resident_population


def chosen_number(county: County) -> bool:
    return when(county.resident_population > 2, county.health_centers_total, 7) >= 3


def chosen_fraction(county: County, *, half: Fraction = percent(50)) -> bool:
    return county.health_centers_total >= when(county.resident_population > 2, half, half * county.resident_population)


def known_number(county: County) -> bool:
    return known(county.health_centers_total) & known(stated(county.resident_population, 1))


def known_sum(county: County) -> bool:
    return known(county.health_centers_total + county.resident_population)


def known_choice(county: County) -> bool:
    return known(when(county.resident_population > 2, county.health_centers_total, 7))


def chosen_if_known(county: County) -> bool:
    return when(known(county.health_centers_total), county.health_centers_total, 7) >= county.resident_population


def chosen_constant(county: County) -> bool:
    return when(known(county.health_centers_total) & (county.resident_population > 2), county.village_clinics_total, 7) == 3


def chosen_constant_first(county: County) -> bool:
    chosen = when(known(county.health_centers_total) & (county.resident_population > 2), county.village_clinics_total, 7)
    return chosen < county.resident_population


def chosen_alike(county: County) -> bool:
    return when(county.resident_population > 2, county.health_centers_total, county.health_centers_total + 1) >= 3


def known_condition(county: County) -> bool:
    return known(county.health_centers_total > 2)


def stated_comparison(county: County) -> bool:
    return stated(county.health_centers_total > county.resident_population, False) | (county.village_clinics_total > 1)


def times_two(county: County) -> bool:
    return county.health_centers_total * 2 > county.resident_population


NUMBERS: Final = (
    at_least, exactly, not_exactly, never_a_fraction, always_off_a_fraction, below_a_fraction, above_a_fraction, constant_first, share,
    under_share, over_sum, difference, equal_columns, unequal_columns, product_of_columns, times_a_difference, times_nothing,
    times_less_than_nothing, rounded_up, rounded_down, rounded_whole, least_of, greatest_of, one_of_numbers, stated_number, chosen_number,
    chosen_fraction, known_number, known_sum, known_choice,
    chosen_if_known, chosen_constant, chosen_constant_first, chosen_alike, known_condition, stated_comparison, times_two,
)  # fmt: skip


# Days, words, flags and decimals of a health worker; the sets are a county's.


def born_before(worker: HealthWorker, *, day: date = LATER) -> bool:
    return worker.birth_date < day


def born_on(worker: HealthWorker, *, day: date = TODAY) -> bool:
    return worker.birth_date == day


def not_born_on(worker: HealthWorker, *, day: date = TODAY) -> bool:
    return worker.birth_date != day


def at_work_since(worker: HealthWorker) -> bool:
    return worker.workplace_start_date >= worker.birth_date


def five_years_on(worker: HealthWorker, *, as_of: date) -> bool:
    return as_of >= after(worker.workplace_start_date, years=5)


def half_a_year_before(worker: HealthWorker, *, as_of: date) -> bool:
    return as_of < after(day_after(worker.workplace_start_date), months=6)


def beyond_the_calendar(worker: HealthWorker, *, as_of: date) -> bool:
    return after(worker.workplace_start_date, years=9000) <= as_of


def ever(worker: HealthWorker, *, day: date = date.min) -> bool:
    return worker.birth_date >= day


def within_a_term(worker: HealthWorker) -> bool:
    return worker.workplace_start_date <= after(worker.birth_date, months=6)


def within_a_long_term(worker: HealthWorker) -> bool:
    return worker.workplace_start_date < after(worker.birth_date, years=1, days=1)


def end_of_the_calendar(worker: HealthWorker) -> bool:
    return worker.workplace_start_date == after(worker.birth_date, years=9990)


def chosen_day(worker: HealthWorker, *, as_of: date) -> bool:
    return when(known(worker.birth_date), worker.birth_date, as_of) <= after(worker.workplace_start_date, months=6)


def chosen_day_last(worker: HealthWorker) -> bool:
    return worker.workplace_start_date >= when(worker.workplace_in_county_area, worker.birth_date, worker.workplace_start_date)


def latest_day(worker: HealthWorker, *, as_of: date, day: date = date(2020, 1, 1)) -> bool:
    start = when(known(worker.birth_date), worker.birth_date, worker.workplace_start_date)
    return as_of >= after(after(latest(start, day), years=2), months=6)


def stated_day(worker: HealthWorker, *, day: date = LATER) -> bool:
    return stated(worker.birth_date, LATER) >= day


def sixty(worker: HealthWorker, *, as_of: date) -> bool:
    return completed_years(worker.birth_date, as_of) >= 60


def not_yet_sixty(worker: HealthWorker, *, as_of: date) -> bool:
    return completed_years(worker.birth_date, as_of) < 60


def just_four(worker: HealthWorker, *, as_of: date) -> bool:
    return completed_years(worker.birth_date, as_of) == 4


def not_four(worker: HealthWorker, *, as_of: date) -> bool:
    return completed_years(worker.birth_date, as_of) != 4


def at_most_four_and_a_half(worker: HealthWorker, *, as_of: date, bound: Fraction = percent(450)) -> bool:
    return completed_years(worker.birth_date, as_of) <= bound


def over_four(worker: HealthWorker, *, as_of: date) -> bool:
    return completed_years(worker.birth_date, as_of) > 4


def educated(worker: HealthWorker) -> bool:
    return worker.education >= Education.BACHELOR


def less_educated(worker: HealthWorker) -> bool:
    return worker.education < Education.BACHELOR


def of_no_education(worker: HealthWorker) -> bool:
    return worker.education > max(Education, key=lambda each: each.rank)


def at_a_clinic(worker: HealthWorker) -> bool:
    return worker.workplace_kind == InstitutionKind.VILLAGE_CLINIC


def not_at_a_clinic(worker: HealthWorker) -> bool:
    return worker.workplace_kind != InstitutionKind.VILLAGE_CLINIC


def at_one_of_two(worker: HealthWorker) -> bool:
    return one_of(worker.workplace_kind, InstitutionKind.VILLAGE_CLINIC, InstitutionKind.COMMUNITY_HEALTH_STATION)


def employed_where_working(worker: HealthWorker) -> bool:
    return worker.workplace_kind == worker.employer_kind


def chosen_word(worker: HealthWorker) -> bool:
    return when(worker.workplace_in_county_area, worker.workplace_kind, worker.employer_kind) == InstitutionKind.VILLAGE_CLINIC


def chosen_members(worker: HealthWorker) -> bool:
    place = when(worker.workplace_in_county_area, worker.workplace_kind, worker.employer_kind)
    return one_of(place, InstitutionKind.VILLAGE_CLINIC, InstitutionKind.COMMUNITY_HEALTH_STATION)


def stated_word(worker: HealthWorker) -> bool:
    return stated(worker.workplace_kind, InstitutionKind.VILLAGE_CLINIC) == InstitutionKind.VILLAGE_CLINIC


def named(worker: HealthWorker) -> bool:
    return one_of(worker.name, "甲", "乙")


def in_county(worker: HealthWorker) -> bool:
    return worker.workplace_in_county_area


def stated_flag(worker: HealthWorker) -> bool:
    return stated(worker.workplace_in_county_area, True)


def joined(worker: HealthWorker, *, day: date = TODAY) -> bool:
    return (worker.workplace_in_county_area | (worker.birth_date >= day)) & no(worker.education == Education.BACHELOR)


def among_columns(worker: HealthWorker) -> bool:
    return one_of(worker.workplace_kind, InstitutionKind.VILLAGE_CLINIC, worker.employer_kind)


def chosen_flag(worker: HealthWorker) -> bool:
    return when(known(worker.birth_date), worker.workplace_in_county_area, worker.employer_is_public_hospital)


def decimal_at_least(worker: HealthWorker, *, bound: Fraction = Fraction(1, 3)) -> bool:
    return worker.primary_service_total_months >= bound


def decimal_above(worker: HealthWorker, *, bound: Fraction = Fraction(2, 3)) -> bool:
    return worker.primary_service_total_months > bound


def decimal_at_most(worker: HealthWorker, *, bound: Fraction = Fraction(1, 3)) -> bool:
    return worker.primary_service_total_months <= bound


def decimal_below(worker: HealthWorker, *, bound: Fraction = Fraction(2, 3)) -> bool:
    return worker.primary_service_total_months < bound


def decimal_a_tenth(worker: HealthWorker, *, bound: Fraction = percent(30)) -> bool:
    return worker.primary_service_total_months == bound


def decimal_no_third(worker: HealthWorker, *, bound: Fraction = Fraction(1, 3)) -> bool:
    return worker.primary_service_total_months != bound


def decimal_a_third(worker: HealthWorker, *, bound: Fraction = Fraction(1, 3)) -> bool:
    return worker.primary_service_total_months == bound


def decimals(worker: HealthWorker) -> bool:
    return worker.primary_service_total_months > worker.primary_service_longest_continuous_months


def decimal_chosen(worker: HealthWorker) -> bool:
    return when(worker.workplace_in_county_area, worker.primary_service_total_months, Fraction(2)) >= 1


DAYS: Final = (
    born_before, born_on, not_born_on, at_work_since, five_years_on, half_a_year_before, beyond_the_calendar, ever, within_a_term,
    within_a_long_term, end_of_the_calendar, chosen_day, chosen_day_last, latest_day, stated_day, sixty, not_yet_sixty, just_four, not_four,
    at_most_four_and_a_half, over_four,
)  # fmt: skip
WORDS: Final = (
    educated, less_educated, of_no_education, at_a_clinic, not_at_a_clinic, at_one_of_two, employed_where_working, chosen_word,
    chosen_members, stated_word, named, in_county, stated_flag, joined, among_columns,
    chosen_flag,
)  # fmt: skip
DECIMALS: Final = (
    decimal_at_least, decimal_above, decimal_at_most, decimal_below, decimal_a_tenth, decimal_no_third, decimal_a_third, decimals,
    decimal_chosen,
)  # fmt: skip

Rows = Sequence[Mapping[str, Any]]


def _days() -> Rows:
    ends = (date(1964, 2, 28), date(1964, 2, 29), date(1964, 3, 1), date(2018, 8, 31), date(2020, 2, 29), TODAY, LATER, date.max)
    days = [None, *(day + timedelta(step) for day in ends for step in (-1, 0, 1) if day != date.max or step < 1)]
    return [
        {"birth_date": birth, "workplace_start_date": start, "workplace_in_county_area": flag}
        for (birth, start), flag in zip(product(days, days), [None, True, False] * len(days) ** 2, strict=False)
    ]


def _words() -> Rows:
    kinds = (None, *list(InstitutionKind)[:3])
    return [
        {"workplace_kind": kind, "employer_kind": other, "education": education, "workplace_in_county_area": flag, "name": name}
        | {"birth_date": day, "employer_is_public_hospital": not flag}
        for kind, other, education, flag in product(kinds, kinds, (None, *Education), (None, True, False))
        for name, day in ((None, None), ("甲", TODAY), ("丙", date(2020, 1, 1)))
    ]


def _decimals() -> Rows:
    numbers = (None, 0.0, 0.3, 0.1 + 0.2, 1 / 3, 0.33333333333333326, 0.33333333333333337, 2 / 3, 0.6666666666666665, 1.0, 2.5)
    return [
        {"primary_service_total_months": one, "primary_service_longest_continuous_months": other, "workplace_in_county_area": flag}
        | {"toured_village_resident_population": whole}
        for one, other, flag, whole in product(numbers, numbers, (None, True, False), (None, 0, 1))
    ]


def _as_held(value: Any) -> Any:
    """A cell as a fact would hold it: what is printed of a float is meant."""
    if value is None:
        return UNKNOWN
    return Fraction(repr(value)) if isinstance(value, float) else value


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else sorted(each.value for each in value) if isinstance(value, frozenset) else value


def _wanted(node: tree.Node, rows: Rows) -> list[Any]:
    subjects = [SimpleNamespace(**{name: _as_held(value) for name, value in row.items()}) for row in rows]
    found = [node.value(tree.Scene(subject, TODAY)) for subject in subjects]
    return [None if each is UNKNOWN else each for each in found]


def _in_polars(kind: type[Fact], nodes: Sequence[tree.Node], frame: pl.DataFrame) -> list[list[Any]]:
    truths = _truths(pl, kind, nodes, frame)
    found = frame.select("at", *truths).sort("at").drop("at")
    return [found[name].to_list() for name in found.columns]


def _in_duckdb(kind: type[Fact], nodes: Sequence[tree.Node], frame: pl.DataFrame) -> list[list[Any]]:
    truths = _truths(nw, kind, nodes, frame)
    table = nw.from_native(duckdb.connect().from_arrow(frame.to_arrow()))
    found = table.select("at", *truths).sort("at").drop("at").collect("polars").to_native()
    return [found[name].to_list() for name in found.columns]


def _truths(ns: Any, kind: type[Fact], nodes: Sequence[tree.Node], frame: pl.DataFrame) -> list[Any]:
    expressions = Expressions(ns, kind, frame.columns, TODAY)
    truths = [expressions.truth(node) for node in nodes]
    return [
        (ns.lit(truth, dtype=ns.Boolean) if truth is None or isinstance(truth, bool) else truth).alias(str(place))
        for place, truth in enumerate(truths)
    ]


ENGINES: Final = (_in_polars, _in_duckdb)
Engine = Callable[[type[Fact], Sequence[tree.Node], pl.DataFrame], list[list[Any]]]
Conditions = Sequence[Callable[..., bool]]


def _frame(rows: Rows) -> pl.DataFrame:
    return pl.DataFrame([{name: _plain(value) for name, value in row.items()} for row in rows], infer_schema_length=None).with_row_index(
        "at"
    )


def _agree(conditions: Conditions, kind: type[Fact], rows: Rows, engine: Engine) -> None:
    nodes = [read_condition(condition).node for condition in conditions]
    for condition, node, found in zip(conditions, nodes, engine(kind, nodes, _frame(rows)), strict=True):
        assert _wanted(node, rows) == found, condition.__name__


@pytest.mark.parametrize("engine", ENGINES)
def test_days_are_compared_as_on_facts(engine: Engine) -> None:
    _agree(DAYS, HealthWorker, _days(), engine)


@pytest.mark.parametrize("engine", ENGINES)
def test_words_and_flags_are_compared_as_on_facts(engine: Engine) -> None:
    _agree(WORDS, HealthWorker, _words(), engine)


@pytest.mark.parametrize("engine", ENGINES)
def test_decimals_are_compared_as_on_facts(engine: Engine) -> None:
    _agree(DECIMALS, HealthWorker, _decimals(), engine)


@pytest.mark.parametrize("engine", ENGINES)
def test_sets_are_compared_as_on_facts(engine: Engine) -> None:
    first, second, *others = AssessmentUse
    sets = [frozenset({*one, *other}) for one in ((), (first,)) for other in ((), (second,), others)]
    rows = [{"assessment_result_uses": each} for each in (None, *sets)]
    attribute = tree.Attribute("assessment_result_uses")
    pairs = [pair for wanted in sets for pair in ((attribute, tree.Literal(wanted)), (tree.Literal(wanted), attribute))]
    nodes = [tree.Comparison(sign, *pair) for sign in tree.COMPARATORS for pair in pairs]
    for node, found in zip(nodes, engine(County, nodes, _frame(rows)), strict=True):
        assert _wanted(node, rows) == found, node


@pytest.mark.parametrize("engine", ENGINES)
def test_numbers_are_compared_as_on_facts(engine: Engine) -> None:
    numbers = (None, 0, 1, 2, 3, 5, 7)
    rows: Rows = [{ONE: one, OTHER: other, THIRD: third} for one, other, third in product(numbers, numbers, (None, 0, 2))]
    _agree(NUMBERS, County, rows, engine)


@pytest.mark.parametrize("engine", ENGINES)
def test_totals_in_doubt_are_compared_as_on_facts(engine: Engine) -> None:
    totals = (UNKNOWN, 0, 2, 3, Between(0, 2), Between(1, 3), Between(2, None), Between(3, 7))
    subjects = [SimpleNamespace(**dict(zip((ONE, OTHER, THIRD), each, strict=True))) for each in product(totals, totals, (UNKNOWN, 0, 2))]
    nodes = [read_condition(condition).node for condition in NUMBERS]
    rows = [{name: _low(total) for name, total in vars(subject).items()} for subject in subjects]
    for row, subject in zip(rows, subjects, strict=True):
        row |= {high_of(name): _high(getattr(subject, name)) for name in (ONE, OTHER)}
    for condition, node, found in zip(NUMBERS, nodes, engine(County, nodes, _frame(rows)), strict=True):
        wanted = [node.value(tree.Scene(subject, TODAY)) for subject in subjects]
        assert [None if each is UNKNOWN else each for each in wanted] == found, condition.__name__


def _low(total: Any) -> Any:
    return total.low if isinstance(total, Between) else None if total is UNKNOWN else total


def _high(total: Any) -> Any:
    return total.high if isinstance(total, Between) else None if total is UNKNOWN else total


@pytest.mark.parametrize("condition", [*NUMBERS, *DAYS, *WORDS, *DECIMALS], ids=lambda each: each.__name__)
def test_a_column_that_is_not_there_is_unknown(condition: Callable[..., bool]) -> None:
    reading = read_condition(condition)
    names = {node.name for node in reading.node.walk() if isinstance(node, tree.Attribute)}
    given: Rows = [{ONE: 3, OTHER: 5, THIRD: 2}] if reading.kind is County else [*_words()[::17], *_days()[::17], *_decimals()[::17]]
    for missing in names:
        left = names - {missing}
        # One of the columns that are never there keeps the rows where no other is left.
        rows = [{missing: None, "at": place, **{name: row.get(name) for name in left}} for place, row in enumerate(given)]
        frame = pl.DataFrame([{name: _plain(value) for name, value in row.items()} for row in rows], infer_schema_length=None)
        (found,) = _in_polars(reading.kind, [reading.node], frame.drop(missing))
        wanted = _wanted(reading.node, rows)
        assert wanted == (found if len(found) == len(wanted) else found * len(wanted))


@pytest.mark.parametrize("ns", [pl, nw])
def test_what_is_no_condition_is_refused(ns: Any) -> None:
    total = tree.Arithmetic("+", tree.Attribute("resident_population"), tree.Literal(1))
    with pytest.raises(EngineError, match="no column expression says exactly the Arithmetic of resident_population"):
        Expressions(ns, County, ["resident_population"], TODAY).truth(total)


def test_the_ends_of_a_number_are_expressions_of_whole_numbers() -> None:
    frame = pl.DataFrame({ONE: [1, 2, None], high_of(ONE): [1, None, None]})
    expressions = Expressions(pl, County, frame.columns, TODAY)
    low, high = expressions.ends(tree.Attribute(ONE))
    assert [(1, 1), (2, None), (None, None)] == frame.select(low=low, high=high).rows()
    low, high = expressions.ends(tree.Literal(3))
    assert low is high
    assert 3 == pl.select(low).item()
    low, high = expressions.ends(tree.Attribute(OTHER))
    assert [(None, None)] == pl.select(low=low, high=high).rows()
    with pytest.raises(EngineError):
        expressions.ends(tree.Arithmetic("*", tree.Literal(Fraction(1, 3)), tree.Attribute(ONE)))
