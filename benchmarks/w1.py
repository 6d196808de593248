"""W1: 30 threshold rules over 100,000 clinics of 12 attributes, as a pack of its own and as plain Python functions.

Both give the same outcomes, which is checked before a time counts. What counts are ratios in one run on one machine.
"""

import datetime as dt
import random
from collections.abc import Callable
from datetime import date

from ruralpolicy import Document, RulePack
from ruralpolicy.facts import UNKNOWN, VillageClinic

__all__ = ["AS_OF", "ATTRIBUTES", "clinics", "pack", "plain_rules"]

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


def clinics(number: int, seed: int = 20261231) -> list[VillageClinic]:
    """Seeded clinics, three in a hundred values unknown."""
    dice = random.Random(seed)
    made = []
    for place in range(number):
        values = {name: dice.randrange(most + 1) for name, most in zip(ATTRIBUTES, _HIGHEST, strict=True) if dice.random() >= 0.03}
        made.append(VillageClinic(code=f"{place:06d}", **values))
    return made


def _thresholds() -> list[tuple[str, str, int, int, date]]:
    """For each rule: attribute, the attribute of its scope, bound, the scope's bound, deadline."""
    dice = random.Random(7)
    rules = []
    for _ in range(30):
        attribute, scope = dice.sample(range(len(ATTRIBUTES)), 2)
        bound, floor = dice.randrange(1, _HIGHEST[attribute]), dice.randrange(_HIGHEST[scope] // 3 + 1)
        rules.append((ATTRIBUTES[attribute], ATTRIBUTES[scope], bound, floor, dice.choice(_DUE)))
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
        return ("w1/{number}-threshold-{number}", clinic.code, "undetermined")
    if not scope >= {floor}:
        return ("w1/{number}-threshold-{number}", clinic.code, "not_applicable")
    value = clinic.{attribute}
    if value is UNKNOWN:
        return ("w1/{number}-threshold-{number}", clinic.code, "undetermined")
    if value >= {bound}:
        return ("w1/{number}-threshold-{number}", clinic.code, "met")
    return ("w1/{number}-threshold-{number}", clinic.code, "unmet" if as_of >= {due} else "pending")
"""


def _written(template: str, names: dict[str, object]) -> dict[str, object]:
    scope: dict[str, object] = {"dt": dt, "VillageClinic": VillageClinic, "UNKNOWN": UNKNOWN, **names}
    for number, (attribute, of, bound, floor, due) in enumerate(_thresholds(), 1):
        text = template.format(
            number=number, attribute=attribute, scope=of, bound=bound, floor=floor, due=f"dt.date({due.year}, {due.month}, {due.day})"
        )
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
