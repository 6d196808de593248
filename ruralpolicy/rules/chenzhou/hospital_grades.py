"""Part two, section seven: quality, review as a level-one or level-two hospital, and what stays the same after it."""

from ruralpolicy.conditions import one_of
from ruralpolicy.facts import County, HealthCenter, HospitalGrade
from ruralpolicy.law import Modality
from ruralpolicy.rules.chenzhou._document import END_OF_2025, pack

__all__ = ["compensation", "fiscal_input", "reviewed_as_hospital", "safety_weight"]

pack.attested(
    "2.7.19",
    "quality-system",
    "医疗质量管理体系",
    "Medical quality management system",
    HealthCenter,
    "has_quality_management_system",
    responsible=("市卫生健康委",),
    summary="A health centre has a system for the quality of its care, after the standards of capability.",
)

pack.attested(
    "2.7.19",
    "quality-rules",
    "医疗质量管理制度",
    "Medical quality management rules",
    HealthCenter,
    "has_quality_management_rules",
    responsible=("市卫生健康委",),
    summary="A health centre has rules for the quality of its care, after the standards of capability.",
)

pack.attested(
    "2.7.19",
    "clinical-skills",
    "熟练掌握常用诊疗技术",
    "Staff master common clinical techniques",
    HealthCenter,
    "common_clinical_techniques_mastered",
    responsible=("市卫生健康委",),
    summary="The people of a health centre are at home in the techniques that everyday practice calls for.",
)

pack.attested(
    "2.7.19",
    "clinical-norms",
    "严格执行诊疗规范",
    "Clinical norms strictly followed",
    HealthCenter,
    "clinical_norms_followed",
    responsible=("市卫生健康委",),
    summary="A health centre treats patients by the clinical norms and does not depart from them.",
)

pack.attested(
    "2.7.19",
    "public-health-items",
    "规范开展公卫服务项目",
    "Public health service items properly carried out",
    HealthCenter,
    "public_health_items_properly_done",
    responsible=("市卫生健康委",),
    summary="A health centre does its work in public health in the proper way.",
)

pack.attested(
    "2.7.19",
    "quality-workshops",
    "支持设立区域质控工作室",
    "Support regional quality control and evaluation studios",
    County,
    "regional_quality_studio_set_up",
    modality=Modality.ENCOURAGEMENT,
    responsible=("市卫生健康委",),
    summary="It is welcome if a region has an office that controls and evaluates the quality of primary care.",
)


@pack.obligation(
    "2.7.19",
    "加大质量安全考核权重",
    "More weight for quality and safety in performance assessment",
    by=END_OF_2025,
    responsible=("市卫生健康委",),
)
def safety_weight(county: County) -> bool:
    """Quality and safety count for more in the assessment of primary institutions than when the plan was issued."""
    # Reading: no weight is printed; any increase since the day of issue counts, and it is due when the plan ends. A plain task.
    return county.quality_safety_weight_ratio > county.quality_safety_weight_at_issue_ratio


pack.narrative(
    "2.7.19",
    "aims",
    "质量持续改进",
    "Keep improving service quality",
    County,
    modality=Modality.TARGET,
    responsible=("市卫生健康委",),
    summary="Primary care goes on getting better, and its quality is controlled and evaluated more closely.",
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
    # Reading: the level to keep is the sum of the year before the review.
    return center.fiscal_input_cny >= center.fiscal_input_before_review_cny


@pack.obligation(
    "2.7.21",
    "等级评审后财政补偿不降",
    "Compensation not reduced after becoming a level-one or level-two hospital",
    applies_to=reviewed_as_hospital,
    responsible=("市财政局", "市卫生健康委", "市医保局"),
)
def compensation(center: HealthCenter) -> bool:
    """A centre that has become a hospital of level one or two is compensated no less than before."""
    # Reading: the level to keep is the sum of the year before the review.
    return center.fiscal_compensation_cny >= center.fiscal_compensation_before_review_cny


# Reading: patients keep the deductible and rates of a primary institution although its level has risen.
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
)

# Reading: the list of fields is open; each of the four that are named is a norm of its own.
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
)

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
)

# Reading: the printed words seem to be a slip; bringing in medical technology is meant.
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
)
