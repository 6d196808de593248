"""ZEN Engine (Rust): one list expression over all records; for a change, over the one record."""

from collections.abc import Iterable, Sequence
from time import perf_counter
from typing import Any

import zen  # type: ignore[import-not-found]  # stands in the peers' own environment
from thresholds import Change, Outcomes, Row, Threshold, filled, thresholds

from peers import Changed, answered

__all__ = ["changes", "run"]


def _written(rule: Threshold) -> str:
    passed = f"#.{rule.attribute} >= {rule.bound} ? 'met' : '{rule.missed}'"
    known = f"#.{rule.attribute} == null ? 'undetermined' : ({passed})"
    return f"(#.{rule.scope} == null ? 'undetermined' : (#.{rule.scope} < {rule.floor} ? 'not_applicable' : ({known})))"


def _expression() -> Any:
    return zen.compile_expression(f"map(rows, [{', '.join(map(_written, thresholds()))}])")


def run(rows: Sequence[Row]) -> tuple[float, Outcomes]:
    """Seconds and outcomes."""
    expression, records = _expression(), filled(rows)
    start = perf_counter()
    found = [outcome for outcomes in expression.evaluate({"rows": records}) for outcome in outcomes]
    return perf_counter() - start, found


def changes(rows: Sequence[Row], changed: Iterable[Change]) -> list[tuple[float, Changed]]:
    """Seconds from each change to the outcomes that change."""
    expression = _expression()
    return answered(filled(rows), changed, lambda row: expression.evaluate({"rows": [row]})[0])
