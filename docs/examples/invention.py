"""What inventing a county takes, whichever county it is: its places, dice, and how its facts are written down.

Dice are seeded with the subject's code, so the files are the same on every machine and a change to one row moves no other.
"""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

FOLDER = Path(__file__).parent
SEED = "ruralpolicy 2026"

Place = Mapping[str, str]
Row = dict[str, object]
Facts = dict[str, list[Row]]

# What a register always has: the share of values that goes unreported spares them.
KEPT = frozenset(
    {
        "code", "name", "kind", "city", "county", "township", "village", "health_center", "clinic",
        "consortium", "lead_hospital", "workplace", "employer", "doctor",
    }
)  # fmt: skip


class Dice:
    """Dice of one subject, made of ``random()`` alone, whose numbers no version of Python changes."""

    def __init__(self, code: str) -> None:
        self._random = Random(f"{SEED}/{code}").random

    def chance(self, share: float) -> bool:
        return self._random() < share

    def between(self, low: int, high: int) -> int:
        return low + int(self._random() * (high - low + 1))

    def day(self, first: date, last: date) -> date:
        return first + timedelta(days=self.between(0, (last - first).days))

    def pick(self, **weights: float) -> str:
        point = self._random() * sum(weights.values())
        for choice, weight in weights.items():
            point -= weight
            if point < 0:
                return choice
        return next(iter(weights))

    def statements(self, shares: Mapping[str, float]) -> Row:
        return {topic: self.chance(share) for topic, share in shares.items()}


def table(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def shares_of(county: str) -> dict[str, dict[str, float]]:
    """By kind and topic, of which share of the subjects the statement is to hold."""
    shares: dict[str, dict[str, float]] = {}
    for line in table(f"{county}_shares.csv"):
        shares.setdefault(line["kind"], {})[line["topic"]] = float(line["share"])
    return shares


@dataclass(frozen=True)
class Divisions:
    """The real places of a county, from the city above it down to its villages."""

    rows: Sequence[Place]

    @classmethod
    def of(cls, county: str) -> "Divisions":
        return cls(table(f"{county}_divisions.csv"))

    def every(self, kind: str) -> list[Place]:
        return [place for place in self.rows if place["kind"] == kind]

    def seats(self) -> dict[str, str]:
        """By township, the village in which its health centre is made out to stand: a village proper where there is one."""
        seats: dict[str, str] = {}
        for place in sorted(self.every("Village"), key=lambda place: is_committee(place) is not False):
            seats.setdefault(place["parent"], place["code"])
        return seats


def is_committee(place: Place) -> bool | None:
    """A residents' committee; nobody knows it of the placeholder rows that statistics keep for the forest farms."""
    return None if "虚拟" in place["name"] else not place["name"].endswith("村委会")


def is_urban(township: Place) -> bool:
    """A subdistrict, which has a community health centre in place of a township health centre."""
    return township["name"].endswith("街道")


def short(name: str) -> str:
    """葛源村 for 葛源村委会, 城中社区 for 城中社区居委会."""
    if name.endswith("村委会"):
        while name.endswith("村委会"):
            name = name.removesuffix("村委会").removesuffix("村")
        return f"{name}村"
    return name.removesuffix("居委会")


def health_center(township: Place, seat: str) -> Row:
    """The row of the township's health centre, so far without anything but its place."""
    community = is_urban(township)
    return {
        "code": f"H{township['code']}",
        "name": f"{township['name']}{'社区卫生服务中心' if community else '卫生院'}（虚构）",
        "kind": "community_health_center" if community else "township_health_center",
        "county": township["parent"],
        "township": township["code"],
        "village": seat,
    }


def clinic_name(place: Place, *, station: bool) -> str:
    return f"{short(place['name'])}{'卫生服务站' if station else '卫生室'}（虚构）"


def reported(rows: Iterable[Row]) -> list[Row]:
    """Leave out of each row about one value in thirty: what was not reported."""
    kept = []
    for row in rows:
        dice = Dice(f"F{row['code']}")
        kept.append({name: value for name, value in row.items() if name in KEPT or not dice.chance(0.03)})
    return kept


def as_text(facts: Mapping[str, Sequence[Row]]) -> str:
    """JSON with one fact a line, so that the difference between two versions reads."""
    kinds = []
    for kind, rows in facts.items():
        lines = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in rows)
        kinds.append(f"{json.dumps(kind)}: [\n{lines}\n]")
    return "{\n" + ",\n".join(kinds) + "\n}\n"
