"""Part two, item five: information technology."""

from typing import Final

from ruralpolicy.facts import City, HealthCenter, VillageClinic
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack, township_center
from ruralpolicy.rules.pingdingshan._readings import PROMOTING_ENCOURAGES, due_with_the_aims
from ruralpolicy.rules.recurring import village_clinic

__all__ = ["telemedicine_center", "telemedicine_clinic"]

_TECHNOLOGY_BODIES: Final = ("市卫生健康委", "市发展改革委", "市财政局", "市行政审批政务信息中心")

_TOWNS_AND_VILLAGES: Final = Reading(
    "towns-and-villages", "“乡村全覆盖”指乡、村两级机构都要覆盖。", "The countryside to be covered is towns and villages alike."
)

pack.narrative(
    "2.5",
    "aims",
    "互联网医疗与数字化方向",
    "Internet plus health care and digital level",
    City,
    modality=Modality.OBLIGATION,
    responsible=_TECHNOLOGY_BODIES,
    summary="Online care and artificial intelligence help family doctors, and rural services become more digital.",
)


@pack.target(
    "2.5",
    "远程医疗覆盖乡级",
    "Remote medical services at every township health centre",
    by=END_OF_2025,
    applies_to=township_center,
    responsible=_TECHNOLOGY_BODIES,
)
def telemedicine_center(center: HealthCenter) -> bool:
    """Remote care can be had at every township health centre by the end of 2025."""
    return center.telemedicine_connected


due_with_the_aims(telemedicine_center, "实现远程医疗卫生服务乡村全覆盖", "full coverage with telemedicine", _TOWNS_AND_VILLAGES)


@pack.target(
    "2.5",
    "远程医疗覆盖村级",
    "Remote medical services at every village clinic",
    by=END_OF_2025,
    applies_to=village_clinic,
    responsible=_TECHNOLOGY_BODIES,
)
def telemedicine_clinic(clinic: VillageClinic) -> bool:
    """Remote care can be had at every village clinic by the end of 2025."""
    return clinic.telemedicine_connected


due_with_the_aims(telemedicine_clinic, "实现远程医疗卫生服务乡村全覆盖", "full coverage with telemedicine", _TOWNS_AND_VILLAGES)


pack.attested(
    "2.5",
    "ai-center",
    "卫生院配置人工智能辅诊",
    "AI-assisted diagnosis in health centres",
    HealthCenter,
    "ai_assisted_diagnosis_in_use",
    modality=Modality.ENCOURAGEMENT,
    applies_to=township_center,
    force="推动",
    responsible=_TECHNOLOGY_BODIES,
    summary="A township health centre does well to diagnose with the help of artificial intelligence, Chinese medicine included.",
).read_as(PROMOTING_ENCOURAGES)

pack.attested(
    "2.5",
    "ai-clinic",
    "村卫生室配置人工智能辅诊",
    "AI-assisted diagnosis in village clinics",
    VillageClinic,
    "ai_assisted_diagnosis_in_use",
    modality=Modality.ENCOURAGEMENT,
    applies_to=village_clinic,
    force="推动",
    responsible=_TECHNOLOGY_BODIES,
    summary="A village clinic does well to diagnose with the help of artificial intelligence, Chinese medicine included.",
).read_as(PROMOTING_ENCOURAGES)
