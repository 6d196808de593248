"""Where the values that a finding looks at came from: reported, stated by somebody, derived from other facts, or a default."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.trace import counting
from ruralpolicy.derive import DERIVABLE
from ruralpolicy.facts import UNKNOWN, Attestation, Fact
from ruralpolicy.facts.world import stated_on

__all__ = ["Origin", "Source", "Told", "derived", "source_of", "sources_of"]


class Origin(StrEnum):
    """Where a value came from; of several values together the one that stands last here counts.

    >>> Origin.DERIVED
    <Origin.DERIVED: 'derived'>
    """

    REPORTED = "reported"
    STATED = "stated"
    DERIVED = "derived"
    DEFAULT = "default"


_ORDER: Final = tuple(Origin)


@attrs.frozen(kw_only=True)
class Source:
    """Where a value came from, and what is known of that.

    *by* and *on* say who stated it and when, empty and None where that was not said; *kinds* are those of the facts that it was derived
    from.

    >>> Source(origin=Origin.STATED, by="county health authority", on=date(2026, 6, 30)).by
    'county health authority'
    """

    origin: Origin
    by: str = ""
    on: date | None = None
    kinds: tuple[str, ...] = ()


_REPORTED: Final = Source(origin=Origin.REPORTED)
_STATED: Final = Source(origin=Origin.STATED)
_DEFAULT: Final = Source(origin=Origin.DEFAULT)


class Told:
    """Who stated what on a day, looked up when somebody asks."""

    def __init__(self, statements: tuple[Attestation, ...], as_of: date) -> None:
        self._statements = statements
        self._as_of = as_of
        self._newest: Mapping[tuple[str, str, str], Attestation] | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return Told, (self._statements, self._as_of)

    def source(self, kind: str, code: str, topic: str) -> Source:
        """Where the statement on a topic about a fact came from; one that nobody gave was derived."""
        if self._newest is None:
            counted = (each for each in self._statements if stated_on(each) <= self._as_of)
            self._newest = {(each.kind, each.subject, each.topic): each for each in counted}
        one = self._newest.get((kind, code, topic))
        if one is None:
            return derived(kind, topic)
        on = None if one.attested_on is UNKNOWN else one.attested_on
        return Source(origin=Origin.STATED, by="" if one.by is UNKNOWN else one.by, on=on)


def derived(kind: str, name: str) -> Source:
    """The source of what was derived: the kinds of the facts that it follows from.

    >>> derived("County", "village_clinics_total").kinds
    ('VillageClinic',)
    """
    derivation = DERIVABLE[kind, name]
    kinds = dict.fromkeys([of for of, _ in derivation.reads()] + sorted(of.__name__ for of in derivation.counted))
    return Source(origin=Origin.DERIVED, kinds=tuple(of for of in kinds if of != kind))


def sources_of(names: Iterable[str], scene: tree.Scene, given: Fact, told: Told) -> dict[str, Source]:
    """The sources of what is known under *names*, where there is more to say than that it was reported, or stated.

    *given* is the subject as it was given.
    """
    found: dict[str, Source] = {}
    subject = scene.subject
    kind = type(subject).__name__
    for name in names:
        if name in scene.topics:
            if (source := told.source(kind, subject.code, name)) != _STATED:
                found[name] = source
        elif subject is not given and getattr(subject, name, UNKNOWN) is not UNKNOWN and getattr(given, name) is UNKNOWN:
            found[name] = derived(kind, name)
    return found


def source_of(term: tree.Node, scene: tree.Scene, sources: Mapping[str, Source]) -> Source | None:
    """The source of a term's value, the weakest one of all that enter it; None for what no fact enters."""
    found: list[Source] = []
    for part in counting(term, scene):
        if isinstance(part, tree.Stated) and part.term.value(scene) is UNKNOWN:
            found.append(_DEFAULT)
        elif isinstance(part, tree.Attribute | tree.Topic) and part.value(scene) is not UNKNOWN:
            found.append(sources.get(part.name, _STATED if isinstance(part, tree.Topic) else _REPORTED))
    return max(found, key=lambda source: _ORDER.index(source.origin), default=None)
