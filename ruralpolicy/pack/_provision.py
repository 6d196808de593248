"""A provision: one clause with everything that is read from it."""

import contextlib
import inspect
import linecache
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final, Generic, TypeVar

import attrs

from ruralpolicy.conditions import _tree as tree
from ruralpolicy.conditions._values import STATEMENTS
from ruralpolicy.errors import RuleError
from ruralpolicy.facts import Fact
from ruralpolicy.law import Assessable, Document, Modality, Outcome, SinceAdoption, Status

__all__ = ["Deadline", "Provision", "printed_clause"]

F = TypeVar("F", bound=Fact)

Deadline = date | SinceAdoption | tuple[date, ...] | Callable[..., date]

_NUMERALS: Final = "零一二三四五六七八九"
_READING: Final = re.compile(r"^\s*# Reading: (.+(?:\n\s*# (?!Reading:).+)*)", re.MULTILINE)

_DUTY: Final = (Outcome.MET, Outcome.UNMET, Outcome.PENDING, Outcome.NOT_APPLICABLE, Outcome.UNDETERMINED)
_OUTCOMES: Final[Mapping[Modality, tuple[Outcome, ...]]] = {
    **dict.fromkeys(Modality, _DUTY),
    Modality.PERMISSION: (Outcome.PERMITTED, Outcome.NOT_PERMITTED, Outcome.NOT_APPLICABLE, Outcome.UNDETERMINED),
    Modality.ENTITLEMENT: (Outcome.ENTITLED, Outcome.NOT_ENTITLED, Outcome.NOT_APPLICABLE, Outcome.UNDETERMINED),
}


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_NUMERALS[tens]}十"
    return head + (_NUMERALS[ones] if ones or not tens else "")


def printed_clause(clause: str) -> str:
    """The clause as it is printed: part in numerals, section in brackets, item in digits.

    >>> printed_clause("2.4"), printed_clause("3.2.6"), printed_clause("3.12"), printed_clause("1")
    ('二（四）', '三（二）6', '三（十二）', '一')
    """
    part, *rest = (int(number) for number in clause.split("."))
    section = f"（{_numeral(rest[0])}）" if rest else ""
    return _numeral(part) + section + "".join(str(number) for number in rest[1:])


def _read_only(value: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(value))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Provision(Generic[F]):
    """One provision of a document: where it stands, what kind of norm it is, whom it concerns and what it asks.

    Calling it passes the pack's figures and decides the body alone, without scope and deadline: True, False or UNKNOWN. For attested
    provisions the statements are given as *topics*.

    Attributes:
        id: ``<pack>/<clause>-<name>``.
        clause: its number in the document, ``3.2.6``; *printed* is how the document prints it, ``三（二）6``.
        figures: the figures by name, exact.
        scope: the condition under which it concerns a subject; *requirement*: what it asks.
        by: its deadline as the author gave it; *deadline* is the day, where there is one day for all.
        given: the id of a provision that must stand for this one to apply; *unless*: of one that must not stand for it to be fulfilled.
        terms: what the topics of its pack are called in Chinese.
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
    given: str | None = None
    unless: str | None = None
    terms: Mapping[str, str] = attrs.field(factory=dict)
    body: Callable[..., bool] | None = None
    takes: tuple[str, ...] = ()
    place: tuple[str, int] = ("", 0)
    sources: tuple[Callable[..., Any], ...] = ()

    def __call__(self, fact: F, *, as_of: date | None = None, topics: Mapping[str, bool] | None = None) -> bool:
        if self.body is None:
            stated: bool = self.requirement.value(tree.Scene(fact, as_of or date.min, topics or {}))
            return stated
        day = {} if as_of is None or "as_of" not in self.takes else {"as_of": as_of}
        before = STATEMENTS.set(topics or {})
        try:
            return self.body(fact, **{name: self.figures[name] for name in self.takes if name != "as_of"}, **day)
        finally:
            STATEMENTS.reset(before)

    def __repr__(self) -> str:
        return f"<Provision {self.id}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Provision):
            return NotImplemented
        return (self.id, self.figures, self.document) == (other.id, other.figures, other.document)

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The outcomes that its modality allows."""
        return _OUTCOMES[self.modality]

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
        """The attributes and topics that it reads, in the order of their first mention: scope, requirement, deadline, amount."""
        names = (node.name for part in self._trees() for node in part.walk() if isinstance(node, tree.Attribute | tree.Topic))
        return tuple(dict.fromkeys(names))

    @property
    def topics(self) -> tuple[str, ...]:
        """The attestation topics among what it reads."""
        names = (node.name for part in self._trees() for node in part.walk() if isinstance(node, tree.Topic))
        return tuple(dict.fromkeys(names))

    @property
    def ambiguity(self) -> tuple[str, ...]:
        """The readings that its author chose, from ``# Reading:`` in its functions or right above it, where the source is at hand."""
        file, line = self.place
        above: list[str] = []
        while (text := linecache.getline(file, line - 1)).lstrip().startswith("#"):
            above.insert(0, text)
            line -= 1
        texts = ["".join(above)]
        for function in self.sources:
            with contextlib.suppress(OSError):
                texts.append(inspect.getsource(function))
        notes = (re.sub(r"\n\s*# ", " ", note) for text in texts for note in _READING.findall(text))
        return tuple(dict.fromkeys(notes))

    @property
    def whole_scope(self) -> tree.Node:
        """Scope as it is decided: the document's time in force, the function named by ``applies_to=`` and the standing of ``given=``."""
        parts: list[tree.Node] = []
        if self.document.status is Status.IN_FORCE:
            first, last = self.document.in_force, self.document.expires
            parts += [tree.Comparison(">=", tree.AsOf(), tree.Literal(first))] if first else []
            parts += [tree.Comparison("<=", tree.AsOf(), tree.Literal(last))] if last else []
        parts += [] if isinstance(self.scope, tree.Always) else [self.scope]
        parts += [tree.Standing(self.given)] if self.given else []
        return _joined(parts)

    @property
    def whole_requirement(self) -> tree.Node:
        """Requirement as it is decided: the body, and that the provision of ``unless=`` does not stand."""
        parts = [] if isinstance(self.requirement, tree.Always) else [self.requirement]
        return _joined([*parts, tree.Not(tree.Standing(self.unless))] if self.unless else parts)

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
        yield from (part for part in self.amount or () if part is not None)

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

        def changed(node: tree.Node) -> tree.Node | None:
            return tree.Figure(node.name, changes[node.name]) if isinstance(node, tree.Figure) and node.name in changes else None

        return attrs.evolve(self._rebuilt(changed), figures={**self.figures, **changes})

    def in_document(self, document: Document) -> "Provision[F]":
        """The provision in another version of its document: terms since adoption count from that one's day."""

        def changed(node: tree.Node) -> tree.Node | None:
            return attrs.evolve(node, adopted_on=document.adopted_on) if isinstance(node, tree.SinceAdopted) else None

        return attrs.evolve(self._rebuilt(changed), document=document)

    def _rebuilt(self, change: Callable[[tree.Node], tree.Node | None]) -> "Provision[F]":
        amount = self.amount and (self.amount[0].rebuilt(change), self.amount[1] and self.amount[1].rebuilt(change))
        due = tuple(day.rebuilt(change) for day in self.due)
        return attrs.evolve(self, scope=self.scope.rebuilt(change), requirement=self.requirement.rebuilt(change), due=due, amount=amount)


def _joined(parts: list[tree.Node]) -> tree.Node:
    if not parts:
        return tree.Always()
    return parts[0] if len(parts) == 1 else tree.All(tuple(parts))
