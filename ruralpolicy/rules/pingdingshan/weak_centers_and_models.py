"""Part two, items two and three: weak health centres brought up to standard, and model sites."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import one_of, permille
from ruralpolicy.facts import City, County, CountyKind, HealthCenter, ServiceCapabilityLevel
from ruralpolicy.law import Modality, SinceAdoption
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack, township_center

__all__ = [
    "FIVE_YEARS",
    "THREE_YEARS",
    "beds",
    "capability",
    "county_models",
    "county_or_city",
    "definition",
    "diseases",
    "district",
    "district_models",
    "model_support",
    "practice_model",
    "tcm_clinic",
    "weak_center",
    "weak_center_with_people",
    "weak_centers",
]

_UPGRADE_BODIES: Final = ("市卫生健康委",)
_MODEL_BODIES: Final = ("市卫生健康委", "市财政局", "市民政局")

# Reading: the three and the five years count from the day on which the draft is adopted.
THREE_YEARS: Final = SinceAdoption(years=3)
FIVE_YEARS: Final = SinceAdoption(years=5)


@pack.definition(
    "2.2",
    "乡镇卫生院含县域内社区卫生服务中心",
    "Community health centres in the county area count as township health centres",
    applies_to=township_center,
    responsible=_UPGRADE_BODIES,
)
def definition(_center: HealthCenter) -> bool:
    """From here on a community health centre inside the county area counts as a township health centre."""
    # Reading: the phrase stands behind a term that never recurs; it is taken for every later mention of township health centres.
    # Reading: whether a centre lies inside the county area is stated.
    return True


@pack.target(
    "2.2",
    "三年改造60所薄弱卫生院",
    "60 weak health centres brought up to standard in three years",
    by=THREE_YEARS,
    responsible=_UPGRADE_BODIES,
)
def weak_centers(city: City, *, centers: int = 60) -> bool:
    """Sixty weak health centres are brought up to standard within three years."""
    # Reading: without the day of adoption a target that is not reached stays undetermined; more than sixty reach it.
    return city.weak_health_centers_upgraded >= centers


def weak_center(center: HealthCenter) -> bool:
    """One of the weak township health centres that are being brought up to standard."""
    return center.in_weak_upgrade_program & township_center(center)


def weak_center_with_people(center: HealthCenter) -> bool:
    """A weak centre that serves at least one person, so that beds for each thousand can be reckoned."""
    return weak_center(center) & (center.service_population > 0)


@pack.obligation(
    "2.2",
    "按千人1.2张核定床位",
    "Beds fixed at 1.2 per 1,000 served residents",
    by=THREE_YEARS,
    applies_to=weak_center_with_people,
    responsible=_UPGRADE_BODIES,
)
def beds(center: HealthCenter, *, beds_per_person: Fraction = permille("1.2")) -> bool:
    """A weak centre is granted 1.2 beds or more for each thousand people it serves."""
    # Reading: a formula for the size, taken as a floor since a shortfall is to be made up; a part of a bed counts in full.
    return center.approved_beds >= beds_per_person * center.service_population


# Reading: the standard is neither named nor put in figures.
pack.attested(
    "2.2",
    "floor-area",
    "建筑面积按标准核定",
    "Floor area approved by the prescribed standard",
    HealthCenter,
    "floor_area_approved_to_standard",
    applies_to=weak_center,
    by=THREE_YEARS,
    responsible=_UPGRADE_BODIES,
    summary="The floor area of a weak centre has been approved at what the standard sets.",
)

pack.narrative(
    "2.2",
    "basic-functions",
    "强化基本公卫与基本医疗功能",
    "Stronger basic public health and medical functions",
    HealthCenter,
    modality=Modality.OBLIGATION,
    responsible=_UPGRADE_BODIES,
    summary="Weak centres become better at public health work and at ordinary medical care.",
)


@pack.target(
    "2.2",
    "薄弱卫生院达能力基本标准",
    "Weak centres reach the basic capability standard",
    by=THREE_YEARS,
    applies_to=weak_center,
    responsible=_UPGRADE_BODIES,
)
def capability(center: HealthCenter, *, level: ServiceCapabilityLevel = ServiceCapabilityLevel.BASIC) -> bool:
    """A weak centre reaches the basic level of service capability or a higher one."""
    # Reading: the document names the basic level alone; the level above it is that of the national standard.
    return center.service_capability_level >= level


@pack.target(
    "2.2",
    "薄弱卫生院识别诊治病种不少于75种",
    "Weak centres handle at least 75 diseases",
    by=THREE_YEARS,
    applies_to=weak_center,
    responsible=_UPGRADE_BODIES,
)
def diseases(center: HealthCenter, *, fewest_diseases: int = 75) -> bool:
    """A weak centre can recognise 75 common diseases or more and begin to treat them."""
    # Reading: meant for the weak centres alone and within the same three years.
    return center.common_diseases_treatable >= fewest_diseases


@pack.target("2.2", "中医馆基层全覆盖", "Every health centre has a Chinese medicine clinic", by=END_OF_2025, responsible=_UPGRADE_BODIES)
def tcm_clinic(center: HealthCenter) -> bool:
    """By the end of 2025 there is a clinic of Chinese medicine in every health centre."""
    # Reading: primary institutions are township and community health centres here, since village clinics have no such unit.
    # Reading: no date is printed; the aims of part one give it.
    return center.has_tcm_clinic


# Reading: the hundred in the heading is the name of a campaign of the province and no quota of the city.
pack.attested(
    "2.3",
    "strive",
    "支持争创五类省级样板",
    "City backs the bid for five kinds of provincial models",
    City,
    "has_practice_model_funding_guidance",
    "has_practice_model_technical_support",
    responsible=_MODEL_BODIES,
    summary="With money and know-how the city backs those who want to become provincial models.",
)


def county_or_city(county: County) -> bool:
    """A county or a county-level city, not a district."""
    return one_of(county.kind, CountyKind.COUNTY, CountyKind.COUNTY_LEVEL_CITY)


@pack.target(
    "2.3",
    "五年内每县样板不少于3个",
    "At least three models in each county within five years",
    by=FIVE_YEARS,
    applies_to=county_or_city,
    responsible=_MODEL_BODIES,
)
def county_models(county: County, *, models: int = 3) -> bool:
    """A county has at least three models of good practice within five years."""
    # Reading: county-level cities are not named and are read as counties.
    # Reading: models of one kind may repeat, and whether the province accepted them does not matter here.
    return county.practice_models_built >= models


def district(county: County) -> bool:
    """A district of the city."""
    return county.kind == CountyKind.DISTRICT


@pack.target(
    "2.3",
    "五年内每区样板不少于1个",
    "At least one model in each district within five years",
    by=FIVE_YEARS,
    applies_to=district,
    responsible=_MODEL_BODIES,
)
def district_models(county: County, *, models: int = 1) -> bool:
    """A district has at least one model of good practice within five years."""
    # Reading: whether the province accepted a model does not matter here.
    return county.practice_models_built >= models


def practice_model(center: HealthCenter) -> bool:
    """The centre was set up as a model of good practice."""
    return center.is_practice_model


@pack.entitlement(
    "2.3", "样板验收合格给予财政支持", "Fiscal support for accepted models", applies_to=practice_model, responsible=_MODEL_BODIES
)
def model_support(center: HealthCenter) -> bool:
    """A model that has passed its acceptance check is supported from public money."""
    # Reading: nobody is named as recipient; it is the centre that carries the model. No sum is printed.
    return center.practice_model_acceptance_passed
