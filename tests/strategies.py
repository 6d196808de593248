"""Random facts that are right: of one kind, of all kinds, and whole collections whose references and statements fit together.

Counts shrink to 0, sets to the empty set, and a fact to one that knows its code alone.
"""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

import attrs
from hypothesis import strategies as st

from ruralpolicy.facts import KINDS, UNKNOWN, Attestation, Attribute, Fact, attributes

DAYS = st.dates(date(1940, 1, 1), date(2035, 12, 31))
CODES = st.text("0123456789abcxyz村镇-", min_size=1, max_size=6)
NAMES = st.text("卫生院县镇村一二 AZaz09'\"\\&<>{}|,\n", min_size=1, max_size=8)
TOPICS = ("unified_personnel", "unified_finance", "has_fever_room", "a_topic_of_no_pack")


@cache
def values(attribute: Attribute) -> st.SearchStrategy[Any]:
    """Every value the attribute may hold by itself; relations to other attributes are not looked at."""
    if attribute.enum is not None:
        member = st.sampled_from(list(attribute.enum))
        return st.frozensets(member) if attribute.many else member
    if attribute.type is int:
        low, high = attribute.low, attribute.high
        return st.integers(-(10**9) if low is None else low, 40 if high is None else high) | st.integers(low, high)
    if attribute.type is Fraction:
        high = 1000 if attribute.high is None else attribute.high
        if attribute.decimals is not None:
            return st.decimals(-high if attribute.low is None else 0, high, places=attribute.decimals).map(Fraction)
        return st.fractions(0, high, max_denominator=400) | st.decimals(0, high, places=4).map(Fraction)
    if attribute.type is date:
        return DAYS
    if attribute.is_code:
        return CODES
    return st.booleans() if attribute.type is bool else NAMES


def related(known: Mapping[str, Any], kind: type[Fact]) -> dict[str, Any]:
    """The values, with those lowered or raised that break a relation of the kind."""
    settled = dict(known)
    relations = [(name, *relation) for name in known for relation in attributes(kind)[name].relations]
    pairs = [(name, min if word == "at_most" else max, other) for name, word, other in relations if other in known]
    # A chain of relations is at most as long as there are relations.
    for name, choose, other in pairs * len(pairs):
        settled[name] = choose(settled[name], settled[other])
    return settled


# Strategies that are made anew at each draw are also looked over anew.
@cache
def _names(kind: str, most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(list(attributes(KINDS[kind]))), max_size=most, unique=True)


@st.composite
def facts(draw: st.DrawFn, kind: type[Fact], codes: st.SearchStrategy[str] = CODES, most: int = 10) -> Any:
    """A fact of the kind that knows up to *most* attributes."""
    declared = attributes(kind)
    known = {name: draw(values(declared[name])) for name in draw(_names(kind.__name__, most))}
    return kind(code=draw(codes), **related(known, kind))


_ANY = {name: facts(kind) for name, kind in KINDS.items()}


def facts_of_any_kind() -> st.SearchStrategy[Fact]:
    """A fact of any of the fourteen kinds."""
    return st.one_of(list(_ANY.values()))


_UNKNOWN_OR_DAY = st.just(UNKNOWN) | DAYS
_UNKNOWN_OR_NAME = st.just(UNKNOWN) | NAMES


def attestations(kinds: st.SearchStrategy[str], codes: st.SearchStrategy[str]) -> st.SearchStrategy[Attestation]:
    """A statement about a fact of one of the kinds and codes."""
    return st.builds(
        Attestation,
        kind=kinds,
        subject=codes,
        topic=st.sampled_from(TOPICS),
        holds=st.booleans(),
        attested_on=_UNKNOWN_OR_DAY,
        by=_UNKNOWN_OR_NAME,
        evidence=_UNKNOWN_OR_NAME,
    )


@st.composite
def collections(draw: st.DrawFn, most: int = 6) -> tuple[Fact | Attestation, ...]:
    """Facts of some kinds and statements about them, fit to be gathered.

    No code stands in two kinds, so that a reference never hits two facts.
    """
    kinds = draw(st.lists(st.sampled_from(list(KINDS)), max_size=most))
    given = [attrs.evolve(draw(_ANY[kind]), code=f"{kind}-{place}") for place, kind in enumerate(kinds)]
    found = [_pointed(draw, fact, given) for fact in given]
    if not found:
        return ()
    subjects = st.sampled_from([(type(fact).__name__, fact.code) for fact in found])
    stated: dict[object, Attestation] = {}
    for kind, code in draw(st.lists(subjects, max_size=most)):
        statement = draw(attestations(st.just(kind), st.just(code)))
        if statement.holds or statement.topic != "has_fever_room":
            stated.setdefault((kind, code, statement.topic, statement.attested_on), statement)
    return (*found, *stated.values())


def _pointed(draw: st.DrawFn, fact: Fact, given: list[Fact]) -> Fact:
    """The fact with each reference turned to a fact that was given, or left out where there is none to turn to."""
    changes = {}
    for name, attribute in attributes(type(fact)).items():
        targets = [each.code for each in given if type(each).__name__ in attribute.reference]
        if attribute.reference and getattr(fact, name) is not UNKNOWN:
            changes[name] = draw(st.sampled_from(targets)) if targets else UNKNOWN
    return attrs.evolve(fact, **changes)
