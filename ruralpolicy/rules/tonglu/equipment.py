"""Part two, item five: equipment, emergency stations and the vehicles of mobile care."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import one_of, percent
from ruralpolicy.facts import Consortium, County, HealthCenter, Township, TownshipKind
from ruralpolicy.law import Modality
from ruralpolicy.rules.recurring import community_health_center, share_reached
from ruralpolicy.rules.tonglu._document import END_OF_2024, END_OF_2025, END_OF_2026, has_health_centers, pack

__all__ = [
    "ct_coverage",
    "due_a_new_station",
    "emergency_station_layout",
    "emergency_stations_2025",
    "fit_for_ct",
    "health_express_2025",
    "mobile_vehicle_2024",
    "mobile_vehicle_lead_hospitals_2025",
    "second_hospital_consortium",
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
    responsible=_RESPONSIBLE,
    summary="Equipment goes first where it matters most; emergency care is one for town and country, and care on wheels grows.",
)

# Reading: no institutions are named; judged for each health centre, at once, though going by priority would allow stages.
pack.attested(
    "2.2.5",
    "equipment-standard",
    "设备对照推荐标准",
    "Equipment up to the recommended standard",
    HealthCenter,
    "equipment_meets_recommended_standard",
    responsible=_RESPONSIBLE,
    summary="What a health centre has in equipment comes up to the recommended standard for its kind.",
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
    # Reading: the conditions limit both kinds of centre; whether they are fulfilled is stated, since they are not listed.
    return center.ct_scanners >= scanners


# Reading: progress is asked for and no rate; works under way are enough.
pack.attested(
    "2.2.5",
    "barrier-free",
    "无障碍化改造",
    "Barrier-free renovation",
    HealthCenter,
    "barrier_free_renovated",
    responsible=_RESPONSIBLE,
    summary="A health centre can be used without barriers, or is being rebuilt to that end.",
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
    # Reading: either is enough. Of the radius of 8 to 10 kilometres the upper end binds; a shorter way is no breach.
    # Reading: no date is printed; that of the three new stations, which complete the layout, is taken.
    return (township.emergency_service_radius_km <= farthest_kilometres) | (township.emergency_stations >= stations)


def due_a_new_station(township: Township) -> bool:
    """One of the three towns that are to get a new emergency station."""
    return one_of(township.name, "横村镇", "富春江镇", "江南镇")


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
    # Reading: one in each of the three towns, judged for each.
    return township.new_emergency_station_built


# Reading: an increase without a base is more this year than the year before, here and wherever this plan asks for more.
pack.attested(
    "2.2.5",
    "emergency-support",
    "急救站点人财物保障",
    "Staff, money and material for emergency stations",
    County,
    "emergency_station_support_increased",
    responsible=_RESPONSIBLE,
    summary="Emergency stations get more people, money and goods for being built and run.",
)

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


def second_hospital_consortium(consortium: Consortium) -> bool:
    """The consortium of the Second People's Hospital of Tonglu."""
    return consortium.name == "桐庐县第二人民医院医共体"


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
    # Reading: at least one, held by the lead hospital.
    return consortium.rural_mobile_medical_vehicles >= vehicles


@pack.target(
    "2.2.5",
    "牵头医院巡回医疗车全覆盖",
    "Mobile vehicle in every consortium lead hospital in 2025",
    by=END_OF_2025,
    responsible=_RESPONSIBLE,
)
def mobile_vehicle_lead_hospitals_2025(consortium: Consortium, *, vehicles: int = 1) -> bool:
    """The county strives for a vehicle for medical rounds in every hospital that leads a consortium."""
    # Reading: an ordinary target, each hospital at least one. Item 15 asks for vehicles as needed besides.
    return consortium.rural_mobile_medical_vehicles >= vehicles


@pack.target(
    "2.2.5",
    "卫生健康直通车全覆盖",
    "Health express vehicle in every health centre in 2025",
    by=END_OF_2025,
    applies_to=has_health_centers,
    responsible=_RESPONSIBLE,
)
def health_express_2025(county: County, *, share: Fraction = percent(100)) -> bool:
    """The county strives for a health express vehicle in every health centre."""
    # Reading: an ordinary target; the vehicles for home rounds of item 15 are recorded apart.
    return share_reached(county.health_centers_with_health_express, share, county.health_centers_total)


pack.attested(
    "2.2.5",
    "mobile-informatisation",
    "巡回医疗信息化投入",
    "Information technology for mobile care",
    County,
    "mobile_care_it_investment_increased",
    responsible=_RESPONSIBLE,
    summary="More is spent on the information systems of mobile care.",
)

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
