"""Whole files assessed slice by slice: what stands in memory is one slice, and eight bytes a row against codes that occur twice."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import IO, Any, Final

import attrs
import polars as pl
from pyarrow import parquet

from ruralpolicy._inert import LIVE, inert_cell
from ruralpolicy._whole import whole
from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.facts import Fact
from ruralpolicy.findings import OUTCOMES
from ruralpolicy.frames import assess_frame
from ruralpolicy.frames._slices import Slice, Slices, slices
from ruralpolicy.law import Outcome
from ruralpolicy.messages import Said, Word
from ruralpolicy.pack import RulePack

__all__ = ["FORMS", "Written", "assess_file"]

FORMS: Final = (".parquet", ".csv", ".jsonl", ".ndjson")
_SHOWN: Final = 20
_ONCE: Final = "expected a code that stands once"
_WORDS: Final = pl.Enum([outcome.value for outcome in OUTCOMES])

Watch = Callable[[int, int], None]


@attrs.frozen
class Written:
    """What was written: the rows, how many of them could not be read with the first of those, and each provision's outcomes counted."""

    rows: int
    unreadable: int
    first: tuple[Mistake, ...]
    counts: Mapping[str, Mapping[Outcome, int]]


def assess_file(
    source: Path,
    output: Path,
    pack: RulePack,
    *,
    kind: type[Fact],
    as_of: date,
    keep: Sequence[str] = (),
    watch: Watch | None = None,
) -> Written:
    r"""Assess a file of one kind of fact, however many rows it has, and write the outcomes to another.

    Args:
        source: .parquet, .csv (UTF-8) or .jsonl; its columns are those of :func:`ruralpolicy.frames.assess_frame`.
        output: .parquet, .csv or .jsonl: the number of the row, its code, what is kept, an outcome for each provision, and `unreadable`.
            It is written whole or not at all.
        pack: the rules.
        kind: what a row is about.
        as_of: the day on which the outcomes are to hold.
        keep: columns that are carried over.
        watch: called after each slice with how much of the file is done and how much there is.

    Raises:
        FactError: for a file that is none of its form, and for columns that are no attributes.
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
    parts = slices(source, kind, frozenset(keep), pack.attestation_topics.get(kind.__name__, frozenset()))

    def run(file: IO[bytes], twice: Collection[str]) -> _Tally:
        tally = _Tally(pack, kind)
        file.seek(0)
        file.truncate()
        with closing(_WRITERS[output.suffix.lower()](file)) as writer:
            for part in parts:
                # A slice without rows counts only as the head of an empty table.
                if part.frame.height or not tally.rows:
                    result = assess_frame(part.frame, pack, kind=kind, as_of=as_of, keep=keep)
                    writer.write(tally.add(_judged(result, part, tally, twice)))
                if watch:
                    watch(part.done, parts.size)
        return tally

    with whole(output, inputs=[source]) as half:
        tally = run(half, ())
        # A code that two slices share is known only now, and is rare: the file is gone through again.
        if twice := _shared(tally.codes, parts):
            tally = run(half, twice)
    return tally.written()


class _Tally:
    """What has been written so far."""

    def __init__(self, pack: RulePack, kind: type[Fact]) -> None:
        self.provisions = [provision.id for provision in pack.decidable if provision.subject is kind]
        self.counts = {id_: dict.fromkeys(OUTCOMES, 0) for id_ in self.provisions}
        self.kind, self.rows, self.unreadable = kind, 0, 0
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

    def written(self) -> Written:
        return Written(self.rows, self.unreadable, tuple(self.first), self.counts)


def _shared(hashes: Sequence[pl.Series], parts: Slices) -> frozenset[str]:
    """The codes that stand in more than one row; codes that merely share a hash are told apart by reading them again."""
    met = pl.concat(hashes).sort()
    suspects = met.filter(met == met.shift()).unique()
    if suspects.is_empty():
        return frozenset()
    codes = pl.concat(each.filter(each.hash().is_in(suspects)) for part in parts for each in [part.frame["code"].cast(pl.String)])
    return frozenset(codes.filter(codes.is_duplicated()).drop_nulls())


def _judged(result: pl.DataFrame, part: Slice, tally: _Tally, twice: Collection[str]) -> pl.DataFrame:
    """The outcomes in words; none where the row was broken or its code stands elsewhere too."""
    code, text = pl.col("code"), pl.col("unreadable")
    broken = pl.Series([part.broken.get(place) for place in range(result.height)], dtype=pl.String)
    # Where the code is gone with the rest of the row, that it is missing is not worth saying.
    said = pl.when(broken.is_not_null() & code.is_null()).then(None).otherwise(text)
    # A slice finds by itself what stands in it twice.
    unsaid = ~text.fill_null("").str.contains(_ONCE, literal=True)
    again = pl.when(code.is_in(list(twice)) & unsaid).then(pl.format(f"code: {_ONCE}, got '{{}}'", code))
    marked = result.with_columns(
        pl.concat_str(broken, said, again, separator="; ", ignore_nulls=True).replace("", None).alias("unreadable"),
        row=pl.int_range(tally.rows + 1, tally.rows + result.height + 1),
    )
    words = (pl.when(text.is_null()).then(pl.col(id_).cat.to(_WORDS)).alias(id_) for id_ in tally.provisions)
    kept = (name for name in result.columns if name not in {"row", "code", "unreadable", *tally.provisions})
    return marked.select("row", "code", *kept, *words, "unreadable")


class _Parquet:
    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._writer: Any = None

    def write(self, table: pl.DataFrame) -> None:
        arrow = table.to_arrow()
        if self._writer is None:
            self._writer = parquet.ParquetWriter(self._file, arrow.schema, compression="zstd")
        self._writer.write_table(arrow)

    def close(self) -> None:
        if self._writer:
            self._writer.close()


class _Csv:
    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def write(self, table: pl.DataFrame) -> None:
        if nested := [name for name, form in table.schema.items() if form.is_nested()]:
            place = Said("column", column=Word(nested[0]))
            raise FactError(Mistake(problem="nested-in-csv", advice=Said("write-nested"), place=place))
        first = self._file.tell() == 0
        # With the mark Excel takes the file for UTF-8.
        _harmless(table).write_csv(self._file, include_header=first, include_bom=first)

    def close(self) -> None:
        """Nothing is held back."""


def _harmless(table: pl.DataFrame) -> pl.DataFrame:
    """The table without text that a spreadsheet or a terminal would obey; hardly ever is there any."""
    texts = [name for name, form in table.schema.items() if form == pl.String]
    live = [name for name in texts if table[name].str.contains(LIVE).any()]
    tame = (pl.col(name).map_elements(inert_cell, return_dtype=pl.String) for name in live)
    return table.with_columns(tame).rename({name: inert_cell(name) for name in table.columns})


class _JsonLines(_Csv):
    def write(self, table: pl.DataFrame) -> None:
        table.write_ndjson(self._file)


_WRITERS: Final[Mapping[str, Callable[[IO[bytes]], Any]]] = {
    ".parquet": _Parquet,
    ".csv": _Csv,
    ".jsonl": _JsonLines,
    ".ndjson": _JsonLines,
}
