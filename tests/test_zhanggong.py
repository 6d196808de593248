"""What the Zhanggong pack has of its own; its cases are in tests/cases and run in test_cases.py."""

from datetime import date

import pytest
from city_checks import assessed, figures, found, one, sorts

from ruralpolicy.conditions import percent, permille
from ruralpolicy.facts import AdminLevel, FeeSchedule, HospitalGrade
from ruralpolicy.findings import Compliance
from ruralpolicy.law import Assessable, Level, Outcome, Status
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

    assert outcome == found(changed, provision, row, date(2026, 12, 30)).outcome


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
    expected = ("by the letter; a higher base is outside the clause even where the doctor wants it.",)
    assert expected == pack["3.3.17-lowest-tier"].ambiguity
