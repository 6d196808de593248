"""Section three (two), item 12: information systems and telemedicine."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import percent
from ruralpolicy.facts import Consortium, County, VillageClinic
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import share_reached
from ruralpolicy.rules.recurring_readings import NAMED_ONES_AT_LEAST, NO_LAST_DAY
from ruralpolicy.rules.zhanggong._document import pack

__all__ = ["able_to_connect", "coverage_centers", "coverage_clinics", "has_health_centers"]

_INFORMATION = ("区卫健委",)

_AT_ONCE: Final = "at-once"


def _whole_enumeration(zh: str, en: str) -> Reading:
    """The reading of a clause of the one long enumeration that 加快…逐步 opens."""
    return Reading(
        "whole-enumeration",
        zh,
        en,
        short_zh="“逐步”管全句理解，未定期限",
        short_en="逐步 is read as governing the whole sentence, with no date set",
    )


pack.attested(
    "3.2.12",
    "group-information-system",
    "加快集团一体化信息系统建设",
    "Integrated information system of the group",
    Consortium,
    "integrated_information_system_built",
    modality=Modality.TARGET,
    open_ended=True,
    force="加快",
    responsible=_INFORMATION,
    summary="The municipal hospital and its group work in one information system.",
).read_as(
    _whole_enumeration(
        "“加快…一体化信息系统建设”没有期限，建成之前为未到期，不算未达到。",
        "加快 sets no deadline: until the system is built it is pending, never unmet.",
    )
).otherwise(
    Reading(
        _AT_ONCE,
        "“逐步”只管后面的三级信息网络，一体化信息系统自文件施行起就应建成。",
        "逐步 governs the three-level network only; the integrated system is asked from the first day.",
        short_zh="“逐步”按只管三级信息网络理解",
        short_en="逐步 is read as governing the three-level network only",
    ),
    open_ended=False,
)

pack.attested(
    "3.2.12",
    "three-level-network",
    "逐步实现三级信息网络同步管理",
    "Three-level network managed in step",
    County,
    "three_level_network_synchronized",
    modality=Modality.TARGET,
    open_ended=True,
    force="逐步",
    responsible=_INFORMATION,
    summary="In the course of time the networks of district, towns and villages are managed in step.",
).read_as(NO_LAST_DAY)


def has_health_centers(county: County) -> bool:
    """There is at least one health centre, so that a share can be taken."""
    return county.health_centers_total > 0


@pack.target(
    "3.2.12",
    "信息系统逐步覆盖所有基层机构",
    "Primary information system covers every centre",
    open_ended=True,
    force="逐步",
    applies_to=has_health_centers,
    responsible=_INFORMATION,
)
def coverage_centers(county: County, *, share: Fraction = percent(100)) -> bool:
    """In the course of time every health centre of the district is on the information system for primary care."""
    return share_reached(county.health_centers_on_primary_information_system, share, county.health_centers_total)


coverage_centers.read_as(
    _whole_enumeration(
        "“逐步”管到“覆盖所有基层医疗机构”，没有期限，全部覆盖之前为未到期。",
        "逐步 reaches the coverage of all primary institutions: no deadline, pending until reached.",
    )
).otherwise(
    Reading(
        _AT_ONCE,
        "“逐步”只管三级信息网络，“覆盖所有基层医疗机构”自文件施行起就应做到。",
        "逐步 ends with the three-level network; coverage of all primary institutions is asked from the first day.",
        short_zh="“逐步”按只管三级信息网络理解",
        short_en="逐步 is read as governing the three-level network only",
    ),
    open_ended=False,
)


def able_to_connect(clinic: VillageClinic) -> bool:
    """The clinic or station has what it takes to be on the system."""
    return clinic.has_conditions_for_information_system


@pack.target(
    "3.2.12",
    "信息系统逐步覆盖有条件的村卫生室（站）",
    "System covers village clinics and stations able to connect",
    open_ended=True,
    force="逐步",
    applies_to=able_to_connect,
    responsible=_INFORMATION,
)
def coverage_clinics(clinic: VillageClinic) -> bool:
    """In the course of time a village clinic or community health station that can be on the information system is on it."""
    return clinic.on_primary_information_system


coverage_clinics.read_as(
    _whole_enumeration(
        "“逐步”管到“覆盖…有条件的村卫生室、社区卫生服务站”，没有期限，覆盖之前为未到期。",
        "逐步 reaches the coverage of clinics and stations that have the conditions: no deadline, pending until reached.",
    ),
    Reading(
        "conditions-stated",
        "“有条件的”对村卫生室、社区卫生服务站都适用；条件没有写明，由填报的单位确认。",
        "Having the conditions limits clinics and stations alike; as nothing says what they are, they are stated.",
    ),
).otherwise(
    Reading(
        _AT_ONCE,
        "“逐步”只管三级信息网络，“覆盖…有条件的村卫生室、社区卫生服务站”自文件施行起就应做到。",
        "逐步 ends with the three-level network; coverage of clinics and stations is asked from the first day.",
        short_zh="“逐步”按只管三级信息网络理解",
        short_en="逐步 is read as governing the three-level network only",
    ),
    open_ended=False,
)


pack.attested(
    "3.2.12",
    "modules",
    "信息系统逐步涵盖五项内容",
    "Contents of the information system",
    County,
    "system_covers_essential_medicines",
    "system_covers_health_management",
    "system_covers_public_health",
    "system_covers_basic_medical_services",
    "system_covers_performance_assessment",
    modality=Modality.TARGET,
    open_ended=True,
    force="逐步",
    responsible=_INFORMATION,
    summary="In time the system takes in medicines, health management, public health, basic care and the assessment of performance.",
).read_as(
    _whole_enumeration(
        "“逐步”管到“涵盖”的五项内容，没有期限，五项齐全之前为未到期。",
        "逐步 reaches the five contents of the system: no deadline, pending until all are there.",
    ),
    NAMED_ONES_AT_LEAST,
).otherwise(
    Reading(
        _AT_ONCE,
        "“逐步”只管三级信息网络，“涵盖”的五项内容自文件施行起就应齐全。",
        "逐步 ends with the three-level network; the five contents are asked from the first day.",
        short_zh="“逐步”按只管三级信息网络理解",
        short_en="逐步 is read as governing the three-level network only",
    ),
    open_ended=False,
)

pack.attested(
    "3.2.12",
    "telemedicine",
    "三级远程医疗系统",
    "Three-level telemedicine with imaging",
    County,
    "three_level_telemedicine_built",
    "telemedicine_includes_imaging_diagnosis",
    responsible=_INFORMATION,
    summary="District, towns and villages are joined by a telemedicine system in which images are read.",
)

pack.attested(
    "3.2.12",
    "telemedicine-supervision",
    "远程系统用于考核监管",
    "Telemedicine used for assessment and supervision",
    County,
    "telemedicine_used_in_performance_assessment",
    "telemedicine_used_in_service_supervision",
    responsible=_INFORMATION,
    summary="The telemedicine system also serves to assess performance and to oversee services.",
)

pack.narrative(
    "3.2.12",
    "standardization",
    "提高服务规范化水平",
    "Aim: more standardised services",
    County,
    modality=Modality.OBLIGATION,
    responsible=_INFORMATION,
    summary="Primary institutions work more by standard than before.",
)
