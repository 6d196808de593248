"""The command that assesses a file of facts."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal

from ruralpolicy import report
from ruralpolicy._atomic_write import whole
from ruralpolicy._inert import inert_lines
from ruralpolicy.cli import _tables as tables
from ruralpolicy.cli._progress import busy, watched
from ruralpolicy.cli._screen import put, refuse, say, show_table
from ruralpolicy.cli._status import Status, worst
from ruralpolicy.cli._words import nothing, wrong
from ruralpolicy.engine import assess
from ruralpolicy.errors import FactError
from ruralpolicy.facts import KINDS
from ruralpolicy.findings import Assessment, Finding
from ruralpolicy.interchange.facts import decode_json
from ruralpolicy.interchange.findings import encode_findings
from ruralpolicy.law import Modality, Outcome
from ruralpolicy.messages import Language
from ruralpolicy.pack import RulePack
from ruralpolicy.rules import find_pack

__all__ = ["assess_file"]

Format = Literal["table", "json", "csv"]

_TABLE_HINT: Final[Mapping[Language, str]] = {
    "zh": "数据若是表格，须写明 --kind 和 --output",
    "en": "a table needs --kind and --output",
}
_NO_JSON: Final = ("not-json", "not-a-text-file")
_ADOPTED_HINT: Final[Mapping[Language, str]] = {
    "zh": "有的结论取决于文件施行日：可用 --adopted 2024-07-01 写明按哪一天施行计",
    "en": "some findings hang on the day of adoption: say with --adopted 2024-07-01 from when the document counts as adopted",
}
# To do without what is encouraged is nobody's failure, and a definition asks nothing.
_FAIL: Final = tuple(one for one in Modality if one not in (Modality.ENCOURAGEMENT, Modality.DEFINITION))


def assess_file(
    facts: Path,
    *,
    pack: str,
    as_of: date,
    lang: Language = "zh",
    format: Format = "table",  # noqa: A002 - the option's name
    outcome: Sequence[Outcome] | None = None,
    complete: Sequence[str] | None = None,
    fail_on: Outcome | None = None,
    ledger: Path | None = None,
    kind: str | None = None,
    output: Path | None = None,
    keep: Sequence[str] | None = None,
    adopted: date | None = None,
    reading: Sequence[str] | None = None,
    readings: Literal["chosen", "all"] = "chosen",
    words: Sequence[str] | None = None,
    unit: Sequence[str] | None = None,
    encoding: str | None = None,
) -> int:
    """Assess a file of facts.

    Args:
        facts: a JSON file in the interchange form (kinds of facts, each with a list of rows), or with `--kind` a table of one kind.
        pack: the rule pack, see `ruralpolicy packs`; its place in Chinese, such as 上饶; or module:name.
        as_of: the day on which the findings are to hold, such as 2026-12-31.
        lang: the language of tables and explanations.
        format: a table for reading, or json or csv with every finding chosen.
        outcome: only findings of this outcome; may be given several times. In tables, unmet by default.
        complete: a kind of which the file holds every fact there is, so that totals may be derived; may be given several times.
        fail_on: exit with status 1 when a finding has this outcome; encouragements and definitions never count.
        ledger: also write every finding to this file as JSON.
        kind: what a row is about, such as VillageClinic or 村卫生室, where the file is a table: .parquet, .csv or .jsonl, of any length.
        output: the file for the outcomes of a table, a column for each provision: .parquet, .csv or .jsonl.
        keep: a column of the table that is carried over to the outcomes; may be given several times.
        adopted: the day on which a draft counts as adopted, such as 2024-07-01: terms count from it, and nothing applies before it.
        reading: a provision under another one of its readings, such as pingdingshan/2.2-beds=fixed-size; may be given several times.
        readings: `all` says with each finding what the other readings of its clause would give, where they differ.
        words: what stands for yes and no in a table, beside 是 and 否, true and false: such as 1=是,0=否.
        unit: the unit of the numbers in a column of a table, such as 辖区常住人口=万人; may be given several times.
        encoding: what text a table is in, where it is neither UTF-8, nor UTF-16 with its mark, nor GB18030.
    """
    rules = _as_read(find_pack(pack), adopted, reading or ())
    cells = {"words": words or (), "units": unit or (), "encoding": encoding}
    if kind or output or keep or any(cells.values()):
        others = {
            "--complete": complete,
            "--outcome": outcome,
            "--ledger": ledger,
            "--format": format != "table",
            "--readings": readings != "chosen",
        }
        return _assess_table(
            facts, output, rules, kind=kind, as_of=as_of, keep=keep or (), lang=lang, fail_on=fail_on, others=others, cells=cells
        )
    if strange := [name for name in complete or () if name not in KINDS]:
        known = ", ".join(KINDS)
        return refuse(
            f"--complete {strange[0]}：没有这一类对象；可用的有：{known}"
            if lang == "zh"
            else f"--complete {strange[0]}: there is no such kind; choose from {known}"
        )
    try:
        with busy("读取数据" if lang == "zh" else "reading"):
            given = decode_json(facts.read_bytes(), packs=[rules])
        with busy("评估" if lang == "zh" else "assessing"):
            findings = assess(given, rules, as_of=as_of, complete=[KINDS[name] for name in complete or ()], readings=readings)
    except FactError as error:
        perhaps_a_table = any(mistake.problem in _NO_JSON for mistake in error.mistakes)
        return refuse(*wrong(error, lang, facts), *([_TABLE_HINT[lang]] if perhaps_a_table else []))
    if ledger is not None:
        with whole(ledger, inputs=[facts]) as file:
            file.write(_ledger(findings, lang).encode())
    _show(findings, outcome or (), lang, format)
    if ledger is not None and format == "table":
        put(f"全部结论：{ledger}\n" if lang == "zh" else f"every finding: {ledger}\n")
    if not findings:
        say(_nothing(rules, lang))
    say(*(mistake.text(lang, "command") for mistake in findings.told))
    if _waits_for_adoption(findings):
        say(_ADOPTED_HINT[lang])
    failing = fail_on is not None and bool(findings.where(outcome=fail_on, modality=_FAIL))
    return worst(Status.FINE if findings else Status.NOTHING, Status.FOUND if failing else Status.FINE)


def _as_read(rules: RulePack, adopted: date | None, readings: Sequence[str]) -> RulePack:
    """The pack with the day of adoption and the readings that are asked for."""
    rules = rules if adopted is None else rules.adopted(on=adopted)
    # What is no pair names no reading, and is told so by the pack.
    chosen = {provision: name for provision, _, name in (pair.partition("=") for pair in readings)}
    return rules.with_readings(chosen) if chosen else rules


def _waits_for_adoption(findings: Assessment) -> bool:
    """Whether some finding is undetermined for want of the day on which its document was adopted."""
    counting = [provision for provision in findings.pack.decidable if provision.counts_from_adoption]
    undetermined = (one for provision in counting for one in findings.where(provision=provision, outcome=Outcome.UNDETERMINED))
    return any("adopted_on" in finding.missing for finding in undetermined)


def _nothing(rules: RulePack, lang: Language) -> str:
    kinds = dict.fromkeys(provision.subject.__name__ for provision in rules.decidable)
    return nothing(lang, ("、" if lang == "zh" else ", ").join(report.kind_text(kind, lang) for kind in kinds), rules.name)


def _assess_table(
    facts: Path,
    output: Path | None,
    rules: RulePack,
    *,
    kind: str | None,
    as_of: date,
    keep: Sequence[str],
    lang: Language,
    fail_on: Outcome | None,
    others: Mapping[str, object],
    cells: Mapping[str, Any],
) -> int:
    if kind is None or output is None:
        return refuse(f"{'--output' if kind else '--kind'}: {_TABLE_HINT[lang]}")
    if unfit := [name for name, value in others.items() if value]:
        return refuse(
            f"{unfit[0]}：不能用于表格，表格的全部结论都在 --output 里"
            if lang == "zh"
            else f"{unfit[0]}: not for tables, whose outcomes are all in --output"
        )
    try:
        written = tables.assess_table(facts, output, rules, kind=kind, as_of=as_of, keep=keep, lang=lang, **cells)
    except FactError as error:
        return refuse(*wrong(error, lang, facts))
    show_table(tables.counts_table(written, rules, as_of, lang))
    say(*tables.unreadable_lines(written, facts, output, lang))
    assessed = any(any(counts.values()) for counts in written.counts.values())
    if not assessed:
        say(_nothing(rules, lang))
    failing = fail_on is not None and any(counts[fail_on] for id_, counts in written.counts.items() if rules[id_].modality in _FAIL)
    return worst(
        Status.FINE if assessed else Status.NOTHING,
        Status.FOUND if failing else Status.FINE,
        Status.UNREADABLE if written.unreadable else Status.FINE,
    )


def _ledger(findings: Assessment, lang: Language) -> str:
    document = findings.pack.document
    head = {
        "pack": findings.pack.name,
        "title_zh": document.title_zh,
        "title_en": document.title_en,
        "number": document.number,
        "status": document.status.value,
        "as_of": findings.as_of.isoformat(),
        "counts": {outcome.value: count for outcome, count in findings.counts().items()},
    }
    rows = encode_findings(watched(findings, "整理结论" if lang == "zh" else "findings"))
    return inert_lines(json.dumps(head | {"findings": rows}, ensure_ascii=False, indent=1))


def _show(findings: Assessment, outcomes: Sequence[Outcome], lang: Language, form: Format) -> None:
    wanted = outcomes or ((Outcome.UNMET,) if form == "table" else ())
    chosen: Collection[Finding] = [finding for outcome in wanted for finding in findings.where(outcome=outcome)] if wanted else findings
    if form == "json":
        put(inert_lines(json.dumps(encode_findings(watched(chosen, "JSON")), ensure_ascii=False, indent=1)) + "\n")
    elif form == "csv":
        table = report.records_table(watched(chosen, "CSV"), lang)
        put(report.to_csv(table.head, table.rows))
    else:
        show_table(report.counts_table(findings, lang))
        terms = "、".join(outcome.term_zh for outcome in wanted) if lang == "zh" else ", ".join(outcome.term_en for outcome in wanted)
        title = f"{terms}：{len(chosen):,} 条" if lang == "zh" else f"{terms}: {len(chosen):,} findings"
        show_table(report.findings_table(watched(chosen, terms), lang, title))
