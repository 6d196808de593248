"""Which outcomes of a provision can be reached, by which goals, and why the others cannot."""

import weakref
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.trace import written
from ruralpolicy.errors import RuralPolicyError
from ruralpolicy.law import Outcome
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.testing.search._goals import FAILS, FREE, HOLDS, OPEN, Goal, Goals
from ruralpolicy.testing.search.draws import drawn, outcome_of
from ruralpolicy.testing.search.solver import Solution, Solver

__all__ = ["Problem", "UnreachableError", "problem_of", "reachable", "why_unreachable"]

_WORDS: Final = {
    HOLDS: "{} holds",
    FAILS: "{} does not hold",
    OPEN: "{} is unknown",
    HOLDS | OPEN: "{} holds or is unknown",
    FAILS | OPEN: "{} does not hold or is unknown",
}


class UnreachableError(RuralPolicyError, LookupError):
    """An outcome that no facts have, or none on the day asked for.

    >>> print(UnreachableError("demo/1-a: pending cannot be reached"))
    demo/1-a: pending cannot be reached
    """


@attrs.frozen(eq=False)
class Problem:
    """A provision and what was found out about its outcomes by now."""

    provision: Provision[Any]
    pack: RulePack
    goals: Goals
    solver: Solver
    _solved: dict[tuple[Outcome, date | None], tuple[tuple[Goal, Solution], ...]] = attrs.field(factory=dict, init=False)

    def right(self, solution: Solution, outcome: Outcome) -> bool:
        """Whether the facts of a solution have the outcome once they are looked at as a whole."""
        return outcome_of(drawn(self.provision, solution), self.provision, self.pack) is outcome

    def solved(self, outcome: Outcome, as_of: date | None = None) -> tuple[tuple[Goal, Solution], ...]:
        """The goals of an outcome that can be met, each with the plainest facts that meet it."""
        key = (outcome, as_of)
        if key not in self._solved:
            tried = (
                (goal, self.solver.solve(goal, as_of=as_of, accept=lambda one: self.right(one, outcome))) for goal in self.goals.of(outcome)
            )
            self._solved[key] = tuple((goal, solution) for goal, solution in tried if solution is not None)
        return self._solved[key]


_problems: Final[weakref.WeakKeyDictionary[RulePack, dict[str, Problem]]] = weakref.WeakKeyDictionary()


def problem_of(provision: Provision[Any], pack: RulePack) -> Problem:
    """The problem of a provision, made once for each pack."""
    known = _problems.setdefault(pack, {})
    found = known.get(provision.id)
    if found is None or found.provision is not provision:
        goals = Goals(provision, pack)
        solver = Solver(provision.subject, goals.atoms, [part for part in provision.amount or () if part is not None])
        found = known[provision.id] = Problem(provision, pack, goals, solver)
    return found


def reachable(provision: Provision[Any], pack: RulePack) -> frozenset[Outcome]:
    """The outcomes that some facts have on some day.

    >>> from ruralpolicy import load_pack
    >>> pack = load_pack("shangrao")
    >>> sorted(reachable(pack["3-coverage-2024"], pack))
    [<Outcome.MET: 'met'>, <Outcome.NOT_APPLICABLE: 'not_applicable'>, ...]
    """
    problem = problem_of(provision, pack)
    return frozenset(outcome for outcome in provision.outcomes if problem.solved(outcome))


def why_unreachable(provision: Provision[Any], outcome: Outcome | str, pack: RulePack) -> str:
    """Why no facts have an outcome under a provision, in a sentence; empty where some have.

    >>> from ruralpolicy import load_pack
    >>> pack = load_pack("shangrao")
    >>> why_unreachable(pack["3-coverage-2024"], "met", pack), why_unreachable(pack["3-coverage-2024"], "entitled", pack)
    ('', 'a provision of modality target never is entitled')
    """
    outcome = Outcome(outcome)
    problem = problem_of(provision, pack)
    if outcome not in provision.outcomes:
        return f"a provision of modality {provision.modality} never is {outcome.term_en}"
    if problem.solved(outcome):
        return ""
    if not (goals := problem.goals.of(outcome)):
        return _by_shape(provision, problem, outcome)
    asked = (part for tree_of in (problem.goals.scope, problem.goals.requirement, problem.goals.late) for part in tree_of.walk())
    if any(isinstance(part, tree.SinceAdopted) and part.adopted_on is None for part in asked):
        return "its term counts from the adoption of its document, which has no day yet; pack.adopted(on=...) gives it one"
    conflicts = dict.fromkeys("; ".join(_conflict(problem, goal)) for goal in goals[:3])
    return f"these cannot be together: {' - nor these: '.join(conflicts)}"


def _by_shape(provision: Provision[Any], problem: Problem, outcome: Outcome) -> str:
    """Why its conditions, whatever they are worth, never make the outcome."""
    if outcome is Outcome.NOT_APPLICABLE:
        return "it applies to every subject on every day"
    if outcome is Outcome.UNDETERMINED:
        return "it reads nothing that could be unknown"
    if isinstance(problem.goals.requirement, tree.Always):
        return "it asks nothing that could fail"
    if outcome is Outcome.PENDING and not provision.open_ended and not provision.due:
        return "it has no deadline: what is not met is unmet from the first day on"
    if outcome is Outcome.UNMET and provision.open_ended:
        return "it is open-ended: it is never too late to meet it"
    return "its conditions contradict each other"


def _conflict(problem: Problem, goal: Goal) -> Iterator[str]:
    """What of a goal cannot be met together: without any one of it the rest can."""
    masks = list(goal)
    for place, mask in enumerate(goal):
        masks[place] = FREE
        if mask != FREE and problem.solver.solve(tuple(masks)) is not None:
            masks[place] = mask
    for atom, mask in zip(problem.goals.atoms, masks, strict=True):
        if mask != FREE:
            yield _WORDS[mask].format(written(atom))
