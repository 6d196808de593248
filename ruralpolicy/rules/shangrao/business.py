"""Part four, item six: the work of village clinics."""

from ruralpolicy.facts import County, HealthCenter, VillageClinic
from ruralpolicy.law import Reading
from ruralpolicy.rules.recurring import township_health_center, village_clinic
from ruralpolicy.rules.shangrao._document import END_OF_2026, pack
from ruralpolicy.rules.shangrao._readings import REGULARITY_STATED, WITH_THE_EIGHT

__all__: list[str] = []

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
).read_as(WITH_THE_EIGHT)

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
).read_as(WITH_THE_EIGHT)

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
).read_as(
    Reading(
        "neither-rate-nor-ban",
        "“从严控制”既不是比例也不是禁止；是否从严由填报的单位确认。",
        "Strict control is neither a rate nor a ban; whether it is strict is stated.",
    )
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
).read_as(REGULARITY_STATED)
