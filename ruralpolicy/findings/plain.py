"""Values of findings as JSON holds them, exactly, and back: a fraction, a day or a range is an object with one word."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, Final

from ruralpolicy.facts import UNKNOWN, Between

__all__ = ["from_plain", "plain"]


def plain(value: Any) -> Any:
    """The value as JSON holds it; members of enums by their value.

    >>> plain(Fraction(3, 10)), plain(Between(3, None)), plain(UNKNOWN)
    ({'fraction': '3/10'}, {'between': [3, None]}, {'unknown': True})
    """
    if value is UNKNOWN:
        return {"unknown": True}
    match value:
        case Between(low, high):
            return {"between": [plain(low), plain(high)]}
        case Fraction():
            return {"fraction": f"{value.numerator}/{value.denominator}"}
        case date():
            return {"date": value.isoformat()}
        case Enum():
            return value.value
        case frozenset():
            return sorted(map(plain, value))
        case tuple():
            return [plain(part) for part in value]
        case _:
            return value


def from_plain(value: Any) -> Any:
    """What :func:`plain` wrote, members of enums excepted, which stay their values.

    >>> from_plain({"fraction": "3/10"}), from_plain([3, "x"])
    (Fraction(3, 10), (3, 'x'))
    """
    if isinstance(value, list):
        return tuple(map(from_plain, value))
    if isinstance(value, Mapping):
        ((word, content),) = value.items()
        return _TYPED[word](content)
    return value


_TYPED: Final[Mapping[str, Callable[[Any], Any]]] = {
    "fraction": Fraction,
    "date": date.fromisoformat,
    "unknown": lambda _: UNKNOWN,
    "between": lambda ends: Between(*map(from_plain, ends)),
}
