"""What is said while tables are read: cells that cannot be, and how odd ones were; by warnings of classes of their own."""

import warnings
from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal

import attrs
import polars as pl

from ruralpolicy.errors import FactError, Mistake, OddCellsWarning, UnreadableCellsWarning
from ruralpolicy.frames._marks import parts_of
from ruralpolicy.messages import Said, Word

__all__ = ["Told", "Unreadable", "mistakes_of", "speak"]

Unreadable = Literal["warn", "keep", "raise"]
# The frame of who called `assess_frame`, from inside of it.
_CALLER: Final = 3
_MOST_TOLD: Final = 20


@attrs.define(eq=False)
class Told:
    """What there was to say so far: words on the cells of columns, *rows* with cells that cannot be read, and the first of these."""

    odd: dict[tuple[str, str, Said], int] = attrs.field(factory=dict)
    rows: int = 0
    first: list[Mistake] = attrs.field(factory=list)

    def note(self, kind: str, column: str, said: Said, cells: int) -> None:
        """That there are cells of which something is to be said, once a column."""
        self.odd[kind, column, said] = self.odd.get((kind, column, said), 0) + cells

    def cells(self, result: pl.DataFrame, kind: str, beside: Said | None = None) -> None:
        """That there are rows with words in ``unreadable``."""
        wrong = _rows(result)
        self.rows += wrong.height
        self.first += mistakes_of(wrong.head(_MOST_TOLD - len(self.first)), kind, beside)


def _rows(result: pl.DataFrame) -> pl.DataFrame:
    """The rows with words in ``unreadable``, each once: a table with a row for each outcome says it in each of them."""
    names = [name for name in ("row", "code", "unreadable") if name in result.columns]
    return result.filter(pl.col("unreadable").is_not_null()).select(names).unique(maintain_order=True)


def mistakes_of(result: pl.DataFrame, kind: str = "", beside: Said | None = None) -> Iterator[Mistake]:
    """What the column ``unreadable`` of a table says, cell by cell; *beside* names the table where it is none of the first."""
    for row in _rows(result).rows(named=True):
        for name, message in parts_of(row["unreadable"]):
            said, place = Word(message), _place(row, name, beside)
            code = row["code"] or ""
            yield Mistake(problem="unreadable-cells", values={"said": said}, place=place, kind=kind, code=code, attribute=name)


def _place(row: Mapping[str, Any], name: str, beside: Said | None) -> Said:
    column = {"column": Word(name)} if name else {}
    if beside:
        return Said("cell-beside" if name else "row-beside", row=row["row"], **beside.values, **column)
    if "row" in row:
        return Said("cell" if name else "row", row=row["row"], **column)
    return Said("cell-of-code" if name else "code", code=Word(str(row["code"])), **column)


def speak(told: Told, unreadable: Unreadable) -> None:
    """Warn of what was told, or raise it.

    Raises:
        FactError: where cells could not be read and these are to be an error.
    """
    if told.rows and unreadable == "raise":
        raise FactError(*told.first)
    if unreadable == "keep":
        return
    for (kind, column, said), cells in told.odd.items():
        warnings.warn(OddCellsWarning(kind, column, said, cells), stacklevel=_CALLER)
    if told.rows:
        warnings.warn(UnreadableCellsWarning(told.rows, *told.first), stacklevel=_CALLER)
