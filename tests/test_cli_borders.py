"""The border of the command line: how it ends, what it says when it cannot go on, and that nothing from a file is obeyed on the way out."""

import errno
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import demo_pack
import polars as pl
import pytest

from ruralpolicy import EngineError, RulePack, cli
from ruralpolicy.cli import _assess, _screen
from ruralpolicy.cli._status import Status, worst
from ruralpolicy.cli._words import reason
from ruralpolicy.facts import County

COMMAND = "import sys; from ruralpolicy.cli import main; sys.exit(main())"
FACTS: dict[str, list[dict[str, object]]] = {
    "County": [{"code": "361125", "name": "横峰县", "village_clinics_total": 120, "village_clinics_integrated": 31}]
}
LIVE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    return written(tmp_path / "facts.json", FACTS)


def written(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def options(path: Path, *more: object) -> list[str]:
    return [str(one) for one in ("assess", path, "--pack", "shangrao", "--as-of", "2024-12-31", *more)]


def table_of(tmp_path: Path, text: str, *more: object) -> list[str]:
    source = tmp_path / "counties.csv"
    source.write_text(text, encoding="utf-8")
    return options(source, "--kind", "County", "--output", tmp_path / "out.csv", *more)


def process(*arguments: object, **more: Any) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", COMMAND, *map(str, arguments)]
    return subprocess.run(command, text=True, encoding="utf-8", check=False, **{"capture_output": True, **more})


# How it ends


def test_the_worst_status_is_told() -> None:
    order = [Status.FAULT, Status.REFUSED, Status.NOTHING, Status.FOUND, Status.UNREADABLE, Status.FINE]
    assert [70, 2, 4, 1, 3, 0] == order
    for place, status in enumerate(order):
        assert status is worst(*reversed(order[place:]))


@pytest.mark.parametrize(("lang", "words"), [("zh", "没有评估任何对象"), ("en", "nothing was assessed")])
@pytest.mark.parametrize("content", [{}, {"County": []}, {"DrugSupplier": [{"code": "1"}]}])
@pytest.mark.parametrize("more", [(), ("--fail-on", "unmet"), ("--format", "json")])
def test_that_nothing_was_assessed_is_a_status_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], lang: str, words: str, content: object, more: tuple[str, ...]
) -> None:
    assert cli.main(options(written(tmp_path / "facts.json", content), "--lang", lang, *more)) == 4
    assert words in capsys.readouterr().err


@pytest.mark.parametrize("text", ["code,village_clinics_total\n", "code\n1\n1\n"])
def test_a_table_of_which_nothing_was_assessed_too(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    assert cli.main(table_of(tmp_path, text, "--fail-on", "unmet")) == 4
    assert "没有评估任何对象" in capsys.readouterr().err
    assert (tmp_path / "out.csv").read_text(encoding="utf-8-sig").startswith("row,code,")


def test_a_table_of_a_kind_that_no_provision_is_about_too(tmp_path: Path) -> None:
    source = tmp_path / "suppliers.csv"
    source.write_text("code\n1\n", encoding="utf-8")
    assert cli.main(options(source, "--kind", "DrugSupplier", "--output", tmp_path / "out.csv")) == 4


def an_unmet(modality: str) -> RulePack:
    pack = RulePack("demo", demo_pack.DOCUMENT)

    def has_clinics(county: County) -> bool:
        """At least one village clinic."""
        return county.village_clinics_total >= 1

    getattr(pack, modality)("1", "设有村卫生室", "Has village clinics")(has_clinics)
    return pack


@pytest.mark.parametrize(
    ("modality", "status"),
    [("obligation", 1), ("prohibition", 0), ("principle", 1), ("target", 1), ("encouragement", 0), ("definition", 0)],
)
def test_what_is_only_encouraged_fails_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, modality: str, status: int) -> None:
    monkeypatch.setattr(_assess, "find_pack", lambda _: an_unmet(modality))
    facts = written(tmp_path / "facts.json", {"County": [{"code": "1", "village_clinics_total": 0}]})
    assert cli.main(options(facts, "--fail-on", "unmet")) == status
    assert cli.main(table_of(tmp_path, "code,village_clinics_total\n1,0\n", "--fail-on", "unmet")) == status


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        ([], "", ""),
        (["asess"], "没有命令 asess", "Unknown command"),
        (["packs", "--long", "zh"], "没有选项 --long", "Unknown option: --long"),
        (["packs", "extra"], "多余的内容 extra", "Unused Tokens"),
        (["register"], "--pack 需要一个值", "requires an argument"),
        (["register", "shangrao", "--lang"], "--lang 需要一个值", "requires an argument"),
        (["register", "shangrao", "--format", "pdf"], "--format 不能是“pdf”", "Invalid value"),
        (["assess", "x", "--pack", "shangrao", "--as-of", "soon"], "--as-of 不能是“soon”", "Invalid value"),
        (["packs", "--lang", "zh", "--lang", "zh"], "--lang 写了不止一次", "specified multiple times"),
        (["packs", "--format=csv"], "没有选项 --format", "Unknown option: --format"),
        (["register", "--pack", "shangrao", "shangrao"], "多余的内容 shangrao", "Unused Tokens"),
        (["register", "shangrao", "--no-lang"], "没有选项 --no-lang", "Unknown option"),
    ],
)
def test_a_wrong_way_of_calling_is_told_in_the_language_asked_for(
    capsys: pytest.CaptureFixture[str], arguments: list[str], zh: str, en: str
) -> None:
    if not arguments:
        assert cli.main(arguments) == 0
        return
    assert cli.main(arguments) == 2
    assert zh in capsys.readouterr().err
    if "--lang" not in arguments:
        assert cli.main([*arguments, "--lang", "en"]) == 2
        shown = capsys.readouterr().err
        assert en in shown
        assert not re.search("[一-鿿]", shown)


@pytest.mark.parametrize(
    ("error", "status", "zh", "en"),
    [
        (KeyError("lost"), 70, "自身出错：KeyError: 'lost'", "a fault of ruralpolicy"),
        (EngineError("1 of 2 facts did not arrive"), 70, "自身出错：EngineError: 1 of 2", "a fault of ruralpolicy"),
        (MemoryError(), 2, "内存不足", "not enough memory"),
        (OSError(errno.ENOSPC, "No space left on device", "/x"), 2, "/x: 磁盘已满", "/x: No space left on device"),
        (OSError("strange"), 2, "strange", "strange"),
    ],
)
def test_a_fault_is_one_line_and_debug_shows_it_whole(
    facts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception, status: int, zh: str, en: str
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(_assess, "assess", failing)
    for lang, words in (("zh", zh), ("en", en)):
        assert cli.main(options(facts, "--lang", lang)) == status
        shown = capsys.readouterr().err
        assert (1, True) == (shown.count("\n"), words in shown)
        assert "README" in shown or status == 2
    if status == 70:
        with pytest.raises(type(error)):
            cli.main(["--debug", *options(facts)])


def test_a_fault_is_told_where_the_library_is_not_installed(
    facts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import importlib.metadata

    def nothing(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", nothing)
    monkeypatch.setattr(_assess, "assess", lambda *_, **__: 1 / 0)
    assert cli.main(options(facts, "--lang", "en")) == 70
    assert "a fault of ruralpolicy itself: ZeroDivisionError" in capsys.readouterr().err


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[" * 100_000,
        b'{"County": [{"code": "1", "village_clinics_total": ' + b"9" * 5000 + b"}]}",
        b"\xff\xfe\x00",
        b"null",
        b"1",
    ],
)
def test_no_file_of_facts_ends_in_a_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes) -> None:
    path = tmp_path / "facts.json"
    path.write_bytes(content)
    for lang in ("zh", "en"):
        assert cli.main(options(path, "--lang", lang)) == 2
        assert str(path) in capsys.readouterr().err


def test_a_folder_in_the_place_of_facts_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(options(tmp_path)) == 2
    assert f"{tmp_path}: 这是一个文件夹\n" == capsys.readouterr().err


# What it writes


def test_a_ledger_never_takes_the_place_of_the_facts(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(options(facts, "--ledger", facts)) == 2
    assert f"{facts}: 会覆盖作为输入的数据文件\n" == capsys.readouterr().err
    assert FACTS == json.loads(facts.read_text(encoding="utf-8"))


def test_a_table_of_outcomes_never_takes_the_place_of_the_facts(tmp_path: Path) -> None:
    arguments = table_of(tmp_path, "code\n1\n")
    (tmp_path / "out.csv").hardlink_to(tmp_path / "counties.csv")
    assert cli.main(arguments) == 2
    assert "code\n1\n" == (tmp_path / "counties.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_a_disk_that_is_full_is_told_with_the_file(tmp_path: Path, form: str) -> None:
    source, output = tmp_path / "counties.csv", tmp_path / f"out.{form}"
    source.write_text("code,village_clinics_total\n" + "".join(f"{code},3\n" for code in range(9000)), encoding="utf-8")
    output.write_text("old", encoding="utf-8")
    limited = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000)); {COMMAND}"
    arguments = options(source, "--kind", "County", "--output", output)
    # What measures the coverage would want to write a file too.
    here = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    command = [sys.executable, "-c", limited, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, env=here)
    assert (2, f"{output}: 文件过大\n", "") == (done.returncode, done.stderr, done.stdout)
    assert "old" == output.read_text(encoding="utf-8")
    assert {source, output} == set(tmp_path.iterdir())


@pytest.mark.parametrize("form", ["table", "json", "csv"])
@pytest.mark.parametrize(("more", "status"), [((), 0), (("--fail-on", "unmet"), 1)])
def test_an_output_that_nobody_reads_ends_quietly(facts: Path, form: str, more: tuple[str, ...], status: int) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = process(*options(facts, "--format", form, *more), stdout=writing, stderr=subprocess.PIPE, capture_output=False)
    os.close(writing)
    assert (status, "") == (done.returncode, done.stderr)


@pytest.mark.parametrize("command", ["packs", "register shangrao --format csv", "--help", "--version", "assess --help"])
def test_lists_and_help_that_nobody_reads_end_quietly(command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = process(*command.split(), stdout=writing, stderr=subprocess.PIPE, capture_output=False)
    os.close(writing)
    assert (0, "") == (done.returncode, done.stderr)


def test_what_prints_by_itself_ends_quietly_too(facts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def closed(*_: object, **__: object) -> None:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    hushed: list[object] = []
    monkeypatch.setattr(_assess, "assess", closed)
    monkeypatch.setattr(cli, "hush", hushed.append)
    assert cli.main(options(facts)) == 0
    assert ([sys.stdout], "") == (hushed, capsys.readouterr().err)
    with pytest.raises(BrokenPipeError):
        _screen.Screen().on_broken_pipe()


def test_an_output_on_a_full_disk_is_told(facts: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = process(*options(facts), stdout=full, stderr=subprocess.PIPE, capture_output=False)
    assert (2, "<stdout>: 磁盘已满\n") == (done.returncode, done.stderr)


@pytest.mark.parametrize("closed", ["1", "2"])
def test_a_stream_that_is_closed_is_no_obstacle(facts: Path, closed: str) -> None:
    command = ["sh", "-c", f'exec "$@" {closed}>&-', "sh", sys.executable, "-c", COMMAND, *options(facts, "--ledger", facts)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (2, "") == (done.returncode, done.stdout)
    assert ("" if closed == "2" else f"{facts}: 会覆盖作为输入的数据文件\n") == done.stderr


def test_streams_that_are_gone_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    _screen.steady()
    _screen.put("x")
    _screen.say("x")


@pytest.mark.parametrize(("number", "raised"), [(errno.EPIPE, False), (errno.ENOSPC, True)])
def test_only_a_reader_who_has_gone_is_no_mistake(number: int, raised: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.TextIOWrapper):
        def write(self, text: str) -> int:
            raise OSError(number, "no more of " + text)

    path = tmp_path / "out.txt"
    with Full(path.open("wb")) as full, monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", full)
        if raised:
            with pytest.raises(OSError, match="no more of x") as caught:
                _screen.put("x")
            assert (errno.ENOSPC, str(path)) == (caught.value.errno, caught.value.filename)
        else:
            _screen.put("x")
    assert b"" == path.read_bytes()


def test_reasons_are_known_in_chinese_for_what_happens_to_files() -> None:
    for number in (errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EROFS, errno.ENAMETOOLONG, errno.EISDIR):
        error = OSError(number, os.strerror(number), "x")
        assert os.strerror(number) == reason(error, "en") != reason(error, "zh")
    assert "OSError" == reason(OSError(), "zh")


# Nothing is obeyed

ATTACK = "=cmd|' /C calc'!A0\x1b[2J\x1b]0;owned\x07\u202e\x9b31m"


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Facts whose names the library let pass, as it may be with those of other programs."""
    pack = an_unmet("obligation")
    county = County(code="@1", name="x", village_clinics_total=0)
    object.__setattr__(county, "name", ATTACK)
    monkeypatch.setattr(_assess, "find_pack", lambda _: pack)
    monkeypatch.setattr(_assess, "decode_json", lambda *_, **__: (county,))
    return written(tmp_path / "facts.json", {})


@pytest.mark.parametrize("form", ["table", "json", "csv"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_from_a_file_reaches_a_terminal_live(hostile: Path, capsys: pytest.CaptureFixture[str], form: str, lang: str) -> None:
    assert cli.main(options(hostile, "--format", form, "--lang", lang, "--ledger", hostile.with_name("ledger.json"))) == 0
    shown = capsys.readouterr().out
    assert "cmd|" in shown
    assert not LIVE.search(shown)
    if form == "csv":
        assert ",'@1,'=cmd|" in shown
    if form == "json":
        assert ATTACK == json.loads(shown)[0]["subject"]["name"]
    ledger = hostile.with_name("ledger.json").read_text(encoding="utf-8")
    assert not LIVE.search(ledger)
    assert ATTACK == json.loads(ledger)["findings"][0]["subject"]["name"]


def test_a_name_that_no_encoding_has_is_no_obstacle(
    hostile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    county = County(code="1", name="x", village_clinics_total=0)
    object.__setattr__(county, "name", "\ud800")
    monkeypatch.setattr(_assess, "decode_json", lambda *_, **__: (county,))
    for form in ("table", "json", "csv"):
        assert cli.main(options(hostile, "--format", form)) == 0
        assert "\\ud800" in capsys.readouterr().out


def test_messages_are_not_obeyed_either(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(options(tmp_path / "\x1b[2Jnone.json")) == 2
    assert cli.main(["register", "\x1b[2J"]) == 2
    assert not LIVE.search(capsys.readouterr().err)


def test_a_table_of_outcomes_in_csv_holds_no_formula(tmp_path: Path) -> None:
    text = 'code,village_clinics_total,=note\n@1,3,"=1+1"\n2,3,"+86 10\x1b[2J"\n3,3,-5.5\n4,3,"two\nlines"\n'
    assert cli.main([*table_of(tmp_path, text, "--keep", "=note")]) == 0
    raw = (tmp_path / "out.csv").read_bytes()
    assert raw.startswith("\ufeffrow,code,'=note,".encode())
    rows = pl.read_csv(tmp_path / "out.csv", infer_schema=False)
    assert [("'@1", "'=1+1"), ("2", "'+86 10\\u001b[2J"), ("3", "-5.5"), ("4", "two\nlines")] == rows.select("code", "'=note").rows()


def test_csv_of_findings_is_for_excel_in_the_words_of_its_reader(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(options(facts, "--format", "csv", "--outcome", "unmet")) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("\ufeff编号,条款,事项,类别,力度,")
    head, row = shown.removeprefix("\ufeff").splitlines()
    cells = dict(zip(head.split(","), row.split(","), strict=True))
    expected = {
        "结论": "未达到",
        "对象类别": "县（市、区）",
        "实际值": "0.25833333333333336",
        "实际值（精确）": "31/120",
        "责任单位": cells["责任单位"],
    }
    assert expected == {name: cells[name] for name in expected}
    assert cli.main(["register", "shangrao", "--format", "csv"]) == 0
    assert capsys.readouterr().out.startswith("\ufeff条款,")


def test_the_width_of_a_screen_is_left_to_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "50")
    _screen.show("x" * 70)
    assert 2 == len(capsys.readouterr().out.split())
