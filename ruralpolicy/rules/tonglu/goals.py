"""Part one: the goals of the plan up to the end of 2026."""

from fractions import Fraction

from ruralpolicy.conditions import percent
from ruralpolicy.facts import County, Village
from ruralpolicy.law import Modality
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
    # Reading: neither the way of travelling nor a share of the population is printed; every village counts, and visiting services do not.
    return village.primary_care_travel_minutes <= most_minutes


@pack.target("1", "卫生院（中心）标准化建设率", "All health centres built to standard", by=END_OF_2026, applies_to=has_health_centers)
def health_centre_standardisation(county: County, *, share: Fraction = percent(100)) -> bool:
    """Every township and community health centre of the county has been brought up to the standard."""
    # Reading: who says that a centre is up to standard is not printed; the number of those recognised is taken.
    return share_reached(county.health_centers_standardized, share, county.health_centers_total)


@pack.target(
    "1",
    "站室规范化建设率（目标）",
    "All village clinics and stations up to the construction norm (objectives)",
    by=END_OF_2026,
    applies_to=has_clinics_and_stations,
)
def clinic_normalisation(county: County, *, share: Fraction = percent(100)) -> bool:
    """Every village clinic and community health station of the county has been built or rebuilt to the norm."""
    # Reading: the same figure stands in 2.1.3 once more.
    return share_reached(county.village_clinics_and_stations_normalized, share, county.village_clinics_and_stations_total)


def has_outpatient_visits(county: County) -> bool:
    """There were outpatient visits in the county in the year, so that a share can be taken."""
    return county.outpatient_visits_total > 0


@pack.target("1", "基层门诊量占比", "Primary share of outpatient visits", by=END_OF_2026, applies_to=has_outpatient_visits)
def primary_outpatient_share(county: County, *, share: Fraction = percent(70)) -> bool:
    """Of all outpatient visits in the county at least 70 % are made to primary institutions."""
    # Reading: primary institutions are health centres, village clinics and stations; the visits are those of the calendar year.
    return share_reached(county.outpatient_visits_primary, share, county.outpatient_visits_total)


# Reading: items and thresholds are those of the national programme.
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
    # Reading: one such service in each centre is enough; specialties of any medicine are counted in 2.2.4.
    return share_reached(county.health_centers_with_tcm_specialty, share, county.health_centers_total)


@pack.target("1", "旗舰中医馆家数", "Four flagship TCM clinics", by=END_OF_2026)
def flagship_tcm_count(county: County, *, clinics: int = 4) -> bool:
    """The county has four flagship clinics of Chinese medicine."""
    # Reading: at least four, wherever they stand; the share of centres in 2.2.6 is asked for besides.
    return county.flagship_tcm_clinics >= clinics


@pack.target(
    "1",
    "中医阁占比（目标）",
    "TCM pavilions in clinics and stations (objectives)",
    by=END_OF_2026,
    applies_to=has_clinics_and_stations,
)
def tcm_pavilion_share(county: County, *, share: Fraction = percent(15)) -> bool:
    """At least 15 % of village clinics and community health stations have a pavilion for Chinese medicine."""
    # Reading: the same figure stands in 2.2.6 once more.
    return share_reached(county.village_clinics_and_stations_with_tcm_pavilion, share, county.village_clinics_and_stations_total)
