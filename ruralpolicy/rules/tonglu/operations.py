"""Part two, items fourteen to sixteen: what epidemic control, mobile care and equipment are given to go on with."""

from typing import Final

from ruralpolicy.facts import Consortium, County, HealthCenter
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.tonglu._document import END_OF_2026, pack
from ruralpolicy.rules.tonglu._readings import MORE_THAN_LAST_YEAR, due_when_the_plan_ends

__all__ = [
    "annual_it_fund",
    "consortium_vehicle",
]

_EPIDEMICS: Final = ("县发改局", "县财政局", "县卫健局")
_MOBILE_CARE: Final = ("县卫健局", "县财政局", "县数管局")

# Printed without the words that head such a list elsewhere.
_EQUIPMENT: Final = ("县财政局", "县卫健局", "县数管局")

pack.narrative(
    "2.4.14",
    "epidemic-aims",
    "疫情防控体系",
    "Epidemic control system",
    County,
    modality=Modality.OBLIGATION,
    force="推动",
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
).read_as(MORE_THAN_LAST_YEAR)

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

consortium_vehicle = pack.attested(
    "2.4.15",
    "consortium-vehicle",
    "医共体按需配车",
    "Mobile vehicles for consortium units as needed",
    Consortium,
    "mobile_vehicles_match_need",
    by=END_OF_2026,
    responsible=_MOBILE_CARE,
    summary="A consortium has as many vehicles for rounds in the country as it needs.",
)
due_when_the_plan_ends(
    consortium_vehicle,
    "按需对医共体单位配置农村巡回医疗车",
    "placing mobile vehicles with consortium members",
    Reading(
        "none-where-none-needed",
        "不需要巡回医疗车的医共体不必配；二（二）5要求每家牵头医院都有，另行判断。",
        "A consortium that needs no vehicle passes here, though item 5 asks every lead hospital for one.",
    ),
)

pack.attested(
    "2.4.15",
    "round-vehicle",
    "基层按需配置巡诊车",
    "Round-visit vehicles for primary institutions as needed",
    HealthCenter,
    "round_visit_vehicles_match_need",
    by=END_OF_2026,
    responsible=_MOBILE_CARE,
    summary="A health centre has the vehicle for visiting patients, if it needs one.",
).read_as(
    Reading(
        "as-needed",
        "“按需”管前后两项，不需要巡诊车的机构不必配；2026年12月31日到期，此前为未到期。",
        "按需 governs both halves: a centre that needs no vehicle has none. Due when the plan ends, 2026-12-31, pending before.",
        short_zh="“按需”按管前后两项理解",
        short_en="as needed is read as governing both halves",
    )
).otherwise(
    Reading(
        "every-centre",
        "“按需”只管医共体单位，每个基层医疗机构都要配置巡诊车。",
        "按需 governs the consortium only: every centre has a vehicle.",
    )
)

pack.attested(
    "2.4.15",
    "mobile-it",
    "巡回医疗信息化建设",
    "Information technology of the mobile care system",
    County,
    "mobile_care_it_investment_increased",
    responsible=_MOBILE_CARE,
    summary="The information systems of mobile care are built up further.",
).read_as(
    Reading(
        "same-as-item-5",
        "与二（二）5的巡回医疗信息化投入是一回事，一次说明即可。",
        "It is what item 5 asks for once more; one statement answers both.",
    ),
    MORE_THAN_LAST_YEAR,
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
).read_as(MORE_THAN_LAST_YEAR)


@pack.obligation("2.4.16", "每年信息化专项资金", "Yearly special fund for information projects", responsible=_EQUIPMENT)
def annual_it_fund(county: County) -> bool:
    """In each year there is special money for information projects of primary care."""
    return county.primary_care_it_fund_cny > 0


annual_it_fund.read_as(
    Reading(
        "any-sum",
        "没有写金额，当年有专项资金即可；看整体，不要求每个项目都有。",
        "Any sum in the budget year of the day; the programme as a whole is meant, not each project.",
    )
)


pack.attested(
    "2.4.16",
    "it-investment",
    "基层信息化投入",
    "More investment in primary-care information technology",
    County,
    "primary_care_it_investment_increased",
    responsible=_EQUIPMENT,
    summary="More is spent on the information systems of primary care.",
).read_as(MORE_THAN_LAST_YEAR)

pack.attested(
    "2.4.16",
    "it-projects",
    "四项信息化项目",
    "Four named information projects",
    County,
    "named_it_projects_under_way",
    responsible=_EQUIPMENT,
    summary="Work goes on at chronic disease clinics, at the systems for compensation and performance and at the regional hospital system.",
).read_as(
    Reading(
        "four-at-least",
        "“等项目”没有列尽，列出的四项是最低要求。",
        "The list is open and the four named are the least.",
    )
)
