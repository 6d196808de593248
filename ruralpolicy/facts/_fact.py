"""What all facts have in common: a code, a name, and values that are checked when the fact is made."""

from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, ClassVar

import attrs

from ruralpolicy.errors import FactError
from ruralpolicy.facts._attributes import declared, reported, required, strict
from ruralpolicy.facts._check import broken, examine, shown
from ruralpolicy.facts._unknown import UNKNOWN

__all__ = ["Checked", "Fact", "values_of"]


@attrs.frozen
class _Plan:
    """How to see at a glance that nothing is wrong with a fact; whatever needs a closer look is left to `examine`."""

    names: tuple[str, ...]
    required: tuple[str, ...]
    values: Callable[[Any], tuple[Any, ...]]
    bounds: tuple[tuple[type | None, Any, Any], ...]
    texts: tuple[int, ...]
    relations: tuple[tuple[int, str, str, int], ...]


def _make_plan(kind: type) -> _Plan:
    known = declared(kind)
    names = tuple(known)
    places = {name: at for at, name in enumerate(names)}
    return _Plan(
        names=names,
        required=required(kind),
        values=attrgetter(*names),
        # No value is of type None: sets, and what has a check of its own, always get the closer look.
        bounds=tuple((None if each.many or each.also else each.type, each.low, each.high) for each in known.values()),
        texts=tuple(places[name] for name, each in known.items() if each.type is str),
        relations=tuple(
            (places[name], word, other, places[other])
            for name, each in known.items()
            for word, other in each.relations
            if word != "implies"
        ),
    )


# Its type written out, since mypy holds that a class with a hash of its own cannot be the key of a cache.
_plan: Callable[[type], _Plan] = cache(_make_plan)


class Checked:
    """A value whose attributes are checked when it is made; those that are UNKNOWN are neither checked, compared nor shown."""

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        # Found in the class itself, they keep attrs from making its own, whose comparison fails on UNKNOWN and which double the import.
        for name in ("__eq__", "__hash__", "__repr__"):
            setattr(cls, name, vars(Checked)[name])

    def __attrs_post_init__(self) -> None:
        kind = type(self)
        plan = _plan(kind)
        values = plan.values(self)
        if _plainly_right(plan, values):
            return
        given = {name: value for name, value in zip(plan.names, values, strict=True) if value is not UNKNOWN or name in plan.required}
        held, mistakes = examine(kind, given, f"{kind.__name__}({', '.join(shown(given[name]) for name in plan.required)})")
        if mistakes:
            raise FactError(*mistakes)
        for name, value in held.items():
            object.__setattr__(self, name, value)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        values = _plan(type(self)).values
        return all(
            mine is theirs or (mine is not UNKNOWN and theirs is not UNKNOWN and mine == theirs)
            for mine, theirs in zip(values(self), values(other), strict=True)
        )

    def __hash__(self) -> int:
        return hash((type(self), _plan(type(self)).values(self)))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in values_of(self).items())})"


def _plainly_right(plan: _Plan, values: tuple[Any, ...]) -> bool:
    for value, (kind, low, high) in zip(values, plan.bounds, strict=True):
        if value is UNKNOWN:
            continue
        if type(value) is not kind or (low is not None and value < low) or (high is not None and value > high):
            return False
    for at in plan.texts:
        # No half of a surrogate pair is printable.
        if (text := values[at]) is not UNKNOWN and not (text and text.isprintable()):
            return False
    for at, word, other, bound in plan.relations:
        if values[at] is not UNKNOWN and values[bound] is not UNKNOWN and broken(word, values[at], other, values[bound]):
            return False
    return values[0] is not UNKNOWN


@attrs.frozen(kw_only=True, field_transformer=strict)
class Fact(Checked):
    """What every kind of fact has: a ``code``, unique within the kind, and a ``name``."""

    term_zh: ClassVar[str] = "事实"

    code: str
    name: str = reported("名称", "name")


def values_of(fact: Checked) -> Mapping[str, Any]:
    """What is known about a fact, in the order of its attributes.

    >>> from ruralpolicy.facts import County
    >>> values_of(County(code="361102", village_clinics_total=120))
    {'code': '361102', 'village_clinics_total': 120}
    """
    plan = _plan(type(fact))
    return {name: value for name, value in zip(plan.names, plan.values(fact), strict=True) if value is not UNKNOWN}
