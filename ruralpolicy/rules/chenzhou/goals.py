"""The notice, the introduction and part one: what the plan is for and what it wants to have reached by the end of 2025."""

from fractions import Fraction

from ruralpolicy.conditions import percent
from ruralpolicy.facts import City, County, HealthCenter, ServiceCapabilityLevel
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.chenzhou._document import END_OF_2025, pack
from ruralpolicy.rules.recurring import share_reached, township_health_center

__all__ = [
    "capability_basic",
    "capability_recommended",
    "clinics_public",
    "clinics_standardized",
    "community_hospital",
    "county_visit_rate",
    "has_health_centers",
    "has_insured_visits",
    "has_township_centers",
    "has_village_clinics",
    "has_visits_within_county",
    "primary_share_of_all_visits",
    "primary_visit_share",
    "township_general_practitioners",
    "township_standardized",
]

pack.narrative(
    "0",
    "implement",
    "印发并组织实施",
    "Carry out the action plan",
    City,
    modality=Modality.OBLIGATION,
    printed="印发通知",
    responsible=("各县市区人民政府", "市政府各工作部门", "中省驻郴各单位"),
    summary="Whoever receives the notice sees to it that the plan for 2023 to 2025 is put into practice.",
)

pack.narrative(
    "0",
    "basis",
    "制定依据",
    "Provincial basis of the plan",
    City,
    modality=Modality.DEFINITION,
    printed="引言",
    summary="The plan is how Chenzhou follows the opinions of Hunan Province of 2021 (No. 79) in its own circumstances.",
)

pack.narrative(
    "1",
    "aims",
    "总体目标导向",
    "Overall aims",
    City,
    modality=Modality.TARGET,
    summary="Primary care becomes better throughout, so that people in town and country find good, safe and cheap care nearby.",
)


@pack.target(
    "1", "卫生院与社区中心服务能力全部达基本标准", "Every health centre at the basic capability standard by end 2025", by=END_OF_2025
)
def capability_basic(center: HealthCenter, *, level: ServiceCapabilityLevel = ServiceCapabilityLevel.BASIC) -> bool:
    """By the end of 2025 no township or community health centre is below the basic standard of service capability."""
    return center.service_capability_level >= level


capability_basic.read_as(
    Reading(
        "national-standard-each-center",
        "“基本标准”指国家的基层服务能力标准；“所有”逐家判定，一家一个结果。",
        "The national capability standards are meant; “all” is decided centre by centre.",
    )
)


def has_health_centers(city: City) -> bool:
    """There is at least one township or community health centre, so that a share can be taken."""
    return city.health_centers_total > 0


@pack.target(
    "1",
    "达到推荐标准占比15%以上",
    "At least 15% of health centres at the recommended standard by end 2025",
    by=END_OF_2025,
    applies_to=has_health_centers,
)
def capability_recommended(city: City, *, share: Fraction = percent(15)) -> bool:
    """By the end of 2025 at least 15 % of the city's health centres have reached the recommended capability standard."""
    return share_reached(city.health_centers_capability_recommended, share, city.health_centers_total)


capability_recommended.read_as(
    Reading(
        "both-kinds-city-wide",
        "占比以全市乡镇卫生院和社区卫生服务中心的总数为基数，不分县计算。",
        "The base is township and community health centres together, in the whole city.",
    )
)


@pack.target(
    "1",
    "达二级医院（社区医院）标准11家以上",
    "At least 11 health centres at level-two (community hospital) standard by end 2025",
    by=END_OF_2025,
)
def community_hospital(city: City, *, centers: int = 11) -> bool:
    """Eleven or more health centres of the city are as good as a level-two or community hospital when 2025 ends."""
    return city.health_centers_at_community_hospital_standard >= centers


community_hospital.read_as(
    Reading(
        "either-standard-city-total",
        "达到二级医院标准或者社区医院标准都算；11家是全市的总数，不是每县1家。",
        "Either of the two standards counts; eleven is the number for the city, not one for each county.",
    )
)


def has_insured_visits(county: County) -> bool:
    """Insured residents of the county saw a doctor at all."""
    return county.insured_visits_total > 0


@pack.target(
    "1", "县域就诊率90%以上", "At least 90% of visits within the county by end 2025", by=END_OF_2025, applies_to=has_insured_visits
)
def county_visit_rate(county: County, *, share: Fraction = percent(90)) -> bool:
    """By the end of 2025 insured residents make at least 90 % of their visits inside their own county."""
    return share_reached(county.insured_visits_within_county, share, county.insured_visits_total)


county_visit_rate.read_as(
    Reading(
        "each-county-by-visits",
        "县域就诊率逐县判定，按就诊人次计算。",
        "Decided county by county, and counted in visits.",
    )
)


def has_visits_within_county(county: County) -> bool:
    """Insured residents of the county saw a doctor inside it."""
    return county.insured_visits_within_county > 0


@pack.target(
    "1",
    "基层机构就诊占比65%以上",
    "At least 65% of visits at primary institutions by end 2025",
    by=END_OF_2025,
    applies_to=has_visits_within_county,
)
def primary_visit_share(county: County, *, share: Fraction = percent(65)) -> bool:
    """By the end of 2025 at least 65 % of the visits inside a county are to primary institutions."""
    return share_reached(county.insured_visits_primary, share, county.insured_visits_within_county)


def primary_share_of_all_visits(county: County, *, share: Fraction = percent(65)) -> bool:
    """At least 65 % of all visits of the insured, wherever they went, are to primary institutions."""
    return share_reached(county.insured_visits_primary, share, county.insured_visits_total)


primary_visit_share.read_as(
    Reading(
        "within-county",
        "“占比65%以上”按占县域内就诊的比例计算。",
        "The 65% is a share of the visits within the county.",
        short_zh="“占比65%”按占县域内就诊理解",
        short_en="65% is read as a share of the visits within the county",
    ),
).otherwise(
    Reading(
        "all-visits",
        "“占比65%以上”按占参保人员全部就诊的比例计算，县域外就诊也算在内。",
        "The 65% is a share of all visits of the insured, those outside the county included.",
        short_zh="“占比65%”为占全部就诊的比例",
        short_en="65% is a share of all visits",
    ),
    applies_to=has_insured_visits,
    requires=primary_share_of_all_visits,
)


def has_township_centers(city: City) -> bool:
    """There is at least one township health centre, so that a share can be taken."""
    return city.health_centers_township_total > 0


@pack.target(
    "1",
    "乡镇卫生院标准化建设达标率100%",
    "All township health centres standardised by end 2025",
    by=END_OF_2025,
    applies_to=has_township_centers,
)
def township_standardized(city: City, *, share: Fraction = percent(100)) -> bool:
    """By the end of 2025 every township health centre has passed as built to standard."""
    return share_reached(city.health_centers_township_standardized, share, city.health_centers_township_total)


township_standardized.read_as(
    Reading(
        "township-centers-by-report",
        "没有写按哪个建设标准，按上报的达标数计算；社区卫生服务中心不在本句之内。",
        "Which building standard is not printed, so the reported number counts; community health centres are not named.",
    )
)


@pack.target(
    "1",
    "乡镇卫生院配备2名以上全科医生",
    "At least two general practitioners in each township health centre by end 2025",
    by=END_OF_2025,
    applies_to=township_health_center,
)
def township_general_practitioners(center: HealthCenter, *, doctors: int = 2) -> bool:
    """By the end of 2025 two or more general practitioners work in a township health centre."""
    return center.general_practitioners >= doctors


township_general_practitioners.read_as(
    Reading(
        "two-in-each-center",
        "每所乡镇卫生院都要有2名，不按平均数；助理全科医生不计在内。",
        "Two in each centre, not on average; assistant general practitioners are not counted.",
    )
)


def has_village_clinics(city: City) -> bool:
    """There is at least one village clinic, so that a share can be taken."""
    return city.village_clinics_total > 0


@pack.target(
    "1",
    "村卫生室标准化率95%以上",
    "At least 95% of village clinics standardised by end 2025",
    by=END_OF_2025,
    applies_to=has_village_clinics,
)
def clinics_standardized(city: City, *, share: Fraction = percent(95)) -> bool:
    """Of the city's village clinics 95 % or more have the standard form when 2025 ends."""
    return share_reached(city.village_clinics_standardized, share, city.village_clinics_total)


clinics_standardized.read_as(
    Reading(
        "all-village-clinics",
        "以全部村卫生室为基数，社区卫生服务站不计在内。",
        "The base is all village clinics; community health stations are not counted.",
    )
)


@pack.target(
    "1",
    "村卫生室公有化率85%以上",
    "At least 85% of village clinics publicly owned by end 2025",
    by=END_OF_2025,
    applies_to=has_village_clinics,
)
def clinics_public(city: City, *, share: Fraction = percent(85)) -> bool:
    """Of the city's village clinics 85 % or more are in public hands when 2025 ends."""
    return share_reached(city.village_clinics_publicly_owned, share, city.village_clinics_total)


clinics_public.read_as(
    Reading(
        "public-as-reported",
        "“公有化”没有写指房屋还是指举办，按主管部门上报的数计算。",
        "What makes a clinic public is not said; the number is taken as the authority reports it.",
    )
)
