"""The Tonglu pack against its case file: the engine, the reference and the functions themselves must each say what the case says.

A function decides the body alone, so it is called where the provision is known to apply.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest
import yaml

from ruralpolicy import engine, reference
from ruralpolicy.conditions import _tree as tree
from ruralpolicy.conditions import percent
from ruralpolicy.decode import decode_facts
from ruralpolicy.facts import KINDS, UNKNOWN, AdminLevel, Attestation, Education, Fact, ServiceCapabilityLevel
from ruralpolicy.findings import Assessment, Entitlement, Finding
from ruralpolicy.law import Assessable, Outcome, Status
from ruralpolicy.pack import Provision
from ruralpolicy.rules.tonglu import pack

REGISTER: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "tonglu.yaml").read_text(encoding="utf-8"))


@attrs.frozen(kw_only=True)
class Case:
    """One case of the file, with its facts complete."""

    provision: str
    subject: str
    row: dict[str, object]
    as_of: date
    outcome: Outcome
    scope_unknown: bool
    values: dict[str, Fraction]

    @property
    def facts(self) -> tuple[Fact | Attestation, ...]:
        return _decoded(self.subject, self.row)


def _decoded(subject: str, row: Mapping[str, object]) -> tuple[Fact | Attestation, ...]:
    plain = {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
    return decode_facts({subject: [{"code": "x", **plain}]}, packs=[pack])


def _number(text: int | str) -> Fraction:
    """``3``, ``2/7`` or ``29.5 %``."""
    return percent(text.removesuffix("%").strip()) if isinstance(text, str) and text.endswith("%") else Fraction(text)


def _row(usual: dict[str, object], said: dict[str, Any]) -> dict[str, object]:
    if "only" in said:
        return dict(said["only"])
    return {name: value for name, value in {**usual, **said.get("but", {})}.items() if name != said.get("without")}


def _cases() -> list[Case]:
    return [
        Case(
            provision=provision,
            subject=entry["subject"],
            row=_row(entry["usual"], said),
            as_of=said["date"],
            outcome=Outcome(said["outcome"]),
            scope_unknown=said.get("applies") == "unknown",
            values={name: _number(said[name]) for name in ("measured", "required", "margin") if name in said},
        )
        for provision, entry in REGISTER.items()
        for said in entry.get("cases", ())
    ]


CASES = _cases()
EACH_CASE = pytest.mark.parametrize("case", CASES, ids=[f"{case.provision}-{number}-{case.outcome}" for number, case in enumerate(CASES)])
EACH_PROVISION = pytest.mark.parametrize("provision", pack.provisions, ids=lambda provision: provision.id)


def _finding(assessment: Assessment, provision: str) -> Finding:
    (finding,) = assessment.where(provision=provision)
    return finding


BODY = {
    **dict.fromkeys((Outcome.MET, Outcome.PERMITTED, Outcome.ENTITLED), True),
    **dict.fromkeys((Outcome.UNMET, Outcome.PENDING, Outcome.NOT_PERMITTED, Outcome.NOT_ENTITLED), False),
    Outcome.UNDETERMINED: UNKNOWN,
}


@EACH_CASE
def test_engine_reference_and_function_say_what_the_case_says(case: Case) -> None:
    facts, provision = case.facts, pack[case.provision]
    findings = [_finding(assess(facts, pack, as_of=case.as_of), case.provision) for assess in (engine.assess, reference.assess)]

    for finding in findings:
        assert case.outcome == finding.outcome
        assert case.values == {name: getattr(finding, name) for name in case.values}
    if provision.assessable is Assessable.COMPUTED and case.outcome in BODY and not case.scope_unknown:
        (fact,) = (fact for fact in facts if isinstance(fact, Fact))
        assert BODY[case.outcome] is provision(fact, as_of=case.as_of)


def test_the_register_names_every_provision_in_the_order_of_the_document() -> None:
    assert list(REGISTER) == [provision.id for provision in pack.provisions]


def test_the_pack_has_a_hundred_and_seventy_provisions_of_three_sorts() -> None:
    counted = Counter(provision.assessable for provision in pack.provisions)

    expected = {Assessable.ATTESTED: 94, Assessable.COMPUTED: 59, Assessable.NARRATIVE: 17}
    assert expected == counted


@EACH_PROVISION
def test_a_provision_stands_where_the_register_says(provision: Provision[Any]) -> None:
    entry = REGISTER[provision.id]

    assert entry["clause"] == provision.printed
    assert entry["modality"] == provision.modality
    assert entry["decided"] == provision.assessable
    assert KINDS[entry["subject"]] is provision.subject
    assert entry.get("due") == provision.deadline
    assert not provision.open_ended


@EACH_PROVISION
def test_the_cases_bring_about_every_outcome_that_a_provision_can_have(provision: Provision[Any]) -> None:
    possible = set() if provision.assessable is Assessable.NARRATIVE else set(provision.outcomes)
    if provision.deadline is None:
        possible -= {Outcome.PENDING}
    if isinstance(provision.whole_scope, tree.Always):
        possible -= {Outcome.NOT_APPLICABLE}

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


def test_the_document_is_a_draft_without_a_day_of_effect() -> None:
    document = pack.document

    assert document.status is Status.DRAFT
    assert ("", None, None, date(2026, 12, 31)) == (document.number, document.issued, document.in_force, document.expires)
    assert document.division_code == "330122"


@pytest.mark.parametrize("as_of", [date(2023, 12, 31), date(2024, 1, 1), date(2026, 12, 31), date(2027, 1, 1), date(2030, 1, 1)])
def test_a_draft_is_assessed_as_if_adopted_on_every_day(as_of: date) -> None:
    facts = _decoded("County", {"leading_group_established": True})
    finding = _finding(engine.assess(facts, pack, as_of=as_of), "tonglu/3.1-leading-group")

    assert finding.outcome is Outcome.MET
    assert finding.provision.document.status is Status.DRAFT


def test_the_closing_paragraph_is_printed_without_a_number() -> None:
    printed = {provision.printed for provision in pack.provisions if provision.clause == "4"}

    assert printed == {"结尾段"}


def test_the_figures_are_those_of_the_document() -> None:
    expected = {
        "tonglu/1-fifteen-minute-circle": {"most_minutes": 15},
        "tonglu/1-health-centre-standardisation": {"share": percent(100)},
        "tonglu/1-clinic-normalisation": {"share": percent(100)},
        "tonglu/1-primary-outpatient-share": {"share": percent(70)},
        "tonglu/1-tcm-specialty-coverage": {"share": percent(100)},
        "tonglu/1-flagship-tcm-count": {"clinics": 4},
        "tonglu/1-tcm-pavilion-share": {"share": percent(15)},
        "tonglu/2.1.1-standard-centre-per-township": {"centers": 1},
        "tonglu/2.1.1-second-centre-subdistrict": {"more_than": 100_000},
        "tonglu/2.1.1-shared-clinic": {"most_residents": 1000, "most_minutes": 15},
        "tonglu/2.1.1-key-centre-eligibility": {"standard": ServiceCapabilityLevel.RECOMMENDED},
        "tonglu/2.1.1-secondary-level-centre": {"centers": 1},
        "tonglu/2.1.3-clinic-normalisation": {"share": percent(100)},
        "tonglu/2.1.3-zone-centre-stations": {"stations": 20},
        "tonglu/2.1.3-upgraded-stations": {"stations": 30},
        "tonglu/2.1.3-smart-stations": {"stations": 10},
        "tonglu/2.2.4-specialty-centre-share": {"share": percent(90)},
        "tonglu/2.2.4-municipal-specialty-share": {"share": percent(50)},
        "tonglu/2.2.4-further-study-township": {"staff": 50},
        "tonglu/2.2.4-further-study-village": {"staff": 50},
        "tonglu/2.2.5-ct-coverage": {"scanners": 1},
        "tonglu/2.2.5-emergency-station-layout": {"farthest_kilometres": 10, "stations": 1},
        "tonglu/2.2.5-mobile-vehicle-2024": {"vehicles": 1},
        "tonglu/2.2.5-mobile-vehicle-lead-hospitals-2025": {"vehicles": 1},
        "tonglu/2.2.5-health-express-2025": {"share": percent(100)},
        "tonglu/2.2.6-tcm-gp-density": {"per_ten_thousand": Fraction(7, 10)},
        "tonglu/2.2.6-tcm-physician-share": {"share": percent(25)},
        "tonglu/2.2.6-standard-tcm-clinic": {"share": percent(100)},
        "tonglu/2.2.6-clinics-tcm-service": {"share": percent(100)},
        "tonglu/2.2.6-flagship-tcm-share": {"share": percent(25)},
        "tonglu/2.2.6-tcm-pavilion-share": {"share": percent(15)},
        "tonglu/2.2.7-key-group-definition": {"youngest_years": 0, "oldest_years": 6},
        "tonglu/2.2.7-public-health-physician": {"physicians": 1},
        "tonglu/2.2.8-county-hospital-staff": {"staff": 1, "level": AdminLevel.COUNTY},
        "tonglu/2.2.8-contract-coverage": {"share": percent(53)},
        "tonglu/2.2.8-key-group-coverage": {"share": percent(90)},
        "tonglu/2.2.8-contracted-primary-visits": {"share": percent(75)},
        "tonglu/2.2.9-paperless": {"centers": 14},
        "tonglu/2.2.9-cdss": {"share": percent(100)},
        "tonglu/2.2.9-tcm-online": {"share": percent(100)},
        "tonglu/2.3.11-oriented-students": {"students": 50},
        "tonglu/2.3.11-station-tcm-apprentices": {"apprentices": 40},
        "tonglu/2.3.11-direct-recruitment": {"lowest_degree": Education.BACHELOR},
        "tonglu/4-validity": {"last_day": date(2026, 12, 31)},
    }
    assert expected == {provision.id: dict(provision.figures) for provision in pack.provisions if provision.figures}


@pytest.mark.parametrize(
    ("provision", "changes", "row", "outcome"),
    [
        ("1-fifteen-minute-circle", {"most_minutes": 20}, {"primary_care_travel_minutes": 16}, "met"),
        ("1-flagship-tcm-count", {"clinics": 5}, {"flagship_tcm_clinics": 4}, "unmet"),
        ("2.1.1-key-centre-eligibility", {"standard": ServiceCapabilityLevel.BASIC}, {"service_capability_level": "basic"}, "met"),
        ("2.2.6-tcm-gp-density", {"per_ten_thousand": Fraction(1, 2)}, {"tcm_general_practitioners": 20}, "met"),
        ("2.2.7-key-group-definition", {"oldest_years": 18}, {"birth_date": date(2010, 1, 1)}, "met"),
        ("2.2.8-county-hospital-staff", {"level": AdminLevel.PROVINCE}, {}, "not_applicable"),
        ("2.3.11-direct-recruitment", {"lowest_degree": Education.MASTER}, {}, "not_permitted"),
        ("4-validity", {"last_day": date(2027, 12, 31)}, {}, "met"),
    ],
)
def test_a_changed_figure_changes_what_is_found(provision: str, changes: dict[str, object], row: dict[str, object], outcome: str) -> None:
    changed = pack.with_figures({f"tonglu/{provision}": changes})
    entry = REGISTER[f"tonglu/{provision}"]
    facts = _decoded(entry["subject"], {**entry["usual"], **row})
    finding = _finding(engine.assess(facts, changed, as_of=date(2027, 1, 1)), f"tonglu/{provision}")

    assert outcome == finding.outcome


@pytest.mark.parametrize(
    ("clinics", "centers", "count", "share"),
    [(4, 14, "met", "met"), (3, 14, "unmet", "unmet"), (3, 12, "unmet", "met"), (4, 17, "met", "unmet"), (5, 17, "met", "met")],
)
def test_the_two_figures_for_flagship_clinics_are_decided_apart(clinics: int, centers: int, count: str, share: str) -> None:
    row = {"flagship_tcm_clinics": clinics, "health_centers_total": centers, "health_centers_with_flagship_tcm_clinic": clinics}
    assessment = engine.assess(_decoded("County", row), pack, as_of=date(2026, 12, 31))

    assert count == _finding(assessment, "tonglu/1-flagship-tcm-count").outcome
    assert share == _finding(assessment, "tonglu/2.2.6-flagship-tcm-share").outcome


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("1-clinic-normalisation", "2.1.3-clinic-normalisation"),
        ("1-tcm-pavilion-share", "2.2.6-tcm-pavilion-share"),
        ("2.2.5-mobile-informatisation", "2.4.15-mobile-it"),
    ],
)
def test_what_is_said_twice_is_asked_for_twice(first: str, again: str) -> None:
    one, other = pack[first], pack[again]

    assert (one.requirement, one.scope, one.deadline) == (other.requirement, other.scope, other.deadline)


def test_a_consortium_that_needs_no_vehicle_passes_one_clause_and_fails_the_other() -> None:
    facts = _decoded("Consortium", {"rural_mobile_medical_vehicles": 0, "mobile_vehicles_match_need": True})
    assessment = engine.assess(facts, pack, as_of=date(2025, 12, 31))

    assert _finding(assessment, "tonglu/2.2.5-mobile-vehicle-lead-hospitals-2025").outcome is Outcome.UNMET
    assert _finding(assessment, "tonglu/2.4.15-consortium-vehicle").outcome is Outcome.MET


def test_the_money_for_county_hired_staff_has_no_printed_amount() -> None:
    facts = _decoded("HealthWorker", {"is_county_hired_township_used": True})
    finding = _finding(engine.assess(facts, pack, as_of=date(2025, 6, 30)), "tonglu/2.3.10-county-hired-funding")

    assert isinstance(finding, Entitlement)
    assert finding.amount is None


@EACH_PROVISION
def test_a_summary_is_one_sentence(provision: Provision[Any]) -> None:
    assert provision.summary.endswith(".")
    assert provision.summary[0].isupper()


def test_chosen_readings_reach_the_reader_of_a_provision() -> None:
    expected = (
        "either is enough. Of the radius of 8 to 10 kilometres the upper end binds; a shorter way is no breach.",
        "no date is printed; that of the three new stations, which complete the layout, is taken.",
    )
    assert expected == pack["2.2.5-emergency-station-layout"].ambiguity
