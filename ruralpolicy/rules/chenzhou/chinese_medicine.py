"""Part two, section one, item 5: what Chinese medicine primary institutions offer."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import percent
from ruralpolicy.facts import City, County, HealthCenter, VillageClinic
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.chenzhou._document import END_OF_2025, pack
from ruralpolicy.rules.chenzhou._readings import DATED_BY_THE_PLAN, PROGRAMME_RUNS
from ruralpolicy.rules.recurring import community_health_center, share_reached, township_health_center

__all__ = [
    "established_or_community",
    "flagship_hall",
    "has_administrative_village_clinics",
    "has_established_or_community_centers",
    "tcm_hall",
    "tcm_pavilion",
    "techniques_center_categories",
    "techniques_center_items",
    "techniques_clinic_categories",
    "techniques_clinic_items",
]

_TWO_FLOORS: Final = Reading(
    "two-floors-each-institution",
    "几类、几项是一句话里的两个数，都是下限，分别判定；逐家机构计算。",
    "Categories and items are two numbers of one phrase, both floors, each decided by itself and for every institution.",
)

pack.attested(
    "2.1.5",
    "specialty",
    "中医药等特色专科建设",
    "Special departments such as TCM in primary institutions",
    County,
    "primary_specialty_departments_program_running",
    responsible=("市卫生健康委",),
    summary="Work is going on in the county to give primary institutions departments of their own mark, Chinese medicine first.",
)


def established_or_community(center: HealthCenter) -> bool:
    """A community health centre, or the health centre of a township that exists today."""
    return community_health_center(center) | (township_health_center(center) & center.is_established_township_center)


@pack.target(
    "2.1.5",
    "中医馆全覆盖",
    "A TCM hall in every community centre and established township centre by end 2025",
    by=END_OF_2025,
    applies_to=established_or_community,
    responsible=("市卫生健康委",),
)
def tcm_hall(center: HealthCenter) -> bool:
    """When 2025 ends, no community or established township centre lacks a hall for Chinese medicine."""
    return center.has_tcm_clinic


tcm_hall.read_as(
    Reading(
        "townships-in-being",
        "“建制乡镇卫生院”指现有乡镇的卫生院；合并乡镇留下的分院不在内。",
        "An established centre is that of a township in being; branches left by townships that were merged are not meant.",
    )
)


def has_established_or_community_centers(city: City) -> bool:
    """There is at least one community or established township health centre, so that a share can be taken."""
    return city.health_centers_established_or_community_total > 0


@pack.target(
    "2.1.5",
    "旗舰中医馆20%",
    "20% flagship TCM halls by end 2025",
    by=END_OF_2025,
    applies_to=has_established_or_community_centers,
    responsible=("市卫生健康委",),
)
def flagship_hall(city: City, *, share: Fraction = percent(20)) -> bool:
    """One in five of the city's community and established township centres has a hall of the flagship class when 2025 ends."""
    return share_reached(
        city.health_centers_established_or_community_with_flagship_tcm_clinic, share, city.health_centers_established_or_community_total
    )


flagship_hall.read_as(
    Reading(
        "a-fifth-of-the-centers",
        "“20%”按不少于20%掌握；两类机构合并计算，以机构总数为基数，不以已建中医馆数为基数。",
        "At least a fifth, both kinds together, and of the centres rather than of the halls that exist.",
    )
)


def has_administrative_village_clinics(city: City) -> bool:
    """There is at least one clinic of an administrative village, so that a share can be taken."""
    return city.village_clinics_administrative_total > 0


@pack.target(
    "2.1.5",
    "中医阁20%",
    "A TCM pavilion in 20% of administrative village clinics by end 2025",
    by=END_OF_2025,
    applies_to=has_administrative_village_clinics,
    responsible=("市卫生健康委",),
)
def tcm_pavilion(city: City, *, share: Fraction = percent(20)) -> bool:
    """One in five clinics of administrative villages has a corner set up for Chinese medicine when 2025 ends."""
    return share_reached(city.village_clinics_administrative_with_tcm_pavilion, share, city.village_clinics_administrative_total)


tcm_pavilion.read_as(
    Reading(
        "a-fifth-of-administrative-villages",
        "“20%”按不少于20%掌握；以行政村卫生室数为基数，它可能少于全部村卫生室数。",
        "At least a fifth, and of the clinics of administrative villages, which may be fewer than all village clinics.",
    )
)


pack.attested(
    "2.1.5",
    "techniques-promotion",
    "推广中医适宜技术",
    "Spread suitable TCM techniques",
    County,
    "tcm_techniques_promoted",
    responsible=("市卫生健康委",),
    summary="Work is going on in the county to bring suitable techniques of Chinese medicine to primary institutions.",
).read_as(PROGRAMME_RUNS)


@pack.target(
    "2.1.5",
    "社区中心和卫生院中医适宜技术6类以上",
    "At least 6 TCM technique categories in community and township health centres",
    by=END_OF_2025,
    responsible=("市卫生健康委",),
)
def techniques_center_categories(center: HealthCenter, *, categories: int = 6) -> bool:
    """A health centre is able to use suitable techniques of Chinese medicine from six categories or more."""
    return center.tcm_technique_categories >= categories


techniques_center_categories.read_as(_TWO_FLOORS, DATED_BY_THE_PLAN)


@pack.target(
    "2.1.5",
    "社区中心和卫生院中医适宜技术10项以上",
    "At least 10 TCM technique items in community and township health centres",
    by=END_OF_2025,
    responsible=("市卫生健康委",),
)
def techniques_center_items(center: HealthCenter, *, items: int = 10) -> bool:
    """A health centre is able to use ten or more suitable techniques of Chinese medicine."""
    return center.tcm_technique_items >= items


techniques_center_items.read_as(_TWO_FLOORS, DATED_BY_THE_PLAN)


@pack.target(
    "2.1.5",
    "服务站和村卫生室中医适宜技术4类以上",
    "At least 4 TCM technique categories in community health stations and village clinics",
    by=END_OF_2025,
    responsible=("市卫生健康委",),
)
def techniques_clinic_categories(clinic: VillageClinic, *, categories: int = 4) -> bool:
    """A village clinic or station is able to use suitable techniques of Chinese medicine from four categories or more."""
    return clinic.tcm_technique_categories >= categories


techniques_clinic_categories.read_as(_TWO_FLOORS, DATED_BY_THE_PLAN)


@pack.target(
    "2.1.5",
    "服务站和村卫生室中医适宜技术6项以上",
    "At least 6 TCM technique items in community health stations and village clinics",
    by=END_OF_2025,
    responsible=("市卫生健康委",),
)
def techniques_clinic_items(clinic: VillageClinic, *, items: int = 6) -> bool:
    """A village clinic or station is able to use six or more suitable techniques of Chinese medicine."""
    return clinic.tcm_technique_items >= items


techniques_clinic_items.read_as(_TWO_FLOORS, DATED_BY_THE_PLAN)


pack.narrative(
    "2.1.5",
    "aims",
    "提升中医药服务能力",
    "Raise TCM service capability",
    City,
    modality=Modality.TARGET,
    responsible=("市卫生健康委",),
    summary="What the primary level can do with Chinese medicine keeps growing.",
)
