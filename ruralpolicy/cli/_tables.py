"""The part of the command line that assesses tables: a file of one kind of fact goes in, a file of outcomes comes out."""

import signal
import sys
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ruralpolicy.cli._progress import counted
from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.facts import KINDS, Fact
from ruralpolicy.facts.checks import did_you_mean
from ruralpolicy.facts.world import called
from ruralpolicy.findings import OUTCOMES
from ruralpolicy.messages import Language, Said
from ruralpolicy.pack import RulePack
from ruralpolicy.report import Table

if TYPE_CHECKING:
    from ruralpolicy.frames.files.assess import Written

__all__ = ["assess_table", "counts_table", "unreadable_lines"]

_MEANINGS: Final = {"是": True, "否": False, "true": True, "false": False, "yes": True, "no": False}
_STOPPED: Final = 128 + signal.SIGTERM


def assess_table(
    source: Path,
    output: Path,
    pack: RulePack,
    *,
    kind: str,
    as_of: date,
    keep: Sequence[str],
    lang: Language,
    words: Sequence[str] = (),
    units: Sequence[str] = (),
    encoding: str | None = None,
) -> "Written":
    """Assess *source* slice by slice with a bar on the error stream, and write *output*.

    Raises:
        FactError: for what is wrong with the file as a whole or with the options.
        TablesMissingError: without the extra `tables`.
        OSError: where a file cannot be read or written.
        SystemExit: when the command is told to end; *output* is then as it was before.
    """
    from ruralpolicy.frames import assess_file  # noqa: PLC0415 - it needs the extra `tables`

    meant = _kind(kind)
    meanings = {word: _meaning(f"--words {given}", meaning) for given in words for word, meaning in _pairs("--words", given)}
    stated = {name: unit for given in units for name, unit in _pairs("--unit", given)}
    with _ending_on_request(), counted("评估" if lang == "zh" else "assessing") as watch:
        return assess_file(
            source,
            output,
            pack,
            kind=meant,
            as_of=as_of,
            keep=keep,
            words=meanings,
            units=stated,
            encoding=encoding,
            lang=lang,
            watch=watch,
        )


def _kind(word: str) -> type[Fact]:
    """The kind of a name, or of a Chinese word that means no other kind."""
    if word in KINDS:
        return KINDS[word]
    from ruralpolicy.frames.heads import kinds_called  # noqa: PLC0415 - as above

    if len(found := kinds_called(word)) == 1:
        return found[0]
    advice = did_you_mean(word, map(called, KINDS.values())) or Said("choose-from", choices=tuple(map(called, KINDS.values())))
    raise FactError(Mistake(problem="unknown-kind", advice=advice, path=f"--kind {word}", value=word))


def _pairs(option: str, given: str) -> Iterator[tuple[str, str]]:
    """The pairs in what an option was given: ``1=是,0=否``."""
    for pair in given.replace("，", ",").replace("＝", "=").split(","):
        left, sign, right = (part.strip() for part in pair.rpartition("="))
        if not (sign and left and right):
            raise FactError(Mistake(problem="not-a-pair", values={"value": pair}, path=f"{option} {given}", value=pair))
        yield left, right


def _meaning(path: str, word: str) -> bool:
    if word.lower() not in _MEANINGS:
        raise FactError(Mistake(problem="not-true-or-false", values={"value": word}, path=path, value=word))
    return _MEANINGS[word.lower()]


@contextmanager
def _ending_on_request() -> Generator[None]:
    """Let a request to end (SIGTERM) unwind what has been begun, as Ctrl-C does."""
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(_STOPPED))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def counts_table(written: "Written", pack: RulePack, as_of: date, lang: Language) -> Table:
    """How often each provision came to each outcome; outcomes that do not occur are left out."""
    zh = lang == "zh"
    outcomes = [outcome for outcome in OUTCOMES if any(counts[outcome] for counts in written.counts.values())]
    rows = []
    for id_, counts in written.counts.items():
        provision = pack[id_]
        rows.append((provision.printed, provision.title_zh if zh else provision.title_en, *(f"{counts[one]:,}" for one in outcomes)))
    totals = (sum(counts[one] for counts in written.counts.values()) for one in outcomes)
    rows.append(("", "合计" if zh else "total", *(f"{total:,}" for total in totals)))
    head = ("条款", "事项") if zh else ("Clause", "Provision")
    title = pack.document.title_zh if zh else pack.document.title_en
    size = f"{written.rows:,} 行" if zh else f"{written.rows:,} rows"
    return Table(
        f"{title} · {as_of.isoformat()} · {size}",
        (*head, *(outcome.term_zh if zh else outcome.term_en for outcome in outcomes)),
        tuple(rows),
    )


def unreadable_lines(written: "Written", source: Path, output: Path, lang: Language) -> list[str]:
    """What there is to say of the file and of columns, the first rows with cells that could not be read, and how many there are."""
    told = [f"{source}: {said.text(lang)}" for said in written.said] + [f"{source}: {odd.text(lang)}" for odd in written.odd]
    if not written.unreadable:
        return told
    summary = (
        f"{written.unreadable:,} 行无法读取的单元格按未知处理；见 {output} 的 unreadable 列"
        if lang == "zh"
        else f"{written.unreadable:,} rows could not be read in full, such cells count as unknown; see the column `unreadable` of {output}"
    )
    return [*told, *(f"{source}: {mistake.text(lang, 'command')}" for mistake in written.first), summary]
