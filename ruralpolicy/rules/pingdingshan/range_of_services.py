"""Part three, item two: what primary institutions may and should offer."""

from typing import Final

from ruralpolicy.facts import City, County, Encounter, HealthCenter, InstitutionKind, VillageClinic
from ruralpolicy.law import Modality
from ruralpolicy.rules.pingdingshan._document import insured, pack, township_center
from ruralpolicy.rules.recurring import village_clinic

__all__ = ["clinic_departments", "fees_covered", "insured_visit_to_a_registered_department", "restricted_technology"]

_SERVICE_BODIES: Final = ("市卫生健康委", "市医保局")

# Reading: the list is open; the five fields named are asked for.
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
)

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

# Reading: the list is open and no centre is excepted; both departments and the operations are asked of each.
pack.attested(
    "3.2",
    "surgery-obstetrics",
    "恢复卫生院外科妇产科能力",
    "Surgery and obstetrics-gynaecology restored in health centres",
    HealthCenter,
    "surgery_service_available",
    "obstetrics_gynecology_service_available",
    "routine_surgery_capable",
    applies_to=township_center,
    responsible=_SERVICE_BODIES,
    summary="A township health centre offers surgery and obstetrics again and can carry out routine operations.",
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
    # Reading: the conditions are not printed; filing is the way to use the permission and no condition of it.
    return center.meets_restricted_technology_conditions


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
    # Reading: meant for village clinics alone, not for the restricted technologies that stand before them.
    return encounter.fee_meets_rules


# Reading: any one of the ways is enough.
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
    responsible=_SERVICE_BODIES,
    summary="A county does well to guard against medical risk by a fund or by insuring its institutions together.",
)
