"""What is drawn: the facts about one subject, what is stated about it, and the day."""

from datetime import date
from typing import Any

import attrs

from ruralpolicy import second_reading
from ruralpolicy.conditions import tree
from ruralpolicy.engine.given import prepared
from ruralpolicy.facts import KINDS, UNKNOWN, Attestation, Fact, attributes
from ruralpolicy.law import Outcome
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.testing.search.candidates import Name
from ruralpolicy.testing.search.solver import DAY, Solution

__all__ = ["CODE", "Draw", "drawn", "in_words", "outcome_of"]

CODE = "1"


@attrs.frozen
class Draw:
    """Facts about one subject on one day, as they are given to :func:`~ruralpolicy.engine.assess`.

    Attributes:
        facts: the subject first, then what it refers to and what is stated about it.
        as_of: the day.
        code: the code of the subject.
        about: what the draw aims at, in words; empty where it aims at an outcome only.

    >>> from ruralpolicy.facts import Village
    >>> Draw((Village(code="1"),), date(2026, 6, 30), "1").subject
    Village(code='1')
    """

    facts: tuple[Fact | Attestation, ...]
    as_of: date
    code: str
    about: str = attrs.field(default="", eq=False)

    @property
    def subject(self) -> Fact:
        """The fact that it is about."""
        return next(fact for fact in self.facts if isinstance(fact, Fact))


def drawn(provision: Provision[Any], solution: Solution, about: str = "") -> Draw:
    """The draw of a solution: what is UNKNOWN in it is left out."""
    kind = provision.subject
    values: dict[str, Any] = {}
    others: list[Fact] = []
    stated: list[Attestation] = []
    for name, value in solution.items():
        if value is UNKNOWN or isinstance(name, tree.AsOf):
            continue
        if isinstance(name, tree.Topic):
            stated.append(Attestation(kind=kind.__name__, subject=CODE, topic=name.name, holds=value))
            continue
        values[name.name] = value
        if targets := attributes(kind)[name.name].reference:
            others.append(KINDS[targets[0]](code=value))
    return Draw((kind(code=CODE, **values), *others, *stated), solution[DAY], CODE, about)


def outcome_of(draw: Draw, provision: Provision[Any], pack: RulePack) -> Outcome:
    """The outcome of *provision* for the draw's subject, as the reference decides it."""
    world = prepared(draw.facts, pack, draw.as_of, ())
    kind = provision.subject.__name__
    subject = world.get(kind, draw.code)
    stated = world.topics(draw.as_of).get((kind, draw.code), {})
    return second_reading.decide(pack, provision, tree.Scene(subject, draw.as_of, stated))


def in_words(name: Name) -> str:
    """A name as it is written in a condition."""
    return "as_of" if isinstance(name, tree.AsOf) else name.name
