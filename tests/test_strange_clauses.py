"""Clauses that number otherwise, that are too large, that cannot be meant, and terms that are reported."""

import operator
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from functools import reduce
from math import ceil
from typing import Any

import pytest

from ruralpolicy import UNKNOWN, Document, Modality, Outcome, RuleError, RulePack, assess, second_reading
from ruralpolicy.conditions import after, greatest, no, percent, when
from ruralpolicy.facts import City, County, Encounter, HealthCenter, HealthWorker, VillageClinic, VillageDoctor, attributes
from ruralpolicy.pack._numbering import in_order, number_of, numeral, printed_clause
from ruralpolicy.pack._plausible import MOST_ALTERNATIVES, MOST_COMPARISONS

DOCUMENT = Document(title_zh="文", title_en="Text")
NUMBERS = [name for name, attribute in attributes(HealthCenter).items() if attribute.type is int and attribute.low == 0]
DAY = date(2025, 1, 1)


def new() -> RulePack:
    return RulePack("demo", DOCUMENT)


def beds(center: HealthCenter, *, fewest: int = 20) -> bool:
    """At least twenty beds."""
    return center.allocated_beds >= fewest


# Numbers.


def test_numerals_are_those_of_chinese_texts_up_to_four_places() -> None:
    told = {7: "七", 10: "十", 12: "十二", 20: "二十", 99: "九十九", 100: "一百", 101: "一百零一", 110: "一百一十", 1010: "一千零一十"}

    assert told == {number: numeral(number) for number in told}
    assert [number for number in range(10_000) if number_of(numeral(number)) != number] == []


@pytest.mark.parametrize(
    ("clause", "printed"),
    [
        ("100", "一百"),
        ("3.100", "三（一百）"),
        ("3.2.6.1.2", "三（二）6（1）②"),
        ("3.2.6.12", "三（二）6（12）"),
        ("3.2.6.1.2.7", "三（二）6（1）②⑦"),
        ("3.2.6.1.21", "三（二）6（1）-21"),
        ("第七条", "第七条"),
        ("491.8(a)(6)", "491.8(a)(6)"),
        ("DM003", "DM003"),
    ],
)
def test_a_clause_is_printed_by_rule_or_as_it_is_named(clause: str, printed: str) -> None:
    pack = new()
    rule = pack.obligation(clause, "床位", "Beds")(beds)

    assert (printed, f"demo/{clause}-beds") == (rule.printed, rule.id)
    assert rule is pack[f"{clause}-beds"]
    assert printed == printed_clause(clause)


def test_clauses_of_any_numbering_stand_in_the_order_of_the_document() -> None:
    for clauses in (
        ["第一条", "第九条", "第十条", "第二十一条", "第一百条"],
        ["491.8", "491.8(a)(6)", "491.8(a)(10)", "491.8(b)", "491.10"],
        ["DM001", "DM003", "DM020", "DM100"],
        ["3.2.6", "3.2.6.1", "3.2.6.1.2", "3.2.6.2", "3.2.6.12", "3.10"],
    ):
        pack = new()
        for clause in reversed(clauses):
            pack.obligation(clause, "床位", "Beds")(beds)
        assert clauses == [provision.clause for provision in pack.provisions]
        assert clauses == sorted(clauses, key=in_order)


@pytest.mark.parametrize("clause", ["3.²", "１", "٣.1", "", "3 1", "a/b", "..", "§"])
def test_what_only_looks_like_a_number_is_refused_with_a_hint(clause: str) -> None:
    pack = new()
    for enter in (
        lambda: pack.obligation(clause, "床位", "Beds")(beds),
        lambda: pack.obligation(clause, "床位", "Beds", printed="三")(beds),
        lambda: pack.attested(clause, "x", "题", "T", County, "t", summary="X."),
        lambda: pack.narrative(clause, "x", "题", "T", City, modality=Modality.TARGET, summary="X."),
    ):
        with pytest.raises(RuleError, match="is no clause number") as caught:
            enter()
        assert "第七条" in caught.value.hint
        assert caught.value.file.endswith("test_strange_clauses.py")


def test_a_narrative_locates_its_errors_and_says_something() -> None:
    pack = new()
    for summary, titles, message in (("  ", ("题", "T"), "the summary is empty"), ("X.", ("", "T"), "a title is missing")):
        with pytest.raises(RuleError, match=message) as caught:
            pack.narrative("1", "aim", *titles, City, modality=Modality.TARGET, summary=summary)
        assert ("demo/1-aim", True) == (caught.value.provision, caught.value.line > 0)
        assert caught.value.file.endswith("test_strange_clauses.py")


# Size.


def joined(number: int, joint: Callable[[Any, Any], Any]) -> Callable[..., bool]:
    def clause(center: HealthCenter) -> bool:
        """Very many comparisons."""
        compared: bool = reduce(joint, [getattr(center, NUMBERS[place % len(NUMBERS)]) >= place for place in range(number)])
        return compared

    return clause


def nested(number: int) -> Callable[..., bool]:
    def clause(center: HealthCenter) -> bool:
        """Nested."""
        result: bool = reduce(
            lambda inner, place: no(operator.and_(inner, center.allocated_beds >= place)), range(number), center.allocated_beds >= 0
        )
        return result

    return clause


def summed(center: HealthCenter) -> bool:
    """A sum of three hundred terms."""
    total: int = reduce(operator.add, [getattr(center, NUMBERS[place % len(NUMBERS)]) for place in range(300)])
    return total >= 1


@pytest.mark.parametrize("joint", [operator.and_, operator.or_])
def test_as_many_comparisons_as_the_engine_takes_are_decided(joint: Callable[[Any, Any], Any]) -> None:
    pack = new()
    pack.obligation("1", "题", "T")(joined(MOST_COMPARISONS, joint))
    known: dict[str, Any] = dict.fromkeys(NUMBERS, 3)
    centers = [HealthCenter(code="a", **known), HealthCenter(code="b")]

    outcomes = [[finding.outcome for finding in way(centers, pack, as_of=DAY)] for way in (assess, second_reading.assess)]
    assert outcomes[0] == outcomes[1] == [Outcome.UNMET if joint is operator.and_ else Outcome.MET, Outcome.UNDETERMINED]


@pytest.mark.parametrize(
    ("clause", "message"),
    [
        (joined(MOST_COMPARISONS + 11, operator.and_), "it joins 251 comparisons, more than 240"),
        (nested(100), "it is nested more than 100 deep"),
        (nested(1_000), "it is nested more than 100 deep"),
        (summed, "it is nested more than 100 deep"),
    ],
)
def test_what_is_too_large_is_refused_when_the_pack_is_loaded(clause: Callable[..., bool], message: str) -> None:
    with pytest.raises(RuleError, match=message) as caught:
        new().obligation("1", "题", "T", name="large")(clause)
    assert "demo/1-large" == caught.value.provision
    assert caught.value.hint
    assert caught.value.file.endswith("test_strange_clauses.py")


def test_what_can_hold_in_too_many_ways_is_refused() -> None:
    def clause(center: HealthCenter) -> bool:
        """Ten pairs of alternatives."""
        pairs = [operator.or_(getattr(center, NUMBERS[place]) >= 1, getattr(center, NUMBERS[place + 10]) >= 2) for place in range(10)]
        result: bool = reduce(operator.and_, pairs)
        return result

    with pytest.raises(RuleError, match=f"it can hold or fail in 1024 ways, more than {MOST_ALTERNATIVES}"):
        new().obligation("1", "题", "T")(clause)


# What cannot be meant.


def stars(clinic: VillageClinic, *, fewest: int = 9) -> bool:
    """Nine stars of five."""
    return clinic.smart_star_rating >= fewest


def ratio(visit: Encounter, *, share: Fraction = Fraction(30)) -> bool:
    """A rate of thirty."""
    return visit.base_reimbursement_ratio >= share


def six_thousand(county: County, *, share: Fraction = percent(6000)) -> bool:
    """Sixty times the clinics."""
    return county.village_clinics_integrated >= share * county.village_clinics_total


def above_all(county: County, *, share: Fraction = percent(101)) -> bool:
    """More than all."""
    return county.village_clinics_integrated >= share * county.village_clinics_total


def negative(center: HealthCenter) -> bool:
    """Fewer than no beds."""
    return center.allocated_beds > -1


def clinics_and_money(county: County) -> bool:
    """Clinics and yuan."""
    return county.village_clinics_total + county.village_clinics_integrated > county.county_training_subsidy_cny


def times(city: City, *, times: Fraction = Fraction(60)) -> bool:
    """Sixty times another number."""
    return city.health_centers_total >= times * city.village_clinics_total


@pytest.mark.parametrize(
    ("clause", "message"),
    [
        (stars, "smart_star_rating is compared with 9, and it is from 0 to 5"),
        (ratio, "base_reimbursement_ratio is compared with 30, and it is from 0 to 1"),
        (six_thousand, "6000 % of village_clinics_total is asked of village_clinics_integrated, which is a part of it"),
        (above_all, "101 % of village_clinics_total is asked of village_clinics_integrated, which is a part of it"),
        (negative, "allocated_beds is compared with -1, and it is 0 at least"),
        (clinics_and_money, "a count of things is compared with money"),
        (times, "6000 % of village_clinics_total is asked of health_centers_total"),
    ],
)
def test_a_figure_that_cannot_be_meant_is_refused(clause: Callable[..., bool], message: str) -> None:
    with pytest.raises(RuleError, match=message) as caught:
        new().obligation("1", "题", "T", name="absurd")(clause)
    assert ("demo/1-absurd", True) == (caught.value.provision, bool(caught.value.hint))
    with pytest.raises(RuleError, match=message):
        new().attested(
            "1", "x", "题", "T", clause.__annotations__[next(iter(clause.__annotations__))], "t", applies_to=clause, summary="X."
        )


# Terms that are reported.


def in_months(clinic: VillageClinic) -> date:
    """As many months after it was built as it has stars."""
    return after(clinic.built_on, months=clinic.smart_star_rating)


def test_a_term_that_is_reported_counts_and_leaves_the_day_open_while_it_is_unknown() -> None:
    start = date(2024, 1, 31)

    assert date(2024, 2, 29) == in_months(VillageClinic(code="a", built_on=start, smart_star_rating=1))
    assert UNKNOWN is in_months(VillageClinic(code="a", built_on=start))
    pack = new()

    @pack.obligation("1", "题", "T", by=in_months)
    def due(clinic: VillageClinic) -> bool:
        """Rent-free by then."""
        return clinic.rent_free

    clinics = [VillageClinic(code="a", rent_free=False, built_on=date(2024, 10, 1), smart_star_rating=stars) for stars in (3, 4)]
    for way in (assess, second_reading.assess):
        assert [Outcome.UNMET] == [finding.outcome for finding in way(clinics[:1], pack, as_of=DAY)]
        assert [Outcome.PENDING] == [finding.outcome for finding in way(clinics[1:], pack, as_of=DAY)]
        unknown = way([VillageClinic(code="a", rent_free=False, built_on=start)], pack, as_of=DAY)
        assert [Outcome.UNDETERMINED] == [finding.outcome for finding in unknown]


def test_a_term_that_may_be_a_fraction_or_negative_is_refused_when_it_is_read() -> None:
    pack = new()

    def by_share(visit: Encounter) -> date:
        """A share of months."""
        return after(visit.visit_date, months=visit.base_reimbursement_ratio)  # type: ignore[arg-type]  # the mistake

    def by_difference(worker: HealthWorker) -> date:
        """Fewer and fewer."""
        return after(worker.workplace_start_date, months=3 - 4 * worker.toured_village_resident_population)

    def established(worker: HealthWorker) -> bool:
        """A post."""
        return worker.has_established_post

    def by_half(doctor: VillageDoctor) -> date:
        """Half a month."""
        return after(doctor.registration_date, months=Fraction(1, 2))  # type: ignore[arg-type]  # the mistake

    def by_surplus(center: HealthCenter, *, as_of: date) -> date:
        """As many days as yuan are left."""
        return after(as_of, days=center.annual_surplus_cny)  # type: ignore[arg-type]  # the mistake itself

    def rate(visit: Encounter) -> bool:
        """Insured."""
        return visit.has_family_doctor_contract

    def registered(doctor: VillageDoctor) -> bool:
        """Registered."""
        return doctor.is_registered

    for by, clause, message in (
        (by_share, rate, "may be a fraction"),
        (by_difference, established, "a difference may be negative"),
        (by_half, registered, "a term of 1/2 is no whole number"),
        (by_surplus, beds, "a term of annual_surplus_cny may be"),
    ):
        with pytest.raises(RuleError, match=message):
            pack.obligation("1", "题", "T", by=by)(clause)


def test_a_bound_that_hangs_on_a_choice_is_no_share_of_anything() -> None:
    pack = new()

    @pack.obligation("1", "题", "T")
    def chosen(center: HealthCenter, *, more: int = 20, less: int = 10) -> bool:
        """Twenty beds in the center, ten elsewhere."""
        return center.allocated_beds >= greatest(when(center.central, more, less), ceil(percent(1) * center.service_population))

    assert {"more": 20, "less": 10} == dict(chosen.figures)
