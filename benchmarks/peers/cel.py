"""Common Expression Language (Rust): one compiled expression with a list of all rules, executed for each record as its variables."""

from collections.abc import Iterable, Sequence
from time import perf_counter
from typing import Any

import cel  # type: ignore[import-not-found]  # stands in the peers' own environment
from thresholds import Change, Outcomes, Row, Threshold, filled, thresholds

from peers import Changed, answered

__all__ = ["changes", "run"]


def _written(rule: Threshold) -> str:
    passed = f"{rule.attribute} >= {rule.bound} ? 'met' : '{rule.missed}'"
    known = f"{rule.attribute} == null ? 'undetermined' : {passed}"
    return f"({rule.scope} == null ? 'undetermined' : {rule.scope} < {rule.floor} ? 'not_applicable' : {known})"


def _program() -> Any:
    return cel.compile(f"[{', '.join(map(_written, thresholds()))}]")


def run(rows: Sequence[Row]) -> tuple[float, Outcomes]:
    """Seconds and outcomes."""
    program, records = _program(), filled(rows)
    start = perf_counter()
    found = [outcome for record in records for outcome in program.execute(record)]
    return perf_counter() - start, found


def changes(rows: Sequence[Row], changed: Iterable[Change]) -> list[tuple[float, Changed]]:
    """Seconds from each change to the outcomes that change."""
    program = _program()
    return answered(filled(rows), changed, program.execute)
