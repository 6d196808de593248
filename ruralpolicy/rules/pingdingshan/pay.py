"""Part three, item six: what government guarantees and what staff are paid."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import one_of, percent, when
from ruralpolicy.facts import County, HealthCenter, HealthWorker, PracticeQualification, PublicInstitutionClass
from ruralpolicy.rules.pingdingshan._document import END_OF_2024, END_OF_2025, at_township_level, pack, township_center
from ruralpolicy.rules.recurring import share_reached

__all__ = [
    "assistant_physician",
    "center_with_surplus",
    "class_one_funding",
    "exceed_wage_level",
    "general_practitioner",
    "government_run_center",
    "gp_allowance_assistant",
    "gp_allowance_paid",
    "gp_allowance_physician",
    "gp_allowance_standard",
    "internal_pay_ratio",
    "physician",
    "surplus_share",
    "uncapped_performance_pay",
]

_PAY_BODIES: Final = ("市财政局", "市人力资源和社会保障局", "市卫健委")


def government_run_center(center: HealthCenter) -> bool:
    """A township health centre that is run by government."""
    return center.government_run & township_center(center)


@pack.obligation(
    "3.6",
    "卫生院公益一类保障",
    "Public welfare class I funding of government health centres",
    applies_to=government_run_center,
    responsible=_PAY_BODIES,
)
def class_one_funding(center: HealthCenter) -> bool:
    """A government-run centre is funded like a public institution of the first class."""
    return center.fiscal_guarantee_class == PublicInstitutionClass.CLASS_ONE


# Reading: the two are not spelt out here; those of the national policy are meant.
pack.attested(
    "3.6",
    "two-permissions",
    "落实两个允许",
    'The "two permissions" carried out',
    HealthCenter,
    "two_permissions_implemented",
    applies_to=government_run_center,
    responsible=_PAY_BODIES,
    summary="A government-run centre makes use of both permissions that the state gives on pay.",
)

# Reading: the year stands for its last day, and what it brings goes on; established staff are those of township health centres.
pack.attested(
    "3.6",
    "social-insurance-budget",
    "2024年五险一金列县级预算",
    "Staff insurance and housing fund in the county budget from 2024",
    County,
    "established_staff_social_insurance_in_county_budget",
    by=END_OF_2024,
    responsible=_PAY_BODIES,
    summary="The county budget of 2024 carries social insurance and the housing fund of established staff.",
)

# Reading: the year stands for its last day, and what it brings goes on; established staff are those of township health centres.
pack.attested(
    "3.6",
    "basic-wage-budget",
    "2025年基本工资列县级预算",
    "Basic wages of established staff in the county budget from 2025",
    County,
    "established_staff_basic_wage_in_county_budget",
    by=END_OF_2025,
    responsible=_PAY_BODIES,
    summary="The county budget of 2025 carries the basic wages of established staff.",
)

# Reading: it says where the money comes from and bars no further subsidy.
pack.attested(
    "3.6",
    "service-fee-compensation",
    "绩效与编外经费由服务收费补偿",
    "Performance pay and contract staff costs met from service fees",
    HealthCenter,
    "performance_pay_from_service_fees",
    "non_established_staff_cost_from_service_fees",
    applies_to=government_run_center,
    responsible=_PAY_BODIES,
    summary="Fees pay for the performance pay of established staff and for all other staff.",
)


@pack.permission(
    "3.6",
    "人均绩效未达县级公立医院平均时总量不限",
    "No ceiling on performance pay below the county hospital average",
    applies_to=township_center,
    responsible=_PAY_BODIES,
)
def uncapped_performance_pay(center: HealthCenter) -> bool:
    """While its pay is below the average of the county's public hospitals, a centre needs no ceiling on performance pay."""
    # Reading: averages for each person are compared; once they are equal the permission ends.
    return center.performance_pay_per_capita_cny < center.county_hospital_performance_pay_per_capita_cny


@pack.permission(
    "3.6", "可突破工资调控水平", "Health centres may exceed the wage control level", applies_to=township_center, responsible=_PAY_BODIES
)
def exceed_wage_level(_center: HealthCenter) -> bool:
    """A township health centre may pay more than the control level for public institutions."""
    # Reading: no condition is printed, and the comparison with hospitals in the sentence before is none.
    return True


@pack.permission(
    "3.6", "可自定内部绩效比例", "Health centres may set their own internal pay ratio", applies_to=township_center, responsible=_PAY_BODIES
)
def internal_pay_ratio(_center: HealthCenter) -> bool:
    """A township health centre may settle for itself how it divides performance pay."""
    return True


# Reading: it stands behind a semicolon and is a duty of its own, no part of the permission before it.
pack.attested(
    "3.6",
    "gp-allowance-item",
    "奖励绩效设全科岗位津贴",
    "General practitioner post allowance in incentive pay",
    HealthCenter,
    "gp_post_allowance_established",
    applies_to=township_center,
    responsible=_PAY_BODIES,
    summary="Incentive pay of a township health centre has an allowance for general practitioners in it.",
)


def center_with_surplus(center: HealthCenter) -> bool:
    """A township health centre that took in more than it spent in the year."""
    return (center.annual_surplus_cny > 0) & township_center(center)


@pack.obligation(
    "3.6",
    "结余六成以上增发奖励绩效",
    "At least 60% of the year surplus for extra incentive pay",
    applies_to=center_with_surplus,
    responsible=_PAY_BODIES,
)
def surplus_share(center: HealthCenter, *, share: Fraction = percent(60)) -> bool:
    """At least 60 % of a year's surplus becomes extra incentive pay."""
    # Reading: it stands behind a semicolon and is a duty of its own, no part of the permission before it.
    return share_reached(center.surplus_to_incentive_pay_cny, share, center.annual_surplus_cny)


def physician(worker: HealthWorker) -> bool:
    """A physician of a township health centre."""
    in_center = at_township_level(worker.workplace_kind, worker.workplace_in_county_area)
    return in_center & (worker.practice_qualification == PracticeQualification.PHYSICIAN)


def assistant_physician(worker: HealthWorker) -> bool:
    """An assistant physician of a township health centre."""
    in_center = at_township_level(worker.workplace_kind, worker.workplace_in_county_area)
    return in_center & (worker.practice_qualification == PracticeQualification.ASSISTANT_PHYSICIAN)


def general_practitioner(worker: HealthWorker) -> bool:
    """A physician or assistant physician of a township health centre who is registered in general practice."""
    in_center = at_township_level(worker.workplace_kind, worker.workplace_in_county_area)
    licensed = one_of(worker.practice_qualification, PracticeQualification.PHYSICIAN, PracticeQualification.ASSISTANT_PHYSICIAN)
    return in_center & worker.registered_in_general_practice & licensed


@pack.entitlement(
    "3.6",
    "全科执业医师津贴每月不低于600元",
    "At least 600 CNY a month for registered general practice physicians",
    applies_to=physician,
    amount=(600, None),
    unit="CNY/month",
    responsible=_PAY_BODIES,
)
def gp_allowance_physician(worker: HealthWorker) -> bool:
    """A physician registered in general practice gets an allowance of 600 yuan a month or more."""
    # Reading: a floor, since the county sets the sum; staff of township health centres, of whom the item speaks.
    return worker.registered_in_general_practice


@pack.entitlement(
    "3.6",
    "全科助理医师津贴每月不低于300元",
    "At least 300 CNY a month for general practice assistant physicians",
    applies_to=assistant_physician,
    amount=(300, None),
    unit="CNY/month",
    responsible=_PAY_BODIES,
)
def gp_allowance_assistant(worker: HealthWorker) -> bool:
    """An assistant physician registered in general practice gets an allowance of 300 yuan a month or more."""
    # Reading: registration is asked of assistants as well; Chinese medicine is named beside them and shuts no physician out.
    return worker.registered_in_general_practice


@pack.obligation(
    "3.6", "全科津贴实发不低于下限", "Allowance actually paid reaches the floor", applies_to=general_practitioner, responsible=_PAY_BODIES
)
def gp_allowance_paid(worker: HealthWorker, *, physician_cny_per_month: int = 600, assistant_cny_per_month: int = 300) -> bool:
    """What a registered general practitioner is paid each month is no less than the floor."""
    # Reading: the employer's side of the two allowances.
    is_physician = worker.practice_qualification == PracticeQualification.PHYSICIAN
    return worker.gp_allowance_monthly_cny >= when(is_physician, physician_cny_per_month, assistant_cny_per_month)


# Reading: neither the level of government nor the amount is printed.
pack.attested(
    "3.6",
    "gp-allowance-subsidy",
    "财政补助全科津贴",
    "Fiscal subsidy for the general practitioner allowance",
    County,
    "gp_allowance_subsidized_by_treasury",
    responsible=_PAY_BODIES,
    summary="Public money has its part in the allowance for general practitioners.",
)


@pack.obligation("3.6", "县定全科津贴标准不低于下限", "County sets the allowance standard at or above the floor", responsible=_PAY_BODIES)
def gp_allowance_standard(county: County, *, physician_cny_per_month: int = 600, assistant_cny_per_month: int = 300) -> bool:
    """The county's own standard of the allowance lies at or above both floors."""
    # Reading: the standard is that of the allowance, not that of the subsidy.
    physicians_reach = county.gp_allowance_standard_physician_monthly_cny >= physician_cny_per_month
    assistants_reach = county.gp_allowance_standard_assistant_monthly_cny >= assistant_cny_per_month
    return physicians_reach & assistants_reach
