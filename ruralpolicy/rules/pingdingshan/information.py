"""Part three, item twelve: information systems."""

from typing import Final

from ruralpolicy.facts import AdminLevel, City, Consortium, County, HealthCenter, Hospital, VillageClinic
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack, township_center
from ruralpolicy.rules.pingdingshan._readings import EACH_ONE, due_with_the_plan
from ruralpolicy.rules.recurring import village_clinic

__all__ = ["consortium_platform", "county_hospital", "county_systems", "township_systems", "village_systems"]

_INFORMATION_BODIES: Final = ("市卫生健康委", "市发展改革委", "市财政局", "市行政审批政务信息中心")


pack.attested(
    "3.12",
    "standards",
    "信息标准统一",
    "Uniform health information standards on the regional platform",
    City,
    "health_information_standards_unified",
    by=END_OF_2025,
    responsible=_INFORMATION_BODIES,
    summary="On the regional platform health information follows one standard.",
).read_as(
    Reading(
        "plan-end",
        "“统一卫生健康信息标准”没有写期限，与同句的互联互通一并于2025年12月31日到期，此前为未到期。",
        "No date is printed for uniform information standards: due with the interconnection of the same sentence, "
        "2025-12-31, and pending before.",
        short_zh="原文未写期限，按计划期末到期理解",
        short_en="no date is printed; read as due when the plan ends",
    )
).otherwise(
    Reading(
        "at-once",
        "“统一卫生健康信息标准”没有写期限，自文件施行起就应做到，没有做到即为未达到。",
        "No date is printed for uniform information standards: they bind from the first day, and a miss is unmet at once.",
        short_zh="按现行要求、随时应做到理解",
        short_en="read as a standing requirement, due at once",
    ),
    by=None,
)

due_with_the_plan(
    pack.attested(
        "3.12",
        "interconnection",
        "六类信息互联互通",
        "Six kinds of information linked in the county",
        County,
        "population_information_linked",
        "electronic_medical_records_linked",
        "electronic_health_records_linked",
        "public_health_information_linked",
        "family_doctor_contract_information_linked",
        "referral_information_linked",
        by=END_OF_2025,
        responsible=_INFORMATION_BODIES,
        summary="Six kinds of information, from population to referral, are linked throughout the county.",
    ),
    "推进…互联互通",
    "linking the six kinds of information",
    Reading(
        "six-equal-kinds",
        "“和”连接的是六类并列的信息，不是两组信息之间的互联。",
        "The words may link two groups; six equal kinds are meant.",
    ),
)


@pack.target(
    "3.12",
    "2025年医共体平台接入区域平台",
    "Consortium platforms on the regional platform by 2025",
    by=END_OF_2025,
    responsible=_INFORMATION_BODIES,
)
def consortium_platform(consortium: Consortium) -> bool:
    """A consortium's platform is part of the regional platform by the end of 2025."""
    return consortium.platform_connected_to_regional_platform


consortium_platform.read_as(EACH_ONE)


def county_hospital(hospital: Hospital) -> bool:
    """A hospital of the county level, public or private."""
    return hospital.admin_level == AdminLevel.COUNTY


@pack.target(
    "3.12",
    "2025年县级系统接入区域平台",
    "County institution systems on the regional platform by 2025",
    by=END_OF_2025,
    applies_to=county_hospital,
    responsible=_INFORMATION_BODIES,
)
def county_systems(hospital: Hospital) -> bool:
    """A county hospital's systems are linked to the regional platform by the end of 2025."""
    return hospital.connected_to_regional_platform


county_systems.read_as(
    EACH_ONE,
    Reading(
        "hospitals-stand-for-all",
        "以医院代表县级医疗卫生机构，民营医院也在内。",
        "Hospitals stand for all institutions of the county level, private ones included.",
    ),
)


@pack.target(
    "3.12",
    "2025年乡级系统接入区域平台",
    "Township institution systems on the regional platform by 2025",
    by=END_OF_2025,
    applies_to=township_center,
    responsible=_INFORMATION_BODIES,
)
def township_systems(center: HealthCenter) -> bool:
    """A township health centre's systems are linked to the regional platform by the end of 2025."""
    return center.connected_to_regional_platform


township_systems.read_as(EACH_ONE)


@pack.target(
    "3.12",
    "2025年村级系统接入区域平台",
    "Village institution systems on the regional platform by 2025",
    by=END_OF_2025,
    applies_to=village_clinic,
    responsible=_INFORMATION_BODIES,
)
def village_systems(clinic: VillageClinic) -> bool:
    """A village clinic's systems are linked to the regional platform by the end of 2025."""
    return clinic.connected_to_regional_platform


village_systems.read_as(
    EACH_ONE, Reading("stations-not-named", "没有写社区卫生服务站，不在内。", "Community health stations are not named and stay outside.")
)


pack.attested(
    "3.12",
    "data-sharing",
    "2025年县域健康数据共享",
    "Health data linked and shared in the county by 2025",
    County,
    "county_health_data_shared",
    modality=Modality.TARGET,
    by=END_OF_2025,
    responsible=_INFORMATION_BODIES,
    summary="By the end of 2025 health data pass between the institutions of the county.",
).read_as(
    Reading(
        "use-not-measured",
        "“高效利用”没有量化标准，只看互通共享。",
        "Efficient use has no measure; linking and sharing are what is stated.",
    )
)
