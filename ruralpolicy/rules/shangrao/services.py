"""Part four, items six to eight: the work of village clinics, its assessment and its information systems."""

from ruralpolicy.facts import County, HealthCenter, VillageClinic
from ruralpolicy.law import Modality
from ruralpolicy.rules.recurring import township_health_center, village_clinic
from ruralpolicy.rules.shangrao._document import END_OF_2026, pack

__all__ = ["network"]

pack.attested(
    "4.6",
    "duties",
    "明确村卫生室职责任务",
    "Duties and targets of village clinics set",
    County,
    "village_clinic_duties_set",
    "village_clinic_targets_set",
    by=END_OF_2026,
    responsible=("县级卫生健康行政管理部门",),
    summary="The county health authority has set down what village clinics are for and what they are to achieve.",
)

pack.attested(
    "4.6",
    "work-arrangement",
    "合理安排村卫生室工作",
    "Township centre arranges clinic work",
    HealthCenter,
    "clinic_public_health_arranged",
    "clinic_medical_services_arranged",
    "clinic_health_management_arranged",
    applies_to=township_health_center,
    by=END_OF_2026,
    responsible=("乡镇卫生院",),
    summary="A township health centre plans its clinics' public health work, medical care and health management.",
)

pack.attested(
    "4.6",
    "quality-control",
    "村卫生室质控管理",
    "Quality control of village clinics",
    HealthCenter,
    "clinic_quality_controlled",
    applies_to=township_health_center,
    responsible=("乡镇卫生院",),
    summary="A township health centre checks the quality of its clinics' work.",
)

pack.attested(
    "4.6",
    "technical-guidance",
    "指导落实技术规范",
    "Guidance on technical norms",
    HealthCenter,
    "clinic_technical_norms_guided",
    applies_to=township_health_center,
    responsible=("乡镇卫生院",),
    summary="A township health centre shows its clinics how to keep to the technical norms.",
)

pack.attested(
    "4.6",
    "compliance",
    "遵守法规和医疗安全制度",
    "Laws and medical safety systems observed",
    VillageClinic,
    "laws_and_safety_rules_observed",
    "core_medical_systems_implemented",
    applies_to=village_clinic,
    responsible=("村卫生室",),
    summary="A village clinic keeps the law and the rules of medical safety and lives by the core medical systems.",
)

# Reading: strict control is neither a rate nor a ban.
pack.attested(
    "4.6",
    "infusion-control",
    "从严控制输液",
    "Infusion strictly controlled",
    VillageClinic,
    "infusion_controlled",
    applies_to=village_clinic,
    responsible=("村卫生室",),
    summary="A village clinic gives infusions only under strict control.",
)

pack.attested(
    "4.6",
    "safe-injection",
    "安全注射合理用药",
    "Safe injection and rational drug use",
    VillageClinic,
    "safe_injection_ensured",
    "rational_drug_use_ensured",
    applies_to=village_clinic,
    responsible=("村卫生室",),
    summary="A village clinic injects safely and prescribes sensibly, so that errors and accidents do not happen.",
)

pack.attested(
    "4.6",
    "records",
    "完善医疗登记",
    "Medical registers complete",
    VillageClinic,
    "medical_registers_complete",
    applies_to=village_clinic,
    responsible=("村卫生室",),
    summary="A village clinic's medical registers lack nothing that is asked for.",
)

pack.attested(
    "4.6",
    "wall-display",
    "制度规范上墙",
    "Rules, policy notes and charts on the wall",
    VillageClinic,
    "rules_displayed",
    "policy_explanations_displayed",
    "work_charts_displayed",
    applies_to=village_clinic,
    responsible=("村卫生室",),
    summary="On the walls of a village clinic hang its rules, notes that explain policy, and its work charts.",
)

pack.attested(
    "4.6",
    "technical-training",
    "专业技术培训",
    "Technical training by the centre",
    HealthCenter,
    "technical_training_given_regularly",
    applies_to=township_health_center,
    responsible=("卫生院",),
    summary="A township health centre regularly trains the health workers of the villages in their profession.",
)

pack.attested(
    "4.7",
    "assessment-method",
    "制定绩效考核办法",
    "Performance assessment method for village doctors",
    County,
    "village_doctor_assessment_method_made",
    by=END_OF_2026,
    responsible=("县级卫生健康行政管理部门",),
    summary="The county health authority has laid down how the work of village doctors is assessed.",
)

# Reading: the contents are an open list; those named are asked for.
pack.attested(
    "4.7",
    "regular-assessment",
    "定期考核",
    "Regular assessment with set content",
    HealthCenter,
    "village_doctors_assessed_regularly",
    "village_assessment_focuses_on_three_service_areas",
    "village_assessment_covers_quantity",
    "village_assessment_covers_quality",
    "village_assessment_covers_satisfaction",
    applies_to=township_health_center,
    by=END_OF_2026,
    responsible=("乡镇卫生院",),
    summary="A township health centre assesses village doctors regularly: three fields of service, by amount, quality and satisfaction.",
)

pack.attested(
    "4.7",
    "use-of-results",
    "考核结果运用",
    "Results used for registration, contract and pay",
    HealthCenter,
    "village_assessment_used_for_registration",
    "village_assessment_used_for_contract_renewal",
    "village_assessment_used_for_pay",
    applies_to=township_health_center,
    by=END_OF_2026,
    responsible=("乡镇卫生院",),
    summary="Registration, renewal of contract and pay of village doctors rest mainly on how they were assessed.",
)

pack.attested(
    "4.7",
    "it-assessment",
    "探索信息化考核",
    "Assessment by information technology explored",
    County,
    "it_based_assessment_explored",
    modality=Modality.ENCOURAGEMENT,
    summary="Counties try out assessing the services and tasks of village clinics by means of information technology.",
)

# Reading: promoting has no measure; a project or plan that is being carried out is taken for it.
pack.attested(
    "4.8",
    "smart-medical",
    "推进智慧医疗",
    "Smart medical system promoted",
    County,
    "smart_medical_promoted",
    responsible=("各地",),
    summary="The county moves forward with smart medical services.",
)

# Reading: an increase without a base is more this year than the year before, here and for digital equipment.
pack.attested(
    "4.8",
    "clinic-it-investment",
    "加大村卫生室信息化投入",
    "More spending on clinic information systems",
    County,
    "village_clinic_it_investment_increased",
    responsible=("各地",),
    summary="The county puts more money into the information systems of village clinics.",
)


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
)

pack.attested(
    "4.8",
    "digital-equipment",
    "加大数字化装备投入",
    "More digital equipment",
    County,
    "digital_equipment_investment_increased",
    responsible=("各地",),
    summary="The county puts more money into digital medical equipment for township health centres and village clinics.",
)

# Reading: the list is open and the four named are asked for; chronic disease management is meant at a distance like the others.
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
)

pack.narrative(
    "4.8",
    "resource-extension",
    "优质资源延伸村级",
    "Aim: good resources reach villages",
    County,
    modality=Modality.OBLIGATION,
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
)
