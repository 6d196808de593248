"""Random situations that matter: facts at, below and above every bound, days around every deadline, attributes left out."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from typing import Any

from ruralpolicy import UNKNOWN, FactError, RulePack
from ruralpolicy.conditions import tree
from ruralpolicy.conditions.days import shifted
from ruralpolicy.facts import KINDS, Attestation, Fact, attributes
from ruralpolicy.testing.search.candidates import held

__all__ = ["Situations"]

_NUMBERS = (0, 1, 2, 3, 7, 10, 20, 99, 100, 101, 999, 1_000, 1_001, 10_000, 2**53, 2**53 + 1)
_DAY = timedelta(days=1)


class Situations:
    """Draws facts, statements and days that come close to what a pack's provisions distinguish."""

    def __init__(self, pack: RulePack, seed: int) -> None:
        self.pack = pack
        self.dice = random.Random(seed)  # noqa: S311 - seeded on purpose
        self.nodes = {name: tuple(_nodes(pack, name)) for name in KINDS}
        self.figures = [value for provision in pack.provisions for value in provision.figures.values()]
        document = pack.document
        deadlines = {
            part.content for nodes in self.nodes.values() for part in nodes if isinstance(part, tree.Literal) and type(part.content) is date
        }
        deadlines |= {figure for figure in self.figures if type(figure) is date}
        deadlines |= {day for day in (document.in_force, document.expires, document.adopted_on) if day}
        self.days = sorted(
            {near for day in deadlines for near in (day - _DAY, day, day + _DAY)} | {date(2022, 6, 30), date(2024, 2, 29), date(2030, 1, 1)}
        )

    def day(self) -> date:
        return self.dice.choice(self.days)

    def facts(self, as_of: date, of_each_kind: int) -> list[Fact | Attestation]:
        """So many facts of each kind that the pack speaks of, with statements about them."""
        drawn: list[Fact | Attestation] = []
        for name, nodes in self.nodes.items():
            if not nodes:
                continue
            topics = sorted(self.pack.attestation_topics.get(name, ()))
            for number in range(of_each_kind):
                fact = self._fact(name, nodes, f"{number:04d}", as_of)
                drawn.append(fact)
                likely = self.dice.choice((0.5, 0.95, 1.0))
                for topic in topics:
                    if self.dice.random() < 0.9:
                        holds = self.dice.random() < likely
                        drawn.append(Attestation(kind=name, subject=fact.code, topic=topic, holds=holds))
        self.dice.shuffle(drawn)
        return drawn

    def _fact(self, name: str, nodes: tuple[tree.Node, ...], code: str, as_of: date) -> Fact:
        kind = KINDS[name]
        declared = attributes(kind)
        read = sorted({node.name for node in nodes if isinstance(node, tree.Attribute)})
        rate = self.dice.choice((0.0, 0.05, 0.4))
        values = {attribute: self._value(declared[attribute], nodes, as_of) for attribute in read if self.dice.random() >= rate}
        comparisons = [node for node in nodes if isinstance(node, tree.Comparison)]
        for _ in range(min(4, len(comparisons))):
            self._aim(kind, values, self.dice.choice(comparisons), as_of)
        while True:
            try:
                return kind(code=code, **values)
            except FactError as error:
                # A relation or bound of the vocabulary does not allow it: leave the attributes out, which is a situation too.
                for mistake in error.mistakes:
                    values.pop(mistake.attribute, None)

    def _value(self, declared: Any, nodes: tuple[tree.Node, ...], as_of: date) -> Any:
        dice = self.dice
        if declared.enum is not None:
            members = list(declared.enum)
            return (
                frozenset(dice.sample(members, dice.choice((len(members), dice.randrange(len(members) + 1)))))
                if declared.many
                else dice.choice(members)
            )
        if declared.type is bool:
            return dice.random() < 0.6
        if declared.type is int:
            figures = [int(figure) + step for figure in self.figures if isinstance(figure, int) for step in (-1, 0, 1)]
            return abs(dice.choice((dice.choice(_NUMBERS), dice.randrange(5_000), dice.choice(figures or [5]))))
        if declared.decimals is not None:
            whole = [Fraction(figure) + step for figure in self.figures if isinstance(figure, int) for step in (-1, 0, 1)]
            return abs(dice.choice((Fraction(dice.randrange(500_000), 100), dice.choice(whole or [Fraction(5)]))))
        if declared.type is Fraction:
            return dice.choice(
                (Fraction(0), Fraction(1), Fraction(1, 3), Fraction(dice.randrange(101), 100), Fraction(dice.randrange(60), 2))
            )
        if declared.type is date:
            base = dice.choice((as_of, dice.choice(self.days)))
            years = dice.choice((0, 0, 3, 5, 20, 45, 46, 60, 61, 65))
            return shifted(base, years=-years) + dice.choice((-_DAY, timedelta(0), _DAY)) if base.year > 100 else base
        texts = [
            part.content
            for node in nodes
            if isinstance(node, tree.Member | tree.Comparison)
            for part in node.walk()
            if isinstance(part, tree.Literal | tree.Figure)
        ]
        return dice.choice([text for text in texts if isinstance(text, str)] or ["甲"])

    def _aim(self, kind: type[Fact], values: dict[str, Any], comparison: tree.Comparison, as_of: date) -> None:
        """Put the left side at its bound, or one step to either side of it."""
        left = comparison.left
        if not isinstance(left, tree.Attribute) or attributes(kind)[left.name].type not in (int, Fraction):
            return
        blank = type("Blank", (), {name: values.get(name, UNKNOWN) for name in attributes(kind)})
        bound = comparison.right.value(tree.Scene(blank, as_of))
        if not isinstance(bound, int | Fraction):
            return
        step = self.dice.choice((-1, 0, 1))
        declared, rounded = attributes(kind)[left.name], self.dice.choice((ceil, floor))
        least = 1 if declared.type is int else Fraction(1, 1000 if declared.decimals is None else 100)
        values[left.name] = max(declared.type(0), held(declared, bound, rounded) + step * least)


def _nodes(pack: RulePack, kind: str) -> Iterator[tree.Node]:
    for provision in pack.decidable:
        if provision.subject.__name__ == kind:
            settled = pack.settled(provision)
            yield from (node for part in (settled.scope, settled.requirement, settled.late) for node in part.walk())
            yield from (node for part in provision.amount or () if part is not None for node in part.walk())
            for other in provision.other_readings.values():
                yield from (node for part in (other.whole_scope, other.whole_requirement, other.late) for node in part.walk())
