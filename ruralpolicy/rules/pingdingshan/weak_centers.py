"""Part two, item two: weak health centres brought up to standard."""

from fractions import Fraction
from math import ceil
from typing import Final

from ruralpolicy.conditions import permille
from ruralpolicy.facts import City, HealthCenter, ServiceCapabilityLevel
from ruralpolicy.law import Modality, Reading, SinceAdoption
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack, township_center
from ruralpolicy.rules.pingdingshan._readings import TERM_SINCE_ADOPTION, due_with_the_aims

__all__ = [
    "FIVE_YEARS",
    "THREE_YEARS",
    "beds",
    "beds_as_computed",
    "capability",
    "definition",
    "diseases",
    "tcm_clinic",
    "weak_center",
    "weak_center_with_people",
    "weak_centers",
]

_UPGRADE_BODIES: Final = ("市卫生健康委",)
THREE_YEARS: Final = SinceAdoption(years=3)
FIVE_YEARS: Final = SinceAdoption(years=5)


@pack.definition(
    "2.2",
    "乡镇卫生院含县域内社区卫生服务中心",
    "Community health centres in the county area count as township health centres",
    applies_to=township_center,
    responsible=_UPGRADE_BODIES,
)
def definition(_center: HealthCenter) -> bool:
    """From here on a community health centre inside the county area counts as a township health centre."""
    return True


definition.read_as(
    Reading(
        "all-later-clauses",
        "“下同”使后文凡称乡镇卫生院的，都包括县域内社区卫生服务中心；只有三（二）的外科、妇产科一句不包括。",
        "下同 makes every later 乡镇卫生院 include community centres in the county area, save the sentence on surgery and "
        "obstetrics in 三（二）.",
        short_zh="“下同”按管后文各条理解",
        short_en="下同 is read as governing every later clause",
    ),
    Reading(
        "county-area-stated", "是否在“县域内”由主管部门填报。", "Whether a centre lies inside the county area is stated by the authority."
    ),
).otherwise(
    Reading(
        "weak-centres-only",
        "只有60所薄弱卫生院才包括社区卫生服务中心，后文不包括。",
        "Only the 60 weak centres include community centres; later clauses do not.",
    )
)


@pack.target(
    "2.2",
    "三年改造60所薄弱卫生院",
    "60 weak health centres brought up to standard in three years",
    by=THREE_YEARS,
    force="支持",
    responsible=_UPGRADE_BODIES,
)
def weak_centers(city: City, *, centers: int = 60) -> bool:
    """Sixty weak health centres are brought up to standard within three years."""
    return city.weak_health_centers_upgraded >= centers


weak_centers.read_as(
    TERM_SINCE_ADOPTION,
    Reading(
        "result-asked-for",
        "“支持”之后要求的是完成改造的结果，按目标理解；超过60所也算达到。",
        "What 支持 leads to is a result, and it is the target; more than sixty reach it.",
    ),
)


def weak_center(center: HealthCenter) -> bool:
    """One of the weak township health centres that are being brought up to standard."""
    return center.in_weak_upgrade_program & township_center(center)


def weak_center_with_people(center: HealthCenter) -> bool:
    """A weak centre that serves at least one person, so that beds for each thousand can be reckoned."""
    return weak_center(center) & (center.service_population > 0)


@pack.obligation(
    "2.2",
    "按千人1.2张核定床位",
    "Beds fixed at 1.2 per 1,000 served residents",
    by=THREE_YEARS,
    applies_to=weak_center_with_people,
    responsible=_UPGRADE_BODIES,
)
def beds(center: HealthCenter, *, beds_per_person: Fraction = permille("1.2")) -> bool:
    """A weak centre is granted 1.2 beds or more for each thousand people it serves."""
    return center.approved_beds >= beds_per_person * center.service_population


beds.said(per=("每千名服务人口", "per 1,000", "张"))


def beds_as_computed(center: HealthCenter, *, beds_per_person: Fraction = permille("1.2")) -> bool:
    """The beds of a weak centre are as many as the formula gives, a part of a bed counted as one, and no more."""
    computed = beds_per_person * center.service_population
    return (center.approved_beds >= computed) & (center.approved_beds <= ceil(computed))


beds.read_as(
    Reading(
        "floor",
        "“每千名服务人口1.2张床位”按最低数掌握，床位更多也算达到。",
        "1.2 beds per thousand served is a minimum; more beds also meet it.",
        short_zh="“1.2张”按不少于理解",
        short_en="1.2 is read as a floor",
    ),
    TERM_SINCE_ADOPTION,
    Reading(
        "part-of-a-bed-counts", "不作取整，服务20,001人只有24张床位，算不足。", "Nothing is rounded: 24 beds for 20,001 people are too few."
    ),
).otherwise(
    Reading(
        "fixed-size",
        "“核定规模”是把规模定下来，床位应等于按此算出的张数（不足一张进为一张），多了也不符合。",
        "The size is fixed both ways: the beds must equal the computed number (a fraction counts as one), and more beds fail too.",
        short_zh="“核定规模”按定数理解",
        short_en="the size is read as fixed both ways",
    ),
    requires=beds_as_computed,
)


pack.attested(
    "2.2",
    "floor-area",
    "建筑面积按标准核定",
    "Floor area approved by the prescribed standard",
    HealthCenter,
    "floor_area_approved_to_standard",
    applies_to=weak_center,
    by=THREE_YEARS,
    responsible=_UPGRADE_BODIES,
    summary="The floor area of a weak centre has been approved at what the standard sets.",
).read_as(
    TERM_SINCE_ADOPTION,
    Reading(
        "standard-not-named",
        "“规定标准”没有写明，是否按标准核定由主管部门填报。",
        "The standard is neither named nor put in figures; whether it was followed is stated by the authority.",
    ),
)

pack.narrative(
    "2.2",
    "basic-functions",
    "强化基本公卫与基本医疗功能",
    "Stronger basic public health and medical functions",
    HealthCenter,
    modality=Modality.OBLIGATION,
    responsible=_UPGRADE_BODIES,
    summary="Weak centres become better at public health work and at ordinary medical care.",
)


@pack.target(
    "2.2",
    "薄弱卫生院达能力基本标准",
    "Weak centres reach the basic capability standard",
    by=THREE_YEARS,
    applies_to=weak_center,
    responsible=_UPGRADE_BODIES,
)
def capability(center: HealthCenter, *, level: ServiceCapabilityLevel = ServiceCapabilityLevel.BASIC) -> bool:
    """A weak centre reaches the basic level of service capability or a higher one."""
    return center.service_capability_level >= level


capability.read_as(
    TERM_SINCE_ADOPTION,
    Reading(
        "higher-level-too",
        "文件只写“基本标准”；达到国家标准中更高的推荐标准，也算达到。",
        "The basic level alone is named; the level above it in the national standard reaches it as well.",
    ),
)


@pack.target(
    "2.2",
    "薄弱卫生院识别诊治病种不少于75种",
    "Weak centres handle at least 75 diseases",
    by=THREE_YEARS,
    applies_to=weak_center,
    responsible=_UPGRADE_BODIES,
)
def diseases(center: HealthCenter, *, fewest_diseases: int = 75) -> bool:
    """A weak centre can recognise 75 common diseases or more and begin to treat them."""
    return center.common_diseases_treatable >= fewest_diseases


diseases.read_as(
    TERM_SINCE_ADOPTION,
    Reading(
        "weak-centers-only", "只对薄弱乡镇卫生院提出，期限也是三年内。", "Meant for the weak centres alone and within the same three years."
    ),
)


@pack.target(
    "2.2",
    "中医馆基层全覆盖",
    "Every health centre has a Chinese medicine clinic",
    by=END_OF_2025,
    force="加快",
    responsible=_UPGRADE_BODIES,
)
def tcm_clinic(center: HealthCenter) -> bool:
    """By the end of 2025 there is a clinic of Chinese medicine in every health centre."""
    return center.has_tcm_clinic


due_with_the_aims(
    tcm_clinic,
    "加快实现基层医疗卫生机构中医馆全覆盖",
    "full coverage with Chinese medicine clinics",
    Reading(
        "centers-only",
        "中医馆是乡镇卫生院和社区卫生服务中心的科室，村卫生室不在内。",
        "Primary institutions are township and community health centres here, since village clinics have no such unit.",
    ),
)
