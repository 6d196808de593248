"""One finding while it is said: verdict, force, amount, deadline and notes, in both languages."""

from collections.abc import Iterator
from datetime import date

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.law import Document, Outcome, Pair, Status
from ruralpolicy.wording import _planning as planning
from ruralpolicy.wording._amounts_en import named as named_en
from ruralpolicy.wording._amounts_zh import figure as figure_zh
from ruralpolicy.wording._given import amount_between, given, made_of, sum_text
from ruralpolicy.wording._notes import MOST_NOTES, chosen_note, default_notes, eased_note, reading_note
from ruralpolicy.wording._outline import HELD, Outline
from ruralpolicy.wording._patterns import Quantity, Until, leaves
from ruralpolicy.wording.verdicts import force, spoken

__all__ = ["Telling", "document_note"]


@attrs.frozen(eq=False)
class Telling(Outline):
    """What is said beside the conditions of a finding."""

    def verdict(self) -> Pair:
        return spoken(self.finding.outcome, self.provision, self.requirement)

    def beside(self) -> tuple[Pair, ...]:
        found: list[Pair] = []
        if self.finding.outcome is not Outcome.NOT_APPLICABLE and (strength := force(self.provision)) is not None:
            found.append(strength)
        if getattr(self.finding, "after_deadline", False):
            found.append(("期限已过", "after the day"))
        return tuple(found)

    def given(self) -> Pair:
        """What stands behind the verdict of an entitlement."""
        if self.finding.outcome is not Outcome.ENTITLED or self.provision.amount is None:
            return "", ""
        amount = getattr(self.finding, "amount", None)
        if amount is None:
            missing = [self.words(name) for name in getattr(self.finding, "missing", ())]
            zh, en = "、".join(one.zh for one in missing), ", ".join(one.en for one in missing)
            return f"，金额待定（尚缺：{zh}）", f"; the amount is open (missing: {en})"
        zh, en = given(amount.low, amount.high, amount.unit, self.provision.phrases.amount_is)
        made = ("", "") if self.finding.case is None else made_of(self.provision.amount[0], self.reader)
        return f"{zh}（{made[0]}）" if made[0] else zh, f"{en} ({made[1]})" if made[1] else en

    def due(self) -> Pair:
        day, outcome = self.deadline, self.finding.outcome
        silent = self.several or (self.yearly and outcome is not Outcome.PENDING)
        if day is None or silent or outcome is Outcome.NOT_APPLICABLE:
            return "", ""
        if getattr(self.finding, "after_deadline", False):
            as_of = self.finding.as_of
            return (
                f"期限{day}已过，系评估日{as_of}情况，不表明当时已达到",
                f"due {day}; this is the state of {as_of} and does not show that it was reached in time",
            )
        if callable(self.provision.by):
            own = any(isinstance(one, Until) and (one.last == day) is True for one in leaves(self.requirement))
            if own or outcome in HELD:
                return "", ""
            start = self._start()
            if start is None:
                return f"最迟{day}", f"by {day} at the latest"
            return f"自{start}起算，最迟{day}", f"counted from {start}, by {day} at the latest"
        return f"期限{day}", f"due {day}"

    def _start(self) -> date | None:
        """The day from which a term of the subject's own counts, where that is no reported day."""
        (due,) = self.provision.due
        if not isinstance(due, tree.Shifted):
            return None
        start: date = due.day.value(self.scene)
        reported = [part.value(self.scene) for part in due.day.walk() if isinstance(part, tree.Attribute)]
        return None if any((start == one) is True for one in reported) else start

    def notes(self) -> tuple[Pair, ...]:
        if self.finding.case is None or self.provision.document.reason_on(self.finding.as_of):
            return ()
        applicable = self.finding.outcome is not Outcome.NOT_APPLICABLE
        decisive = (*planning.decisive(self.scope), *(planning.decisive(self.requirement) if applicable else ()))
        found = list(default_notes(decisive, self.finding.subject.kind))
        if applicable:
            found += eased_note(planning.bounds_eased(self.reader.part(self.provision.requirement)), self._bound)
        ours = self.finding.outcome in (*HELD, Outcome.UNMET, Outcome.PENDING)
        note = chosen_note(self.provision) or reading_note(self.provision, tuple(self._otherwise()), ours)
        found += [] if note is None else [note]
        return tuple(found[:MOST_NOTES])

    def _bound(self, quantity: Quantity) -> Pair:
        needed, unit = quantity.needed or 0, quantity.side.unit
        return figure_zh(needed, unit), named_en(needed, unit)

    def _otherwise(self) -> Iterator[Pair]:
        """How the finding ends under other readings, in words."""
        for name, outcome in self.finding.otherwise.items():
            if outcome is Outcome.UNDETERMINED:
                continue
            other = self.provision.under(name)
            if outcome is self.finding.outcome:
                found = None if other.amount is None else amount_between(other.amount, self.scene)
                yield ("金额不同", "another amount") if found is None else sum_text(*found, other.unit)
            else:
                yield spoken(outcome, other, planning.eased(self.reader.part(other.requirement)))


def document_note(document: Document) -> Pair:
    """What has to be said of a document that is no law yet: that it is a draft, or from when it is taken as in force.

    >>> from ruralpolicy import load_pack
    >>> document_note(load_pack("tonglu").adopted(on=date(2024, 7, 1)).document)[0]
    '按2024-07-01施行计（原为征求意见稿）'
    """
    if document.status is Status.DRAFT:
        return "征求意见稿", "draft for comment"
    if document.status is Status.TAKEN_AS_IN_FORCE and document.adopted_on is not None:
        day = document.adopted_on
        return f"按{day}施行计（原为征求意见稿）", f"taken as adopted on {day} (printed as a draft)"
    return "", ""
