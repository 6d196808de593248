"""What all facts have in common: a code, a name, and values that are checked when the fact is made."""

from collections.abc import Callable, Mapping
from functools import cache
from inspect import Parameter, Signature
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar

import attrs
from attrs.exceptions import FrozenInstanceError

from ruralpolicy.errors import FactError
from ruralpolicy.facts._unknown import UNKNOWN, Between
from ruralpolicy.facts.checks import broken, did_you_mean, examine
from ruralpolicy.facts.declarations import Attribute, declared, reported, required, strict
from ruralpolicy.facts.texts import is_code
from ruralpolicy.messages import shown

__all__ = ["Checked", "Fact", "differing", "plain", "unchecked", "values_of"]

C = TypeVar("C", bound="Checked")

# Checks beyond type and lower bound: upper bound, text, decimals, relations to other attributes.
_Further = Callable[[Any, Mapping[str, Any]], bool]


@attrs.frozen(eq=False, repr=False)
class _Plan:
    """How to see at a glance that nothing is wrong with a fact; whatever needs a closer look is left to `examine`."""

    names: tuple[str, ...]
    required: tuple[str, ...]
    checks: Mapping[str, tuple[type | None, Any, _Further | None]]


def _make_plan(kind: type) -> _Plan:
    known = declared(kind)
    # No value is of type None: sets always get the closer look.
    checks = {name: (None if each.many else each.type, each.low, _further(each)) for name, each in known.items()}
    return _Plan(tuple(known), required(kind), checks)


def _further(attribute: Attribute) -> _Further | None:
    relations = tuple((word, other) for word, other in attribute.relations if word != "implies")
    high, also, decimals, code = attribute.high, attribute.also, attribute.decimals, attribute.is_code
    text = attribute.type is str and not code
    if code:
        return _right_code
    if high is None and also is None and decimals is None and not relations and not text:
        return None
    most = None if decimals is None else 10**decimals

    def right(value: Any, given: Mapping[str, Any]) -> bool:
        # No half of a surrogate pair is printable, nor is what acts on a terminal.
        if (text and not (value and value.isprintable())) or (high is not None and value > high) or (also is not None and also(value)):
            return False
        if most is not None and most % value.denominator:
            return False
        for word, other in relations:
            # The other may not have been looked at yet, so it may be anything.
            if other in given and (type(given[other]) is not type(value) or broken(word, value, given[other])):
                return False
        return True

    return right


def _right_code(value: str, _: object) -> bool:
    # Most are of digits and letters alone; what is not takes a closer look.
    return (value.isascii() and value.isalnum()) or is_code(value)


# Its type written out, since mypy holds that a class with a hash of its own cannot be the key of a cache.
_plan: Callable[[type], _Plan] = cache(_make_plan)


class _Keeper:
    """Gives a fact the dictionary of what is known about it, which `Checked` shows without letting it be changed."""


_kept: Callable[[Any], dict[str, Any]] = vars(_Keeper)["__dict__"].__get__
_keep: Callable[[Any, dict[str, Any]], None] = vars(_Keeper)["__dict__"].__set__


class _Arguments:
    """The arguments of a class as its attributes declare them, for whoever inspects it."""

    def __get__(self, _: object, kind: type) -> Signature:
        return Signature(
            [
                Parameter(name, Parameter.KEYWORD_ONLY, default=Parameter.empty if each.required else UNKNOWN, annotation=each.type)
                for name, each in declared(kind).items()
            ]
        )


class Checked(_Keeper):
    """A value whose attributes are checked when it is made; those that are UNKNOWN are neither checked, compared nor shown.

    Attributes that were not given are class attributes equal to UNKNOWN; an instance stores only what was given.
    """

    __signature__ = _Arguments()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        # Found in the class itself, they keep attrs from making its own, whose comparison fails on UNKNOWN and which double the import.
        for name in ("__init__", "__eq__", "__hash__", "__repr__"):
            setattr(cls, name, vars(Checked)[name])

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        if "__slots__" in vars(cls):
            raise TypeError(f"{cls.__name__}: a kind of fact is made with slots=False")
        for field in attrs.fields(cls):  # type: ignore[arg-type]  # attrs calls this for classes that it made only
            if field.default is UNKNOWN:
                setattr(cls, field.name, UNKNOWN)

    def __init__(self, /, **given: Any) -> None:
        kind = type(self)
        if _kept(self):
            raise FrozenInstanceError
        plan = _plan(kind)
        _keep(self, given if _plainly_right(plan, given) else _settled(kind, plan, given))

    @property
    def __dict__(self) -> Mapping[str, Any]:  # type: ignore[override]  # a fact is not changed by way of its dictionary either
        return MappingProxyType(_kept(self))

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        mine, theirs = _kept(self), _kept(other)
        return len(mine) == len(theirs) and all(name in theirs and _same(value, theirs[name]) for name, value in mine.items())

    def __hash__(self) -> int:
        return hash((type(self), frozenset(_kept(self).items())))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in values_of(self).items())})"

    # Neither it nor anything in it can change, so one is as good as two.
    def __copy__(self: C) -> C:
        return self

    def __deepcopy__(self: C, memo: object) -> C:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return unchecked, (type(self), {**_kept(self)})


def _plainly_right(plan: _Plan, given: Mapping[str, Any]) -> bool:
    checks = plan.checks
    try:
        for name, value in given.items():
            kind, low, further = checks[name]
            if type(value) is not kind or (low is not None and value < low) or (further is not None and not further(value, given)):
                return False
    except KeyError:
        return False
    for name in plan.required:  # noqa: SIM110  # all() would take as long as the rest
        if name not in given:
            return False
    return True


def _settled(kind: type, plan: _Plan, given: Mapping[str, Any]) -> dict[str, Any]:
    """What is known of what was *given*, as the fact holds it."""
    for name in given:
        if name not in plan.checks:
            hint = did_you_mean(name, plan.names)
            raise TypeError("; ".join([f"{kind.__name__}() has no attribute {name!r}", *([hint.text("en")] if hint else ())]))
    for name in plan.required:
        if name not in given:
            raise TypeError(f"{kind.__name__}() needs {name}=...")
    known = {name: given[name] for name in plan.names if name in given and (given[name] is not UNKNOWN or name in plan.required)}
    if _plainly_right(plan, known):
        return known
    held, mistakes = examine(kind, known, f"{kind.__name__}({', '.join(shown(known[name]) for name in plan.required)})")
    if mistakes:
        raise FactError(*mistakes)
    return held


@attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
class Fact(Checked):
    """What every kind of fact has: a ``code``, unique within the kind, and a ``name``.

    ``fixed`` are the attributes that nobody can change: what people and places are, how far apart they lie, how many there are, and what
    has happened.
    """

    term_zh: ClassVar[str] = "事实"
    term_en: ClassVar[str] = "fact"
    fixed: ClassVar[frozenset[str]] = frozenset()

    code: str
    name: str = reported("名称", "name")


def unchecked(kind: type[C], held: dict[str, Any]) -> C:
    """A fact made without checks: for values already checked, and for `Between` totals, which the constructor refuses.

    >>> from ruralpolicy.facts import County
    >>> unchecked(County, {"code": "361102", "village_clinics_total": Between(118, 120)})
    County(code='361102', village_clinics_total=Between(low=118, high=120))
    """
    fact = object.__new__(kind)
    _keep(fact, held)
    return fact


def plain(kind: type[C], values: Mapping[str, Any]) -> C | None:
    """The fact of *values* in which nothing is wrong at a glance; None where they take a closer look.

    >>> from ruralpolicy.facts import County
    >>> plain(County, {"code": "361102", "village_clinics_total": 120})
    County(code='361102', village_clinics_total=120)
    >>> plain(County, {"code": "361102", "village_clinics_total": "120"}) is None
    True
    """
    return unchecked(kind, {**values}) if _plainly_right(_plan(kind), values) else None


def values_of(fact: Checked) -> dict[str, Any]:
    """What is known about a fact, in the order of its attributes.

    >>> from ruralpolicy.facts import County
    >>> values_of(County(village_clinics_total=120, code="361102"))
    {'code': '361102', 'village_clinics_total': 120}
    """
    held = _kept(fact)
    return {name: held[name] for name in _plan(type(fact)).names if name in held}


def differing(one: Fact, other: Fact) -> frozenset[str]:
    """The names of the attributes in which two facts of a kind differ.

    >>> from ruralpolicy.facts import County
    >>> sorted(differing(County(code="361102", village_clinics_total=120), County(code="361102", name="信州区", village_clinics_total=120)))
    ['name']
    """
    mine, theirs = _kept(one), _kept(other)
    try:
        if [*mine] == [*theirs]:
            # As it mostly is, since both come from one source; a session asks this at each change.
            pairs = zip(mine, mine.values(), theirs.values(), strict=True)
            return frozenset([name for name, was, now in pairs if was is not now and was != now])
        unlike = [name for name in mine.keys() & theirs.keys() if mine[name] != theirs[name]]
    except TypeError:
        # A total in doubt is not known to equal another one.
        unlike = [name for name in mine.keys() & theirs.keys() if not _same(mine[name], theirs[name])]
    return frozenset({*(mine.keys() ^ theirs.keys()), *unlike})


def _same(one: Any, other: Any) -> bool:
    if one is other:
        return True
    if isinstance(one, Between):
        return one.same(other)
    return one is not UNKNOWN and other is not UNKNOWN and not isinstance(other, Between) and bool(one == other)
