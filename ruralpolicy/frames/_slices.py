"""Files of one kind of fact read slice by slice: Parquet, CSV, JSON lines.

A row that cannot be taken apart into cells keeps its place as a row of unknowns, with what is wrong with it beside it.
"""

import csv
import stat
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import attrs
import polars as pl
import pyarrow as pa
from pyarrow import csv as arrow_csv
from pyarrow import parquet

from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.frames._lines import Lines
from ruralpolicy.messages import Said, Word

__all__ = ["Slice", "Slices", "slices"]

_ROWS: Final = 32_768
_BYTES: Final = 4 << 20
# What a line of JSON becomes takes more than ten times its length.
_BYTES_OF_LINES: Final = 1 << 20


@attrs.frozen
class Slice:
    """Some rows on end: their cells, what was wrong with rows before any cell could be judged, and how far the file has been read."""

    frame: pl.DataFrame
    broken: Mapping[int, str]
    done: int


@attrs.frozen
class Slices:
    """A file that can be read as often as needed, slice by slice; *size* is what ``Slice.done`` counts up to.

    At least one slice comes, without rows where the file has none.
    """

    size: int
    read: Callable[[], Iterator[Slice]]

    def __iter__(self) -> Iterator[Slice]:
        return self.read()


def slices(path: Path, kind: type, others: frozenset[str], topics: frozenset[str]) -> Slices:
    r"""The rows of a file, whose form its suffix says: .parquet, .csv, .jsonl or .ndjson.

    *others* are columns that are neither attributes of *kind* nor *topics*. While reading, a file that is none of its form is a FactError.

    >>> from tempfile import TemporaryDirectory
    >>> from ruralpolicy.facts import County
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "counties.csv"
    ...     _ = path.write_text("code,villages_total\n361125,120\n361126\n", encoding="utf-8")
    ...     for part in slices(path, County, frozenset(), frozenset()):
    ...         print(part.frame.rows(), part.broken)
    [('361125', '120')] {}
    [(None, None)] {0: 'expected 2 cells, got 1'}
    """
    if not stat.S_ISREG(path.stat().st_mode):
        # It is read more than once, and what comes through a pipe comes once.
        raise _unfit(path, Said("no-regular-file"), Said("write-to-a-file"))
    match path.suffix.lower():
        case ".parquet":
            return Slices(_footer(path).metadata.num_rows, lambda: _parquet(path))
        case ".csv":
            return Slices(path.stat().st_size, lambda: _csv(path))
        case _:
            return Slices(path.stat().st_size, lambda: _json_lines(path, Lines(kind, others, topics)))


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


def _csv(path: Path) -> Iterator[Slice]:
    """Cells as text; bytes first, so that one wrong byte spoils its row only."""
    names = _head(path)
    short: dict[int, str] = {}

    def pass_over(row: Any) -> str:
        # The head counts as the first row.
        hint = "; is a quotation mark never closed?" if "\n" in row.text else ""
        short[row.number - 2] = f"expected {row.expected_columns} cells, got {row.actual_columns}{hint}"
        return "skip"

    with path.open("rb") as file:
        try:
            reader = arrow_csv.open_csv(
                file,
                # With threads rows would have no numbers.
                read_options=arrow_csv.ReadOptions(use_threads=False, block_size=_BYTES),
                parse_options=arrow_csv.ParseOptions(newlines_in_values=True, invalid_row_handler=pass_over),
                convert_options=arrow_csv.ConvertOptions(
                    column_types=dict.fromkeys(names, pa.binary()), strings_can_be_null=True, null_values=[""]
                ),
            )
            start = 0
            for batch in reader:
                frame, broken = _as_text(batch)
                part = _with_gaps(frame, broken, short, start, file.tell())
                start += part.frame.height
                yield part
            yield _with_gaps(pl.DataFrame(schema=dict.fromkeys(names, pl.String)), {}, short, start, file.tell())
        except pa.ArrowInvalid as error:
            raise _unfit(path, Said("not-csv", detail=Word(str(error))), Said("close-the-quotation")) from None


def _head(path: Path) -> list[str]:
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        names = next(csv.reader(file), [])
    try:
        "".join(names).encode()
    except UnicodeEncodeError:
        raise _unfit(path, Said("head-not-utf-8"), Said("save-as-utf-8")) from None
    if not names:
        raise _unfit(path, Said("no-head"))
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise _unfit(path, Said("columns-twice", value=twice[0]))
    return names


def _as_text(batch: Any) -> tuple[pl.DataFrame, dict[int, str]]:
    """The cells as text, and which rows hold a cell that is none."""
    broken: dict[int, str] = {}
    columns: dict[str, Any] = {}
    for name, cells in zip(batch.schema.names, batch.columns, strict=True):
        try:
            columns[name] = cells.cast(pa.string())
        except pa.ArrowInvalid:
            columns[name] = [_decoded(cell, broken, place, name) for place, cell in enumerate(cells.to_pylist())]
    return pl.DataFrame(pa.table(columns)), broken


def _decoded(cell: bytes | None, broken: dict[int, str], place: int, name: str) -> str | None:
    try:
        return None if cell is None else cell.decode()
    except UnicodeDecodeError:
        broken[place] = "; ".join(filter(None, (broken.get(place), f"{name}: not UTF-8 text; save the file as CSV UTF-8")))
        return None


def _with_gaps(frame: pl.DataFrame, broken: Mapping[int, str], short: dict[int, str], start: int, done: int) -> Slice:
    """The rows with those that were passed over put back in their places; *start* is the place of the first row in the file."""
    places: list[int | None] = []
    for place in range(frame.height):
        while start + len(places) in short:
            places.append(None)
        places.append(place)
    while frame.is_empty() and start + len(places) in short:
        places.append(None)
    if len(places) == frame.height:
        return Slice(frame, broken, done)
    moved = {place: at for at, place in enumerate(places) if place is not None}
    gaps = {at: short.pop(start + at) for at, place in enumerate(places) if place is None}
    spread = frame.select(pl.all().gather(pl.Series(places, dtype=pl.UInt32))) if frame.height else frame.clear(len(places))
    return Slice(spread, {moved[place]: message for place, message in broken.items()} | gaps, done)


def _json_lines(path: Path, lines: Lines) -> Iterator[Slice]:
    done = 0
    with path.open("rb") as file:
        while block := file.readlines(_BYTES_OF_LINES):
            done += sum(map(len, block))
            frame, broken = lines.read(block)
            if frame.height:
                yield Slice(frame, broken, done)
        if not lines.names:
            raise _unfit(path, Said("no-lines"))
