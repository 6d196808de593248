"""durable-rules in its common use: rules in its own language, one `assert_fact` a record; a changed one is retracted, asserted anew."""

import itertools
from collections.abc import Iterable, Sequence
from time import perf_counter
from typing import Any  # Any: durable.lang has no type hints

from durable.lang import assert_fact, m, retract_fact, ruleset, when_all  # type: ignore[import-untyped]  # as above
from thresholds import Change, Outcomes, Row, Threshold, thresholds

from peers import Changed, noted, noticed

__all__ = ["changes", "run"]

# A ruleset cannot be taken back, so each has a name of its own.
_numbers = itertools.count(1)


def _declared(found: dict[str, Changed]) -> str:
    """Declare the thirty rules; what fires goes to *found* under the code and the rule's id."""
    name = f"w1_{next(_numbers)}"
    with ruleset(name):
        for rule in thresholds():
            applies, reached = getattr(m, rule.scope) >= rule.floor, getattr(m, rule.attribute) >= rule.bound
            _when_outcome(getattr(m, rule.scope) < rule.floor, rule, "not_applicable", found)
            _when_outcome(applies & reached, rule, "met", found)
            _when_outcome(applies & (getattr(m, rule.attribute) < rule.bound), rule, rule.missed, found)
    return name


def _when_outcome(condition: Any, rule: Threshold, outcome: str, found: dict[str, Changed]) -> None:
    """Declare one rule of the ruleset being written; nothing fires where a value is unknown."""

    @when_all(condition)  # type: ignore[untyped-decorator]  # as above
    def note(c: Any) -> None:
        found[c.m.code][rule.id] = outcome


def run(rows: Sequence[Row]) -> tuple[float, Outcomes]:
    """Seconds and outcomes."""
    found: dict[str, Changed] = {row["code"]: {} for row in rows}
    name = _declared(found)
    start = perf_counter()
    for row in rows:
        assert_fact(name, row)
    return perf_counter() - start, noted(rows, found)


def changes(rows: Sequence[Row], changed: Iterable[Change]) -> list[tuple[float, Changed]]:
    """Seconds from each change to the outcomes that change."""
    found: dict[str, Changed] = {row["code"]: {} for row in rows}
    name = _declared(found)
    held = [dict(row) for row in rows]
    for row in held:
        assert_fact(name, row)

    def put(change: Change) -> None:
        row = held[change.place]
        retract_fact(name, row)
        if change.value is None:
            row.pop(change.attribute, None)
        else:
            row[change.attribute] = change.value
        assert_fact(name, row)

    return noticed(rows, changed, found, put)
