"""What column expressions say exactly: node by node, by the sort of what is compared and by how large it can be.

Whatever does not stand here is decided row by row where the engine lets Python look at its rows, and refused by name where it does not.
"""

import math
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.derive import DERIVABLE
from ruralpolicy.facts import UNKNOWN
from ruralpolicy.facts.declarations import Attribute

__all__ = ["EXACT_IN_FLOATS", "FLIPPED", "PAIRS", "WIDTHS", "Exactness", "branches"]

WIDTHS: Final = (("Int64", 2**63 - 1), ("Int128", 2**127 - 1))
"""The types in which whole numbers are reckoned with, and the largest number of each."""

_EQUAL: Final = frozenset({"==", "!="})
_ANY: Final = frozenset(tree.COMPARATORS)

PAIRS: Final[Mapping[str, Mapping[tuple[type, type], frozenset[str]]]] = {
    "word": {(tree.Attribute, tree.Attribute): _EQUAL, (tree.Attribute, tree.Literal): _ANY},
    # Engines put texts in the order of some language.
    "text": {(tree.Attribute, tree.Attribute): _EQUAL, (tree.Attribute, tree.Literal): _EQUAL},
    "set": {(tree.Attribute, tree.Literal): _ANY},
    "decimal": {(tree.Attribute, tree.Attribute): _ANY, (tree.Attribute, tree.Literal): _ANY},
    "flag": {},
}
"""Which terms are compared with which, and how, by sort; numbers that are whole and days are terms of many shapes."""

FLIPPED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
_SORTS: Final = {int: "int", Fraction: "int", bool: "flag", date: "date", str: "text", frozenset: "set"}
_BITS: Final = WIDTHS[0][1]
# Whole numbers up to here are floats; beyond the other one there are none.
EXACT_IN_FLOATS: Final = 2**53
_FLOATS: Final = 2**1000
# No term of the law is longer than the calendar, and engines stumble over those that are.
_MONTHS: Final = 120_000
_DAYS: Final = 3_660_000


class _UnsaidError(Exception):
    """No column expression says exactly what *node* is worth."""

    def __init__(self, node: tree.Node) -> None:
        super().__init__(node)
        self.node = node


@attrs.frozen
class _Size:
    """Between which whole numbers the numerator of a term lies, over the denominator *below*; *most* is the largest met on the way."""

    low: int
    high: int
    below: int = 1
    met: int = 0

    @property
    def most(self) -> int:
        # The least number of a type lies one further from zero than the greatest.
        return max(self.met, self.high, -1 - self.low)

    def over(self, below: int) -> "_Size":
        factor = below // self.below
        return _Size(self.low * factor, self.high * factor, below, self.most)


class Exactness:
    """What is said exactly of the rows of one kind.

    Args:
        kind: the name of the kind.
        attributes: those that have a column.
        doubtful: the names of those that may only be known within bounds.
        largest: the largest number in any column.

    >>> from ruralpolicy.facts import County
    >>> from ruralpolicy.facts.declarations import declared
    >>> exactness = Exactness("County", declared(County), ())
    >>> total = tree.Attribute("village_clinics_total")
    >>> share = tree.Arithmetic("*", tree.Literal(Fraction(3, 10)), total)
    >>> exactness.unsaid(tree.Comparison(">=", total, share)), exactness.width(total, share)
    (None, 'Int128')
    >>> cube = tree.Arithmetic("*", total, tree.Arithmetic("*", total, total))
    >>> exactness.unsaid(tree.Comparison(">=", cube, total)) == cube
    True
    """

    def __init__(self, kind: str, attributes: Mapping[str, Attribute], doubtful: Collection[str], largest: int = _BITS) -> None:
        self._kind = kind
        self._attributes = attributes
        self._doubtful = doubtful
        self._largest = largest

    def unsaid(self, node: tree.Node) -> tree.Node | None:
        """The first part of a comparison, a choice among several or a question whether something is known that is not said exactly."""
        try:
            match node:
                case tree.Comparison(sign, left, right):
                    self._compared(sign, left, right)
                case tree.Member(term, choices):
                    for choice in choices:
                        self._compared("==", term, choice)
                case _:
                    for part in node.parts:
                        self._known(part)
        except _UnsaidError as error:
            return error.node
        return None

    def width(self, left: tree.Node, right: tree.Node) -> str:
        """The type in which two whole numbers are reckoned with and compared."""
        most = self._most(left, right)
        return next(name for name, largest in WIDTHS if most <= largest)

    def sort(self, left: tree.Node, right: tree.Node) -> str | None:
        """How two terms are compared, None where one is unknown throughout; all numbers are whole unless one stands in a float column."""
        parts = [part for side in (left, right) for part in _values(side)]
        sorts = [self._sort(part) for part in parts]
        if "decimal" not in sorts:
            return next((sort for sort in sorts if sort), None)
        # Money is reckoned with in its hundredths.
        hundredths = all(self._places(part.name) is not None for part in parts if isinstance(part, tree.Attribute))
        plain = all(isinstance(side, tree.Attribute | tree.Literal) for side in (left, right))
        return "int" if hundredths and not plain else "decimal"

    def _places(self, name: str) -> int | None:
        """How many decimals the numbers of a column have: none of whole ones, two of money; None where it may be any number."""
        attribute = self._attributes[name]
        return 0 if attribute.type is int else attribute.decimals if attribute.type is Fraction else None

    def _sort(self, part: tree.Node) -> str | None:
        match part:
            case tree.Literal(content):
                return None if content is UNKNOWN else _SORTS.get(type(content), "word")
            case tree.Attribute(name):
                attribute = self._attributes[name]
                if attribute.many or attribute.enum:
                    return "set" if attribute.many else "word"
                return "decimal" if attribute.type is Fraction else _SORTS[attribute.type]
            case tree.Shifted():
                return "date"
            case tree.Years():
                return "int"
            case _:
                return "flag"

    def _compared(self, sign: str, left: tree.Node, right: tree.Node) -> None:
        if isinstance(left, tree.Literal):
            if isinstance(right, tree.Literal):
                return
            left, right, sign = right, left, FLIPPED[sign]
        sort = self.sort(left, right)
        if sort is None or (isinstance(right, tree.Literal) and right.content is UNKNOWN):
            return
        if sort == "int":
            self._numbers(left, right)
        elif either := branches(left):
            for branch in either:
                self._compared(sign, branch, right)
        elif either := branches(right):
            for branch in either:
                self._compared(sign, left, branch)
        elif sort == "date":
            self._days(left, right)
        elif sign not in PAIRS[sort].get((type(left), type(right)), ()) or (sort == "decimal" and not (_fits(left) and _fits(right))):
            raise _UnsaidError(left)
        elif sort == "decimal":
            self._floats(left, right)

    def _floats(self, *terms: tree.Node) -> None:
        for term in terms:
            if isinstance(term, tree.Attribute) and (term.name in self._doubtful or self._too_long(term.name)):
                raise _UnsaidError(term)

    def _too_long(self, name: str) -> bool:
        return self._attributes[name].type is int and max(map(abs, self._bounds(name))) > EXACT_IN_FLOATS

    def _numbers(self, left: tree.Node, right: tree.Node) -> None:
        match left, right:
            case tree.Years(birth, tree.Literal()), tree.Literal():
                self._since(birth)
            case _ if self._most(left, right) > WIDTHS[-1][1]:
                raise _UnsaidError(left if isinstance(right, tree.Literal | tree.Attribute) else right)
            case _:
                pass

    def _most(self, left: tree.Node, right: tree.Node) -> int:
        """The largest number met while two terms are reckoned with and compared."""
        one, other = self._size(left), self._size(right)
        if isinstance(right, tree.Literal):
            return max(one.most, abs(math.ceil(Fraction(other.high, other.below) * one.below)) + 1)
        below = math.lcm(one.below, other.below)
        return max(one.over(below).most, other.over(below).most)

    def _size(self, node: tree.Node) -> _Size:
        """How large a number can be."""
        match node:
            case tree.Literal(content):
                number = Fraction(0 if content is UNKNOWN else content)
                return _Size(number.numerator, number.numerator, number.denominator)
            case tree.Attribute(name):
                return self._column(name)
            case tree.Arithmetic(sign, left, right):
                if sign == "*":
                    self._product(node, left, right)
                return _reckoned(sign, self._size(left), self._size(right))
            case tree.Rounded(_, term):
                inner = self._size(term)
                return _Size(inner.low // inner.below, -(-inner.high // inner.below), met=inner.most + inner.below)
            case tree.Extreme(_, terms):
                return _widest([self._size(term) for term in terms])
            case tree.Choice() | tree.Stated():
                if isinstance(node, tree.Stated):
                    self._known(node.term)
                return _widest([self._size(term) for term in branches(node)])
            case _:
                raise _UnsaidError(node)

    def _column(self, name: str) -> _Size:
        """How large the numbers of a column are; those with decimals are floats, which hold hundredths up to a size of their own."""
        low, high = self._bounds(name)
        below = 10 ** (self._places(name) or 0)
        if below == 1:
            return _Size(low, high)
        return _Size(max(low * below, -EXACT_IN_FLOATS), min(high * below, EXACT_IN_FLOATS), below)

    def _bounds(self, name: str) -> tuple[int, int]:
        """What a cell of the column can hold: no more than may be given, unless it was derived, and nothing derived is below zero."""
        attribute = self._attributes[name]
        low = -self._largest - 1 if attribute.low is None else attribute.low
        return low, self._largest if attribute.high is None or (self._kind, name) in DERIVABLE else attribute.high

    def _product(self, node: tree.Node, *factors: tree.Node) -> None:
        """Nothing is known of the product of two numbers in doubt, not even where the ends of one happen to meet."""
        for factor, other in (factors, factors[::-1]):
            meeting = any(isinstance(part, tree.Rounded | tree.Extreme) for part in factor.walk())
            if meeting and self._in_doubt(factor) and not (isinstance(other, tree.Literal) and other.content >= 0):
                raise _UnsaidError(node)

    def _in_doubt(self, node: tree.Node) -> bool:
        return any(isinstance(part, tree.Attribute) and part.name in self._doubtful for part in node.walk())

    def _known(self, node: tree.Node) -> None:
        """A term is known where its parts are, differences and products in doubt apart."""
        for part in _within(node):
            if isinstance(part, tree.Arithmetic) and part.sign != "+" and self._in_doubt(part):
                raise _UnsaidError(part)

    def _days(self, left: tree.Node, right: tree.Node) -> None:
        if isinstance(right, tree.Literal):
            self._since(left)
            return
        for term in (left, right):
            match term:
                case tree.Attribute():
                    pass
                case tree.Shifted(tree.Attribute(), tree.Literal(years), tree.Literal(months), tree.Literal(days)) if (
                    years * 12 + months <= _MONTHS and days <= _DAYS
                ):
                    pass
                case _:
                    raise _UnsaidError(term)

    def _since(self, term: tree.Node) -> None:
        """A day that is compared with a constant one may be shifted by constants, the latest of several, and chosen."""
        match term:
            case tree.Literal() | tree.Attribute():
                pass
            case tree.Shifted(day, tree.Literal(), tree.Literal(), tree.Literal()):
                self._since(day)
            case tree.Extreme() | tree.Choice() | tree.Stated():
                for each in branches(term) or term.parts:
                    self._since(each)
            case _:
                raise _UnsaidError(term)


def branches(node: tree.Node) -> tuple[tree.Node, ...]:
    """The terms of which one is taken."""
    match node:
        case tree.Choice(_, then, otherwise):
            return then, otherwise
        case tree.Stated(term, default):
            return term, tree.Literal(default)
        case _:
            return ()


def _values(node: tree.Node) -> Iterator[tree.Node]:
    """The terms from which a value comes, the conditions on which it is chosen left out."""
    match node:
        case tree.Choice() | tree.Stated():
            inner = branches(node)
        case tree.Arithmetic() | tree.Rounded() | tree.Extreme():
            inner = node.parts
        case _:
            yield node
            return
    for part in inner:
        yield from _values(part)


def _within(node: tree.Node) -> Iterator[tree.Node]:
    """A term and the terms that it is made of, the conditions among them left out."""
    yield node
    if isinstance(node, tree.Arithmetic | tree.Rounded | tree.Extreme | tree.Choice):
        for part in node.parts[1:] if isinstance(node, tree.Choice) else node.parts:
            yield from _within(part)


def _fits(term: tree.Node) -> bool:
    content: Any = term.content if isinstance(term, tree.Literal) else 0
    return bool(abs(content) < _FLOATS)


def _reckoned(sign: str, one: _Size, other: _Size) -> _Size:
    if sign == "*":
        ends = [first * second for first in (one.low, one.high) for second in (other.low, other.high)]
        return _Size(min(ends), max(ends), one.below * other.below, max(one.most, other.most))
    below = math.lcm(one.below, other.below)
    one, other = one.over(below), other.over(below)
    low, high = (-other.high, -other.low) if sign == "-" else (other.low, other.high)
    return _Size(one.low + low, one.high + high, below, max(one.most, other.most))


def _widest(sizes: Collection[_Size]) -> _Size:
    below = math.lcm(*(size.below for size in sizes))
    alike = [size.over(below) for size in sizes]
    return _Size(min(size.low for size in alike), max(size.high for size in alike), below, max(size.most for size in alike))
