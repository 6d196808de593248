"""The search for changes: goal after goal is reached by the nearest value of one name, until all are."""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, Final

from ruralpolicy.conditions import tree
from ruralpolicy.facts import UNKNOWN, Between, Ordered
from ruralpolicy.findings.values import Case
from ruralpolicy.remedies._goals import Goal, alternatives, names_in, relations
from ruralpolicy.remedies._moves import ends, grid_of, moves, nearest
from ruralpolicy.remedies._sketch import Name, Sketch

__all__ = ["candidates"]

# How many ways through a clause are tried, and how many sketches are made of one.
_MOST_WAYS: Final = 64
_MOST_SKETCHES: Final = 400
# How many steps a way may take beyond one for each of its goals.
_MORE_STEPS: Final = 8

Changes = dict[Name, Any]


def candidates(case: Case) -> list[Changes]:
    """The smallest changes of the subject under which scope and requirement hold, those with the fewest changes first.

    Where the requirement holds it is not too late.
    """
    search = _Search(case)
    found: dict[frozenset[tuple[Name, Any]], Changes] = {}
    for changes in search.found():
        found.setdefault(frozenset(changes.items()), changes)
    return sorted(found.values(), key=len)


class _Search:
    def __init__(self, case: Case) -> None:
        self._case = case
        self._relations = relations(type(case.scene.subject))
        self._left = 0

    def found(self) -> Iterator[Changes]:
        now = Sketch(self._case.scene)
        # The scope holds, and must go on to.
        kept = [way for way in alternatives(self._case.scope) if all(goal.reached(now) for goal in way)][:_MOST_WAYS]
        ways = sorted(alternatives(self._case.requirement), key=lambda way: sum(not goal.reached(now) for goal in way))[:_MOST_WAYS]
        for way in ways:
            for scope in kept:
                self._left = _MOST_SKETCHES
                goals = (*way, *scope)
                for sketch in self._solved(goals, now, len(goals) + _MORE_STEPS):
                    yield dict(self._smallest(sketch).changed)

    def _solved(self, goals: Sequence[Goal], sketch: Sketch, steps: int) -> Iterator[Sketch]:
        """The sketches that reach all goals in so many steps."""
        self._left -= 1
        if self._left < 0 or steps < 0:
            return
        open_goal = next((goal for goal in (*goals, *self._bound(sketch)) if not goal.reached(sketch)), None)
        if open_goal is None:
            yield sketch
            return
        names = names_in(open_goal.node)
        choices = [(name, value) for name in names for value in moves(open_goal, name, sketch)]
        # Where no name alone will do, one goes as far as it can, and the others the rest of the way.
        choices = choices or [(name, value) for name in names for value in ends(name, sketch)]
        for name, value in choices:
            if name not in sketch.changed or _farther(name, value, sketch):
                yield from self._solved(goals, sketch.with_change(name, value), steps - 1)

    def _bound(self, sketch: Sketch) -> Iterator[Goal]:
        """The relations of what was changed."""
        for relation in self._relations:
            if any(name in sketch.changed for name in names_in(relation.node)):
                yield relation

    def _mended(self, sketch: Sketch) -> bool:
        return (
            sketch.value(self._case.scope) is True
            and sketch.value(self._case.requirement) is True
            and all(relation.reached(sketch) for relation in self._bound(sketch))
        )

    def _smallest(self, sketch: Sketch) -> Sketch:
        """The sketch without what can be left out, and with numbers no farther away than they must be."""
        before: Changes = {}
        while before != sketch.changed:
            before = dict(sketch.changed)
            for name in before:
                self._without(name, sketch)
            for name in list(sketch.changed):
                self._nearer(name, sketch)
        return sketch

    def _without(self, name: Name, sketch: Sketch) -> None:
        new = sketch.value(name)
        sketch.put(name, name.value(sketch.old))
        if not self._mended(sketch):
            sketch.put(name, new)

    def _nearer(self, name: Name, sketch: Sketch) -> None:
        old, new = name.value(sketch.old), sketch.value(name)
        if isinstance(name, tree.Topic) or not (_is_on_grid(old) and _is_on_grid(new)):
            return
        grid = grid_of(sketch.declared(name), sketch.as_of)
        up = new > old
        if grid.value(grid.place(new, up=up)) != new:
            # A bound that lies between two steps.
            return
        start, end = grid.place(old, up=not up), grid.place(new, up=up)

        def test(at: int) -> bool:
            sketch.put(name, grid.value(at))
            return self._mended(sketch)

        found = nearest(test, max(start, grid.low - 1) if up else start, end)
        sketch.put(name, new if found is None else grid.value(found))


def _farther(name: Name, value: Any, sketch: Sketch) -> bool:
    """Whether a value lies beyond the one that the name was given already, seen from the old one; nothing is turned back."""
    old, new = name.value(sketch.old), sketch.value(name)
    if old is UNKNOWN or isinstance(old, Between):
        return True
    if not isinstance(value, frozenset | Ordered) and not _is_on_grid(value):
        return False
    return bool(old < new < value or old > new > value)


def _is_on_grid(value: Any) -> bool:
    return isinstance(value, int | Fraction | date) and not isinstance(value, bool)
