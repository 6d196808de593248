"""Section three (two), item 4: the beds of health centres."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import no, permille
from ruralpolicy.facts import HealthCenter
from ruralpolicy.law import Reading
from ruralpolicy.rules.recurring import community_health_center, township_health_center
from ruralpolicy.rules.zhanggong._document import pack

__all__ = [
    "bed_cap",
    "bed_cap_central",
    "bed_floor",
    "bed_ratio",
    "beds_with_elder_care",
    "beds_within_the_ratio",
    "central_center",
    "ordinary_center",
    "township_center_with_rural_residents",
]

_BEDS = ("区卫健委", "区发改委")

_ELDER_CARE_COUNTS: Final = Reading(
    "elder-care-beds-count",
    "健康养老床位在整句中都计入床位数。",
    "Beds for health and elder care count in the whole sentence.",
)

pack.attested(
    "3.2.4",
    "bed-planning",
    "按功能任务需求配置床位",
    "Beds set by function, workload and need",
    HealthCenter,
    "bed_plan_based_on_function",
    "bed_plan_based_on_workload",
    "bed_plan_based_on_need",
    responsible=_BEDS,
    summary="How many beds a centre gets follows from what it is for, how much it has to do and what residents need.",
)


def beds_with_elder_care(center: HealthCenter) -> int:
    """All beds allocated to the centre, those for health and elder care included."""
    return center.allocated_beds + center.allocated_elder_care_beds


def township_center_with_rural_residents(center: HealthCenter) -> bool:
    """A township health centre that serves rural residents, so that a ratio can be taken."""
    return township_health_center(center) & (center.rural_service_population > 0)


@pack.obligation(
    "3.2.4",
    "每千乡村人口床位数",
    "Beds per thousand rural residents",
    applies_to=township_center_with_rural_residents,
    responsible=_BEDS,
)
def bed_ratio(
    center: HealthCenter,
    *,
    lowest: Fraction = permille("0.6"),
    highest: Fraction = permille("1.2"),
    fewest_beds: int = 20,
    most_beds: int = 100,
    most_beds_central: int = 150,
) -> bool:
    """A township health centre has 0.6 to 1.2 beds for each thousand rural residents, within the limits set on beds as such."""
    beds = beds_with_elder_care(center)
    at_the_cap = (beds >= most_beds_central) | (no(center.central) & (beds >= most_beds))
    enough = (beds >= lowest * center.rural_service_population) | at_the_cap
    return enough & ((beds <= highest * center.rural_service_population) | (beds <= fewest_beds))


bed_ratio.said(term=("床位", "beds"), exception=("床位已达上限的除外", "centres at their cap excepted"))


def beds_within_the_ratio(center: HealthCenter, *, lowest: Fraction = permille("0.6"), highest: Fraction = permille("1.2")) -> bool:
    """The number of beds lies between the two printed rates themselves."""
    beds = beds_with_elder_care(center)
    return (beds >= lowest * center.rural_service_population) & (beds <= highest * center.rural_service_population)


bed_ratio.read_as(
    Reading(
        "floor-and-cap-first",
        "最低20张和最高100张（中心卫生院150张）优先，每千乡村人口的比例在此范围内适用。",
        "The floor of 20 and the cap of 100 (central centres 150) go before the ratio.",
        short_zh="最低、最高床位数按先于每千人口比例理解",
        short_en="floor and cap are read as going before the ratio",
    ),
    Reading(
        "each-township-centre",
        "比例按每个镇卫生院的配置床位计算，不按全区计算；社区卫生服务中心服务的不是乡村人口，不适用。",
        "Each township centre is judged by its allocated beds. Residents of streets are no rural ones: community centres are outside.",
    ),
    _ELDER_CARE_COUNTS,
).otherwise(
    Reading(
        "ratio-alone",
        "每千乡村人口的比例单独适用，不因最低、最高张数放宽。",
        "The ratio holds by itself and is not eased by floor or cap.",
        short_zh="每千人口比例按单独适用理解",
        short_en="the ratio is read as holding by itself",
    ),
    requires=beds_within_the_ratio,
)


def ordinary_center(center: HealthCenter) -> bool:
    """A health centre that is no central one, as a community health centre never is."""
    return community_health_center(center) | no(center.central)


@pack.principle("3.2.4", "床位原则上不超过100张", "Bed cap, ordinary centre", applies_to=ordinary_center, responsible=_BEDS, force="原则上")
def bed_cap(center: HealthCenter, *, most_beds: int = 100) -> bool:
    """A centre that is not central has as a rule no more than 100 beds."""
    return beds_with_elder_care(center) <= most_beds


bed_cap.said(term=("床位", "beds"))


bed_cap.read_as(
    _ELDER_CARE_COUNTS,
    Reading(
        "community-centre-is-ordinary",
        "社区卫生服务中心不属于“中心卫生院”，一律按100张掌握。",
        "A community health centre is never a central one: the cap of 100 is its own.",
    ),
)


def central_center(center: HealthCenter) -> bool:
    """A central township health centre."""
    return township_health_center(center) & center.central


@pack.principle(
    "3.2.4",
    "中心卫生院床位原则上不超过150张",
    "Bed cap, central township health centre",
    applies_to=central_center,
    responsible=_BEDS,
    force="原则上",
)
def bed_cap_central(center: HealthCenter, *, most_beds: int = 150) -> bool:
    """A central township health centre has as a rule no more than 150 beds."""
    return beds_with_elder_care(center) <= most_beds


bed_cap_central.said(term=("床位", "beds"))


bed_cap_central.read_as(
    _ELDER_CARE_COUNTS,
    Reading(
        "as-a-rule-too",
        "“原则上”管到括号里的150张。",
        "“As a rule” reaches the cap in brackets as well.",
    ),
)


@pack.obligation("3.2.4", "最低床位数", "Minimum beds", responsible=_BEDS)
def bed_floor(center: HealthCenter, *, fewest_beds: int = 20) -> bool:
    """No health centre has fewer than 20 beds."""
    return beds_with_elder_care(center) >= fewest_beds


bed_floor.said(term=("床位", "beds"))


bed_floor.read_as(
    Reading(
        "hard-floor",
        "“最低…不低于20张”是硬性下限，“原则上”不管到这里；镇卫生院、社区卫生服务中心都适用。",
        "A hard floor for both kinds of centre; “as a rule” does not bear on it.",
    ),
    _ELDER_CARE_COUNTS,
)
