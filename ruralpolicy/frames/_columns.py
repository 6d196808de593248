"""The columns of a file: what each is of, and its numbers in the unit of the vocabulary, which is never guessed.

A number without a unit of its own is in the unit that the head states, or the caller, or, for money, a line above the head. Whether numbers
contradict each other in their unit shows when the whole file was seen; then it is gone through again and those in doubt are held.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, Final

import attrs
import polars as pl

from ruralpolicy._numbers import exact, in_words, plain_digits
from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.facts import Fact
from ruralpolicy.facts.checks import mistyped
from ruralpolicy.facts.declarations import Attribute, declared
from ruralpolicy.frames._marks import label, worded
from ruralpolicy.frames._reading import HELD
from ruralpolicy.frames._seen import Doubt, Seen
from ruralpolicy.frames._units import factor_needed, family, number_of, unit_factor
from ruralpolicy.frames.heads import Heading, Headings
from ruralpolicy.messages import Language, Said, Word

__all__ = ["Columns"]

_ONE: Final = Fraction(1)


@attrs.define(eq=False)
class _Numbers:
    """A column of numbers: what its bare numbers are multiplied by, None where that is not known, and what was seen of them."""

    attribute: Attribute
    given: str
    factor: Fraction | None
    stated: bool
    seen: Seen = attrs.field(factory=Seen)
    doubt: Doubt | None = None


class Columns:
    """The columns of one file while it is read.

    Args:
        kind: what a row is about.
        headings: the names by which the columns of the kind may go.
        keep: columns that are carried over as they are.
        units: units by the name of a column or of an attribute, as the caller states them.
        money: the unit of money that a line above the head states.
        lang: the language in which something is said of cells.
    """

    def __init__(
        self, kind: type[Fact], headings: Headings, keep: Iterable[str], units: Mapping[str, str], money: str = "", lang: Language = "en"
    ) -> None:
        self._kind, self._headings, self._keep = kind, headings, frozenset(keep)
        self._lang: Language = lang
        self._units, self._money = dict(units), money
        self.heads: dict[str, str] = {}
        """The names as they were given of columns that have others in the vocabulary."""
        self.odd: Counter[tuple[str, Said]] = Counter()
        """How many cells of a column were read of which something is to be said."""
        self._found: dict[str, Heading] = {}
        self._numbers: dict[str, _Numbers] = {}

    def put(self, frame: pl.DataFrame) -> pl.DataFrame:
        """Rows of the file with their columns by the names of the vocabulary, and their numbers in its units."""
        kept: dict[str, pl.Series] = {}
        named: dict[str, pl.Series] = {}
        for column in frame.iter_columns():
            heading = self._heading(column.name)
            if heading is None or (column.name in self._keep and column.name != heading.name):
                kept[column.name] = column
            if heading is not None:
                numbers = self._numbers.get(heading.name)
                named |= {heading.name: column.alias(heading.name)} if numbers is None else self._converted(column, heading.name, numbers)
        return pl.DataFrame([*named.values(), *kept.values()])

    def doubts(self, frames: Iterable[pl.DataFrame]) -> bool:
        """Whether numbers contradict others of their column, all rows seen; those are held when the rows are put again."""
        found = False
        parts: list[pl.DataFrame] | None = None
        for numbers in self._numbers.values():
            doubt = numbers.seen.doubt(family(numbers.attribute), bare=not numbers.stated and numbers.factor == 1)
            if doubt is None and factor_needed(numbers.attribute) and family(numbers.attribute) != "share" and numbers.seen.far_apart:
                parts = parts or list(frames)
                doubt = Seen.beyond_median(part[numbers.given] for part in parts if numbers.given in part.columns)
            found = found or (doubt is not None and numbers.doubt is None)
            numbers.doubt = numbers.doubt or doubt
        return found

    def _heading(self, given: str) -> Heading | None:
        if given not in self._found and (heading := self._headings.of(given)) is not None:
            other = next((each for each in self._found.values() if each.name == heading.name), None)
            if other is not None:
                values = {"one": Word(other.given), "other": Word(given), "attribute": Word(heading.name)}
                raise FactError(Mistake(problem="two-for-one", values=values, place=Said("column", column=Word(given))))
            self._found[given] = heading
            if not heading.own:
                self.heads[heading.name] = given
            attribute = declared(self._kind).get(heading.name)
            if attribute is not None and attribute.type in (int, Fraction):
                self._numbers[heading.name] = self._measured(heading, attribute)
        return self._found.get(given)

    def _measured(self, heading: Heading, attribute: Attribute) -> _Numbers:
        asked = self._units.get(heading.given) or self._units.get(heading.name) or ""
        unit = heading.unit or asked or (self._money if family(attribute) == "money" else "")
        if not unit:
            return _Numbers(attribute, heading.given, _ONE if heading.own or not factor_needed(attribute) else None, stated=False)
        factor = unit_factor(attribute, unit)
        if factor is None or (asked and unit_factor(attribute, asked) != factor):
            wrong = unit if factor is None else asked
            values = {"unit": Word(wrong), "attribute": attribute.word}
            place = Said("column", column=Word(heading.given))
            raise FactError(Mistake(problem="no-such-unit", values=values, place=place, attribute=attribute.name, value=wrong))
        return _Numbers(attribute, heading.given, factor, stated=bool(asked))

    def unit_of_nothing(self) -> str | None:
        """The first name for which a unit was stated although no column of numbers goes by it."""
        names = {name for numbers in self._numbers.values() for name in (numbers.given, numbers.attribute.name)}
        return next((name for name in self._units if name not in names), None)

    def _converted(self, column: pl.Series, name: str, numbers: _Numbers) -> dict[str, pl.Series]:
        """The cells of a column in the unit of the vocabulary, and beside it what is said of those that are held."""
        if column.dtype == pl.String:
            bare = column.cast(pl.Float64, strict=False)
            odd = numbers.factor != 1 or numbers.doubt is not None or bare.null_count() > column.null_count()
        elif column.dtype.is_numeric():
            bare = column.cast(pl.Float64)
            odd = numbers.factor != 1 or numbers.doubt is not None
            column = _in_texts(column) if odd else column
        else:
            return {name: column.alias(name)}
        numbers.seen.add(bare)
        if not odd:
            return {name: column.alias(name)}
        values: dict[str, str | None] = {}
        said: dict[str, str] = {}
        for text in column.unique().drop_nulls():
            values[text], why = _cell(text, numbers)
            if why is not None:
                said[text] = worded(label(name, self.heads), why, text, self._lang)
        if strange := [text for text in values if not text.isascii() and plain_digits(text).isascii() and values[text] is not None]:
            self.odd[self.heads.get(name, name), Said("digits-of-others")] += int(column.is_in(strange).sum())
        converted = column.replace_strict(values, return_dtype=pl.String).alias(name)
        if not said:
            return {name: converted}
        other = HELD.format(name)
        return {name: converted, other: column.replace_strict(said, default=None, return_dtype=pl.String).alias(other)}


def _cell(text: str, numbers: _Numbers) -> tuple[str | None, Said | None]:
    """The text of a cell in the unit of the vocabulary, or nothing and what was expected of a cell that is held."""
    if not text.strip():
        return None, None
    found = number_of(numbers.attribute, text, _ONE)
    if found is None:
        # Under a unit of its own nothing may be read as if it were none.
        return (text, None) if numbers.factor == 1 and numbers.doubt is None else (None, mistyped(numbers.attribute, None))
    number, bare = found
    if not bare or number == 0:
        return in_words(number), None
    if not text.isascii():
        numbers.seen.add(pl.Series([float(number)]))
    if numbers.factor is None:
        return None, Said("unit-not-stated")
    if numbers.doubt is not None and numbers.doubt.holds(number):
        return None, Said("unit-in-doubt")
    return in_words(number * numbers.factor), None


def _in_texts(column: pl.Series) -> pl.Series:
    """Numbers as the decimals that they print."""
    if not column.dtype.is_float():
        return column.cast(pl.String)

    def text(value: Any) -> str:
        number = exact(value)
        return str(value) if number is None else in_words(number)

    texts = {value: text(value) for value in column.unique().drop_nulls()}
    return column.replace_strict(texts, return_dtype=pl.String)
