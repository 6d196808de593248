"""The benchmarks: all ways yield the same outcomes, the script runs, and the tables are those of the results. No time is asserted."""

import importlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from ruralpolicy import second_reading

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "benchmarks"
# `make bench` makes it.
PEERS = ROOT / "build/peers/bin/python"
NUMBER = 300
PEER_NUMBER = 60

Module = Callable[[str], ModuleType]


@pytest.fixture(scope="module")
def module() -> Iterator[Module]:
    """Imports the modules of the folder, which is no package."""
    before = set(sys.modules)
    sys.path.insert(0, str(FOLDER))
    try:
        yield importlib.import_module
    finally:
        sys.path.remove(str(FOLDER))
        for name in set(sys.modules) - before:
            if str(getattr(sys.modules[name], "__file__", "")).startswith(str(FOLDER)):
                del sys.modules[name]


@pytest.mark.parametrize(("name", "sizes"), [("w1", (NUMBER,)), ("w2", (40, 20)), ("w4", (NUMBER,))])
def test_facts_tables_plain_python_and_polars_by_hand_yield_the_same_outcomes(module: Module, name: str, sizes: tuple[int, ...]) -> None:
    workloads = module("workloads")

    plain = workloads.agreed(name, workloads.WORKS[name](*sizes))

    compliance = {"met", "unmet", "pending", "not_applicable", "undetermined"}
    entitlement = {"entitled", "not_entitled", "not_applicable", "undetermined"}
    expected = {"w1": compliance, "w2": compliance - {"not_applicable"}, "w4": entitlement | {"met", "unmet"}}
    assert expected[name] == {outcome for _, _, outcome in plain}


def test_the_reference_agrees_with_plain_python(module: Module) -> None:
    w1, compare = module("w1"), module("compare")
    clinics = w1.clinics(NUMBER)

    plain = w1.by_plain_python(clinics, w1.plain_rules())

    assert NUMBER * 30 == compare.same_outcomes(
        plain, compare.of_assessment("VillageClinic", second_reading.assess(clinics, w1.pack(), as_of=w1.AS_OF))
    )


@pytest.mark.parametrize("name", ["durable_rules", "clips", "rule_engine", "cel", "zen", "openfisca"])
def test_a_peer_yields_the_outcomes_of_plain_python(module: Module, name: str) -> None:
    w1, through, compare, workloads = module("w1"), module("through"), module("compare"), module("workloads")
    peer = next(each for each in through.PEERS if each.module == name)
    answer = asked(through, peer)

    plain = w1.by_plain_python(w1.clinics(PEER_NUMBER), w1.plain_rules())

    assert PEER_NUMBER * 30 == compare.same_outcomes(plain, compare.of_digits(answer["outcomes"], w1.records(PEER_NUMBER)))
    if peer.changes_among:
        found = asked(through, peer, "--changes=40")["found"]
        assert [changed for _, changed in workloads.counted(workloads.plain_changes, PEER_NUMBER, 40)] == found


def asked(through: ModuleType, peer: Any, *options: str) -> dict[str, Any]:
    answer: dict[str, Any] = through.asked(peer, PEERS, PEER_NUMBER, *options)
    if "missing" in answer:
        pytest.skip(f"{peer.distribution} is not installed here, `make bench` installs it: {answer['missing']}")
    return answer


def test_every_peer_has_a_module_and_the_other_way_round(module: Module) -> None:
    here = {path.stem for path in (FOLDER / "peers").glob("*.py")} - {"__init__"}

    assert here == {peer.module for peer in module("through").PEERS}


def test_a_peer_that_is_missing_is_named_with_the_reason(module: Module, tmp_path: Path) -> None:
    through = module("through")
    clips = next(peer for peer in through.PEERS if peer.module == "clips")

    assert {"missing": "there is no environment of the peers; `make bench` makes it"} == through.asked(clips, tmp_path, 10)
    assert {"missing"} == set(through.asked(clips._replace(module="nobody"), Path(sys.executable), 10))
    with pytest.raises(RuntimeError, match="clipspy"):
        through.asked(clips._replace(module="durable_rules"), Path(sys.executable), 10, "--unheard-of")


def test_a_session_and_plain_python_name_the_same_changes(module: Module) -> None:
    workloads = module("workloads")

    by_session, by_hand = (workloads.counted(work, 50, 200) for work in (workloads.session_changes, workloads.plain_changes))

    assert [found for _, found in by_hand] == [found for _, found in by_session]
    assert any(found for _, found in by_hand)


def test_a_difference_between_the_ways_is_found(module: Module) -> None:
    same_outcomes, one = module("compare").same_outcomes, ("w1/1-threshold-1", "000000", "met")

    assert 1 == same_outcomes([one], [one], [one])
    with pytest.raises(AssertionError, match="is not"):
        same_outcomes([one], [one], [(*one[:2], "unmet")])
    with pytest.raises(ValueError, match="longer"):
        same_outcomes([one], [one, one])


def test_the_deadlines_of_the_rules_lie_on_both_sides_of_the_day(module: Module) -> None:
    thresholds = module("thresholds")

    assert {True, False} == {rule.due <= thresholds.AS_OF for rule in thresholds.thresholds()}


def test_the_script_measures_everything_and_brings_the_tables_up_to_date(module: Module, tmp_path: Path) -> None:
    shutil.copy(FOLDER / "README.md", tmp_path)
    sizes = ["--records=60", "--counties=5", "--clinics=4", "--changed-among=20", "--changes=10", "--sizes", "20", "60", "--repeats=1"]
    folders = [f"--results={tmp_path}", f"--docs={tmp_path}", f"--peers={tmp_path / 'none'}"]

    done = subprocess.run([sys.executable, FOLDER / "run.py", *sizes, *folders], capture_output=True, text=True, check=False, cwd=tmp_path)

    assert 0 == done.returncode, done.stderr
    measured = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    committed = json.loads((FOLDER / "results.json").read_text(encoding="utf-8"))
    assert set(committed) == set(measured)
    assert 60 * 30 == measured["w1"]["outcomes_compared"]
    assert "there is no environment" in measured["w1"]["ways"]["clips"]["missing"]
    english = tables_of(module, measured, "en")
    assert english in done.stdout
    assert f"<!-- measured -->\n{english}\n<!-- /measured -->" in (tmp_path / "README.md").read_text(encoding="utf-8")
    assert "there is no environment" in english
    assert tables_of(module, measured, "zh") == (tmp_path / "speed.zh.md").read_text(encoding="utf-8").rstrip("\n")


def tables_of(module: Module, results: Any, language: str) -> str:
    written: str = module("tables").written(results, language)
    return written


def test_the_tables_of_the_documents_are_those_of_the_results(module: Module) -> None:
    results = json.loads((FOLDER / "results.json").read_text(encoding="utf-8"))

    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert readme == module("run").brought_up_to_date(readme, results)
    for language in ("en", "zh"):
        text = (ROOT / f"docs/_common/speed.{language}.md").read_text(encoding="utf-8")
        assert tables_of(module, results, language) + "\n" == text


def test_what_misses_its_goal_is_profiled(module: Module) -> None:
    goals, profiles = module("goals"), module("profiles")
    results = json.loads((FOLDER / "results.json").read_text(encoding="utf-8"))

    assert {goal.key for goal in goals.GOALS} == set(profiles.PROFILES)
    assert [goal.key for goal in goals.missed(results)] == list(results["profiles"])
    assert all(results["profiles"].values())


def test_a_bound_is_kept_where_it_is_met_exactly(module: Module) -> None:
    goals = module("goals")
    least = goals.Goal("a", "", "", lambda results: results["a"], least=2)
    most = goals.Goal("b", "", "", lambda results: results["a"], most=2)

    assert [False, True, True] == [least.reached({"a": value}) for value in (1, 2, 3)]
    assert [True, True, False] == [most.reached({"a": value}) for value in (1, 2, 3)]
