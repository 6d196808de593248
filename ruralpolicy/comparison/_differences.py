"""What is different between two ledgers under one pack: outcomes that changed, findings on one side only, the facts behind them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple, overload

import attrs

from ruralpolicy.comparison._aspects import aspects
from ruralpolicy.conditions import tree
from ruralpolicy.facts import Fact
from ruralpolicy.facts.texts import code_of
from ruralpolicy.findings import Assessment, Finding, Subject
from ruralpolicy.findings.assessment import members
from ruralpolicy.findings.settled import settled
from ruralpolicy.findings.values import Case
from ruralpolicy.law import Aspect, Outcome
from ruralpolicy.pack import Provision

__all__ = ["Difference", "Differences", "Value", "differences"]


@attrs.frozen
class Value:
    """An attribute or topic that is not the same on both sides; what was not reported or stated is UNKNOWN."""

    name: str
    before: Any = attrs.field(eq=settled)
    after: Any = attrs.field(eq=settled)


@attrs.frozen
class Difference:
    """A finding that ends otherwise, with both its sides; None where it is not there.

    *facts* are the attributes and topics that the provision reads, those of the provisions that it depends on included, whose values
    differ. There are none where day, figures or reading alone made the difference.
    """

    before: Finding | None
    after: Finding | None
    facts: tuple[Value, ...] = ()

    @property
    def provision(self) -> Provision[Any]:
        """The provision, as it is after where it is there."""
        return self._one.provision

    @property
    def subject(self) -> Subject:
        """The subject, as it is after where it is there."""
        return self._one.subject

    @property
    def _one(self) -> Finding:
        # One of the two is there.
        return self.after or self.before  # type: ignore[return-value]  # as said


class _Row(NamedTuple):
    """A difference in short: what it is about, the places of both findings in their ledgers, and the outcomes."""

    provision: str
    kind: str
    code: str
    places: tuple[int | None, int | None]
    outcomes: tuple[Outcome | None, Outcome | None]


@attrs.frozen(eq=False, repr=False)
class Differences(Sequence[Difference]):
    """The findings that end otherwise after than before, or are there on one side only: pack order, then by the subject's code.

    Findings are built when somebody looks.

    Attributes:
        before: one ledger; *after* the other one.
        differs: in what the two differ before anything is decided: day, figures, readings, document, provisions, facts. Among the facts is
            what was derived, which a day can change too; facts that no provision is about count where something is derived from them.
    """

    before: Assessment
    after: Assessment
    differs: tuple[Aspect, ...]
    _rows: tuple[_Row, ...]

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Difference: ...

    @overload
    def __getitem__(self, index: slice) -> "Differences": ...

    def __getitem__(self, index: int | slice) -> "Difference | Differences":
        found = self._rows[index]
        return self._built(found) if isinstance(found, _Row) else attrs.evolve(self, rows=found)

    def __iter__(self) -> Iterator[Difference]:
        return map(self._built, self._rows)

    def __repr__(self) -> str:
        differs = " and ".join(self.differs) or "nothing"
        numbers = f"{len(self.changed)} changed, {len(self.appeared)} appeared, {len(self.disappeared)} disappeared"
        return f"<Differences of {self.after.pack.name} in {differs}: {numbers}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Differences):
            return NotImplemented
        return (self.differs, tuple(self)) == (other.differs, tuple(other))

    def __hash__(self) -> int:
        return hash((self.differs, len(self)))

    @property
    def changed(self) -> "Differences":
        """Those that are there on both sides."""
        return self._of(row for row in self._rows if None not in row.outcomes)

    @property
    def appeared(self) -> "Differences":
        """Those that are there only after."""
        return self._of(row for row in self._rows if row.outcomes[0] is None)

    @property
    def disappeared(self) -> "Differences":
        """Those that are there only before."""
        return self._of(row for row in self._rows if row.outcomes[1] is None)

    def _of(self, rows: Iterable[_Row]) -> "Differences":
        return attrs.evolve(self, rows=tuple(rows))

    def where(
        self,
        *,
        provision: Provision[Any] | str | None = None,
        kind: type[Fact] | str | None = None,
        code: str | None = None,
        before: Outcome | str | Iterable[Outcome | str] | None = None,
        after: Outcome | str | Iterable[Outcome | str] | None = None,
    ) -> "Differences":
        """The differences that fit everything that is given.

        Args:
            provision: a provision or its id.
            kind: a kind of subject.
            code: the code of a subject.
            before: the outcome before, or several of which one fits.
            after: the outcome after, or several of which one fits.

        Raises:
            SelectionError: for an outcome that does not exist.
        """
        which = provision.id if isinstance(provision, Provision) else provision
        name = kind.__name__ if isinstance(kind, type) else kind
        wanted = (which, name, None if code is None else code_of(code))
        was, now = (None if one is None else members(Outcome, one, "outcome") for one in (before, after))
        return self._of(
            row
            for row in self._rows
            if all(one in (None, held) for one, held in zip(wanted, row[:3], strict=True))
            and (was is None or row.outcomes[0] in was)
            and (now is None or row.outcomes[1] in now)
        )

    def counts(self) -> dict[tuple[Outcome | None, Outcome | None], int]:
        """How many there are of each pair of outcomes, before and after; None stands for no finding."""
        return dict(Counter(row.outcomes for row in self._rows))

    def to_records(self) -> list[dict[str, Any]]:
        """One flat dictionary a difference, of what pandas, SQL and Parquet take as it is; ``facts`` are names with a blank between."""
        days: dict[str, date] = {"day_before": self.before.as_of, "day_after": self.after.as_of}
        return [
            {
                "provision": one.provision.id,
                "clause": one.provision.printed,
                "kind": one.subject.kind,
                "code": one.subject.code,
                "name": one.subject.name,
                "before": one.before and one.before.outcome.value,
                "after": one.after and one.after.outcome.value,
                **days,
                "facts": " ".join(value.name for value in one.facts),
            }
            for one in self
        ]

    def _built(self, row: _Row) -> Difference:
        old, new = (None if at is None else side[at] for at, side in zip(row.places, (self.before, self.after), strict=True))
        return Difference(old, new, () if old is None or new is None else tuple(_values(old, new)))


def differences(before: Assessment, after: Assessment) -> Differences:
    """The differences between two ledgers under packs of one name."""
    old, new = _cells(before), _cells(after)
    rows = []
    for key in {**old, **new}:
        (was, at), (now, then) = old.get(key, (None, None)), new.get(key, (None, None))
        if was is not now:
            rows.append(_Row(*key, (at, then), (was, now)))
    order = {one.id: place for place, one in enumerate((*before.pack.decidable, *after.pack.decidable))}
    rows.sort(key=lambda row: (order[row.provision], row.code))
    return Differences(before, after, aspects(before, after), tuple(rows))


def _cells(ledger: Assessment) -> dict[tuple[str, str, str], tuple[Outcome, int]]:
    """The outcomes by what they are about, with the places where they stand."""
    found = ((provision.id, provision.subject.__name__, fact.code, outcome) for provision, fact, outcome in ledger.cells())
    return {(provision, kind, code): (outcome, at) for at, (provision, kind, code, outcome) in enumerate(found)}


def _values(old: Finding, new: Finding) -> Iterator[Value]:
    """What is read on either side and is not the same on both."""
    before, after = _case(old), _case(new)
    trees = (part for case in (before, after) for part in (case.scope, case.requirement, case.late))
    for node in dict.fromkeys(node for part in trees for node in part.walk()):
        if isinstance(node, tree.Attribute | tree.Topic):
            was, now = node.value(before.scene), node.value(after.scene)
            if settled(was) != settled(now):
                yield Value(node.name, was, now)


def _case(finding: Finding) -> Case:
    return finding.case  # type: ignore[return-value]  # what an assessment builds has its case
