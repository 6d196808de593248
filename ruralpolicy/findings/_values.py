"""Findings and what they are made of: frozen values that say which clause, which facts, what is missing."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, Literal

import attrs

from ruralpolicy.conditions import _tree as tree
from ruralpolicy.facts import UNKNOWN, Between
from ruralpolicy.law import Outcome
from ruralpolicy.pack import Provision
from ruralpolicy.wording.sentence import explain

__all__ = ["Amount", "Case", "Comparison", "Compliance", "Entitlement", "Finding", "Lacked", "Permission", "Subject"]


@attrs.frozen
class Subject:
    """Whom a finding is about: the kind, code and name of a fact; the name is empty where it was not reported.

    >>> Subject("County", "361102", "信州区").name
    '信州区'
    """

    kind: str
    code: str
    name: str = ""


def _settled(value: Any) -> Any:
    """What stands for a value in comparisons of findings: what is not known is the same as what is not known, and equals nothing else."""
    if value is UNKNOWN:
        return (_Unsettled.UNKNOWN,)
    if isinstance(value, Between):
        return (_Unsettled.BETWEEN, value.low, value.high)
    return tuple(map(_settled, value)) if isinstance(value, tuple) else value


class _Unsettled(Enum):
    UNKNOWN = "unknown"
    BETWEEN = "between"


@attrs.frozen(kw_only=True)
class Comparison:
    """One comparison that decided a finding.

    *attribute* is the name of what was compared, or an expression of names; *value* what it was; *comparator* and *bound* what was asked;
    *figure* the name of the clause's figure in the bound, if one stands there; *holds* whether it came out true.
    """

    attribute: str
    # By itself UNKNOWN answers every comparison with UNKNOWN.
    value: Any = attrs.field(eq=_settled)
    comparator: str
    bound: Any = attrs.field(eq=_settled)
    figure: str = ""
    holds: bool = True


@attrs.frozen
class Amount:
    """What somebody is entitled to, exactly: from *low* to *high* in *unit*, both included; *high* None where the text gives a floor.

    >>> Amount(300, 300, "CNY/month").low
    300
    """

    low: int | Fraction
    high: int | Fraction | None
    unit: str = ""


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

    *lacks* says for each total in doubt which lower facts lack an answer; *unless* is the provision that would bar this one.
    """

    scope: tree.Node
    requirement: tree.Node
    late: tree.Node
    scene: tree.Scene
    lacks: Mapping[str, tuple[Lacked, ...]] = attrs.field(factory=dict)
    unless: Provision[Any] | None = None


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
