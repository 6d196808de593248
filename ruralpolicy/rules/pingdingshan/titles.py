"""Part three, item seven: professional titles."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import percent
from ruralpolicy.facts import City, HealthCenter, HealthWorker
from ruralpolicy.law import Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack
from ruralpolicy.rules.pingdingshan._readings import due_with_the_plan
from ruralpolicy.rules.recurring import intermediate_title_or_above, is_primary, share_reached

__all__ = [
    "apply_higher_title",
    "conditions_alone",
    "direct_appointment",
    "earned_title_alone",
    "has_center_staff",
    "intermediate_share",
    "own_posts",
    "primary_worker",
    "senior_share",
]

_TITLE_BODIES: Final = ("市人力资源和社会保障局", "市卫健委")
_STAFF_OF_ALL_CENTERS: Final = Reading(
    "staff-of-all-centers",
    "分母没有写，按全市乡镇卫生院的卫生技术人员合计计算。",
    "The base is not printed; it is the health professionals of all township health centres of the city.",
)

due_with_the_plan(
    pack.attested(
        "3.7",
        "nursing-senior-title",
        "卫生院增设护理高级职称",
        "Senior nursing titles for health centres",
        City,
        "primary_senior_nursing_title_available",
        by=END_OF_2025,
        responsible=_TITLE_BODIES,
        summary="Nurses of township health centres can rise to a senior title made for the primary level.",
    ),
    "增设护理类基层高级职称",
    "adding senior nursing titles at primary level",
)


@pack.permission("3.7", "可自主设置各级专业技术岗位", "Primary institutions may set their own technical posts", responsible=_TITLE_BODIES)
def own_posts(center: HealthCenter) -> bool:
    """Within the prescribed structure a primary institution may create its technical posts itself."""
    return center.posts_within_structure_limits


own_posts.read_as(
    Reading("centers-stand-for-all", "以卫生院代表基层医疗卫生机构。", "Health centres stand for all primary institutions."),
    Reading(
        "within-the-ratio",
        "“在规定结构比例内”是条件，结构比例由别处规定，是否在比例内由主管部门填报。",
        "The structure ratio is the condition; it is set elsewhere, and that posts lie within it is stated by the authority.",
    ),
)


def primary_worker(worker: HealthWorker) -> bool:
    """The person works in a primary institution."""
    return is_primary(worker.workplace_kind)


@pack.permission(
    "3.7", "可申报高一级职务", "Qualified primary staff may apply for the next title", applies_to=primary_worker, responsible=_TITLE_BODIES
)
def apply_higher_title(worker: HealthWorker) -> bool:
    """Primary staff who meet the conditions of promotion may apply for the next title."""
    return worker.meets_promotion_conditions & worker.post_within_structure_limits


def conditions_alone(worker: HealthWorker) -> bool:
    """The conditions of promotion are met; the prescribed structure does not matter."""
    return worker.meets_promotion_conditions


apply_higher_title.read_as(
    Reading(
        "ratio-governs-all",
        "“在规定结构比例内”管后面三个“允许”，超出比例的不可以申报。",
        "The structure ratio governs all three permissions: beyond it nobody may apply.",
        short_zh="“在规定结构比例内”按管三个“允许”理解",
        short_en="the structure ratio is read as governing all three permissions",
    )
).otherwise(
    Reading(
        "ratio-first-only",
        "“在规定结构比例内”只管自行设置岗位，申报不受它限制。",
        "The ratio governs only the setting of posts; an application is not bound by it.",
        short_zh="“在规定结构比例内”按只管设置岗位理解",
        short_en="the structure ratio is read as governing the setting of posts alone",
    ),
    requires=conditions_alone,
)


@pack.permission(
    "3.7",
    "可直聘中高级职称人员",
    "Direct appointment of staff with passed intermediate or senior titles",
    applies_to=primary_worker,
    responsible=_TITLE_BODIES,
)
def direct_appointment(worker: HealthWorker) -> bool:
    """Whoever earned an intermediate or senior title may be appointed to it by the primary institution itself."""
    return intermediate_title_or_above(worker) & worker.title_exam_or_review_passed & worker.post_within_structure_limits


def earned_title_alone(worker: HealthWorker) -> bool:
    """An intermediate or senior title was earned; the prescribed structure does not matter."""
    return intermediate_title_or_above(worker) & worker.title_exam_or_review_passed


direct_appointment.read_as(
    Reading(
        "ratio-governs-all",
        "“在规定结构比例内”管后面三个“允许”，超出比例的不可以直接聘任。",
        "The structure ratio governs all three permissions: beyond it nobody may be appointed directly.",
        short_zh="“在规定结构比例内”按管三个“允许”理解",
        short_en="the structure ratio is read as governing all three permissions",
    )
).otherwise(
    Reading(
        "ratio-first-only",
        "“在规定结构比例内”只管自行设置岗位，直接聘任不受它限制。",
        "The ratio governs only the setting of posts; an appointment is not bound by it.",
        short_zh="“在规定结构比例内”按只管设置岗位理解",
        short_en="the structure ratio is read as governing the setting of posts alone",
    ),
    requires=earned_title_alone,
)


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
    return share_reached(city.health_center_staff_intermediate_title, share, city.health_center_staff_total)


intermediate_share.read_as(_STAFF_OF_ALL_CENTERS, Reading("senior-apart", "高级职称人员不计入中级。", "Senior titles are not counted in."))


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
    return share_reached(city.health_center_staff_senior_title, share, city.health_center_staff_total)


senior_share.read_as(
    _STAFF_OF_ALL_CENTERS, Reading("associate-senior-too", "副高级职称人员计入高级。", "Associate senior titles are counted in.")
)
