"""What the Shangrao pack has of its own; its cases are in tests/cases and run in test_cases.py."""

from collections import Counter
from datetime import date

import pytest
from city_checks import figures, found, sorts

from ruralpolicy.conditions import percent, permille
from ruralpolicy.law import Assessable, Modality, Status
from ruralpolicy.rules.shangrao import pack


def test_the_pack_has_ninety_seven_provisions_of_three_sorts() -> None:
    assert {Assessable.ATTESTED: 60, Assessable.COMPUTED: 24, Assessable.NARRATIVE: 13} == sorts(pack)


def test_each_attested_topic_is_read_by_one_provision_alone() -> None:
    counted = Counter(topic for provision in pack.provisions for topic in provision.topics)

    assert set(counted.values()) == {1}


def test_the_document_is_the_opinions_of_2023() -> None:
    document = pack.document

    assert document.number == "饶府办字〔2023〕56号"
    assert document.status is Status.IN_FORCE
    assert (date(2023, 12, 28), date(2023, 12, 28), None) == (document.issued, document.in_force, document.expires)
    assert document.division_code == "361100"


def test_the_figures_are_those_of_the_document() -> None:
    expected = {
        "3-coverage-2024": {"share": percent(30)},
        "3-coverage-2025": {"share": percent(60)},
        "3-coverage-2026": {"share": percent(100)},
        "4.1-public-clinic": {"clinics": 1},
        "4.1-staffing-ratio": {"lowest": permille(1), "highest": permille("1.2")},
        "4.1-tcm-doctor": {"doctors": 1},
        "4.2-open-recruitment": {"recruited_from": date(2023, 12, 28)},
        "4.2-health": {"recruited_from": date(2023, 12, 28)},
        "4.2-deployment": {"recruited_from": date(2023, 12, 28)},
        "4.2-physician-majority": {"share": percent(50)},
        "4.3-age-60": {"exit_age": 60},
        "4.3-rehire": {"exit_age": 60},
    }
    assert expected == figures(pack)


@pytest.mark.parametrize(
    ("provision", "changes", "row", "outcome"),
    [
        ("3-coverage-2024", {"share": percent(35)}, {"village_clinics_total": 200, "village_clinics_integrated": 60}, "unmet"),
        ("4.1-public-clinic", {"clinics": 2}, {"is_neighborhood_committee": False, "village_clinics_publicly_owned": 2}, "met"),
        (
            "4.1-staffing-ratio",
            {"highest": permille("1.4")},
            {"kind": "village_clinic", "resident_population": 5000, "staff_total": 7},
            "met",
        ),
        ("4.2-health", {"recruited_from": date(2025, 1, 1)}, {"in_post": True, "recruited_date": "2024-12-31"}, "not_applicable"),
        ("4.3-rehire", {"exit_age": 65}, {"birth_date": "1962-12-31"}, "not_applicable"),
    ],
)
def test_a_changed_figure_changes_what_is_found(provision: str, changes: dict[str, object], row: dict[str, object], outcome: str) -> None:
    changed = pack.with_figures({f"shangrao/{provision}": changes})

    assert outcome == found(changed, provision, row, date(2026, 12, 31)).outcome


def test_chosen_readings_reach_the_reader_of_a_provision() -> None:
    expected = ("whole-persons", "with-the-eight-unifications", "area-of-the-clinic")
    assert expected == tuple(reading.name for reading in pack["4.1-staffing-ratio"].readings if reading.chosen)


def test_each_undated_item_of_part_four_says_that_it_is_due_with_the_eight_unifications() -> None:
    due = {one.id for one in pack.provisions if one.clause.startswith("4.") and one.deadline == date(2026, 12, 31)}
    said = {one.id for one in pack.provisions if any(reading.name == "with-the-eight-unifications" for reading in one.readings)}

    assert len(due) == 26
    assert due == said


def test_what_comes_before_the_work_is_due_with_the_first_step() -> None:
    expected = {"5.1-implementation-plan", "5.1-measures-and-responsibility", "5.3-joint-mechanism", "5.4-inspection-mechanism"}
    first_step = {one.id for one in pack.provisions if one.readings and one.readings[0].name == "first-step"}

    assert {f"shangrao/{name}" for name in expected} == first_step
    assert {date(2024, 12, 31)} == {pack[name].deadline for name in expected}
    assert {(None, date(2026, 12, 31))} == {
        tuple(pack[name].other_readings[reading].deadline for reading in ("at-once", "plan-end")) for name in expected
    }


@pytest.mark.parametrize(
    ("reading", "day", "outcome"),
    [
        ("first-step", date(2024, 12, 30), "pending"),
        ("first-step", date(2024, 12, 31), "unmet"),
        ("at-once", date(2023, 12, 28), "unmet"),
        ("plan-end", date(2026, 12, 30), "pending"),
        ("plan-end", date(2026, 12, 31), "unmet"),
    ],
)
def test_the_readings_of_a_missing_date_differ_in_the_day_alone(reading: str, day: date, outcome: str) -> None:
    read = pack.with_readings({"shangrao/5.1-implementation-plan": reading})

    assert outcome == found(read, "5.1-implementation-plan", {"implementation_plan_issued": False}, day).outcome


def test_how_strongly_the_text_asks_is_said_with_thirteen_provisions() -> None:
    counted = Counter(one.force for one in pack.provisions if one.force)

    assert {"原则上": 3, "逐步": 3, "促进": 2, "推动": 2, "鼓励": 1, "探索": 1, "积极": 1} == counted
    assert pack["5.2-remuneration"].modality is Modality.ENCOURAGEMENT


def test_a_body_that_is_printed_in_several_ways_has_one_name() -> None:
    vacancies, plan = pack["4.2-vacancy-recruitment"], pack["4.2-training-plan"]

    assert ("县（市、区）卫生健康行政管理部门",) == vacancies.responsible
    assert vacancies.responsible_bodies == plan.responsible_bodies == ("县级卫生健康行政管理部门",)
    assert ("乡镇卫生院",) == pack["4.6-technical-training"].responsible_bodies
    assert ("各县（市、区）人民政府",) == pack["3-coverage-2024"].responsible_bodies == pack["4.3-rehire-policy"].responsible_bodies
