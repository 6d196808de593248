"""The compact form of what was decided: a row of outcome numbers for each subject."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

import attrs

from ruralpolicy.law import Outcome

__all__ = ["NOTHING", "OUTCOMES", "Block", "SubjectState"]

OUTCOMES: Final = tuple(Outcome)
NOTHING: Final[Mapping[str, bool]] = {}
"""What is stated about a subject of which nobody stated anything."""


class SubjectState(NamedTuple):
    """All that findings about one subject follow from, on one side of a change: the fact, what is stated of it, its row."""

    subject: Any
    said: Mapping[str, bool]
    row: tuple[int, ...]


@attrs.frozen(eq=False, repr=False)
class Block:
    """The decisions about one kind: a row of outcome numbers for each subject, a column for each provision."""

    subjects: list[Any]
    rows: list[tuple[int, ...]]
    topics: Mapping[str, Mapping[str, bool]]

    def side(self, at: int) -> SubjectState:
        """The subject with that number, what is stated of it, and its row."""
        subject = self.subjects[at]
        return SubjectState(subject, self.topics.get(subject.code, NOTHING), self.rows[at])
