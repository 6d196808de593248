"""Part four, item three: how village doctors leave at the age limit or after a failed assessment, and who follows them."""

from datetime import date

from ruralpolicy.conditions import attested, completed_years, no
from ruralpolicy.facts import County, Engagement, PracticeQualification, VillageDoctor
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.shangrao._document import END_OF_2026, pack
from ruralpolicy.rules.shangrao._readings import WITH_THE_EIGHT

__all__ = ["age_60", "any_channel", "at_exit_age", "at_exit_age_without_licence", "fit_for_rehiring", "rehire"]

pack.attested(
    "4.3",
    "age-exit-mechanism",
    "到龄退出机制",
    "Exit mechanism at age limit",
    County,
    "has_village_doctor_age_exit_mechanism",
    by=END_OF_2026,
    summary="The county has settled how village doctors leave on reaching the age limit.",
).read_as(WITH_THE_EIGHT)

pack.attested(
    "4.3",
    "assessment-exit-mechanism",
    "考核不合格退出机制",
    "Exit mechanism after failed assessment",
    County,
    "has_village_doctor_assessment_exit_mechanism",
    by=END_OF_2026,
    summary="The county has settled how village doctors leave who do not pass their assessment.",
).read_as(
    Reading(
        "mechanism-only",
        "只要求建立机制；考核不合格几次、何时退出，文件没有写。",
        "Only the mechanism is asked for; after how many failures and when somebody leaves is not printed.",
    ),
    WITH_THE_EIGHT,
)


def at_exit_age(doctor: VillageDoctor, *, as_of: date, exit_age: int = 60) -> bool:
    """The person has reached the exit age."""
    return completed_years(doctor.birth_date, as_of) >= exit_age


def at_exit_age_without_licence(doctor: VillageDoctor, *, as_of: date, exit_age: int = 60) -> bool:
    """The person has reached the exit age and has no licence as physician or assistant physician."""
    without_licence = doctor.practice_qualification < PracticeQualification.ASSISTANT_PHYSICIAN
    return at_exit_age(doctor, as_of=as_of, exit_age=exit_age) & without_licence


def fit_for_rehiring(doctor: VillageDoctor) -> bool:
    """Healthy, trusted by residents and needed for the work."""
    return doctor.in_good_health & doctor.trusted_by_public & doctor.rehire_needed


@pack.principle("4.3", "原则上满60周岁不再注册聘用", "No registration or engagement from 60", applies_to=at_exit_age, force="原则上")
def age_60(doctor: VillageDoctor) -> bool:
    """From 60 on a village doctor is neither registered nor in post, unless properly rehired."""
    gone = no(doctor.is_registered) & no(doctor.in_post)
    return gone | ((doctor.engagement == Engagement.REHIRED) & fit_for_rehiring(doctor))


age_60.said(
    asks=("满60周岁不再注册、聘用", "nobody is registered or engaged from 60 on"), exception=("返聘的除外", "rehired doctors excepted")
)


age_60.read_as(
    Reading(
        "every-village-doctor",
        "“乡村医生”包括有执业（助理）医师资格的，年满60周岁都不再注册和聘用。",
        "Every village doctor is meant, those with a physician's licence too.",
        short_zh="“乡村医生”按包括执业（助理）医师理解",
        short_en="village doctors are read as those with a physician's licence too",
    ),
    Reading(
        "holds-at-once",
        "自文件施行起即适用，不等到2026年底；“注册”指乡村医生注册，返聘的仍可注册。",
        "It holds at once and does not wait for the end of 2026. Registration means that of a village doctor; one who is rehired keeps it.",
    ),
).otherwise(
    Reading(
        "not-physicians",
        "有执业（助理）医师资格的，不受60周岁限制。",
        "Those with a physician's or assistant physician's licence are not bound by the age of 60.",
        short_zh="“乡村医生”按不含执业（助理）医师理解",
        short_en="village doctors are read as those without a physician's licence",
    ),
    applies_to=at_exit_age_without_licence,
)


@pack.permission("4.3", "到龄村医返聘", "Healthy, trusted doctors may be rehired", applies_to=at_exit_age)
def rehire(doctor: VillageDoctor) -> bool:
    """A village doctor of exit age who is healthy, trusted and needed may be taken on again."""
    return fit_for_rehiring(doctor)


rehire.read_as(
    Reading(
        "without-county-policy",
        "三个条件具备即可返聘，不以县里已制定具体政策为前提。",
        "The three conditions are enough; a county policy need not be there yet.",
        short_zh="“具体政策由县制定”按不是前提理解",
        short_en="the county's own policy is read as no condition",
    )
).otherwise(
    Reading("county-policy-needed", "县里没有制定具体政策的，不可以返聘。", "Without a county policy nobody may be rehired."),
)


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
).read_as(WITH_THE_EIGHT)


def any_channel(county: County) -> bool:
    """At least one of the named ways is used."""
    return (
        attested(county, "uses_university_graduate_village_doctor_project")
        | attested(county, "order_oriented_student_plan_implemented")
        | attested(county, "uses_vocational_college_training")
    )


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
).read_as(
    Reading(
        "all-three",
        "列名的三个途径都要用到，少一个也是未达到。",
        "All three named channels must be used: one missing is unmet.",
        short_zh="“等途径”按列名的都要用到理解",
        short_en="every named channel is read as needed",
    ),
    WITH_THE_EIGHT,
).otherwise(
    Reading(
        "any-one",
        "用到列名的一个途径即可。",
        "Any one of the named channels is enough.",
        short_zh="“等途径”按用到一种即可理解",
        short_en="one of the named channels is read as enough",
    ),
    requires=any_channel,
)

pack.narrative(
    "4.3",
    "structure-aim",
    "优化学历年龄结构",
    "Aim: younger, better educated village doctors",
    County,
    modality=Modality.OBLIGATION,
    force="逐步",
    responsible=("各地",),
    summary="Step by step village doctors become younger and better schooled, while services and staff stay stable.",
)
