"""Part two, item twelve: the policy on talent."""

from typing import Final

from ruralpolicy.facts import County
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.tonglu._document import pack

__all__ = ["short_of_talent_funds", "talent_fund_shortfall"]

_TALENT: Final = ("县委人才办", "县财政局", "县人社局", "县卫健局")

pack.narrative(
    "2.3.12",
    "talent-aims",
    "卫生人才持续发展",
    "Sustainable health workforce",
    County,
    modality=Modality.OBLIGATION,
    responsible=_TALENT,
    summary="Policy gives health workers firmer support, so that their number and skill keep growing.",
)

pack.attested(
    "2.3.12",
    "talent-measures",
    "卫生人才办法落实",
    "County health talent measures implemented",
    County,
    "health_talent_measures_implemented",
    responsible=_TALENT,
    summary="The county does what its own measures on training and attracting health talent say.",
).read_as(
    Reading(
        "number-left-blank",
        "文件号在征求意见稿中空缺，指同名的办法。",
        "Its number is a blank in the draft; the measures of that name are meant.",
    )
)


def short_of_talent_funds(county: County) -> bool:
    """Attracting health talent costs more in the year than its budget holds."""
    return county.health_talent_fund_need_cny > county.health_talent_fund_budget_cny


@pack.obligation(
    "2.3.12",
    "卫生人才经费缺口保障",
    "Shortfall of health talent funds met by the county talent fund",
    applies_to=short_of_talent_funds,
    responsible=_TALENT,
)
def talent_fund_shortfall(county: County) -> bool:
    """What the money for attracting health talent lacks is made up from the talent fund of the whole county."""
    return county.county_talent_fund_contribution_cny >= county.health_talent_fund_need_cny - county.health_talent_fund_budget_cny


talent_fund_shortfall.said(term=("缺口", "the shortfall"))


talent_fund_shortfall.read_as(
    Reading(
        "whole-shortfall",
        "没有写上限，不足部分要全部列支。",
        "The whole of it, since no ceiling is printed.",
    )
)


pack.attested(
    "2.3.12",
    "western-scheme",
    "西部基层能力提升方案落实",
    "Western counties primary care scheme implemented",
    County,
    "western_primary_care_scheme_implemented",
    responsible=_TALENT,
    summary="The county carries out Hangzhou's scheme of 2023 for primary care in its western districts and counties.",
)

pack.attested(
    "2.3.12",
    "talent-retention-project",
    "聚英留才工程",
    "Talent-gathering project with city-county matching",
    County,
    "talent_retention_project_running",
    responsible=_TALENT,
    summary="City and county together pay for a project that draws people to primary posts and keeps them there.",
).read_as(
    Reading(
        "shares-elsewhere",
        "市县怎样配套，写在所引的方案里。",
        "How city and county share the cost stands in the scheme referred to.",
    )
)
