"""Numbers with their units in Chinese: money in 元, 万元 or 亿元, rates in per cent, everything else with its measure word."""

from fractions import Fraction

from ruralpolicy.facts import Between
from ruralpolicy.wording._measures import is_money, is_points, is_rate
from ruralpolicy.wording._numbers import Number, decimal, scaled
from ruralpolicy.wording.words import Unit

__all__ = ["figure", "figures", "money"]

_SCALES = {100_000_000: "亿", 10_000: "万", 1: ""}


def money(values: tuple[Number, ...], unit: str = "元") -> tuple[str, ...]:
    """Sums of money in one unit of 亿, 万 or none, the greatest in which all are exact.

    >>> money((11_500_000, 12_345_600)), money((Fraction(57, 2),), "元/年"), money((200_000_000,))
    (('1,150万元', '1,234.56万元'), ('28.50元/年',), ('2亿元',))
    """
    scale = scaled(values, (100_000_000, 10_000))
    return tuple(f"{_sum(Fraction(value, 1) / scale, scale)}{_SCALES[scale]}{unit}" for value in values)


def _sum(value: Fraction, scale: int) -> str:
    if scale > 1 or value.denominator == 1:
        return decimal(value, 2)
    whole, fen = divmod(round(abs(value) * 100), 100)
    return f"{'-' if value < 0 else ''}{whole:,}.{fen:02d}"


def figures(values: tuple[Number, ...], unit: Unit | None) -> tuple[str, ...]:
    """Numbers of one unit, as they stand on the two sides of a comparison.

    >>> figures((Fraction(11, 20),), Unit("per cent", "per cent", "%")), figures((31, 1120), Unit("clinic", "clinics", "所"))
    (('55%',), ('31所', '1,120所'))
    """
    if unit is None:
        return tuple(decimal(value) for value in values)
    if is_money(unit):
        return money(values, unit.zh)
    return tuple(f"{decimal(value * 100 if is_rate(unit) else value, 4)}{unit.zh}" for value in values)


def figure(value: Number | Between, unit: Unit | None) -> str:
    """One number, or the interval in which it lies.

    >>> figure(Between(18, 21), Unit("station", "stations", "家")), figure(Between(18, None), Unit("station", "stations", "家"))
    ('18至21家', '18家以上')
    """
    if not isinstance(value, Between):
        return figures((value,), unit)[0]
    if value.high is None:
        return f"{figures((value.low,), unit)[0]}以上"
    low, high = figures((value.low, value.high), unit)
    joined = is_money(unit) or (is_rate(unit) and not is_points(unit)) or unit is None
    return f"{low}至{high}" if joined else f"{decimal(value.low * 100 if is_rate(unit) else value.low, 4)}至{high}"
