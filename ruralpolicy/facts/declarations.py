"""How the attributes of facts are declared, and how code reads the declarations back."""

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import Any, get_args, get_origin

import attrs

from ruralpolicy.facts._unknown import UNKNOWN
from ruralpolicy.facts.terms import Term
from ruralpolicy.messages import Said, Word

__all__ = [
    "Attribute",
    "attributes",
    "declared",
    "implications",
    "money",
    "quantity",
    "reference",
    "reported",
    "required",
    "share",
    "strict",
]

_SCALARS = (int, Fraction, bool, date, str)


@attrs.frozen(kw_only=True)
class Attribute:
    """One attribute of a kind of fact, as its class declares it.

    ``type`` is the annotation (``int``, ``Fraction``, ``bool``, ``date``, ``str``, an enum, or a frozenset of one), ``enum`` the enum
    in it. ``low`` and ``high`` are inclusive. ``relations`` are pairs of a word and what it is about: ``at_most``, ``at_least`` and
    ``not_before`` another attribute of the kind, ``implies`` a topic. ``reference`` names the kinds whose code it holds; it is empty
    for everything else. ``changeable`` says whether an institution or an authority can bring about another value: not what people and
    places are, and not what has happened. ``decimals`` is how many a number has at most, None where any number of them will do: money has
    two.
    ``also`` says what is wrong with a value of the right type, with a hint, or None where nothing is.
    """

    kind: str
    name: str
    enum: type[Term] | None = None
    type: Any
    term_zh: str = ""
    meaning: str = ""
    unit: str | None = None
    low: int | None = None
    high: int | None = None
    relations: tuple[tuple[str, str], ...] = ()
    reference: tuple[str, ...] = ()
    required: bool = False
    changeable: bool = True
    decimals: int | None = None
    also: Callable[[Any], tuple[Said, Said | None] | None] | None = None

    @property
    def many(self) -> bool:
        """Whether it holds a set of enum members and not one of them."""
        return get_origin(self.type) is frozenset

    @property
    def is_code(self) -> bool:
        """Whether it holds the code of a fact, its own or another's, which is compared in one form."""
        return bool(self.reference) or (self.required and self.name in ("code", "subject"))

    @property
    def word(self) -> Word:
        """Its name with its Chinese term, for messages."""
        return Word(self.name, self.term_zh)

    @property
    def choices(self) -> tuple[Word, ...]:
        """The values of its enum with their Chinese terms, for messages."""
        return tuple(Word(member.value, member.term_zh) for member in self.enum or ())


def reported(
    term_zh: str,
    meaning: str,
    *,
    unit: str | None = None,
    low: int | None = None,
    high: int | None = None,
    at_most: str | None = None,
    at_least: str | None = None,
    implies: str | None = None,
    not_before: str | None = None,
    decimals: int | None = None,
) -> Any:
    """Declare an attribute that may be reported; left out, it is UNKNOWN.

    Both bounds are inclusive. ``at_most``, ``at_least`` and ``not_before`` name another attribute of the class and are checked where
    both are known; ``implies`` names a topic that no statement may deny while the attribute is true. It returns Any so that the
    annotation can be the type of the known value, which is what rules reckon with.

    >>> @attrs.frozen(kw_only=True, field_transformer=strict)
    ... class Ward:
    ...     beds: int = reported("床位", "beds of the ward", unit="beds", low=0)
    >>> Ward().beds
    UNKNOWN
    """
    words = {"at_most": at_most, "at_least": at_least, "implies": implies, "not_before": not_before}
    relations = tuple((word, other) for word, other in words.items() if other is not None)
    return _field(term_zh=term_zh, meaning=meaning, unit=unit, low=low, high=high, relations=relations, decimals=decimals)


def quantity(
    term_zh: str, meaning: str, unit: str, *, high: int | None = None, at_most: str | None = None, at_least: str | None = None
) -> Any:
    """Declare a number that is never below 0.

    >>> @attrs.frozen(kw_only=True, field_transformer=strict)
    ... class Ward:
    ...     beds: int = quantity("床位", "beds of the ward", "beds")
    >>> attributes(Ward)["beds"].low
    0
    """
    return reported(term_zh, meaning, unit=unit, low=0, high=high, at_most=at_most, at_least=at_least)


def money(term_zh: str, meaning: str, unit: str = "CNY", *, at_most: str | None = None) -> Any:
    """Declare an amount of yuan, exact to the fen, that is never below 0.

    >>> @attrs.frozen(kw_only=True, field_transformer=strict)
    ... class Ward:
    ...     income_cny: Fraction = money("收入", "income of the year", "CNY per year")
    >>> attributes(Ward)["income_cny"].decimals
    2
    """
    return reported(term_zh, meaning, unit=unit, low=0, at_most=at_most, decimals=2)


def share(term_zh: str, meaning: str) -> Any:
    """Declare a fraction from 0 to 1.

    >>> @attrs.frozen(kw_only=True, field_transformer=strict)
    ... class Ward:
    ...     occupancy_ratio: Fraction = share("床位使用率", "part of the beds that are in use")
    >>> attributes(Ward)["occupancy_ratio"].high
    1
    """
    return reported(term_zh, meaning, unit="share", low=0, high=1)


def reference(term_zh: str, *kinds: str) -> Any:
    """Declare an attribute that holds the code of another fact, of one of the *kinds* named.

    >>> @attrs.frozen(kw_only=True, field_transformer=strict)
    ... class Ward:
    ...     hospital: str = reference("所属医院", "Hospital")
    >>> Ward(hospital="H1").hospital
    'H1'
    """
    return _field(term_zh=term_zh, meaning=f"code of the {' or '.join(kinds)}", reference=kinds)


def _field(**metadata: object) -> Any:
    return attrs.field(default=UNKNOWN, metadata=metadata)


def strict(kind: type, fields: list[Any]) -> list[Any]:
    """Refuse a class whose values could not be checked; the attrs field transformer of every kind of fact.

    An attribute must have a type that facts can hold and may be related only to attributes of its own class; only such are ``fixed``.

    >>> @attrs.frozen(kw_only=True, field_transformer=strict)
    ... class Ward:
    ...     beds: float = reported("床位", "beds of the ward")
    Traceback (most recent call last):
    TypeError: Ward.beds: no fact holds a <class 'float'>
    """
    names = {field.name for field in fields}
    for field in fields:
        if field.type not in _SCALARS and _enum_of(field.type) is None:
            raise TypeError(f"{kind.__name__}.{field.name}: no fact holds a {field.type}")
        for word, other in field.metadata.get("relations", ()):
            if word != "implies" and other not in names:
                raise TypeError(f"{kind.__name__}.{field.name}: related to {other}, which is no attribute")
    if strange := sorted(getattr(kind, "fixed", frozenset()) - names):
        raise TypeError(f"{kind.__name__}.fixed: {strange[0]} is no attribute")
    return fields


def _enum_of(annotation: Any) -> type[Term] | None:
    if get_origin(annotation) is frozenset:
        (annotation,) = get_args(annotation)
    return annotation if isinstance(annotation, type) and issubclass(annotation, Term) else None


def _declared(kind: type) -> Mapping[str, Attribute]:
    fixed: frozenset[str] = getattr(kind, "fixed", frozenset())
    return MappingProxyType(
        {
            field.name: Attribute(
                kind=kind.__name__,
                name=field.name,
                type=field.type,
                enum=_enum_of(field.type),
                required=field.default is attrs.NOTHING,
                # What something is called and what it refers to is no arrangement that could be another one.
                changeable=field.type is not str and field.name not in fixed,
                **field.metadata,
            )
            for field in attrs.fields(kind)
        }
    )


def _attributes(kind: type) -> Mapping[str, Attribute]:
    return MappingProxyType({name: attribute for name, attribute in declared(kind).items() if not attribute.required})


def _required(kind: type) -> tuple[str, ...]:
    return tuple(name for name, attribute in declared(kind).items() if attribute.required)


def _implications(kind: type) -> tuple[tuple[str, str], ...]:
    return tuple((name, topic) for name, each in declared(kind).items() for word, topic in each.relations if word == "implies")


# Written out, since mypy holds that a class with a hash of its own cannot be the key of a cache.
_Reader = Callable[[type], Mapping[str, Attribute]]
declared: _Reader = cache(_declared)
required: Callable[[type], tuple[str, ...]] = cache(_required)
implications: Callable[[type], tuple[tuple[str, str], ...]] = cache(_implications)
_cached_attributes: _Reader = cache(_attributes)


def attributes(kind: type) -> Mapping[str, Attribute]:
    """The attributes of a kind of fact by name, references and ``name`` among them, ``code`` not.

    >>> from ruralpolicy.facts import County
    >>> attributes(County)["village_clinics_integrated"].relations
    (('at_most', 'village_clinics_total'),)
    >>> attributes(County)["city"].reference
    ('City',)
    """
    return _cached_attributes(kind)
