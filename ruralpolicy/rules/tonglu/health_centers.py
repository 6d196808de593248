"""Part two, item two: the buildings of township and community health centres."""

from typing import Final

from ruralpolicy.conditions import attested, one_of
from ruralpolicy.facts import HealthCenter
from ruralpolicy.law import Modality
from ruralpolicy.rules.tonglu._document import END_OF_2024, END_OF_2025, END_OF_2026, pack

__all__ = ["building_works", "chengnan", "fengchuan", "fenshui", "tongjun", "zhongshan"]

_RESPONSIBLE: Final = (
    "县卫健局",
    "县财政局",
    "县发改局",
    "县规资局",
    "县住建局",
    "县数管局",
    "县医保局",
    "建发集团",
    "相关乡镇街道",
)


def building_works(center: HealthCenter) -> bool:
    """Building works are planned or under way."""
    return attested(center, "construction_planned_or_underway")


# Reading: works must go forward in order; that they keep to the standard is what can be decided.
pack.attested(
    "2.1.2",
    "provincial-construction-standard",
    "建设对照省级标准",
    "Building works follow the provincial standard",
    HealthCenter,
    "construction_meets_provincial_standard",
    applies_to=building_works,
    responsible=_RESPONSIBLE,
    summary="Where a health centre is built anew, moved, rebuilt or extended, the province's building standard is kept to.",
)

# Reading: asked of every centre; without building plans a miss says little.
pack.attested(
    "2.1.2",
    "colocation",
    "鼓励与养老等设施毗邻",
    "Co-location with elderly-care or village service complexes",
    HealthCenter,
    "colocated_with_elderly_care_or_community_complex",
    modality=Modality.ENCOURAGEMENT,
    responsible=_RESPONSIBLE,
    summary="A health centre does well to stand beside, or in one building with, care for the aged or a service complex of the village.",
)


def fengchuan(center: HealthCenter) -> bool:
    """The community health centre of Fengchuan, with or without the county in front of its name."""
    return one_of(center.name, "凤川街道社区卫生服务中心", "桐庐县凤川街道社区卫生服务中心")


def chengnan(center: HealthCenter) -> bool:
    """The community health centre of Chengnan, with or without the county and the word for subdistrict."""
    return one_of(
        center.name,
        "城南社区卫生服务中心",
        "城南街道社区卫生服务中心",
        "桐庐县城南社区卫生服务中心",
        "桐庐县城南街道社区卫生服务中心",
    )


def zhongshan(center: HealthCenter) -> bool:
    """The health centre of Zhongshan, with or without the county in front of its name."""
    return one_of(center.name, "钟山乡卫生院", "桐庐县钟山乡卫生院")


def tongjun(center: HealthCenter) -> bool:
    """The community health centre of Tongjun, with or without the county in front of its name."""
    return one_of(center.name, "桐君街道社区卫生服务中心", "桐庐县桐君街道社区卫生服务中心")


def fenshui(center: HealthCenter) -> bool:
    """The health centre of Fenshui, with or without the county in front of its name."""
    return one_of(center.name, "分水镇卫生院", "桐庐县分水镇卫生院")


pack.attested(
    "2.1.2",
    "fengchuan-public-health-building",
    "凤川公卫大楼建成",
    "Fengchuan public health building completed",
    HealthCenter,
    "public_health_building_completed",
    applies_to=fengchuan,
    by=END_OF_2024,
    responsible=_RESPONSIBLE,
    summary="The public health building of the Fengchuan centre stands by the end of 2024.",
)

# Reading: printed without the word for subdistrict; the centre of the Chengnan subdistrict is meant.
pack.attested(
    "2.1.2",
    "chengnan-function-separation",
    "城南中心功能分设完成",
    "Chengnan primary care functions separated",
    HealthCenter,
    "primary_care_functions_separated",
    applies_to=chengnan,
    by=END_OF_2024,
    responsible=_RESPONSIBLE,
    summary="At the Chengnan centre primary health services have been set apart from its other functions by the end of 2024.",
)

# Reading: to have begun within the year is enough, here and for Zhongshan.
pack.attested(
    "2.1.2",
    "fengchuan-yangzhou-study",
    "凤川洋洲院区前期论证",
    "Fengchuan Yangzhou site preliminary study",
    HealthCenter,
    "second_site_preliminary_study_started",
    applies_to=fengchuan,
    by=END_OF_2024,
    responsible=_RESPONSIBLE,
    summary="In 2024 the case for a Yangzhou site of the Fengchuan centre is examined.",
)

pack.attested(
    "2.1.2",
    "zhongshan-study",
    "钟山乡卫生院前期论证",
    "Zhongshan health centre preliminary study",
    HealthCenter,
    "relocation_preliminary_study_started",
    applies_to=zhongshan,
    by=END_OF_2024,
    responsible=_RESPONSIBLE,
    summary="In 2024 the case for the new Zhongshan health centre is examined.",
)

pack.attested(
    "2.1.2",
    "tongjun-relocation",
    "桐君中心迁建完成",
    "Tongjun centre relocation completed",
    HealthCenter,
    "relocation_completed",
    applies_to=tongjun,
    by=END_OF_2025,
    responsible=_RESPONSIBLE,
    summary="The building works for moving the Tongjun centre are done by the end of 2025.",
)

# Reading: the start of the project is asked for, here and for Fenshui; no day of completion is printed.
pack.attested(
    "2.1.2",
    "zhongshan-relocation-start",
    "钟山乡卫生院迁建启动",
    "Zhongshan health centre relocation started",
    HealthCenter,
    "relocation_started",
    applies_to=zhongshan,
    by=END_OF_2025,
    responsible=_RESPONSIBLE,
    summary="The project of moving the Zhongshan health centre has begun by the end of 2025.",
)

pack.attested(
    "2.1.2",
    "fenshui-relocation-start",
    "分水镇卫生院迁建启动",
    "Fenshui health centre relocation started",
    HealthCenter,
    "relocation_started",
    applies_to=fenshui,
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="The project of moving the Fenshui health centre has begun by the end of 2026.",
)
