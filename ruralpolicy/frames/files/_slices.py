"""Files of one kind of fact read slice by slice: Parquet, CSV, JSON lines.

A row that cannot be taken apart into cells keeps its place as a row of unknowns, with what is wrong with it beside it. What text a file is
in is judged once.
"""

import csv
import stat
from collections.abc import Callable, Iterator, Mapping
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import IO, Any, Final

import attrs
import polars as pl
import pyarrow as pa
from pyarrow import csv as arrow_csv
from pyarrow import parquet

from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.frames._encodings import encoding_of
from ruralpolicy.frames.files._json_lines import Lines
from ruralpolicy.frames.heads import Headings, money_unit
from ruralpolicy.messages import Language, Said, Word

__all__ = ["Slice", "Slices", "slices"]

_ROWS: Final = 32_768
_BYTES: Final = 4 << 20
# What a line of JSON becomes takes more than ten times its length.
_BYTES_OF_LINES: Final = 1 << 20
# Among them the head is looked for.
_FIRST_ROWS: Final = 10
# What Arrow calls UTF-8, whose mark it passes over itself; and what Python passes it over with.
_ARROWS: Final = {"utf-8": "utf8", "utf-8-sig": "utf8"}
_WITH_MARK: Final = {"utf-8": "utf-8-sig"}


@attrs.frozen
class Slice:
    """Some rows on end: their cells, what was wrong with rows before any cell could be judged, and how far the file has been read."""

    frame: pl.DataFrame
    broken: Mapping[int, str]
    done: int


@attrs.frozen
class Slices:
    """A file that can be read as often as needed, slice by slice; *size* is what ``Slice.done`` counts up to.

    At least one slice comes, without rows where the file has none. *said* is what there is to say of the file as a whole, *money* the unit
    that a line above the head states.
    """

    size: int
    read: Callable[[], Iterator[Slice]]
    said: tuple[Said, ...] = ()
    money: str = ""

    def __iter__(self) -> Iterator[Slice]:
        return self.read()


def slices(
    path: Path,
    kind: type,
    others: frozenset[str],
    topics: Mapping[str, str],
    *,
    encoding: str | None = None,
    numbers: bool = False,
    lang: Language = "en",
) -> Slices:
    r"""The rows of a file, whose form its suffix says: .parquet, .csv, .jsonl or .ndjson.

    *others* are columns that are neither attributes of *kind* nor *topics*, which have their Chinese terms. While reading, a file that is
    none of its form is a FactError, as is one that is no text in its *encoding*. *numbers* says that in JSON some stand for true and false.

    >>> from tempfile import TemporaryDirectory
    >>> from ruralpolicy.facts import County
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "counties.csv"
    ...     _ = path.write_text("code,villages_total\n361125,120\n361126\n", encoding="utf-8")
    ...     for part in slices(path, County, frozenset(), {}):
    ...         print(part.frame.rows(), part.broken)
    [('361125', '120')] {}
    [(None, None)] {0: 'expected 2 cells, got 1'}
    """
    if not stat.S_ISREG(path.stat().st_mode):
        # It is read more than once, and what comes through a pipe comes once.
        raise _unfit(path, Said("no-regular-file"), Said("write-to-a-file"))
    headings = Headings(kind, topics)
    if path.suffix.lower() == ".parquet":
        return Slices(_footer(path).metadata.num_rows, lambda: _parquet(path))
    text = encoding_of(path, encoding)
    said = [Said("read-as", encoding=Word(text.upper()))] if encoding is None and not text.startswith("utf-8") else []
    if path.suffix.lower() != ".csv":
        return Slices(
            path.stat().st_size, lambda: _json_lines(path, Lines(headings, others, numbers=numbers, lang=lang), text), tuple(said)
        )
    head = _head(path, headings, others, text)
    if head.above:
        said.append(Said("lines-above-head", lines=len(head.above)))
    return Slices(path.stat().st_size, lambda: _csv(path, head, text, lang), tuple(said), money_unit(head.above))


def _unfit(path: Path, said: Said, advice: Said | None = None) -> FactError:
    return FactError(Mistake(problem=said.key, values=said.values, advice=advice, path=str(path)))


def _footer(path: Path) -> Any:
    try:
        # Not read ahead: a row group may be larger than all that should be held at a time.
        return parquet.ParquetFile(path, pre_buffer=False)
    except pa.ArrowInvalid as error:
        raise _unfit(path, Said("not-parquet", detail=Word(str(error)))) from None


def _parquet(path: Path) -> Iterator[Slice]:
    with _footer(path) as file:
        done = 0
        yield Slice(pl.DataFrame(file.schema_arrow.empty_table()), {}, 0)
        for batch in file.iter_batches(_ROWS):
            done += batch.num_rows
            yield Slice(pl.DataFrame(pa.Table.from_batches([batch])), {}, done)


@attrs.frozen
class _Head:
    """The head of a file of CSV: the names of the columns, the lines up to its end, and the rows above it."""

    names: tuple[str, ...]
    lines: int
    above: tuple[list[str], ...]


def _csv(path: Path, head: _Head, encoding: str, lang: Language) -> Iterator[Slice]:
    """Cells as text."""
    names = list(head.names)
    short: dict[int, str] = {}

    def pass_over(row: Any) -> str:
        # The lines up to the head count.
        said = [Said("cells-in-a-row", wanted=row.expected_columns, found=row.actual_columns)]
        said += [Said("close-the-quotation")] if "\n" in row.text else []
        short[row.number - 1 - head.lines] = "; ".join(each.text(lang) for each in said)
        return "skip"

    with path.open("rb") as file:
        try:
            reader = arrow_csv.open_csv(
                file,
                # With threads rows would have no numbers.
                read_options=arrow_csv.ReadOptions(
                    use_threads=False, block_size=_BYTES, column_names=names, skip_rows=head.lines, encoding=_ARROWS.get(encoding, encoding)
                ),
                parse_options=arrow_csv.ParseOptions(newlines_in_values=True, invalid_row_handler=pass_over),
                convert_options=arrow_csv.ConvertOptions(
                    column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=True, null_values=[""]
                ),
            )
            start = 0
            for batch in reader:
                part = _with_gaps(pl.DataFrame(pa.Table.from_batches([batch])), short, start, file.tell())
                start += part.frame.height
                yield part
            yield _with_gaps(pl.DataFrame(schema=dict.fromkeys(names, pl.String)), short, start, file.tell())
        except pa.ArrowInvalid as error:
            raise _unfit(path, Said("not-csv", detail=Word(str(error))), Said("close-the-quotation")) from None


def _head(path: Path, headings: Headings, others: frozenset[str], encoding: str) -> _Head:
    rows: list[list[str]] = []
    lines: list[int] = []
    try:
        with path.open(encoding=_WITH_MARK.get(encoding, encoding), newline="") as file:
            reader = csv.reader(file)
            for row in islice(reader, _FIRST_ROWS):
                rows.append(row)
                lines.append(reader.line_num)
    except csv.Error as error:
        raise _unfit(path, Said("not-csv", detail=Word(str(error))), Said("close-the-quotation")) from None
    place = headings.line(rows, others) if rows else 0
    names = rows[place] if rows else []
    if not names:
        raise _unfit(path, Said("no-head"))
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise _unfit(path, Said("columns-twice", value=twice[0]))
    return _Head(tuple(names), lines[place], tuple(rows[:place]))


def _with_gaps(frame: pl.DataFrame, short: dict[int, str], start: int, done: int) -> Slice:
    """The rows with those that were passed over put back in their places; *start* is the place of the first row in the file."""
    if not short:
        return Slice(frame, {}, done)
    places: list[int | None] = []
    for place in range(frame.height):
        while start + len(places) in short:
            places.append(None)
        places.append(place)
    while frame.is_empty() and start + len(places) in short:
        places.append(None)
    if len(places) == frame.height:
        return Slice(frame, {}, done)
    gaps = {at: short.pop(start + at) for at, place in enumerate(places) if place is None}
    spread = frame.select(pl.all().gather(pl.Series(places, dtype=pl.UInt32))) if frame.height else frame.clear(len(places))
    return Slice(spread, gaps, done)


def _json_lines(path: Path, lines: Lines, encoding: str) -> Iterator[Slice]:
    done = 0
    with path.open("rb") as file:
        for block in _blocks(file, encoding):
            done += sum(map(len, block))
            frame, broken = lines.read(block)
            if frame.height:
                yield Slice(frame, broken, done)
        if not lines.names:
            raise _unfit(path, Said("no-lines"))


def _blocks(file: IO[bytes], encoding: str) -> Iterator[list[bytes]]:
    """Some lines at a time, as UTF-8."""
    if encoding in _ARROWS:
        while block := file.readlines(_BYTES_OF_LINES):
            yield block
    else:
        with TextIOWrapper(file, encoding=encoding, newline="\n") as text:
            while lines := text.readlines(_BYTES_OF_LINES):
                yield [line.encode() for line in lines]
