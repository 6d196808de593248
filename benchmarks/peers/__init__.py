"""The peers: one module each with the same thirty rules, as somebody who uses that engine would write them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from time import perf_counter
from typing import Any

from thresholds import ATTRIBUTES, Change, Outcomes, Row, thresholds

__all__ = ["Changed", "answered", "noted", "noticed"]

Changed = dict[str, str]
"""The outcomes that change, by the id of the rule."""


def answered(
    rows: Sequence[dict[str, Any]], changed: Iterable[Change], decide: Callable[[dict[str, Any]], Sequence[str]]
) -> list[tuple[float, Changed]]:
    """Seconds from each change to the outcomes that change, for an engine that keeps no facts: it decides the record anew."""
    ids = [rule.id for rule in thresholds()]
    before = [decide(row) for row in rows]
    found = []
    for place, attribute, value in changed:
        start = perf_counter()
        row = rows[place]
        row[attribute] = value
        after = decide(row)
        differing = {id_: new for id_, old, new in zip(ids, before[place], after, strict=True) if old != new}
        before[place] = after
        found.append((perf_counter() - start, differing))
    return found


def noted(rows: Sequence[Row], found: Mapping[str, Changed]) -> Outcomes:
    """What an engine noted of each record, by code and rule; where it noted nothing, nothing could be decided."""
    return [found[row["code"]].get(rule.id, "undetermined") for row in rows for rule in thresholds()]


def noticed(
    rows: Sequence[Row], changed: Iterable[Change], found: dict[str, Changed], put: Callable[[Change], None]
) -> list[tuple[float, Changed]]:
    """Seconds from each change to the outcomes that change, for an engine that keeps the facts and notes in *found* what fires."""
    reading = {name: [rule.id for rule in thresholds() if name in {rule.attribute, rule.scope}] for name in ATTRIBUTES}
    seen = []
    for change in changed:
        notes, ids = found[rows[change.place]["code"]], reading[change.attribute]
        start = perf_counter()
        before = [notes.pop(id_, "undetermined") for id_ in ids]
        put(change)
        after = ((id_, old, notes.get(id_, "undetermined")) for id_, old in zip(ids, before, strict=True))
        differing = {id_: new for id_, old, new in after if old != new}
        seen.append((perf_counter() - start, differing))
    return seen
