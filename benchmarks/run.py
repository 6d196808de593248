"""Measures what is claimed of the library and writes it down: `results.json`, `README.md` beside it, and the tables of the documents.

What counts are ratios in one run on one machine, so whatever is compared runs in turns. No test asserts a time.
"""

import argparse
import json
import os
import platform
import re
from collections.abc import Callable, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

import goals
import measures
import profiles
import tables
import workloads

__all__ = ["brought_up_to_date", "main", "measured"]

HERE = Path(__file__).parent
ROOT = HERE.parent
_SECTION = re.compile(r"(<!-- measured -->\n).*?(<!-- /measured -->)", re.DOTALL)


def measured(options: argparse.Namespace) -> dict[str, Any]:
    """Everything that is measured, the slowest last, and profiles of what missed its goal."""
    few, repeats = max(10, options.records // 200), options.repeats
    parts: dict[str, Callable[[], Any]] = {
        "starts": lambda: measures.starts(repeats),
        "making": lambda: measures.making(options.records // 5, repeats),
        "looking": lambda: measures.looking(options.records // 10, repeats),
        "w3": lambda: workloads.one_change(options.changed_among, options.changes, max(10, options.changes // 10), options.peers),
        "w1": lambda: workloads.threshold_rules(options.records, options.peers, repeats),
        "w2": lambda: workloads.shares(options.counties, options.clinics, repeats),
        "w4": lambda: workloads.encounters(options.records, repeats),
        "memory": lambda: measures.memory(options.records, 4 * few),
        "growth": lambda: measures.growth(options.sizes, repeats),
    }
    results: dict[str, Any] = {"machine": {"python": platform.python_version(), "system": platform.system(), "processors": os.cpu_count()}}
    results["versions"] = {name: metadata.version(name) for name in ("attrs", "cattrs", "durable-rules", "narwhals", "polars")}
    for name, measure in parts.items():
        print(f"{name} ...", flush=True)
        results[name] = measure()
    results = _rounded(results)
    print("profiles ...", flush=True)
    results["profiles"] = {goal.key: profiles.PROFILES[goal.key](options) for goal in goals.missed(results)}
    return results


def _rounded(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _rounded(part) for name, part in value.items()}
    return float(f"{value:.4g}") if isinstance(value, float) else value


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000, help="records of W1 and encounters of W4; slower peers get a part")
    parser.add_argument("--counties", type=int, default=1_000, help="counties of W2")
    parser.add_argument("--clinics", type=int, default=200, help="clinics of each county of W2")
    parser.add_argument("--changed-among", type=int, default=10_000, help="facts of W3, among which one changes")
    parser.add_argument("--changes", type=int, default=5_000, help="changes of W3, one after the other; the peers get a tenth")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000, 1_000_000], help="records for the growth")
    parser.add_argument("--repeats", type=int, default=5, help="the best of so many counts")
    parser.add_argument("--peers", type=Path, default=ROOT / "build/peers/bin/python", help="the Python of the peers' environment")
    parser.add_argument("--results", type=Path, default=HERE, help="folder of results.json and of the README.md to be brought up to date")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs/_common", help="folder of the documents' tables")
    return parser


def brought_up_to_date(readme: str, results: Mapping[str, Any]) -> str:
    """The README with the tables of *results*."""
    return _SECTION.sub(lambda found: f"{found[1]}{tables.written(results, 'en')}\n{found[2]}", readme)


def main(arguments: list[str] | None = None) -> None:
    """Measure, print the tables and write them down."""
    options = _arguments().parse_args(arguments)
    results = measured(options)
    print(tables.written(results, "en"))
    (options.results / "results.json").write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    readme = options.results / "README.md"
    readme.write_text(brought_up_to_date(readme.read_text(encoding="utf-8"), results), encoding="utf-8")
    for language in ("en", "zh"):
        (options.docs / f"speed.{language}.md").write_text(tables.written(results, language) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
