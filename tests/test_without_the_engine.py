"""Where durable-rules cannot be loaded, as on Windows, everything works that decides nothing, and the plain reading in its place."""

import importlib
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from ruralpolicy import EngineError, EngineMissingError, cli
from ruralpolicy.engine import _durable

# What Windows lacks, and a C module that is not there. The rest of Python may have the hook of forks back, since it still sees a fork here.
START = """
import os, sys
sys.modules["durable_rules_engine"] = None
at_fork = os.register_at_fork
del sys.getdlopenflags, sys.setdlopenflags, os.register_at_fork, os.RTLD_LAZY, os.chown
from datetime import date
import ruralpolicy
from ruralpolicy import EngineError, decode_facts, load_pack
from ruralpolicy import second_reading
os.register_at_fork = at_fork
facts = decode_facts({"County": [{"code": "361102", "village_clinics_total": 120, "village_clinics_integrated": 31}]})
pack, day = load_pack("shangrao"), date(2024, 12, 31)
"""


def run(script: str) -> str:
    command = [sys.executable, "-W", "error", "-c", START + script]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (0, "") == (done.returncode, done.stderr)
    return done.stdout.strip()


def test_the_plain_reading_and_tables_decide() -> None:
    script = """
import polars as pl
from ruralpolicy.facts import County
from ruralpolicy.frames import assess_frame
print(second_reading.assess(facts, pack, as_of=day).where(provision="shangrao/3-coverage-2024")[0].outcome)
frame = pl.DataFrame({"code": ["361102"], "village_clinics_total": [120], "village_clinics_integrated": [31]})
long = assess_frame(frame, pack, kind=County, as_of=day, form="long")
print(long.filter(pl.col("provision") == "shangrao/3-coverage-2024")["outcome"].to_list())
"""
    assert "unmet\n['unmet']" == run(script)


def test_what_tests_policies_is_there() -> None:
    script = """
from hypothesis import Phase, find, settings
from ruralpolicy import testing
from ruralpolicy.testing import worlds
world = find(worlds(pack=pack), lambda world: len(world) > 1, settings=settings(phases=[Phase.generate], database=None))
print(len(world) > 1, all(getattr(testing, name) for name in testing.__all__))
"""
    assert "True True" == run(script)


def test_assess_says_what_is_missing_and_what_gives_the_same() -> None:
    script = """
from ruralpolicy import Session
for call in (ruralpolicy.assess, Session):
    try:
        call(facts, pack, as_of=day)
    except EngineError as error:
        print(type(error).__name__, "second_reading.assess gives the same findings" in str(error), "durable-rules" in str(error))
"""
    assert "EngineMissingError True True\n" * 2 == run(script) + "\n"


def test_the_command_says_so_too(tmp_path: Path) -> None:
    facts = tmp_path / "facts.json"
    facts.write_text('{"County": [{"code": "1"}]}', encoding="utf-8")
    script = f"""
import io
from ruralpolicy import cli
sys.stderr = io.TextIOWrapper(io.BytesIO())
status = cli.main(["assess", {str(facts)!r}, "--pack", "shangrao", "--as-of", "2024-12-31", "--ledger", {str(tmp_path / "l.json")!r}])
sys.stderr.seek(0)
print(status, sys.stderr.read(), cli.main(["register", "shangrao", "--format", "csv"]) == 0)
sys.stderr = sys.__stderr__
"""
    shown = run(script)
    assert shown.startswith("\ufeff")
    assert "2 此处无法加载规则引擎：durable-rules cannot be loaded" in shown
    assert shown.endswith("True")


def test_a_module_that_cannot_be_loaded_is_told_of_when_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    module = dict(vars(_durable))
    monkeypatch.setitem(sys.modules, "durable_rules_engine", None)
    monkeypatch.delattr(sys, "getdlopenflags")
    monkeypatch.delattr(sys, "setdlopenflags")
    monkeypatch.delattr(os, "register_at_fork")
    try:
        importlib.reload(_durable)
        with pytest.raises(EngineMissingError, match="durable-rules cannot be loaded"):
            _durable.Ruleset([])
    finally:
        vars(_durable).clear()
        vars(_durable).update(module)
    monkeypatch.setitem(sys.modules, "durable_rules_engine", SimpleNamespace(here=True))
    assert _durable._load().here
    assert issubclass(EngineMissingError, EngineError)
    assert [frozenset({"always"})] == _durable.Ruleset([("always", {})]).match([{}])
    assert "此处无法加载规则引擎：x；可改用 ruralpolicy.second_reading.assess" in EngineMissingError("x").text("zh")


def test_the_command_refuses_where_the_engine_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(*_: object, **__: object) -> None:
        raise EngineMissingError("durable-rules cannot be loaded (no)")

    facts = tmp_path / "facts.json"
    facts.write_text('{"County": [{"code": "1"}]}', encoding="utf-8")
    monkeypatch.setattr("ruralpolicy.cli._assess.assess", missing)
    assert cli.main(["assess", str(facts), "--pack", "shangrao", "--as-of", "2024-12-31", "--lang", "en"]) == 2
    assert "gives the same findings without it, slower" in capsys.readouterr().err
