"""From a condition tree and its values to patterns: what is counted, shared, dated, listed or stated, and whether it holds."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.values import no
from ruralpolicy.facts import UNKNOWN, Between
from ruralpolicy.wording._patterns import (
    Age,
    Always,
    Band,
    Contains,
    Day,
    Flag,
    Joint,
    Listed,
    Named,
    Other,
    Part,
    Pattern,
    Quantity,
    Rivals,
    Side,
    Started,
    Topic,
    Until,
)
from ruralpolicy.wording.members import unit_of
from ruralpolicy.wording.words import Words

__all__ = ["Reader"]

_OPPOSITE: Final = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
_MIRRORED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
# A share below this of something else is said per thousand or per ten thousand of it.
_DENSE: Final = Fraction(1, 100)


def _plain(value: Any) -> bool:
    return isinstance(value, int | Fraction) and not isinstance(value, bool)


@attrs.frozen
class Reader:
    """Reads conditions against a scene; *words* gives the words of an attribute or topic, *derived* those of a sum or difference."""

    scene: tree.Scene
    words: Callable[[str], Words]
    derived: Words | None = None

    def part(self, node: tree.Node, positive: bool = True) -> Part:
        """The condition, or its opposite, as joints of patterns: nested joints of one kind are one, two bounds of one number a band."""
        if isinstance(node, tree.Not):
            return self.part(node.condition, not positive)
        if isinstance(node, tree.All | tree.Either):
            every = isinstance(node, tree.All) is positive
            # Whether something was reported is never said by itself.
            said = [one for one in node.conditions if not _asks_if_known(one)] or list(node.conditions)
            parts = tuple(self._flat((self.part(one, positive) for one in said), every))
            parts = tuple(_banded(parts)) if every else parts
            value = node.value(self.scene)
            holds = value if positive else no(value)
            return attrs.evolve(parts[0], holds=holds) if len(parts) == 1 else Joint(holds=holds, every=every, parts=parts)
        return self._leaf(node, positive)

    @staticmethod
    def _flat(parts: Iterable[Part], every: bool) -> Iterator[Part]:
        for part in parts:
            if isinstance(part, Joint) and part.every is every:
                yield from part.parts
            else:
                yield part

    def _leaf(self, node: tree.Node, positive: bool) -> Pattern:
        value = node.value(self.scene)
        holds = value if positive else no(value)
        match node:
            case tree.Always() | tree.Never():
                return Always(holds=holds)
            case tree.Holds(tree.Topic(name)):
                return Topic(holds=holds, words=self.words(name), value=value, wanted=positive)
            case tree.Holds(tree.Attribute(name)):
                return Flag(holds=holds, words=self.words(name), value=value, wanted=positive)
            case tree.Holds(tree.Stated(tree.Attribute(name) as term)):
                assumed = term.value(self.scene) is UNKNOWN
                return Flag(holds=holds, words=self.words(name), value=value, wanted=positive, assumed=assumed)
            case tree.Member(term, choices):
                return self._member(term, tuple(choice.value(self.scene) for choice in choices), holds, positive)
            case tree.Comparison(sign, left, right):
                if not _names(left) and _names(right):
                    left, right, sign = right, left, _MIRRORED[sign]
                return self._comparison(sign if positive else _OPPOSITE[sign], left, right, holds)
            case _:
                return self._other(node, holds)

    def other(self, node: tree.Node) -> Pattern:
        """What a condition reads, without a pattern."""
        return self._other(node, node.value(self.scene))

    def dates(self, node: tree.Node) -> Other | None:
        """The reported days in a term, where there are some."""
        named = dict.fromkeys(part for part in node.walk() if isinstance(part, tree.Attribute))
        sides = tuple(Side(self.words(part.name), part.value(self.scene)) for part in named)
        days = tuple(side for side in sides if isinstance(side.value, date))
        return Other(holds=True, sides=days) if days else None

    def _other(self, node: tree.Node, holds: Any) -> Pattern:
        named = dict.fromkeys(part for part in node.walk() if isinstance(part, tree.Attribute | tree.Topic))
        return Other(holds=holds, sides=tuple(Side(self.words(part.name), part.value(self.scene)) for part in named))

    def _chosen(self, node: tree.Node) -> tree.Node:
        """The branch that a choice takes, where its condition is decided."""
        if isinstance(node, tree.Choice):
            decided = node.condition.value(self.scene)
            if decided is not UNKNOWN:
                return self._chosen(node.then if decided else node.otherwise)
        return self._chosen(node.term) if isinstance(node, tree.Stated) else node

    def _member(self, term: tree.Node, choices: tuple[Any, ...], holds: Any, positive: bool) -> Pattern:
        found = self._chosen(term)
        if not isinstance(found, tree.Attribute):
            return self._other(term, holds)
        words, value = self.words(found.name), found.value(self.scene)
        if len(choices) == 1 and isinstance(choices[0], bool):
            return self._leaf(tree.Holds(term), choices[0] is positive)
        if all(isinstance(choice, Enum) for choice in choices):
            return Listed(
                holds=holds, words=words, value=value, sign="in" if positive else "not in", choices=choices, own=found.name == "kind"
            )
        return Named(holds=holds, words=words, value=value, choices=tuple(map(str, choices)), wanted=positive)

    def _comparison(self, sign: str, left: tree.Node, right: tree.Node, holds: Any) -> Pattern:
        bound = right.value(self.scene)
        if isinstance(bound, Enum | str) and not _names(right) and sign in ("==", "!="):
            return self._member(left, (bound,), holds, sign == "==")
        if isinstance(left, tree.Years):
            return self._age(left, sign, bound, holds)
        if isinstance(left, tree.AsOf) or isinstance(right, tree.AsOf | tree.Shifted | tree.SinceAdopted) or isinstance(bound, date):
            return self._dated(sign, left, right, holds)
        term = self._chosen(left)
        if isinstance(bound, Enum) and isinstance(term, tree.Attribute) and sign in (">=", ">", "<", "<="):
            listed: Any = sign
            return Listed(
                holds=holds,
                words=self.words(term.name),
                value=term.value(self.scene),
                sign=listed,
                choices=(bound,),
                own=term.name == "kind",
            )
        if isinstance(bound, frozenset) and isinstance(term, tree.Attribute) and sign == ">=" and not _names(right):
            kinds: list[type[Enum]] = [type(member) for member in bound]
            asked = tuple(member for member in kinds[0] if member in bound) if kinds else ()
            return Contains(holds=holds, words=self.words(term.name), value=term.value(self.scene), asked=asked, unit=unit_of(asked))
        return self._number(sign, left, right, holds) or self._other(tree.Comparison(sign, left, right), holds)

    def _age(self, node: tree.Years, sign: str, bound: Any, holds: Any) -> Pattern:
        if not isinstance(node.birth, tree.Attribute) or not isinstance(bound, int) or sign not in ("<", "<=", ">", ">="):
            return self._other(node, holds)
        whole = bound + (sign == ">") - (sign == "<")
        low, high = (whole, None) if sign in (">", ">=") else (None, whole)
        return Age(holds=holds, words=self.words(node.birth.name), value=node.value(self.scene), low=low, high=high)

    def _dated(self, sign: str, left: tree.Node, right: tree.Node, holds: Any) -> Pattern:
        if isinstance(right, tree.AsOf):
            left, right, sign = right, left, _MIRRORED[sign]
        mine, other = self._chosen(left), self._chosen(right)
        if isinstance(other, tree.Shifted) and isinstance(other.day, tree.Attribute):
            ended = mine.name if isinstance(mine, tree.Attribute) else None
            numbers = (other.years.value(self.scene), other.months.value(self.scene))
            day = mine.value(self.scene)
            if sign in ("<", "<=") and isinstance(mine, tree.AsOf | tree.Attribute) and all(map(_plain, numbers)) and isinstance(day, date):
                return Until(
                    holds=holds,
                    words=self.words(other.day.name),
                    value=other.day.value(self.scene),
                    last=other.value(self.scene),
                    years=numbers[0],
                    months=numbers[1],
                    day=day,
                    ended=None if ended is None else self.words(ended),
                )
        if isinstance(mine, tree.AsOf) and sign in (">=", "<"):
            if isinstance(other, tree.Attribute):
                return Started(holds=holds, words=self.words(other.name), value=other.value(self.scene), wanted=sign == ">=")
            if isinstance(other, tree.SinceAdopted):
                return Started(holds=holds, words=None, value=other.value(self.scene), wanted=sign == ">=")
        if isinstance(mine, tree.Attribute) and isinstance(other, tree.Literal | tree.Figure | tree.SinceAdopted):
            value = mine.value(self.scene)
            return Day(holds=holds, words=self.words(mine.name), value=value, sign=sign, bound=other.value(self.scene))
        return self._other(tree.Comparison(sign, left, right), holds)

    def _side(self, node: tree.Node) -> Side | None:
        """A term that is a reported number, a sum or a difference of such."""
        node = self._chosen(node)
        if isinstance(node, tree.Attribute):
            return Side(self.words(node.name), node.value(self.scene), name=node.name)
        if isinstance(node, tree.Arithmetic) and node.sign in ("+", "-"):
            left, right = self._side(node.left), self._side(node.right)
            if left is None or right is None:
                return None
            value = node.value(self.scene)
            if node.sign == "+":
                return Side(self.derived, value, plus=(*(left.plus if left.plus and not left.minus else (left,)), right))
            return Side(self.derived, value, plus=left.plus if left.minus else (left,), minus=(*left.minus, right))
        return None

    def _number(self, sign: str, left: tree.Node, right: tree.Node, holds: Any) -> Pattern | None:
        if (rivals := self._rivals(sign, left, right, holds)) is not None:
            return rivals
        times = Fraction(1)
        if (scale := _scale(left)) is not None:
            times, left = Fraction(scale[0].value(self.scene)), scale[1]
        side = self._side(left)
        bound = right.value(self.scene)
        if side is None or not (_plain(bound) or isinstance(bound, Between) or bound is UNKNOWN):
            return None
        if times != 1:
            bound = bound * (1 / times) if times else bound
        if isinstance(right, tree.Choice) and bound is UNKNOWN:
            return None
        if isinstance(right, tree.Choice):
            return self._by_case(Quantity(holds=holds, side=side, sign=sign, bound=bound), right)
        if not _names(right):
            return Quantity(holds=holds, side=side, sign=sign, bound=bound)
        if (norm := _norm(right)) is not None and (whole := self._side(norm[1])) is not None:
            factor = Fraction(norm[0].value(self.scene)) / times
            kind: Any = "all" if factor == 1 else "multiple" if factor > 1 else "density" if factor < _DENSE else "share"
            return Quantity(holds=holds, side=side, sign=sign, bound=bound, measure=kind, factor=factor, whole=whole)
        other = self._side(right)
        if other is None or times != 1:
            return None
        if other.minus:
            return Quantity(holds=holds, side=side, sign=sign, bound=bound, measure="difference", other=other)
        if sign == "==" and side.counted and not side.plus:
            return Quantity(holds=holds, side=side, sign=sign, bound=bound, measure="all", whole=other)
        return Quantity(holds=holds, side=side, sign=sign, bound=bound, measure="against", other=other)

    def _by_case(self, quantity: Quantity, bound: tree.Choice) -> Pattern:
        condition = bound.condition
        if isinstance(condition, tree.Comparison) and isinstance(condition.left, tree.Attribute):
            value = condition.left.value(self.scene)
            if isinstance(value, Enum):
                return attrs.evolve(quantity, case=(self.words(condition.left.name), value))
        return quantity

    def _rivals(self, sign: str, left: tree.Node, right: tree.Node, holds: Any) -> Pattern | None:
        """A part times another whole against another part times the whole: two shares."""
        factors = (left, right)
        if not all(isinstance(one, tree.Arithmetic) and one.sign == "*" and all(map(_names, one.parts)) for one in factors):
            return None
        found = [side for one in factors for part in one.parts if (side := self._side(part)) is not None]
        if len(found) < 4:
            return None
        side, base, other, whole = found
        return Rivals(holds=holds, side=side, whole=whole, other=other, base=base, sign=sign)


def _asks_if_known(node: tree.Node) -> bool:
    return isinstance(node.condition if isinstance(node, tree.Not) else node, tree.IsKnown)


def _names(node: tree.Node) -> bool:
    return any(isinstance(part, tree.Attribute | tree.Topic) for part in node.walk())


def _scale(node: tree.Node) -> tuple[tree.Node, tree.Node] | None:
    """The factor and the term of a product in which one side reads nothing."""
    if isinstance(node, tree.Arithmetic) and node.sign == "*":
        for factor, term in ((node.left, node.right), (node.right, node.left)):
            if not _names(factor) and _names(term):
                return factor, term
    return None


def _norm(node: tree.Node) -> tuple[tree.Node, tree.Node] | None:
    """The factor and the whole of a bound such as ``share * total``, rounded or not; of several the last, that is the widest."""
    if isinstance(node, tree.Rounded):
        return _norm(node.term)
    return _norm(node.terms[-1]) if isinstance(node, tree.Extreme) else _scale(node)


def _same(left: Side, right: Side) -> bool:
    return [one.words for one in left.named] == [one.words for one in right.named]


def _banded(parts: tuple[Part, ...]) -> Iterator[Part]:
    """Two bounds of one number, the lower before the upper, as one band; two ends of an age as one age."""
    kept: list[Part] = []
    for part in parts:
        last = kept[-1] if kept else None
        if (
            isinstance(part, Quantity)
            and isinstance(last, Quantity)
            and part.sign == "<="
            and last.sign == ">="
            and _same(last.side, part.side)
        ):
            kept[-1] = Band(holds=_both(last.holds, part.holds), low=last, high=part)
        elif isinstance(part, Age) and isinstance(last, Age) and part.low is None and last.high is None and part.words == last.words:
            kept[-1] = attrs.evolve(last, holds=_both(last.holds, part.holds), high=part.high)
        else:
            kept.append(part)
    yield from kept


def _both(left: Any, right: Any) -> Any:
    return False if left is False or right is False else UNKNOWN if left is UNKNOWN or right is UNKNOWN else True
