"""Part two, item five: the vehicles of mobile care."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import percent
from ruralpolicy.facts import Consortium, County
from ruralpolicy.law import Reading
from ruralpolicy.rules.recurring import called, share_reached
from ruralpolicy.rules.tonglu._document import END_OF_2024, END_OF_2025, WITHIN_THE_COUNTY, has_health_centers, pack
from ruralpolicy.rules.tonglu._readings import MORE_THAN_LAST_YEAR, striven_for

__all__ = ["health_express_2025", "mobile_vehicle_2024", "mobile_vehicle_lead_hospitals_2025", "second_hospital_consortium"]

_RESPONSIBLE: Final = ("县卫健局", "县财政局", "县住建局", "县医保局", "各乡镇街道")


def second_hospital_consortium(consortium: Consortium) -> bool:
    """The consortium of the Second People's Hospital of Tonglu, not that of Hangzhou's."""
    return called(consortium.name, "第二人民医院医共体", within=WITHIN_THE_COUNTY)


@pack.obligation(
    "2.2.5",
    "县二院医共体配置巡回医疗车",
    "Mobile vehicle for the Second People's Hospital consortium in 2024",
    by=END_OF_2024,
    applies_to=second_hospital_consortium,
    responsible=_RESPONSIBLE,
)
def mobile_vehicle_2024(consortium: Consortium, *, vehicles: int = 1) -> bool:
    """The consortium of the Second People's Hospital has a vehicle for medical rounds in the country."""
    return consortium.rural_mobile_medical_vehicles >= vehicles


mobile_vehicle_2024.said(says=("县第二人民医院医共体", "the consortium of 县第二人民医院"))


mobile_vehicle_2024.read_as(
    Reading(
        "one-at-the-lead-hospital",
        "没有写数量，牵头医院至少有一辆即可。",
        "At least one, held by the lead hospital.",
    ),
    Reading(
        "names-of-the-county",
        "名称前加不加“桐庐县”“杭州市桐庐县”都是这个医共体；“杭州市第二人民医院医共体”是另一个。",
        "The name may have the county, or city and county, in front; with the city alone it is another consortium.",
    ),
)


@pack.target(
    "2.2.5",
    "力争牵头医院巡回医疗车全覆盖",
    "Mobile vehicle in every consortium lead hospital in 2025",
    by=END_OF_2025,
    force="力争",
    responsible=_RESPONSIBLE,
)
def mobile_vehicle_lead_hospitals_2025(consortium: Consortium, *, vehicles: int = 1) -> bool:
    """The county strives for a vehicle for medical rounds in every hospital that leads a consortium."""
    return consortium.rural_mobile_medical_vehicles >= vehicles


striven_for(
    mobile_vehicle_lead_hospitals_2025,
    "力争2025年县医共体牵头医院农村巡回医疗服务车…实现全覆盖",
    "vehicles at all lead hospitals",
    Reading(
        "one-each",
        "每家牵头医院至少一辆；二（四）15的“按需”另行判断。",
        "Each hospital at least one; item 15 asks for vehicles as needed besides.",
    ),
)


@pack.target(
    "2.2.5",
    "力争卫生健康直通车全覆盖",
    "Health express vehicle in every health centre in 2025",
    by=END_OF_2025,
    applies_to=has_health_centers,
    force="力争",
    responsible=_RESPONSIBLE,
)
def health_express_2025(county: County, *, share: Fraction = percent(100)) -> bool:
    """The county strives for a health express vehicle in every health centre."""
    return share_reached(county.health_centers_with_health_express, share, county.health_centers_total)


striven_for(
    health_express_2025,
    "力争2025年…卫生健康直通车配置实现全覆盖",
    "health express vehicles at all centres",
    Reading(
        "round-vehicles-apart",
        "二（四）15的巡诊车另行统计，不算卫生健康直通车。",
        "The vehicles for home rounds of item 15 are recorded apart.",
    ),
)


pack.attested(
    "2.2.5",
    "mobile-informatisation",
    "巡回医疗信息化投入",
    "Information technology for mobile care",
    County,
    "mobile_care_it_investment_increased",
    responsible=_RESPONSIBLE,
    summary="More is spent on the information systems of mobile care.",
).read_as(MORE_THAN_LAST_YEAR)

pack.attested(
    "2.2.5",
    "mobile-running-subsidy",
    "巡回医疗车日常运行补助",
    "Subsidy for daily running of mobile vehicles",
    County,
    "has_mobile_vehicle_running_subsidy",
    responsible=_RESPONSIBLE,
    summary="Money is set aside for keeping the vehicles of mobile care on the road from day to day.",
)
