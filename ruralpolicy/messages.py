"""What is said about mistakes, in English and in Chinese: a key and values first, words last.

The words stand in one catalogue. Whoever wants other ones words the key and the values of a mistake himself.
"""

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from typing import Any, Final, Literal

import attrs

from ruralpolicy._numbers import in_words
from ruralpolicy._wordings import WORDINGS

__all__ = ["Language", "Said", "Syntax", "Word", "shown"]

Language = Literal["zh", "en"]
Syntax = Literal["python", "command"]

_LONGEST: Final = 60


@attrs.frozen
class Word:
    """A word of the library's own, such as the name of an attribute, with its Chinese term; it is shown without quotes.

    >>> word = Word("village_clinics_total", "村卫生室总数")
    >>> str(word), word.text("zh")
    ('village_clinics_total', '村卫生室总数')
    """

    name: str
    zh: str = ""

    def __str__(self) -> str:
        return self.name

    def text(self, lang: Language) -> str:
        """The term in Chinese, the name in English and where there is no term."""
        return self.zh or self.name if lang == "zh" else self.name

    def named(self, lang: Language) -> str:
        """What is to be written, in Chinese with its term beside it."""
        return f"{self.name}（{self.zh}）" if lang == "zh" and self.zh else self.name


@attrs.frozen(init=False)
class Said:
    """Something that is said: the *key* of its wording and the *values* in it.

    A value that is a :class:`Word`, or a tuple of them, is shown as that; everything else as Python writes it.

    >>> said = Said("did-you-mean", meant=Word("village_clinics_total", "村卫生室总数"))
    >>> said.text("en"), said.text("zh")
    ("did you mean 'village_clinics_total'?", '是否应为“village_clinics_total（村卫生室总数）”？')
    """

    key: str
    values: Mapping[str, object] = attrs.field(hash=False)

    def __init__(self, key: str, /, **values: object) -> None:
        self.__attrs_init__(key, values)  # pyright: ignore[reportAttributeAccessIssue]  # attrs writes it

    def text(self, lang: Language, syntax: Syntax = "python") -> str:
        """The words, a hint in the *syntax* of the place where it is read; where that has no wording of its own, in Python's."""
        wording = WORDINGS.get(f"{self.key}@{syntax}") or WORDINGS[self.key]
        return _filled(wording[0] if lang == "en" else wording[1], self.values, lang)

    def expected(self, lang: Language) -> str:
        """What ought to have been there, empty where the wording does not say."""
        wording = WORDINGS[self.key]
        return _filled(wording[2 if lang == "en" else 3], self.values, lang) if len(wording) > 2 else ""


def _filled(template: str, values: Mapping[str, object], lang: Language) -> str:
    return template.format_map({name: _Value(value, lang) for name, value in values.items()})


@attrs.frozen
class _Value:
    """A value on its way into words; the format ``named`` shows words as they are to be written."""

    value: object
    lang: Language

    def __format__(self, spec: str) -> str:
        match self.value:
            case Word():
                return self.value.named(self.lang) if spec else self.value.text(self.lang)
            case tuple() as words if words and all(isinstance(each, Word) for each in words):
                texts = [format(_Value(word, self.lang), spec) for word in words]
                return ("、" if self.lang == "zh" else ", ").join(texts)
            case _:
                return shown(self.value)


def shown(value: object) -> str:
    """A value as a message shows it: cut where it is long, and never a failure of its own.

    >>> shown("20"), shown(Fraction(7, 20)), shown(date(2024, 12, 31)), shown("x" * 100)[-8:]
    ("'20'", '0.35', '2024-12-31', 'xxxxx...')
    """
    try:
        text = _shown(value)
    except Exception:  # noqa: BLE001  # whatever fails in a value's own repr, the message about it must come out
        text = f"<{type(value).__name__}>"
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


def _shown(value: Any) -> str:
    match value:
        case Fraction():
            return in_words(value)
        case Enum():
            return f"{type(value).__name__}.{value.name}"
        case datetime():
            return repr(value)
        case date():
            return value.isoformat()
        case _:
            return repr(value)
