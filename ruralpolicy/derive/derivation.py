"""How an attribute follows from other facts: totals, whether there is one, look-ups, and sums of the fact's own."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from operator import attrgetter
from typing import Any, NamedTuple

import attrs

from ruralpolicy.conditions import no
from ruralpolicy.conditions.reading import read_amount
from ruralpolicy.derive.draft import Draft
from ruralpolicy.derive.part import Lack, Part, names_in
from ruralpolicy.facts import UNKNOWN, Between, Fact

__all__ = ["Derivation", "Existence", "LookUp", "Own", "Settle", "Source", "Total"]

Kinds = frozenset[type[Fact]]
Settle = Callable[[Draft, list[Fact]], Iterable[Any]]


@attrs.frozen(kw_only=True, eq=False)
class Derivation(ABC):
    """How one attribute of a kind is derived where it was not given; ``meaning`` says it in words.

    ``counted`` are the kinds of which every fact must have been given; a look-up has none.
    """

    kind: type[Fact]
    attribute: str
    meaning: str
    counted: frozenset[type[Fact]] = frozenset()

    @abstractmethod
    def reads(self) -> Iterator[tuple[str, str]]:
        """The attributes that it counts or takes over, each with its kind."""

    def lacks(self, draft: Draft, code: str, present: Kinds, complete: Kinds) -> Iterator[Lack]:
        """What is not known of lower facts, so that the attribute of the fact of that *code* stays in doubt."""
        return iter(())

    @property
    def parts(self) -> tuple[Part, ...]:
        """All that may count towards it; a look-up counts nothing."""
        return ()

    @abstractmethod
    def settle(self, present: Kinds, complete: Kinds) -> Settle | None:
        """What to do in a world with facts of the kinds *present*; None where nothing could come of it."""


@attrs.frozen(kw_only=True, eq=False)
class Total(Derivation):
    """A count or a sum over lower facts, of which the list must be complete.

    It is the sum of several parts. Of several ``ways`` to count, the first counts for which the list is complete and not empty.
    One that is ``open_ended`` is a lower bound: what counts need not be a fact.
    """

    ways: tuple[tuple[Part, ...], ...]
    open_ended: bool = False

    def reads(self) -> Iterator[tuple[str, str]]:
        """What the conditions read and what is summed."""
        for part in self.parts:
            yield from part.reads()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of every way."""
        return tuple(part for way in self.ways for part in way)

    def settle(self, present: Kinds, complete: Kinds) -> Settle | None:
        """Count by the best way there is."""
        way = self._way(present, complete)
        return None if way is None else partial(self._sum, way)

    def lacks(self, draft: Draft, code: str, present: Kinds, complete: Kinds) -> Iterator[Lack]:
        """What is not known of the facts that are counted."""
        for part in self._way(present, complete) or ():
            yield from part.lacks(draft, self.kind, code)

    def _way(self, present: Kinds, complete: Kinds) -> tuple[Part, ...] | None:
        ready = [way for way in self.ways if complete.issuperset(part.of for part in way)]
        return next((way for way in ready if any(part.of in present for part in way)), ready[-1] if ready else None)

    def _sum(self, way: tuple[Part, ...], draft: Draft, subjects: list[Fact]) -> Iterator[Any]:
        codes = [subject.code for subject in subjects]
        for parts in zip(*(part.tally(draft, self.kind).at(codes) for part in way), strict=True):
            low, high = 0, 0 if not self.open_ended else None
            for least, most in parts:
                low, high = low + least, None if high is None or most is None else high + most
            yield low if low == high else Between(low, high)


@attrs.frozen(kw_only=True, eq=False)
class Existence(Derivation):
    """Whether a lower fact counts, or, with ``none``, whether none does.

    One that was found decides it; that there is none takes the complete list. ``key`` is the reference by which the subject names the
    place where they must lie; facts of the kinds ``elsewhere`` are no such place. Where it is ``stated``, the attribute is a topic.
    """

    part: Part
    none: bool = False
    key: str = "code"
    elsewhere: frozenset[type[Fact]] = frozenset()
    stated: bool = False

    def reads(self) -> Iterator[tuple[str, str]]:
        """What the condition reads."""
        return self.part.reads()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The one that is looked for."""
        return (self.part,)

    def settle(self, present: Kinds, complete: Kinds) -> Settle | None:
        """Look for one."""
        whole = self.part.of in complete
        return partial(self._look, whole) if whole or not present.isdisjoint({self.part.of, *self.elsewhere}) else None

    def _look(self, whole: bool, draft: Draft, subjects: list[Fact]) -> Iterator[Any]:
        codes = list(map(attrgetter(self.key), subjects))
        others = [draft.find(kind) for kind in self.elsewhere]
        for code, (surely, possibly) in zip(codes, self.part.tally(draft, self.kind).at(codes), strict=True):
            if code is UNKNOWN:
                found = UNKNOWN
            elif any(find(code) for find in others):
                found = False
            else:
                # What was not found may be among what was not given.
                found = True if surely else UNKNOWN if possibly or not whole else False
            yield no(found) if self.none else found


class ByName(NamedTuple):
    """What :meth:`Source.named` was made of."""

    names: frozenset[str]
    result: Any
    otherwise: "Source"
    without_name: Any


@attrs.frozen(eq=False)
class Source:
    """What a look-up takes from the fact it leads to: an attribute, or what follows from some."""

    reads: tuple[str, ...]
    gives: Callable[[Any], Any]
    by_name: "ByName | None" = None

    @classmethod
    def attribute(cls, name: str, into: Callable[[Any], Any] | None = None) -> "Source":
        """The attribute, turned *into* something else where it is known."""
        get = attrgetter(name)
        if into is None:
            return cls((name,), get)
        return cls((name,), lambda fact: UNKNOWN if (value := get(fact)) is UNKNOWN else into(value))

    @classmethod
    def named(cls, names: frozenset[str], result: Any, otherwise: "Source", without_name: Any) -> "Source":
        """The *result* for a fact of one of *names*, for any other what *otherwise* gives.

        Where the name was not reported and *otherwise* gives *without_name*, nothing is known: the fact may be the named one.
        """

        def gives(fact: Any) -> Any:
            if fact.name is not UNKNOWN and fact.name in names:
                return result
            found = otherwise.gives(fact)
            return UNKNOWN if fact.name is UNKNOWN and found is without_name else found

        return cls((*otherwise.reads, "name"), gives, ByName(names, result, otherwise, without_name))

    @classmethod
    def amount(cls, function: Callable[[Any], int], kind: type[Fact]) -> "Source":
        """The number that *function* makes of a fact of the kind."""
        return cls(names_in(read_amount(function, kind).node), function)


@attrs.frozen(kw_only=True, eq=False)
class LookUp(Derivation):
    """What is known of the fact to which a reference of the subject leads."""

    through: str
    sources: Mapping[type[Fact], Source]

    def reads(self) -> Iterator[tuple[str, str]]:
        """What is taken over, from whichever kind."""
        for kind, source in self.sources.items():
            for name in source.reads:
                yield kind.__name__, name

    def settle(self, present: Kinds, complete: Kinds) -> Settle | None:
        """Follow the reference."""
        return self._follow if self.counted <= complete and not present.isdisjoint(self.sources) else None

    def _follow(self, draft: Draft, subjects: list[Fact]) -> Iterator[Any]:
        reference = attrgetter(self.through)
        targets = [(draft.find(kind), source.gives) for kind, source in self.sources.items()]
        for subject in subjects:
            code, value = reference(subject), UNKNOWN
            if code is not UNKNOWN:
                for find, gives in targets:
                    if (fact := find(code)) is not None:
                        value = gives(fact)
            yield value


@attrs.frozen(kw_only=True, eq=False)
class Own(Derivation):
    """A number worked out from other attributes of the same fact."""

    function: Callable[[Any], int]

    def reads(self) -> Iterator[tuple[str, str]]:
        """What the function reads."""
        for name in names_in(read_amount(self.function, self.kind).node):
            yield self.kind.__name__, name

    def settle(self, present: Kinds, complete: Kinds) -> Settle | None:
        """Work it out."""
        return self._work_out

    def _work_out(self, draft: Draft, subjects: list[Fact]) -> Iterator[Any]:
        for subject in subjects:
            value: Any = self.function(subject)
            yield value.low if isinstance(value, Between) and value.low == value.high else value
