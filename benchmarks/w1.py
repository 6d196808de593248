"""W1: 30 threshold rules over clinics of 12 attributes, as a pack of its own, as plain Python functions, and by hand in Polars."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

import polars as pl
from thresholds import AS_OF, ATTRIBUTES, Threshold, filled, records, thresholds

from ruralpolicy import Document, RulePack
from ruralpolicy.facts import UNKNOWN, VillageClinic
from ruralpolicy.findings import OUTCOMES

__all__ = ["by_plain_python", "by_polars", "clinics", "frame", "pack", "plain_rules", "polars_rules"]

Outcome = tuple[str, str, str]


def clinics(number: int) -> list[VillageClinic]:
    """The rows of :func:`thresholds.records` as facts."""
    return [VillageClinic(**row) for row in records(number)]


def frame(number: int) -> pl.DataFrame:
    """The same rows as a table."""
    return pl.DataFrame(filled(records(number)), schema={"code": pl.String} | dict.fromkeys(ATTRIBUTES, pl.Int64))


_CLAUSE = '''
def scope_{number}(clinic: VillageClinic, *, floor: int = {floor}) -> bool:
    """Clinics above a floor."""
    return clinic.{scope} >= floor


@pack.target("{number}", "门槛{number}", "Threshold {number}", by={due}, applies_to=scope_{number})
def threshold_{number}(clinic: VillageClinic, *, bound: int = {bound}) -> bool:
    """A threshold is reached."""
    return clinic.{attribute} >= bound
'''

_PLAIN = """
def plain_{number}(clinic, as_of):
    scope = clinic.{scope}
    if scope is UNKNOWN:
        return ("{id}", clinic.code, "undetermined")
    if not scope >= {floor}:
        return ("{id}", clinic.code, "not_applicable")
    value = clinic.{attribute}
    if value is UNKNOWN:
        return ("{id}", clinic.code, "undetermined")
    if value >= {bound}:
        return ("{id}", clinic.code, "met")
    return ("{id}", clinic.code, "unmet" if as_of >= {due} else "pending")
"""


def _written(template: str, names: dict[str, object]) -> dict[str, object]:
    scope: dict[str, object] = {"dt": dt, "VillageClinic": VillageClinic, "UNKNOWN": UNKNOWN, **names}
    for number, rule in enumerate(thresholds(), 1):
        due = f"dt.date({rule.due.year}, {rule.due.month}, {rule.due.day})"
        text = template.format(number=number, **rule._asdict() | {"due": due})
        exec(compile(text, f"<rule {number}>", "exec"), scope)  # noqa: S102 - the templates above
    return scope


def pack() -> RulePack:
    """The thirty rules as a pack."""
    rules = RulePack("w1", Document(title_zh="门槛测试", title_en="Thresholds"))
    _written(_CLAUSE, {"pack": rules})
    return rules


def plain_rules() -> list[Callable[[VillageClinic, date], Outcome]]:
    """The thirty rules as a person would write them by hand."""
    scope = _written(_PLAIN, {})
    return [scope[f"plain_{number}"] for number in range(1, 31)]  # type: ignore[misc]  # functions, all of them


def by_plain_python(facts: Iterable[VillageClinic], rules: Sequence[Callable[[VillageClinic, date], Outcome]]) -> list[Outcome]:
    """What a person would write: every rule for every record, a tuple each."""
    return [rule(clinic, AS_OF) for clinic in facts for rule in rules]


def polars_rules() -> list[pl.Expr]:
    """The thirty rules as somebody who knows Polars would write them: an outcome code each."""
    return [_expression(rule) for rule in thresholds()]


def _code(outcome: str) -> pl.Expr:
    return pl.lit([each.value for each in OUTCOMES].index(outcome), dtype=pl.Int8)


def _expression(rule: Threshold) -> pl.Expr:
    scope, value = pl.col(rule.scope), pl.col(rule.attribute)
    decided = pl.when(scope < rule.floor).then(_code("not_applicable")).when(scope.is_null() | value.is_null()).then(_code("undetermined"))
    return decided.when(value >= rule.bound).then(_code("met")).otherwise(_code(rule.missed)).alias(rule.id)


def by_polars(table: pl.DataFrame, rules: Sequence[pl.Expr]) -> pl.DataFrame:
    """The outcome codes of every row."""
    found: Any = table.lazy().select("code", *rules).collect()
    return found  # type: ignore[no-any-return]  # collect() may also give a query in the background, which was not asked for
