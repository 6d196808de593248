"""The Zhanggong plan of 30 December 2020 on the service capacity of primary health care, one module for a few of its items."""

from ruralpolicy.rules.zhanggong import (
    beds,
    care_in_tiers,
    goals_and_finance,
    information,
    organization,
    pensions,
    public_health,
    staff_and_pay,
    subsidies,
    talent,
    village_doctors,
    village_training,
)
from ruralpolicy.rules.zhanggong._document import pack

__all__ = [
    "beds",
    "care_in_tiers",
    "goals_and_finance",
    "information",
    "organization",
    "pack",
    "pensions",
    "public_health",
    "staff_and_pay",
    "subsidies",
    "talent",
    "village_doctors",
    "village_training",
]
