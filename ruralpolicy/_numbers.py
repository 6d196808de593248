"""Exact numbers: taken from what people and programs write, and written back so that nothing is lost."""

import math
import re
from decimal import Decimal
from fractions import Fraction

__all__ = ["exact", "in_words"]

_DECIMAL = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
_QUOTIENT = re.compile(r"([+-]?\d+)/(\d+)", re.ASCII)
# Ten characters of input can stand for gigabytes of digits.
_LARGEST_EXPONENT = 5000


def exact(value: object) -> Fraction | None:
    """The number that was meant, or None where *value* is no finite number.

    A float counts as the decimal it prints. A text is a plain decimal (``0.35``) or a quotient of whole numbers (``1/3``).

    >>> exact(0.1), exact("0.35"), exact("1/3"), exact(True), exact("35%")
    (Fraction(1, 10), Fraction(7, 20), Fraction(1, 3), None, None)
    """
    match value:
        case bool():
            return None
        case Fraction() | int():
            return Fraction(value)
        case float():
            # A subclass (numpy's) may print itself in other ways.
            return Fraction(Decimal(float.__repr__(value))) if math.isfinite(value) else None
        case Decimal():
            return Fraction(value) if value.is_finite() and abs(value.adjusted()) <= _LARGEST_EXPONENT else None
        case str():
            return _read(value)
        case _:
            return None


def _read(text: str) -> Fraction | None:
    # Decimal reads more digits than Python's limit for int() allows.
    if _DECIMAL.fullmatch(text):
        return Fraction(Decimal(text))
    if (parts := _QUOTIENT.fullmatch(text)) and (below := int(Decimal(parts[2]))):
        return Fraction(int(Decimal(parts[1])), below)
    return None


def in_words(number: Fraction) -> str:
    """The number as a decimal where it has one that ends, otherwise as a quotient; :func:`exact` reads both.

    >>> in_words(Fraction(7, 20)), in_words(Fraction(-5)), in_words(Fraction(1, 3))
    ('0.35', '-5', '1/3')
    """
    rest, twos, fives = number.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{Decimal(number.numerator)}/{Decimal(number.denominator)}"
    places = max(twos, fives)
    digits = str(Decimal(abs(number.numerator) * 10**places // number.denominator)).zfill(places + 1)
    whole, part = digits[: len(digits) - places], digits[len(digits) - places :]
    return f"{'-' if number < 0 else ''}{whole}{'.' if part else ''}{part}"
