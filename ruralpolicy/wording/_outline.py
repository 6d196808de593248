"""What a finding says, in its order: its conditions as patterns, and the items that are said of them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Protocol

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.facts import KINDS, UNKNOWN
from ruralpolicy.law import Modality, Outcome, Pair, SinceAdoption
from ruralpolicy.messages import Language
from ruralpolicy.wording import _plan as plan
from ruralpolicy.wording import _planning as planning
from ruralpolicy.wording._chinese import Chinese
from ruralpolicy.wording._english import English
from ruralpolicy.wording._facts import Reader
from ruralpolicy.wording._given import amount_between, sum_text
from ruralpolicy.wording._parts import Piece
from ruralpolicy.wording._patterns import Age, Always, Flag, Joint, Part, Quantity, Started, Until, leaves
from ruralpolicy.wording._voice import Voice
from ruralpolicy.wording.terms import words_of
from ruralpolicy.wording.words import Words

if TYPE_CHECKING:
    from ruralpolicy.pack import Provision

__all__ = ["GRANTED", "HELD", "Outline", "Spoken", "speaker", "who"]

GRANTED: Final = (Outcome.PERMITTED, Outcome.ENTITLED)
HELD: Final = (Outcome.MET, *GRANTED)


class Spoken(Protocol):
    """What a finding has to have to be said."""

    @property
    def provision(self) -> "Provision[Any]": ...
    @property
    def subject(self) -> Any: ...
    @property
    def outcome(self) -> Outcome: ...
    @property
    def as_of(self) -> date: ...
    @property
    def barred_by(self) -> "Provision[Any] | None": ...
    @property
    def otherwise(self) -> Mapping[str, Outcome]: ...
    @property
    def case(self) -> Any: ...


@attrs.frozen(eq=False)
class Outline:
    """One finding while it is said: its provision, its scene, its conditions as patterns, and what is said of them."""

    finding: Spoken

    @property
    def provision(self) -> "Provision[Any]":
        return self.finding.provision

    @property
    def scene(self) -> tree.Scene:
        scene: tree.Scene = self.finding.case.scene
        return scene

    def words(self, name: str) -> Words:
        return words_of(self.finding.subject.kind, name, self.provision.topic_words)

    @cached_property
    def reader(self) -> Reader:
        term = self.provision.phrases.term
        derived = None if term is None else Words(zh=term[0], en=term[1], form="amount")
        return Reader(self.scene, self.words, derived)

    @cached_property
    def requirement(self) -> Part:
        """What the clause asks by itself: without what ``unless=`` adds."""
        if self.finding.case is None:
            return Always(holds=UNKNOWN)
        return planning.eased(self.reader.part(self.provision.requirement))

    @cached_property
    def scope(self) -> Part:
        """Whom the clause concerns by itself: without its time in force and without what ``given=`` and ``unless=`` add."""
        return self.reader.part(self.provision.scope)

    @property
    def deadline(self) -> date | None:
        found: date | None = getattr(self.finding, "deadline", None)
        return found

    @property
    def several(self) -> bool:
        """Whether each part of the requirement has a day of its own."""
        return len(self.provision.due) > 1

    @cached_property
    def yearly(self) -> bool:
        """Whether the figures are those of the last completed calendar year."""
        return any(self.words(name).last_year for name in self.provision.reads)

    def voice(self, language: Language) -> Voice:
        pending = self.finding.outcome is Outcome.PENDING
        dated = self.deadline is not None and not self.provision.open_ended
        # Of whom a clause concerns nothing is asked: it has conditions.
        ask: plan.Ask = "grant" if self.scope_open else self._ask
        manner = plan.Manner(ask, pending=pending, dated=dated, excepting=self.provision.phrases.exception is not None)
        day = self.finding.as_of
        year = day.year if (day.month, day.day) == (12, 31) else day.year - 1
        return Voice(manner, who(self.finding, language), day, year, self.provision.phrases, self.deadline)

    @cached_property
    def scope_open(self) -> bool:
        """Whether it is not known if the clause concerns the subject."""
        case = self.finding.case
        return case is not None and self.finding.outcome is Outcome.UNDETERMINED and case.scope.value(self.scene) is UNKNOWN

    @property
    def _ask(self) -> plan.Ask:
        provision = self.provision
        if provision.granted or provision.modality is Modality.DEFINITION:
            return "grant"
        if provision.modality is Modality.PROHIBITION:
            return "ban"
        if provision.modality is Modality.ENCOURAGEMENT:
            return "advice"
        if provision.force == "力争":
            return "aim"
        return "principle" if provision.modality is Modality.PRINCIPLE and provision.force == "原则上" else "duty"

    # What is said.

    def items(self, language: Language) -> tuple[plan.Item, ...]:
        return () if self.finding.case is None else tuple(self._items(language))

    def _items(self, language: Language) -> Iterator[plan.Item]:
        finding, outcome = self.finding, self.finding.outcome
        if outcome is Outcome.NOT_APPLICABLE:
            yield from self._outside()
        elif outcome is Outcome.UNDETERMINED:
            yield from self._open()
        elif outcome in (Outcome.NOT_ENTITLED, Outcome.NOT_PERMITTED) and finding.barred_by is not None:
            yield plan.Barred(finding.barred_by, self._of_other(finding.barred_by)[language == "en"])
        else:
            before = [*self._ages(), *self._grounds()]
            items = planning.kept(self._told, self._manner) if outcome in HELD else self._missed()
            yield from _joined(before, items)
            yield from self._not_under_another()
            if self.provision.phrases.words and self.provision.document.expires is not None:
                yield plan.Ends(self.provision.document.expires)

    @cached_property
    def _manner(self) -> plan.Manner:
        return self.voice("zh").manner

    def _missed(self) -> Iterator[plan.Item]:
        yield from self._term_began()
        yield from planning.faults(self.requirement, self._manner)
        yield from self._asked()

    @cached_property
    def _told(self) -> Part:
        """The requirement without what only makes the amount, which stands behind the verdict."""
        requirement, amount = self.requirement, self.provision.amount
        if self.finding.outcome is not Outcome.ENTITLED or amount is None:
            return requirement
        made = {node.name for node in amount[0].walk() if isinstance(node, tree.Attribute)}
        if isinstance(requirement, Quantity) and requirement.side.name in made:
            return Joint(holds=True, every=True, parts=())
        return requirement

    def _not_under_another(self) -> Iterator[plan.Item]:
        """That another clause, which would bar this one, gives the subject nothing."""
        other = self.finding.case.unless
        if other is not None and self.provision.granted and self.finding.outcome in GRANTED:
            part = self.reader.part(other.requirement)
            if part.holds is False:
                yield from planning.told(part)
            yield plan.Instead(other, open=False)

    def _asked(self) -> Iterator[plan.Item]:
        phrases = self.provision.phrases
        if phrases.asks is not None and not any(isinstance(one, Until) for one in leaves(self.requirement)):
            yield plan.Asked(phrases.asks, phrases.exception)
        elif phrases.exception is not None and planning.alternatives_open(self.requirement):
            yield plan.Asked(None, phrases.exception)

    def _term_began(self) -> Iterator[plan.Item]:
        """The days from which a term of its own counts, where the deadline differs by subject."""
        if callable(self.provision.by):
            began = self.reader.dates(self.provision.due[0])
            if began and not any(isinstance(one, Until) for one in leaves(self.requirement)):
                yield plan.Kept((began,))

    def _ages(self) -> Iterator[plan.Item]:
        if self.provision.granted and self.finding.outcome not in GRANTED:
            return
        reached = tuple(leaf for leaf in leaves(self.scope) if isinstance(leaf, Age | Started) and leaf.holds is True)
        if reached:
            yield plan.Kept(tuple(attrs.evolve(one, low=None, high=None) if isinstance(one, Age) else one for one in reached))

    def _grounds(self) -> Iterator[plan.Item]:
        """Why a prohibition binds, and whom an encouragement is about: the conditions of its scope that say more than a kind."""
        modality = self.provision.modality
        kinds: tuple[type, ...] = (Quantity,) if modality is Modality.PROHIBITION else ()
        kinds += (Flag,) if modality is Modality.ENCOURAGEMENT else ()
        kinds = (Flag, Quantity) if self.provision.phrases.asks is not None else kinds
        if self.finding.outcome is not Outcome.UNMET or not kinds:
            return
        wholes = self._wholes
        held = tuple(
            one
            for one in leaves(self.scope)
            if isinstance(one, kinds) and one.holds is True and not (isinstance(one, Quantity) and one.side.name in wholes)
        )
        if held:
            yield plan.Kept(held)

    def _outside(self) -> Iterator[plan.Item]:
        finding, document = self.finding, self.provision.document
        if reason := document.reason_on(finding.as_of):
            begins = reason == "not yet in force"
            day: Any = document.begins if begins else document.expires
            yield plan.Window(day, begins=begins)
            return
        if finding.barred_by is not None:
            yield plan.Excepted(finding.barred_by)
            return
        scope = self.scope if self.scope.holds is False else self.reader.part(finding.case.scope)
        part = planning.outside(scope)
        yield plan.Outside(part, share=isinstance(part, Quantity) and part.side.name in self._wholes)

    @cached_property
    def _wholes(self) -> frozenset[str]:
        """Of what the requirement, or the scope, asks a share."""
        patterns = (*leaves(self.requirement), *leaves(self.scope))
        return frozenset(one.whole.name for one in patterns if isinstance(one, Quantity) and one.whole is not None)

    def _open(self) -> Iterator[plan.Item]:
        case = self.finding.case
        if self.scope_open:
            scope = self.scope if self.scope.holds is UNKNOWN else self.reader.part(case.scope)
            yield from self._doubted(planning.open_points(scope, self._manner), scope)
            return
        yield from self._ages()
        requirement = self.requirement
        if requirement.holds is False:
            yield from planning.told(requirement)
            by = self.provision.by
            if isinstance(by, SinceAdoption):
                yield plan.OpenTerm(by.years, by.months)
            else:
                yield plan.Lacking((self.reader.other(case.late),))
            return
        if requirement.holds is True:
            # Nothing but the clause that would bar it can leave open what is fulfilled by itself.
            other: Any = case.unless
            barring = self.reader.part(other.requirement, positive=False)
            if barring.holds is not UNKNOWN:
                requirement = self.reader.part(case.requirement)
                yield from self._doubted(planning.open_points(requirement, self._manner), requirement)
                return
            yield plan.InOrder(planning.decisive(requirement))
            yield from self._doubted(planning.open_points(barring, self._manner), barring)
            yield plan.Instead(other, open=True)
            return
        yield from self._doubted(planning.open_points(requirement, self._manner), requirement)
        yield from self._asked()

    def _doubted(self, items: Iterable[plan.Item], part: Part) -> Iterator[plan.Item]:
        yield from items
        lacks: Mapping[str, tuple[Any, ...]] = self.finding.case.lacks
        for one in leaves(part):
            if isinstance(one, Quantity) and planning.in_doubt(one):
                sides = (one.side, one.whole, one.other)
                for name in dict.fromkeys(each.name for side in sides if side is not None for each in side.named):
                    if lacks.get(name):
                        lacked = tuple(
                            plan.Lacked(lack.name or lack.code, words_of(lack.kind, lack.attribute, self.provision.topic_words))
                            for lack in lacks[name]
                        )
                        yield plan.Unanswered(one, lacked)

    def _of_other(self, other: "Provision[Any]") -> Pair:
        """What another clause gives to the same subject."""
        found = None if other.amount is None else amount_between(other.amount, self.scene)
        return ("", "") if found is None else sum_text(*found, other.unit)

    # Each part with a day of its own.

    def each(self, language: Language) -> tuple[Piece, ...]:
        """The parts of a requirement that fall due one after another, what failed first."""
        told: list[tuple[int, Piece]] = []
        days = [day.value(self.scene) for day in self.provision.due]
        for node, day in zip(self.provision.requirement.parts, days, strict=True):
            part = self.reader.part(node)
            come = self.finding.as_of >= day
            manner = attrs.evolve(self._manner, pending=not come, dated=not come)
            speaking = speaker(attrs.evolve(self.voice(language), manner=manner), language)
            if part.holds is True:
                pieces = speaking.pieces(planning.kept(part, manner))
            elif part.holds is False:
                pieces = speaking.pieces(planning.faults(part, manner))
            else:
                pieces = speaking.pieces(planning.open_points(part, manner))
            rank = 0 if part.holds is False and come else 2 if part.holds is True else 1
            due = "" if part.holds is True else f"期限{day}" if language == "zh" else f"due {day}"
            last = pieces[-1]
            behind = (
                attrs.evolve(last, gap="，".join(one for one in (last.gap, due) if one))
                if language == "zh"
                else attrs.evolve(last, gap=", ".join(one for one in (last.gap, due) if one))
            )
            told += [(rank, piece) for piece in (*pieces[:-1], behind)]
        return tuple(piece for _, piece in sorted(told, key=lambda one: one[0]))


def _joined(before: list[plan.Item], items: Iterable[plan.Item]) -> Iterator[plan.Item]:
    """What stands before the rest: short phrases that hold go on with it, without a stop between them."""
    first, *rest = tuple(items) or (plan.Kept(()),)
    if isinstance(first, plan.Kept | plan.Told) and before and all(isinstance(one, plan.Kept) for one in before):
        reached = tuple(pattern for one in before if isinstance(one, plan.Kept) for pattern in one.patterns)
        if not any(isinstance(one, Quantity) for one in (*reached, *first.patterns)):
            yield plan.Kept((*reached, *first.patterns)) if isinstance(first, plan.Kept) else plan.Told((*reached, *first.patterns))
            yield from rest
            return
    yield from (*before, first, *rest)


def speaker(voice: Voice, language: Language) -> Chinese | English:
    return Chinese(voice) if language == "zh" else English(voice)


def who(finding: Spoken, language: Language) -> str:
    """The name of a subject; without one its kind and code."""
    subject = finding.subject
    kind = KINDS[subject.kind]
    if subject.name:
        return str(subject.name)
    return f"{kind.term_zh}（编码{subject.code}）" if language == "zh" else f"{kind.term_en} {subject.code}"
