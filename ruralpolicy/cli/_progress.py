"""A progress bar for what takes longer than a second, on the error stream and only where a person looks at it."""

import threading
import time
from collections.abc import Callable, Collection, Generator, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

__all__ = ["busy", "counted", "watched"]

T = TypeVar("T")

PATIENCE: Final = 1.0


def _bar() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)


def _end(bar: Progress) -> None:
    # A bar that never started would end with an empty line all the same.
    if bar.live.is_started:
        bar.stop()


@contextmanager
def busy(label: str) -> Generator[None]:
    """A moving bar while something runs whose length is not known."""
    bar = _bar()
    bar.add_task(label, total=None)
    late = threading.Timer(PATIENCE, bar.start)
    late.daemon = True
    if bar.console.is_terminal:
        late.start()
    try:
        yield
    finally:
        late.cancel()
        _end(bar)


@contextmanager
def counted(label: str) -> Generator[Callable[[int, int], None]]:
    """A bar that is told how much of how much is done."""
    bar = _bar()
    task = bar.add_task(label, total=None)
    begun = time.monotonic()

    def tell(done: int, size: int) -> None:
        if bar.console.is_terminal and time.monotonic() - begun > PATIENCE:
            bar.start()
            bar.update(task, completed=done, total=size)

    try:
        yield tell
    finally:
        _end(bar)


def watched(items: Collection[T], label: str) -> Iterator[T]:
    """*items* one by one, with a bar of how many are done."""
    with counted(label) as tell:
        for done, item in enumerate(items):
            tell(done, len(items))
            yield item
