"""Every mistake of a rule's author is a RuleError when the pack is loaded, with file, line and a hint."""

# mypy: ignore-errors
# ruff: noqa: ARG001, FURB171, PLE0643 - the functions below hold mistakes on purpose, most of which mypy would see too

import datetime as dt
import time
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from ruralpolicy import Document, Modality, RuleError, RulePack, SinceAdoption
from ruralpolicy.conditions import after, attested, completed_years, greatest, latest, least, no, one_of, percent, permille, stated, when
from ruralpolicy.facts import (
    City,
    County,
    CountyKind,
    Education,
    HealthCenter,
    HealthCenterKind,
    TownshipKind,
    VillageClinic,
    VillageDoctor,
)


def new_pack() -> RulePack:
    return RulePack("demo", Document(title_zh="示范意见", title_en="Demonstration opinion"))


def enter(function: Callable[..., Any], **options: Any) -> Any:
    return new_pack().obligation("1", "标题", "Title", **options)(function)


# Each body holds one mistake, on the line after its docstring.
def with_and(county: County) -> bool:
    """Mistake."""
    return county.village_clinics_total > 0 and county.village_clinics_integrated > 0


def with_or(county: County) -> bool:
    """Mistake."""
    return county.village_clinics_total > 0 or county.village_clinics_integrated > 0


def with_not(center: HealthCenter) -> bool:
    """Mistake."""
    return not center.central


def with_tilde(center: HealthCenter) -> bool:
    """Mistake."""
    return ~center.central


def with_is(center: HealthCenter) -> bool:
    """Mistake."""
    return center.central is True


def with_in(center: HealthCenter) -> bool:
    """Mistake."""
    return center.kind in (HealthCenterKind.TOWNSHIP_HEALTH_CENTER,)


def with_chain(county: County) -> bool:
    """Mistake."""
    return 0 < county.village_clinics_integrated < county.village_clinics_total


def with_if(center: HealthCenter) -> bool:
    """Mistake."""
    return center.established_posts > 3 if center.central else center.established_posts > 1


def with_if_none(center: HealthCenter) -> bool:
    """Mistake."""
    return center.central if center.central is None else center.government_run


def with_min(county: County) -> bool:
    """Mistake."""
    return min(county.village_clinics_total, county.village_clinics_integrated) > 0


def with_max(county: County) -> bool:
    """Mistake."""
    return max(county.village_clinics_total, county.village_clinics_integrated) > 0


def with_misspelling(county: County) -> bool:
    """Mistake."""
    return county.village_clinic_total > 0


def with_other_kind(county: County) -> bool:
    """Mistake."""
    return county.publicly_owned


def with_nonsense(county: County) -> bool:
    """Mistake."""
    return county.zzzzzzzzz > 0


def with_false(county: County) -> bool:
    """Mistake."""
    return False


def with_constant_under_and(county: County) -> bool:
    """Mistake."""
    return (county.village_clinics_total > 0) & True


def with_constant_first(county: County) -> bool:
    """Mistake."""
    return False | (county.village_clinics_total > 0)


def with_constant_before_and(county: County) -> bool:
    """Mistake."""
    return True & (county.village_clinics_total > 0)


def with_number_under_and(county: County) -> bool:
    """Mistake."""
    return (county.village_clinics_total > 0) & county.village_clinics_integrated


def with_float(county: County) -> bool:
    """Mistake."""
    return county.village_clinics_integrated >= 0.3 * county.village_clinics_total


def with_none(county: County) -> bool:
    """Mistake."""
    return county.village_clinics_integrated == None  # noqa: E711


def with_flag_compared(center: HealthCenter) -> bool:
    """Mistake."""
    return center.central == True  # noqa: E712


def with_other_sort(county: County) -> bool:
    """Mistake."""
    return county.village_clinics_total > "3"


def with_other_enum(center: HealthCenter) -> bool:
    """Mistake."""
    return center.kind == TownshipKind.TOWN


def with_unordered_enum(county: County) -> bool:
    """Mistake."""
    return county.kind >= CountyKind.COUNTY


def with_division(county: County) -> bool:
    """Mistake."""
    return county.village_clinics_integrated / county.village_clinics_total >= Fraction(3, 10)


def with_set(center: HealthCenter) -> bool:
    """Mistake."""
    return hash(center.kind) > 0


def with_loop(county: County) -> bool:
    """Mistake."""
    return [*county.village_clinics_total] == []


def with_contents(county: County) -> bool:
    """Mistake."""
    return county.platform_modules.__contains__("x")


def with_year(doctor: VillageDoctor) -> bool:
    """Mistake."""
    return doctor.birth_date.year > 1960


def with_date_arithmetic(doctor: VillageDoctor) -> bool:
    """Mistake."""
    return doctor.birth_date + 3 > date(2020, 1, 1)


def with_rounded_day(doctor: VillageDoctor) -> bool:
    """Mistake."""
    return doctor.birth_date.__ceil__() > 1


def with_today(doctor: VillageDoctor) -> bool:
    """Mistake."""
    return doctor.birth_date < date.today()  # noqa: DTZ011


def with_time(doctor: VillageDoctor) -> bool:
    """Mistake."""
    return doctor.village_resident_population < time.time()


def helper_with_if(county: County) -> int:
    return 1 if county else 2


def with_helper(county: County) -> bool:
    """Mistake."""
    return county.village_clinics_total > helper_with_if(county)


def with_exception(county: County) -> bool:
    """Mistake."""
    return county.village_clinics_total > [1][2]


def with_subject(county: County) -> bool:
    """Mistake."""
    return county.village_clinics_total > county


def with_subject_truth(county: County) -> bool:
    """Mistake."""
    return bool(county)


def with_number(county: County) -> bool:
    """Mistake."""
    return county.village_clinics_total


def with_text(county: County) -> bool:
    """Mistake."""
    return "yes"


def with_mixed_choice(county: County) -> bool:
    """Mistake."""
    return when(county.village_clinics_total > 1, 1, "a") == 1


def with_mixed_extreme(county: County) -> bool:
    """Mistake."""
    return least(county.village_clinics_total, date(2020, 1, 1)) == 1


def with_mixed_years(county: County) -> bool:
    """Mistake."""
    return completed_years(county.village_clinics_total, date(2020, 1, 1)) == 1


def with_empty_choice(center: HealthCenter) -> bool:
    """Mistake."""
    return one_of(center.kind)


def with_negated_number(county: County) -> bool:
    """Mistake."""
    return no(county.village_clinics_total)


def with_mixed_default(county: County) -> bool:
    """Mistake."""
    return stated(county.village_clinics_total, "none") == 3


def with_figure_as_default(county: County, *, fewest: int = 3) -> bool:
    """Mistake."""
    return stated(county.village_clinics_total, fewest) >= 3


def with_mixed_set(county: County) -> bool:
    """Mistake."""
    return county.platform_modules >= frozenset({"a", CountyKind.COUNTY})


def with_attribute_as_topic(center: HealthCenter) -> bool:
    """Mistake."""
    return attested(center, "central")


BODIES = [value for name, value in sorted(globals().items()) if name.startswith("with_")]


@pytest.mark.parametrize("function", BODIES, ids=lambda function: function.__name__)
def test_a_body_that_cannot_be_read_names_file_line_and_hint(function: Callable[..., Any]) -> None:
    with pytest.raises(RuleError) as caught:
        enter(function)

    error = caught.value
    line = function.__code__.co_firstlineno
    helper = helper_with_if.__code__.co_firstlineno + 1
    assert str(Path(__file__)) == error.file
    assert error.line in (line, line + 2, helper)
    assert error.hint
    assert error.provision == f"demo/1-{function.__name__.replace('_', '-')}"
    assert error.location == f"{error.file}:{error.line}"
    assert str(error).startswith(f"{error.location}: {error.provision}: ")


@pytest.mark.parametrize(
    ("function", "hint"),
    [
        (with_misspelling, "did you mean 'village_clinics_total'?"),
        (with_other_kind, "VillageClinic"),
        (with_tilde, "no(...)"),
        (with_division, "multiply"),
        (with_and, "& and |"),
        (with_float, "percent(...)"),
        (with_unordered_enum, "one_of"),
        (with_flag_compared, "as it is"),
        (with_none, "known(...)"),
    ],
)
def test_the_hint_says_what_to_write_instead(function: Callable[..., Any], hint: str) -> None:
    with pytest.raises(RuleError) as caught:
        enter(function)

    assert hint in caught.value.hint


def two_subjects(county: County, other: County) -> bool:
    """Mistake."""
    return county.village_clinics_total > 0


def no_subject() -> bool:
    """Mistake."""
    return True


def star(*county: County) -> bool:
    """Mistake."""
    return True


def default_subject(county: County = None) -> bool:
    """Mistake."""
    return True


def unannotated(county) -> bool:
    """Mistake."""
    return True


def no_kind(county: int) -> bool:
    """Mistake."""
    return True


def no_value(county: County, *, share: Fraction) -> bool:
    """Mistake."""
    return True


def dated_default(county: County, *, as_of: date = date(2020, 1, 1)) -> bool:
    """Mistake."""
    return True


def float_figure(county: County, *, share: float = 0.3) -> bool:
    """Mistake."""
    return county.village_clinics_integrated >= share * county.village_clinics_total


def int_for_fraction(county: County, *, share: Fraction = 1) -> bool:
    """Mistake."""
    return county.village_clinics_integrated >= share * county.village_clinics_total


def flag_figure(county: County, *, strict: bool = True) -> bool:
    """Mistake."""
    return county.village_clinics_total > 0


def unannotated_figure(county: County, *, share=percent(3)) -> bool:
    """Mistake."""
    return county.village_clinics_total > 0


def undocumented(county: County) -> bool:
    return county.village_clinics_total > 0


@pytest.mark.parametrize(
    "function",
    [
        two_subjects, no_subject, star, default_subject, unannotated, no_kind, no_value, dated_default, float_figure, int_for_fraction,
        flag_figure, unannotated_figure, undocumented,
    ],
    ids=lambda function: function.__name__,
)  # fmt: skip
def test_a_signature_that_is_no_clause_is_refused(function: Callable[..., Any]) -> None:
    with pytest.raises(RuleError) as caught:
        enter(function)

    assert caught.value.file
    assert caught.value.hint


def test_what_is_no_function_is_refused() -> None:
    with pytest.raises(RuleError, match="is no function"):
        enter(int)


def test_a_scope_about_another_kind_is_refused() -> None:
    def scope(city: City) -> bool:
        return city.village_clinics_total > 0

    def body(county: County) -> bool:
        """Clause."""
        return county.village_clinics_total > 0

    with pytest.raises(RuleError, match="is about City, the clause about County"):
        enter(body, applies_to=scope)


def good(county: County, *, fewest: int = 1) -> bool:
    """Clause."""
    return county.village_clinics_total >= fewest


def two(county: County) -> bool:
    """Clause."""
    return (county.village_clinics_total >= 1) & (county.village_clinics_integrated >= 1)


def late(county: County) -> date:
    return after(date(2020, 1, 1), years=county.village_clinics_total)


def number(county: County) -> date:
    return county.village_clinics_total


def truth(county: County) -> date:
    return True


@pytest.mark.parametrize(
    ("function", "by"),
    [
        (good, "2024-12-31"),
        (good, dt.datetime(2024, 12, 31)),  # noqa: DTZ001
        (good, (date(2024, 12, 31), date(2025, 12, 31))),
        (good, (date(2024, 12, 31),)),
        (two, (date(2024, 12, 31), date(2023, 12, 31))),
        (two, (date(2024, 12, 31), "2025-12-31")),
        (good, number),
        (good, truth),
    ],
)
def test_a_deadline_that_is_none_is_refused(function: Callable[..., Any], by: Any) -> None:
    with pytest.raises(RuleError) as caught:
        enter(function, by=by)

    assert caught.value.file == __file__


def test_a_term_of_nothing_is_refused() -> None:
    with pytest.raises(RuleError, match="longer than nothing"):
        SinceAdoption()


@pytest.mark.parametrize("amount", [0.5, "300", True, (300, 200), (1.5, None), (1, "2"), int])
def test_an_amount_that_is_not_exact_is_refused(amount: Any) -> None:
    with pytest.raises(RuleError):
        new_pack().entitlement("1", "标题", "Title", amount=amount)(good)


def test_an_option_that_does_not_exist_is_refused_with_the_nearest() -> None:
    with pytest.raises(RuleError, match="a obligation has no opne_ended=; did you mean open_ended="):
        enter(good, opne_ended=True)
    with pytest.raises(RuleError, match="a permission has no by="):
        new_pack().permission("1", "标题", "Title", by=date(2024, 1, 1))(good)


def test_a_figure_with_two_values_is_refused() -> None:
    def scope(county: County, *, fewest: int = 2) -> bool:
        return county.village_clinics_integrated >= fewest

    with pytest.raises(RuleError, match="the figure 'fewest' has two values: 1 and 2"):
        enter(good, applies_to=scope)


@pytest.mark.parametrize(
    ("clause", "titles"), [("one", ("标题", "Title")), ("1.", ("标题", "Title")), ("1", ("", "Title")), ("1", ("标题", " "))]
)
def test_a_clause_needs_a_number_and_two_titles(clause: str, titles: tuple[str, str]) -> None:
    with pytest.raises(RuleError):
        new_pack().obligation(clause, *titles)(good)


@pytest.mark.parametrize("name", ["", "Demo", "de mo", "演示", "demo-"])
def test_a_pack_name_is_lower_case_letters_digits_and_hyphens(name: str) -> None:
    with pytest.raises(RuleError):
        RulePack(name, Document(title_zh="文", title_en="Text"))


@pytest.mark.parametrize(
    ("topics", "options"),
    [
        ((), {}),
        (("has space",), {}),
        (("village_clinics_total",), {}),
        (("code",), {}),
        ((3,), {}),
        (("plan",), {"summary": " "}),
        (("plan",), {"by": "soon"}),
    ],
)
def test_an_attested_clause_needs_topics_and_a_summary(topics: tuple[Any, ...], options: dict[str, Any]) -> None:
    with pytest.raises(RuleError) as caught:
        new_pack().attested("1", "plan", "方案", "Plan", County, *topics, **{"summary": "A plan.", **options})

    assert (caught.value.file, caught.value.provision) == (__file__, "demo/1-plan")


def test_a_mistake_in_the_scope_of_an_attested_clause_stands_where_it_is() -> None:
    with pytest.raises(RuleError) as caught:
        new_pack().attested("1", "plan", "方案", "Plan", County, "plan", applies_to=with_misspelling, summary="A plan.")

    assert with_misspelling.__code__.co_firstlineno + 2 == caught.value.line
    assert caught.value.provision == "demo/1-plan"


def test_an_attested_clause_is_about_a_kind_of_fact() -> None:
    with pytest.raises(RuleError, match="is no kind of fact"):
        new_pack().attested("1", "plan", "方案", "Plan", int, "plan", summary="A plan.")


def test_an_id_stands_once() -> None:
    pack = new_pack()
    pack.obligation("1", "标题", "Title")(good)
    pack.obligation("1", "标题", "Title")(good)

    with pytest.raises(RuleError, match="the id stands twice"):
        _ = pack.provisions


def test_a_dependency_must_be_decided_in_the_pack_about_the_same_kind_and_not_in_a_circle() -> None:
    def clinics(city: City) -> bool:
        """Clause."""
        return city.village_clinics_total > 0

    missing, narrative, other, circle = (new_pack() for _ in range(4))
    missing.obligation("1", "标题", "Title", given="1-nowhere")(good)
    narrative.narrative("2", "aim", "目标", "Aim", County, modality=Modality.PRINCIPLE, summary="An aim.")
    narrative.obligation("1", "标题", "Title", given="demo/2-aim")(good)
    other.obligation("1", "标题", "Title", unless=other.obligation("2", "标题", "Title")(clinics))(good)
    circle.obligation("1", "标题", "Title", unless="2-two")(good)
    circle.obligation("2", "标题", "Title", given="1-good")(two)

    for pack, message in (
        (missing, "demo/1-nowhere, which is not decided"),
        (narrative, "demo/2-aim, which is not decided"),
        (other, "demo/2-clinics, which is about City"),
        (circle, "in a circle"),
    ):
        with pytest.raises(RuleError, match=message) as caught:
            _ = pack.provisions
        assert caught.value.provision.startswith("demo/")
        assert caught.value.hint


def test_other_figures_must_exist_and_be_of_the_same_type() -> None:
    pack = new_pack()
    pack.obligation("1", "标题", "Title")(good)

    with pytest.raises(RuleError, match="there is no provision 'demo/1-bad'"):
        pack.with_figures({"demo/1-bad": {"fewest": 2}})
    with pytest.raises(RuleError, match="there is no figure 'most'"):
        pack.with_figures({"demo/1-good": {"most": 2}})
    with pytest.raises(RuleError, match="must be of type int"):
        pack.with_figures({"demo/1-good": {"fewest": percent(200)}})


def test_a_day_of_adoption_is_a_day() -> None:
    with pytest.raises(RuleError, match="is no day"):
        new_pack().adopted(on="2023-10-01")


@pytest.mark.parametrize("value", [0.3, True, "a third", "nan", None, "1/0"])
def test_a_share_is_exact(value: Any) -> None:
    with pytest.raises(RuleError):
        percent(value)
    with pytest.raises(RuleError):
        permille(value)


def test_a_term_is_of_whole_numbers() -> None:
    with pytest.raises(RuleError, match="whole numbers"):
        after(date(2024, 1, 1), months=-1)


def test_days_and_numbers_are_not_mixed_in_extremes() -> None:
    def body(doctor: VillageDoctor) -> bool:
        """Clause."""
        return latest(doctor.birth_date, doctor.registration_date) > greatest(doctor.village_resident_population, 3)

    with pytest.raises(RuleError, match="a day is compared with a number"):
        enter(body)


def test_ordered_enums_compare() -> None:
    def body(doctor: HealthCenter) -> bool:
        """Clause."""
        return doctor.kind != HealthCenterKind.COMMUNITY_HEALTH_CENTER

    assert enter(body).reads == ("kind",)
    assert Education.MASTER > Education.BACHELOR
    assert VillageClinic(code="1").kind is not None
