"""The plugin: its table, its files and its threshold; and the ready-made laws, in this process and from an installed wheel."""

import json
import os
import shutil
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from ruralpolicy.testing import laws, plugin

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[2]
RULES = '''
"""One clause."""

from ruralpolicy import Document, RulePack
from ruralpolicy.facts import County

pack = RulePack("mine", Document(title_zh="示范意见", title_en="Demonstration"))


@pack.obligation("1", "数量", "Clinics")
def clinics(county: County, *, fewest: int = 20) -> bool:
    """There are at least twenty village clinics."""
    return county.village_clinics_total >= fewest
'''
TESTS = """
from datetime import date

import pytest
from my_rules import pack
from ruralpolicy import assess
from ruralpolicy.facts import County


@pytest.mark.parametrize("total", [20, 19])
def test_clinics(total):
    findings = assess([County(code="a", village_clinics_total=total)], pack, as_of=date(2026, 1, 1))
    assert [total >= 20] == [finding.outcome == "met" for finding in findings]
"""
MORE = """
def test_unknown():
    assert "undetermined" == assess([County(code="a")], pack, as_of=date(2026, 1, 1))[0].outcome
"""
COVER = "--policy-cover=my_rules:pack"


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project of one pack and its tests."""
    pytester.makepyfile(my_rules=RULES, test_rules=TESTS)
    monkeypatch.syspath_prepend(pytester.path)
    return pytester


def run(project: pytest.Pytester, *options: str) -> pytest.RunResult:
    return project.runpytest_inprocess("-p", "ruralpolicy.testing.plugin", "-p", "no:cacheprovider", *options)


def test_the_table_says_what_no_test_has_seen(project: pytest.Pytester) -> None:
    result = run(project, COVER)

    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(
        [
            "*policy coverage: mine*",
            "provision *outcomes *deadlines *boundaries",
            "mine/1-clinics *2/3 * - *3/3",
            "    missed: undetermined",
            "0 of 1 provisions complete; 5 of 6 items seen, 83.33 %",
        ]
    )
    assert result.ret == pytest.ExitCode.OK


def test_too_little_fails_the_run(project: pytest.Pytester) -> None:
    result = run(project, COVER, "--policy-cover-fail-under=100")

    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(["FAIL: 83.33 % of mine was seen, 100 % is required"])
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert run(project, COVER, "--policy-cover-fail-under=83").ret == pytest.ExitCode.OK


def test_all_of_it_passes_under_the_highest_threshold(project: pytest.Pytester) -> None:
    project.makepyfile(test_rules=TESTS + MORE)
    result = run(project, COVER, "--policy-cover-fail-under=100")

    result.stdout.fnmatch_lines(["1 of 1 provisions complete; 6 of 6 items seen, 100 %"])
    assert result.ret == pytest.ExitCode.OK


def test_a_run_that_fails_by_itself_keeps_its_exit_code(project: pytest.Pytester) -> None:
    result = run(project, COVER, "--policy-cover-fail-under=100", "-k", "nothing_is_called_so")

    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_page_and_json_are_written(project: pytest.Pytester) -> None:
    run(project, COVER, "--policy-cover-html=out/cover.html", "--policy-cover-json=out/cover.json")
    (pack,) = json.loads((project.path / "out" / "cover.json").read_text(encoding="utf-8"))["packs"]

    assert ("mine", 5, 6) == (pack["pack"], pack["seen"], pack["total"])
    assert "mine/1-clinics" in (project.path / "out" / "cover.html").read_text(encoding="utf-8")


def test_without_the_option_nothing_is_looked_at(project: pytest.Pytester) -> None:
    result = run(project, "--policy-cover-fail-under=100")

    result.stdout.no_fnmatch_line("*policy coverage*")
    assert result.ret == pytest.ExitCode.OK


@pytest.mark.parametrize("name", ["atlantis", "no_such_module:pack", "my_rules:packs"])
def test_a_pack_that_is_not_there_is_a_usage_error(project: pytest.Pytester, name: str) -> None:
    result = run(project, f"--policy-cover={name}")

    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: --policy-cover: *"])


def test_the_laws_are_ready_to_run(project: pytest.Pytester) -> None:
    result = run(project, "--pyargs", "ruralpolicy.conformance", "--pack", "my_rules:pack", "--policy-examples=3", "-k", "order")

    result.assert_outcomes(passed=2, deselected=len([name for name in dir(laws.PackLaws) if name.startswith("test_")]) - 2)


def test_without_a_name_all_installed_packs_are_held_to_the_laws(project: pytest.Pytester) -> None:
    result = run(project, "--pyargs", "ruralpolicy.conformance", "--collect-only", "-q", "-k", "order_of_facts")

    result.stdout.fnmatch_lines(["*test_the_order_of_facts_does_not_matter[[]shangrao[]]"])


def test_laws_for_a_pack_that_is_not_there_are_a_usage_error(project: pytest.Pytester) -> None:
    result = run(project, "--pyargs", "ruralpolicy.conformance", "--pack", "atlantis", "-k", "order_of_facts")

    result.assert_outcomes(errors=1, deselected=25)
    result.stdout.fnmatch_lines(["*UsageError: --pack: *atlantis*"])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a wheel of this tree is installed."""
    tree, out, site = (tmp_path_factory.mktemp(name) / name for name in ("tree", "dist", "site"))
    shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".*", "build", "dist", "*.egg-info", "__pycache__", "docs", "tests"))
    subprocess.run([sys.executable, "-m", "build", "--wheel", "--outdir", out, tree], check=True, capture_output=True)
    wheel = next(out.glob("*.whl"))
    install: list[str | Path] = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", site, wheel]
    subprocess.run(install, check=True, capture_output=True)
    return site


def test_the_plugin_is_there_under_the_name_of_its_module() -> None:
    (point,) = {point for point in entry_points(group="pytest11") if point.value.startswith("ruralpolicy.")}

    # Under its own name it can be named by -p too without being there twice.
    assert (plugin.__name__, plugin.__name__) == (point.name, point.value)


def test_an_installed_wheel_covers_and_tests_the_pack_of_an_empty_project(site: Path, tmp_path: Path) -> None:
    (tmp_path / "my_rules.py").write_text(RULES, encoding="utf-8")
    (tmp_path / "test_rules.py").write_text(TESTS, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(site)}

    def pytest_says(*options: str) -> str:
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False).stdout

    covered = pytest_says(COVER, "--policy-cover-fail-under=100")
    assert "5 of 6 items seen, 83.33 %" in covered
    assert "FAIL: 83.33 % of mine was seen" in covered
    held = pytest_says("--pyargs", "ruralpolicy.conformance", "--pack", "my_rules:pack", "--policy-examples=5")
    assert "26 passed" in held
