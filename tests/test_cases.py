"""Each pack against its case file: the engine, the reference and the provisions themselves must each say what a case says.

A provision that is called decides its body alone, so it is called where the outcome tells what the body came to.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from itertools import chain
from typing import Any, Final

import pytest
from case_files import Case, cases_of, cases_under, register

from ruralpolicy import RulePack, available_packs, engine, load_pack, second_reading
from ruralpolicy.facts import KINDS, UNKNOWN
from ruralpolicy.findings import Assessment
from ruralpolicy.law import Outcome, SinceAdoption
from ruralpolicy.pack import Provision

PACKS: Final = {name: load_pack(name) for name in available_packs()}
CASES: Final = {provision: cases for name in PACKS for provision, cases in cases_of(name).items() if cases}
UNDER: Final = {f"{provision} {reading}": cases for name in PACKS for (provision, reading), cases in cases_under(name).items()}

EACH_PACK: Final = pytest.mark.parametrize("pack", PACKS.values(), ids=PACKS)
EACH_PROVISION: Final = pytest.mark.parametrize("cases", [*CASES.values(), *UNDER.values()], ids=[*CASES, *UNDER])

WAYS: Final[Mapping[str, Callable[..., Assessment]]] = {"engine": engine.assess, "reference": second_reading.assess}

BODY: Final = {
    **dict.fromkeys((Outcome.MET, Outcome.PERMITTED, Outcome.ENTITLED), True),
    **dict.fromkeys((Outcome.UNMET, Outcome.PENDING, Outcome.NOT_PERMITTED, Outcome.NOT_ENTITLED), False),
    Outcome.UNDETERMINED: UNKNOWN,
}

# What one kind is asked about in more than one clause; otherwise no topic is read twice.
READ_TWICE: Final = {
    "zhanggong": {("HealthCenter", "talent_subsidy_paid")},
    "tonglu": {
        ("HealthCenter", "construction_planned_or_underway"),
        ("HealthCenter", "relocation_started"),
        ("VillageClinic", "newly_built_or_rebuilt"),
        ("County", "mobile_care_it_investment_increased"),
        ("HealthCenter", "has_value_added_income"),
    },
}


@cache
def assessed(way: str, pack: RulePack, day: date) -> Assessment:
    """All cases of that day at once, each about a subject of its own."""
    together = {case.code: case for cases in _all() for case in cases if case.scene.as_of == day and case.pack is pack}
    return WAYS[way]([fact for case in together.values() for fact in case.facts], pack, as_of=day)


def _all() -> Iterable[tuple[Case, ...]]:
    return chain(CASES.values(), UNDER.values())


def said(way: str, case: Case) -> tuple[object, ...]:
    (finding,) = assessed(way, case.pack, case.scene.as_of).where(provision=case.provision, code=case.code)
    return (
        finding.outcome,
        {name: getattr(finding, name) for name in case.numbers},
        getattr(finding, "amount", None) if case.amounts or not case.reading else None,
        *(getattr(finding, "deadline", None) for _ in case.deadlines),
    )


def expected_of(case: Case) -> tuple[object, ...]:
    return (case.outcome, case.numbers, *(case.amounts or (None,)), *case.deadlines)


@EACH_PROVISION
@pytest.mark.parametrize("way", WAYS)
def test_the_engine_and_the_reference_say_what_each_case_says(way: str, cases: tuple[Case, ...]) -> None:
    assert {case.code: expected_of(case) for case in cases} == {case.code: said(way, case) for case in cases}


@EACH_PROVISION
def test_the_provision_when_it_is_called_says_what_each_case_says(cases: tuple[Case, ...]) -> None:
    told = [case for case in cases if case.outcome in BODY and not case.open_elsewhere]

    assert told or cases[0].reading
    assert [] == [case.code for case in told if case.called() is not BODY[case.outcome]]


@EACH_PACK
def test_the_register_names_every_provision_in_the_order_of_the_document(pack: RulePack) -> None:
    assert list(register(pack.name)) == [provision.id for provision in pack.provisions]


def registered(entry: Mapping[str, Any]) -> dict[str, object]:
    due = entry.get("due")
    day = due if isinstance(due, date) else None
    stated = {name: entry[name] for name in ("clause", "modality", "decided")}
    return {**stated, "subject": KINDS[entry["subject"]], "due": due, "deadline": day, "unit": entry.get("unit", "")}


def in_the_pack(provision: Provision[Any]) -> dict[str, object]:
    return {
        "clause": provision.printed,
        "modality": provision.modality,
        "decided": provision.assessable,
        "subject": provision.subject,
        "due": due(provision),
        "deadline": provision.deadline,
        "unit": provision.unit,
    }


def due(provision: Provision[Any]) -> object:
    """What the register says of the day on which it falls due; of a day that differs by subject, the name of its function in words."""
    if provision.open_ended:
        return "never"
    if isinstance(provision.by, SinceAdoption):
        return f"{provision.by.years} years after adoption" if provision.by.months == 0 else provision.by
    return provision.by.__name__.replace("_", " ") if callable(provision.by) else provision.deadline


@EACH_PACK
def test_a_provision_stands_where_the_register_says(pack: RulePack) -> None:
    expected = {name: registered(entry) for name, entry in register(pack.name).items()}

    assert expected == {provision.id: in_the_pack(provision) for provision in pack.provisions}


@EACH_PACK
def test_the_cases_state_all_that_a_provision_reads(pack: RulePack) -> None:
    stated = {name: {attribute for case in cases for attribute in case.row} for name, cases in cases_of(pack.name).items()}
    for (name, _), cases in cases_under(pack.name).items():
        stated[name] |= {attribute for case in cases for attribute in case.row}
    unstated = {provision.id: set(provision.reads) - stated[provision.id] for provision in pack.provisions}

    assert {} == {name: missing for name, missing in unstated.items() if missing}


def test_no_case_stands_twice() -> None:
    for provision, cases in [*CASES.items(), *UNDER.items()]:
        counted = Counter((str(sorted(case.row.items())), case.scene.as_of, case.pack.document.adopted_on) for case in cases)
        assert {1} == set(counted.values()), provision


@EACH_PACK
def test_every_topic_has_a_chinese_term_and_every_term_a_reader(pack: RulePack) -> None:
    assert set(pack.topics) == {topic for provision in pack.provisions for topic in provision.topics}


@EACH_PACK
def test_each_topic_is_read_by_one_provision_of_a_kind_alone(pack: RulePack) -> None:
    counted = Counter((provision.subject.__name__, topic) for provision in pack.provisions for topic in provision.topics)

    assert READ_TWICE.get(pack.name, set()) == {about for about, times in counted.items() if times > 1}


@EACH_PACK
def test_a_summary_is_one_sentence(pack: RulePack) -> None:
    summaries = {provision.id: provision.summary for provision in pack.provisions}

    assert {} == {name: text for name, text in summaries.items() if not text.endswith(".") or not text[0].isupper()}
