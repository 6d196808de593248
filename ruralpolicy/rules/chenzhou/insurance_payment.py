"""Part two, section five, items 13 and 14: how health insurance pays, and what part of its budget goes to primary care."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import percent, stated
from ruralpolicy.facts import City, Consortium, County
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.chenzhou._document import END_OF_2025, pack
from ruralpolicy.rules.chenzhou._readings import INTERVAL_STATED
from ruralpolicy.rules.recurring import share_reached

__all__ = ["admissions_capped", "has_inpatient_budget", "inpatient_fund_capped", "low_primary_share", "share_45", "vertical_cooperation"]


_ADVICE_FOR_COOPERATION: Final = Reading(
    "advice-for-vertical-cooperation",
    "“探索”是倡导，没有做到不算未达到；“等”把其他纵向合作服务模式也包括在内，没有填报的按不是处理。",
    "“Explore” is advice and fails nobody. Other models of cooperation between levels are meant as well, where that is stated.",
)


def vertical_cooperation(consortium: Consortium) -> bool:
    """A close-knit consortium, or another model of cooperation between levels where that is stated."""
    return consortium.is_tight_knit | stated(consortium.is_other_vertical_cooperation, False)


pack.attested(
    "2.5.13",
    "global-budget",
    "探索医保总额付费",
    "Total-sum insurance payment for consortia",
    Consortium,
    "insurance_global_budget_applied",
    modality=Modality.ENCOURAGEMENT,
    applies_to=vertical_cooperation,
    responsible=("市医保局",),
    force="探索",
    summary="It is worth trying to let health insurance pay a consortium one sum for everything.",
).read_as(_ADVICE_FOR_COOPERATION)

pack.attested(
    "2.5.13",
    "surplus-retention",
    "探索结余留用",
    "Consortia keep what they save",
    Consortium,
    "insurance_surplus_retained",
    modality=Modality.ENCOURAGEMENT,
    applies_to=vertical_cooperation,
    responsible=("市医保局",),
    force="探索",
    summary="It is worth trying to leave a consortium what it did not need of its sum.",
).read_as(_ADVICE_FOR_COOPERATION)

pack.attested(
    "2.5.13",
    "overspend-sharing",
    "探索合理超支分担",
    "Reasonable overspending is shared",
    Consortium,
    "insurance_overspend_shared",
    modality=Modality.ENCOURAGEMENT,
    applies_to=vertical_cooperation,
    responsible=("市医保局",),
    force="探索",
    summary="It is worth trying to share with a consortium what it had good reason to spend beyond its sum.",
).read_as(_ADVICE_FOR_COOPERATION)

pack.attested(
    "2.5.13",
    "supervision",
    "加强医保监督考核",
    "Supervise and assess insurance payment",
    City,
    "insurance_payment_supervised",
    responsible=("市医保局",),
    summary="The city watches and assesses how health insurance pays.",
)

pack.narrative(
    "2.5.13",
    "aims",
    "发挥医保引导作用",
    "Insurance guides both sides of care",
    City,
    modality=Modality.TARGET,
    responsible=("市医保局",),
    force="引导",
    summary="Insurance leads patients and institutions to sensible care, stretches its money and sets prices right among themselves.",
)

pack.attested(
    "2.5.13",
    "price-items",
    "规范医疗服务价格项目",
    "Proper management of service price items",
    City,
    "service_price_items_regulated",
    responsible=("市医保局",),
    summary="What primary institutions may charge for, item by item, is kept in order.",
)

pack.attested(
    "2.5.13",
    "price-adjustment",
    "动态调整医疗服务价格",
    "Adjust service prices dynamically",
    City,
    "service_prices_adjusted_dynamically",
    responsible=("市医保局",),
    summary="Prices of medical services move with the times.",
).read_as(INTERVAL_STATED)

pack.narrative(
    "2.5.14",
    "tilt",
    "医保政策向基层倾斜",
    "Insurance policy leans further to primary care",
    City,
    modality=Modality.OBLIGATION,
    responsible=("市医保局",),
    summary="Insurance favours primary care more than before and steers by two shares, one of 20 % and one of 45 %.",
)

pack.attested(
    "2.5.14",
    "payment-methods",
    "完善医保支付方式",
    "Improve payment methods within the county budget",
    County,
    "payment_methods_improved_within_budget",
    responsible=("市医保局",),
    summary="Within the budgets of the county the ways of paying have become better.",
)


_BUDGETED_BELOW_A_FIFTH: Final = Reading(
    "budgeted-below-a-fifth",
    "正好20%不算低于20%；两个数都按上年预算数，不按实际支出数。",
    "Exactly a fifth is not below it; both sums are what was budgeted, not what was spent.",
)
_TWO_NAMED_INDICATORS: Final = Reading(
    "two-named-indicators",
    "“等控制指标”没有列尽，只判定列名的两项。",
    "The list of indicators is open; the two that are named are judged.",
)


def low_primary_share(county: County, *, share: Fraction = percent(20)) -> bool:
    """Primary institutions had less than a fifth of last year's insurance budget for inpatients."""
    budget = county.inpatient_fund_budget_prior_year_cny
    return (budget > 0) & (county.inpatient_fund_budget_primary_prior_year_cny < share * budget)


@pack.prohibition(
    "2.5.14",
    "占比低于20%不设住院人次指标",
    "No cap on primary admissions where the share is below 20%",
    applies_to=low_primary_share,
    responsible=("市医保局",),
    name="no-admission-cap",
)
def admissions_capped(county: County) -> bool:
    """Where primary care had under 20 % of the inpatient budget, it is forbidden to limit the number of its admissions in a year."""
    return county.primary_admissions_cap_set


admissions_capped.said(
    asks=("设置住院人次控制指标", "no cap on admissions is allowed"),
    says=(
        "上年基层住院医保基金预算占比低于20%的县",
        "counties whose primary share of last year's inpatient insurance budget was below 20%",
    ),
)


admissions_capped.read_as(_BUDGETED_BELOW_A_FIFTH, _TWO_NAMED_INDICATORS)


@pack.prohibition(
    "2.5.14",
    "占比低于20%不设住院基金总额指标",
    "No cap on primary inpatient fund where the share is below 20%",
    applies_to=low_primary_share,
    responsible=("市医保局",),
    name="no-fund-cap",
)
def inpatient_fund_capped(county: County) -> bool:
    """Where primary care had under 20 % of the inpatient budget, it is forbidden to limit the insurance money for its inpatients."""
    return county.primary_inpatient_fund_cap_set


inpatient_fund_capped.said(
    asks=("设置住院基金总额控制指标", "no cap on the inpatient fund is allowed"),
    says=(
        "上年基层住院医保基金预算占比低于20%的县",
        "counties whose primary share of last year's inpatient insurance budget was below 20%",
    ),
)


inpatient_fund_capped.read_as(_BUDGETED_BELOW_A_FIFTH, _TWO_NAMED_INDICATORS)


def has_inpatient_budget(county: County) -> bool:
    """The county has an insurance budget for inpatients this year."""
    return county.inpatient_fund_budget_cny > 0


@pack.target(
    "2.5.14",
    "基层住院基金占比逐步提高至45%及以上",
    "Raise primary institutions' inpatient budget share to 45%",
    open_ended=True,
    applies_to=has_inpatient_budget,
    responsible=("市医保局",),
    force="逐步",
)
def share_45(county: County, *, share: Fraction = percent(45)) -> bool:
    """In the course of time primary institutions get 45 % or more of a county's insurance budget for inpatients."""
    return share_reached(county.inpatient_fund_budget_primary_cny, share, county.inpatient_fund_budget_cny)


share_45.read_as(
    Reading(
        "no-deadline",
        "“逐步…提高至45%及以上”没有期限，未到45%为未到期，不算未达到。",
        "逐步 has no deadline: below 45% is pending, never unmet.",
        short_zh="“逐步”按未定期限理解",
        short_en="逐步 is read as setting no date",
    ),
    Reading(
        "every-county",
        "各县都要提高，不限于上年占比低于20%的县。",
        "Every county is meant, not only those below a fifth.",
    ),
).otherwise(
    Reading(
        "plan-end",
        "“提高至45%及以上”按计划期末2025年12月31日到期，届时未到45%即为未达到。",
        "The 45% is due when the plan ends, 2025-12-31; a lower share is unmet then.",
        short_zh="计划期末到期",
        short_en="due when the plan ends",
    ),
    by=END_OF_2025,
    open_ended=False,
)
