"""What the enums of facts are made of: a value, a Chinese and an English term and, in some, an order."""

from enum import Enum
from typing import Any

__all__ = ["Ordered", "Term"]


class Term(Enum):
    """A value with the Chinese and the English term for it; without one, the English term is the value with blanks.

    >>> from ruralpolicy.facts import CountyKind
    >>> CountyKind("district"), CountyKind.COUNTY_LEVEL_CITY.term_zh, CountyKind.COUNTY_LEVEL_CITY.term_en
    (<CountyKind.DISTRICT: 'district'>, '县级市', 'county-level city')
    """

    _value_: str
    term_zh: str
    term_en: str

    def __new__(cls, value: str, term_zh: str = "", term_en: str = "") -> "Term":
        """A member of that *value*, with the Chinese and the English term for it."""
        member = object.__new__(cls)
        member._value_ = value
        member.term_zh = term_zh
        member.term_en = term_en or value.replace("_", " ")
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
