"""Exact numbers in frames: integer expressions over a common denominator, and the two ends of a total in doubt."""

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Final

import attrs

from ruralpolicy.conditions import _tree as tree

__all__ = ["FLIPPED", "LARGEST", "Number", "combine", "compare", "extreme", "literal", "rounded"]

FLIPPED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
LARGEST: Final = 2**62
_INT64: Final = 2**63 - 1
_INT128: Final = 2**127 - 1


@attrs.frozen(eq=False)
class Number:
    """A number of every row: its ends, integers or integer expressions, over the denominator *below*.

    *low* and *high* are the same object where the number is exact. Where all columns *names* hold numbers of at most L, the ends are at
    most *weight* times L to the power of *degree*.
    """

    low: Any
    high: Any
    below: int = 1
    weight: int = 1
    degree: int = 1
    names: frozenset[str] = frozenset()

    @property
    def exact(self) -> bool:
        return self.low is self.high

    @property
    def constant(self) -> Fraction | None:
        """Its value where it is the same in every row."""
        return Fraction(self.low, self.below) if isinstance(self.low, int) and self.exact else None

    def over(self, below: int) -> "Number":
        """The same number over a multiple of its denominator."""
        factor = below // self.below
        if factor == 1:
            return self
        low = self.low * factor
        high = low if self.exact else self.high * factor
        return attrs.evolve(self, low=low, high=high, below=below, weight=self.weight * factor)


def literal(value: int | Fraction) -> Number:
    number = Fraction(value)
    return Number(number.numerator, number.numerator, number.denominator, weight=abs(number.numerator), degree=0)


def combine(ns: Any, sign: str, one: Number, other: Number) -> Number:
    """Two numbers added, subtracted or multiplied, as ``Between`` does it."""
    names = one.names | other.names
    if sign == "*":
        return _times(ns, one, other)
    below = math.lcm(one.below, other.below)
    one, other = one.over(below), other.over(below)
    weight, degree = one.weight + other.weight, max(one.degree, other.degree)
    if sign == "+":
        low = one.low + other.low
        high = low if one.exact and other.exact else one.high + other.high
        return Number(low, high, below, weight, degree, names)
    low = one.low - other.high
    if one.exact and other.exact:
        return Number(low, low, below, weight, degree, names)
    high = one.high - other.low
    # What is not bounded above leaves nothing known below.
    high = high if isinstance(other.high, int) else ns.when(~other.high.is_null()).then(high)
    return Number(low, high, below, weight, degree, names)


def _times(ns: Any, one: Number, other: Number) -> Number:
    below, weight, degree = one.below * other.below, one.weight * other.weight, one.degree + other.degree
    names = one.names | other.names
    if one.constant is None and other.constant is None:
        one, other = _wide(ns, one), _wide(ns, other)
    if one.exact and other.exact:
        low = one.low * other.low
        return Number(low, low, below, weight, degree, names)
    if other.constant is not None:
        one, other = other, one
    if one.constant is not None:
        factor = one.low
        if factor > 0:
            return Number(other.low * factor, other.high * factor, below, weight, degree, names)
        # Zero times anything known is zero; below zero nothing is known but of exact numbers.
        known = other.low == other.high if factor < 0 else ~other.low.is_null()
        low = ns.when(known).then(other.low * factor)
        return Number(low, low, below, weight, degree, names)
    ones, others = one.low == one.high, other.low == other.high
    zero = (ones & (one.low == 0)) | (others & (other.low == 0))
    sure = (ones & others) | (ones & (one.low >= 0)) | (others & (other.low >= 0))
    low = ns.when(sure).then(one.low * other.low)
    high = ns.when(sure & zero).then(low).when(sure).then(one.high * other.high)
    return Number(low, high, below, weight, degree, names)


def _wide(ns: Any, number: Number) -> Number:
    """In integers of double width, which hold every product of two columns."""
    low = number.low.cast(ns.Int128)
    return attrs.evolve(number, low=low, high=low if number.exact else number.high.cast(ns.Int128))


def rounded(number: Number, *, up: bool) -> Number:
    """A number rounded to a whole one."""
    if number.below == 1:
        return number
    add = number.below - 1 if up else 0
    low = (number.low + add) // number.below
    high = low if number.exact else (number.high + add) // number.below
    return attrs.evolve(number, low=low, high=high, below=1, weight=number.weight + add)


def extreme(ns: Any, word: str, numbers: Sequence[Number]) -> Number:
    """The least or the greatest of several numbers; unknown where one of them is."""
    below = math.lcm(*(number.below for number in numbers))
    numbers = [number.over(below) for number in numbers]
    outer = ns.min_horizontal if word == "least" else ns.max_horizontal
    lows = [_expression(ns, number.low) for number in numbers]
    known = _all([~low.is_null() for low in lows])
    low = ns.when(known).then(outer(*lows))
    high = low
    if not all(number.exact for number in numbers):
        highs = [_expression(ns, number.high) for number in numbers]
        bounded = known if word == "least" else known & _all([~end.is_null() for end in highs])
        high = ns.when(bounded).then(outer(*highs))
    weight, degree = max(number.weight for number in numbers), max(number.degree for number in numbers)
    return Number(low, high, below, weight, degree, frozenset().union(*(number.names for number in numbers)))


def _all(conditions: Sequence[Any]) -> Any:
    joined = conditions[0]
    for condition in conditions[1:]:
        joined = joined & condition
    return joined


def _expression(ns: Any, end: Any) -> Any:
    return ns.lit(end, dtype=ns.Int64) if isinstance(end, int) else end


def compare(ns: Any, sign: str, one: Number, other: Number, limits: dict[str, int]) -> Any:
    """Two numbers compared as ``Between`` is; the largest numbers that overflow nothing are noted in *limits*."""
    if one.constant is not None and other.constant is not None:
        return tree.COMPARATORS[sign](one.constant, other.constant)
    if one.constant is not None:
        one, other, sign = other, one, FLIPPED[sign]
    if other.constant is not None:
        # What is divided here need not be multiplied in every row.
        _note(limits, one)
        return _against(ns, sign, one, other.constant * one.below)
    below = math.lcm(one.below, other.below)
    one, other = one.over(below), other.over(below)
    _note(limits, one)
    _note(limits, other)
    if one.exact and other.exact:
        return tree.COMPARATORS[sign](one.low, other.low)
    return _kleene(ns, sign, one, other)


def _against(ns: Any, sign: str, one: Number, bound: Fraction) -> Any:
    down, up = (max(-_INT64, min(_INT64, round_(bound))) for round_ in (math.floor, math.ceil))
    if sign in ("==", "!=") and down != up:
        # Nothing whole is as large as the bound, but what is only known within bounds may seem to be.
        apart = (one.low > down) | (one.high < up)
        return ns.when(apart).then(ns.lit(sign == "!="))
    if not one.exact:
        end = up if sign in (">=", "<") else down
        return _kleene(ns, sign, one, Number(end, end))
    return tree.COMPARATORS[sign](one.low, up if sign in (">=", "<") else down)


def _kleene(ns: Any, sign: str, one: Number, other: Number) -> Any:
    if sign in ("<", "<="):
        one, other, sign = other, one, FLIPPED[sign]
    if sign in ("==", "!="):
        apart = (one.low > other.high) | (one.high < other.low)
        equal = (one.low == one.high) & (other.low == other.high) & (one.low == other.low)
        return ns.when(apart).then(ns.lit(sign == "!=")).when(equal).then(ns.lit(sign == "=="))
    yes, never = (one.low >= other.high, one.high < other.low) if sign == ">=" else (one.low > other.high, one.high <= other.low)
    return ns.when(yes).then(ns.lit(True)).when(never).then(ns.lit(False))


def _note(limits: dict[str, int], number: Number) -> None:
    if number.degree:
        most = _INT64 if number.degree == 1 else _INT128
        largest = math.isqrt(most // max(1, number.weight)) if number.degree > 1 else most // max(1, number.weight)
        for name in number.names:
            limits[name] = min(limits.get(name, LARGEST), largest)
