"""Part two, section three, item 10: professional titles in primary care."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import no, one_of, percent
from ruralpolicy.facts import City, HealthWorker, InstitutionKind, TalentClass
from ruralpolicy.law import Reading
from ruralpolicy.rules.chenzhou._document import pack
from ruralpolicy.rules.recurring import share_reached

__all__ = [
    "associate_senior_pass",
    "at_a_health_center",
    "at_a_township_health_center",
    "full_senior_pass",
    "has_associate_senior_candidates",
    "has_full_senior_candidates",
    "recruited_high_level",
    "special_post",
    "ten_years",
    "waiver",
]

pack.attested(
    "2.3.10",
    "title-system",
    "“定向评价、定向使用”职称制度",
    "Title system evaluated for and used in primary care",
    City,
    "has_targeted_title_system",
    printed="二（三）10 第一段",
    responsible=("市人社局", "市卫生健康委"),
    summary="There are professional titles that are judged by the needs of primary care and hold good there.",
)

pack.attested(
    "2.3.10",
    "separate-ratio",
    "职称评审比例单列",
    "Separate ratios for primary-care titles",
    City,
    "title_quota_listed_separately",
    printed="二（三）10 第一段",
    responsible=("市人社局", "市卫生健康委"),
    summary="Titles of primary care have ratios of their own.",
)

pack.attested(
    "2.3.10",
    "total-control",
    "基层职称总量控制",
    "Total number of primary-care titles controlled",
    City,
    "title_total_controlled",
    printed="二（三）10 第一段",
    responsible=("市人社局", "市卫生健康委"),
    summary="Somebody watches over how many titles of primary care there are in all.",
)

pack.attested(
    "2.3.10",
    "outside-local-ratio",
    "不占当地专业技术岗位比例",
    "Titles do not use up the local post ratio",
    City,
    "titles_not_counted_in_local_posts",
    printed="二（三）10 第一段",
    responsible=("市人社局", "市卫生健康委"),
    summary="Titles of primary care leave the local ratio of professional posts untouched.",
)

pack.attested(
    "2.3.10",
    "pooled-posts",
    "职称岗位统筹使用",
    "Posts pooled across institutions",
    City,
    "title_post_numbers_pooled",
    printed="二（三）10 第一段",
    responsible=("市人社局", "市卫生健康委"),
    summary="Institutions draw on one pool of posts for these titles.",
)

_CANDIDATES_OF_THE_GRADE: Final = Reading(
    "candidates-of-the-grade",
    "“其总参评人数”指参评这一级别的人数；各类机构合并，按全市一个年度的评审计算。",
    "The base is those who stand for this grade, all institutions together, in one yearly round of the city.",
)


def has_full_senior_candidates(city: City) -> bool:
    """Somebody from primary care stood for a full senior title."""
    return city.full_senior_candidates > 0


@pack.obligation(
    "2.3.10",
    "正高通过率不低于30%",
    "At least 30% of full-senior candidates pass",
    applies_to=has_full_senior_candidates,
    printed="二（三）10 第一段",
    responsible=("市人社局", "市卫生健康委"),
)
def full_senior_pass(city: City, *, share: Fraction = percent(30)) -> bool:
    """Of those from primary institutions who stand for a full senior title, 30 % or more get it."""
    return share_reached(city.full_senior_passed, share, city.full_senior_candidates)


full_senior_pass.read_as(_CANDIDATES_OF_THE_GRADE)


def has_associate_senior_candidates(city: City) -> bool:
    """Somebody from primary care stood for an associate senior title."""
    return city.associate_senior_candidates > 0


@pack.obligation(
    "2.3.10",
    "副高通过率不低于45%",
    "At least 45% of associate-senior candidates pass",
    applies_to=has_associate_senior_candidates,
    printed="二（三）10 第一段",
    responsible=("市人社局", "市卫生健康委"),
)
def associate_senior_pass(city: City, *, share: Fraction = percent(45)) -> bool:
    """Of those from primary institutions who stand for an associate senior title, 45 % or more get it."""
    return share_reached(city.associate_senior_passed, share, city.associate_senior_candidates)


associate_senior_pass.read_as(_CANDIDATES_OF_THE_GRADE)


def at_a_township_health_center(worker: HealthWorker) -> bool:
    """The person works in a township health centre."""
    return worker.workplace_kind == InstitutionKind.TOWNSHIP_HEALTH_CENTER


@pack.permission(
    "2.3.10",
    "长期在乡镇卫生院人员免外语计算机科研要求",
    "No language, computer or research requirement for long-serving township staff",
    applies_to=at_a_township_health_center,
    printed="二（三）10 第二段",
    responsible=("市人社局", "市卫生健康委"),
)
def waiver(worker: HealthWorker) -> bool:
    """Who has long worked in township centres may rise in title without proof of languages, computing or research."""
    return worker.has_long_term_township_service


waiver.read_as(
    Reading(
        "long-as-stated",
        "“长期”没有写多少年，由填报的单位确认；后面一句的满10年是另一回事。",
        "How long is long is stated; the ten years of a later sentence are another matter.",
    )
)


def recruited_high_level(worker: HealthWorker) -> bool:
    """The person was recruited as a health professional of high level."""
    return worker.recruited_as_high_level_professional


@pack.permission(
    "2.3.10",
    "A-E类人才通过特设岗位聘用",
    "Special posts for recruited class A-E talents",
    applies_to=recruited_high_level,
    printed="二（三）10 第二段",
    responsible=("市人社局", "市卫生健康委"),
)
def special_post(worker: HealthWorker) -> bool:
    """Somebody recruited from classes A to E of the city's catalogue may get a post outside all limits where no fitting one is vacant."""
    catalogued = one_of(worker.talent_catalog_class, TalentClass.A, TalentClass.B, TalentClass.C, TalentClass.D, TalentClass.E)
    return catalogued & no(worker.matching_grade_post_vacant)


special_post.read_as(
    Reading(
        "only-without-a-vacancy",
        "有相应等级空缺岗位的，用不着特设岗位，判为不可以；用人单位没有限定。",
        "Where a fitting post is vacant the special one is not needed, so it is not permitted; the employer is not limited.",
    )
)


def at_a_health_center(worker: HealthWorker) -> bool:
    """The person works in a township or community health centre."""
    return one_of(worker.workplace_kind, InstitutionKind.TOWNSHIP_HEALTH_CENTER, InstitutionKind.COMMUNITY_HEALTH_CENTER)


@pack.permission(
    "2.3.10",
    "满10年可申报中级职称",
    "Intermediate title may be applied for after ten years in primary care",
    applies_to=at_a_health_center,
    printed="二（三）10 第二段",
    responsible=("市人社局", "市卫生健康委"),
)
def ten_years(worker: HealthWorker, *, years: int = 10) -> bool:
    """After ten full years of professional work in health centres an eligible person may apply for the intermediate title."""
    long_enough = worker.primary_care_technical_years >= years
    return worker.meets_title_application_conditions & long_enough & no(worker.has_national_special_requirement)


ten_years.read_as(
    Reading(
        "cumulative",
        "“满10年”可以累计计算，中间离开过也可以。",
        "The ten years may be added up across breaks.",
        short_zh="“满10年”按可以累计理解",
        short_en="ten years are read as added up across breaks",
    ),
    Reading(
        "state-requirement-bars",
        "国家对该人员有特别要求的，不得依本条申报。",
        "A special requirement of the state takes the permission away.",
    ),
).otherwise(
    Reading(
        "continuous",
        "“满10年”应当连续，中间离开过的重新计算。",
        "The ten years must be continuous; a break starts them again.",
    )
)
