"""Dataframes of any library: into Polars or narwhals to be assessed, and the result back into the kind that was given."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, datetime, time
from typing import Any, Final

import narwhals.stable.v2 as nw
import polars as pl
import pyarrow as pa

from ruralpolicy._numbers import exact, in_words
from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.facts import Fact
from ruralpolicy.facts.declarations import declared
from ruralpolicy.frames._reading import UNREAD
from ruralpolicy.frames._tables import Question, Table, assessed
from ruralpolicy.frames._told import mistakes_of
from ruralpolicy.messages import Said, Word

__all__ = ["assessed_natively", "entered", "is_spark", "unreadable"]

# Halves of surrogate pairs, which no text that is written anywhere holds.
_LONE: Final = re.compile("[\ud800-\udfff]")

Leave = Callable[[Any], Any]


def entered(native: Any, path: str, words: Collection[str]) -> tuple[Table, Leave]:
    """The table in a dataframe, and how a result becomes a dataframe of the same kind.

    Args:
        native: the dataframe.
        path: the argument in which it was given.
        words: the columns that must hold texts.

    Raises:
        FactError: for what is no dataframe.
    """
    if isinstance(native, pl.DataFrame):
        # What narwhals asks of it takes longer than all else here.
        return _at_once(_loose_objects(native, words)), _collected
    try:
        frame = nw.from_native(native)
    except TypeError:
        values = {"type": Word(type(native).__name__)}
        raise FactError(Mistake(problem="not-a-dataframe", values=values, advice=Said("give-a-frame"), path=path)) from None
    given = nw.to_native(frame)
    if isinstance(given, pl.LazyFrame):
        return Table(pl, given, rows=True), lambda result: result
    if isinstance(frame, nw.LazyFrame):
        return Table(nw, frame, rows=False), nw.to_native
    if isinstance(given, pl.DataFrame):
        return entered(given, path, words)
    if frame.implementation.is_pandas_like():
        return _at_once(_from_pandas(given, words)), lambda result: _to_pandas(result, given.index)
    into = frame.implementation
    return _at_once(pl.DataFrame(frame.to_arrow())), lambda result: nw.to_native(nw.from_arrow(_arrow(result), backend=into))


def _at_once(frame: pl.DataFrame) -> Table:
    return Table(pl, frame.lazy(), rows=True, eager=frame)


def _collected(result: pl.DataFrame | pl.LazyFrame) -> pl.DataFrame:
    return result.collect() if isinstance(result, pl.LazyFrame) else result


def _arrow(result: pl.DataFrame | pl.LazyFrame) -> pa.Table:
    return _collected(result).to_arrow(compat_level=pl.CompatLevel.oldest())


def _to_pandas(result: pl.DataFrame | pl.LazyFrame, index: Any) -> Any:
    """Arrow's types, since those of numpy know no null; rows that were not added keep their index."""
    import pandas as pd  # noqa: PLC0415 - only who gives a frame of pandas has it

    frame = _arrow(result).to_pandas(types_mapper=pd.ArrowDtype)
    return frame.set_axis(index) if len(frame) == len(index) and "provision" not in frame else frame


def _from_pandas(given: Any, words: Collection[str]) -> pl.DataFrame:
    columns: dict[str, pl.Series] = {}
    for name, column in zip(map(str, given.columns), (column for _, column in given.items()), strict=True):
        if name in columns:
            raise FactError(Mistake(problem="columns-twice", values={"value": name}, path="frame", value=name))
        columns |= _column(name, column, name in words)
    return pl.DataFrame(columns)


def _column(name: str, column: Any, word: bool) -> dict[str, pl.Series]:
    """A column of pandas; one of Python objects cell by cell, so that what one is read as does not hang on the others."""
    try:
        cells = pa.array(column, from_pandas=True)
    except (pa.ArrowException, TypeError, ValueError, OverflowError):
        return _texts(name, column.to_list(), word)
    alike = pa.types.is_string(cells.type) or pa.types.is_large_string(cells.type) or pa.types.is_boolean(cells.type)
    if column.dtype == object and not (alike or pa.types.is_null(cells.type) or pa.types.is_list(cells.type)):
        return _texts(name, column.to_list(), word)
    return {name: pl.Series(name, cells)}


def _loose_objects(given: pl.DataFrame, words: Collection[str]) -> pl.DataFrame:
    objects = [name for name, dtype in given.schema.items() if dtype == pl.Object]
    return (
        given
        if not objects
        else given.with_columns(each for name in objects for each in _texts(name, given[name].to_list(), name in words).values())
    )


def _texts(name: str, values: Iterable[Any], word: bool) -> dict[str, pl.Series]:
    """Python objects of several types as texts, which are read cell by cell; what is no text under a *word* stands apart."""
    texts: list[str | None] = []
    unread: list[str | None] = []
    for value in values:
        text = _text(value)
        apart = word and not isinstance(value, str)
        texts.append(None if apart else text)
        unread.append(text if apart else None)
    other = UNREAD.format(name)
    return {name: pl.Series(name, texts, pl.String), **({other: pl.Series(other, unread, pl.String)} if word else {})}


def _text(value: Any) -> str | None:
    """A cell of a column of Python objects as a text from which the same is read as from a column of its type; None where it is empty."""
    if isinstance(value, str):
        return _LONE.sub("\ufffd", value)
    if type(value).__module__ == "numpy" and getattr(value, "ndim", 1) == 0:
        value = value.astype("datetime64[us]").item() if type(value).__name__ == "datetime64" else value.item()
    if value is None or _is_missing(value):
        return None
    if isinstance(value, datetime):
        return (
            value.date().isoformat()
            if value.tzinfo is None and value.time() == time() and not getattr(value, "nanosecond", 0)
            else str(value)
        )
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    number = exact(value)
    return in_words(number) if number is not None else f"<{type(value).__name__}>"


def _is_missing(value: Any) -> bool:
    """Whether it is one of the many things that stand for nothing: NaN, NaT, NA."""
    if type(value).__name__ in ("NAType", "NaTType"):
        return True
    try:
        return bool(value != value)  # noqa: PLR0124 - of NaN alone this holds
    except (TypeError, ValueError):
        return False


def assessed_natively(frames: Mapping[type[Fact], Any], asked: Question) -> Any:
    """The outcomes of the rows of the frame of the kind that is asked about, in a frame of the same library."""
    kind = asked.kind
    tables: dict[type[Fact], Table] = {}
    leaves: dict[type[Fact], Leave] = {}
    for each, frame in frames.items():
        words = [name for name, attribute in declared(each).items() if attribute.type is str]
        path = "frame" if each is kind else f"beside: {each.__name__}"
        tables[each], leaves[each] = entered(frame, path, words)
        if tables[each].ns is not tables[kind].ns:
            raise FactError(Mistake(problem="engines-apart", advice=Said("collect-it"), path=path))
    result = assessed(tables, asked)
    if tables[kind].eager is not None:
        result = _collected(result)
        if result["unreadable"].null_count() < result.height:
            asked.told.cells(result, kind.__name__)
    return leaves[kind](result)


def is_spark(frame: Any) -> bool:
    """Whether a frame lives on a cluster of Spark."""
    return bool(nw.get_native_namespace(frame).__name__.startswith("pyspark")) if type(frame).__module__.startswith("pyspark") else False


def unreadable(result: Any) -> tuple[Mistake, ...]:
    """What `unreadable` says of each row of a result, as mistakes."""
    frame = nw.from_native(result)
    found = frame.filter(~nw.col("unreadable").is_null())
    rows = pl.DataFrame((found.collect() if isinstance(found, nw.LazyFrame) else found).to_arrow())
    return tuple(mistakes_of(rows))
