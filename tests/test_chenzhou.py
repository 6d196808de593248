"""What the Chenzhou pack has of its own; its cases are in tests/cases and run in test_cases.py."""

from collections import Counter
from datetime import date
from typing import Any

import pytest
from case_files import cases_of
from city_checks import figures, found, sorts

from ruralpolicy import assess
from ruralpolicy.conditions import percent, permille
from ruralpolicy.facts import (
    AdminLevel,
    AssessmentDomain,
    AssessmentUse,
    Department,
    HospitalGrade,
    PayTiltFactor,
    PlatformModule,
    PublicInstitutionClass,
    ServiceCapabilityLevel,
)
from ruralpolicy.findings import Amount, Compliance, Entitlement
from ruralpolicy.law import DUTIES, Assessable, Outcome, Status
from ruralpolicy.pack import Provision
from ruralpolicy.rules.chenzhou import pack


def test_the_pack_has_168_provisions_of_three_sorts() -> None:
    assert {Assessable.ATTESTED: 80, Assessable.COMPUTED: 73, Assessable.NARRATIVE: 15} == sorts(pack)


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
    "2.5.15-special-disease-designation": {"share": percent(95)},
    "2.5.15-uplift": {"amount_low": 5, "amount_high": 10},
    "2.5.15-uplift-applied": {"lowest": percent(5), "highest": percent(10)},
    "2.6.17-elimination": {"late_deliveries": 1},
    "2.6.18-medicine-range": {"physicians": 1},
    "2.8.22-domains": {"fields": frozenset(AssessmentDomain)},
    "2.8.23-results-used": {"uses": frozenset(AssessmentUse)},
    "3.2-policy-revision": {"departments": frozenset(Department)},
}


def test_the_figures_are_those_of_the_document() -> None:
    assert FIGURES == figures(pack)


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

    assert outcome == found(changed, provision, row, date(2025, 12, 31)).outcome


def test_the_city_pays_another_sum_when_the_figure_is_another() -> None:
    changed = pack.with_figures({"chenzhou/2.3.9-city-subsidy": {"cny_per_trainee": 12_000}})
    finding = found(changed, "2.3.9-city-subsidy", {"division_code": "431003", "village_doctor_trainees": 3}, date(2024, 6, 30))

    assert isinstance(finding, Entitlement)
    assert Amount(36_000, 36_000, "CNY once") == finding.amount


def test_a_year_that_was_short_is_named_as_the_deadline_that_was_missed() -> None:
    row = {"village_doctor_trainees_2022": 100, "village_doctor_trainees_2023": 99, "village_doctor_trainees_2024": 100}
    finding = found(pack, "2.3.9-train-100", row, date(2024, 6, 30))

    assert isinstance(finding, Compliance)
    assert (Outcome.UNMET, date(2023, 12, 31)) == (finding.outcome, finding.deadline)


@pytest.mark.parametrize(("day", "reason"), [(date(2022, 12, 26), "not yet in force"), (date(2027, 12, 27), "expired")])
def test_outside_its_validity_the_whole_plan_is_not_applicable(day: date, reason: str) -> None:
    met = (case for cases in cases_of("chenzhou").values() for case in cases if case.outcome is Outcome.MET)
    findings = assess([fact for case in met for fact in case.facts], pack, as_of=day)

    assert {(Outcome.NOT_APPLICABLE, reason)} == {(finding.outcome, finding.reason) for finding in findings[::50]}


def test_a_provision_of_part_two_says_who_is_responsible() -> None:
    assert [] == [provision.id for provision in pack.provisions if provision.clause.startswith("2.") and not provision.responsible]


def test_what_is_undated_is_due_with_the_plan_or_with_its_first_year() -> None:
    undated = {provision.id: provision.deadline for provision in pack.provisions if provision.readings and _named(provision, "at-once")}
    by_day = Counter(day for day in undated.values() if day is not None)

    assert {date(2025, 12, 31): 9, date(2023, 12, 31): 4} == by_day


def _named(provision: Provision[Any], reading: str) -> bool:
    return any(reading == one.name and not one.chosen for one in provision.readings)


def test_nearly_all_institutions_are_enough_unless_all_of_them_are_asked_for() -> None:
    total, designated = (f"health_centers_established_or_community_{part}" for part in ("total", "special_disease_designated"))
    strict = pack.with_readings({"chenzhou/2.5.15-special-disease-designation": "strict-100"})
    row = {total: 1000, designated: 999}
    day = date(2025, 12, 31)

    assert Outcome.MET is found(pack, "2.5.15-special-disease-designation", row, day).outcome
    assert Outcome.UNMET is found(strict, "2.5.15-special-disease-designation", row, day).outcome


def test_an_encouragement_that_is_not_followed_fails_nobody() -> None:
    finding = found(pack, "2.3.9-conversion", {"village_doctor_conversion_promoted": False}, date(2024, 6, 30))

    assert (Outcome.UNMET, "推动") == (finding.outcome, finding.provision.force)
    assert finding.provision.modality not in DUTIES


def test_every_word_of_force_is_one_of_the_document() -> None:
    expected = {"力争", "有序", "推动", "鼓励", "逐步", "探索", "引导", "稳步", "基本", "适当", "支持", "促进"}

    assert expected == {provision.force for provision in pack.provisions} - {""}


def test_the_governments_of_the_counties_are_one_body_however_they_are_printed() -> None:
    printed = {"各县市区人民政府", "县市区人民政府", "各县市区"}
    theirs = [provision for provision in pack.provisions if printed & {*provision.responsible}]

    assert printed == {body for provision in theirs for body in provision.responsible} & printed
    assert all("县市区人民政府" in provision.responsible_bodies for provision in theirs)


@pytest.mark.parametrize("provision", ["2.5.15-two-disease-coverage", "2.5.15-deductible-carry", "2.5.15-uplift"])
def test_a_benefit_of_the_insured_says_nothing_of_somebody_without_insurance(provision: str) -> None:
    row = {"service_type": "inpatient", "has_hypertension": True, "insurance_scheme": "none"}

    assert Outcome.NOT_APPLICABLE is found(pack, provision, row, date(2024, 6, 30)).outcome


def test_chosen_readings_reach_the_reader_of_a_provision() -> None:
    expected = ("每所乡镇卫生院都要有2名，不按平均数；助理全科医生不计在内。",)

    assert expected == tuple(reading.zh for reading in pack["1-township-general-practitioners"].readings)
