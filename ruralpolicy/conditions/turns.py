"""On which days a condition turns though no fact changes: the calendar alone decides, and no other day has to be looked at.

A term either stays as it is from one day to the next or follows the day, later when the day is later. Where one side of a comparison
follows the day and the other stays, a few days found by halving are all on which it can turn.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Any

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.facts import UNKNOWN

__all__ = ["follows_the_day", "leaves", "turning_days"]

_CONDITIONS = (tree.Comparison, tree.Member, tree.IsKnown, tree.Holds, tree.All, tree.Either, tree.Not)


def leaves(node: tree.Node) -> Iterator[tree.Node]:
    """The conditions that are joined in *node*, none of them joined from others; what always or never holds is left out."""
    if isinstance(node, tree.All | tree.Either | tree.Not):
        for part in node.parts:
            yield from leaves(part)
    elif not isinstance(node, tree.Always | tree.Never):
        yield node


def follows_the_day(node: tree.Node, scene: tree.Scene) -> tree.Node | None:
    """The term that *node* stands for and that moves with the day of assessment; None where it stays as it is.

    >>> later = tree.Shifted(tree.AsOf(), tree.Literal(1), tree.Literal(0), tree.Literal(0))
    >>> either = tree.Choice(tree.Always(), tree.AsOf(), later)
    >>> follows_the_day(either, tree.Scene(None, date(2024, 1, 1))), follows_the_day(tree.Literal(3), tree.Scene(None, date(2024, 1, 1)))
    (AsOf(), None)
    """
    match node:
        case tree.AsOf():
            return node
        case tree.Shifted(day):
            return None if follows_the_day(day, scene) is None else node
        case tree.Extreme(_, terms):
            return None if all(follows_the_day(term, scene) is None for term in terms) else node
        case tree.Choice(condition, then, otherwise):
            holds = condition.value(scene)
            return None if holds is UNKNOWN else follows_the_day(then if holds else otherwise, scene)
        case tree.Stated(term, _):
            return follows_the_day(term, scene)
        case _:
            return None


def turning_days(node: tree.Node, subject: Any, topics: Mapping[str, bool], first: date, last: date) -> list[date]:
    """The days after *first*, up to *last*, on which a condition about *subject* is not worth what it was worth the day before.

    Facts and statements stay as they are in all that time.

    >>> from ruralpolicy.facts import VillageDoctor
    >>> age = tree.Years(tree.Attribute("birth_date"), tree.AsOf())
    >>> doctor = VillageDoctor(code="a", birth_date=date(1964, 2, 29))
    >>> turning_days(tree.Comparison(">=", age, tree.Literal(60)), doctor, {}, date(2020, 1, 1), date(2030, 1, 1))
    [datetime.date(2024, 2, 29)]
    """
    course = _Course(subject, topics, first.toordinal(), last.toordinal())
    return [date.fromordinal(day) for day in course.turns(node)]


@attrs.frozen(eq=False, repr=False)
class _Course:
    """A subject through a time in which nothing but the day changes; days are counted as numbers."""

    subject: Any
    topics: Mapping[str, bool]
    first: int
    last: int

    def scene(self, day: int) -> tree.Scene:
        return tree.Scene(self.subject, date.fromordinal(day), self.topics)

    def turns(self, node: tree.Node) -> list[int]:
        """The days on which *node* may be worth something else than the day before, apart from the following of the day itself."""
        days = sorted({day for part in node.parts for day in self.turns(part)})
        match node:
            case tree.Comparison(_, left, right):
                days = self._with(days, left, right, self._order(left, right))
            case tree.Years(birth, until):
                days = self._with(days, birth, until, lambda day: node.value(self.scene(day)))
            case tree.Member(term, choices):
                for choice in choices:
                    days = self._with(days, term, choice, self._order(term, choice))
            case _:
                pass
        if isinstance(node, _CONDITIONS):
            days = [day for day in days if node.value(self.scene(day)) is not node.value(self.scene(day - 1))]
        return days

    def _order(self, left: tree.Node, right: tree.Node) -> Callable[[int], Any]:
        """Which of two days is the later one, on a day; UNKNOWN where one is not known."""

        def order(day: int) -> Any:
            scene = self.scene(day)
            one, other = left.value(scene), right.value(scene)
            return UNKNOWN if one is UNKNOWN or other is UNKNOWN else (one > other) - (one < other)

        return order

    def _with(self, days: list[int], left: tree.Node, right: tree.Node, worth: Callable[[int], Any]) -> list[int]:
        """*days*, and those between them on which *worth* changes, since one of two terms follows the day, or both do."""
        found = set(days)
        for begin, end in pairwise([self.first, *days, self.last + 1]):
            scene = self.scene(begin)
            moving = {term for term in (follows_the_day(side, scene) for side in (left, right)) if term is not None}
            both = all(follows_the_day(side, scene) is not None for side in (left, right))
            # Where both sides are one and the same term, they are equal on every day.
            if not moving or (both and len(moving) == 1) or worth(begin) is UNKNOWN:
                continue
            found.update(_one_by_one(worth, begin, end) if both else _halving(worth, begin, end - 1))
        return sorted(found)


def _halving(worth: Callable[[int], Any], begin: int, end: int) -> Iterator[int]:
    """The days after *begin*, up to *end*, on which *worth* changes, which never goes back to where it was."""
    while worth(begin) != worth(end):
        low, high, was = begin, end, worth(begin)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if worth(middle) == was else (low, middle)
        yield high
        begin = high


def _one_by_one(worth: Callable[[int], Any], begin: int, end: int) -> Iterable[int]:
    """The days after *begin*, before *end*, on which *worth* changes: two terms that follow the day may meet and part again."""
    return (day for day in range(begin + 1, end) if worth(day) != worth(day - 1))
