"""Texts in columns brought into one form: digits of every script as those of ASCII, codes as they are compared.

What the functions here say of a whole column, ``ruralpolicy.facts`` says of one text.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any, Final

import polars as pl

from ruralpolicy._numbers import SIGNS, plain_digits

__all__ = ["BIDI", "CONTROL", "SPOILT", "as_code", "as_word", "digits", "odd_code", "unfit_code", "word_of"]

BIDI: Final = r"\x{061c}\x{200e}\x{200f}\x{202a}-\x{202e}\x{2066}-\x{2069}"
"""What turns the direction in which a text is read, as a part of a class of regular expressions."""
CONTROL: Final = r"\x00-\x1f\x7f-\x9f\x{2028}\x{2029}" + BIDI
"""What no code may hold."""
SPOILT: Final = rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\x{{2028}}\x{{2029}}{BIDI}]"
"""What no other text may hold: lines and tabs it may have."""
_INVISIBLE: Final = r"[\x{00ad}\x{034f}\x{115f}\x{1160}\x{17b4}\x{17b5}\x{180b}-\x{180f}\x{200b}-\x{200d}\x{2060}-\x{2064}\x{206a}-\x{206f}\x{3164}\x{fe00}-\x{fe0f}\x{feff}\x{ffa0}\x{e0000}-\x{e0fff}]"  # noqa: E501  # one class
_BLANK: Final = r"\s\x1c-\x1f\x{0085}\x{00a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}"
_ENDS: Final = rf"^[{_BLANK}]+|[{_BLANK}]+$"
# Letters and signs of ASCII and the Chinese characters are what they are in every form; with the latter lines of totals begin.
_PLAIN: Final = r"^[!-~][!-~\x{4e00}-\x{9fff}]*$"


@cache
def _digits() -> tuple[str, ...]:
    """For each of the ten digits the class of all characters that mean it; those above and below a line are none."""
    met = re.findall(r"\d", "".join(map(chr, range(0x80, 0x20000))))
    zeros = [ord(digit) for digit in met if unicodedata.decimal(digit) == 0]
    return tuple("[" + "".join(chr(zero + digit) for zero in zeros) + "]" for digit in range(10))


def digits(ns: Any, text: Any) -> Any:
    """A column of texts with digits and signs of every script as those of ASCII.

    >>> pl.DataFrame({"a": ["１２．５", "٣", "5²"]}).select(digits(pl, pl.col("a")))["a"].to_list()
    ['12.5', '3', '5²']
    """
    if ns is pl:
        return text.map_batches(_plain, return_dtype=pl.String)
    for digit, characters in enumerate(_digits()):
        text = text.str.replace_all(characters, str(digit))
    for written, sign in SIGNS.items():
        text = text.str.replace_all(written, sign, literal=True)
    return text


def _plain(texts: pl.Series) -> pl.Series:
    odd = texts.filter(texts.str.len_bytes() != texts.str.len_chars()).unique()
    plain = {text: plain_digits(text) for text in odd}
    return texts.replace(plain) if plain else texts


def as_word(ns: Any, text: Any) -> Any:
    """A column of texts without blanks at the ends, and with each character in its usual form where the library can do that."""
    return _stripped(_usual(ns, text))


def word_of(text: str) -> str:
    """What `as_word` and small letters make of a single text.

    >>> word_of(" ＹＥＳ")
    'yes'
    """
    return unicodedata.normalize("NFKC", text).strip().lower()


def as_code(ns: Any, text: Any) -> Any:
    """A column of codes as they are compared: in the form NFKC, without blanks at the ends and without what cannot be seen.

    Libraries other than Polars know no such form; there digits and signs are brought into it, and `unfit_code` says what is not in it.

    >>> codes = pl.DataFrame({"a": ["A4", "Ａ４", "A4\u3000", "A\u200b4 "]})
    >>> codes.select(as_code(pl, pl.col("a")))["a"].to_list()
    ['A4', 'A4', 'A4', 'A4']
    """
    return _stripped(_usual(ns, text.str.replace_all(_INVISIBLE, "")))


def odd_code(text: Any) -> Any:
    """Whether a code may not yet be as it is compared."""
    return ~text.str.contains(_PLAIN)


def unfit_code(ns: Any, text: Any) -> Any:
    """Whether a code that went through `as_code` is one that cannot be compared."""
    return text.str.contains(f"[{CONTROL}]" if ns is pl else f"[{CONTROL}{_unusual()}]")


def _stripped(text: Any) -> Any:
    return text.str.replace_all(_ENDS, "")


def _usual(ns: Any, text: Any) -> Any:
    return text.str.normalize("NFKC") if ns is pl else digits(ns, text)


@cache
def _unusual() -> str:
    """All characters that the form NFKC changes, or may change together with the one before."""
    codes = (code for code in range(0x80, 0x30000) if not 0xD800 <= code < 0xE000)
    unusual = [code for code in codes if not unicodedata.is_normalized("NFKC", chr(code)) or unicodedata.combining(chr(code))]
    return "".join(rf"\x{{{first:x}}}-\x{{{last:x}}}" for first, last in _runs([*unusual, *range(0x1161, 0x1176), *range(0x11A8, 0x11C3)]))


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers):
        runs[-1:] = [(runs[-1][0], number)] if runs and number == runs[-1][1] + 1 else [*runs[-1:], (number, number)]
    return runs
