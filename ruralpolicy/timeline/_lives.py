"""What is known of each subject from day to day: it changes when a statement begins to count and when something else is derived."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import attrs

from ruralpolicy.conditions.turns import turning_days
from ruralpolicy.derive import Watched, derive, watched
from ruralpolicy.facts import KINDS, UNKNOWN, Attestation, Fact, World
from ruralpolicy.facts.fact import differing
from ruralpolicy.findings.block import NOTHING

__all__ = ["Life", "lives"]

Days = list[date]


@attrs.frozen(eq=False, repr=False)
class Life:
    """A subject and what is stated of it, as both stand from one day to another, both included."""

    first: date
    last: date
    subject: Any
    said: Mapping[str, bool]
    doubtful: bool


Lives = dict[str, dict[str, list[Life]]]


def lives(given: World, complete: frozenset[type[Fact]], kinds: Iterable[str], start: date, end: date) -> Lives:
    """The lives of the subjects of *kinds*, by kind and code, each without a gap from *start* to *end*."""
    found: Lives = {kind: {} for kind in kinds}
    watch = watched(frozenset(KINDS[kind] for kind in given.facts), complete)
    ages = _Ages(watch, end)
    statements: dict[date, list[Attestation]] = {}
    for each in given.attestations:
        if each.attested_on is not UNKNOWN and start < each.attested_on <= end:
            statements.setdefault(each.attested_on, []).append(each)
    day, days = start, sorted(statements)
    while True:
        world = derive(given, complete, day)
        _renew(found, world, day, end)
        again = ages.after(world, day)
        # Until something is derived anew, a statement changes nothing but what is stated of its own subject.
        while days and (again is None or days[0] < again):
            day = days.pop(0)
            if any((each.kind, each.topic) in watch.topics for each in statements[day]):
                again = day
                break
            _state(found, statements[day], day, end)
        if again is None:
            return found
        day, days = again, [one for one in days if one > again]


def _renew(found: Lives, world: World, day: date, end: date) -> None:
    """Begin another life for every subject that is not, on *day*, as it was before."""
    topics = world.topics(day)
    for kind, of_kind in found.items():
        for subject in world.of(KINDS[kind]):
            said = topics.get((kind, subject.code), NOTHING)
            doubtful = (kind, subject.code) in world.doubtful
            held = of_kind.setdefault(subject.code, [])
            was = held[-1] if held else None
            if was is None or was.said != said or was.doubtful != doubtful or differing(was.subject, subject):
                _begin(held, Life(day, end, subject, said, doubtful))


def _state(found: Lives, statements: Iterable[Attestation], day: date, end: date) -> None:
    """Begin another life for every subject of which *statements* say something else than was said."""
    for each in statements:
        if each.kind not in found:
            continue
        held = found[each.kind][each.subject]
        was = held[-1]
        if was.said.get(each.topic) is not each.holds:
            _begin(held, Life(day, end, was.subject, {**was.said, each.topic: each.holds}, was.doubtful))


def _begin(held: list[Life], life: Life) -> None:
    if held and held[-1].first < life.first:
        held[-1] = attrs.evolve(held[-1], last=life.first - timedelta(days=1))
    elif held:
        held.pop()
    held.append(life)


class _Ages:
    """On which days lower facts begin or cease to count, since something that counts them asks for their age."""

    def __init__(self, watch: Watched, end: date) -> None:
        self._watch = watch
        self._end = end
        self._known: dict[tuple[int, str], tuple[Fact, Days]] = {}

    def after(self, world: World, day: date) -> date | None:
        """The next such day after *day*, none where there is none up to the end."""
        return min((turn for days in self._all(world, day) for turn in days if turn > day), default=None)

    def _all(self, world: World, day: date) -> Iterator[Days]:
        for number, (kind, condition) in enumerate(self._watch.conditions):
            for fact in world.of(kind):
                known = self._known.get((number, fact.code))
                if known is None or differing(known[0], fact):
                    known = self._known[number, fact.code] = fact, turning_days(condition, fact, NOTHING, day, self._end)
                yield known[1]
