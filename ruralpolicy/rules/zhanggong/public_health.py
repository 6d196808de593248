"""Section three (two), items 13 to 15: public health, contracts over the internet, and check-ups."""

from ruralpolicy.facts import County
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring_readings import NAMED_ONES_AT_LEAST, NO_LAST_DAY
from ruralpolicy.rules.zhanggong._document import pack

__all__: list[str] = []

_PURCHASE = ("区卫健委", "区财政局")
_CONTRACTS = ("区卫健委",)
_CHECKUPS = ("区卫健委", "区扶贫办")

pack.attested(
    "3.2.13",
    "purchase-of-services",
    "政府购买公卫服务",
    "Government purchase of services",
    County,
    "public_health_services_purchased",
    "social_forces_integrated",
    responsible=_PURCHASE,
    summary="The government buys basic public health services and so brings in providers from society.",
)

pack.narrative(
    "3.2.13",
    "quality-aim",
    "提升公卫质量",
    "Aim: better basic public health",
    County,
    modality=Modality.OBLIGATION,
    responsible=_PURCHASE,
    summary="Basic public health services get better.",
)

pack.attested(
    "3.2.14",
    "internet-contracting",
    "推广“互联网+”签约服务",
    "Internet Plus contracting promoted",
    County,
    "internet_plus_contracting_promoted",
    responsible=_CONTRACTS,
    summary="The district spreads contracts with family doctors that make use of the internet.",
)

pack.attested(
    "3.2.14",
    "online-services",
    "签约居民在线服务",
    "Online services for contracted residents",
    County,
    "offers_online_contracting",
    "offers_online_health_consultation",
    "offers_online_chronic_disease_follow_up",
    "offers_online_report_lookup",
    modality=Modality.ENCOURAGEMENT,
    force="鼓励",
    responsible=_CONTRACTS,
    summary="It is well if residents can sign, ask for advice, be followed up and read their reports online.",
).read_as(NAMED_ONES_AT_LEAST)

pack.attested(
    "3.2.14",
    "digital-management",
    "逐步实现签约服务管理信息化",
    "Contract management gradually digital",
    County,
    "contract_management_digitized",
    modality=Modality.TARGET,
    open_ended=True,
    force="逐步",
    responsible=_CONTRACTS,
    summary="In the course of time contracts with family doctors are managed by computer.",
).read_as(NO_LAST_DAY)

pack.attested(
    "3.2.15",
    "family-doctor-teams",
    "家医团队体检与指导",
    "Family-doctor teams do check-ups and guidance",
    County,
    "family_doctor_teams_do_checkups",
    "family_doctor_teams_give_guidance",
    responsible=_CHECKUPS,
    summary="Teams of family doctors both examine residents and advise them on their health.",
)

pack.attested(
    "3.2.15",
    "checkup-quality",
    "体检质量真实完整",
    "Check-up quality, truth and complete records",
    County,
    "checkup_quality_ensured",
    "checkup_results_true",
    "checkup_records_complete",
    responsible=_CHECKUPS,
    summary="Check-ups are done well, say what was found, and leave full records.",
)

pack.attested(
    "3.2.15",
    "population-data",
    "集成人口健康大数据",
    "Population health data integrated",
    County,
    "population_health_data_integrated",
    responsible=_CHECKUPS,
    summary="Data on the health of the population are brought together.",
)

pack.attested(
    "3.2.15",
    "poverty-screening",
    "体检结果用于建档立卡甄别",
    "Check-up results as first screening for poverty registration",
    County,
    "checkup_results_used_for_poverty_registration_screening",
    responsible=_CHECKUPS,
    summary="When a household asks to be registered as poor through illness, check-ups are the first thing looked at.",
).read_as(
    Reading(
        "as-printed",
        "建档立卡工作在全国已经结束，本条仍按文件原文判定。",
        "Such registration has ended nationally; the clause stays as it is printed.",
    )
)

pack.attested(
    "3.2.15",
    "early-warning",
    "体检结果作防贫预警依据",
    "Check-up results as early warning",
    County,
    "checkup_results_used_for_poverty_early_warning",
    responsible=_CHECKUPS,
    summary="Check-ups give early notice of who might fall into poverty.",
)
