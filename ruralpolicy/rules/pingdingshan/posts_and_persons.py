"""Part three, item eight, its second half: who is hired into posts, and what must not be done with them."""

from typing import Final

from ruralpolicy.conditions import no
from ruralpolicy.facts import County, Education, HealthCenter, HealthWorker, PracticeQualification, Secondment, TitleLevel, VillageDoctor
from ruralpolicy.law import Reading
from ruralpolicy.rules.pingdingshan._document import at_township_level, in_rural_institution, pack, township_center
from ruralpolicy.rules.pingdingshan._readings import TOWNSHIP_CENTERS_MEANT

__all__ = [
    "center_with_candidates",
    "degree_or_title",
    "idle_vacancies",
    "irregular_secondment",
    "lent_by_a_rural_institution",
    "licensed_village_doctor_among_equals",
    "posts_taken_by_others",
    "priority_hiring",
    "village_doctor_priority",
    "without_established_post",
]

_POST_BODIES: Final = ("市委编办", "市人力资源和社会保障局", "市卫生健康委")


def without_established_post(worker: HealthWorker) -> bool:
    """The person is at work in a township health centre without an establishment post."""
    in_center = at_township_level(worker.workplace_kind, worker.workplace_in_county_area)
    return in_center & worker.in_post & no(worker.has_established_post)


@pack.permission(
    "3.8",
    "本科以上且中级以上编外人员可优先聘用",
    "Simplified hiring of qualified non-established staff into the establishment",
    applies_to=without_established_post,
    responsible=_POST_BODIES,
)
def priority_hiring(
    worker: HealthWorker, *, lowest_education: Education = Education.BACHELOR, lowest_title: TitleLevel = TitleLevel.INTERMEDIATE
) -> bool:
    """Staff without an establishment post may be taken into it first if they have a medical degree and an intermediate title."""
    return worker.has_medical_major & (worker.education >= lowest_education) & (worker.title_level >= lowest_title)


def degree_or_title(
    worker: HealthWorker, *, lowest_education: Education = Education.BACHELOR, lowest_title: TitleLevel = TitleLevel.INTERMEDIATE
) -> bool:
    """A medical graduate with the degree or the title."""
    return worker.has_medical_major & ((worker.education >= lowest_education) | (worker.title_level >= lowest_title))


priority_hiring.read_as(
    Reading(
        "both",
        "本科以上学历和中级以上职称都具备，才可以优先聘用。",
        "Degree and title are both needed.",
        short_zh="学历、职称按须同时具备理解",
        short_en="degree and title are read as both needed",
    ),
    TOWNSHIP_CENTERS_MEANT,
    Reading("permission", "“可”是允许，“确保”不另成义务。", "It is a permission; 确保 makes no duty of it."),
).otherwise(
    Reading(
        "either",
        "学历、职称具备其中一项，就可以优先聘用。",
        "Either the degree or the title is enough.",
        short_zh="学历、职称按具备其一理解",
        short_en="degree or title is read as enough",
    ),
    requires=degree_or_title,
)


@pack.prohibition(
    "3.8", "严禁挤占乡村机构编制", "Posts of rural institutions must not be taken by others", responsible=_POST_BODIES, name="no-occupation"
)
def posts_taken_by_others(county: County) -> bool:
    """Establishment posts of rural institutions are used for somebody else."""
    return county.established_posts_used_by_others > 0


posts_taken_by_others.said(asks=("挤占", "none allowed"))


def lent_by_a_rural_institution(secondment: Secondment) -> bool:
    """The person was lent by a township health centre or a village clinic."""
    return in_rural_institution(secondment.lender_kind, secondment.lender_in_county_area)


@pack.prohibition(
    "3.8",
    "严禁违规借用乡村人员",
    "No irregular secondment of rural staff",
    applies_to=lent_by_a_rural_institution,
    responsible=_POST_BODIES,
    name="no-irregular-secondment",
)
def irregular_secondment(secondment: Secondment) -> bool:
    """Staff of a rural institution are lent to others against the rules."""
    return no(secondment.complies_with_secondment_rules)


irregular_secondment.read_as(
    Reading(
        "rules-stated",
        "借用的规定没有写，是否合规由主管部门填报。",
        "The rules are not printed; that one kept to them is stated by the authority.",
    )
)


def center_with_candidates(center: HealthCenter) -> bool:
    """A township health centre for which qualified staff can be had."""
    return township_center(center) & center.qualified_candidates_available


@pack.prohibition(
    "3.8",
    "严禁有编不补",
    "Vacant posts must be filled when candidates exist",
    applies_to=center_with_candidates,
    responsible=_POST_BODIES,
    name="no-idle-vacancies",
)
def idle_vacancies(center: HealthCenter) -> bool:
    """Qualified staff can be had, and the centre leaves posts empty."""
    return (center.established_posts_vacant > 0) & no(center.vacancy_filling_underway)


idle_vacancies.said(asks=("有编不补", "no vacancy may be left unfilled"), exception=("正在补员的除外", "vacancies being filled excepted"))


idle_vacancies.read_as(
    TOWNSHIP_CENTERS_MEANT,
    Reading("filling-is-no-breach", "已经开始补员的，不算“有编不补”。", "A centre that is filling its posts is not in breach."),
)


pack.attested(
    "3.8",
    "prompt-deregistration",
    "离职退休人员及时减编",
    "Leavers and retirees taken off the establishment promptly",
    HealthCenter,
    "departed_staff_removed_promptly",
    applies_to=township_center,
    responsible=_POST_BODIES,
    summary="Whoever has left or retired is soon off the establishment.",
).read_as(
    TOWNSHIP_CENTERS_MEANT,
    Reading(
        "no-time-limit",
        "“及时”没有写多少天，是否及时由主管部门填报。",
        "How soon is not printed; that it was prompt is stated by the authority.",
    ),
)


@pack.permission("3.8", "执业医师乡村医生可优先招录", "Village doctors with physician licence may be hired first", responsible=_POST_BODIES)
def village_doctor_priority(doctor: VillageDoctor) -> bool:
    """Among equals a township health centre may prefer a village doctor who is a physician."""
    return doctor.has_equal_conditions & (doctor.practice_qualification == PracticeQualification.PHYSICIAN)


def licensed_village_doctor_among_equals(doctor: VillageDoctor) -> bool:
    """Among equals, a village doctor who is a physician or an assistant physician."""
    return doctor.has_equal_conditions & (doctor.practice_qualification >= PracticeQualification.ASSISTANT_PHYSICIAN)


village_doctor_priority.read_as(
    Reading(
        "physician-only",
        "只有取得执业医师资格的才可以优先招录，执业助理医师不算。",
        "Only the full physician's licence counts; the assistant licence is not enough.",
        short_zh="“执业医师”按不含执业助理医师理解",
        short_en="physician is read as without assistant physicians",
    )
).otherwise(
    Reading(
        "assistants-too",
        "取得执业助理医师资格的也可以优先招录。",
        "The assistant licence counts as well.",
        short_zh="“执业医师”按含执业助理医师理解",
        short_en="physician is read as including assistant physicians",
    ),
    requires=licensed_village_doctor_among_equals,
)
