"""Part three, item nine, its second half: whom each health centre has by 2025."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import percent
from ruralpolicy.facts import City, HealthCenter
from ruralpolicy.law import Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack, township_center
from ruralpolicy.rules.pingdingshan._readings import CITY_IN_AGGREGATE
from ruralpolicy.rules.recurring import share_reached

__all__ = [
    "center_gp",
    "center_public_health",
    "center_tcm",
    "center_with_doctors",
    "doctor_nurse_ratio",
    "has_village_doctors",
    "licensed_village_doctors",
]

_WORKFORCE_BODIES: Final = ("市委编办", "市人力资源和社会保障局", "市财政局", "市教育和体育局", "市卫生健康委")

_POSTS_AS_REPORTED: Final = Reading(
    "posts-as-reported",
    "一人能否兼算两类，文件没有写，按填报的人数计算。",
    "Whether one person may count for two of the three posts is not said; each number is taken as it is reported.",
)


@pack.target(
    "3.9",
    "2025年每院至少1名本科以上全科医生",
    "One general practitioner with a bachelor degree in each centre by 2025",
    by=END_OF_2025,
    applies_to=township_center,
    responsible=_WORKFORCE_BODIES,
)
def center_gp(center: HealthCenter, *, persons: int = 1) -> bool:
    """By the end of 2025 each township health centre has a general practitioner with a bachelor's degree."""
    return center.general_practitioners_bachelor_plus >= persons


center_gp.read_as(_POSTS_AS_REPORTED)


@pack.target(
    "3.9",
    "2025年每院至少1名中医类别执业医师",
    "One Chinese medicine physician in each centre by 2025",
    by=END_OF_2025,
    applies_to=township_center,
    responsible=_WORKFORCE_BODIES,
)
def center_tcm(center: HealthCenter, *, persons: int = 1) -> bool:
    """By the end of 2025 each township health centre has a physician of Chinese medicine."""
    return center.tcm_physicians >= persons


center_tcm.read_as(
    _POSTS_AS_REPORTED,
    Reading("assistants-not-counted", "只写“执业医师”，执业助理医师不算。", "Physicians alone are named: assistants do not count."),
)


@pack.target(
    "3.9",
    "2025年每院至少1名公卫执业（助理）医师",
    "One public health physician or assistant in each centre by 2025",
    by=END_OF_2025,
    applies_to=township_center,
    responsible=_WORKFORCE_BODIES,
)
def center_public_health(center: HealthCenter, *, persons: int = 1) -> bool:
    """By the end of 2025 each township health centre has a physician or assistant physician of public health."""
    return center.public_health_physicians_incl_assistants >= persons


center_public_health.read_as(
    _POSTS_AS_REPORTED,
    Reading("assistants-counted", "写的是“执业（助理）医师”，执业助理医师也算。", "Assistants are named beside physicians and count."),
)


def center_with_doctors(center: HealthCenter) -> bool:
    """A township health centre with at least one physician or assistant physician, so that a ratio can be taken."""
    return township_center(center) & (center.physicians_incl_assistants > 0)


def has_village_doctors(city: City) -> bool:
    """The city has at least one village doctor, so that a share can be taken."""
    return city.village_doctors_total > 0


@pack.target(
    "3.9",
    "2025年医护比1:1.1以上",
    "At least 1.1 nurses per doctor by 2025",
    by=END_OF_2025,
    applies_to=center_with_doctors,
    responsible=_WORKFORCE_BODIES,
)
def doctor_nurse_ratio(center: HealthCenter, *, nurses_per_doctor: Fraction = Fraction("1.1")) -> bool:
    """By the end of 2025 a township health centre has 1.1 nurses or more for each doctor."""
    return center.nurses >= nurses_per_doctor * center.physicians_incl_assistants


doctor_nurse_ratio.said(ratio=("医护比", "doctors to nurses"))


doctor_nurse_ratio.read_as(
    Reading(
        "each-center",
        "按每个乡镇卫生院计算，护士更多也算达到；执业助理医师计入医师。",
        "Each centre for itself; more nurses are better, and assistants count as doctors.",
    )
)


@pack.target(
    "3.9",
    "2025年具医师资格乡村医生占比45%以上",
    "At least 45% of village doctors hold a physician licence by 2025",
    by=END_OF_2025,
    applies_to=has_village_doctors,
    responsible=_WORKFORCE_BODIES,
)
def licensed_village_doctors(city: City, *, share: Fraction = percent(45)) -> bool:
    """By the end of 2025 at least 45 % of the city's village doctors are physicians or assistant physicians."""
    return share_reached(city.village_doctors_licensed, share, city.village_doctors_total)


licensed_village_doctors.read_as(CITY_IN_AGGREGATE)
