"""From candidates to remedies: each is tried out on the facts, and what else changes by it is noted."""

from collections.abc import Iterator
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.errors import FactError
from ruralpolicy.facts import Attestation, Fact
from ruralpolicy.findings import Assessment, Finding
from ruralpolicy.findings.values import Case
from ruralpolicy.law import Outcome
from ruralpolicy.remedies._search import candidates
from ruralpolicy.remedies._sketch import Name
from ruralpolicy.remedies._values import Change, Remedy

__all__ = ["remedies"]

_MENDED: Final = {
    Outcome.UNMET: Outcome.MET,
    Outcome.PENDING: Outcome.MET,
    Outcome.NOT_PERMITTED: Outcome.PERMITTED,
    Outcome.NOT_ENTITLED: Outcome.ENTITLED,
}


def remedies(assessment: Assessment, finding: Finding, *, most: int = 12) -> tuple[Remedy, ...]:
    """What would mend a finding of an assessment, the remedies of the fewest changes first, so many at most.

    Each makes a duty that is unmet or pending met, or grants what is not granted. There is none for any other outcome, and where nothing
    that can be changed would do.

    >>> from datetime import date
    >>> from ruralpolicy import assess, load_pack
    >>> from ruralpolicy.facts import County
    >>> county = County(code="361125", village_clinics_total=120, village_clinics_integrated=31)
    >>> findings = assess([county], load_pack("shangrao"), as_of=date(2024, 12, 31))
    >>> (remedy,) = remedies(findings, findings.where(provision="shangrao/3-coverage-2024")[0])
    >>> remedy.changes
    (Change(name='village_clinics_integrated', old=31, new=36, derived=False),)
    """
    wanted = _MENDED.get(finding.outcome)
    if wanted is None:
        return ()
    trial = _Trial.of(assessment, finding, wanted)
    found: list[Remedy] = []
    for changes in candidates(trial.case):
        if len(found) == most:
            break
        if (remedy := trial.remedy(changes)) is not None:
            found.append(remedy)
    return tuple(found)


@attrs.frozen
class _Trial:
    """What it takes to try changes of the subject of a finding."""

    assessment: Assessment
    finding: Finding
    wanted: Outcome
    given: Fact
    case: Case

    @classmethod
    def of(cls, assessment: Assessment, finding: Finding, wanted: Outcome) -> "_Trial":
        block = assessment.blocks[finding.subject.kind]
        at = next(at for at, subject in enumerate(block.subjects) if subject.code == finding.subject.code)
        side = block.side(at)
        settled = assessment.pack.settled(finding.provision)
        scene = tree.Scene(side.subject, assessment.as_of, side.said)
        sources = side.sources(settled.reads, scene)
        case = Case(settled.scope, settled.requirement, settled.late, scene, settled.reads, sources)
        return cls(assessment, finding, wanted, side.given, case)

    def remedy(self, changes: dict[Name, Any]) -> Remedy | None:
        """The remedy of the changes, None where they do not go together with other facts or do not mend it after all."""
        try:
            outcomes = self.assessment.again(*self._facts(changes)).outcomes
        except FactError:
            return None
        own = (self.finding.provision.id, self.finding.subject.kind, self.finding.subject.code)
        if not any(change[:3] == own and change.after is self.wanted for change in outcomes):
            return None
        return Remedy(
            tuple(map(self._change, changes, changes.values())), tuple(change for change in outcomes if change[:3] != own), self.finding
        )

    def _facts(self, changes: dict[Name, Any]) -> Iterator[Fact | Attestation]:
        """The subject and the statements about it as they would be."""
        values = {name.name: value for name, value in changes.items() if isinstance(name, tree.Attribute)}
        if values:
            yield attrs.evolve(self.given, **values)
        for name, holds in changes.items():
            if isinstance(name, tree.Topic):
                kind, code = self.finding.subject.kind, self.finding.subject.code
                yield Attestation(kind=kind, subject=code, topic=name.name, holds=holds, attested_on=self.assessment.as_of)

    def _change(self, name: Name, new: Any) -> Change:
        source = self.case.sources.get(name.name)
        return Change(name.name, name.value(self.case.scene), new, source is not None and source.origin == "derived")
