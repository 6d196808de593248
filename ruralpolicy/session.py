"""Facts that change while somebody works with them: each change gives back the findings that change with it."""

import threading
from collections.abc import Iterable
from datetime import date

from ruralpolicy.engine.decided import Decided, decide
from ruralpolicy.engine.given import listed, named, replaced, slot
from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.facts import Attestation, Fact
from ruralpolicy.facts.texts import code_of
from ruralpolicy.findings import Assessment, Changes
from ruralpolicy.messages import Said, Word
from ruralpolicy.pack import RulePack

__all__ = ["Session"]

Named = Fact | Attestation | tuple[type[Fact] | str, str]


class Session:
    """Facts, the findings about them, and what changes when the facts do: always equal to a full assessment of the facts as they are.

    A change that is refused leaves everything as it was. Threads may share a session: changes come one after another, and what was read
    from it stays as it was.

    Args:
        facts: as for :func:`~ruralpolicy.engine.assess`, and so are *pack*, *as_of* and *complete*.

    Raises:
        FactError: as there.

    >>> from ruralpolicy import load_pack
    >>> from ruralpolicy.facts import County
    >>> session = Session([County(code="361125", village_clinics_total=50)], load_pack("shangrao"), as_of=date(2024, 12, 31))
    >>> for change in session.put(County(code="361125", village_clinics_total=50, village_clinics_integrated=15)).outcomes:
    ...     print(change.provision, change.before, "→", change.after)
    shangrao/3-coverage-2024 undetermined → met
    shangrao/3-coverage-2025 undetermined → pending
    shangrao/3-coverage-2026 undetermined → pending
    """

    def __init__(self, facts: Iterable[Fact | Attestation], pack: RulePack, *, as_of: date, complete: Iterable[type[Fact]] = ()) -> None:
        self._start(decide(facts, pack, as_of, listed(complete)))

    def _start(self, decided: Decided) -> None:
        self._decided = decided
        self._assessment: Assessment | None = None
        self._lock = threading.Lock()

    def __getstate__(self) -> Decided:
        with self._lock:
            return self._decided.copy()

    def __setstate__(self, decided: Decided) -> None:
        self._start(decided)

    def __copy__(self) -> "Session":
        twin = type(self).__new__(type(self))
        twin.__setstate__(self.__getstate__())
        return twin

    def __deepcopy__(self, memo: object) -> "Session":
        return self.__copy__()

    def __eq__(self, other: object) -> bool:
        return self._state == other._state if isinstance(other, Session) else NotImplemented

    def __hash__(self) -> int:
        # The pack is all that never changes.
        return hash(self._decided.pack)

    @property
    def _state(self) -> tuple[object, ...]:
        with self._lock:
            one = self._decided
            return one.pack, one.as_of, frozenset(one.complete), frozenset(one.statements), {slot(fact): fact for fact in one.given()}

    def __repr__(self) -> str:
        return f"<Session of {self.assessment!r}>"

    @property
    def as_of(self) -> date:
        """The day on which the findings hold."""
        return self._decided.as_of

    @property
    def facts(self) -> tuple[Fact | Attestation, ...]:
        """The facts and statements as they are now."""
        with self._lock:
            return tuple(self._decided.given())

    @property
    def assessment(self) -> Assessment:
        """The ledger as it is now; it stays so when facts change later."""
        with self._lock:
            if self._assessment is None:
                self._assessment = self._decided.copy().assessment()
            return self._assessment

    def put(self, *facts: Fact | Attestation) -> Changes:
        """Let facts take the places of their namesakes, or join the others, all at once.

        A fact's namesake has its kind and code, a statement's its subject, topic and day.

        Raises:
            FactError: when the facts do not go together any more, or *facts* by themselves: two of one code, contrary statements.
        """
        with self._lock:
            if len(facts) == 1 and (one := self._decided.step(facts[0])) is not None:
                self._decided.take(one)
                self._assessment = None
                return self._decided.changes((one,))
            new, steps = named(facts), []
            for fact in new.values():
                step = self._decided.step(fact)
                if step is None:
                    return self._renew(replaced(self._decided.given(), new), self._decided.as_of)
                steps.append(step)
            for step in steps:
                self._decided.take(step)
            self._assessment = None
            return self._decided.changes(steps)

    def withdraw(self, *those: Named) -> Changes:
        """Take facts and statements away, all at once: by themselves, by a namesake, or by kind and code.

        Raises:
            FactError: for what is not there, and when something that stays refers to it.

        >>> from ruralpolicy import load_pack
        >>> from ruralpolicy.facts import Village
        >>> session = Session([Village(code="a"), Village(code="b")], load_pack("shangrao"), as_of=date(2024, 12, 31))
        >>> len(session.withdraw((Village, "a"))), session.facts
        (3, (Village(code='b'),))
        """
        gone = {_slot(one) for one in those}
        with self._lock:
            present = list(self._decided.given())
            if absent := gone.difference(map(slot, present)):
                raise FactError(*(_absent(place, one) for place, one in enumerate(those) if _slot(one) in absent))
            return self._renew([one for one in present if slot(one) not in gone], self._decided.as_of)

    def advance(self, as_of: date) -> Changes:
        """Let another day be the day of assessment, a later one or an earlier one.

        Raises:
            FactError: for what is no day.

        >>> from ruralpolicy import load_pack
        >>> from ruralpolicy.facts import County
        >>> county = County(code="361125", village_clinics_total=50, village_clinics_integrated=29)
        >>> session = Session([county], load_pack("shangrao"), as_of=date(2025, 12, 30))
        >>> [(change.provision, change.after.value) for change in session.advance(date(2025, 12, 31)).outcomes]
        [('shangrao/3-coverage-2025', 'unmet')]
        """
        with self._lock:
            return self._renew(self._decided.given(), as_of)

    def _renew(self, facts: Iterable[Fact | Attestation], as_of: date) -> Changes:
        before = self._decided
        self._decided = before.anew(facts, as_of)
        self._assessment = None
        return before.differences(self._decided)


def _slot(one: object) -> tuple[str, ...]:
    if isinstance(one, Fact | Attestation):
        return slot(one)
    parts = one if isinstance(one, tuple) else (one,)
    return tuple(part.__name__ if isinstance(part, type) else code_of(str(part)) for part in parts)


def _absent(place: int, one: Named) -> Mistake:
    advice = Said("name-by-kind-and-code")
    called = Word(" ".join(_slot(one)[:3]))
    return Mistake(problem="not-there", values={"value": called}, advice=advice, path=f"$[{place}]", value=one)
