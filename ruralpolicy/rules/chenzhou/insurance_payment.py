"""Part two, section five, items 13 and 14: how health insurance pays, and what part of its budget goes to primary care."""

from fractions import Fraction

from ruralpolicy.conditions import percent, stated
from ruralpolicy.facts import City, Consortium, County
from ruralpolicy.law import Modality
from ruralpolicy.rules.chenzhou._document import pack
from ruralpolicy.rules.recurring import share_reached

__all__ = ["has_inpatient_budget", "low_primary_share", "no_admission_cap", "no_fund_cap", "share_45", "vertical_cooperation"]


def vertical_cooperation(consortium: Consortium) -> bool:
    """A close-knit consortium, or another model of cooperation between levels where that is stated."""
    return consortium.is_tight_knit | stated(consortium.is_other_vertical_cooperation, False)


# Reading: "explore" makes these three advice; other models of cooperation between levels are meant as well.
pack.attested(
    "2.5.13",
    "global-budget",
    "医保总额付费",
    "Total-sum insurance payment for consortia",
    Consortium,
    "insurance_global_budget_applied",
    modality=Modality.ENCOURAGEMENT,
    applies_to=vertical_cooperation,
    responsible=("市医保局",),
    summary="It is worth trying to let health insurance pay a consortium one sum for everything.",
)

pack.attested(
    "2.5.13",
    "surplus-retention",
    "结余留用",
    "Consortia keep what they save",
    Consortium,
    "insurance_surplus_retained",
    modality=Modality.ENCOURAGEMENT,
    applies_to=vertical_cooperation,
    responsible=("市医保局",),
    summary="It is worth trying to leave a consortium what it did not need of its sum.",
)

pack.attested(
    "2.5.13",
    "overspend-sharing",
    "合理超支分担",
    "Reasonable overspending is shared",
    Consortium,
    "insurance_overspend_shared",
    modality=Modality.ENCOURAGEMENT,
    applies_to=vertical_cooperation,
    responsible=("市医保局",),
    summary="It is worth trying to share with a consortium what it had good reason to spend beyond its sum.",
)

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

# Reading: how often is not printed.
pack.attested(
    "2.5.13",
    "price-adjustment",
    "动态调整医疗服务价格",
    "Adjust service prices dynamically",
    City,
    "service_prices_adjusted_dynamically",
    responsible=("市医保局",),
    summary="Prices of medical services move with the times.",
)

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


def low_primary_share(county: County, *, share: Fraction = percent(20)) -> bool:
    """Primary institutions had less than a fifth of last year's insurance budget for inpatients."""
    # Reading: exactly a fifth is not below it; both sums are what was budgeted, not what was spent.
    budget = county.inpatient_fund_budget_prior_year_cny
    return (budget > 0) & (county.inpatient_fund_budget_primary_prior_year_cny < share * budget)


@pack.prohibition(
    "2.5.14",
    "占比低于20%不设住院人次指标",
    "No cap on primary admissions where the share is below 20%",
    applies_to=low_primary_share,
    responsible=("市医保局",),
)
def no_admission_cap(county: County) -> bool:
    """Where primary care had under 20 % of the inpatient budget, the number of its admissions in a year is not limited."""
    # Reading: the list of indicators is open; the two that are named are judged.
    return county.primary_admissions_cap_set


@pack.prohibition(
    "2.5.14",
    "占比低于20%不设住院基金总额指标",
    "No cap on primary inpatient fund where the share is below 20%",
    applies_to=low_primary_share,
    responsible=("市医保局",),
)
def no_fund_cap(county: County) -> bool:
    """Where primary care had under 20 % of the inpatient budget, the insurance money for its inpatients in a year is not limited."""
    # Reading: the list of indicators is open; the two that are named are judged.
    return county.primary_inpatient_fund_cap_set


def has_inpatient_budget(county: County) -> bool:
    """The county has an insurance budget for inpatients this year."""
    return county.inpatient_fund_budget_cny > 0


@pack.target(
    "2.5.14",
    "基层住院基金占比提高到45%",
    "Raise primary institutions' inpatient budget share to 45%",
    open_ended=True,
    applies_to=has_inpatient_budget,
    responsible=("市医保局",),
)
def share_45(county: County, *, share: Fraction = percent(45)) -> bool:
    """In the course of time primary institutions get 45 % or more of a county's insurance budget for inpatients."""
    # Reading: "gradually" has no last day; every county is meant, not only those below a fifth.
    return share_reached(county.inpatient_fund_budget_primary_cny, share, county.inpatient_fund_budget_cny)
