"""Part two, item three: model sites."""

from typing import Final

from ruralpolicy.conditions import one_of
from ruralpolicy.facts import City, County, CountyKind, HealthCenter
from ruralpolicy.law import Reading, SinceAdoption
from ruralpolicy.rules.pingdingshan._document import pack
from ruralpolicy.rules.pingdingshan._readings import TERM_SINCE_ADOPTION

__all__ = ["FIVE_YEARS", "county_models", "county_or_city", "district", "district_models", "model_support", "practice_model"]

FIVE_YEARS: Final = SinceAdoption(years=5)
_MODEL_BODIES: Final = ("市卫生健康委", "市财政局", "市民政局")

_ACCEPTANCE_APART: Final = Reading(
    "acceptance-apart",
    "看打造了几个样板，是否通过省里验收不影响计数。",
    "Models that were built are counted; whether the province accepted them does not matter here.",
)

pack.attested(
    "2.3",
    "strive",
    "支持争创五类省级样板",
    "City backs the bid for five kinds of provincial models",
    City,
    "has_practice_model_funding_guidance",
    "has_practice_model_technical_support",
    force="积极争创",
    responsible=_MODEL_BODIES,
    summary="With money and know-how the city backs those who want to become provincial models.",
).read_as(
    Reading(
        "campaign-name",
        "“五个100”是省里行动的名称，不是市里的数量指标。",
        "The hundred in the heading is the name of a campaign of the province and no quota of the city.",
    )
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
    return county.practice_models_built >= models


county_models.read_as(
    TERM_SINCE_ADOPTION,
    _ACCEPTANCE_APART,
    Reading(
        "cities-as-counties",
        "县级市没有单独写明，按县理解；同类样板可以重复计数。",
        "County-level cities are not named and are read as counties; models of one kind may repeat.",
    ),
)


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
    return county.practice_models_built >= models


district_models.read_as(TERM_SINCE_ADOPTION, _ACCEPTANCE_APART)


def practice_model(center: HealthCenter) -> bool:
    """The centre was set up as a model of good practice."""
    return center.is_practice_model


@pack.entitlement(
    "2.3", "样板验收合格给予财政支持", "Fiscal support for accepted models", applies_to=practice_model, responsible=_MODEL_BODIES
)
def model_support(center: HealthCenter) -> bool:
    """A model that has passed its acceptance check is supported from public money."""
    return center.practice_model_acceptance_passed


model_support.read_as(
    Reading(
        "center-receives",
        "没有写明支持给谁，按打造样板的卫生院理解；金额也没有写。",
        "Nobody is named as recipient; it is the centre that carries the model. No sum is printed.",
    )
)
