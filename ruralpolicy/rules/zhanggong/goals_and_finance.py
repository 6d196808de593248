"""Parts one and two and section three (one): principles, goals, and what the government pays for as owner."""

from datetime import date
from fractions import Fraction

from ruralpolicy.conditions import no, percent, stated
from ruralpolicy.facts import County, FeeSchedule, HealthCenter, HospitalGrade
from ruralpolicy.law import Modality
from ruralpolicy.rules.recurring import share_reached
from ruralpolicy.rules.zhanggong._document import pack

__all__ = [
    "annual_fund",
    "fee_schedule",
    "full_guarantee",
    "fund_use",
    "has_established_staff",
    "has_spent_the_fund",
    "reviewed_under_new_rules",
    "reviewed_under_this_plan",
]

_STAFF_COSTS = ("区人社局", "区财政局", "区卫健委")
_SPECIAL_FUND = ("区财政局", "区卫健委")
_FEES = ("市医疗保障局直属分局", "区卫健委")

pack.narrative(
    "1",
    "principles",
    "基本原则",
    "Basic principles",
    County,
    modality=Modality.PRINCIPLE,
    summary="Primary care serves people and not profit; government leads, departments join in, and the weakest places come first.",
)

# Reading: a year stands for its last day, here and below; neither goal has a measure.
pack.narrative(
    "2",
    "goal-2024",
    "2024年服务能力目标",
    "Goal for 2024: fairly high service capacity",
    County,
    modality=Modality.TARGET,
    by=date(2024, 12, 31),
    summary="By 2024, with the medical group behind them, primary institutions in general do well at care, prevention and management.",
)

pack.narrative(
    "2",
    "goal-2030",
    "2030年全面提升目标",
    "Goal for 2030: all-round improvement",
    County,
    modality=Modality.TARGET,
    by=date(2030, 12, 31),
    summary="By 2030 buildings, staff and the way primary care is run are far better than before, and residents are content with it.",
)


def has_established_staff(center: HealthCenter) -> bool:
    """The centre has staff in established posts."""
    # Reading: such staff are the mark of a centre that the government runs.
    return center.established_staff > 0


# Reading: the list is open and the seven costs named are asked for.
pack.attested(
    "3.1.1",
    "budget-items",
    "编制人员七项经费纳入区财政预算",
    "Seven staff-cost items in the district budget",
    HealthCenter,
    "basic_wage_in_county_budget",
    "basic_performance_pay_in_county_budget",
    "pension_insurance_in_county_budget",
    "occupational_annuity_in_county_budget",
    "employee_medical_insurance_in_county_budget",
    "housing_fund_in_county_budget",
    "medical_liability_insurance_in_county_budget",
    applies_to=has_established_staff,
    responsible=_STAFF_COSTS,
    summary="For a centre's staff in established posts the district budget provides for seven costs, from basic wage to liability cover.",
)


@pack.obligation(
    "3.1.1",
    "编制人员经费全额保障",
    "Named staff costs fully guaranteed",
    applies_to=has_established_staff,
    responsible=_STAFF_COSTS,
)
def full_guarantee(center: HealthCenter, *, share: Fraction = percent(100)) -> bool:
    """The district budget bears all of what the seven costs come to in a year."""
    # Reading: what was budgeted counts, not what was paid, and the sum of the seven, not each of them.
    return share_reached(center.staff_cost_budgeted_cny, share, center.staff_cost_due_cny)


@pack.obligation("3.1.2", "每所卫生院年度专项资金", "Annual special fund per health centre", responsible=_SPECIAL_FUND)
def annual_fund(center: HealthCenter, *, lowest_cny: int = 100_000, highest_cny: int = 300_000) -> bool:
    """Each year the district sets aside between 100,000 and 300,000 yuan for each health centre."""
    # Reading: both ends bind and belong to the band; more is outside it. The year is the calendar year.
    return (center.special_fund_allocated_cny >= lowest_cny) & (center.special_fund_allocated_cny <= highest_cny)


def has_spent_the_fund(center: HealthCenter) -> bool:
    """Something was spent from the special fund in the year."""
    return center.special_fund_spent_cny > 0


@pack.obligation(
    "3.1.2",
    "专项资金用途",
    "Fund used for infrastructure or equipment",
    applies_to=has_spent_the_fund,
    responsible=_SPECIAL_FUND,
)
def fund_use(center: HealthCenter) -> bool:
    """The special fund goes into building and into medical equipment, and into nothing else."""
    # Reading: how it is split between the two is left open.
    return center.special_fund_spent_infrastructure_cny + center.special_fund_spent_equipment_cny == center.special_fund_spent_cny


def reviewed_under_this_plan(center: HealthCenter, *, grade: HospitalGrade = HospitalGrade.PRIMARY) -> bool:
    """The centre passed one of the two reviews, and nothing is known of newer rules on fees from above."""
    # Reading: newer rules are an exception; where nothing is stated there are none.
    reviewed = (center.reviewed_hospital_grade == grade) | center.passed_community_hospital_review
    return reviewed & no(stated(center.higher_level_fee_policy_changed, False))


@pack.obligation(
    "3.1.3",
    "评审达标机构的收费标准",
    "Grade-one hospital fee schedule after accreditation",
    applies_to=reviewed_under_this_plan,
    responsible=_FEES,
)
def fee_schedule(center: HealthCenter, *, schedule: FeeSchedule = FeeSchedule.GRADE_ONE_HOSPITAL) -> bool:
    """A centre reviewed as grade-one hospital or as community hospital charges as a grade-one hospital does."""
    # Reading: a duty, not a favour. Newer rules on fees are an exception; where nothing is stated there are none.
    return center.fee_schedule == schedule


def reviewed_under_new_rules(center: HealthCenter, *, grade: HospitalGrade = HospitalGrade.PRIMARY) -> bool:
    """The centre passed one of the two reviews, and rules on fees have come from above since."""
    reviewed = (center.reviewed_hospital_grade == grade) | center.passed_community_hospital_review
    return reviewed & center.higher_level_fee_policy_changed


pack.attested(
    "3.1.3",
    "fee-supersession",
    "上级收费政策调整从其规定",
    "New higher-level fee rules prevail",
    HealthCenter,
    "follows_new_higher_level_fee_rule",
    applies_to=reviewed_under_new_rules,
    responsible=_FEES,
    summary="Where higher levels have changed the rules on fees, a centre that passed a review goes by the new ones.",
)
