"""From an outcome to the truths that its provision's atoms may have: every way in which the outcome comes about.

An atom is a comparison, a yes-or-no attribute or a topic: what conditions are joined from. A goal says for each atom which of the three
truths it may have; whoever meets one of an outcome's goals has that outcome, exactly as the reference decides.
"""

from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any, Final

from ruralpolicy.conditions import tree
from ruralpolicy.law import FULFILLED, Outcome
from ruralpolicy.pack import Provision, RulePack

__all__ = ["FAILS", "FREE", "HOLDS", "OPEN", "Goal", "Goals", "meet"]

HOLDS, FAILS, OPEN = 1, 2, 4
FREE: Final = HOLDS | FAILS | OPEN

Goal = tuple[int, ...]

_MOST: Final = 100
_OPPOSITE: Final = {HOLDS: FAILS, FAILS: HOLDS, HOLDS | OPEN: FAILS | OPEN, FAILS | OPEN: HOLDS | OPEN}


class Goals:
    """The goals of a provision; *atoms* are numbered in the order of their mention."""

    def __init__(self, provision: Provision[Any], pack: RulePack) -> None:
        settled = pack.settled(provision)
        self.scope, self.requirement = settled.scope, settled.requirement
        self.graded = provision.granted
        self.late = tree.Never() if self.graded else settled.late
        self._numbers: dict[tree.Node, int] = {}
        for node in (self.scope, self.requirement, self.late):
            self._number(node)
        self.atoms = tuple(self._numbers)

    def _number(self, node: tree.Node) -> None:
        if isinstance(node, tree.All | tree.Either | tree.Not):
            for part in node.parts:
                self._number(part)
        elif not isinstance(node, tree.Always | tree.Never):
            self._numbers.setdefault(node, len(self._numbers))

    def of(self, outcome: Outcome, fixed: Mapping[int, bool] | None = None) -> tuple[Goal, ...]:
        """The goals of *outcome*, the least demanding first; *fixed* atoms are taken to hold or to fail and asked nothing of."""
        self._fixed = fixed or {}
        scope, requirement, late = self.scope, self.requirement, self.late
        want, join = self._want, self._join
        if outcome is Outcome.NOT_APPLICABLE:
            return self._ordered(want(scope, FAILS))
        if outcome is Outcome.UNDETERMINED:
            unsure = join(want(requirement, HOLDS | OPEN), want(requirement, FAILS | OPEN))
            if not self.graded:
                too_late_or_not = {*want(requirement, HOLDS | OPEN), *want(late, HOLDS | OPEN)}
                unsure = join(want(requirement, FAILS | OPEN), join(want(late, FAILS | OPEN), too_late_or_not))
            doubtful = join(want(scope, HOLDS | OPEN), want(scope, FAILS | OPEN))
            return self._ordered({*doubtful, *join(want(scope, HOLDS), unsure)})
        within = want(scope, HOLDS)
        if outcome is Outcome.UNMET:
            return self._ordered(join(within, want(late, HOLDS)))
        truth = HOLDS if outcome in FULFILLED else FAILS
        # What is met cannot be late: lateness asks that something of the requirement fails.
        found = join(within, want(requirement, truth))
        return self._ordered(join(found, want(late, FAILS)) if outcome is Outcome.PENDING else found)

    def applicable(self) -> tuple[Goal, ...]:
        """The goals of being in scope."""
        self._fixed = {}
        return self._ordered(self._want(self.scope, HOLDS))

    def number(self, atom: tree.Node) -> int:
        """The number of an atom."""
        return self._numbers[atom]

    @property
    def free(self) -> Goal:
        """The goal that asks nothing."""
        return (FREE,) * len(self.atoms)

    # Inside, a goal is one number with three bits an atom: a provision may have thousands to be joined.

    def _ordered(self, found: Iterable[int]) -> tuple[Goal, ...]:
        goals = [tuple(goal >> 3 * place & FREE for place in range(len(self.atoms))) for goal in _absorbed(found)]
        return tuple(sorted(goals, key=lambda goal: (sum(mask != FREE for mask in goal), goal)))

    @property
    def _all(self) -> int:
        return (1 << 3 * len(self.atoms)) - 1

    def _want(self, node: tree.Node, mask: int) -> set[int]:
        if isinstance(node, tree.Not):
            return self._want(node.condition, _OPPOSITE[mask])
        if isinstance(node, tree.Always | tree.Never):
            return {self._all} if mask & (HOLDS if isinstance(node, tree.Always) else FAILS) else set()
        if isinstance(node, tree.All | tree.Either):
            parts = [self._want(part, mask) for part in node.conditions]
            if isinstance(node, tree.Either) is bool(mask & HOLDS):
                return _absorbed(goal for part in parts for goal in part)
            joined = {self._all}
            for part in parts:
                joined = self._join(joined, part)
            return joined
        place = self._numbers[node]
        if place in self._fixed:
            return {self._all} if mask & (HOLDS if self._fixed[place] else FAILS) else set()
        return {self._all ^ (FREE ^ mask) << 3 * place}

    def _join(self, left: Iterable[int], right: Iterable[int]) -> set[int]:
        ones = self._all // FREE
        both = {one & other for one, other in product(left, right)}
        # Where no truth is left to an atom, the two contradict each other.
        return _absorbed(joint for joint in both if (joint | joint >> 1 | joint >> 2) & ones == ones)


def meet(left: Goal, right: Goal) -> Goal | None:
    """The goal that asks what both ask, None where that contradicts itself."""
    joint = tuple(one & other for one, other in zip(left, right, strict=True))
    return joint if all(joint) else None


def _absorbed(found: Iterable[int]) -> set[int]:
    """Without the goals that another one makes superfluous, and not more of them than can be looked through."""
    kept: list[int] = []
    for candidate in sorted(set(found), key=lambda goal: (-goal.bit_count(), goal)):
        if not any(candidate | wider == wider for wider in kept):
            kept.append(candidate)
        if len(kept) == _MOST:
            break
    return set(kept)
