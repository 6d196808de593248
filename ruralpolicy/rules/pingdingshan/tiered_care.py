"""Part three, item four: family doctors, first contact and referral."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import least, percent
from ruralpolicy.facts import City, Contract, County, Encounter, Hospital, HospitalGrade, InsuranceScheme
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, insured, pack
from ruralpolicy.rules.pingdingshan._readings import (
    INSURED_UNLESS_STATED,
    NAMED_ARE_THE_LEAST,
    NO_TARGETS,
    PROMOTING_ENCOURAGES,
    due_with_the_plan,
)

__all__ = [
    "contract_fee",
    "first_contact_or_referral",
    "insured_under_contract",
    "raised_rate",
    "referral_bonus",
    "resident_contract",
    "secondary_or_tertiary",
    "share_of_the_contribution",
]

_REFERRAL_BODIES: Final = ("市卫生健康委", "市医保局")

pack.attested(
    "3.4",
    "first-contact",
    "基层首诊与双向转诊",
    "First contact in primary care and two-way referral",
    County,
    "primary_first_contact_in_place",
    "two_way_referral_in_place",
    responsible=_REFERRAL_BODIES,
    summary="Common and chronic diseases are first seen in primary care, and patients are referred up and down.",
)


def insured_under_contract(encounter: Encounter) -> bool:
    """The patient is insured and has signed with a family doctor."""
    return insured(encounter) & encounter.has_family_doctor_contract


def raised_rate(encounter: Encounter, *, points: Fraction = percent(5), whole: Fraction = percent(100)) -> Fraction:
    """The usual rate and five percentage points more, but no more than the whole."""
    return least(encounter.base_reimbursement_ratio + points, whole)


@pack.entitlement(
    "3.4",
    "签约首诊转诊报销加5个百分点",
    "Five points more for contracted patients referred in the county",
    applies_to=insured_under_contract,
    amount=raised_rate,
    unit="reimbursement ratio",
    responsible=_REFERRAL_BODIES,
)
def referral_bonus(encounter: Encounter) -> bool:
    """Patients who begin in primary care and are referred within the county by their family doctor get five points more."""
    return encounter.first_contact_at_primary & encounter.referred_by_contracted_doctor & encounter.referral_within_county


referral_bonus.said(says=("参保患者", "insured patients"))


def first_contact_or_referral(encounter: Encounter) -> bool:
    """The patient began in primary care or was referred within the county by the family doctor."""
    return encounter.first_contact_at_primary | (encounter.referred_by_contracted_doctor & encounter.referral_within_county)


referral_bonus.read_as(
    Reading(
        "both-conditions",
        "既在基层首诊、又经签约家庭医生县域内转诊，两项都具备才加5个百分点。",
        "First contact and referral within the county are both needed for the 5 points.",
        short_zh="首诊、转诊按须同时具备理解",
        short_en="first contact and referral are read as both needed",
    ),
    INSURED_UNLESS_STATED,
    Reading(
        "points-for-the-visit",
        "加的是百分点，用于所问的这次就诊，上转、下转和何种医保都不区分。",
        "Percentage points, for the encounter asked about; up or down makes no difference, nor does the scheme.",
    ),
    Reading(
        "no-more-than-the-whole",
        "加后最多为100%；这一上限为本库所定，文件没有写。",
        "That no more than the whole is paid is ours, not the text's.",
    ),
).otherwise(
    Reading(
        "either-condition",
        "基层首诊、县域内转诊具备其中一项，就加5个百分点。",
        "Either the first contact or the referral within the county brings the 5 points.",
        short_zh="首诊、转诊按具备其一理解",
        short_en="first contact or referral is read as enough",
    ),
    requires=first_contact_or_referral,
)


def resident_contract(contract: Contract) -> bool:
    """The person under contract has the residents' insurance."""
    return contract.insurance_scheme == InsuranceScheme.RESIDENT


def share_of_the_contribution(contract: Contract, *, share: Fraction = percent("7.5")) -> Fraction:
    """The part of the year's contribution that pays for the contract."""
    return share * contract.resident_insurance_contribution_cny


@pack.entitlement(
    "3.4",
    "个人缴费7.5%付签约服务费",
    "7.5% of the personal contribution pays the contract fee",
    applies_to=resident_contract,
    amount=share_of_the_contribution,
    unit="CNY/year",
    responsible=_REFERRAL_BODIES,
)
def contract_fee(contract: Contract) -> bool:
    """Of what a resident under contract pays for insurance, 7.5 % pays the family doctor's fee."""
    return contract.resident_insurance_contribution_cny >= 0


contract_fee.read_as(
    Reading(
        "per-person",
        "按每个签约人计算，以当年个人缴费为基数，缴费额已知即可享受。",
        "Reckoned for each person under contract, from the contribution of the same year, once it is known.",
    )
)


due_with_the_plan(
    pack.attested(
        "3.4",
        "package-issued",
        "统一基础签约服务包",
        "One basic contract service package",
        City,
        "basic_contract_package_issued",
        by=END_OF_2025,
        responsible=_REFERRAL_BODIES,
        summary="The city has drawn up one basic package of services for family doctor contracts.",
    ),
    "统一制定…基础性签约服务包",
    "drawing up the basic contract package",
)

due_with_the_plan(
    pack.attested(
        "3.4",
        "package-contents",
        "基础签约包五项内容",
        "Five services in the basic contract package",
        City,
        "package_includes_priority_visit",
        "package_includes_booked_referral",
        "package_includes_long_prescription",
        "package_includes_medication_and_path_guidance",
        "package_includes_admission_discharge_follow_up",
        by=END_OF_2025,
        responsible=_REFERRAL_BODIES,
        summary="The basic package puts five services together, from priority visits to follow-up after hospital.",
    ),
    "统一制定包含…内容的基础性签约服务包",
    "drawing up the package with its five contents",
    NAMED_ARE_THE_LEAST,
    Reading("package-not-contracts", "看全市统一的服务包，不看每份签约协议。", "It is asked of the city's package, not of each contract."),
)

pack.attested(
    "3.4",
    "indicator-monitoring",
    "签约核心指标监测考核",
    "Core contract indicators monitored and appraised",
    County,
    "monitors_contract_renewal_rate",
    "monitors_hospitalization_rate",
    "monitors_primary_outpatient_share",
    responsible=_REFERRAL_BODIES,
    summary="The county follows renewals, hospital stays and the part of primary care in all visits, and appraises them.",
).read_as(NAMED_ARE_THE_LEAST, NO_TARGETS)


def secondary_or_tertiary(hospital: Hospital, *, lowest_grade: HospitalGrade = HospitalGrade.SECONDARY) -> bool:
    """A hospital of the secondary grade or a higher one."""
    return hospital.hospital_grade >= lowest_grade


pack.attested(
    "3.4",
    "hospital-gps",
    "二级以上医院全科医生参与签约",
    "General practitioners of secondary and tertiary hospitals join family doctor work",
    Hospital,
    "gps_act_as_family_doctors",
    "gps_serve_at_primary",
    modality=Modality.ENCOURAGEMENT,
    applies_to=secondary_or_tertiary,
    force="推动",
    responsible=_REFERRAL_BODIES,
    summary="General practitioners of larger hospitals work as family doctors and see patients in primary institutions.",
).read_as(PROMOTING_ENCOURAGES)

pack.narrative(
    "3.4",
    "aims",
    "签约居民首选基层",
    "Contracted residents turn first to family doctor and primary care",
    County,
    modality=Modality.OBLIGATION,
    force="引导",
    responsible=_REFERRAL_BODIES,
    summary="Residents under contract turn first to their family doctor and to primary care.",
)
