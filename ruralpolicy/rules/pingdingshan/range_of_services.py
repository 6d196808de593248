"""Part three, item two: what primary institutions may and should offer."""

from typing import Final

from ruralpolicy.facts import City, County, Encounter, HealthCenter, InstitutionKind, VillageClinic
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, insured, pack, township_center
from ruralpolicy.rules.pingdingshan._readings import CONDITIONS_STATED, INSURED_UNLESS_STATED, NAMED_ARE_THE_LEAST
from ruralpolicy.rules.recurring import township_health_center, village_clinic

__all__ = ["clinic_departments", "fees_covered", "insured_visit_to_a_registered_department", "restricted_technology"]

_SERVICE_BODIES: Final = ("市卫生健康委", "市医保局")

pack.attested(
    "3.2",
    "policy-review",
    "梳理调整制约基层的政策",
    "Policies holding back primary care reviewed and adjusted",
    City,
    "bed_policy_reviewed",
    "equipment_policy_reviewed",
    "department_policy_reviewed",
    "drug_list_policy_reviewed",
    "insurance_payment_policy_reviewed",
    responsible=_SERVICE_BODIES,
    summary="Rules on beds, equipment, departments, medicines and payment that held primary care back have been gone through.",
).read_as(NAMED_ARE_THE_LEAST)

pack.narrative(
    "3.2",
    "general-tcm-rehab",
    "加强全科中医康复能力",
    "Stronger general practice, Chinese medicine and rehabilitation",
    HealthCenter,
    modality=Modality.OBLIGATION,
    responsible=_SERVICE_BODIES,
    summary="Primary care becomes better at general practice, Chinese medicine and rehabilitation.",
)

pack.attested(
    "3.2",
    "surgery-obstetrics",
    "恢复卫生院外科妇产科能力",
    "Surgery and obstetrics-gynaecology restored in health centres",
    HealthCenter,
    "surgery_service_available",
    "obstetrics_gynecology_service_available",
    "routine_surgery_capable",
    applies_to=township_health_center,
    by=END_OF_2025,
    responsible=_SERVICE_BODIES,
    summary="By the end of 2025 a township health centre offers surgery and obstetrics again and can carry out routine operations.",
).read_as(
    Reading(
        "each-township-centre",
        "每个乡镇卫生院到2025年底都应恢复外科、妇产科并能做常规手术，社区卫生服务中心不在内。",
        "Each township health centre proper must have restored the departments by the end of 2025; community centres are outside.",
        short_zh="“乡镇卫生院”按不含社区卫生服务中心理解",
        short_en="township health centres are read as without community health centres",
    ),
    NAMED_ARE_THE_LEAST,
).otherwise(
    Reading(
        "with-community-centres",
        "按“下同”，县域内的社区卫生服务中心也要恢复。",
        "Through 下同, community centres in the county area are asked as well.",
        short_zh="“下同”按一并管本句理解",
        short_en="下同 is read as governing this sentence too",
    ),
    applies_to=township_center,
).otherwise(
    Reading(
        "direction", "这是对整个体系提出的方向，不据此评判单个卫生院。", "It is a direction for the system and judges no single centre."
    )
)


@pack.permission(
    "3.2",
    "合格卫生院可备案开展限制类技术",
    "Qualified health centres may use restricted technologies by filing",
    applies_to=township_center,
    responsible=_SERVICE_BODIES,
)
def restricted_technology(center: HealthCenter) -> bool:
    """A township health centre that meets the conditions may file for the use of restricted technologies."""
    return center.meets_restricted_technology_conditions


restricted_technology.read_as(
    Reading(
        "filing-is-procedure",
        "备案是开展时要办的手续，符合条件的即可以备案开展。",
        "Filing is the procedure by which the permission is used; who meets the conditions has it.",
        short_zh="“备案”按办理手续理解",
        short_en="filing is read as the procedure",
    ),
    CONDITIONS_STATED,
).otherwise(
    Reading("filing-needed", "备案是前提，没有备案的不可以开展。", "Filing is a condition: without it the technology may not be used.")
)


@pack.permission(
    "3.2",
    "村卫生室可登记诊疗科目",
    "Village clinics may register clinical departments",
    applies_to=village_clinic,
    responsible=_SERVICE_BODIES,
)
def clinic_departments(clinic: VillageClinic) -> bool:
    """A village clinic that has the staff and the equipment for a clinical department may register it."""
    return clinic.has_qualified_staff_for_department & clinic.has_equipment_for_department


def insured_visit_to_a_registered_department(encounter: Encounter) -> bool:
    """An insured person's visit to a village clinic, in a department that the clinic has registered."""
    at_village_clinic = encounter.institution_kind == InstitutionKind.VILLAGE_CLINIC
    return insured(encounter) & at_village_clinic & encounter.department_registered


@pack.entitlement(
    "3.2",
    "合规诊疗费纳入医保支付",
    "Compliant fees of registered departments payable by insurance",
    applies_to=insured_visit_to_a_registered_department,
    responsible=_SERVICE_BODIES,
)
def fees_covered(encounter: Encounter) -> bool:
    """Medical insurance covers the proper fees of a department that a village clinic has registered."""
    return encounter.fee_meets_rules


fees_covered.said(says=("参保患者", "insured patients"))


fees_covered.read_as(
    INSURED_UNLESS_STATED,
    Reading(
        "village-clinics-only",
        "“纳入”只管紧接在前的村卫生室，不管再前面的限制类医疗技术。",
        "Meant for village clinics alone, not for the restricted technologies that stand before them.",
    ),
)


pack.attested(
    "3.2",
    "risk-protection",
    "县域医疗风险防范",
    "County-wide protection against medical risk",
    County,
    any_of=(
        "has_medical_risk_fund",
        "has_collective_liability_insurance",
        "has_collective_work_injury_insurance",
        "has_collective_accident_insurance",
    ),
    modality=Modality.ENCOURAGEMENT,
    force="鼓励",
    responsible=_SERVICE_BODIES,
    summary="A county does well to guard against medical risk by a fund or by insuring its institutions together.",
).read_as(Reading("any-one-way", "各种方式以“或”相连，有一种即可。", "The ways are joined by 或: any one of them is enough."))
