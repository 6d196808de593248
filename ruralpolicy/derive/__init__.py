"""Totals from lower facts and look-ups through references, for the attributes that were not given.

A given value always wins. A total is derived only where the caller says that the list of the lower facts is complete; with unknowns among
them it is :class:`~ruralpolicy.facts.Between` bounds. A look-up needs no such word.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from graphlib import TopologicalSorter
from itertools import islice
from types import MappingProxyType
from typing import Final, NamedTuple

from ruralpolicy.conditions import tree
from ruralpolicy.derive._centers import CENTERS
from ruralpolicy.derive._clinics import CLINICS
from ruralpolicy.derive._lookups import LOOKUPS
from ruralpolicy.derive._people import PEOPLE
from ruralpolicy.derive.derivation import Derivation, Existence, Settle
from ruralpolicy.derive.draft import Draft, with_values
from ruralpolicy.derive.part import Lack
from ruralpolicy.facts import KINDS, Fact, World, attributes
from ruralpolicy.facts.declarations import implications

__all__ = ["DERIVABLE", "Derivation", "Lack", "Watched", "consequential", "derive", "lacking", "watched", "with_values"]

DERIVABLE: Final[Mapping[tuple[str, str], Derivation]] = MappingProxyType(
    {(each.kind.__name__, each.attribute): each for each in (*CENTERS, *CLINICS, *PEOPLE, *LOOKUPS)}
)
"""How each attribute that can be derived is derived, by the name of its kind and its own."""


def derive(world: World, complete: frozenset[type[Fact]], as_of: date | None = None) -> World:
    """The same world with everything filled in that follows from it.

    Args:
        world: the facts that were given.
        complete: the kinds of which it holds every fact there is.
        as_of: the day on which ages are counted and statements read; without it ages are unknown and the newest statement counts.

    Returns:
        A world whose ``given`` are the facts as they were, and whose ``doubtful`` are the facts with a total that is only known within
        bounds.

    Raises:
        FactError: if the references of a fact lead to two areas of one kind.

    >>> from ruralpolicy.facts import County, VillageClinic, VillageClinicKind, gather
    >>> clinics = [VillageClinic(code=code, county="361125", kind=VillageClinicKind.VILLAGE_CLINIC) for code in "abc"]
    >>> world = gather([County(code="361125"), *clinics])
    >>> derive(world, frozenset({VillageClinic})).of(County)[0].village_clinics_total
    3
    >>> derive(world, frozenset()).of(County)[0].village_clinics_total
    UNKNOWN
    """
    return _filled(world, complete, as_of).world()


def lacking(
    world: World, complete: frozenset[type[Fact]], as_of: date | None, subject: tuple[str, str], attribute: str, *, most: int = 20
) -> tuple[Lack, ...]:
    """Of which lower facts the answer is lacking, so that a total stays in doubt: kind, code and what is not known of it.

    Args:
        world: the facts that were given.
        complete: as for :func:`derive`.
        as_of: as there.
        subject: the kind and code of the fact whose total it is.
        attribute: the total.
        most: how many are named.

    >>> from ruralpolicy.facts import County, VillageClinic, gather
    >>> world = gather([County(code="361125"), VillageClinic(code="a", county="361125")])
    >>> lacking(world, frozenset({VillageClinic}), None, ("County", "361125"), "village_clinics_total")
    (Lack(kind='VillageClinic', code='a', attribute='kind'),)
    """
    derivation = DERIVABLE.get((subject[0], attribute))
    if derivation is None:
        return ()
    present = frozenset(KINDS[kind] for kind in world.facts)
    return tuple(islice(derivation.lacks(_filled(world, complete, as_of), subject[1], present, complete), most))


def _filled(world: World, complete: frozenset[type[Fact]], as_of: date | None) -> Draft:
    plan = _plan(frozenset(KINDS[kind] for kind in world.facts), complete)
    draft = Draft(world, as_of)
    for derivation, settle in plan:
        if isinstance(derivation, Existence) and derivation.stated:
            draft.state(derivation.kind, derivation.attribute, derivation.meaning, settle)
        else:
            draft.fill(derivation.kind, derivation.attribute, settle)
    return draft


class Watched(NamedTuple):
    """What may come out otherwise on a later day: *conditions* on facts of a kind that ask for the day, and *topics* about a kind."""

    conditions: tuple[tuple[type[Fact], tree.Node], ...]
    topics: frozenset[tuple[str, str]]


@lru_cache(maxsize=256)
def watched(present: frozenset[type[Fact]], complete: frozenset[type[Fact]]) -> Watched:
    """What the day changes about what is derived in a world with facts of the kinds *present*.

    >>> from ruralpolicy.facts import Contract, County
    >>> [kind.__name__ for kind, _ in watched(frozenset({Contract, County}), frozenset({Contract})).conditions]
    ['Contract']
    """
    parts = [part for derivation, _ in _plan(present, complete) for part in derivation.parts]
    conditions = tuple((part.of, node) for part in parts if (node := part.daily) is not None)
    return Watched(conditions, frozenset((part.of.__name__, part.lacking) for part in parts if part.lacking))


@lru_cache(maxsize=256)
def consequential(kind: str, present: frozenset[type[Fact]], complete: frozenset[type[Fact]]) -> frozenset[str]:
    """The attributes of a kind of which a change may change more than the fact itself, in a world with facts of the kinds *present*.

    They are references, attributes that something is derived from or that are derived themselves, and those that imply a statement.

    >>> from ruralpolicy.facts import Village, VillageClinic
    >>> sorted(consequential("VillageClinic", frozenset({Village, VillageClinic}), frozenset()))
    ['county', 'health_center', 'village']
    """
    names = {name for name, attribute in attributes(KINDS[kind]).items() if attribute.reference}
    names |= {name for name, _ in implications(KINDS[kind])}
    for derivation, _ in _plan(present, complete):
        names |= {name for of, name in ((derivation.kind.__name__, derivation.attribute), *derivation.reads()) if of == kind}
    return frozenset(names)


@lru_cache(maxsize=256)
def _plan(present: frozenset[type[Fact]], complete: frozenset[type[Fact]]) -> tuple[tuple[Derivation, Settle], ...]:
    """What can be derived in a world with facts of the kinds *present*, those first that others count."""
    return tuple(
        (derivation, settle)
        for derivation in _in_order()
        if derivation.kind in present and (settle := derivation.settle(present, complete)) is not None
    )


@lru_cache(maxsize=1)
def _in_order() -> tuple[Derivation, ...]:
    order = TopologicalSorter({name: [read for read in each.reads() if read in DERIVABLE] for name, each in DERIVABLE.items()})
    return tuple(DERIVABLE[name] for name in order.static_order())
