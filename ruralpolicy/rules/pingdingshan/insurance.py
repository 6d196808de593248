"""Part three, item three: what medical insurance pays in primary care."""

from datetime import date
from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import percent, when
from ruralpolicy.facts import City, Consortium, County, Encounter, HealthCenter, HospitalGrade, InsuranceScheme, ServiceType
from ruralpolicy.law import Modality
from ruralpolicy.rules.pingdingshan._document import END_OF_2024, END_OF_2025, pack, township_center
from ruralpolicy.rules.recurring import is_primary

__all__ = [
    "fund_spent_in_both_years",
    "ordinary_primary_visit",
    "outpatient_cap",
    "outpatient_rate_2024",
    "outpatient_rate_2025",
    "outpatient_rate_encounter",
    "rate_of_the_year",
    "recognized_center",
    "residents_contribute",
    "rural_fund_share",
    "secondary_drug_list",
    "secondary_item_list",
]

_INSURANCE_BODIES: Final = ("市医保局", "市卫生健康委")

# Reading: by how much is not printed.
pack.attested(
    "3.3",
    "relaxed-conditions",
    "放宽基层项目与药品条件",
    "Eased conditions for services and medicines at primary level",
    City,
    "primary_service_item_conditions_relaxed",
    "primary_drug_conditions_relaxed",
    responsible=_INSURANCE_BODIES,
    summary="Within the rules, primary institutions are freer in the services and medicines that insurance lets them use.",
)

pack.attested(
    "3.3",
    "drug-catalog",
    "县乡统一用药目录",
    "One drug list for township and county level",
    County,
    "drug_catalog_unified",
    responsible=_INSURANCE_BODIES,
    summary="Township health centres and county hospitals prescribe from the same list.",
)

# Reading: what is asked of them is the same; what they use in fact may differ.
pack.attested(
    "3.3",
    "essential-drug-ratio",
    "县乡统一基药使用比例",
    "One essential medicines ratio for township and county level",
    County,
    "essential_drug_share_unified",
    responsible=_INSURANCE_BODIES,
    summary="One ratio for essential medicines binds township health centres and county hospitals.",
)


def residents_contribute(city: City) -> bool:
    """Residents pay something towards their insurance, so that a multiple can be taken."""
    return city.resident_insurance_contribution_cny > 0


@pack.obligation(
    "3.3",
    "门诊统筹限额约为个人缴费2倍",
    "Outpatient ceiling about twice the personal contribution",
    applies_to=residents_contribute,
    responsible=_INSURANCE_BODIES,
)
def outpatient_cap(city: City, *, multiple: int = 2, tolerance: Fraction = percent(10)) -> bool:
    """What residents' insurance pays for outpatient care in a year comes to about twice what a resident pays in."""
    # Reading: about tolerates 10 % below, a figure of ours and not of the text; more than twice is no breach.
    # Reading: the contribution is that of the same year.
    lowest_multiple = multiple * (1 - tolerance)
    return city.outpatient_pooling_annual_cap_cny >= lowest_multiple * city.resident_insurance_contribution_cny


@pack.target("3.3", "2024年基层门诊报销60%", "Primary outpatient rate of 60% in 2024", by=END_OF_2024, responsible=_INSURANCE_BODIES)
def outpatient_rate_2024(city: City, *, rate: Fraction = percent(60)) -> bool:
    """By the end of 2024 ordinary outpatient care in primary institutions is reimbursed at 60 % or more."""
    # Reading: the rate that the rules set, not the average paid; the year stands for its last day.
    return city.primary_outpatient_reimbursement_ratio >= rate


@pack.target("3.3", "2025年基层门诊报销70%", "Primary outpatient rate of 70% in 2025", by=END_OF_2025, responsible=_INSURANCE_BODIES)
def outpatient_rate_2025(city: City, *, rate: Fraction = percent(70)) -> bool:
    """By the end of 2025 ordinary outpatient care in primary institutions is reimbursed at 70 % or more."""
    # Reading: the rate that the rules set, not the average paid; the year stands for its last day.
    # Reading: whether the step of 2024 was missed does not matter here.
    return city.primary_outpatient_reimbursement_ratio >= rate


def ordinary_primary_visit(encounter: Encounter, *, from_2024: date = date(2024, 1, 1)) -> bool:
    """A resident's outpatient visit to a primary institution in 2024 or later."""
    outpatient = encounter.service_type == ServiceType.OUTPATIENT
    resident = encounter.insurance_scheme == InsuranceScheme.RESIDENT
    return outpatient & is_primary(encounter.institution_kind) & resident & (encounter.visit_date >= from_2024)


def rate_of_the_year(
    encounter: Encounter, *, rate_2024: Fraction = percent(60), rate_2025: Fraction = percent(70), from_2025: date = date(2025, 1, 1)
) -> Fraction:
    """The rate of the year of the visit."""
    return when(encounter.visit_date >= from_2025, rate_2025, rate_2024)


@pack.entitlement(
    "3.3",
    "基层普通门诊应报比例",
    "Reimbursement rate owed for an ordinary primary outpatient visit",
    applies_to=ordinary_primary_visit,
    amount=rate_of_the_year,
    unit="reimbursement ratio",
    responsible=_INSURANCE_BODIES,
)
def outpatient_rate_encounter(encounter: Encounter) -> bool:
    """An ordinary visit to a primary institution is reimbursed at 60 % in 2024 and at 70 % from 2025 on."""
    # Reading: each visit of the calendar year has the year's rate, and that of 2025 goes on.
    # Reading: the scheme is the residents', of which the sentences before speak.
    return encounter.cost_in_policy_scope


pack.attested(
    "3.3",
    "point-catalog",
    "基层病种分值目录",
    "List of primary-care conditions for point-based payment",
    City,
    "has_primary_disease_point_catalog",
    responsible=_INSURANCE_BODIES,
    summary="Payment by points has a list of diseases fit for primary care, and it is kept up.",
)

pack.attested(
    "3.3",
    "same-disease-same-payment",
    "基层病种同病同付费标准",
    "Same payment for primary-care conditions at every level",
    City,
    "primary_diseases_paid_same_standard",
    responsible=_INSURANCE_BODIES,
    summary="For a disease fit for primary care every institution is paid the same, whatever its level.",
)


def recognized_center(center: HealthCenter) -> bool:
    """A township health centre that the health authority has recognised as meeting the secondary standard."""
    return township_center(center) & center.recognized_as_secondary_standard


@pack.obligation(
    "3.3",
    "认定卫生院执行二级药品目录",
    "Recognised health centre uses the secondary drug list",
    applies_to=recognized_center,
    responsible=_INSURANCE_BODIES,
)
def secondary_drug_list(center: HealthCenter, *, grade: HospitalGrade = HospitalGrade.SECONDARY) -> bool:
    """A centre recognised as meeting the secondary standard uses the insurance drug list of that level."""
    # Reading: recognition is a formal act of the health authority; the capability of which 二（一） speaks is another matter.
    return center.insurance_drug_list_grade == grade


@pack.obligation(
    "3.3",
    "认定卫生院执行二级诊疗项目目录",
    "Recognised health centre uses the secondary service item list",
    applies_to=recognized_center,
    responsible=_INSURANCE_BODIES,
)
def secondary_item_list(center: HealthCenter, *, grade: HospitalGrade = HospitalGrade.SECONDARY) -> bool:
    """A centre recognised as meeting the secondary standard uses the list of services of that level."""
    # Reading: recognition is a formal act of the health authority; the capability of which 二（一） speaks is another matter.
    return center.insurance_item_list_grade == grade


pack.attested(
    "3.3",
    "no-single-budget",
    "取消单一机构总额付费",
    "No global budget for a single member institution",
    Consortium,
    "has_single_member_global_budget",
    modality=Modality.PROHIBITION,
    responsible=_INSURANCE_BODIES,
    summary="No single member of a consortium is paid under a budget of its own.",
)


def fund_spent_in_both_years(county: County) -> bool:
    """Insurance money was spent in the county this year and the year before, so that shares can be compared."""
    return (county.insurance_fund_spent_cny > 0) & (county.insurance_fund_spent_prior_year_cny > 0)


@pack.target(
    "3.3",
    "县域基金用于乡村占比逐步提高",
    "Growing share of the in-county fund for rural institutions",
    applies_to=fund_spent_in_both_years,
    open_ended=True,
    responsible=_INSURANCE_BODIES,
)
def rural_fund_share(county: County) -> bool:
    """Of the insurance money spent in a county a greater share goes to rural institutions than the year before."""
    # Reading: step by step without figure or date; a year without a rise leaves it open and is no breach.
    # Reading: rural institutions are those of townships and villages.
    now = county.insurance_fund_spent_rural_cny * county.insurance_fund_spent_prior_year_cny
    before = county.insurance_fund_spent_rural_prior_year_cny * county.insurance_fund_spent_cny
    return now > before


pack.attested(
    "3.3",
    "capitation",
    "居民门诊统筹按人头付费",
    "Capitation for residents' outpatient pooling",
    City,
    "outpatient_pooling_paid_by_capitation",
    responsible=_INSURANCE_BODIES,
    summary="Residents' outpatient cover is paid by the head, through primary institutions.",
)

pack.narrative(
    "3.3",
    "aims",
    "引导患者留在基层",
    "Patients with common diseases stay in primary care",
    City,
    modality=Modality.OBLIGATION,
    responsible=_INSURANCE_BODIES,
    summary="What insurance pays makes patients with common diseases stay in primary care.",
)
