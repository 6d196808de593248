"""Where the commands print: nothing from a file or a pack reaches a terminal live, and an output that nobody reads ends quietly."""

import io
import os
import sys
from typing import IO, Final

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from ruralpolicy import report
from ruralpolicy._inert import inert
from ruralpolicy.cli._status import Status

__all__ = ["Screen", "hush", "put", "refuse", "say", "screen_table", "show", "show_table", "steady"]

_WIDTH: Final = 140


def steady() -> None:
    """Let Chinese text come out whatever the terminal's locale says, and nothing that no encoding has stop the command."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a closed one
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # text streams have it


def put(text: str) -> None:
    """Write to the output.

    Raises:
        OSError: where it cannot be written for another reason than that nobody reads it any more.
    """
    _write(sys.stdout, text)


def _write(stream: IO[str] | None, text: str) -> None:
    if stream is None:
        return
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        hush(stream)
        if not isinstance(error, BrokenPipeError):
            raise OSError(error.errno, error.strerror, stream.name) from error


def hush(stream: IO[str]) -> None:
    """Let what is still to be written to a stream go nowhere: the interpreter would try again at its end, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


class Screen(Console):
    """A console for what prints by itself, such as the help."""

    def on_broken_pipe(self) -> None:
        """Nobody reads any more: leave it to the command, for Rich would end it with the status that says something was found."""
        raise BrokenPipeError


def say(*lines: str) -> None:
    """Print lines on the error stream."""
    _write(sys.stderr, "".join(f"{inert(line)}\n" for line in lines))


def refuse(*lines: str) -> Status:
    """Say what is wrong with the input, and give the exit status of that."""
    say(*lines)
    return Status.REFUSED


def show(*parts: RenderableType) -> None:
    """Print what is laid out for the screen; where the output goes elsewhere, in lines wide enough for tables."""
    screen = Console()
    # Rich would end the command by itself, with a status of its own, where nobody reads what it prints.
    paper = io.StringIO()
    console = Console(file=paper, force_terminal=screen.is_terminal, width=screen.width if screen.is_terminal else _WIDTH)
    for part in parts:
        console.print(part)
    put(paper.getvalue())


def screen_table(table: report.Table) -> Table:
    """A table laid out for the screen."""
    shown = Table(header_style="bold")
    for name in table.head:
        shown.add_column(Text(inert(name)), overflow="fold")
    for row in table.rows:
        shown.add_row(*(Text(inert(cell)) for cell in row))
    return shown


def show_table(table: report.Table) -> None:
    """Print a table with its title."""
    show(Text(inert(table.title), style="bold"), screen_table(table))
