"""Section three (three), item 16: village doctors under the township health centre, and their exit."""

from datetime import date

from ruralpolicy.conditions import attested, completed_years, no, one_of
from ruralpolicy.facts import County, Engagement, HealthCenter, VillageClinic, VillageDoctor
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import in_post, township_health_center, village_clinic
from ruralpolicy.rules.recurring_readings import NAMED_ONES_AT_LEAST
from ruralpolicy.rules.zhanggong._document import pack

__all__ = [
    "at_exit_age",
    "changed_practice_place",
    "engaged_by_the_town",
    "exit_at_60",
    "meets_the_rules_and_practises_in_designated_clinic",
    "moved_without_approval",
    "practice_place",
    "rehire",
    "township_hired",
    "unified_management",
]

_MANAGEMENT = ("区卫健委", "区人社局", "区财政局", "市医疗保障局直属分局")


@pack.obligation(
    "3.3.16", "乡村医生纳入镇卫生院管理", "Village doctors managed by the township centre", applies_to=in_post, responsible=_MANAGEMENT
)
def unified_management(doctor: VillageDoctor) -> bool:
    """A village doctor at work is under the management of the township health centre."""
    return doctor.managed_by_health_center


@pack.obligation("3.3.16", "镇聘村用", "Hired by the town, used in the village", applies_to=in_post, responsible=_MANAGEMENT)
def township_hired(doctor: VillageDoctor) -> bool:
    """A village doctor at work is hired by the town for use in the village, or rehired."""
    return one_of(doctor.engagement, Engagement.TOWNSHIP_HIRED_VILLAGE_USED, Engagement.REHIRED)


township_hired.read_as(
    Reading(
        "everyone-at-work",
        "在岗的乡村医生都包括在内，自文件施行起即适用；到龄返聘的不算违反。",
        "It covers all who are at work, and at once; one rehired after the exit age is no breach.",
    )
)


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
).read_as(NAMED_ONES_AT_LEAST)

pack.attested(
    "3.3.16",
    "assessment",
    "镇卫生院考核乡村医生及村卫生室",
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
    "原则上必须在门诊统筹定点村卫生室执业",
    "Practise in a clinic designated for outpatient pooling",
    force="原则上",
    applies_to=engaged_by_the_town,
    responsible=_MANAGEMENT,
)
def practice_place(doctor: VillageDoctor) -> bool:
    """A doctor hired by the town works as a rule in a village clinic that outpatient pooling pays for."""
    return doctor.practices_in_pooling_designated_clinic


practice_place.read_as(
    Reading(
        "exceptions-possible",
        "一句里既有“原则上”又有“必须”，按可以有例外掌握。",
        "The sentence says both must and as a rule; exceptions are possible.",
    )
)


def meets_the_rules_and_practises_in_designated_clinic(doctor: VillageDoctor) -> bool:
    """The doctor meets the rules of the subsidies and works in a village clinic that outpatient pooling pays for."""
    return attested(doctor, "meets_existing_subsidy_rules") & doctor.practices_in_pooling_designated_clinic


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
).read_as(
    Reading(
        "not-conditional",
        "符合补助规定即可享受，不以在门诊统筹定点村卫生室执业为条件。",
        "Meeting the subsidy rules is enough; practising in a designated clinic is no condition.",
        short_zh="“定点的村卫生室执业”按不是享受补助的条件理解",
        short_en="practising in a designated clinic is read as no condition of the subsidies",
    ),
    Reading("sums-set-elsewhere", "补助数额由现有政策规定，本条没有写。", "How much is due is set by the policies that there are."),
).otherwise(
    Reading(
        "conditional",
        "同一句要求在门诊统筹定点村卫生室执业，不在定点村卫生室执业的不享受。",
        "Practising in a designated clinic is a condition: elsewhere nothing is due.",
        short_zh="“定点的村卫生室执业”按享受补助的条件理解",
        short_en="practising in a designated clinic is read as a condition of the subsidies",
    ),
    requires=meets_the_rules_and_practises_in_designated_clinic,
)


def at_exit_age(doctor: VillageDoctor, *, as_of: date, exit_age: int = 60) -> bool:
    """The person has reached the exit age."""
    return completed_years(doctor.birth_date, as_of) >= exit_age


@pack.principle(
    "3.3.16",
    "原则上年满60周岁离岗退出",
    "Village doctors leave post at 60",
    applies_to=at_exit_age,
    responsible=_MANAGEMENT,
    force="原则上",
)
def exit_at_60(doctor: VillageDoctor) -> bool:
    """At 60 a village doctor leaves as a rule; only one whom the work really needs is rehired."""
    return no(doctor.in_post) | ((doctor.engagement == Engagement.REHIRED) & doctor.rehire_needed)


exit_at_60.said(asks=("满60周岁离岗", "the post is left at 60"), exception=("返聘的除外", "rehired doctors excepted"))


exit_at_60.read_as(
    Reading(
        "all-village-doctors",
        "不论是否镇聘村用，乡村医生都适用；60周岁生日当天即为年满。",
        "All village doctors are meant, hired by the town or not; the birthday itself counts.",
    )
)


@pack.permission("3.3.16", "确需返聘", "Rehiring after 60 where needed", applies_to=at_exit_age, responsible=_MANAGEMENT)
def rehire(doctor: VillageDoctor) -> bool:
    """A village doctor of 60 or more may be taken on again where the work really needs it."""
    return doctor.rehire_needed


rehire.read_as(
    Reading(
        "no-upper-age-or-term",
        "可以返聘，不是必须返聘；返聘的年龄上限和期限，文件没有写。",
        "It may be done and need not; neither an upper age nor a term is printed.",
    )
)


pack.attested(
    "3.3.16",
    "registration",
    "加强乡村医生注册管理",
    "Registration of village doctors strengthened",
    County,
    "village_doctor_registration_management_strengthened",
    responsible=_MANAGEMENT,
    summary="The district keeps a close eye on the registration of village doctors.",
).read_as(
    Reading(
        "register-checked-within-a-year",
        "“加强”没有写标准，注册名册为最新、近一年内与实际执业地点核对过即为加强。",
        "Strengthening has no measure; a current register, checked within the last year against where doctors work, is taken for it.",
    )
)


def changed_practice_place(doctor: VillageDoctor) -> bool:
    """The person's place of practice was changed."""
    return doctor.practice_place_changed


@pack.prohibition(
    "3.3.16",
    "不得随意变更执业地点",
    "No arbitrary change of practice place",
    name="no-arbitrary-move",
    applies_to=changed_practice_place,
    responsible=_MANAGEMENT,
)
def moved_without_approval(doctor: VillageDoctor) -> bool:
    """A village doctor moved to another place of practice without leave."""
    return no(doctor.practice_place_change_approved)


moved_without_approval.said(asks=("随意变更执业地点", "no change of the practice place without approval"))


moved_without_approval.read_as(
    Reading("without-approval", "“随意”指没有经过批准和变更注册。", "At will means without approval and registration."),
)
