"""What has to hold so that a finding is mended: the alternatives of a clause, and what the vocabulary asks of values together."""

from collections.abc import Iterator
from itertools import islice, product
from typing import Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.facts import attributes
from ruralpolicy.remedies._sketch import Name, Sketch

__all__ = ["Goal", "alternatives", "names_in", "relations"]

_OPPOSITE: Final = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
_SIGNS: Final = {"at_most": "<=", "at_least": ">=", "not_before": ">="}
_MOST: Final = 512


@attrs.frozen
class Goal:
    """A comparison, or something else that holds or does not, that has to come out as *wanted*.

    One of the vocabulary is *lenient*: it stands as long as it is not known to be broken.
    """

    node: tree.Node
    wanted: bool = True
    lenient: bool = False

    def reached(self, sketch: Sketch) -> bool:
        """Whether it holds in the sketch."""
        value = sketch.value(self.node)
        return value is not (not self.wanted) if self.lenient else value is self.wanted


Goals = tuple[Goal, ...]


def alternatives(node: tree.Node, wanted: bool = True) -> list[Goals]:
    """The sets of goals of which one is enough for a condition to come out as wanted; without end they are cut off."""
    match node:
        case tree.Not(condition):
            return alternatives(condition, not wanted)
        case tree.Always() | tree.Never():
            return [()] if isinstance(node, tree.Always) is wanted else []
        case tree.All(conditions) | tree.Either(conditions):
            parts = [alternatives(part, wanted) for part in conditions]
            if isinstance(node, tree.Either) is wanted:
                return [way for part in parts for way in part][:_MOST]
            joined = (tuple(dict.fromkeys(goal for way in ways for goal in way)) for ways in product(*parts))
            return list(islice(joined, _MOST))
        case tree.Comparison(sign, left, right) if not wanted:
            return [(Goal(tree.Comparison(_OPPOSITE[sign], left, right)),)]
        case _:
            return [(Goal(node, wanted),)]


def names_in(node: tree.Node) -> tuple[Name, ...]:
    """The attributes and topics that a goal reads for more than whether they are known."""
    return tuple(dict.fromkeys(_names(node)))


def _names(node: tree.Node) -> Iterator[Name]:
    if isinstance(node, tree.Attribute | tree.Topic):
        yield node
    elif not isinstance(node, tree.IsKnown):
        for part in node.parts:
            yield from _names(part)


def relations(kind: type) -> Goals:
    """What the declarations of a kind ask of its attributes together, and of attributes beside topics."""
    found = []
    for name, attribute in attributes(kind).items():
        for word, other in attribute.relations:
            if word == "implies":
                implied: tree.Node = tree.Either((tree.Not(tree.Holds(tree.Attribute(name))), tree.Holds(tree.Topic(other))))
                found.append(Goal(implied, lenient=True))
            else:
                comparison = tree.Comparison(_SIGNS[word], tree.Attribute(name), tree.Attribute(other))
                found.append(Goal(comparison, lenient=True))
    return tuple(found)
