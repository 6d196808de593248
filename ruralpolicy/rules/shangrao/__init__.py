"""The Shangrao opinions of 28 December 2023 on the integrated management of rural health services, one module for each item."""

from ruralpolicy.rules.shangrao import (
    assessment,
    business,
    entry_and_exit,
    finance,
    goals,
    information,
    institutions,
    medicines,
    staff,
    supervision,
    support,
)
from ruralpolicy.rules.shangrao._document import pack

__all__ = [
    "assessment",
    "business",
    "entry_and_exit",
    "finance",
    "goals",
    "information",
    "institutions",
    "medicines",
    "pack",
    "staff",
    "supervision",
    "support",
]
