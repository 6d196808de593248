"""Each other reading of a clause makes a difference that a case shows, or the case file says why no rule could say it.

``no_rule:`` in an entry of tests/cases names these: ``{READING: why}``.
"""

import re
from datetime import date
from typing import Any, Final

import pytest
from case_files import Case, cases_of, cases_under, register

from ruralpolicy import RulePack, available_packs, engine, load_pack, second_reading
from ruralpolicy.law import Outcome, Reading
from ruralpolicy.pack import Provision

PACKS: Final = {name: load_pack(name) for name in available_packs()}
EACH_PACK: Final = pytest.mark.parametrize("pack", PACKS.values(), ids=PACKS)


def others(provision: Provision[Any]) -> tuple[Reading, ...]:
    return tuple(reading for reading in provision.readings if not reading.chosen)


def as_chosen(pack: RulePack, case: Case) -> Outcome:
    """How the same facts end on the same day as the pack reads the clause."""
    adopted = case.pack.document.adopted_on
    whole = pack if adopted is None else pack.adopted(on=adopted)
    return second_reading.decide(whole, whole[case.provision], case.scene)


@EACH_PACK
def test_a_case_shows_what_each_other_reading_changes(pack: RulePack) -> None:
    shown = {key for key, cases in cases_under(pack.name).items() if any(as_chosen(pack, case) is not case.outcome for case in cases)}

    assert [] == [
        (provision.id, reading)
        for provision in pack.decidable
        for reading in provision.other_readings
        if (provision.id, reading) not in shown
    ]


@EACH_PACK
def test_the_case_file_says_why_a_reading_has_no_rule(pack: RulePack) -> None:
    said = {(name, reading): why for name, entry in register(pack.name).items() for reading, why in entry.get("no_rule", {}).items()}
    without = {(one.id, other.name) for one in pack.provisions for other in others(one) if other.name not in one.other_readings}

    assert without == set(said)
    assert all(why.strip() for why in said.values())


@pytest.mark.unmeasured
@EACH_PACK
def test_a_finding_says_of_its_other_readings_what_the_cases_say(pack: RulePack) -> None:
    together: dict[tuple[RulePack, date], list[Case]] = {}
    for case in (case for cases in cases_of(pack.name).values() for case in cases if case.otherwise):
        together.setdefault((case.pack, case.scene.as_of), []).append(case)
    wrong = {}
    for (as_adopted, as_of), cases in together.items():
        facts = [fact for case in cases for fact in case.facts]
        for assess in (engine.assess, second_reading.assess):
            findings = assess(facts, as_adopted, as_of=as_of, readings="all")
            for case in cases:
                (finding,) = findings.where(provision=case.provision, code=case.code)
                # What is not told of ends as the chosen reading; what is may differ in its amount alone.
                if any(finding.otherwise.get(name, case.outcome) is not outcome for name, outcome in case.otherwise.items()):
                    wrong[case.code] = dict(finding.otherwise)

    assert {} == wrong


@EACH_PACK
def test_the_choice_that_others_differ_from_can_be_said_inside_a_sentence(pack: RulePack) -> None:
    choices = {provision.id: provision.readings[0] for provision in pack.provisions if others(provision)}

    assert [] == [name for name, reading in choices.items() if not reading.short_zh or not reading.short_en]
    assert [] == [name for name, reading in choices.items() if len(reading.short_zh) > 40 or len(reading.short_en) > 100]


@EACH_PACK
def test_the_short_clause_of_a_choice_says_how_the_text_is_read(pack: RulePack) -> None:
    decided = {provision.id: provision.readings[0] for provision in pack.provisions if provision.other_readings}
    read = {name for name, one in decided.items() if "理解" in one.short_zh and re.search(r"\bread\b", one.short_en)}

    # Whole persons are a way to reckon, and no word of the text.
    assert set(decided) - read <= {"shangrao/4.1-staffing-ratio"}


@EACH_PACK
def test_a_reading_that_may_be_chosen_instead_can_be_said_inside_a_sentence_too(pack: RulePack) -> None:
    instead = [(one.id, name, other.readings[0]) for one in pack.provisions for name, other in one.other_readings.items()]

    assert [] == [(provision, name) for provision, name, reading in instead if not 0 < len(reading.short_zh) <= 40 or not reading.short_en]


@EACH_PACK
def test_a_sentence_ends_and_a_short_clause_does_not(pack: RulePack) -> None:
    named = [(provision.id, reading) for provision in pack.provisions for reading in provision.readings]

    assert [] == [(name, reading.name) for name, reading in named if (reading.zh[-1], reading.en[-1]) != ("。", ".")]
    assert [] == [(name, reading.name) for name, reading in named if reading.short_zh.endswith("。") or reading.short_en.endswith(".")]
