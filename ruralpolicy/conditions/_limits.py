"""What a clause may hold so that everything that reads its tree can: how deep it is nested, and terms that are whole numbers of time."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import tree
from ruralpolicy.errors import RuleError
from ruralpolicy.facts import Fact, attributes

__all__ = ["DEEPEST", "checked"]

DEEPEST: Final = 100
"""How many nodes may stand below each other; the deepest clause of the five documents has eight."""


def checked(node: tree.Node, kind: type[Fact]) -> None:
    """Refuse a tree that is nested too deep, and a term of time that may be a fraction or negative.

    Raises:
        RuleError: at the first of these.
    """
    for part, depth in _by_depth(node):
        if depth > DEEPEST:
            raise RuleError(
                f"it is nested more than {DEEPEST} deep",
                hint="write parts of it as provisions of their own and join them with given=, or add up in a total that is reported",
            )
        if isinstance(part, tree.Shifted):
            for term in part.parts[1:]:
                _check_term(term, kind)


def _by_depth(node: tree.Node) -> Iterator[tuple[tree.Node, int]]:
    # Without recursion, which would end before the check does.
    open_ = [(node, 1)]
    while open_:
        part, depth = open_.pop()
        yield part, depth
        open_ += ((below, depth + 1) for below in part.parts)


def _check_term(term: tree.Node, kind: type[Fact]) -> None:
    hint = "after(day, months=...) takes whole numbers of at least 0: figures, or attributes that are such numbers"
    declared = attributes(kind)
    for part in term.walk():
        if isinstance(part, tree.Literal | tree.Figure) and isinstance(part.content, Fraction):
            raise RuleError(f"a term of {part.content} is no whole number", hint=hint)
        if isinstance(part, tree.Attribute):
            attribute = declared[part.name]
            if attribute.type is not int or attribute.low is None or attribute.low < 0:
                raise RuleError(f"a term of {part.name} may be a fraction or negative", hint=hint)
        if isinstance(part, tree.Arithmetic) and part.sign == "-":
            raise RuleError("a term that is a difference may be negative", hint=hint)
