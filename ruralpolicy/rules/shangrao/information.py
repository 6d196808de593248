"""Part four, item eight: information systems, digital equipment and services at a distance."""

from ruralpolicy.facts import County, VillageClinic
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import village_clinic
from ruralpolicy.rules.recurring_readings import NAMED_ONES_AT_LEAST
from ruralpolicy.rules.shangrao._document import END_OF_2026, pack
from ruralpolicy.rules.shangrao._readings import MORE_THAN_LAST_YEAR, WITH_THE_EIGHT

__all__ = ["network"]

pack.attested(
    "4.8",
    "smart-medical",
    "推进智慧医疗",
    "Smart medical system promoted",
    County,
    "smart_medical_promoted",
    responsible=("各地",),
    summary="The county moves forward with smart medical services.",
).read_as(
    Reading(
        "project-under-way",
        "“推进”没有写标准，有项目或计划正在实施即为推进。",
        "Promoting has no measure; a project or plan that is being carried out is taken for it.",
    )
)

pack.attested(
    "4.8",
    "clinic-it-investment",
    "加大村卫生室信息化投入",
    "More spending on clinic information systems",
    County,
    "village_clinic_it_investment_increased",
    responsible=("各地",),
    summary="The county puts more money into the information systems of village clinics.",
).read_as(MORE_THAN_LAST_YEAR)


@pack.obligation(
    "4.8",
    "村卫生室接入区域信息网",
    "Clinic on the regional health network",
    by=END_OF_2026,
    applies_to=village_clinic,
    responsible=("各地",),
)
def network(clinic: VillageClinic) -> bool:
    """A village clinic is linked to the region's health information network."""
    return clinic.connected_to_regional_platform


network.read_as(WITH_THE_EIGHT)


pack.attested(
    "4.8",
    "data-link",
    "与卫生院数据传输",
    "Data exchange with the health centre",
    VillageClinic,
    "has_data_link_with_health_center",
    applies_to=village_clinic,
    by=END_OF_2026,
    responsible=("各地",),
    summary="Data pass between a village clinic and its health centre.",
).read_as(WITH_THE_EIGHT)

pack.attested(
    "4.8",
    "digital-equipment",
    "加大数字化装备投入",
    "More digital equipment",
    County,
    "digital_equipment_investment_increased",
    responsible=("各地",),
    summary="The county puts more money into digital medical equipment for township health centres and village clinics.",
).read_as(MORE_THAN_LAST_YEAR)

pack.attested(
    "4.8",
    "remote-services",
    "四类远程服务",
    "Four remote services",
    County,
    "offers_remote_consultation",
    "offers_remote_imaging",
    "offers_remote_family_doctor_contracting",
    "offers_remote_chronic_disease_management",
    by=END_OF_2026,
    responsible=("各地",),
    summary="Four services work at a distance: consultation, imaging, contracting a family doctor and care for chronic disease.",
).read_as(
    NAMED_ONES_AT_LEAST,
    Reading(
        "all-four-at-a-distance",
        "“慢病管理”与前三项一样，指远程的慢病管理。",
        "The care for chronic disease is meant at a distance like the three services before it.",
    ),
    WITH_THE_EIGHT,
)

pack.narrative(
    "4.8",
    "resource-extension",
    "优质资源延伸村级",
    "Aim: good resources reach villages",
    County,
    modality=Modality.OBLIGATION,
    force="促进",
    responsible=("各地",),
    summary="Good medical resources reach towns and villages.",
)

pack.attested(
    "4.8",
    "management-software",
    "管理软件应用互通共享",
    "Management software used and data shared",
    County,
    "management_software_used",
    "management_data_shared",
    by=END_OF_2026,
    responsible=("各地",),
    summary="Primary institutions are managed with software and share the data of their management.",
).read_as(WITH_THE_EIGHT)
