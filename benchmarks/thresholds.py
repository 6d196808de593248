"""W1 as data that every peer reads, whatever its environment: 30 threshold rules, records of 12 attributes, changes of one of these."""

import random
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

__all__ = [
    "AS_OF",
    "ATTRIBUTES",
    "OUTCOMES",
    "UNCOUNTED",
    "Change",
    "Outcomes",
    "Row",
    "Threshold",
    "changes",
    "filled",
    "records",
    "thresholds",
]

AS_OF: Final = date(2026, 12, 31)
_HIGHEST: Final = {
    "common_diseases_treatable": 60,
    "tcm_technique_categories": 12,
    "tcm_technique_items": 20,
    "staff_total": 9,
    "physicians": 4,
    "assistant_physicians": 4,
    "resident_population": 4_000,
    "operating_subsidy_due_cny": 50_000,
    "operating_subsidy_paid_cny": 50_000,
    "special_subsidies_due_cny": 30_000,
    "special_subsidies_paid_cny": 30_000,
    "drug_sales_cny": 90_000,
}
ATTRIBUTES: Final = tuple(_HIGHEST)
OUTCOMES: Final = ("met", "unmet", "pending", "not_applicable", "undetermined")
UNCOUNTED: Final = 100
"""So many changes come first that do not count."""
_DUE: Final = (date(2024, 12, 31), date(2027, 12, 31))
_UNKNOWN_SHARE: Final = 0.03

Row = Mapping[str, Any]
Outcomes = list[str]
"""One for each record and rule: the rules of the first record, then those of the second."""


class Threshold(NamedTuple):
    """One rule: where *scope* is at least *floor*, *attribute* must be at least *bound* from the day *due* on."""

    id: str
    attribute: str
    scope: str
    bound: int
    floor: int
    due: date

    @property
    def missed(self) -> str:
        """The outcome of who lies below the bound."""
        return "unmet" if self.due <= AS_OF else "pending"


class Change(NamedTuple):
    """The record at *place* gets another value of an attribute; None is unknown."""

    place: int
    attribute: str
    value: int | None


def records(number: int, seed: int = 20261231) -> list[dict[str, Any]]:
    """Seeded clinics as rows, three in a hundred values left out as unknown."""
    dice = random.Random(seed)
    return [
        {"code": f"{place:06d}"} | {name: dice.randrange(most + 1) for name, most in _HIGHEST.items() if dice.random() >= _UNKNOWN_SHARE}
        for place in range(number)
    ]


def filled(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """The same rows with a None wherever a value is unknown."""
    return [{name: row.get(name) for name in ("code", *ATTRIBUTES)} for row in rows]


def thresholds() -> list[Threshold]:
    """The thirty rules, seeded."""
    dice = random.Random(7)
    rules = []
    for number in range(1, 31):
        attribute, scope = dice.sample(ATTRIBUTES, 2)
        bound, floor = dice.randrange(1, _HIGHEST[attribute]), dice.randrange(_HIGHEST[scope] // 3 + 1)
        rules.append(Threshold(f"w1/{number}-threshold-{number}", attribute, scope, bound, floor, dice.choice(_DUE)))
    return rules


def changes(number: int, rows: Sequence[Row], seed: int = 3) -> list[Change]:
    """Seeded changes of one attribute of one record, one after the other; each is to another value than the record has by then."""
    dice, now = random.Random(seed), [dict(row) for row in rows]
    made: list[Change] = []
    while len(made) < number:
        place, attribute = dice.randrange(len(rows)), dice.choice(ATTRIBUTES)
        value = None if dice.random() < _UNKNOWN_SHARE else dice.randrange(_HIGHEST[attribute] + 1)
        if value != now[place].get(attribute):
            now[place][attribute] = value
            made.append(Change(place, attribute, value))
    return made
