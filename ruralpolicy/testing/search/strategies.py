"""Strategies that aim at a provision: at an outcome, at its boundaries, across them, and through time."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st

from ruralpolicy.law import Outcome
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.testing.search._goals import Goal
from ruralpolicy.testing.search.draws import Draw, drawn, in_words
from ruralpolicy.testing.search.edges import Edge, days_of, edges_of, flips
from ruralpolicy.testing.search.reach import Problem, UnreachableError, problem_of, why_unreachable
from ruralpolicy.testing.search.solver import DAY, Aim, Solution

__all__ = ["facts_for", "near", "neighbours", "timelines"]

_WILD: Final = st.integers(0, 3_000)
# The least demanding goals of an outcome, from which changes are looked for.
_STARTS: Final = 12


@cache
def _picks(many: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(0, 9), min_size=many, max_size=many)


def _solution(
    draw: st.DrawFn, problem: Problem, goal: Goal, plainest: Solution, outcome: Outcome | None, as_of: date | None, aim: Aim | None = None
) -> Solution:
    """Facts that meet the goal, turned as Hypothesis wants them; the plainest where that leads nowhere."""
    solver = problem.solver
    picks = dict(zip(solver.names, draw(_picks(len(solver.names))), strict=True))
    found = solver.solve(
        goal,
        picks=picks,
        wild=draw(_WILD),
        as_of=as_of,
        aim=aim,
        accept=lambda one: outcome is None or problem.right(one, outcome),
    )
    return plainest if found is None else found


@st.composite
def _for_outcome(draw: st.DrawFn, problem: Problem, outcome: Outcome, as_of: date | None) -> Draw:
    goal, plainest = draw(st.sampled_from(problem.solved(outcome, as_of)))
    return drawn(problem.provision, _solution(draw, problem, goal, plainest, outcome, as_of))


def facts_for(provision: Provision[Any], *, pack: RulePack, outcome: Outcome | str, as_of: date | None = None) -> st.SearchStrategy[Draw]:
    """Facts about one subject that have *outcome* under *provision*; they shrink to the fewest that make it, in plain numbers.

    Args:
        provision: a provision of *pack* that is not narrative.
        pack: the rules.
        outcome: what every draw has when it is assessed.
        as_of: the day; without it, one on which the outcome can be reached.

    Raises:
        UnreachableError: where no facts have that outcome; :func:`why_unreachable` says why.

    >>> from datetime import date
    >>> from hypothesis import find
    >>> from ruralpolicy import load_pack
    >>> pack = load_pack("tonglu")
    >>> provision = pack["2.1.1-shared-clinic"]
    >>> day = date(2026, 6, 30)
    >>> find(facts_for(provision, pack=pack, outcome="not_applicable", as_of=day), lambda draw: True).subject
    Village(code='1', is_neighborhood_committee=True)
    """
    outcome = Outcome(outcome)
    problem = problem_of(provision, pack)
    if outcome not in provision.outcomes or not problem.solved(outcome, as_of):
        reason = why_unreachable(provision, outcome, pack) or f"not on {as_of}"
        raise UnreachableError(f"{provision.id}: {outcome.term_en} cannot be reached: {reason}")
    return _for_outcome(problem, outcome, as_of)


@st.composite
def _near(draw: st.DrawFn, problem: Problem, edges: Sequence[Edge]) -> Draw:
    edge = draw(st.sampled_from(edges))
    found = _solution(draw, problem, edge.goal, edge.plainest, None, None, edge.aim)
    return drawn(problem.provision, found, edge.aim.words)


def near(provision: Provision[Any], *, pack: RulePack) -> st.SearchStrategy[Draw]:
    """Facts close to where *provision* turns: where everything else lets one comparison decide, if that can be.

    Each figure at its bound, one step below and above; deadlines the day before, on and after; a total of zero; one attribute unknown.
    ``Draw.about`` says which.

    Raises:
        UnreachableError: for a provision that reads nothing.

    >>> from hypothesis import find
    >>> from ruralpolicy import load_pack
    >>> pack = load_pack("shangrao")
    >>> find(near(pack["3-coverage-2024"], pack=pack), lambda draw: "zero" in draw.about).subject
    County(code='1', village_clinics_total=0)
    """
    problem = problem_of(provision, pack)
    if not (edges := edges_of(problem)):
        raise UnreachableError(f"{provision.id} reads nothing, so nothing is near its bounds")
    return _near(problem, edges)


@st.composite
def _neighbours(draw: st.DrawFn, problem: Problem, starts: Sequence[tuple[Outcome, Goal, Solution]]) -> tuple[Draw, Draw]:
    outcome, goal, plainest = draw(st.sampled_from(starts))
    solution = _solution(draw, problem, goal, plainest, outcome, None)
    turned = flips(problem, solution, outcome)
    if not turned:
        solution, turned = plainest, flips(problem, plainest, outcome)
    name, other = draw(st.sampled_from(turned))
    about = in_words(name)
    return drawn(problem.provision, solution, about), drawn(problem.provision, other, about)


def neighbours(provision: Provision[Any], *, pack: RulePack) -> st.SearchStrategy[tuple[Draw, Draw]]:
    """Two draws of one day that differ in one attribute or one statement, named by ``Draw.about``, and in the outcome.

    Raises:
        UnreachableError: where no such change makes a difference.

    >>> from hypothesis import find
    >>> from ruralpolicy import load_pack
    >>> pack = load_pack("tonglu")
    >>> one, other = find(neighbours(pack["2.1.1-shared-clinic"], pack=pack), lambda pair: True)
    >>> one.about, one.as_of == other.as_of, one.facts == other.facts
    ('is_neighborhood_committee', True, False)
    """
    problem = problem_of(provision, pack)
    starts = [
        (outcome, goal, plainest)
        for outcome in provision.outcomes
        for goal, plainest in problem.solved(outcome)[:_STARTS]
        if flips(problem, plainest, outcome)
    ]
    if not starts:
        raise UnreachableError(f"{provision.id}: no change of one attribute changes the outcome")
    return _neighbours(problem, starts)


@st.composite
def _timelines(draw: st.DrawFn, problem: Problem, outcomes: Sequence[Outcome]) -> tuple[Draw, ...]:
    outcome = draw(st.sampled_from(outcomes))
    goal, plainest = draw(st.sampled_from(problem.solved(outcome)))
    solution = dict(_solution(draw, problem, goal, plainest, outcome, None))
    # The names that change from day to day; mostly one, as when something is brought about at last.
    changes = draw(st.lists(st.sampled_from(problem.solver.names), max_size=2, unique=True))
    line: list[Draw] = []
    for day in draw(st.lists(st.sampled_from(days_of(problem, solution)), min_size=2, max_size=6, unique=True).map(sorted)):
        solution[DAY] = day
        aimed = [name for name in changes if name != DAY]
        if line and aimed and draw(st.booleans()):
            solution = dict(_changed(draw, problem, solution, draw(st.sampled_from(aimed))))
        line.append(drawn(problem.provision, solution))
    return tuple(line)


def _changed(draw: st.DrawFn, problem: Problem, solution: Solution, name: Any) -> Solution:
    others = problem.solver.variations(solution, name)
    return draw(st.sampled_from([solution, *others]))


def timelines(provision: Provision[Any], *, pack: RulePack) -> st.SearchStrategy[tuple[Draw, ...]]:
    """What was reported of one subject on several days, in order: the days around deadlines and terms, and facts that mostly stay.

    >>> from hypothesis import find
    >>> from ruralpolicy import load_pack
    >>> pack = load_pack("tonglu")
    >>> line = find(timelines(pack["2.1.1-shared-clinic"], pack=pack), lambda line: True)
    >>> len(line), line[0].as_of < line[1].as_of
    (2, True)
    """
    problem = problem_of(provision, pack)
    return _timelines(problem, [outcome for outcome in provision.outcomes if problem.solved(outcome)])
