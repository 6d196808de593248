"""Values that an attribute may hold by itself, and what the relations between attributes make of them."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st

from ruralpolicy.facts import Attribute, Fact, attributes

__all__ = ["related", "values"]

_DAYS: Final = st.dates(date(1940, 1, 1), date(2035, 12, 31))
_NAMES: Final = st.text("卫生院县镇村一二三", min_size=1, max_size=6)
_LARGE: Final = 10**7


@cache
def values(attribute: Attribute) -> st.SearchStrategy[Any]:
    """Every value that *attribute* may hold, within its bounds; numbers shrink to the lowest, sets to the empty one.

    >>> from ruralpolicy.facts import HealthCenter, attributes
    >>> values(attributes(HealthCenter)["standardized"])
    booleans()
    """
    if attribute.enum is not None:
        member = st.sampled_from(list(attribute.enum))
        return st.frozensets(member) if attribute.many else member
    if attribute.type is bool:
        return st.booleans()
    if attribute.type is date:
        return _DAYS
    if attribute.type is str:
        return _NAMES
    low = attribute.low or 0
    if attribute.type is int:
        high = _LARGE if attribute.high is None else attribute.high
        return st.integers(low, min(high, low + 40)) | st.integers(low, high)
    if attribute.decimals is not None:
        return st.integers(low, low + 40).map(Fraction) | st.integers(low * 100, _LARGE * 100).map(lambda fen: Fraction(fen, 100))
    high = 200 if attribute.high is None else attribute.high
    # Two places first: that is how shares are printed.
    return st.integers(low * 100, high * 100).map(lambda hundredths: Fraction(hundredths, 100)) | st.fractions(
        low, high, max_denominator=400
    )


def related(known: Mapping[str, Any], kind: type[Fact]) -> dict[str, Any]:
    """The values, with those lowered or raised that break a relation of the kind.

    >>> from ruralpolicy.facts import County
    >>> related({"village_clinics_total": 3, "village_clinics_integrated": 5}, County)
    {'village_clinics_total': 3, 'village_clinics_integrated': 3}
    """
    settled = dict(known)
    relations = [(name, *relation) for name in known for relation in attributes(kind)[name].relations]
    pairs = [(name, min if word == "at_most" else max, other) for name, word, other in relations if other in known]
    # A chain of relations is at most as long as there are relations.
    for _ in pairs:
        before = dict(settled)
        for name, choose, other in pairs:
            settled[name] = choose(settled[name], settled[other])
        if settled == before:
            break
    return settled
