"""The outcomes of a table written slice by slice: Parquet, CSV, JSON lines.

Texts come from files of others. In what is read by people nothing of them may act: no cell of CSV begins as a formula does, and characters
that a terminal obeys are shown as unknown ones.
"""

from collections.abc import Callable, Mapping
from typing import IO, Any, Final

import polars as pl
from pyarrow import parquet

from ruralpolicy._inert import LIVE, inert_cell
from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.frames._texts import SPOILT
from ruralpolicy.messages import Said, Word

__all__ = ["WRITERS"]


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


class _JsonLines(_Csv):
    def write(self, table: pl.DataFrame) -> None:
        table.with_columns(_mute(pl.col(name)) for name in _texts(table)).write_ndjson(self._file)


def _texts(table: pl.DataFrame) -> list[str]:
    return [name for name, form in table.schema.items() if form == pl.String]


def _mute(text: pl.Expr) -> pl.Expr:
    return text.str.replace_all(SPOILT, "\ufffd")


def _harmless(table: pl.DataFrame) -> pl.DataFrame:
    """The table without text that a spreadsheet or a terminal would obey; hardly ever is there any."""
    live = [name for name in _texts(table) if table[name].str.contains(LIVE).any()]
    tame = (pl.col(name).map_elements(inert_cell, return_dtype=pl.String) for name in live)
    return table.with_columns(tame).rename({name: inert_cell(name) for name in table.columns})


WRITERS: Final[Mapping[str, Callable[[IO[bytes]], Any]]] = {
    ".parquet": _Parquet,
    ".csv": _Csv,
    ".jsonl": _JsonLines,
    ".ndjson": _JsonLines,
}
