"""Section three (three), item 17: the pensions of village doctors."""

from datetime import date
from typing import Final

from ruralpolicy.conditions import no
from ruralpolicy.facts import County, Engagement, PensionScheme, VillageDoctor
from ruralpolicy.law import Reading
from ruralpolicy.rules.zhanggong._document import pack

__all__ = [
    "contributes_no_less",
    "in_employee_pension",
    "in_engagement_by_the_town",
    "left_post",
    "lowest_tier",
    "pension_participation",
    "retired_allowance",
]

_PENSIONS = ("区人社局", "区财政局", "区卫健委")

_REHIRED_OUTSIDE: Final = Reading("rehired-outside", "到龄返聘的不属于“镇聘村用”，不适用。", "One rehired after the exit age is outside.")


def in_engagement_by_the_town(doctor: VillageDoctor) -> bool:
    """The person is hired by the town for use in the village, and the engagement lasts."""
    return (doctor.engagement == Engagement.TOWNSHIP_HIRED_VILLAGE_USED) & doctor.in_engagement_period


@pack.obligation(
    "3.3.17",
    "镇聘村用医生参加企业职工养老保险",
    "Enterprise employee pension for town-hired doctors",
    applies_to=in_engagement_by_the_town,
    responsible=_PENSIONS,
)
def pension_participation(doctor: VillageDoctor) -> bool:
    """As long as the engagement lasts, a doctor hired by the town is in the pension insurance for employees of enterprises."""
    return doctor.pension_scheme == PensionScheme.ENTERPRISE_EMPLOYEE


pension_participation.read_as(_REHIRED_OUTSIDE)

pack.attested(
    "3.3.17",
    "declared-by-town",
    "以镇为单位申报参保",
    "Enrolment declared by the town as a unit",
    VillageDoctor,
    "pension_declared_by_town",
    applies_to=in_engagement_by_the_town,
    responsible=_PENSIONS,
    summary="The town enrols the doctors whom it has hired in pension insurance, all together.",
).read_as(_REHIRED_OUTSIDE)


def in_employee_pension(doctor: VillageDoctor) -> bool:
    """The person is hired by the town, the engagement lasts, and the pension insurance is that of enterprises' employees."""
    return in_engagement_by_the_town(doctor) & (doctor.pension_scheme == PensionScheme.ENTERPRISE_EMPLOYEE)


@pack.obligation("3.3.17", "按最低档缴费", "Contributions at the lowest tier", applies_to=in_employee_pension, responsible=_PENSIONS)
def lowest_tier(doctor: VillageDoctor) -> bool:
    """Contributions for a doctor hired by the town are reckoned on the lowest base there is."""
    return doctor.pension_contribution_base_cny == doctor.pension_lowest_base_cny


def contributes_no_less(doctor: VillageDoctor) -> bool:
    """Contributions are reckoned on the lowest base or on a higher one."""
    return doctor.pension_contribution_base_cny >= doctor.pension_lowest_base_cny


lowest_tier.read_as(
    Reading(
        "exactly-lowest",
        "“按…最低档参保”就是最低档，高于最低档也不符合。",
        "Exactly the lowest base; a higher one fails too.",
        short_zh="“按最低档”按等于最低档理解",
        short_en="the lowest tier is read as exactly that tier",
    ),
    _REHIRED_OUTSIDE,
).otherwise(
    Reading(
        "at-least-lowest",
        "缴费不低于最低档即可，自愿多缴不算违反。",
        "Only a base below the lowest is a breach; paying more is none.",
        short_zh="“按最低档”按不低于最低档理解",
        short_en="the lowest tier is read as that tier or a higher one",
    ),
    requires=contributes_no_less,
)


pack.attested(
    "3.3.17",
    "employer-share-budget",
    "单位缴费列入区财政预算",
    "Employer share in the district budget",
    County,
    "village_doctor_pension_employer_share_in_county_budget",
    responsible=_PENSIONS,
    summary="The district budget carries the unit's part of these contributions.",
)


def left_post(doctor: VillageDoctor) -> bool:
    """The person no longer works in a village clinic."""
    return no(doctor.in_post)


@pack.entitlement(
    "3.3.17", "从业满20年离岗乡村医生养老补贴", "Pension allowance after 20 years", applies_to=left_post, responsible=_PENSIONS
)
def retired_allowance(doctor: VillageDoctor, *, as_of: date, least_service_years: int = 20) -> bool:
    """Village doctors past retirement age who served 20 years and have left get an allowance."""
    return (as_of >= doctor.statutory_retirement_date) & (doctor.service_years >= least_service_years)


retired_allowance.read_as(
    Reading(
        "cumulative",
        "“从业满20周年”可以累计计算，中间离开过也可以。",
        "The twenty years may be added up across breaks.",
        short_zh="“从业满20周年”按累计理解",
        short_en="twenty years of service are read as years in all",
    ),
    Reading(
        "age-of-the-law",
        "年龄按法定退休年龄，不按60周岁退出年龄；补贴数额另有规定。",
        "The age is that of the law and not the exit age. The sum is set elsewhere.",
    ),
).otherwise(
    Reading(
        "continuous",
        "“从业满20周年”应当连续，中间离开过的重新计算。",
        "The twenty years must be continuous; a break starts them again.",
    )
)
