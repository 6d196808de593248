"""What the tests of derivation share."""

from datetime import date
from typing import Any

from ruralpolicy.derive import derive
from ruralpolicy.facts import KINDS, Attestation, Between, Fact, gather

ALL = frozenset(KINDS.values())
NONE: frozenset[type[Fact]] = frozenset()
TODAY = date(2025, 6, 30)


def bounds(value: Any) -> tuple[Any, Any]:
    """The bounds of a number; what is no number within bounds is both itself."""
    return (value.low, value.high) if isinstance(value, Between) else (value, value)


def one(
    kind: type[Fact], attribute: str, *facts: Fact | Attestation, complete: frozenset[type[Fact]] = ALL, as_of: date | None = TODAY
) -> Any:
    """What is derived for the fact ``s`` of the kind."""
    return getattr(derive(gather(facts), complete, as_of).get(kind.__name__, "s"), attribute)
