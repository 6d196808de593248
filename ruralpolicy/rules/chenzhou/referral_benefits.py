"""Part two, section five, item 15, end: what the insured get after a referral, and how far benefits differ between levels."""

from fractions import Fraction

from ruralpolicy.conditions import greatest, percent
from ruralpolicy.facts import City, Encounter, ServiceType
from ruralpolicy.law import Reading
from ruralpolicy.rules.chenzhou._document import END_OF_2025, pack
from ruralpolicy.rules.chenzhou._readings import DATED_BY_THE_PLAN, INSURED_UNLESS_STATED, MORE_THAN_AT_ISSUE
from ruralpolicy.rules.chenzhou.insurance_benefits import insured

__all__ = [
    "deductible_carry",
    "deductible_gap",
    "difference_of_deductibles",
    "inpatient",
    "insured_inpatient",
    "referred_by_contract_doctor",
    "reimbursement_gap",
    "uplift",
    "uplift_applied",
    "uplift_due",
]


def inpatient(encounter: Encounter) -> bool:
    """The patient stays in hospital."""
    return encounter.service_type == ServiceType.INPATIENT


def insured_inpatient(encounter: Encounter) -> bool:
    """An insured patient, or one of whom no scheme is stated, stays in hospital."""
    return inpatient(encounter) & insured(encounter)


def referred_by_contract_doctor(encounter: Encounter) -> bool:
    """The patient has a family doctor by contract, went to primary care first and was sent on by that doctor."""
    return encounter.has_family_doctor_contract & encounter.first_contact_at_primary & encounter.referred_by_contracted_doctor


def difference_of_deductibles(encounter: Encounter) -> Fraction:
    """What is still to be paid of the receiving hospital's deductible."""
    return greatest(Fraction(0), encounter.deductible_receiving_cny - encounter.deductible_already_paid_cny)


@pack.entitlement(
    "2.5.15",
    "签约转诊住院起付线连续计算",
    "Inpatient deductible may be carried on after referral by the contract doctor",
    applies_to=insured_inpatient,
    amount=difference_of_deductibles,
    unit="CNY",
    responsible=("市医保局",),
)
def deductible_carry(encounter: Encounter) -> bool:
    """An inpatient whom the contracted family doctor sent on pays only what is missing of the deductible."""
    return referred_by_contract_doctor(encounter)


deductible_carry.said(
    says=("参保患者", "insured patients"),
    amount_is=("起付线连续计算，本次仍须自付起付线", "the deductible is carried on; still to be paid of it:"),
)


deductible_carry.read_as(
    Reading(
        "difference",
        "“起付线可连续计算”指转诊后只补交两级医院起付线的差额。",
        "After referral only the difference between the two deductibles is paid.",
        short_zh="“连续计算”按补交差额理解",
        short_en="“carried on” is read as paying the difference only",
    ),
    Reading(
        "entitled-whatever-the-sums",
        "“可”给的是参保人员的待遇；两个起付线数额没有填报的，照样可以享受，差额不低于零。",
        "It is the insured person's, though the text says “may”, even where the two sums are not known. It is never below nothing.",
    ),
    INSURED_UNLESS_STATED,
).otherwise(
    Reading(
        "no-second",
        "“起付线可连续计算”指转诊后不再收取第二次起付线。",
        "After referral no second deductible is paid at all.",
    )
)


@pack.entitlement(
    "2.5.15",
    "签约转诊报销比例提高5-10个百分点",
    "Reimbursement 5 to 10 percentage points higher after referral by the contract doctor",
    applies_to=insured_inpatient,
    amount=(5, 10),
    unit="percentage points",
    responsible=("市医保局",),
)
def uplift(encounter: Encounter) -> bool:
    """An inpatient whom the contracted family doctor sent on is reimbursed at a rate that is 5 to 10 points higher."""
    return referred_by_contract_doctor(encounter)


uplift.said(says=("参保患者", "insured patients"), amount_is=("报销比例提高", "the reimbursement rate is higher by"))


uplift.read_as(
    Reading(
        "inpatient-only",
        "这一句讲的是住院，报销比例只就住院提高5-10个百分点。",
        "The sentence speaks of inpatient care, so only inpatient stays get the 5 to 10 points.",
        short_zh="只用于住院理解",
        short_en="read as for inpatient stays only",
    ),
    Reading(
        "band-without-ceiling",
        "“可”不管报销比例，符合条件的都提高；提高后的比例没有写上限。",
        "The uplift does not depend on a “may”; the band is the printed one, and no ceiling is set for the rate it leads to.",
    ),
    INSURED_UNLESS_STATED,
).otherwise(
    Reading(
        "outpatient-too",
        "“报销比例”前没有“住院”二字，门诊也提高5-10个百分点。",
        "Only the deductible is called inpatient, so outpatient visits get the 5 to 10 points too.",
        short_zh="门诊也提高",
        short_en="outpatient visits are raised too",
    ),
    applies_to=insured,
)


def uplift_due(encounter: Encounter) -> bool:
    """An insured patient stays in hospital and was sent on by the contracted family doctor."""
    return insured_inpatient(encounter) & referred_by_contract_doctor(encounter)


@pack.obligation(
    "2.5.15",
    "实际提高幅度在5-10个百分点内",
    "The uplift applied lies between 5 and 10 points",
    applies_to=uplift_due,
    responsible=("市医保局",),
)
def uplift_applied(encounter: Encounter, *, lowest: Fraction = percent(5), highest: Fraction = percent(10)) -> bool:
    """What the insurer adds to the rate after such a referral is between 5 and 10 points, both included."""
    return (encounter.applied_uplift_ratio >= lowest) & (encounter.applied_uplift_ratio <= highest)


uplift_applied.said(says=("参保患者", "insured patients"))


uplift_applied.read_as(
    Reading(
        "band-binds-the-insurer",
        "本条从经办机构一方判定前一条的提高幅度，高于10个百分点也不符合。",
        "The insurer's side of what the patient gets; more than the band is outside it as well.",
    ),
    INSURED_UNLESS_STATED,
)


@pack.obligation(
    "2.5.15",
    "适当扩大起付线差距",
    "Wider deductible gap between primary and higher institutions",
    by=END_OF_2025,
    responsible=("市医保局",),
    force="适当",
)
def deductible_gap(city: City) -> bool:
    """The deductible of primary institutions lies further below that of city and provincial ones than when the plan was issued."""
    return city.deductible_gap_cny > city.deductible_gap_at_issue_cny


deductible_gap.read_as(MORE_THAN_AT_ISSUE, DATED_BY_THE_PLAN)


@pack.obligation(
    "2.5.15",
    "适当扩大报销比例差距",
    "Wider reimbursement gap between primary and higher institutions",
    by=END_OF_2025,
    responsible=("市医保局",),
    force="适当",
)
def reimbursement_gap(city: City) -> bool:
    """Primary institutions are reimbursed at a rate further above that of city and provincial ones than when the plan was issued."""
    return city.reimbursement_gap_ratio > city.reimbursement_gap_at_issue_ratio


reimbursement_gap.read_as(MORE_THAN_AT_ISSUE, DATED_BY_THE_PLAN)
