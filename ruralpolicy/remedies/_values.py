"""A remedy and the changes that it is made of."""

from typing import Any

import attrs

from ruralpolicy.findings import OutcomeChange
from ruralpolicy.findings.settled import settled

__all__ = ["Change", "Remedy"]


@attrs.frozen
class Change:
    """Another value for an attribute or a topic of the subject.

    *old* is UNKNOWN where nothing was known; *derived* says that it was derived from other facts: these have to change so that the total
    comes out as *new*.

    >>> Change("village_clinics_integrated", 31, 36).new
    36
    """

    name: str
    old: Any = attrs.field(eq=settled)
    new: Any
    derived: bool = False


@attrs.frozen
class Remedy:
    """Changes that mend a finding when all of them are made, none of which can be left out, and no number of which can be a nearer one.

    *also* are the other outcomes that change with them.
    """

    changes: tuple[Change, ...]
    also: tuple[OutcomeChange, ...] = ()
