"""Part two, item nine: health care by data and at a distance."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import percent
from ruralpolicy.facts import Consortium, County
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import share_reached
from ruralpolicy.rules.tonglu._document import END_OF_2026, has_health_centers, pack
from ruralpolicy.rules.tonglu._readings import HEALTH_CENTERS, due_when_the_plan_ends

__all__ = [
    "cdss",
    "paperless",
    "remote_centre",
    "remote_services",
    "tcm_online",
]

_RESPONSIBLE: Final = ("县卫健局", "县财政局", "县医保局", "县数管局")

pack.narrative(
    "2.2.9",
    "digital-aims",
    "基层数字化水平",
    "Digital level of primary institutions",
    County,
    modality=Modality.OBLIGATION,
    responsible=_RESPONSIBLE,
    summary="Rural institutions become visibly more digital, and new kinds of service rest on the data centre.",
)

pack.attested(
    "2.2.9",
    "data-centre",
    "卫生大数据中心延伸",
    "Health big-data centre extended",
    County,
    "health_data_center_extended",
    responsible=_RESPONSIBLE,
    summary="The data centre for the health of the whole county is improved and put to more uses.",
)

remote_centre = pack.attested(
    "2.2.9",
    "remote-centre",
    "牵头医院远程医疗中心",
    "Remote medical centre in each lead hospital",
    Consortium,
    "has_remote_medical_center",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="The hospital that leads a consortium has a centre for medicine at a distance.",
)
due_when_the_plan_ends(
    remote_centre,
    "建立远程医疗中心",
    "setting up the remote medical centre",
)


@pack.obligation(
    "2.2.9", "远程影像超声心电", "Remote imaging, ultrasound and ECG for primary institutions", by=END_OF_2026, responsible=_RESPONSIBLE
)
def remote_services(consortium: Consortium) -> bool:
    """Primary institutions get images, ultrasound and electrocardiograms read at a distance."""
    return consortium.offers_remote_imaging & consortium.offers_remote_ultrasound & consortium.offers_remote_ecg


due_when_the_plan_ends(
    remote_services,
    "建立远程医疗中心，向基层医疗机构提供影像、超声、心电诊断等服务",
    "setting up the remote centre with its three services",
    Reading(
        "three-at-least",
        "“等服务”没有列尽，列出的三项是最低要求。",
        "The list is open and the three named are the least.",
    ),
)


@pack.target("2.2.9", "14家机构无纸化", "Fourteen primary institutions paperless", by=END_OF_2026, responsible=_RESPONSIBLE)
def paperless(county: County, *, centers: int = 14) -> bool:
    """The county's 14 primary institutions work without any paper."""
    return county.health_centers_paperless >= centers


def every_centre_paperless(county: County) -> bool:
    """All health centres of the county, however many, work without any paper."""
    return county.health_centers_paperless >= county.health_centers_total


paperless.read_as(
    Reading(
        "fourteen",
        "按文件写明的14家计算，14家全面无纸化即为达到。",
        "The printed number decides: 14 paperless institutions are met.",
        short_zh="“14家”按写明的家数理解",
        short_en="the 14 are read as the printed number",
    )
).otherwise(
    Reading(
        "all-centres",
        "指全部乡镇卫生院（社区卫生服务中心），机构数变了就随之变。",
        "All centres are meant, whatever their number.",
        short_zh="“14家”按全部机构理解",
        short_en="the 14 are read as all centres",
    ),
    requires=every_centre_paperless,
)


pack.attested(
    "2.2.9",
    "systems-interconnected",
    "五类系统互联互通",
    "Five systems interconnected",
    County,
    "primary_care_systems_interconnected",
    modality=Modality.TARGET,
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="Data pass between five systems: contracts, health records, chronic disease, follow-up of check-ups, public health.",
)

pack.attested(
    "2.2.9",
    "major-apps",
    "重大应用桐庐模式",
    "Tonglu model of major applications",
    County,
    "major_digital_apps_in_use",
    responsible=_RESPONSIBLE,
    summary="The big applications of the province are developed and used in a form of Tonglu's own.",
)


@pack.obligation(
    "2.2.9", "基层CDSS全面建成", "CDSS in all primary institutions", applies_to=has_health_centers, by=END_OF_2026, responsible=_RESPONSIBLE
)
def cdss(county: County, *, share: Fraction = percent(100)) -> bool:
    """Every health centre has a system that supports clinical decisions."""
    return share_reached(county.health_centers_with_cdss, share, county.health_centers_total)


due_when_the_plan_ends(
    cdss,
    "全面完成人工智能临床辅助决策系统（CDSS）建设",
    "completing the clinical decision support system",
    HEALTH_CENTERS,
)


@pack.obligation(
    "2.2.9",
    "中医药服务在线布局",
    "TCM service online in all primary institutions",
    applies_to=has_health_centers,
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
)
def tcm_online(county: County, *, share: Fraction = percent(100)) -> bool:
    """Every health centre has the county's application for Chinese medicine online."""
    return share_reached(county.health_centers_with_tcm_online, share, county.health_centers_total)


due_when_the_plan_ends(
    tcm_online,
    "全面完成…县域中医药‘服务在线’应用的布局",
    "placing the online application for Chinese medicine",
    HEALTH_CENTERS,
)
