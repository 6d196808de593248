"""Part two, section four: the two permissions on pay, and what lets pay grow."""

from typing import Final

from ruralpolicy.facts import County, HealthCenter, PayTiltFactor
from ruralpolicy.law import Reading
from ruralpolicy.rules.chenzhou._document import END_OF_2025, pack
from ruralpolicy.rules.chenzhou._readings import NAMED_ONES_AT_LEAST, due_with_the_plan

__all__ = ["FACTORS", "above_control_level", "pay_ceiling", "service_income", "tilt_factors"]

FACTORS: Final = frozenset(
    {
        PayTiltFactor.PUBLIC_WELFARE_GOALS,
        PayTiltFactor.ASSESSMENT_RESULTS,
        PayTiltFactor.STAFF_STRUCTURE,
        PayTiltFactor.SERVICE_DEVELOPMENT,
        PayTiltFactor.FUNDING_SOURCES,
    }
)

pack.attested(
    "2.4.11",
    "two-permits",
    "全面落实“两个允许”",
    "Put the 'two permits' fully into effect",
    County,
    "two_permissions_implemented",
    responsible=("市人社局",),
    summary="Both permissions, on the level of pay and on income from services, are a reality in the county.",
)


def above_control_level(center: HealthCenter) -> bool:
    """The centre's performance pay in all is above the control level, so that a permission is needed."""
    return center.performance_pay_total_cny > center.performance_pay_control_level_cny


@pack.permission(
    "2.4.11",
    "绩效工资总量可突破调控水平",
    "Performance pay total may exceed the control level",
    applies_to=above_control_level,
    responsible=("市人社局",),
)
def pay_ceiling(center: HealthCenter) -> bool:
    """A centre's performance pay may go beyond the control level as far as the county has approved."""
    return center.performance_pay_total_cny <= center.performance_pay_county_approved_cny


pay_ceiling.read_as(
    Reading(
        "as-approved",
        "绩效工资总量可以突破调控水平，但以县里核定的数额为限。",
        "The control level may be exceeded, up to the total the county has approved.",
        short_zh="“可突破”按以县里核定的数额为限理解",
        short_en="the control level is read as one that may be exceeded up to what the county approved",
    ),
    Reading(
        "open-until-approved",
        "县里还没有核定数额的，无法判定。",
        "Until the county has approved a total, nothing can be said.",
    ),
).otherwise(
    Reading(
        "no-limit",
        "文件没有写上限，突破多少都可以。",
        "The text prints no limit, so any total above the control level is permitted.",
    )
)


@pack.permission(
    "2.4.11",
    "服务收入结余主要用于人员奖励",
    "Service income after costs and funds may go mainly to staff rewards",
    responsible=("市人社局",),
)
def service_income(center: HealthCenter) -> bool:
    """A centre may reward its staff out of what medical services leave over after their costs and the prescribed funds."""
    remainder = center.medical_service_income_cny - center.medical_service_cost_cny - center.prescribed_funds_cny
    return center.staff_reward_from_service_income_cny <= remainder


service_income.said(term=("可用结余", "the surplus at hand"))


service_income.read_as(
    Reading(
        "up-to-the-remainder",
        "“主要”不是一个数：奖励不超过结余都可以，没有最低比例；结余不为负数时，不发奖励也可以。",
        "“Mainly” is no number: any reward up to the remainder is permitted, and one of nothing while the remainder is not negative.",
    )
)


pack.attested(
    "2.4.11",
    "tilt-given",
    "核定总量时重点倾斜",
    "Primary institutions favoured when pay totals are approved",
    County,
    "primary_pay_preference_given",
    responsible=("市人社局",),
    summary="Primary institutions clearly come out better when totals of performance pay are approved.",
).read_as(
    Reading(
        "task-of-its-own",
        "“给予重点倾斜”虽然接在“可突破”之后，仍是一项单独的任务。",
        "It follows the permission in one sentence and is taken as a task of its own.",
    )
)

pack.attested(
    "2.4.11",
    "tilt-set",
    "倾斜幅度与县级公立医院合理平衡",
    "County sets the pay preference in balance with county hospital pay",
    County,
    "pay_tilt_balanced_with_county_hospitals",
    responsible=("市人社局",),
    summary="How much better is fixed by the county with an eye on what its public hospitals pay.",
)


@pack.obligation("2.4.11", "确定倾斜幅度的五项因素", "Five factors in fixing the pay preference", responsible=("市人社局",))
def tilt_factors(county: County, *, factors: frozenset[PayTiltFactor] = FACTORS) -> bool:
    """The county weighs all five factors that are named when it fixes how far primary institutions are favoured in pay."""
    return county.pay_tilt_factors >= factors


tilt_factors.read_as(NAMED_ONES_AT_LEAST)


due_with_the_plan(
    pack.attested(
        "2.4.12",
        "pay-growth",
        "绩效工资正常增长机制",
        "Normal growth mechanism for performance pay",
        County,
        "has_performance_pay_growth_mechanism",
        responsible=("市人社局",),
        by=END_OF_2025,
        summary="The county has a way for performance pay in primary institutions to rise as a matter of course.",
    ),
    "健全…绩效工资水平正常增长机制",
    "completing the mechanism of regular pay growth",
)

pack.attested(
    "2.4.12",
    "legal-person",
    "强化法人地位",
    "Legal-person status of primary institutions",
    HealthCenter,
    "has_independent_legal_person",
    responsible=("市人社局",),
    summary="A health centre is a legal person in its own right.",
).read_as(
    Reading(
        "has-the-status",
        "“强化”没有写到什么程度，机构具有法人地位即为做到。",
        "How far to strengthen it is not printed: it is enough that the centre is a legal person.",
    )
)

pack.attested(
    "2.4.12",
    "autonomy",
    "强化管理自主权",
    "Management autonomy of primary institutions",
    HealthCenter,
    "has_management_autonomy",
    responsible=("市人社局",),
    summary="A health centre runs its own affairs within what has been approved for it.",
).read_as(
    Reading(
        "manages-itself",
        "“强化”没有写到什么程度，机构在核定范围内自主管理即为做到。",
        "How far to strengthen it is not printed: it is enough that the centre manages itself within what was approved for it.",
    )
)
