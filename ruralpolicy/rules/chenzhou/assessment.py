"""Part two, section eight: how the performance of primary institutions is assessed, and what the results are for."""

from typing import Final

from ruralpolicy.facts import AssessmentDomain, AssessmentUse, City, County, HealthCenter
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.chenzhou._document import pack
from ruralpolicy.rules.chenzhou._readings import NAMED_ONES_AT_LEAST

__all__ = ["FIELDS", "USES", "assessment", "domains", "results_used"]

FIELDS: Final = frozenset(
    {
        AssessmentDomain.SERVICE_PROVISION,
        AssessmentDomain.COMPREHENSIVE_MANAGEMENT,
        AssessmentDomain.SUSTAINABLE_DEVELOPMENT,
        AssessmentDomain.SATISFACTION,
    }
)

USES: Final = frozenset(
    {
        AssessmentUse.FISCAL_SUBSIDY,
        AssessmentUse.INSURANCE_PAYMENT,
        AssessmentUse.PAY_LEVEL,
        AssessmentUse.APPOINTMENT_OF_HEADS,
        AssessmentUse.NATIONAL_SANITARY_TOWN,
    }
)


@pack.obligation("2.8.22", "卫生院（中心）绩效考核全覆盖", "Performance assessment of every health centre", responsible=("市卫生健康委",))
def assessment(center: HealthCenter) -> bool:
    """No health centre goes without an assessment of its performance."""
    return center.performance_assessed


assessment.read_as(
    Reading(
        "every-center-each-year",
        "“全面开展”指每家、每个考核年度都要考核；四个重点是卫生院和社区卫生服务中心的内容，所以不判定村卫生室。",
        "Every centre, in each year of assessment; the four fields of the item are those of centres, so clinics are not judged.",
    )
)


@pack.obligation("2.8.22", "绩效考核四个重点", "Four main fields of assessment", responsible=("市卫生健康委",))
def domains(county: County, *, fields: frozenset[AssessmentDomain] = FIELDS) -> bool:
    """The assessment in a county looks into all four fields that are named."""
    return county.assessment_domains >= fields


domains.read_as(NAMED_ONES_AT_LEAST)


pack.attested(
    "2.8.22",
    "index-update",
    "优化考核指标体系",
    "Keep improving the assessment indicators",
    County,
    "assessment_indicators_reviewed",
    responsible=("市卫生健康委",),
    summary="The county goes over the indicators of the assessment again and again and betters them.",
)

pack.narrative(
    "2.8.22",
    "aims",
    "公益性导向",
    "Public-welfare orientation",
    County,
    modality=Modality.TARGET,
    responsible=("市卫生健康委",),
    summary="Primary care is there for the common good, and remains so.",
)

pack.attested(
    "2.8.23",
    "report-results",
    "考核结果通报同级部门",
    "Report assessment results to departments of the same level",
    County,
    "assessment_results_reported",
    responsible=("市卫生健康委",),
    summary="Other departments of the same level are told unasked what the assessment found.",
)


@pack.obligation("2.8.23", "考核结果五项应用", "Five uses of assessment results", responsible=("市卫生健康委",))
def results_used(county: County, *, uses: frozenset[AssessmentUse] = USES) -> bool:
    """What the assessment found is looked at in all five matters that are named, from subsidies to the choice of heads."""
    return county.assessment_result_uses >= uses


results_used.read_as(
    Reading(
        "consulted-not-decisive",
        "考核结果作为参考即可，不要求起决定作用。",
        "The results are consulted, they need not decide.",
    ),
    NAMED_ONES_AT_LEAST,
)


pack.attested(
    "2.8.24",
    "monitoring",
    "完善医共体监测指标体系",
    "Complete the consortium monitoring indicators",
    City,
    "has_consortium_monitoring_indicators",
    responsible=("市卫生健康委", "市医保局"),
    summary="The city has indicators by which it follows its close-knit consortia.",
)

pack.narrative(
    "2.8.24",
    "aims",
    "监测目的",
    "Aims of monitoring",
    City,
    modality=Modality.TARGET,
    responsible=("市卫生健康委", "市医保局"),
    force="促进",
    summary="Following them helps patients to find the right level, counties to do more, and resources and money to be used well.",
)
