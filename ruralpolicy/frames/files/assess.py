"""Whole files assessed slice by slice: what stands in memory is one slice, and eight bytes a row against codes that occur twice."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import IO, Final

import attrs
import narwhals.stable.v2 as nw
import polars as pl

from ruralpolicy._atomic_write import whole
from ruralpolicy.errors import FactError, Mistake, OddCellsWarning
from ruralpolicy.facts import Fact
from ruralpolicy.findings import OUTCOMES
from ruralpolicy.frames._columns import Columns
from ruralpolicy.frames._marks import Voice
from ruralpolicy.frames._tables import Question, Table, assessed
from ruralpolicy.frames._texts import as_code, word_of
from ruralpolicy.frames._told import Told
from ruralpolicy.frames._writing import WRITERS
from ruralpolicy.frames.files._slices import Slice, Slices, slices
from ruralpolicy.frames.heads import Headings
from ruralpolicy.law import Outcome
from ruralpolicy.messages import Language, Said, Word
from ruralpolicy.pack import RulePack

__all__ = ["FORMS", "Written", "assess_file"]

FORMS: Final = (".parquet", ".csv", ".jsonl", ".ndjson")
_SHOWN: Final = 20
_WORDS: Final = pl.Enum([outcome.value for outcome in OUTCOMES])
# The rows in which codes stand that stand more than once: the first two.
_NO_TWINS: Final = pl.DataFrame(schema={"code": pl.String, "first": pl.Int64, "second": pl.Int64})

Watch = Callable[[int, int], None]


@attrs.frozen
class Written:
    """What was written: the rows, those with cells that could not be read and the first of these, and each provision's outcomes counted.

    *said* is what there is to say of the file as a whole, *odd* of columns.
    """

    rows: int
    unreadable: int
    first: tuple[Mistake, ...]
    counts: Mapping[str, Mapping[Outcome, int]]
    said: tuple[Said, ...] = ()
    odd: tuple[OddCellsWarning, ...] = ()


def assess_file(
    source: Path,
    output: Path,
    pack: RulePack,
    *,
    kind: type[Fact],
    as_of: date,
    keep: Sequence[str] = (),
    words: Mapping[str, bool] | None = None,
    units: Mapping[str, str] | None = None,
    encoding: str | None = None,
    lang: Language = "en",
    watch: Watch | None = None,
) -> Written:
    r"""Assess a file of one kind of fact, however many rows it has, and write the outcomes to another.

    Columns may go by the names of the vocabulary or by their Chinese terms. Units are never guessed: by a Chinese term, money, shares and
    population need one, behind the number, behind the term (辖区常住人口（万人）), in *units* or, for money, in a line 单位：万元 above the
    head. Numbers that contradict others of their column in their unit are held.

    Args:
        source: .parquet, .csv or .jsonl; its columns are those of :func:`ruralpolicy.frames.assess_frame`.
        output: .parquet, .csv or .jsonl: the number of the row, its code, what is kept, an outcome for each provision, and `unreadable`.
            It is written whole or not at all.
        pack: the rules.
        kind: what a row is about.
        as_of: the day on which the outcomes are to hold.
        keep: columns that are carried over.
        words: what stands for true and false beside ``true``, ``false``, 是 and 否.
        units: units by the name of a column or of an attribute, such as 万人 or %.
        encoding: what text the source is in, where it is neither UTF-8, nor UTF-16 with its mark, nor GB18030.
        lang: the language of `unreadable`.
        watch: called after each slice with how much of the file is done and how much there is.

    Raises:
        FactError: for a file that is none of its form or no text, for columns that are no attributes, and units that are none.
        OSError: where a file cannot be read or written.

    >>> from tempfile import TemporaryDirectory
    >>> from ruralpolicy import load_pack
    >>> from ruralpolicy.facts import County
    >>> with TemporaryDirectory() as folder:
    ...     given, taken = Path(folder) / "counties.csv", Path(folder) / "outcomes.csv"
    ...     _ = given.write_text("code,village_clinics_total,village_clinics_integrated\n361102,120,31\n361103,120,x\n")
    ...     done = assess_file(given, taken, load_pack("shangrao"), kind=County, as_of=date(2024, 12, 31))
    >>> done.rows, done.unreadable, done.counts["shangrao/3-coverage-2024"][Outcome.UNMET]
    (2, 1, 1)
    """
    for path in (source, output):
        if path.suffix.lower() not in FORMS:
            values = {"forms": tuple(map(Word, FORMS)), "value": path.name}
            raise FactError(Mistake(problem="not-a-table-file", values=values, path=str(path)))
    topics = {topic: pack.topics.get(topic, "") for topic in sorted(pack.attestation_topics.get(kind.__name__, frozenset()))}
    parts = slices(source, kind, frozenset(keep), topics, encoding=encoding, numbers=bool(words), lang=lang)
    columns = Columns(kind, Headings(kind, topics), keep, units or {}, parts.money, lang)

    def run(file: IO[bytes], twins: pl.DataFrame) -> _Tally:
        asked = Question(
            pack=pack,
            kind=kind,
            as_of=as_of,
            keep=tuple(dict.fromkeys(keep)),
            words={word_of(word): means for word, means in (words or {}).items()},
            lang=lang,
            compare=False,
            heads=columns.heads,
        )
        columns.odd.clear()
        tally = _Tally(asked)
        file.seek(0)
        file.truncate()
        with closing(WRITERS[output.suffix.lower()](file)) as writer:
            for part in parts:
                # A slice without rows counts only as the head of an empty table.
                if part.frame.height or not tally.rows:
                    frame = columns.put(part.frame)
                    result = assessed({kind: Table(pl, frame.lazy(), rows=True, eager=frame)}, asked)
                    writer.write(tally.add(_judged(result.lazy().collect(), part, tally, twins)))
                if watch:
                    watch(part.done, parts.size)
        return tally

    with whole(output, inputs=[source]) as half:
        tally = run(half, _NO_TWINS)
        if stray := columns.unit_of_nothing():
            raise FactError(Mistake(problem="unit-of-nothing", values={"value": stray}, path=str(source), value=stray))
        # Which codes two slices share, and which numbers contradict others, is known only now and is rare: the file is gone through again.
        twins = _twins(tally.codes, parts, columns)
        if columns.doubts(part.frame for part in parts) or twins.height:
            tally = run(half, twins)
    for (column, said), cells in columns.odd.items():
        tally.told.note(kind.__name__, column, said, cells)
    return tally.written(parts.said)


class _Tally:
    """What has been written so far."""

    def __init__(self, asked: Question) -> None:
        self.provisions = [provision.id for provision in asked.pack.layout.of(asked.kind.__name__)]
        self.counts = {id_: dict.fromkeys(OUTCOMES, 0) for id_ in self.provisions}
        self.kind, self.told = asked.kind, asked.told
        self.lang: Language = asked.lang
        self.rows = self.unreadable = 0
        self.first: list[Mistake] = []
        self.codes: list[pl.Series] = []

    def add(self, table: pl.DataFrame) -> pl.DataFrame:
        self.rows += table.height
        self.codes.append(table["code"].drop_nulls().hash())
        for id_ in self.provisions:
            for word, number in table[id_].drop_nulls().value_counts().iter_rows():
                self.counts[id_][Outcome(word)] += number
        wrong = table.filter(pl.col("unreadable").is_not_null())
        self.unreadable += wrong.height
        for row, code, message in wrong.select("row", "code", "unreadable").head(_SHOWN - len(self.first)).iter_rows():
            values, place = {"said": Word(message)}, Said("row", row=row)
            self.first.append(Mistake(problem="unreadable-cells", values=values, place=place, kind=self.kind.__name__, code=code or ""))
        return table

    def written(self, said: Sequence[Said]) -> Written:
        return Written(self.rows, self.unreadable, tuple(self.first), self.counts, tuple(said), _odd(self.told))


def _odd(told: Told) -> tuple[OddCellsWarning, ...]:
    return tuple(OddCellsWarning(kind, column, said, cells) for (kind, column, said), cells in told.odd.items())


def _twins(hashes: Sequence[pl.Series], parts: Slices, columns: Columns) -> pl.DataFrame:
    """The codes that stand in more than one row, with the first two of those; what merely shares a hash is told apart by reading it."""
    met = pl.concat(hashes).sort()
    suspects = met.filter(met == met.shift()).unique()
    if suspects.is_empty():
        return _NO_TWINS
    found = pl.concat(_suspected(parts, columns, suspects))
    row = pl.col("row")
    twins = found.group_by("code").agg(
        row.len().alias("rows"), row.min().alias("first"), row.sort().get(1, null_on_oob=True).alias("second")
    )
    return twins.filter(pl.col("rows") > 1).select(_NO_TWINS.columns)


def _suspected(parts: Slices, columns: Columns, suspects: pl.Series) -> Iterator[pl.DataFrame]:
    rows = 0
    for part in parts:
        codes = columns.put(part.frame).select(code=as_code(pl, pl.col("code").cast(pl.String))).with_row_index("row", offset=rows + 1)
        rows += codes.height
        yield codes.filter(pl.col("code").hash().is_in(suspects.implode())).select("code", pl.col("row").cast(pl.Int64))


def _judged(result: pl.DataFrame, part: Slice, tally: _Tally, twins: pl.DataFrame) -> pl.DataFrame:
    """The outcomes in words; none where the code stands elsewhere too."""
    if twins.height:
        result = result.join(twins, on="code", how="left", maintain_order="left")
    else:
        result = result.with_columns(first=pl.lit(None, pl.Int64), second=pl.lit(None, pl.Int64))
    code, again = pl.col("code"), pl.col("first").is_not_null()
    said_of_rows = [part.broken.get(place) for place in range(result.height)] if part.broken else [None] * result.height
    broken = pl.Series("broken", said_of_rows, dtype=pl.String)
    # Where the code is gone with the rest of the row, that it is missing is not worth saying.
    said = pl.when(broken.is_not_null() & code.is_null()).then(None).otherwise(pl.col("unreadable"))
    voice = Voice(pl, nw, tally.lang)
    marked = result.with_columns(
        voice.joined(broken, said, voice.twice(code, again, (pl.col("first"), pl.col("second")))).alias("unreadable"),
        row=pl.int_range(tally.rows + 1, tally.rows + result.height + 1),
    )
    words = (pl.when(~again).then(pl.col(id_).cat.to(_WORDS)).alias(id_) for id_ in tally.provisions)
    kept = (name for name in result.columns if name not in {"row", "code", "unreadable", "first", "second", *tally.provisions})
    return marked.select("row", "code", *kept, *words, "unreadable")
