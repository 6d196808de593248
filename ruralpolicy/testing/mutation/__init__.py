"""Changes one thing at a time in a pack and asks whether its tests notice; facts are named that would show what was not noticed."""

import random
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import Any, Final

import attrs

from ruralpolicy import second_reading
from ruralpolicy.conditions import tree
from ruralpolicy.engine.given import prepared
from ruralpolicy.law import Document, Outcome
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.testing.laws.monotony import reading_of
from ruralpolicy.testing.mutation._mutants import mutants_of, windows_of
from ruralpolicy.testing.search.draws import Draw, drawn
from ruralpolicy.testing.search.edges import edges_of
from ruralpolicy.testing.search.finders import difference
from ruralpolicy.testing.search.reach import Problem, problem_of
from ruralpolicy.testing.search.solver import Solution

__all__ = ["Change", "Survivor", "Witness", "changes_of", "chosen", "replaced", "survivors", "telling", "witness"]

_ADOPTION: Final = date(2024, 1, 1)
_DAY: Final = timedelta(days=1)


@attrs.frozen(eq=False, slots=False)
class Change:
    """One thing in a pack that is otherwise.

    Attributes:
        original: the pack as it is.
        provisions: the ids of the provisions in which it can show: one, or all where the document's days are changed.
        clause: where it stands, as the document prints it.
        sort: the sort of the change.
        change: what was there and what is there now.
    """

    original: RulePack
    provisions: tuple[str, ...]
    clause: str
    sort: str
    change: str
    _document: Document
    _other: Provision[Any] | None = None

    @cached_property
    def pack(self) -> RulePack:
        """The changed pack."""
        return replaced(self.original, self._document, self._other)

    def adopted(self) -> "Change":
        """The same change where the document was adopted on some day, so that terms from then on have an end."""
        return attrs.evolve(self, original=_adopted(self.original), document=attrs.evolve(self._document, adopted_on=_ADOPTION))

    def __str__(self) -> str:
        place = f"{self.provisions[0]} {self.clause}" if self._other is not None else self.original.name
        return f"{place}: {self.change}"


@attrs.frozen
class Witness:
    """Facts under which a pack and a changed one differ; *before* and *after* say in what."""

    draw: Draw
    provision: str
    before: str
    after: str

    def __str__(self) -> str:
        facts = ", ".join(repr(fact) for fact in self.draw.facts)
        return f"{self.provision} of {facts} on {self.draw.as_of}: {self.before} → {self.after}"


@attrs.frozen(eq=False)
class Survivor:
    """A change that no test has noticed, and facts that would show it, where any were found."""

    change: Change
    witness: Witness | None

    def __str__(self) -> str:
        shown = "no facts were found that show it" if self.witness is None else f"would show it: {self.witness}"
        return f"{self.change}\n    {shown}"


def replaced(pack: RulePack, document: Document, other: Provision[Any] | None = None) -> RulePack:
    """The pack under *document*, with *other* in the place of its provision of that id.

    >>> from ruralpolicy import load_pack
    >>> pack = load_pack("shangrao")
    >>> replaced(pack, pack.document).provisions == pack.provisions
    True
    """
    copy = RulePack(pack.name, document, topics=pack.topic_words)
    for provision in pack.provisions:
        entered = other if other is not None and other.id == provision.id else provision
        copy.enter(entered if entered.document is document else entered.in_document(document))
    return copy


def changes_of(pack: RulePack) -> Iterator[Change]:
    """Every change to a pack: first to the days of its document, then to its provisions in order.

    >>> from ruralpolicy import load_pack
    >>> print(next(one for one in changes_of(load_pack("shangrao")) if one.sort == "figure"))
    shangrao/...
    """
    everything = tuple(provision.id for provision in pack.decidable)
    for change, document in windows_of(pack.document):
        yield Change(pack, everything, "", "window", change, document)
    for provision in pack.decidable:
        for mutant in mutants_of(provision):
            yield Change(pack, (provision.id,), provision.printed, mutant.sort, mutant.change, pack.document, mutant.provision)


def chosen(changes: Iterable[Change], limit: int | None) -> tuple[Change, ...]:
    """Some *limit* of the changes, the same at each call and in their order; all without a limit.

    >>> chosen((), 5)
    ()
    """
    every = tuple(changes)
    if limit is None or limit >= len(every):
        return every
    places = random.Random(limit).sample(range(len(every)), limit)  # noqa: S311 - no secret
    return tuple(every[place] for place in sorted(places))


def telling(provision: Provision[Any], pack: RulePack) -> tuple[Draw, ...]:
    """The plainest draws of the kit: each way to each outcome, each edge, and each way with one thing in it otherwise.

    >>> from ruralpolicy import load_pack
    >>> pack = load_pack("shangrao")
    >>> {draw.as_of.year for draw in telling(pack["3-coverage-2024"], pack)} >= {2024}
    True
    """
    return tuple(dict.fromkeys((*_plain(provision, pack), *_varied(provision, pack))))


def _ways(problem: Problem) -> Iterator[Solution]:
    for outcome in problem.provision.outcomes:
        yield from (plainest for _, plainest in problem.solved(outcome))


def _plain(provision: Provision[Any], pack: RulePack) -> Iterator[Draw]:
    problem = problem_of(provision, pack)
    yield from (drawn(provision, way) for way in _ways(problem))
    yield from (drawn(provision, edge.plainest, edge.aim.words) for edge in edges_of(problem))


def _varied(provision: Provision[Any], pack: RulePack) -> Iterator[Draw]:
    problem = problem_of(provision, pack)
    for way in _ways(problem):
        for name in problem.solver.names:
            yield from (drawn(provision, other) for other in problem.solver.variations(way, name))


def witness(change: Change, *, aimed_at_the_change: bool = False) -> Witness | None:
    """Facts that tell the changed pack from the original, plain ones first, of those that :func:`telling` aims at the original.

    Where none of these does, they are looked for as :func:`ruralpolicy.testing.difference` looks for them.

    Where nothing is told apart and a term counts from an adoption that has no day, they are looked for under one.

    >>> from ruralpolicy import load_pack
    >>> print(witness(next(one for one in changes_of(load_pack("shangrao")) if one.sort == "figure")))
    shangrao/...
    """
    found = next(_differences(change, change.pack if aimed_at_the_change else change.original), None)
    if found is None:
        found = next(_as_difference(change), None)
    if found is None and change.original.document.adopted_on is None and _counts_from_adoption(change):
        return witness(change.adopted(), aimed_at_the_change=aimed_at_the_change)
    return found


def _counts_from_adoption(change: Change) -> bool:
    return any(change.original[name].counts_from_adoption for name in change.provisions)


def _differences(change: Change, aim: RulePack) -> Iterator[Witness]:
    for name in change.provisions:
        seen = (one for draws in (_plain, _varied) for one in _scenes(aim[name], aim, draws))
        for draw, scene in seen:
            before, after = (_verdict(scene, pack, pack[name]) for pack in (change.original, change.pack))
            if before != after:
                yield Witness(draw, name, before, after)


def _as_difference(change: Change) -> Iterator[Witness]:
    """What the search for differences between two packs finds, on the days on which something may change."""
    for name in change.provisions:
        before, after = (pack.alone(name) for pack in (change.original, change.pack))
        days = {day for pack in (before, after) for day in (*reading_of(pack, pack[name]).days, *_window(pack.document))}
        near = sorted({one for day in days for one in (day - _DAY, day, day + _DAY)}) or [_ADOPTION]
        for day in near:
            for found in difference(before, after, kind=before[name].subject, as_of=day):
                ((_, scene),) = _scenes_of((found.draw,), before[name], before)
                verdicts = [_verdict(scene, pack, pack[name]) for pack in (before, after)]
                if verdicts[0] != verdicts[1]:
                    yield Witness(found.draw, name, *verdicts)


def _window(document: Document) -> Iterator[date]:
    yield from (day for day in (document.begins, document.expires) if day is not None)


@lru_cache(maxsize=64)
def _adopted(pack: RulePack) -> RulePack:
    return pack.adopted(on=_ADOPTION)


@lru_cache(maxsize=2048)
def _scenes(
    provision: Provision[Any], pack: RulePack, draws: Callable[[Provision[Any], RulePack], Iterator[Draw]]
) -> tuple[tuple[Draw, tree.Scene], ...]:
    return _scenes_of(dict.fromkeys(draws(provision, pack)), provision, pack)


def _scenes_of(draws: Iterable[Draw], provision: Provision[Any], pack: RulePack) -> tuple[tuple[Draw, tree.Scene], ...]:
    found = []
    for draw in draws:
        world = prepared(draw.facts, pack, draw.as_of, ())
        about = (provision.subject.__name__, draw.code)
        found.append((draw, tree.Scene(world.get(*about), draw.as_of, world.topics(draw.as_of).get(about, {}))))
    return tuple(found)


def _verdict(scene: tree.Scene, pack: RulePack, provision: Provision[Any]) -> str:
    """The outcome, and what it is worth where it entitles to something."""
    outcome = second_reading.decide(pack, provision, scene)
    if outcome is not Outcome.ENTITLED or provision.amount is None:
        return outcome.value
    return f"{outcome.value} to {' - '.join('' if part is None else str(part.value(scene)) for part in provision.amount)}"


def survivors(pack: RulePack, check: Callable[[RulePack], bool], *, limit: int | None = None) -> Iterator[Survivor]:
    """The changes of *pack* that *check* does not notice, each as soon as it is known.

    Args:
        pack: the rules.
        check: whether everything is in order with a pack that is handed to it.
        limit: how many of the changes are tried; all without it.

    >>> from ruralpolicy import load_pack
    >>> len(list(survivors(load_pack("shangrao"), lambda pack: True, limit=2)))
    2
    """
    for change in chosen(changes_of(pack), limit):
        if check(change.pack):
            yield Survivor(change, witness(change) or witness(change, aimed_at_the_change=True))
