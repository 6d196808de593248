"""The command that assesses a file of facts."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final, Literal

from ruralpolicy import _tables_command as tables
from ruralpolicy import report
from ruralpolicy._progress import busy, watched
from ruralpolicy._whole import whole
from ruralpolicy.cli._screen import Language, refuse, say, show_table
from ruralpolicy.decode import decode_facts
from ruralpolicy.engine import assess
from ruralpolicy.errors import FactError, PackNotFoundError
from ruralpolicy.facts import KINDS
from ruralpolicy.findings import Assessment, Finding, record
from ruralpolicy.law import Outcome
from ruralpolicy.ledger import encode_findings
from ruralpolicy.rules import load_pack

__all__ = ["assess_file"]

Format = Literal["table", "json", "csv"]

_TABLE_HINT: Final = "a table needs --kind and --output"


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
) -> int:
    """Assess a file of facts.

    Args:
        facts: a JSON file in the interchange form (kinds of facts, each with a list of rows), or with `--kind` a table of one kind.
        pack: the rule pack, see `ruralpolicy packs`.
        as_of: the day on which the findings are to hold, such as 2026-12-31.
        lang: the language of tables and explanations.
        format: a table for reading, or json or csv with every finding chosen.
        outcome: only findings of this outcome; may be given several times. In tables, unmet by default.
        complete: a kind of which the file holds every fact there is, so that totals may be derived; may be given several times.
        fail_on: exit with status 1 when a finding has this outcome.
        ledger: also write every finding to this file as JSON.
        kind: what a row is about, such as VillageClinic, where the file is a table: .parquet, .csv (UTF-8) or .jsonl, of any length.
        output: the file for the outcomes of a table, a column for each provision: .parquet, .csv or .jsonl.
        keep: a column of the table that is carried over to the outcomes; may be given several times.
    """
    if kind or output or keep:
        others = {"--complete": complete, "--outcome": outcome, "--ledger": ledger, "--format": format != "table"}
        return _assess_table(facts, output, pack, kind=kind, as_of=as_of, keep=keep or (), lang=lang, fail_on=fail_on, others=others)
    wrong = [name for name in complete or () if name not in KINDS]
    if wrong:
        return refuse(f"--complete {wrong[0]}: there is no such kind; choose from {', '.join(KINDS)}")
    try:
        rules = load_pack(pack)
        with busy("读取数据" if lang == "zh" else "reading"):
            given = decode_facts(json.loads(facts.read_text(encoding="utf-8"), parse_float=Decimal))
        with busy("评估" if lang == "zh" else "assessing"):
            findings = assess(given, rules, as_of=as_of, complete=[KINDS[name] for name in complete or ()])
    except OSError as error:
        return refuse(f"{facts}: {error.strerror}")
    except UnicodeDecodeError as error:
        return refuse(f"{facts}: not UTF-8 text at byte {error.start}; {_TABLE_HINT}")
    except json.JSONDecodeError as error:
        return refuse(f"{facts}:{error.lineno}:{error.colno}: not JSON: {error.msg}; {_TABLE_HINT}")
    except FactError as error:
        return refuse(*(f"{facts}: {mistake}" for mistake in error.mistakes))
    except PackNotFoundError as error:
        return refuse(str(error))
    if ledger is not None:
        try:
            with whole(ledger) as half:
                half.write_text(_ledger(findings, lang), encoding="utf-8")
        except OSError as error:
            return refuse(f"{ledger}: {error.strerror}")
    _show(findings, outcome or (), lang, format)
    if ledger is not None and format == "table":
        print(f"全部结论：{ledger}" if lang == "zh" else f"every finding: {ledger}")  # noqa: T201
    return 1 if fail_on is not None and findings.counts()[fail_on] else 0


def _assess_table(
    facts: Path,
    output: Path | None,
    pack: str,
    *,
    kind: str | None,
    as_of: date,
    keep: Sequence[str],
    lang: Language,
    fail_on: Outcome | None,
    others: Mapping[str, object],
) -> int:
    if kind is None or output is None:
        return refuse(f"{'--output' if kind else '--kind'}: {_TABLE_HINT}")
    if wrong := [name for name, value in others.items() if value]:
        return refuse(f"{wrong[0]}: not for tables, whose outcomes are all in --output")
    try:
        rules = load_pack(pack)
        written = tables.assess_table(facts, output, rules, kind=kind, as_of=as_of, keep=keep, lang=lang)
    except OSError as error:
        return refuse(f"{error.filename or output}: {error.strerror}")
    except FactError as error:
        return refuse(*(f"{facts}: {mistake}" for mistake in error.mistakes))
    show_table(tables.counts_table(written, rules, as_of, lang))
    say(*tables.unreadable_lines(written, facts, output, lang))
    if fail_on is not None and any(counts[fail_on] for counts in written.counts.values()):
        return 1
    return 3 if written.unreadable else 0


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
    return json.dumps(head | {"findings": rows}, ensure_ascii=False, indent=1)


def _show(findings: Assessment, outcomes: Sequence[Outcome], lang: Language, form: Format) -> None:
    wanted = outcomes or ((Outcome.UNMET,) if form == "table" else ())
    chosen: Collection[Finding] = [finding for outcome in wanted for finding in findings.where(outcome=outcome)] if wanted else findings
    if form == "json":
        print(json.dumps(encode_findings(watched(chosen, "JSON")), ensure_ascii=False, indent=1))  # noqa: T201
    elif form == "csv":
        records = [record(finding) for finding in watched(chosen, "CSV")]
        print(report.to_csv(records[0] if records else (), (record.values() for record in records)), end="")  # noqa: T201
    else:
        show_table(report.counts_table(findings, lang))
        terms = "、".join(outcome.term_zh for outcome in wanted) if lang == "zh" else ", ".join(outcome.term_en for outcome in wanted)
        title = f"{terms}：{len(chosen):,} 条" if lang == "zh" else f"{terms}: {len(chosen):,} findings"
        show_table(report.findings_table(watched(chosen, terms), lang, title))
