"""What the enums of facts are made of: a value, a Chinese term and, in some, an order."""

from enum import Enum
from typing import Any

__all__ = ["Ordered", "Term"]


class Term(Enum):
    """A value with the Chinese term for it.

    >>> from ruralpolicy.facts import CountyKind
    >>> CountyKind("district"), CountyKind.DISTRICT.term_zh
    (<CountyKind.DISTRICT: 'district'>, '区')
    """

    _value_: str
    term_zh: str

    def __new__(cls, value: str, term_zh: str = "") -> "Term":
        """A member of that *value*, with the Chinese term for it."""
        member = object.__new__(cls)
        member._value_ = value
        member.term_zh = term_zh
        return member


class Ordered(Term):
    """A value that stands above those defined before it in the same enum; ``rank`` counts them.

    >>> from ruralpolicy.facts import HospitalGrade
    >>> HospitalGrade.SECONDARY >= HospitalGrade.PRIMARY, HospitalGrade.SECONDARY.rank
    (True, 2)
    """

    rank: int

    def __init__(self, *_: str) -> None:
        self.rank = len(type(self).__members__)

    def __lt__(self, other: Any) -> bool:
        return self.rank < other.rank if type(other) is type(self) else NotImplemented

    def __le__(self, other: Any) -> bool:
        return self.rank <= other.rank if type(other) is type(self) else NotImplemented

    def __gt__(self, other: Any) -> bool:
        return self.rank > other.rank if type(other) is type(self) else NotImplemented

    def __ge__(self, other: Any) -> bool:
        return self.rank >= other.rank if type(other) is type(self) else NotImplemented
