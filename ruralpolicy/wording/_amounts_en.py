"""Numbers with their units in English: money in digits or millions, rates in per cent, everything else with its word."""

from fractions import Fraction

from ruralpolicy.facts import Between
from ruralpolicy.wording._measures import is_money, is_points, is_rate
from ruralpolicy.wording._numbers import Number, decimal, scaled
from ruralpolicy.wording.words import Unit

__all__ = ["bare", "figure", "named", "sums"]

_MILLION = 1_000_000


def sums(values: tuple[Number, ...]) -> tuple[tuple[str, ...], str]:
    """Sums of money in one unit, and the word of the unit: millions where they are ten or more and exact.

    >>> sums((70_000_000, 200_000_000)), sums((11_500_000, 12_345_600)), sums((Fraction(57, 2),))
    ((('70', '200'), ' million'), (('11,500,000', '12,345,600'), ''), (('28.50',), ''))
    """
    if scaled(values, (_MILLION,)) == _MILLION and max(abs(Fraction(value)) for value in values) >= 10 * _MILLION:
        return tuple(decimal(Fraction(value) / _MILLION, 2) for value in values), " million"
    return tuple(
        decimal(value) if Fraction(value).denominator == 1 else f"{decimal(int(value))}.{round(value * 100) % 100:02d}" for value in values
    ), ""


def bare(value: Number, unit: Unit | None) -> str:
    """A number without the word of its unit; of rates with their sign."""
    if unit is not None and is_money(unit):
        (text,), million = sums((value,))
        return f"{text}{million}"
    hundredfold = is_rate(unit)
    return f"{decimal(value * 100 if hundredfold else value, 4)}{'%' if hundredfold and not is_points(unit) else ''}"


def named(value: Number, unit: Unit | None) -> str:
    """A number with the word of its unit.

    >>> named(1, Unit("bed", "beds", "张")), named(5, Unit("bed", "beds", "张"))
    ('1 bed', '5 beds')
    """
    if unit is None or not unit.many or (is_rate(unit) and not is_points(unit)):
        return bare(value, unit)
    return f"{bare(value, unit)} {unit.of(value * 100 if is_points(unit) else value)}"


def figure(value: Number | Between, unit: Unit | None, *, counted: bool) -> str:
    """What was reported: of what is counted the number alone, else with its unit; of an interval both ends.

    >>> figure(Between(18, 21), Unit("station", "stations", "家"), counted=True), figure(Between(18, None), None, counted=True)
    ('between 18 and 21', '18 or more')
    """
    if isinstance(value, Between):
        say = bare if counted else named
        return f"{say(value.low, unit)} or more" if value.high is None else f"between {bare(value.low, unit)} and {say(value.high, unit)}"
    if counted:
        return bare(value, unit) if value else "none"
    return named(value, unit)
