"""Part one: the goals of the plan up to the end of 2026."""

from fractions import Fraction

from ruralpolicy.conditions import percent
from ruralpolicy.facts import County, Village
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import share_reached
from ruralpolicy.rules.tonglu._document import END_OF_2026, has_clinics_and_stations, has_health_centers, pack

__all__ = [
    "clinic_normalisation",
    "fifteen_minute_circle",
    "flagship_tcm_count",
    "has_outpatient_visits",
    "health_centre_standardisation",
    "primary_outpatient_share",
    "tcm_pavilion_share",
    "tcm_specialty_coverage",
]

pack.narrative(
    "1",
    "guiding-aims",
    "指导思想与定性目标",
    "Guiding line and qualitative aims for 2026",
    County,
    modality=Modality.TARGET,
    summary="Good care moves closer to country people: institutions better placed and more able, and Chinese medicine at home in them.",
)


@pack.target("1", "基层卫生服务15分钟可达", "15-minute primary care circle", by=END_OF_2026)
def fifteen_minute_circle(village: Village, *, most_minutes: int = 15) -> bool:
    """From each village or community the nearest primary institution is at most 15 minutes away."""
    return village.primary_care_travel_minutes <= most_minutes


fifteen_minute_circle.read_as(
    Reading(
        "every-village",
        "没有写出行方式和人口比例；逐村（社区）判断，到最近的基层医疗卫生机构都不超过15分钟才算达到，巡回服务点不算。",
        "Neither a way of travelling nor a share of the population is printed; every village counts by itself; visiting services do not.",
    )
)


@pack.target("1", "卫生院（中心）标准化建设率", "All health centres built to standard", by=END_OF_2026, applies_to=has_health_centers)
def health_centre_standardisation(county: County, *, share: Fraction = percent(100)) -> bool:
    """Every township and community health centre of the county has been brought up to the standard."""
    return share_reached(county.health_centers_standardized, share, county.health_centers_total)


health_centre_standardisation.read_as(
    Reading(
        "as-recognised",
        "由谁认定没有写明，按已获认定的家数计算。",
        "Who says that a centre is up to standard is not printed; those recognised are counted.",
    )
)


@pack.target(
    "1",
    "站室规范化建设率（目标）",
    "All village clinics and stations up to the construction norm (objectives)",
    by=END_OF_2026,
    applies_to=has_clinics_and_stations,
)
def clinic_normalisation(county: County, *, share: Fraction = percent(100)) -> bool:
    """Every village clinic and community health station of the county has been built or rebuilt to the norm."""
    return share_reached(county.village_clinics_and_stations_normalized, share, county.village_clinics_and_stations_total)


clinic_normalisation.read_as(
    Reading(
        "same-as-task",
        "与二（一）3是同一个数字，一处达到，另一处也达到。",
        "It is the figure of 2.1.3: who reaches it there reaches it here.",
    )
)


def has_outpatient_visits(county: County) -> bool:
    """There were outpatient visits in the county in the year, so that a share can be taken."""
    return county.outpatient_visits_total > 0


@pack.target("1", "基层门诊量占比70%以上", "Primary share of outpatient visits", by=END_OF_2026, applies_to=has_outpatient_visits)
def primary_outpatient_share(county: County, *, share: Fraction = percent(70)) -> bool:
    """Of all outpatient visits in the county at least 70 % are made to primary institutions."""
    return share_reached(county.outpatient_visits_primary, share, county.outpatient_visits_total)


primary_outpatient_share.read_as(
    Reading(
        "with-clinics",
        "“基层医疗机构门诊量”包括村卫生室（社区卫生服务站）。",
        "Visits at village clinics and stations count as primary.",
        short_zh="“基层医疗机构门诊量”按含村卫生室和站理解",
        short_en="visits to primary institutions are read as including clinics and stations",
    ),
    Reading(
        "calendar-year",
        "门诊量按当年全年计算。",
        "The visits are those of the calendar year.",
    ),
).otherwise(
    Reading(
        "centres-only",
        "“基层医疗机构门诊量”只算乡镇卫生院（社区卫生服务中心）。",
        "Only visits at health centres count as primary.",
    )
)


pack.attested(
    "1",
    "public-health-programme",
    "国家基本公卫项目达标",
    "National basic public health programme fully up to standard",
    County,
    "basic_public_health_all_standards_met",
    modality=Modality.TARGET,
    by=END_OF_2026,
    summary="No item of the national programme of basic public health services falls short of its standard.",
).read_as(
    Reading(
        "national-items",
        "项目和标准以国家规定为准，本文没有另写。",
        "Items and thresholds are those of the national programme.",
    )
)


@pack.target(
    "1",
    "卫生院（中心）中医特色专科全覆盖",
    "TCM specialty or disease service in every health centre",
    by=END_OF_2026,
    applies_to=has_health_centers,
)
def tcm_specialty_coverage(county: County, *, share: Fraction = percent(100)) -> bool:
    """Every township and community health centre has a specialty of its own in Chinese medicine, or a service for one disease."""
    return share_reached(county.health_centers_with_tcm_specialty, share, county.health_centers_total)


tcm_specialty_coverage.read_as(
    Reading(
        "one-each",
        "每家卫生院（中心）有一项中医特色专科（专病）服务即可；不限中医的特色科室另见二（二）4。",
        "One such service in each centre is enough; specialties of any medicine are counted in 2.2.4.",
    )
)


@pack.target("1", "旗舰中医馆家数", "Four flagship TCM clinics", by=END_OF_2026)
def flagship_tcm_count(county: County, *, clinics: int = 4) -> bool:
    """The county has four flagship clinics of Chinese medicine."""
    return county.flagship_tcm_clinics >= clinics


flagship_tcm_count.read_as(
    Reading(
        "at-least-four",
        "“4家”按至少4家理解，不问设在哪里；二（二）6的比例另行判断。",
        "At least four, wherever they stand; the share of centres in 2.2.6 is asked for besides.",
    )
)


@pack.target(
    "1",
    "15%以上站室建有中医阁（目标）",
    "TCM pavilions in clinics and stations (objectives)",
    by=END_OF_2026,
    applies_to=has_clinics_and_stations,
)
def tcm_pavilion_share(county: County, *, share: Fraction = percent(15)) -> bool:
    """At least 15 % of village clinics and community health stations have a pavilion for Chinese medicine."""
    return share_reached(county.village_clinics_and_stations_with_tcm_pavilion, share, county.village_clinics_and_stations_total)


tcm_pavilion_share.read_as(
    Reading(
        "same-as-task",
        "与二（二）6是同一个数字，一处达到，另一处也达到。",
        "It is the figure of 2.2.6: who reaches it there reaches it here.",
    )
)
