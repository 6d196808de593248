"""The Chenzhou pack against its case file: the engine, the reference and the functions themselves must each say what the case says."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
import yaml

from ruralpolicy import engine, reference
from ruralpolicy.conditions import percent, permille
from ruralpolicy.decode import decode_facts
from ruralpolicy.facts import (
    KINDS,
    UNKNOWN,
    AdminLevel,
    AssessmentDomain,
    AssessmentUse,
    Attestation,
    Department,
    Fact,
    HospitalGrade,
    PayTiltFactor,
    PlatformModule,
    PublicInstitutionClass,
    ServiceCapabilityLevel,
)
from ruralpolicy.findings import Amount, Assessment, Finding
from ruralpolicy.law import Assessable, Outcome, Status
from ruralpolicy.pack import Provision
from ruralpolicy.rules.chenzhou import pack

REGISTER: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "chenzhou.yaml").read_text(encoding="utf-8"))

NUMBERS = ("measured", "required", "margin")


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
    values: dict[str, Any]


def _number(text: int | str) -> Fraction:
    """``3``, ``2/7``, ``29.5 %`` or ``1.4 ‰``."""
    if isinstance(text, str) and text.endswith(("%", "‰")):
        figure = text[:-1].strip()
        return percent(figure) if text.endswith("%") else permille(figure)
    return Fraction(text)


def _row(usual: dict[str, object], said: dict[str, Any]) -> dict[str, object]:
    if "only" in said:
        return dict(said["only"])
    without = said.get("without", [])
    unknown = [without] if isinstance(without, str) else without
    return {name: value for name, value in {**usual, **said.get("but", {})}.items() if name not in unknown}


def _values(said: dict[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {name: _number(said[name]) for name in NUMBERS if name in said}
    if "amount" in said:
        amount = said["amount"]
        band = amount if isinstance(amount, list) else [amount, amount]
        values["amount"] = None if amount == "unknown" else tuple(Fraction(end) for end in band)
    return values


def _cases() -> list[Case]:
    return [
        Case(
            code=f"{provision}-{number}",
            provision=provision,
            subject=entry["subject"],
            row=_row(entry["usual"], said),
            as_of=said["date"],
            outcome=Outcome(said["outcome"]),
            scope_unknown=said.get("applies") == "unknown",
            values=_values(said),
        )
        for provision, entry in REGISTER.items()
        for number, said in enumerate(entry.get("cases", ()))
    ]


CASES = _cases()
EACH_CASE = pytest.mark.parametrize("case", CASES, ids=[f"{case.code}-{case.outcome}" for case in CASES])
EACH_PROVISION = pytest.mark.parametrize("provision", pack.provisions, ids=lambda provision: provision.id)


def _facts(*cases: Case) -> tuple[Fact | Attestation, ...]:
    by_kind: dict[str, list[dict[str, object]]] = {}
    for case in cases:
        by_kind.setdefault(case.subject, []).append({"code": case.code, **case.row})
    return decode_facts(by_kind, packs=[pack])


@cache
def _assessed(assess: Callable[..., Assessment], day: date) -> Assessment:
    """All cases of one day together; each has a subject of its own, so none of them touches another."""
    return assess(_facts(*(case for case in CASES if case.as_of == day)), pack, as_of=day)


def _check(case: Case, assessment: Assessment) -> None:
    (finding,) = assessment.where(provision=case.provision, code=case.code)

    assert case.outcome == finding.outcome
    for name in NUMBERS:
        if name in case.values:
            assert case.values[name] == getattr(finding, name), name
    if "amount" in case.values:
        amount = _amount(finding)
        assert case.values["amount"] == (amount and (amount.low, amount.high))


def _amount(finding: Finding) -> Amount | None:
    amount: Amount | None = getattr(finding, "amount", None)
    return amount


@EACH_CASE
def test_the_engine_says_what_the_case_says(case: Case) -> None:
    _check(case, _assessed(engine.assess, case.as_of))


@EACH_CASE
def test_the_reference_says_what_the_case_says(case: Case) -> None:
    _check(case, _assessed(reference.assess, case.as_of))


BODY = {
    **dict.fromkeys((Outcome.MET, Outcome.PERMITTED, Outcome.ENTITLED), True),
    **dict.fromkeys((Outcome.UNMET, Outcome.PENDING, Outcome.NOT_PERMITTED, Outcome.NOT_ENTITLED), False),
    Outcome.UNDETERMINED: UNKNOWN,
}


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if case.outcome in BODY and not case.scope_unknown],
    ids=lambda case: f"{case.code}-{case.outcome}",
)
def test_the_provision_called_on_the_fact_says_what_the_case_says(case: Case) -> None:
    fact, *statements = _facts(case)
    topics = {statement.topic: statement.holds for statement in statements if isinstance(statement, Attestation)}

    assert BODY[case.outcome] is pack[case.provision](fact, as_of=case.as_of, topics=topics)


def test_the_register_names_every_provision_in_the_order_of_the_document() -> None:
    assert list(REGISTER) == [provision.id for provision in pack.provisions]


def test_the_pack_has_168_provisions_of_three_sorts() -> None:
    counted = Counter(provision.assessable for provision in pack.provisions)

    expected = {Assessable.ATTESTED: 80, Assessable.COMPUTED: 73, Assessable.NARRATIVE: 15}
    assert expected == counted


@EACH_PROVISION
def test_a_provision_stands_where_the_register_says(provision: Provision[Any]) -> None:
    entry = REGISTER[provision.id]

    assert entry["clause"] == provision.printed
    assert entry["modality"] == provision.modality
    assert entry["decided"] == provision.assessable
    assert KINDS[entry["subject"]] is provision.subject
    assert (entry.get("due") == "never") == provision.open_ended
    assert (None if provision.open_ended else entry.get("due")) == provision.deadline


@EACH_PROVISION
def test_the_cases_bring_about_every_outcome_that_a_provision_can_have(provision: Provision[Any]) -> None:
    possible = set() if provision.assessable is Assessable.NARRATIVE else set(provision.outcomes)
    if provision.open_ended:
        possible -= {Outcome.UNMET}
    elif provision.deadline is None:
        possible -= {Outcome.PENDING}

    assert possible == {case.outcome for case in CASES if case.provision == provision.id}


@EACH_PROVISION
def test_the_cases_state_all_that_a_provision_reads(provision: Provision[Any]) -> None:
    stated = {name for case in CASES if case.provision == provision.id for name in case.row}

    assert stated >= set(provision.reads)


def test_no_case_stands_twice() -> None:
    counted = Counter((case.provision, str(sorted(case.row.items())), case.as_of) for case in CASES)

    assert set(counted.values()) == {1}


def test_every_topic_has_a_chinese_term_and_every_term_a_reader() -> None:
    assert set(pack.topics) == {topic for provision in pack.provisions for topic in provision.topics}


def test_each_topic_is_read_by_one_provision_of_a_kind_alone() -> None:
    counted = Counter((provision.subject, topic) for provision in pack.provisions for topic in provision.topics)

    assert set(counted.values()) == {1}


def test_the_document_is_the_plan_of_2022() -> None:
    document = pack.document

    assert document.number == "郴政办发〔2022〕36号"
    assert document.status is Status.IN_FORCE
    assert (date(2022, 12, 26), date(2022, 12, 27), date(2027, 12, 26)) == (document.issued, document.in_force, document.expires)
    assert document.division_code == "431000"


FIGURES: dict[str, dict[str, Any]] = {
    "1-capability-basic": {"level": ServiceCapabilityLevel.BASIC},
    "1-capability-recommended": {"share": percent(15)},
    "1-community-hospital": {"centers": 11},
    "1-county-visit-rate": {"share": percent(90)},
    "1-primary-visit-share": {"share": percent(65)},
    "1-township-standardized": {"share": percent(100)},
    "1-township-general-practitioners": {"doctors": 2},
    "1-clinics-standardized": {"share": percent(95)},
    "1-clinics-public": {"share": percent(85)},
    "2.1.1-consortium-lead": {"level": AdminLevel.COUNTY},
    "2.1.1-subcenter": {"centers": 1},
    "2.1.2-platform-modules": {"modules": frozenset(PlatformModule)},
    "2.1.3-public-health-physician": {"physicians": 1},
    "2.1.3-public-health-committees": {"share": percent(100)},
    "2.1.3-fever-room-central": {"share": percent(100)},
    "2.1.3-fever-room-general": {"share": percent(50)},
    "2.1.4-doctors-encouraged": {"lowest_grade": HospitalGrade.SECONDARY},
    "2.1.5-flagship-hall": {"share": percent(20)},
    "2.1.5-tcm-pavilion": {"share": percent(20)},
    "2.1.5-techniques-center-categories": {"categories": 6},
    "2.1.5-techniques-center-items": {"items": 10},
    "2.1.5-techniques-clinic-categories": {"categories": 4},
    "2.1.5-techniques-clinic-items": {"items": 6},
    "2.2.6-class-one-funding": {"guarantee": PublicInstitutionClass.CLASS_ONE},
    "2.3.8-quota-township": {"posts_per_person": permille("1.4")},
    "2.3.8-quota-community": {"posts_per_person": permille(1)},
    "2.3.8-no-encroachment": {"most": 0},
    "2.3.9-train-100": {"trainees": 100},
    "2.3.9-county-share": {"share": percent(60)},
    "2.3.9-city-subsidy": {"beihu": "431002", "suxian": "431003", "cny_per_trainee": 10_000},
    "2.3.10-full-senior-pass": {"share": percent(30)},
    "2.3.10-associate-senior-pass": {"share": percent(45)},
    "2.3.10-ten-years": {"years": 10},
    "2.4.11-tilt-factors": {"factors": frozenset(PayTiltFactor)},
    "2.5.14-no-admission-cap": {"share": percent(20)},
    "2.5.14-no-fund-cap": {"share": percent(20)},
    "2.5.14-share-45": {"share": percent(45)},
    "2.5.15-special-disease-designation": {"share": percent(100)},
    "2.5.15-uplift-applied": {"lowest": percent(5), "highest": percent(10)},
    "2.6.17-elimination": {"late_deliveries": 1},
    "2.6.18-medicine-range": {"physicians": 1},
    "2.8.22-domains": {"fields": frozenset(AssessmentDomain)},
    "2.8.23-results-used": {"uses": frozenset(AssessmentUse)},
    "3.2-policy-revision": {"departments": frozenset(Department)},
}


def test_the_figures_are_those_of_the_document() -> None:
    assert FIGURES == {
        provision.id.removeprefix("chenzhou/"): dict(provision.figures) for provision in pack.provisions if provision.figures
    }


def test_thirteen_functions_five_factors_four_fields_five_uses_and_six_departments_are_named() -> None:
    sets = [figure for figures in FIGURES.values() for figure in figures.values() if isinstance(figure, frozenset)]

    assert [13, 5, 4, 5, 6] == [len(words) for words in sets]


@pytest.mark.parametrize(
    ("provision", "changes", "row", "outcome"),
    [
        ("1-community-hospital", {"centers": 12}, {"health_centers_at_community_hospital_standard": 11}, "unmet"),
        ("1-capability-basic", {"level": ServiceCapabilityLevel.RECOMMENDED}, {"service_capability_level": "basic"}, "unmet"),
        (
            "2.1.2-platform-modules",
            {"modules": frozenset({PlatformModule.TELECONSULTATION})},
            {"platform_modules": ["teleconsultation"]},
            "met",
        ),
        (
            "2.5.14-no-fund-cap",
            {"share": percent(30)},
            {
                "inpatient_fund_budget_primary_prior_year_cny": 2,
                "inpatient_fund_budget_prior_year_cny": 10,
                "primary_inpatient_fund_cap_set": True,
            },
            "unmet",
        ),
        ("2.3.9-train-100", {"trainees": 90}, {f"village_doctor_trainees_{year}": 90 for year in (2022, 2023, 2024)}, "met"),
        ("2.3.9-city-subsidy", {"beihu": "431021"}, {"division_code": "431002", "village_doctor_trainees": 1}, "not_applicable"),
    ],
)
def test_a_changed_figure_changes_what_is_found(provision: str, changes: dict[str, object], row: dict[str, object], outcome: str) -> None:
    changed = pack.with_figures({f"chenzhou/{provision}": changes})
    facts = decode_facts({pack[provision].subject.__name__: [{"code": "x", **row}]}, packs=[pack])
    (finding,) = engine.assess(facts, changed, as_of=date(2025, 12, 31)).where(provision=f"chenzhou/{provision}")

    assert outcome == finding.outcome


def test_the_city_pays_another_sum_when_the_figure_is_another() -> None:
    changed = pack.with_figures({"chenzhou/2.3.9-city-subsidy": {"cny_per_trainee": 12_000}})
    facts = decode_facts({"County": [{"code": "x", "division_code": "431003", "village_doctor_trainees": 3}]}, packs=[pack])
    (finding,) = engine.assess(facts, changed, as_of=date(2024, 6, 30)).where(provision="chenzhou/2.3.9-city-subsidy")

    assert Amount(36_000, 36_000, "CNY once") == _amount(finding)


@pytest.mark.parametrize(
    ("provision", "unit"), [("2.3.9-city-subsidy", "CNY once"), ("2.5.15-deductible-carry", "CNY"), ("2.5.15-uplift", "percentage points")]
)
def test_an_amount_has_its_unit(provision: str, unit: str) -> None:
    assert unit == pack[provision].unit


def test_a_year_that_was_short_is_named_as_the_deadline_that_was_missed() -> None:
    row = {"village_doctor_trainees_2022": 100, "village_doctor_trainees_2023": 99, "village_doctor_trainees_2024": 100}
    facts = decode_facts({"City": [{"code": "431000", **row}]}, packs=[pack])
    (finding,) = engine.assess(facts, pack, as_of=date(2024, 6, 30)).where(provision="chenzhou/2.3.9-train-100")

    assert (Outcome.UNMET, date(2023, 12, 31)) == (finding.outcome, getattr(finding, "deadline", None))


@pytest.mark.parametrize(("day", "reason"), [(date(2022, 12, 26), "not yet in force"), (date(2027, 12, 27), "expired")])
def test_outside_its_validity_the_whole_plan_is_not_applicable(day: date, reason: str) -> None:
    findings = engine.assess(_facts(*(case for case in CASES if case.outcome is Outcome.MET)), pack, as_of=day)

    assert {(Outcome.NOT_APPLICABLE, reason)} == {(finding.outcome, finding.reason) for finding in findings[::50]}


@EACH_PROVISION
def test_a_summary_is_one_sentence(provision: Provision[Any]) -> None:
    assert provision.summary.endswith(".")
    assert provision.summary[0].isupper()


@EACH_PROVISION
def test_a_provision_of_part_two_says_who_is_responsible(provision: Provision[Any]) -> None:
    assert provision.responsible or not provision.clause.startswith("2.")


def test_chosen_readings_reach_the_reader_of_a_provision() -> None:
    expected = ("two in each centre, not on average; assistant general practitioners are not counted.",)
    assert expected == pack["1-township-general-practitioners"].ambiguity
