"""What saying needs to know of a finding besides its plan: how the clause asks, whom it is about, and its own words."""

from datetime import date

import attrs

from ruralpolicy.law import Phrases
from ruralpolicy.wording._plan import Manner

__all__ = ["Voice"]


@attrs.frozen(eq=False)
class Voice:
    """How and of whom something is said.

    *year* is the last completed calendar year, of figures that are of that year; *deadline* the day that the finding prints.
    """

    manner: Manner
    who: str
    as_of: date
    year: int
    phrases: Phrases
    deadline: date | None
