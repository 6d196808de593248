"""What a clause compares, as neither language says it: each pattern holds the words of its terms, their values and what is asked.

Negations are taken into the patterns: none of them is negated. *holds* is True, False or UNKNOWN, as the facts leave it.
"""

from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, Literal

import attrs

from ruralpolicy.wording._numbers import ends, least_whole
from ruralpolicy.wording.words import Unit, Words

__all__ = [
    "Age",
    "Always",
    "Band",
    "Contains",
    "Day",
    "Flag",
    "Joint",
    "Listed",
    "Named",
    "Other",
    "Part",
    "Pattern",
    "Quantity",
    "Rivals",
    "Side",
    "Started",
    "Topic",
    "Until",
    "leaves",
]

Number = int | Fraction
Measure = Literal["plain", "share", "all", "density", "multiple", "against", "difference"]


@attrs.frozen(eq=False)
class Side:
    """A term of a comparison: its words, what it amounts to, the terms that were added or subtracted to make it, its *name*.

    A sum has *plus*, a difference has one *plus* and at least one *minus*; both have words only where the clause gives some.
    """

    words: Words | None
    value: Any
    plus: tuple["Side", ...] = ()
    minus: tuple["Side", ...] = ()
    name: str = ""

    @property
    def unit(self) -> Unit | None:
        """The unit in which it is counted or measured: its own, or that of what it is made of."""
        return self.words.unit if self.words is not None and self.words.unit is not None else self.plus[0].unit if self.plus else None

    @property
    def counted(self) -> bool:
        """Whether it counts whole things."""
        return (
            self.words.form == "count"
            if self.words is not None and self.words.unit is not None
            else bool(self.plus) and self.plus[0].counted
        )

    @property
    def named(self) -> tuple["Side", ...]:
        """The terms that it is made of, itself where it is one."""
        return tuple(one for part in (*self.plus, *self.minus) for one in part.named) or (self,)


@attrs.frozen(eq=False, kw_only=True)
class Pattern:
    """A comparison as it counts in its clause."""

    holds: Any


@attrs.frozen(eq=False, kw_only=True)
class Quantity(Pattern):
    """A number against a bound.

    *bound* is the number asked for. Of a share, all, a density or a multiple *factor* is the part of *whole* that is asked for; *other* is
    the term that the number is held against, of a difference the difference; *case* says for whom a chosen bound holds.
    """

    side: Side
    sign: str
    bound: Any
    measure: Measure = "plain"
    factor: Number = 1
    whole: Side | None = None
    other: Side | None = None
    case: tuple[Words, Enum] | None = None

    @property
    def upper(self) -> bool:
        """Whether it has to stay below its bound."""
        return self.sign in ("<", "<=")

    @property
    def of_anything(self) -> bool:
        """Whether it is only asked that there is something."""
        return self.sign == ">" and isinstance(self.bound, int) and self.bound == 0

    @property
    def needed(self) -> Number | None:
        """The bound, of what is counted as a whole number; None while the facts leave it open."""
        low, high = ends(self.bound)
        if low is None or low != high:
            return None
        return least_whole(self.sign, low) if self.side.counted and self.sign not in ("==", "!=") else low

    @property
    def short(self) -> Number | None:
        """How much it is beyond its bound, below zero how much it falls short of it, at least; None where that is no number."""
        low, high = ends(self.side.value)
        needed = self.needed
        if needed is None or low is None:
            return None
        if self.upper or (self.sign == "==" and low > needed):
            return low - needed if low > needed else None
        return high - needed if high is not None and high < needed else None


@attrs.frozen(eq=False, kw_only=True)
class Band(Pattern):
    """A number that has to lie from one bound to another."""

    low: Quantity
    high: Quantity


@attrs.frozen(eq=False, kw_only=True)
class Rivals(Pattern):
    """A share that has to be greater than another one: *side* of *whole* against *other* of *base*."""

    side: Side
    whole: Side
    other: Side
    base: Side
    sign: str


@attrs.frozen(eq=False, kw_only=True)
class Flag(Pattern):
    """A yes-or-no attribute that has to be *wanted*; *assumed* where it was not reported and the clause says what that means."""

    words: Words
    value: Any
    wanted: bool
    assumed: bool = False


@attrs.frozen(eq=False, kw_only=True)
class Topic(Pattern):
    """A statement of an official that has to be *wanted*."""

    words: Words
    value: Any
    wanted: bool


@attrs.frozen(eq=False, kw_only=True)
class Listed(Pattern):
    """A value of a closed list: one of *choices*, none of them, or from *choices* upwards or downwards, by *sign*.

    *own* is true of the kind of the subject itself.
    """

    words: Words
    value: Any
    sign: Literal["in", "not in", ">=", ">", "<", "<="]
    choices: tuple[Enum, ...]
    own: bool = False


@attrs.frozen(eq=False, kw_only=True)
class Named(Pattern):
    """A name or a code that has to be one of several, or none of them."""

    words: Words
    value: Any
    choices: tuple[str, ...]
    wanted: bool


@attrs.frozen(eq=False, kw_only=True)
class Contains(Pattern):
    """A set that has to contain all of *asked*, in the order of their list; *unit* is the word for one of them."""

    words: Words
    value: Any
    asked: tuple[Enum, ...]
    unit: Unit

    @property
    def absent(self) -> tuple[Enum, ...]:
        """What is asked for and not there."""
        return tuple(member for member in self.asked if member not in self.value)


@attrs.frozen(eq=False, kw_only=True)
class Age(Pattern):
    """Completed years of a person, from *low* to *high*, both included; None where that end is open."""

    words: Words
    value: Any
    low: int | None
    high: int | None


@attrs.frozen(eq=False, kw_only=True)
class Day(Pattern):
    """A reported day that has to lie on a side of another one; UNKNOWN where that is the day of adoption and nobody has said it."""

    words: Words
    value: Any
    sign: str
    bound: Any


@attrs.frozen(eq=False, kw_only=True)
class Started(Pattern):
    """A day that the day of assessment has to have reached, or not."""

    words: Words | None
    value: Any
    wanted: bool


@attrs.frozen(eq=False, kw_only=True)
class Until(Pattern):
    """A term that runs from a reported day to *last*, and has to be unfinished on *day*.

    *ended* are the words of *day* where that is a reported one; else it is the day of assessment.
    """

    words: Words
    value: Any
    last: Any
    years: int
    months: int
    day: date
    ended: Words | None = None


@attrs.frozen(eq=False, kw_only=True)
class Other(Pattern):
    """What no pattern fits: the terms that it reads, with their values."""

    sides: tuple[Side, ...]


@attrs.frozen(eq=False, kw_only=True)
class Always(Pattern):
    """A condition that nothing is asked by."""


@attrs.frozen(eq=False, kw_only=True)
class Joint(Pattern):
    """Conditions of which *every* one has to hold, or one."""

    every: bool
    parts: tuple["Part", ...]


Part = Joint | Pattern


def leaves(part: Part) -> tuple[Pattern, ...]:
    """The patterns of a condition in the order of their mention."""
    return tuple(leaf for one in part.parts for leaf in leaves(one)) if isinstance(part, Joint) else (part,)
