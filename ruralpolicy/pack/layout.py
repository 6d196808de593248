"""The layout of decisions: which column of a row belongs to which provision, and which columns a name enters."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from ruralpolicy.conditions import tree
from ruralpolicy.pack._provision import Provision

__all__ = ["DAY", "Layout"]

DAY: Final = "as_of"
"""The name under which the day of assessment is read."""


class Layout:
    """The decidable provisions of a pack in the order of the ledger, each with its column among those about the same kind.

    Attributes:
        provisions: the decidable provisions in pack order.
        columns: the column of each of them, in the same order.
        by_kind: the provisions about each kind, by the kind's name; the number of one in this order is its column.
        ranks: the number of each provision in pack order, by its id.
    """

    def __init__(self, decidable: Sequence[Provision[Any]]) -> None:
        self.provisions = tuple(decidable)
        self.ranks: Mapping[str, int] = {provision.id: rank for rank, provision in enumerate(decidable)}
        by_kind: dict[str, list[Provision[Any]]] = {}
        columns: list[int] = []
        self._reading: dict[tuple[str, str], list[int]] = {}
        for provision in decidable:
            kind = provision.subject.__name__
            mine = by_kind.setdefault(kind, [])
            for name in self._names(provision):
                self._reading.setdefault((kind, name), []).append(len(mine))
            columns.append(len(mine))
            mine.append(provision)
        self.columns = tuple(columns)
        self.by_kind: Mapping[str, Sequence[Provision[Any]]] = by_kind

    def of(self, kind: str) -> Sequence[Provision[Any]]:
        """The provisions about a kind, by column; none where no provision is about it."""
        return self.by_kind.get(kind, ())

    def reading(self, kind: str, name: str) -> Sequence[int]:
        """The columns of the provisions about a kind whose findings a name enters, directly or through provisions they depend on.

        The day of assessment enters those whose findings depend on more of it than a single deadline or the document's time in force.
        """
        return self._reading.get((kind, name), ())

    def _names(self, provision: Provision[Any]) -> set[str]:
        trees = (provision.scope, provision.requirement, *provision.due, *(provision.amount or ()))
        names = {*provision.reads}
        # With several deadlines the next one is shown, one that is met late says so, and `unless=` needs a document in force.
        if (
            provision.due
            or provision.unless
            or any(isinstance(node, tree.AsOf) for part in trees if part is not None for node in part.walk())
        ):
            names.add(DAY)
        needed = (self.provisions[self.ranks[other]] for other in (provision.given, provision.unless) if other)
        return names.union(*map(self._names, needed))
