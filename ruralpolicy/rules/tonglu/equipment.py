"""Part two, item five: equipment and emergency stations."""

from typing import Final

from ruralpolicy.conditions import one_of
from ruralpolicy.facts import County, HealthCenter, Township, TownshipKind
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import called, community_health_center
from ruralpolicy.rules.recurring_readings import at_once
from ruralpolicy.rules.tonglu._document import END_OF_2025, END_OF_2026, WITHIN, pack
from ruralpolicy.rules.tonglu._readings import MORE_THAN_LAST_YEAR, NAMED_TOWN, due_when_the_plan_ends

__all__ = [
    "barrier_free",
    "ct_coverage",
    "due_a_new_station",
    "emergency_station_layout",
    "emergency_stations_2025",
    "equipment_standard",
    "fit_for_ct",
    "town_or_township",
]

_RESPONSIBLE: Final = ("县卫健局", "县财政局", "县住建局", "县医保局", "各乡镇街道")

pack.narrative(
    "2.2.5",
    "equipment-and-emergency-aims",
    "设备急救巡诊总体要求",
    "Aims on equipment, emergency and mobile care",
    County,
    modality=Modality.OBLIGATION,
    force="促进",
    responsible=_RESPONSIBLE,
    summary="Equipment goes first where it matters most; emergency care is one for town and country, and care on wheels grows.",
)

equipment_standard = pack.attested(
    "2.2.5",
    "equipment-standard",
    "设备对照推荐标准",
    "Equipment up to the recommended standard",
    HealthCenter,
    "equipment_meets_recommended_standard",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="What a health centre has in equipment comes up to the recommended standard for its kind.",
)
due_when_the_plan_ends(
    equipment_standard,
    "配齐配强医疗设施装备",
    "completing the medical equipment",
    Reading(
        "each-centre",
        "没有写哪些机构，对卫生院（中心）逐家判断。",
        "No institutions are named; it is judged for each health centre.",
    ),
)


def fit_for_ct(center: HealthCenter) -> bool:
    """A community or central health centre in which a CT scanner could be run."""
    return (community_health_center(center) | center.central) & center.ct_conditions_met


@pack.target(
    "2.2.5",
    "有条件中心CT应配尽配",
    "CT in eligible community and central centres",
    by=END_OF_2026,
    applies_to=fit_for_ct,
    responsible=_RESPONSIBLE,
)
def ct_coverage(center: HealthCenter, *, scanners: int = 1) -> bool:
    """A community or central health centre that could run a CT scanner has one."""
    return center.ct_scanners >= scanners


def central_or_fit_for_ct(center: HealthCenter) -> bool:
    """A central health centre, or a community health centre in which a CT scanner could be run."""
    return center.central | (community_health_center(center) & center.ct_conditions_met)


ct_coverage.read_as(
    Reading(
        "conditions-for-both",
        "“有条件的”同时限定社区卫生服务中心和中心卫生院，没有条件的都不适用。",
        "有条件的 limits both kinds: a centre without the conditions is outside.",
        short_zh="“有条件的”按同时限定两类机构理解",
        short_en="有条件的 is read as limiting both kinds of centre",
    ),
    Reading(
        "conditions-as-stated",
        "“有条件”没有写标准，由县里说明。",
        "Whether the conditions are fulfilled is stated by the county, since they are not listed.",
    ),
).otherwise(
    Reading(
        "conditions-for-community",
        "“有条件的”只限定社区卫生服务中心，中心卫生院一律应配CT。",
        "有条件的 limits community centres only; central township centres need a scanner in any case.",
        short_zh="“有条件的”按只限定社区卫生服务中心理解",
        short_en="有条件的 is read as limiting community centres only",
    ),
    applies_to=central_or_fit_for_ct,
)


barrier_free = pack.attested(
    "2.2.5",
    "barrier-free",
    "无障碍化改造",
    "Barrier-free renovation",
    HealthCenter,
    "barrier_free_renovated",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="A health centre can be used without barriers, or is being rebuilt to that end.",
)
due_when_the_plan_ends(
    barrier_free,
    "推进…无障碍化改造",
    "barrier-free renovation",
    Reading(
        "works-count",
        "只要求“推进”，没有写比例；正在改造的也算。",
        "Progress is asked for and no rate; works under way are enough.",
    ),
)


def town_or_township(township: Township) -> bool:
    """The place is a town or a township, not a subdistrict."""
    return one_of(township.kind, TownshipKind.TOWN, TownshipKind.TOWNSHIP)


@pack.obligation(
    "2.2.5",
    "乡村急救站点布局",
    "Rural emergency station layout",
    by=END_OF_2025,
    applies_to=town_or_township,
    responsible=_RESPONSIBLE,
)
def emergency_station_layout(township: Township, *, farthest_kilometres: int = 10, stations: int = 1) -> bool:
    """A town or township has an emergency station of its own, or one within 10 kilometres of each settlement."""
    return (township.emergency_service_radius_km <= farthest_kilometres) | (township.emergency_stations >= stations)


emergency_station_layout.read_as(
    Reading(
        "ceiling-10",
        "“服务半径8-10公里”以10公里为上限，超过10公里又没有站点的才是未达到；2025年12月31日到期。",
        "10 km is the ceiling: a wider radius without a station is unmet. Due 2025-12-31.",
        short_zh="“8—10公里”按10公里以内理解",
        short_en="8 to 10 km is read as at most 10 km",
    ),
    Reading(
        "either",
        "服务半径和站点两项有其一即可。",
        "Radius or station: either is enough.",
    ),
).otherwise(
    Reading(
        "ceiling-8",
        "“服务半径8-10公里”以8公里为准，超过8公里又没有站点的就是未达到。",
        "8 km is the measure: a wider radius without a station is unmet.",
        short_zh="“8—10公里”按8公里以内理解",
        short_en="8 to 10 km is read as at most 8 km",
    ),
    figures={"farthest_kilometres": 8},
).otherwise(
    at_once("进一步完善乡村急救站点布局", "completing the layout of emergency stations"),
    by=None,
)


def due_a_new_station(township: Township) -> bool:
    """One of the three towns that are to get a new emergency station."""
    return called(township.name, "横村镇", "富春江镇", "江南镇", within=WITHIN)


@pack.target(
    "2.2.5",
    "2025年新建三个急救站点",
    "Three new emergency stations by 2025",
    by=END_OF_2025,
    applies_to=due_a_new_station,
    responsible=_RESPONSIBLE,
)
def emergency_stations_2025(township: Township) -> bool:
    """Hengcun, Fuchunjiang and Jiangnan each have a new emergency station."""
    return township.new_emergency_station_built


emergency_stations_2025.said(says=("横村镇、富春江镇、江南镇", "横村镇, 富春江镇 and 江南镇"))


emergency_stations_2025.read_as(
    Reading(
        "one-in-each",
        "三个镇各建一个，逐镇判断。",
        "One in each of the three towns, judged for each.",
    ),
    NAMED_TOWN,
)


pack.attested(
    "2.2.5",
    "emergency-support",
    "急救站点人财物保障",
    "Staff, money and material for emergency stations",
    County,
    "emergency_station_support_increased",
    responsible=_RESPONSIBLE,
    summary="Emergency stations get more people, money and goods for being built and run.",
).read_as(MORE_THAN_LAST_YEAR)

pack.attested(
    "2.2.5",
    "emergency-aides",
    "增配急救辅助人员",
    "Emergency assistants added",
    County,
    "emergency_aides_added",
    responsible=_RESPONSIBLE,
    summary="Rescuers and other helpers have been taken on for emergency care.",
)

pack.attested(
    "2.2.5",
    "prehospital-staff",
    "院前急救人员满足需求",
    "Enough pre-hospital emergency staff",
    County,
    "prehospital_staff_meets_demand",
    responsible=_RESPONSIBLE,
    summary="There are as many people for emergency care before the hospital as are needed.",
)
