"""Clause numbers: how a document prints them, and in which order they stand.

A clause is named by its number, ``3.2.6``, or, in texts that number otherwise, as it is printed: ``第七条``, ``491.8(a)(6)``, ``DM003``.
"""

import re
from functools import lru_cache
from typing import Final

from ruralpolicy.errors import RuleError

__all__ = ["checked_clause", "in_order", "is_number", "printed_clause"]

_NUMERALS: Final = "零一二三四五六七八九"
_PLACES: Final = ("千", "百", "十", "")
_TIMES: Final = {"十": 10, "百": 100, "千": 1000}
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_TOKEN: Final = re.compile(r"[0-9]+|[零一二三四五六七八九十百千]+|[^\W\d_零一二三四五六七八九十百千]+")
_HINT: Final = "write 3.2.6 for 三（二）6, or the clause as it is printed: 第七条, 491.8(a)(6)"


def is_number(clause: str) -> bool:
    """Whether a clause is named by its number: digits, joined by points.

    >>> is_number("3.2.6"), is_number("DM003"), is_number("3.²")
    (True, False, False)
    """
    return all(part.isascii() and part.isdigit() for part in clause.split("."))


@lru_cache(maxsize=1024)
def checked_clause(clause: str) -> str:
    """*clause*, once it is known to be a number or a text that names a place.

    Raises:
        RuleError: for one without any number, blanks, a slash, and digits that only look like digits.
    """
    wrong = [sign for sign in clause if sign.isspace() or sign == "/" or (sign.isdigit() and not sign.isascii() and sign not in _CIRCLED)]
    numbered = any(not text for _, text in in_order(clause))
    unfinished = not is_number(clause) and all(sign.isdigit() or sign == "." for sign in clause)
    if wrong or unfinished or not numbered:
        said = f", for {wrong[0]!r}" if wrong else ""
        raise RuleError(f"{clause!r} is no clause number{said}", hint=_HINT)
    return clause


def numeral(number: int) -> str:
    """A whole number from 0 to 9,999 in Chinese numerals, as clauses are numbered.

    >>> numeral(7), numeral(12), numeral(40), numeral(100), numeral(105), numeral(110)
    ('七', '十二', '四十', '一百', '一百零五', '一百一十')
    """
    if number < 10:
        return _NUMERALS[number]
    said, gap = "", False
    for digit, place in zip(map(int, f"{number:04}"[-4:]), _PLACES, strict=True):
        if digit:
            said += ("零" if gap and said else "") + _NUMERALS[digit] + place
        gap = not digit
    return said.removeprefix("一") if number < 20 else said


@lru_cache(maxsize=1024)
def printed_clause(clause: str) -> str:
    """The clause as it is printed: part in numerals, section in brackets, item in digits, and below that in brackets and circles.

    A clause that is no number is printed as it is named.

    >>> printed_clause("2.4"), printed_clause("3.2.6"), printed_clause("3.12"), printed_clause("1"), printed_clause("第七条")
    ('二（四）', '三（二）6', '三（十二）', '一', '第七条')
    >>> printed_clause("3.2.6.1.2"), printed_clause("3.2.6.12")
    ('三（二）6（1）②', '三（二）6（12）')
    """
    if not is_number(clause):
        return clause
    part, *rest = (int(number) for number in clause.split("."))
    forms = (lambda number: f"（{numeral(number)}）", str, lambda number: f"（{number}）", _circled)
    below = [forms[min(place, len(forms) - 1)](number) for place, number in enumerate(rest)]
    return numeral(part) + "".join(below)


def _circled(number: int) -> str:
    return _CIRCLED[number - 1] if 0 < number <= len(_CIRCLED) else f"-{number}"


@lru_cache(maxsize=1024)
def in_order(clause: str) -> tuple[tuple[int, str], ...]:
    """What clauses are sorted by: numbers as numbers, in whichever script, letters as letters.

    >>> sorted(["491.10", "491.8(b)", "491.8(a)(10)", "491.8(a)(6)", "491.8"], key=in_order)
    ['491.8', '491.8(a)(6)', '491.8(a)(10)', '491.8(b)', '491.10']
    >>> sorted(["第十条", "第九条", "第一百条"], key=in_order)
    ['第九条', '第十条', '第一百条']
    """
    return tuple(_weight(token) for token in _TOKEN.findall(clause))


def _weight(token: str) -> tuple[int, str]:
    if token.isascii() and token.isdigit():
        return int(token), ""
    value = number_of(token)
    return (-1, token) if value is None else (value, "")


def number_of(numerals: str) -> int | None:
    """What Chinese numerals come to, each digit times the place behind it; None for any other text.

    >>> number_of("一百零五"), number_of("条")
    (105, None)
    """
    total, digit = 0, 0
    for sign in numerals:
        if sign in _NUMERALS:
            digit = _NUMERALS.index(sign)
        elif sign in _TIMES:
            total += (digit or 1) * _TIMES[sign]
            digit = 0
        else:
            return None
    return total + digit
