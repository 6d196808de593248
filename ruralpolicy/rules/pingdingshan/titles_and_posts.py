"""Part three, items seven and eight: professional titles and the establishment of posts."""

from datetime import date
from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import after, no, percent
from ruralpolicy.facts import (
    City,
    County,
    Education,
    HealthCenter,
    HealthWorker,
    PracticeQualification,
    Secondment,
    TitleLevel,
    VillageDoctor,
)
from ruralpolicy.law import Modality
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, at_township_level, in_rural_institution, pack, township_center
from ruralpolicy.rules.recurring import intermediate_title_or_above, is_primary, share_reached

__all__ = [
    "apply_higher_title",
    "center_with_candidates",
    "direct_appointment",
    "establishment_adjustment",
    "has_center_staff",
    "has_established_posts",
    "intermediate_share",
    "lent_by_a_rural_institution",
    "no_idle_vacancies",
    "no_irregular_secondment",
    "no_occupation",
    "own_posts",
    "primary_worker",
    "priority_hiring",
    "professional_share",
    "senior_share",
    "vacancy_rate",
    "village_doctor_priority",
    "without_established_post",
]

_TITLE_BODIES: Final = ("市人力资源和社会保障局", "市卫健委")
_POST_BODIES: Final = ("市委编办", "市人力资源和社会保障局", "市卫生健康委")

pack.attested(
    "3.7",
    "nursing-senior-title",
    "卫生院增设护理高级职称",
    "Senior nursing titles for health centres",
    City,
    "primary_senior_nursing_title_available",
    responsible=_TITLE_BODIES,
    summary="Nurses of township health centres can rise to a senior title made for the primary level.",
)


@pack.permission("3.7", "可自主设置各级专业技术岗位", "Primary institutions may set their own technical posts", responsible=_TITLE_BODIES)
def own_posts(center: HealthCenter) -> bool:
    """Within the prescribed structure a primary institution may create its technical posts itself."""
    # Reading: the prescribed structure opens the sentence and governs all three of its permissions.
    # Reading: health centres stand for all primary institutions.
    return center.posts_within_structure_limits


def primary_worker(worker: HealthWorker) -> bool:
    """The person works in a primary institution."""
    return is_primary(worker.workplace_kind)


@pack.permission(
    "3.7", "可申报高一级职务", "Qualified primary staff may apply for the next title", applies_to=primary_worker, responsible=_TITLE_BODIES
)
def apply_higher_title(worker: HealthWorker) -> bool:
    """Primary staff who meet the conditions of promotion may apply for the next title."""
    # Reading: the prescribed structure opens the sentence and governs all three of its permissions.
    return worker.meets_promotion_conditions & worker.post_within_structure_limits


@pack.permission(
    "3.7",
    "可直聘中高级职称人员",
    "Direct appointment of staff with passed intermediate or senior titles",
    applies_to=primary_worker,
    responsible=_TITLE_BODIES,
)
def direct_appointment(worker: HealthWorker) -> bool:
    """Whoever earned an intermediate or senior title may be appointed to it by the primary institution itself."""
    # Reading: the prescribed structure opens the sentence and governs all three of its permissions.
    return intermediate_title_or_above(worker) & worker.title_exam_or_review_passed & worker.post_within_structure_limits


def has_center_staff(city: City) -> bool:
    """Health professionals work in the city's township health centres, so that a share can be taken."""
    return city.health_center_staff_total > 0


@pack.target(
    "3.7",
    "2025年中级职称占比45%以上",
    "Intermediate titles at least 45% by 2025",
    by=END_OF_2025,
    applies_to=has_center_staff,
    responsible=_TITLE_BODIES,
)
def intermediate_share(city: City, *, share: Fraction = percent(45)) -> bool:
    """By the end of 2025 at least 45 % of the staff of township health centres hold intermediate titles."""
    # Reading: the base is not printed; it is the health professionals of all township health centres of the city. Senior titles are not
    # counted in.
    return share_reached(city.health_center_staff_intermediate_title, share, city.health_center_staff_total)


@pack.target(
    "3.7",
    "2025年高级职称占比16%以上",
    "Senior titles at least 16% by 2025",
    by=END_OF_2025,
    applies_to=has_center_staff,
    responsible=_TITLE_BODIES,
)
def senior_share(city: City, *, share: Fraction = percent(16)) -> bool:
    """By the end of 2025 at least 16 % of the staff of township health centres hold senior titles."""
    # Reading: the base is not printed; it is the health professionals of all township health centres of the city. Associate senior titles
    # are counted in.
    return share_reached(city.health_center_staff_senior_title, share, city.health_center_staff_total)


@pack.obligation("3.8", "编制总量每5年调整", "Establishment total adjusted every five years", responsible=_POST_BODIES)
def establishment_adjustment(county: County, *, as_of: date, years: int = 5) -> bool:
    """The establishment of a county's township health centres was adjusted no longer than five years ago."""
    # Reading: the fifth anniversary of the last adjustment is the last day; a county that never adjusted has no date to report.
    return as_of <= after(county.established_posts_last_adjusted, years=years)


pack.narrative(
    "3.8",
    "existing-posts",
    "盘活存量编制",
    "Existing establishment put to good use",
    County,
    modality=Modality.OBLIGATION,
    responsible=_POST_BODIES,
    summary="Posts that are there already are put to use.",
)


def has_established_posts(county: County) -> bool:
    """The county's township health centres have posts, so that a share can be taken."""
    return county.established_posts_total > 0


@pack.prohibition(
    "3.8",
    "专业技术编制不低于90%",
    "At least 90% of establishment posts for professional staff",
    applies_to=has_established_posts,
    responsible=_POST_BODIES,
)
def professional_share(county: County, *, share: Fraction = percent(90)) -> bool:
    """No fewer than 90 % of establishment posts are for professional and technical staff."""
    # Reading: the county opens the item, so all its township health centres are taken together.
    # Reading: posts, not persons; the year of the next half-sentence does not put it off.
    return county.established_posts_professional < share * county.established_posts_total


@pack.target(
    "3.8",
    "2025年空编率不高于5%",
    "Establishment vacancy at most 5% by 2025",
    by=END_OF_2025,
    applies_to=has_established_posts,
    responsible=_POST_BODIES,
)
def vacancy_rate(county: County, *, share: Fraction = percent(5)) -> bool:
    """By the end of 2025 no more than 5 % of establishment posts are vacant."""
    # Reading: the county opens the item, so all its township health centres are taken together.
    # Reading: 5 % itself is within the bound; more staff than posts leave none vacant.
    vacant = county.established_posts_total - county.established_posts_filled
    return vacant <= share * county.established_posts_total


def without_established_post(worker: HealthWorker) -> bool:
    """The person is at work in a township health centre without an establishment post."""
    in_center = at_township_level(worker.workplace_kind, worker.workplace_in_county_area)
    return in_center & worker.in_post & no(worker.has_established_post)


@pack.permission(
    "3.8",
    "本科及中级以上编外人员可优先入编",
    "Simplified hiring of qualified non-established staff into the establishment",
    applies_to=without_established_post,
    responsible=_POST_BODIES,
)
def priority_hiring(
    worker: HealthWorker, *, lowest_education: Education = Education.BACHELOR, lowest_title: TitleLevel = TitleLevel.INTERMEDIATE
) -> bool:
    """Staff without an establishment post may be taken into it first if they have a medical degree and an intermediate title."""
    # Reading: degree and title are both asked for, and it is a permission.
    # Reading: no institution is named; township health centres are meant, with whose establishment the item opens.
    return worker.has_medical_major & (worker.education >= lowest_education) & (worker.title_level >= lowest_title)


@pack.prohibition("3.8", "严禁挤占乡村机构编制", "Posts of rural institutions must not be taken by others", responsible=_POST_BODIES)
def no_occupation(county: County) -> bool:
    """No establishment post of a rural institution is used for anybody else."""
    return county.established_posts_used_by_others > 0


def lent_by_a_rural_institution(secondment: Secondment) -> bool:
    """The person was lent by a township health centre or a village clinic."""
    return in_rural_institution(secondment.lender_kind, secondment.lender_in_county_area)


@pack.prohibition(
    "3.8",
    "严禁违规借用乡村人员",
    "No irregular secondment of rural staff",
    applies_to=lent_by_a_rural_institution,
    responsible=_POST_BODIES,
)
def no_irregular_secondment(secondment: Secondment) -> bool:
    """Staff of rural institutions are lent to others by the rules or not at all."""
    # Reading: the rules are not printed; that one kept to them is stated.
    return no(secondment.complies_with_secondment_rules)


def center_with_candidates(center: HealthCenter) -> bool:
    """A township health centre for which qualified staff can be had."""
    return township_center(center) & center.qualified_candidates_available


@pack.prohibition(
    "3.8", "严禁有编不补", "Vacant posts must be filled when candidates exist", applies_to=center_with_candidates, responsible=_POST_BODIES
)
def no_idle_vacancies(center: HealthCenter) -> bool:
    """Where qualified staff can be had, a centre leaves no post empty."""
    # Reading: a centre that is filling its posts is not in breach.
    # Reading: no institution is named; township health centres are meant, with whose establishment the item opens.
    return (center.established_posts_vacant > 0) & no(center.vacancy_filling_underway)


# Reading: how soon is not printed; no institution is named; township health centres are meant, with whose establishment the item opens.
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
)


@pack.permission("3.8", "执业医师村医可优先招录", "Village doctors with physician licence may be hired first", responsible=_POST_BODIES)
def village_doctor_priority(doctor: VillageDoctor) -> bool:
    """Among equals a township health centre may prefer a village doctor who is a physician."""
    # Reading: other clauses name assistants as well; this one does not.
    return doctor.has_equal_conditions & (doctor.practice_qualification == PracticeQualification.PHYSICIAN)
