"""The exit statuses of the command."""

from enum import IntEnum
from typing import Final

__all__ = ["Status", "worst"]


class Status(IntEnum):
    """How a command ended."""

    FINE = 0
    FOUND = 1
    """With ``--fail-on``: something of that outcome was found."""
    REFUSED = 2
    """The input or the way in which the command was called is wrong, or something cannot be read or written."""
    UNREADABLE = 3
    """All was assessed but what could not be read."""
    NOTHING = 4
    """Nothing was assessed."""
    FAULT = 70
    """A fault of the library."""


_WORST: Final = (Status.FAULT, Status.REFUSED, Status.NOTHING, Status.FOUND, Status.UNREADABLE, Status.FINE)


def worst(*statuses: Status) -> Status:
    """The one that is told where several hold.

    >>> worst(Status.FINE, Status.UNREADABLE, Status.FOUND)
    <Status.FOUND: 1>
    """
    return min(statuses, key=_WORST.index)
