"""Shapes of decisions: what durable-rules is told, whatever the comparisons are about.

A provision's scope, requirement and lateness are joined from atoms. The truth of all its atoms for one subject is a *situation*. The
joints alone, with atoms numbered, are the *shape*; provisions of one shape share one ruleset, in which each disjunct of a condition and
of its negation is one rule of ``field == constant``. What neither holds nor fails is unknown, which is Kleene's logic exactly.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from typing import Final
from weakref import WeakValueDictionary

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.engine._durable import Ruleset
from ruralpolicy.errors import EngineError
from ruralpolicy.law import Modality, Outcome

__all__ = ["FALSE", "TRUE", "UNSURE", "Decisions", "Shape", "decisions_for", "shape_of"]

FALSE, TRUE, UNSURE = 0, 1, 2
_MOST: Final = 512
_OUTCOMES: Final = tuple(Outcome)

# A disjunct is a set of literals: an atom's number and whether it must hold or fail.
Disjuncts = tuple[tuple[tuple[int, int], ...], ...]


@attrs.frozen
class Shape:
    """How three conditions are joined from numbered atoms: the disjuncts of each and of its negation."""

    atoms: int
    scope: tuple[Disjuncts, Disjuncts]
    requirement: tuple[Disjuncts, Disjuncts]
    late: tuple[Disjuncts, Disjuncts] | None


def _disjuncts(node: tree.Node, numbers: dict[tree.Node, int], positive: bool) -> set[frozenset[tuple[int, int]]]:
    if isinstance(node, tree.Not):
        return _disjuncts(node.condition, numbers, not positive)
    if isinstance(node, tree.Always | tree.Never):
        return {frozenset()} if isinstance(node, tree.Always) is positive else set()
    if not isinstance(node, tree.All | tree.Either):
        return {frozenset({(numbers.setdefault(node, len(numbers)), TRUE if positive else FALSE)})}
    parts = [_disjuncts(part, numbers, positive) for part in node.conditions]
    if isinstance(node, tree.Either) is positive:
        return _absorbed(set().union(*parts))
    joined: set[frozenset[tuple[int, int]]] = {frozenset()}
    for part in parts:
        joined = _absorbed({left | right for left, right in product(joined, part)})
        if len(joined) > _MOST:
            raise EngineError(f"a clause has more than {_MOST} alternatives; split it into provisions")
    return joined


def _absorbed(found: set[frozenset[tuple[int, int]]]) -> set[frozenset[tuple[int, int]]]:
    """Without the disjuncts that another one makes superfluous; absorption holds in Kleene's logic, a & no(a) does not vanish."""
    kept: list[frozenset[tuple[int, int]]] = []
    for candidate in sorted(found, key=len):
        if not any(smaller <= candidate for smaller in kept):
            kept.append(candidate)
    return set(kept)


def _both(node: tree.Node, numbers: dict[tree.Node, int]) -> tuple[Disjuncts, Disjuncts]:
    yes, no = ({tuple(sorted(part)) for part in _disjuncts(node, numbers, positive)} for positive in (True, False))
    return tuple(sorted(yes)), tuple(sorted(no))


def shape_of(scope: tree.Node, requirement: tree.Node, late: tree.Node | None) -> tuple[Shape, tuple[tree.Node, ...]]:
    """The shape of a provision and its atoms in the order of their numbers."""
    numbers: dict[tree.Node, int] = {}
    parts = [_both(node, numbers) for node in (scope, requirement)]
    behind = None if late is None else _both(late, numbers)
    return Shape(len(numbers), parts[0], parts[1], behind), tuple(numbers)


def _rules(tag: str, disjuncts: tuple[Disjuncts, Disjuncts]) -> list[tuple[str, Mapping[str, int]]]:
    rules: list[tuple[str, Mapping[str, int]]] = []
    for sign, alternatives in zip("+-", disjuncts, strict=True):
        for literals in alternatives:
            fields = {f"a{atom}": wanted for atom, wanted in literals}
            # An atom cannot hold and fail at once: a disjunct that asks both never fires.
            if len(fields) == len(literals):
                rules.append((tag + sign, fields))
    return rules


def _ruleset(shape: Shape) -> Ruleset:
    known = _rulesets.get(shape)
    if known is None:
        groups = {"scope": shape.scope, "requirement": shape.requirement, "late": shape.late}
        rules = [rule for tag, disjuncts in groups.items() if disjuncts is not None for rule in _rules(tag, disjuncts)]
        known = _rulesets[shape] = Ruleset(rules)
    return known


# They are kept as long as a program is that decides by them: whoever tries thousands of packs gets the memory back.
_rulesets: Final[WeakValueDictionary[Shape, Ruleset]] = WeakValueDictionary()

# The second round: from where scope, requirement and lateness stand to the outcome. What no rule names is undetermined.
_DUTY: Final[Sequence[tuple[str, Mapping[str, int]]]] = (
    (Outcome.NOT_APPLICABLE, {"scope": FALSE}),
    (Outcome.UNMET, {"scope": TRUE, "late": TRUE}),
    (Outcome.MET, {"scope": TRUE, "requirement": TRUE}),
    (Outcome.PENDING, {"scope": TRUE, "requirement": FALSE, "late": FALSE}),
)


def _plain(yes: Outcome, no: Outcome) -> Sequence[tuple[str, Mapping[str, int]]]:
    return (
        (Outcome.NOT_APPLICABLE, {"scope": FALSE}),
        (yes, {"scope": TRUE, "requirement": TRUE}),
        (no, {"scope": TRUE, "requirement": FALSE}),
    )


_VERDICTS: Final[Mapping[Modality, Sequence[tuple[str, Mapping[str, int]]]]] = {
    **dict.fromkeys(Modality, _DUTY),
    Modality.PERMISSION: _plain(Outcome.PERMITTED, Outcome.NOT_PERMITTED),
    Modality.ENTITLEMENT: _plain(Outcome.ENTITLED, Outcome.NOT_ENTITLED),
}


@cache
def _verdicts(modality: Modality) -> Ruleset:
    return Ruleset(_VERDICTS[modality])


class Decisions(dict[int, int]):
    """The numbers of the outcomes that durable-rules decided, by situation; *standings* holds where the provision then stands.

    A situation is a number, the atoms' truths as its digits to the base of three. One that was not met before is asserted, and what
    fires is kept: subjects in the same situation share a decision.
    """

    def __init__(self, shape: Shape, modality: Modality) -> None:
        super().__init__()
        self.standings: dict[int, int] = {}
        self._atoms = shape.atoms
        self._rules = _ruleset(shape)
        self._verdicts = _verdicts(modality)

    def __missing__(self, situation: int) -> int:
        truths, rest = {}, situation
        for atom in range(self._atoms):
            rest, truths[f"a{atom}"] = divmod(rest, 3)
        fired = self._rules.match([truths])[0]
        stands = {tag: TRUE if f"{tag}+" in fired else FALSE if f"{tag}-" in fired else UNSURE for tag in ("scope", "requirement", "late")}
        outcomes = self._verdicts.match([stands])[0]
        if len(outcomes) > 1:
            raise EngineError(f"a situation has {len(outcomes)} outcomes: {', '.join(sorted(outcomes))}")
        both = (stands["scope"], stands["requirement"])
        self.standings[situation] = FALSE if FALSE in both else UNSURE if UNSURE in both else TRUE
        self[situation] = _OUTCOMES.index(Outcome(next(iter(outcomes), Outcome.UNDETERMINED)))
        return self[situation]


_decisions: Final[WeakValueDictionary[tuple[Shape, Modality], Decisions]] = WeakValueDictionary()


def decisions_for(shape: Shape, modality: Modality) -> Decisions:
    """The decisions of a shape, shared by all provisions that have it, and gone with the last of them."""
    known = _decisions.get((shape, modality))
    if known is None:
        known = _decisions[shape, modality] = Decisions(shape, modality)
    return known
