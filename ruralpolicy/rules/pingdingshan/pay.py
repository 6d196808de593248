"""Part three, item six, its first half: what government guarantees and how health centres pay."""

from datetime import date
from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import percent
from ruralpolicy.facts import County, HealthCenter, PublicInstitutionClass
from ruralpolicy.law import Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2024, END_OF_2025, pack, township_center
from ruralpolicy.rules.recurring import share_reached

__all__ = [
    "center_with_surplus",
    "class_one_funding",
    "exceed_wage_level",
    "government_run_center",
    "internal_pay_ratio",
    "surplus_share",
    "uncapped_performance_pay",
]

_PAY_BODIES: Final = ("市财政局", "市人力资源和社会保障局", "市卫健委")
_STAFF_OF_CENTERS: Final = Reading(
    "staff-of-centers",
    "“在编人员”指乡镇卫生院的在编人员；列入预算以后，以后各年继续。",
    "Established staff are those of township health centres, and what the year brings goes on.",
)


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
).read_as(
    Reading(
        "national-policy",
        "“两个允许”的内容本文件没有写，按国家政策理解。",
        "The two are not spelt out here; those of the national policy are meant.",
    )
)

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
).read_as(
    Reading(
        "end-of-year",
        "2024年内列入预算即可，2024年12月31日到期。",
        "Any time within 2024: due 2024-12-31.",
        short_zh="“2024年”按当年年底到期理解",
        short_en="2024 is read as by the end of the year",
    ),
    _STAFF_OF_CENTERS,
).otherwise(
    Reading(
        "start-of-year",
        "年度预算年初就定，2024年1月1日起没有列入即为未达到。",
        "A year's budget is fixed at its beginning: unmet from 2024-01-01.",
        short_zh="“2024年”按当年年初到期理解",
        short_en="2024 is read as from the beginning of the year",
    ),
    by=date(2024, 1, 1),
)

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
).read_as(
    Reading(
        "end-of-year",
        "2025年内列入预算即可，2025年12月31日到期。",
        "Any time within 2025: due 2025-12-31.",
        short_zh="“2025年”按当年年底到期理解",
        short_en="2025 is read as by the end of the year",
    ),
    _STAFF_OF_CENTERS,
).otherwise(
    Reading(
        "start-of-year",
        "年度预算年初就定，2025年1月1日起没有列入即为未达到。",
        "A year's budget is fixed at its beginning: unmet from 2025-01-01.",
        short_zh="“2025年”按当年年初到期理解",
        short_en="2025 is read as from the beginning of the year",
    ),
    by=date(2025, 1, 1),
)

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
).read_as(Reading("source-of-money", "说的是资金来源，不排除另有补助。", "It says where the money comes from and bars no further subsidy."))


@pack.permission(
    "3.6",
    "人均绩效未达县级公立医院平均时总量不限",
    "No ceiling on performance pay below the county hospital average",
    applies_to=township_center,
    responsible=_PAY_BODIES,
)
def uncapped_performance_pay(center: HealthCenter) -> bool:
    """While its pay is below the average of the county's public hospitals, a centre needs no ceiling on performance pay."""
    return center.performance_pay_per_capita_cny < center.county_hospital_performance_pay_per_capita_cny


uncapped_performance_pay.read_as(
    Reading(
        "averages-compared",
        "按人均水平比较；两者相等时即已达到，不再适用这一允许。",
        "Averages for each person are compared; once they are equal the permission ends.",
    )
)


@pack.permission(
    "3.6", "可突破工资调控水平", "Health centres may exceed the wage control level", applies_to=township_center, responsible=_PAY_BODIES
)
def exceed_wage_level(_center: HealthCenter) -> bool:
    """A township health centre may pay more than the control level for public institutions."""
    return True


exceed_wage_level.read_as(
    Reading(
        "no-condition",
        "文件没有写条件，前一句与县级公立医院的比较不是本句的条件。",
        "No condition is printed, and the comparison with hospitals in the sentence before is none.",
    )
)


@pack.permission(
    "3.6", "可自定内部绩效比例", "Health centres may set their own internal pay ratio", applies_to=township_center, responsible=_PAY_BODIES
)
def internal_pay_ratio(_center: HealthCenter) -> bool:
    """A township health centre may settle for itself how it divides performance pay."""
    return True


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
).read_as(
    Reading(
        "duty",
        "分号后的“设立全科医生岗位津贴”是单独的要求，没有设立即为未达到。",
        "Setting up the allowance stands after the semicolon as a duty of its own: a miss is unmet.",
        short_zh="“设立”按单独的要求理解",
        short_en="setting up the allowance is read as a duty of its own",
    )
).otherwise(
    Reading(
        "permission",
        "“设立全科医生岗位津贴”仍属前文“允许”的内容，没有设立不算违反。",
        "Setting up the allowance still belongs to 允许: not doing it is no breach.",
    )
)


def center_with_surplus(center: HealthCenter) -> bool:
    """A township health centre that took in more than it spent in the year."""
    return (center.annual_surplus_cny > 0) & township_center(center)


@pack.obligation(
    "3.6",
    "当年收支结余60%以上增发奖励性绩效",
    "At least 60% of the year surplus for extra incentive pay",
    applies_to=center_with_surplus,
    responsible=_PAY_BODIES,
)
def surplus_share(center: HealthCenter, *, share: Fraction = percent(60)) -> bool:
    """At least 60 % of a year's surplus becomes extra incentive pay."""
    return share_reached(center.surplus_to_incentive_pay_cny, share, center.annual_surplus_cny)


surplus_share.read_as(
    Reading(
        "duty",
        "分号后的“将当年收支结余的60%以上用于增发奖励性绩效”是单独的要求，低于60%即为未达到。",
        "The 60% stand after the semicolon as a duty of their own: less is unmet.",
        short_zh="“60%以上”按单独的要求理解",
        short_en="the 60% are read as a duty of their own",
    )
).otherwise(
    Reading(
        "permission",
        "“将当年收支结余的60%以上用于增发奖励性绩效”仍属前文“允许”的内容，低于60%不算违反。",
        "The 60% still belong to 允许: less is no breach.",
    )
)
