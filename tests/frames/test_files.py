"""Files of one kind read in slices: every form holds the same rows, a broken row keeps its place, files are written whole."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from ruralpolicy import assess, decode_facts, load_pack
from ruralpolicy.errors import FactError
from ruralpolicy.facts import County, Township, VillageClinic
from ruralpolicy.findings import OUTCOMES
from ruralpolicy.frames._columns import Columns
from ruralpolicy.frames.files import _slices
from ruralpolicy.frames.files import assess as _files
from ruralpolicy.frames.files._slices import slices
from ruralpolicy.frames.files.assess import assess_file
from ruralpolicy.frames.heads import Headings
from ruralpolicy.law import Outcome

DAY = date(2026, 12, 31)
FORMS = ("parquet", "csv", "jsonl")
NOTHING: frozenset[str] = frozenset()
NO_TOPICS: dict[str, str] = {}
CLINICS = pl.DataFrame(
    {
        "code": [f"{number:03d}" for number in range(50)],
        "staff_total": [number % 5 if number % 7 else None for number in range(50)],
        "resident_population": [2_000 + number for number in range(50)],
        "kind": ["village_clinic" if number % 3 else "community_health_station" for number in range(50)],
        "publicly_owned": [None if number % 11 == 0 else number % 2 == 0 for number in range(50)],
        "name": [f'村"{number}", 卫生室\n二行' for number in range(50)],
    }
)


@pytest.fixture(autouse=True)
def small_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    """Slices of a few rows, so that files of tests have several."""
    monkeypatch.setattr(_slices, "_ROWS", 16)
    monkeypatch.setattr(_slices, "_BYTES", 600)
    monkeypatch.setattr(_slices, "_BYTES_OF_LINES", 600)


def saved(table: pl.DataFrame, path: Path) -> Path:
    write: dict[str, Any] = {"parquet": table.write_parquet, "csv": table.write_csv, "jsonl": table.write_ndjson}
    write[path.suffix[1:]](path)
    return path


def loaded(path: Path) -> pl.DataFrame:
    read: dict[str, Any] = {"parquet": pl.read_parquet, "csv": pl.read_csv, "jsonl": pl.read_ndjson}
    return read[path.suffix[1:]](path, **({"infer_schema": False} if path.suffix == ".csv" else {}))  # type: ignore[no-any-return]  # each reader gives a frame


def parts(path: Path, kind: type = VillageClinic, others: frozenset[str] = NOTHING) -> list[_slices.Slice]:
    return list(slices(path, kind, others, {"unified_finance": "财务统一管理"}))


def rows_and_broken(path: Path, *options: Any) -> tuple[list[tuple[Any, ...]], dict[int, str]]:
    """All rows of a file, and what is wrong with them by their place in it."""
    rows: list[tuple[Any, ...]] = []
    broken: dict[int, str] = {}
    for part in parts(path, *options):
        broken |= {len(rows) + place: message for place, message in part.broken.items()}
        rows += part.frame.rows()
    return rows, broken


@pytest.mark.parametrize("form", FORMS)
def test_every_form_holds_the_same_rows_in_slices(tmp_path: Path, form: str) -> None:
    path = saved(CLINICS, tmp_path / f"clinics.{form}")
    read = [part for part in parts(path) if part.frame.height]
    whole = pl.concat(part.frame for part in read)

    assert len(read) > 1
    assert {} == {place: message for part in read for place, message in part.broken.items()}
    assert [slices(path, VillageClinic, NOTHING, NO_TOPICS).size, path.stat().st_size][form != "parquet"] == read[-1].done
    expected = CLINICS if form != "csv" else CLINICS.cast(pl.String)
    assert expected.to_dicts() == whole.to_dicts()


@pytest.mark.parametrize("form", FORMS)
def test_a_file_without_rows_has_a_head(tmp_path: Path, form: str) -> None:
    path = saved(CLINICS.clear(), tmp_path / f"clinics.{form}")
    if form == "jsonl":
        with pytest.raises(FactError, match="expected an object a line, got none"):
            parts(path)
    else:
        assert [(0, CLINICS.columns)] == [(part.frame.height, part.frame.columns) for part in parts(path)]


@pytest.mark.parametrize(
    ("text", "rows", "broken"),
    [
        (b"code,name\r\n1,a\r\n\r\n2\r\n3,c", [("1", "a"), (None, None), ("3", "c")], {1: "expected 2 cells, got 1"}),
        (b"code,name\n1,a,b\n2,", [(None, None), ("2", None)], {0: "expected 2 cells, got 3"}),
        (b"code,name\n1\n2\n", [(None, None), (None, None)], {0: "expected 2 cells, got 1", 1: "expected 2 cells, got 1"}),
        ("\ufeffcode,name\n1,村\n3\n".encode(), [("1", "村"), (None, None)], {1: "expected 2 cells, got 1"}),
        ("台账\n,单位：万元\n编码,名称\n1,村\n3\n".encode("gbk"), [("1", "村"), (None, None)], {1: "expected 2 cells, got 1"}),
        (b'code,name,kind\n1,"a,b\n2,b,c\n', [(None, None, None)], {0: "expected 3 cells, got 2; is a quotation mark never closed?"}),
    ],
)
def test_a_broken_line_of_csv_keeps_its_place(tmp_path: Path, text: bytes, rows: list[tuple[Any, ...]], broken: dict[int, str]) -> None:
    path = tmp_path / "clinics.csv"
    path.write_bytes(text)

    assert (rows, broken) == rows_and_broken(path)


def test_broken_lines_keep_their_places_in_all_slices(tmp_path: Path) -> None:
    path = tmp_path / "clinics.csv"
    path.write_text("code,name\n" + "".join(f"{number},x{',' * (number % 7 == 3)}\n" for number in range(300)), encoding="utf-8")
    rows, broken = rows_and_broken(path)

    assert len(parts(path)) > 2
    assert dict.fromkeys(range(3, 300, 7), "expected 2 cells, got 3") == broken
    assert [None if number % 7 == 3 else str(number) for number in range(300)] == [code for code, _ in rows]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.csv", b"", "expected a line of column names, got nothing"),
        ("a.csv", b"code,name,name\n1,2,3\n", "two columns are called 'name'"),
        ("a.csv", b'code,name,kind\n1,"a,b\n' + b"2,b,c\n" * 500, "not CSV: .*; is a quotation mark never closed?"),
        ("a.csv", b'"' + b"x" * 200_000 + b'"\n1\n', "not CSV: field larger than field limit"),
        ("a.parquet", b"PAR", "not a Parquet file: "),
        ("a.jsonl", b"\n \n", "expected an object a line, got none"),
        ("a.jsonl", b"x\n\n[]\n", "expected an object a line, got none"),
    ],
)
def test_what_is_no_file_of_its_form_is_refused(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FactError, match=message) as caught:
        parts(path)

    assert str(path) == caught.value.path


@pytest.mark.parametrize(
    ("line", "row", "message"),
    [
        ('{"code": "1", "staff_total": "4"}', ("1", None), "staff_total: expected a whole number, got '4'"),
        ('{"code": "1", "staff_total": 2.0}', ("1", None), "staff_total: expected a whole number, got 2.0"),
        ('{"code": "1", "staff_total": true}', ("1", None), "staff_total: expected a whole number, got True"),
        (
            '{"code": "1", "staff_total": 9223372036854775808}',
            ("1", None),
            "staff_total: expected a number below 2**63, got 922337203685477580",
        ),
        ('{"code": 1, "staff_total": 4}', (None, 4), "code: expected a text, got 1"),
        ('{"code": "1", "staff_totl": 4}', ("1", None), "unknown attribute 'staff_totl'; did you mean 'staff_total'?"),
        ('{"code": "1", "zzzz": 4}', ("1", None), "unknown attribute 'zzzz'"),
        ('["1", 4]', (None, None), "expected an object, got ['1', 4]"),
        ('{"code": "1", }', (None, None), "not JSON at character 15 of the line: "),
        ('{"code": "\\ud800"}', (None, None), "half of a surrogate pair is no text"),
        ('{"code": "\\u4e00"}', ("一", None), ""),
        ("[" * 100_000, (None, None), "not JSON: maximum recursion depth exceeded"),
    ],
)
def test_a_broken_line_of_json_keeps_its_place(tmp_path: Path, line: str, row: tuple[Any, ...], message: str) -> None:
    path = tmp_path / "clinics.jsonl"
    path.write_text('\ufeff{"code": "0", "staff_total": 3}\n\n' + line + '\n{"code": "2", "staff_total": null}\n', encoding="utf-8")
    rows, broken = rows_and_broken(path)

    assert [("0", 3), row, ("2", None)] == rows
    assert ([1] if message else []) == list(broken)
    assert broken.get(1, "").startswith(message)


@pytest.mark.parametrize(
    ("name", "content", "encoding", "line"),
    [
        ("a.jsonl", b'{"code": "1"}\n{"code": "\xff"}\n', "GB18030", 2),
        ("a.csv", "\ufeffcode,name\n1,村".encode() + b"\n2,\xd6\xd0\n", "UTF-8", 3),
        ("a.csv", b"code,name\n1,\xd6\xd0\n2,\xff\n", "GB18030", 3),
        ("a.csv", "code,name\n1,村\n".encode("utf-16") + b"\x00", "UTF-16", 3),
    ],
)
def test_what_is_text_in_no_encoding_is_refused_with_its_line(tmp_path: Path, name: str, content: bytes, encoding: str, line: int) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FactError, match=f"not text in {encoding}; --encoding says which it is") as caught:
        parts(path)

    assert f"{path}:{line}" == caught.value.path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_the_encoding_is_judged_once_for_a_file(tmp_path: Path, form: str, encoding: str) -> None:
    path = tmp_path / f"clinics.{form}"
    lines = [f"{number},第{number}村" if form == "csv" else f'{{"code": "{number}", "name": "第{number}村"}}' for number in range(300)]
    path.write_text("\n".join([*(["code,name"] if form == "csv" else []), *lines]), encoding=encoding)
    expected: tuple[list[tuple[Any, ...]], dict[int, str]] = ([(str(number), f"第{number}村") for number in range(300)], {})

    assert len(parts(path)) > 2
    assert expected == rows_and_broken(path)
    assert expected[0] == [row for part in slices(path, VillageClinic, NOTHING, NO_TOPICS, encoding=encoding) for row in part.frame.rows()]
    said = [each.text("en") for each in slices(path, VillageClinic, NOTHING, NO_TOPICS).said]
    assert ([] if encoding.startswith("utf-8") else [f"the file was read as {encoding.upper()}"]) == said


def test_an_encoding_that_is_none_is_refused(tmp_path: Path) -> None:
    path = saved(CLINICS, tmp_path / "clinics.csv")
    for name in ("klingon", "base64"):
        with pytest.raises(FactError, match=f"there is no encoding '{name}'"):
            slices(path, VillageClinic, NOTHING, NO_TOPICS, encoding=name)


def test_numbers_of_json_that_are_not_whole_have_a_column(tmp_path: Path) -> None:
    path = tmp_path / "townships.jsonl"
    lines: list[dict[str, Any]] = [
        {"code": "1", "emergency_service_radius_km": 7, "note": {"a": [1]}},
        {"code": "2", "emergency_service_radius_km": 7.5, "note": "x", "unified_finance": True},
        {"code": "3", "emergency_service_radius_km": True, "unified_finance": 1},
        {"code": "4", "emergency_service_radius_km": int("9" * 400), "note": 3},
    ]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    rows, broken = rows_and_broken(path, Township, frozenset({"note"}))

    assert [("1", 7.0, '{"a": [1]}', None), ("2", 7.5, "x", True), ("3", None, None, None), ("4", None, "3", None)] == rows
    assert [2, 3] == sorted(broken)
    assert "emergency_service_radius_km: expected a number, got True; unified_finance: expected true or false, got 1" == broken[2]
    assert broken[3].startswith("emergency_service_radius_km: expected a number below 2**63")


def test_what_is_kept_may_stand_in_later_lines_only(tmp_path: Path) -> None:
    source, output = tmp_path / "clinics.jsonl", tmp_path / "outcomes.csv"
    lines = [{"code": str(number), **({"note": "x"} if number > 90 else {})} for number in range(100)]
    source.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assess_file(source, output, load_pack("tonglu"), kind=VillageClinic, as_of=DAY, keep=["note"])

    assert [None] * 91 + ["x"] * 9 == loaded(output)["note"].to_list()


def test_an_attribute_that_is_not_known_is_told_of_in_every_line(tmp_path: Path) -> None:
    path = tmp_path / "clinics.jsonl"
    path.write_bytes(b'{"code": "0"}\n{"code": "1", "zzzz": 4}\n{"code": "2", "zzzz": 5}\n')

    assert ([("0",), ("1",), ("2",)], {1: "unknown attribute 'zzzz'", 2: "unknown attribute 'zzzz'"}) == rows_and_broken(path)


def test_numbers_of_json_may_be_texts_where_they_are_not_whole(tmp_path: Path) -> None:
    path = tmp_path / "townships.jsonl"
    given = [7, "7.25", None, 7.5]
    lines = (json.dumps({"code": str(place), "emergency_service_radius_km": value}) for place, value in enumerate(given))
    path.write_text("\n".join(lines), encoding="utf-8")

    assert ([("0", "7"), ("1", "7.25"), ("2", None), ("3", "7.5")], {}) == rows_and_broken(path, Township)


def test_sets_are_lists_of_texts(tmp_path: Path) -> None:
    path = tmp_path / "counties.jsonl"
    given = [["staffing", "finance"], ["staffing", 1], "finance", None]
    path.write_text(
        "\n".join(json.dumps({"code": str(place), "departments_policies_revised": value}) for place, value in enumerate(given)),
        encoding="utf-8",
    )
    rows, broken = rows_and_broken(path, County)

    assert [("0", ["staffing", "finance"]), ("1", None), ("2", None), ("3", None)] == rows
    assert [1, 2] == list(broken)


@pytest.mark.parametrize("read", FORMS)
@pytest.mark.parametrize("write", FORMS)
def test_a_file_has_the_outcomes_of_the_engine(tmp_path: Path, read: str, write: str) -> None:
    pack = load_pack("shangrao")
    source, output = saved(CLINICS, tmp_path / f"clinics.{read}"), tmp_path / f"outcomes.{write}"
    watched: list[tuple[int, int]] = []
    done = assess_file(source, output, pack, kind=VillageClinic, as_of=DAY, keep=["name"], watch=lambda *told: watched.append(told))

    rows = [{name: value for name, value in row.items() if value is not None} for row in CLINICS.to_dicts()]
    findings = assess(decode_facts({"VillageClinic": rows}), pack, as_of=DAY)
    ids = [provision.id for provision in pack.decidable if provision.subject is VillageClinic]
    table = loaded(output)
    assert ["row", "code", "name", *ids, "unreadable"] == table.columns
    assert [str(number) for number in range(1, 51)] == table["row"].cast(pl.String).to_list()
    assert CLINICS["name"].to_list() == table["name"].to_list()
    for id_ in ids:
        expected = [finding.outcome for finding in findings.where(provision=id_)]
        assert [outcome.value for outcome in expected] == table[id_].cast(pl.String).to_list()
        assert {outcome: expected.count(outcome) for outcome in OUTCOMES} == done.counts[id_]
    assert (50, 0, ()) == (done.rows, done.unreadable, done.first)
    assert len(watched) > 2
    assert watched[-1][0] == watched[-1][1]


def broken_clinics(path: Path) -> Path:
    lines = [f"{number},{number % 4},x" for number in range(60)]
    for place in range(25):
        lines[2 * place] = f"{2 * place},many,x"
    lines[53] = "7,1,x"
    lines[55] = ",1,x"
    lines[57] = "57"
    path.write_text("code,staff_total,name\n" + "\n".join(lines), encoding="utf-8")
    return path


def test_rows_that_cannot_be_read_are_told_and_the_others_assessed(tmp_path: Path) -> None:
    source, output = broken_clinics(tmp_path / "clinics.csv"), tmp_path / "outcomes.parquet"
    done = assess_file(source, output, load_pack("shangrao"), kind=VillageClinic, as_of=DAY)
    table = loaded(output)
    wrong = table.filter(pl.col("unreadable").is_not_null())

    expected = {*range(0, 50, 2), 7, 53, 55, 57}
    assert (60, len(expected), 20) == (done.rows, done.unreadable, len(done.first))
    assert [place + 1 for place in sorted(expected)] == wrong["row"].to_list()
    assert [f"row {place + 1}" for place in sorted(expected)][:20] == [mistake.path for mistake in done.first]
    assert "staff_total: " in done.first[0].message
    assert "expected 3 cells, got 1" == table["unreadable"][57]
    # In one slice with the other and in another one it is said in the same words.
    assert "code: expected a code that stands once, got '7' in rows 8 and 54" == table["unreadable"][7] == table["unreadable"][53]
    outcomes = table.drop("row", "code", "unreadable")
    # A cell that cannot be read costs itself; without a code of its own a row is about nothing.
    about_nothing = {7, 53, 55, 57}
    assert [place in about_nothing for place in range(60)] == outcomes.select(pl.all_horizontal(pl.all().is_null())).to_series().to_list()
    assert 60 - len(about_nothing) == sum(done.counts[outcomes.columns[0]].values())


def test_a_code_that_two_slices_share_is_found(tmp_path: Path) -> None:
    clinics = CLINICS.with_columns(code=pl.Series([f"{number % 45:03d}" for number in range(50)])).with_columns(
        staff_total=pl.when(pl.int_range(50) == 46).then(-1).otherwise("staff_total")
    )
    source, output = saved(clinics, tmp_path / "clinics.parquet"), tmp_path / "outcomes.parquet"
    done = assess_file(source, output, load_pack("shangrao"), kind=VillageClinic, as_of=DAY)

    assert [f"row {number + 1}" for number in [*range(5), *range(45, 50)]] == [mistake.path for mistake in done.first]
    assert (50, 10) == (done.rows, done.unreadable)
    assert (
        "staff_total: expected at least 0, got -1; code: expected a code that stands once, got '001' in rows 2 and 47"
        == done.first[6].message
    )
    assert "code: expected a code that stands once, got '002' in rows 3 and 48" == done.first[7].message


def test_codes_that_share_a_hash_only_are_not_the_same(tmp_path: Path) -> None:
    path = saved(CLINICS, tmp_path / "clinics.parquet")
    hashes = CLINICS["code"].hash()

    def twins(path: Path, *hashes: pl.Series) -> list[tuple[Any, ...]]:
        columns = Columns(VillageClinic, Headings(VillageClinic, NO_TOPICS), (), {})
        return _files._twins(hashes, slices(path, VillageClinic, NOTHING, NO_TOPICS), columns).rows()

    assert [] == twins(path, hashes, hashes)
    assert [] == twins(path, hashes)
    assert [("007", 8, 51)] == twins(twice(path), hashes, hashes[7:8])


def twice(path: Path) -> Path:
    """The file with its eighth row once more."""
    return saved(pl.concat([CLINICS, CLINICS[7:8]]), path.with_name("twice.parquet"))


@pytest.mark.parametrize("write", FORMS)
def test_a_file_that_cannot_be_finished_leaves_what_was_there(tmp_path: Path, write: str) -> None:
    source, output = saved(CLINICS, tmp_path / "clinics.parquet"), tmp_path / f"outcomes.{write}"
    output.write_text("old", encoding="utf-8")

    def interrupted(done: int, _: int) -> None:
        if done > 20:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        assess_file(source, output, load_pack("shangrao"), kind=VillageClinic, as_of=DAY, watch=interrupted)

    assert "old" == output.read_text(encoding="utf-8")
    assert sorted([source.name, output.name]) == sorted(child.name for child in tmp_path.iterdir())


@pytest.mark.parametrize(("source", "output"), [("a.xlsx", "b.csv"), ("a.csv", "b.xlsx"), ("a", "b.csv")])
def test_other_forms_are_refused(tmp_path: Path, source: str, output: str) -> None:
    (tmp_path / source).write_text("code\n1\n", encoding="utf-8")
    with pytest.raises(FactError, match="expected a file of"):
        assess_file(tmp_path / source, tmp_path / output, load_pack("tonglu"), kind=VillageClinic, as_of=DAY)


@pytest.mark.parametrize("form", FORMS)
def test_an_unknown_column_is_refused_before_anything_is_written(tmp_path: Path, form: str) -> None:
    source = saved(CLINICS.rename({"staff_total": "staff_totl"}), tmp_path / f"clinics.{form}")
    with pytest.raises(FactError, match="did you mean 'staff_total'") as caught:
        assess_file(source, tmp_path / f"outcomes.{form}", load_pack("tonglu"), kind=VillageClinic, as_of=DAY)

    assert "staff_totl" in caught.value.path
    assert [source] == list(tmp_path.iterdir())


def test_lists_that_are_kept_go_into_every_form_but_csv(tmp_path: Path) -> None:
    source = saved(pl.DataFrame({"code": ["1", "2"], "rooms": [[1, 2], None]}), tmp_path / "clinics.parquet")
    for form in ("parquet", "jsonl"):
        output = tmp_path / f"outcomes.{form}"
        assess_file(source, output, load_pack("tonglu"), kind=VillageClinic, as_of=DAY, keep=["rooms"])
        assert [[1, 2], None] == loaded(output)["rooms"].to_list()
    with pytest.raises(FactError, match="CSV has no cells that hold several values"):
        assess_file(source, tmp_path / "outcomes.csv", load_pack("tonglu"), kind=VillageClinic, as_of=DAY, keep=["rooms"])


def test_no_rows_give_an_empty_table(tmp_path: Path) -> None:
    for form in ("csv", "parquet"):
        source, output = saved(CLINICS.clear(), tmp_path / f"clinics.{form}"), tmp_path / f"outcomes.{form}"
        done = assess_file(source, output, load_pack("tonglu"), kind=VillageClinic, as_of=DAY)
        table = loaded(output)

        assert (0, 0) == (done.rows, done.unreadable)
        assert (0, ["row", "code"]) == (table.height, table.columns[:2])
        assert {Outcome.MET: 0} == {outcome: number for outcome, number in next(iter(done.counts.values())).items() if outcome == "met"}


@pytest.mark.long
def test_ten_times_the_rows_take_hardly_more_memory(tmp_path: Path) -> None:
    program = (
        "import re, resource, sys; from datetime import date; from pathlib import Path; from ruralpolicy import load_pack\n"
        "from ruralpolicy.facts import VillageClinic; from ruralpolicy.frames.files.assess import assess_file\n"
        "done = assess_file(Path(sys.argv[1]), Path(sys.argv[2]), load_pack('shangrao'), kind=VillageClinic, as_of=date(2026, 12, 31))\n"
        "status = Path('/proc/self/status')\n"
        # What getrusage says counts from the process that started this one, where that was larger.
        "peak = re.search('VmHWM: *.(.+) kB', status.read_text())[1] if status.exists() else resource.getrusage(0).ru_maxrss\n"
        "print(done.rows, int(peak))"
    )
    peaks = []
    for number in (100_000, 1_000_000):
        codes = pl.select(pl.int_range(number).cast(pl.String).alias("code"))
        columns = CLINICS.drop("code", "name").select(pl.all().gather(pl.int_range(number) % 50))
        source = saved(pl.concat([codes, columns], how="horizontal"), tmp_path / f"{number}.parquet")
        command = [sys.executable, "-c", program, str(source), str(tmp_path / "outcomes.parquet")]
        done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "POLARS_MAX_THREADS": "2"})
        rows, peak = map(int, done.stdout.split())
        assert number == rows
        peaks.append(peak)

    assert peaks[1] < 1.5 * peaks[0]
