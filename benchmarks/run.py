"""Measures what is claimed of the library and writes it down: `results.json` and the table of `README.md` beside it.

What counts are ratios in one run on one machine, so whatever is compared runs in turns. No test asserts a time.
"""

import argparse
import json
import os
import platform
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import measures

__all__ = ["main", "measured", "table"]

HERE = Path(__file__).parent
_SECTION = re.compile(r"(<!-- measured -->\n).*?(<!-- /measured -->)", re.DOTALL)


def measured(options: argparse.Namespace) -> dict[str, Any]:
    """Everything that is measured, the slowest last."""
    few = options.durable_records
    parts = {
        "starts": lambda: measures.starts(options.repeats),
        "making": lambda: measures.making(options.records // 5, options.repeats),
        "changes": lambda: measures.changes(options.changed_among, 1_000, options.budget),
        "speed": lambda: measures.speed(options.records, few, options.repeats),
        "memory": lambda: measures.memory(options.records, 4 * few),
        "growth": lambda: measures.growth(options.sizes, options.repeats),
    }
    results: dict[str, Any] = {"machine": {"python": platform.python_version(), "system": platform.system(), "processors": os.cpu_count()}}
    for name, measure in parts.items():
        print(f"{name} ...", flush=True)
        results[name] = measure()
    return results


def _rounded(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _rounded(part) for name, part in value.items()}
    return float(f"{value:.4g}") if isinstance(value, float) else value


def _rows(results: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """What was asked, what came out, what is to be reached."""
    speed, memory, making, changes = (results[name] for name in ("speed", "memory", "making", "changes"))
    starts, growth = results["starts"], results["growth"]
    plain = speed["plain_per_s"]
    yield "W1, `assess` against plain Python", f"{speed['ruralpolicy_per_s'] / plain:.2f}", "≥ 1.2"
    yield "W1, durable-rules in its common use against plain Python", f"{speed['durable_rules_per_s'] / plain:.4f}", ""
    yield "W1, `assess`", f"{speed['ruralpolicy_per_s']:,.0f} records/s", ""
    yield "W1, plain Python", f"{plain:,.0f} records/s", ""
    yield f"W1, durable-rules, on {speed['records_of_durable_rules']:,} records", f"{speed['durable_rules_per_s']:,.0f} records/s", ""
    yield "findings built when looked at", f"{speed['findings_built_per_s']:,.0f} findings/s", ""
    sizes = list(growth["seconds"])
    yield f"growth exponent, {int(sizes[0]):,} to {int(sizes[-1]):,} records", f"{growth['exponent']:.2f}", "≤ 1.1"
    yield "growth exponent of the steepest step", f"{growth['steepest_step']:.2f}", ""
    over = f"over {memory['records']:,} records"
    yield (
        f"memory {over}, `assess`: held, at most",
        _megabytes(memory["ruralpolicy_kept_bytes"], memory["ruralpolicy_peak_bytes"]),
        "≤ 40 MB",
    )
    yield f"memory {over}, plain Python: held, at most", _megabytes(memory["plain_kept_bytes"], memory["plain_peak_bytes"]), ""
    yield f"memory {over}, durable-rules, scaled", _megabytes(memory["durable_rules_bytes_scaled"]), ""
    yield f"one changed fact among {changes['among']:,}, p50", _duration(changes["p50_s"]), "≤ 10 µs"
    yield f"one changed fact among {changes['among']:,}, p99 of {changes['changes']:,}", _duration(changes["p99_s"]), "≤ 500 µs"
    yield "strict facts of 10 attributes built", f"{making['built_per_s']:,.0f}/s", "≥ 200,000/s"
    yield "the same, decoded", f"{making['decoded_per_s']:,.0f}/s", "≥ 100,000/s"
    yield "the same, as an attrs class without any check", f"{making['unchecked_per_s']:,.0f}/s", ""
    for name, seconds in starts["import"].items():
        yield f"`import {name}`", _duration(seconds), "≤ 120 ms" if name == "ruralpolicy" else ""
    for name, seconds in sorted(starts["packs"].items(), key=lambda pair: -pair[1]):
        yield f"`load_pack({name!r})`", _duration(seconds), "≤ 60 ms"


def _megabytes(*sizes: int) -> str:
    return ", ".join(f"{size / 1e6:,.1f} MB" for size in sizes)


def _duration(seconds: float) -> str:
    return f"{seconds * 1e6:,.0f} µs" if seconds < 1e-3 else f"{seconds * 1e3:,.1f} ms" if seconds < 1 else f"{seconds:,.2f} s"


def table(results: Mapping[str, Any]) -> str:
    """The results as a Markdown table."""
    machine = results["machine"]
    lines = [f"Python {machine['python']}, {machine['system']}, {machine['processors']} processors.", ""]
    lines += ["| what | measured | to reach |", "| --- | ---: | --- |", *(f"| {' | '.join(row)} |" for row in _rows(results))]
    return "\n".join(lines)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000, help="records of W1")
    parser.add_argument("--durable-records", type=int, default=500, help="records of W1 that durable-rules gets")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000, 1_000_000], help="records for the growth")
    parser.add_argument("--changed-among", type=int, default=1_000, help="facts among which one changes")
    parser.add_argument("--budget", type=float, default=10, help="seconds to spend on changed facts")
    parser.add_argument("--repeats", type=int, default=5, help="the best of so many counts")
    parser.add_argument("--results", type=Path, default=HERE, help="folder with the README.md to be brought up to date")
    return parser


def main(arguments: list[str] | None = None) -> None:
    """Measure, print the table and write it down."""
    options = _arguments().parse_args(arguments)
    results = _rounded(measured(options))
    print(table(results))
    (options.results / "results.json").write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    readme = options.results / "README.md"
    text = _SECTION.sub(lambda found: f"{found[1]}{table(results)}\n{found[2]}", readme.read_text(encoding="utf-8"))
    readme.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
