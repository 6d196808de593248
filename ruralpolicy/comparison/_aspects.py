"""In what two assessments differ before anything is decided: the day, the pack, the facts."""

from collections.abc import Iterator
from typing import Any

from ruralpolicy.facts.fact import differing
from ruralpolicy.findings import Assessment
from ruralpolicy.law import Aspect
from ruralpolicy.pack import Provision

__all__ = ["aspects"]


def aspects(before: Assessment, after: Assessment) -> tuple[Aspect, ...]:
    """All that two assessments differ in; of two packs of different names, the packs themselves are not gone into."""
    found = set()
    if before.as_of != after.as_of:
        found.add(Aspect.DAY)
    if before.pack is not after.pack and before.pack.name == after.pack.name:
        found.update(_of_packs(before, after))
    if _facts_differ(before, after):
        found.add(Aspect.FACTS)
    return tuple(aspect for aspect in Aspect if aspect in found)


def _of_packs(before: Assessment, after: Assessment) -> Iterator[Aspect]:
    old, new = ({one.id: one for one in side.pack.decidable} for side in (before, after))
    document = before.pack.document != after.pack.document
    if document:
        yield Aspect.DOCUMENT
    if old.keys() != new.keys():
        yield Aspect.PROVISIONS
    for was, now in ((old[name], new[name]) for name in old.keys() & new.keys()):
        if _chosen(was) != _chosen(now):
            yield Aspect.READINGS
        elif was.figures != now.figures:
            yield Aspect.FIGURES
        elif not document and was != now:
            yield Aspect.PROVISIONS


def _chosen(provision: Provision[Any]) -> frozenset[str]:
    return frozenset(reading.name for reading in provision.readings if reading.chosen)


def _facts_differ(before: Assessment, after: Assessment) -> bool:
    """Whether a subject that both packs ask about is another one, or something else is stated of it."""
    for kind in before.blocks.keys() & after.blocks.keys():
        old, new = before.blocks[kind], after.blocks[kind]
        if [one.code for one in old.subjects] != [one.code for one in new.subjects] or old.topics != new.topics:
            return True
        if any(was is not now and differing(was, now) for was, now in zip(old.subjects, new.subjects, strict=True)):
            return True
    return False
