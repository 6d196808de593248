"""Units of numbers as people write them, each an exact factor of the unit that the vocabulary has."""

import re
import unicodedata
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from ruralpolicy._numbers import exact, plain_digits
from ruralpolicy.facts.declarations import Attribute

__all__ = ["factor_needed", "family", "number_of", "unit_factor"]

_TIMES: Final = {"": 1, "百": 100, "千": 1_000, "万": 10_000, "十万": 100_000, "百万": 1_000_000, "千万": 10_000_000, "亿": 100_000_000}

# Between groups of three digits.
_BETWEEN: Final = str.maketrans("，\u3000\u00a0", ",  ")


def _scaled(*words: str) -> dict[str, Fraction]:
    return {times + word: Fraction(factor) for word in words for times, factor in _TIMES.items()}


def _one(*words: str) -> dict[str, Fraction]:
    return dict.fromkeys(words, Fraction(1))


_FAMILIES: Final[Mapping[str, Mapping[str, Fraction]]] = {
    "money": _scaled("元", "圆", "人民币元"),
    "persons": _scaled("人") | _one("名", "位"),
    "share": {"%": Fraction(1, 100), "‰": Fraction(1, 1000)},
    "visits": _scaled("人次", "次"),
    "years": _one("年", "周年"),
    "months": _one("月", "个月"),
    "weeks": _one("周", "星期"),
    "minutes": _one("分钟", "分"),
    "km": _one("公里", "千米", "km"),
    "counts": _one(*"个所家张台种项类处辆星条座间户村乡县次名人"),
}
# How a vocabulary's unit begins, and its family; all other units count things.
_BEGINNINGS: Final = {
    "CNY": "money", "persons": "persons", "share": "share", "visits": "visits", "sessions": "visits", "years": "years", "months": "months",
    "weeks": "weeks", "minutes": "minutes", "km": "km",
}  # fmt: skip
_PERIODS: Final = {"per month": ("/月", "每月"), "per year": ("/年", "每年"), "person and year": ("/人年", "/年", "/人")}
_NUMBER: Final = re.compile(r"([+-]?)(\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(\D*)", re.ASCII)


def family(attribute: Attribute) -> str:
    """What the numbers of an attribute count."""
    return next((name for begin, name in _BEGINNINGS.items() if (attribute.unit or "").startswith(begin)), "counts")


def factor_needed(attribute: Attribute) -> bool:
    """Whether bare numbers say nothing until their unit is stated: money, shares and population."""
    return family(attribute) in ("money", "share") or "population" in attribute.name


def unit_factor(attribute: Attribute | None, unit: str) -> Fraction | None:
    """How much one of a *unit* is in the unit of an attribute; None where it is no unit of such numbers.

    >>> from ruralpolicy.facts import VillageClinic
    >>> from ruralpolicy.facts.declarations import declared
    >>> clinics = declared(VillageClinic)
    >>> unit_factor(clinics["resident_population"], "万人"), unit_factor(clinics["resident_population"], "万元")
    (Fraction(10000, 1), None)
    """
    if attribute is None or attribute.type not in (int, Fraction):
        return None
    usual = "".join(unicodedata.normalize("NFKC", unit).split())
    for period, endings in _PERIODS.items():
        for ending in endings if period in (attribute.unit or "") else ():
            usual = usual.removesuffix(ending)
    return _FAMILIES[family(attribute)].get(usual)


def number_of(attribute: Attribute, text: str, factor: Fraction | None) -> tuple[Fraction, bool] | None:
    """The number in a cell, in the unit of its attribute, and whether it stood there bare; None where it is no number.

    Args:
        attribute: what the cell is of.
        text: digits, perhaps in groups of three, and perhaps a unit behind.
        factor: what a bare number is multiplied by; None where that is not known.

    >>> from ruralpolicy.facts import VillageClinic
    >>> from ruralpolicy.facts.declarations import declared
    >>> people = declared(VillageClinic)["resident_population"]
    >>> number_of(people, "1,234人", None), number_of(people, "２．８６万人", Fraction(1)), number_of(people, "约80", Fraction(1))
    ((Fraction(1234, 1), False), (Fraction(28600, 1), False), None)
    """
    parts = _NUMBER.fullmatch(plain_digits(text).translate(_BETWEEN).strip())
    if parts is None:
        return None
    number = exact(parts[1] + parts[2].replace(",", "").replace(" ", ""))
    behind = unit_factor(attribute, parts[3]) if parts[3] else factor
    return None if number is None or behind is None else (number * behind, not parts[3])
