"""What a timeline is made of: pieces of constant outcome, why each begins, and the changes from one to the next."""

from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter
from typing import Any, overload

import attrs

from ruralpolicy.engine.given import misuse
from ruralpolicy.errors import FactError
from ruralpolicy.facts import Attestation, Fact
from ruralpolicy.facts.texts import code_of
from ruralpolicy.findings import Subject
from ruralpolicy.law import Occasion, Outcome, is_day
from ruralpolicy.pack import Provision, RulePack

__all__ = ["Cause", "Piece", "Timeline", "Turn"]


@attrs.frozen
class Cause:
    """Why an outcome is another one than the day before.

    Attributes:
        occasion: what happens on the day.
        day: the day that clause or facts name: a deadline, the document's first or last day, the end of a term, a day reported; for
            anything else the day of the change itself.
        names: the attributes, topics and figures that it is read from.
        years: the completed years that an age has reached, else None.
        statements: the statements that begin to count.
    """

    occasion: Occasion
    day: date
    names: tuple[str, ...] = ()
    years: int | None = None
    statements: tuple[Attestation, ...] = ()


@attrs.frozen
class Piece:
    """Days on which one outcome holds for a subject under a provision, from *first* to *last*, both included.

    *causes* say why it begins: mostly one, several where each of them alone would make the outcome another one. A piece that begins with
    the first day of its timeline has none.
    """

    provision: Provision[Any]
    subject: Subject
    outcome: Outcome
    first: date
    last: date
    causes: tuple[Cause, ...] = ()

    @property
    def cause(self) -> Cause | None:
        """The first of its causes; None where it begins with the timeline."""
        return self.causes[0] if self.causes else None


@attrs.frozen
class Turn:
    """The change of an outcome: the piece that ends the day before, and the one that begins on *day*."""

    before: Piece
    after: Piece

    @property
    def day(self) -> date:
        """The first day of the new outcome."""
        return self.after.first


@attrs.frozen(eq=False, repr=False)
class Timeline(Sequence[Piece]):
    """All pieces of constant outcome between two days: pack order, then by the subject's code, then by day.

    On each day it says exactly what an assessment as of that day says. ``days`` are the days on which something was decided for it.

    Attributes:
        pack: the rules.
        start: the first day, *end* the last one, both included.
    """

    pack: RulePack
    start: date
    end: date
    days: tuple[date, ...]
    _pieces: tuple[Piece, ...]

    def __len__(self) -> int:
        return len(self._pieces)

    @overload
    def __getitem__(self, index: int) -> Piece: ...

    @overload
    def __getitem__(self, index: slice) -> "Timeline": ...

    def __getitem__(self, index: int | slice) -> "Piece | Timeline":
        found = self._pieces[index]
        return attrs.evolve(self, pieces=found) if isinstance(found, tuple) else found

    def __iter__(self) -> Iterator[Piece]:
        return iter(self._pieces)

    def __repr__(self) -> str:
        return f"<Timeline {self.pack.name} from {self.start} to {self.end}: {len(self)} pieces, {len(self.changes())} changes>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Timeline):
            return NotImplemented
        return (self.start, self.end, self._pieces) == (other.start, other.end, other._pieces)

    def __hash__(self) -> int:
        return hash((self.start, self.end, len(self)))

    def __reduce__(self) -> tuple[Any, ...]:
        # The pack is found again where it arrives, and its provisions in it: no piece brings its own along.
        places = {provision.id: place for place, provision in enumerate(self.pack.decidable)}
        rows = [(places[one.provision.id], one.subject, one.outcome, one.first, one.last, one.causes) for one in self]
        return _anew, (self.pack, self.start, self.end, self.days, rows)

    def on(self, day: date) -> dict[tuple[str, str], Outcome]:
        """The outcomes on *day*, by the provision's id and the subject's code.

        Raises:
            FactError: for what is no day, and a day that is not between the first and the last.
        """
        if not is_day(day):
            raise FactError(misuse("not-a-day", "day", day, "give-date"))
        if not self.start <= day <= self.end:
            raise FactError(misuse("outside-the-days", "day", day, None, start=self.start, end=self.end))
        return {(one.provision.id, one.subject.code): one.outcome for one in self if one.first <= day <= one.last}

    def where(
        self, *, provision: Provision[Any] | str | None = None, code: str | None = None, kind: type[Fact] | str | None = None
    ) -> "Timeline":
        """The pieces that fit everything that is given: a provision or its id, the code of a subject, a kind of subject."""
        which = provision.id if isinstance(provision, Provision) else provision
        name = kind.__name__ if isinstance(kind, type) else kind
        subject = None if code is None else code_of(code)
        fitting = (
            one
            for one in self
            if which in (None, one.provision.id) and subject in (None, one.subject.code) and name in (None, one.subject.kind)
        )
        return attrs.evolve(self, pieces=tuple(fitting))

    def changes(self) -> tuple[Turn, ...]:
        """The changes of outcomes, by day; on one day in the order of the timeline."""
        # A piece with causes has the one before it at its side, unless that was cut off.
        turns = [
            Turn(before, after)
            for before, after in zip(self._pieces, self._pieces[1:], strict=False)
            if (before.provision.id, before.subject) == (after.provision.id, after.subject)
        ]
        return tuple(sorted(turns, key=attrgetter("day")))


def _anew(pack: RulePack, start: date, end: date, days: tuple[date, ...], rows: list[tuple[Any, ...]]) -> Timeline:
    provisions = pack.decidable
    return Timeline(pack, start, end, days, tuple(Piece(provisions[place], *rest) for place, *rest in rows))
