"""Parts one and two and section three (one): principles, goals, and what the government pays for as owner."""

from datetime import date
from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import no, percent, stated
from ruralpolicy.facts import County, FeeSchedule, HealthCenter, HospitalGrade
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import share_reached
from ruralpolicy.rules.recurring_readings import LAST_DAY_OF_THE_YEAR, NAMED_ONES_AT_LEAST
from ruralpolicy.rules.zhanggong._document import pack

__all__ = [
    "annual_fund",
    "fee_schedule",
    "full_guarantee",
    "fund_reaches_the_floor",
    "fund_use",
    "has_established_staff",
    "has_spent_the_fund",
    "reviewed_under_new_rules",
    "reviewed_under_this_plan",
]

_STAFF_COSTS = ("区人社局", "区财政局", "区卫健委")
_SPECIAL_FUND = ("区财政局", "区卫健委")
_FEES = ("市医疗保障局直属分局", "区卫健委")

_NO_MEASURE: Final = Reading("no-measure", "目标没有写衡量标准，不作判定。", "The goal has no measure, so nothing decides it.")
_RUN_BY_GOVERNMENT: Final = Reading(
    "established-staff-mark-it",
    "有在编人员的，即为政府举办的机构；没有在编人员的不适用。",
    "Staff in established posts are the mark of a centre that the government runs; a centre without them is outside.",
)

pack.narrative(
    "1",
    "principles",
    "基本原则",
    "Basic principles",
    County,
    modality=Modality.PRINCIPLE,
    summary="Primary care serves people and not profit; government leads, departments join in, and the weakest places come first.",
)

pack.narrative(
    "2",
    "goal-2024",
    "2024年服务能力目标",
    "Goal for 2024: fairly high service capacity",
    County,
    modality=Modality.TARGET,
    by=date(2024, 12, 31),
    summary="By 2024, with the medical group behind them, primary institutions in general do well at care, prevention and management.",
).read_as(LAST_DAY_OF_THE_YEAR, _NO_MEASURE)

pack.narrative(
    "2",
    "goal-2030",
    "2030年全面提升目标",
    "Goal for 2030: all-round improvement",
    County,
    modality=Modality.TARGET,
    by=date(2030, 12, 31),
    force="基本",
    summary="By 2030 buildings, staff and the way primary care is run are far better than before, and residents are content with it.",
).read_as(LAST_DAY_OF_THE_YEAR, _NO_MEASURE)


def has_established_staff(center: HealthCenter) -> bool:
    """The centre has staff in established posts."""
    return center.established_staff > 0


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
).read_as(NAMED_ONES_AT_LEAST, _RUN_BY_GOVERNMENT)


@pack.obligation(
    "3.1.1",
    "编制人员经费全额保障",
    "Named staff costs fully guaranteed",
    applies_to=has_established_staff,
    responsible=_STAFF_COSTS,
)
def full_guarantee(center: HealthCenter, *, share: Fraction = percent(100)) -> bool:
    """The district budget bears all of what the seven costs come to in a year."""
    return share_reached(center.staff_cost_budgeted_cny, share, center.staff_cost_due_cny)


full_guarantee.read_as(
    Reading(
        "budgeted",
        "列入区财政预算的数额不少于应需数额，即为“全额保障”。",
        "The budgeted amount decides: not less than what is due.",
        short_zh="“全额保障”按足额列入预算理解",
        short_en="full guarantee is read as budgeted in full",
    ),
    Reading("sum-of-the-seven", "按七项经费的合计计算，不逐项计算。", "The sum of the seven costs is compared, not each of them."),
    _RUN_BY_GOVERNMENT,
).otherwise(
    Reading(
        "paid",
        "实际拨付的数额不少于应需数额，才是“全额保障”。",
        "The amount actually paid decides: not less than what is due.",
    )
)


@pack.obligation("3.1.2", "每所卫生院年度专项资金", "Annual special fund per health centre", responsible=_SPECIAL_FUND)
def annual_fund(center: HealthCenter, *, lowest_cny: int = 100_000, highest_cny: int = 300_000) -> bool:
    """Each year the district sets aside between 100,000 and 300,000 yuan for each health centre."""
    return (center.special_fund_allocated_cny >= lowest_cny) & (center.special_fund_allocated_cny <= highest_cny)


def fund_reaches_the_floor(center: HealthCenter, *, lowest_cny: int = 100_000) -> bool:
    """The fund comes to the lower figure or more."""
    return center.special_fund_allocated_cny >= lowest_cny


annual_fund.read_as(
    Reading(
        "both-limits",
        "10万元和30万元是上下限，低于10万元、高于30万元都不符合。",
        "Both figures are limits: less than 100,000 or more than 300,000 fails.",
        short_zh="“10-30万元”按上下限理解",
        short_en="100,000 to 300,000 yuan are read as lower and upper limit",
    ),
    Reading("calendar-year", "“每年”指公历年度。", "The year is the calendar year."),
).otherwise(
    Reading(
        "floor-only",
        "10万元是保底，不少于10万元即可，超过30万元也算达到。",
        "Only the 100,000 bind: more than 300,000 is met too.",
        short_zh="“10-30万元”按只有下限理解",
        short_en="100,000 to 300,000 yuan are read as a lower limit only",
    ),
    requires=fund_reaches_the_floor,
)


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
    return center.special_fund_spent_infrastructure_cny + center.special_fund_spent_equipment_cny == center.special_fund_spent_cny


fund_use.read_as(
    Reading(
        "any-split",
        "基础设施和医疗设备两项之间怎样分配，文件没有限定。",
        "How the fund is split between building and equipment is left open.",
    )
)


def reviewed_under_this_plan(center: HealthCenter, *, grade: HospitalGrade = HospitalGrade.PRIMARY) -> bool:
    """The centre passed one of the two reviews, and nothing is known of newer rules on fees from above."""
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
    return center.fee_schedule == schedule


fee_schedule.read_as(
    Reading("duty", "执行一级医院收费标准是要求，不是可以选择的优惠。", "To charge by that schedule is a duty, not a favour."),
    Reading(
        "no-newer-rules-unless-stated",
        "上级收费政策已经调整的，不适用本条；没有填报的，按没有调整处理。",
        "Where higher levels have changed the rules on fees the clause does not apply; where that is not stated, they have not.",
    ),
)


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
