"""Laws about what is decided: how outcomes move when something more is known, a number grows or time goes by."""

# Laws are tests: they say what they ask by asserting it.
# ruff: noqa: S101

from datetime import date, timedelta
from typing import Any, Final

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from ruralpolicy.errors import FactError
from ruralpolicy.facts import UNKNOWN, attributes
from ruralpolicy.facts.declarations import implications
from ruralpolicy.law import DENIED, FULFILLED, Outcome
from ruralpolicy.testing.laws._situations import Situation, made, value_of
from ruralpolicy.testing.laws._subject import PackUnderTest
from ruralpolicy.testing.laws.monotony import degree, pushes

__all__ = ["DecisionLaws"]

_DAY: Final = timedelta(days=1)
_WINDOW: Final = frozenset({"not yet in force", "expired"})
# What an outcome may have become by a later day on which nothing else has changed.
_LATER: Final = {
    Outcome.PENDING: {Outcome.PENDING, Outcome.UNMET},
    Outcome.UNDETERMINED: {Outcome.UNDETERMINED, Outcome.UNMET},
}


def _rank(outcome: Outcome) -> int:
    return 2 if outcome in FULFILLED else 0 if outcome in DENIED else 1


def _changed(fact: Any, changes: dict[str, Any]) -> Any:
    try:
        return attrs.evolve(fact, **changes)
    except FactError:
        assume(False)


class DecisionLaws(PackUnderTest):
    """What holds of outcomes when facts, figures or days are moved."""

    def test_knowing_more_turns_no_decided_outcome_into_another(self) -> None:
        """Broken by a clause that takes what was not reported for a no or a zero; undetermined may become decided."""
        provisions = [reading.provision for reading in self.readings() if set(reading.names) - reading.guarded]

        def law(case: Situation, data: st.DataObject) -> None:
            names = sorted(set(case.reading.names) - case.reading.guarded)
            gone = data.draw(st.frozensets(st.sampled_from(names), min_size=1))
            poorer = [attrs.evolve(fact, **dict.fromkeys(gone - set(case.reading.topics), UNKNOWN)) for fact in case.facts]
            told = [one for one in case.statements if one.topic not in gone]
            richer = self.drawn(case)
            for code, before in self.drawn(case, facts=(*poorer, *told)).items():
                assert before.outcome in (Outcome.UNDETERMINED, richer[code].outcome), (case.provision.id, code)

        self.hold_for(law, provisions, st.data())

    def test_what_a_provision_does_not_read_cannot_change_it(self) -> None:
        """Broken by a clause that looks at something beside its tree."""

        def law(case: Situation, data: st.DataObject) -> None:
            kind, read = case.provision.subject, case.reading.everything
            others = [each for each in attributes(kind).values() if each.name not in {*read, "name"} and not each.reference]
            more = {each.name: data.draw(value_of(each, (), case.as_of)) for each in data.draw(_some(others))}
            changed = [made(kind, {**_known(fact), **more}) for fact in case.facts]
            # A value that the vocabulary does not allow beside another one may have taken that one with it.
            assume(
                all(
                    getattr(new, name) is not UNKNOWN
                    for old, new in zip(case.facts, changed, strict=True)
                    for name in {*_known(old), *more}
                )
            )
            denied = {one.topic for one in case.statements if not one.holds}
            assume(not any(topic in denied for name, topic in implications(kind) if more.get(name) is True))

            assert self.drawn(case) == self.drawn(case, facts=(*changed, *case.statements))

        self.hold(law, self.situations(), st.data())

    def test_more_of_a_number_pushes_the_way_that_its_comparator_says(self) -> None:
        """Broken by a threshold that holds at its bound and no more beyond it."""
        pushed = {
            reading.provision: ways
            for reading in self.readings()
            if (ways := [(name, way) for name in reading.numbers if (way := pushes(reading, name))])
        }

        def law(case: Situation, data: st.DataObject) -> None:
            name, way = data.draw(st.sampled_from(pushed[case.provision]))
            fact = case.facts[0]
            step = data.draw(st.integers(1, 3) | st.integers(1, 2_000))
            assume(getattr(fact, name) is not UNKNOWN)
            more = _changed(fact, {name: getattr(fact, name) + step})
            before = self.drawn(case)[fact.code].outcome
            after = self.drawn(case, facts=(more, *case.everything[1:]))[fact.code].outcome
            assert way * (_rank(after) - _rank(before)) >= 0, (case.provision.id, name, before, after)

        self.hold_for(law, list(pushed), st.data())

    def test_scaling_the_parts_of_a_share_together_changes_nothing(self) -> None:
        """Broken by a share that is rounded, or that lets the small off."""
        provisions = [reading.provision for reading in self.readings() if degree(reading)]

        def law(case: Situation, factor: int) -> None:
            names = [each for each in case.reading.numbers if attributes(case.provision.subject)[each].unit != "share"]
            scaled = [
                _changed(fact, {name: value * factor for name in names if (value := getattr(fact, name)) is not UNKNOWN})
                for fact in case.facts
            ]
            before = self.drawn(case)
            for code, after in self.drawn(case, facts=(*scaled, *case.statements)).items():
                assert before[code].outcome is after.outcome, (case.provision.id, code)

        self.hold_for(law, provisions, st.sampled_from((2, 3, 7, 100)))

    def test_unmet_begins_at_the_deadline_and_not_before(self) -> None:
        """Broken by an engine that is a day early."""

        def law(case: Situation) -> None:
            for one in self.findings(case):
                due = getattr(one, "deadline", None)
                assert one.outcome is not Outcome.UNMET or due is None or case.as_of >= due, one

        self.hold(law, self.situations())

    def test_pending_ends_at_the_deadline(self) -> None:
        """Broken by an engine that is a day late; only what is open-ended stays pending."""

        def law(case: Situation) -> None:
            for one in self.findings(case):
                due = getattr(one, "deadline", None)
                waits = one.provision.open_ended or (due is not None and case.as_of < due)
                assert one.outcome is not Outcome.PENDING or waits, one

        self.hold(law, self.situations())

    def test_time_alone_takes_no_fulfilment_away(self) -> None:
        """Broken by an engine that lets outcomes age: while nothing else changes, pending may become unmet and nothing else moves."""
        provisions = [reading.provision for reading in self.readings() if reading.timeless]

        def law(case: Situation, days: int) -> None:
            later = case.as_of + timedelta(days=days)
            assume(case.reading.in_force(case.as_of) and case.reading.in_force(later))
            before = self.drawn(case)
            for code, after in self.drawn(case, as_of=later).items():
                was = before[code].outcome
                assert after.outcome in _LATER.get(was, {was}), (case.provision.id, code, later)

        self.hold_for(law, provisions, st.sampled_from((1, 2, 30, 365, 1_000)))

    def test_nothing_applies_while_the_document_does_not_hold(self) -> None:
        """Broken by an engine that overlooks the first or the last day in force, or the printed end of a draft."""
        document = self.pack.document
        edges = [day for day in (document.begins, document.expires, date(2024, 1, 1)) if day is not None]
        days = sorted({near for day in edges for near in (day - _DAY, day, day + _DAY)})

        def law(case: Situation, day: date) -> None:
            reason = document.reason_on(day)
            for one in self.assess(case.everything, self.pack, day):
                assert not reason or (one.outcome is Outcome.NOT_APPLICABLE and one.reason == reason), one
                assert reason or one.reason not in _WINDOW, one

        self.hold(law, self.situations(), st.sampled_from(days))


@st.composite
def _some(draw: st.DrawFn, choices: list[Any]) -> list[Any]:
    return draw(st.lists(st.sampled_from(choices), min_size=1, max_size=4, unique=True)) if choices else []


def _known(fact: Any) -> dict[str, Any]:
    return {name: value for name in ("code", *attributes(type(fact))) if (value := getattr(fact, name)) is not UNKNOWN}
