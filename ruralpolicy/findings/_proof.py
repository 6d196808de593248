"""The tree that decided a finding, with the value of each of its parts."""

from collections.abc import Iterator
from typing import Any

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.findings.plain import plain
from ruralpolicy.findings.settled import settled
from ruralpolicy.law import Outcome

__all__ = ["Proof", "proof_of"]


@attrs.frozen
class Proof:
    """A part of a clause, what it is worth for the subject, and the proofs of the parts that it is made of."""

    node: tree.Node
    value: Any = attrs.field(eq=settled)
    parts: tuple["Proof", ...]

    def plain(self) -> dict[str, Any]:
        """The proof as plain dictionaries and lists for :mod:`json`: for each part what it is, its value, and its parts.

        >>> two = Proof(tree.Literal(2), 2, ())
        >>> Proof(tree.Comparison(">=", two.node, two.node), True, (two, two)).plain()["parts"]
        [{'is': 'Literal', 'value': 2}, {'is': 'Literal', 'value': 2}]
        """
        own = ((field.name, getattr(self.node, field.name)) for field in attrs.fields(type(self.node)))
        # What a figure or a literal holds is its value.
        words = {name: plain(held) for name, held in own if name != "content" and not _is_node(held)}
        found = {"is": type(self.node).__name__, **words, "value": plain(self.value)}
        return found | {"parts": [part.plain() for part in self.parts]} if self.parts else found


def _is_node(held: Any) -> bool:
    return isinstance(held, tree.Node) or (isinstance(held, tuple) and all(isinstance(part, tree.Node) for part in held))


def proof_of(outcome: Outcome, trees: tuple[tree.Node, tree.Node, tree.Node], scene: tree.Scene) -> Proof:
    """The proof of an outcome from scope, requirement and lateness."""
    parts = tuple(part for part in _deciding(outcome, *trees, scene) if not isinstance(part, tree.Always))
    return _proof(parts[0] if len(parts) == 1 else tree.All(parts) if parts else tree.Always(), scene)


def _deciding(outcome: Outcome, scope: tree.Node, requirement: tree.Node, late: tree.Node, scene: tree.Scene) -> Iterator[tree.Node]:
    yield scope
    if outcome is Outcome.NOT_APPLICABLE:
        return
    # Where there is a day, the lateness holds it and the requirement; without one it says the requirement again or nothing.
    dated = late not in (tree.Not(requirement), tree.Never())
    lacks_day = outcome is Outcome.UNDETERMINED and requirement.value(scene) is False
    yield late if dated and (outcome in (Outcome.UNMET, Outcome.PENDING) or lacks_day) else requirement


def _proof(node: tree.Node, scene: tree.Scene) -> Proof:
    return Proof(node, node.value(scene), tuple(_proof(part, scene) for part in node.parts))
