"""Lines of JSON, an object each, brought into columns; what does not fit its column is noted and left unknown."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, Final

import polars as pl

from ruralpolicy._numbers import exact, in_words
from ruralpolicy.facts.checks import did_you_mean, examine
from ruralpolicy.facts.declarations import Attribute, declared
from ruralpolicy.frames.heads import Headings
from ruralpolicy.messages import Language, Said, Word, shown

__all__ = ["Lines"]

_BOM: Final = b"\xef\xbb\xbf"
# How a column is held, and the types of JSON that go into it. Days and members of enums are texts, which are judged with all other tables.
_FORMS: Final[Mapping[Any, tuple[Any, tuple[type, ...]]]] = {
    bool: (pl.Boolean, (bool, str)),
    int: (pl.Int64, (int,)),
    Fraction: (pl.Float64, (int, float, str)),
    str: (pl.String, (str,)),
    date: (pl.String, (str,)),
}


class Lines:
    """The reading of one file's lines; the names in its first object stand for the head of a table."""

    def __init__(self, headings: Headings, others: frozenset[str], *, numbers: bool = False, lang: Language = "en") -> None:
        self.headings, self.others, self.numbers = headings, others, numbers
        self.lang: Language = lang
        self.names: dict[str, None] = {}
        self._unknown: dict[str, str] = {}

    def read(self, lines: Sequence[bytes]) -> tuple[pl.DataFrame, dict[int, str]]:
        """The rows in *lines*, and what is wrong with some of them; empty lines are none."""
        broken: dict[int, str] = {}
        rows: list[dict[str, Any]] = []
        for line in lines:
            text = line.removeprefix(_BOM).strip()
            if text:
                row, message = _object(text)
                if message:
                    broken[len(rows)] = message
                rows.append(row)
        if not self.names and (first := next(filter(None, rows), None)):
            # What is kept has a column in every slice, whether or not the first rows have it.
            self.names = dict.fromkeys([*first, *sorted(self.others)])
        for place, row in enumerate(rows):
            for name in [name for name in row if name not in self.names]:
                if name in self.others or self.headings.of(name):
                    self.names[name] = None
                else:
                    _note(broken, place, self._not_known(name))
        # Names in one order for all rows; unknown ones come last, where zip leaves them off.
        blank = dict.fromkeys(self.names or ("code",))
        columns = zip(*((blank | row).values() for row in rows), strict=False)
        return pl.DataFrame([self._column(name, values, broken) for name, values in zip(blank, columns, strict=False)]), broken

    def _not_known(self, name: str) -> str:
        if name not in self._unknown:
            said = Said("unknown-attribute-named", name=name)
            hint = did_you_mean(name, [*self.headings.known, *map(Word, self.others)])
            self._unknown[name] = "; ".join(each.text(self.lang) for each in (said, hint) if each)
        return self._unknown[name]

    def _column(self, name: str, values: Sequence[Any], broken: dict[int, str]) -> pl.Series:
        heading = self.headings.of(name)
        attribute = None if heading is None else declared(self.headings.kind).get(heading.name)
        if heading is None:
            cells = [value if value is None or type(value) is str else json.dumps(value, ensure_ascii=False) for value in values]
            return pl.Series(name, cells, dtype=pl.String)
        many = attribute is not None and attribute.many
        form, types = (pl.List(pl.String), (list,)) if many else _form(attribute)
        if form is pl.Boolean and self.numbers:
            types = (*types, int)
        if set(map(type, values)) - {*types, type(None)} or (many and not all(map(_texts, values))):
            values = [self._fitting(name, attribute, value, types, broken, place) for place, value in enumerate(values)]
        met = set(map(type, values))
        if form in (pl.Boolean, pl.Float64) and (str in met or (form is pl.Boolean and int in met)):
            # What no JSON number says exactly is written as a text, and a column has one type.
            return pl.Series(
                name, [value if value is None or type(value) is str else _in_words(value) for value in values], dtype=pl.String
            )
        try:
            return pl.Series(name, values, dtype=form)
        except (OverflowError, TypeError):
            return pl.Series(name, [_small(name, value, broken, place) for place, value in enumerate(values)], dtype=form)

    def _examined(self, attribute: Attribute, value: Any) -> Said:
        return examine(self.headings.kind, {attribute.name: value}, "")[1][0].said

    def _fitting(
        self, name: str, attribute: Attribute | None, value: Any, types: tuple[type, ...], broken: dict[int, str], place: int
    ) -> Any:
        if value is None or (type(value) in types and (type(value) is not list or _texts(value))):
            return value
        said = Said("not-true-or-false", value=value) if attribute is None else self._examined(attribute, value)
        _note(broken, place, f"{name}: {said.text(self.lang)}")
        return None


def _in_words(value: float | bool) -> str:
    number = exact(value)
    return str(value).lower() if number is None else in_words(number)


def _form(attribute: Attribute | None) -> tuple[Any, tuple[type, ...]]:
    return _FORMS[bool if attribute is None else str if attribute.enum else attribute.type]


def _small(name: str, value: Any, broken: dict[int, str], place: int) -> Any:
    if value is None or -(2**63) <= value < 2**63:
        return value
    _note(broken, place, f"{name}: expected a number below 2**63, got {shown(value)}")
    return None


def _texts(value: Any) -> bool:
    return value is None or all(type(each) is str for each in value)


def _object(text: bytes) -> tuple[dict[str, Any], str]:
    """The object in a line, which is UTF-8, or nothing and what is wrong with the line."""
    try:
        row = json.loads(text.decode())
        if b"\\u" in text:
            json.dumps(row, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return {}, "half of a surrogate pair is no text"
    except json.JSONDecodeError as error:
        return {}, f"not JSON at character {error.colno} of the line: {error.msg}"
    except (RecursionError, ValueError) as error:
        return {}, f"not JSON: {error}"
    return (row, "") if isinstance(row, dict) else ({}, f"expected an object, got {shown(row)}")


def _note(broken: dict[int, str], place: int, message: str) -> None:
    broken[place] = f"{broken[place]}; {message}" if place in broken else message
