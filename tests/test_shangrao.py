"""What the Shangrao pack has of its own; its cases are in tests/cases and run in test_cases.py."""

from collections import Counter
from datetime import date

import pytest
from city_checks import figures, found, sorts

from ruralpolicy.conditions import percent, permille
from ruralpolicy.law import Assessable, Status
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
    expected = ("the area is the clinic's own. Whole persons; where none lies in the band, the smallest number above its foot.",)
    assert expected == pack["4.1-staffing-ratio"].ambiguity
