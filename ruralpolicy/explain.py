"""Words of provisions for registers and tables: terms, units, forces, readings, and why a finding is not applicable or pending.

What a finding says is said by :mod:`ruralpolicy.wording.sentence`.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from ruralpolicy.messages import Language
from ruralpolicy.wording.terms import UNITS, words_of
from ruralpolicy.wording.verdicts import force

if TYPE_CHECKING:
    from ruralpolicy.law import Reading, TopicWords
    from ruralpolicy.pack import Provision

__all__ = ["Language", "force_text", "number", "reading_text", "reason_text", "term", "unit_text"]

# What is read beside attributes and topics.
_WORDS_ZH: Final = {"adopted_on": "文件施行日期"}
_REASONS_ZH: Final = {
    "not yet in force": "文件尚未施行",
    "expired": "文件已失效",
    "out of scope": "不在适用范围",
    "no deadline": "未定期限",
}


def number(value: int | Fraction, places: int = 4) -> str:
    """An exact number for reading: a decimal where it ends within so many places, otherwise rounded to them with ``≈``.

    >>> number(Fraction(3, 10)), number(1234567), number(Fraction(1, 3)), number(Fraction(-7, 3), 2)
    ('0.3', '1,234,567', '≈0.3333', '≈-2.33')
    """
    if value == int(value):
        return f"{int(value):,}"
    scaled = round(value * 10**places)
    whole, rest = divmod(abs(scaled), 10**places)
    text = f"{'-' if scaled < 0 else ''}{whole:,}.{rest:0{places}d}".rstrip("0").rstrip(".")
    return text if Fraction(scaled, 10**places) == value else f"≈{text}"


def term(name: str, kind: str, topics: Mapping[str, "TopicWords"], language: Language) -> str:
    """What an attribute or topic is called.

    >>> term("village_clinics_integrated", "County", {}, "zh"), term("village_clinics_integrated", "County", {}, "en")
    ('实行一体化管理的村卫生室数', 'village clinics under integrated management')
    """
    words = words_of(kind, name, topics)
    return words.en if language == "en" else _WORDS_ZH.get(name, words.zh)


def reason_text(reason: str, language: Language) -> str:
    """The reason of a finding in a language.

    >>> reason_text("expired", "zh"), reason_text("expired", "en"), reason_text("", "zh")
    ('文件已失效', 'expired', '')
    """
    return _REASONS_ZH.get(reason, reason) if language == "zh" else reason


def unit_text(unit: str, language: Language, value: object = None) -> str:
    """The unit that stands after a number in a language; one that nobody described as it is written.

    >>> unit_text("CNY/month", "zh"), unit_text("CNY once", "zh"), unit_text("CNY/month", "en"), unit_text("clinics", "en", 1)
    ('元/月', '元（一次性）', 'yuan a month', 'clinic')
    """
    words = UNITS.get(unit)
    if words is None:
        return unit
    return words.zh if language == "zh" else words.of(value)


def force_text(provision: "Provision[Any]", language: Language) -> str:
    """How strongly a provision asks, in the document's word of force and what it means here; empty where it has none.

    >>> from ruralpolicy import load_pack
    >>> force_text(load_pack("zhanggong")["3.2.4-bed-cap"], "zh")
    '原则上要求'
    """
    said = force(provision)
    return "" if said is None else said[language == "en"]


def reading_text(reading: "Reading", language: Language) -> str:
    """A reading in a language: its sentence, and its name where it is another one than the chosen.

    >>> from ruralpolicy.law import Reading
    >>> reading_text(Reading("fixed-size", "按定数理解。", "A fixed number of beds.", chosen=False), "en")
    'otherwise (fixed-size): A fixed number of beds.'
    """
    if language == "zh":
        return reading.zh if reading.chosen else f"另一理解（{reading.name}）：{reading.zh}"
    return reading.en if reading.chosen else f"otherwise ({reading.name}): {reading.en}"
