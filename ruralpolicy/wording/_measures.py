"""Which units are money, which are rates: these are printed in ways of their own."""

from typing import Final

from ruralpolicy.wording.terms import UNITS
from ruralpolicy.wording.terms.units import POINTS
from ruralpolicy.wording.words import Unit

__all__ = ["DAYS", "ITEMS", "is_money", "is_points", "is_rate", "is_share", "is_span"]

_MONEY: Final = frozenset(unit for name, unit in UNITS.items() if name.startswith("CNY"))
_SPANS: Final = frozenset(UNITS[name] for name in ("km", "minutes"))

DAYS: Final = Unit("day", "days", "天")
"""The unit of weeks that are no whole number."""

ITEMS: Final = Unit("item", "items", "项")
"""The unit of statements that are lacking."""


def is_money(unit: Unit | None) -> bool:
    """Whether it is a sum of money."""
    return unit in _MONEY


def is_share(unit: Unit | None) -> bool:
    """Whether it is a rate, printed in per cent."""
    return unit == UNITS["share"]


def is_points(unit: Unit | None) -> bool:
    """Whether it is a difference of rates, printed in percentage points."""
    return unit == POINTS


def is_rate(unit: Unit | None) -> bool:
    """Whether it is printed a hundredfold."""
    return is_share(unit) or is_points(unit)


def is_span(unit: Unit | None) -> bool:
    """Whether it is a distance or a time on the way, of which less is better."""
    return unit in _SPANS
