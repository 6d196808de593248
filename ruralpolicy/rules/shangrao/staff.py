"""Part four, item two: how village doctors are engaged and trained."""

from datetime import date
from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import one_of, percent
from ruralpolicy.facts import County, Engagement, PracticeQualification, RecruitingBody, VillageDoctor
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import in_post
from ruralpolicy.rules.recurring_readings import NO_LAST_DAY
from ruralpolicy.rules.shangrao._document import END_OF_2026, ISSUED, pack
from ruralpolicy.rules.shangrao._readings import WITH_THE_EIGHT

__all__ = [
    "deployment",
    "engaged_by_the_township",
    "has_vacancies",
    "has_village_doctors",
    "health",
    "open_recruitment",
    "physician_majority",
    "qualification",
    "recruited_in_post",
    "township_hired",
]

_TAKEN_ON_SINCE: Final = Reading(
    "taken-on-since-issue",
    "只管文件印发之日（2023年12月28日）起新招聘的人员；以前招聘的不必重新招聘，到龄返聘也不是新招聘。",
    "Only those first taken on since the day of issue are meant: nobody is recruited again, and a rehiring is no recruitment.",
)


def recruited_in_post(doctor: VillageDoctor, *, recruited_from: date = ISSUED) -> bool:
    """The person works in a village clinic and was first taken on since the document was issued."""
    return doctor.in_post & (doctor.recruited_date >= recruited_from)


@pack.obligation("4.2", "乡聘村用", "Township-hired, village-used", by=END_OF_2026, applies_to=in_post)
def township_hired(doctor: VillageDoctor) -> bool:
    """Whoever works in a village clinic is hired by the township for use in the village, or rehired."""
    return one_of(doctor.engagement, Engagement.TOWNSHIP_HIRED_VILLAGE_USED, Engagement.REHIRED)


township_hired.said(exception=("返聘的除外", "rehired doctors excepted"))


township_hired.read_as(
    Reading(
        "everyone-who-works-there",
        "村卫生室在岗人员都包括在内；到龄返聘的不算违反。",
        "It covers all who work in a village clinic; one rehired after the exit age is no breach.",
    ),
    WITH_THE_EIGHT,
)


@pack.obligation(
    "4.2",
    "县级公开招聘竞争上岗",
    "Openly recruited by the county health authority",
    applies_to=recruited_in_post,
    responsible=("县级卫生健康行政管理部门",),
)
def open_recruitment(doctor: VillageDoctor) -> bool:
    """New staff of village clinics are chosen by the county health authority in an open competition."""
    recruited_by_county = doctor.recruited_by == RecruitingBody.COUNTY_HEALTH_AUTHORITY
    return recruited_by_county & doctor.openly_recruited & doctor.competitively_selected


open_recruitment.read_as(_TAKEN_ON_SINCE)


@pack.obligation(
    "4.2", "村卫生室人员资格", "Qualification of village clinic staff", applies_to=in_post, responsible=("县级卫生健康行政管理部门",)
)
def qualification(doctor: VillageDoctor) -> bool:
    """Whoever works in a village clinic is qualified as physician, assistant physician or village doctor."""
    return one_of(
        doctor.practice_qualification,
        PracticeQualification.PHYSICIAN,
        PracticeQualification.ASSISTANT_PHYSICIAN,
        PracticeQualification.VILLAGE_DOCTOR,
    )


qualification.read_as(
    Reading(
        "named-qualifications-only",
        "只认列名的执业（助理）医师、乡村医生资格；护士、药师没有列名。",
        "The named qualifications alone count; nurses and pharmacists are not named.",
    )
)


@pack.obligation(
    "4.2", "招聘时身体健康", "In good health when recruited", applies_to=recruited_in_post, responsible=("县级卫生健康行政管理部门",)
)
def health(doctor: VillageDoctor) -> bool:
    """New staff of village clinics were in good health on being recruited."""
    return doctor.was_in_good_health_when_recruited


health.read_as(
    Reading(
        "when-recruited",
        "“身体健康”是招聘时的条件，招聘以后患病不算违反。",
        "Health is a condition of the first recruitment; falling ill afterwards is no breach.",
    ),
    _TAKEN_ON_SINCE,
)


@pack.obligation(
    "4.2", "服从统一调配", "Accepts unified deployment", applies_to=recruited_in_post, responsible=("县级卫生健康行政管理部门",)
)
def deployment(doctor: VillageDoctor) -> bool:
    """New staff of village clinics go where the township health centre sends them."""
    return doctor.accepts_unified_deployment


deployment.read_as(_TAKEN_ON_SINCE)


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
).read_as(WITH_THE_EIGHT)


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
).read_as(WITH_THE_EIGHT)

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
).read_as(WITH_THE_EIGHT)

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
    force="促进",
    responsible=("县级卫生健康行政管理部门",),
    summary="Village doctors who qualify for it get help on the way to becoming physicians or assistant physicians.",
)


def has_village_doctors(county: County) -> bool:
    """The county has at least one village doctor."""
    return county.village_doctors_total > 0


@pack.target(
    "4.2",
    "逐步以执业（助理）医师为主体",
    "Physicians form the main body of village doctors",
    open_ended=True,
    force="逐步",
    applies_to=has_village_doctors,
    responsible=("县级卫生健康行政管理部门",),
)
def physician_majority(county: County, *, share: Fraction = percent(50)) -> bool:
    """In the course of time most village doctors are physicians or assistant physicians."""
    return county.village_doctors_licensed > share * county.village_doctors_total


physician_majority.read_as(
    Reading(
        "more-than-half",
        "“为主体”按超过一半计；一半为本库所取，文件没有写。",
        "为主体 counts as more than half; the half is ours, not the text's.",
        short_zh="“为主体”按超过一半理解，系本库所定",
        short_en="为主体 (main body) is read as more than half, which is this library's choice",
        ours=True,
    ),
    NO_LAST_DAY,
).otherwise(
    Reading(
        "no-figure",
        "文件没有写比例，是否“为主体”由县里认定。",
        "The text has no figure: whether they are the main body is for the county to say.",
    )
)
