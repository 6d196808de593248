"""What a result looks like, what is carried along, what follows from other tables, and which arguments are refused."""

import subprocess
import sys
from datetime import date
from typing import Any, Final

import duckdb
import narwhals.stable.v2 as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from drawn_tables import BACKENDS, decided, frame_of, rows_of

from ruralpolicy import Document, FactError, RulePack, assess, frames, load_pack
from ruralpolicy.errors import UnreadableCellsWarning
from ruralpolicy.facts import Attestation, County, Fact, HealthCenter, VillageClinic, VillageClinicKind, VillageDoctor
from ruralpolicy.frames import OUTCOME_CODES, TablesMissingError, _tables, assess_frame, unreadable_rows
from ruralpolicy.law import Outcome

DAY: Final = date(2024, 12, 31)
COVERAGE: Final = "shangrao/3-coverage-2024"
COUNTIES: Final = pl.DataFrame(
    {
        "code": ["b", "a", "c"],
        "village_clinics_total": [100, 100, None],
        "village_clinics_integrated": [30, 29, 1],
        "contact": ["x", "y", "z"],
    }
)
MET, UNMET, UNSURE = (OUTCOME_CODES[each] for each in (Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED))


def _ids() -> list[str]:
    """The provisions about counties."""
    return [provision.id for provision in load_pack("shangrao").decidable if provision.subject is County]


def _columns(frame: pl.DataFrame, pack: RulePack) -> list[str]:
    """The columns of outcomes."""
    return [name for name in assess_frame(frame, pack, kind=County, as_of=DAY).columns if "/" in name]


def _assessed(frame: Any, **more: Any) -> Any:
    return assess_frame(frame, load_pack("shangrao"), kind=County, as_of=DAY, **more)


@pytest.mark.parametrize(
    ("backend", "kind"),
    [
        ("polars", pl.DataFrame),
        ("polars lazy", pl.LazyFrame),
        ("pyarrow", pa.Table),
        ("pandas", pd.DataFrame),
        ("duckdb", duckdb.DuckDBPyRelation),
    ],
)
def test_a_result_is_a_frame_of_the_same_kind(backend: str, kind: type) -> None:
    result = _assessed(BACKENDS[backend](COUNTIES), keep=["contact", "village_clinics_total"])
    assert isinstance(result, kind)
    rows = {row["code"]: row for row in rows_of(result)}
    assert {"b": ("x", 100, MET), "a": ("y", 100, UNMET), "c": ("z", None, UNSURE)} == {
        code: (row["contact"], row["village_clinics_total"], row[COVERAGE]) for code, row in rows.items()
    }


def test_a_wide_result_has_its_columns_in_a_fixed_order() -> None:
    provisions = _ids()
    result = _assessed(COUNTIES, keep=["contact"])
    assert ["row", "code", "contact", *provisions, "unreadable"] == result.columns
    assert {pl.Int8} == {result.schema[provision] for provision in provisions}
    assert [("b", 1), ("a", 2), ("c", 3)] == result.select("code", "row").rows()


def test_rows_of_pandas_keep_their_index() -> None:
    frame = COUNTIES.drop("contact").to_pandas().set_index(pd.Index([7, 8, 9], name="number"))
    assert [7, 8, 9] == list(_assessed(frame).index)
    assert "number" != _assessed(frame, form="long").index.name


def test_a_frame_of_narwhals_is_taken_as_what_it_wraps() -> None:
    assert _assessed(COUNTIES.drop("contact")).equals(_assessed(nw.from_native(COUNTIES.drop("contact"))))


@pytest.mark.parametrize("backend", ["polars", "polars lazy", "pandas", "duckdb"])
def test_the_long_form_has_a_row_for_each_outcome_and_loses_none(backend: str) -> None:
    frame = COUNTIES.with_columns(village_clinics_total=pl.Series(["100", "100", "many"]))
    frame = pl.concat([frame, frame.head(1).with_columns(code=pl.lit(None, pl.String))])
    result = _assessed(BACKENDS[backend](frame), form="long", keep=["contact"], unreadable="keep")
    rows = rows_of(result)
    provisions = _ids()
    assert {(code, provision) for code in "abc" for provision in provisions} | {(None, None)} == {
        (row["code"], row["provision"]) for row in rows
    }
    assert {"b": ("met", "x"), "a": ("unmet", "y"), "c": ("undetermined", "z")} == {
        row["code"]: (row["outcome"], row["contact"]) for row in rows if row["provision"] == COVERAGE
    }
    unread, nameless = sorted(unreadable_rows(result), key=lambda mistake: mistake.code, reverse=True)
    assert "expected a text, got nothing" == nameless.message
    where = "code c" if backend == "duckdb" else "row 3"
    assert (f"{where}, column village_clinics_total", "expected a whole number, got 'many'", "c") == (
        unread.path,
        unread.message,
        unread.code,
    )
    columns = ["code", "contact", "provision", "outcome", "unreadable"]
    assert (columns if backend == "duckdb" else ["row", *columns]) == list(rows[0])


def test_the_long_form_is_in_the_order_of_the_pack() -> None:
    found = _assessed(COUNTIES.drop("contact"), form="long")
    provisions = _ids()
    assert [(provision, code) for provision in provisions for code in "bac"] == found.select("provision", "code").rows()


@pytest.mark.parametrize("backend", BACKENDS)
def test_totals_follow_from_a_table_beside(backend: str) -> None:
    facts, clinics, counties = _county_facts()
    pack = load_pack("shangrao")
    into = BACKENDS[backend]
    result = assess_frame(into(counties), pack, kind=County, as_of=DAY, beside={VillageClinic: into(clinics)}, complete={VillageClinic})
    wanted = {
        (each.provision.id, each.subject.code): str(each.outcome)
        for each in assess(facts, pack, as_of=DAY, complete={VillageClinic})
        if each.provision.subject is County
    }
    assert wanted == decided(result)
    assert ("met", "met", "unmet") == tuple(wanted[COVERAGE, code] for code in "abc")


def _county_facts() -> tuple[list[Fact | Attestation], pl.DataFrame, pl.DataFrame]:
    counties: list[Fact | Attestation] = [County(code="a"), County(code="b"), County(code="c", village_clinics_total=9)]
    clinics: list[Fact | Attestation] = [
        VillageClinic(
            code=f"{county}{number}", county=county, kind=VillageClinicKind.VILLAGE_CLINIC, under_integrated_management=number < 2
        )
        for county in "abc"
        for number in range(4)
    ]
    return [*counties, *clinics], frame_of(VillageClinic, clinics), frame_of(County, counties)


def test_cells_beside_that_cannot_be_read_are_told_of_and_leave_totals_in_doubt() -> None:
    _, clinics, counties = _county_facts()
    asked: dict[str, Any] = {"kind": County, "as_of": DAY, "complete": {VillageClinic}}
    # Of four clinics of a county two are managed as one; of b it is three once the last cell is known, or two.
    given = clinics.with_columns(under_integrated_management=pl.col("under_integrated_management").cast(pl.String))
    spoilt = given.with_columns(
        under_integrated_management=pl.when(pl.col("code").is_in(["b0", "b1"])).then(pl.lit("?")).otherwise("under_integrated_management")
    )
    with pytest.warns(UnreadableCellsWarning) as warned:
        result = assess_frame(counties, load_pack("shangrao"), beside={VillageClinic: spoilt}, **asked)
    (told,) = (each.message for each in warned)
    assert isinstance(told, UnreadableCellsWarning)
    assert 2 == told.rows
    place = "beside: VillageClinic: row 5, column under_integrated_management"
    assert f"expected true or false, got '?' - at {place}" == str(told.mistakes[0])
    assert [MET, UNSURE] == result[COVERAGE].to_list()[:2]
    with pytest.raises(FactError, match="expected true or false"):
        assess_frame(counties, load_pack("shangrao"), beside={VillageClinic: spoilt}, unreadable="raise", **asked)


def test_a_cell_beside_that_no_total_reads_leaves_none_in_doubt() -> None:
    _, clinics, counties = _county_facts()
    spoilt = clinics.with_columns(physicians=pl.when(pl.col("code") == "b2").then(-1))
    results = [
        assess_frame(
            counties,
            load_pack("shangrao"),
            kind=County,
            as_of=DAY,
            beside={VillageClinic: each},
            complete={VillageClinic},
            unreadable="keep",
        )
        for each in (clinics, spoilt)
    ]
    assert results[0][COVERAGE].to_list() == results[1][COVERAGE].to_list()


def test_rows_beside_whose_references_lead_nowhere_are_told_of() -> None:
    _, clinics, counties = _county_facts()
    two = counties.head(2)
    with pytest.raises(FactError) as caught:
        assess_frame(
            two,
            load_pack("shangrao"),
            kind=County,
            as_of=DAY,
            beside={VillageClinic: clinics},
            complete={VillageClinic},
            unreadable="raise",
        )
    assert ["c0", "c1", "c2", "c3"] == [mistake.code for mistake in caught.value.mistakes]
    place = "beside: VillageClinic: row 9, column county"
    assert f"expected the code of one County, got 'c' - at {place}" == str(caught.value.mistakes[0])


def test_references_that_lead_nowhere_are_told_of() -> None:
    _, clinics, counties = _county_facts()
    question: dict[str, Any] = {"kind": VillageClinic, "as_of": DAY, "beside": {County: counties.head(2)}, "unreadable": "keep"}
    result = assess_frame(clinics, load_pack("shangrao"), **question)
    assert ["row 9", "row 10", "row 11", "row 12"] == [mistake.path.split(",")[0] for mistake in unreadable_rows(result)]


def test_tables_of_two_engines_do_not_go_together() -> None:
    _, clinics, counties = _county_facts()
    with pytest.raises(FactError) as caught:
        assess_frame(counties, load_pack("shangrao"), kind=County, as_of=DAY, beside={VillageClinic: BACKENDS["duckdb"](clinics)})
    assert "beside: VillageClinic" == caught.value.path


def test_a_sum_that_only_its_own_row_takes_part_in_needs_no_other_table() -> None:
    center = HealthCenter(code="a", established_posts=10, established_staff=4)
    pack = load_pack("pingdingshan")
    wanted = {(each.provision.id, each.subject.code): str(each.outcome) for each in assess([center], pack, as_of=DAY)}
    assert wanted == decided(assess_frame(frame_of(HealthCenter, [center]), pack, kind=HealthCenter, as_of=DAY))


def test_unknown_columns_are_refused_with_what_they_may_have_been() -> None:
    frame = COUNTIES.rename({"village_clinics_total": "village_clincs_total", "code": "Code"})
    with pytest.raises(FactError) as caught:
        _assessed(frame, keep=["contcat", "village_clinics_integrated"])
    assert [
        ("column Code", "unknown column", "did you mean 'code'?"),
        ("column village_clincs_total", "unknown column", "did you mean 'village_clinics_total'?"),
        ("column contact", "unknown column", "keep=['contact'] carries it along"),
        ("column contcat", "there is no such column to keep", "did you mean 'contact'?"),
        ("column code", "there is no such column", "each County needs a code of its own"),
    ] == [(mistake.path, mistake.message, mistake.hint) for mistake in caught.value.mistakes]


@pytest.mark.parametrize("name", ["code", "row", "unreadable"])
def test_columns_of_the_result_cannot_be_kept(name: str) -> None:
    frame = COUNTIES.drop("contact").with_columns(row=1, unreadable=1) if name != "code" else COUNTIES.drop("contact")
    with pytest.raises(FactError, match="the result has a column of its own"):
        _assessed(frame, keep={"row", "unreadable", name} & {*frame.columns})


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"frame": [1]}, "frame"),
        ({"frame": None}, "frame"),
        ({"beside": {VillageClinic: "a table"}}, "beside: VillageClinic"),
        ({"kind": "County"}, "kind"),
        ({"kind": Fact}, "kind"),
        ({"beside": {County: COUNTIES}}, "beside"),
        ({"beside": {"clinics": COUNTIES}}, "beside"),
        ({"form": "broad"}, "form"),
        ({"as_of": "2024"}, "as_of"),
        ({"pack": "shangrao"}, "pack"),
        ({"complete": {int}}, "complete"),
    ],
)
def test_arguments_that_cannot_be_meant_are_refused(change: dict[str, Any], path: str) -> None:
    arguments: dict[str, Any] = {"frame": COUNTIES.drop("contact"), "pack": load_pack("shangrao"), "kind": County, "as_of": DAY} | change
    with pytest.raises(FactError) as caught:
        assess_frame(arguments.pop("frame"), arguments.pop("pack"), **arguments)
    assert path == caught.value.path


def test_a_kind_that_a_pack_says_nothing_of_has_no_outcomes() -> None:
    result = assess_frame(pl.DataFrame({"code": ["a"]}), load_pack("shangrao"), kind=VillageDoctor, as_of=DAY)
    assert [] != [name for name in result.columns if "/" in name]


def test_a_pack_that_gets_another_provision_is_read_again() -> None:
    pack = RulePack("growing", Document(title_zh="文", title_en="Text"))
    frame = pl.DataFrame({"code": ["a"], "resident_population": [1]})

    def some(county: County) -> bool:
        """Somebody lives there."""
        return county.resident_population > 0

    pack.obligation("1", "一", "One")(some)
    assert ["growing/1-some"] == _columns(frame, pack)
    pack.obligation("2", "二", "Two", name="two")(some)
    assert ["growing/1-some", "growing/2-two"] == [
        name for name in assess_frame(frame, pack, kind=County, as_of=DAY).columns if "/" in name
    ]


def test_what_is_kept_for_the_next_table_does_not_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_tables, "_MOST_PLANS", 3)
    pack = load_pack("shangrao").adopted(on=DAY)
    for day in range(1, 9):
        assess_frame(COUNTIES.drop("contact"), pack, kind=County, as_of=date(2024, 1, day))
    assert len(_tables._made[pack][1]) <= 4


def test_without_the_extra_a_typed_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "ruralpolicy.frames._native")
    monkeypatch.delattr(frames, "_native")
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(TablesMissingError) as caught:
        _assessed(COUNTIES)
    assert str(caught.value).startswith("whole tables need polars; install ruralpolicy with the extra `tables`")
    assert isinstance(caught.value, ImportError)


def test_what_assesses_files_is_imported_when_somebody_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert frames.assess_file.__module__ == "ruralpolicy.frames.files.assess"
    with pytest.raises(AttributeError, match="has no attribute 'asses_file'"):
        frames.asses_file  # type: ignore[attr-defined]  # noqa: B018 - misspelt on purpose
    monkeypatch.delitem(sys.modules, "ruralpolicy.frames.files.assess")
    monkeypatch.delattr(sys.modules["ruralpolicy.frames.files"], "assess")
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(TablesMissingError):
        frames.assess_file  # noqa: B018 - as above


def test_importing_the_package_of_tables_imports_none_of_their_libraries() -> None:
    code = "import sys, ruralpolicy.frames; print({'polars', 'narwhals', 'pyarrow', 'pandas'} & {*sys.modules})"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "set()" == found.stdout.strip()
