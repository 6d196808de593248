"""Values worth trying for one name: those at which a comparison turns, one step to either side, and plain ones."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from types import SimpleNamespace
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.facts import UNKNOWN, Attribute

__all__ = ["Name", "State", "candidates", "held", "names_in", "step_of", "turn", "within"]

Name = tree.Attribute | tree.Topic | tree.AsOf

_DAY: Final = timedelta(days=1)
_FIRST, _LAST = date(1900, 1, 1).toordinal(), date(2100, 1, 1).toordinal()
_PLAIN_DAY: Final = date(2026, 6, 30)
_LARGEST: Final = 2**24
_NUMBERS: Final = (100, 10, 1, 0, 1000)
# What a number cannot be reckoned back through, only tried.
_UNEVEN: Final = (tree.Rounded, tree.Extreme, tree.Choice)


@attrs.define
class State:
    """A subject in the making: what has been settled of it by now, UNKNOWN included."""

    subject: SimpleNamespace = attrs.field(factory=SimpleNamespace)
    topics: dict[str, bool] = attrs.field(factory=dict)
    as_of: date = _PLAIN_DAY
    settled: set[Name] = attrs.field(factory=set)

    def put(self, name: Name, value: Any) -> None:
        """Settle a name on a value."""
        self.settled.add(name)
        if isinstance(name, tree.Attribute):
            setattr(self.subject, name.name, value)
        elif isinstance(name, tree.AsOf):
            self.as_of = value
        elif value is UNKNOWN:
            self.topics.pop(name.name, None)
        else:
            self.topics[name.name] = value

    def get(self, name: Name) -> Any:
        """What a settled name is settled on."""
        return name.value(self.scene())

    def scene(self) -> tree.Scene:
        """What trees are read against."""
        return tree.Scene(self.subject, self.as_of, self.topics)


def names_in(node: tree.Node) -> tuple[Name, ...]:
    """The attributes, topics and the day that a tree reads, each once."""
    return tuple(dict.fromkeys(part for part in node.walk() if isinstance(part, tree.Attribute | tree.Topic | tree.AsOf)))


def turn(atom: tree.Node, name: Name, kind: type, state: State) -> int | Fraction | date | None:
    """The value of *name* at which a comparison turns, all its other names being settled; None where it does not.

    Of a day it is the first one of the upper side; of a number it is where both sides are equal, which may lie between two whole ones.
    """
    if not isinstance(atom, tree.Comparison) or any(state.get(other) is UNKNOWN for other in names_in(atom) if other != name):
        return None
    rising = attrs.evolve(atom, sign=">" if atom.sign in ("<=", ">") else ">=")

    def above(value: Any) -> Any:
        state.put(name, value)
        return rising.value(state.scene())

    if (other := _opposite(atom, name)) is not None:
        bound = other.value(state.scene())
        # Of days there is a next one; a number may lie anywhere between two steps.
        after = kind is date and (atom.sign in ("<=", ">")) is (atom.left == name)
        return None if bound is UNKNOWN else bound + _DAY if after else bound
    if kind is date:
        found = _flip(lambda ordinal: above(date.fromordinal(ordinal)), _FIRST, _LAST)
        return None if found is None else date.fromordinal(found)
    if any(isinstance(part, _UNEVEN) for part in atom.walk()):
        return _flip(above, 0, _LARGEST)

    def beyond(value: int) -> Any:
        state.put(name, value)
        return atom.left.value(state.scene()) - atom.right.value(state.scene())

    start, step = beyond(0), beyond(1) - beyond(0)
    return Fraction(-start) / step if step else None


def _opposite(atom: tree.Comparison, name: Name) -> tree.Node | None:
    """The side that *name* is compared with, where it stands alone on the other one."""
    sides = (atom.left, atom.right)
    return next((other for one, other in (sides, sides[::-1]) if one == name and name not in names_in(other)), None)


def _flip(above: Callable[[int], Any], low: int, high: int) -> int | None:
    """The first number at which a monotone condition is worth what it is worth at the upper end."""
    end = above(high)
    if above(low) is end:
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if above(middle) is end else (middle, high)
    return high


def candidates(
    name: Name, declared: Attribute | None, atoms: Sequence[tree.Node], state: State, *, wild: int = 50, whole: bool = False
) -> list[Any]:
    """Values for *name*, the plainest first; *atoms* are those that read it and of which everything else is settled.

    *declared* is None for topics and the day. Of a *whole*, of which others are shares, a hundred is plainer than what it is compared
    with.
    """
    if isinstance(name, tree.AsOf):
        found = [*_around(name, date, atoms, state, _DAY), _PLAIN_DAY, _PLAIN_DAY + wild * _DAY]
    elif declared is None or declared.type is bool:
        found = [True, False]
    elif declared.enum is not None:
        found = list(_members(declared, atoms))
    elif declared.type is str:
        found = [*(text for text in _literals(atoms) if type(text) is str), "1", "2"]
    elif declared.type is date:
        earlier = state.as_of - wild * _DAY
        found = [*_around(name, date, atoms, state, _DAY), date(2020, 1, 1), earlier]
    else:
        found = [value for value in _numbers(name, declared, atoms, state, wild, whole) if within(declared, value)]
    return list(dict.fromkeys(found))


def _around(name: Name, kind: type, atoms: Iterable[tree.Node], state: State, step: Any) -> Iterator[Any]:
    for atom in atoms:
        if (bound := turn(atom, name, kind, state)) is not None:
            yield from (bound, bound - step, bound + step)


def step_of(declared: Attribute) -> int | Fraction:
    """The smallest step in which people report the attribute: a whole one, a fen, a hundredth of a share, a tenth of another measure."""
    if declared.type is int:
        return 1
    if declared.decimals is not None:
        return Fraction(1, 10**declared.decimals)
    return Fraction(1, 100) if declared.high == 1 else Fraction(1, 10)


def held(declared: Attribute, value: Any, rounded: Callable[[Any], int] = ceil) -> int | Fraction:
    """The number next to *value*, above it or as *rounded* says, that the attribute can hold."""
    if declared.type is int:
        return rounded(value)
    if declared.decimals is not None:
        return Fraction(rounded(value * 10**declared.decimals), 10**declared.decimals)
    return Fraction(value)


def _numbers(name: Name, declared: Attribute, atoms: Sequence[tree.Node], state: State, wild: int, whole: bool) -> Iterator[Any]:
    around = [*_around(name, declared.type, atoms, state, step_of(declared))]
    if declared.type is int or declared.decimals is not None:
        plain = [declared.type(number) for number in _NUMBERS]
        if whole:
            yield from plain
        yield from (held(declared, value, rounded) for value in around for rounded in (ceil, floor))
        yield from plain
        yield from (declared.type(figure + step) for figure in _literals(atoms) if type(figure) is int for step in (0, 1))
        yield declared.type(wild)
    else:
        yield from map(Fraction, around)
        yield from (Fraction(1, 2), Fraction(0), Fraction(1), Fraction(wild, 100), Fraction(wild % 101, 100))


def within(declared: Attribute, value: Any) -> bool:
    """Whether a number keeps the bounds of its attribute."""
    return (declared.low is None or value >= declared.low) and (declared.high is None or value <= declared.high)


def _literals(atoms: Iterable[tree.Node]) -> Iterator[Any]:
    for atom in atoms:
        yield from (part.content for part in atom.walk() if isinstance(part, tree.Literal | tree.Figure))


def _members(declared: Attribute, atoms: Sequence[tree.Node]) -> Iterator[Any]:
    named = [content for content in _literals(atoms) if not isinstance(content, int | date | Fraction)]
    every = list(declared.enum or ())
    if not declared.many:
        yield from (content for content in named if content in every)
        yield from every
        return
    for content in named:
        # What is asked, a little less, a little more.
        yield content
        yield from (content - {member} for member in every if member in content)
        yield from (content | {member} for member in every if member not in content)
    yield from (frozenset(every), frozenset())
