"""The command line: assess a file of facts, list the packs, print a pack's register.

Exit status: 0 assessed, 1 with ``--fail-on`` and something of that outcome found, 2 for bad input, whose every mistake is listed, 3 when
all of a table was assessed but rows that could not be read.
"""

import json
import os
import sys
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final, Literal

import attrs

from ruralpolicy import report
from ruralpolicy._whole import whole
from ruralpolicy.decode import decode_facts
from ruralpolicy.engine import assess
from ruralpolicy.errors import FactError, PackNotFoundError, RuralPolicyError
from ruralpolicy.facts import KINDS
from ruralpolicy.findings import Assessment, Finding, record
from ruralpolicy.law import Outcome
from ruralpolicy.ledger import encode_findings
from ruralpolicy.rules import available_packs, load_pack

try:
    from cyclopts import App, Parameter
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from ruralpolicy import _tables_command as tables
    from ruralpolicy._progress import busy, watched
except ImportError as error:  # the command is installed with the library, its extra may not be
    raise SystemExit(f"the command line needs the extra `cli`: pip install 'ruralpolicy[cli]' ({error})") from None

__all__ = ["app", "main"]

Language = Literal["zh", "en"]
Format = Literal["table", "json", "csv"]

_WIDTH: Final = 140
_TABLE_HINT: Final = "a table needs --kind and --output"

app = App(name="ruralpolicy", help="Assess rural health institutions against written policy.", default_parameter=Parameter(negative=()))
# Loaded when it is called: it needs the extra `testing`.
app.command("ruralpolicy.testing._mutate_command:mutate", name="mutate", help="List the changes of a pack that its tests do not notice.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit status."""
    for stream in (sys.stdout, sys.stderr):
        # Chinese text must come out whatever the terminal's locale says.
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # text streams have it, the protocol does not say so
    try:
        status: int = app(arguments, result_action="return_value")
    except BrokenPipeError:
        # Whoever read the output has seen enough; the interpreter must not complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except RuralPolicyError as error:
        return _refuse(str(error))
    return status


def _say(*lines: str) -> None:
    for line in lines:
        print(line, file=sys.stderr)  # noqa: T201 - this is the command's voice


def _refuse(*lines: str) -> int:
    _say(*lines)
    return 2


@app.command(name="assess")
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
        return _refuse(f"--complete {wrong[0]}: there is no such kind; choose from {', '.join(KINDS)}")
    try:
        rules = load_pack(pack)
        with busy("读取数据" if lang == "zh" else "reading"):
            given = decode_facts(json.loads(facts.read_text(encoding="utf-8"), parse_float=Decimal))
        with busy("评估" if lang == "zh" else "assessing"):
            findings = assess(given, rules, as_of=as_of, complete=[KINDS[name] for name in complete or ()])
    except OSError as error:
        return _refuse(f"{facts}: {error.strerror}")
    except UnicodeDecodeError as error:
        return _refuse(f"{facts}: not UTF-8 text at byte {error.start}; {_TABLE_HINT}")
    except json.JSONDecodeError as error:
        return _refuse(f"{facts}:{error.lineno}:{error.colno}: not JSON: {error.msg}; {_TABLE_HINT}")
    except FactError as error:
        return _refuse(*(f"{facts}: {mistake}" for mistake in error.mistakes))
    except PackNotFoundError as error:
        return _refuse(str(error))
    if ledger is not None:
        try:
            with whole(ledger) as half:
                half.write_text(_ledger(findings, lang), encoding="utf-8")
        except OSError as error:
            return _refuse(f"{ledger}: {error.strerror}")
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
        return _refuse(f"{'--output' if kind else '--kind'}: {_TABLE_HINT}")
    if wrong := [name for name, value in others.items() if value]:
        return _refuse(f"{wrong[0]}: not for tables, whose outcomes are all in --output")
    try:
        rules = load_pack(pack)
        written = tables.assess_table(facts, output, rules, kind=kind, as_of=as_of, keep=keep, lang=lang)
    except OSError as error:
        return _refuse(f"{error.filename or output}: {error.strerror}")
    except FactError as error:
        return _refuse(*(f"{facts}: {mistake}" for mistake in error.mistakes))
    _print(_console(), tables.counts_table(written, rules, as_of, lang))
    _say(*tables.unreadable_lines(written, facts, output, lang))
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
        console = _console()
        _print(console, report.counts_table(findings, lang))
        terms = "、".join(outcome.term_zh for outcome in wanted) if lang == "zh" else ", ".join(outcome.term_en for outcome in wanted)
        title = f"{terms}：{len(chosen):,} 条" if lang == "zh" else f"{terms}: {len(chosen):,} findings"
        _print(console, report.findings_table(watched(chosen, terms), lang, title))


def _console() -> Console:
    """The screen; where the output goes elsewhere, lines wide enough for tables."""
    console = Console()
    return console if console.is_terminal else Console(width=_WIDTH)


def _print(console: Console, table: report.Table) -> None:
    shown = Table(header_style="bold")
    for name in table.head:
        shown.add_column(name, overflow="fold")
    for row in table.rows:
        shown.add_row(*(Text(cell) for cell in row))
    console.print(Text(table.title, style="bold"))
    console.print(shown)


@app.command(name="packs")
def list_packs(*, lang: Language = "zh") -> int:
    """List the installed rule packs.

    Args:
        lang: the language of the titles.
    """
    console = _console()
    heads = {"zh": ("名称", "文件", "文号", "状态", "条数"), "en": ("Name", "Document", "Number", "Status", "Provisions")}
    table = Table(header_style="bold")
    for head in heads[lang]:
        table.add_column(head, overflow="fold")
    for name in available_packs():
        pack = load_pack(name)
        document = pack.document
        words = (document.title_zh, document.status.term_zh) if lang == "zh" else (document.title_en, document.status.term_en)
        table.add_row(name, words[0], document.number, words[1], str(len(pack.provisions)))
    console.print(table)
    return 0


@app.command(name="register")
def print_register(pack: str, *, lang: Language = "zh", format: Literal["table", "markdown", "csv"] = "table") -> int:  # noqa: A002 - as above
    """Print every provision of a pack as an official's table.

    Args:
        pack: the rule pack, see `ruralpolicy packs`.
        lang: the language of titles and terms.
        format: a table for reading, Markdown or CSV.
    """
    table = report.register_table(load_pack(pack), lang)
    if format == "table":
        # What is read and who answers would not fit on a screen; the other formats have it.
        _print(_console(), attrs.evolve(table, head=table.head[:-2], rows=tuple(row[:-2] for row in table.rows)))
    else:
        print(report.markdown(table) if format == "markdown" else report.to_csv(table.head, table.rows), end="")  # noqa: T201
    return 0
