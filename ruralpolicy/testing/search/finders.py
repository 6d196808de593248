"""Finders: the smallest facts on which two packs differ, on which a pack contradicts itself, of which it decides nothing.

They search the conditions of provisions together, two at a time. What they find was decided again by the reference; where they find
nothing, there may be something still, since the search gives up after a bounded number of values.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, islice, product
from typing import Any, Final

from ruralpolicy.conditions import tree
from ruralpolicy.facts import UNKNOWN, Fact
from ruralpolicy.law import DENIED, DUTIES, FULFILLED, Outcome
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.rules import load_pack
from ruralpolicy.testing.search._goals import FREE, HOLDS, OPEN, Goal, Goals, meet
from ruralpolicy.testing.search.candidates import Name, names_in
from ruralpolicy.testing.search.draws import drawn, outcome_of
from ruralpolicy.testing.search.solver import DAY, Solution, Solver
from ruralpolicy.testing.search.witness import Ruling, Witness, told

__all__ = ["conflict", "difference", "gap"]

_UNDECIDED: Final = frozenset({Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE})
# Numbers that are tried beside those that matter: a fine share needs a large whole.
_WILD: Final = (50, 1_000, 100_000)
# From the plainest candidates and from others, among which is the number above.
_FIRST: Final = (0, 3)
_MOST: Final = 60

Ruled = tuple[RulePack, Provision[Any]]


class _Fixed(Solver):
    """A solver of some of whose names the values are given."""

    fixed: Mapping[Name, Any] = {}

    def _choices(self, search: Any, name: Name, ready: Sequence[tree.Node]) -> Sequence[Any]:
        return (self.fixed[name],) if name in self.fixed else super()._choices(search, name, ready)


def _ruling(side: Ruled, solution: Solution) -> Ruling:
    pack, provision = side
    whole = drawn(provision, solution)
    return Ruling(whole, pack, provision, outcome_of(told(whole, pack), provision, pack))


class _Joint:
    """Provisions about one kind that are searched together."""

    def __init__(self, *sides: Ruled) -> None:
        self.sides = sides
        self._goals = [Goals(provision, pack) for pack, provision in sides]
        atoms = dict.fromkeys(atom for goals in self._goals for atom in goals.atoms)
        self.solver = _Fixed(sides[0][1].subject, tuple(atoms), [])

    def _lifted(self, goals: Goals, goal: Goal) -> Goal:
        masks = dict(zip(goals.atoms, goal, strict=True))
        return tuple(masks.get(atom, FREE) for atom in self.solver.atoms)

    def find(
        self,
        wanted: Sequence[Outcome],
        as_of: date,
        *,
        fixed: Mapping[Name, Any] | None = None,
        first: Sequence[int] = (0,),
        kept: frozenset[Name] = frozenset(),
    ) -> Iterator[Solution]:
        """Facts for which each provision has the outcome wanted of it, each of the fewest names.

        Args:
            wanted: the outcome of each provision.
            as_of: the day.
            fixed: values that are given.
            first: with which of their candidates the names begin that are not *kept*, one after the other.
            kept: the names that begin with the plainest.
        """

        def right(solution: Solution) -> bool:
            return all(_ruling(side, solution).outcome is outcome for side, outcome in zip(self.sides, wanted, strict=True))

        both = [[self._lifted(goals, goal) for goal in goals.of(outcome)] for goals, outcome in zip(self._goals, wanted, strict=True)]
        joint = (goal for one, other in product(*both) if (goal := meet(one, other)) is not None)
        for goal, wild, pick in product(islice(joint, _MOST), _WILD, first):
            # Set anew each time, since searches take turns.
            self.solver.fixed = fixed or {}
            picks = {name: pick for name in self.solver.names if name not in kept}
            found = self.solver.solve(goal, picks=picks, wild=wild, as_of=as_of, accept=right)
            if found is not None:
                yield found if fixed else _fewest(found, right)


def _fewest(solution: Solution, right: Callable[[Solution], bool]) -> Solution:
    """The solution without each name that it can do without."""
    for name in solution:
        if name != DAY and solution[name] is not UNKNOWN and right(without := {**solution, name: UNKNOWN}):
            solution = without
    return solution


def _size(witness: Witness) -> tuple[int, int]:
    text = repr(witness)
    return text.count("="), len(text)


def _pack(pack: RulePack | str) -> RulePack:
    return load_pack(pack) if isinstance(pack, str) else pack


def _about(pack: RulePack, kind: type[Fact]) -> list[Ruled]:
    return [(pack, provision) for provision in pack.decidable if provision.subject is kind and provision.reads]


def _free(one: Ruled, other: Ruled) -> frozenset[Name]:
    """The names in both requirements and in neither scope."""
    left, right = one[0].settled(one[1]), other[0].settled(other[1])
    asked = frozenset(names_in(left.requirement)) & frozenset(names_in(right.requirement))
    return asked - {DAY, *names_in(left.scope), *names_in(right.scope)}


def _class(side: Ruled) -> str:
    return "duty" if side[1].modality in DUTIES else side[1].modality


def _twins(one: Ruled, other: Ruled) -> bool:
    """Whether they are one provision in two versions of a pack."""
    return one[1].id == other[1].id


def _wanted(one: Ruled, other: Ruled) -> Iterator[tuple[Outcome, Outcome]]:
    """The pairs of outcomes that differ; whether one provision applies at all is a difference between its versions only."""
    for left, right in product(one[1].outcomes, other[1].outcomes):
        opposed = (left in FULFILLED and right in DENIED) or (left in DENIED and right in FULFILLED)
        if opposed or (_twins(one, other) and left is not right and Outcome.UNDETERMINED not in (left, right)):
            yield left, right


def _same(one: Ruled, other: Ruled) -> bool:
    left, right = one[0].settled(one[1]), other[0].settled(other[1])
    return (left.scope, left.requirement, left.late) == (right.scope, right.requirement, right.late)


def difference(pack_a: RulePack | str, pack_b: RulePack | str, *, kind: type[Fact], as_of: date) -> tuple[Witness, ...]:
    """The smallest facts about one subject on which two packs, two cities or two versions, differ.

    Provisions of the same kind of norm that ask something of an attribute in common are compared: what one calls met, permitted or
    entitled, the other does not. Two versions of a provision are compared with each other only, and differ also where one of them does
    not apply. A provision without a counterpart is reported only if the other pack leaves those facts undecided.

    Args:
        pack_a: a pack, or the name of an installed one.
        pack_b: what it is compared with.
        kind: the kind of subject.
        as_of: the day.

    >>> from ruralpolicy.facts import County
    >>> from ruralpolicy import load_pack
    >>> from ruralpolicy.conditions import percent
    >>> stricter = load_pack("shangrao").with_figures({"shangrao/3-coverage-2024": {"share": percent(50)}})
    >>> difference("shangrao", stricter, kind=County, as_of=date(2024, 12, 31))[0].draw.subject
    County(code='1', village_clinics_total=100, village_clinics_integrated=30)
    """
    left, right = _about(_pack(pack_a), kind), _about(_pack(pack_b), kind)
    alone = [(side, _pack(pack_b)) for side in left] + [(side, _pack(pack_a)) for side in right]
    found: list[Witness] = []
    met: set[tuple[str, str]] = set()
    for one, other in product(left, right):
        versions = any(_twins(one, side) for side in right) or any(_twins(other, side) for side in left)
        if not _twins(one, other) and (versions or _class(one) != _class(other) or not _free(one, other)):
            continue
        met |= {(one[0].name, one[1].id), (other[0].name, other[1].id)}
        if not _same(one, other):
            joint = _Joint(one, other)
            for wanted in _wanted(one, other):
                shown = (_both(joint, solution, "packs differ") for solution in joint.find(wanted, as_of))
                found += sorted(shown, key=_size)[:1]
    silent = [
        witness for side, pack in alone if (side[0].name, side[1].id) not in met if (witness := _silence(side, pack, as_of)) is not None
    ]
    return (*sorted(found, key=_size), *sorted(silent, key=_size))


def _both(joint: _Joint, solution: Solution, about: str) -> Witness:
    return Witness(about, tuple(_ruling(side, solution) for side in joint.sides))


def _silence(side: Ruled, pack: RulePack, as_of: date) -> Witness | None:
    """Facts that fail one pack's provision and of which the other decides nothing."""
    joint = _Joint(side, side)
    solutions = (solution for outcome in side[1].outcomes if outcome in DENIED for solution in joint.find((outcome, outcome), as_of))
    for solution in solutions:
        draw = drawn(side[1], solution)
        others = {outcome_of(told(draw, pack), provision, pack) for provision in pack.decidable if provision.subject is side[1].subject}
        if others <= _UNDECIDED:
            return Witness("one pack is silent", (_ruling(side, solution), Ruling(draw, pack)))
    return None


def conflict(pack: RulePack, *, as_of: date, among: Collection[Provision[Any]] | None = None) -> tuple[Witness, ...]:
    """Facts that one provision demands and another forbids: each duty can be fulfilled, not both, however what both ask for is changed.

    What only one of them asks for, and what says whom they concern, stays as it is. A witness has the facts twice, with one duty fulfilled
    and with the other.

    Args:
        pack: the rules.
        as_of: the day.
        among: the provisions that are compared with each other; without it all of them, which takes a while.

    >>> from ruralpolicy import load_pack
    >>> pack = load_pack("shangrao")
    >>> conflict(pack, as_of=date(2026, 6, 30), among=[pack["3-coverage-2024"], pack["3-coverage-2025"]])
    ()
    """
    compared = pack.decidable if among is None else among
    duties = [(pack, provision) for provision in compared if provision.modality in DUTIES]
    found = (_clash(one, other, as_of) for one, other in combinations(duties, 2) if one[1].subject is other[1].subject)
    return tuple(sorted((witness for witness in found if witness is not None), key=_size))


def _clash(one: Ruled, other: Ruled, as_of: date) -> Witness | None:
    if not (free := _free(one, other)):
        return None
    tried: set[tuple[Any, ...]] = set()
    for joint in (_Joint(one, other), _Joint(other, one)):
        for solution in _one_missed(joint, as_of, first=_FIRST, kept=free):
            rest = {name: value for name, value in solution.items() if name not in free}
            key = tuple(rest[name] for name in sorted(rest, key=str))
            if key in tried:
                continue
            tried.add(key)
            if next(joint.find((Outcome.MET, Outcome.MET), as_of, fixed=rest), None) is None:
                turned = _Joint(*reversed(joint.sides))
                if (otherwise := next(_one_missed(turned, as_of, fixed=rest), None)) is not None:
                    rulings = (*_both(joint, solution, "").rulings, *_both(turned, otherwise, "").rulings)
                    return Witness("both cannot be met", rulings)
    return None


def _one_missed(joint: _Joint, as_of: date, **how: Any) -> Iterator[Solution]:
    """Facts that fulfil the first of two duties and not the second."""
    for missed in (Outcome.UNMET, Outcome.PENDING):
        yield from joint.find((Outcome.MET, missed), as_of, **how)


def gap(pack: RulePack, provision: Provision[Any]) -> tuple[Witness, ...]:
    """Facts of which *provision* decides nothing although everything that it reads is known; normally there are none.

    There are some where its term counts from an adoption that has no day.

    >>> from ruralpolicy import load_pack
    >>> pack = load_pack("shangrao")
    >>> gap(pack, pack["3-coverage-2024"])
    ()
    """
    goals = Goals(provision, pack)
    names = [name for name in dict.fromkeys(name for atom in goals.atoms for name in names_in(atom)) if name != DAY]
    solver = Solver(provision.subject, (*goals.atoms, *map(tree.IsKnown, names)), [])
    # Only what reads no fact may be unknown.
    closed = tuple(FREE & ~OPEN if set(names_in(atom)) - {DAY} else FREE for atom in goals.atoms)
    for goal in goals.of(Outcome.UNDETERMINED):
        asked = meet(goal, closed)
        found = None if asked is None else solver.solve((*asked, *(HOLDS for _ in names)))
        if found is not None:
            ruling = _ruling((pack, provision), found)
            return (Witness("nothing is decided", (ruling,)),)
    return ()
