"""Section three (three), items 16 and 17: village doctors under the township health centre, their exit and their pensions."""

from datetime import date

from ruralpolicy.conditions import completed_years, no, one_of
from ruralpolicy.facts import County, Engagement, HealthCenter, PensionScheme, VillageClinic, VillageDoctor
from ruralpolicy.law import Modality
from ruralpolicy.rules.recurring import in_post, township_health_center, village_clinic
from ruralpolicy.rules.zhanggong._document import pack

__all__ = [
    "at_exit_age",
    "changed_practice_place",
    "engaged_by_the_town",
    "exit_at_60",
    "in_employee_pension",
    "in_engagement_by_the_town",
    "left_post",
    "lowest_tier",
    "no_arbitrary_move",
    "pension_participation",
    "practice_place",
    "rehire",
    "retired_allowance",
    "township_hired",
    "unified_management",
]

_MANAGEMENT = ("区卫健委", "区人社局", "区财政局", "市医疗保障局直属分局")
_PENSIONS = ("区人社局", "区财政局", "区卫健委")


@pack.obligation(
    "3.3.16", "乡村医生纳入镇卫生院管理", "Village doctors managed by the township centre", applies_to=in_post, responsible=_MANAGEMENT
)
def unified_management(doctor: VillageDoctor) -> bool:
    """A village doctor at work is under the management of the township health centre."""
    return doctor.managed_by_health_center


@pack.obligation("3.3.16", "镇聘村用", "Hired by the town, used in the village", applies_to=in_post, responsible=_MANAGEMENT)
def township_hired(doctor: VillageDoctor) -> bool:
    """A village doctor at work is hired by the town for use in the village, or rehired."""
    # Reading: it covers all who are at work, and at once; one rehired after the exit age is no breach.
    return one_of(doctor.engagement, Engagement.TOWNSHIP_HIRED_VILLAGE_USED, Engagement.REHIRED)


# Reading: the list is open and the six named are asked for.
pack.attested(
    "3.3.16",
    "six-aspects",
    "镇村六方面一体化",
    "Six-aspect integration of centre and clinic",
    VillageClinic,
    "unified_personnel",
    "unified_business",
    "unified_drugs_and_devices",
    "unified_finance",
    "unified_performance",
    "unified_pension",
    applies_to=village_clinic,
    responsible=_MANAGEMENT,
    summary="A village clinic and its township centre are one in staff, work, medicines, money, performance and pensions.",
)

pack.attested(
    "3.3.16",
    "assessment",
    "镇卫生院考核村医村室",
    "Township centre assesses doctors and clinics",
    HealthCenter,
    "village_assessment_covers_quality",
    "village_assessment_covers_quantity",
    "village_assessment_covers_medical_ethics",
    applies_to=township_health_center,
    responsible=_MANAGEMENT,
    summary="A township health centre assesses village doctors and clinics: how well they work, how much, and how they conduct themselves.",
)


def engaged_by_the_town(doctor: VillageDoctor) -> bool:
    """The person works in a village clinic, hired by the town for use in the village."""
    return doctor.in_post & (doctor.engagement == Engagement.TOWNSHIP_HIRED_VILLAGE_USED)


@pack.principle(
    "3.3.16",
    "须在门诊统筹定点村室执业",
    "Practise in a clinic designated for outpatient pooling",
    applies_to=engaged_by_the_town,
    responsible=_MANAGEMENT,
)
def practice_place(doctor: VillageDoctor) -> bool:
    """A doctor hired by the town works as a rule in a village clinic that outpatient pooling pays for."""
    # Reading: the sentence says both must and as a rule; exceptions are possible.
    return doctor.practices_in_pooling_designated_clinic


# Reading: the sums are set elsewhere; where the doctor practises is no condition of them.
pack.attested(
    "3.3.16",
    "existing-subsidies",
    "享受现有政策补助",
    "Existing policy subsidies kept",
    VillageDoctor,
    "meets_existing_subsidy_rules",
    modality=Modality.ENTITLEMENT,
    applies_to=engaged_by_the_town,
    responsible=_MANAGEMENT,
    summary="Doctors hired by the town go on getting the subsidies that there are, by the rules of each.",
)


def at_exit_age(doctor: VillageDoctor, *, as_of: date, exit_age: int = 60) -> bool:
    """The person has reached the exit age."""
    return completed_years(doctor.birth_date, as_of) >= exit_age


@pack.principle("3.3.16", "年满60周岁离岗", "Village doctors leave post at 60", applies_to=at_exit_age, responsible=_MANAGEMENT)
def exit_at_60(doctor: VillageDoctor) -> bool:
    """At 60 a village doctor leaves as a rule; only one whom the work really needs is rehired."""
    # Reading: for all village doctors, hired by the town or not; the birthday itself counts.
    return no(doctor.in_post) | ((doctor.engagement == Engagement.REHIRED) & doctor.rehire_needed)


@pack.permission("3.3.16", "确需返聘", "Rehiring after 60 where needed", applies_to=at_exit_age, responsible=_MANAGEMENT)
def rehire(doctor: VillageDoctor) -> bool:
    """A village doctor of 60 or more may be taken on again where the work really needs it."""
    # Reading: it may be done and need not; neither an upper age nor a term is printed.
    return doctor.rehire_needed


# Reading: strengthening has no measure; a current register, checked within the last year against where doctors work, is taken for it.
pack.attested(
    "3.3.16",
    "registration",
    "加强村医注册管理",
    "Registration of village doctors strengthened",
    County,
    "village_doctor_registration_management_strengthened",
    responsible=_MANAGEMENT,
    summary="The district keeps a close eye on the registration of village doctors.",
)


def changed_practice_place(doctor: VillageDoctor) -> bool:
    """The person's place of practice was changed."""
    return doctor.practice_place_changed


@pack.prohibition(
    "3.3.16", "不得随意变更执业地点", "No arbitrary change of practice place", applies_to=changed_practice_place, responsible=_MANAGEMENT
)
def no_arbitrary_move(doctor: VillageDoctor) -> bool:
    """A village doctor does not move to another place of practice without leave."""
    # Reading: at will means without approval and registration.
    return no(doctor.practice_place_change_approved)


def in_engagement_by_the_town(doctor: VillageDoctor) -> bool:
    """The person is hired by the town for use in the village, and the engagement lasts."""
    # Reading: one rehired after the exit age is outside.
    return (doctor.engagement == Engagement.TOWNSHIP_HIRED_VILLAGE_USED) & doctor.in_engagement_period


@pack.obligation(
    "3.3.17",
    "镇聘村用医生参加企业职工养老保险",
    "Enterprise employee pension for town-hired doctors",
    applies_to=in_engagement_by_the_town,
    responsible=_PENSIONS,
)
def pension_participation(doctor: VillageDoctor) -> bool:
    """As long as the engagement lasts, a doctor hired by the town is in the pension insurance for employees of enterprises."""
    # Reading: one rehired after the exit age is outside.
    return doctor.pension_scheme == PensionScheme.ENTERPRISE_EMPLOYEE


pack.attested(
    "3.3.17",
    "declared-by-town",
    "以镇为单位申报参保",
    "Enrolment declared by the town as a unit",
    VillageDoctor,
    "pension_declared_by_town",
    applies_to=in_engagement_by_the_town,
    responsible=_PENSIONS,
    summary="The town enrols the doctors whom it has hired in pension insurance, all together.",
)


def in_employee_pension(doctor: VillageDoctor) -> bool:
    """The person is hired by the town, the engagement lasts, and the pension insurance is that of enterprises' employees."""
    return in_engagement_by_the_town(doctor) & (doctor.pension_scheme == PensionScheme.ENTERPRISE_EMPLOYEE)


@pack.obligation("3.3.17", "按最低档缴费", "Contributions at the lowest tier", applies_to=in_employee_pension, responsible=_PENSIONS)
def lowest_tier(doctor: VillageDoctor) -> bool:
    """Contributions for a doctor hired by the town are reckoned on the lowest base there is."""
    # Reading: by the letter; a higher base is outside the clause even where the doctor wants it.
    return doctor.pension_contribution_base_cny == doctor.pension_lowest_base_cny


pack.attested(
    "3.3.17",
    "employer-share-budget",
    "单位缴费列入区财政预算",
    "Employer share in the district budget",
    County,
    "village_doctor_pension_employer_share_in_county_budget",
    responsible=_PENSIONS,
    summary="The district budget carries the unit's part of these contributions.",
)


def left_post(doctor: VillageDoctor) -> bool:
    """The person no longer works in a village clinic."""
    return no(doctor.in_post)


@pack.entitlement("3.3.17", "从业满20年离岗村医养老补贴", "Pension allowance after 20 years", applies_to=left_post, responsible=_PENSIONS)
def retired_allowance(doctor: VillageDoctor, *, as_of: date, least_service_years: int = 20) -> bool:
    """Village doctors past retirement age who served 20 years and have left get an allowance."""
    # Reading: years in all, not on end; the age is that of the law and not the exit age. The sum is set elsewhere.
    return (as_of >= doctor.statutory_retirement_date) & (doctor.service_years >= least_service_years)
