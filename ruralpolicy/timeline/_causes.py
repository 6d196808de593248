"""Why an outcome changes from one day to the next: which of its conditions turned, and which of these made the difference."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.turns import follows_the_day, leaves
from ruralpolicy.facts import UNKNOWN, Attestation
from ruralpolicy.facts.fact import differing
from ruralpolicy.law import Occasion
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.pack.dependencies import Settled
from ruralpolicy.second_reading import ended
from ruralpolicy.timeline._lives import Life
from ruralpolicy.timeline._values import Cause

__all__ = ["Causes"]

Turned = dict[tree.Node, tuple[Any, Any]]
"""Conditions that turned, with what each was worth before and is worth now."""


class Causes:
    """Finds the causes of the changes under a pack."""

    def __init__(self, pack: RulePack, statements: Iterable[Attestation]) -> None:
        self._pack = pack
        self._leaves: dict[str, tuple[tree.Node, ...]] = {}
        self._statements: dict[tuple[str, str, str, date], list[Attestation]] = {}
        for each in statements:
            if each.attested_on is not UNKNOWN:
                self._statements.setdefault((each.kind, each.subject, each.topic, each.attested_on), []).append(each)

    def of(self, provision: Provision[Any], before: Life, after: Life, day: date) -> tuple[Cause, ...]:
        """Why the outcome on *day* is not that of the day before; *before* and *after* are the subject's lives on the two days."""
        scenes = (
            tree.Scene(before.subject, day - timedelta(days=1), before.said),
            tree.Scene(after.subject, day, after.said),
        )
        turned: Turned = {}
        for leaf in self._leaves_of(provision):
            if before is after and not _asks_for_the_day(leaf):
                continue
            was, now = (leaf.value(scene) for scene in scenes)
            if was is not now:
                turned[leaf] = (was, now)
        decisive = turned if len(turned) == 1 else self._decisive(provision, turned, *scenes)
        found = [cause for leaf in decisive for cause in self._why(provision, leaf, *scenes)]
        return tuple(dict.fromkeys(found))

    def _leaves_of(self, provision: Provision[Any]) -> tuple[tree.Node, ...]:
        if provision.id not in self._leaves:
            settled = self._pack.settled(provision)
            parts = [settled.scope, settled.requirement, *([] if provision.granted else [settled.late])]
            self._leaves[provision.id] = tuple(dict.fromkeys(leaf for part in parts for leaf in leaves(part)))
        return self._leaves[provision.id]

    def _decisive(self, provision: Provision[Any], turned: Turned, was: tree.Scene, now: tree.Scene) -> Iterable[tree.Node]:
        """Those of the conditions that make the difference: alone they would bring the new outcome, or keep the old one; else all."""
        settled = self._pack.settled(provision)
        before, after = (ended(provision, settled, scene) for scene in (was, now))
        found = []
        for leaf, (old, new) in turned.items():
            forth, back = _held(settled, {leaf: new}), _held(settled, {leaf: old})
            if ended(provision, forth, was) is not before or ended(provision, back, now) is not after:
                found.append(leaf)
        return found or turned

    def _why(self, provision: Provision[Any], leaf: tree.Node, was: tree.Scene, now: tree.Scene) -> Iterator[Cause]:
        """What turned a condition: statements, what is derived, the day."""
        yield from self._stated(leaf, was, now)
        if _turns(leaf, now):
            yield _by_the_day(provision, leaf, now)

    def _stated(self, leaf: tree.Node, was: tree.Scene, now: tree.Scene) -> Iterator[Cause]:
        kind, code = type(now.subject).__name__, now.subject.code
        for name in _names(leaf, tree.Topic):
            if was.topics.get(name) is not now.topics.get(name):
                stated = self._statements.get((kind, code, name, now.as_of), [])
                yield Cause(Occasion.STATEMENT if stated else Occasion.DERIVED, now.as_of, (name,), statements=tuple(stated))
        if was.subject is not now.subject:
            changed = differing(was.subject, now.subject)
            if names := tuple(name for name in _names(leaf, tree.Attribute) if name in changed):
                yield Cause(Occasion.DERIVED, now.as_of, names)


def _held(settled: Settled, truths: Mapping[tree.Node, Any]) -> Settled:
    """The same trees with some conditions held at a truth."""

    def held(node: tree.Node) -> tree.Node | None:
        return tree.Holds(tree.Literal(truths[node])) if node in truths else None

    return attrs.evolve(settled, **{name: getattr(settled, name).rebuilt(held) for name in ("scope", "requirement", "late")})


def _turns(leaf: tree.Node, now: tree.Scene) -> bool:
    """Whether a condition is not worth what it was worth the day before, as subject and statements now are."""
    return leaf.value(attrs.evolve(now, as_of=now.as_of - timedelta(days=1))) is not leaf.value(now)


def _asks_for_the_day(leaf: tree.Node) -> bool:
    return any(isinstance(node, tree.AsOf) for node in leaf.walk())


def _names(leaf: tree.Node, sort: type[tree.Attribute] | type[tree.Topic]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(node.name for node in leaf.walk() if isinstance(node, sort)))


def _by_the_day(provision: Provision[Any], leaf: tree.Node, now: tree.Scene) -> Cause:
    document = provision.document
    if document.begins and leaf == tree.Comparison(">=", tree.AsOf(), tree.Literal(document.begins)):
        return Cause(Occasion.DOCUMENT_BEGINS, document.begins)
    if document.expires and leaf == tree.Comparison("<=", tree.AsOf(), tree.Literal(document.expires)):
        return Cause(Occasion.DOCUMENT_EXPIRED, document.expires)
    terms = _taken(leaf, now)
    names = tuple(dict.fromkeys(term.name for term in terms if isinstance(term, tree.Attribute | tree.Topic | tree.Figure)))
    for due in provision.due:
        if leaf == tree.Comparison(">=", tree.AsOf(), due):
            return Cause(Occasion.DEADLINE, due.value(now), names)
    if not any(isinstance(term, tree.AsOf) for term in terms):
        # The day turned a choice, and what stands there now does not ask for it.
        choices = (node.condition for node in leaf.walk() if isinstance(node, tree.Choice))
        return _by_the_day(provision, next(one for choice in choices for one in leaves(choice) if _turns(one, now)), now)
    for term in terms:
        if isinstance(term, tree.Years):
            return Cause(Occasion.AGE, now.as_of, names, years=term.value(now))
    sorts = {type(term) for term in terms}
    occasion = Occasion.ADOPTION if tree.SinceAdopted in sorts else Occasion.TERM if tree.Shifted in sorts else Occasion.DAY
    return Cause(occasion, _named_day(leaf, now), names)


def _taken(node: tree.Node, scene: tree.Scene) -> list[tree.Node]:
    """The node and what is below it; of a choice, only what is chosen."""
    if isinstance(node, tree.Choice):
        holds = node.condition.value(scene)
        return [] if holds is UNKNOWN else _taken(node.then if holds else node.otherwise, scene)
    return [node, *(below for part in node.parts for below in _taken(part, scene))]


def _named_day(leaf: tree.Node, now: tree.Scene) -> date:
    """The day with which the day of assessment is compared, or where there is no such day, the latter."""
    resting = (part.value(now) for part in leaf.parts if follows_the_day(part, now) is None)
    return next((day for day in resting if isinstance(day, date)), now.as_of)
