"""Part two, section five, item 15: what the insured get, as outpatients, with two common diseases, and after a referral."""

from fractions import Fraction

from ruralpolicy.conditions import greatest, percent
from ruralpolicy.facts import City, Encounter, ServiceType
from ruralpolicy.rules.chenzhou._document import END_OF_2025, pack
from ruralpolicy.rules.recurring import share_reached

__all__ = [
    "deductible_carry",
    "deductible_gap",
    "difference_of_deductibles",
    "has_established_or_community_centers",
    "has_one_of_two_diseases",
    "inpatient",
    "no_eligibility_review",
    "reimbursement_gap",
    "special_disease_designation",
    "two_disease_coverage",
    "uplift",
    "uplift_applied",
    "uplift_due",
]

pack.attested(
    "2.5.15",
    "outpatient-pooling",
    "完善门诊统筹推进管理",
    "Improve the management of outpatient pooling",
    City,
    "outpatient_pooling_managed",
    responsible=("市医保局",),
    summary="The city manages the pool for outpatients by rules that are up to date.",
)


def has_one_of_two_diseases(encounter: Encounter) -> bool:
    """The patient has high blood pressure or diabetes."""
    return encounter.has_hypertension | encounter.has_diabetes


@pack.entitlement(
    "2.5.15",
    "规范管理的“两病”患者整体纳入保障",
    "Managed hypertension and diabetes patients are all covered",
    applies_to=has_one_of_two_diseases,
    responsible=("市医保局",),
)
def two_disease_coverage(encounter: Encounter) -> bool:
    """Everybody with high blood pressure or diabetes who is looked after by the standard is covered."""
    # Reading: covered for medicines as an outpatient, of which the sentence goes on to speak; no amount is printed.
    return encounter.under_standardized_management


@pack.prohibition(
    "2.5.15", "取消“两病”用药资格申请审核", "No application or review for two-disease outpatient medicine", responsible=("市医保局",)
)
def no_eligibility_review(city: City) -> bool:
    """Patients with the two diseases neither apply for cover of their medicines nor are they examined for it."""
    # Reading: the two diseases are high blood pressure and diabetes, named just before; it binds at once.
    return city.two_disease_application_required | city.two_disease_review_required


# Reading: any rise since the day of issue counts, and it is due when the plan ends.
pack.attested(
    "2.5.15",
    "outpatient-level",
    "提高普通门诊保障水平",
    "Raise ordinary outpatient benefits steadily",
    City,
    "outpatient_benefits_raised",
    by=END_OF_2025,
    responsible=("市医保局",),
    summary="Insurance gives ordinary outpatients more than it did when the plan was issued.",
)

pack.attested(
    "2.5.15",
    "special-outpatient-rules",
    "完善特殊门诊管理细则",
    "Complete the rules on special outpatient care",
    City,
    "has_special_outpatient_rules",
    responsible=("市医保局",),
    summary="The city has rules that settle special outpatient care in detail.",
)


def has_established_or_community_centers(city: City) -> bool:
    """There is at least one community or established township health centre, so that a share can be taken."""
    return city.health_centers_established_or_community_total > 0


@pack.target(
    "2.5.15",
    "特殊病种门诊定点基本全覆盖",
    "Essentially all established township and community centres designated for special-disease outpatient pooling by end 2025",
    by=END_OF_2025,
    applies_to=has_established_or_community_centers,
    responsible=("市医保局",),
)
def special_disease_designation(city: City, *, share: Fraction = percent(100)) -> bool:
    """By the end of 2025 the city's community and established township centres are designated for outpatients with special diseases."""
    # Reading: "basically" allows a gap without saying how wide; strictly all are asked for.
    return share_reached(
        city.health_centers_established_or_community_special_disease_designated,
        share,
        city.health_centers_established_or_community_total,
    )


def inpatient(encounter: Encounter) -> bool:
    """The patient stays in hospital."""
    return encounter.service_type == ServiceType.INPATIENT


def referred_by_contract_doctor(encounter: Encounter) -> bool:
    """The patient has a family doctor by contract, went to primary care first and was sent on by that doctor."""
    return encounter.has_family_doctor_contract & encounter.first_contact_at_primary & encounter.referred_by_contracted_doctor


def difference_of_deductibles(encounter: Encounter) -> int:
    """What is still to be paid of the receiving hospital's deductible."""
    # Reading: reckoned on means paying the difference only, and never less than nothing.
    return greatest(0, encounter.deductible_receiving_cny - encounter.deductible_already_paid_cny)


@pack.entitlement(
    "2.5.15",
    "签约转诊住院起付线连续计算",
    "Inpatient deductible may be carried on after referral by the contract doctor",
    applies_to=inpatient,
    amount=difference_of_deductibles,
    unit="CNY",
    responsible=("市医保局",),
)
def deductible_carry(encounter: Encounter) -> bool:
    """An inpatient whom the contracted family doctor sent on pays only what is missing of the deductible."""
    # Reading: it is the insured person's, though the text says "may"; it does not hang on the two sums being known.
    return referred_by_contract_doctor(encounter)


@pack.entitlement(
    "2.5.15",
    "签约转诊报销比例提高5-10个百分点",
    "Reimbursement 5 to 10 percentage points higher after referral by the contract doctor",
    applies_to=inpatient,
    amount=(5, 10),
    unit="percentage points",
    responsible=("市医保局",),
)
def uplift(encounter: Encounter) -> bool:
    """An inpatient whom the contracted family doctor sent on is reimbursed at a rate that is 5 to 10 points higher."""
    # Reading: inpatients alone, without condition; the band is the printed one, and no ceiling is set for the rate it leads to.
    return referred_by_contract_doctor(encounter)


def uplift_due(encounter: Encounter) -> bool:
    """The patient stays in hospital and was sent on by the contracted family doctor."""
    return inpatient(encounter) & referred_by_contract_doctor(encounter)


@pack.obligation(
    "2.5.15",
    "实际提高幅度在5-10个百分点内",
    "The uplift applied lies between 5 and 10 points",
    applies_to=uplift_due,
    responsible=("市医保局",),
)
def uplift_applied(encounter: Encounter, *, lowest: Fraction = percent(5), highest: Fraction = percent(10)) -> bool:
    """What the insurer adds to the rate after such a referral is between 5 and 10 points, both included."""
    # Reading: the insurer's side of what the patient gets; more than the band is outside it as well.
    return (encounter.applied_uplift_ratio >= lowest) & (encounter.applied_uplift_ratio <= highest)


@pack.obligation(
    "2.5.15",
    "适当扩大起付线差距",
    "Wider deductible gap between primary and higher institutions",
    by=END_OF_2025,
    responsible=("市医保局",),
)
def deductible_gap(city: City) -> bool:
    """The deductible of primary institutions lies further below that of city and provincial ones than when the plan was issued."""
    # Reading: no size is printed; any widening since the day of issue counts, and it is due when the plan ends.
    return city.deductible_gap_cny > city.deductible_gap_at_issue_cny


@pack.obligation(
    "2.5.15",
    "适当扩大报销比例差距",
    "Wider reimbursement gap between primary and higher institutions",
    by=END_OF_2025,
    responsible=("市医保局",),
)
def reimbursement_gap(city: City) -> bool:
    """Primary institutions are reimbursed at a rate further above that of city and provincial ones than when the plan was issued."""
    # Reading: no size is printed; any widening since the day of issue counts, and it is due when the plan ends.
    return city.reimbursement_gap_ratio > city.reimbursement_gap_at_issue_ratio
