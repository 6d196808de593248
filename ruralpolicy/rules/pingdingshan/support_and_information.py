"""Part three, items eleven and twelve: hospitals that help the countryside, and information systems."""

from typing import Final

from ruralpolicy.facts import AdminLevel, City, Consortium, County, HealthCenter, Hospital, HospitalGrade, Village, VillageClinic
from ruralpolicy.law import Modality
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack, township_center
from ruralpolicy.rules.recurring import village_clinic

__all__ = [
    "center_coverage",
    "center_village",
    "consortium_platform",
    "county_hospital",
    "county_hospital_coverage",
    "county_systems",
    "public_county_hospital",
    "public_hospital",
    "public_secondary_hospital",
    "public_tertiary_city_hospital",
    "secondary_township",
    "tertiary_county",
    "township_systems",
    "village_coverage",
    "village_systems",
]

_SUPPORT_BODIES: Final = ("市卫生健康委", "市人力资源和社会保障局")
_INFORMATION_BODIES: Final = ("市卫生健康委", "市发展改革委", "市财政局", "市行政审批政务信息中心")


def public_hospital(hospital: Hospital, *, lowest_level: AdminLevel = AdminLevel.COUNTY) -> bool:
    """A public hospital of a county or of a higher level."""
    return hospital.is_public & (hospital.admin_level >= lowest_level)


pack.attested(
    "3.11",
    "hospital-duties",
    "县级以上公立医院帮扶职责",
    "Basic duties of public hospitals of county level and above",
    Hospital,
    "guides_primary_institutions",
    "serves_downward",
    "trains_primary_staff_free",
    applies_to=public_hospital,
    responsible=_SUPPORT_BODIES,
    summary="Public hospitals guide primary care, serve there and train its staff free of charge.",
)


def public_tertiary_city_hospital(hospital: Hospital) -> bool:
    """A public hospital of the tertiary grade in the city."""
    return hospital.is_public & hospital.is_urban & (hospital.hospital_grade == HospitalGrade.TERTIARY)


def public_secondary_hospital(hospital: Hospital) -> bool:
    """A public hospital of the secondary grade, wherever it stands."""
    return hospital.is_public & (hospital.hospital_grade == HospitalGrade.SECONDARY)


@pack.obligation(
    "3.11",
    "三级医院对口包县",
    "Tertiary city hospitals look after counties",
    applies_to=public_tertiary_city_hospital,
    responsible=_SUPPORT_BODIES,
)
def tertiary_county(hospital: Hospital, *, partners: int = 1) -> bool:
    """A public tertiary hospital of the city looks after at least one county."""
    # Reading: the mechanism is taken to give each of them one partner at least; neither number nor date is printed.
    # Reading: public hospitals only, of which the sentence before it speaks.
    return hospital.counties_supported >= partners


@pack.obligation(
    "3.11",
    "二级医院对口包乡",
    "Secondary hospitals look after townships",
    applies_to=public_secondary_hospital,
    responsible=_SUPPORT_BODIES,
)
def secondary_township(hospital: Hospital, *, partners: int = 1) -> bool:
    """A public secondary hospital looks after at least one township."""
    # Reading: the mechanism is taken to give each of them one partner at least; neither number nor date is printed.
    # Reading: public hospitals only, of which the sentence before it speaks. The city is said of tertiary hospitals alone.
    return hospital.townships_supported >= partners


@pack.obligation("3.11", "卫生院对口包村", "Health centres look after villages", applies_to=township_center, responsible=_SUPPORT_BODIES)
def center_village(center: HealthCenter, *, partners: int = 1) -> bool:
    """A township health centre looks after at least one village."""
    # Reading: the mechanism is taken to give each of them one partner at least; neither number nor date is printed.
    return center.villages_supported >= partners


pack.narrative(
    "3.11",
    "mechanism",
    "城乡协同帮扶",
    "Cooperation of city and countryside",
    City,
    modality=Modality.OBLIGATION,
    responsible=_SUPPORT_BODIES,
    summary="The city helps the country, and both act together.",
)


def public_county_hospital(hospital: Hospital) -> bool:
    """A public hospital of the county level."""
    return hospital.is_public & (hospital.admin_level == AdminLevel.COUNTY)


@pack.obligation(
    "3.11",
    "对口支援覆盖县医院",
    "Every county hospital has a support partner",
    applies_to=public_county_hospital,
    responsible=_SUPPORT_BODIES,
)
def county_hospital_coverage(hospital: Hospital) -> bool:
    """Every county hospital has a partner that supports it."""
    # Reading: no date is printed, so it holds at once; all is each one.
    # Reading: any public hospital of the county level is meant, specialist hospitals and those of districts as well.
    return hospital.receives_counterpart_support


@pack.obligation(
    "3.11",
    "对口支援覆盖乡镇卫生院",
    "Every township health centre has a support partner",
    applies_to=township_center,
    responsible=_SUPPORT_BODIES,
)
def center_coverage(center: HealthCenter) -> bool:
    """Every township health centre has a partner that supports it."""
    # Reading: no date is printed, so it holds at once; all is each one.
    return center.receives_counterpart_support


@pack.obligation("3.11", "村级巡诊或派驻全覆盖", "Every village has visiting or stationed care", responsible=_SUPPORT_BODIES)
def village_coverage(village: Village) -> bool:
    """Doctors visit every village or are stationed in it."""
    # Reading: no date is printed, so it holds at once; all is each one.
    # Reading: either form is enough; a village with a clinic of its own is not excepted.
    return village.has_visiting_service | village.has_stationed_service


pack.attested(
    "3.11",
    "supervision",
    "驻点巡诊帮扶监管考核",
    "Supervision of stationed and visiting help",
    City,
    "counterpart_support_supervised",
    responsible=_SUPPORT_BODIES,
    summary="The city makes sure that those sent to help are really there and at work.",
)

pack.attested(
    "3.11",
    "promotion-link",
    "对口支援与晋升挂钩",
    "Promotion tied to counterpart support",
    City,
    "promotion_linked_to_counterpart_support",
    responsible=_SUPPORT_BODIES,
    summary="Whoever wants to be promoted has to have helped the countryside.",
)

pack.attested(
    "3.12",
    "standards",
    "信息标准统一",
    "Uniform health information standards on the regional platform",
    City,
    "health_information_standards_unified",
    responsible=_INFORMATION_BODIES,
    summary="On the regional platform health information follows one standard.",
)

# Reading: the words may link two groups; six equal kinds are meant.
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
    responsible=_INFORMATION_BODIES,
    summary="Six kinds of information, from population to referral, are linked throughout the county.",
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
    # Reading: all is each one.
    return consortium.platform_connected_to_regional_platform


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
    # Reading: all is each one. Hospitals stand for all institutions of the county level, private ones included.
    return hospital.connected_to_regional_platform


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
    # Reading: all is each one.
    return center.connected_to_regional_platform


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
    # Reading: all is each one. Community health stations are not named.
    return clinic.connected_to_regional_platform


# Reading: efficient use has no measure; linking and sharing are what is stated.
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
)
