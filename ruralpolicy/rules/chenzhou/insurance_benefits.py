"""Part two, section five, item 15: what the insured get as outpatients, with two common diseases, and where."""

from fractions import Fraction

from ruralpolicy.conditions import known, no, percent
from ruralpolicy.facts import City, Encounter, InsuranceScheme
from ruralpolicy.law import Reading
from ruralpolicy.rules.chenzhou._document import END_OF_2025, pack
from ruralpolicy.rules.chenzhou._readings import DATED_BY_THE_PLAN, INSURED_UNLESS_STATED, MORE_THAN_AT_ISSUE
from ruralpolicy.rules.recurring import share_reached

__all__ = [
    "eligibility_reviewed",
    "has_established_or_community_centers",
    "insured",
    "insured_with_one_of_two_diseases",
    "special_disease_designation",
    "two_disease_coverage",
]

pack.attested(
    "2.5.15",
    "outpatient-pooling",
    "完善门诊统筹推进管理",
    "Improve the management of outpatient pooling",
    City,
    "outpatient_pooling_managed",
    responsible=("市医保局",),
    summary="The city manages the pool for outpatients by rules that are up to date.",
)


def insured(encounter: Encounter) -> bool:
    """The patient is insured, or no scheme is stated."""
    return no(known(encounter.insurance_scheme)) | (encounter.insurance_scheme != InsuranceScheme.NONE)


def insured_with_one_of_two_diseases(encounter: Encounter) -> bool:
    """An insured patient has high blood pressure or diabetes."""
    return insured(encounter) & (encounter.has_hypertension | encounter.has_diabetes)


@pack.entitlement(
    "2.5.15",
    "规范管理的“两病”患者整体纳入保障",
    "Managed hypertension and diabetes patients are all covered",
    applies_to=insured_with_one_of_two_diseases,
    responsible=("市医保局",),
)
def two_disease_coverage(encounter: Encounter) -> bool:
    """Everybody with high blood pressure or diabetes who is looked after by the standard is covered."""
    return encounter.under_standardized_management


two_disease_coverage.said(says=("参保患者", "insured patients"))


two_disease_coverage.read_as(
    Reading(
        "outpatient-medicine",
        "“纳入保障范围”指“两病”门诊用药保障；没有写金额和比例。",
        "Covered for medicines as an outpatient, of which the sentence goes on to speak; no amount is printed.",
    ),
    INSURED_UNLESS_STATED,
)


@pack.prohibition(
    "2.5.15",
    "取消“两病”用药资格申请审核",
    "No application or review for two-disease outpatient medicine",
    responsible=("市医保局",),
    name="no-eligibility-review",
)
def eligibility_reviewed(city: City) -> bool:
    """It is forbidden to have patients with the two diseases apply for cover of their medicines, or to examine them for it."""
    return city.two_disease_application_required | city.two_disease_review_required


eligibility_reviewed.read_as(
    Reading(
        "two-diseases-named-before",
        "“两病”指前面写到的高血压、糖尿病；申请和审核都要取消，自文件施行起就应做到。",
        "High blood pressure and diabetes are meant, named just before; application and review both go, and at once.",
    )
)


pack.attested(
    "2.5.15",
    "outpatient-level",
    "稳步提高普通门诊保障水平",
    "Raise ordinary outpatient benefits steadily",
    City,
    "outpatient_benefits_raised",
    by=END_OF_2025,
    responsible=("市医保局",),
    force="稳步",
    summary="Insurance gives ordinary outpatients more than it did when the plan was issued.",
).read_as(MORE_THAN_AT_ISSUE, DATED_BY_THE_PLAN)

pack.attested(
    "2.5.15",
    "special-outpatient-rules",
    "完善特殊门诊管理细则",
    "Complete the rules on special outpatient care",
    City,
    "has_special_outpatient_rules",
    responsible=("市医保局",),
    summary="The city has rules that settle special outpatient care in detail.",
)


def has_established_or_community_centers(city: City) -> bool:
    """There is at least one community or established township health centre, so that a share can be taken."""
    return city.health_centers_established_or_community_total > 0


@pack.target(
    "2.5.15",
    "特殊病种门诊定点基本全覆盖",
    "Essentially all established township and community centres designated for special-disease outpatient pooling by end 2025",
    by=END_OF_2025,
    applies_to=has_established_or_community_centers,
    responsible=("市医保局",),
    force="基本",
)
def special_disease_designation(city: City, *, share: Fraction = percent(95)) -> bool:
    """By the end of 2025 nearly all community and established township centres are designated for outpatients with special diseases."""
    return share_reached(
        city.health_centers_established_or_community_special_disease_designated,
        share,
        city.health_centers_established_or_community_total,
    )


special_disease_designation.read_as(
    Reading(
        "ninety-five",
        "“基本实现…全覆盖”按95%掌握；95%为本库所取，文件没有写。",
        "95% counts as basically reached; the figure is ours, not the text's.",
        short_zh="“基本全覆盖”按95%以上理解，系本库所定",
        short_en="基本 (essentially all) is read as 95% or more, which is this library's choice",
        ours=True,
    )
).otherwise(
    Reading(
        "strict-100",
        "“全覆盖”就是100%，差一家也是未达到。",
        "Full coverage is 100%: one institution short is unmet.",
        short_zh="“基本全覆盖”即全部覆盖",
        short_en="essentially all is all",
    ),
    figures={"share": percent(100)},
)
