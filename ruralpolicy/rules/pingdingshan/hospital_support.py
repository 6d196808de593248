"""Part three, item eleven: hospitals that help the countryside."""

from typing import Final

from ruralpolicy.facts import AdminLevel, City, HealthCenter, Hospital, HospitalGrade, Village
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack, township_center
from ruralpolicy.rules.pingdingshan._readings import EACH_ONE, due_with_the_plan

__all__ = [
    "center_coverage",
    "center_village",
    "county_hospital_coverage",
    "public_county_hospital",
    "public_general_county_hospital",
    "public_hospital",
    "public_secondary_city_hospital",
    "public_secondary_hospital",
    "public_tertiary_city_hospital",
    "secondary_township",
    "tertiary_county",
    "village_coverage",
]

_SUPPORT_BODIES: Final = ("市卫生健康委", "市人力资源和社会保障局")
_ONE_PARTNER: Final = Reading(
    "one-partner",
    "要求的是建立机制，按每个机构至少有一个对口单位理解；数量没有写。",
    "The mechanism is taken to give each of them one partner at least; no number is printed.",
)
_PUBLIC_HOSPITALS_ONLY: Final = Reading(
    "public-hospitals-only", "本句以“县级以上公立医院”开头，只管公立医院。", "Public hospitals only, since the sentence opens with them."
)


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
    by=END_OF_2025,
    responsible=_SUPPORT_BODIES,
)
def tertiary_county(hospital: Hospital, *, partners: int = 1) -> bool:
    """A public tertiary hospital of the city looks after at least one county."""
    return hospital.counties_supported >= partners


due_with_the_plan(
    tertiary_county,
    "建立健全城市三级医院包县…工作机制",
    "pairing urban tertiary hospitals with counties",
    _ONE_PARTNER,
    _PUBLIC_HOSPITALS_ONLY,
)


@pack.obligation(
    "3.11",
    "二级医院对口包乡",
    "Secondary hospitals look after townships",
    applies_to=public_secondary_hospital,
    by=END_OF_2025,
    responsible=_SUPPORT_BODIES,
)
def secondary_township(hospital: Hospital, *, partners: int = 1) -> bool:
    """A public secondary hospital looks after at least one township."""
    return hospital.townships_supported >= partners


def public_secondary_city_hospital(hospital: Hospital) -> bool:
    """A public hospital of the secondary grade in the city."""
    return public_secondary_hospital(hospital) & hospital.is_urban


secondary_township.read_as(
    Reading(
        "every-secondary",
        "“城市”只修饰三级医院，县里的二级公立医院也要包乡；2025年12月31日到期，此前为未到期。",
        "城市 qualifies the tertiary hospitals only, so county secondary hospitals are meant too. Due 2025-12-31, pending before.",
        short_zh="“城市”按只修饰三级医院理解",
        short_en="城市 is read as qualifying tertiary hospitals only",
    ),
    _ONE_PARTNER,
    _PUBLIC_HOSPITALS_ONLY,
).otherwise(
    Reading(
        "urban-only",
        "“城市”管到二级医院，县里的二级公立医院不适用。",
        "城市 qualifies the secondary hospitals as well; those of counties are outside.",
        short_zh="“城市”按管到二级医院理解",
        short_en="城市 is read as qualifying secondary hospitals too",
    ),
    applies_to=public_secondary_city_hospital,
)


@pack.obligation(
    "3.11", "卫生院对口包村", "Health centres look after villages", applies_to=township_center, by=END_OF_2025, responsible=_SUPPORT_BODIES
)
def center_village(center: HealthCenter, *, partners: int = 1) -> bool:
    """A township health centre looks after at least one village."""
    return center.villages_supported >= partners


due_with_the_plan(center_village, "建立健全…乡镇卫生院包村工作机制", "pairing township health centres with villages", _ONE_PARTNER)


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


def public_general_county_hospital(hospital: Hospital) -> bool:
    """The public general hospital of a county or county-level city."""
    return public_county_hospital(hospital) & hospital.is_county_general_hospital


@pack.obligation(
    "3.11",
    "对口支援县医院全覆盖",
    "Every county hospital has a support partner",
    applies_to=public_general_county_hospital,
    by=END_OF_2025,
    responsible=_SUPPORT_BODIES,
)
def county_hospital_coverage(hospital: Hospital) -> bool:
    """The general hospital of a county has a partner that supports it."""
    return hospital.receives_counterpart_support


county_hospital_coverage.read_as(
    Reading(
        "general-hospital",
        "“县医院”指县（市）的综合医院，不含区属医院和专科、中医医院；2025年12月31日到期，此前为未到期。",
        "县医院 is the general hospital of a county; hospitals of districts and specialist hospitals are outside. Due "
        "2025-12-31, pending before.",
        short_zh="“县医院”按县（市）综合医院理解",
        short_en="县医院 is read as the general hospital of the county",
    ),
    EACH_ONE,
).otherwise(
    Reading(
        "all-county-level",
        "凡县级公立医院，包括区属和专科医院，都要有对口支援。",
        "Every public hospital of county level, those of districts and specialist ones included, must receive support.",
        short_zh="“县医院”按凡县级公立医院理解",
        short_en="县医院 is read as every public hospital of county level",
    ),
    applies_to=public_county_hospital,
)


@pack.obligation(
    "3.11",
    "对口支援乡镇卫生院全覆盖",
    "Every township health centre has a support partner",
    applies_to=township_center,
    by=END_OF_2025,
    responsible=_SUPPORT_BODIES,
)
def center_coverage(center: HealthCenter) -> bool:
    """Every township health centre has a partner that supports it."""
    return center.receives_counterpart_support


due_with_the_plan(
    center_coverage, "实现对口支援县医院和乡镇卫生院全覆盖", "full coverage of township health centres by counterpart support", EACH_ONE
)


@pack.obligation(
    "3.11", "村级巡诊或派驻全覆盖", "Every village has visiting or stationed care", by=END_OF_2025, responsible=_SUPPORT_BODIES
)
def village_coverage(village: Village) -> bool:
    """Doctors visit every village or are stationed in it."""
    return village.has_visiting_service | village.has_stationed_service


due_with_the_plan(
    village_coverage,
    "实现…村级巡诊或派驻服务全覆盖",
    "full coverage of villages by visiting or stationed services",
    EACH_ONE,
    Reading(
        "either-form",
        "巡诊、派驻有一种即可；有自己卫生室的村也不例外。",
        "Either form is enough; a village with a clinic of its own is not excepted.",
    ),
)


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
