"""Part two, item nine: health care by data and at a distance."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import percent
from ruralpolicy.facts import Consortium, County
from ruralpolicy.law import Modality
from ruralpolicy.rules.recurring import share_reached
from ruralpolicy.rules.tonglu._document import END_OF_2026, has_health_centers, pack

__all__ = ["cdss", "paperless", "remote_services", "tcm_online"]

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

pack.attested(
    "2.2.9",
    "remote-centre",
    "牵头医院远程医疗中心",
    "Remote medical centre in each lead hospital",
    Consortium,
    "has_remote_medical_center",
    responsible=_RESPONSIBLE,
    summary="The hospital that leads a consortium has a centre for medicine at a distance.",
)


@pack.obligation("2.2.9", "远程影像超声心电", "Remote imaging, ultrasound and ECG for primary institutions", responsible=_RESPONSIBLE)
def remote_services(consortium: Consortium) -> bool:
    """Primary institutions get images, ultrasound and electrocardiograms read at a distance."""
    # Reading: the list is open and the three named are the least.
    return consortium.offers_remote_imaging & consortium.offers_remote_ultrasound & consortium.offers_remote_ecg


@pack.target("2.2.9", "14家机构无纸化", "Fourteen primary institutions paperless", by=END_OF_2026, responsible=_RESPONSIBLE)
def paperless(county: County, *, centers: int = 14) -> bool:
    """The county's 14 primary institutions work without any paper."""
    # Reading: the 14 are its health centres; the printed number counts, even where there should be more or fewer of them by then.
    return county.health_centers_paperless >= centers


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


@pack.obligation("2.2.9", "基层CDSS全面建成", "CDSS in all primary institutions", applies_to=has_health_centers, responsible=_RESPONSIBLE)
def cdss(county: County, *, share: Fraction = percent(100)) -> bool:
    """Every health centre has a system that supports clinical decisions."""
    # Reading: a sentence without a date, so it holds at once; primary institutions are health centres here.
    return share_reached(county.health_centers_with_cdss, share, county.health_centers_total)


@pack.obligation(
    "2.2.9",
    "中医药服务在线布局",
    "TCM service online in all primary institutions",
    applies_to=has_health_centers,
    responsible=_RESPONSIBLE,
)
def tcm_online(county: County, *, share: Fraction = percent(100)) -> bool:
    """Every health centre has the county's application for Chinese medicine online."""
    # Reading: a sentence without a date, so it holds at once; primary institutions are health centres here.
    return share_reached(county.health_centers_with_tcm_online, share, county.health_centers_total)
