"""Whole worlds: a city with its counties, townships and villages, and the institutions, people and events in them."""

from collections.abc import Mapping
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from ruralpolicy.facts import (
    KINDS,
    UNKNOWN,
    Attestation,
    City,
    Consortium,
    County,
    DrugSupplier,
    Fact,
    HealthCenter,
    Hospital,
    Township,
    Village,
    attributes,
)
from ruralpolicy.facts.declarations import implications
from ruralpolicy.pack import RulePack
from ruralpolicy.testing._facts import known_values

__all__ = ["worlds"]

# The codes of the city, the county, the township and the village in which something lies, as far down as that is settled.
Path = tuple[str, ...]

_PLACES: Final = (City, County, Township, Village)
_DEPTH: Final[Mapping[type[Fact], int]] = {HealthCenter: 3, Hospital: 2, Consortium: 2, DrugSupplier: 2}
_OTHERS: Final = tuple(kind for kind in KINDS.values() if kind not in _PLACES)
_FEW: Final = st.integers(1, 2)


@attrs.frozen
class _Placed:
    kind: type[Fact]
    code: str
    path: Path


@st.composite
def worlds(draw: st.DrawFn, *, unknown: float = 0.8, most: int = 8, pack: RulePack | None = None) -> tuple[Fact | Attestation, ...]:
    """Facts of a city whose references hold, with statements on the topics of *pack*; they shrink to a city with one village.

    What lies in one place refers to facts of that place only, so that no fact belongs to two areas.

    Args:
        draw: given by Hypothesis.
        unknown: the rate at which an attribute is left out.
        most: how many institutions, people and events there are at most, and how many statements.
        pack: whose topics are stated; without one nothing is.

    >>> from hypothesis import find
    >>> [type(fact).__name__ for fact in find(worlds(), lambda world: True)]
    ['City', 'County', 'Township', 'Village']
    """
    placed = _places(draw)
    spots = {depth: [one.path for one in placed if len(one.path) == depth] for depth in range(1, 5)}
    for number, kind in enumerate(draw(st.lists(st.sampled_from(_OTHERS), max_size=most)), 1):
        path = draw(st.sampled_from(spots[_DEPTH.get(kind, 4)]))
        placed.append(_Placed(kind, f"{kind.__name__.lower()}-{number}", path))
    facts = [_fact(draw, one, placed, unknown) for one in placed]
    return (*facts, *(_statements(draw, facts, pack, most) if pack is not None else ()))


def _places(draw: st.DrawFn) -> list[_Placed]:
    placed = [_Placed(City, "city", ("city",))]
    for kind in (County, Township, Village):
        above = [one for one in placed if one.kind is _PLACES[_PLACES.index(kind) - 1]]
        for one in above:
            for _ in range(draw(_FEW)):
                code = f"{kind.__name__.lower()}-{sum(other.kind is kind for other in placed) + 1}"
                placed.append(_Placed(kind, code, (*one.path, code)))
    return placed


def _fact(draw: st.DrawFn, one: _Placed, placed: list[_Placed], unknown: float) -> Fact:
    values = known_values(draw, one.kind, unknown)
    for name, attribute in attributes(one.kind).items():
        if not attribute.reference:
            continue
        near = [
            other.code
            for other in placed
            if other.kind.__name__ in attribute.reference and other is not one and one.path[: len(other.path)] == other.path
        ]
        # A place always names the one above; everything else may.
        choices: list[Any] = near if one.kind in _PLACES else [UNKNOWN, *near]
        values[name] = draw(st.sampled_from(choices))
    return one.kind(code=one.code, **values)


def _statements(draw: st.DrawFn, facts: list[Fact], pack: RulePack, most: int) -> list[Attestation]:
    about = [(fact, topic) for fact in facts for topic in sorted(pack.attestation_topics.get(type(fact).__name__, ()))]
    if not about:
        return []
    chosen = draw(st.lists(st.integers(0, len(about) - 1), max_size=most, unique=True))
    stated = []
    for fact, topic in (about[number] for number in chosen):
        implied = any(getattr(fact, name) is True for name, other in implications(type(fact)) if other == topic)
        holds = draw(st.booleans()) or implied
        stated.append(Attestation(kind=type(fact).__name__, subject=fact.code, topic=topic, holds=holds))
    return stated
