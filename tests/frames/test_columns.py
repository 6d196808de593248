"""Columns as people write them: heads, units, lines above and below; nothing is guessed, and what is in doubt is held and told of."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import pandas as pd
import polars as pl
import pytest

from ruralpolicy import Document, RulePack
from ruralpolicy.conditions import percent
from ruralpolicy.errors import FactError, OddCellsWarning, UnreadableCellsWarning
from ruralpolicy.facts import County, HealthCenter, VillageClinic, VillageClinicKind
from ruralpolicy.facts.declarations import declared
from ruralpolicy.frames import Written, assess_file, assess_frame, unreadable_rows
from ruralpolicy.frames._units import unit_factor
from ruralpolicy.frames.heads import Headings, kinds_called

DAY: Final = date(2026, 12, 31)
pack: Final = RulePack("columns", Document(title_zh="列", title_en="Columns"), topics={"records_kept": "建立台账"})


@pack.obligation("1", "人口", "Residents")
def residents(clinic: VillageClinic) -> bool:
    """Ten thousand residents and more."""
    return clinic.resident_population >= 10_000


@pack.obligation("2", "经费", "Money")
def money(clinic: VillageClinic) -> bool:
    """Six thousand yuan are due."""
    return clinic.operating_subsidy_due_cny >= 6_000


@pack.obligation("3", "人员", "Staff")
def staff(clinic: VillageClinic) -> bool:
    """There is a member of staff."""
    return clinic.staff_total >= 1


@pack.obligation("4", "公有", "Public")
def public(clinic: VillageClinic) -> bool:
    """It is owned by the public."""
    return clinic.publicly_owned


@pack.obligation("5", "类型", "Kind")
def of_a_kind(clinic: VillageClinic) -> bool:
    """It is a village clinic."""
    return clinic.kind == VillageClinicKind.VILLAGE_CLINIC


@pack.obligation("6", "权重", "Weight")
def weight(county: County, *, least_share: Fraction = percent(30)) -> bool:
    """Quality weighs enough."""
    return county.quality_safety_weight_ratio >= least_share


@pack.obligation("7", "人口", "People")
def people(center: HealthCenter) -> bool:
    """It serves many."""
    return center.service_population >= 10_000


pack.attested("8", "records", "台账", "Records", VillageClinic, "records_kept", summary="Records are kept.")


class Sheet:
    """What came of a file of CSV."""

    def __init__(self, folder: Path, text: str | bytes, kind: Any = VillageClinic, **options: Any) -> None:
        source, output = folder / "facts.csv", folder / "outcomes.parquet"
        source.write_bytes(text if isinstance(text, bytes) else text.encode())
        self.written: Written = assess_file(source, output, pack, kind=kind, as_of=DAY, **options)
        self.table = pl.read_parquet(output)

    def of(self, provision: str) -> list[str | None]:
        return self.table[f"columns/{provision}"].cast(pl.String).to_list()

    @property
    def said(self) -> list[str | None]:
        return self.table["unreadable"].to_list()


U: Final = "undetermined"


def test_heads_go_by_their_chinese_terms(tmp_path: Path) -> None:
    text = "机构代码,名称,从业人员数,机构类型,公有产权,建立台账\na,一村,1,村卫生室,是,否\nb,二村,0,社区卫生服务站,否,是\n"
    sheet = Sheet(tmp_path, text)
    assert (["met", "unmet"], ["met", "unmet"], ["met", "unmet"], ["unmet", "met"]) == tuple(
        map(sheet.of, ("3-staff", "4-public", "5-of-a-kind", "8-records"))
    )
    assert [None, None] == sheet.said


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("staff_total", "staff_total"),
        ("村卫生室从业人员数", "staff_total"),
        ("从业人员", "staff_total"),
        (" 从业 人员数", "staff_total"),
        ("是否公有产权", "publicly_owned"),
        ("编码", "code"),
        ("无公有产权", None),
        ("辖区常住人口（万元）", None),
        ("常住人口", None),
    ],
)
def test_a_head_is_known_by_its_term_or_not_at_all(head: str, name: str | None) -> None:
    found = Headings(VillageClinic, {}).of(head)
    assert name == (found.name if found else None)


def test_kinds_go_by_their_chinese_words() -> None:
    assert [VillageClinic] == kinds_called("村卫生室") == kinds_called("社区卫生服务站")
    assert [] == kinds_called("卫生")


def test_two_columns_of_one_attribute_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FactError, match="the columns 从业人员数 and staff_total are both of staff_total"):
        Sheet(tmp_path, "code,从业人员数,staff_total\na,1,2\n")


@pytest.mark.parametrize(
    ("head", "options", "cell", "outcome"),
    [
        ("辖区常住人口（万人）", {}, "1.2", "met"),
        ("辖区常住人口(万人)", {}, "0.9999", "unmet"),
        ("辖区常住人口", {"units": {"辖区常住人口": "千人"}}, "10", "met"),
        ("辖区常住人口", {"units": {"resident_population": "万人"}}, "0.5", "unmet"),
        ("resident_population（万人）", {}, "1", "met"),
        ("辖区常住人口", {}, "12000人", "met"),
        ("辖区常住人口", {}, "1.2万人", "met"),
        ("辖区常住人口", {}, "12000", U),
        ("辖区常住人口", {}, "0", "unmet"),
        ("resident_population", {}, "12,000", "met"),
        ("resident_population", {}, "１２０００", "met"),
        ("resident_population", {}, " 12000 ", "met"),
        ("resident_population", {}, "2,1050", U),
        ("resident_population", {}, "约12000", U),
        ("resident_population", {}, "12000元", U),
        ("辖区常住人口（万人）", {}, "约1", U),
        ("辖区常住人口（万人）", {}, "0.00001", U),
    ],
)
def test_population_is_in_the_unit_that_is_stated(tmp_path: Path, head: str, options: Mapping[str, Any], cell: str, outcome: str) -> None:
    sheet = Sheet(tmp_path, f'code,{head}\na,"{cell}"\n', **options)
    assert [outcome] == sheet.of("1-residents")
    assert (outcome == U) is (sheet.said[0] is not None)


def test_money_is_in_the_unit_of_the_line_above_the_head(tmp_path: Path) -> None:
    rows = "a,0.6,1\nb,0.59,1\nc,6000元,1\n"
    sheet = Sheet(tmp_path, f"基本情况表,,\n,,单位：万元\n编码,应拨村卫生室基本运行经费补助,从业人员数\n{rows}".encode("gb18030"))
    assert ["met", "unmet", "met"] == sheet.of("2-money")
    assert ["the file was read as GB18030", "2 lines above the head were passed over"] == [said.text("en") for said in sheet.written.said]
    without = Sheet(tmp_path, f"编码,应拨村卫生室基本运行经费补助,从业人员数\n{rows}")
    assert [U, U, "met"] == without.of("2-money")
    assert ["met"] * 3 == without.of("3-staff")
    assert "应拨村卫生室基本运行经费补助: expected a number whose unit is stated, got '0.6'" == without.said[0]


def test_shares_need_a_unit_and_contradict_each_other(tmp_path: Path) -> None:
    assert ["met", "unmet"] == Sheet(tmp_path, "code,医疗质量安全考核权重\na,35%\nb,0.29%\n", County).of("6-weight")
    assert ["met", "unmet"] == Sheet(tmp_path, "code,医疗质量安全考核权重（%）\na,35\nb,29\n", County).of("6-weight")
    assert [U, U] == Sheet(tmp_path, "code,医疗质量安全考核权重\na,35\nb,0.29\n", County).of("6-weight")
    assert ["met", "unmet"] == Sheet(tmp_path, "code,quality_safety_weight_ratio\na,0.35\nb,0.29\n", County).of("6-weight")
    mixed = Sheet(tmp_path, "code,quality_safety_weight_ratio\na,0.8\nb,35\nc,62\nd,0\n", County)
    assert [U, U, U, "unmet"] == mixed.of("6-weight")
    assert "quality_safety_weight_ratio: expected a number in one unit with the rest of its column, got '0.8'" == mixed.said[0]
    below = Sheet(tmp_path, "code,医疗质量安全考核权重（%）\na,0.8\nb,35\n", County)
    assert [U, "met"] == below.of("6-weight")


def test_persons_beside_parts_of_persons_are_held_unless_their_unit_was_said(tmp_path: Path) -> None:
    text = "code,resident_population,staff_total\na,2,1\nb,1.85,1\nc,0,1\nd,12300,1\n"
    assert [U, U, "unmet", U] == Sheet(tmp_path, text).of("1-residents")
    assert ["met"] * 4 == Sheet(tmp_path, text).of("3-staff")
    # 12300 is a thousand times the others: that is in doubt whatever the unit.
    assert ["unmet", U, "unmet", U] == Sheet(tmp_path, text, units={"resident_population": "人"}).of("1-residents")


def test_a_number_a_thousand_times_the_median_is_held(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path, "code,辖区常住人口（万人）\na,1.2\nb,0.8\nc,1.1\nd,12300\ne,0\nf,0.001\n")
    assert ["met", "unmet", "met", U, "unmet", U] == sheet.of("1-residents")
    far = Sheet(tmp_path, "code,operating_subsidy_due_cny\na,6000\nb,7000\nc,5000\nd,5\ne,0\n")
    assert ["met", "met", "unmet", U, "unmet"] == far.of("2-money")
    few = Sheet(tmp_path, "code,operating_subsidy_due_cny\na,6000\nb,6\n")
    assert ["met", "unmet"] == few.of("2-money")


def test_parquet_has_units_in_its_heads_too(tmp_path: Path) -> None:
    source, output = tmp_path / "facts.parquet", tmp_path / "outcomes.parquet"
    frame = pl.DataFrame({"编码": ["a", "b", "c"], "辖区常住人口（万人）": [1.2, 0.3, None], "公有产权": [1, 0, None]})
    frame.write_parquet(source)
    assess_file(source, output, pack, kind=VillageClinic, as_of=DAY, words={"1": True, "0": False})
    found = pl.read_parquet(output)
    assert ["met", "unmet", U] == found["columns/1-residents"].cast(pl.String).to_list()
    assert ["met", "unmet", U] == found["columns/4-public"].cast(pl.String).to_list()


def test_whole_numbers_of_parquet_are_taken_by_their_unit_and_what_is_no_number_is_told_of(tmp_path: Path) -> None:
    source, output = tmp_path / "facts.parquet", tmp_path / "outcomes.parquet"
    frame = pl.DataFrame({"编码": ["a", "b"], "辖区常住人口（万人）": [1, 0], "从业人员数": [True, None]})
    frame.write_parquet(source)
    done = assess_file(source, output, pack, kind=VillageClinic, as_of=DAY)
    found = pl.read_parquet(output)
    assert ["met", "unmet"] == found["columns/1-residents"].cast(pl.String).to_list()
    assert [U, U] == found["columns/3-staff"].cast(pl.String).to_list()
    assert 1 == done.unreadable


def test_what_is_no_number_has_no_unit() -> None:
    assert None is unit_factor(None, "人") is unit_factor(declared(VillageClinic)["kind"], "个")


def test_lines_of_json_go_by_chinese_terms_and_words(tmp_path: Path) -> None:
    source, output = tmp_path / "facts.jsonl", tmp_path / "outcomes.parquet"
    source.write_text(
        '{"编码": "a", "公有产权": "是", "从业人员数": 1}\n{"编码": "b", "公有产权": 0, "records_kept": true}\n', encoding="utf-8"
    )
    done = assess_file(source, output, pack, kind=VillageClinic, as_of=DAY, words={"0": False}, lang="zh")
    found = pl.read_parquet(output)
    assert (["met", "unmet"], ["met", U], 0) == (
        found["columns/4-public"].cast(pl.String).to_list(),
        found["columns/3-staff"].cast(pl.String).to_list(),
        done.unreadable,
    )


@pytest.mark.parametrize(
    ("text", "units", "message"),
    [
        ("code,resident_population(万元)\na,1\n", {}, "万元 is no unit of resident_population"),
        ("code,resident_population\na,1\n", {"resident_population": "公斤"}, "公斤 is no unit of resident_population"),
        ("code,辖区常住人口（万人）\na,1\n", {"辖区常住人口（万人）": "千人"}, "千人 is no unit of resident_population"),
        ("code,staff_total\na,1\n", {"辖区常住人口": "万人"}, "there is no column '辖区常住人口' of numbers"),
    ],
)
def test_units_that_are_none_are_refused(tmp_path: Path, text: str, units: Mapping[str, str], message: str) -> None:
    with pytest.raises(FactError, match=message.replace("(", r"\(")):
        Sheet(tmp_path, text, units=units)


def test_lines_of_totals_and_notes_are_about_nothing(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path, "code,staff_total\na,1\n合计,1\n注：截至年底,\n合作村,1\n")
    assert ["met", None, None, "met"] == sheet.of("3-staff")
    assert "code: expected the code of a subject, not a line of totals or notes, got '合计'" == sheet.said[1]


CODES: Final = ("A4", "A4 ", "\u3000A4", "A\u200b4", "Ａ４", "A4\u00ad")


@pytest.mark.parametrize("written", CODES[1:])
def test_codes_that_look_the_same_are_one_and_two_rows_of_one_are_named(tmp_path: Path, written: str) -> None:
    text = f'code,staff_total\nA4,1\nb,1\n"{written}",1\n'
    sheet = Sheet(tmp_path, text, lang="zh")
    assert [None, "met", None] == sheet.of("3-staff")
    assert "code：应为只出现一次的编码，实为 'A4'，见第 1 行和第 3 行" == sheet.said[0] == sheet.said[2]
    frame = pl.DataFrame({"code": ["A4", "b", written], "staff_total": [1, 1, 1]})
    with pytest.warns() as warned:
        result = assess_frame(frame, pack, kind=VillageClinic, as_of=DAY)
    assert {UnreadableCellsWarning, OddCellsWarning} == {each.category for each in warned}
    assert ["A4", "b", "A4"] == result["code"].to_list()
    assert "code: expected a code that stands once, got 'A4' in rows 1 and 3" == result["unreadable"][2]


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\u202e", "\x85", "\u2028"])
def test_characters_that_act_are_refused_with_their_place(character: str) -> None:
    frame = pl.DataFrame({"code": [f"a{character}b", "c"], "name": ["x", f"y{character}z"], "staff_total": [1, 1]})
    result = assess_frame(frame, pack, kind=VillageClinic, as_of=DAY, unreadable="keep")
    said = [(mistake.path, mistake.message) for mistake in unreadable_rows(result)]
    assert [
        ("row 1, column code", "expected a text without control characters, got 'a\ufffdb'"),
        ("row 2, column name", "expected a text without control characters, got 'y\ufffdz'"),
    ] == said
    assert ["a\ufffdb", "c"] == result["code"].to_list()


def test_words_for_yes_and_no_are_those_that_were_given() -> None:
    frames = [
        pl.DataFrame({"code": ["a", "b"], "publicly_owned": ["1", "0"]}),
        pl.DataFrame({"code": ["a", "b"], "publicly_owned": [1, 0]}),
        pl.DataFrame({"code": ["a", "b"], "publicly_owned": [1.0, 0.0]}),
        pd.DataFrame({"code": ["a", "b"], "publicly_owned": pd.Series([1, "０"], dtype=object)}),
    ]
    for frame in frames:
        result = assess_frame(frame, pack, kind=VillageClinic, as_of=DAY, words={"1": True, "0": False})
        assert [0, 1] == list(result["columns/4-public"])
        without = assess_frame(frame, pack, kind=VillageClinic, as_of=DAY, unreadable="keep")
        assert [4, 4] == list(without["columns/4-public"])


def test_what_is_done_about_unreadable_cells_is_the_callers_choice() -> None:
    frame = pl.DataFrame({"code": ["a", "b"], "staff_total": ["1", "about 3"], "publicly_owned": [True, True]})
    with pytest.warns(UnreadableCellsWarning, match="in 1 row:\nexpected a whole number, got 'about 3' - at row 2, column staff_total"):
        result = assess_frame(frame, pack, kind=VillageClinic, as_of=DAY)
    assert [0, 0] == result["columns/4-public"].to_list()
    assert [0, 4] == result["columns/3-staff"].to_list()
    with pytest.raises(FactError, match="about 3"):
        assess_frame(frame, pack, kind=VillageClinic, as_of=DAY, unreadable="raise")
    assert result.equals(assess_frame(frame, pack, kind=VillageClinic, as_of=DAY, unreadable="keep"))


@pytest.mark.parametrize(("argument", "value"), [("unreadable", "ignore"), ("lang", "fr"), ("words", {1: True}), ("words", {"1": 1})])
def test_arguments_that_are_none_are_refused(argument: str, value: Any) -> None:
    frame = pl.DataFrame({"code": ["a"]})
    with pytest.raises(FactError) as caught:
        assess_frame(frame, pack, kind=VillageClinic, as_of=DAY, **{argument: value})
    assert argument == caught.value.path


def test_frames_in_memory_tell_of_units_that_contradict_each_other() -> None:
    frame = pl.DataFrame({"code": ["a", "b"], "service_population": [2.0, 1.85]})
    with pytest.warns(OddCellsWarning, match="they contradict others of their column in their unit"), pytest.warns(UnreadableCellsWarning):
        result = assess_frame(frame, pack, kind=HealthCenter, as_of=DAY)
    assert [1, 4] == result["columns/7-people"].to_list()
    shares = pl.DataFrame({"code": ["a", "b"], "quality_safety_weight_ratio": ["0.8", "35"]})
    with pytest.warns(OddCellsWarning), pytest.warns(UnreadableCellsWarning):
        assess_frame(shares, pack, kind=County, as_of=DAY)


def test_digits_of_other_scripts_are_told_of_once_a_column() -> None:
    frame = pl.DataFrame({"code": ["a", "b"], "staff_total": ["１", "٣"]})
    with pytest.warns(OddCellsWarning, match="column staff_total, 2 cells: digits that are not those of ASCII"):
        result = assess_frame(frame, pack, kind=VillageClinic, as_of=DAY)
    assert [0, 0] == result["columns/3-staff"].to_list()
