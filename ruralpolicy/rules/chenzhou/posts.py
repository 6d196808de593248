"""Part two, section three, item 8: the authorised posts of primary institutions."""

from fractions import Fraction
from math import ceil
from typing import Final

from ruralpolicy.conditions import no, permille
from ruralpolicy.facts import County, HealthCenter, HealthWorker, Secondment
from ruralpolicy.law import Reading
from ruralpolicy.rules.chenzhou._document import pack
from ruralpolicy.rules.chenzhou.funding import not_known_to_be_private
from ruralpolicy.rules.recurring import community_health_center, is_primary, township_health_center

__all__ = [
    "clear_absentees",
    "improper_secondment",
    "long_absent_from_a_post",
    "posts_used_by_others",
    "public_community_center",
    "public_township_center",
    "quota_community",
    "quota_community_exactly",
    "quota_township",
    "quota_township_exactly",
    "staff_in_post_lent_out",
]


def public_township_center(center: HealthCenter) -> bool:
    """A township health centre that is not known to be anybody's but the government's."""
    return township_health_center(center) & not_known_to_be_private(center)


_FLOOR: Final = Reading(
    "floor",
    "编制不少于按标准算出的人数即可，多出的不算违反。",
    "The posts are at least the number the standard gives; more is no breach.",
    short_zh="按不少于标准理解",
    short_en="the standard is read as a floor",
)
_POSTS_OF_EACH_CENTER: Final = Reading(
    "posts-of-each-center",
    "逐个机构按核定的编制数计算，不看实有人数；算出的数不是整数的，须多核1个编制；没有填报是否政府办的，按政府办处理。",
    "Authorised posts of each centre, not staff; a part of a post asks for a whole one. A centre counts as the government's unless stated.",
)
_FIXED: Final = Reading(
    "fixed",
    "编制应与按标准算出的人数一致，多了也不符合。",
    "The posts must equal the number the standard gives; more fails too.",
    short_zh="编制应与标准一致",
    short_en="the posts must equal the standard",
)


@pack.obligation(
    "2.3.8",
    "乡镇卫生院每千服务人口1.4个编制",
    "1.4 authorised posts per 1,000 people served in township health centres",
    applies_to=public_township_center,
    responsible=("市委编办", "市人社局", "市卫生健康委"),
)
def quota_township(center: HealthCenter, *, posts_per_person: Fraction = permille("1.4")) -> bool:
    """Posts are authorised for a township health centre at 1.4 or more per thousand people served."""
    return center.established_posts >= posts_per_person * center.service_population


quota_township.said(per=("每千服务人口", "per 1,000", "人"))


def quota_township_exactly(center: HealthCenter, *, posts_per_person: Fraction = permille("1.4")) -> bool:
    """Posts are authorised at 1.4 per thousand people served, the next whole number, and not one more."""
    return center.established_posts == ceil(posts_per_person * center.service_population)


quota_township.read_as(_FLOOR, _POSTS_OF_EACH_CENTER).otherwise(_FIXED, requires=quota_township_exactly)


def public_community_center(center: HealthCenter) -> bool:
    """A community health centre that is not known to be anybody's but the government's."""
    return community_health_center(center) & not_known_to_be_private(center)


@pack.obligation(
    "2.3.8",
    "社区中心每千服务人口1个编制",
    "One authorised post per 1,000 people served in community health centres",
    applies_to=public_community_center,
    responsible=("市委编办", "市人社局", "市卫生健康委"),
)
def quota_community(center: HealthCenter, *, posts_per_person: Fraction = permille(1)) -> bool:
    """Posts are authorised for a community health centre at one or more per thousand people served."""
    return center.established_posts >= posts_per_person * center.service_population


quota_community.said(per=("每千服务人口", "per 1,000", "人"))


def quota_community_exactly(center: HealthCenter, *, posts_per_person: Fraction = permille(1)) -> bool:
    """Posts are authorised at one per thousand people served, the next whole number, and not one more."""
    return center.established_posts == ceil(posts_per_person * center.service_population)


quota_community.read_as(_FLOOR, _POSTS_OF_EACH_CENTER).otherwise(_FIXED, requires=quota_community_exactly)


pack.attested(
    "2.3.8",
    "recruitment-plan",
    "统筹用编进人计划",
    "Joint plan for using posts and recruiting",
    County,
    "has_joint_recruitment_plan",
    responsible=("市委编办", "市人社局", "市卫生健康委"),
    summary="The health authority plans together with those for posts and personnel which posts are used and who is taken on.",
)

pack.attested(
    "2.3.8",
    "fill-vacancies",
    "有编即补",
    "Vacant posts filled as they arise, primary care first",
    County,
    "vacant_posts_filled_with_priority",
    responsible=("市委编办", "市人社局", "市卫生健康委"),
    summary="A post that falls vacant in a primary institution is filled, and before posts elsewhere.",
).read_as(
    Reading(
        "no-term-printed",
        "“有编即补”没有写多长时间内补上，是否做到由填报的单位确认。",
        "Within what time a vacancy must be filled is not printed; the official who reports states it.",
    )
)


@pack.prohibition(
    "2.3.8",
    "严禁挤占编制",
    "No taking of primary institutions' posts",
    name="no-encroachment",
    responsible=("市委编办", "市人社局", "市卫生健康委"),
)
def posts_used_by_others(center: HealthCenter, *, most: int = 0) -> bool:
    """It is forbidden to use the authorised posts of a centre for anybody else."""
    return center.established_posts_used_by_others > most


posts_used_by_others.read_as(
    Reading(
        "posts-as-reported",
        "“挤占”没有定义，按上报的被占用编制数判定，有1个即为违反。",
        "What counts as taking a post is not said; the number is taken as it is reported, and one is a breach.",
    )
)


def staff_in_post_lent_out(secondment: Secondment) -> bool:
    """Somebody with an authorised post who was at work in a primary institution is lent to another body."""
    return is_primary(secondment.lender_kind) & secondment.has_established_post & secondment.in_post


@pack.prohibition(
    "2.3.8",
    "严禁违规借用在编在岗人员",
    "No improper borrowing of staff on quota and in post",
    applies_to=staff_in_post_lent_out,
    responsible=("市委编办", "市人社局", "市卫生健康委"),
    name="no-improper-secondment",
)
def improper_secondment(secondment: Secondment) -> bool:
    """It is forbidden to borrow staff with a post from a primary institution against the rules."""
    return no(secondment.complies_with_secondment_rules)


improper_secondment.read_as(
    Reading(
        "rules-stated",
        "没有写按哪些规定算“违规”，是否合规由填报的单位确认；没有编制的人员不在本句保护之内。",
        "Which rules is not printed here; whether they are kept is stated. Staff without a post are not protected.",
    )
)


def long_absent_from_a_post(worker: HealthWorker) -> bool:
    """Somebody holds an authorised post of a primary institution and has long stayed away from it."""
    return is_primary(worker.employer_kind) & worker.has_established_post & worker.is_long_term_absent


@pack.obligation(
    "2.3.8",
    "清退长期在编不在岗人员",
    "Clear out long-term absentees on the quota",
    applies_to=long_absent_from_a_post,
    responsible=("市委编办", "市人社局", "市卫生健康委"),
)
def clear_absentees(worker: HealthWorker) -> bool:
    """Whoever holds a post in a primary institution and has long stayed away from it loses it."""
    return worker.cleared_out


clear_absentees.read_as(
    Reading(
        "long-as-stated",
        "“长期”没有写多久，由填报的单位确认；离岗的原因不作区分。",
        "How long is long is stated, and no reason for being away is excepted.",
    )
)
