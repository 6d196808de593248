"""The facts of a world while totals and look-ups are being filled in: where each lies, and what was found out about it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from operator import attrgetter
from typing import Any, Final

import attrs

from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.facts import (
    KINDS,
    UNKNOWN,
    Attestation,
    Between,
    Contract,
    County,
    Fact,
    HealthCenter,
    HealthWorker,
    Hospital,
    Township,
    Village,
    VillageClinic,
    VillageDoctor,
    World,
    attributes,
)
from ruralpolicy.facts.fact import unchecked
from ruralpolicy.facts.world import called
from ruralpolicy.messages import Said

__all__ = ["LAST_RESORT", "WAYS", "Draft", "Homes", "with_values"]

# For each fact the code of the place it lies in, None where that is not known.
Homes = list[str | None]

WAYS: Final[Mapping[type[Fact], tuple[str, ...]]] = {
    County: ("city",),
    Township: ("county",),
    Village: ("township",),
    HealthCenter: ("county", "township", "village"),
    VillageClinic: ("county", "village", "health_center"),
    Hospital: ("county", "city"),
    HealthWorker: ("workplace",),
    VillageDoctor: ("clinic", "village"),
    Contract: ("county", "health_center", "doctor"),
}

# A doctor may sign contracts beyond the own county, so the doctor is asked only where nothing else is known.
LAST_RESORT: Final = "doctor"


class Draft:
    """A world in the making. The order of the facts of a kind and their references never change."""

    def __init__(self, world: World, as_of: date | None) -> None:
        self.as_of: Any = UNKNOWN if as_of is None else as_of
        self._world = world
        self._facts: dict[type[Fact], list[Fact]] = {}
        self._homes: dict[tuple[type[Fact], type[Fact] | str], Homes] = {}
        self._places: dict[type[Fact], dict[str, int]] = {}
        self._own: dict[type[Fact], dict[int, dict[str, Any]]] = {}
        self._doubtful: set[tuple[str, str]] = set()
        self._stated: list[Attestation] = []

    def of(self, kind: type[Fact]) -> list[Fact]:
        """The facts of a kind as they stand by now, by code."""
        if kind not in self._facts:
            self._facts[kind] = list(self._world.of(kind))
        return self._facts[kind]

    def find(self, kind: type[Fact]) -> Callable[[str], Fact | None]:
        """The fact of the kind with a code, as it stands by now; None where there is none."""
        if kind not in self._places:
            self._places[kind] = {fact.code: at for at, fact in enumerate(self.of(kind))}
        places, facts = self._places[kind], self.of(kind)
        return lambda code: None if (at := places.get(code)) is None else facts[at]

    def topic(self, kind: type[Fact], topic: str) -> Callable[[Fact], Any]:
        """What is stated on a topic about a fact of the kind: True, False or UNKNOWN."""
        stated = self._world.topics(date.max if self.as_of is UNKNOWN else self.as_of)
        return lambda fact: stated.get((kind.__name__, fact.code), {}).get(topic, UNKNOWN)

    def fill(self, kind: type[Fact], attribute: str, settle: Callable[["Draft", list[Fact]], Iterable[Any]]) -> None:
        """Put what *settle* says of those facts of the kind whose attribute was not given."""
        facts, get = self.of(kind), attrgetter(attribute)
        open_ones = [at for at, fact in enumerate(facts) if get(fact) is UNKNOWN]
        if not open_ones:
            return
        for at, value in zip(open_ones, settle(self, [facts[at] for at in open_ones]), strict=True):
            if value is UNKNOWN:
                continue
            own = self._own.setdefault(kind, {})
            if at not in own:
                # The fact in the making holds this very dictionary; nobody else has either before the world is made.
                own[at] = {**vars(facts[at])}
                facts[at] = unchecked(kind, own[at])
            own[at][attribute] = value
            if isinstance(value, Between):
                self._doubtful.add((kind.__name__, facts[at].code))

    def state(self, kind: type[Fact], topic: str, meaning: str, settle: Callable[["Draft", list[Fact]], Iterable[Any]]) -> None:
        """State what *settle* says on a topic of each fact of the kind; whatever was given on it counts before that."""
        facts = self.of(kind)
        for fact, holds in zip(facts, settle(self, facts), strict=True):
            if holds is not UNKNOWN:
                self._stated.append(
                    Attestation(kind=kind.__name__, subject=fact.code, topic=topic, holds=holds, by="ruralpolicy", evidence=meaning)
                )

    def world(self) -> World:
        """The world with all that was found out."""
        if not self._own and not self._stated:
            return self._world
        filled = {kind.__name__: {fact.code: fact for fact in self.of(kind)} for kind in self._own}
        world = self._world
        return attrs.evolve(
            world,
            facts={**world.facts, **filled},
            # Without a day and before all others, so that every statement that was given is the newer one.
            attestations=(*self._stated, *world.attestations),
            doubtful=world.doubtful | self._doubtful,
        )

    def named(self, kind: type[Fact], reference: str) -> Homes:
        """The code that each fact of the kind holds in *reference*."""
        if (kind, reference) not in self._homes:
            get = attrgetter(reference)
            self._homes[kind, reference] = [None if (code := get(fact)) is UNKNOWN else code for fact in self.of(kind)]
        return self._homes[kind, reference]

    def homes(self, kind: type[Fact], area: type[Fact]) -> Homes:
        """The code of the area in which each fact of the kind lies, by whichever way of references is known.

        Raises:
            FactError: if two ways of a fact lead to different areas.
        """
        if (kind, area) not in self._homes:
            self._homes[kind, area] = self._find_homes(kind, area)
        return self._homes[kind, area]

    def _find_homes(self, kind: type[Fact], area: type[Fact]) -> Homes:
        facts = self.of(kind)
        homes: Homes = [None] * len(facts)
        mistakes: list[Mistake] = []
        for way in WAYS.get(kind, ()):
            ends = self._ends(kind, way, area)
            if ends is not None and not ends:
                continue
            get = attrgetter(way)
            for at, fact in enumerate(facts):
                code = get(fact)
                if code is UNKNOWN or (home := code if ends is None else ends.get(code)) is None or home == homes[at]:
                    continue
                if homes[at] is None:
                    homes[at] = home
                elif way != LAST_RESORT:
                    mistakes.append(_two_homes(fact, way, area, home, homes[at]))
        if mistakes:
            raise FactError(*mistakes)
        return homes

    def _ends(self, kind: type[Fact], way: str, area: type[Fact]) -> Mapping[str, str] | None:
        """Where the facts that *way* leads to lie; None where it leads to the area itself."""
        targets = attributes(kind)[way].reference
        if area.__name__ in targets:
            return None
        ends: dict[str, str] = {}
        for target in (KINDS[name] for name in targets):
            for fact, home in zip(self.of(target), self.homes(target, area), strict=True):
                if home is not None:
                    ends[fact.code] = home
        return ends


def _two_homes(fact: Fact, way: str, area: type[Fact], home: str, other: str | None) -> Mistake:
    kind = type(fact).__name__
    return Mistake(
        problem="two-homes",
        values={"area": called(area), "home": home, "other": other},
        advice=Said("leave-out-the-wrong-one"),
        path=f"{kind}({fact.code!r}).{way}",
        kind=kind,
        code=fact.code,
        attribute=way,
        value=getattr(fact, way),
    )


def with_values(fact: Fact, changes: Mapping[str, Any]) -> Fact:
    """A copy with *changes* that takes what no fact may be made with: a total within bounds."""
    return unchecked(type(fact), {name: value for name, value in {**vars(fact), **changes}.items() if value is not UNKNOWN})
