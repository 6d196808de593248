"""The compact form of what was decided: a row of outcome numbers for each subject."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.facts import Fact
from ruralpolicy.findings.sources import Source, Told, sources_of
from ruralpolicy.law import Outcome

__all__ = ["NOTHING", "OUTCOMES", "Block", "SubjectState"]

OUTCOMES: Final = tuple(Outcome)
NOTHING: Final[Mapping[str, bool]] = {}
"""What is stated about a subject of which nobody stated anything."""


class SubjectState(NamedTuple):
    """All that findings about one subject follow from, on one side of a change: the fact, what is stated of it, its row.

    *given* is the fact without what was derived, *told* says who stated what.
    """

    subject: Any
    said: Mapping[str, bool]
    row: tuple[int, ...]
    given: Fact
    told: Told

    def sources(self, names: Iterable[str], scene: tree.Scene) -> Mapping[str, Source]:
        """Where values under *names* came from, as far as there is more to say than that they were reported or stated."""
        return sources_of(names, scene, self.given, self.told)


@attrs.frozen(eq=False, repr=False)
class Block:
    """The decisions about one kind: a row of outcome numbers for each subject, a column for each provision.

    *given* holds the subjects as they were given, by code; *told* says who stated what.
    """

    subjects: list[Any]
    rows: list[tuple[int, ...]]
    topics: Mapping[str, Mapping[str, bool]]
    given: Mapping[str, Fact]
    told: Told

    def side(self, at: int) -> SubjectState:
        """The subject with that number, what is stated of it, and its row."""
        subject = self.subjects[at]
        return SubjectState(subject, self.topics.get(subject.code, NOTHING), self.rows[at], self.given[subject.code], self.told)
