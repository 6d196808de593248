"""Part two, item three: village clinics and community health stations, called stations here."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import attested, percent
from ruralpolicy.facts import ClinicBuilder, County, VillageClinic
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import share_reached
from ruralpolicy.rules.tonglu._document import END_OF_2026, has_clinics_and_stations, pack
from ruralpolicy.rules.tonglu._readings import due_when_the_plan_ends, striven_for

__all__ = [
    "built_under_the_plan",
    "centre_managed",
    "clinic_normalisation",
    "collective_premises",
    "government_built",
    "rent_free",
    "smart_stations",
    "upgraded_stations",
    "zone_centre_stations",
]

# The list of those responsible is as printed: the insurance bureau twice, the development bureau as a commission.
_RESPONSIBLE: Final = ("县卫健局", "县财政局", "县医保局", "县发改委", "县规资局", "县住建局", "县医保局", "各乡镇街道")

pack.narrative(
    "2.1.3",
    "planning",
    "站室统筹规划",
    "Planning of stations and the 15-minute circle",
    County,
    modality=Modality.OBLIGATION,
    responsible=_RESPONSIBLE,
    summary="Stations are planned with town and village renewal, a quarter of an hour away at most, as the ground floor of one network.",
)


def built_under_the_plan(clinic: VillageClinic) -> bool:
    """The station was built anew, rebuilt or extended under the plan."""
    return attested(clinic, "newly_built_or_rebuilt")


@pack.obligation(
    "2.1.3", "站室由政府建设", "New stations are built by government", applies_to=built_under_the_plan, responsible=_RESPONSIBLE
)
def government_built(clinic: VillageClinic) -> bool:
    """A station that is built anew, rebuilt or extended under the plan is the work of government."""
    return clinic.built_by == ClinicBuilder.GOVERNMENT


government_built.read_as(
    Reading(
        "works-not-house",
        "看由谁出资和实施建设，不看房屋归谁所有。",
        "Who paid for and carried out the works decides, not whose house the station stands in.",
    )
)


@pack.obligation(
    "2.1.3", "站室由院区管理", "New stations are managed by the health centre", applies_to=built_under_the_plan, responsible=_RESPONSIBLE
)
def centre_managed(clinic: VillageClinic) -> bool:
    """A station that is built anew, rebuilt or extended under the plan is managed by its health centre."""
    return clinic.managed_by_health_center


centre_managed.read_as(
    Reading(
        "center-in-charge",
        "“院区”指主管的卫生院（中心）；只管新建和改扩建的站室。",
        "The township or community health centre in charge is meant; only new and rebuilt stations are spoken of.",
    )
)


@pack.obligation(
    "2.1.3", "站室无偿使用房屋", "New stations use premises free of charge", applies_to=built_under_the_plan, responsible=_RESPONSIBLE
)
def rent_free(clinic: VillageClinic) -> bool:
    """A station that is built anew, rebuilt or extended under the plan pays nothing for its rooms."""
    return clinic.rent_free


rent_free.read_as(
    Reading(
        "station-and-operator",
        "站室和开办它的人都不付房租；只管新建和改扩建的站室。",
        "Free for the station and whoever runs it; only new and rebuilt stations are spoken of.",
    )
)


collective_premises = pack.attested(
    "2.1.3",
    "collective-premises",
    "依托村社集体用房建站室",
    "Stations built in village collective premises",
    County,
    "clinic_batch_built_in_collective_premises",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="A number of stations find a home, by new building, moving or rebuilding, in houses that belong to the village or community.",
)
due_when_the_plan_ends(
    collective_premises,
    "依托村社集体用房，新建和改扩建一批规范化村社卫生站室",
    "building and extending stations in collective premises",
    Reading(
        "two-sentences-one",
        "前后两句意思相近，一并判断；所列用房没有列尽，“一批”没有写数量。",
        "Two sentences say almost the same and are taken together; the list of buildings is open and a batch has no number.",
    ),
)

pack.attested(
    "2.1.3",
    "outreach-supplement",
    "巡回派驻远程补充站室",
    "Mobile, posted and remote services supplement stations",
    County,
    "clinics_supplemented_by_outreach",
    responsible=_RESPONSIBLE,
    summary="What stations cannot do alone is made up by rounds, posted staff or medicine at a distance.",
)


@pack.target(
    "2.1.3",
    "站室规范化建设率（任务）",
    "All village clinics and stations up to the construction norm (tasks)",
    by=END_OF_2026,
    applies_to=has_clinics_and_stations,
    responsible=_RESPONSIBLE,
)
def clinic_normalisation(county: County, *, share: Fraction = percent(100)) -> bool:
    """No village clinic and no community health station of the county is left that is not built to the norm."""
    return share_reached(county.village_clinics_and_stations_normalized, share, county.village_clinics_and_stations_total)


clinic_normalisation.read_as(
    Reading(
        "full-target",
        "与第一部分的目标相同；“力争”在这个数字之后，不管这个数字。",
        "The goal of part one once more; 力争 stands after this figure and does not weaken it.",
    )
)


@pack.target("2.1.3", "力争建设片区中心站室20家", "Twenty zone centre stations", by=END_OF_2026, force="力争", responsible=_RESPONSIBLE)
def zone_centre_stations(county: County, *, stations: int = 20) -> bool:
    """The county strives for 20 stations that are the centre of their zone."""
    return county.village_clinics_and_stations_zone_center >= stations


zone_centre_stations.said(unit=("station", "stations", "家"))


striven_for(
    zone_centre_stations,
    "力争建设片区中心站室20家",
    "20 zone centre stations",
    Reading(
        "in-place",
        "按计划实施以来已建成的家数计算。",
        "Counted are those in place under the plan.",
    ),
)


@pack.target("2.1.3", "力争站室提标改造30个", "Thirty stations upgraded", by=END_OF_2026, force="力争", responsible=_RESPONSIBLE)
def upgraded_stations(county: County, *, stations: int = 30) -> bool:
    """The county strives for 30 stations raised to a higher standard."""
    return county.village_clinics_and_stations_upgraded >= stations


striven_for(
    upgraded_stations,
    "力争…提标改造30个",
    "30 upgraded stations",
    Reading(
        "any-sort",
        "各类站室都算，一家可以同时计入几个数字。",
        "Stations of any sort count, and one may count under several of the three figures.",
    ),
)


@pack.target(
    "2.1.3",
    "力争三星级及以上智慧站室10家",
    "Ten smart stations of three stars or more",
    by=END_OF_2026,
    force="力争",
    responsible=_RESPONSIBLE,
)
def smart_stations(county: County, *, stations: int = 10) -> bool:
    """The county strives for ten smart stations of three stars or more."""
    return county.village_clinics_and_stations_smart_three_star >= stations


smart_stations.said(unit=("station", "stations", "家"))


striven_for(
    smart_stations,
    "力争…建成三星级及以上智慧化站室10家",
    "10 smart stations",
    Reading(
        "three-stars-count",
        "三星级本身也算；由谁评定没有写明。",
        "Three stars count; who gives the stars is not printed.",
    ),
)
