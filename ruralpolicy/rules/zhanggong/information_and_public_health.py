"""Section three (two), items 12 to 15: information systems, public health, contracts over the internet, and check-ups."""

from fractions import Fraction

from ruralpolicy.conditions import percent
from ruralpolicy.facts import Consortium, County, VillageClinic
from ruralpolicy.law import Modality
from ruralpolicy.rules.recurring import share_reached
from ruralpolicy.rules.zhanggong._document import pack

__all__ = ["able_to_connect", "coverage_centers", "coverage_clinics", "has_health_centers"]

_INFORMATION = ("区卫健委",)
_PURCHASE = ("区卫健委", "区财政局")
_CONTRACTS = ("区卫健委",)
_CHECKUPS = ("区卫健委", "区扶贫办")

# Reading: speeding up sets no date; it holds at once.
pack.attested(
    "3.2.12",
    "group-information-system",
    "集团一体化信息系统",
    "Integrated information system of the group",
    Consortium,
    "integrated_information_system_built",
    responsible=_INFORMATION,
    summary="The municipal hospital and its group work in one information system.",
)

# Reading: "gradually" has no last day, and governs this clause of the item alone.
pack.attested(
    "3.2.12",
    "three-level-network",
    "三级信息网络同步管理",
    "Three-level network managed in step",
    County,
    "three_level_network_synchronized",
    modality=Modality.TARGET,
    open_ended=True,
    responsible=_INFORMATION,
    summary="In the course of time the networks of district, towns and villages are managed in step.",
)


def has_health_centers(county: County) -> bool:
    """There is at least one health centre, so that a share can be taken."""
    return county.health_centers_total > 0


@pack.obligation(
    "3.2.12",
    "信息系统覆盖全部基层机构",
    "Primary information system covers every centre",
    applies_to=has_health_centers,
    responsible=_INFORMATION,
)
def coverage_centers(county: County, *, share: Fraction = percent(100)) -> bool:
    """Every health centre of the district is on the information system for primary care."""
    # Reading: no date is printed and "gradually" does not reach as far as this; it holds at once.
    return share_reached(county.health_centers_on_primary_information_system, share, county.health_centers_total)


def able_to_connect(clinic: VillageClinic) -> bool:
    """The clinic or station has what it takes to be on the system."""
    # Reading: having what it takes limits clinics and stations alike; as nothing says what it is, it is stated.
    return clinic.has_conditions_for_information_system


@pack.obligation(
    "3.2.12",
    "信息系统覆盖有条件的村卫生室和服务站",
    "System covers village clinics and stations able to connect",
    applies_to=able_to_connect,
    responsible=_INFORMATION,
)
def coverage_clinics(clinic: VillageClinic) -> bool:
    """A village clinic or community health station that can be on the information system is on it."""
    # Reading: for those that can, a duty that holds at once; what it takes is not defined and is stated.
    return clinic.on_primary_information_system


# Reading: the list is open and the five named are asked for.
pack.attested(
    "3.2.12",
    "modules",
    "信息系统内容",
    "Contents of the information system",
    County,
    "system_covers_essential_medicines",
    "system_covers_health_management",
    "system_covers_public_health",
    "system_covers_basic_medical_services",
    "system_covers_performance_assessment",
    responsible=_INFORMATION,
    summary="The system takes in medicines, health management, public health, basic care and the assessment of performance.",
)

pack.attested(
    "3.2.12",
    "telemedicine",
    "三级远程医疗系统",
    "Three-level telemedicine with imaging",
    County,
    "three_level_telemedicine_built",
    "telemedicine_includes_imaging_diagnosis",
    responsible=_INFORMATION,
    summary="District, towns and villages are joined by a telemedicine system in which images are read.",
)

pack.attested(
    "3.2.12",
    "telemedicine-supervision",
    "远程系统用于考核监管",
    "Telemedicine used for assessment and supervision",
    County,
    "telemedicine_used_in_performance_assessment",
    "telemedicine_used_in_service_supervision",
    responsible=_INFORMATION,
    summary="The telemedicine system also serves to assess performance and to oversee services.",
)

pack.narrative(
    "3.2.12",
    "standardization",
    "提高服务规范化水平",
    "Aim: more standardised services",
    County,
    modality=Modality.OBLIGATION,
    responsible=_INFORMATION,
    summary="Primary institutions work more by standard than before.",
)

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

# Reading: the list is open and the four named are asked for.
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
    responsible=_CONTRACTS,
    summary="It is well if residents can sign, ask for advice, be followed up and read their reports online.",
)

# Reading: "gradually" has no last day.
pack.attested(
    "3.2.14",
    "digital-management",
    "签约管理信息化",
    "Contract management gradually digital",
    County,
    "contract_management_digitized",
    modality=Modality.TARGET,
    open_ended=True,
    responsible=_CONTRACTS,
    summary="In the course of time contracts with family doctors are managed by computer.",
)

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

# Reading: such registration has ended nationally; the clause stays as it is printed.
pack.attested(
    "3.2.15",
    "poverty-screening",
    "体检结果用于建档立卡甄别",
    "Check-up results as first screening for poverty registration",
    County,
    "checkup_results_used_for_poverty_registration_screening",
    responsible=_CHECKUPS,
    summary="When a household asks to be registered as poor through illness, check-ups are the first thing looked at.",
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
