"""Part three, item ten: insurance, allowance and exit of village doctors."""

from datetime import date
from typing import Final

from ruralpolicy.conditions import completed_years, no
from ruralpolicy.facts import County, InsuranceScheme, PensionScheme, PracticeQualification, VillageDoctor
from ruralpolicy.law import Modality
from ruralpolicy.rules.pingdingshan._document import pack

__all__ = [
    "county_subsidy",
    "elderly_allowance",
    "exit_appraisal",
    "exit_at_age",
    "failed_appraisal",
    "labor_contract",
    "left_at_exit_age",
    "licensed_and_eligible",
    "medical_insurance",
    "of_allowance_age",
    "other_insurance",
    "other_village_doctor",
    "own_clinic",
    "past_exit_age",
    "pension",
    "unified_management",
]

_VILLAGE_DOCTOR_BODIES: Final = ("市人力资源和社会保障局", "市财政局", "市卫生健康委")

# Reading: close to 三（九）, yet the whole county is asked for here.
pack.attested(
    "3.10",
    "township-hiring",
    "乡聘村用全覆盖",
    "Township hiring for village use rolled out in full",
    County,
    "township_hired_village_used_everywhere",
    responsible=_VILLAGE_DOCTOR_BODIES,
    summary="Nowhere in the county are village doctors hired otherwise than by the township.",
)


def licensed_and_eligible(doctor: VillageDoctor) -> bool:
    """A physician or assistant physician who meets the conditions for coming under the township health centre."""
    return doctor.meets_management_conditions & (doctor.practice_qualification >= PracticeQualification.ASSISTANT_PHYSICIAN)


@pack.obligation(
    "3.10",
    "具医师资格村医纳入卫生院管理",
    "Licensed village doctors under centre management",
    applies_to=licensed_and_eligible,
    responsible=_VILLAGE_DOCTOR_BODIES,
)
def unified_management(doctor: VillageDoctor) -> bool:
    """Licensed village doctors who meet the conditions come under the township health centre."""
    # Reading: the conditions are not printed; that they are met is stated.
    return doctor.managed_by_health_center


@pack.obligation(
    "3.10",
    "具医师资格村医签订劳动合同",
    "Labour contract for licensed village doctors",
    applies_to=licensed_and_eligible,
    responsible=_VILLAGE_DOCTOR_BODIES,
)
def labor_contract(doctor: VillageDoctor) -> bool:
    """Licensed village doctors who meet the conditions have a contract of labour."""
    # Reading: the conditions are not printed; that they are met is stated.
    return doctor.labor_contract_signed


@pack.obligation(
    "3.10",
    "具医师资格村医参加职工养老保险",
    "Employee pension insurance for licensed village doctors",
    applies_to=licensed_and_eligible,
    responsible=_VILLAGE_DOCTOR_BODIES,
)
def pension(doctor: VillageDoctor) -> bool:
    """Licensed village doctors who meet the conditions are in the pension insurance of employees."""
    # Reading: the list of insurances is open; this one is named.
    return doctor.pension_scheme == PensionScheme.ENTERPRISE_EMPLOYEE


@pack.obligation(
    "3.10",
    "具医师资格村医参加职工医保",
    "Employee medical insurance for licensed village doctors",
    applies_to=licensed_and_eligible,
    responsible=_VILLAGE_DOCTOR_BODIES,
)
def medical_insurance(doctor: VillageDoctor) -> bool:
    """Licensed village doctors who meet the conditions are in the medical insurance of employees."""
    # Reading: the list of insurances is open; this one is named.
    return doctor.medical_insurance_scheme == InsuranceScheme.EMPLOYEE


@pack.entitlement(
    "3.10",
    "县财政补助具医师资格村医参保",
    "County subsidy for the insurance of licensed village doctors",
    applies_to=licensed_and_eligible,
    responsible=_VILLAGE_DOCTOR_BODIES,
)
def county_subsidy(doctor: VillageDoctor) -> bool:
    """County money helps to insure licensed village doctors who come under the township health centre."""
    # Reading: one of the insurances is enough; no sum is printed, nor whether doctor or centre receives it.
    return (doctor.pension_scheme == PensionScheme.ENTERPRISE_EMPLOYEE) | (doctor.medical_insurance_scheme == InsuranceScheme.EMPLOYEE)


def other_village_doctor(doctor: VillageDoctor) -> bool:
    """A village doctor who lacks the licence or does not meet the conditions for coming under the township health centre."""
    return no(doctor.meets_management_conditions) | (doctor.practice_qualification < PracticeQualification.ASSISTANT_PHYSICIAN)


@pack.permission(
    "3.10",
    "其他村医可以灵活就业身份参保",
    "Other village doctors may join employee insurance as flexible workers",
    applies_to=other_village_doctor,
    responsible=_VILLAGE_DOCTOR_BODIES,
)
def other_insurance(_doctor: VillageDoctor) -> bool:
    """All other village doctors may join the insurances of employees as people in flexible work."""
    # Reading: it says nothing to those who join as employees.
    return True


# Reading: what places with means may do is encouragement.
pack.attested(
    "3.10",
    "other-subsidy",
    "有条件地方补助其他村医参保",
    "Subsidy for other village doctors where possible",
    County,
    "subsidizes_flexible_village_doctor_insurance",
    modality=Modality.ENCOURAGEMENT,
    responsible=_VILLAGE_DOCTOR_BODIES,
    summary="A county that can afford it does well to help other village doctors with their insurance.",
)


def of_allowance_age(doctor: VillageDoctor, *, as_of: date, allowance_age: int = 65) -> bool:
    """The person has reached the age of the allowance."""
    return completed_years(doctor.birth_date, as_of) >= allowance_age


@pack.entitlement(
    "3.10",
    "满65周岁村医生活补助",
    "Living allowance for village doctors aged 65 or over",
    applies_to=of_allowance_age,
    responsible=_VILLAGE_DOCTOR_BODIES,
)
def elderly_allowance(doctor: VillageDoctor) -> bool:
    """From 65 on a village doctor whose pension insurance was not subsidised gets a living allowance."""
    # Reading: the birthday itself counts; leaving the post is not asked for, nor being insured at all.
    # Reading: the sum is set elsewhere.
    return no(doctor.employee_pension_subsidized_by_treasury)


def past_exit_age(doctor: VillageDoctor, *, as_of: date) -> bool:
    """The person has reached the age at which village doctors leave."""
    return as_of >= doctor.exit_age_date


def failed_appraisal(doctor: VillageDoctor) -> bool:
    """The person did not pass the appraisal."""
    return doctor.appraisal_failed


def left_at_exit_age(doctor: VillageDoctor) -> bool:
    """The person left the post at the age limit."""
    return doctor.exited_at_age_limit


@pack.obligation("3.10", "村医到龄退出", "Exit at the age limit", applies_to=past_exit_age, responsible=_VILLAGE_DOCTOR_BODIES)
def exit_at_age(doctor: VillageDoctor) -> bool:
    """A village doctor who has reached the age limit is no longer in post."""
    # Reading: the age limit is not printed and need not be that of the allowance.
    return no(doctor.in_post)


@pack.obligation(
    "3.10", "村医考核不合格退出", "Exit after failing the appraisal", applies_to=failed_appraisal, responsible=_VILLAGE_DOCTOR_BODIES
)
def exit_appraisal(doctor: VillageDoctor) -> bool:
    """A village doctor who failed the appraisal is no longer in post."""
    # Reading: how many failures it takes is not printed; one is enough.
    return no(doctor.in_post)


@pack.permission(
    "3.10",
    "到龄退出村医可备案办诊所",
    "Retired village doctors may open a clinic by filing",
    applies_to=left_at_exit_age,
    responsible=_VILLAGE_DOCTOR_BODIES,
)
def own_clinic(doctor: VillageDoctor) -> bool:
    """A village doctor who left at the age limit and meets the conditions may file for a clinic of one's own."""
    # Reading: the conditions are not printed; filing is the way to use the permission and no condition of it.
    return doctor.meets_clinic_filing_conditions
