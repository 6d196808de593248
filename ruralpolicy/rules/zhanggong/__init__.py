"""The Zhanggong plan of 30 December 2020 on the service capacity of primary health care, one module for a few of its items."""

from ruralpolicy.rules.zhanggong import (
    beds_and_talent,
    care_in_tiers,
    goals_and_finance,
    information_and_public_health,
    organization,
    staff_and_pay,
    village_doctors,
    village_support,
)
from ruralpolicy.rules.zhanggong._document import pack

__all__ = [
    "beds_and_talent",
    "care_in_tiers",
    "goals_and_finance",
    "information_and_public_health",
    "organization",
    "pack",
    "staff_and_pay",
    "village_doctors",
    "village_support",
]
