"""The whole country: a clinic for each of its villages under the clinics' provisions of all five packs; time, memory and growth.

Codes and names are real, every figure is invented (see `country_clinics.py`). Each size is measured in a process of its own, so that its
peak of memory is its own too. Writes `country.json` and, in the documents, tables and plots.
"""

import argparse
import json
import math
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import country_clinics
import country_plot
import polars as pl
from peak import peak_bytes

from ruralpolicy import RulePack, assess, available_packs, decode_facts, load_pack
from ruralpolicy.facts import VillageClinic
from ruralpolicy.frames import assess_frame

__all__ = ["agreed", "columns_of", "growth", "main", "measured", "once", "table", "write"]

AS_OF: Final = date(2026, 12, 31)
HERE: Final = Path(__file__).parent
_SECTION: Final = re.compile(r"(<!-- measured -->\n).*?(<!-- /measured -->)", re.DOTALL)

Numbers = dict[str, Any]


def columns_of(pack: RulePack) -> list[str]:
    """What a table for one pack has: the code, the name, and everything that its provisions about clinics read."""
    return ["code", "name", *country_clinics.columns([pack])]


def agreed(clinics: pl.DataFrame, packs: Iterable[RulePack]) -> int:
    """How many outcomes `assess_frame` and `assess` share about *clinics*.

    Raises:
        AssertionError: at the first provision about which they differ.
    """
    number = 0
    for pack in packs:
        by_table = assess_frame(clinics.select(columns_of(pack)), pack, kind=VillageClinic, as_of=AS_OF, keep=["name"]).sort("code")
        block = assess(_facts(clinics, pack), pack, as_of=AS_OF).blocks["VillageClinic"]
        ids = [provision.id for provision in pack.decidable if provision.subject is VillageClinic]
        for place, id_ in enumerate(ids):
            mine, theirs = by_table[id_].to_list(), [row[place] for row in block.rows]
            if mine != theirs:
                raise AssertionError(f"{id_}: the table and the engine differ")
            number += len(mine)
    return number


def _facts(clinics: pl.DataFrame, pack: RulePack) -> Sequence[Any]:
    rows = clinics.select(columns_of(pack)).iter_rows(named=True)
    known = [{name: value for name, value in row.items() if value is not None} for row in rows]
    return decode_facts({"VillageClinic": known}, packs=[pack])


def _by_table(clinics: pl.DataFrame, packs: Sequence[RulePack]) -> Callable[[], object]:
    tables = [(pack, clinics.select(columns_of(pack))) for pack in packs]
    return lambda: [assess_frame(table, pack, kind=VillageClinic, as_of=AS_OF, keep=["name"]) for pack, table in tables]


def _by_engine(clinics: pl.DataFrame, packs: Sequence[RulePack]) -> Callable[[], object]:
    facts = [(pack, _facts(clinics, pack)) for pack in packs]
    return lambda: [assess(given, pack, as_of=AS_OF) for pack, given in facts]


_WAYS: Final = {"table": _by_table, "engine": _by_engine}


def once(way: str, path: Path, repeats: int, packs: Sequence[str]) -> Numbers:
    """The best seconds of one way under the packs together, with the clinics in memory, and the peak of memory of this process."""
    work = _WAYS[way](pl.read_parquet(path), list(map(load_pack, packs)))
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
        del result
    return {"seconds": min(seconds), "peak_bytes": peak_bytes()}


def _by_command(path: Path, folder: Path, packs: Iterable[RulePack]) -> Numbers:
    """Seconds and peak of memory of the command, started once for each pack, from Parquet to Parquet."""
    seconds, peaks = 0.0, []
    for pack in packs:
        source, output = folder / "clinics.parquet", folder / "outcomes.parquet"
        pl.read_parquet(path, columns=columns_of(pack)).write_parquet(source)
        options = ["--kind", "VillageClinic", "--pack", pack.name, "--as-of", AS_OF.isoformat(), "--output", output, "--keep", "name"]
        start = time.perf_counter()
        peaks.append(_child([_COMMAND, *map(str, ["assess", source, *options])])["peak_bytes"])
        seconds += time.perf_counter() - start
    return {"seconds": seconds, "peak_bytes": max(peaks)}


_PATH: Final = f"import json, sys; sys.path.insert(0, {str(HERE)!r})"
_COMMAND: Final = f"""{_PATH}
from peak import peak_bytes
from ruralpolicy.cli import main
status = main(sys.argv[1:])
print(json.dumps({{"peak_bytes": peak_bytes()}}))
sys.exit(status)
"""


def _child(arguments: Sequence[str]) -> Numbers:
    """What a program of Python prints in its last line."""
    done = subprocess.run([sys.executable, "-c", *arguments], capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    answer: Numbers = json.loads(done.stdout.splitlines()[-1])
    return answer


def measured(options: argparse.Namespace, villages: pl.DataFrame, folder: Path) -> Numbers:
    """Everything that is measured, each size in processes of its own."""
    packs = list(map(load_pack, options.packs))
    whole = country_clinics.clinics(villages, packs)
    provisions = sum(provision.subject is VillageClinic for pack in packs for provision in pack.decidable)
    found: Numbers = {
        "machine": {"python": platform.python_version(), "system": platform.system(), "processors": os.cpu_count()},
        "villages": villages.height,
        "provisions": provisions,
        "unknown_share": country_clinics.unknown_share(whole),
        "outcomes_compared": agreed(country_clinics.sized(whole, options.sample), packs),
        "ways": {"table": {}, "command": {}, "engine": {}},
    }
    for size in sorted({*options.sizes, villages.height}):
        path = folder / f"{size}.parquet"
        country_clinics.sized(whole, size).write_parquet(path)
        for way in found["ways"]:
            if way != "engine" or size <= options.engine:
                print(f"{size:,} clinics: {way} ...", flush=True)
                call = f"country.once({way!r}, pathlib.Path({str(path)!r}), {options.repeats}, {options.packs!r})"
                numbers = (
                    _by_command(path, folder, packs)
                    if way == "command"
                    else _child([f"{_PATH}; import country, pathlib; print(json.dumps({call}))"])
                )
                found["ways"][way][str(size)] = {name: float(f"{value:.4g}") for name, value in numbers.items()}
    found["growth"] = {
        way: growth({int(size): numbers["seconds"] for size, numbers in sizes.items()})
        for way, sizes in found["ways"].items()
        if len(sizes) > 1
    }
    return found


def growth(seconds: Mapping[int, float]) -> Numbers:
    """The exponent with which the seconds grow with the rows: over all sizes, and at its worst between two of them."""
    points = [(math.log(size), math.log(second)) for size, second in sorted(seconds.items())]
    steps = [(after[1] - before[1]) / (after[0] - before[0]) for before, after in pairwise(points)]
    slope = statistics.linear_regression(*zip(*points, strict=True)).slope
    return {"exponent": round(slope, 3), "steepest_step": round(max(steps), 3)}


_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "machine": "Python {python}, {system}, {processors} processors; {provisions} provisions.",
        "head": "| clinics | way | seconds | clinics/s | outcomes/s | peak memory |",
        "table": "`assess_frame`, in memory",
        "command": "command, Parquet to Parquet",
        "engine": "`assess`, in memory",
        "growth": "| growth exponent | {way} | {exponent:.2f} (steepest step {steepest_step:.2f}) | | | |",
    },
    "zh": {
        "machine": "Python {python}，{system}，{processors} 个处理器；共 {provisions} 条条文。",
        "head": "| 机构数 | 方式 | 秒 | 机构/秒 | 结论/秒 | 内存峰值 |",
        "table": "`assess_frame`，全部在内存",
        "command": "命令行，Parquet 到 Parquet",
        "engine": "`assess`，全部在内存",
        "growth": "| 增长指数 | {way} | {exponent:.2f}（最陡一段 {steepest_step:.2f}） | | | |",
    },
}


def table(found: Numbers, language: str) -> str:
    """What was measured, as a table of Markdown."""
    words = _WORDS[language]
    lines = [
        words["machine"].format(**found["machine"], provisions=found["provisions"]),
        "",
        words["head"],
        "| ---: | --- | ---: | ---: | ---: | ---: |",
    ]
    rows = sorted((int(size), way) for way, sizes in found["ways"].items() for size in sizes)
    for size, way in sorted(rows, key=lambda row: (row[0], list(found["ways"]).index(row[1]))):
        numbers = found["ways"][way][str(size)]
        speed = size / numbers["seconds"]
        cells = (f"{size:,}", words[way], f"{numbers['seconds']:.3g}", f"{speed:,.0f}", f"{speed * found['provisions']:,.0f}")
        lines.append(f"| {' | '.join(cells)} | {numbers['peak_bytes'] / 1e6:,.0f} MB |")
    lines += [words["growth"].format(way=words[way], **numbers) for way, numbers in found["growth"].items()]
    return "\n".join(lines)


def write(found: Numbers, results: Path, docs: Path) -> None:
    """The numbers, and in each tree of the documents the table and the plot that come of them."""
    (results / "country.json").write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    for language in _WORDS:
        page = docs / language / "whole-country.md"
        text = page.read_text(encoding="utf-8")
        page.write_text(_SECTION.sub(lambda match, now=language: f"{match[1]}{table(found, now)}\n{match[2]}", text), encoding="utf-8")
        (docs / language / "whole-country.svg").write_text(country_plot.plot(found, language), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--villages", type=Path, help="the list of villages, a CSV file with the columns code, name and areaCode")
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000, 1_000_000], help="numbers of clinics, beside all there are"
    )
    parser.add_argument("--packs", nargs="+", default=list(available_packs()))
    parser.add_argument("--engine", type=int, default=10_000, help="the most clinics whose facts are built for assess")
    parser.add_argument("--sample", type=int, default=2_000, help="clinics about which both ways must say the same")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--results", type=Path, default=HERE, help="where country.json goes")
    parser.add_argument("--docs", type=Path, default=HERE.parent / "docs", help="the documents whose tables and plots are made anew")
    options = parser.parse_args(arguments)
    path = options.villages or country_clinics.fetched(HERE.parent / "build" / "country")
    with tempfile.TemporaryDirectory() as folder:
        found = measured(options, country_clinics.read_villages(path), Path(folder))
    write(found, options.results, options.docs)
    print(table(found, "en"))


if __name__ == "__main__":
    main()
