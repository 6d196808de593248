"""A timeline says on each day what an assessment as of that day says, and why it begins to say so.

| property | component | kind |
| --- | --- | --- |
| on every day of a window the outcomes are those of an assessment as of it | timeline against assess | random facts, day by day |
| pieces of one finding follow each other without a gap, no two alike | timeline | random facts |
| a change has a cause, the first piece of a window none | timeline | random facts |
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import Any

import attrs
import pytest
from situations import Situations

from ruralpolicy import Assessment, RulePack, Timeline, assess, load_pack, timeline
from ruralpolicy.facts import Attestation, Fact

PACKS = ("chenzhou", "pingdingshan", "shangrao", "tonglu", "zhanggong")
DAY = timedelta(days=1)

Given = Fact | Attestation


def outcomes(ledger: Assessment) -> dict[tuple[str, str], Any]:
    return {(one.provision.id, one.subject.code): one.outcome for one in ledger}


def days_of(first: date, last: date) -> Iterable[date]:
    return (first + number * DAY for number in range((last - first).days + 1))


def agree(
    facts: Sequence[Given], pack: RulePack, start: date, end: date, days: Iterable[date], complete: Iterable[type[Fact]] = ()
) -> Timeline:
    """The timeline, once it is known to say on *days* what an assessment says, and to be well made."""
    found = timeline(facts, pack, start, end, complete=complete)
    for day in days:
        assert outcomes(assess(facts, pack, as_of=day, complete=complete)) == found.on(day)
    for _, pieces in groupby(found, key=lambda piece: (piece.provision.id, piece.subject)):
        those = list(pieces)
        assert (start, end) == (those[0].first, those[-1].last)
        assert () == those[0].causes
        for before, after in pairwise(those):
            assert before.last + DAY == after.first
            assert before.outcome is not after.outcome
            assert after.causes
    return found


def dated(dice: Any, facts: Iterable[Given], start: date, days: int) -> list[Given]:
    """The same with some statements of a day of the window, and some of a later day that say the contrary."""
    found: list[Given] = []
    for one in facts:
        found.append(one)
        if isinstance(one, Attestation) and dice.random() < 0.1:
            later = start + dice.randrange(days) * DAY
            found[-1] = attrs.evolve(one, attested_on=later)
            if dice.random() < 0.5:
                found.append(attrs.evolve(one, attested_on=later + DAY * dice.randrange(1, 40), holds=not one.holds))
    return found


def random_windows(name: str, seed: int, days: int, step: int) -> Timeline:
    pack = load_pack(name)
    situations = Situations(pack, seed)
    if seed % 3 == 2:
        pack = pack.adopted(on=situations.day())
    start = situations.day() - timedelta(days=situations.dice.randrange(days))
    end = start + (days - 1) * DAY
    facts = dated(situations.dice, situations.facts(start + days // 2 * DAY, 2), start, days)
    complete = situations.dice.choice(((), tuple({type(one) for one in facts if isinstance(one, Fact)})))
    found = timeline(facts, pack, start, end, complete=complete)
    near = {turn.day + shift for turn in found.changes() for shift in (-DAY, 0 * DAY)}
    every = {*list(days_of(start, end))[::step], *near, *found.days, start, end}
    return agree(facts, pack, start, end, sorted(every), complete)


@pytest.mark.parametrize("name", PACKS)
def test_a_timeline_is_what_assessments_day_by_day_would_be(name: str) -> None:
    assert random_windows(name, 5, 120, 40)
