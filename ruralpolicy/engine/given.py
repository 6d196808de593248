"""Facts as they are given to be assessed: which take each other's places, what nothing reads, and what counts for less than it seems."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any, Final

from ruralpolicy.derive import derive
from ruralpolicy.errors import FactError, Mistake, SelectionError
from ruralpolicy.facts import KINDS, UNKNOWN, Attestation, Fact, World, gather
from ruralpolicy.facts.checks import did_you_mean
from ruralpolicy.facts.world import called, no_fact
from ruralpolicy.law import is_day
from ruralpolicy.messages import Said, Word
from ruralpolicy.pack import RulePack

__all__ = ["Given", "checked", "every_reading", "listed", "misuse", "misused", "named", "prepared", "remarks", "replaced", "slot"]

Given = Fact | Attestation

_KINDS: Final[frozenset[type]] = frozenset({*KINDS.values(), Attestation})


def _unread(statements: Iterable[Attestation], pack: RulePack) -> Iterator[Mistake]:
    """The statements on topics that neither the pack reads nor any other installed one.

    A county's facts are assessed under one document after another: what only another of them reads is no mistake here.
    """
    known = pack.attestation_topics
    met: set[tuple[str, str]] = set()
    for each in statements:
        if (each.kind, each.topic) in met or each.topic in known.get(each.kind, ()):
            continue
        met.add((each.kind, each.topic))
        if each.topic not in _installed().get(each.kind, ()):
            yield _about(each, "topic", Said("topic-of-no-pack", topic=each.topic), _hint(each, known, pack.topics))


def _hint(statement: Attestation, known: Mapping[str, frozenset[str]], terms: Mapping[str, str]) -> Said | None:
    if homes := [KINDS[kind] for kind, topics in known.items() if statement.topic in topics]:
        return Said("statement-about", kinds=tuple(map(called, homes)))
    topics = known.get(statement.kind, frozenset()) | _installed().get(statement.kind, frozenset())
    return did_you_mean(statement.topic, [Word(topic, terms.get(topic, "")) for topic in sorted(topics)])


@cache
def _installed() -> Mapping[str, frozenset[str]]:
    """The topics that installed packs read, by kind; looked up by name, since what assesses does not build on any rules."""
    topics: dict[str, frozenset[str]] = {}
    for one in import_module("ruralpolicy.rules").installed_packs():
        for kind, names in one.pack.attestation_topics.items() if one.pack is not None else ():
            topics[kind] = topics.get(kind, frozenset()) | names
    return topics


def remarks(
    facts: Mapping[str, Mapping[str, Fact]], statements: Iterable[Attestation], as_of: date, complete: Iterable[type[Fact]]
) -> tuple[Mistake, ...]:
    """What is no mistake and may be one: a list called complete that is empty, and statements of a later day, which do not count yet."""
    empty = (
        Mistake(problem="complete-without-fact", values={"kind": called(kind)}, path="complete", kind=kind.__name__)
        for kind in complete
        if kind.__name__ not in facts
    )
    later = (
        _about(each, "attested_on", Said("stated-later", day=each.attested_on, as_of=as_of))
        for each in statements
        if each.attested_on is not UNKNOWN and each.attested_on > as_of
    )
    return (*empty, *later)


def _about(statement: Attestation, attribute: str, said: Said, advice: Said | None = None) -> Mistake:
    kind, code, topic = statement.kind, statement.subject, statement.topic
    return Mistake(
        problem=said.key,
        values=said.values,
        advice=advice,
        path=f"Attestation({kind!r}, {code!r}, {topic!r}).{attribute}",
        kind="Attestation",
        code=code,
        attribute=attribute,
        value=getattr(statement, attribute),
    )


def slot(one: Given) -> tuple[str, ...]:
    """What namesakes have in common: the kind and code of a fact, the kind, subject, topic and day of a statement."""
    if isinstance(one, Attestation):
        return (one.kind, one.subject, one.topic, repr(one.attested_on))
    return (type(one).__name__, one.code)


def named(facts: Sequence[Given]) -> dict[tuple[str, ...], Given]:
    """*facts* by what they have in common with their namesakes; statements that say the same stand side by side.

    Raises:
        FactError: for what is no fact, for two facts of one code, and for statements that contradict each other.
    """
    if wrong := [no_fact(place, one) for place, one in enumerate(facts) if type(one) not in _KINDS]:
        raise FactError(*wrong)
    found: dict[tuple[str, ...], Given] = {}
    mistakes: list[Mistake] = []
    for place, one in enumerate(facts):
        key = slot(one)
        if key not in found:
            found[key] = one
        elif isinstance(one, Attestation) and one.holds is found[key].holds:  # type: ignore[union-attr]  # of one slot, of one type
            found[(*key, str(place))] = one
        else:
            mistakes.append(_at_odds(facts, place, key))
    if mistakes:
        raise FactError(*mistakes)
    return found


def replaced(facts: Iterable[Given], new: Mapping[tuple[str, ...], Given]) -> list[Given]:
    """*facts* with *new* ones in the places of their namesakes."""
    return [*(one for one in facts if slot(one) not in new), *new.values()]


def _at_odds(facts: Sequence[Given], place: int, key: object) -> Mistake:
    """The mistake of the fact at *place*, which has its *key* in common with an earlier one and cannot stand beside it."""
    one = facts[place]
    if isinstance(one, Attestation):
        topic = Word(one.topic)
        said = Said("contradiction", topic=topic)
        return _about(
            one, "holds", said if one.attested_on is UNKNOWN else Said("contradiction-on-a-day", topic=topic, day=one.attested_on)
        )
    first = next(at for at, other in enumerate(facts) if slot(other) == key)
    values = {"kind": called(type(one)), "first": Word(f"$[{first}]"), "second": Word(f"$[{place}]")}
    path = f"{type(one).__name__}({one.code!r}).code"
    return Mistake(problem="code-twice", values=values, path=path, kind=type(one).__name__, code=one.code, attribute="code", value=one.code)


def listed(complete: object) -> tuple[Any, ...]:
    """*complete* as a tuple; one kind alone will do."""
    return tuple(complete) if isinstance(complete, Iterable) and not isinstance(complete, type) else (complete,)


def checked(facts: Iterable[Given], pack: RulePack, as_of: date, complete: Iterable[type[Fact]]) -> World:
    """The facts, once they are known to be right as a whole.

    Raises:
        FactError: with every mistake in the facts, *pack*, *as_of* and *complete*.
    """
    mistakes = list(misused(pack, as_of, complete))
    try:
        world = gather(facts)
    except FactError as error:
        raise FactError(*mistakes, *error.mistakes) from None
    if not mistakes:
        mistakes += _unread(world.attestations, pack)
    if mistakes:
        raise FactError(*mistakes)
    return world


def prepared(facts: Iterable[Given], pack: RulePack, as_of: date, complete: Iterable[type[Fact]]) -> World:
    """The facts checked as a whole, with the totals and look-ups that follow from them.

    Raises:
        FactError: as :func:`checked`.
    """
    return derive(checked(facts, pack, as_of, complete), frozenset(complete), as_of)


def misused(pack: object, as_of: object, complete: Iterable[object]) -> Iterator[Mistake]:
    """What is wrong with the arguments themselves."""
    if not isinstance(pack, RulePack):
        yield misuse("not-a-pack", "pack", pack, "load-a-pack")
    if not is_day(as_of):
        yield misuse("not-a-day", "as_of", as_of, "give-a-day")
    for kind in complete:
        if not isinstance(kind, type) or KINDS.get(kind.__name__) is not kind:
            yield misuse("not-a-kind", "complete", kind, "give-complete")


def misuse(problem: str, path: str, value: object, advice: str | None, **more: object) -> Mistake:
    """The mistake of an argument; *more* belongs to the problem beside its value."""
    values = {"value": value, **more}
    return Mistake(problem=problem, values=values, advice=None if advice is None else Said(advice), path=path, value=value)


def every_reading(readings: str) -> bool:
    """Whether all readings are asked for.

    Raises:
        SelectionError: for a word that says neither.
    """
    if readings not in ("chosen", "all"):
        raise SelectionError("way to decide readings", readings, ("chosen", "all"))
    return readings == "all"
