"""Part two, item three: village clinics and community health stations, called stations here."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import attested, percent
from ruralpolicy.facts import ClinicBuilder, County, VillageClinic
from ruralpolicy.law import Modality
from ruralpolicy.rules.recurring import share_reached
from ruralpolicy.rules.tonglu._document import END_OF_2026, has_clinics_and_stations, pack

__all__ = [
    "built_under_the_plan",
    "centre_managed",
    "clinic_normalisation",
    "government_built",
    "rent_free",
    "smart_stations",
    "upgraded_stations",
    "zone_centre_stations",
]

# Reading: the list of those responsible is as printed: the insurance bureau twice, the development bureau as a commission.
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
    # Reading: who paid for and carried out the works, not whose house the station stands in.
    return clinic.built_by == ClinicBuilder.GOVERNMENT


@pack.obligation(
    "2.1.3", "站室由院区管理", "New stations are managed by the health centre", applies_to=built_under_the_plan, responsible=_RESPONSIBLE
)
def centre_managed(clinic: VillageClinic) -> bool:
    """A station that is built anew, rebuilt or extended under the plan is managed by its health centre."""
    # Reading: by the township or community health centre in charge; for new and rebuilt stations, of which the sentence speaks.
    return clinic.managed_by_health_center


@pack.obligation(
    "2.1.3", "站室无偿使用房屋", "New stations use premises free of charge", applies_to=built_under_the_plan, responsible=_RESPONSIBLE
)
def rent_free(clinic: VillageClinic) -> bool:
    """A station that is built anew, rebuilt or extended under the plan pays nothing for its rooms."""
    # Reading: free for the station and whoever runs it; for new and rebuilt stations, of which the sentence speaks.
    return clinic.rent_free


# Reading: two sentences say almost the same; they are taken together, the list of buildings is open and a batch has no number.
pack.attested(
    "2.1.3",
    "collective-premises",
    "依托村社集体用房建站室",
    "Stations built in village collective premises",
    County,
    "clinic_batch_built_in_collective_premises",
    responsible=_RESPONSIBLE,
    summary="A number of stations find a home, by new building, moving or rebuilding, in houses that belong to the village or community.",
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
    # Reading: the goal of part one once more; that the county strives for the numbers after it does not weaken it.
    return share_reached(county.village_clinics_and_stations_normalized, share, county.village_clinics_and_stations_total)


@pack.target("2.1.3", "片区中心站室20家", "Twenty zone centre stations", by=END_OF_2026, responsible=_RESPONSIBLE)
def zone_centre_stations(county: County, *, stations: int = 20) -> bool:
    """The county strives for 20 stations that are the centre of their zone."""
    # Reading: an ordinary target, though the county only strives for it; counted are those in place under the plan.
    return county.village_clinics_and_stations_zone_center >= stations


@pack.target("2.1.3", "站室提标改造30个", "Thirty stations upgraded", by=END_OF_2026, responsible=_RESPONSIBLE)
def upgraded_stations(county: County, *, stations: int = 30) -> bool:
    """The county strives for 30 stations raised to a higher standard."""
    # Reading: an ordinary target; stations of any sort count, and one may count under several of the three figures.
    return county.village_clinics_and_stations_upgraded >= stations


@pack.target("2.1.3", "三星及以上智慧站室10家", "Ten smart stations of three stars or more", by=END_OF_2026, responsible=_RESPONSIBLE)
def smart_stations(county: County, *, stations: int = 10) -> bool:
    """The county strives for ten smart stations of three stars or more."""
    # Reading: an ordinary target; three stars count, and who gives the stars is not printed.
    return county.village_clinics_and_stations_smart_three_star >= stations
