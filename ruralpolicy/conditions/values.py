"""The words of the grammar on real values: exact numbers, days, True, False and UNKNOWN."""

import math
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from types import MappingProxyType
from typing import Any, Final

from ruralpolicy.conditions.days import checked_term, completed_years_between, shifted
from ruralpolicy.facts import UNKNOWN, Between

__all__ = ["STATEMENTS", "after", "all_of", "any_of", "choice", "completed_years", "extreme", "no", "one_of", "rounded", "stated"]

# What officials stated about the subject of the provision that is being called.
STATEMENTS: Final[ContextVar[Mapping[str, bool]]] = ContextVar("STATEMENTS", default=MappingProxyType({}))


def no(value: Any) -> Any:
    """The opposite of a truth value; UNKNOWN stays UNKNOWN."""
    return value if value is UNKNOWN else not value


def all_of(values: Sequence[Any]) -> Any:
    """The conjunction in Kleene's logic: False as soon as one value is."""
    if any(value is False for value in values):
        return False
    return UNKNOWN if any(value is UNKNOWN for value in values) else True


def any_of(values: Sequence[Any]) -> Any:
    """The disjunction in Kleene's logic: True as soon as one value is."""
    if any(value is True for value in values):
        return True
    return UNKNOWN if any(value is UNKNOWN for value in values) else False


def one_of(value: Any, *choices: Any) -> Any:
    """Whether *value* equals one of *choices*; UNKNOWN where none is known to and one may."""
    return any_of([value == choice for choice in choices])


def rounded(value: Any, *, up: bool) -> Any:
    """*value* as a whole number, rounded *up* or down; an interval at both ends."""
    return math.ceil(value) if up else math.floor(value)


def extreme(word: str, values: Sequence[Any]) -> Any:
    """The smallest number (*word* ``least``) or the greatest one or latest day; an interval where intervals are among *values*."""
    if any(value is UNKNOWN for value in values):
        return UNKNOWN
    pick = min if word == "least" else max
    if not any(isinstance(value, Between) for value in values):
        return pick(values)
    lows = [value.low if isinstance(value, Between) else value for value in values]
    highs = [value.high if isinstance(value, Between) else value for value in values]
    bounded = [high for high in highs if high is not None]
    if word == "least":
        return Between(min(lows), min(bounded) if bounded else None)
    return Between(max(lows), max(bounded) if len(bounded) == len(highs) else None)


def choice(condition: Any, then: Any, otherwise: Any) -> Any:
    """*then* where *condition* is true, *otherwise* where it is false, UNKNOWN while it is open."""
    return UNKNOWN if condition is UNKNOWN else then if condition else otherwise


def stated(value: Any, default: Any) -> Any:
    """*value*, or *default* where it is UNKNOWN."""
    return default if value is UNKNOWN else value


def after(day: Any, *, years: int = 0, months: int = 0, days: int = 0) -> Any:
    """The day that many years, months and days after *day*; UNKNOWN where a part of it is."""
    terms = (years, months, days)
    if day is UNKNOWN or any(term is UNKNOWN or isinstance(term, Between) for term in terms):
        return UNKNOWN
    checked_term(years, months, days)
    return shifted(day, years=years, months=months, days=days)


def completed_years(birth: Any, until: Any) -> Any:
    """The years completed from *birth* to *until*; UNKNOWN where one of them is."""
    return UNKNOWN if birth is UNKNOWN or until is UNKNOWN else completed_years_between(birth, until)
