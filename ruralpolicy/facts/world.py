"""All facts of one assessment, found by kind and code, once they are known to fit together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from operator import attrgetter
from typing import Any, TypeVar

import attrs

from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.facts._kinds import KINDS
from ruralpolicy.facts._unknown import UNKNOWN
from ruralpolicy.facts.attestation import Attestation
from ruralpolicy.facts.declarations import Attribute, attributes, implications
from ruralpolicy.facts.fact import Fact
from ruralpolicy.facts.texts import code_of
from ruralpolicy.messages import Said, Word

__all__ = ["World", "called", "gather", "no_fact", "stated_on"]

F = TypeVar("F", bound=Fact)
Facts = Mapping[str, Mapping[str, Fact]]


@attrs.frozen(eq=False, repr=False)
class World:
    """The facts by kind and code, and the statements about them, the oldest first.

    *given* is what was brought together, in its order; *doubtful* names the facts with a total that is only known within bounds.
    """

    facts: Facts
    attestations: tuple[Attestation, ...]
    given: tuple[Fact | Attestation, ...] = ()
    doubtful: frozenset[tuple[str, str]] = frozenset()

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """The facts of a kind, by code.

        >>> from ruralpolicy.facts import Village
        >>> gather([Village(code="b"), Village(code="a")]).of(Village)
        (Village(code='a'), Village(code='b'))
        """
        return tuple(self.facts.get(kind.__name__, {}).values())  # type: ignore[arg-type]  # under a kind's name stand its facts

    def get(self, kind: str, code: str) -> Fact | None:
        """The fact of that kind and code, None where there is none.

        >>> from ruralpolicy.facts import Village
        >>> gather([Village(code="a")]).get("Village", "a")
        Village(code='a')
        """
        return self.facts.get(kind, {}).get(code_of(code))

    def topics(self, as_of: date) -> Mapping[tuple[str, str], Mapping[str, bool]]:
        """What is stated about each fact on a day, by kind and code: of several statements on a topic the newest one counts.

        Statements of a later day do not count yet; those without a day are older than all others.

        >>> from ruralpolicy.facts import Village
        >>> yes = Attestation(kind="Village", subject="a", topic="is_remote", holds=True)
        >>> no = Attestation(kind="Village", subject="a", topic="is_remote", holds=False, attested_on=date(2024, 7, 1))
        >>> world = gather([Village(code="a"), yes, no])
        >>> world.topics(date(2024, 6, 30)), world.topics(date(2024, 7, 1))
        ({('Village', 'a'): {'is_remote': True}}, {('Village', 'a'): {'is_remote': False}})
        """
        stated: dict[tuple[str, str], dict[str, bool]] = {}
        for each in self.attestations:
            if stated_on(each) <= as_of:
                stated.setdefault((each.kind, each.subject), {})[each.topic] = each.holds
        return stated


def gather(facts: Iterable[Fact | Attestation]) -> World:
    """Bring facts together; a FactError names everything in them that does not fit.

    Within a kind a code stands once. A reference hits exactly one fact.
    A statement is about a fact that was given, and no two of one day contradict each other.

    >>> from ruralpolicy.facts import County, Village
    >>> gather([County(code="361102"), County(code="361102")])
    Traceback (most recent call last):
    ruralpolicy.errors.FactError: there are two facts of kind County with this code, $.County[0] and $.County[1] - at County('361102').code
    """
    mistakes: list[Mistake] = []
    by_kind: dict[str, dict[str, Fact]] = {name: {} for name in KINDS}
    twice: list[Fact] = []
    attestations: list[Attestation] = []
    everything = tuple(facts)
    for place, fact in enumerate(everything):
        kind = type(fact).__name__
        if isinstance(fact, Attestation):
            attestations.append(fact)
        elif KINDS.get(kind) is not type(fact):
            mistakes.append(no_fact(place, fact))
        elif fact.code in by_kind[kind]:
            twice.append(fact)
        else:
            by_kind[kind][fact.code] = fact
    mistakes += _twins(everything, twice)
    attestations.sort(key=stated_on)
    mistakes += _astray(by_kind)
    mistakes += _misstated(by_kind, attestations)
    mistakes += _denied(by_kind, attestations)
    if mistakes:
        raise FactError(*mistakes)
    ordered = {kind: {code: given[code] for code in sorted(given)} for kind, given in by_kind.items() if given}
    return World(ordered, tuple(attestations), everything)


def stated_on(attestation: Attestation) -> date:
    """The day of a statement; one without a day is older than all others."""
    return date.min if attestation.attested_on is UNKNOWN else attestation.attested_on


def no_fact(place: int, value: object) -> Mistake:
    """The mistake of a value that stands where a fact should."""
    advice = Said("give-an-instance") if isinstance(value, type) else None
    if isinstance(value, Mapping | str):
        advice = Said("use-decode-facts")
    return Mistake(problem="not-a-fact", values={"value": value}, advice=advice, path=f"$[{place}]", value=value)


def called(*kinds: type[Fact]) -> Any:
    """Kinds as messages name them: one of them, or one of several."""
    words = tuple(Word(kind.__name__, kind.term_zh) for kind in kinds)
    return words[0] if len(words) == 1 else Word(" or ".join(word.name for word in words), "或".join(word.zh for word in words))


def _mistake(fact: Fact, attribute: str, value: object, said: Said, advice: Said | None = None) -> Mistake:
    kind = type(fact).__name__
    return Mistake(
        problem=said.key,
        values=said.values,
        advice=advice,
        path=f"{kind}({fact.code!r}).{attribute}",
        kind=kind,
        code=fact.code,
        attribute=attribute,
        value=value,
    )


def _twins(everything: Iterable[object], twice: Iterable[Fact]) -> Iterator[Mistake]:
    """What shares its code with another fact of its kind, with the places of the first and of itself among those of the kind."""
    if not twice:
        return
    places: dict[tuple[str, str], list[int]] = {}
    numbers: Counter[str] = Counter()
    for one in everything:
        if isinstance(one, Fact):
            kind = type(one).__name__
            places.setdefault((kind, one.code), []).append(numbers[kind])
            numbers[kind] += 1
    met: Counter[tuple[str, str]] = Counter()
    for fact in twice:
        slot = (type(fact).__name__, fact.code)
        met[slot] += 1
        first, second = (Word(f"$.{slot[0]}[{places[slot][at]}]") for at in (0, met[slot]))
        yield _mistake(fact, "code", fact.code, Said("code-twice", kind=called(type(fact)), first=first, second=second))


def _astray(facts: Facts) -> Iterator[Mistake]:
    """References that hit no fact, or several."""
    for kind, given in facts.items():
        for reference in (each for each in attributes(KINDS[kind]).values() if each.reference):
            yield from _astray_by(reference, given.values(), facts)


def _astray_by(reference: Attribute, given: Iterable[Fact], facts: Facts) -> Iterator[Mistake]:
    get = attrgetter(reference.name)
    # Most references are known of none of the facts.
    if all(code is UNKNOWN for code in map(get, given)):
        return
    targets = [(target, facts[target]) for target in reference.reference]
    for fact in given:
        if (code := get(fact)) is UNKNOWN:
            continue
        hits = [target for target, of_kind in targets if code in of_kind]
        if len(hits) == 1:
            continue
        kinds = called(*(KINDS[target] for target in reference.reference))
        if hits:
            found = tuple(called(KINDS[hit]) for hit in hits)
            said = Said("reference-to-several", value=code, kinds=kinds, found=found)
        else:
            said = Said("reference-to-nothing", value=code, kinds=kinds)
        yield _mistake(fact, reference.name, code, said, Said("give-that-fact-too"))


def _misstated(facts: Facts, attestations: Iterable[Attestation]) -> Iterator[Mistake]:
    """Statements about nothing that was given, or against each other."""
    said: dict[tuple[str, str, str, date], bool] = {}
    for each in attestations:
        if each.subject not in facts[each.kind]:
            yield _misstatement(each, "subject", Said("statement-about-nothing", value=each.subject, kind=called(KINDS[each.kind])))
        elif said.setdefault((each.kind, each.subject, each.topic, stated_on(each)), each.holds) != each.holds:
            topic = Word(each.topic)
            if each.attested_on is UNKNOWN:
                yield _misstatement(each, "holds", Said("contradiction", topic=topic))
            else:
                yield _misstatement(each, "holds", Said("contradiction-on-a-day", topic=topic, day=each.attested_on))


def _misstatement(attestation: Attestation, attribute: str, said: Said) -> Mistake:
    kind, code, topic = attestation.kind, attestation.subject, attestation.topic
    return Mistake(
        problem=said.key,
        values=said.values,
        path=f"Attestation({kind!r}, {code!r}, {topic!r}).{attribute}",
        kind="Attestation",
        code=code,
        attribute=attribute,
        value=getattr(attestation, attribute),
    )


def _denied(facts: Facts, attestations: Iterable[Attestation]) -> Iterator[Mistake]:
    """What a fact says of itself, against the newest statement on what that implies."""
    newest = {(each.kind, each.subject, each.topic): each.holds for each in attestations}
    for kind, given in facts.items():
        for name, topic in implications(KINDS[kind]):
            for fact in given.values():
                if getattr(fact, name) is True and newest.get((kind, fact.code, topic)) is False:
                    yield _mistake(fact, name, True, Said("implied-denied", topic=Word(topic)))
