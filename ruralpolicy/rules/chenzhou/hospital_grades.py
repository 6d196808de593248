"""Part two, section seven, items 20 and 21: review as a level-one or level-two hospital, and what stays the same after it."""

from typing import Final

from ruralpolicy.conditions import one_of
from ruralpolicy.facts import County, HealthCenter, HospitalGrade
from ruralpolicy.law import Reading
from ruralpolicy.rules.chenzhou._document import pack

__all__ = ["compensation", "fiscal_input", "reviewed_as_hospital"]

_BEFORE_THE_REVIEW: Final = Reading(
    "year-before-the-review",
    "“现有…水平”按评审前一年的数额掌握。",
    "The level to keep is the sum of the year before the review.",
)
_NAMED_FIELDS: Final = Reading(
    "named-fields",
    "“等方面”没有列尽；列名的四个方面各为一条。",
    "The list of fields is open; each of the four that are named is a norm of its own.",
)

pack.attested(
    "2.7.20",
    "grade-review",
    "等级评审评价制度",
    "Grade review fit for primary institutions",
    County,
    "has_primary_grade_review_system",
    responsible=("市卫生健康委",),
    summary="There is a way of reviewing primary institutions that suits what they are there for and what they can do.",
)

pack.attested(
    "2.7.20",
    "level-review",
    "推进一、二级医院评审",
    "Advance level-one and level-two hospital review",
    County,
    "grade_one_two_review_running",
    responsible=("市卫生健康委",),
    summary="Primary institutions of the county are being reviewed as hospitals of level one or two.",
)


def reviewed_as_hospital(center: HealthCenter) -> bool:
    """The centre has passed a review as a hospital of level one or two."""
    return one_of(center.reviewed_hospital_grade, HospitalGrade.PRIMARY, HospitalGrade.SECONDARY)


@pack.obligation(
    "2.7.21",
    "等级评审后财政投入不降",
    "Fiscal input not reduced after becoming a level-one or level-two hospital",
    applies_to=reviewed_as_hospital,
    responsible=("市财政局", "市卫生健康委", "市医保局"),
)
def fiscal_input(center: HealthCenter) -> bool:
    """A centre that has become a hospital of level one or two gets no less public money than before."""
    return center.fiscal_input_cny >= center.fiscal_input_before_review_cny


fiscal_input.read_as(_BEFORE_THE_REVIEW)


@pack.obligation(
    "2.7.21",
    "等级评审后财政补偿不降",
    "Compensation not reduced after becoming a level-one or level-two hospital",
    applies_to=reviewed_as_hospital,
    responsible=("市财政局", "市卫生健康委", "市医保局"),
)
def compensation(center: HealthCenter) -> bool:
    """A centre that has become a hospital of level one or two is compensated no less than before."""
    return center.fiscal_compensation_cny >= center.fiscal_compensation_before_review_cny


compensation.read_as(_BEFORE_THE_REVIEW)


pack.attested(
    "2.7.21",
    "insurance-level",
    "等级评审后医保待遇不降",
    "Insurance benefits not reduced after becoming a level-one or level-two hospital",
    HealthCenter,
    "insurance_benefit_level_kept",
    applies_to=reviewed_as_hospital,
    responsible=("市财政局", "市卫生健康委", "市医保局"),
    summary="In a centre that has become a hospital of level one or two the insured get no less than before.",
).read_as(
    Reading(
        "as-a-primary-institution",
        "等级升了，参保人员在该机构的起付线、报销比例仍按基层机构执行。",
        "Patients keep the deductible and rates of a primary institution although its level has risen.",
    )
)

pack.attested(
    "2.7.21",
    "level-standard-talent-team",
    "人才梯队按相应等级医院标准",
    "Staff development by the standard of a level-one or level-two hospital",
    HealthCenter,
    "grade_standard_applied_to_talent_team",
    applies_to=reviewed_as_hospital,
    responsible=("市财政局", "市卫生健康委", "市医保局"),
    summary="Such a centre builds up its staff by the policies for hospitals of its level.",
).read_as(_NAMED_FIELDS)

pack.attested(
    "2.7.21",
    "level-standard-technical-posts",
    "专技岗位总量结构按相应等级医院标准",
    "Professional posts by the standard of a level-one or level-two hospital",
    HealthCenter,
    "grade_standard_applied_to_technical_posts",
    applies_to=reviewed_as_hospital,
    responsible=("市财政局", "市卫生健康委", "市医保局"),
    summary="Such a centre has its professional posts, in number and in kind, by the policies for hospitals of its level.",
).read_as(_NAMED_FIELDS)

pack.attested(
    "2.7.21",
    "level-standard-technology",
    "医疗推进技术按相应等级医院标准",
    "Medical technology by the standard of a level-one or level-two hospital",
    HealthCenter,
    "grade_standard_applied_to_technology",
    applies_to=reviewed_as_hospital,
    responsible=("市财政局", "市卫生健康委", "市医保局"),
    summary="Such a centre brings in medical technology by the policies for hospitals of its level.",
).read_as(
    _NAMED_FIELDS,
    Reading(
        "bringing-in-technology",
        "“医疗推进技术”疑为笔误，按引进、推广医疗技术理解。",
        "The printed words seem to be a slip; bringing in medical technology is meant.",
    ),
)

pack.attested(
    "2.7.21",
    "level-standard-medicines",
    "药品配备按相应等级医院标准",
    "Medicines by the standard of a level-one or level-two hospital",
    HealthCenter,
    "grade_standard_applied_to_medicines",
    applies_to=reviewed_as_hospital,
    responsible=("市财政局", "市卫生健康委", "市医保局"),
    summary="Such a centre is supplied with medicines by the policies for hospitals of its level.",
).read_as(_NAMED_FIELDS)
