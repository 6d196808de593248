"""What provisions of a pack are to each other: ids that stand once, dependencies that exist and do not run in a circle."""

import graphlib
from collections.abc import Sequence
from typing import Any

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.errors import RuleError
from ruralpolicy.law import Assessable
from ruralpolicy.pack._provision import Provision

__all__ = ["Settled", "check"]


@attrs.frozen(eq=False, repr=False)
class Settled:
    """A provision as it is decided for one subject, with nothing left to look up elsewhere; *reads* names all that this looks at."""

    scope: tree.Node
    requirement: tree.Node
    late: tree.Node
    reads: tuple[str, ...]


def check(entered: Sequence[Provision[Any]]) -> None:
    """Refuse an id given twice and a dependency that is not there, is about another kind or runs in a circle.

    Raises:
        RuleError: at the first of these.
    """
    known: dict[str, Provision[Any]] = {}
    for provision in entered:
        if known.setdefault(provision.id, provision) is not provision:
            raise RuleError("the id stands twice", provision=provision.id, hint="give one of them another name=")
    needs: dict[str, list[str]] = {}
    for provision in entered:
        needs[provision.id] = [other for other in (provision.given, provision.unless) if other is not None]
        for other in needs[provision.id]:
            if other not in known or known[other].assessable is Assessable.NARRATIVE:
                raise RuleError(
                    f"it depends on {other}, which is not decided in this pack",
                    provision=provision.id,
                    hint="name a provision that yields findings",
                )
            if known[other].subject is not provision.subject:
                theirs, ours = known[other].subject.__name__, provision.subject.__name__
                raise RuleError(
                    f"it is about {ours} and depends on {other}, which is about {theirs}",
                    provision=provision.id,
                    hint="a clause looks at its own subject only",
                )
    try:
        graphlib.TopologicalSorter(needs).prepare()
    except graphlib.CycleError as error:
        circle = " → ".join(error.args[1])
        raise RuleError(
            f"provisions depend on each other in a circle: {circle}", provision=error.args[1][0], hint="drop one given= or unless="
        ) from error
