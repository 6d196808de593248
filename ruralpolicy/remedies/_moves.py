"""The nearest values of one attribute or topic under which a goal is reached, everything else being as it is."""

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.facts import UNKNOWN, Attribute, Between, Ordered, Term
from ruralpolicy.remedies._goals import Goal
from ruralpolicy.remedies._sketch import Name, Sketch

__all__ = ["Grid", "ends", "grid_of", "moves", "nearest"]

# Beyond this nothing is looked for: more than there are people, fen, and days in a century.
_FARTHEST: Final = 2**60
_FARTHEST_DAYS: Final = 36_525
# Of a share or a distance without a smallest step this is the step where its bound itself will not do.
_FINE: Final = 1000

Test = Callable[[int], bool]


@attrs.frozen
class Grid:
    """The values that a number or a day may have, as whole numbers: so many steps make one, from the lowest to the highest."""

    type: Any
    steps: int
    low: int
    high: int

    def value(self, at: int) -> Any:
        """The value at a place."""
        if self.type is date:
            return date.fromordinal(at)
        return at if self.type is int else Fraction(at, self.steps)

    def place(self, value: Any, *, up: bool) -> int:
        """The place of a value, or the first one above or below it."""
        if isinstance(value, date):
            return value.toordinal()
        place: int = ceil(value * self.steps) if up else floor(value * self.steps)
        return place


def grid_of(declared: Attribute, as_of: date) -> Grid:
    """The values that an attribute may be given on a day: no day that is over."""
    if declared.type is date:
        return Grid(date, 1, as_of.toordinal(), as_of.toordinal() + _FARTHEST_DAYS)
    steps = 1 if declared.type is int else _FINE if declared.decimals is None else 10**declared.decimals
    low = -_FARTHEST if declared.low is None else declared.low * steps
    return Grid(declared.type, steps, low, _FARTHEST if declared.high is None else declared.high * steps)


def moves(goal: Goal, name: Name, sketch: Sketch) -> list[Any]:
    """The values worth giving *name* so that the goal is reached; none where none does, and where nobody can change it."""
    if isinstance(name, tree.Topic):
        return _of(goal, name, sketch, (True, False))
    declared = sketch.declared(name)
    if not declared.changeable:
        return []
    if declared.type is bool:
        return _of(goal, name, sketch, (True, False))
    if declared.enum is not None:
        return _sets(goal, name, sketch, declared.enum) if declared.many else _members(goal, name, sketch, declared.enum)
    return list(dict.fromkeys(_numbers(goal, name, sketch, declared)))


def ends(name: Name, sketch: Sketch) -> list[Any]:
    """The lowest and the highest value that a number may have beside the others; none where it has no end, and of anything else."""
    if isinstance(name, tree.Topic):
        return []
    declared, now = sketch.declared(name), sketch.value(name)
    if not declared.changeable or not isinstance(now, int | Fraction) or isinstance(now, bool):
        return []
    grid = grid_of(declared, sketch.as_of)
    most = [sketch.value(tree.Attribute(other)) for word, other in declared.relations if word == "at_most"]
    most += [grid.value(grid.high)] if grid.high < _FARTHEST else []
    least = [grid.value(grid.low)] if grid.low > -_FARTHEST else []
    return [end for end in (*least, *most) if isinstance(end, int | Fraction) and end != now]


def _of(goal: Goal, name: Name, sketch: Sketch, values: Any) -> list[Any]:
    now = sketch.value(name)
    with sketch.trying(name) as give:
        found = []
        for value in values:
            give(value)
            if value is not now and goal.reached(sketch):
                found.append(value)
    return found


def _members(goal: Goal, name: Name, sketch: Sketch, enum: type[Term]) -> list[Any]:
    """All members that will do; of those that have an order the nearest one above and below."""
    fit = _of(goal, name, sketch, enum)
    now = sketch.value(name)
    if not issubclass(enum, Ordered):
        return fit
    if now is UNKNOWN:
        return fit[:1]
    above, below = [one for one in fit if one > now], [one for one in fit if one < now]
    return [*above[:1], *below[-1:]]


def _sets(goal: Goal, name: Name, sketch: Sketch, enum: type[Term]) -> list[Any]:
    """The set with no more members added, or taken away, than it takes."""
    now = sketch.value(name)
    before: frozenset[Term] = frozenset() if now is UNKNOWN else now
    found = []
    with sketch.trying(name) as give:
        for start, extra in ((frozenset(enum), [one for one in enum if one not in before]), (frozenset(), sorted(before, key=str))):
            chosen: frozenset[Term] = start
            give(chosen)
            if not goal.reached(sketch):
                continue
            for one in extra:
                give(chosen ^ {one})
                if goal.reached(sketch):
                    chosen ^= {one}
            found.append(chosen)
    return [chosen for chosen in found if now is UNKNOWN or chosen != before]


def _numbers(goal: Goal, name: Name, sketch: Sketch, declared: Attribute) -> Iterator[Any]:
    grid = grid_of(declared, sketch.as_of)
    now = sketch.value(name)
    with sketch.trying(name) as give:

        def reaches(value: Any) -> bool:
            give(value)
            return goal.reached(sketch)

        if declared.type is Fraction and declared.decimals is None:
            exact = _exact(goal, give, sketch, declared)
            if exact is not None and reaches(exact):
                yield exact
                return
        whole, *weaker = [_test(each, give, sketch, grid) for each in (goal, *_weaker(goal))]
        for at in _places(whole, weaker, grid, now):
            yield grid.value(at)


def _test(goal: Goal, give: Callable[[Any], None], sketch: Sketch, grid: Grid) -> Test:
    def test(at: int) -> bool:
        give(grid.value(at))
        return goal.reached(sketch)

    return test


def _weaker(goal: Goal) -> tuple[Goal, ...]:
    """Of an equation the two comparisons that it is made of, each of which is reached on one side only."""
    node = goal.node
    if isinstance(node, tree.Comparison) and node.sign == "==":
        return tuple(Goal(attrs.evolve(node, sign=sign)) for sign in (">=", "<="))
    return ()


def _places(whole: Test, weaker: list[Test], grid: Grid, now: Any) -> Iterator[int]:
    """The first place above the present value at which a goal is reached, and the first one below; of a range that of its near end."""
    if now is UNKNOWN or isinstance(now, Between):
        low = (grid.low if grid.low > -_FARTHEST else 0) if now is UNKNOWN else grid.place(now.low, up=True)
        if whole(low):
            turn = nearest(lambda at: not whole(at), low, grid.high)
            yield low if turn is None else turn - 1
            return
        ways = [(low, grid.high)]
    else:
        ways = [(max(grid.place(now, up=False), grid.low - 1), grid.high), (grid.place(now, up=True), grid.low)]
        # What is over already is not gone back to.
        ways = ways if ways[1][0] > grid.low else ways[:1]
    for start, end in ways:
        for test in weaker or [whole]:
            found = nearest(test, start, end)
            if found is not None and whole(found):
                yield found
                break


def nearest(test: Test, start: int, end: int) -> int | None:
    """The place nearest to *start*, beyond it towards *end*, at which a test succeeds that does so from somewhere on.

    >>> nearest(lambda at: at >= 36, 31, 1000), nearest(lambda at: at <= 36, 50, 0), nearest(lambda at: at >= 36, 31, 35)
    (36, 36, None)
    """
    way = 1 if end > start else -1
    span = abs(end - start)
    if span == 0:
        return None
    reach, missed = 1, 0
    while not test(start + way * min(reach, span)):
        if reach >= span:
            return None
        reach, missed = reach * 2, reach
    reach = min(reach, span)
    while reach - missed > 1:
        middle = (reach + missed) // 2
        if test(start + way * middle):
            reach = middle
        else:
            missed = middle
    return start + way * reach


def _exact(goal: Goal, give: Callable[[Any], None], sketch: Sketch, declared: Attribute) -> Fraction | None:
    """The value at which both sides of a comparison are equal, where they are numbers that grow evenly."""
    node = goal.node
    if not isinstance(node, tree.Comparison):
        return None
    gaps = []
    for value in (Fraction(0), Fraction(1), Fraction(2)):
        give(value)
        gap = sketch.value(node.left) - sketch.value(node.right)
        if not isinstance(gap, int | Fraction):
            return None
        gaps.append(gap)
    slope = gaps[1] - gaps[0]
    if slope == 0 or gaps[2] - gaps[1] != slope:
        return None
    found = Fraction(-gaps[0]) / slope
    fits = (declared.low is None or found >= declared.low) and (declared.high is None or found <= declared.high)
    return found if fits else None
