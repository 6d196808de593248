"""The case files show all that the provisions of the installed packs can come to, and notice when anything in them changes."""

from datetime import date
from fractions import Fraction
from typing import Any, Final

import mutate
import pytest
from case_files import all_hold, cases_of, cases_under
from mutate import Judgement, judged, share, unfounded

from ruralpolicy import RulePack, available_packs, load_pack
from ruralpolicy.conditions import percent, permille, tree
from ruralpolicy.facts import HospitalGrade
from ruralpolicy.law import Outcome
from ruralpolicy.pack import Provision
from ruralpolicy.testing.mutation._mutants import SORTS, mutants_of, steps

pytestmark = pytest.mark.unmeasured

PACKS: Final = {name: load_pack(name) for name in available_packs()}
EACH_PACK: Final = pytest.mark.parametrize("name", PACKS)
EACH_PROVISION: Final = pytest.mark.parametrize(
    ("pack", "provision"),
    [pytest.param(pack, provision, id=provision.id) for pack in PACKS.values() for provision in pack.decidable],
)

# What no fact can bring about in a provision, and why, beyond what `out_of_reach` knows.
NEVER: Final[dict[str, tuple[set[Outcome], str]]] = {
    "pingdingshan/3.8-establishment-adjustment": ({Outcome.PENDING}, "an adjustment holds up to the very day on which the next one is due"),
    "pingdingshan/3.4-contract-fee": ({Outcome.NOT_ENTITLED}, "every contribution that is known has its part, be it a part of nothing"),
}


def out_of_reach(provision: Provision[Any]) -> set[Outcome]:
    """The outcomes that the form of a provision rules out."""
    never = set()
    if provision.open_ended:
        never |= {Outcome.UNMET}
    elif not provision.due:
        never |= {Outcome.PENDING}
    if isinstance(provision.whole_scope, tree.Always):
        never |= {Outcome.NOT_APPLICABLE}
    if isinstance(provision.whole_requirement, tree.Always):
        never |= {Outcome.UNMET, Outcome.PENDING, Outcome.NOT_PERMITTED, Outcome.NOT_ENTITLED}
    if not any(isinstance(node, tree.Attribute | tree.Topic | tree.Standing) for node in _nodes(provision)):
        never |= {Outcome.UNDETERMINED}
    return never


def _nodes(provision: Provision[Any]) -> list[tree.Node]:
    return [node for part in (provision.whole_scope, provision.whole_requirement, *provision.due) for node in part.walk()]


@pytest.fixture(scope="module")
def judgements() -> dict[str, tuple[Judgement, ...]]:
    return {name: judged(name) for name in PACKS}


@EACH_PROVISION
def test_the_cases_show_every_outcome_that_a_provision_can_have(pack: RulePack, provision: Provision[Any]) -> None:
    never, _ = NEVER.get(provision.id, (set(), ""))
    possible = set(provision.outcomes) - out_of_reach(provision) - never

    # Before a day of adoption that a case gives nothing applies, whatever the provision says.
    cases = [case for case in cases_of(pack.name)[provision.id] if case.pack is pack or not case.pack.document.reason_on(case.scene.as_of)]
    assert possible == {case.outcome for case in cases}


def test_only_outcomes_of_provisions_that_exist_are_said_to_be_out_of_reach() -> None:
    for provision, (never, reason) in NEVER.items():
        known = PACKS[provision.split("/")[0]][provision]
        assert never <= set(known.outcomes) - out_of_reach(known)
        assert reason


@EACH_PACK
def test_every_case_holds_for_the_provision_as_it_is(name: str) -> None:
    cases = cases_of(name)

    assert [] == [provision.id for provision in PACKS[name].decidable if not all_hold(cases[provision.id], provision)]
    for (provision, reading), under_it in cases_under(name).items():
        assert all_hold(under_it, PACKS[name][provision].under(reading)), (provision, reading)


@EACH_PACK
def test_the_cases_notice_what_is_changed_in_a_provision(name: str, judgements: dict[str, tuple[Judgement, ...]]) -> None:
    missed = [one.key for one in judgements[name] if one.counts and not one.noticed]

    assert share(judgements[name]) >= mutate.ENOUGH, missed


def test_what_is_listed_as_making_no_difference_is_made_and_makes_none(judgements: dict[str, tuple[Judgement, ...]]) -> None:
    assert [] == unfounded([one for found in judgements.values() for one in found])


def test_every_sort_of_change_is_made_and_none_twice_in_one_provision(judgements: dict[str, tuple[Judgement, ...]]) -> None:
    everything = [one for found in judgements.values() for one in found]

    assert set(SORTS) == {one.sort for one in everything}
    assert len(everything) == len({one.key for one in everything})


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (60, (59, 61)),
        (percent(30), (percent(29), percent(31))),
        (percent(100), (percent(99), percent(101))),
        (percent("7.5"), (percent("7.4"), percent("7.6"))),
        (permille("1.2"), (permille("1.1"), permille("1.3"))),
        (permille(1), (permille(0), permille(2))),
        (Fraction("1.1"), (Fraction(1), Fraction("1.2"))),
        (date(2024, 12, 31), (date(2024, 12, 30), date(2025, 1, 1))),
        (HospitalGrade.PRIMARY, (HospitalGrade.UNGRADED, HospitalGrade.SECONDARY)),
        (HospitalGrade.TERTIARY, (HospitalGrade.SECONDARY,)),
        (frozenset({HospitalGrade.PRIMARY, HospitalGrade.SECONDARY, HospitalGrade.TERTIARY}), 4),
        ("431002", ("4310020",)),
    ],
)
def test_a_step_is_one_in_the_last_printed_place(value: object, expected: object) -> None:
    assert expected == (steps(value) if isinstance(expected, tuple) else len(steps(value)))


def test_a_change_is_a_change() -> None:
    decisive = ("scope", "requirement", "due", "open_ended", "amount", "given", "unless")
    for pack in PACKS.values():
        for provision in pack.decidable:
            for mutant in mutants_of(provision):
                changed = [name for name in decisive if getattr(mutant.provision, name) != getattr(provision, name)]
                assert changed, (provision.id, mutant.change)


@pytest.fixture
def one_provision(monkeypatch: pytest.MonkeyPatch) -> str:
    """The tool sees one provision only, with the two cases that say least."""
    pack = load_pack("shangrao")
    chosen = pack["3-coverage-2024"].id
    few = {case.outcome: case for case in cases_of("shangrao")[chosen] if case.outcome in (Outcome.MET, Outcome.UNDETERMINED)}
    monkeypatch.setattr(mutate, "cases_of", lambda _: dict.fromkeys((one.id for one in pack.decidable), ()) | {chosen: (*few.values(),)})
    return chosen


def test_the_tool_fails_and_names_what_too_few_cases_do_not_notice(one_provision: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert mutate.main(["shangrao"]) == 1

    missed = [line for line in capsys.readouterr().out.splitlines() if line.startswith("not noticed: ")]
    assert f"not noticed: {one_provision} 三: share: 0.3 → 0.29 (pinned)" in missed
    assert f"not noticed: {one_provision} 三: body: village_clinics_integrated >= 3/10 * village_clinics_total: >= → <=" not in missed


def test_the_tool_fails_where_the_list_of_what_makes_no_difference_is_wrong(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    noticed, gone = ("shangrao/3-coverage-2024", "share: 0.3 → 0.29"), ("shangrao/3-coverage-2024", "share: 0.3 → 0.5")
    monkeypatch.setattr(mutate, "EQUIVALENT", {noticed: "wrong", gone: "wrong"})
    assert mutate.main(["shangrao"]) == 1

    said = capsys.readouterr().out
    assert f"makes a difference after all: {' | '.join(noticed)}" in said
    assert f"not made any more: {' | '.join(gone)}" in said
