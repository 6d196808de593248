"""What the Tonglu pack has of its own; its cases are in tests/cases and run in test_cases.py."""

from datetime import date
from fractions import Fraction

import pytest
from case_files import cases_of, register
from city_checks import figures, found, one, sorts

from ruralpolicy import assess
from ruralpolicy.conditions import percent
from ruralpolicy.facts import AdminLevel, Education, ServiceCapabilityLevel
from ruralpolicy.findings import Compliance, Entitlement
from ruralpolicy.interchange.facts import decode_facts
from ruralpolicy.law import Assessable, Outcome, Status
from ruralpolicy.rules.tonglu import pack


def test_the_pack_has_a_hundred_and_seventy_provisions_of_three_sorts() -> None:
    assert {Assessable.ATTESTED: 94, Assessable.COMPUTED: 59, Assessable.NARRATIVE: 17} == sorts(pack)


def test_the_document_is_a_draft_without_a_day_of_effect() -> None:
    document = pack.document

    assert document.status is Status.DRAFT
    assert ("", None, None, date(2026, 12, 31)) == (document.number, document.issued, document.in_force, document.expires)
    assert document.division_code == "330122"


@pytest.mark.parametrize(
    ("as_of", "draft", "adopted"),
    [
        (date(2023, 12, 31), "met", "not_applicable"),
        (date(2024, 6, 30), "met", "not_applicable"),
        (date(2024, 7, 1), "met", "met"),
        (date(2026, 12, 31), "met", "met"),
        (date(2027, 1, 1), "not_applicable", "not_applicable"),
    ],
)
def test_the_draft_has_the_end_that_it_prints_and_the_beginning_that_it_is_told(as_of: date, draft: str, adopted: str) -> None:
    row = {"leading_group_established": True}
    told = pack.adopted(on=date(2024, 7, 1))

    assert draft == found(pack, "3.1-leading-group", row, as_of).outcome
    assert adopted == found(told, "3.1-leading-group", row, as_of).outcome
    assert (Status.DRAFT, Status.TAKEN_AS_IN_FORCE) == (pack.document.status, told.document.status)


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
    ],
)
def test_a_changed_figure_changes_what_is_found(provision: str, changes: dict[str, object], row: dict[str, object], outcome: str) -> None:
    changed = pack.with_figures({f"tonglu/{provision}": changes})
    usual = register("tonglu")[f"tonglu/{provision}"]["usual"]

    assert outcome == found(changed, provision, {**usual, **row}, date(2026, 12, 31)).outcome


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
    readings = {reading.name: reading for reading in pack["2.2.5-emergency-station-layout"].readings}

    assert ["ceiling-10", "either"] == [name for name, reading in readings.items() if reading.chosen]
    assert ["ceiling-8", "at-once"] == [name for name, reading in readings.items() if not reading.chosen]
    assert "服务半径和站点两项有其一即可。" == readings["either"].zh


NAMED = [
    ("2.1.2-fengchuan-public-health-building", ["凤川街道社区卫生服务中心", "凤川社区卫生服务中心"]),
    ("2.1.2-chengnan-function-separation", ["城南社区卫生服务中心", "城南街道社区卫生服务中心"]),
    ("2.1.2-zhongshan-study", ["钟山乡卫生院", "钟山乡中心卫生院"]),
    ("2.1.2-tongjun-relocation", ["桐君街道社区卫生服务中心", "桐君社区卫生服务中心"]),
    ("2.1.2-fenshui-relocation-start", ["分水镇卫生院", "分水镇中心卫生院"]),
    ("2.2.5-emergency-stations-2025", ["横村镇", "富春江镇", "江南镇"]),
]


@pytest.mark.parametrize("front", ["", "桐庐县", "杭州市", "杭州市桐庐县"])
@pytest.mark.parametrize(("provision", "names"), NAMED, ids=[provision for provision, _ in NAMED])
def test_a_named_place_is_known_with_and_without_county_and_city_in_front(provision: str, names: list[str], front: str) -> None:
    outcomes = {found(pack, provision, {"name": front + name}, date(2024, 6, 30)).outcome for name in names}

    assert outcomes == {Outcome.UNDETERMINED}


@pytest.mark.parametrize(("provision", "names"), NAMED, ids=[provision for provision, _ in NAMED])
def test_a_place_of_that_name_elsewhere_is_not_meant(provision: str, names: list[str]) -> None:
    row: dict[str, object] = {"name": f"临安区{names[0]}"}

    assert found(pack, provision, row, date(2024, 6, 30)).outcome is Outcome.NOT_APPLICABLE
    assert found(pack, provision, {}, date(2024, 6, 30)).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("第二人民医院医共体", "unmet"),
        ("桐庐县第二人民医院医共体", "unmet"),
        ("杭州市桐庐县第二人民医院医共体", "unmet"),
        ("杭州市第二人民医院医共体", "not_applicable"),
        ("桐庐县第一人民医院医共体", "not_applicable"),
    ],
)
def test_the_consortium_of_the_city_hospital_is_another_one(name: str, outcome: str) -> None:
    row = {"name": name, "rural_mobile_medical_vehicles": 0}

    assert outcome == found(pack, "2.2.5-mobile-vehicle-2024", row, date(2024, 12, 31)).outcome


def test_a_task_without_a_date_is_due_when_the_plan_ends_and_says_that_this_is_a_reading() -> None:
    row = {"health_centers_total": 14, "health_centers_with_cdss": 13}
    facts = decode_facts({"County": [{"code": "330122", **row}]}, packs=[pack])
    finding = one(assess(facts, pack, as_of=date(2026, 12, 30), readings="all"), "2.2.9-cdss")

    assert isinstance(finding, Compliance)
    assert (Outcome.PENDING, date(2026, 12, 31)) == (finding.outcome, finding.deadline)
    assert {"at-once": Outcome.UNMET} == finding.otherwise


def test_what_is_read_in_common_stands_in_the_same_words_everywhere() -> None:
    read = {
        name: [one.id for one in pack.provisions if one.readings and one.readings[0].name == name] for name in ("plan-end", "first-step")
    }

    assert {"plan-end": 24, "first-step": 4} == {name: len(provisions) for name, provisions in read.items()}
    for provision in (pack[name] for names in read.values() for name in names):
        assert provision.deadline == (date(2026, 12, 31) if provision.id in read["plan-end"] else date(2024, 12, 31))
        assert Outcome.UNMET not in {case.outcome for case in cases_of("tonglu")[provision.id] if case.scene.as_of < provision.deadline}


@pytest.mark.parametrize(
    ("named", "bodies"),
    [("县发改局", {"县发改局", "县发改委"}), ("县医保局", {"县医保局", "县医保"}), ("县民政局", {"县民政局", "民政局"})],
)
def test_a_body_that_is_printed_in_two_ways_is_one_body(named: str, bodies: set[str]) -> None:
    answering = [provision for provision in pack.provisions if named in provision.responsible_bodies]

    assert bodies == {body for provision in answering for body in provision.responsible if body in bodies}
