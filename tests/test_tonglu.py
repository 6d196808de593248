"""What the Tonglu pack has of its own; its cases are in tests/cases and run in test_cases.py."""

from datetime import date
from fractions import Fraction

import pytest
from case_files import register
from city_checks import figures, found, sorts

from ruralpolicy.conditions import percent
from ruralpolicy.facts import AdminLevel, Education, ServiceCapabilityLevel
from ruralpolicy.findings import Entitlement
from ruralpolicy.law import Assessable, Outcome, Status
from ruralpolicy.rules.tonglu import pack


def test_the_pack_has_a_hundred_and_seventy_provisions_of_three_sorts() -> None:
    assert {Assessable.ATTESTED: 94, Assessable.COMPUTED: 59, Assessable.NARRATIVE: 17} == sorts(pack)


def test_the_document_is_a_draft_without_a_day_of_effect() -> None:
    document = pack.document

    assert document.status is Status.DRAFT
    assert ("", None, None, date(2026, 12, 31)) == (document.number, document.issued, document.in_force, document.expires)
    assert document.division_code == "330122"


@pytest.mark.parametrize("as_of", [date(2023, 12, 31), date(2024, 1, 1), date(2026, 12, 31), date(2027, 1, 1), date(2030, 1, 1)])
def test_a_draft_is_assessed_as_if_adopted_on_every_day(as_of: date) -> None:
    finding = found(pack, "3.1-leading-group", {"leading_group_established": True}, as_of)

    assert finding.outcome is Outcome.MET
    assert finding.provision.document.status is Status.DRAFT


def test_the_closing_paragraph_is_printed_without_a_number() -> None:
    printed = {provision.printed for provision in pack.provisions if provision.clause == "4"}

    assert printed == {"结尾段"}


def test_the_figures_are_those_of_the_document() -> None:
    expected = {
        "1-fifteen-minute-circle": {"most_minutes": 15},
        "1-health-centre-standardisation": {"share": percent(100)},
        "1-clinic-normalisation": {"share": percent(100)},
        "1-primary-outpatient-share": {"share": percent(70)},
        "1-tcm-specialty-coverage": {"share": percent(100)},
        "1-flagship-tcm-count": {"clinics": 4},
        "1-tcm-pavilion-share": {"share": percent(15)},
        "2.1.1-standard-centre-per-township": {"centers": 1},
        "2.1.1-second-centre-subdistrict": {"more_than": 100_000},
        "2.1.1-shared-clinic": {"most_residents": 1000, "most_minutes": 15},
        "2.1.1-key-centre-eligibility": {"standard": ServiceCapabilityLevel.RECOMMENDED},
        "2.1.1-secondary-level-centre": {"centers": 1},
        "2.1.3-clinic-normalisation": {"share": percent(100)},
        "2.1.3-zone-centre-stations": {"stations": 20},
        "2.1.3-upgraded-stations": {"stations": 30},
        "2.1.3-smart-stations": {"stations": 10},
        "2.2.4-specialty-centre-share": {"share": percent(90)},
        "2.2.4-municipal-specialty-share": {"share": percent(50)},
        "2.2.4-further-study-township": {"staff": 50},
        "2.2.4-further-study-village": {"staff": 50},
        "2.2.5-ct-coverage": {"scanners": 1},
        "2.2.5-emergency-station-layout": {"farthest_kilometres": 10, "stations": 1},
        "2.2.5-mobile-vehicle-2024": {"vehicles": 1},
        "2.2.5-mobile-vehicle-lead-hospitals-2025": {"vehicles": 1},
        "2.2.5-health-express-2025": {"share": percent(100)},
        "2.2.6-tcm-gp-density": {"per_ten_thousand": Fraction(7, 10)},
        "2.2.6-tcm-physician-share": {"share": percent(25)},
        "2.2.6-standard-tcm-clinic": {"share": percent(100)},
        "2.2.6-clinics-tcm-service": {"share": percent(100)},
        "2.2.6-flagship-tcm-share": {"share": percent(25)},
        "2.2.6-tcm-pavilion-share": {"share": percent(15)},
        "2.2.7-key-group-definition": {"youngest_years": 0, "oldest_years": 6},
        "2.2.7-public-health-physician": {"physicians": 1},
        "2.2.8-county-hospital-staff": {"staff": 1, "level": AdminLevel.COUNTY},
        "2.2.8-contract-coverage": {"share": percent(53)},
        "2.2.8-key-group-coverage": {"share": percent(90)},
        "2.2.8-contracted-primary-visits": {"share": percent(75)},
        "2.2.9-paperless": {"centers": 14},
        "2.2.9-cdss": {"share": percent(100)},
        "2.2.9-tcm-online": {"share": percent(100)},
        "2.3.11-oriented-students": {"students": 50},
        "2.3.11-station-tcm-apprentices": {"apprentices": 40},
        "2.3.11-direct-recruitment": {"lowest_degree": Education.BACHELOR},
        "4-validity": {"last_day": date(2026, 12, 31)},
    }
    assert expected == figures(pack)


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
    usual = register("tonglu")[f"tonglu/{provision}"]["usual"]

    assert outcome == found(changed, provision, {**usual, **row}, date(2027, 1, 1)).outcome


@pytest.mark.parametrize(
    ("clinics", "centers", "count", "share"),
    [(4, 14, "met", "met"), (3, 14, "unmet", "unmet"), (3, 12, "unmet", "met"), (4, 17, "met", "unmet"), (5, 17, "met", "met")],
)
def test_the_two_figures_for_flagship_clinics_are_decided_apart(clinics: int, centers: int, count: str, share: str) -> None:
    row = {"flagship_tcm_clinics": clinics, "health_centers_total": centers, "health_centers_with_flagship_tcm_clinic": clinics}

    assert count == found(pack, "1-flagship-tcm-count", row, date(2026, 12, 31)).outcome
    assert share == found(pack, "2.2.6-flagship-tcm-share", row, date(2026, 12, 31)).outcome


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
    row = {"rural_mobile_medical_vehicles": 0, "mobile_vehicles_match_need": True}

    assert found(pack, "2.2.5-mobile-vehicle-lead-hospitals-2025", row, date(2025, 12, 31)).outcome is Outcome.UNMET
    assert found(pack, "2.4.15-consortium-vehicle", row, date(2025, 12, 31)).outcome is Outcome.MET


def test_the_money_for_county_hired_staff_has_no_printed_amount() -> None:
    finding = found(pack, "2.3.10-county-hired-funding", {"is_county_hired_township_used": True}, date(2025, 6, 30))

    assert isinstance(finding, Entitlement)
    assert finding.amount is None


def test_chosen_readings_reach_the_reader_of_a_provision() -> None:
    expected = (
        "either is enough. Of the radius of 8 to 10 kilometres the upper end binds; a shorter way is no breach.",
        "no date is printed; that of the three new stations, which complete the layout, is taken.",
    )
    assert expected == pack["2.2.5-emergency-station-layout"].ambiguity
