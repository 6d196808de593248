"""What holds of derivation whatever the facts.

| law | kind |
|---|---|
| the order of the facts does not matter | property |
| bounds hold what comes out once the unknowns are known | property |
| a world that was derived from has nothing more to derive | property |
"""

from collections.abc import Mapping
from typing import Any, Final

import attrs
from deriving import ALL, bounds
from hypothesis import given
from hypothesis import strategies as st

from ruralpolicy.derive import DERIVABLE, derive
from ruralpolicy.facts import (
    KINDS,
    UNKNOWN,
    City,
    Contract,
    County,
    Engagement,
    Fact,
    HealthCenter,
    HealthCenterKind,
    HealthWorker,
    PracticeQualification,
    VillageClinic,
    VillageClinicKind,
    VillageDoctor,
    World,
    attributes,
    gather,
)

FLAG = (True, False)

# What the facts are drawn from, UNKNOWN apart; a reference leads to one of FRAME or to the first fact of the kind that was drawn.
CHOICES: Final[Mapping[type[Fact], Mapping[str, tuple[Any, ...]]]] = {
    HealthCenter: {
        "county": ("s", "o"),
        "kind": tuple(HealthCenterKind),
        "in_county_area": FLAG,
        "standardized": FLAG,
        "central": FLAG,
        "is_established_township_center": FLAG,
        "established_posts": (0, 1, 4),
    },
    VillageClinic: {
        "county": ("s", "o"),
        "kind": tuple(VillageClinicKind),
        "publicly_owned": FLAG,
        "under_integrated_management": FLAG,
        "smart_star_rating": (2, 3),
    },
    HealthWorker: {
        "workplace": ("HealthCenter0", "VillageClinic0"),
        "has_established_post": FLAG,
        "is_health_professional": FLAG,
        "is_nurse": FLAG,
    },
    VillageDoctor: {
        "clinic": ("VillageClinic0",),
        "in_post": FLAG,
        "engagement": tuple(Engagement),
        "practice_qualification": tuple(PracticeQualification),
    },
    Contract: {"health_center": ("HealthCenter0",), "is_elderly": FLAG},
}
FRAME = (
    City(code="s"),
    City(code="o"),
    County(code="s", city="s"),
    County(code="o", city="o"),
    HealthCenter(code="HealthCenter0"),
    VillageClinic(code="VillageClinic0"),
)


def some(kind: type[Fact]) -> st.SearchStrategy[list[Fact]]:
    """Up to three facts of a kind, with codes that no other kind has."""
    row = st.fixed_dictionaries({name: st.sampled_from([*values, UNKNOWN]) for name, values in CHOICES[kind].items()})
    return st.lists(row, max_size=3).map(lambda rows: [kind(code=f"{kind.__name__}{at}", **row) for at, row in enumerate(rows)])


def whole(kinds: tuple[list[Fact], ...]) -> list[Fact]:
    """The facts, and those of the frame that are not among them."""
    facts = [fact for of_kind in kinds for fact in of_kind]
    taken = {(type(fact), fact.code) for fact in facts}
    return [*facts, *(fact for fact in FRAME if (type(fact), fact.code) not in taken)]


FACTS = st.tuples(*map(some, CHOICES)).map(whole)


def found(world: World) -> dict[tuple[str, str, str], tuple[Any, Any]]:
    """All that can be derived, with the bounds of numbers; what is no number is both bounds itself."""
    values = {
        (kind, fact.code, name): bounds(getattr(fact, name))
        for kind, name in DERIVABLE
        if name in attributes(KINDS[kind])
        for fact in world.of(KINDS[kind])
    }
    return values | {(each.kind, each.subject, each.topic): bounds(each.holds) for each in world.attestations}


@given(FACTS.flatmap(lambda facts: st.tuples(st.just(facts), st.permutations(facts))))
def test_the_order_of_the_facts_does_not_matter(orders: tuple[list[Fact], list[Fact]]) -> None:
    first, second = orders

    assert found(derive(gather(first), ALL)) == found(derive(gather(second), ALL))


@given(FACTS, st.data())
def test_bounds_hold_what_comes_out_once_the_unknowns_are_known(facts: list[Fact], data: st.DataObject) -> None:
    filled = [
        attrs.evolve(
            fact,
            **{
                name: data.draw(st.sampled_from(values))
                for name, values in CHOICES.get(type(fact), {}).items()
                if getattr(fact, name) is UNKNOWN
            },
        )
        for fact in facts
    ]
    before, after = (found(derive(gather(each), ALL)) for each in (facts, filled))

    for name, (low, high) in before.items():
        least, most = after[name]
        if type(low) is int:
            assert low <= least, name
            assert high is None or most <= high, name
        elif low is not UNKNOWN:
            assert low is least, name


@given(FACTS)
def test_a_world_that_was_derived_from_has_nothing_more_to_derive(facts: list[Fact]) -> None:
    once = derive(gather(facts), ALL)

    assert found(once) == found(derive(once, ALL))
