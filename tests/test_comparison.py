"""Two assessments beside each other: nothing is lost, nothing is made up, and what differs behind them is named.

| property | component | kind |
| --- | --- | --- |
| exactly the findings whose outcome differs have a row | compare against both ledgers | random facts |
| the other way round, the counts are those turned round | compare | random facts |
| an assessment and itself have no difference | compare | random facts |
| every norm is in a pair or listed as in none; a pair reads something in common | compare of two packs | example counties |
"""

import json
import pickle
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from situations import Situations

from ruralpolicy import Assessment, Outcome, RulePack, SelectionError, assess, compare, decode_facts, load_pack
from ruralpolicy.comparison import Aspect, Differences, Likeness, SideBySide, TwoOutcomes, Value
from ruralpolicy.conditions import percent
from ruralpolicy.facts import UNKNOWN, Attestation, Between, County, Fact, HealthCenter, VillageClinic, VillageClinicKind
from ruralpolicy.findings import Subject

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
PACKS = ("chenzhou", "pingdingshan", "shangrao", "tonglu", "zhanggong")
COVERAGE = "shangrao/3-coverage-2025"
DAY = date(2025, 12, 31)


def changes(before: Assessment, after: Assessment) -> Differences:
    found = compare(before, after)
    assert isinstance(found, Differences)
    return found


def beside(mine: Assessment, theirs: Assessment) -> SideBySide:
    found = compare(mine, theirs)
    assert isinstance(found, SideBySide)
    return found


def county(integrated: int = 29, **more: Any) -> County:
    return County(code="361125", name="横峰县", village_clinics_total=50, village_clinics_integrated=integrated, **more)


def shangrao(*facts: Fact | Attestation, pack: RulePack | None = None, as_of: date = DAY, **more: Any) -> Assessment:
    return assess(facts, pack or load_pack("shangrao"), as_of=as_of, **more)


def by_subject(ledger: Assessment) -> dict[tuple[str, str], Outcome]:
    return {(one.provision.id, one.subject.code): one.outcome for one in ledger}


@pytest.mark.parametrize("name", PACKS)
def test_exactly_what_ends_otherwise_has_a_row(name: str) -> None:
    situations = Situations(load_pack(name), 7)
    first, second = (
        assess(situations.facts(day, 1 + number), situations.pack, as_of=day)
        for number, day in enumerate((situations.day(), situations.day()))
    )
    found, back, itself = changes(first, second), changes(second, first), changes(first, first)
    old, new = by_subject(first), by_subject(second)

    expected = {key: (old.get(key), new.get(key)) for key in {**old, **new} if old.get(key) is not new.get(key)}
    assert expected == {
        (one.provision.id, one.subject.code): (one.before and one.before.outcome, one.after and one.after.outcome) for one in found
    }
    assert found.counts() == {(now, was): number for (was, now), number in back.counts().items()}
    assert len(found) == len(found.changed) + len(found.appeared) + len(found.disappeared) == sum(found.counts().values())
    assert len(found.appeared) == len(back.disappeared) > 0
    assert [one.provision.id for one in found] == [one.provision.id for one in back]
    assert ([], ()) == (list(itself), itself.differs)


def test_an_attribute_behind_a_change_is_named_with_both_values() -> None:
    (one,) = changes(shangrao(county(29)), shangrao(county(30)))

    assert (Value("village_clinics_integrated", 29, 30),) == one.facts
    assert (COVERAGE, Subject("County", "361125", "横峰县")) == (one.provision.id, one.subject)


def test_a_statement_behind_a_change_is_named_and_what_is_unknown_is_so() -> None:
    plan = Attestation(kind="County", subject="361125", topic="implementation_plan_issued", holds=True)
    (one,) = changes(shangrao(county()), shangrao(county(), plan))

    assert (Value("implementation_plan_issued", UNKNOWN, True),) == one.facts
    assert (Aspect.FACTS,) == changes(shangrao(county()), shangrao(county(), plan)).differs


def test_bounds_behind_a_change_are_compared_as_bounds() -> None:
    clinics = [
        VillageClinic(code=code, county="361125", kind=VillageClinicKind.VILLAGE_CLINIC, under_integrated_management=held)
        for code, held in (("a", True), ("b", UNKNOWN))
    ]
    better = attrs.evolve(clinics[1], under_integrated_management=True)
    both = [shangrao(County(code="361125"), clinics[0], second, complete={VillageClinic}) for second in (clinics[1], better)]
    one = changes(*both).where(provision=COVERAGE)[0]

    assert ["village_clinics_integrated"] == [value.name for value in one.facts]
    assert Value("village_clinics_integrated", Between(1, 2), 2) == one.facts[0]


def test_what_differs_before_anything_is_decided_is_said() -> None:
    pack = load_pack("shangrao")
    figures = pack.with_figures({COVERAGE: {"share": percent(50)}})
    provision, reading = next((one.id, name) for one in pack.decidable for name in one.choices.versions)
    before = shangrao(county())

    assert (Aspect.FIGURES,) == changes(before, shangrao(county(), pack=figures)).differs
    assert (Aspect.READINGS,) == changes(before, shangrao(county(), pack=pack.with_readings({provision: reading}))).differs
    assert (Aspect.DAY,) == changes(before, shangrao(county(), as_of=date(2025, 12, 30))).differs
    assert (Aspect.PROVISIONS,) == changes(before, shangrao(county(), pack=pack.alone(COVERAGE))).differs
    assert (Aspect.DOCUMENT,) == changes(before, shangrao(county(), pack=pack.adopted(on=date(2024, 1, 1)))).differs
    assert (Aspect.FACTS,) == changes(before, shangrao(county(30))).differs
    assert (Aspect.FACTS,) == changes(before, shangrao(County(code="x"))).differs
    assert (Aspect.DAY, Aspect.FIGURES) == changes(before, shangrao(county(), pack=figures, as_of=date(2026, 1, 1))).differs


def test_a_provision_of_the_same_figures_that_is_another_one_is_said_to_be() -> None:
    pack = load_pack("shangrao")
    one = pack[COVERAGE]
    other = pack.alone(COVERAGE)
    other._entered[0] = attrs.evolve(one, open_ended=True, by=None, due=())
    other._sealed = None

    assert (Aspect.PROVISIONS,) == changes(shangrao(county(), pack=pack.alone(COVERAGE)), shangrao(county(), pack=other)).differs


def test_other_figures_change_outcomes_and_no_fact() -> None:
    milder = load_pack("shangrao").with_figures({COVERAGE: {"share": percent(50)}})
    (one,) = changes(shangrao(county()), shangrao(county(), pack=milder))

    assert one.before is not None
    assert one.after is not None
    assert (Outcome.UNMET, Outcome.MET, ()) == (one.before.outcome, one.after.outcome, one.facts)


def test_what_is_there_on_one_side_only_appears_or_disappears() -> None:
    found = changes(shangrao(county()), shangrao(county(), County(code="x")))

    assert len(found) == len(found.appeared) == len(found.where(code="x"))
    assert {(None, Outcome.UNDETERMINED)} <= found.counts().keys()
    assert {()} == {one.facts for one in found}
    assert {"x"} == {one.subject.code for one in found}
    gone = changes(shangrao(county(), County(code="x")), shangrao(county())).disappeared
    assert {"x"} == {one.subject.code for one in gone}
    assert {None} == {row["after"] for row in gone.to_records()}


def test_differences_are_chosen_by_what_they_are_about_and_by_outcome() -> None:
    pack = load_pack("shangrao")
    found = changes(shangrao(county()), shangrao(county(), VillageClinic(code="c"), as_of=date(2026, 12, 31)))

    assert {"VillageClinic"} == {one.subject.kind for one in found.where(kind=VillageClinic)}
    assert found.where(kind="VillageClinic") == found.where(kind=VillageClinic) != found
    assert ["pending"] == [row["before"] for row in found.where(before="pending", after=[Outcome.UNMET]).to_records()]
    assert 0 == len(found.where(after="entitled", before="met"))
    assert found.where(provision=pack[COVERAGE]) == found.where(provision=COVERAGE)
    with pytest.raises(SelectionError, match="there is no outcome 'unmett'"):
        found.where(before="unmett")


def test_differences_are_a_sequence_that_is_compared_pickled_and_shown() -> None:
    found = changes(shangrao(county()), shangrao(county(30), VillageClinic(code="c")))

    assert found[0] == next(iter(found))
    assert found[:2] == changes(found.before, found.after)[:2] != found
    assert [found[0], found[1]] == list(found[:2])
    again = pickle.loads(pickle.dumps(found))  # noqa: S301 - made here
    assert (found, hash(found)) == (again, hash(again))
    assert found != 1
    numbers = f"1 changed, {len(found) - 1} appeared, 0 disappeared"
    assert f"<Differences of shangrao in facts: {numbers}>" == repr(found)
    assert "<Differences of shangrao in nothing: 0 changed, 0 appeared, 0 disappeared>" == repr(changes(found.before, found.before))
    assert {
        "provision": COVERAGE,
        "clause": found[0].provision.printed,
        "kind": "County",
        "code": "361125",
        "name": "横峰县",
        "before": "unmet",
        "after": "met",
        "day_before": DAY,
        "day_after": DAY,
        "facts": "village_clinics_integrated",
    } == found.to_records()[0]


@pytest.fixture(scope="module")
def tonglu() -> SideBySide:
    facts = decode_facts(json.loads((EXAMPLES / "tonglu_invented.json").read_text(encoding="utf-8")))
    mine, theirs = (
        assess(facts, load_pack(name), as_of=date(2026, 12, 31), complete={HealthCenter, VillageClinic})
        for name in ("tonglu", "pingdingshan")
    )
    return beside(mine, theirs)


def test_every_norm_is_in_a_pair_or_listed(tonglu: SideBySide) -> None:
    for norms, only, side in (
        (tonglu.mine.pack.decidable, tonglu.only_mine, "mine"),
        (tonglu.theirs.pack.decidable, tonglu.only_theirs, "theirs"),
    ):
        paired = {getattr(pair, side).id for pair in tonglu}
        assert {one.id for one in norms} == paired | {one.id for one in only}
        assert paired.isdisjoint(one.id for one in only)


def test_a_pair_reads_something_in_common_of_the_same_kind(tonglu: SideBySide) -> None:
    for pair in tonglu:
        assert pair.mine.subject is pair.theirs.subject
        assert set(pair.common) == set(pair.mine.reads) & set(pair.theirs.reads) != set()
    order = [list(Likeness).index(pair.likeness) for pair in tonglu]
    assert sorted(order) == order
    assert set(Likeness) == {pair.likeness for pair in tonglu}


def test_each_side_of_a_pair_is_what_its_ledger_says(tonglu: SideBySide) -> None:
    own, other = by_subject(tonglu.mine), by_subject(tonglu.theirs)
    for pair in tonglu[:40]:
        for two in pair.outcomes:
            assert own[pair.mine.id, two.subject.code] is two.mine
            assert other[pair.theirs.id, two.subject.code] is two.theirs
        assert len(pair.outcomes) == sum(pair.counts().values()) == len(tonglu.mine.where(provision=pair.mine))


def test_both_documents_on_rooms_without_rent_are_found(tonglu: SideBySide) -> None:
    (pair,) = tonglu.where(provision="tonglu/2.1.3-rent-free", likeness=Likeness.ASKS_THE_SAME)

    assert "pingdingshan/2.4-free-use" == pair.theirs.id
    assert "rent_free" in pair.common
    assert tonglu.where(provision=pair.theirs, likeness="asks_the_same") == tonglu.where(provision=pair.mine, likeness="asks_the_same")


def test_norm_beside_norm_turned_round_is_the_same(tonglu: SideBySide) -> None:
    back = beside(tonglu.theirs, tonglu.mine)

    assert {(one.mine.id, one.theirs.id, one.likeness) for one in tonglu} == {(one.theirs.id, one.mine.id, one.likeness) for one in back}
    assert tonglu.counts() == {(mine, theirs): number for (theirs, mine), number in back.counts().items()}
    assert (tonglu.only_mine, tonglu.only_theirs) == (back.only_theirs, back.only_mine)


def test_pairs_are_chosen_by_kind_and_subject(tonglu: SideBySide) -> None:
    assert tonglu.where(kind=VillageClinic) == tonglu.where(kind="VillageClinic") != tonglu
    code = tonglu.where(kind=VillageClinic)[0].outcomes[0].subject.code
    of_one = tonglu.where(code=code)
    assert {code} == {two.subject.code for pair in of_one for two in pair.outcomes}
    assert len(of_one) == len(tonglu.where(kind=VillageClinic))
    assert set() == set(tonglu.where(code="nobody"))


def test_pairs_are_a_sequence_that_is_compared_pickled_and_shown(tonglu: SideBySide) -> None:
    one = tonglu.where(likeness="asks_the_same")
    again = pickle.loads(pickle.dumps(one))  # noqa: S301 - made here

    assert (one, hash(one)) == (again, hash(again))
    assert one[:1] == SideBySide(one.mine, one.theirs, one.differs, one.only_mine, one.only_theirs, (one[0],))
    assert one != 1
    assert f"{len(one)} pairs, {len(one.only_mine)} and {len(one.only_theirs)} norms in none>" in repr(one)
    first = one[0]
    assert {
        "mine": first.mine.id,
        "theirs": first.theirs.id,
        "likeness": "asks_the_same",
        "common": " ".join(first.common),
        "kind": first.outcomes[0].subject.kind,
        "code": first.outcomes[0].subject.code,
        "name": first.outcomes[0].subject.name,
        "outcome_mine": first.outcomes[0].mine,
        "outcome_theirs": first.outcomes[0].theirs,
    } == one.to_records()[0]
    assert sum(one.counts().values()) == len(one.to_records())


def test_day_and_facts_that_differ_are_said_of_two_packs_too() -> None:
    facts = [county()], [County(code="x")]
    found = beside(assess(facts[0], load_pack("tonglu"), as_of=DAY), assess(facts[1], load_pack("zhanggong"), as_of=date(2026, 1, 1)))

    assert (Aspect.DAY, Aspect.FACTS) == found.differs
    for pair in found.where(kind=County):
        assert [("361125", True, False), ("x", False, True)] == [
            (subject.code, mine is not None, theirs is not None) for subject, mine, theirs in pair.outcomes
        ]
    assert isinstance(found.where(kind=County)[0].outcomes[0], TwoOutcomes)
    assert () == found.where(kind=HealthCenter)[0].outcomes
