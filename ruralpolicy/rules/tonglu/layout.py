"""Part two, item one: where institutions stand, how many there are, and which are built up."""

from typing import Final

from ruralpolicy.conditions import no, stated
from ruralpolicy.facts import County, HealthCenter, ServiceCapabilityLevel, Township, TownshipKind, Village
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import community_health_center
from ruralpolicy.rules.tonglu._document import END_OF_2024, END_OF_2026, pack
from ruralpolicy.rules.tonglu._readings import striven_for

__all__ = [
    "administrative_village",
    "branch_center",
    "chosen_for_key_development",
    "key_centre_eligibility",
    "no_clinic_at_centre_seat",
    "second_centre_subdistrict",
    "secondary_level_centre",
    "shared_clinic",
    "standard_centre_per_township",
    "subdistrict",
]

_RESPONSIBLE: Final = ("县卫健局", "县财政局", "县发改局", "县规资局", "县住建局", "各乡镇街道")

pack.narrative(
    "2.1.1",
    "layout-factors",
    "机构布局考量因素",
    "Factors for planning the layout of institutions",
    County,
    modality=Modality.OBLIGATION,
    responsible=_RESPONSIBLE,
    summary="Distance, roads, need and numbers of people settle where institutions stand, and the area of its centre where a clinic does.",
)

pack.attested(
    "2.1.1",
    "rollout-2024",
    "2024年布局优化全县推开",
    "County-wide roll-out of layout optimisation in 2024",
    County,
    "layout_optimization_rolled_out",
    by=END_OF_2024,
    responsible=_RESPONSIBLE,
    summary="From the places where it was tried, the reordering of primary institutions goes on to the whole county in 2024.",
).read_as(
    Reading(
        "begun",
        "“推进实施”指已在全县推开，不要求当年完成。",
        "Carrying on with the work throughout the county is a start, not its completion.",
    )
)

pack.attested(
    "2.1.1",
    "adjustment-2026",
    "2026年完成一轮布局调整",
    "One systematic adjustment completed by 2026",
    County,
    "layout_adjustment_completed",
    modality=Modality.TARGET,
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="One round of systematic reordering of primary institutions is over by the end of 2026.",
)


@pack.obligation(
    "2.1.1",
    "镇街各有一所标准化卫生院（中心）",
    "One standardised centre per township or subdistrict",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
)
def standard_centre_per_township(township: Township, *, centers: int = 1) -> bool:
    """Each town, township and subdistrict has a health centre that is up to the standard."""
    return township.health_centers_standardized >= centers


standard_centre_per_township.read_as(
    Reading(
        "at-least-one",
        "“一所”按至少一所理解。",
        "One centre is read as at least one.",
    ),
    Reading(
        "dated-by-part-one",
        "这一句没有写期限，按第一部分同一批机构的期限，2026年12月31日到期。",
        "No date is printed; that of part one for the same centres is taken, 2026-12-31.",
    ),
)


def subdistrict(township: Township) -> bool:
    """The place is a subdistrict, not a town or township."""
    return township.kind == TownshipKind.SUBDISTRICT


@pack.permission(
    "2.1.1",
    "大街道可增设中心或分中心",
    "Second centre or branch for a large subdistrict",
    applies_to=subdistrict,
    responsible=_RESPONSIBLE,
)
def second_centre_subdistrict(township: Township, *, more_than: int = 100_000) -> bool:
    """A subdistrict that serves more than 100,000 people may have a second centre, or a branch, where the first cannot cope."""
    return (township.service_population > more_than) & no(township.community_health_center_capacity_sufficient)


second_centre_subdistrict.read_as(
    Reading(
        "capacity-as-stated",
        "“服务能力不足”没有写标准，由县里说明。",
        "Whether the centre can cope is stated by the county, since no measure is printed.",
    )
)


def branch_center(center: HealthCenter) -> bool:
    """The unit is a branch of a community health centre."""
    return center.is_branch_center


pack.attested(
    "2.1.1",
    "branch-integrated-management",
    "分中心由原中心一体管理",
    "Branch centre run by the existing centre",
    HealthCenter,
    "managed_by_parent_center",
    applies_to=branch_center,
    responsible=_RESPONSIBLE,
    summary="Of a branch the existing community health centre runs people, money, property and work alike.",
).read_as(
    Reading(
        "branches-only",
        "只管分中心，不管增设的第二所中心；分中心是原中心的一部分，不另计一所。",
        "Only for branches, not for a second centre; a branch is part of its centre and is not counted as one.",
    )
)


@pack.permission(
    "2.1.1", "卫生院所在地免设卫生室", "No village clinic needed where the township health centre stands", responsible=_RESPONSIBLE
)
def no_clinic_at_centre_seat(village: Village) -> bool:
    """The place in which a township health centre stands may do without a village clinic."""
    return village.hosts_township_health_center


no_clinic_at_centre_seat.read_as(
    Reading(
        "seat-village",
        "“所在地”指乡镇卫生院所在的村或社区；社区卫生服务中心所在地不在其内。",
        "The place is the village or community in which a township health centre stands; a community health centre gives no such leave.",
    )
)


def administrative_village(village: Village) -> bool:
    """The village is not stated to be a neighbourhood committee."""
    return no(stated(village.is_neighborhood_committee, False))


@pack.permission(
    "2.1.1",
    "小村可共建村卫生室",
    "Small neighbouring villages may share one clinic",
    applies_to=administrative_village,
    responsible=_RESPONSIBLE,
)
def shared_clinic(village: Village, *, most_residents: int = 1000, most_minutes: int = 15) -> bool:
    """Neighbouring villages of at most 1,000 usual residents each and at most 15 minutes apart may keep one clinic together."""
    both_small = (village.resident_population <= most_residents) & (village.partner_village_resident_population <= most_residents)
    return both_small & village.adjoins_partner_village & (village.partner_village_travel_minutes <= most_minutes)


def small_together(village: Village, *, most_residents: int = 1000, most_minutes: int = 15) -> bool:
    """The neighbouring villages have at most 1,000 usual residents between them, at most 15 minutes apart."""
    together = village.resident_population + village.partner_village_resident_population <= most_residents
    return together & village.adjoins_partner_village & (village.partner_village_travel_minutes <= most_minutes)


shared_clinic.read_as(
    Reading(
        "each-village",
        "“常住人口1000人以下”指共建的每个村都不超过1000人。",
        "Each of the villages has at most 1,000 residents.",
        short_zh="“不超过1,000人”按每村分别计理解",
        short_en="at most 1,000 is read as counted for each village",
    ),
    Reading(
        "pair-by-pair",
        "三个以上的村，两两判断。",
        "Three villages and more are judged pair by pair.",
    ),
    Reading(
        "communities-outside",
        "社区不在这一句之内；没有注明是社区的，按行政村对待。",
        "Communities are outside the sentence; what is not stated to be one counts as a village.",
    ),
).otherwise(
    Reading(
        "together",
        "“常住人口1000人以下”指共建的村合计不超过1000人。",
        "The villages together have at most 1,000 residents.",
        short_zh="“不超过1,000人”按各村合计理解",
        short_en="at most 1,000 is read as counted for the villages together",
    ),
    requires=small_together,
)


pack.attested(
    "2.1.1",
    "key-centres-selected",
    "遴选重点建设卫生院（中心）",
    "A batch of centres selected for key development",
    County,
    "key_development_centers_selected",
    responsible=_RESPONSIBLE,
    summary="Some of the centres at the recommended standard are picked out and built up, by reach, place, roads and where patients go.",
).read_as(
    Reading(
        "any-number",
        "“一批”没有写家数，已经遴选即可。",
        "How many make a batch is not printed; that they have been selected is enough.",
    )
)


def chosen_for_key_development(center: HealthCenter) -> bool:
    """The county has picked out the centre for key development."""
    return center.selected_for_key_development


@pack.obligation(
    "2.1.1",
    "重点建设卫生院（中心）入选条件",
    "Eligibility for key development",
    applies_to=chosen_for_key_development,
    responsible=_RESPONSIBLE,
)
def key_centre_eligibility(center: HealthCenter, *, standard: ServiceCapabilityLevel = ServiceCapabilityLevel.RECOMMENDED) -> bool:
    """A centre picked out for key development is a central or a community health centre at the recommended standard."""
    return (center.service_capability_level >= standard) & (center.central | community_health_center(center))


key_centre_eligibility.read_as(
    Reading(
        "central-centre",
        "前后两种写法都指乡镇中心卫生院。",
        "The sentence words the central centre in two ways; a central township health centre is meant in both.",
    )
)


@pack.target(
    "2.1.1",
    "力争至少一家达二级综合医院水平",
    "One centre at secondary general hospital level",
    by=END_OF_2026,
    force="力争",
    responsible=_RESPONSIBLE,
)
def secondary_level_centre(county: County, *, centers: int = 1) -> bool:
    """The county strives for at least one central or community health centre that can do what a secondary general hospital does."""
    return county.health_centers_with_secondary_hospital_capability >= centers


striven_for(
    secondary_level_centre,
    "力争到2026年，至少1家…达到二级综合医院服务水平",
    "one centre at secondary level",
    Reading(
        "fully-reached",
        "要求“达到”二级综合医院服务水平，基本达到不算。",
        "The level must be reached; basically reaching it does not count.",
    ),
)
