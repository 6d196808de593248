"""A remedy and the changes that it is made of."""

from typing import Any

import attrs

from ruralpolicy.findings import Finding, OutcomeChange
from ruralpolicy.findings.settled import settled
from ruralpolicy.messages import Language
from ruralpolicy.wording.mending import mending
from ruralpolicy.wording.terms import words_of

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

    *also* are the other outcomes that change with them; *finding* is the one that they mend.
    """

    changes: tuple[Change, ...]
    also: tuple[OutcomeChange, ...] = ()
    finding: Finding | None = attrs.field(default=None, eq=False, repr=False)

    def explain(self, language: Language = "zh") -> str:
        """What has to change, in a line.

        >>> from datetime import date
        >>> from ruralpolicy import assess, load_pack
        >>> from ruralpolicy.facts import County
        >>> county = County(code="361125", village_clinics_total=120, village_clinics_integrated=31)
        >>> findings = assess([county], load_pack("shangrao"), as_of=date(2024, 12, 31))
        >>> findings.where(provision="shangrao/3-coverage-2024")[0].remedies()[0].explain()
        '实行一体化管理的村卫生室还需增加5所'
        """
        kind, topics = ("", {}) if self.finding is None else (self.finding.subject.kind, self.finding.provision.topic_words)
        return mending(((words_of(kind, one.name, topics), one.old, one.new) for one in self.changes), language)
