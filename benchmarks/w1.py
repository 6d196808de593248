"""W1: 30 threshold rules over clinics of 12 attributes, as a pack of its own and as plain Python functions."""

import datetime as dt
import random
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from ruralpolicy import Document, RulePack
from ruralpolicy.facts import UNKNOWN, VillageClinic

__all__ = ["AS_OF", "ATTRIBUTES", "Threshold", "clinics", "pack", "plain_rules", "records", "thresholds"]

AS_OF = date(2026, 12, 31)
ATTRIBUTES = (
    "common_diseases_treatable",
    "tcm_technique_categories",
    "tcm_technique_items",
    "staff_total",
    "physicians",
    "assistant_physicians",
    "resident_population",
    "operating_subsidy_due_cny",
    "operating_subsidy_paid_cny",
    "special_subsidies_due_cny",
    "special_subsidies_paid_cny",
    "drug_sales_cny",
)
_HIGHEST = (60, 12, 20, 9, 4, 4, 4_000, 50_000, 50_000, 30_000, 30_000, 90_000)
_DUE = (date(2024, 12, 31), date(2027, 12, 31))


def records(number: int, seed: int = 20261231) -> list[dict[str, Any]]:
    """Seeded clinics as rows, three in a hundred values left out as unknown."""
    dice = random.Random(seed)
    highest = dict(zip(ATTRIBUTES, _HIGHEST, strict=True))
    return [
        {"code": f"{place:06d}"} | {name: dice.randrange(most + 1) for name, most in highest.items() if dice.random() >= 0.03}
        for place in range(number)
    ]


def clinics(number: int) -> list[VillageClinic]:
    """The rows of :func:`records` as facts."""
    return [VillageClinic(**row) for row in records(number)]


class Threshold(NamedTuple):
    """One rule: where *scope* is at least *floor*, *attribute* must be at least *bound* from the day *due* on."""

    id: str
    attribute: str
    scope: str
    bound: int
    floor: int
    due: date


def thresholds() -> list[Threshold]:
    """The thirty rules as data, seeded."""
    dice = random.Random(7)
    rules = []
    for number in range(1, 31):
        attribute, scope = dice.sample(range(len(ATTRIBUTES)), 2)
        bound, floor = dice.randrange(1, _HIGHEST[attribute]), dice.randrange(_HIGHEST[scope] // 3 + 1)
        id_ = f"w1/{number}-threshold-{number}"
        rules.append(Threshold(id_, ATTRIBUTES[attribute], ATTRIBUTES[scope], bound, floor, dice.choice(_DUE)))
    return rules


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


def plain_rules() -> list[Callable[[VillageClinic, date], tuple[str, str, str]]]:
    """The thirty rules as a person would write them by hand."""
    scope = _written(_PLAIN, {})
    return [scope[f"plain_{number}"] for number in range(1, 31)]  # type: ignore[misc]  # functions, all of them
