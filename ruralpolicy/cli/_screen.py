"""What the commands share: where they print, how they refuse."""

import sys
from typing import Final, Literal

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ruralpolicy import report

__all__ = ["Language", "console", "refuse", "say", "show_table"]

Language = Literal["zh", "en"]

_WIDTH: Final = 140


def say(*lines: str) -> None:
    """Print lines on the error stream."""
    for line in lines:
        print(line, file=sys.stderr)  # noqa: T201 - this is the command's voice


def refuse(*lines: str) -> int:
    """Say what is wrong with the input, and give the exit status of that."""
    say(*lines)
    return 2


def console() -> Console:
    """The screen; where the output goes elsewhere, lines wide enough for tables."""
    screen = Console()
    return screen if screen.is_terminal else Console(width=_WIDTH)


def show_table(table: report.Table) -> None:
    """Print a table with its title."""
    screen = console()
    shown = Table(header_style="bold")
    for name in table.head:
        shown.add_column(name, overflow="fold")
    for row in table.rows:
        shown.add_row(*(Text(cell) for cell in row))
    screen.print(Text(table.title, style="bold"))
    screen.print(shown)
