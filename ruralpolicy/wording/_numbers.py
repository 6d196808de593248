"""Numbers as both languages print them: exact, or rounded half up with as many decimals as the comparison needs to be seen."""

import math
from fractions import Fraction

from ruralpolicy.facts import Between

__all__ = ["MOST_PLACES", "decimal", "ends", "least_whole", "rated", "scaled"]

Number = int | Fraction

MOST_PLACES = 6
"""The decimals of a rate at most."""


def decimal(value: Number, places: int = MOST_PLACES) -> str:
    """A number with commas, rounded half up to so many decimals; zeros at its end are left out.

    >>> decimal(1234567), decimal(Fraction(29, 1000) * 100), decimal(Fraction(1, 16), 3), decimal(Fraction(-1, 3), 2)
    ('1,234,567', '2.9', '0.063', '-0.33')
    """
    tens = 10**places
    shifted = math.floor(abs(value) * tens + Fraction(1, 2))
    whole, rest = divmod(shifted, tens)
    while places and rest % 10 == 0:
        rest, places = rest // 10, places - 1
    tail = f".{rest:0{places}d}" if places else ""
    return f"{'-' if value < 0 and shifted else ''}{whole:,}{tail}"


def rated(value: Number, *bounds: Number) -> str:
    """A rate beside the norms that it is compared with: one decimal, more where it would look like one of them without being it.

    >>> rated(Fraction(227899, 4300), 53), rated(Fraction(310, 12), 30), rated(Fraction(125, 20), 5)
    ('52.9998', '25.8', '6.3')
    """
    for places in range(1, MOST_PLACES):
        tens = 10**places
        shown = Fraction(math.floor(value * tens + Fraction(1, 2)), tens)
        if all(value == bound or (shown > bound if value > bound else shown < bound) for bound in bounds):
            return decimal(value, places)
    return decimal(value)


def least_whole(sign: str, bound: Number) -> int:
    """The whole number that a bound comes to for what is counted: up for a lower bound, down for an upper one.

    >>> least_whole(">=", Fraction(123, 5)), least_whole(">", 100), least_whole("<=", Fraction(113, 2)), least_whole("<", 3)
    (25, 101, 56, 2)
    """
    if sign == ">":
        return math.floor(bound) + 1
    if sign == "<":
        return math.ceil(bound) - 1
    return math.ceil(bound) if sign == ">=" else math.floor(bound)


def ends(value: object) -> tuple[Number | None, Number | None]:
    """The lowest and the highest that a number can be; None where nothing is known of that end.

    >>> ends(3), ends(Between(3, None)), ends("three")
    ((3, 3), (3, None), (None, None))
    """
    if isinstance(value, Between):
        return value.low, value.high
    return (value, value) if isinstance(value, int | Fraction) else (None, None)


def scaled(values: tuple[Number, ...], scales: tuple[int, ...]) -> int:
    """The greatest of *scales* that all numbers reach, nothing aside, and in which all are exact with two decimals; else 1.

    >>> scaled((11_500_000, 12_345_600), (100_000_000, 10_000)), scaled((9_999, 10_000), (10_000,))
    (10000, 1)
    """
    for scale in scales:
        if all(abs(Fraction(value)) >= scale or value == 0 for value in values) and all((value * 100) % scale == 0 for value in values):
            return scale if any(values) else 1
    return 1
