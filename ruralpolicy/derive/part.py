"""What counts towards a total: which lower facts, under what condition, with what number."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from operator import attrgetter
from typing import Any, NamedTuple

import attrs

from ruralpolicy.conditions import no, tree
from ruralpolicy.conditions.reading import read_condition
from ruralpolicy.derive.draft import WAYS, Draft, Homes
from ruralpolicy.facts import UNKNOWN, Between, Fact

__all__ = ["Ends", "Lack", "Part", "Tally", "is_known", "names_in"]

# The least and the greatest that a number may be; None where nothing bounds it above.
Ends = tuple[int, int | None]


class Lack(NamedTuple):
    """What is not known: an attribute or a topic of the fact of a kind and code."""

    kind: str
    code: str
    attribute: str


def names_in(node: tree.Node) -> tuple[str, ...]:
    """The attributes that stand in a tree."""
    return tuple(part.name for part in node.walk() if isinstance(part, tree.Attribute))


@attrs.frozen(eq=False)
class Tally:
    """Lower count and extra possible count for each area code; the key None collects facts whose area is unknown.

    The places of ``endless`` hold a number that nothing bounds above.
    """

    sure: Mapping[str | None, int]
    maybe: Mapping[str | None, int]
    endless: frozenset[str | None] = frozenset()

    def at(self, places: Iterable[str]) -> Iterator[Ends]:
        """What lies in each of the places, at the least and at the most."""
        sure, maybe, endless = self.sure.get, self.maybe.get, self.endless
        anywhere = sure(None, 0) + maybe(None, 0)
        for code in places:
            low = sure(code, 0)
            yield low, None if endless and (code in endless or None in endless) else low + maybe(code, 0) + anywhere


@attrs.frozen(kw_only=True, eq=False)
class Part:
    """The lower facts that count: those ``of`` a kind that lie in the subject and of which the condition ``where``, if any, holds.

    They lie in it where their reference ``at`` names it; without ``at``, where any of their references lead to its area. ``adds`` is
    the attribute to be summed; without it the facts are counted. ``lacking`` is a topic: facts of which it holds do not count.
    """

    of: type[Fact]
    where: Callable[..., bool] | None = None
    at: str = ""
    adds: str = ""
    lacking: str = ""

    def reads(self) -> Iterator[tuple[str, str]]:
        """The attributes of the lower facts that it reads."""
        names = names_in(read_condition(self.where, self.of).node) if self.where else ()
        for name in (*names, self.adds):
            if name:
                yield self.of.__name__, name

    @property
    def daily(self) -> tree.Node | None:
        """The condition under which a fact counts, where it asks for the day; None where it does not."""
        node = read_condition(self.where, self.of).node if self.where else tree.Always()
        return node if any(isinstance(one, tree.AsOf) for one in node.walk()) else None

    def tally(self, draft: Draft, area: type[Fact]) -> Tally:
        """Count, for every place of the kind *area* at once."""
        facts = draft.of(self.of)
        homes = draft.named(self.of, self.at) if self.at else draft.homes(self.of, area)
        truths = list(map(self._condition(draft), facts))
        if self.adds:
            return _summed(homes, truths, map(attrgetter(self.adds), facts))
        return Tally(
            Counter(home for home, truth in zip(homes, truths, strict=True) if truth is True),
            Counter(home for home, truth in zip(homes, truths, strict=True) if truth is UNKNOWN),
        )

    def lacks(self, draft: Draft, area: type[Fact], code: str) -> Iterator[Lack]:
        """What is not known of the facts that may count in the place of that *code*; only of yes and no is there a topic ``lacking``."""
        condition = self._condition(draft)
        homes = draft.named(self.of, self.at) if self.at else draft.homes(self.of, area)
        for fact, home in zip(draft.of(self.of), homes, strict=True):
            if home not in (None, code) or (truth := condition(fact)) is False:
                continue
            kind = self.of.__name__
            if home is None:
                yield Lack(kind, fact.code, self.at or WAYS[self.of][0])
            asked = [name for of, name in self.reads() if of == kind and (truth is UNKNOWN or name == self.adds)]
            yield from (Lack(kind, fact.code, name) for name in dict.fromkeys(asked) if not is_known(getattr(fact, name)))

    def _condition(self, draft: Draft) -> Callable[[Any], Any]:
        where: Callable[..., Any] = self.where or _every
        if "as_of" in where.__annotations__:
            where = partial(where, as_of=draft.as_of)
        if not self.lacking:
            return where
        stated = draft.topic(self.of, self.lacking)
        return lambda fact: where(fact) & no(stated(fact))


def is_known(value: object) -> bool:
    """Whether an attribute has one value: neither unknown nor between bounds."""
    return value is not UNKNOWN and not isinstance(value, Between)


def _every(_: Fact) -> bool:
    return True


def _summed(homes: Homes, truths: Iterable[Any], values: Iterable[Any]) -> Tally:
    """The sum of *values*, none of which can be negative."""
    sure: Counter[str | None] = Counter()
    maybe: Counter[str | None] = Counter()
    endless: set[str | None] = set()
    for home, truth, value in zip(homes, truths, values, strict=True):
        if truth is False:
            continue
        low, high = _ends(value)
        low = low if truth is True else 0
        sure[home] += low
        if high is None:
            endless.add(home)
        else:
            maybe[home] += high - low
    return Tally(sure, maybe, frozenset(endless))


def _ends(value: Any) -> Ends:
    if value is UNKNOWN:
        return 0, None
    return (value, value) if isinstance(value, int) else (value.low, value.high)
