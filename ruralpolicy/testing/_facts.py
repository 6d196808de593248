"""Facts of one kind that are right: bounds and relations are kept, and some attributes are left out."""

from functools import cache
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from ruralpolicy.facts import Fact, attributes
from ruralpolicy.testing._values import related, values

__all__ = ["facts", "known_values"]

F = TypeVar("F", bound=Fact)

_CODES: Final = st.integers(1, 999).map(str)


@st.composite
def _facts(draw: st.DrawFn, kind: type[Any], unknown: float, codes: st.SearchStrategy[str]) -> Any:
    return kind(code=draw(codes), **known_values(draw, kind, unknown))


def facts(kind: type[F], *, unknown: float = 0.1, codes: st.SearchStrategy[str] = _CODES) -> st.SearchStrategy[F]:
    """Facts of *kind*, each attribute left out at the rate *unknown*; they shrink to one that knows its code alone.

    References are always left out, since what they lead to is not among the facts; :func:`worlds` has them.

    Args:
        kind: one of the fourteen kinds.
        unknown: from 0, where every attribute is known, to 1, where none is.
        codes: what the codes are drawn from.

    Raises:
        ValueError: for a rate that is none.

    >>> from ruralpolicy.facts import UNKNOWN, Village
    >>> facts(Village, unknown=1).map(lambda village: village.resident_population).example()  # doctest: +SKIP
    UNKNOWN
    """
    if not 0 <= unknown <= 1:
        raise ValueError(f"unknown must be from 0 to 1, got {unknown!r}")
    return _facts(kind, unknown, codes)


@cache
def _rolls(many: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(0, 99), min_size=many, max_size=many)


def known_values(draw: st.DrawFn, kind: type[Fact], unknown: float) -> dict[str, Any]:
    """The values of a fact by name, without references."""
    own = [attribute for attribute in attributes(kind).values() if not attribute.reference]
    rolls = draw(_rolls(len(own)))
    # The lowest roll is the simplest, and an attribute that is left out is simpler than one that is known.
    known = [attribute for attribute, roll in zip(own, rolls, strict=True) if roll >= 100 * unknown]
    return related({attribute.name: draw(values(attribute)) for attribute in known}, kind)
