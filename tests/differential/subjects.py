"""Random facts about the names that a pack reads, near the values that it writes, and the same facts as tables."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from math import ceil, floor
from typing import Any, Final

import polars as pl
from random_clauses import EDGES, Clauses

from ruralpolicy import FactError, RulePack
from ruralpolicy.facts import Attestation, Attribute, Fact, attributes
from ruralpolicy.facts.declarations import declared
from ruralpolicy.facts.fact import values_of

__all__ = ["MONEY_IN_FLOATS", "Subjects", "fits", "table_of"]

Given = Fact | Attestation
# Up to so many yuan a column of floats holds every fen.
MONEY_IN_FLOATS: Final = 2**53 // 100 - 1
_TYPES: Final[Mapping[Any, Any]] = {int: pl.Int64, Fraction: pl.Float64, bool: pl.Boolean, date: pl.Date, str: pl.String}


class Subjects:
    """Draws facts of one kind and statements about them."""

    def __init__(self, clauses: Clauses, pack: RulePack) -> None:
        self.dice = clauses.dice
        self.kind = clauses.kind
        self.clauses = clauses
        known = attributes(self.kind)
        # Some columns are not there at all.
        read = dict.fromkeys(name for each in pack.decidable for name in each.reads if name in known)
        self.names = [name for name in read if self.dice.random() < 0.93]
        self.topics = sorted(pack.attestation_topics.get(self.kind.__name__, ()))
        self.known = known
        near = {whole + step for number in clauses.numbers for whole in (floor(number), ceil(number)) for step in (-1, 0, 1)}
        self.numbers = sorted(near | {0, 1, 2, 3})
        self.days = sorted({day + timedelta(step) for day in clauses.days if 1 < day.year < 9999 for step in (-1, 0, 1)} | {*clauses.days})

    def draw(self, number: int) -> list[list[Given]]:
        """So many facts, each with the statements about it."""
        return [self._one(f"{place:05d}") for place in range(number)]

    def one(self, code: str) -> list[Given]:
        """Another fact of a code."""
        return self._one(code)

    def _one(self, code: str) -> list[Given]:
        dice = self.dice
        unknown = dice.choice((0.0, 0.1, 0.4))
        values: dict[str, Any] = {}
        for name in self.names:
            if dice.random() >= unknown:
                values[name] = self._value(self.known[name], values)
        stated = [
            Attestation(kind=self.kind.__name__, subject=code, topic=topic, holds=dice.random() < 0.6)
            for topic in self.topics
            if dice.random() < 0.8
        ]
        while True:
            try:
                return [self.kind(code=code, **values), *stated]
            except FactError as error:
                # Bounds and relations of the vocabulary leave fewer values.
                for mistake in error.mistakes:
                    del values[mistake.attribute]

    def _value(self, attribute: Attribute, others: Mapping[str, Any]) -> Any:
        dice = self.dice
        if attribute.enum is not None:
            members = list(attribute.enum)
            return frozenset(dice.sample(members, dice.randint(0, min(4, len(members))))) if attribute.many else dice.choice(members)
        if attribute.type is bool:
            return dice.random() < 0.5
        alike = [value for value in others.values() if type(value) is attribute.type]
        if alike and attribute.type in (str, date) and dice.random() < 0.2:
            return dice.choice(alike)
        if attribute.type is date:
            return dice.choice((*self.days, date(1964, 2, 29), date(2024, 2, 29), date(2023, 3, 31), date(1990, 1, 1)))
        if attribute.type is str:
            return dice.choice([text for text in self.clauses.texts if text] + ["aa", "ab", "b村", "\U0001f600", "\uffee"])
        return self._number(attribute, alike)

    def _number(self, attribute: Attribute, alike: Sequence[Any]) -> int | Fraction:
        dice = self.dice
        if alike and dice.random() < 0.2:
            number = dice.choice(alike) + dice.choice((-1, 0, 1))
        elif dice.random() < 0.3:
            number = dice.choice(EDGES)
        else:
            number = dice.choice((dice.choice(self.numbers), dice.randrange(12), dice.randrange(2000)))
        number = int(number if attribute.low is None else abs(number))
        if attribute.type is int:
            return number
        if attribute.high is not None:
            return Fraction(dice.choice((0, 1, 300, 333, 1000, dice.randrange(1001))), 1000)
        if attribute.decimals is not None:
            number = max(-MONEY_IN_FLOATS, min(number, MONEY_IN_FLOATS))
            return Fraction(number) + Fraction(dice.choice((0, 0, 1, 50, 99)), 100)
        return Fraction(number) + Fraction(dice.choice((0, 0, 1, 5, 999)), 1000)


def fits(fact: Given) -> bool:
    """Whether a table can hold the fact: 64 bits for whole numbers, for others the decimals that floats print."""
    return isinstance(fact, Attestation) or all(
        -(2**63) <= value < 2**63 if type(value) is int else abs(value) < 10**300 and Fraction(repr(float(value))) == value
        for value in values_of(fact).values()
        if type(value) in (int, Fraction)
    )


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(each.value for each in value)
    return float(value) if isinstance(value, Fraction) else value


def table_of(kind: type[Fact], subjects: Iterable[Sequence[Given]]) -> pl.DataFrame:
    """Facts of one kind as a table, with what is stated about each."""
    rows: list[dict[str, Any]] = []
    for fact, *stated in subjects:
        assert isinstance(fact, Fact)
        row = {name: _plain(value) for name, value in values_of(fact).items()}
        rows.append(row | {each.topic: each.holds for each in stated if isinstance(each, Attestation)})
    known = declared(kind)
    names = dict.fromkeys(["code", *(name for row in rows for name in row)])
    schema = {
        name: pl.Boolean if name not in known else pl.List(pl.String) if known[name].many else _TYPES.get(known[name].type, pl.String)
        for name in names
    }
    return pl.DataFrame([{name: row.get(name) for name in names} for row in rows], schema=schema)
