"""Part two, section seven, item 19: the quality and safety of care."""

from ruralpolicy.facts import County, HealthCenter
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.chenzhou._document import END_OF_2025, pack
from ruralpolicy.rules.chenzhou._readings import DATED_BY_THE_PLAN, MORE_THAN_AT_ISSUE, due_with_the_plan

__all__ = ["safety_weight"]

due_with_the_plan(
    pack.attested(
        "2.7.19",
        "quality-system",
        "医疗质量管理体系",
        "Medical quality management system",
        HealthCenter,
        "has_quality_management_system",
        responsible=("市卫生健康委",),
        by=END_OF_2025,
        summary="A health centre has a system for the quality of its care, after the standards of capability.",
    ),
    "建立健全医疗质量管理体系",
    "setting up the quality management system",
)

due_with_the_plan(
    pack.attested(
        "2.7.19",
        "quality-rules",
        "医疗质量管理制度",
        "Medical quality management rules",
        HealthCenter,
        "has_quality_management_rules",
        responsible=("市卫生健康委",),
        by=END_OF_2025,
        summary="A health centre has rules for the quality of its care, after the standards of capability.",
    ),
    "建立健全…医疗质量管理制度",
    "setting up the quality management rules",
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
    force="支持",
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
    return county.quality_safety_weight_ratio > county.quality_safety_weight_at_issue_ratio


safety_weight.read_as(
    MORE_THAN_AT_ISSUE,
    DATED_BY_THE_PLAN,
    Reading(
        "plain-task",
        "“加大…权重”是应当做到的任务，不归前面的“支持”管。",
        "It is a plain task; the “support” before it does not soften it.",
    ),
)


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
