"""Part three, item ten: insurance, allowance and exit of village doctors."""

from datetime import date
from typing import Final

from ruralpolicy.conditions import completed_years, no
from ruralpolicy.facts import County, InsuranceScheme, PensionScheme, PracticeQualification, VillageDoctor
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack
from ruralpolicy.rules.pingdingshan._readings import CONDITIONS_STATED, FILING_IS_PROCEDURE, due_with_the_plan

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
    "unsubsidized_and_out_of_post",
]

_VILLAGE_DOCTOR_BODIES: Final = ("市人力资源和社会保障局", "市财政局", "市卫生健康委")
_THIS_INSURANCE_IS_NAMED: Final = Reading(
    "this-one-is-named", "“等社会保险”列举未尽，本条只看写明的这一种。", "The list of insurances is open; this one is named."
)

due_with_the_plan(
    pack.attested(
        "3.10",
        "township-hiring",
        "全面推行乡聘村用",
        "Township hiring for village use rolled out in full",
        County,
        "township_hired_village_used_everywhere",
        by=END_OF_2025,
        responsible=_VILLAGE_DOCTOR_BODIES,
        summary="Nowhere in the county are village doctors hired otherwise than by the township.",
    ),
    "全面推行乡聘村用制度",
    "bringing in township hiring everywhere",
    Reading("whole-county", "与三（九）相近，这里要求全县都推行。", "Close to 三（九）, yet the whole county is asked for here."),
)


def licensed_and_eligible(doctor: VillageDoctor) -> bool:
    """A physician or assistant physician who meets the conditions for coming under the township health centre."""
    return doctor.meets_management_conditions & (doctor.practice_qualification >= PracticeQualification.ASSISTANT_PHYSICIAN)


@pack.obligation(
    "3.10",
    "具医师资格乡村医生纳入卫生院管理",
    "Licensed village doctors under centre management",
    applies_to=licensed_and_eligible,
    responsible=_VILLAGE_DOCTOR_BODIES,
)
def unified_management(doctor: VillageDoctor) -> bool:
    """Licensed village doctors who meet the conditions come under the township health centre."""
    return doctor.managed_by_health_center


unified_management.read_as(CONDITIONS_STATED)


@pack.obligation(
    "3.10",
    "具医师资格乡村医生签订劳动合同",
    "Labour contract for licensed village doctors",
    applies_to=licensed_and_eligible,
    responsible=_VILLAGE_DOCTOR_BODIES,
)
def labor_contract(doctor: VillageDoctor) -> bool:
    """Licensed village doctors who meet the conditions have a contract of labour."""
    return doctor.labor_contract_signed


labor_contract.read_as(CONDITIONS_STATED)


@pack.obligation(
    "3.10",
    "具医师资格乡村医生参加职工养老保险",
    "Employee pension insurance for licensed village doctors",
    applies_to=licensed_and_eligible,
    responsible=_VILLAGE_DOCTOR_BODIES,
)
def pension(doctor: VillageDoctor) -> bool:
    """Licensed village doctors who meet the conditions are in the pension insurance of employees."""
    return doctor.pension_scheme == PensionScheme.ENTERPRISE_EMPLOYEE


pension.read_as(CONDITIONS_STATED, _THIS_INSURANCE_IS_NAMED)


@pack.obligation(
    "3.10",
    "具医师资格乡村医生参加职工医保",
    "Employee medical insurance for licensed village doctors",
    applies_to=licensed_and_eligible,
    responsible=_VILLAGE_DOCTOR_BODIES,
)
def medical_insurance(doctor: VillageDoctor) -> bool:
    """Licensed village doctors who meet the conditions are in the medical insurance of employees."""
    return doctor.medical_insurance_scheme == InsuranceScheme.EMPLOYEE


medical_insurance.read_as(CONDITIONS_STATED, _THIS_INSURANCE_IS_NAMED)


@pack.entitlement(
    "3.10",
    "县财政补助具医师资格乡村医生参保",
    "County subsidy for the insurance of licensed village doctors",
    applies_to=licensed_and_eligible,
    responsible=_VILLAGE_DOCTOR_BODIES,
)
def county_subsidy(doctor: VillageDoctor) -> bool:
    """County money helps to insure licensed village doctors who come under the township health centre."""
    return (doctor.pension_scheme == PensionScheme.ENTERPRISE_EMPLOYEE) | (doctor.medical_insurance_scheme == InsuranceScheme.EMPLOYEE)


county_subsidy.read_as(
    Reading(
        "one-insurance-enough",
        "参加其中一种保险即可；补助多少、补给个人还是卫生院都没有写。",
        "One of the insurances is enough; no sum is printed, nor whether doctor or centre receives it.",
    )
)


def other_village_doctor(doctor: VillageDoctor) -> bool:
    """A village doctor who lacks the licence or does not meet the conditions for coming under the township health centre."""
    return no(doctor.meets_management_conditions) | (doctor.practice_qualification < PracticeQualification.ASSISTANT_PHYSICIAN)


@pack.permission(
    "3.10",
    "其他乡村医生可以灵活就业身份参保",
    "Other village doctors may join employee insurance as flexible workers",
    applies_to=other_village_doctor,
    responsible=_VILLAGE_DOCTOR_BODIES,
)
def other_insurance(_doctor: VillageDoctor) -> bool:
    """All other village doctors may join the insurances of employees as people in flexible work."""
    return True


other_insurance.read_as(
    Reading(
        "others-only",
        "对应当以职工身份参保的乡村医生，本条没有规定，不适用。",
        "It says nothing to those who join as employees: they are outside.",
    )
)


pack.attested(
    "3.10",
    "other-subsidy",
    "有条件地方补助其他乡村医生参保",
    "Subsidy for other village doctors where possible",
    County,
    "subsidizes_flexible_village_doctor_insurance",
    modality=Modality.ENCOURAGEMENT,
    force="适当",
    responsible=_VILLAGE_DOCTOR_BODIES,
    summary="A county that can afford it does well to help other village doctors with their insurance.",
).read_as(
    Reading("may-is-encouragement", "“有条件的地方可以”按鼓励事项理解，不作考核。", "What places with means may do is encouragement.")
)


def of_allowance_age(doctor: VillageDoctor, *, as_of: date, allowance_age: int = 65) -> bool:
    """The person has reached the age of the allowance."""
    return completed_years(doctor.birth_date, as_of) >= allowance_age


@pack.entitlement(
    "3.10",
    "满65周岁乡村医生生活补助",
    "Living allowance for village doctors aged 65 or over",
    applies_to=of_allowance_age,
    responsible=_VILLAGE_DOCTOR_BODIES,
)
def elderly_allowance(doctor: VillageDoctor) -> bool:
    """From 65 on a village doctor whose pension insurance was not subsidised gets a living allowance."""
    return no(doctor.employee_pension_subsidized_by_treasury)


def unsubsidized_and_out_of_post(doctor: VillageDoctor) -> bool:
    """The pension insurance was not subsidised, and the person has left the post."""
    return no(doctor.employee_pension_subsidized_by_treasury) & no(doctor.in_post)


elderly_allowance.read_as(
    Reading(
        "in-post-or-not",
        "年满65周岁、财政没有补助其参加职工养老保险即可享受，不问是否在岗。",
        "At 65 without a subsidised pension the allowance is due, in post or not.",
        short_zh="不论是否在岗理解",
        short_en="read as whether in post or not",
    ),
    Reading(
        "birthday-counts",
        "65周岁生日当天即为年满；没有参保的也算财政未补助。补助金额由别处规定。",
        "The birthday itself counts, and so does not being insured at all; the sum is set elsewhere.",
    ),
).otherwise(
    Reading(
        "after-exit",
        "“老年乡村医生”指已退出岗位的，在岗的不享受。",
        "老年乡村医生 are those who have left their post; who is still in post gets nothing.",
        short_zh="“老年乡村医生”按已退出岗位的理解",
        short_en="elderly village doctors are read as those who have left their post",
    ),
    requires=unsubsidized_and_out_of_post,
)


def past_exit_age(doctor: VillageDoctor, *, as_of: date) -> bool:
    """The person has reached the age at which village doctors leave."""
    return as_of >= doctor.exit_age_date


def failed_appraisal(doctor: VillageDoctor) -> bool:
    """The person did not pass the appraisal."""
    return doctor.appraisal_failed


def left_at_exit_age(doctor: VillageDoctor) -> bool:
    """The person left the post at the age limit."""
    return doctor.exited_at_age_limit


@pack.obligation("3.10", "乡村医生到龄退出", "Exit at the age limit", applies_to=past_exit_age, responsible=_VILLAGE_DOCTOR_BODIES)
def exit_at_age(doctor: VillageDoctor) -> bool:
    """A village doctor who has reached the age limit is no longer in post."""
    return no(doctor.in_post)


exit_at_age.said(asks=("退出乡村医生岗位", "the post is to be left"))


exit_at_age.read_as(
    Reading(
        "age-not-printed",
        "到龄的年龄没有写，不一定是生活补助的65周岁，按填报的日期判断。",
        "The age limit is not printed and need not be that of the allowance; the day is reported.",
    )
)


@pack.obligation(
    "3.10", "乡村医生考核不合格退出", "Exit after failing the appraisal", applies_to=failed_appraisal, responsible=_VILLAGE_DOCTOR_BODIES
)
def exit_appraisal(doctor: VillageDoctor) -> bool:
    """A village doctor who failed the appraisal is no longer in post."""
    return no(doctor.in_post)


exit_appraisal.read_as(
    Reading(
        "one-failure",
        "一次考核不合格就应退出。",
        "One failed appraisal is enough.",
        short_zh="“考核不合格”按一次即可理解",
        short_en="failing the appraisal is read as once",
    )
).otherwise(
    Reading("several", "文件没有写次数，多次考核不合格才退出。", "The number is not printed: only several failures lead to the exit.")
)


@pack.permission(
    "3.10",
    "到龄退出乡村医生可备案办诊所",
    "Retired village doctors may open a clinic by filing",
    applies_to=left_at_exit_age,
    responsible=_VILLAGE_DOCTOR_BODIES,
)
def own_clinic(doctor: VillageDoctor) -> bool:
    """A village doctor who left at the age limit and meets the conditions may file for a clinic of one's own."""
    return doctor.meets_clinic_filing_conditions


own_clinic.read_as(CONDITIONS_STATED, FILING_IS_PROCEDURE)
