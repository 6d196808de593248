"""rule-engine (pure Python): a rule object for each of the thirty, evaluated for each record."""

from collections.abc import Sequence
from time import perf_counter

import rule_engine  # type: ignore[import-not-found]  # stands in the peers' own environment
from thresholds import Outcomes, Row, Threshold, filled, thresholds

__all__ = ["run"]


def _written(rule: Threshold) -> str:
    passed = f'{rule.attribute} >= {rule.bound} ? "met" : "{rule.missed}"'
    known = f'{rule.attribute} == null ? "undetermined" : ({passed})'
    return f'{rule.scope} == null ? "undetermined" : ({rule.scope} < {rule.floor} ? "not_applicable" : ({known}))'


def run(rows: Sequence[Row]) -> tuple[float, Outcomes]:
    """Seconds and outcomes."""
    rules, records = [rule_engine.Rule(_written(rule)) for rule in thresholds()], filled(rows)
    start = perf_counter()
    found = [rule.evaluate(record) for record in records for rule in rules]
    return perf_counter() - start, found
