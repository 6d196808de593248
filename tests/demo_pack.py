"""A small pack with one of everything: every modality, deadline, amount and dependency that the grammar knows."""

from datetime import date
from fractions import Fraction
from math import ceil, floor

from ruralpolicy import Document, Modality, RulePack, SinceAdoption, Status
from ruralpolicy.conditions import (
    after,
    attested,
    completed_years,
    day_after,
    greatest,
    known,
    latest,
    least,
    no,
    one_of,
    percent,
    permille,
    stated,
    when,
)
from ruralpolicy.facts import City, County, Encounter, HealthCenter, HealthCenterKind, InsuranceScheme, VillageClinic, VillageDoctor
from ruralpolicy.law import Reading

__all__ = ["DOCUMENT", "build"]

DOCUMENT = Document(
    title_zh="示范意见",
    title_en="Demonstration opinion",
    number="示〔2024〕1号",
    issued=date(2024, 1, 1),
    in_force=date(2024, 1, 1),
    expires=date(2028, 12, 31),
    jurisdiction_zh="示范市",
    jurisdiction_en="Demonstration City",
    printed={"9": "结尾段"},
)
DRAFT = Document(title_zh="示范稿", title_en="Demonstration draft", status=Status.DRAFT)


def build(document: Document = DOCUMENT) -> RulePack:  # noqa: C901, PLR0915 - one of everything
    """The pack, new at each call."""
    pack = RulePack("demo", document, topics={"plan_issued": "方案已印发", "fees_overcharged": "乱收费"})

    def has_clinics(county: County) -> bool:
        return county.village_clinics_total > 0

    @pack.target("1", "覆盖率", "Coverage", by=date(2026, 12, 31), applies_to=has_clinics, responsible=("县（市、区）",))
    def coverage(county: County, *, share: Fraction = percent(60)) -> bool:
        """At least 60 % of village clinics are under integrated management."""
        return county.village_clinics_integrated >= share * county.village_clinics_total

    def coverage_above(county: County, *, share: Fraction = percent(60)) -> bool:
        """More than 60 % of village clinics are under integrated management."""
        return county.village_clinics_integrated > share * county.village_clinics_total

    coverage.read_as(
        Reading("bound-included", "含60%本身。", "The bound is included.", short_zh="“60%”按含本数理解", short_en="60 % counts")
    )
    coverage.otherwise(Reading("bound-excluded", "不含60%本身。", "The bound is excluded."), requires=coverage_above)
    coverage.otherwise(Reading("at-once", "即时生效。", "It binds at once."), by=None)

    @pack.target("1", "全覆盖", "Full coverage", open_ended=True, applies_to=has_clinics, name="full-coverage")
    def everything(county: County) -> bool:
        """Every village clinic is under integrated management."""
        return county.village_clinics_integrated == county.village_clinics_total

    @pack.target("1.2", "分年目标", "Milestones", by=(date(2024, 12, 31), date(2025, 12, 31), date(2026, 12, 31)))
    def milestones(city: City, *, each: int = 100) -> bool:
        """A hundred village doctors are trained in each of three years."""
        return (
            (city.village_doctor_trainees_2022 >= each)
            & (city.village_doctor_trainees_2023 >= each)
            & (city.village_doctor_trainees_2024 >= each)
        )

    @pack.target("1.3", "三年内", "Within three years", by=SinceAdoption(years=3))
    def upgraded(city: City, *, fewest: int = 60) -> bool:
        """Sixty weak health centres are upgraded within three years."""
        return city.weak_health_centers_upgraded >= fewest

    def with_residents(clinic: VillageClinic) -> bool:
        return clinic.resident_population > 0

    @pack.principle("2.1", "人员配备", "Staffing", applies_to=with_residents)
    def staffing(clinic: VillageClinic, *, lowest: Fraction = permille(1), highest: Fraction = permille("1.2")) -> bool:
        """One to 1.2 staff for each thousand residents."""
        foot = ceil(lowest * clinic.resident_population)
        return (clinic.staff_total >= foot) & (clinic.staff_total <= greatest(foot, floor(highest * clinic.resident_population)))

    @pack.encouragement("2.2", "中医", "Chinese medicine")
    def chinese_medicine(clinic: VillageClinic) -> bool:
        """A clinic does well to have a doctor of Chinese medicine."""
        return clinic.tcm_village_doctors > 0

    @pack.definition("2.3", "公有", "Public")
    def public(clinic: VillageClinic) -> bool:
        """What is publicly owned is a public clinic."""
        return clinic.publicly_owned

    @pack.obligation("2.4", "公有须持证", "Public clinics are licensed", given=public)
    def licensed(clinic: VillageClinic) -> bool:
        """A public clinic holds its licence."""
        return clinic.practice_license_held

    @pack.prohibition("2.5", "零差率", "No markup", given="2.3-public")
    def markup(clinic: VillageClinic) -> bool:
        """Drugs are not sold above cost."""
        return clinic.drug_sales_cny > clinic.drug_purchase_cost_of_sales_cny

    @pack.entitlement("3.1", "边远补贴", "Remote allowance", unless="3.2-small", amount=300, unit="CNY/month")
    def remote(doctor: VillageDoctor) -> bool:
        """A doctor in a remote area gets 300 yuan a month."""
        return doctor.serves_remote_area

    @pack.entitlement("3.2", "小村补贴", "Small-village allowance", amount=(1000, None), unit="CNY/month")
    def small(doctor: VillageDoctor, *, most: int = 1000) -> bool:
        """A doctor of a small village gets at least 1,000 yuan a month."""
        return doctor.village_resident_population <= most

    def bonus(visit: Encounter, *, points: Fraction = percent(5)) -> Fraction:
        return least(Fraction(1), visit.base_reimbursement_ratio + points)

    @pack.entitlement("3.3", "转诊", "Referral", amount=bonus, unit="reimbursement ratio")
    def referral(visit: Encounter) -> bool:
        """Residents' insurance pays five points more after a referral."""
        return (visit.insurance_scheme == InsuranceScheme.RESIDENT) & known(visit.base_reimbursement_ratio)

    @pack.entitlement("3.4", "区间", "Band", amount=(percent(5), percent(10)))
    def band(visit: Encounter) -> bool:
        """Five to ten points more."""
        return visit.first_contact_at_primary

    @pack.entitlement("3.5", "无金额", "No amount")
    def unpriced(visit: Encounter) -> bool:
        """Something whose amount is set elsewhere."""
        return visit.first_contact_at_primary

    @pack.permission("4.1", "返聘", "Rehiring")
    def rehiring(doctor: VillageDoctor, *, as_of: date, oldest_years: int = 60) -> bool:
        """Doctors past sixty may be rehired."""
        return completed_years(doctor.birth_date, as_of) >= oldest_years

    def five_years(doctor: VillageDoctor, *, years: int = 5) -> date:
        return day_after(after(latest(doctor.registration_date, date(2020, 1, 1)), years=years))

    @pack.obligation("4.2", "五年取证", "Licence within five years", by=five_years)
    def licence_in_time(doctor: VillageDoctor) -> bool:
        """A licence is obtained within five years of registration."""
        return doctor.is_medical_college_graduate & no(stated(doctor.is_registered, False))

    @pack.obligation("4.3", "床位", "Beds")
    def beds(center: HealthCenter, *, town: int = 99, other: int = 20) -> bool:
        """Township health centres have 99 beds, others 20."""
        wanted = when(center.kind == HealthCenterKind.TOWNSHIP_HEALTH_CENTER, town, other)
        return (center.allocated_beds >= wanted) | one_of(center.central, True)

    def low(visit: Encounter, *, fewest_points: Fraction = percent(5)) -> Fraction:
        return visit.base_reimbursement_ratio + fewest_points

    def high(visit: Encounter, *, most_points: Fraction = percent(10)) -> Fraction:
        return visit.base_reimbursement_ratio + most_points

    @pack.entitlement("4.4", "浮动", "Floating band", amount=(low, high), unit="reimbursement ratio")
    def floating(visit: Encounter) -> bool:
        """Between five and ten points above the base."""
        return visit.first_contact_at_primary

    def with_fever_room(center: HealthCenter) -> bool:
        return center.central | attested(center, "has_fever_room")

    @pack.obligation("4.5", "发热诊室", "Fever room", applies_to=with_fever_room)
    def tests_fever(center: HealthCenter) -> bool:
        """Where there is a fever room, tests are to be had."""
        return attested(center, "tests_available") & (center.allocated_beds >= 1)

    pack.attested("5", "plan", "印发方案", "Plan", County, "plan_issued", by=date(2025, 6, 30), summary="The county issues a plan.")
    pack.attested(
        "5", "fees", "禁止乱收费", "No overcharging", County, "fees_overcharged", modality=Modality.PROHIBITION,
        applies_to=has_clinics, summary="Nobody is overcharged.",
    )  # fmt: skip
    pack.attested("5", "ways", "途径", "Ways", County, any_of=("by_car", "on_foot"), summary="There is a way.")
    pack.attested("5", "one-way", "一途", "One way", County, "plan_issued", any_of=("by_car",), open_ended=True, summary="There is a car.")
    pack.attested(
        "5",
        "grant",
        "补助",
        "Grant",
        County,
        "plan_issued",
        modality=Modality.ENTITLEMENT,
        amount=5_000_000,
        unit="CNY",
        summary="A grant.",
    )
    pack.narrative("9", "aim", "总体要求", "Aim", City, modality=Modality.PRINCIPLE, summary="Health care near at hand.")

    @pack.obligation("9", "总在", "Always")
    def always(county: County) -> bool:  # noqa: ARG001 - it reads nothing
        """Always fulfilled."""
        return True

    return pack
