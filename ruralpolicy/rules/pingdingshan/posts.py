"""Part three, item eight, its first half: how many posts there are."""

from datetime import date
from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import after, percent
from ruralpolicy.facts import County
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack
from ruralpolicy.rules.pingdingshan._readings import COUNTY_IN_AGGREGATE

__all__ = [
    "adjusted_through_the_anniversary",
    "establishment_adjustment",
    "fifth_anniversary",
    "has_established_posts",
    "too_few_professional_posts",
    "vacancies_below_the_share",
    "vacancy_rate",
]

_POST_BODIES: Final = ("市委编办", "市人力资源和社会保障局", "市卫生健康委")


def fifth_anniversary(county: County, *, years: int = 5) -> date:
    """The fifth anniversary of the last adjustment of the establishment."""
    return after(county.established_posts_last_adjusted, years=years)


@pack.obligation(
    "3.8", "编制总量每5年调整", "Establishment total adjusted every five years", by=fifth_anniversary, responsible=_POST_BODIES
)
def establishment_adjustment(county: County, *, as_of: date, years: int = 5) -> bool:
    """The establishment of a county's township health centres was adjusted less than five years ago."""
    return as_of < after(county.established_posts_last_adjusted, years=years)


establishment_adjustment.said(asks=("调整", "adjustment"))


def adjusted_through_the_anniversary(county: County, *, as_of: date, years: int = 5) -> bool:
    """The fifth anniversary of the last adjustment has not passed."""
    return as_of <= after(county.established_posts_last_adjusted, years=years)


establishment_adjustment.read_as(
    Reading(
        "anniversary",
        "“每5年”到对应日届满，当天终了仍未再次调整即为未达到。",
        "Five years end on the anniversary: not adjusted again by its close is unmet on it.",
        short_zh="“每5年”按对应日届满理解",
        short_en="every five years is read as ending on the anniversary",
    ),
    Reading(
        "never-adjusted",
        "从未调整过的县没有日期可填，为无法判定。",
        "A county that never adjusted has no date to report and cannot be decided.",
    ),
).otherwise(
    Reading(
        "through-anniversary",
        "对应日当天还算在五年内，次日起才是未达到。",
        "The anniversary itself still counts; unmet from the day after.",
        short_zh="“每5年”按对应日当天仍在期内理解",
        short_en="every five years is read as including the anniversary",
    ),
    requires=adjusted_through_the_anniversary,
)


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
    name="professional-share",
)
def too_few_professional_posts(county: County, *, share: Fraction = percent(90)) -> bool:
    """Fewer than 90 % of a county's establishment posts are for professional and technical staff."""
    return county.established_posts_professional < share * county.established_posts_total


too_few_professional_posts.read_as(
    Reading(
        "per-county",
        "“不得低于90%”按全县乡镇卫生院合计计算。",
        "The 90% are counted for the township health centres of the county together.",
        short_zh="“不得低于90%”按全县合计理解",
        short_en="the 90% are read as counted for the county together",
    ),
    Reading(
        "posts-not-persons",
        "按编制数计算，不按人数；后半句的“到2025年”不管本句。",
        "Posts, not persons; the year of the next half-sentence does not put it off.",
    ),
).otherwise(
    Reading("per-centre", "“不得低于90%”按每个乡镇卫生院计算，有一个不足就是未达到。", "Each centre must reach 90%: one below is a breach.")
)


@pack.target(
    "3.8",
    "2025年空编率降到5%以下",
    "Establishment vacancy at most 5% by 2025",
    by=END_OF_2025,
    applies_to=has_established_posts,
    responsible=_POST_BODIES,
)
def vacancy_rate(county: County, *, share: Fraction = percent(5)) -> bool:
    """By the end of 2025 no more than 5 % of establishment posts are vacant."""
    vacant = county.established_posts_total - county.established_posts_filled
    return vacant <= share * county.established_posts_total


vacancy_rate.said(term=("空编", "vacant posts"), rate=("空编率", "vacancy rate"))


def vacancies_below_the_share(county: County, *, share: Fraction = percent(5)) -> bool:
    """Less than 5 % of establishment posts are vacant."""
    vacant = county.established_posts_total - county.established_posts_filled
    return vacant < share * county.established_posts_total


vacancy_rate.read_as(
    Reading(
        "five-included",
        "“5%以下”含本数，正好5%算达到。",
        "5% itself is included: exactly 5% is met.",
        short_zh="“5%以下”按含本数理解",
        short_en="5% or less is read as including 5%",
    ),
    COUNTY_IN_AGGREGATE,
    Reading("more-staff-than-posts", "实有人数多于编制的，没有空编。", "More staff than posts leave none vacant."),
).otherwise(
    Reading(
        "below-five",
        "日常说法中“5%以下”不含本数，正好5%算未达到。",
        "In everyday use 5% itself is not included: exactly 5% is unmet.",
        short_zh="“5%以下”按不含本数理解",
        short_en="5% or less is read as below 5%",
    ),
    requires=vacancies_below_the_share,
)
