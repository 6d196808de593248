"""Conditions as dataframe expressions: the same trees, for whole columns, with exact integers and Kleene's logic.

One builder writes for Polars and for narwhals, whose expressions agree in what is used here. Columns are read and checked before: whole
numbers are Int64, other numbers Float64, days Date, enums text by value, sets lists of text; null is UNKNOWN.
"""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from enum import Enum
from typing import Any, Final

import polars as pl

from ruralpolicy.conditions import tree
from ruralpolicy.facts import UNKNOWN, Fact
from ruralpolicy.frames._rows import row_by_row
from ruralpolicy.frames.expressions._comparisons import Comparisons
from ruralpolicy.frames.expressions._exactness import FLIPPED, Exactness, branches
from ruralpolicy.frames.expressions._integers import Number, Whole, literal
from ruralpolicy.frames.expressions._kleene import Truth, all_of, any_of, no, pick, unsure
from ruralpolicy.frames.expressions._terms import high_of, too_rich

__all__ = ["Expressions", "high_of"]

# What is unknown exactly where one of its columns is.
_STRAIGHT: Final = (
    tree.Comparison, tree.Holds, tree.Attribute, tree.Topic, tree.Literal, tree.Arithmetic, tree.Rounded, tree.Extreme, tree.Shifted,
    tree.Years,
)  # fmt: skip
# Sums of several such numbers and products of them with figures stay within 64 bits.
_LARGEST: Final = 2**48
# What is decided as one: by one expression, or row by row.
_WHOLE: Final = (tree.Comparison, tree.Member, tree.IsKnown)


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
        self._kind = kind.__name__
        self._exactness = Exactness(self._kind, self._attributes, self._highs)
        self._truths: dict[tree.Node, Truth] = {}
        self._compared: Mapping[str, Callable[[str, Any, Any], Truth]] = {
            "int": self._compared_numbers,
            "decimal": self._compared_decimals,
            "date": self._compared_days,
            "word": self._compared_words,
            "text": self._compared_words,
            "set": self._compared_sets,
        }

    def truth(self, node: tree.Node) -> Truth:
        """A condition as a boolean expression with nulls for UNKNOWN; True, False or None where no row can change it.

        Raises:
            EngineError: for what no column expression says exactly, where Python cannot be asked row by row.
        """
        if node not in self._truths:
            self._truths[node] = self._truth(self._bound(node))
        return self._truths[node]

    def unsure(self, node: tree.Node) -> Truth:
        """Whether a condition is UNKNOWN, which itself is never unknown."""
        truth, bound = self.truth(node), self._bound(node)
        if isinstance(truth, bool) or truth is None or not self._straight(bound):
            return unsure(truth)
        names = dict.fromkeys(part.name for part in bound.walk() if isinstance(part, tree.Attribute | tree.Topic))
        # The columns' nulls are at hand before anything is compared.
        return any_of(self.ns, [self.ns.col(name).is_null() for name in names])

    def _straight(self, node: tree.Node) -> bool:
        names = {part.name for part in node.walk() if isinstance(part, tree.Attribute)}
        return all(isinstance(part, _STRAIGHT) or _among_constants(part) for part in node.walk()) and self._highs.keys().isdisjoint(names)

    def ends(self, node: tree.Node) -> tuple[Any, Any]:
        """A whole number as the expressions of its two ends, the same one twice where it is exact.

        Where numbers of 64 bits could make it too large, nothing is known of it in rows with one above `_LARGEST`.

        Raises:
            EngineError: for what no column expression says exactly.
        """
        bound, nothing = self._bound(node), tree.Literal(0)
        for largest in (None, _LARGEST):
            exactness = Exactness(self._kind, self._attributes, self._highs, *([] if largest is None else [largest]))
            if exactness.unsaid(tree.Comparison(">=", bound, nothing)) or exactness.width(bound, nothing) != "Int64":
                continue
            whole = Whole(self.ns, self.ns.Int64, largest)
            number = self._number(whole, bound)
            if number is None:
                return (self.ns.lit(None, dtype=self.ns.Int64),) * 2
            if number.below == 1:
                low = whole.of(number.low)
                return low, low if number.exact else number.high
        raise too_rich(node)

    def _truth(self, node: tree.Node) -> Truth:
        if isinstance(node, _WHOLE):
            return self._decided(node)
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
                truth = self.truth(term)
                return default if truth is None else truth if isinstance(truth, bool) else truth.fill_null(default)
            case tree.Choice(condition, then, otherwise):
                return pick(self.ns, self.truth(condition), self.truth(then), self.truth(otherwise))
            case _:
                raise too_rich(node)

    def _decided(self, node: tree.Comparison | tree.Member | tree.IsKnown) -> Truth:
        if (part := self._exactness.unsaid(node)) is not None:
            if self.ns is not pl:
                raise too_rich(part)
            return row_by_row(node, self._attributes, self._highs, self._scene.as_of)
        match node:
            case tree.Comparison(sign, left, right):
                return self._comparison(sign, left, right)
            case tree.Member(term, choices):
                return self._member(term, choices)
            case _:
                return self._known(node.term)

    def _member(self, term: tree.Node, choices: tuple[tree.Node, ...]) -> Truth:
        wanted = [choice.content for choice in choices if isinstance(choice, tree.Literal)]
        if isinstance(term, tree.Attribute) and len(wanted) == len(choices) and all(isinstance(value, str | Enum) for value in wanted):
            return self._one_of(term, wanted)
        return any_of(self.ns, [self._comparison("==", term, choice) for choice in choices])

    def _comparison(self, sign: str, left: tree.Node, right: tree.Node) -> Truth:
        if isinstance(left, tree.Literal):
            if not isinstance(right, tree.Literal):
                return self._comparison(FLIPPED[sign], right, left)
            return self.truth(tree.Comparison(sign, left, right))
        sort = self._exactness.sort(left, right)
        if sort is None or (isinstance(right, tree.Literal) and right.content is UNKNOWN):
            return None
        if sort != "int" and isinstance(left, tree.Choice | tree.Stated):
            return self._pushed(left, lambda term: self._comparison(sign, term, right))
        if sort != "int" and isinstance(right, tree.Choice | tree.Stated):
            return self._pushed(right, lambda term: self._comparison(sign, left, term))
        return self._compared[sort](sign, left, right)

    def _compared_numbers(self, sign: str, left: tree.Node, right: tree.Node) -> Truth:
        match left, right:
            case tree.Years(birth, tree.Literal(until)), tree.Literal(bound):
                return self._compared_ages(sign, birth, until, bound)
            case _:
                whole = Whole(self.ns, getattr(self.ns, self._exactness.width(left, right)))
                first, second = self._number(whole, left), self._number(whole, right)
                return None if first is None or second is None else whole.compare(sign, first, second)

    def _number(self, whole: Whole, node: tree.Node) -> Number | None:
        """A number that is said exactly, None for one that is unknown throughout."""
        match node:
            case tree.Literal(content):
                return None if content is UNKNOWN else literal(content)
            case tree.Attribute(name):
                below = 10 ** (self._attributes[name].decimals or 0)
                low = whole.column(name, below)
                return Number(low, whole.column(self._highs[name], below) if name in self._highs else low, below)
            case tree.Arithmetic(sign, left, right):
                first, second = self._number(whole, left), self._number(whole, right)
                return None if first is None or second is None else whole.combine(sign, first, second)
            case tree.Rounded(up, term):
                inner = self._number(whole, term)
                return None if inner is None else whole.rounded(inner, up=up)
            case tree.Extreme(word, terms):
                numbers = [self._number(whole, term) for term in terms]
                known = [number for number in numbers if number is not None]
                return whole.extreme(word, known) if len(known) == len(numbers) else None
            case _:
                condition, (first, second) = self._taken(node), (self._number(whole, each) for each in branches(node))
                return whole.chosen(condition, first, second)


def _among_constants(node: tree.Node) -> bool:
    """Whether it asks for one of several values that are all written out, so that it is unknown where its term is."""
    return isinstance(node, tree.Member) and all(isinstance(each, tree.Literal) and each.content is not UNKNOWN for each in node.choices)
