"""Values that may be unknown, as findings compare them."""

from enum import Enum
from typing import Any

from ruralpolicy.facts import UNKNOWN, Between

__all__ = ["settled"]


def settled(value: Any) -> Any:
    """What stands for a value in comparisons of findings: what is not known is the same as what is not known, and equals nothing else.

    By itself UNKNOWN answers every comparison with UNKNOWN.

    >>> settled(UNKNOWN) == settled(UNKNOWN), settled(Between(3, 5)) == settled(Between(3, 5)), settled(3)
    (True, True, 3)
    """
    if value is UNKNOWN:
        return (_Unsettled.UNKNOWN,)
    if isinstance(value, Between):
        return (_Unsettled.BETWEEN, value.low, value.high)
    return tuple(map(settled, value)) if isinstance(value, tuple) else value


class _Unsettled(Enum):
    UNKNOWN = "unknown"
    BETWEEN = "between"
