"""True, False and unknown in frames: an expression with nulls, or what is known before any row is read."""

import operator
from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any

__all__ = ["Truth", "all_of", "any_of", "no", "pick", "unsure"]

# True, False, None for UNKNOWN, or a boolean expression whose nulls are UNKNOWN. Polars' and narwhals' expressions have no common type.
Truth = Any


def no(truth: Truth) -> Truth:
    if truth is None or isinstance(truth, bool):
        return None if truth is None else not truth
    return ~truth


def unsure(truth: Truth) -> Truth:
    """Whether a truth is UNKNOWN, which itself is never unknown."""
    return truth is None if truth is None or isinstance(truth, bool) else truth.is_null()


def all_of(ns: Any, truths: Iterable[Truth]) -> Truth:
    """The conjunction; one that is False decides it whatever is unknown."""
    return _joined(ns, truths, operator.and_, decisive=False)


def any_of(ns: Any, truths: Iterable[Truth]) -> Truth:
    """The disjunction; one that is True decides it whatever is unknown."""
    return _joined(ns, truths, operator.or_, decisive=True)


def _joined(ns: Any, truths: Iterable[Truth], join: Callable[[Any, Any], Any], *, decisive: bool) -> Truth:
    given = list(truths)
    if any(truth is decisive for truth in given):
        return decisive
    columns = [truth for truth in given if truth is not None and not isinstance(truth, bool)]
    unknown = any(truth is None for truth in given)
    if not columns:
        return None if unknown else not decisive
    joined = reduce(join, columns)
    return ns.when(joined if decisive else ~joined).then(ns.lit(decisive)) if unknown else joined


def pick(ns: Any, condition: Truth, then: Any, otherwise: Any) -> Any:
    """One of two values by a condition, None for an unknown one; unknown where the condition is."""
    if condition is None or (then is None and otherwise is None):
        return None
    if isinstance(condition, bool):
        return then if condition else otherwise
    if then is None:
        return ns.when(~condition).then(_value(ns, otherwise))
    chain = ns.when(condition).then(_value(ns, then))
    return chain if otherwise is None else chain.when(~condition).then(_value(ns, otherwise))


def _value(ns: Any, value: Any) -> Any:
    return ns.lit(value) if isinstance(value, bool | int) else value
