"""Part two, items ten and eleven: posts and training."""

from typing import Final

from ruralpolicy.conditions import one_of
from ruralpolicy.facts import Consortium, County, Education, HealthWorker, Specialty
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import is_primary
from ruralpolicy.rules.tonglu._document import END_OF_2026, pack
from ruralpolicy.rules.tonglu._readings import MORE_THAN_LAST_YEAR, TRAINED, due_when_the_plan_ends

__all__ = [
    "county_hired",
    "county_hired_funding",
    "direct_recruitment",
    "graduate_in_a_named_field",
    "in_a_named_field",
    "oriented_students",
    "recruited_for_primary_care",
    "staff_exchange",
    "staffing_pooled",
    "station_tcm_apprentices",
    "village_doctor_exit",
]

_POSTS: Final = ("县委编办", "县卫健局", "县人社局", "县财政局")
_TRAINING: Final = ("县委编办", "县人社局", "县财政局", "县卫健局")

staffing_pooled = pack.attested(
    "2.3.10",
    "staffing-pooled",
    "医共体编制统筹",
    "Pooled posts and staff in the consortium",
    Consortium,
    "staff_posts_pooled",
    by=END_OF_2026,
    responsible=_POSTS,
    summary="County hospital and member centres of a consortium draw on one pool of posts and people.",
)
due_when_the_plan_ends(
    staffing_pooled,
    "建立健全…人才和编制的上下统筹和资源共享",
    "pooling staff and posts in the consortium",
)


def county_hired(worker: HealthWorker) -> bool:
    """The person is hired by the county and works in a township."""
    return worker.is_county_hired_township_used


pack.attested(
    "2.3.10",
    "county-hired-title-parity",
    "县聘乡用职称同标准",
    "Equal title standards for county-hired staff",
    HealthWorker,
    "title_standard_same_as_township_staff",
    applies_to=county_hired,
    responsible=_POSTS,
    summary="In matters of title, staff hired by the county for townships are measured like staff of township public institutions.",
).read_as(
    Reading(
        "titles-only",
        "“等”字之后的其他待遇没有列出，只判断职称。",
        "What else is to be equal is not listed; it is judged by titles.",
    )
)


@pack.entitlement(
    "2.3.10", "县聘乡用人员财政参照事业编制保障", "Funding of county-hired staff as established posts", force="参照", responsible=_POSTS
)
def county_hired_funding(worker: HealthWorker) -> bool:
    """Whoever is hired by the county for a township is paid for by public finance as if in an established post."""
    return worker.is_county_hired_township_used


county_hired_funding.read_as(
    Reading(
        "by-reference",
        "“参照”是比照办理，不要求数额相同；金额没有写。",
        "After the model of such posts, which need not be the same sum; no amount is printed.",
    )
)


staff_exchange = pack.attested(
    "2.3.10",
    "staff-exchange",
    "医共体人员交流机制",
    "Staff exchange in the consortium",
    Consortium,
    "has_staff_exchange_mechanism",
    by=END_OF_2026,
    responsible=_POSTS,
    summary="Members of a consortium have a working way to lend and use each other's staff.",
)
due_when_the_plan_ends(
    staff_exchange,
    "健全畅通…人员交流使用工作机制",
    "completing the mechanism of staff exchange",
)

pack.narrative(
    "2.3.11",
    "training-aims",
    "定向培养与有序退出",
    "Targeted training and orderly exit",
    County,
    modality=Modality.OBLIGATION,
    force="稳妥",
    responsible=_TRAINING,
    summary="More ways lead into primary care, and village doctors who may leave do so in good order.",
).read_as(
    Reading(
        "nobody-judged",
        "哪些乡村医生“符合条件”没有写，不判断个人。",
        "Which village doctors qualify for leaving is not printed, so nobody's leaving is judged.",
    )
)

pack.attested(
    "2.3.11",
    "training-subsidy",
    "定向培养专项补助",
    "Special training subsidy",
    County,
    "has_targeted_training_fund",
    responsible=_TRAINING,
    summary="Money is set aside for training people to order.",
)

pack.attested(
    "2.3.11",
    "training-scale",
    "扩大定向与师承规模",
    "More local medical students in targeted training and more TCM apprentices",
    County,
    "targeted_training_scale_enlarged",
    responsible=_TRAINING,
    summary="Both the local students trained to order and the apprentices of Chinese medicine grow in number.",
).read_as(MORE_THAN_LAST_YEAR)


@pack.target("2.3.11", "定向培养医学生50人", "Fifty medical students trained for primary care", by=END_OF_2026, responsible=_TRAINING)
def oriented_students(county: County, *, students: int = 50) -> bool:
    """Fifty medical students have been trained to order for primary care."""
    return county.oriented_medical_students_trained >= students


oriented_students.read_as(TRAINED)


@pack.target("2.3.11", "站室中医师承40名", "Forty TCM apprentices for stations", by=END_OF_2026, responsible=_TRAINING)
def station_tcm_apprentices(county: County, *, apprentices: int = 40) -> bool:
    """Forty apprentices of Chinese medicine have been trained for stations."""
    return county.station_tcm_apprentices_trained >= apprentices


station_tcm_apprentices.read_as(TRAINED)


def recruited_for_primary_care(worker: HealthWorker) -> bool:
    """A primary institution is recruiting the person."""
    return is_primary(worker.recruiter_kind)


def in_a_named_field(worker: HealthWorker) -> bool:
    """The person works in one of the eight fields that the sentence names."""
    return one_of(
        worker.specialty,
        Specialty.WOMEN_AND_CHILDREN,
        Specialty.TCM,
        Specialty.PSYCHIATRY,
        Specialty.PUBLIC_HEALTH,
        Specialty.DENTISTRY,
        Specialty.ANESTHESIOLOGY,
        Specialty.EMERGENCY,
        Specialty.IMAGING,
    )


@pack.permission(
    "2.3.11",
    "紧缺人才直接公开招聘",
    "Direct open recruitment of scarce specialists",
    applies_to=recruited_for_primary_care,
    responsible=_TRAINING,
)
def direct_recruitment(worker: HealthWorker, *, lowest_degree: Education = Education.BACHELOR) -> bool:
    """Graduates in a field that is short of people may be recruited for primary care by the county health authority itself."""
    return (worker.education >= lowest_degree) & (in_a_named_field(worker) | worker.specialty_in_shortage)


def graduate_in_a_named_field(worker: HealthWorker, *, lowest_degree: Education = Education.BACHELOR) -> bool:
    """A graduate in one of the eight fields that the sentence names."""
    return (worker.education >= lowest_degree) & in_a_named_field(worker)


direct_recruitment.read_as(
    Reading(
        "open-list",
        "“等紧缺专业人才”没有列尽，八类以外的专业由县里认定是否紧缺。",
        "等 keeps the list open; outside the eight fields the county's word decides.",
        short_zh="“等紧缺专业”按未穷尽列举理解",
        short_en="等 (and the like) is read as leaving the list open",
    ),
    Reading(
        "permission",
        "原文没有说“可以”还是“应当”，按允许理解。",
        "The sentence says neither may nor must; it frees the authority's hands.",
    ),
).otherwise(
    Reading(
        "closed-list",
        "只限列出的八类专业，其他专业不可以由县卫健部门直接招聘。",
        "Only the eight printed fields; direct recruitment is not permitted for others.",
        short_zh="“等紧缺专业”按已列尽理解",
        short_en="等 (and the like) is read as closing the list",
    ),
    requires=graduate_in_a_named_field,
)


village_doctor_exit = pack.attested(
    "2.3.11",
    "village-doctor-exit",
    "乡村医生退出机制",
    "Exit mechanism for village doctors",
    County,
    "has_village_doctor_exit_mechanism",
    by=END_OF_2026,
    responsible=_TRAINING,
    summary="It is settled how village doctors under integrated management leave.",
)
due_when_the_plan_ends(
    village_doctor_exit,
    "建立一体化管理乡村医生退出机制",
    "setting up the exit mechanism for village doctors",
)
