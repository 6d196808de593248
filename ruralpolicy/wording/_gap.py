"""How much is lacking or too much, as one number for a column."""

from fractions import Fraction

import attrs

from ruralpolicy.wording._measures import DAYS, ITEMS, is_rate
from ruralpolicy.wording._patterns import Band, Contains, Flag, Joint, Part, Quantity, Topic
from ruralpolicy.wording.terms.units import POINTS
from ruralpolicy.wording.words import Unit

__all__ = ["Gap", "gap_of"]


@attrs.frozen
class Gap:
    """How far a subject is beyond what is asked: below zero short of it, above zero too much; and the unit of the number.

    >>> Gap(-5, Unit("clinic", "clinics", "所")).unit.of(-5)
    'clinics'
    """

    number: int | Fraction
    unit: Unit


def gap_of(part: Part, own: Unit | None, *, counted: bool) -> Gap | None:
    """The gap of a condition that fails: of its first number, else what is not there of a set, else how many statements are lacking.

    Of alternatives it is the smallest. *own* is the document's word for what is counted; without *counted* statements have no gap.
    """
    if part.holds is not False:
        return None
    if isinstance(part, Joint) and not part.every:
        found = [gap for one in part.parts if (gap := gap_of(one, own, counted=counted)) is not None]
        return min(found, key=_size, default=None)
    if isinstance(part, Joint):
        failing = [one for one in part.parts if one.holds is False]
        said = [gap for one in failing if not isinstance(one, Flag | Topic) and (gap := gap_of(one, own, counted=counted)) is not None]
        if said:
            return said[0]
        statements = [one for one in failing if isinstance(one, Flag | Topic)]
        return Gap(-len(statements), ITEMS) if counted and statements and len(statements) == len(failing) else None
    match part:
        case Quantity():
            return _number(part, own)
        case Band(low=low, high=high):
            return _number(low if low.holds is False else high, own)
        case Contains():
            return Gap(-len(part.absent), part.unit)
        case Flag() | Topic() if counted and part.wanted:
            return Gap(-1, ITEMS)
        case _:
            return None


def _size(gap: Gap) -> Fraction:
    return abs(Fraction(gap.number))


def _number(quantity: Quantity, own: Unit | None) -> Gap | None:
    beyond, unit = quantity.short, quantity.side.unit
    if quantity.sign == "==" and quantity.side.plus and beyond is not None:
        # A sum that does not make up the whole: what is over went elsewhere.
        beyond = -beyond
    if beyond is None or unit is None:
        return None
    if is_rate(unit):
        return Gap(beyond * 100, POINTS)
    if unit.one == "week" and Fraction(beyond).denominator == 7:
        return Gap(beyond * 7, DAYS)
    return Gap(beyond, own if own is not None and quantity.side.counted else unit)
