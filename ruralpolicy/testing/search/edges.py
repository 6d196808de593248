"""Where a provision turns: its bounds, its days, its totals of zero and its unknowns, and changes of one thing that change the outcome."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.facts import UNKNOWN
from ruralpolicy.law import Outcome
from ruralpolicy.testing.search._goals import FAILS, FREE, HOLDS, Goal, meet
from ruralpolicy.testing.search.candidates import Name, names_in
from ruralpolicy.testing.search.draws import drawn, in_words, outcome_of
from ruralpolicy.testing.search.reach import Problem
from ruralpolicy.testing.search.solver import DAY, Aim, Solution

__all__ = ["Edge", "days_of", "edges_of", "flips"]

_DAY: Final = timedelta(days=1)
_STEPS: Final = {0: "at its bound", -1: "a step below its bound", 1: "a step above its bound"}
_DAYS: Final = {0: "on the day", -1: "a day before", 1: "a day after"}


@attrs.frozen
class Edge:
    """What one name must be, what is asked of everything else, and the plainest facts of that sort."""

    aim: Aim
    goal: Goal
    plainest: Solution


def edges_of(problem: Problem) -> tuple[Edge, ...]:
    """The edges of a provision that facts can stand at."""
    found = []
    for aim in _aims(problem):
        for goal in _goals(problem, aim):
            if (plainest := problem.solver.solve(goal, aim=aim)) is not None:
                found.append(Edge(aim, goal, plainest))
                break
    return tuple(found)


def _aims(problem: Problem) -> Iterator[Aim]:
    for atom in problem.goals.atoms:
        if isinstance(atom, tree.Comparison):
            for name in names_in(atom):
                yield from _turns(problem, atom, name)
    for name in problem.solver.wholes:
        declared = problem.solver.declared(name)
        yield Aim(name, (0 if declared is not None and declared.type is int else Fraction(0),), words=f"{in_words(name)} zero")
    for name in problem.solver.names:
        if name != DAY:
            yield Aim(name, (UNKNOWN,), words=f"{in_words(name)} unknown")


def _turns(problem: Problem, atom: tree.Node, name: Name) -> Iterator[Aim]:
    declared = problem.solver.declared(name)
    if isinstance(name, tree.Topic) or (declared is not None and declared.type not in (int, Fraction, date)):
        return
    words = _DAYS if declared is None or declared.type is date else _STEPS
    for steps, where in words.items():
        yield Aim(name, atom=atom, steps=steps, words=f"{in_words(name)} {where}")


def _goals(problem: Problem, aim: Aim) -> Iterator[Goal]:
    """Where the atom alone decides between two outcomes; else where it applies and everything else is known; else anywhere."""
    goals = problem.goals
    if aim.atom is not None:
        place = goals.number(aim.atom)
        decided = [outcome for outcome in problem.provision.outcomes if outcome is not Outcome.UNDETERMINED]
        sides = [{outcome: goals.of(outcome, {place: holds}) for outcome in decided} for holds in (True, False)]
        for outcome, ones in sides[0].items():
            for other, others in sides[1].items():
                if outcome is not other:
                    yield from (joint for pair in product(ones[:4], others[:4]) if (joint := meet(*pair)) is not None)
    known = tuple(FREE if aim.name in names_in(atom) else HOLDS | FAILS for atom in goals.atoms)
    undecided = goals.of(Outcome.UNDETERMINED) if any(value is UNKNOWN for value in aim.values) else ()
    for goal in (*undecided, *goals.applicable()):
        if (joint := meet(goal, known)) is not None:
            yield joint
    yield from (known, goals.free)


def flips(problem: Problem, solution: Solution, outcome: Outcome) -> list[tuple[Name, Solution]]:
    """The solutions of the same day that differ from one in one name and in the outcome, those that are decided first."""
    found = []
    for name in problem.solver.names:
        if name == DAY:
            continue
        for other in problem.solver.variations(solution, name):
            turned = outcome_of(drawn(problem.provision, other), problem.provision, problem.pack)
            if turned is not outcome:
                found.append((turned is Outcome.UNDETERMINED, name, other))
    return [(name, other) for _, name, other in sorted(found, key=lambda each: each[0])]


def days_of(problem: Problem, solution: Solution) -> Sequence[date]:
    """The days on which something may change for the subject of a solution, with those before and after, in order."""
    days: set[Any] = {solution[DAY], solution[DAY] + 365 * _DAY}
    for other in problem.solver.variations(solution, DAY):
        days |= {other[DAY] - _DAY, other[DAY], other[DAY] + _DAY}
    return sorted(days)
