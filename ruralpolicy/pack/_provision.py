"""A provision: one clause with everything that is read from it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Concatenate, Generic, TypeVar, Unpack

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.values import STATEMENTS, no
from ruralpolicy.errors import RuleError
from ruralpolicy.facts import UNKNOWN, Fact
from ruralpolicy.law import (
    GRANTING,
    OUTCOMES_OF,
    Assessable,
    Document,
    Modality,
    Outcome,
    Phrases,
    Reading,
    SinceAdoption,
    TopicWords,
)
from ruralpolicy.pack._choices import AS_CHOSEN, VERSIONED, AsChosen, Choices, Version, bare, version_of
from ruralpolicy.pack._parts import Amount, Deadline, checked_amounts
from ruralpolicy.pack._phrases import Said

__all__ = ["Provision"]

F = TypeVar("F", bound=Fact)


def _read_only(value: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(value))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Provision(Generic[F]):
    """One provision of a document: where it stands, what kind of norm it is, whom it concerns and what it asks.

    Calling it passes the pack's figures and decides the body alone, without scope and deadline: True, False or UNKNOWN (of a prohibition,
    whether the forbidden thing is so). For attested provisions the statements are given as *topics*.

    Attributes:
        id: ``<pack>/<clause>-<name>``.
        clause: its number in the document, ``3.2.6``; *printed* is how the document prints it, ``三（二）6``.
        figures: the figures by name, exact.
        scope: the condition under which it concerns a subject; *requirement*: what fulfils it; of a prohibition, that its body is not so.
        by: its deadline as the author gave it; *deadline* is the day, where there is one day for all.
        given: the id of a provision that must stand for this one to apply; *unless*: of one whose subjects are excepted: a duty does not
            apply to them, an entitlement or permission is barred.
        force: the document's word for how strongly it asks: 原则上, 力争, 鼓励 …; empty where it has none.
        paid: the attribute that says what was paid of an amount.
        topic_words: what the topics of its pack are called; *terms* are the Chinese terms alone.
        place: file and line of its statement; *sources*: the functions that it was read from.
    """

    id: str
    clause: str
    printed: str
    title_zh: str
    title_en: str
    summary: str
    modality: Modality
    assessable: Assessable
    subject: type[F]
    document: Document
    responsible: tuple[str, ...] = ()
    figures: Mapping[str, Any] = attrs.field(factory=dict, converter=_read_only)
    scope: tree.Node = attrs.field(factory=tree.Always)
    requirement: tree.Node = attrs.field(factory=tree.Always)
    by: Deadline | None = None
    due: tuple[tree.Node, ...] = ()
    open_ended: bool = False
    amount: tuple[tree.Node, tree.Node | None] | None = None
    unit: str = ""
    paid: tree.Attribute | None = None
    force: str = ""
    given: str | None = None
    unless: str | None = None
    topic_words: Mapping[str, TopicWords] = attrs.field(factory=dict)
    body: Callable[..., bool] | None = None
    takes: tuple[str, ...] = ()
    place: tuple[str, int] = ("", 0)
    sources: tuple[Callable[..., Any], ...] = ()
    choices: Choices = attrs.field(factory=Choices)

    def __call__(self, fact: F, *, as_of: date | None = None, topics: Mapping[str, bool] | None = None) -> bool:
        if self.body is None:
            fulfilled = self.requirement.value(tree.Scene(fact, as_of or date.min, topics or {}))
            stated: bool = no(fulfilled) if self.modality is Modality.PROHIBITION else fulfilled
            return stated
        known = {"adopted_on": self.document.adopted_on or UNKNOWN} | ({} if as_of is None else {"as_of": as_of})
        days = {name: known[name] for name in self.takes if name in known}
        before = STATEMENTS.set(topics or {})
        try:
            return self.body(fact, **{name: self.figures[name] for name in self.takes if name in self.figures}, **days)
        finally:
            STATEMENTS.reset(before)

    def __repr__(self) -> str:
        return f"<Provision {self.id}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Provision):
            return NotImplemented
        return self is other or (self.id == other.id and self._content == other._content)

    def __hash__(self) -> int:
        return hash(self.id)

    def __reduce__(self) -> tuple[Any, ...]:
        return _made_anew, (self._content | {"place": self.place},)

    def __copy__(self) -> "Provision[F]":
        return self

    def __deepcopy__(self, memo: object) -> "Provision[F]":
        return self

    @property
    def _content(self) -> dict[str, Any]:
        """All that it says and is decided by. Its author's functions, which have been read, are left out, and where they stand."""
        fields = {field.name: getattr(self, field.name) for field in attrs.fields(Provision) if field.name != "place"}
        versions = {name: bare(version) for name, version in self.choices.versions.items()}
        choices = (self.choices.readings, versions, self.choices.phrases, self.choices.authored)
        return bare(fields) | {"topic_words": dict(self.topic_words), "choices": choices}

    @property
    def granted(self) -> bool:
        """Whether it gives something, an entitlement or a permission, where others ask something."""
        return self.modality in GRANTING

    @property
    def counts_from_adoption(self) -> bool:
        """Whether it has a term, or asks for a day, that counts from the adoption of its document."""
        return any(isinstance(node, tree.SinceAdopted) for part in self._trees() for node in part.walk())

    @property
    def responsible_bodies(self) -> tuple[str, ...]:
        """The responsible bodies under the one name that each has, however the document prints it there."""
        return tuple(dict.fromkeys(self.document.bodies.get(body, body) for body in self.responsible))

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The outcomes that its modality allows."""
        return OUTCOMES_OF[self.modality]

    @property
    def deadline(self) -> date | None:
        """The day on which it falls due, where that is one day for all subjects: the last of several, none without a day of adoption."""
        if isinstance(self.by, date):
            return self.by
        if isinstance(self.by, tuple):
            return self.by[-1]
        if isinstance(self.by, SinceAdoption) and self.document.adopted_on is not None:
            day: date = self.due[0].value(tree.Scene(None, date.min))
            return day
        return None

    @property
    def reads(self) -> tuple[str, ...]:
        """The attributes and topics that it reads, as they are first mentioned: scope, requirement, deadline, amount, what was paid."""
        names = (node.name for part in self._trees() for node in part.walk() if isinstance(node, tree.Attribute | tree.Topic))
        return tuple(dict.fromkeys(names))

    @property
    def topics(self) -> tuple[str, ...]:
        """The attestation topics among what it reads."""
        names = (node.name for part in self._trees() for node in part.walk() if isinstance(node, tree.Topic))
        return tuple(dict.fromkeys(names))

    @property
    def terms(self) -> Mapping[str, str]:
        """What the topics of its pack are called in Chinese."""
        return {topic: words.zh for topic, words in self.topic_words.items()}

    @property
    def readings(self) -> tuple[Reading, ...]:
        """How its words are understood: the chosen readings first, then the others that are named."""
        return tuple(self.choices.readings)

    @property
    def other_readings(self) -> "Mapping[str, Provision[F]]":
        """The provision under each other reading that has a rule, by the reading's name."""
        return {name: self.under(name) for name in self.choices.versions}

    def read_as(self, *readings: Reading) -> "Provision[F]":
        """Say how its words are understood; gives the provision back, so that other readings can follow.

        Args:
            readings: the readings under which it is decided; a reading of another clause may be used again.

        Raises:
            RuleError: for a name that stands already.
        """
        for reading in readings:
            self._choose(reading if reading.chosen else attrs.evolve(reading, chosen=True))
        return self

    @property
    def elected(self) -> Reading | None:
        """The reading that somebody chose instead of its author's; None where that one decides."""
        return self.choices.elected

    @property
    def phrases(self) -> Phrases:
        """What its text says and no condition can."""
        return self.choices.phrases

    def said(self, **phrases: Unpack[Said]) -> "Provision[F]":
        """Say what the text says and no condition can, as :class:`ruralpolicy.law.Phrases` names it; gives the provision back."""
        self.choices.phrases = attrs.evolve(self.choices.phrases, **phrases)
        return self

    def otherwise(
        self,
        reading: Reading,
        *,
        requires: Callable[Concatenate[F, ...], bool] | None = None,
        applies_to: Callable[Concatenate[F, ...], bool] | AsChosen | None = AS_CHOSEN,
        by: Deadline | AsChosen | None = AS_CHOSEN,
        open_ended: bool | None = None,
        amount: Amount | AsChosen | None = AS_CHOSEN,
        figures: Mapping[str, Any] | None = None,
    ) -> "Provision[F]":
        """Name another reading, and what differs under it; nothing where no rule could say it. Gives the provision back.

        Args:
            reading: the other reading.
            requires: the body under it, a function like the clause itself.
            applies_to: the scope under it; None says that it has none.
            by: the deadline under it; None says that it has none.
            open_ended: whether it stays pending under it until it is reached.
            amount: the amount under it; None says that it has none.
            figures: the figures that are other ones under it, by name.

        Raises:
            RuleError: for a name that stands already, before any reading is chosen, and for everything that cannot be read.
        """
        given = (requires is not None, applies_to is not AS_CHOSEN, by is not AS_CHOSEN, open_ended is not None, amount is not AS_CHOSEN)
        version: Version | None = None
        if any(given) or figures:
            version = version_of(
                self.version,
                self.subject,
                self.modality,
                requires=requires,
                applies_to=applies_to,
                by=by,
                open_ended=open_ended,
                amount=amount,
            )
            if figures:
                version = attrs.evolve(self, **version, choices=Choices()).with_figures(figures).version
        self._choose(attrs.evolve(reading, chosen=False), version)
        return self

    def _choose(self, reading: Reading, version: Version | None = None) -> None:
        try:
            self.choices.add(reading, version)
        except RuleError as error:
            error.provision, (error.file, error.line) = self.id, self.place
            raise

    @property
    def version(self) -> Version:
        """What its readings settle, as it is under the chosen one."""
        return {name: getattr(self, name) for name in VERSIONED}

    def under(self, reading: str) -> "Provision[F]":
        """The provision decided by another one of its readings.

        Raises:
            SelectionError: for a reading that it does not have or that has no rule.
        """
        if any(known.name == reading and known.chosen for known in self.readings):
            return self
        version, choices = self.choices.under(reading, self.version)
        return attrs.evolve(self, **version, choices=choices)

    @property
    def whole_scope(self) -> tree.Node:
        """Scope as it is decided: the document's time in force, ``applies_to=``, the standing of ``given=`` and, of a duty, ``unless=``."""
        first, last = self.document.begins, self.document.expires
        parts: list[tree.Node] = [tree.Comparison(">=", tree.AsOf(), tree.Literal(first))] if first else []
        parts += [tree.Comparison("<=", tree.AsOf(), tree.Literal(last))] if last else []
        parts += [] if isinstance(self.scope, tree.Always) else [self.scope]
        parts += [tree.Standing(self.given)] if self.given else []
        parts += [tree.Not(tree.Standing(self.unless))] if self.unless and not self.granted else []
        return _joined(parts)

    @property
    def whole_requirement(self) -> tree.Node:
        """Requirement as it is decided: what fulfils it and, of an entitlement or permission, that ``unless=`` does not stand."""
        parts = [] if isinstance(self.requirement, tree.Always) else [self.requirement]
        return _joined([*parts, tree.Not(tree.Standing(self.unless))] if self.unless and self.granted else parts)

    @property
    def late(self) -> tree.Node:
        """The condition of being too late: some joined condition fails though its day has come. Without a deadline it has always come."""
        if self.open_ended:
            return tree.Never()
        if not self.due:
            return tree.Not(self.whole_requirement)
        overdue = [tree.Comparison(">=", tree.AsOf(), day) for day in self.due]
        if len(overdue) == 1:
            return tree.All((overdue[0], tree.Not(self.whole_requirement)))
        return tree.Either(tuple(tree.All((come, tree.Not(part))) for come, part in zip(overdue, self.requirement.parts, strict=True)))

    def _trees(self) -> Iterator[tree.Node]:
        yield from (self.scope, self.requirement, *self.due)
        yield from (part for part in (*(self.amount or ()), self.paid) if part is not None)

    def with_figures(self, changes: Mapping[str, Any]) -> "Provision[F]":
        """The provision with other figures of the same names and types.

        Raises:
            RuleError: for a figure that it does not have, or one of another type.
        """
        for name, value in changes.items():
            if name not in self.figures:
                raise RuleError(f"there is no figure {name!r}", provision=self.id, hint=f"it has {', '.join(self.figures) or 'none'}")
            if type(value) is not type(self.figures[name]):
                expected = type(self.figures[name]).__name__
                raise RuleError(
                    f"the figure {name!r} must be of type {expected}, got {value!r}",
                    provision=self.id,
                    hint="percent(...) gives a Fraction",
                )

        def versioned(version: Version) -> Version:
            # Where a reading has a figure of its own, this stays: it is what that reading is about.
            own = {name: value for name, value in changes.items() if version["figures"].get(name) == self.figures[name]}

            def changed(node: tree.Node) -> tree.Node | None:
                return tree.Figure(node.name, own[node.name]) if isinstance(node, tree.Figure) and node.name in own else None

            rebuilt = _rebuilt(version, changed)
            if rebuilt["amount"]:
                checked_amounts(rebuilt["amount"])
            return {**rebuilt, "figures": {**version["figures"], **own}}

        return attrs.evolve(self, **versioned(self.version), choices=self.choices.changed(versioned))

    def in_document(self, document: Document) -> "Provision[F]":
        """The provision in another version of its document: terms since adoption count from that one's day."""

        def changed(node: tree.Node) -> tree.Node | None:
            return attrs.evolve(node, adopted_on=document.adopted_on) if isinstance(node, tree.SinceAdopted) else None

        def versioned(version: Version) -> Version:
            return _rebuilt(version, changed)

        return attrs.evolve(self, **versioned(self.version), choices=self.choices.changed(versioned), document=document)


def _made_anew(content: dict[str, Any]) -> Provision[Any]:
    fields: dict[str, Any] = {**content, "choices": Choices(*content["choices"])}
    return Provision(**fields)


def _rebuilt(version: Version, change: Callable[[tree.Node], tree.Node | None]) -> Version:
    low, high = version["amount"] or (None, None)
    return {
        **version,
        "scope": version["scope"].rebuilt(change),
        "requirement": version["requirement"].rebuilt(change),
        "due": tuple(day.rebuilt(change) for day in version["due"]),
        "amount": low and (low.rebuilt(change), high and high.rebuilt(change)),
    }


def _joined(parts: list[tree.Node]) -> tree.Node:
    if not parts:
        return tree.Always()
    return parts[0] if len(parts) == 1 else tree.All(tuple(parts))
