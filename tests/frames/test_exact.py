"""What no column expression says exactly is decided row by row, and where that cannot be, refused by name: never decided wrongly."""

from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from math import ceil
from types import SimpleNamespace
from typing import Any, Final

import duckdb
import narwhals.stable.v2 as nw
import polars as pl
import pytest

from ruralpolicy import Document, EngineError, RulePack, assess
from ruralpolicy.conditions import after, attested, completed_years, greatest, known, latest, least, no, one_of, stated, tree, when
from ruralpolicy.conditions.reading import read_condition
from ruralpolicy.facts import UNKNOWN, AssessmentUse, Between, County, Education, Fact, HealthWorker
from ruralpolicy.facts.declarations import declared
from ruralpolicy.findings import OUTCOMES
from ruralpolicy.frames import assess_frame
from ruralpolicy.frames.expressions._exactness import Exactness
from ruralpolicy.frames.expressions.conditions import Expressions, high_of

TODAY: Final = date(2024, 2, 29)
Rows = Sequence[dict[str, Any]]

# Counties: whole numbers a, b and c, a topic t.
A, B, C = "resident_population", "health_centers_total", "village_clinics_total"
NUMBERS: Final[Rows] = [
    {A: a, B: b, C: c, "t": t, "roadmap_set": t}
    for t in (None, True, False)
    for a in (None, 0, 3, 10**7, 2**43, 2**53 + 1, 2**62, 2**63 - 1)
    for b, c in ((None, 1), (3, 0), (3, 5), (2**43, 2**53), (2**63 - 1, 2**63 - 1))
]


def behind_a_topic(s: County) -> bool:
    return when(attested(s, "t"), s.resident_population * 10**12, 5) >= 1


def three_factors(s: County) -> bool:
    return s.resident_population * s.health_centers_total * s.resident_population >= 1


def three_factors_at_last(s: County) -> bool:
    return s.village_clinics_total <= s.resident_population * s.health_centers_total * s.resident_population


def two_factors(s: County) -> bool:
    return s.resident_population * s.health_centers_total > s.village_clinics_total


def coefficient_beyond_64_bits(s: County) -> bool:
    return 2**63 * s.resident_population > 2**64


def coefficient_beyond_128_bits(s: County) -> bool:
    return 2**130 * s.resident_population > 2**131


def quotient_beyond_64_bits(s: County, *, part: Fraction = Fraction(2**65, 3)) -> bool:
    return part * s.resident_population >= s.health_centers_total


def least_of_a_large_one(s: County) -> bool:
    return least(s.resident_population, 2**63) >= s.health_centers_total


def greatest_of_a_large_one(s: County) -> bool:
    return greatest(s.resident_population, 2**63) == 2**63


def bound_beyond_64_bits(s: County) -> bool:
    return s.resident_population < 2**63


def chosen_among_large_ones(s: County) -> bool:
    return when(s.roadmap_set, s.resident_population, 2**64) > 2**63


def default_beyond_64_bits(s: County) -> bool:
    return stated(s.resident_population, 2**64) > s.health_centers_total


def tenth_of_a_large_one(s: County, *, part: Fraction = Fraction(1, 10)) -> bool:
    return ceil(part * s.resident_population) >= s.health_centers_total


def one_of_products(s: County) -> bool:
    return one_of(s.resident_population * s.health_centers_total, 9, s.village_clinics_total)


def chosen_by_the_day(s: County, *, as_of: date, day: date = date(2030, 1, 1)) -> bool:
    return when((as_of >= day) & s.roadmap_set, s.resident_population, s.health_centers_total) >= 3


def chosen_by_what_is_known(s: County) -> bool:
    return when(known(stated(s.resident_population, 1)) & s.roadmap_set, s.resident_population, s.health_centers_total) >= 3


def statement_chosen_by_what_is_known(s: County) -> bool:
    return when(known(stated(s.resident_population, 1)) & s.roadmap_set, attested(s, "t"), no(attested(s, "t")))


def statement_always_chosen(s: County) -> bool:
    return when(known(stated(s.resident_population, 1)), attested(s, "t"), s.roadmap_set)


def part_always_chosen(s: County, *, part: Fraction = Fraction(1, 3)) -> bool:
    parts = when(known(stated(s.resident_population, 1)), part, s.village_clinics_total)
    return ceil(parts) <= s.health_centers_total  # type: ignore[operator] # a condition, while it is traced


def statement_among_choices(s: County) -> bool:
    return one_of(s.roadmap_set, True, attested(s, "t"))


# Health workers: texts, words, days, decimals, a topic t.
WORKERS: Final[Rows] = [
    {
        "name": name,
        "t": t,
        "education": education,
        "birth_date": birth,
        "workplace_start_date": start,
        "primary_service_total_months": share,
    }
    | {"toured_village_resident_population": number}
    for t in (None, True, False)
    for name, education in ((None, None), ("a", Education.BACHELOR), ("村", Education.MASTER))
    for birth, start in ((None, date(2020, 1, 1)), (date(1960, 2, 29), None), (date(2000, 1, 1), date(2020, 1, 1)))
    for share, number in ((None, 1), (0.3, None), (0.3, 0), (1.5, 2), (2.0**53, 2**53 + 1))
]


def texts_by_order(s: HealthWorker) -> bool:
    return s.name < "b"


def texts_by_order_last(s: HealthWorker) -> bool:
    return when(attested(s, "t"), s.name, "c") >= "b"


def orders_compared(s: HealthWorker) -> bool:
    return s.education >= s.education


def choices_of_two_kinds(s: HealthWorker) -> bool:
    return one_of(s.name, "村", when(attested(s, "t"), s.name, "b"))


def age_on_a_chosen_day(s: HealthWorker) -> bool:
    return completed_years(s.birth_date, when(attested(s, "t"), s.workplace_start_date, date(2024, 1, 1))) >= 20


def age_on_a_day_of_its_own(s: HealthWorker) -> bool:
    return completed_years(s.birth_date, s.workplace_start_date) >= 20


def age_and_more(s: HealthWorker, *, as_of: date) -> bool:
    return completed_years(s.birth_date, as_of) + 1 >= 60


def latest_against_a_column(s: HealthWorker) -> bool:
    return latest(s.birth_date, TODAY) <= s.workplace_start_date


def term_from_a_column(s: HealthWorker) -> bool:
    return after(s.birth_date, months=s.toured_village_resident_population) >= date(2000, 2, 1)


def term_longer_than_the_calendar(s: HealthWorker) -> bool:
    return after(s.birth_date, days=10**15) > s.workplace_start_date


def whole_against_decimal(s: HealthWorker) -> bool:
    return s.toured_village_resident_population >= s.primary_service_total_months


def shares_added(s: HealthWorker) -> bool:
    return s.primary_service_total_months + 1 >= 2


def decimal_against_a_huge_bound(s: HealthWorker) -> bool:
    return s.primary_service_total_months < 10**400


def known_or_not(s: HealthWorker) -> bool:
    return known(when(s.name < "b", s.birth_date, s.workplace_start_date))


USES: Final[Rows] = [
    {"assessment_result_uses": each} for each in (None, frozenset(), frozenset(list(AssessmentUse)[:1]), frozenset(AssessmentUse))
]


def sets_compared(s: County) -> bool:
    return s.assessment_result_uses >= s.assessment_result_uses


SAID: Final = (
    behind_a_topic, two_factors, coefficient_beyond_64_bits, least_of_a_large_one, greatest_of_a_large_one,
    bound_beyond_64_bits, chosen_among_large_ones, default_beyond_64_bits, tenth_of_a_large_one, one_of_products,
    chosen_by_the_day, chosen_by_what_is_known, statement_chosen_by_what_is_known, statement_always_chosen, part_always_chosen,
)  # fmt: skip
UNSAID: Final = (
    three_factors,
    three_factors_at_last,
    coefficient_beyond_128_bits,
    quotient_beyond_64_bits,
    statement_among_choices,
    texts_by_order,
    texts_by_order_last,
    orders_compared,
    age_on_a_chosen_day,
    age_on_a_day_of_its_own,
    age_and_more,
    latest_against_a_column,
    term_from_a_column,
    term_longer_than_the_calendar,
    whole_against_decimal,
    shares_added,
    decimal_against_a_huge_bound,
    known_or_not,
    sets_compared,
)
ALL: Final = [*SAID, *UNSAID, choices_of_two_kinds]


def _rows(condition: Callable[..., bool]) -> Rows:
    return USES if condition is sets_compared else NUMBERS if read_condition(condition).kind is County else WORKERS


def _held(value: Any) -> Any:
    return UNKNOWN if value is None else Fraction(repr(value)) if isinstance(value, float) else value


def _cell(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(each.value for each in value)
    return getattr(value, "value", value)


def _frame(rows: Rows) -> pl.DataFrame:
    frame = pl.DataFrame([{name: _cell(value) for name, value in row.items()} for row in rows], infer_schema_length=None)
    return frame.with_row_index("at")


def _wanted(node: tree.Node, rows: Rows) -> list[Any]:
    values = [{name: _held(value) for name, value in row.items()} for row in rows]
    topics = [{"t": row["t"]} if row.get("t") is not None else {} for row in rows]
    found = [node.value(tree.Scene(SimpleNamespace(**each), TODAY, held)) for each, held in zip(values, topics, strict=True)]
    return [None if each is UNKNOWN else each for each in found]


def _truth(ns: Any, kind: type[Fact], node: tree.Node, columns: Sequence[str]) -> Any:
    truth = Expressions(ns, kind, columns, TODAY).truth(node)
    return ns.lit(truth, dtype=ns.Boolean) if truth is None or isinstance(truth, bool) else truth


@pytest.mark.parametrize("condition", ALL, ids=lambda each: each.__name__)
def test_whatever_a_clause_asks_is_decided_as_on_facts(condition: Callable[..., bool]) -> None:
    reading, rows = read_condition(condition), _rows(condition)
    frame = _frame(rows)
    found = frame.select(found=_truth(pl, reading.kind, reading.node, frame.columns))
    assert _wanted(reading.node, rows) == found["found"].to_list()


@pytest.mark.parametrize("condition", SAID, ids=lambda each: each.__name__)
def test_numbers_of_128_bits_are_reckoned_with_in_duckdb_too(condition: Callable[..., bool]) -> None:
    reading, rows = read_condition(condition), _rows(condition)
    frame = _frame(rows)
    table = nw.from_native(duckdb.connect().from_arrow(frame.to_arrow()))
    found = table.select("at", found=_truth(nw, reading.kind, reading.node, frame.columns)).sort("at").collect("polars").to_native()
    assert _wanted(reading.node, rows) == found["found"].to_list()


@pytest.mark.parametrize("condition", UNSAID, ids=lambda each: each.__name__)
def test_what_no_column_says_is_refused_where_python_cannot_look(condition: Callable[..., bool]) -> None:
    reading = read_condition(condition)
    with pytest.raises(EngineError, match="no column expression says exactly the"):
        Expressions(nw, reading.kind, list(_rows(condition)[0]), TODAY).truth(reading.node)


@pytest.mark.parametrize("condition", ALL, ids=lambda each: each.__name__)
def test_what_is_missing_is_unknown_however_it_is_decided(condition: Callable[..., bool]) -> None:
    reading, rows = read_condition(condition), _rows(condition)
    for missing in {node.name for node in reading.node.walk() if isinstance(node, tree.Attribute | tree.Topic)}:
        frame = _frame(rows).drop(missing)
        found = frame.select(pl.col("at"), found=_truth(pl, reading.kind, reading.node, frame.columns))
        assert _wanted(reading.node, [{**row, missing: None} for row in rows]) == found["found"].to_list()


def test_a_total_in_doubt_is_no_decimal() -> None:
    node = tree.Comparison(">=", tree.Attribute("primary_service_total_months"), tree.Attribute("toured_village_resident_population"))
    name = "toured_village_resident_population"
    totals = [Between(1, 3), Between(1, None), 2, UNKNOWN, Between(3, 4)]
    ends = {
        name: [each.low if isinstance(each, Between) else None if each is UNKNOWN else each for each in totals],
        high_of(name): [each.high if isinstance(each, Between) else None if each is UNKNOWN else each for each in totals],
    }
    frame = pl.DataFrame({"primary_service_total_months": [2.0] * 5, **ends})
    scenes = [tree.Scene(SimpleNamespace(primary_service_total_months=Fraction(2), **{name: each}), TODAY) for each in totals]
    found = frame.select(found=_truth(pl, HealthWorker, node, frame.columns))["found"].to_list()
    assert [UNKNOWN, UNKNOWN, True, UNKNOWN, False] == [node.value(scene) for scene in scenes]
    assert [None, None, True, None, False] == found


def rounded_product(s: County, *, part: Fraction = Fraction(1, 100)) -> bool:
    return ceil(part * s.resident_population) * s.health_centers_total >= 0


def known_difference(s: County) -> bool:
    return known(s.resident_population - s.health_centers_total)


def stated_difference(s: County) -> bool:
    return stated(s.resident_population - s.health_centers_total, 7) == 7


@pytest.mark.parametrize("condition", [rounded_product, known_difference, stated_difference], ids=lambda each: each.__name__)
def test_what_the_ends_of_totals_do_not_say_is_asked_of_the_tree(condition: Callable[..., bool]) -> None:
    totals = [UNKNOWN, 2, Between(1, 3), Between(2, None)]
    pairs = [(one, other) for one in totals for other in totals]
    subjects = [SimpleNamespace(**{A: one, B: other}) for one, other in pairs]
    columns: dict[str, list[Any]] = {}
    for name, values in ((A, [one for one, _ in pairs]), (B, [other for _, other in pairs])):
        columns[name] = [each.low if isinstance(each, Between) else None if each is UNKNOWN else each for each in values]
        columns[high_of(name)] = [each.high if isinstance(each, Between) else None if each is UNKNOWN else each for each in values]
    node = read_condition(condition).node
    wanted = [node.value(tree.Scene(subject, TODAY)) for subject in subjects]
    frame = pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.Int64))
    found = frame.select(found=_truth(pl, County, node, frame.columns))["found"].to_list()
    assert [None if each is UNKNOWN else each for each in wanted] == found
    with pytest.raises(EngineError):
        Expressions(nw, County, frame.columns, TODAY).truth(node)


def _pack() -> RulePack:
    pack = RulePack("own", Document(title_zh="文", title_en="Text"))

    @pack.obligation("1", "名", "Name")
    def named(s: County) -> bool:
        """A name before the letter b."""
        return s.name < "b"

    return pack


@pytest.mark.parametrize("make", [lambda frame: frame, lambda frame: frame.lazy(), lambda frame: frame.to_pandas(), lambda f: f.to_arrow()])
def test_a_frame_in_memory_has_the_outcomes_that_facts_have(make: Callable[[pl.DataFrame], Any]) -> None:
    facts = [County(code="1", name="a"), County(code="2", name="村"), County(code="3")]
    frame = pl.DataFrame({"code": ["1", "2", "3"], "name": ["a", "村", None]})
    result = nw.from_native(assess_frame(make(frame), _pack(), kind=County, as_of=TODAY))
    eager = result.collect() if isinstance(result, nw.LazyFrame) else result
    wanted = [str(each.outcome) for each in assess(facts, _pack(), as_of=TODAY)]
    assert wanted == [str(OUTCOMES[code]) for code in eager["own/1-named"].to_list()]
    assert ["met", "unmet", "undetermined"] == wanted


def test_an_engine_that_cannot_ask_python_names_provision_and_node() -> None:
    frame = duckdb.connect().sql("select '1' as code, 'a' as name")
    with pytest.raises(EngineError) as caught:
        assess_frame(frame, _pack(), kind=County, as_of=TODAY)
    assert str(caught.value).startswith("own/1-named: no column expression says exactly the Attribute of name; ")


def test_numbers_are_reckoned_with_in_no_more_bits_than_they_need() -> None:
    exactness = Exactness("County", declared(County), ())
    total, other = tree.Attribute(C), tree.Attribute(B)
    assert "Int64" == exactness.width(total, tree.Literal(10))
    assert "Int64" == exactness.width(total, other)
    assert "Int128" == exactness.width(tree.Arithmetic("+", total, other), tree.Literal(10))
    assert "Int128" == exactness.width(total, tree.Literal(2**63))
    assert exactness.unsaid(tree.Comparison("<", total, tree.Literal(2**127 + 1))) == total
