"""Conditions as dataframe expressions: the same trees, for whole columns, with exact integers and Kleene's logic.

One builder writes for Polars and for narwhals, whose expressions agree in what is used here. Columns are read and checked before: whole
numbers are Int64, other numbers Float64, days Date, enums text by value, sets lists of text; null is UNKNOWN.
"""

import math
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, Final

from ruralpolicy.conditions import _tree as tree
from ruralpolicy.facts import UNKNOWN, Fact
from ruralpolicy.frames._comparisons import Comparisons
from ruralpolicy.frames._kleene import Truth, all_of, any_of, no, pick, unsure
from ruralpolicy.frames._numbers import FLIPPED, Number, combine, compare, extreme, literal, rounded
from ruralpolicy.frames._terms import high_of, too_rich

__all__ = ["Expressions", "high_of"]

# What is unknown exactly where one of its columns is.
_STRAIGHT: Final = (
    tree.Comparison, tree.Holds, tree.Member, tree.Attribute, tree.Topic, tree.Literal, tree.Arithmetic, tree.Rounded, tree.Extreme,
    tree.Shifted, tree.Years,
)  # fmt: skip
_SORTS: Final = {int: "int", Fraction: "int", date: "date", frozenset: "set"}


class Expressions(Comparisons):
    """Writes expressions for the trees of one kind on one day.

    Args:
        ns: ``polars`` or ``narwhals.stable.v2``.
        kind: the kind whose rows the frame has.
        columns: the columns of the frame, by the names of attributes and topics; all others are unknown throughout.
        as_of: the day.

    >>> import polars as pl
    >>> from ruralpolicy.facts import VillageClinic
    >>> frame = pl.DataFrame({"physicians": [0, 2, None]})
    >>> two_or_more = tree.Comparison(">=", tree.Attribute("physicians"), tree.Literal(2))
    >>> frame.select(Expressions(pl, VillageClinic, frame.columns, date(2026, 12, 31)).truth(two_or_more))["physicians"].to_list()
    [False, True, None]
    """

    def __init__(self, ns: Any, kind: type[Fact], columns: Collection[str], as_of: date) -> None:
        super().__init__(ns, kind, columns, as_of)
        self._highs = {name: high_of(name) for name in self._attributes if high_of(name) in self._topics}
        self._truths: dict[tree.Node, Truth] = {}
        self._compared: Mapping[str, Callable[[str, tree.Node, tree.Node], Truth]] = {
            "int": self._compared_numbers,
            "Fraction": self._compared_decimals,
            "date": self._compared_days,
            "word": self._compared_words,
            "set": self._compared_sets,
        }

    def truth(self, node: tree.Node) -> Truth:
        """A condition as a boolean expression with nulls for UNKNOWN; True, False or None where no row can change it.

        Raises:
            EngineError: for what is too rich for a column expression.
        """
        if node not in self._truths:
            self._truths[node] = self._truth(self._bound(node))
        return self._truths[node]

    def unsure(self, node: tree.Node) -> Truth:
        """Whether a condition is UNKNOWN, which itself is never unknown."""
        truth, parts = self.truth(node), tuple(self._bound(node).walk())
        if isinstance(truth, bool) or truth is None or not all(isinstance(part, _STRAIGHT) for part in parts):
            return unsure(truth)
        names = dict.fromkeys(part.name for part in parts if isinstance(part, tree.Attribute | tree.Topic))
        if not self._highs.keys().isdisjoint(names):
            return unsure(truth)
        # The columns' nulls are at hand before anything is compared.
        return any_of(self.ns, [self.ns.col(name).is_null() for name in names])

    def ends(self, node: tree.Node) -> tuple[Any, Any]:
        """A whole number as the expressions of its two ends, the same one twice where it is exact.

        Raises:
            EngineError: for what is too rich for a column expression.
        """
        number = self._number(self._bound(node))
        if number is None:
            nothing = self.ns.lit(None, dtype=self.ns.Int64)
            return nothing, nothing
        if number.below != 1:
            raise too_rich(node)
        low, high = (self.ns.lit(end, dtype=self.ns.Int64) if isinstance(end, int) else end for end in (number.low, number.high))
        return low, low if number.exact else high

    def _truth(self, node: tree.Node) -> Truth:
        match node:
            case tree.All(conditions):
                return all_of(self.ns, [self.truth(each) for each in conditions])
            case tree.Either(conditions):
                return any_of(self.ns, [self.truth(each) for each in conditions])
            case tree.Not(condition):
                return no(self.truth(condition))
            case tree.Literal(content):
                return None if content is UNKNOWN else content
            case tree.Attribute(name) | tree.Topic(name):
                return self.ns.col(name)
            case tree.Holds(term):
                return self.truth(term)
            case tree.Stated(term, default):
                return self.truth(term).fill_null(default)
            case tree.Choice(condition, then, otherwise):
                return pick(self.ns, self.truth(condition), self.truth(then), self.truth(otherwise))
            case tree.IsKnown(term):
                return self._known(term)
            case tree.Member(term, choices):
                return self._member(term, choices)
            case tree.Comparison(sign, left, right):
                return self._comparison(sign, left, right)
            case _:
                raise too_rich(node)

    def _member(self, term: tree.Node, choices: Iterable[tree.Node]) -> Truth:
        wanted = [choice.content for choice in choices if isinstance(choice, tree.Literal)]
        if isinstance(term, tree.Attribute) and all(isinstance(value, str | Enum) for value in wanted):
            return self._one_of(term, wanted)
        return any_of(self.ns, [self._comparison("==", term, choice) for choice in choices])

    def _comparison(self, sign: str, left: tree.Node, right: tree.Node) -> Truth:
        if isinstance(left, tree.Literal):
            if not isinstance(right, tree.Literal):
                return self._comparison(FLIPPED[sign], right, left)
            return self.truth(tree.Comparison(sign, left, right))
        sort = self._sort(left) or self._sort(right)
        if sort is None or (isinstance(right, tree.Literal) and right.content is UNKNOWN):
            return None
        if sort == "int" and any(self._is_decimal(part) for side in (left, right) for part in side.walk()):
            sort = "Fraction"
        if sort != "int" and isinstance(left, tree.Choice | tree.Stated):
            return self._pushed(left, lambda term: self._comparison(sign, term, right))
        if sort != "int" and isinstance(right, tree.Choice | tree.Stated):
            return self._pushed(right, lambda term: self._comparison(sign, left, term))
        if sort not in self._compared:
            raise too_rich(left)
        return self._compared[sort](sign, left, right)

    def _sort(self, node: tree.Node) -> str | None:
        """What a term is made of: the name of the way to compare it, None for what is unknown throughout."""
        match node:
            case tree.Attribute(name):
                attribute = self._attributes[name]
                return "set" if attribute.many else "word" if attribute.enum or attribute.type is str else str(attribute.type.__name__)
            case tree.Literal(content):
                return None if content is UNKNOWN else _SORTS.get(type(content), "word")
            case tree.Shifted():
                return "date"
            case tree.Choice(_, then, otherwise):
                return self._sort(then) or self._sort(otherwise)
            case tree.Stated(term) | tree.Extreme(_, (term, *_)):
                return self._sort(term)
            case _:
                return "int"

    def _is_decimal(self, node: tree.Node) -> bool:
        return isinstance(node, tree.Attribute) and self._sort(node) == "Fraction"

    def _compared_numbers(self, sign: str, left: tree.Node, right: tree.Node) -> Truth:
        match left, right:
            case tree.Years(birth, tree.Literal(until)), tree.Literal(bound):
                return self._compared_ages(sign, birth, until, bound)
            case _:
                first, second = self._number(left), self._number(right)
                return None if first is None or second is None else compare(self.ns, sign, first, second, self.limits)

    def _number(self, node: tree.Node) -> Number | None:
        match node:
            case tree.Literal(content):
                return None if content is UNKNOWN else literal(content)
            case tree.Attribute(name) if self._sort(node) == "int":
                low = self.ns.col(name)
                high = self.ns.col(self._highs[name]) if name in self._highs else low
                return Number(low, high, names=frozenset({name}))
            case tree.Arithmetic(sign, left, right):
                first, second = self._number(left), self._number(right)
                return None if first is None or second is None else combine(self.ns, sign, first, second)
            case tree.Rounded(up, term):
                inner = self._number(term)
                return None if inner is None else rounded(inner, up=up)
            case tree.Extreme(word, terms):
                numbers = [self._number(term) for term in terms]
                known = [number for number in numbers if number is not None]
                return extreme(self.ns, word, known) if len(known) == len(numbers) else None
            case tree.Choice() | tree.Stated():
                return self._chosen(node)
            case _:
                raise too_rich(node)

    def _chosen(self, node: tree.Choice | tree.Stated) -> Number | None:
        if isinstance(node, tree.Choice):
            condition, first, second = self.truth(node.condition), self._number(node.then), self._number(node.otherwise)
        else:
            condition, first, second = self._known(node.term), self._number(node.term), literal(node.default)
        if condition is None:
            return None
        if isinstance(condition, bool):
            return first if condition else second
        if first is None and second is None:
            return None
        below = math.lcm(*(number.below for number in (first, second) if number is not None))
        one, other = (None if number is None else number.over(below) for number in (first, second))
        low = pick(self.ns, condition, one and one.low, other and other.low)
        exact_ones = all(number is None or number.exact for number in (one, other))
        high = low if exact_ones else pick(self.ns, condition, one and one.high, other and other.high)
        given = [number for number in (one, other) if number is not None]
        return Number(
            low,
            high,
            below,
            weight=max(number.weight for number in given),
            degree=max(number.degree for number in given),
            names=frozenset().union(*(number.names for number in given)),
        )
