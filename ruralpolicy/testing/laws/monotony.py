"""What a provision's trees say about its attributes: what it reads, which way a number pushes it, and what may be scaled together."""

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.facts import Attribute, attributes
from ruralpolicy.pack import Provision, RulePack

__all__ = ["Reading", "degree", "pushes", "reading_of"]

_TOWARDS: Final = {">=": 1, ">": 1, "<=": -1, "<": -1}
_NUMBERS: Final = (int, Fraction)


@attrs.frozen(eq=False)
class Reading:
    """A provision as it is decided in its pack, those that it depends on written out."""

    pack: RulePack
    provision: Provision[Any]
    conditions: tuple[tree.Node, ...]
    terms: tuple[tree.Node, ...]
    attributes: tuple[Attribute, ...]
    topics: tuple[str, ...]
    comparisons: tuple[tree.Comparison, ...]
    days: tuple[date, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The attributes and topics that can be told of a subject."""
        return (*(attribute.name for attribute in self.attributes), *self.topics)

    @property
    def everything(self) -> frozenset[str]:
        """Every name that it reads, references to other facts among them, amounts included."""
        parts = (part for term in self.terms for part in term.walk())
        return frozenset(part.name for part in parts if isinstance(part, tree.Attribute | tree.Topic))

    @property
    def guarded(self) -> frozenset[str]:
        """The names whose absence it takes for an answer: those under ``known(...)`` and ``stated(...)``."""
        guards = (part for term in self.terms for part in term.walk() if isinstance(part, tree.IsKnown | tree.Stated))
        return frozenset(part.name for guard in guards for part in guard.walk() if isinstance(part, tree.Attribute))

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numeric attributes that scope and requirement read."""
        read = {part.name for condition in self.conditions for part in condition.walk() if isinstance(part, tree.Attribute)}
        return tuple(attribute.name for attribute in self.attributes if attribute.name in read and attribute.type in _NUMBERS)

    @property
    def timeless(self) -> bool:
        """Whether the day counts for nothing but its deadlines and the document's time in force."""
        return not any(isinstance(part, tree.AsOf) for other in self.chain for node in _own(other) for part in node.walk())

    @property
    def chain(self) -> tuple[Provision[Any], ...]:
        """Itself and all that it depends on."""
        found, open_ = [self.provision], [self.provision]
        while open_:
            one = open_.pop()
            others = [self.pack[name] for name in (one.given, one.unless) if name is not None]
            found += others
            open_ += others
        return tuple(found)

    def in_force(self, day: date) -> bool:
        """Whether its document holds on *day*."""
        return not self.provision.document.reason_on(day)


def _own(provision: Provision[Any]) -> tuple[tree.Node, ...]:
    return (provision.scope, provision.requirement)


@lru_cache(maxsize=2048)
def reading_of(pack: RulePack, provision: Provision[Any]) -> Reading:
    """The reading of *provision*, made once."""
    settled = pack.settled(provision)
    amounts = tuple(part for part in provision.amount or () if part is not None)
    terms = (settled.scope, settled.requirement, settled.late, *amounts)
    parts = [part for term in terms for part in term.walk()]
    declared = attributes(provision.subject)
    names = dict.fromkeys(part.name for part in parts if isinstance(part, tree.Attribute))
    told = (declared[name] for name in names if name in declared)
    return Reading(
        pack=pack,
        provision=provision,
        conditions=(settled.scope, settled.requirement),
        terms=terms,
        attributes=tuple(attribute for attribute in told if not attribute.reference),
        topics=tuple(dict.fromkeys(part.name for part in parts if isinstance(part, tree.Topic))),
        comparisons=tuple(dict.fromkeys(part for part in parts if isinstance(part, tree.Comparison))),
        days=tuple(sorted(set(_days(parts)))),
    )


def _days(parts: list[tree.Node]) -> Iterator[date]:
    scene = tree.Scene(None, date.min)
    for part in parts:
        value = part.value(scene) if isinstance(part, tree.Literal | tree.Figure | tree.SinceAdopted) else None
        if isinstance(value, date):
            yield value


def pushes(reading: Reading, name: str) -> int:
    """Which way more of a number pushes the outcome: 1 towards fulfilment, -1 away from it, 0 where the trees do not say.

    >>> from ruralpolicy import load_pack
    >>> pack = load_pack("shangrao")
    >>> reading = reading_of(pack, pack["3-coverage-2024"])
    >>> pushes(reading, "village_clinics_integrated"), pushes(reading, "village_clinics_total")
    (1, 0)
    """
    scope, requirement = reading.conditions
    due = (node for day in reading.provision.due for node in day.walk())
    if any(_is(node, name) for node in (*scope.walk(), *due)):
        return 0
    return _push(requirement, name, reading) if sum(_is(node, name) for node in requirement.walk()) == 1 else 0


def _is(node: tree.Node, name: str) -> bool:
    return isinstance(node, tree.Attribute) and node.name == name


def _push(node: tree.Node, name: str, reading: Reading) -> int:
    match node:
        case tree.Attribute():
            return int(node.name == name)
        case tree.Not(condition):
            return -_push(condition, name, reading)
        case tree.Comparison(sign, left, right) if sign in _TOWARDS:
            return _TOWARDS[sign] * (_push(left, name, reading) - _push(right, name, reading))
        case tree.Arithmetic(sign, left, right):
            one, other = _push(left, name, reading), _push(right, name, reading)
            if sign == "*":
                whole = right if one else left
                return one + other if _never_negative(whole, reading) else 0
            return one - other if sign == "-" else one + other
        case tree.All() | tree.Either() | tree.Extreme() | tree.Rounded():
            return sum(_push(part, name, reading) for part in node.parts)
        case _:
            return 0


def _never_negative(node: tree.Node, reading: Reading) -> bool:
    match node:
        case tree.Figure(_, content) | tree.Literal(content):
            return bool(content >= 0)
        case tree.Attribute(name):
            low = attributes(reading.provision.subject)[name].low
            return low is not None and low >= 0
        case _:
            return False


def degree(reading: Reading) -> bool:
    """Whether scaling every count that scope and requirement compare, by one factor, leaves each comparison as it was.

    >>> from ruralpolicy import load_pack
    >>> pack = load_pack("shangrao")
    >>> degree(reading_of(pack, pack["3-coverage-2024"]))
    True
    """
    declared = attributes(reading.provision.subject)

    def is_count(name: str) -> bool:
        return declared[name].unit != "share"

    scaled = [name for name in reading.numbers if is_count(name)]
    comparisons = [node for condition in reading.conditions for node in _leaves(condition)]
    # A share has two parts; a count against a figure has none to scale with.
    return len(scaled) > 1 and all(_even(node, is_count, frozenset(reading.numbers)) for node in comparisons)


def _leaves(node: tree.Node) -> Iterator[tree.Node]:
    if isinstance(node, tree.All | tree.Either | tree.Not):
        for part in node.parts:
            yield from _leaves(part)
    else:
        yield node


def _even(node: tree.Node, is_count: Callable[[str], bool], numbers: frozenset[str]) -> bool:
    if not any(isinstance(part, tree.Attribute) and part.name in numbers for part in node.walk()):
        return True
    if not isinstance(node, tree.Comparison):
        return False
    left, right = (_degrees(side, is_count, numbers) for side in (node.left, node.right))
    return len(left & right) > 0


_ANY: Final = frozenset(range(4))


def _degrees(node: tree.Node, is_count: Callable[[str], bool], numbers: frozenset[str]) -> frozenset[int]:
    """The powers of the factor by which a term grows; nothing grows like zero, which fits all of them."""
    match node:
        case tree.Figure(_, content) | tree.Literal(content):
            return _ANY if content == 0 else frozenset({0})
        case tree.Attribute(name) if name in numbers:
            return frozenset({int(is_count(name))})
        case tree.Arithmetic(sign, left, right):
            one, other = _degrees(left, is_count, numbers), _degrees(right, is_count, numbers)
            return frozenset(a + b for a in one for b in other) if sign == "*" else one & other
        case tree.Extreme():
            return frozenset.intersection(*(_degrees(term, is_count, numbers) for term in node.terms))
        case _:
            return frozenset()
