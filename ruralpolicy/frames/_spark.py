"""Tables of Spark: the machines of a cluster read and decide the rows that they hold with Polars, and Spark itself counts and joins."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, Final

import attrs
import narwhals.stable.v2 as nw
import polars as pl
import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql import functions as sql

from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.facts import Fact
from ruralpolicy.facts.world import called
from ruralpolicy.frames._tables import Question, Table, assessed, decided, held, read_table, wanted_of
from ruralpolicy.frames._texts import as_code
from ruralpolicy.frames._told import Told
from ruralpolicy.frames.totals.filled import filled
from ruralpolicy.messages import Said, Word
from ruralpolicy.pack import RulePack

__all__ = ["assess", "in_batches", "portable"]

_TWICE: Final = "code stands twice"

Step = Callable[[pl.DataFrame], pl.DataFrame]


@attrs.frozen(kw_only=True, eq=False)
class _Task(Question):
    """What is asked about the rows of a kind, as it travels to the machines."""

    def decided(self, frame: pl.DataFrame) -> pl.DataFrame:
        """The outcomes of some rows of a table that stands alone."""
        result = assessed({self.kind: _table(frame)}, self)
        return _own(result.lazy().collect(), frame)

    def read(self, frame: pl.DataFrame) -> pl.DataFrame:
        """Some rows with their columns read."""
        return _own(held(pl, read_table(_table(frame), self, self.kind)[0].lazy()).collect(), frame)

    def read_beside(self, frame: pl.DataFrame, kind: type[Fact]) -> pl.DataFrame:
        """Some rows of the table of another kind with their columns read."""
        return _own(read_table(_table(frame), self, kind)[0].lazy().collect(), frame)

    def decided_whole(self, frame: pl.DataFrame) -> pl.DataFrame:
        """The outcomes of some rows in which everything is filled in."""
        whole: pl.LazyFrame = decided(pl, frame.lazy(), self, rows=False, sound=False)
        return whole.collect()


def assess(frames: Mapping[type[Fact], DataFrame], question: Question) -> DataFrame:
    """The outcomes of the rows of the frame of the kind that is asked about; nothing is reckoned before Spark is asked for them.

    Raises:
        FactError: for columns that are neither attributes nor topics, and for a frame that is none of Spark.
    """
    kind, as_of = question.kind, question.as_of
    fields: dict[str, Any] = {**attrs.asdict(question, recurse=False), "pack": portable(question.pack), "told": Told()}
    asked = _Task(**fields)
    rows = frames[kind]
    if len(frames) == 1 and not asked.complete:
        return _by_machines(_with_twins_told(rows), asked.decided)
    given = {kind: _by_machines(_with_twins_told(rows), asked.read)}
    for other, frame in frames.items():
        if other is not kind:
            if not isinstance(frame, type(rows)):
                raise FactError(_no_frame_of_spark(frame, other))
            given[other] = _by_machines(_with_twins_told(frame), partial(asked.read_beside, kind=other))
    tables = {each: nw.from_native(frame) for each, frame in given.items()}
    whole = filled(tables, kind, wanted_of(asked), complete=asked.complete, as_of=as_of, ns=nw)
    return _by_machines(nw.to_native(whole), asked.decided_whole)


def _no_frame_of_spark(frame: object, kind: type[Fact]) -> Mistake:
    values = {"engine": Word("Spark"), "type": Word(type(frame).__name__), "library": Word(type(frame).__module__.partition(".")[0])}
    place = Said("beside", kind=called(kind))
    return Mistake(problem="not-of-spark", values=values, advice=Said("create-in-spark"), place=place, kind=kind.__name__)


def portable(pack: RulePack) -> RulePack:
    """The pack without its author's functions, whose module a machine of the cluster need not have: the trees decide alone.

    >>> from ruralpolicy import load_pack
    >>> pack = load_pack("shangrao")
    >>> [one.id for one in portable(pack).decidable] == [one.id for one in pack.decidable]
    True
    """
    light = RulePack(pack.name, pack.document, topics=pack.topic_words)
    for provision in pack.decidable:
        light.enter(attrs.evolve(provision, body=None, sources=(), by=None, place=("", 0)))
    return light


def _with_twins_told(frame: DataFrame) -> DataFrame:
    """The frame with a column that tells of which codes there are several rows; these may be on different machines."""
    if dict(frame.dtypes).get("code") != "string":
        return frame
    # The form in which codes are compared is made where the rows are; two codes as they were given may be one.
    counts = _by_machines(frame.groupBy("code").count(), _compared)
    twins = counts.groupBy("compared").agg(sql.sum("count").alias("count")).where("count > 1").select("compared")
    twice = counts.join(twins, "compared").select("code", sql.lit(True).alias(_TWICE))
    return frame.join(twice, "code", "left")


def _compared(counts: pl.DataFrame) -> pl.DataFrame:
    return counts.with_columns(compared=as_code(pl, pl.col("code")))


def _with_twins(frame: pl.DataFrame) -> pl.DataFrame:
    """Some rows, and once more each code of which there is another row elsewhere, so that it stands twice here as well."""
    if _TWICE not in frame.columns:
        return frame
    return pl.concat([frame.drop(_TWICE), frame.filter(_TWICE).select("code")], how="diagonal")


def _table(frame: pl.DataFrame) -> Table:
    return Table(pl, _with_twins(frame).lazy(), rows=True, named=False)


def _own(result: pl.DataFrame, frame: pl.DataFrame) -> pl.DataFrame:
    """Of a result what is about the rows of *frame* itself; their numbers say nothing on a cluster."""
    return result.filter(pl.col("row") <= frame.height).drop("row")


def _by_machines(frame: DataFrame, step: Step) -> DataFrame:
    """The frame that *step* makes of the rows of another, wherever they are."""
    nothing = pl.DataFrame(frame.limit(0).toArrow())
    # Spark says itself which types of Arrow it takes back.
    result = frame.sparkSession.createDataFrame(step(nothing).to_arrow())
    worker = partial(in_batches, step=step, names=frame.columns, schema=result.toArrow().schema)
    # A dot in a name would be read as a path into it.
    return frame.toDF(*map(str, range(len(frame.columns)))).mapInArrow(worker, result.schema)


def in_batches(batches: Iterable[pa.RecordBatch], *, step: Step, names: list[str], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """What *step* makes of each batch, in the types of *schema*; it runs on the machines of the cluster.

    >>> batch = pa.record_batch({"0": ["361102"], "1": [3]})
    >>> def doubled(frame):
    ...     return frame.select(pl.col("beds") * 2)
    >>> [twice] = in_batches([batch], step=doubled, names=["code", "beds"], schema=pa.schema({"beds": pa.int32()}))
    >>> twice.to_pydict()
    {'beds': [6]}
    """
    for batch in batches:
        yield from step(pl.DataFrame(batch.rename_columns(names))).to_arrow().cast(schema).to_batches()
