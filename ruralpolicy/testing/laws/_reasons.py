"""Laws about what a finding says besides its outcome: reasons, margins, amounts, and what is missing."""

# Laws are tests: they say what they ask by asserting it.
# ruff: noqa: S101

import re
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from ruralpolicy.conditions import tree
from ruralpolicy.facts import UNKNOWN, Attestation
from ruralpolicy.findings import Entitlement, Finding
from ruralpolicy.law import DENIED, FULFILLED, Outcome
from ruralpolicy.testing.laws._situations import Situation, made, value_of
from ruralpolicy.testing.laws._subject import PackUnderTest
from ruralpolicy.testing.laws.monotony import Reading, reading_of

__all__ = ["ReasonLaws"]

_WORD = re.compile(r"[a-z][a-z0-9_]*")
_ADOPTED = "adopted_on"


class ReasonLaws(PackUnderTest):
    """What holds of the reasons that a finding gives."""

    def test_what_is_undetermined_says_what_is_missing(self) -> None:
        """Broken by a clause that leaves a question open and names nothing that the provision reads and nobody told."""

        def law(case: Situation) -> None:
            for one in self.findings(case):
                read = reading_of(self.pack, one.provision).everything | {_ADOPTED}
                assert set(one.missing) <= read, one
                if one.outcome is Outcome.UNDETERMINED:
                    assert one.missing, one
                elif not isinstance(one, Entitlement):
                    assert one.missing == (), one

        self.hold(law, self.situations())

    def test_what_is_missing_decides_it(self) -> None:
        """Broken by an engine that asks for what is known already, or for too little."""
        provisions = [reading.provision for reading in self.readings() if reading.names]

        def law(case: Situation, data: st.DataObject) -> None:
            reading, fact = case.reading, case.facts[0]
            told = {one.topic: one for one in case.statements if one.subject == fact.code}
            found = self.drawn(case, facts=(fact, *told.values()))[fact.code]
            for _ in reading.names:
                if found.outcome is not Outcome.UNDETERMINED:
                    return
                unknown = {name for name in reading.names if name not in told and getattr(fact, name, UNKNOWN) is UNKNOWN}
                # A day of adoption and what other facts would tell are not the subject's to supply.
                assume(set(found.missing) <= set(reading.names))
                assert set(found.missing) <= unknown, found
                fact, told = _supplied(fact, told, found, reading, data, case)
                found = self.drawn(case, facts=(fact, *told.values()))[fact.code]
            assert found.outcome is not Outcome.UNDETERMINED, found

        self.hold_for(law, provisions, st.data())

    def test_what_is_decided_says_why(self) -> None:
        """Broken by an engine that decides without a comparison, or names one that came out the other way."""

        def law(case: Situation) -> None:
            for one in self.findings(case):
                reading = reading_of(self.pack, one.provision)
                _, requirement = reading.conditions
                if one.outcome is Outcome.NOT_APPLICABLE:
                    assert one.reason or one.because, one
                elif one.outcome is not Outcome.UNDETERMINED:
                    assert one.because or isinstance(requirement, tree.Always), one
                assert all(comparison.holds is (one.outcome in FULFILLED) for comparison in one.because), one
                words = {word for comparison in one.because for word in _WORD.findall(comparison.attribute)}
                assert not words or words & (reading.everything | {"as_of"}), one

        self.hold(law, self.situations())

    def test_the_margin_is_on_the_side_of_the_outcome(self) -> None:
        """Broken by an engine that measures one thing and decides by another."""
        provisions = [reading.provision for reading in self.readings() if reading.provision.unless is None]

        def law(case: Situation) -> None:
            for one in self.drawn(case).values():
                margin: Any = getattr(one, "margin", None)
                if margin is not None:
                    assert abs(margin) == abs(getattr(one, "measured", 0) - getattr(one, "required", 0)), one
                    assert margin >= 0 or one.outcome not in FULFILLED, one
                    assert margin <= 0 or one.outcome not in DENIED, one

        self.hold_for(law, provisions)

    def test_amounts_are_for_the_entitled_and_run_upwards(self) -> None:
        """Broken by a band whose top lies below its foot, or by an amount for those who get nothing."""

        def law(case: Situation) -> None:
            for one in self.findings(case):
                amount = getattr(one, "amount", None)
                owed = one.outcome is Outcome.ENTITLED and one.provision.amount is not None
                assert amount is None or one.outcome is Outcome.ENTITLED, one
                assert amount is None or amount.high is None or amount.low <= amount.high, one
                assert amount is not None or not owed or one.missing, one

        self.hold(law, self.situations())


def _supplied(
    fact: Any, told: dict[str, Attestation], found: Finding, reading: Reading, data: st.DataObject, case: Situation
) -> tuple[Any, dict[str, Attestation]]:
    """The fact and the statements about it with everything that the finding misses; no example where they do not go together."""
    kind = type(fact)
    declared = {attribute.name: attribute for attribute in reading.attributes}
    more = {name: data.draw(value_of(declared[name], (), case.as_of)) for name in found.missing if name in declared}
    known = {name: value for name in ("code", *declared) if (value := getattr(fact, name)) is not UNKNOWN}
    fuller = made(kind, {**known, **more})
    assume(all(getattr(fuller, name) is not UNKNOWN for name in {*known, *more}))
    topics = {
        name: Attestation(kind=kind.__name__, subject=fact.code, topic=name, holds=data.draw(st.booleans()))
        for name in found.missing
        if name not in declared
    }
    return fuller, {**told, **topics}
