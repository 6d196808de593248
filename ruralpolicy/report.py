"""Tables for people: counts by outcome, findings line by line, the register of a pack; for the screen, for CSV and for Markdown."""

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final

import attrs

from ruralpolicy._inert import inert, inert_cell
from ruralpolicy.explain import Language, force_text, number, reading_text, reason_text, term, unit_text
from ruralpolicy.facts import KINDS
from ruralpolicy.figures import figure_texts
from ruralpolicy.findings import Assessment, Finding, record
from ruralpolicy.law import SinceAdoption, Status
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.wording.sentence import document_note, said

__all__ = ["Table", "counts_table", "findings_table", "markdown", "records_table", "register_table", "to_csv"]

_HEADS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "counts": {"zh": ("结论", "数量", "占比"), "en": ("Outcome", "Findings", "Share")},
    "findings": {
        "zh": ("条款", "事项", "对象", "结论", "依据", "期限"),
        "en": ("Clause", "Provision", "Subject", "Outcome", "Because", "Deadline"),
    },
    "register": {
        "zh": ("条款", "编号", "事项", "类别", "力度", "判定方式", "对象", "期限", "指标", "依据的数据", "责任单位", "理解"),
        "en": (
            "Clause",
            "Id",
            "Provision",
            "Modality",
            "Force",
            "Decided",
            "Subject",
            "Deadline",
            "Figures",
            "Reads",
            "Responsible",
            "Readings",
        ),
    },
}
# What the columns of records are called in Chinese, in their order; the English titles are left out.
_RECORDS_ZH: Final[Mapping[str, str]] = {
    "provision": "编号",
    "clause": "条款",
    "title_zh": "事项",
    "modality": "类别",
    "force": "力度",
    "document": "文件",
    "status": "文件状态",
    "kind": "对象类别",
    "code": "编码",
    "name": "名称",
    "as_of": "评估日",
    "outcome": "结论",
    "deadline": "期限",
    "after_deadline": "逾期后达到",
    "measured": "实际值",
    "measured_exact": "实际值（精确）",
    "required": "标准值",
    "required_exact": "标准值（精确）",
    "margin": "超出标准",
    "margin_exact": "超出标准（精确）",
    "amount_low": "金额下限",
    "amount_low_exact": "金额下限（精确）",
    "amount_high": "金额上限",
    "amount_high_exact": "金额上限（精确）",
    "unit": "单位",
    "outstanding": "尚欠",
    "outstanding_exact": "尚欠（精确）",
    "missing": "缺少",
    "reason": "说明",
    "because_zh": "依据",
    "gap": "差额",
    "gap_exact": "差额（精确）",
    "gap_unit_zh": "差额单位",
    "responsible": "责任单位",
}
# Of what stands in both languages the English columns take the English one, under a name without the language.
_IN_ENGLISH: Final[Mapping[str, str]] = {"because_zh": "because_en", "gap_unit_zh": "gap_unit_en"}
_HEAD_EN: Final[Mapping[str, str]] = {"because_en": "because", "gap_unit_en": "gap_unit"}
_BOM: Final = "\ufeff"


@attrs.frozen
class Table:
    """A title, a head and rows of text; in the rows of records numbers, days and None stand too."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def kind_text(kind: str, language: Language) -> str:
    """What a kind of fact is called.

    >>> kind_text("VillageDoctor", "zh"), kind_text("VillageDoctor", "en")
    ('乡村医生', 'village doctor')
    """
    return KINDS[kind].term_zh if language == "zh" else KINDS[kind].term_en


def counts_table(findings: Assessment, language: Language = "zh") -> Table:
    """How many findings have each outcome; outcomes that do not occur are left out."""
    counts = {outcome: count for outcome, count in findings.counts().items() if count}
    total = sum(counts.values())
    document = findings.pack.document
    rows = [
        (outcome.term_zh if language == "zh" else outcome.term_en, f"{count:,}", f"{count * 100 / total:.1f}%")
        for outcome, count in counts.items()
    ]
    rows.append(("合计" if language == "zh" else "total", f"{total:,}", ""))
    title = document.title_zh if language == "zh" else document.title_en
    # The cells of the findings do not say it again.
    noted = f" · {document_note(document)[language == 'en']}" if document.status is Status.TAKEN_AS_IN_FORCE else ""
    return Table(f"{title} · {findings.as_of.isoformat()}{noted}", _HEADS["counts"][language], tuple(rows))


def findings_table(findings: Iterable[Finding], language: Language = "zh", title: str = "") -> Table:
    """The findings line by line: clause, title, subject, outcome (where there are several), what decided it, and the last day, if any."""
    rows = [_finding(finding, language) for finding in findings]
    several, dated = len({row[3] for row in rows}) > 1, any(row[5] for row in rows)
    kept = [place for place in range(6) if (several or place != 3) and (dated or place != 5)]
    head = _HEADS["findings"][language]
    return Table(title, tuple(head[place] for place in kept), tuple(tuple(row[place] for place in kept) for row in rows))


def _finding(finding: Finding, language: Language) -> tuple[str, ...]:
    parts, subject = said(finding, language), finding.subject
    deadline = getattr(finding, "deadline", None)
    who = f"{subject.name} {subject.code}".strip()
    return (parts.clause, parts.title, who, parts.judged, parts.cell, "" if deadline is None else deadline.isoformat())


def records_table(findings: Iterable[Finding], language: Language = "zh") -> Table:
    """The findings as :func:`ruralpolicy.findings.record` gives them, in Chinese with Chinese names and words; for CSV.

    >>> records_table([], "zh").head[:5]
    ('编号', '条款', '事项', '类别', '力度')
    """
    rows = [record(finding) | (_in_chinese(finding) if language == "zh" else {}) for finding in findings]
    names = [*_RECORDS_ZH]
    if language == "en":
        names.insert(names.index("title_zh") + 1, "title_en")
        names = [_IN_ENGLISH.get(name, name) for name in names]
    head = _RECORDS_ZH.values() if language == "zh" else [_HEAD_EN.get(name, name) for name in names]
    return Table("", tuple(head), tuple(tuple(row[name] for name in names) for row in rows))


def _in_chinese(finding: Finding) -> dict[str, Any]:
    provision, kind = finding.provision, finding.subject.kind
    amount, other = getattr(finding, "amount", None), finding.barred_by
    return {
        "modality": provision.modality.term_zh,
        "status": provision.document.status.term_zh,
        "kind": kind_text(kind, "zh"),
        "outcome": finding.outcome.term_zh,
        "after_deadline": "是" if getattr(finding, "after_deadline", False) else "",
        "unit": unit_text(amount.unit, "zh") if amount else "",
        "missing": "、".join(term(name, kind, provision.topic_words, "zh") for name in finding.missing),
        "reason": reason_text(finding.reason, "zh") if other is None else f"{other.printed}「{other.title_zh}」",
    }


def register_table(pack: RulePack, language: Language = "zh") -> Table:
    """Every provision of a pack, narrative ones included, as an official's table."""
    document = pack.document
    title = document.title_zh if language == "zh" else document.title_en
    number_of = f"（{document.number}）" if document.number and language == "zh" else f" ({document.number})" if document.number else ""
    return Table(title + number_of, _HEADS["register"][language], tuple(_registered(provision, language) for provision in pack.provisions))


def _registered(provision: Provision[Any], language: Language) -> tuple[str, ...]:
    zh = language == "zh"
    kind = provision.subject.__name__
    reads = [term(name, kind, provision.topic_words, language) for name in provision.reads]
    return (
        provision.printed,
        provision.id,
        provision.title_zh if zh else provision.title_en,
        provision.modality.term_zh if zh else provision.modality.term_en,
        force_text(provision, language),
        provision.assessable.term_zh if zh else provision.assessable.term_en,
        kind_text(kind, language),
        _deadline(provision, language),
        ("；" if zh else "; ").join(dict.fromkeys(figure_texts(provision, language))),
        ("、" if zh else ", ").join(reads),
        ("、" if zh else ", ").join(provision.responsible),
        ("" if zh else " ").join(reading_text(reading, language) for reading in provision.readings),
    )


def _deadline(provision: Provision[Any], language: Language) -> str:
    by = provision.by
    if isinstance(by, tuple):
        return ", ".join(day.isoformat() for day in by)
    if isinstance(by, SinceAdoption):
        years = by.years + Fraction(by.months, 12)
        return f"施行后 {number(years)} 年内" if language == "zh" else f"within {number(years)} years of adoption"
    if by is not None and not isinstance(by, date):
        return "因对象而异" if language == "zh" else "differs by subject"
    if provision.open_ended:
        return "未定期限" if language == "zh" else "none set"
    return by.isoformat() if by else ""


def to_csv(head: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    r"""Rows as CSV for Excel: with a mark at the beginning that says UTF-8, lines ended by a line feed, nothing for None.

    Texts are made harmless: what moves the cursor or the direction of writing is written out, and before what a spreadsheet would take
    for a formula stands an apostrophe.

    >>> to_csv(["a", "b"], [[Fraction(1, 3), None], ["@sum", -3]])
    "\ufeffa,b\n1/3,\n'@sum,-3\n"
    """
    text = io.StringIO()
    text.write(_BOM)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(map(inert_cell, head))
    writer.writerows(map(_cell, row) for row in rows)
    return text.getvalue()


def _cell(value: Any) -> Any:
    return inert_cell(str(value)) if isinstance(value, str) else value


def markdown(table: Table) -> str:
    r"""A table as Markdown.

    >>> print(markdown(Table("", ("a", "b"), (("1", "x|y"),))), end="")
    | a | b |
    | --- | --- |
    | 1 | x\|y |
    """
    lines = [table.head, ["---"] * len(table.head), *([inert(cell).replace("|", "\\|") for cell in row] for row in table.rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
