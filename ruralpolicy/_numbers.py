"""Exact numbers: taken from what people and programs write, and written back so that nothing is lost."""

import math
import re
import unicodedata
from decimal import Decimal
from fractions import Fraction

__all__ = ["SIGNS", "exact", "in_words", "plain_digits"]

_DECIMAL = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
_QUOTIENT = re.compile(r"([+-]?\d+)/(\d+)", re.ASCII)
# Ten characters of input can stand for gigabytes of digits, and many digits take long to reckon with.
_LARGEST_EXPONENT = 5000
_MOST_DIGITS = 10_000
SIGNS = {"．": ".", "＋": "+", "－": "-", "−": "-", "／": "/", "％": "%"}
"""Signs in the width of Chinese characters, and the plain ones that they mean."""
_TRANSLATED = str.maketrans(SIGNS)


def plain_digits(text: str) -> str:
    """A text with decimal digits of every script, and full-width signs, as the plain ones that they mean.

    What only looks like a digit stays as it is: ``10²`` is not 102.

    >>> plain_digits("１２．５"), plain_digits("٣"), plain_digits("10²")
    ('12.5', '3', '10²')
    """
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(each, each)) for each in text.translate(_TRANSLATED))


def exact(value: object) -> Fraction | None:
    """The number that was meant, or None where *value* is no finite number.

    A float counts as the decimal it prints. A text is a plain decimal (``0.35``) or a quotient of whole numbers (``1/3``), in digits of
    any script. A text of more than 10,000 digits is no number, nor is a Decimal that reaches beyond 5,000 places.

    >>> exact(0.1), exact("0.35"), exact("1/3"), exact(True), exact("35%"), exact("０.３５")
    (Fraction(1, 10), Fraction(7, 20), Fraction(1, 3), None, None, Fraction(7, 20))
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
            return _of_decimal(value)
        case str():
            return _read(value)
        case _:
            return None


def _of_decimal(value: Decimal) -> Fraction | None:
    exponent = value.as_tuple().exponent
    # Of what is not finite it is a letter.
    if not isinstance(exponent, int) or exponent < -_LARGEST_EXPONENT or value.adjusted() > _LARGEST_EXPONENT:
        return None
    return Fraction(value)


def _read(text: str) -> Fraction | None:
    if len(text) > _MOST_DIGITS:
        return None
    text = plain_digits(text)
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
