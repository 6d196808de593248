"""Part two, items fourteen to sixteen: what epidemic control, mobile care and equipment are given to go on with."""

from typing import Final

from ruralpolicy.facts import Consortium, County, HealthCenter
from ruralpolicy.law import Modality
from ruralpolicy.rules.tonglu._document import pack

__all__ = ["annual_it_fund"]

_EPIDEMICS: Final = ("县发改局", "县财政局", "县卫健局")
_MOBILE_CARE: Final = ("县卫健局", "县财政局", "县数管局")

# Reading: printed without the words that head such a list elsewhere.
_EQUIPMENT: Final = ("县财政局", "县卫健局", "县数管局")

pack.narrative(
    "2.4.14",
    "epidemic-aims",
    "疫情防控体系",
    "Epidemic control system",
    County,
    modality=Modality.OBLIGATION,
    responsible=_EPIDEMICS,
    summary="After the epidemic the guard against the next one stays up, and primary institutions are helped to hold it.",
)

pack.attested(
    "2.4.14",
    "dual-use-upgrade",
    "平急两用改造",
    "Dual-use upgrade of primary institutions",
    County,
    "dual_use_upgrade_underway",
    responsible=_EPIDEMICS,
    summary="Primary institutions are being rebuilt so that they serve everyday needs and emergencies alike.",
)

pack.attested(
    "2.4.14",
    "cdc-investment",
    "疾控中心投入",
    "Investment in the county CDC",
    County,
    "cdc_investment_increased",
    responsible=_EPIDEMICS,
    summary="The county centre for disease control gets more for its rooms and more for its laboratory.",
)

pack.narrative(
    "2.4.15",
    "mobile-aims",
    "偏远山区巡回医疗",
    "Mobile care for remote areas",
    County,
    modality=Modality.OBLIGATION,
    responsible=_MOBILE_CARE,
    summary="Far up in the hills, too, people soon have good care coming to them.",
)

# Reading: a consortium that needs no vehicle passes here, though item 5 asks every lead hospital for one.
pack.attested(
    "2.4.15",
    "consortium-vehicle",
    "医共体按需配车",
    "Mobile vehicles for consortium units as needed",
    Consortium,
    "mobile_vehicles_match_need",
    responsible=_MOBILE_CARE,
    summary="A consortium has as many vehicles for rounds in the country as it needs.",
)

# Reading: need governs both halves of the phrase; a centre that needs no vehicle is not in breach.
pack.attested(
    "2.4.15",
    "round-vehicle",
    "基层按需配置巡诊车",
    "Round-visit vehicles for primary institutions as needed",
    HealthCenter,
    "round_visit_vehicles_match_need",
    responsible=_MOBILE_CARE,
    summary="A health centre has the vehicle for visiting patients, if it needs one.",
)

# Reading: what item 5 asks for once more; one statement answers both.
pack.attested(
    "2.4.15",
    "mobile-it",
    "巡回医疗信息化建设",
    "Information technology of the mobile care system",
    County,
    "mobile_care_it_investment_increased",
    responsible=_MOBILE_CARE,
    summary="The information systems of mobile care are built up further.",
)

pack.attested(
    "2.4.15",
    "mobile-fund",
    "巡回医疗财政补偿",
    "Special fund to compensate mobile care",
    County,
    "has_mobile_care_compensation_fund",
    responsible=_MOBILE_CARE,
    summary="Special money makes good what care on wheels costs.",
)

pack.narrative(
    "2.4.16",
    "equipment-aims",
    "对照省标提升能力",
    "Service capacity against provincial standards",
    County,
    modality=Modality.OBLIGATION,
    responsible=_EQUIPMENT,
    summary="Primary institutions catch up faster with what the province wants them to be and to have.",
)

pack.attested(
    "2.4.16",
    "basic-equipment-funding",
    "基础设备财政投入",
    "Funding of CT, endoscopes and ultrasound",
    County,
    "basic_equipment_funding_increased",
    responsible=_EQUIPMENT,
    summary="Public finance puts more into basic devices, from scanners to endoscopes and ultrasound.",
)


@pack.obligation("2.4.16", "每年信息化专项资金", "Yearly special fund for information projects", responsible=_EQUIPMENT)
def annual_it_fund(county: County) -> bool:
    """In each year there is special money for information projects of primary care."""
    # Reading: any sum in the budget year of the day; the programme as a whole is meant, not each project.
    return county.primary_care_it_fund_cny > 0


pack.attested(
    "2.4.16",
    "it-investment",
    "基层信息化投入",
    "More investment in primary-care information technology",
    County,
    "primary_care_it_investment_increased",
    responsible=_EQUIPMENT,
    summary="More is spent on the information systems of primary care.",
)

# Reading: the list is open and the four named are the least.
pack.attested(
    "2.4.16",
    "it-projects",
    "四项信息化项目",
    "Four named information projects",
    County,
    "named_it_projects_under_way",
    responsible=_EQUIPMENT,
    summary="Work goes on at chronic disease clinics, at the systems for compensation and performance and at the regional hospital system.",
)
