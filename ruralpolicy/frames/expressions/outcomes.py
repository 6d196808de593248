"""Outcomes as dataframe expressions: scope, requirement and lateness of a provision, and the code of what follows from them."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from ruralpolicy.conditions import tree
from ruralpolicy.errors import EngineError
from ruralpolicy.findings import OUTCOMES
from ruralpolicy.frames.expressions._kleene import Truth, all_of, any_of, no
from ruralpolicy.frames.expressions.conditions import Expressions
from ruralpolicy.law import Outcome
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.pack.dependencies import Settled

__all__ = ["outcome"]

_CODES: Final = {outcome: place for place, outcome in enumerate(OUTCOMES)}


def outcome(expressions: Expressions, pack: RulePack, provision: Provision[Any]) -> Any:
    """The code of the provision's outcome in every row, an expression of type Int8.

    Raises:
        EngineError: for a clause that is too rich for column expressions.
    """
    try:
        return _outcome(expressions, pack, provision)
    except EngineError as error:
        raise EngineError(f"{provision.id}: {error}") from None


def _outcome(expressions: Expressions, pack: RulePack, provision: Provision[Any]) -> Any:
    ns, settled = expressions.ns, pack.settled(provision)
    scope, requirement = expressions.truth(settled.scope), expressions.truth(settled.requirement)
    refused = expressions.truth(tree.Not(settled.requirement))
    if provision.granted:
        yes, not_so, *_ = provision.outcomes
        return _by_requirement(expressions, settled, yes, not_so)
    late = expressions.truth(settled.late)
    if late is refused or late is False:
        return _by_requirement(expressions, settled, Outcome.MET, Outcome.UNMET if late is refused else Outcome.PENDING)
    branches = (
        (no(scope), Outcome.NOT_APPLICABLE),
        (all_of(ns, (scope, late)), Outcome.UNMET),
        (all_of(ns, (scope, requirement)), Outcome.MET),
        (all_of(ns, (scope, refused, no(late))), Outcome.PENDING),
    )
    return _chain(ns, branches, Outcome.UNDETERMINED)


def _by_requirement(expressions: Expressions, settled: Settled, yes: Outcome, not_so: Outcome) -> Any:
    """The code where scope and requirement alone decide; of all ways to write it the one with the fewest passes over a column."""
    ns = expressions.ns
    unknown = any_of(ns, (expressions.unsure(settled.scope), expressions.unsure(settled.requirement)))
    branches = (
        (no(expressions.truth(settled.scope)), Outcome.NOT_APPLICABLE),
        (unknown, Outcome.UNDETERMINED),
        (expressions.truth(settled.requirement), yes),
    )
    return _chain(ns, branches, not_so)


def _chain(ns: Any, branches: Iterable[tuple[Truth, Outcome]], last: Outcome) -> Any:
    """The code of the first branch that holds, of *last* where none does."""
    cases: list[tuple[Any, Any]] = []
    for truth, found in branches:
        if truth is True:
            last = found
            break
        if truth is not None and truth is not False:
            cases.append((truth, _literal(ns, found)))
    return _cases(ns, cases, _literal(ns, last))


def _literal(ns: Any, found: Outcome) -> Any:
    return ns.lit(_CODES[found], dtype=ns.Int8)


def _cases(ns: Any, cases: Sequence[tuple[Any, Any]], otherwise: Any) -> Any:
    if not cases:
        return otherwise
    (condition, value), *more = cases
    chain = ns.when(condition).then(value)
    for condition, value in more:
        chain = chain.when(condition).then(value)
    return chain.otherwise(otherwise)
