"""CLIPS through clipspy: a fact for each record, a rule for each outcome, which notes it by a function of Python."""

from collections.abc import Iterable, Sequence
from time import perf_counter
from typing import Any

import clips  # type: ignore[import-not-found]  # stands in the peers' own environment
from thresholds import ATTRIBUTES, Change, Outcomes, Row, Threshold, filled, thresholds

from peers import Changed, noted, noticed

__all__ = ["changes", "run"]

_UNKNOWN = clips.Symbol("unknown")


def _rules(number: int, rule: Threshold) -> Iterable[str]:
    def held(slot: str, comparison: str, bound: int) -> str:
        return f"({slot} ?{slot}&:(and (integerp ?{slot}) ({comparison} ?{slot} {bound})))"

    within = held(rule.scope, ">=", rule.floor)
    outcomes = {
        "not_applicable": held(rule.scope, "<", rule.floor),
        "met": f"{within} {held(rule.attribute, '>=', rule.bound)}",
        rule.missed: f"{within} {held(rule.attribute, '<', rule.bound)}",
    }
    for outcome, condition in outcomes.items():
        yield f'(defrule r{number}-{outcome} (clinic (code ?code) {condition}) => (note ?code "{rule.id}" "{outcome}"))'


def _environment(found: dict[str, Changed]) -> Any:
    environment = clips.Environment()

    def note(code: str, rule: str, outcome: str) -> None:
        found[code][rule] = outcome

    environment.define_function(note)
    environment.build(f"(deftemplate clinic (slot code) {' '.join(f'(slot {name} (default unknown))' for name in ATTRIBUTES)})")
    for number, rule in enumerate(thresholds()):
        for text in _rules(number, rule):
            environment.build(text)
    return environment


def _slots(rows: Sequence[Row]) -> list[dict[str, Any]]:
    return [{name: _UNKNOWN if value is None else value for name, value in row.items()} for row in filled(rows)]


def run(rows: Sequence[Row]) -> tuple[float, Outcomes]:
    """Seconds and outcomes."""
    found: dict[str, Changed] = {row["code"]: {} for row in rows}
    environment, records = _environment(found), _slots(rows)
    template = environment.find_template("clinic")
    start = perf_counter()
    for record in records:
        template.assert_fact(**record)
    environment.run()
    return perf_counter() - start, noted(rows, found)


def changes(rows: Sequence[Row], changed: Iterable[Change]) -> list[tuple[float, Changed]]:
    """Seconds from each change to the outcomes that change."""
    found: dict[str, Changed] = {row["code"]: {} for row in rows}
    environment = _environment(found)
    template = environment.find_template("clinic")
    facts = [template.assert_fact(**record) for record in _slots(rows)]
    environment.run()

    def put(change: Change) -> None:
        facts[change.place].modify_slots(**{change.attribute: _UNKNOWN if change.value is None else change.value})
        environment.run()

    return noticed(rows, changed, found, put)
