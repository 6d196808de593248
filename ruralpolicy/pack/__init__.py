"""Rule packs: a document and its provisions, each one function or one statement.

A rule module makes a pack and decorates functions with its modalities; what is wrong with one is a :class:`~ruralpolicy.errors.RuleError`
with file, line and hint when the module is imported or, for what only the whole pack can show, when its provisions are first asked for.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.errors import RuleError, SelectionError
from ruralpolicy.facts import Fact
from ruralpolicy.facts.checks import did_you_mean
from ruralpolicy.law import Assessable, Document, Modality, Reading, SinceAdoption, Status, TopicWords, checked_day
from ruralpolicy.messages import Said, Word
from ruralpolicy.pack._calling import caller, calling_module
from ruralpolicy.pack._clauses import Duty, Entitle, Permit, id_of
from ruralpolicy.pack._entries import Entry
from ruralpolicy.pack._homes import found_again, home_of, mark_of
from ruralpolicy.pack._numbering import checked_clause, in_order, printed_clause
from ruralpolicy.pack._parts import Amount, Deadline, attested_body
from ruralpolicy.pack._provision import Provision
from ruralpolicy.pack.dependencies import Settled, check
from ruralpolicy.pack.layout import Layout

__all__ = ["Document", "Modality", "Provision", "Reading", "RulePack", "SinceAdoption", "TopicWords"]


class RulePack:
    """The provisions of one document.

    Args:
        name: what it is called in ids and on the command line: lower case letters, digits and hyphens.
        document: the document that it encodes.
        topics: what its attestation topics are called in explanations: in Chinese alone, or in both languages.

    >>> from ruralpolicy.facts import County
    >>> pack = RulePack("demo", Document(title_zh="示范意见", title_en="Demonstration opinion"))
    >>> @pack.obligation("1", "设有村卫生室", "Has village clinics")
    ... def has_clinics(county: County, *, fewest: int = 1) -> bool:
    ...     \"\"\"At least one village clinic.\"\"\"
    ...     return county.village_clinics_total >= fewest
    >>> pack.provisions
    (<Provision demo/1-has-clinics>,)
    >>> has_clinics(County(code="361102", village_clinics_total=0))
    False
    """

    def __init__(self, name: str, document: Document, *, topics: Mapping[str, str | TopicWords] | None = None) -> None:
        if not name or not all(part.isalnum() and part.isascii() and part == part.lower() for part in name.split("-")):
            raise RuleError(f"{name!r} cannot be the name of a pack", hint="use lower case letters, digits and hyphens")
        self.name = name
        self.document = document
        self.module = calling_module()
        words = {topic: _words(topic, told) for topic, told in (topics or {}).items()}
        self.topic_words: Mapping[str, TopicWords] = MappingProxyType(words)
        self.topics: Mapping[str, str] = MappingProxyType({topic: told.zh for topic, told in words.items()})
        self._entered: list[Provision[Any]] = []
        self._sealed: tuple[Provision[Any], ...] | None = None
        self._settled: dict[str, Settled] = {}
        self._layout: Layout | None = None
        self.obligation = Duty(self, Modality.OBLIGATION)
        self.prohibition = Duty(self, Modality.PROHIBITION)
        self.principle = Duty(self, Modality.PRINCIPLE)
        self.target = Duty(self, Modality.TARGET)
        self.encouragement = Duty(self, Modality.ENCOURAGEMENT)
        self.definition = Duty(self, Modality.DEFINITION)
        self.permission = Permit(self, Modality.PERMISSION)
        self.entitlement = Entitle(self, Modality.ENTITLEMENT)

    def __repr__(self) -> str:
        return f"<RulePack {self.name}, {len(self._entered)} provisions>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RulePack):
            return NotImplemented
        return self is other or self._content() == other._content()

    def _content(self) -> tuple[object, ...]:
        return self.name, self.document, self.topic_words, self._entered

    def __hash__(self) -> int:
        return hash((self.name, self.document))

    def __reduce__(self) -> tuple[Any, ...]:
        home = home_of(self, self.module, self.mark)
        if home is not None:
            return found_again, (home,)
        return _made_anew, (type(self), self.name, self.document, dict(self.topic_words), self._entered)

    def __copy__(self) -> "RulePack":
        return self

    def __deepcopy__(self, memo: object) -> "RulePack":
        return self

    @property
    def mark(self) -> str:
        """A short text that differs where document, provisions, figures or readings do."""
        return mark_of(self.document, self._entered)

    def __getitem__(self, provision: str) -> Provision[Any]:
        """The provision of that id, with or without the pack's name.

        Raises:
            KeyError: when there is none.
        """
        wanted = id_of(provision, self.name)
        for candidate in self._entered:
            if candidate.id == wanted:
                return candidate
        raise KeyError(provision)

    @property
    def provisions(self) -> tuple[Provision[Any], ...]:
        """All provisions in the document's order: by clause number, then by place in the module.

        Raises:
            RuleError: for an id given twice, a dependency that is not there, is about another kind or runs in a circle.
        """
        if self._sealed is None:
            self._settled.clear()
            self._layout = None
            check(self._entered)
            self._sealed = tuple(sorted(self._entered, key=lambda provision: in_order(provision.clause)))
        return self._sealed

    @property
    def decidable(self) -> tuple[Provision[Any], ...]:
        """The provisions that yield findings: all but the narrative ones, in the document's order."""
        return tuple(provision for provision in self.provisions if provision.assessable is not Assessable.NARRATIVE)

    @property
    def attestation_topics(self) -> Mapping[str, frozenset[str]]:
        """The topics that its provisions read, by kind of subject."""
        topics: dict[str, set[str]] = {}
        for provision in self._entered:
            topics.setdefault(provision.subject.__name__, set()).update(provision.topics)
        return {kind: frozenset(names) for kind, names in topics.items() if names}

    def printed(self, clause: str) -> str:
        """How the document prints a clause: as *printed* of the document says, else by rule; what is no number is printed as it is named.

        Raises:
            RuleError: for what is no clause number.
        """
        return self.document.printed.get(clause) or printed_clause(checked_clause(clause))

    def enter(self, provision: Provision[Any]) -> Provision[Any]:
        """Enter *provision* in the pack and give it back.

        Raises:
            RuleError: for a title that is missing.
        """
        if not provision.title_zh.strip() or not provision.title_en.strip():
            raise RuleError("a title is missing", provision=provision.id, hint="give one in Chinese and one in English")
        checked_clause(provision.clause)
        self._entered.append(provision)
        self._sealed = None
        return provision

    def attested(  # noqa: D417  # what else it takes is described with the options of every clause
        self,
        clause: str,
        name: str,
        title_zh: str,
        title_en: str,
        subject: type[Fact],
        *topics: str,
        but_not: Sequence[str] = (),
        any_of: Sequence[str] = (),
        modality: Modality = Modality.OBLIGATION,
        applies_to: Callable[..., bool] | None = None,
        by: Deadline | None = None,
        open_ended: bool = False,
        given: Provision[Any] | str | None = None,
        unless: Provision[Any] | str | None = None,
        amount: Amount | None = None,
        unit: str = "",
        paid: str | None = None,
        force: str = "",
        summary: str,
        responsible: Sequence[str] = (),
        printed: str | None = None,
    ) -> Provision[Any]:
        """Enter a clause that an official's statements decide.

        It is fulfilled when every one of *topics* is stated to hold, none of *but_not*, and at least one of *any_of*. The topics of a
        prohibition say what is forbidden: any one of them that holds breaches it.

        Args:
            subject: the kind of fact that it is about.
            topics: what must be stated to hold, every one of them.
            but_not: what must be stated not to hold, every one of them.
            any_of: of what at least one must be stated to hold.
            modality: what kind of norm it is.
            summary: what the clause asks, in words of your own.

        >>> from ruralpolicy.facts import County
        >>> pack = RulePack("demo", Document(title_zh="示范意见", title_en="Demonstration opinion"))
        >>> plan = pack.attested("1", "plan", "制定方案", "Plan", County, "plan_issued", summary="The county has issued a plan.")
        >>> plan.topics
        ('plan_issued',)
        """
        with Entry(self, clause, name, caller()) as entry:
            narrative = entry.narrative(
                (title_zh, title_en), subject, modality, summary=summary, responsible=responsible, printed=printed, by=by, force=force
            )
            body = attested_body(subject, topics, but_not, any_of, modality)
            return self.enter(
                entry.attested(
                    narrative,
                    body,
                    applies_to=applies_to,
                    open_ended=open_ended,
                    given=given,
                    unless=unless,
                    amount=amount,
                    unit=unit,
                    paid=paid,
                )
            )

    def narrative(
        self,
        clause: str,
        name: str,
        title_zh: str,
        title_en: str,
        subject: type[Fact],
        *,
        modality: Modality,
        summary: str,
        responsible: Sequence[str] = (),
        printed: str | None = None,
        by: date | None = None,
        force: str = "",
    ) -> Provision[Any]:
        """Enter a clause that no fact could decide: it stands in the register and yields no finding.

        >>> from ruralpolicy.facts import City
        >>> pack = RulePack("demo", Document(title_zh="示范意见", title_en="Demonstration opinion"))
        >>> pack.narrative("1", "aim", "总体要求", "Aim", City, modality=Modality.PRINCIPLE, summary="Health care near at hand.").assessable
        <Assessable.NARRATIVE: 'narrative'>
        """
        with Entry(self, clause, name, caller()) as entry:
            day = None if by is None else checked_day(by, "by=date(2025, 12, 31)")
            return self.enter(
                entry.narrative(
                    (title_zh, title_en), subject, modality, summary=summary, responsible=responsible, printed=printed, by=day, force=force
                )
            )

    def adopted(self, *, on: date) -> "RulePack":
        """The pack with the day on which its document was adopted, from which terms such as "within three years" count.

        >>> RulePack("demo", Document(title_zh="稿", title_en="Draft", status="draft")).adopted(on=date(2023, 10, 1)).document.adopted_on
        datetime.date(2023, 10, 1)
        """
        day = checked_day(on, "adopted(on=date(2023, 10, 1))")
        status = Status.TAKEN_AS_IN_FORCE if self.document.status is Status.DRAFT else self.document.status
        return self._copy(attrs.evolve(self.document, adopted_on=day, status=status), lambda provision: provision)

    def with_figures(self, changes: Mapping[str, Mapping[str, Any]]) -> "RulePack":
        """The pack with other figures, by provision id and name: for asking "what if".

        Raises:
            RuleError: for a provision or figure that it does not have, a figure of another type, or a negative amount.
        """
        for provision in changes:
            if all(provision != known.id for known in self._entered):
                raise RuleError(f"there is no provision {provision!r} in {self.name}", hint="ids look like shangrao/3-coverage-2024")
        return self._copy(self.document, lambda provision: provision.with_figures(changes.get(provision.id, {})))

    def with_readings(self, names: Mapping[str, str]) -> "RulePack":
        """The pack under other readings, by provision id and the reading's name.

        Raises:
            SelectionError: for a provision or reading that it does not have, and for a reading that no rule says.
        """
        known = [provision.id for provision in self._entered]
        if strange := [provision for provision in names if provision not in known]:
            raise SelectionError(
                "provision",
                strange[0],
                known,
                did_you_mean(strange[0], known) or Said("ids-look-like", example=Word(known[0] if known else self.name)),
            )
        return self._copy(self.document, lambda provision: provision.under(names[provision.id]) if provision.id in names else provision)

    def alone(self, provision: str) -> "RulePack":
        """A pack with that provision and those that it depends on, and nothing else: one that is ready at once.

        Raises:
            KeyError: when there is none of that id.
        """
        wanted = [self[provision].id]
        for one in wanted:
            wanted += [other for other in (self[one].given, self[one].unless) if other is not None and other not in wanted]
        return _made_anew(type(self), self.name, self.document, self.topic_words, [self[one] for one in wanted])

    def _copy(self, document: Document, change: Callable[[Provision[Any]], Provision[Any]]) -> "RulePack":
        copy = type(self)(self.name, document, topics=self.topic_words)
        copy.module = self.module
        for provision in self._entered:
            changed = change(provision)
            copy.enter(changed if changed.document is document else changed.in_document(document))
        return copy

    def settled(self, provision: Provision[Any]) -> Settled:
        """Scope, requirement and lateness of *provision* with every standing of another one written out."""
        if provision.id not in self._settled:
            parts = (provision.whole_scope, provision.whole_requirement, provision.late)
            scope, requirement, late = (part.rebuilt(self._standing) for part in parts)
            walked = (node for part in (scope, requirement, late) for node in part.walk())
            names = (node.name for node in walked if isinstance(node, tree.Attribute | tree.Topic))
            self._settled[provision.id] = Settled(scope, requirement, late, tuple(dict.fromkeys((*names, *provision.reads))))
        return self._settled[provision.id]

    def standing(self, provision: Provision[Any]) -> tree.Node:
        """Where *provision* stands for those that depend on it: its scope and requirement together."""
        settled = self.settled(provision)
        return tree.All((settled.scope, settled.requirement))

    @property
    def layout(self) -> Layout:
        """Its decidable provisions with the columns of their decisions, and the columns that each name enters."""
        if self._sealed is None or self._layout is None:
            self._layout = Layout(self.decidable)
        return self._layout

    def _standing(self, node: tree.Node) -> tree.Node | None:
        if not isinstance(node, tree.Standing):
            return None
        return self.standing(self[node.provision])


def _words(topic: str, told: str | TopicWords) -> TopicWords:
    """The words of a topic; one that is named in Chinese alone is called in English by its name."""
    return TopicWords(told, topic.replace("_", " "), "done") if isinstance(told, str) else told


def _made_anew(
    kind: type[RulePack], name: str, document: Document, topics: Mapping[str, TopicWords], provisions: Iterable[Provision[Any]]
) -> RulePack:
    pack = kind(name, document, topics=topics)
    for provision in provisions:
        pack.enter(provision)
    return pack
