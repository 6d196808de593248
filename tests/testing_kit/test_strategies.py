"""The strategies draw what they say: facts that are right, facts that have an outcome, facts at the bounds and across them.

| property | component | kind |
| --- | --- | --- |
| each outcome is reached or explained | reachable, why_unreachable | every eighth provision; exhaustive in the long run |
| each draw has the outcome asked for | facts_for | property, seeded sample; all in the long run |
| neighbours differ in one name and in the outcome | neighbours | property, seeded sample; a larger one in the long run |
| each edge is reached at, below and above | near | exhaustive on a small pack |
| what is drawn can be gathered and assessed | facts, worlds | property |
"""

import random
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import reduce
from math import floor
from operator import and_
from statistics import median
from typing import Any

import demo_pack
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import ruralpolicy.testing
from ruralpolicy import Document, Outcome, Provision, RulePack, assess, available_packs, load_pack
from ruralpolicy.conditions import attested, known, least, no, one_of, percent, when
from ruralpolicy.facts import (
    KINDS,
    UNKNOWN,
    Attestation,
    City,
    Contract,
    County,
    Encounter,
    Fact,
    HealthCenter,
    HealthCenterKind,
    HealthWorker,
    Secondment,
    Township,
    Village,
    VillageClinic,
    attributes,
    gather,
)
from ruralpolicy.testing import (
    Draw,
    UnreachableError,
    facts,
    facts_for,
    near,
    neighbours,
    reachable,
    timelines,
    values,
    why_unreachable,
    worlds,
)
from ruralpolicy.testing._entry import register
from ruralpolicy.testing._values import related
from ruralpolicy.testing.search.edges import edges_of
from ruralpolicy.testing.search.reach import problem_of

PACKS = [load_pack(name) for name in available_packs()]
ALL = [(pack, provision) for pack in PACKS for provision in pack.decidable]
SAMPLE = random.Random(20261122).sample(ALL, 16)  # noqa: S311 - seeded on purpose

# Why an outcome cannot be reached, wherever it cannot.
REASONS = {
    "it has no deadline: what is not met is unmet from the first day on",
    "it applies to every subject on every day",
    "it is open-ended: it is never too late to meet it",
    "it asks nothing that could fail",
    "it reads nothing that could be unknown",
    "its term counts from the adoption of its document, which has no day yet; pack.adopted(on=...) gives it one",
    # zhanggong/3.2.8-exceed-pay-level: a permission without conditions, which the document's days alone decide.
    "these cannot be together: as_of >= 2020-12-30 is unknown",
    # pingdingshan/3.4-contract-fee: due to whoever pays anything at all, and nobody pays less than nothing.
    "these cannot be together: resident_insurance_contribution_cny >= 0 does not hold",
    # pingdingshan/3.8-establishment-adjustment: an adjustment holds up to the very day on which the next one is due.
    (
        "these cannot be together: as_of < after(established_posts_last_adjusted, years=5) does not hold; "
        "as_of >= after(established_posts_last_adjusted, years=5) does not hold"
    ),
}


def drawing(many: int) -> settings:
    """Draws without shrinking what does not fail."""
    return settings(max_examples=many, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck))


def drawn(strategy: st.SearchStrategy[Any], many: int = 10) -> list[Any]:
    found: list[Any] = []

    @drawing(many)
    @given(strategy)
    def keep(draw: Any) -> None:
        found.append(draw)

    keep()
    return found


def decided(draw: Draw, provision: Provision[Any], pack: RulePack) -> Outcome:
    """What the engine says, which the strategies never ask."""
    findings = assess(draw.facts, pack, as_of=draw.as_of).where(provision=provision, code=draw.code)
    return findings[0].outcome


def check_provision(pack: RulePack, provision: Provision[Any], many: int) -> None:
    for outcome in provision.outcomes:
        if outcome in reachable(provision, pack):
            found = {decided(draw, provision, pack) for draw in drawn(facts_for(provision, pack=pack, outcome=outcome), many)}
            assert {outcome} == found, provision.id


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "provisions",
    [pytest.param(ALL[::8], id="of every eighth provision"), pytest.param(ALL, id="of each provision", marks=pytest.mark.long)],
)
def test_each_outcome_is_reached_or_explained(provisions: Sequence[tuple[RulePack, Provision[Any]]]) -> None:
    unexplained = {
        (provision.id, outcome.value, reason)
        for pack, provision in provisions
        for outcome in provision.outcomes
        if (reason := why_unreachable(provision, outcome, pack)) and reason not in REASONS
    }

    assert set() == unexplained
    assert all(len(reachable(provision, pack)) >= 2 for pack, provision in provisions if provision.reads)


@pytest.mark.unmeasured
def test_every_draw_has_the_outcome_asked_for() -> None:
    for pack, provision in SAMPLE:
        check_provision(pack, provision, 6)


@pytest.mark.long
def test_every_draw_for_every_provision_has_the_outcome_asked_for_in_less_than_a_second() -> None:
    took = []
    for pack, provision in ALL:
        start = time.perf_counter()
        check_provision(pack, provision, 25)
        took.append(time.perf_counter() - start)

    assert median(took) < 1


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "provisions",
    [pytest.param(SAMPLE[::4], id="of four provisions"), pytest.param(SAMPLE, id="of sixteen provisions", marks=pytest.mark.long)],
)
def test_neighbours_differ_in_one_name_and_in_the_outcome(provisions: Sequence[tuple[RulePack, Provision[Any]]]) -> None:
    for pack, provision in provisions:
        for one, other in drawn(neighbours(provision, pack=pack), 6):
            assert decided(one, provision, pack) is not decided(other, provision, pack), provision.id
            assert one.as_of == other.as_of
            assert 1 == len(differences(one, other)), (provision.id, one, other)


def differences(one: Draw, other: Draw) -> set[str]:
    """The names of the attributes and topics in which two draws differ."""

    def said(draw: Draw) -> dict[str, Any]:
        stated = {each.topic: each.holds for each in draw.facts if isinstance(each, Attestation)}
        known_of = {name: getattr(draw.subject, name) for name in attributes(type(draw.subject))}
        return {name: value for name, value in (known_of | stated).items() if value is not UNKNOWN}

    first, second = said(one), said(other)
    return {name for name in first.keys() | second.keys() if (name in first, first.get(name)) != (name in second, second.get(name))}


def test_timelines_are_in_order_and_can_be_assessed() -> None:
    for pack, provision in SAMPLE[:8]:
        for line in drawn(timelines(provision, pack=pack), 6):
            days = [draw.as_of for draw in line]
            assert sorted(set(days)) == days
            assert len(line) > 1
            assert all(decided(draw, provision, pack) in provision.outcomes for draw in line)


def test_draws_near_the_bounds_can_be_assessed() -> None:
    for pack, provision in SAMPLE:
        for draw in drawn(near(provision, pack=pack), 6):
            assert decided(draw, provision, pack) in provision.outcomes
            assert draw.about


PACK = RulePack("kit", Document(title_zh="示范", title_en="Demonstration", in_force=date(2024, 1, 1)))


def with_visits(county: County) -> bool:
    return county.insured_visits_total > 0


@PACK.target("1", "县域就诊率", "Visits", applies_to=with_visits, by=date(2025, 12, 31))
def visits(county: County, *, share: Fraction = percent(90)) -> bool:
    """Nine visits of ten stay in the county."""
    return county.insured_visits_within_county >= share * county.insured_visits_total


@PACK.obligation("2", "距离", "Distance")
def distance(township: Township, *, farthest: int = 15) -> bool:
    """An emergency station is near."""
    return township.emergency_service_radius_km <= farthest


@PACK.obligation("3", "评价", "Assessment")
def domains(county: County) -> bool:
    """What cannot be is asked: a part that exceeds its whole."""
    return (county.village_clinics_integrated > county.village_clinics_total) & known(county.division_code)


@PACK.obligation("4", "代码", "Code")
def code(county: County) -> bool:
    """The code of the county."""
    return (county.division_code == "361102") & one_of(county.city, "7", "8")


@PACK.obligation("5", "发热", "Fever room")
def fever(center: HealthCenter) -> bool:
    """A standard room is a room."""
    return center.has_standard_fever_room & attested(center, "has_fever_room")


@PACK.obligation("6", "床位", "Beds")
def beds(center: HealthCenter, *, most: int = 99) -> bool:
    """Beds by kind and by rounded share."""
    wanted = when(center.kind == HealthCenterKind.TOWNSHIP_HEALTH_CENTER, 20, 10)
    return (center.allocated_beds >= wanted) & (floor(percent(30) * center.established_posts) <= least(most, center.allocated_beds))


@PACK.obligation("7", "借用", "Secondment")
def secondment(one: Secondment, *, as_of: date) -> bool:
    """A secondment has ended."""
    return one.end_date <= as_of


@PACK.obligation("8", "数目", "Number")
def number(center: HealthCenter) -> bool:
    """Two numbers are equal."""
    return 3 * center.established_posts == 7 + center.allocated_beds


@PACK.obligation("10", "矛盾", "Contradiction")
def contradiction(city: City) -> bool:
    """A number is at once below and above itself."""
    return (city.village_clinics_total < 1) & (city.village_clinics_total > 5)


@PACK.obligation("11", "相邻", "Adjacent")
def adjacent(village: Village) -> bool:
    """Nothing is asked of the numbers but that they are what they are."""
    return village.resident_population - village.resident_population == village.partner_village_resident_population


@PACK.obligation("12", "规范发热诊室", "Standard fever room")
def standard(center: HealthCenter) -> bool:
    """What implies a topic that this clause does not read."""
    return center.has_standard_fever_room


@PACK.obligation("13", "是非", "Yes and no")
def yes_and_no(center: HealthCenter) -> bool:
    """A condition and its negation."""
    return center.central & no(center.central)


@PACK.obligation("15", "多途", "Many ways")
def ways(county: County) -> bool:
    """Seven times one of two statements."""
    pairs = [attested(county, f"by_car_{place}") | attested(county, f"on_foot_{place}") for place in range(7)]
    return reduce(and_, pairs)


BARE = RulePack("bare", Document(title_zh="无", title_en="None"))


@BARE.obligation("1", "总在", "Always")
def always(city: City) -> bool:  # noqa: ARG001 - it reads nothing
    """Always fulfilled."""
    return True


@BARE.obligation("2", "总和", "Sum")
def below_nothing(city: City) -> bool:
    """Six numbers that make less than nothing together: more of them than can be tried."""
    trainees = city.village_doctor_trainees_2022 + city.village_doctor_trainees_2023 + city.village_doctor_trainees_2024
    return trainees + city.professionals_recruited_or_trained + city.weak_health_centers_upgraded + city.deductible_gap_cny < 0


DEMO = demo_pack.build()
SUM = (
    " + ".join(f"village_doctor_trainees_{year}" for year in (2022, 2023, 2024))
    + " + professionals_recruited_or_trained + weak_health_centers_upgraded + deductible_gap_cny"
)


@pytest.mark.parametrize("provision", [*PACK.decidable, *DEMO.decidable], ids=lambda provision: provision.id)
def test_whatever_the_grammar_knows_can_be_aimed_at(provision: Provision[Any]) -> None:
    pack = DEMO if provision.document is DEMO.document else PACK
    check_provision(pack, provision, 5)
    for draw in drawn(near(provision, pack=pack), 8) if provision.reads else ():
        assert decided(draw, provision, pack) in provision.outcomes


def test_near_stands_at_each_bound_each_day_zero_and_unknown() -> None:
    expected = {
        f"{name} {where}"
        for name in ("insured_visits_total", "insured_visits_within_county")
        for where in ("at its bound", "a step below its bound", "a step above its bound", "unknown")
    }
    expected |= {f"as_of {where}" for where in ("on the day", "a day before", "a day after")} | {"insured_visits_total zero"}

    assert expected == {edge.aim.words for edge in edges_of(problem_of(visits, PACK))}
    assert expected >= {draw.about for draw in drawn(near(visits, pack=PACK), 40)}


@pytest.mark.parametrize(("about", "within"), [("at its bound", 90), ("a step below its bound", 89), ("a step above its bound", 91)])
def test_a_share_stands_at_its_bound_or_one_step_from_it(about: str, within: int) -> None:
    wanted = f"insured_visits_within_county {about}"
    draw = find(near(visits, pack=PACK), lambda draw: draw.about == wanted and draw.subject.insured_visits_total == 100)

    assert County(code="1", insured_visits_total=100, insured_visits_within_county=within) == draw.subject


def test_a_measure_stands_at_its_bound_or_one_step_from_it() -> None:
    found = {draw.about: draw.subject for draw in drawn(near(distance, pack=PACK), 60)}
    radius = {about.partition(" ")[2]: fact.emergency_service_radius_km for about, fact in found.items() if "radius" in about}

    assert {Fraction(15), Fraction("14.9"), Fraction("15.1")} <= set(radius.values())
    assert radius["unknown"] is UNKNOWN


def test_a_deadline_is_seen_from_the_day_before_to_the_day_after() -> None:
    deadline, day = date(2025, 12, 31), timedelta(days=1)
    days = {draw.as_of for draw in drawn(near(visits, pack=PACK), 100) if draw.about.startswith("as_of")}

    assert {deadline - day, deadline, deadline + day} <= days


def test_what_is_drawn_shrinks_to_the_fewest_facts() -> None:
    draw = find(facts_for(visits, pack=PACK, outcome="unmet"), lambda _: True)

    assert (County(code="1", insured_visits_total=100, insured_visits_within_county=89),) == draw.facts
    assert date(2025, 12, 31) == draw.as_of


def test_the_day_is_kept_where_it_is_given() -> None:
    day = date(2025, 12, 30)

    assert {day} == {draw.as_of for draw in drawn(facts_for(visits, pack=PACK, outcome="pending", as_of=day))}
    with pytest.raises(UnreachableError, match=r"kit/1-visits: unmet cannot be reached: not on 2025-12-30"):
        facts_for(visits, pack=PACK, outcome=Outcome.UNMET, as_of=day)


def test_what_a_reference_leads_to_is_among_the_facts() -> None:
    draw = find(facts_for(code, pack=PACK, outcome="met"), lambda _: True)

    assert (County(code="1", city="7", division_code="361102"), City(code="7")) == draw.facts


def test_an_unreachable_outcome_is_refused_with_the_reason() -> None:
    with pytest.raises(UnreachableError, match="never is entitled"):
        facts_for(visits, pack=PACK, outcome="entitled")
    with pytest.raises(UnreachableError, match="reads nothing"):
        near(always, pack=BARE)
    with pytest.raises(UnreachableError, match="no change of one attribute"):
        neighbours(always, pack=BARE)


@pytest.mark.parametrize(
    ("provision", "outcome", "reason"),
    [
        (
            domains,
            "met",
            "these cannot be together: village_clinics_integrated > village_clinics_total holds",
        ),
        (below_nothing, "met", f"these cannot be together: {SUM} < 0 holds"),
        (yes_and_no, "met", "its conditions contradict each other"),
        (
            contradiction,
            "met",
            "these cannot be together: village_clinics_total < 1 holds; village_clinics_total > 5 holds",
        ),
    ],
)
def test_what_cannot_be_together_is_named(provision: Provision[Any], outcome: str, reason: str) -> None:
    assert reason == why_unreachable(provision, outcome, BARE if provision is below_nothing else PACK)


def test_what_reads_nothing_is_never_undetermined() -> None:
    assert "it reads nothing that could be unknown" == why_unreachable(always, "undetermined", BARE)


def test_a_term_that_counts_from_adoption_is_reached_once_there_is_a_day() -> None:
    upgraded = DEMO["1.3-upgraded"]
    adopted = DEMO.adopted(on=date(2024, 5, 1))

    assert "no day yet" in why_unreachable(upgraded, "unmet", DEMO)
    assert {*upgraded.outcomes} == reachable(adopted["1.3-upgraded"], adopted)


def test_a_provision_changed_is_a_problem_of_its_own() -> None:
    other = PACK.with_figures({"kit/1-visits": {"share": percent(50)}})
    draws = drawn(facts_for(other["1-visits"], pack=other, outcome="met"), 30)

    assert any(decided(draw, visits, PACK) is Outcome.UNMET for draw in draws)
    assert all(decided(draw, other["1-visits"], other) is Outcome.MET for draw in draws)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.__name__)
def test_facts_of_every_kind_are_right_and_drawn_by_their_type(kind: type[Fact]) -> None:
    register()
    found = drawn(st.from_type(kind), 20)

    assert all(type(fact) is kind for fact in found)
    assert all(getattr(fact, name) is UNKNOWN for fact in found for name, each in attributes(kind).items() if each.reference)


def test_facts_know_as_much_as_is_asked() -> None:
    assert {0} == {len(known_of(fact)) for fact in drawn(facts(VillageClinic, unknown=1))}
    assert {46} == {len(known_of(fact)) for fact in drawn(facts(VillageClinic, unknown=0))}
    with pytest.raises(ValueError, match=r"from 0 to 1, got 2"):
        facts(VillageClinic, unknown=2)


def known_of(fact: Fact) -> list[str]:
    return [name for name in attributes(type(fact)) if getattr(fact, name) is not UNKNOWN]


def test_values_keep_the_bounds_of_their_attribute() -> None:
    for kind in KINDS.values():
        for attribute in list(attributes(kind).values())[::7]:
            for value in drawn(values(attribute), 3):
                assert attribute.low is None or value >= attribute.low
                assert attribute.high is None or value <= attribute.high


def test_related_values_are_settled_along_a_chain() -> None:
    assert {
        "insured_visits_primary": 1,
        "insured_visits_within_county": 1,
        "insured_visits_total": 1,
    } == related({"insured_visits_primary": 9, "insured_visits_within_county": 5, "insured_visits_total": 1}, County)


@settings(max_examples=15)
@given(worlds())
def test_the_references_of_a_world_hold(world: tuple[Fact, ...]) -> None:
    gather(world)
    assert {City, County, Township, Village} <= {type(fact) for fact in world}


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_worlds_can_be_assessed_with_their_statements(pack: RulePack) -> None:
    stated = 0
    for world in drawn(worlds(pack=pack), 5):
        day = date(2026, 12, 31)
        assert len(assess(world, pack, as_of=day, complete=KINDS.values())) > 0
        stated += sum(isinstance(fact, Attestation) for fact in world)
    assert stated


def test_a_world_without_anything_to_state_has_no_statements() -> None:
    assert not any(isinstance(fact, Attestation) for world in drawn(worlds(pack=BARE)) for fact in world)


def test_people_and_events_of_a_world_refer_to_each_other() -> None:
    referring = {
        (type(fact), name)
        for world in drawn(worlds(most=30, unknown=1), 30)
        for fact in world
        if isinstance(fact, Fact)
        for name, attribute in attributes(type(fact)).items()
        if attribute.reference and getattr(fact, name) is not UNKNOWN
    }

    assert {(HealthWorker, "workplace"), (Contract, "doctor"), (Encounter, "institution"), (VillageClinic, "village")} <= referring


def test_the_kit_names_what_it_has_and_nothing_else() -> None:
    assert sorted(ruralpolicy.testing.__all__) == dir(ruralpolicy.testing)
    assert all(getattr(ruralpolicy.testing, name) is not None for name in ruralpolicy.testing.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'fact'"):
        _ = ruralpolicy.testing.fact


def test_importing_the_kit_imports_nothing_heavy() -> None:
    program = "import sys, ruralpolicy.testing; print('hypothesis' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert "False" == result.stdout.strip()
