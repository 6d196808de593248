"""Part two, item two: the buildings of township and community health centres."""

from typing import Final

from ruralpolicy.conditions import attested
from ruralpolicy.facts import HealthCenter
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import called, center_of_subdistrict, center_of_township
from ruralpolicy.rules.tonglu._document import END_OF_2024, END_OF_2025, END_OF_2026, WITHIN, pack
from ruralpolicy.rules.tonglu._readings import NAMED_CENTER

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


pack.attested(
    "2.1.2",
    "provincial-construction-standard",
    "建设对照省级标准",
    "Building works follow the provincial standard",
    HealthCenter,
    "construction_meets_provincial_standard",
    applies_to=building_works,
    force="有序",
    responsible=_RESPONSIBLE,
    summary="Where a health centre is built anew, moved, rebuilt or extended, the province's building standard is kept to.",
).read_as(
    Reading(
        "standard-decides",
        "判断的是建设是否对照省级标准；“有序推进”的快慢不判断。",
        "That the works keep to the standard is decided; how fast they go forward is not.",
    )
)

pack.attested(
    "2.1.2",
    "colocation",
    "鼓励与养老等设施毗邻",
    "Co-location with elderly-care or village service complexes",
    HealthCenter,
    "colocated_with_elderly_care_or_community_complex",
    modality=Modality.ENCOURAGEMENT,
    force="鼓励",
    applies_to=building_works,
    responsible=_RESPONSIBLE,
    summary="A health centre does well to stand beside, or in one building with, care for the aged or a service complex of the village.",
).read_as(
    Reading(
        "building-works",
        "只鼓励有新建、迁建或改（扩）建任务的卫生院（中心）毗邻设置或联建。",
        "Only centres with building works are encouraged.",
        short_zh="“鼓励…毗邻设置”按只对有建设任务的机构理解",
        short_en="co-location is read as encouraged for centres with building works only",
    )
).otherwise(
    Reading(
        "every-centre",
        "对每个卫生院（中心）都鼓励，不问有没有建设任务。",
        "Every centre is encouraged, with building works or without.",
        short_zh="“鼓励…毗邻设置”按对每个机构理解",
        short_en="co-location is read as encouraged for every centre",
    ),
    applies_to=None,
)


def fengchuan(center: HealthCenter) -> bool:
    """The community health centre of Fengchuan."""
    return called(center.name, *center_of_subdistrict("凤川"), within=WITHIN)


def chengnan(center: HealthCenter) -> bool:
    """The community health centre of Chengnan."""
    return called(center.name, *center_of_subdistrict("城南"), within=WITHIN)


def zhongshan(center: HealthCenter) -> bool:
    """The health centre of Zhongshan."""
    return called(center.name, *center_of_township("钟山乡"), within=WITHIN)


def tongjun(center: HealthCenter) -> bool:
    """The community health centre of Tongjun."""
    return called(center.name, *center_of_subdistrict("桐君"), within=WITHIN)


def fenshui(center: HealthCenter) -> bool:
    """The health centre of Fenshui."""
    return called(center.name, *center_of_township("分水镇"), within=WITHIN)


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
).said(says=("凤川街道社区卫生服务中心", "凤川街道社区卫生服务中心")).read_as(NAMED_CENTER)

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
).said(says=("城南街道社区卫生服务中心", "城南街道社区卫生服务中心")).read_as(
    Reading(
        "chengnan-subdistrict",
        "原文没有“街道”二字，指城南街道的社区卫生服务中心。",
        "Printed without the word for subdistrict; the centre of the Chengnan subdistrict is meant.",
    ),
    NAMED_CENTER,
)

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
).said(says=("凤川街道社区卫生服务中心", "凤川街道社区卫生服务中心")).read_as(
    Reading(
        "begun-in-year",
        "“开展…前期论证”已经开始即可，不要求完成。",
        "To have begun within the year is enough.",
    ),
    NAMED_CENTER,
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
).said(says=("钟山乡卫生院", "钟山乡卫生院")).read_as(
    Reading(
        "begun-in-year",
        "“开展…前期论证”已经开始即可，不要求完成。",
        "To have begun within the year is enough.",
    ),
    NAMED_CENTER,
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
).said(says=("桐君街道社区卫生服务中心", "桐君街道社区卫生服务中心")).read_as(NAMED_CENTER)

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
).said(says=("钟山乡卫生院", "钟山乡卫生院")).read_as(
    Reading(
        "started",
        "“启动”只要求项目已经启动，完成的期限没有写；提前启动也算。",
        "The start of the project is asked for, an early one too; no day of completion is printed.",
    ),
    NAMED_CENTER,
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
).said(says=("分水镇卫生院", "分水镇卫生院")).read_as(
    Reading(
        "started",
        "“启动”只要求项目已经启动，完成的期限没有写；提前启动也算。",
        "The start of the project is asked for, an early one too; no day of completion is printed.",
    ),
    NAMED_CENTER,
)
