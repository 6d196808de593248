"""What the Zhanggong pack has of its own; its cases are in tests/cases and run in test_cases.py."""

from collections import Counter
from datetime import date

import pytest
from city_checks import assessed, figures, found, one, sorts

from ruralpolicy.conditions import percent, permille
from ruralpolicy.facts import AdminLevel, FeeSchedule, HospitalGrade
from ruralpolicy.findings import Amount, Compliance, Entitlement
from ruralpolicy.law import Assessable, Level, Modality, Outcome, Status
from ruralpolicy.rules.zhanggong import pack


def test_the_pack_has_a_hundred_and_three_provisions_of_three_sorts() -> None:
    assert {Assessable.ATTESTED: 54, Assessable.COMPUTED: 38, Assessable.NARRATIVE: 11} == sorts(pack)


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
        "3.2.6-subsidy-1000": {"amount": 1000},
        "3.2.6-subsidy-500": {"amount": 500},
        "3.2.6-existing-staff": {"issued": issued},
        "3.2.7-promotion-service": {"total_months": 12, "continuous_months": 6},
        "3.2.7-secondment-ban": {"lowest_level": AdminLevel.COUNTY, "ending_from": issued},
        "3.2.7-secondment-max": {"most_months": 6, "ending_from": issued},
        "3.2.12-coverage-centers": {"share": percent(100)},
        "3.3.16-exit-at-60": {"exit_age": 60},
        "3.3.16-rehire": {"exit_age": 60},
        "3.3.17-retired-allowance": {"least_service_years": 20},
        "3.3.19-remote-subsidy": {"amount": 300},
        "3.3.19-small-village-subsidy": {"most_residents": 1000, "amount_low": 1000},
        "3.3.19-small-village-subsidy-touring": {"most_residents": 1000, "amount_low": 1000},
        "3.3.20-training-sessions": {"fewest_sessions": 2},
        "3.3.20-training-duration": {"fewest_weeks": 2},
        "3.3.20-further-study-interval": {"longest_interval_years": 5, "first_interval_from": issued},
        "3.3.20-further-study-duration": {"fewest_months": 1},
    }
    assert expected == figures(pack)


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

    assert outcome == found(changed, provision, row, date(2026, 12, 29)).outcome


@pytest.mark.parametrize(
    ("row", "due"),
    [
        ({"further_study_completed": False, "practice_start_date": "2010-01-01"}, date(2025, 12, 30)),
        ({"further_study_completed": False, "practice_start_date": "2023-03-15"}, date(2028, 3, 15)),
        ({"further_study_completed": True, "last_further_study_date": "2024-02-29"}, date(2029, 2, 28)),
        ({"further_study_completed": False}, None),
    ],
)
def test_each_doctor_has_a_day_of_their_own_for_further_study(row: dict[str, object], due: date | None) -> None:
    finding = found(pack, "3.3.20-further-study-interval", {"in_post": True, **row}, date(2024, 12, 31))

    assert isinstance(finding, Compliance)
    assert due == finding.deadline


def test_nobody_is_paid_twice() -> None:
    worker = {"workplace_kind": "township_health_center", "title_level": "senior", "education": "bachelor"}
    trained = {"has_full_time_education": True, "has_medical_major": True, "is_order_trained_student": False}
    doctor = {"in_post": True, "serves_remote_area": True, "village_resident_population": 1000}
    rows = {"HealthWorker": [{"code": "x", **worker, **trained}], "VillageDoctor": [{"code": "x", **doctor}]}
    entitled = {finding.provision.id for finding in assessed(pack, rows, date(2021, 6, 30)).where(outcome="entitled")}

    assert {"zhanggong/3.2.6-subsidy-1000", "zhanggong/3.3.19-small-village-subsidy"} == entitled


def test_the_money_of_a_person_is_counted_once() -> None:
    there_before = {"workplace_kind": "township_health_center", "title_level": "junior", "education": "bachelor"}
    degree = {"has_full_time_education": True, "has_medical_major": True, "is_order_trained_student": False}
    rows = {"HealthWorker": [{"code": "x", **there_before, **degree, "workplace_start_date": "2015-07-01"}]}
    entitled = [finding for finding in assessed(pack, rows, date(2021, 6, 30)) if isinstance(finding, Entitlement)]
    granted = {finding.provision.id: finding.amount for finding in entitled if finding.outcome is Outcome.ENTITLED}

    assert {"zhanggong/3.2.6-subsidy-500": Amount(500, 500, "CNY/month"), "zhanggong/3.2.6-existing-staff": None} == granted


def test_what_was_paid_of_a_subsidy_is_compared_with_what_is_due() -> None:
    remote = {"in_post": True, "serves_remote_area": True, "village_resident_population": 1001, "remote_subsidy_paid_monthly_cny": 200}
    small = {"in_post": True, "village_resident_population": 1000, "small_village_subsidy_paid_monthly_cny": 1000}
    exact = found(pack, "3.3.19-remote-subsidy", remote, date(2021, 6, 30))
    at_least = found(pack, "3.3.19-small-village-subsidy", small, date(2021, 6, 30))

    assert isinstance(exact, Entitlement)
    assert isinstance(at_least, Entitlement)
    # Of a sum that is only a floor nobody can say how much of it is left.
    assert (exact.outstanding, at_least.outstanding) == (100, None)


@pytest.mark.parametrize(
    ("post", "workplace", "promotion", "subsidy"),
    [
        ("municipal_hospital", "township_health_center", "unmet", "not_applicable"),
        ("township_health_center", "municipal_hospital", "not_applicable", "not_applicable"),
        ("city_hospital", "township_health_center", "not_applicable", "not_applicable"),
        (None, "municipal_hospital", "unmet", "not_applicable"),
        (None, "township_health_center", "not_applicable", "entitled"),
        ("municipal_hospital", None, "unmet", "not_applicable"),
        (None, None, "undetermined", "undetermined"),
    ],
)
def test_where_the_post_is_decides_and_else_the_place_of_work(
    post: str | None, workplace: str | None, promotion: str, subsidy: str
) -> None:
    kinds = {"employer_kind": post, "workplace_kind": workplace}
    service = {"primary_service_total_months": 0, "primary_service_longest_continuous_months": 0}
    row = {"seeks_senior_physician_title": True, "title_level": "senior", **service}
    row |= {name: kind for name, kind in kinds.items() if kind is not None}
    day = date(2022, 6, 30)

    assert promotion == found(pack, "3.2.7-promotion-service", row, day).outcome
    assert subsidy == found(pack, "3.2.6-subsidy-1000", row, day).outcome


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("赣州市立医院", "unmet"),
        ("市立医院", "unmet"),
        ("赣州市立医院医疗集团总院", "unmet"),
        ("赣州市第五人民医院", "not_applicable"),
        (None, "undetermined"),
    ],
)
def test_the_hospital_that_the_document_names_is_told_by_its_name(name: str | None, outcome: str) -> None:
    hospital = {"code": "hospital", "admin_level": "prefecture", **({} if name is None else {"name": name})}
    service = {"primary_service_total_months": 0, "primary_service_longest_continuous_months": 0}
    worker = {"code": "x", "employer": "hospital", "seeks_senior_physician_title": True, **service}
    assessment = assessed(pack, {"Hospital": [hospital], "HealthWorker": [worker]}, date(2022, 6, 30))

    assert outcome == one(assessment, "3.2.7-promotion-service").outcome


def test_what_the_place_of_work_is_and_who_lives_in_the_village_is_looked_up() -> None:
    rows = {
        "HealthCenter": [{"code": "center", "kind": "township_health_center"}],
        "Village": [{"code": "village", "resident_population": 800}],
        "HealthWorker": [{"code": "x", "workplace": "center", "is_touring_doctor": True, "toured_village": "village"}],
        "VillageDoctor": [{"code": "x", "village": "village", "in_post": True}],
        "Secondment": [{"code": "x", "lender": "center", "has_established_post": True, "start_date": "2021-01-01"}],
    }
    assessment = assessed(pack, rows, date(2021, 6, 30))
    expected = {
        "3.3.19-small-village-subsidy-touring": Outcome.ENTITLED,
        "3.3.19-small-village-subsidy": Outcome.ENTITLED,
        "3.2.7-secondment-max": Outcome.MET,
    }
    assert expected == {provision: one(assessment, provision).outcome for provision in expected}


def test_chosen_readings_reach_the_reader_of_a_provision() -> None:
    chosen, rehired, other = pack["3.3.17-lowest-tier"].readings

    assert (chosen.name, rehired.name, other.name) == ("exactly-lowest", "rehired-outside", "at-least-lowest")
    assert (chosen.short_zh, other.chosen) == ("“按最低档”按等于最低档理解", False)


def test_one_enumeration_is_open_as_a_whole_or_ends_with_the_network() -> None:
    names = ("group-information-system", "coverage-centers", "coverage-clinics", "modules")
    provisions = [pack[f"3.2.12-{name}"] for name in names]

    assert {(Modality.TARGET, True, "whole-enumeration")} == {(one.modality, one.open_ended, one.readings[0].name) for one in provisions}
    assert [False] * 4 == [one.other_readings["at-once"].open_ended for one in provisions]


def test_how_strongly_the_text_asks_is_said_with_sixteen_provisions() -> None:
    counted = Counter(one.force for one in pack.provisions if one.force)

    assert {"逐步": 6, "原则上": 5, "加快": 1, "鼓励": 1, "基本": 1, "积极": 1, "促进": 1} == counted
