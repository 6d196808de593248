"""The command line: what it prints, writes and returns, and how it refuses what it cannot read."""

import csv
import io
import json
import os
import runpy
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ruralpolicy import assess, cli, decode_facts, decode_findings, load_pack
from ruralpolicy.cli import _progress

FACTS = {
    "County": [
        {
            "code": "361125",
            "name": "横峰县",
            "village_clinics_total": 120,
            "village_clinics_integrated": 31,
            "implementation_plan_issued": True,
        }
    ]
}


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    path = tmp_path / "facts.json"
    path.write_text(json.dumps(FACTS), encoding="utf-8")
    return path


def run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


def options(facts: Path, *more: object) -> tuple[object, ...]:
    return ("assess", facts, "--pack", "shangrao", "--as-of", "2024-12-31", *more)


@pytest.mark.parametrize(
    ("lang", "expected"), [("zh", ("未达到", "2024年一体化覆盖率", "三")), ("en", ("unmet", "Coverage 30 per cent in 2024"))]
)
def test_the_table_counts_outcomes_and_shows_what_is_unmet(
    facts: Path, capsys: pytest.CaptureFixture[str], lang: str, expected: tuple[str, ...]
) -> None:
    assert run(*options(facts, "--lang", lang)) == 0
    shown = capsys.readouterr().out
    for words in expected:
        assert words in shown


def test_other_outcomes_are_shown_on_demand(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*options(facts, "--outcome", "pending", "--outcome", "met")) == 0
    shown = capsys.readouterr().out
    assert "2025年一体化覆盖率" in shown
    assert "县级实施方案" in shown
    assert "2024年一体化覆盖率" not in shown


def test_json_holds_every_finding_and_reads_back(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*options(facts, "--format", "json")) == 0
    rows = json.loads(capsys.readouterr().out)
    expected = assess(decode_facts(FACTS), load_pack("shangrao"), as_of=date(2024, 12, 31))
    assert tuple(expected) == decode_findings(rows)


def test_csv_holds_the_findings_chosen(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*options(facts, "--format", "csv", "--outcome", "unmet", "--lang", "en")) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out.removeprefix("\ufeff"))))
    assert [("shangrao/3-coverage-2024", "31/120", "361125")] == [(row["provision"], row["measured_exact"], row["code"]) for row in rows]
    assert run(*options(facts, "--format", "csv", "--outcome", "entitled", "--lang", "en")) == 0
    assert capsys.readouterr().out.strip().count("\n") == 0


@pytest.mark.parametrize(("outcome", "status"), [("unmet", 1), ("entitled", 0), ("not_permitted", 0)])
def test_the_exit_status_tells_of_an_outcome(facts: Path, outcome: str, status: int) -> None:
    assert run(*options(facts, "--fail-on", outcome)) == status


def test_the_ledger_is_written_whole(facts: Path, tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    assert run(*options(facts, "--ledger", path)) == 0
    ledger = json.loads(path.read_text(encoding="utf-8"))
    assert ("shangrao", "2024-12-31", "in_force") == (ledger["pack"], ledger["as_of"], ledger["status"])
    assert len(ledger["findings"]) == sum(ledger["counts"].values())
    assert sorted(child.name for child in tmp_path.iterdir()) == ["facts.json", "ledger.json"]


def test_a_ledger_that_cannot_be_finished_leaves_nothing(facts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ledger.json"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(SystemExit) as caught:
        run(*options(facts, "--ledger", path))
    assert caught.value.code == 130
    assert path.read_text(encoding="utf-8") == "old"
    assert sorted(child.name for child in tmp_path.iterdir()) == ["facts.json", "ledger.json"]


def test_a_ledger_where_nothing_can_be_written_is_refused(facts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*options(facts, "--ledger", tmp_path / "nowhere" / "ledger.json")) == 2
    assert "nowhere" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            b'{"County": [{"code": "1", "village_clinics_total": "20", "flag": 3}]}',
            ("$.County[0].village_clinics_total", "$.County[0].flag"),
        ),
        (b'{"County": [{"code": "1"}, {"code": "1"}], "Country": []}', ("Country",)),
        (b'{"County": [{"code": "1"}, {"code": "1"}]}', ("two facts of kind County",)),
        (b"[]", ("$",)),
        (b"{", ("not JSON",)),
        (b"\xff\xfe", ("not JSON",)),
        (b'{"County": [{"code": "1", "village_clinics_total": NaN}]}', ("$.County[0].village_clinics_total",)),
    ],
)
def test_bad_input_is_refused_with_every_mistake(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, expected: tuple[str, ...]
) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    assert run(*options(path, "--lang", "en")) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    for words in expected:
        assert words in shown.err


def test_a_missing_file_an_unknown_pack_and_an_unknown_kind_are_refused(
    facts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*options(tmp_path / "none.json", "--lang", "en")) == 2
    assert run("assess", facts, "--pack", "shangroa", "--as-of", "2024-12-31", "--lang", "en") == 2
    assert run(*options(facts, "--complete", "Clinic", "--lang", "en")) == 2
    assert run("register", "shangroa", "--lang", "en") == 2
    shown = capsys.readouterr().err
    for words in ("none.json: No such file", "available: ", "--complete Clinic"):
        assert words in shown


def test_totals_are_derived_from_kinds_declared_complete(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "facts.json"
    clinics = [
        {"code": f"c{number}", "county": "1", "kind": "village_clinic", "under_integrated_management": number < 2} for number in range(10)
    ]
    path.write_text(json.dumps({"County": [{"code": "1"}], "VillageClinic": clinics}), encoding="utf-8")
    assert run(*options(path, "--format", "json", "--outcome", "unmet", "--complete", "VillageClinic")) == 0
    assert "1/5" in {row.get("measured") for row in json.loads(capsys.readouterr().out)}


@pytest.mark.parametrize("day", ["2024-13-31", "soon"])
def test_a_day_that_is_none_is_refused_with_status_2(facts: Path, day: str) -> None:
    assert run("assess", facts, "--pack", "shangrao", "--as-of", day) == 2


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_packs_are_listed(capsys: pytest.CaptureFixture[str], lang: str) -> None:
    assert run("packs", "--lang", lang) == 0
    assert "饶府办字〔2023〕56号" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("form", "words"), [("table", "乡聘村用"), ("markdown", "| 三 | shangrao/3-coverage-2024 |"), ("csv", "三,shangrao/3-coverage-2024,")]
)
def test_the_register_is_an_officials_table(capsys: pytest.CaptureFixture[str], form: str, words: str) -> None:
    assert run("register", "shangrao", "--format", form) == 0
    assert words in capsys.readouterr().out


def test_without_its_extra_the_command_names_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    script = "import sys; sys.modules['cyclopts'] = None; import ruralpolicy.cli"
    finished = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert finished.returncode == 2
    assert "the command line needs the extra `cli`" in finished.stderr
    monkeypatch.setitem(sys.modules, "cyclopts", None)
    with pytest.raises(SystemExit) as caught:
        runpy.run_path(str(cli.__file__))
    assert caught.value.code == 2
    assert "the extra `cli`" in capsys.readouterr().err


def test_chinese_comes_out_whatever_the_locale_says() -> None:
    script = "import sys; from ruralpolicy.cli import main; sys.exit(main(['packs']))"
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    finished = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, env=environment)
    assert finished.returncode == 0
    assert "现行有效" in finished.stdout.decode()


TABLE = "code,village_clinics_total,village_clinics_integrated,note\n361102,120,31,a\n361103,120,40,b\n"


def table_options(source: Path, output: Path, *more: object) -> tuple[object, ...]:
    return options(source, "--kind", "County", "--output", output, "--keep", "note", *more)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "counties.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("lang", "expected"), [("zh", ("2 行", "未达到", "2024年一体化覆盖率", "合计")), ("en", ("2 rows", "unmet", "total"))]
)
def test_a_table_gives_a_table_of_outcomes(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], lang: str, expected: tuple[str, ...]
) -> None:
    output = tmp_path / "outcomes.csv"
    assert run(*table_options(table, output, "--lang", lang)) == 0
    shown = capsys.readouterr()
    for words in expected:
        assert words in shown.out
    assert shown.err == ""
    rows = list(csv.DictReader(io.StringIO(output.read_text(encoding="utf-8-sig"))))
    assert [("1", "361102", "a", "unmet", ""), ("2", "361103", "b", "met", "")] == [
        (row["row"], row["code"], row["note"], row["shangrao/3-coverage-2024"], row["unreadable"]) for row in rows
    ]


@pytest.mark.parametrize(("lang", "words"), [("zh", "24 行无法读取"), ("en", "24 rows could not be read")])
def test_rows_of_a_table_that_cannot_be_read_are_listed(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], lang: str, words: str
) -> None:
    table.write_text(TABLE + "".join(f"{code},120,many,c\n" for code in range(24)), encoding="utf-8")
    output = tmp_path / "outcomes.jsonl"
    assert run(*table_options(table, output, "--lang", lang)) == 3
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 21
    said = {"zh": "：应为整数，实为 'many'", "en": ": expected a whole number, got 'many'"}[lang]
    assert lines[0].startswith(f"{table}: village_clinics_integrated{said}")
    assert ("第 3 行" if lang == "zh" else "row 3") in lines[0]
    assert words in lines[20]
    assert len(output.read_text(encoding="utf-8").splitlines()) == 26


def test_a_table_of_officials_is_read_as_they_write_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, output = tmp_path / "县.csv", tmp_path / "outcomes.csv"
    text = "一体化管理进度,,\n编码,村卫生室总数,实行一体化管理的村卫生室数\n361102,１２０,1\n合计,120,\n"
    source.write_text(text, encoding="gb18030")
    assert run(*options(source, "--kind", "县", "--output", output, "--words", "1=是,0=否")) == 3
    said = capsys.readouterr().err.splitlines()
    assert [f"{source}: 文件按 GB18030 编码读取", f"{source}: 表头以上 1 行已略过"] == said[:2]
    assert "含全角等数字，已按其数值读取" in said[2]
    rows = list(csv.DictReader(io.StringIO(output.read_text(encoding="utf-8-sig"))))
    assert ["unmet", ""] == [row["shangrao/3-coverage-2024"] for row in rows]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--words", "1"), "应为“名称=词”，实为 '1'"),
        (("--words", "1=也许"), "应为是或否（true、false），实为 '也许'"),
        (("--unit", "别的=万人"), "没有名为 '别的' 的数值列"),
        (("--encoding", "latin-9999"), "没有名为 'latin-9999' 的编码"),
    ],
)
def test_options_for_cells_that_say_nothing_are_refused(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], words: str
) -> None:
    assert run(*options(table, "--kind", "County", "--output", tmp_path / "o.csv", "--keep", "note", *more)) == 2
    assert words in capsys.readouterr().err
    assert not (tmp_path / "o.csv").exists()


@pytest.mark.parametrize(("outcome", "status"), [("unmet", 1), ("entitled", 3)])
def test_the_exit_status_tells_of_an_outcome_in_a_table(table: Path, tmp_path: Path, outcome: str, status: int) -> None:
    table.write_text(TABLE + "361104,-1,,\n", encoding="utf-8")
    assert run(*table_options(table, tmp_path / "outcomes.parquet", "--fail-on", outcome)) == status


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--kind", "County"), "--output: a table needs --kind and --output"),
        (("--output", "o.csv"), "--kind: a table needs --kind and --output"),
        (("--keep", "note"), "--kind: a table needs --kind and --output"),
        (("--kind", "County", "--output", "o.csv", "--complete", "County"), "--complete: not for tables"),
        (("--kind", "County", "--output", "o.csv", "--format", "json"), "--format: not for tables"),
        (("--kind", "Counti", "--output", "o.csv"), "did you mean 'County'?"),
        (("--kind", "Zzz", "--output", "o.csv"), "unknown kind of fact; choose from City, County"),
        (("--kind", "County", "--output", "o.xlsx"), "expected a file of .parquet, .csv"),
        (("--kind", "County", "--output", "nowhere/o.csv"), "No such file"),
        (("--kind", "County", "--output", "o.csv"), "unknown column"),
        (("--kind", "County", "--output", "counties.csv"), "would take the place of the facts"),
    ],
)
def test_options_that_do_not_fit_a_table_are_refused(
    table: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], words: str
) -> None:
    monkeypatch.chdir(table.parent)
    assert run(*options(table, *more, "--lang", "en")) == 2
    assert words in capsys.readouterr().err
    assert [table] == list(table.parent.iterdir())
    assert table.read_text(encoding="utf-8") == TABLE


def test_a_missing_table_and_an_unknown_pack_are_refused(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*table_options(tmp_path / "none.csv", tmp_path / "o.csv", "--lang", "en")) == 2
    command = ("assess", table, "--pack", "shangroa", "--as-of", "2024-12-31", "--kind", "County", "--output", tmp_path / "o.csv")
    assert run(*command, "--lang", "en") == 2
    shown = capsys.readouterr().err
    assert "none.csv: No such file" in shown
    assert "available: " in shown


def test_a_table_where_facts_are_expected_is_told_what_it_needs(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*options(table, "--lang", "en")) == 2
    assert "a table needs --kind and --output" in capsys.readouterr().err


def test_without_its_extra_a_table_names_it(
    table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "ruralpolicy.frames.files.assess", None)
    assert run(*table_options(table, tmp_path / "o.csv")) == 2
    assert "请安装附加组件 tables" in capsys.readouterr().err


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGKILL, -9), (signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_command_that_is_ended_in_the_middle_leaves_no_half_file(tmp_path: Path, sent: signal.Signals, status: int) -> None:
    source, output = tmp_path / "counties.jsonl", tmp_path / "outcomes.jsonl"
    source.write_text("".join(f'{{"code": "{code:07d}", "village_clinics_total": 3}}\n' for code in range(300_000)), encoding="utf-8")
    script = "import sys; from ruralpolicy.cli import main; sys.exit(main(sys.argv[1:]))"
    arguments = map(str, options(source, "--kind", "County", "--output", output))
    with subprocess.Popen([sys.executable, "-c", script, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        # It is sent the signal once it has begun to write.
        while not any(path.name.startswith(".outcomes") and path.stat().st_size for path in tmp_path.iterdir()):
            time.sleep(0.01)
        running.send_signal(sent)
        running.communicate(timeout=30)
        assert running.returncode == status
    left = {path.name for path in tmp_path.iterdir()} - {source.name}
    assert not output.exists()
    assert len(left) == (1 if sent is signal.SIGKILL else 0)


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_a_pipe_in_the_place_of_a_table_is_refused_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    os.mkfifo(tmp_path / f"pipe.{form}")
    assert run(*table_options(tmp_path / f"pipe.{form}", tmp_path / "o.csv", "--lang", "en")) == 2
    assert "write the table to a file first" in capsys.readouterr().err


class _Screen:
    """A bar that only takes notes."""

    def __init__(self, terminal: bool) -> None:
        self.console = type("Console", (), {"is_terminal": terminal})
        self.calls: list[str] = []

    @property
    def live(self) -> Any:
        return type("Live", (), {"is_started": "start" in self.calls})

    def __getattr__(self, name: str) -> Any:
        return lambda *_, **__: self.calls.append(name)


@pytest.mark.parametrize(("terminal", "patience", "started"), [(True, -1.0, True), (True, 60.0, False), (False, -1.0, False)])
def test_a_bar_shows_on_a_terminal_and_only_after_a_while(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, patience: float, started: bool
) -> None:
    screen = _Screen(terminal)
    monkeypatch.setattr(_progress, "_bar", lambda: screen)
    monkeypatch.setattr(_progress, "PATIENCE", patience)

    assert [1, 2, 3] == list(_progress.watched([1, 2, 3], "数"))
    assert started is ("start" in screen.calls)
    assert started is (screen.calls[-1] == "stop")


@pytest.mark.parametrize(("patience", "expected"), [(60.0, ["add_task"]), (0.0, ["add_task", "start", "stop"])])
def test_a_moving_bar_starts_late_and_stops(monkeypatch: pytest.MonkeyPatch, patience: float, expected: list[str]) -> None:
    screen = _Screen(terminal=True)
    monkeypatch.setattr(_progress, "_bar", lambda: screen)
    monkeypatch.setattr(_progress, "PATIENCE", patience)
    with _progress.busy("读"):
        time.sleep(0.2)

    assert expected == screen.calls


def test_where_nobody_looks_nothing_is_shown(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _progress._bar().console.stderr
    assert run(*options(facts)) == 0
    assert capsys.readouterr().err == ""
