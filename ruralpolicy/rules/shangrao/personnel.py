"""Part four, items two and three: how village doctors are engaged, trained, and leave at the age limit."""

from datetime import date
from fractions import Fraction

from ruralpolicy.conditions import completed_years, no, one_of, percent
from ruralpolicy.facts import County, Engagement, PracticeQualification, RecruitingBody, VillageDoctor
from ruralpolicy.law import Modality
from ruralpolicy.rules.recurring import in_post
from ruralpolicy.rules.shangrao._document import END_OF_2026, ISSUED, pack

__all__ = [
    "age_60",
    "at_exit_age",
    "deployment",
    "engaged_by_the_township",
    "fit_for_rehiring",
    "has_vacancies",
    "has_village_doctors",
    "health",
    "open_recruitment",
    "physician_majority",
    "qualification",
    "recruited_in_post",
    "rehire",
    "township_hired",
]


def recruited_in_post(doctor: VillageDoctor, *, recruited_from: date = ISSUED) -> bool:
    """The person works in a village clinic and was first taken on after the document was issued."""
    return doctor.in_post & (doctor.recruited_date >= recruited_from)


@pack.obligation("4.2", "乡聘村用", "Township-hired, village-used", by=END_OF_2026, applies_to=in_post)
def township_hired(doctor: VillageDoctor) -> bool:
    """Whoever works in a village clinic is hired by the township for use in the village, or rehired."""
    # Reading: it covers all who work there; one rehired after the exit age is no breach.
    return one_of(doctor.engagement, Engagement.TOWNSHIP_HIRED_VILLAGE_USED, Engagement.REHIRED)


@pack.obligation(
    "4.2",
    "县级公开招聘竞争上岗",
    "Openly recruited by the county health authority",
    applies_to=recruited_in_post,
    responsible=("县级卫生健康行政管理部门",),
)
def open_recruitment(doctor: VillageDoctor) -> bool:
    """New staff of village clinics are chosen by the county health authority in an open competition."""
    # Reading: nobody has to be recruited again; being rehired at the exit age is no recruitment.
    recruited_by_county = doctor.recruited_by == RecruitingBody.COUNTY_HEALTH_AUTHORITY
    return recruited_by_county & doctor.openly_recruited & doctor.competitively_selected


@pack.obligation(
    "4.2", "村卫生室人员资格", "Qualification of village clinic staff", applies_to=in_post, responsible=("县级卫生健康行政管理部门",)
)
def qualification(doctor: VillageDoctor) -> bool:
    """Whoever works in a village clinic is qualified as physician, assistant physician or village doctor."""
    # Reading: literally; nurses and pharmacists are not named.
    return one_of(
        doctor.practice_qualification,
        PracticeQualification.PHYSICIAN,
        PracticeQualification.ASSISTANT_PHYSICIAN,
        PracticeQualification.VILLAGE_DOCTOR,
    )


@pack.obligation(
    "4.2", "招聘时身体健康", "In good health when recruited", applies_to=recruited_in_post, responsible=("县级卫生健康行政管理部门",)
)
def health(doctor: VillageDoctor) -> bool:
    """New staff of village clinics were in good health on being recruited."""
    # Reading: health is a condition of the first recruitment; falling ill afterwards is no breach.
    return doctor.was_in_good_health_when_recruited


@pack.obligation(
    "4.2", "服从统一调配", "Accepts unified deployment", applies_to=recruited_in_post, responsible=("县级卫生健康行政管理部门",)
)
def deployment(doctor: VillageDoctor) -> bool:
    """New staff of village clinics go where the township health centre sends them."""
    return doctor.accepts_unified_deployment


def engaged_by_the_township(doctor: VillageDoctor) -> bool:
    """The person works in a village clinic, hired by the township for use in the village."""
    return doctor.in_post & (doctor.engagement == Engagement.TOWNSHIP_HIRED_VILLAGE_USED)


pack.attested(
    "4.2",
    "status-unchanged",
    "保持原有身份性质",
    "Original status kept",
    VillageDoctor,
    "original_status_kept",
    applies_to=engaged_by_the_township,
    summary="Being hired by the township changes neither the status of a village doctor nor the nature of the employment.",
)

pack.attested(
    "4.2",
    "mobility-mechanism",
    "人员流动补充机制",
    "Mechanism for moving and replacing staff",
    County,
    "has_village_clinic_staff_mobility_mechanism",
    "has_village_clinic_staff_replacement_mechanism",
    by=END_OF_2026,
    summary="The county has a way to move staff between village clinics and a way to replace those who leave.",
)


def has_vacancies(county: County) -> bool:
    """Posts in village clinics stand vacant."""
    return county.village_clinic_vacancies > 0


pack.attested(
    "4.2",
    "vacancy-recruitment",
    "空缺公开招聘",
    "Open recruitment for vacancies",
    County,
    "vacancies_filled_by_open_recruitment",
    applies_to=has_vacancies,
    responsible=("县（市、区）卫生健康行政管理部门",),
    summary="Where posts in village clinics stand vacant, the county health authority recruits for them openly.",
)

pack.attested(
    "4.2",
    "training-plan",
    "制定村医培训计划",
    "Training plan for village doctors",
    County,
    "has_village_doctor_training_plan",
    by=END_OF_2026,
    responsible=("县级卫生健康行政管理部门",),
    summary="The county health authority has a plan for training village doctors.",
)

pack.attested(
    "4.2",
    "training-system",
    "全员岗位培训制度",
    "Post training for all village doctors",
    County,
    "has_all_staff_post_training_system",
    by=END_OF_2026,
    responsible=("县级卫生健康行政管理部门",),
    summary="On-the-job training is arranged so that it reaches every village doctor.",
)

pack.narrative(
    "4.2",
    "skills",
    "提升三项能力",
    "Aim: skills in techniques, essential medicines and computers",
    County,
    modality=Modality.OBLIGATION,
    responsible=("县级卫生健康行政管理部门",),
    summary="Village doctors get better at suitable techniques, at using essential medicines and at working with computers.",
)

pack.attested(
    "4.2",
    "physician-conversion",
    "促进向执业（助理）医师转化",
    "Eligible village doctors helped to become practising (assistant) physicians",
    County,
    "village_doctor_conversion_promoted",
    responsible=("县级卫生健康行政管理部门",),
    summary="Village doctors who qualify for it get help on the way to becoming physicians or assistant physicians.",
)


def has_village_doctors(county: County) -> bool:
    """The county has at least one village doctor."""
    return county.village_doctors_total > 0


@pack.target(
    "4.2",
    "以执业（助理）医师为主体",
    "Physicians form the main body of village doctors",
    open_ended=True,
    applies_to=has_village_doctors,
    responsible=("县级卫生健康行政管理部门",),
)
def physician_majority(county: County, *, share: Fraction = percent(50)) -> bool:
    """In the course of time most village doctors are physicians or assistant physicians."""
    # Reading: the main body is more than one half, a figure of ours; "gradually" has no last day.
    return county.village_doctors_licensed > share * county.village_doctors_total


pack.attested(
    "4.3",
    "age-exit-mechanism",
    "到龄退出机制",
    "Exit mechanism at age limit",
    County,
    "has_village_doctor_age_exit_mechanism",
    by=END_OF_2026,
    summary="The county has settled how village doctors leave on reaching the age limit.",
)

pack.attested(
    "4.3",
    "assessment-exit-mechanism",
    "考核不合格退出机制",
    "Exit mechanism after failed assessment",
    County,
    "has_village_doctor_assessment_exit_mechanism",
    by=END_OF_2026,
    summary="The county has settled how village doctors leave who do not pass their assessment.",
)


def at_exit_age(doctor: VillageDoctor, *, as_of: date, exit_age: int = 60) -> bool:
    """The person has reached the exit age."""
    return completed_years(doctor.birth_date, as_of) >= exit_age


def fit_for_rehiring(doctor: VillageDoctor) -> bool:
    """Healthy, trusted by residents and needed for the work."""
    return doctor.in_good_health & doctor.trusted_by_public & doctor.rehire_needed


@pack.principle("4.3", "满60周岁不再注册聘用", "No registration or engagement from 60", applies_to=at_exit_age)
def age_60(doctor: VillageDoctor) -> bool:
    """From 60 on a village doctor is neither registered nor in post, unless properly rehired."""
    # Reading: it holds at once. Registration means that of a village doctor; one who is rehired needs it and keeps it.
    gone = no(doctor.is_registered) & no(doctor.in_post)
    return gone | ((doctor.engagement == Engagement.REHIRED) & fit_for_rehiring(doctor))


@pack.permission("4.3", "到龄村医返聘", "Healthy, trusted doctors may be rehired", applies_to=at_exit_age)
def rehire(doctor: VillageDoctor) -> bool:
    """A village doctor of exit age who is healthy, trusted and needed may be taken on again."""
    # Reading: a county that has not yet set its policy does not bar rehiring.
    return fit_for_rehiring(doctor)


pack.attested(
    "4.3",
    "rehire-policy",
    "县级制定返聘政策",
    "County sets rehiring policy",
    County,
    "rehire_policy_set",
    by=END_OF_2026,
    responsible=("县（市、区）",),
    summary="The county has laid down how rehiring works in detail.",
)

# Reading: the list of ways is open, yet all three that are named are asked for.
pack.attested(
    "4.3",
    "recruitment-channels",
    "多渠道优化队伍",
    "Channels to renew the village-doctor force",
    County,
    "uses_university_graduate_village_doctor_project",
    "order_oriented_student_plan_implemented",
    "uses_vocational_college_training",
    by=END_OF_2026,
    responsible=("各地",),
    summary="New village doctors come from the graduate project, from students trained to order and from vocational colleges.",
)

pack.narrative(
    "4.3",
    "structure-aim",
    "优化学历年龄结构",
    "Aim: younger, better educated village doctors",
    County,
    modality=Modality.OBLIGATION,
    responsible=("各地",),
    summary="Step by step village doctors become younger and better schooled, while services and staff stay stable.",
)
