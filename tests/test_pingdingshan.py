"""What the Pingdingshan pack has of its own; its cases are in tests/cases and run in test_cases.py."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from city_checks import assessed, figures, found, sorts

from ruralpolicy import UNKNOWN
from ruralpolicy.conditions import percent, permille
from ruralpolicy.facts import AdminLevel, Education, HospitalGrade, ServiceCapabilityLevel, TitleLevel
from ruralpolicy.interchange.facts import decode_facts
from ruralpolicy.law import Assessable, Modality, Outcome, Status
from ruralpolicy.rules.pingdingshan import pack


def test_the_pack_has_a_hundred_and_eighty_six_provisions_of_three_sorts() -> None:
    assert {Assessable.COMPUTED: 90, Assessable.ATTESTED: 79, Assessable.NARRATIVE: 17} == sorts(pack)


def test_the_document_is_an_undated_draft_with_no_window() -> None:
    document = pack.document

    assert document.status is Status.DRAFT
    assert (None, None, None, None) == (document.issued, document.in_force, document.expires, document.adopted_on)
    assert document.number == ""
    assert document.division_code == "410400"


def test_terms_count_from_the_day_of_adoption() -> None:
    adopted = pack.adopted(on=date(2023, 10, 1))

    assert date(2026, 10, 1) == adopted["2.2-weak-centers"].deadline
    assert date(2028, 10, 1) == adopted["2.3-county-models"].deadline
    assert date(2025, 12, 31) == adopted["2.2-tcm-clinic"].deadline


def test_what_hangs_on_the_day_of_adoption_says_that_it_is_missing() -> None:
    finding = found(pack, "2.2-weak-centers", {"weak_health_centers_upgraded": 59}, date(2030, 1, 1))

    assert ("adopted_on",) == finding.missing


@pytest.mark.parametrize(
    ("population", "beds", "needed"), [(20000, 23, Fraction(24)), (20001, 24, Fraction("24.0012")), (1000, 2, Fraction("1.2"))]
)
def test_the_share_of_beds_comes_to_the_beds_that_the_population_needs(population: int, beds: int, needed: Fraction) -> None:
    row = {"kind": "township_health_center", "in_weak_upgrade_program": True, "approved_beds": beds, "service_population": population}
    finding: Any = found(pack, "2.2-beds", row, date(2026, 10, 1))

    assert needed == finding.required * population


def test_the_figures_are_those_of_the_document() -> None:
    per_month = {"physician_cny_per_month": 600, "assistant_cny_per_month": 300}
    expected = {
        "2.1-subcenter-cap": {"most_subcenters": 3},
        "2.1-diseases": {"fewest_diseases": 100},
        "2.1-award": {"amount": 5_000_000},
        "2.2-weak-centers": {"centers": 60},
        "2.2-beds": {"beds_per_person": permille("1.2")},
        "2.2-capability": {"level": ServiceCapabilityLevel.BASIC},
        "2.2-diseases": {"fewest_diseases": 75},
        "2.3-county-models": {"models": 3},
        "2.3-district-models": {"models": 1},
        "2.4-public-ownership": {"share": percent(90)},
        "2.4-capability": {"level": ServiceCapabilityLevel.BASIC},
        "2.4-diseases": {"fewest_diseases": 20},
        "2.4-tcm-techniques": {"classes": 4},
        "3.1-resource-use-across": {"fewest_consortia": 2},
        "3.3-outpatient-cap": {"multiple": 2, "tolerance": percent(10)},
        "3.3-outpatient-rate-2024": {"rate": percent(60)},
        "3.3-outpatient-rate-2025": {"rate": percent(70)},
        "3.3-outpatient-rate-encounter": {
            "from_first_step": date(2024, 12, 31),
            "rate_2024": percent(60),
            "rate_2025": percent(70),
            "from_second_step": date(2025, 12, 31),
        },
        "3.3-secondary-drug-list": {"grade": HospitalGrade.SECONDARY},
        "3.3-secondary-item-list": {"grade": HospitalGrade.SECONDARY},
        "3.4-referral-bonus": {"points": percent(5), "whole": percent(100)},
        "3.4-contract-fee": {"share": percent("7.5")},
        "3.4-hospital-gps": {"lowest_grade": HospitalGrade.SECONDARY},
        "3.6-surplus-share": {"share": percent(60)},
        "3.6-gp-allowance-physician": {"amount_low": 600},
        "3.6-gp-allowance-assistant": {"amount_low": 300},
        "3.6-gp-allowance-paid": per_month,
        "3.6-gp-allowance-standard": per_month,
        "3.7-intermediate-share": {"share": percent(45)},
        "3.7-senior-share": {"share": percent(16)},
        "3.8-establishment-adjustment": {"years": 5},
        "3.8-professional-share": {"share": percent(90)},
        "3.8-vacancy-rate": {"share": percent(5)},
        "3.8-priority-hiring": {"lowest_education": Education.BACHELOR, "lowest_title": TitleLevel.INTERMEDIATE},
        "3.9-simplified-recruitment": {"lowest_education": Education.COLLEGE},
        "3.9-talent-number": {"professionals": 2000},
        "3.9-exit-after-five-years": {"years": 5},
        "3.9-center-gp": {"persons": 1},
        "3.9-center-tcm": {"persons": 1},
        "3.9-center-public-health": {"persons": 1},
        "3.9-doctor-nurse-ratio": {"nurses_per_doctor": Fraction("1.1")},
        "3.9-licensed-village-doctors": {"share": percent(45)},
        "3.10-elderly-allowance": {"allowance_age": 65},
        "3.11-hospital-duties": {"lowest_level": AdminLevel.COUNTY},
        "3.11-tertiary-county": {"partners": 1},
        "3.11-secondary-township": {"partners": 1},
        "3.11-center-village": {"partners": 1},
    }
    assert expected == figures(pack)


@pytest.mark.parametrize(
    ("provision", "changes", "row", "outcome"),
    [
        ("2.1-subcenter-cap", {"most_subcenters": 4}, {"subcenters_selected": 4}, "met"),
        (
            "3.3-outpatient-cap",
            {"tolerance": percent(0)},
            {"outpatient_pooling_annual_cap_cny": 799, "resident_insurance_contribution_cny": 400},
            "unmet",
        ),
        ("3.8-vacancy-rate", {"share": percent(6)}, {"established_posts_total": 1000, "established_posts_filled": 940}, "met"),
        ("3.9-center-gp", {"persons": 2}, {"kind": "township_health_center", "general_practitioners_bachelor_plus": 1}, "unmet"),
        ("3.10-elderly-allowance", {"allowance_age": 70}, {"birth_date": "1960-03-01"}, "not_applicable"),
    ],
)
def test_a_changed_figure_changes_what_is_found(provision: str, changes: dict[str, object], row: dict[str, object], outcome: str) -> None:
    changed = pack.with_figures({f"pingdingshan/{provision}": changes})

    assert outcome == found(changed, provision, row, date(2026, 12, 31)).outcome


def test_each_center_that_the_definition_takes_in_is_judged_by_what_comes_after_it() -> None:
    rows = [
        {"code": "inside", "kind": "community_health_center", "in_county_area": True},
        {"code": "outside", "kind": "community_health_center", "in_county_area": False},
        {"code": "open", "kind": "community_health_center"},
        {"code": "township", "kind": "township_health_center"},
    ]
    assessment = assessed(pack, {"HealthCenter": rows}, date(2025, 6, 30))
    said = {
        clause: {finding.subject.code: finding.outcome for finding in assessment.where(provision=pack[clause])}
        for clause in ("2.2-definition", "3.6-internal-pay-ratio")
    }

    inside = dict.fromkeys(("inside", "township"), Outcome.MET)
    apart = {"outside": Outcome.NOT_APPLICABLE, "open": Outcome.UNDETERMINED}
    assert {**inside, **apart} == said["2.2-definition"]
    assert {**dict.fromkeys(inside, Outcome.PERMITTED), **apart} == said["3.6-internal-pay-ratio"]


def test_every_finding_about_a_duty_of_the_draft_says_that_it_is_a_draft() -> None:
    finding = found(pack, "2.1-subcenter-cap", {"code": "410423", "name": "鲁山县", "subcenters_selected": 4}, date(2024, 6, 30))

    assert Modality.OBLIGATION is finding.provision.modality
    assert finding.explain("zh").startswith("二（一）「每县次中心不超过3所」鲁山县：超出。")
    assert finding.explain("zh").endswith("征求意见稿。")


def test_the_chosen_reading_stands_first_and_the_others_follow_it() -> None:
    readings = pack["3.3-outpatient-cap"].readings

    assert ["ten-percent", "same-year", "exact-twice", "both-sides"] == [reading.name for reading in readings]
    assert [True, True, False, False] == [reading.chosen for reading in readings]
    assert readings[0].zh == "“2倍左右”允许低一成，达到1.8倍即算达到；一成为本库所取，文件没有写。"


def test_the_words_of_force_are_those_of_the_document() -> None:
    said = {provision.id.removeprefix("pingdingshan/"): provision.force for provision in pack.provisions if provision.force}

    assert 27 == len(said)
    assert ("参照", "基本", "积极争创", "逐步") == (
        said["2.1-scale"],
        said["2.1-secondary-capability"],
        said["2.3-strive"],
        said["3.3-rural-fund-share"],
    )


def test_one_body_that_is_printed_in_two_ways_is_one() -> None:
    printed = {body for provision in pack.provisions for body in provision.responsible}
    canonical = {body for provision in pack.provisions for body in provision.responsible_bodies}

    assert printed - canonical == {"市卫健委"}
    assert "市卫生健康委" in pack["3.6-two-permissions"].responsible_bodies


@pytest.mark.parametrize(
    ("accepted", "as_of", "outcome", "deadline"),
    [
        (UNKNOWN, date(2024, 2, 28), Outcome.PENDING, date(2025, 12, 31)),
        (False, date(2025, 12, 30), Outcome.PENDING, date(2025, 12, 31)),
        (False, date(2025, 12, 31), Outcome.UNMET, date(2025, 12, 31)),
        (True, date(2024, 2, 28), Outcome.UNMET, None),
    ],
)
def test_a_subcenter_has_until_the_end_of_2025_unless_it_is_accepted(
    accepted: bool, as_of: date, outcome: Outcome, deadline: date | None
) -> None:
    row = {"selected_as_subcenter": True, "common_diseases_treatable": 95}
    finding: Any = found(pack, "2.1-diseases", row if accepted is UNKNOWN else {**row, "subcenter_acceptance_passed": accepted}, as_of)

    assert (outcome, deadline) == (finding.outcome, finding.deadline)


def test_a_draft_that_is_taken_as_in_force_begins_on_that_day() -> None:
    adopted = pack.adopted(on=date(2024, 1, 15))
    row = {"subcenters_selected": 4}

    before: Any = found(adopted, "2.1-subcenter-cap", row, date(2024, 1, 14))
    assert (Outcome.NOT_APPLICABLE, "not yet in force") == (before.outcome, before.reason)
    assert Outcome.UNMET is found(adopted, "2.1-subcenter-cap", row, date(2024, 1, 15)).outcome
    assert Status.TAKEN_AS_IN_FORCE is adopted.document.status
    assert "征求意见稿" not in adopted.document.status.term_zh


@pytest.mark.parametrize(
    ("provision", "forbidden"),
    [
        ("3.8-professional-share", {"established_posts_total": 1000, "established_posts_professional": 899}),
        ("3.8-no-occupation", {"established_posts_used_by_others": 1}),
        ("3.8-no-irregular-secondment", {"lender_kind": "village_clinic", "complies_with_secondment_rules": False}),
        (
            "3.8-no-idle-vacancies",
            {
                "kind": "township_health_center",
                "qualified_candidates_available": True,
                "established_posts_vacant": 1,
                "vacancy_filling_underway": False,
            },
        ),
    ],
)
def test_a_prohibition_called_on_what_it_forbids_is_true_and_its_finding_unmet(provision: str, forbidden: dict[str, object]) -> None:
    kind = pack[provision].subject.__name__
    (fact,) = decode_facts({kind: [{"code": "x", **forbidden}]})

    assert pack[provision](fact)
    assert Outcome.UNMET is found(pack, provision, forbidden, date(2024, 6, 30)).outcome


def test_the_fifth_anniversary_is_the_last_day_for_the_next_adjustment() -> None:
    row = {"established_posts_last_adjusted": "2020-06-30"}
    findings: list[Any] = [found(pack, "3.8-establishment-adjustment", row, date(2025, 6, day)) for day in (29, 30)]

    assert [Outcome.MET, Outcome.UNMET] == [finding.outcome for finding in findings]
    assert {date(2025, 6, 30)} == {finding.deadline for finding in findings}
    assert not any(finding.after_deadline for finding in findings)
