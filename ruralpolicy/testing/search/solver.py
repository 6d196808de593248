"""Facts that meet a goal: a search over the values worth trying, name by name, that gives up after a bounded number of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.facts import UNKNOWN, Attribute, Fact, attributes
from ruralpolicy.testing.search._goals import FAILS, FREE, HOLDS, OPEN, Goal
from ruralpolicy.testing.search.candidates import Name, State, candidates, held, names_in, step_of, turn, within

__all__ = ["DAY", "Aim", "Solution", "Solver", "bit"]

DAY: Final = tree.AsOf()

# What each name is settled on.
Solution = Mapping[Name, Any]
_BUDGET: Final = 3_000
_ONE_DAY: Final = timedelta(days=1)


def bit(atom: tree.Node, state: State) -> int:
    """The truth of an atom as a bit."""
    value = atom.value(state.scene())
    return OPEN if value is UNKNOWN else HOLDS if value else FAILS


@attrs.frozen
class Aim:
    """A name and what it must be: one of *values*, or so many steps from where *atom* turns."""

    name: Name
    values: tuple[Any, ...] = ()
    atom: tree.Node | None = None
    steps: int = 0
    words: str = ""


@attrs.frozen
class _Try:
    """One search: what it must meet, how candidates are turned round, and how much it may still cost."""

    demands: Sequence[tuple[tree.Node, int, frozenset[Name]]]
    picks: Mapping[Name, int]
    wild: int
    as_of: date | None
    aim: Aim | None
    needed: frozenset[Name]
    state: State = attrs.field(factory=State)
    left: list[int] = attrs.field(factory=lambda: [_BUDGET])


class Solver:
    """Searches facts of one kind for goals over given atoms."""

    def __init__(self, kind: type[Fact], atoms: Sequence[tree.Node], reads: Sequence[tree.Node]) -> None:
        self._declared = attributes(kind)
        self.atoms = tuple(atoms)
        found = dict.fromkeys(name for node in (*atoms, *reads) for name in names_in(node))
        found.setdefault(DAY)
        self._relations = tuple(self._related(found))
        self._names = {node: frozenset(names_in(node)) for node in (*atoms, *self._relations)}
        products = [part for atom in atoms for part in atom.walk() if isinstance(part, tree.Arithmetic) and part.sign == "*"]
        self.wholes = tuple(dict.fromkeys(side for product in products for side in product.parts if isinstance(side, tree.Attribute)))
        self.names: tuple[Name, ...] = tuple(sorted(found, key=self._rank))

    def declared(self, name: Name) -> Attribute | None:
        """How the kind declares a name, None for topics and the day."""
        return self._declared[name.name] if isinstance(name, tree.Attribute) else None

    def _related(self, names: Mapping[Name, None]) -> Iterator[tree.Node]:
        """What the vocabulary itself demands, as conditions on names that are read."""
        for name in names:
            for word, other in () if (declared := self.declared(name)) is None else declared.relations:
                if word == "implies":
                    if tree.Topic(other) in names:
                        yield tree.Either((tree.Not(tree.Holds(name)), tree.Holds(tree.Topic(other))))
                elif tree.Attribute(other) in names:
                    yield tree.Comparison("<=" if word == "at_most" else ">=", name, tree.Attribute(other))

    def _rank(self, name: Name) -> int:
        """The day first, then what is chosen from few values, then measures, and last what is measured against a bound."""
        declared = self.declared(name)
        if declared is None:
            return 0 if isinstance(name, tree.AsOf) else 1
        if declared.type not in (int, Fraction, date):
            return 1
        bounded = any(isinstance(atom, tree.Comparison) and atom.left == name for atom in (*self.atoms, *self._relations))
        return 3 if bounded else 2

    def solve(
        self,
        goal: Goal,
        *,
        picks: Mapping[Name, int] | None = None,
        wild: int = 50,
        as_of: date | None = None,
        aim: Aim | None = None,
        accept: Callable[[Solution], bool] = lambda _: True,
    ) -> Solution | None:
        """Values that meet *goal*, the vocabulary and *accept*, or None where none were found.

        Args:
            goal: the truths that the atoms may have.
            picks: with which of its candidates a name begins; without it, with the plainest.
            wild: a number that is tried beside those that matter.
            as_of: the day, where it is given.
            aim: what one name must be, whatever else is asked.
            accept: what is asked of the whole.
        """
        demands = [(atom, mask, self._names[atom]) for atom, mask in zip(self.atoms, goal, strict=True) if mask != FREE]
        # Unknown is neither above nor below: a relation to it is kept.
        demands += [(node, HOLDS | OPEN, self._names[node]) for node in self._relations]
        needed = {name for atom, _, names in demands if atom in self.atoms for name in names}
        if aim is not None:
            needed |= {aim.name, *(() if aim.atom is None else self._names[aim.atom])}
        search = _Try(demands, picks or {}, wild, as_of, aim, frozenset(needed))
        for order in self._apart(search):
            search.left[0] = _BUDGET
            if not self._settle(search, order, 0):
                return None
        solution = {name: search.state.get(name) for name in self.names}
        return solution if accept(solution) else None

    def _apart(self, search: _Try) -> list[list[Name]]:
        """The names in groups that no demand joins, each in the order of their rank; what is aimed at comes last."""
        groups = {name: {name} for name in self.names}
        joints = [names for _, _, names in search.demands]
        if search.aim is not None and search.aim.atom is not None:
            joints.append(self._names[search.aim.atom])
        for names in joints:
            joint = set().union(*(groups[name] for name in names))
            groups |= dict.fromkeys(joint, joint)
        last = None if search.aim is None else search.aim.name
        distinct = {id(group): group for name in self.names for group in [groups[name]]}
        return [sorted(group, key=lambda name: (name == last, self.names.index(name))) for group in distinct.values()]

    def _settle(self, search: _Try, order: Sequence[Name], place: int) -> bool:
        if place == len(order):
            return True
        name = order[place]
        settled = search.state.settled
        ready = [demand for demand in search.demands if name in demand[2] and settled.issuperset(demand[2] - {name})]
        for value in self._choices(search, name, [atom for atom, _, _ in ready]):
            if search.left[0] <= 0:
                break
            search.left[0] -= 1
            search.state.put(name, value)
            if all(bit(atom, search.state) & mask for atom, mask, _ in ready) and self._settle(search, order, place + 1):
                return True
        settled.discard(name)
        return False

    def _choices(self, search: _Try, name: Name, ready: Sequence[tree.Node]) -> Sequence[Any]:
        aim = search.aim
        if aim is not None and aim.name == name:
            return aim.values if aim.atom is None else self._aimed(aim, aim.atom, search.state)
        if isinstance(name, tree.AsOf) and search.as_of is not None:
            return (search.as_of,)
        declared = self.declared(name)
        found = candidates(name, declared, ready, search.state, wild=search.wild, whole=name in self.wholes)
        if isinstance(name, tree.AsOf):
            # Where what the day is compared with hangs on what is settled later, it may have to lie before the days that are written there.
            later = (part for atom in self.atoms if name in self._names[atom] and atom not in ready for part in atom.walk())
            days = (part.content for part in later if isinstance(part, tree.Literal | tree.Figure) and isinstance(part.content, date))
            found += [day - _ONE_DAY for day in days if day - _ONE_DAY not in found]
        else:
            open_only = [mask == OPEN for atom, mask, names in search.demands if name in names and atom in self.atoms]
            if name not in search.needed or any(open_only):
                found.insert(0, UNKNOWN)
            else:
                found.append(UNKNOWN)
        first = search.picks.get(name, 0) % len(found)
        return found[first:] + found[:first]

    def _aimed(self, aim: Aim, atom: tree.Node, state: State) -> Sequence[Any]:
        declared = self.declared(aim.name)
        kind = date if declared is None else declared.type
        bound: Any = turn(atom, aim.name, kind, state)
        if bound is None:
            return ()
        if declared is None or kind is date:
            return (bound + aim.steps * _ONE_DAY,)
        value = held(declared, bound) + aim.steps * step_of(declared)
        return (value,) if within(declared, value) else ()

    def variations(self, solution: Solution, name: Name) -> list[Solution]:
        """The solutions that differ in one name and keep to the vocabulary, those next to where an atom turns first."""
        state = State()
        for other, value in solution.items():
            if other != name:
                state.put(other, value)
        reading = [atom for atom in (*self.atoms, *self._relations) if name in self._names[atom]]
        values = candidates(name, self.declared(name), reading, state)
        before = solution[name]
        found: list[Solution] = []
        for value in values if isinstance(name, tree.AsOf) else [*values, UNKNOWN]:
            same = value is before or (value is not UNKNOWN and before is not UNKNOWN and value == before)
            state.put(name, value)
            if not same and all(bit(one, state) != FAILS for one in self._relations):
                found.append({**solution, name: value})
        return found
