"""Dataframes of any library: into Polars or narwhals to be assessed, and the result back into the kind that was given."""

import math
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from fractions import Fraction
from typing import Any, Final

import narwhals.stable.v2 as nw
import polars as pl
import pyarrow as pa

from ruralpolicy._numbers import in_words
from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.facts import Fact
from ruralpolicy.facts._attributes import declared
from ruralpolicy.frames._reading import UNREAD
from ruralpolicy.frames._tables import Question, Table, assessed
from ruralpolicy.messages import Said, Word

__all__ = ["assessed_natively", "entered", "unreadable"]

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
    for name in map(str, given.columns):
        try:
            columns[name] = pl.Series(name, pa.array(given[name], from_pandas=True))
        except pa.ArrowException:
            columns |= _texts(name, given[name].to_list(), name in words)
    return pl.DataFrame(columns)


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
        missing = value is None or (isinstance(value, float) and math.isnan(value))
        text = None if missing else value if isinstance(value, str) else in_words(value) if isinstance(value, Fraction) else str(value)
        apart = word and not isinstance(value, str)
        texts.append(None if apart else text)
        unread.append(text if apart else None)
    other = UNREAD.format(name)
    return {name: pl.Series(name, texts, pl.String), **({other: pl.Series(other, unread, pl.String)} if word else {})}


def assessed_natively(frames: Mapping[type[Fact], Any], asked: Question) -> Any:
    """The outcomes of the rows of the frame of the kind that is asked about, in a frame of the same library."""
    kind = asked.kind
    if _is_spark(frames[kind]):
        from ruralpolicy.frames import _spark  # noqa: PLC0415 - Spark is an extra of its own

        return _spark.assess(frames, asked)
    tables: dict[type[Fact], Table] = {}
    leaves: dict[type[Fact], Leave] = {}
    for each, frame in frames.items():
        words = [name for name, attribute in declared(each).items() if attribute.type is str]
        path = "frame" if each is kind else f"beside: {each.__name__}"
        tables[each], leaves[each] = entered(frame, path, words)
        if tables[each].ns is not tables[kind].ns:
            raise FactError(Mistake(problem="engines-apart", advice=Said("collect-it"), path=path))
    return leaves[kind](assessed(tables, asked))


def _is_spark(frame: Any) -> bool:
    return bool(nw.get_native_namespace(frame).__name__.startswith("pyspark")) if type(frame).__module__.startswith("pyspark") else False


def unreadable(result: Any) -> tuple[Mistake, ...]:
    """What `unreadable` says of each row of a result, as mistakes."""
    frame = nw.from_native(result)
    found = frame.filter(~nw.col("unreadable").is_null())
    rows = (found.collect() if isinstance(found, nw.LazyFrame) else found).rows(named=True)
    return tuple(
        Mistake(problem="unreadable-cells", values={"said": Word(message)}, place=_place(row, name), code=row["code"] or "", attribute=name)
        for row in rows
        for name, message in _SAID.findall(row["unreadable"])
    )


def _place(row: Mapping[str, Any], name: str) -> Said:
    column = Word(name)
    return Said("cell", row=row["row"], column=column) if "row" in row else Said("cell-of-code", code=Word(row["code"]), column=column)


# Column and words, as many as there are; a value in quotes may hold anything.
_SAID: Final = re.compile(r"(?:^|; )(\w+): ((?:expected|cannot be true) .*?)(?=; \w+: (?:expected|cannot be true) |$)", re.DOTALL)
