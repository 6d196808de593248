"""How time is taken: in turns, the best of several, without garbage collection."""

import gc
import math
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

__all__ = ["best", "in_turns", "no_collection", "percentiles", "timed"]


@contextmanager
def no_collection() -> Iterator[None]:
    """Keep the garbage collector away, once it has been."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def timed(work: Callable[[], Any]) -> float:
    """Seconds of *work*; its result is let go after the clock has stopped."""
    start = time.perf_counter()
    result = work()
    seconds = time.perf_counter() - start
    del result
    return seconds


def best(work: Callable[[], Any], repeats: int) -> float:
    """The shortest of several times, after one that does not count."""
    return in_turns({"work": work}, repeats)["work"]


def in_turns(works: Mapping[str, Callable[[], Any]], repeats: int) -> dict[str, float]:
    """The shortest of several times of each, taken in turns, after a turn that does not count."""
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(repeats + 1):
        for name, work in works.items():
            with no_collection():
                seconds[name].append(timed(work))
    return {name: min(times[1:]) for name, times in seconds.items()}


def percentiles(seconds: Sequence[float]) -> dict[str, float]:
    """The median, and what 99 of a hundred do not exceed."""
    return {"p50_s": statistics.median(seconds), "p99_s": sorted(seconds)[math.ceil(len(seconds) * 0.99) - 1]}
