"""Which provisions an attribute, a topic or the day enters: what has to be looked at again when it changes."""

from collections.abc import Sequence
from typing import Any, Final

from ruralpolicy.conditions import tree
from ruralpolicy.pack._provision import Provision

__all__ = ["DAY", "Readers"]

DAY: Final = "as_of"
"""The name under which the day of assessment is read."""


class Readers:
    """The decidable provisions of a pack by what they read; a provision's column is its number among those about the same kind."""

    def __init__(self, decidable: Sequence[Provision[Any]]) -> None:
        self.provisions = decidable
        self._by_id = {provision.id: provision for provision in decidable}
        self._places: dict[str, list[int]] = {}
        self._columns: dict[tuple[str, str], list[int]] = {}
        for place, provision in enumerate(decidable):
            kind = provision.subject.__name__
            places = self._places.setdefault(kind, [])
            for name in self._names(provision):
                self._columns.setdefault((kind, name), []).append(len(places))
            places.append(place)

    def places(self, kind: str) -> Sequence[int]:
        """The places among all decidable provisions of those about a kind, by column."""
        return self._places.get(kind, ())

    def columns(self, kind: str, name: str) -> Sequence[int]:
        """The columns of those about a kind whose findings a name enters, themselves or through provisions they depend on.

        The day enters those for which more of it counts than that a deadline has come or that the document is in force.
        """
        return self._columns.get((kind, name), ())

    def _names(self, provision: Provision[Any]) -> set[str]:
        trees = (provision.scope, provision.requirement, *provision.due, *(provision.amount or ()))
        names = {*provision.reads}
        # A finding that is met says after the deadline that it is so only then, and one that stands is told to be in force on the day.
        if (
            provision.due
            or provision.unless
            or any(isinstance(node, tree.AsOf) for part in trees if part is not None for node in part.walk())
        ):
            names.add(DAY)
        return names.union(*(self._names(self._by_id[other]) for other in (provision.given, provision.unless) if other))
