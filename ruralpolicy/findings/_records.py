"""Findings as flat rows of what other programs take: text, whole numbers and floats, days, truth, and None."""

from fractions import Fraction
from typing import Any, Final

from ruralpolicy.findings.values import Finding
from ruralpolicy.wording.sentence import cell, gap

__all__ = ["record"]

# What a float, a column of 64 bits and JavaScript hold of whole numbers without rounding.
_EXACT: Final = 2**53


def record(finding: Finding) -> dict[str, Any]:
    """The finding as one flat row: ids, titles, subject, outcome, deadline, numbers, amount, what is missing, who is responsible.

    A number stands twice: as a whole number or the float nearest to it, for reckoning, and under ``…_exact`` as the text of its exact
    value, such as ``31/120``. One that is too large for a float stands as text only. ``gap`` is how far the subject is short of what is
    asked, below zero, or beyond it, in whole things where things are counted; nothing where nothing is lacking or no number says it.
    """
    amount = getattr(finding, "amount", None)
    provision = finding.provision
    lacking = gap(finding)
    return {
        "provision": provision.id,
        "clause": provision.printed,
        "title_zh": provision.title_zh,
        "title_en": provision.title_en,
        "modality": provision.modality.value,
        "force": provision.force,
        "document": provision.document.number or provision.document.title_zh,
        "status": provision.document.status.value,
        "kind": finding.subject.kind,
        "code": finding.subject.code,
        "name": finding.subject.name,
        "as_of": finding.as_of,
        "outcome": finding.outcome.value,
        "deadline": getattr(finding, "deadline", None),
        "after_deadline": getattr(finding, "after_deadline", False),
        **_twice("measured", getattr(finding, "measured", None)),
        **_twice("required", getattr(finding, "required", None)),
        **_twice("margin", getattr(finding, "margin", None)),
        **_twice("amount_low", amount and amount.low),
        **_twice("amount_high", amount and amount.high),
        "unit": amount.unit if amount else "",
        **_twice("outstanding", getattr(finding, "outstanding", None)),
        "missing": " ".join(finding.missing),
        "reason": finding.reason,
        "because_zh": cell(finding, "zh"),
        "because_en": cell(finding, "en"),
        **_twice("gap", None if lacking is None else lacking.number),
        "gap_unit_zh": lacking.unit.zh if lacking else "",
        "gap_unit_en": lacking.unit.many if lacking else "",
        "responsible": "、".join(provision.responsible),
    }


def _twice(name: str, value: int | Fraction | None) -> dict[str, Any]:
    return {name: _plain(value), f"{name}_exact": "" if value is None else str(value)}


def _plain(value: int | Fraction | None) -> int | float | None:
    """The number as other programs hold it.

    >>> _plain(Fraction(31, 120)), _plain(Fraction(6, 2)), _plain(10**400)
    (0.25833333333333336, 3, None)
    """
    if value is None:
        return None
    if value.denominator == 1 and -_EXACT <= value.numerator <= _EXACT:
        return value.numerator
    try:
        return float(value)
    except OverflowError:
        return None
