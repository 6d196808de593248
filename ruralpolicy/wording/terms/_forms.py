"""How the words of an attribute are entered, a line for each: by the form in which its English term enters a sentence.

The Chinese term is that of the declaration, and the unit follows from the declared one; neither is said again here.
"""

from collections.abc import Callable

from ruralpolicy.wording.words import Form, Unit, Words

__all__ = ["Entry", "amount", "count", "is_", "value", "with_"]

Entry = Callable[[str, Unit | None], Words]
"""Words that wait for what the declaration says: the Chinese term and the unit."""


def count(en: str, noun_zh: str = "", *, last_year: bool = False) -> Entry:
    """The words of a number of things; *noun_zh* where the noun before figure and unit is not the Chinese term itself.

    >>> count("village clinics", "村卫生室")("村卫生室总数", Unit("clinic", "clinics", "所")).noun_zh
    '村卫生室'
    """
    return _number("count", en, noun_zh, None, last_year)


def amount(en: str, noun_zh: str = "", *, unit: Unit | None = None, last_year: bool = False) -> Entry:
    """The words of a number with a measure; *unit* where it is not the one that belongs to the declared unit.

    >>> amount("service radius of emergency care")("急救服务半径", Unit("km", "km", "公里")).noun_zh
    '急救服务半径'
    """
    return _number("amount", en, noun_zh, unit, last_year)


def value(en: str) -> Entry:
    """The words of a day, a text or a member of a list.

    >>> value("builder")("举办主体", None).form
    'value'
    """
    return _plain("value", en)


def with_(en: str, yes_zh: str, no_zh: str) -> Entry:
    """The words of a yes or no that is said in English as "with" and "without".

    >>> with_("a TCM clinic", "已设中医馆", "未设中医馆")("中医馆", None).no_zh
    '未设中医馆'
    """
    return _plain("with", en, yes_zh, no_zh)


def is_(en: str, yes_zh: str, no_zh: str) -> Entry:
    """The words of a yes or no that is said in English by the term alone and with "not".

    >>> is_("publicly owned", "产权为公有", "产权非公有")("公有产权", None).form
    'is'
    """
    return _plain("is", en, yes_zh, no_zh)


def _plain(form: Form, en: str, yes_zh: str = "", no_zh: str = "") -> Entry:
    def words(zh: str, _: Unit | None) -> Words:
        return Words(zh=zh, en=en, form=form, yes_zh=yes_zh, no_zh=no_zh)

    return words


def _number(form: Form, en: str, noun_zh: str, unit: Unit | None, last_year: bool) -> Entry:
    def words(zh: str, declared: Unit | None) -> Words:
        return Words(zh=zh, en=en, form=form, unit=unit or declared, noun_zh=noun_zh or zh, last_year=last_year)

    return words
