"""Exact numbers in frames: integer expressions over a common denominator, and the two ends of a total in doubt."""

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.frames.expressions._exactness import FLIPPED
from ruralpolicy.frames.expressions._kleene import Truth, pick

__all__ = ["Number", "Whole", "literal"]


@attrs.frozen(eq=False)
class Number:
    """A number of every row: its ends, integers or integer expressions, over the denominator *below*.

    *low* and *high* are the same object where the number is exact. A number is unknown where *low* is null; above it is unbounded where
    *high* alone is.
    """

    low: Any
    high: Any
    below: int = 1

    @property
    def exact(self) -> bool:
        return self.low is self.high

    @property
    def constant(self) -> Fraction | None:
        """Its value where it is the same in every row."""
        return Fraction(self.low, self.below) if isinstance(self.low, int) and self.exact else None


def literal(value: int | Fraction) -> Number:
    number = Fraction(value)
    return Number(number.numerator, number.numerator, number.denominator)


@attrs.frozen(eq=False)
class Whole:
    """Reckons in whole numbers of one width, which holds all that is met on the way; `Exactness.width` says which one does.

    Numbers above *largest*, if there is one, are not reckoned with: they are null.
    """

    ns: Any
    dtype: Any
    largest: int | None = None

    def column(self, name: str, below: int = 1) -> Any:
        """A column of whole numbers, or of floats that have no more decimals than *below* counts, as whole numbers over it."""
        column = self.ns.col(name)
        if below > 1:
            column = (column * below).round().cast(self.ns.Int64)
        if self.largest is not None:
            column = self.ns.when((column >= -self.largest) & (column <= self.largest)).then(column)
        return column if self.dtype == self.ns.Int64 else column.cast(self.dtype)

    def of(self, end: Any) -> Any:
        """An end as an expression of the width; a bare integer would be given a type of its own."""
        return self.ns.lit(end, dtype=self.dtype) if isinstance(end, int) else end

    def over(self, number: Number, below: int) -> Number:
        """The same number over a multiple of its denominator."""
        factor = below // number.below
        if factor == 1:
            return number
        low = self._product(number.low, factor)
        return Number(low, low if number.exact else self._product(number.high, factor), below)

    def _product(self, one: Any, other: Any) -> Any:
        return one * other if isinstance(one, int) and isinstance(other, int) else self.of(one) * self.of(other)

    def _sum(self, one: Any, other: Any) -> Any:
        return one + other if isinstance(one, int) and isinstance(other, int) else self.of(one) + self.of(other)

    def _less(self, one: Any, other: Any) -> Any:
        return one - other if isinstance(one, int) and isinstance(other, int) else self.of(one) - self.of(other)

    def combine(self, sign: str, one: Number, other: Number) -> Number:
        """Two numbers added, subtracted or multiplied, as ``Between`` does it."""
        if sign == "*":
            return self._times(one, other)
        below = math.lcm(one.below, other.below)
        one, other = self.over(one, below), self.over(other, below)
        if sign == "+":
            low = self._sum(one.low, other.low)
            return Number(low, low if one.exact and other.exact else self._sum(one.high, other.high), below)
        low = self._less(one.low, other.high)
        if one.exact and other.exact:
            return Number(low, low, below)
        # If the subtrahend has no upper bound, the difference has no lower bound: null.
        high = self._less(one.high, other.low)
        return Number(low, high if isinstance(other.high, int) else self.ns.when(~other.high.is_null()).then(high), below)

    def _times(self, one: Number, other: Number) -> Number:
        ns, below = self.ns, one.below * other.below
        low = self._product(one.low, other.low)
        if one.exact and other.exact:
            return Number(low, low, below)
        if other.constant is not None:
            one, other = other, one
        if one.constant is not None:
            if one.low > 0:
                return Number(low, self._product(one.high, other.high), below)
            # Zero times anything known is zero; below zero nothing is known but of exact numbers.
            low = ns.when(other.low == other.high if one.low < 0 else ~other.low.is_null()).then(low)
            return Number(low, low, below)
        ones, others = one.low == one.high, other.low == other.high
        zero = (ones & (one.low == self.of(0))) | (others & (other.low == self.of(0)))
        sure = (ones & others) | (ones & (one.low >= self.of(0))) | (others & (other.low >= self.of(0)))
        high = ns.when(sure & zero).then(low).when(sure).then(one.high * other.high)
        return Number(ns.when(sure).then(low), high, below)

    def rounded(self, number: Number, *, up: bool) -> Number:
        """A number rounded to a whole one."""
        if number.below == 1:
            return number
        if number.constant is not None:
            return literal(math.ceil(number.constant) if up else math.floor(number.constant))
        add, below = number.below - 1 if up else 0, self.of(number.below)
        low = self._sum(number.low, self.of(add)) // below
        return Number(low, low if number.exact else self._sum(number.high, self.of(add)) // below)

    def extreme(self, word: str, numbers: Sequence[Number]) -> Number:
        """The least or the greatest of several numbers; unknown where one of them is."""
        below = math.lcm(*(number.below for number in numbers))
        numbers = [self.over(number, below) for number in numbers]
        outer = self.ns.min_horizontal if word == "least" else self.ns.max_horizontal
        lows = [self.of(number.low) for number in numbers]
        known = _all([~low.is_null() for low in lows])
        low = self.ns.when(known).then(outer(*lows))
        if all(number.exact for number in numbers):
            return Number(low, low, below)
        highs = [self.of(number.high) for number in numbers]
        bounded = known if word == "least" else known & _all([~end.is_null() for end in highs])
        return Number(low, self.ns.when(bounded).then(outer(*highs)), below)

    def chosen(self, condition: Truth, one: Number | None, other: Number | None) -> Number | None:
        """One of two numbers by a condition, None for a number that is unknown throughout."""
        if isinstance(condition, bool):
            return one if condition else other
        given = [number for number in (one, other) if number is not None]
        if not given or condition is None:
            return None
        below = math.lcm(*(number.below for number in given))
        one, other = (number and self.over(number, below) for number in (one, other))

        def picked(end: str) -> Any:
            ends = [None if number is None else self.of(getattr(number, end)) for number in (one, other)]
            return pick(self.ns, condition, *ends)

        low = picked("low")
        return Number(low, low if all(number.exact for number in given) else picked("high"), below)

    def compare(self, sign: str, one: Number, other: Number) -> Any:
        """Two numbers compared as ``Between`` is."""
        if one.constant is not None and other.constant is not None:
            return tree.COMPARATORS[sign](one.constant, other.constant)
        if one.constant is not None:
            one, other, sign = other, one, FLIPPED[sign]
        if other.constant is not None:
            # What is divided here need not be multiplied in every row.
            return self._against(sign, one, other.constant * one.below)
        below = math.lcm(one.below, other.below)
        one, other = self.over(one, below), self.over(other, below)
        if one.exact and other.exact:
            return tree.COMPARATORS[sign](self.of(one.low), self.of(other.low))
        return self._kleene(sign, one, other)

    def _against(self, sign: str, one: Number, bound: Fraction) -> Any:
        down, up = (self.of(round_(bound)) for round_ in (math.floor, math.ceil))
        if sign in ("==", "!=") and bound.denominator > 1:
            # Nothing whole is as large as the bound, but what is only known within bounds may seem to be.
            return self.ns.when((one.low > down) | (one.high < up)).then(self.ns.lit(sign == "!="))
        end = up if sign in (">=", "<") else down
        return tree.COMPARATORS[sign](one.low, end) if one.exact else self._kleene(sign, one, Number(end, end))

    def _kleene(self, sign: str, one: Number, other: Number) -> Any:
        ns = self.ns
        if sign in ("<", "<="):
            one, other, sign = other, one, FLIPPED[sign]
        if sign in ("==", "!="):
            apart = (one.low > other.high) | (one.high < other.low)
            equal = (one.low == one.high) & (other.low == other.high) & (one.low == other.low)
            return ns.when(apart).then(ns.lit(sign == "!=")).when(equal).then(ns.lit(sign == "=="))
        yes, never = (one.low >= other.high, one.high < other.low) if sign == ">=" else (one.low > other.high, one.high <= other.low)
        return ns.when(yes).then(ns.lit(True)).when(never).then(ns.lit(False))


def _all(conditions: Sequence[Any]) -> Any:
    joined = conditions[0]
    for condition in conditions[1:]:
        joined = joined & condition
    return joined
