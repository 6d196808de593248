"""Cells are read as facts read them: what no fact could hold is told of by row and column, and the other rows are assessed."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import numpy as np
import pandas as pd
import polars as pl
import pytest
from drawn_tables import BACKENDS, decided, rows_of

from ruralpolicy import Document, FactError, RulePack, load_pack
from ruralpolicy.conditions import percent
from ruralpolicy.facts import (
    AssessmentUse,
    County,
    CountyKind,
    HealthCenter,
    VillageClinic,
)
from ruralpolicy.frames import OUTCOME_CODES, assess_frame, unreadable_rows
from ruralpolicy.law import Outcome

TODAY: Final = date(2024, 12, 31)
pack: Final = RulePack("cells", Document(title_zh="单元格", title_en="Cells"))


@pack.obligation("1", "人口", "Residents")
def residents(county: County) -> bool:
    """At least ten residents for each health centre."""
    return county.resident_population >= 10 * county.health_centers_total


@pack.obligation("2", "县", "County")
def is_county(county: County) -> bool:
    """It is a county."""
    return county.kind == CountyKind.COUNTY


@pack.obligation("3", "考核", "Use of results")
def used(county: County, *, uses: frozenset[AssessmentUse] = frozenset({next(iter(AssessmentUse))})) -> bool:
    """The results are used."""
    return county.assessment_result_uses >= uses


@pack.obligation("4", "生效", "In effect")
def in_effect(county: County, *, day: date = TODAY) -> bool:
    """The plan is in effect."""
    return county.plan_effective_from <= day


@pack.obligation("5", "权重", "Weight")
def weight(county: County, *, least_share: Fraction = percent(30)) -> bool:
    """Quality weighs enough."""
    return county.quality_safety_weight_ratio >= least_share


@pack.obligation("6", "路线图", "Roadmap")
def roadmap(county: County) -> bool:
    """There is a roadmap."""
    return county.roadmap_set


@pack.obligation("7", "发热", "Fever room")
def fever_room(center: HealthCenter) -> bool:
    """There is a fever room."""
    return center.has_standard_fever_room


pack.attested("8", "room", "发热诊室", "Fever room", HealthCenter, "has_fever_room", summary="There is a fever room.")
USE: Final = next(iter(AssessmentUse)).value


def _outcomes(name: str, cells: Any, provision: str, **others: Sequence[Any]) -> list[str | None]:
    """The outcomes of a provision where the cells stand under a name."""
    series = cells if isinstance(cells, pl.Series) else pl.Series(name, cells, strict=False)
    frame = pl.DataFrame({"code": [str(place) for place in range(len(series))], name: series, **others})
    result = assess_frame(frame, pack, kind=County, as_of=TODAY, unreadable="keep")
    found = decided(result)
    return [found[f"cells/{provision}", code] for code in frame["code"]]


@pytest.mark.parametrize("dtype", [pl.Int8, pl.Int16, pl.Int32, pl.Int64, pl.Int128, pl.UInt8, pl.UInt64, pl.Float32, pl.Float64])
def test_whole_numbers_are_read_from_every_type_of_numbers(dtype: Any) -> None:
    cells = pl.Series([99, 100, None], dtype=dtype)
    assert ["unmet", "met", "undetermined"] == _outcomes("resident_population", cells, "1-residents", health_centers_total=[10, 10, 10])


def test_small_integers_do_not_overflow() -> None:
    cells = pl.Series([127, 12, 13], dtype=pl.Int8)
    wanted = ["unmet", "unmet", "unmet"]
    assert wanted == _outcomes("health_centers_total", cells, "1-residents", resident_population=[1269, 119, 129])


def test_numbers_written_as_texts_are_read_and_others_told_of() -> None:
    right = {"100": "met", "+100": "met", "0099": "unmet", "100.0": "met", "99.00": "unmet"}
    cells = [*right, "", " 100", "1e2", "99.5", "二", "5²", ".0", "5.", None]
    wanted = [*right.values(), *["undetermined"] * 9]
    assert wanted == _outcomes("resident_population", cells, "1-residents", health_centers_total=[10] * 14)


def test_floats_that_are_no_whole_numbers_are_told_of() -> None:
    cells = [100.0, 99.5, float("nan"), float("inf"), -float("inf"), 2.0**53, 1e19, None]
    wanted = ["met", *["undetermined"] * 4, "met", "undetermined", "undetermined"]
    assert wanted == _outcomes("resident_population", cells, "1-residents", health_centers_total=[10] * 8)


def test_decimals_that_are_whole_numbers_are_read() -> None:
    cells = [Decimal("100.00"), Decimal("99.50"), None]
    assert ["met", "undetermined", "undetermined"] == _outcomes("resident_population", cells, "1-residents", health_centers_total=[10] * 3)


@pytest.mark.parametrize("dtype", [pl.Int64, pl.UInt64, pl.Int128])
def test_numbers_are_reckoned_with_where_ten_times_as_much_leaves_64_bits(dtype: Any) -> None:
    most = (2**63 - 1) // 10
    cells = pl.Series([most, most + 1, 0], dtype=dtype)
    assert ["unmet", "unmet", "met"] == _outcomes("health_centers_total", cells, "1-residents", resident_population=[0] * 3)


def test_numbers_beyond_64_bits_are_told_of_where_nothing_is_reckoned_with_them() -> None:
    cells = pl.Series([2**63 - 1, 2**63, -1], dtype=pl.Int128)
    assert ["met", "undetermined", "undetermined"] == _outcomes("resident_population", cells, "1-residents", health_centers_total=[1] * 3)


@pytest.mark.parametrize("cells", [[True, False], [date(2024, 1, 1)] * 2, [["1"], ["2"]]])
def test_other_types_under_a_number_are_told_of(cells: list[Any]) -> None:
    assert ["undetermined"] * 2 == _outcomes("resident_population", cells, "1-residents")


def test_decimals_are_what_floats_print() -> None:
    cells = [0.3, 0.1 + 0.2, 0.29999999999999993, 1, 1.01, -0.1, float("nan"), None]
    wanted = ["met", "met", "unmet", "met", *["undetermined"] * 4]
    assert wanted == _outcomes("quality_safety_weight_ratio", cells, "5-weight")


def test_narrow_floats_stand_for_the_decimals_that_they_print() -> None:
    cells = pl.Series([0.3, 0.29, None], dtype=pl.Float32)
    assert ["met", "unmet", "undetermined"] == _outcomes("quality_safety_weight_ratio", cells, "5-weight")


@pytest.mark.parametrize("dtype", [pl.Int64, pl.UInt8])
def test_whole_numbers_are_decimals_too(dtype: Any) -> None:
    cells = pl.Series([1, 0, 2], dtype=dtype)
    assert ["met", "unmet", "undetermined"] == _outcomes("quality_safety_weight_ratio", cells, "5-weight")


def test_decimals_are_read_from_texts_and_decimal_columns() -> None:
    texts = ["0.30", "0.299999999", "00.3", "30%", "1/3", "0.3000000000000000001", "0.29999999999999999", None]
    assert ["met", "unmet", "met", *["undetermined"] * 5] == _outcomes("quality_safety_weight_ratio", texts, "5-weight")
    exact = [Decimal("0.3000000000000000"), Decimal("0.2999999999999999"), Decimal("0.25"), None]
    assert ["met", "undetermined", "unmet", "undetermined"] == _outcomes("quality_safety_weight_ratio", exact, "5-weight")


def test_booleans_are_read_from_texts() -> None:
    cells = ["true", "FALSE", "yes", "1", None]
    assert ["met", "unmet", *["undetermined"] * 3] == _outcomes("roadmap_set", cells, "6-roadmap")


def test_a_number_is_no_boolean_and_no_text() -> None:
    assert ["undetermined", "undetermined"] == _outcomes("roadmap_set", [1, None], "6-roadmap")
    assert ["undetermined", "undetermined"] == _outcomes("kind", [1, None], "2-is-county")


@pytest.mark.parametrize("dtype", [pl.String, pl.Categorical, pl.Enum(["county", "district", "village"])])
def test_enums_are_read_by_value(dtype: Any) -> None:
    cells = pl.Series(["county", "district", "village", None], dtype=dtype)
    assert ["met", "unmet", "undetermined", "undetermined"] == _outcomes("kind", cells, "2-is-county")


def test_sets_are_lists_of_values_that_stand_there_once() -> None:
    cells = [[USE], [], ["other"], [USE, USE], [USE, None], None]
    assert ["met", "unmet", *["undetermined"] * 4] == _outcomes("assessment_result_uses", cells, "3-used")
    assert ["undetermined"] == _outcomes("assessment_result_uses", [USE], "3-used")


def test_days_are_read_from_texts_and_from_midnights() -> None:
    right = ["2024-12-31", "2025-01-01", "2024-02-29", "2000-02-29", None]
    wrong = ["2023-02-29", "2024-13-01", "0000-02-29", "0000-01-01", "1900-02-29", "2024-1-1", "20241231"]
    wanted = ["met", "unmet", "met", "met", "undetermined", *["undetermined"] * len(wrong)]
    assert wanted == _outcomes("plan_effective_from", [*right, *wrong], "4-in-effect")
    moments = [datetime(2024, 12, 31), datetime(2024, 12, 31, 8), None]  # noqa: DTZ001 - tables have such
    assert ["met", "undetermined", "undetermined"] == _outcomes("plan_effective_from", moments, "4-in-effect")
    assert ["undetermined"] == _outcomes("plan_effective_from", [20241231], "4-in-effect")


def test_every_column_may_be_null_throughout() -> None:
    names = ("resident_population", "kind", "assessment_result_uses", "plan_effective_from", "quality_safety_weight_ratio", "roadmap_set")
    frame = pl.DataFrame({"code": ["a"], **{name: [None] for name in names}})
    outcomes = set(decided(assess_frame(frame, pack, kind=County, as_of=TODAY, unreadable="keep")).values())
    assert {"undetermined"} == outcomes


@pytest.mark.parametrize("backend", BACKENDS)
def test_an_empty_table_gives_an_empty_result(backend: str) -> None:
    frame = pl.DataFrame(schema={"code": pl.String, "resident_population": pl.Int64})
    assert [] == rows_of(assess_frame(BACKENDS[backend](frame), pack, kind=County, as_of=TODAY, unreadable="keep"))


@pytest.mark.parametrize("backend", BACKENDS)
def test_what_cannot_be_read_is_told_of_in_every_kind_of_frame(backend: str) -> None:
    frame = pl.DataFrame(
        {
            "code": ["a", "b", "b", None, "", "f", "g"],
            "resident_population": ["100", "viele", "1", "1", "1", "100", "-1"],
            "health_centers_total": [10, -1, 1, 1, 1, 10, 10],
            "health_centers_on_primary_information_system": [11, None, 1, 1, 1, 10, 10],
        }
    )
    rows = rows_of(assess_frame(BACKENDS[backend](frame), pack, kind=County, as_of=TODAY, unreadable="keep"))
    told = {
        "a": "health_centers_on_primary_information_system: expected at most health_centers_total (10), got 11",
        "b": f"code: expected a code that stands once, got 'b'{' in rows 2 and 3' if backend != 'duckdb' else ''}",
        None: "code: expected a text, got nothing",
        "": "code: expected a text that is not empty, got ''",
        "f": None,
        "g": "resident_population: expected at least 0, got '-1'",
    }
    found: dict[str | None, set[str | None]] = {}
    for row in rows:
        found.setdefault(row["code"], set()).add(row["unreadable"])
        assert (row["code"] in ("a", "f", "g")) is (row["cells/1-residents"] is not None)
    both = "resident_population: expected a whole number, got 'viele'; health_centers_total: expected at least 0, got -1; " + str(told["b"])
    assert {**{code: {words} for code, words in told.items()}, "b": {both, told["b"]}} == found


def test_a_statement_must_not_deny_what_an_attribute_implies() -> None:
    frame = pl.DataFrame({"code": ["a", "b", "c"], "has_standard_fever_room": [True, True, False], "has_fever_room": [False, True, False]})
    result = assess_frame(frame, pack, kind=HealthCenter, as_of=TODAY, unreadable="keep")
    said = [None if row["unreadable"] is None else row["unreadable"] for row in rows_of(result)]
    assert ["has_standard_fever_room: cannot be true while has_fever_room is false", None, None] == said
    assert ["row 1, column has_standard_fever_room"] == [mistake.path for mistake in unreadable_rows(result)]


def test_every_mistake_of_a_row_has_its_column() -> None:
    frame = pl.DataFrame({"code": ["a", "b"], "resident_population": ["x; kind: expected y", "1"], "kind": ["town", "county"]})
    found = unreadable_rows(assess_frame(frame, pack, kind=County, as_of=TODAY, unreadable="keep"))
    assert ("row 1, column resident_population", "row 1, column kind") == (found[0].path, found[-1].path)


def test_objects_of_several_types_are_read_cell_by_cell() -> None:
    frame = pd.DataFrame(
        {
            "code": ["a", "b", 3, "d"],
            "resident_population": [100, "100", "viele", None],
            "health_centers_total": [10, 10, 10, 10],
            "quality_safety_weight_ratio": [Fraction(7, 20), "0.2", 0.3, float("nan")],
        }
    )
    result = assess_frame(frame, pack, kind=County, as_of=TODAY, unreadable="keep")
    assert isinstance(result, pd.DataFrame)
    met, unmet, unsure = (OUTCOME_CODES[each] for each in (Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED))
    found = rows_of(result)
    assert [met, met, None, unsure] == [row["cells/1-residents"] for row in found]
    assert [met, unmet, None, unsure] == [row["cells/5-weight"] for row in found]
    words = {"code: expected a text, got 3", "resident_population: expected a whole number, got 'viele'"}
    assert words == {*found[2]["unreadable"].split("; ")}


def test_single_numbers_and_days_of_numpy_are_read_and_arrays_are_told_of() -> None:
    cells: dict[str, list[Any]] = {
        "code": ["a", "b", "c"],
        "resident_population": [np.int64(100), np.float64(99.0), np.array([1, 2])],
        "health_centers_total": [10, 10, 10],
        "plan_effective_from": [np.datetime64("2024-12-31"), np.datetime64("2025-01-01"), np.datetime64("NaT")],
    }
    frame = pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in cells.items()})
    result = assess_frame(frame, pack, kind=County, as_of=TODAY, unreadable="keep")
    found = decided(result)
    assert ["met", "unmet", "undetermined"] == [found["cells/1-residents", code] for code in "abc"]
    assert ["met", "unmet", "undetermined"] == [found["cells/4-in-effect", code] for code in "abc"]
    assert ["expected a whole number, got '<ndarray>'"] == [mistake.message for mistake in unreadable_rows(result)]


def test_objects_in_polars_are_read_cell_by_cell() -> None:
    cells = pl.Series("resident_population", [100, "99", None, object], dtype=pl.Object)
    frame = pl.DataFrame({"code": list("abcd"), "health_centers_total": [10] * 4}).with_columns(cells)
    found = decided(assess_frame(frame, pack, kind=County, as_of=TODAY, unreadable="keep"))
    assert ["met", "unmet", "undetermined", "undetermined"] == [found["cells/1-residents", code] for code in "abcd"]


def test_a_statement_that_is_no_boolean_is_told_of() -> None:
    result = assess_frame(pl.DataFrame({"code": ["a"], "has_fever_room": [1]}), pack, kind=HealthCenter, as_of=TODAY, unreadable="keep")
    assert ["expected true or false, got 1"] == [mistake.message for mistake in unreadable_rows(result)]


def test_numbers_that_may_be_below_nothing_are_read() -> None:
    frame = pl.DataFrame({"code": ["a"], "annual_surplus_cny": [-5], "has_standard_fever_room": [True]})
    assert {"cells/7-fever-room": "met"} == {
        name: outcome
        for (name, _), outcome in decided(assess_frame(frame, pack, kind=HealthCenter, as_of=TODAY, unreadable="keep")).items()
        if "7" in name
    }


def test_lists_and_moments_of_another_zone_are_no_days() -> None:
    zoned = pl.Series([datetime(2024, 12, 31)]).dt.replace_time_zone("Asia/Shanghai")  # noqa: DTZ001 - the zone comes after
    assert ["undetermined"] == _outcomes("plan_effective_from", zoned, "4-in-effect")
    assert ["undetermined"] == _outcomes("quality_safety_weight_ratio", [True], "5-weight")


def test_two_columns_of_pandas_that_read_alike_are_a_mistake() -> None:
    with pytest.raises(FactError, match="two columns are called '1'"):
        assess_frame(pd.DataFrame([["1", "2"]], columns=[1, "1"]), load_pack("shangrao"), kind=VillageClinic, as_of=date(2024, 12, 31))
