"""Findings and what they are made of: frozen values that say which clause, which facts, what is missing."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, Protocol

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.trace import defaulted
from ruralpolicy.errors import NoAssessmentError
from ruralpolicy.findings._proof import Proof, proof_of
from ruralpolicy.findings.settled import settled
from ruralpolicy.findings.sources import Origin, Source
from ruralpolicy.law import Outcome
from ruralpolicy.pack import Provision
from ruralpolicy.wording.sentence import Gap, explain
from ruralpolicy.wording.sentence import gap as gap_of

if TYPE_CHECKING:
    from ruralpolicy.remedies import Remedy

__all__ = ["Amount", "Case", "Comparison", "Compliance", "Entitlement", "Finding", "Lacked", "Mending", "Permission", "Subject"]


@attrs.frozen
class Subject:
    """Whom a finding is about: the kind, code and name of a fact; the name is empty where it was not reported.

    >>> Subject("County", "361102", "信州区").name
    '信州区'
    """

    kind: str
    code: str
    name: str = ""


@attrs.frozen(kw_only=True)
class Comparison:
    """One comparison that decided a finding.

    *attribute* is the name of what was compared, or an expression of names; *value* what it was; *comparator* and *bound* what was asked;
    *figure* the name of the clause's figure in the bound, if one stands there; *holds* whether it came out true.

    *node* is the part of the clause that it is, *unit* the declared unit of what was compared, empty where it has none, and *source* says
    where the value came from; no two comparisons differ by these. A value that is only known within bounds is a
    :class:`~ruralpolicy.facts.Between`.
    """

    attribute: str
    value: Any = attrs.field(eq=settled)
    comparator: str
    bound: Any = attrs.field(eq=settled)
    figure: str = ""
    holds: bool = True
    node: tree.Node | None = attrs.field(default=None, eq=False, repr=False)
    unit: str = attrs.field(default="", eq=False, repr=False)
    source: Source | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def origin(self) -> Origin | None:
        """Whether its value was reported, stated, derived or a default; None where no fact enters it, or nothing is known of that."""
        return None if self.source is None else self.source.origin


@attrs.frozen
class Amount:
    """What somebody is entitled to, exactly: from *low* to *high* in *unit*, both included; *high* None where the text gives a floor.

    >>> Amount(300, 300, "CNY/month").low
    300
    """

    low: int | Fraction
    high: int | Fraction | None
    unit: str = ""


class Mending(Protocol):
    """What a finding asks for its remedies: the assessment that it belongs to."""

    def remedies(self, finding: "Finding") -> "tuple[Remedy, ...]":
        """What would mend the finding."""
        ...


@attrs.frozen
class Lacked:
    """A fact below a total that lacks an answer: its kind, its code and its name, and the attribute that was not reported."""

    kind: str
    code: str
    name: str
    attribute: str


@attrs.frozen(eq=False, repr=False)
class Case:
    """What a finding was decided by: the trees of its provision with nothing left to look up elsewhere, and what they were read against.

    *reads* names the attributes and topics that the provision looks at, and *sources* says of some of them where their values came from.
    *lacks* says for each total in doubt which lower facts lack an answer; *unless* is the provision that would bar this one.
    *assessment* is the one that the finding belongs to; a finding that is sent elsewhere leaves it behind.
    """

    scope: tree.Node
    requirement: tree.Node
    late: tree.Node
    scene: tree.Scene
    reads: tuple[str, ...]
    sources: Mapping[str, Source]
    lacks: Mapping[str, tuple[Lacked, ...]] = attrs.field(factory=dict)
    unless: Provision[Any] | None = None
    assessment: Mending | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return Case, (self.scope, self.requirement, self.late, self.scene, self.reads, self.sources, self.lacks, self.unless)

    def __deepcopy__(self, memo: object) -> "Case":
        return self


@attrs.frozen(kw_only=True)
class Finding:
    """What holds for one subject under one provision on one day.

    *because* holds the comparisons that decided it (those of the scope where it is not applicable), *missing* the attributes and topics
    that would decide it where it is undetermined, *reason* in a word why it is not applicable or pending where no comparison says so.
    *barred_by* is the provision of ``unless=`` where this one gives way to it. *otherwise* gives the outcomes under other readings of the
    clause, by the reading's name, where they, or the amounts that they entitle to, differ; it is filled by ``assess(..., readings="all")``.
    """

    provision: Provision[Any]
    subject: Subject
    outcome: Outcome
    as_of: date
    because: tuple[Comparison, ...] = ()
    missing: tuple[str, ...] = ()
    reason: str = ""
    barred_by: Provision[Any] | None = None
    otherwise: Mapping[str, Outcome] = attrs.field(factory=dict, hash=False)
    case: Case | None = attrs.field(default=None, eq=False, repr=False)

    @property
    def proof(self) -> Proof | None:
        """The tree that decided it, scope and requirement, with the value of each part; None where it is not known any more.

        Of what is unmet or pending before a deadline it is the tree of being too late, which holds the day.

        >>> from ruralpolicy import assess, load_pack
        >>> from ruralpolicy.facts import County
        >>> county = County(code="361102", village_clinics_total=120, village_clinics_integrated=31)
        >>> findings = assess([county], load_pack("shangrao"), as_of=date(2024, 12, 31))
        >>> findings.where(provision="shangrao/3-coverage-2024")[0].proof.value
        True
        """
        case = self.case
        return None if case is None else proof_of(self.outcome, (case.scope, case.requirement, case.late), case.scene)

    @property
    def gap(self) -> Gap | None:
        """How much is lacking (below zero) or too much (above), with its unit; None where nothing is, and where no number says it.

        >>> from ruralpolicy import assess, load_pack
        >>> from ruralpolicy.facts import County
        >>> county = County(code="361102", village_clinics_total=120, village_clinics_integrated=31)
        >>> findings = assess([county], load_pack("shangrao"), as_of=date(2024, 12, 31))
        >>> findings.where(provision="shangrao/3-coverage-2024")[0].gap.number
        -5
        """
        return gap_of(self)

    @property
    def defaults(self) -> tuple[str, ...]:
        """The names of the attributes and topics in the place of which a default was taken that decided it."""
        if self.case is None:
            return ()
        nodes = [comparison.node for comparison in self.because if comparison.node is not None]
        return tuple(dict.fromkeys(name for node in nodes for name in defaulted(node, self.case.scene)))

    def remedies(self) -> "tuple[Remedy, ...]":
        """What would mend it: see :func:`ruralpolicy.remedies.remedies`.

        Raises:
            NoAssessmentError: for a finding that belongs to no assessment here: one from JSON, from another process, or of a change.
        """
        if self.case is None or self.case.assessment is None:
            raise NoAssessmentError(f"the finding of {self.provision.id} about {self.subject.code} belongs to no assessment here")
        return self.case.assessment.remedies(self)

    def explain(self, language: Literal["zh", "en"] = "zh") -> str:
        """The finding in one line: clause, title, outcome, what was measured against what, and the deadline.

        Raises:
            ValueError: for any other language.
        """
        return explain(self, language)


@attrs.frozen(kw_only=True)
class Compliance(Finding):
    """A finding about a duty.

    *deadline* is the day on which it falls due, if there is one. Where the requirement is a number against a number or a share of
    something, *measured* and *required* are those two, exactly, and *margin* is how far beyond (or, below zero, short of) the bound.
    *after_deadline* says of what is met that the last day has passed: the facts do not show that it was met in time.
    """

    deadline: date | None = None
    after_deadline: bool = False
    measured: int | Fraction | None = None
    required: int | Fraction | None = None
    margin: int | Fraction | None = None


@attrs.frozen(kw_only=True)
class Permission(Finding):
    """A finding about a permission; *measured* and *required* as for a duty."""

    measured: int | Fraction | None = None
    required: int | Fraction | None = None
    margin: int | Fraction | None = None


@attrs.frozen(kw_only=True)
class Entitlement(Finding):
    """A finding about an entitlement.

    *amount* is None unless entitled, and where the text gives none or nothing is known of it; where facts leave it open it goes from the
    lowest to the highest that it can be. *outstanding* is what is due less what was paid, exactly, where the provision names what was
    paid, that is known, and the amount is one number; below zero where too much was paid.
    """

    amount: Amount | None = None
    outstanding: int | Fraction | None = None
