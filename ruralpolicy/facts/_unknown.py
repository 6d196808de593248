"""What was not reported, and what is only known within bounds: Kleene's three values beside exact numbers."""

from fractions import Fraction
from typing import Any, Final, NoReturn

import attrs

__all__ = ["UNKNOWN", "Between"]

Number = int | Fraction


class _Unknown:
    """The type of UNKNOWN, of which there is one."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "UNKNOWN"

    def __bool__(self) -> NoReturn:
        raise TypeError("UNKNOWN is neither true nor false; combine conditions with & and |, or ask with `is UNKNOWN`")

    def __invert__(self) -> NoReturn:
        raise TypeError("`~` is not negation (~True is -2); use no(...)")

    # There is one of it.
    __hash__ = object.__hash__

    # Copies and pickles are the one object again, so that `is UNKNOWN` always holds.
    def __reduce__(self) -> str:
        return "UNKNOWN"

    def __copy__(self) -> "_Unknown":
        return self

    def __deepcopy__(self, memo: object) -> "_Unknown":
        return self

    def __and__(self, other: object) -> Any:
        if other is False:
            return False
        return self if other is True or other is self else NotImplemented

    def __or__(self, other: object) -> Any:
        if other is True:
            return True
        return self if other is False or other is self else NotImplemented

    __rand__ = __and__
    __ror__ = __or__

    def _stay(self, _other: object = None) -> "_Unknown":
        return self

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _stay  # type: ignore[assignment]  # a comparison with it is UNKNOWN, no bool
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _stay
    __neg__ = __ceil__ = __floor__ = _stay


UNKNOWN: Final[Any] = _Unknown()
"""The value of every attribute that was not reported: never 0 and never False.

A comparison with it is UNKNOWN, arithmetic with it is UNKNOWN, and ``&`` and ``|`` follow Kleene. It has no truth value.

>>> UNKNOWN >= 3, UNKNOWN + 1, UNKNOWN & False, UNKNOWN & True, UNKNOWN | True
(UNKNOWN, UNKNOWN, False, UNKNOWN, True)
"""


def _kleene(yes: bool, no: bool) -> Any:
    return True if yes else False if no else UNKNOWN


@attrs.frozen(eq=False)
class Between:
    """A number known to lie from *low* to *high*, both included; *high* None means that nothing bounds it above.

    A comparison is decided where both ends agree and UNKNOWN otherwise.

    >>> Between(3, 5) >= 3, Between(3, 5) >= 4, Between(3, 5) > 5, Between(3, None) >= 2
    (True, UNKNOWN, False, True)
    >>> 2 * Between(3, 5) + 1
    Between(low=7, high=11)
    """

    low: Number
    high: Number | None

    def same(self, other: object) -> bool:
        """Whether *other* is the same interval (``==`` asks Kleene's question about the number instead)."""
        return isinstance(other, Between) and (self.low, self.high) == (other.low, other.high)

    def __hash__(self) -> int:
        return hash((self.low, self.high))

    def __str__(self) -> str:
        return f"{self.low}–{'∞' if self.high is None else self.high}"

    def _ends(self, other: object) -> "Between | None":
        if isinstance(other, Between):
            return other
        return Between(other, other) if isinstance(other, int | Fraction) else None

    def __le__(self, other: object) -> Any:
        if (that := self._ends(other)) is None:
            return NotImplemented
        yes = self.high is not None and self.high <= that.low
        return _kleene(yes, that.high is not None and self.low > that.high)

    def __lt__(self, other: object) -> Any:
        if (that := self._ends(other)) is None:
            return NotImplemented
        yes = self.high is not None and self.high < that.low
        return _kleene(yes, that.high is not None and self.low >= that.high)

    def __ge__(self, other: object) -> Any:
        return NotImplemented if (that := self._ends(other)) is None else that <= self

    def __gt__(self, other: object) -> Any:
        return NotImplemented if (that := self._ends(other)) is None else that < self

    def __eq__(self, other: object) -> Any:
        if (that := self._ends(other)) is None:
            return NotImplemented
        apart = (self < that) | (self > that)
        if apart is True:
            return False
        return _kleene(self.low == self.high == that.low == that.high, False)

    def __ne__(self, other: object) -> Any:
        equal = self.__eq__(other)
        return equal if equal is UNKNOWN or equal is NotImplemented else not equal

    def __add__(self, other: object) -> Any:
        if (that := self._ends(other)) is None:
            return NotImplemented
        return Between(self.low + that.low, None if self.high is None or that.high is None else self.high + that.high)

    __radd__ = __add__

    def __mul__(self, other: object) -> Any:
        """Times an exact factor of at least 0; every other product is in doubt beyond what bounds can say."""
        if not isinstance(other, int | Fraction):
            return UNKNOWN if isinstance(other, Between) else NotImplemented
        if other < 0:
            return UNKNOWN
        if other == 0:
            return 0
        return Between(self.low * other, None if self.high is None else self.high * other)

    __rmul__ = __mul__

    def __sub__(self, other: object) -> Any:
        if (that := self._ends(other)) is None:
            return NotImplemented
        return UNKNOWN if that.high is None else Between(self.low - that.high, None if self.high is None else self.high - that.low)

    def __rsub__(self, other: object) -> Any:
        return NotImplemented if (that := self._ends(other)) is None else that - self

    def __ceil__(self) -> "Between":
        return Between(-(-self.low // 1), None if self.high is None else -(-self.high // 1))

    def __floor__(self) -> "Between":
        return Between(self.low // 1, None if self.high is None else self.high // 1)
