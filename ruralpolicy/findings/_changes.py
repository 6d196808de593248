"""What changed between two ledgers: the outcomes at once, the findings when somebody looks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import repeat
from operator import itemgetter
from typing import Any, Final, NamedTuple, overload

import attrs

from ruralpolicy.conditions import _tree as tree
from ruralpolicy.facts._fact import differing
from ruralpolicy.findings._block import OUTCOMES, Block, Side
from ruralpolicy.findings._build import build
from ruralpolicy.findings._values import Finding
from ruralpolicy.law import Outcome
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.pack._readers import DAY

__all__ = ["Change", "Changes", "OutcomeChange", "differences"]

# The number of no outcome, for every provision, and the outcomes with none behind the last.
_NOWHERE: Final[Iterable[int]] = repeat(len(OUTCOMES))
_OUTCOMES: Final[Sequence[Outcome | None]] = (*OUTCOMES, None)

# One subject before and after; None where it was or is not there.
Pair = tuple[Side | None, Side | None]


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
        self._readers = pack.readers
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
        provisions = self._readers.provisions
        found: list[OutcomeChange] = []
        for before, after in self._pairs:
            if before and after and before.row is after.row:
                continue
            kind, code = _named(before, after)
            was = _NOWHERE if before is None else before.row
            now = _NOWHERE if after is None else after.row
            found += [
                OutcomeChange(provisions[place].id, kind, code, _OUTCOMES[old], _OUTCOMES[new])
                for place, old, new in zip(self._readers.places(kind), was, now, strict=False)
                if old != new
            ]
        if len(self._pairs) > 1:
            places = {provision.id: place for place, provision in enumerate(provisions)}
            found.sort(key=lambda change: (places[change.provision], change.code))
        return tuple(found)

    @cached_property
    def _found(self) -> tuple[Change, ...]:
        found = [change for before, after in self._pairs for change in self._changed(before, after)]
        return tuple(change for _, _, change in sorted(found, key=itemgetter(0, 1)))

    def _changed(self, before: Side | None, after: Side | None) -> Iterator[tuple[int, str, Change]]:
        """What changed about one subject, with the place of the provision and the code."""
        readers = self._readers
        kind, code = _named(before, after)
        places = readers.places(kind)
        for column in self._in_question(before, after):
            provision = readers.provisions[places[column]]
            old, new = (
                None if side is None else self._built(provision, column, side, day)
                for side, day in zip((before, after), self._days, strict=True)
            )
            if old is None or new is None or attrs.evolve(old, as_of=new.as_of) != new:
                yield places[column], code, Change(before=old, after=new)

    def _built(self, provision: Provision[Any], column: int, side: Side, day: date) -> Finding:
        scene = tree.Scene(side.subject, day, side.said)
        sources = side.sources(self._pack.settled(provision).reads, scene)
        return build(self._pack, provision, OUTCOMES[side.row[column]], scene, sources=sources)

    def _in_question(self, before: Side | None, after: Side | None) -> Sequence[int]:
        """The columns in which a finding may have changed."""
        readers = self._readers
        kind, _ = _named(before, after)
        every = range(len(readers.places(kind)))
        if before is None or after is None:
            return every
        names = differing(before.subject, after.subject) | {name for name, _ in before.said.items() ^ after.said.items()}
        first, last = self._days
        # The name stands in every finding, why a document does not hold in every one about it.
        if "name" in names or self._pack.document.reason_on(first) != self._pack.document.reason_on(last):
            return every
        columns = {column for name in names for column in readers.columns(kind, name)}
        if first != last:
            columns.update(readers.columns(kind, DAY))
        return [column for column in every if column in columns or before.row[column] != after.row[column]]


def _named(before: Side | None, after: Side | None) -> tuple[str, str]:
    subject = (after or before).subject  # type: ignore[union-attr]  # one of the two is there
    return type(subject).__name__, subject.code


def differences(pack: RulePack, days: tuple[date, date], before: Mapping[str, Block], after: Mapping[str, Block]) -> Changes:
    """The changes between the decisions *before* and *after*, each about the same kinds, on the first and on the second of *days*.

    A row that was taken over says that on the same day nothing changed about its subject.
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
