"""From a decision to a finding: the reasons are read from the clause's tree when somebody looks."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.trace import Leaf, Measure, deciding, measure, missing, span
from ruralpolicy.conditions.units import unit_of
from ruralpolicy.facts import UNKNOWN, Between
from ruralpolicy.findings.sources import Source, source_of
from ruralpolicy.findings.values import Amount, Case, Comparison, Compliance, Entitlement, Finding, Lacked, Mending, Permission, Subject
from ruralpolicy.law import Modality, Outcome
from ruralpolicy.pack import Provision, RulePack

__all__ = ["another_amount", "build", "subject_of"]


def subject_of(fact: Any) -> Subject:
    """The subject of a finding about *fact*."""
    return Subject(type(fact).__name__, fact.code, "" if fact.name is UNKNOWN else fact.name)


def build(
    pack: RulePack,
    provision: Provision[Any],
    outcome: Outcome,
    scene: tree.Scene,
    otherwise: Mapping[str, Outcome] | None = None,
    sources: Mapping[str, Source] | None = None,
    lacks: Mapping[str, tuple[Lacked, ...]] | None = None,
    assessment: Mending | None = None,
) -> Finding:
    """The finding about the scene's subject, with what decided it and what is missing.

    *sources* says of some names that the provision reads where their values came from, *lacks* which lower facts leave totals in
    doubt; *assessment* is the one that it belongs to.
    """
    settled = pack.settled(provision)
    lacking: tuple[str, ...] = ()
    reason = ""
    decided_by: tuple[tree.Node, ...] = ()
    barred_by = _barring(pack, provision, outcome, scene)
    match outcome:
        case Outcome.NOT_APPLICABLE:
            reason = provision.document.reason_on(scene.as_of)
            if not reason and barred_by is not None:
                reason = f"excepted by {barred_by.id}"
            decided_by = () if reason else (settled.scope,)
        case Outcome.UNDETERMINED:
            lacking = _lacking(settled.scope, settled.requirement, settled.late, scene)
        case Outcome.PENDING if provision.open_ended:
            reason, decided_by = "no deadline", (settled.requirement,)
        case Outcome.NOT_ENTITLED | Outcome.NOT_PERMITTED if barred_by is not None:
            reason, decided_by = f"barred by {barred_by.id}", (settled.requirement,)
        case _:
            decided_by = (settled.requirement,)
    unless = None if provision.unless is None else pack[provision.unless]
    case = Case(settled.scope, settled.requirement, settled.late, scene, settled.reads, sources or {}, lacks or {}, unless, assessment)
    because = tuple(_comparison(leaf, case) for node in decided_by for leaf in deciding(node, scene))
    common: dict[str, Any] = {"provision": provision, "subject": subject_of(scene.subject), "outcome": outcome, "as_of": scene.as_of}
    common |= {"because": because, "missing": lacking, "reason": reason, "barred_by": barred_by, "otherwise": otherwise or {}}
    common["case"] = case
    if provision.modality is Modality.ENTITLEMENT:
        amount, unknown = _amount(provision, scene) if outcome is Outcome.ENTITLED else (None, ())
        common["missing"] = (*lacking, *unknown)
        return Entitlement(**common, amount=amount, outstanding=_outstanding(provision, amount, scene))
    measured = measure(provision.requirement, scene) if outcome is not Outcome.NOT_APPLICABLE else None
    numbers = {} if measured is None else _numbers(measured)
    if provision.modality is Modality.PERMISSION:
        return Permission(**common, **numbers)
    deadline = _deadline(provision, scene)
    late = outcome is Outcome.MET and deadline is not None and scene.as_of > deadline
    return Compliance(**common, **numbers, deadline=deadline, after_deadline=late)


def _comparison(leaf: Leaf, case: Case) -> Comparison:
    return Comparison(
        attribute=leaf.attribute,
        value=leaf.value,
        comparator=leaf.comparator,
        bound=leaf.bound,
        figure=leaf.figure,
        holds=leaf.holds,
        node=leaf.node,
        unit=unit_of(leaf.term, type(case.scene.subject)),
        source=source_of(leaf.term, case.scene, case.sources),
    )


def _barring(pack: RulePack, provision: Provision[Any], outcome: Outcome, scene: tree.Scene) -> Provision[Any] | None:
    """The provision of ``unless=``, where that alone keeps this one from its subject."""
    ends = (Outcome.NOT_APPLICABLE,) if not provision.granted else (Outcome.NOT_ENTITLED, Outcome.NOT_PERMITTED)
    if provision.unless is None or outcome not in ends:
        return None
    other = pack[provision.unless]
    mine = provision.requirement if provision.granted else provision.scope
    stands = pack.standing(other).value(scene)
    return other if stands is True and mine.value(scene) is not False else None


def _numbers(found: Measure) -> dict[str, Any]:
    return {"measured": found.measured, "required": found.required, "margin": found.margin}


def _lacking(scope: tree.Node, requirement: tree.Node, late: tree.Node, scene: tree.Scene) -> tuple[str, ...]:
    undecided = [node for node in (scope, requirement) if node.value(scene) is UNKNOWN]
    # Scope and requirement may be known and the day itself in doubt: a term that counts from an adoption or a date not reported.
    if requirement.value(scene) is False and late.value(scene) is UNKNOWN:
        undecided.append(late)
    return tuple(dict.fromkeys(name for node in undecided for name in missing(node, scene)))


def _amount(provision: Provision[Any], scene: tree.Scene) -> tuple[Amount | None, tuple[str, ...]]:
    if provision.amount is None:
        return None, ()
    low, high = provision.amount
    unknown = tuple(dict.fromkeys(name for node in provision.amount if node is not None for name in missing(node, scene)))
    lowest = span(low, scene)
    highest = None if high is None else span(high, scene)
    if lowest is UNKNOWN or highest is UNKNOWN:
        return None, unknown
    if isinstance(lowest, Between):
        lowest = lowest.low
    if isinstance(highest, Between):
        highest = highest.high
    return Amount(lowest, highest, provision.unit), unknown


def another_amount(provision: Provision[Any], reading: str, outcome: Outcome, scene: tree.Scene) -> bool:
    """Whether somebody who is entitled is so to another amount under another reading."""
    return outcome is Outcome.ENTITLED and _amount(provision.under(reading), scene)[0] != _amount(provision, scene)[0]


def _outstanding(provision: Provision[Any], amount: Amount | None, scene: tree.Scene) -> int | Fraction | None:
    """What is due less what was paid, where both are one number."""
    if provision.paid is None or amount is None or amount.low != amount.high:
        return None
    paid = provision.paid.value(scene)
    return None if paid is UNKNOWN or isinstance(paid, Between) else amount.low - paid


def _deadline(provision: Provision[Any], scene: tree.Scene) -> date | None:
    """The first day whose condition is not fulfilled, else the last; None where there is none or it is unknown.

    What is due on whatever day is asked about is due at once: it has no deadline either.
    """
    days = [day.value(scene) for day in provision.due]
    if len(days) > 1:
        open_days = (day for day, part in zip(days, provision.requirement.parts, strict=True) if part.value(scene) is not True)
        first: date = next(open_days, days[-1])
        return first
    at_once = bool(days) and provision.due[0].value(attrs.evolve(scene, as_of=date.max)) != days[0]
    return days[0] if days and isinstance(days[0], date) and not at_once else None
