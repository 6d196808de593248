"""Part four, item seven: how the work of village doctors is assessed."""

from ruralpolicy.facts import County, HealthCenter
from ruralpolicy.law import Modality
from ruralpolicy.rules.recurring import township_health_center
from ruralpolicy.rules.recurring_readings import NAMED_ONES_AT_LEAST
from ruralpolicy.rules.shangrao._document import END_OF_2026, pack
from ruralpolicy.rules.shangrao._readings import REGULARITY_STATED, WITH_THE_EIGHT

__all__: list[str] = []

pack.attested(
    "4.7",
    "assessment-method",
    "制定绩效考核办法",
    "Performance assessment method for village doctors",
    County,
    "village_doctor_assessment_method_made",
    by=END_OF_2026,
    responsible=("县级卫生健康行政管理部门",),
    summary="The county health authority has laid down how the work of village doctors is assessed.",
).read_as(WITH_THE_EIGHT)

pack.attested(
    "4.7",
    "regular-assessment",
    "定期考核",
    "Regular assessment with set content",
    HealthCenter,
    "village_doctors_assessed_regularly",
    "village_assessment_focuses_on_three_service_areas",
    "village_assessment_covers_quantity",
    "village_assessment_covers_quality",
    "village_assessment_covers_satisfaction",
    applies_to=township_health_center,
    by=END_OF_2026,
    responsible=("乡镇卫生院",),
    summary="A township health centre assesses village doctors regularly: three fields of service, by amount, quality and satisfaction.",
).read_as(NAMED_ONES_AT_LEAST, REGULARITY_STATED, WITH_THE_EIGHT)

pack.attested(
    "4.7",
    "use-of-results",
    "考核结果运用",
    "Results used for registration, contract and pay",
    HealthCenter,
    "village_assessment_used_for_registration",
    "village_assessment_used_for_contract_renewal",
    "village_assessment_used_for_pay",
    applies_to=township_health_center,
    by=END_OF_2026,
    responsible=("乡镇卫生院",),
    summary="Registration, renewal of contract and pay of village doctors rest mainly on how they were assessed.",
).read_as(WITH_THE_EIGHT)

pack.attested(
    "4.7",
    "it-assessment",
    "探索信息化考核",
    "Assessment by information technology explored",
    County,
    "it_based_assessment_explored",
    modality=Modality.ENCOURAGEMENT,
    force="探索",
    summary="Counties try out assessing the services and tasks of village clinics by means of information technology.",
)
