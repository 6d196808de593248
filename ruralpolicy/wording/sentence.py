"""A finding in words: from the conditions of its clause and their values to parts, and from parts to line, cell, paragraph and gap."""

from collections.abc import Mapping
from typing import Final

import attrs

from ruralpolicy.law import Modality, Outcome
from ruralpolicy.messages import Language
from ruralpolicy.wording._chinese import JOINTS as CHINESE
from ruralpolicy.wording._english import JOINTS as ENGLISH
from ruralpolicy.wording._gap import Gap, gap_of
from ruralpolicy.wording._outline import Spoken, speaker, who
from ruralpolicy.wording._parts import Said
from ruralpolicy.wording._telling import Telling, document_note
from ruralpolicy.wording.words import Unit

__all__ = ["Gap", "Spoken", "cell", "document_note", "explain", "gap", "paragraph", "said", "verdict"]

# Clauses that are printed under a word instead of a number.
_PRINTED_EN: Final[Mapping[str, str]] = {"结尾段": "Closing paragraph", "印发通知": "Covering notice"}


def said(finding: Spoken, language: Language = "zh") -> Said:
    """The parts of what is said of a finding.

    Raises:
        ValueError: for any other language than ``zh`` and ``en``.
    """
    if language not in ("zh", "en"):
        raise ValueError(f"there is no language {language!r}; choose zh or en")
    telling, en = Telling(finding), language == "en"
    provision = finding.provision
    speaking = speaker(telling.voice(language), language)
    decided = finding.outcome in (Outcome.MET, Outcome.UNMET, Outcome.PENDING, Outcome.UNDETERMINED)
    one_by_one = telling.several and decided and finding.case is not None
    pieces = telling.each(language) if one_by_one else speaking.pieces(telling.items(language))
    return Said(
        joints=ENGLISH if en else CHINESE,
        clause=_PRINTED_EN.get(provision.printed, provision.printed) if en else provision.printed,
        title=provision.title_en if en else provision.title_zh,
        who=who(finding, language),
        verdict=telling.verdict()[en],
        given=telling.given()[en],
        beside=tuple(one[en] for one in telling.beside()),
        pieces=tuple(piece for piece in pieces if piece.reason or piece.bound),
        deadline=telling.due()[en],
        document=document_note(provision.document)[en],
        notes=tuple(one[en] for one in telling.notes()),
    )


def explain(finding: Spoken, language: Language = "zh") -> str:
    """A finding in one line: clause, title, subject, verdict, what is the case, what is asked, how much is lacking, by when."""
    return said(finding, language).line


def cell(finding: Spoken, language: Language = "zh") -> str:
    """What stands in the column of reasons: what is the case, what is asked, how much is lacking, and the notes."""
    return said(finding, language).cell


def verdict(finding: Spoken, language: Language = "zh") -> str:
    """The word of the outcome with how strongly the clause asks, and whether the last day has passed, in brackets."""
    return said(finding, language).judged


def paragraph(finding: Spoken, language: Language = "zh") -> str:
    """A finding as a paragraph: the line, and for how many days what is unmet has been overdue."""
    parts, day = said(finding, language), getattr(finding, "deadline", None)
    if finding.outcome is not Outcome.UNMET or day is None or finding.as_of <= day:
        return parts.line
    days = (finding.as_of - day).days
    overdue = f"，已逾期{days}天" if language == "zh" else f", {days} days ago"
    return attrs.evolve(parts, deadline=f"{parts.deadline}{overdue}" if parts.deadline else "").line


def gap(finding: Spoken) -> Gap | None:
    """How far a subject is short of what is asked or beyond it, with the unit; None where nothing is lacking or no number says it."""
    failing = finding.outcome in (Outcome.UNMET, Outcome.PENDING, Outcome.NOT_ENTITLED, Outcome.NOT_PERMITTED)
    if not failing or finding.case is None:
        return None
    telling = Telling(finding)
    provision = finding.provision
    own = None if provision.phrases.unit is None else Unit(*provision.phrases.unit)
    counted = not provision.granted and provision.modality is not Modality.PROHIBITION and provision.phrases.asks is None
    if telling.several:
        return _first_due(telling, own)
    return gap_of(telling.requirement, own, counted=counted)


def _first_due(telling: Telling, own: Unit | None) -> Gap | None:
    parts = telling.provision.requirement.parts
    failing = [telling.reader.part(node) for node in parts if node.value(telling.scene) is False]
    return gap_of(failing[0], own, counted=True) if failing else None
