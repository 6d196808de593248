"""What changed between two ledgers: the outcomes at once, the findings when somebody looks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import repeat
from operator import itemgetter
from typing import Any, Final, NamedTuple, overload

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.facts.fact import differing
from ruralpolicy.findings.block import OUTCOMES, Block, SubjectState
from ruralpolicy.findings.build import build
from ruralpolicy.findings.values import Finding
from ruralpolicy.law import Outcome
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.pack.layout import DAY

__all__ = ["Change", "Changes", "OutcomeChange", "differences"]

# Where a subject is absent on one side, every column holds the number len(OUTCOMES), which stands for None.
_NOWHERE: Final[Iterable[int]] = repeat(len(OUTCOMES))
_OUTCOMES: Final[Sequence[Outcome | None]] = (*OUTCOMES, None)

# One subject before and after; None where it was or is not there.
Pair = tuple[SubjectState | None, SubjectState | None]


@attrs.frozen(kw_only=True)
class Change:
    """A finding as it was and as it is; None where there was or is none."""

    before: Finding | None
    after: Finding | None


class OutcomeChange(NamedTuple):
    """The outcome of a provision, by its id, for the subject of a kind and code, as it was and as it is; None where there is no finding."""

    provision: str
    kind: str
    code: str
    before: Outcome | None
    after: Outcome | None


class Changes(Sequence[Change]):
    """The findings that differ in outcome or content, in the order of the ledger: pack order, then by the subject's code.

    Which outcomes changed is known at once (:attr:`outcomes`); findings are built and compared when somebody looks. A finding that is
    the same but for the day of the assessment has not changed.
    """

    def __init__(self, pack: RulePack, days: tuple[date, date], pairs: Sequence[Pair]) -> None:
        self._pack = pack
        # As they stand now: provisions that the pack is given later have no column here.
        self._layout = pack.layout
        self._days = days
        self._pairs = pairs
        self._outcomes: tuple[OutcomeChange, ...] | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return Changes, (self._pack, self._days, self._pairs)

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Changes) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.outcomes)

    def __len__(self) -> int:
        return len(self._found)

    def __repr__(self) -> str:
        return f"<Changes: {len(self)} findings, {len(self.outcomes)} of them in outcome>"

    @overload
    def __getitem__(self, index: int) -> Change: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Change, ...]: ...

    def __getitem__(self, index: int | slice) -> Change | tuple[Change, ...]:
        return self._found[index]

    @property
    def outcomes(self) -> tuple[OutcomeChange, ...]:
        """The changes of outcomes alone; no finding is built for them.

        >>> from ruralpolicy import load_pack
        >>> from ruralpolicy.facts import County
        >>> from ruralpolicy.session import Session
        >>> counties = [County(code="361125", village_clinics_total=50, village_clinics_integrated=number) for number in (14, 15)]
        >>> Session(counties[:1], load_pack("shangrao"), as_of=date(2024, 12, 31)).put(counties[1]).outcomes[0][1:]
        ('County', '361125', <Outcome.UNMET: 'unmet'>, <Outcome.MET: 'met'>)
        """
        # The lock of a cached property would take longer than most changes.
        if self._outcomes is None:
            self._outcomes = self._changed_outcomes()
        return self._outcomes

    def _changed_outcomes(self) -> tuple[OutcomeChange, ...]:
        found: list[OutcomeChange] = []
        for before, after in self._pairs:
            if before and after and before.row is after.row:
                continue
            kind, code = _named(before, after)
            was = _NOWHERE if before is None else before.row
            now = _NOWHERE if after is None else after.row
            found += [
                OutcomeChange(provision.id, kind, code, _OUTCOMES[old], _OUTCOMES[new])
                for provision, old, new in zip(self._layout.of(kind), was, now, strict=False)
                if old != new
            ]
        if len(self._pairs) > 1:
            ranks = self._layout.ranks
            found.sort(key=lambda change: (ranks[change.provision], change.code))
        return tuple(found)

    @cached_property
    def _found(self) -> tuple[Change, ...]:
        found = [change for before, after in self._pairs for change in self._changed(before, after)]
        return tuple(change for _, _, change in sorted(found, key=itemgetter(0, 1)))

    def _changed(self, before: SubjectState | None, after: SubjectState | None) -> Iterator[tuple[int, str, Change]]:
        """What changed about one subject, with the rank of the provision and the code."""
        kind, code = _named(before, after)
        provisions = self._layout.of(kind)
        for column in self._in_question(before, after):
            provision = provisions[column]
            old, new = (
                None if side is None else self._built(provision, column, side, day)
                for side, day in zip((before, after), self._days, strict=True)
            )
            if old is None or new is None or attrs.evolve(old, as_of=new.as_of) != new:
                yield self._layout.ranks[provision.id], code, Change(before=old, after=new)

    def _built(self, provision: Provision[Any], column: int, side: SubjectState, day: date) -> Finding:
        scene = tree.Scene(side.subject, day, side.said)
        sources = side.sources(self._pack.settled(provision).reads, scene)
        return build(self._pack, provision, OUTCOMES[side.row[column]], scene, sources=sources)

    def _in_question(self, before: SubjectState | None, after: SubjectState | None) -> Sequence[int]:
        """The columns in which a finding may have changed."""
        layout = self._layout
        kind, _ = _named(before, after)
        every = range(len(layout.of(kind)))
        if before is None or after is None:
            return every
        names = differing(before.subject, after.subject) | {name for name, _ in before.said.items() ^ after.said.items()}
        first, last = self._days
        # The name stands in every finding, why a document does not hold in every one about it.
        if "name" in names or self._pack.document.reason_on(first) != self._pack.document.reason_on(last):
            return every
        columns = {column for name in names for column in layout.reading(kind, name)}
        if first != last:
            columns.update(layout.reading(kind, DAY))
        return [column for column in every if column in columns or before.row[column] != after.row[column]]


def _named(before: SubjectState | None, after: SubjectState | None) -> tuple[str, str]:
    subject = (after or before).subject  # type: ignore[union-attr]  # one of the two is there
    return type(subject).__name__, subject.code


def differences(pack: RulePack, days: tuple[date, date], before: Mapping[str, Block], after: Mapping[str, Block]) -> Changes:
    """The changes between the decisions *before* and *after*, each about the same kinds, on the first and on the second of *days*.

    If the day is the same and both sides hold the identical row object, the subject did not change and is skipped.
    """
    pairs: list[Pair] = []
    for kind, block in after.items():
        old = before[kind]
        places = {subject.code: at for at, subject in enumerate(old.subjects)}
        for at, subject in enumerate(block.subjects):
            was = places.pop(subject.code, None)
            if was is None or days[0] != days[1] or old.rows[was] is not block.rows[at]:
                pairs.append((None if was is None else old.side(was), block.side(at)))
        pairs += ((old.side(at), None) for at in places.values())
    return Changes(pack, days, pairs)
