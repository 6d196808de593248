"""The Zhanggong pack against its case file: the engine, the reference and the functions themselves must each say what the case says.

A function decides the body alone, so it is called where the provision is known to apply.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pytest
import yaml

from ruralpolicy import engine, reference
from ruralpolicy.conditions import no, percent, permille
from ruralpolicy.decode import decode_facts
from ruralpolicy.facts import KINDS, UNKNOWN, AdminLevel, Attestation, Fact, FeeSchedule, HospitalGrade
from ruralpolicy.findings import Amount, Compliance, Entitlement, Finding
from ruralpolicy.law import Assessable, Level, Outcome, Status
from ruralpolicy.pack import Provision
from ruralpolicy.rules.zhanggong import pack

REGISTER: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "zhanggong.yaml").read_text(encoding="utf-8"))


@attrs.frozen(kw_only=True)
class Case:
    """One case of the file, with its facts complete."""

    code: str
    provision: str
    subject: str
    row: dict[str, object]
    as_of: date
    outcome: Outcome
    scope_unknown: bool
    due_unknown: bool
    values: dict[str, Fraction]
    amount: Amount | None

    @property
    def facts(self) -> tuple[Fact | Attestation, ...]:
        return _decoded(self.subject, self.code, self.row)


def _decoded(subject: str, code: str, row: Mapping[str, object]) -> tuple[Fact | Attestation, ...]:
    plain = {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
    return decode_facts({subject: [{"code": code, **plain}]}, packs=[pack])


def _number(text: int | str) -> Fraction:
    """``3``, ``2/7`` or ``29.5 %``."""
    return percent(text.removesuffix("%").strip()) if isinstance(text, str) and text.endswith("%") else Fraction(text)


def _row(usual: dict[str, object], said: dict[str, Any]) -> dict[str, object]:
    if "only" in said:
        return dict(said["only"])
    left_out = said.get("without", ())
    missing = {left_out} if isinstance(left_out, str) else set(left_out)
    return {name: value for name, value in {**usual, **said.get("but", {})}.items() if name not in missing}


def _amount(entry: dict[str, Any], said: dict[str, Any]) -> Amount | None:
    if "amount" not in said:
        return None
    return Amount(said["amount"], None if entry.get("floor") else said["amount"], entry["unit"])


def _cases() -> list[Case]:
    given = [(provision, entry, said) for provision, entry in REGISTER.items() for said in entry.get("cases", ())]
    return [
        Case(
            code=f"case {number}",
            provision=provision,
            subject=entry["subject"],
            row=_row(entry["usual"], said),
            as_of=said["date"],
            outcome=Outcome(said["outcome"]),
            scope_unknown=said.get("applies") == "unknown",
            due_unknown=said.get("due") == "unknown",
            values={name: _number(said[name]) for name in ("measured", "required", "margin") if name in said},
            amount=_amount(entry, said),
        )
        for number, (provision, entry, said) in enumerate(given)
    ]


CASES = _cases()
EACH_PROVISION = pytest.mark.parametrize("provision", pack.provisions, ids=lambda provision: provision.id)


def _named(case: Case) -> str:
    return f"{case.provision}-{case.code}-{case.outcome}"


def _finding(assessment: Any, provision: str, code: str = "x") -> Finding:
    (finding,) = assessment.where(provision=provision, code=code)
    assert isinstance(finding, Finding)
    return finding


@cache
def _assessed(module: ModuleType, as_of: date) -> Any:
    """All cases of that day at once, each about a subject of its own."""
    return module.assess([fact for case in CASES if case.as_of == as_of for fact in case.facts], pack, as_of=as_of)


@pytest.mark.parametrize("case", CASES, ids=_named)
@pytest.mark.parametrize("module", [engine, reference], ids=["engine", "reference"])
def test_the_engine_and_the_reference_say_what_the_case_says(module: ModuleType, case: Case) -> None:
    finding = _finding(_assessed(module, case.as_of), case.provision, case.code)

    assert case.outcome == finding.outcome
    assert case.values == {name: getattr(finding, name) for name in case.values}
    assert case.amount == (finding.amount if isinstance(finding, Entitlement) else None)


BODY = {
    **dict.fromkeys((Outcome.MET, Outcome.PERMITTED, Outcome.ENTITLED), True),
    **dict.fromkeys((Outcome.UNMET, Outcome.PENDING, Outcome.NOT_PERMITTED, Outcome.NOT_ENTITLED), False),
    Outcome.UNDETERMINED: UNKNOWN,
}


def _decides_the_body(case: Case) -> bool:
    """Whether the outcome tells what the body came to: not where scope or the day alone left it open."""
    open_elsewhere = case.scope_unknown or case.due_unknown
    return pack[case.provision].assessable is Assessable.COMPUTED and case.outcome in BODY and not open_elsewhere


@pytest.mark.parametrize("case", [case for case in CASES if _decides_the_body(case)], ids=_named)
def test_the_function_called_on_the_fact_says_what_the_case_says(case: Case) -> None:
    provision = pack[case.provision]
    (fact,) = (fact for fact in case.facts if isinstance(fact, Fact))
    said = provision(fact, as_of=case.as_of)
    if provision.unless is not None:
        said = said & no(pack[provision.unless](fact, as_of=case.as_of))

    assert BODY[case.outcome] is said


def test_the_register_names_every_provision_in_the_order_of_the_document() -> None:
    assert list(REGISTER) == [provision.id for provision in pack.provisions]


def test_the_pack_has_a_hundred_and_three_provisions_of_three_sorts() -> None:
    counted = Counter(provision.assessable for provision in pack.provisions)

    expected = {Assessable.ATTESTED: 54, Assessable.COMPUTED: 38, Assessable.NARRATIVE: 11}
    assert expected == counted


@EACH_PROVISION
def test_a_provision_stands_where_the_register_says(provision: Provision[Any]) -> None:
    entry = REGISTER[provision.id]
    due = entry.get("due")

    assert entry["clause"] == provision.printed
    assert entry["modality"] == provision.modality
    assert entry["decided"] == provision.assessable
    assert KINDS[entry["subject"]] is provision.subject
    assert (due == "never") == provision.open_ended
    assert (due == "after five years") == callable(provision.by)
    assert (due if isinstance(due, date) else None) == provision.deadline
    assert entry.get("unit", "") == provision.unit


# What no fact can bring about, since the text attaches no condition.
NEVER = {"zhanggong/3.2.8-exceed-pay-level": {Outcome.NOT_PERMITTED, Outcome.UNDETERMINED}}


@EACH_PROVISION
def test_the_cases_bring_about_every_outcome_that_a_provision_can_have(provision: Provision[Any]) -> None:
    possible = set() if provision.assessable is Assessable.NARRATIVE else set(provision.outcomes) - NEVER.get(provision.id, set())
    if provision.open_ended:
        possible -= {Outcome.UNMET}
    elif provision.by is None:
        possible -= {Outcome.PENDING}

    assert possible == {case.outcome for case in CASES if case.provision == provision.id}


@EACH_PROVISION
def test_the_cases_state_all_that_a_provision_reads(provision: Provision[Any]) -> None:
    stated = {name for case in CASES if case.provision == provision.id for name in case.row}

    assert stated >= set(provision.reads)


def test_no_case_stands_twice() -> None:
    counted = Counter((case.provision, tuple(sorted(case.row.items())), case.as_of) for case in CASES)

    assert set(counted.values()) == {1}


def test_every_topic_has_a_chinese_term_and_every_term_a_reader() -> None:
    assert set(pack.topics) == {topic for provision in pack.provisions for topic in provision.topics}


def test_the_document_is_the_plan_of_2020() -> None:
    document = pack.document

    assert document.number == "区府办字〔2020〕56号"
    assert document.status is Status.IN_FORCE
    assert (date(2020, 12, 30), date(2020, 12, 30), None) == (document.issued, document.in_force, document.expires)
    assert document.level is Level.COUNTY
    assert document.division_code == "360702"


def test_the_figures_are_those_of_the_document() -> None:
    issued = date(2020, 12, 30)
    expected = {
        "3.1.1-full-guarantee": {"share": percent(100)},
        "3.1.2-annual-fund": {"lowest_cny": 100_000, "highest_cny": 300_000},
        "3.1.3-fee-schedule": {"schedule": FeeSchedule.GRADE_ONE_HOSPITAL, "grade": HospitalGrade.PRIMARY},
        "3.1.3-fee-supersession": {"grade": HospitalGrade.PRIMARY},
        "3.2.4-bed-ratio": {
            "lowest": permille("0.6"),
            "highest": permille("1.2"),
            "fewest_beds": 20,
            "most_beds": 100,
            "most_beds_central": 150,
        },
        "3.2.4-bed-cap": {"most_beds": 100},
        "3.2.4-bed-cap-central": {"most_beds": 150},
        "3.2.4-bed-floor": {"fewest_beds": 20},
        "3.2.5-age-limit": {"oldest_years": 45},
        "3.2.5-open-recruitment": {"oldest_years": 45},
        "3.2.6-existing-staff": {"issued": issued, "higher_cny": 1000, "lower_cny": 500},
        "3.2.7-promotion-service": {"total_months": 12, "continuous_months": 6},
        "3.2.7-secondment-ban": {"lowest_level": AdminLevel.COUNTY, "ending_from": issued},
        "3.2.7-secondment-max": {"most_months": 6, "ending_from": issued},
        "3.2.12-coverage-centers": {"share": percent(100)},
        "3.3.16-exit-at-60": {"exit_age": 60},
        "3.3.16-rehire": {"exit_age": 60},
        "3.3.17-retired-allowance": {"least_service_years": 20},
        "3.3.19-small-village-subsidy": {"most_residents": 1000},
        "3.3.19-small-village-subsidy-touring": {"most_residents": 1000},
        "3.3.20-training-sessions": {"fewest_sessions": 2},
        "3.3.20-training-duration": {"fewest_weeks": 2},
        "3.3.20-further-study-interval": {"longest_interval_years": 5, "first_interval_from": issued},
        "3.3.20-further-study-duration": {"fewest_months": 1},
    }
    figures = {provision.id: dict(provision.figures) for provision in pack.provisions if provision.figures}

    assert {f"zhanggong/{clause}": named for clause, named in expected.items()} == figures


@pytest.mark.parametrize(
    ("provision", "changes", "row", "outcome"),
    [
        ("3.1.2-annual-fund", {"highest_cny": 400_000}, {"special_fund_allocated_cny": 400_000}, "met"),
        ("3.2.4-bed-floor", {"fewest_beds": 25}, {"allocated_beds": 24, "allocated_elder_care_beds": 0}, "unmet"),
        (
            "3.2.7-secondment-max",
            {"most_months": 12},
            {"lender_kind": "township_health_center", "has_established_post": True, "start_date": "2021-01-31", "end_date": "2022-01-31"},
            "met",
        ),
        ("3.3.16-rehire", {"exit_age": 65}, {"birth_date": "1964-01-01"}, "not_applicable"),
        (
            "3.3.20-further-study-interval",
            {"longest_interval_years": 6},
            {"in_post": True, "further_study_completed": False, "practice_start_date": "2010-01-01"},
            "pending",
        ),
    ],
)
def test_a_changed_figure_changes_what_is_found(provision: str, changes: dict[str, object], row: dict[str, object], outcome: str) -> None:
    changed = pack.with_figures({f"zhanggong/{provision}": changes})
    finding = _finding(
        engine.assess(_decoded(pack[provision].subject.__name__, "x", row), changed, as_of=date(2026, 12, 30)), f"zhanggong/{provision}"
    )

    assert outcome == finding.outcome


@pytest.mark.parametrize(
    ("row", "due"),
    [
        ({"further_study_completed": False, "practice_start_date": "2010-01-01"}, date(2025, 12, 31)),
        ({"further_study_completed": False, "practice_start_date": "2023-03-15"}, date(2028, 3, 16)),
        ({"further_study_completed": True, "last_further_study_date": "2024-02-29"}, date(2029, 3, 1)),
        ({"further_study_completed": False}, None),
    ],
)
def test_each_doctor_has_a_day_of_their_own_for_further_study(row: dict[str, object], due: date | None) -> None:
    facts = _decoded("VillageDoctor", "x", {"in_post": True, **row})
    finding = _finding(engine.assess(facts, pack, as_of=date(2024, 12, 31)), "zhanggong/3.3.20-further-study-interval")

    assert isinstance(finding, Compliance)
    assert due == finding.deadline


def test_nobody_is_paid_twice() -> None:
    worker = {"workplace_kind": "township_health_center", "title_level": "senior", "education": "bachelor"}
    trained = {"has_full_time_education": True, "has_medical_major": True, "is_order_trained_student": False}
    doctor = {"in_post": True, "serves_remote_area": True, "village_resident_population": 1000}
    facts = (*_decoded("HealthWorker", "x", {**worker, **trained}), *_decoded("VillageDoctor", "x", doctor))
    entitled = {finding.provision.id for finding in engine.assess(facts, pack, as_of=date(2021, 6, 30)).where(outcome="entitled")}

    assert {"zhanggong/3.2.6-subsidy-1000", "zhanggong/3.3.19-small-village-subsidy"} == entitled


def test_what_the_place_of_work_is_and_who_lives_in_the_village_is_looked_up() -> None:
    rows = {
        "HealthCenter": [{"code": "center", "kind": "township_health_center"}],
        "Village": [{"code": "village", "resident_population": 800}],
        "HealthWorker": [{"code": "x", "workplace": "center", "is_touring_doctor": True, "toured_village": "village"}],
        "VillageDoctor": [{"code": "x", "village": "village", "in_post": True}],
        "Secondment": [{"code": "x", "lender": "center", "has_established_post": True, "start_date": "2021-01-01"}],
    }
    assessment = engine.assess(decode_facts(rows, packs=[pack]), pack, as_of=date(2021, 6, 30))
    said = {
        clause: _finding(assessment, f"zhanggong/{clause}").outcome
        for clause in ("3.3.19-small-village-subsidy-touring", "3.3.19-small-village-subsidy", "3.2.7-secondment-max")
    }

    expected = {
        "3.3.19-small-village-subsidy-touring": Outcome.ENTITLED,
        "3.3.19-small-village-subsidy": Outcome.ENTITLED,
        "3.2.7-secondment-max": Outcome.MET,
    }
    assert expected == said


@EACH_PROVISION
def test_a_summary_is_one_sentence(provision: Provision[Any]) -> None:
    assert provision.summary.endswith(".")
    assert provision.summary[0].isupper()


def test_chosen_readings_reach_the_reader_of_a_provision() -> None:
    expected = ("by the letter; a higher base is outside the clause even where the doctor wants it.",)
    assert expected == pack["3.3.17-lowest-tier"].ambiguity
