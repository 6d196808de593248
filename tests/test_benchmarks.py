"""The benchmarks: all three ways yield the same outcomes, the script runs, and the table is that of the results. No time is asserted."""

import importlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from ruralpolicy import assess, reference

FOLDER = Path(__file__).parents[1] / "benchmarks"
NUMBER = 300


@pytest.fixture(scope="module")
def modules() -> Iterator[dict[str, ModuleType]]:
    """The modules of the folder, which is no package."""
    sys.path.insert(0, str(FOLDER))
    try:
        yield {name: importlib.import_module(name) for name in ("w1", "measures", "run")}
    finally:
        sys.path.remove(str(FOLDER))
        for name in ("w1", "measures", "run"):
            del sys.modules[name]


def test_all_three_ways_yield_the_same_outcomes(modules: dict[str, ModuleType]) -> None:
    w1, measures = modules["w1"], modules["measures"]
    clinics, pack = w1.clinics(NUMBER), w1.pack()

    plain = measures.by_plain_python(clinics, w1.plain_rules())
    found = measures.by_durable_rules(NUMBER)["found"]

    assert NUMBER * 30 == len(plain)
    assert {"met", "unmet", "pending", "not_applicable", "undetermined"} == {outcome for _, _, outcome in plain}
    assert plain == [(id_, code, found.get(f"{code} {id_}", "undetermined")) for id_, code, _ in plain]
    for way in (assess, reference.assess):
        assert plain == list(measures.outcomes_of(way(clinics, pack, as_of=w1.AS_OF)))


def test_a_difference_between_the_ways_is_found(modules: dict[str, ModuleType]) -> None:
    same_outcomes, one = modules["measures"].same_outcomes, ("w1/1-threshold-1", "000000", "met")

    assert 1 == same_outcomes([one], [one])
    with pytest.raises(AssertionError, match="is not"):
        same_outcomes([one], [(*one[:2], "unmet")])
    with pytest.raises(ValueError, match="shorter"):
        same_outcomes([one, one], [one])


def test_the_deadlines_of_the_rules_lie_on_both_sides_of_the_day(modules: dict[str, ModuleType]) -> None:
    w1 = modules["w1"]
    as_of: date = w1.AS_OF

    assert {True, False} == {rule.due <= as_of for rule in w1.thresholds()}


def test_the_script_measures_everything_and_brings_the_table_up_to_date(tmp_path: Path) -> None:
    for name in ("README.md", "results.json"):
        shutil.copy(FOLDER / name, tmp_path)
    committed = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    tiny = ["--records=60", "--durable-records=10", "--sizes", "20", "60", "--changed-among=5", "--repeats=1", "--budget=0.1"]

    done = subprocess.run(
        [sys.executable, FOLDER / "run.py", *tiny, "--results", tmp_path], capture_output=True, text=True, check=False, cwd=tmp_path
    )

    assert 0 == done.returncode, done.stderr
    measured = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    assert {name: set(part) for name, part in committed.items()} == {name: set(part) for name, part in measured.items()}
    assert 60 * 30 == measured["speed"]["outcomes_compared"]
    table = done.stdout[done.stdout.index("Python 3.") :].strip()
    assert f"<!-- measured -->\n{table}\n<!-- /measured -->" in (tmp_path / "README.md").read_text(encoding="utf-8")


def test_the_table_of_the_readme_is_that_of_the_results(modules: dict[str, ModuleType]) -> None:
    results = json.loads((FOLDER / "results.json").read_text(encoding="utf-8"))
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")

    assert f"<!-- measured -->\n{modules['run'].table(results)}\n<!-- /measured -->" in readme
