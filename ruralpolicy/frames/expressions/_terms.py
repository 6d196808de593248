"""What all ways of writing expressions share: the columns, what is known before any row is read, and which terms are known."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection
from datetime import date
from typing import Any, Final

from ruralpolicy.conditions import tree
from ruralpolicy.errors import EngineError
from ruralpolicy.facts import UNKNOWN, Fact
from ruralpolicy.facts.declarations import declared
from ruralpolicy.frames.expressions._exactness import branches
from ruralpolicy.frames.expressions._kleene import Truth, all_of, no, pick, unsure

__all__ = ["Terms", "high_of", "too_rich"]


def high_of(name: str) -> str:
    """The column with the upper bounds of a total in doubt, whose lower bounds stand under its name.

    There, null beside a known lower bound means that nothing bounds it above.

    >>> high_of("physicians")
    'physicians at most'
    """
    return f"{name} at most"


def too_rich(node: tree.Node) -> EngineError:
    """The error for a term that no column expression says exactly, in an engine that cannot ask Python about its rows."""
    names = ", ".join(dict.fromkeys(part.name for part in node.walk() if isinstance(part, tree.Attribute | tree.Topic)))
    return EngineError(
        f"no column expression says exactly the {type(node).__name__} of {names or 'a constant'}; "
        "frames of Polars, pandas or Arrow decide it row by row, and assess() on facts"
    )


_UNKNOWN: Final = tree.Literal(UNKNOWN)
# What is unknown as soon as one of its parts is.
_STRICT: Final = (tree.Arithmetic, tree.Rounded, tree.Extreme, tree.Shifted, tree.Years, tree.Comparison, tree.Holds, tree.Not)


def _unknown(node: tree.Node) -> bool:
    return isinstance(node, tree.Literal) and node.content is UNKNOWN


class Terms(ABC):
    """The columns of a frame of one kind on one day."""

    def __init__(self, ns: Any, kind: type[Fact], columns: Collection[str], as_of: date) -> None:
        self.ns = ns
        known = declared(kind)
        self._attributes = {name: known[name] for name in columns if name in known}
        self._topics = frozenset(columns) - self._attributes.keys()
        self._scene = tree.Scene(None, as_of)

    @abstractmethod
    def truth(self, node: tree.Node) -> Truth:
        """A condition as an expression."""

    def _bound(self, node: tree.Node) -> tree.Node:
        """The tree with its row-independent parts replaced by literals; and, or and not are left as they are."""
        return node if isinstance(node, tree.All | tree.Either | tree.Not) else self._folded(node)

    def _folded(self, node: tree.Node) -> tree.Node:
        if isinstance(node, tree.Attribute):
            return node if node.name in self._attributes else _UNKNOWN
        if isinstance(node, tree.Topic):
            return node if node.name in self._topics else _UNKNOWN
        folded = node.rebuilt(lambda part: None if part is node else self._folded(part))
        if isinstance(folded, _STRICT) and any(map(_unknown, folded.parts)):
            return _UNKNOWN
        if isinstance(folded, tree.Choice) and all(map(_unknown, branches(folded))):
            return _UNKNOWN
        if isinstance(folded, tree.Choice) and isinstance(folded.condition, tree.Literal):
            return _UNKNOWN if _unknown(folded.condition) else folded.then if folded.condition.content else folded.otherwise
        if all(isinstance(part, tree.Literal) for part in folded.parts):
            return tree.Literal(folded.value(self._scene))
        return folded

    def _known(self, term: tree.Node) -> Truth:
        """Whether a term is known, which is never unknown."""
        match term:
            case tree.Literal(content):
                return content is not UNKNOWN
            case tree.Stated():
                return True
            case tree.Choice(condition, then, otherwise):
                met = pick(self.ns, self.truth(condition), self._known(then), self._known(otherwise))
                return False if met is None else met if isinstance(met, bool) else met.fill_null(False)
            case tree.Attribute(name) | tree.Topic(name):
                return ~self.ns.col(name).is_null()
            case tree.Arithmetic() | tree.Rounded() | tree.Extreme() | tree.Shifted() | tree.Years():
                return all_of(self.ns, [self._known(part) for part in term.parts])
            case _:
                return no(unsure(self.truth(term)))

    def _where_known(self, term: tree.Node, truth: bool) -> Truth:
        """The same answer wherever a term is known."""
        known = self._known(term)
        return (truth if known else None) if isinstance(known, bool) else self.ns.when(known).then(self.ns.lit(truth))

    def _pushed(self, node: tree.Node, each: Callable[[tree.Node], Any]) -> Any:
        """What *each* says of the term that is chosen."""
        then, otherwise = branches(node)
        return pick(self.ns, self._taken(node), each(then), each(otherwise))

    def _taken(self, node: tree.Node) -> Truth:
        """The condition on which the first of two terms is chosen."""
        return self.truth(node.condition) if isinstance(node, tree.Choice) else self._known(node.parts[0])
