"""Totals and look-ups filled in over whole tables are what is derived for single facts, in every engine for tables.

Worlds are drawn with seeds rather than by Hypothesis: each has facts of all kinds, so that few of them reach every derivation.
"""

import random
from collections.abc import Callable, Collection, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, Final

import duckdb
import narwhals.stable.v2 as nw
import polars as pl
import pytest
from deriving import ALL, TODAY, bounds

from ruralpolicy import assess, available_packs, load_pack
from ruralpolicy.derive import DERIVABLE, derive
from ruralpolicy.derive.derivation import LookUp, Own, Total
from ruralpolicy.facts import (
    KINDS,
    UNKNOWN,
    Attestation,
    City,
    Consortium,
    Contract,
    County,
    Encounter,
    Fact,
    HealthCenter,
    HealthWorker,
    Hospital,
    Secondment,
    Township,
    Village,
    VillageClinic,
    VillageClinicKind,
    VillageDoctor,
    World,
    attributes,
    gather,
)
from ruralpolicy.facts.fact import values_of
from ruralpolicy.frames import OUTCOME_CODES, assess_frame
from ruralpolicy.frames.expressions.conditions import high_of
from ruralpolicy.frames.totals.filled import filled, refused
from ruralpolicy.law import Outcome

Found = dict[tuple[str, str], tuple[Any, Any]]
Given = dict[type[Fact], pl.DataFrame]

TYPES: Final[Mapping[Any, Any]] = {int: pl.Int64, bool: pl.Boolean, date: pl.Date, Fraction: pl.Float64}
TOPICS: Final[Mapping[type[Fact], tuple[str, ...]]] = {
    HealthCenter: ("basic_wage_in_county_budget",),
    County: ("township_hired_village_used_everywhere", "established_staff_basic_wage_in_county_budget"),
}
PLACES: Final = (City, County, Township, Village)
# How many facts there are of each kind, and how far down the city it is settled where they lie.
OTHERS: Final[Mapping[type[Fact], tuple[int, int]]] = {
    Hospital: (3, 2),
    Consortium: (2, 2),
    HealthCenter: (8, 3),
    VillageClinic: (14, 4),
    HealthWorker: (24, 4),
    VillageDoctor: (16, 4),
    Contract: (12, 4),
    Encounter: (5, 4),
    Secondment: (5, 4),
}


# The attributes that derivations read or fill in.
CONCERNED: Final = {name for each in DERIVABLE.values() for name in ((each.kind.__name__, each.attribute), *each.reads())}


@cache
def drawn(seed: int, *, unknown: float = 0.3, kinds: frozenset[type[Fact]] = ALL) -> World:
    """A world with facts of the *kinds*, in which references hold and an attribute is left out at the rate *unknown*."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    told = {
        kind: [name for name, each in attributes(kind).items() if each.reference or (kind.__name__, name) in CONCERNED]
        for kind in KINDS.values()
    }
    # Under each fact's code the places in which it lies, itself among them if it is one.
    placed: list[tuple[type[Fact], str, tuple[str, ...]]] = []
    kind: type[Fact]
    paths: list[list[tuple[str, ...]]] = [[()]]
    for kind in PLACES:
        paths.append([(*path, f"{kind.__name__} {each}{len(path)}{path[-1:]}") for path in paths[-1] for each in range(2)])
        placed += [(kind, path[-1], path) for path in paths[-1]]
    for kind, (number, depth) in OTHERS.items():
        placed += [(kind, f"{kind.__name__} {each}", chance.choice(paths[depth])) for each in range(number)]
    placed = [each for each in placed if each[0] in kinds]
    facts: list[Fact | Attestation] = []
    for kind, code, path in placed:
        near = [(of, other) for of, other, there in placed if there == path[: len(there)] and other != code]
        number = chance.randint(1, 4)
        values = {name: _drawn(chance, kind, name, near, number) for name in told[kind] if chance.random() >= unknown}
        facts.append(kind(code=code, **values))
        facts += [
            Attestation(kind=kind.__name__, subject=code, topic=topic, holds=chance.random() < 0.5)
            for topic in TOPICS.get(kind, ())
            if chance.random() < 0.4
        ]
    return gather(facts)


def _drawn(chance: random.Random, kind: type[Fact], name: str, near: list[tuple[type[Fact], str]], number: int) -> Any:
    attribute = attributes(kind)[name]
    if attribute.reference:
        codes = [other for of, other in near if of.__name__ in attribute.reference]
        return chance.choice(codes) if codes else UNKNOWN
    if (kind.__name__, name) in DERIVABLE and chance.random() < 0.8:
        return UNKNOWN
    if attribute.enum is not None:
        return chance.choice(list(attribute.enum))
    if attribute.type is date:
        return date(chance.choice((1950, 2018, 2019, 2024)), chance.choice((6, 7)), chance.choice((1, 30)))
    if attribute.type is str:
        # Of one hospital in three the name alone tells what it is.
        return "市立医院" if kind is Hospital and chance.random() < 0.3 else f"{name} {number}"
    # One number for all attributes of a fact: no part is greater than its whole.
    return chance.random() < 0.7 if attribute.type is bool else number


def _cell(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value


def table(world: World, kind: type[Fact]) -> pl.DataFrame:
    """The facts of a kind, as a table that was read and checked."""
    topics = world.topics(TODAY)
    rows = [
        {**{name: _cell(value) for name, value in values_of(fact).items()}, **topics.get((kind.__name__, fact.code), {})}
        for fact in world.of(kind)
    ]
    types = {name: TYPES.get(each.type, pl.String) for name, each in attributes(kind).items()}
    known = {name for row in rows for name in row} - {"code"}
    schema = {"code": pl.String, **{name: types.get(name, pl.Boolean) for name in sorted(known)}, "unreadable": pl.String}
    return pl.DataFrame(rows, schema=schema)


def names_of(kind: type[Fact]) -> tuple[str, ...]:
    """The attributes and topics of a kind that can be derived."""
    return tuple(name for of, name in DERIVABLE if of == kind.__name__)


def in_duckdb(frame: pl.DataFrame) -> Any:
    """The frame as a table of DuckDB, as narwhals has it."""
    return nw.from_native(duckdb.from_arrow(frame.to_arrow()))


def totals(
    frames: Mapping[type[Fact], pl.DataFrame],
    kind: type[Fact],
    wanted: Collection[str] = (),
    complete: frozenset[type[Fact]] = ALL,
    engine: Any = pl,
) -> list[dict[str, Any]]:
    """The rows of the table of a kind with what was filled in, by code."""
    there = {of: frame.lazy() if engine is pl else in_duckdb(frame) for of, frame in frames.items()}
    result = filled(there, kind, wanted or names_of(kind), complete=complete, as_of=TODAY, ns=engine).collect()
    rows: list[dict[str, Any]] = result.to_arrow().to_pylist()
    return sorted(rows, key=lambda row: (row["code"] or "", repr(row)))


def by_tables(world: World, kind: type[Fact], wanted: Collection[str], complete: frozenset[type[Fact]], engine: Any) -> Found:
    """Both ends of all that is known of the wanted names, by tables."""
    frames = {of: table(world, of) for of in KINDS.values() if world.of(of)}
    rows = totals(frames, kind, wanted, complete, engine)
    assert {row["unreadable"] for row in rows} == {None}
    return {(row["code"], name): (row.get(name), row.get(high_of(name), row.get(name))) for row in rows for name in wanted}


def by_facts(world: World, kind: type[Fact], wanted: Collection[str], complete: frozenset[type[Fact]]) -> Found:
    """Both ends of all that is known of the wanted names, fact by fact."""
    derived = derive(world, complete, TODAY)
    topics = derived.topics(TODAY)

    def ends(fact: Fact, name: str) -> tuple[Any, Any]:
        value = getattr(fact, name) if name in attributes(kind) else topics.get((kind.__name__, fact.code), {}).get(name, UNKNOWN)
        low, high = (None if end is UNKNOWN else _cell(end) for end in bounds(value))
        return low, high

    return {(fact.code, name): ends(fact, name) for fact in derived.of(kind) for name in wanted}


DERIVED: Final = tuple(KINDS[name] for name in dict.fromkeys(of for of, _ in DERIVABLE))


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("kind", DERIVED)
def test_tables_give_what_is_derived_for_facts(kind: type[Fact], seed: int) -> None:
    world = drawn(seed)

    assert by_facts(world, kind, names_of(kind), ALL) == by_tables(world, kind, names_of(kind), ALL, pl)


@pytest.mark.parametrize("seed", range(10))
def test_whatever_tables_are_there_and_complete(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    kind = DERIVED[seed]
    there = frozenset(each for each in KINDS.values() if each is kind or chance.random() < 0.6)
    complete = frozenset(each for each in KINDS.values() if chance.random() < 0.6)
    world = drawn(seed, unknown=0.2, kinds=there)

    assert by_facts(world, kind, names_of(kind), complete) == by_tables(world, kind, names_of(kind), complete, pl)


@pytest.mark.parametrize(
    ("kind", "names", "others"),
    [
        (County, "village_clinics_integrated practice_models_built key_group_contracted", {VillageClinic, HealthCenter, Contract}),
        (County, "established_posts_filled established_staff_basic_wage_in_county_budget", {HealthCenter, HealthWorker}),
        (VillageClinic, "staff_total physicians resident_population", {VillageDoctor, HealthWorker, Village}),
        (HealthWorker, "workplace_kind employer_is_consortium_lead", {HealthCenter, Consortium, Hospital}),
        (HealthWorker, "employer_is_public_hospital", {HealthCenter, VillageClinic, Hospital}),
        (City, "village_clinics_total", {County, VillageClinic}),
        (HealthCenter, "established_posts_vacant", {HealthWorker}),
        (Encounter, "has_family_doctor_contract", {Contract}),
    ],
)
def test_duckdb_fills_in_the_same(kind: type[Fact], names: str, others: set[type[Fact]]) -> None:
    world = drawn(7, kinds=frozenset({kind, *others}))

    assert by_facts(world, kind, names.split(), ALL) == by_tables(world, kind, names.split(), ALL, nw)


def frame(rows: list[dict[str, Any]], *columns: str) -> pl.DataFrame:
    """A table that was read and checked, with the *columns* beside those of its rows."""
    names = dict.fromkeys((*columns, *(name for row in rows for name in row)))
    references = ("county", "city", "village", "health_center", "workplace", "employer", "clinic")
    of_text = ("code", "name", "kind", "admin_level", "unreadable", *references)
    types = {
        name: pl.String if name in of_text else pl.Boolean if any(isinstance(row.get(name), bool) for row in rows) else pl.Int64
        for name in (*names, "unreadable")
    }
    return pl.DataFrame(rows, schema=types)


A, B = {"code": "a"}, {"code": "b"}
ENGINES: Final = [pytest.param(pl, id="polars"), pytest.param(nw, id="duckdb")]
POSTS: Final = ("established_posts_used_by_others",)


def ends_of(rows: list[dict[str, Any]], name: str) -> dict[str, tuple[Any, Any]]:
    """The two ends of a total, by code."""
    return {row["code"]: (row[name], row[high_of(name)]) for row in rows}


@pytest.mark.parametrize("engine", ENGINES)
def test_what_may_lie_anywhere_counts_everywhere_at_the_most(engine: Any) -> None:
    clinics = [
        {"code": "1", "county": "a", "kind": "village_clinic"},
        {"code": "2", "kind": "village_clinic"},
        {"code": "3", "county": "b"},
    ]
    rows = totals({County: frame([A, B]), VillageClinic: frame(clinics)}, County, ["village_clinics_total"], engine=engine)

    assert {"a": (1, 2), "b": (0, 2)} == ends_of(rows, "village_clinics_total")


@pytest.mark.parametrize("engine", ENGINES)
def test_an_area_without_rows_has_none_of_them(engine: Any) -> None:
    empty = frame([], "code", "county")
    rows = totals({County: frame([A]), VillageClinic: empty}, County, ["village_clinics_and_stations_total"], engine=engine)

    assert {"a": (0, 0)} == ends_of(rows, "village_clinics_and_stations_total")


def test_rows_that_name_no_area_at_all_may_lie_in_each() -> None:
    rows = totals({County: frame([A, B]), VillageClinic: frame([{"code": "1"}])}, County, ["village_clinics_and_stations_total"])

    assert {"a": (0, 1), "b": (0, 1)} == ends_of(rows, "village_clinics_and_stations_total")


@pytest.mark.parametrize("engine", ENGINES)
def test_a_given_total_wins_row_by_row(engine: Any) -> None:
    counties = frame([{**A, "village_clinics_and_stations_total": 9}, B], "village_clinics_and_stations_total")
    clinics = frame([{"code": "1", "county": "a"}, {"code": "2", "county": "b"}])
    rows = totals({County: counties, VillageClinic: clinics}, County, ["village_clinics_and_stations_total"], engine=engine)

    assert {"a": (9, 9), "b": (1, 1)} == ends_of(rows, "village_clinics_and_stations_total")


def test_no_total_without_the_complete_list() -> None:
    rows = totals({County: frame([A]), VillageClinic: frame([{"code": "1", "county": "a"}])}, County, complete=frozenset({Village}))

    assert "village_clinics_total" not in rows[0]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_sum_of_what_was_not_reported_has_no_upper_bound(engine: Any) -> None:
    centers: list[dict[str, Any]] = [
        {"code": "1", "county": "a", POSTS[0]: 4},
        {"code": "2", "county": "a", POSTS[0]: 5},
        {"code": "3", "county": "b"},
    ]
    rows = totals({County: frame([A, B]), HealthCenter: frame(centers)}, County, POSTS, engine=engine)

    assert {"a": (9, 9), "b": (0, None)} == ends_of(rows, POSTS[0])


def test_a_sum_of_what_no_row_reports_is_unbounded() -> None:
    rows = totals({County: frame([A, B]), HealthCenter: frame([{"code": "1", "county": "a"}])}, County, POSTS)

    assert {"a": (0, None), "b": (0, 0)} == ends_of(rows, POSTS[0])


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("numbers", [(2**62, 2**62), (2**36, 1)])
def test_a_sum_beyond_reckoning_is_only_known_to_be_large(numbers: tuple[int, int], engine: Any) -> None:
    centers: list[dict[str, Any]] = [{"code": str(place), "county": "a", POSTS[0]: number} for place, number in enumerate(numbers)]
    rows = totals({County: frame([A]), HealthCenter: frame(centers)}, County, POSTS, engine=engine)

    assert {"a": (2**36, None)} == ends_of(rows, POSTS[0])


@pytest.mark.parametrize("engine", ENGINES)
def test_a_row_that_is_unreadable_may_count(engine: Any) -> None:
    clinics = [{"code": "1", "county": "a"}, {"code": "2", "county": "a", "unreadable": "beds: expected a whole number, got 'x'"}]
    rows = totals({County: frame([A, B]), VillageClinic: frame(clinics)}, County, ["village_clinics_and_stations_total"], engine=engine)

    assert {"a": (1, 2), "b": (0, 0)} == ends_of(rows, "village_clinics_and_stations_total")


@pytest.mark.parametrize("engine", ENGINES)
def test_nothing_is_taken_from_a_row_that_is_unreadable(engine: Any) -> None:
    villages = [{"code": "v", "resident_population": 900, "unreadable": "code: expected a code that stands once, got 'v'"}] * 2
    doctors = [{"code": "1", "village": "v"}]
    tables: Given = {VillageDoctor: frame(doctors), Village: frame(villages)}
    (row,) = totals(tables, VillageDoctor, ["village_resident_population"], engine=engine)

    assert (None, None) == (row["village_resident_population"], row["unreadable"])


# What a hospital of this name and level is, by the columns that the table has.
HOSPITALS: Final = [
    ("赣州市立医院", "county", {"name level": "municipal_hospital", "name": "municipal_hospital", "level": "county_hospital"}),
    ("市立医院", "prefecture", {"name level": "municipal_hospital", "name": "municipal_hospital"}),
    ("市立医院医疗集团总院", None, {"name level": "municipal_hospital", "name": "municipal_hospital"}),
    ("赣州市第五人民医院", "prefecture", {"name level": "city_hospital"}),
    ("章贡区人民医院", "county", {"name level": "county_hospital", "level": "county_hospital"}),
    ("医院", None, {}),
    (None, "prefecture", {}),
    (None, "county", {"name level": "county_hospital", "level": "county_hospital"}),
    (None, None, {}),
]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("columns", ["name level", "name", "level", ""])
def test_the_municipal_hospital_is_told_by_its_name_where_there_is_one(columns: str, engine: Any) -> None:
    hospitals: list[dict[str, Any]] = []
    for number, (name, level, _) in enumerate(HOSPITALS):
        given = {"name": name} if "name" in columns else {}
        hospitals.append({"code": f"h{number}", **given, **({"admin_level": level} if "level" in columns else {})})
    workers = [{"code": f"{number}", "employer": f"h{number}"} for number, _ in enumerate(HOSPITALS)]
    rows = totals({HealthWorker: frame(workers), Hospital: frame(hospitals)}, HealthWorker, ["employer_kind"], engine=engine)

    assert [kinds.get(columns) for _, _, kinds in HOSPITALS] == [row.get("employer_kind") for row in rows]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_reference_that_leads_nowhere_is_reported(engine: Any) -> None:
    doctors = [{"code": "1", "village": "v"}, {"code": "2", "village": "w", "unreadable": "name: expected a text, got 7"}, {"code": "3"}]
    tables: Given = {VillageDoctor: frame(doctors), Village: frame([{"code": "x"}])}
    rows = totals(tables, VillageDoctor, ["village_resident_population"], engine=engine)

    expected = [
        "village: expected the code of one Village, got 'v'",
        "name: expected a text, got 7; village: expected the code of one Village, got 'w'",
        None,
    ]
    assert expected == [row["unreadable"] for row in rows]


def test_a_reference_may_lead_to_a_table_that_was_not_given() -> None:
    tables: Given = {HealthWorker: frame([{"code": "1", "workplace": "h"}]), HealthCenter: frame([{"code": "c"}])}
    (row,) = totals(tables, HealthWorker, ["workplace_in_county_area"])

    assert row["unreadable"] is None


def test_a_reference_to_rows_of_two_kinds_is_reported() -> None:
    tables: Given = {
        HealthWorker: frame([{"code": "1", "workplace": "h"}]),
        HealthCenter: frame([{"code": "h"}]),
        Hospital: frame([{"code": "h"}]),
    }
    (row,) = totals(tables, HealthWorker, ["workplace_kind"])

    assert "workplace: expected the code of one HealthCenter or VillageClinic or Hospital, got 'h'" == row["unreadable"]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_row_that_leads_to_two_areas_is_reported_and_may_lie_in_each(engine: Any) -> None:
    centers = frame([{"code": "h", "county": "b"}])
    clinics = frame([{"code": "1", "county": "a", "health_center": "h"}, {"code": "2", "health_center": "h"}])
    tables: Given = {County: frame([A, B]), HealthCenter: centers, VillageClinic: clinics}
    rows = totals(tables, County, ["village_clinics_and_stations_total"], engine=engine)

    assert {"a": (0, 1), "b": (1, 2)} == ends_of(rows, "village_clinics_and_stations_total")


def test_two_ways_of_three_do_not_settle_where_a_row_lies() -> None:
    clinics = frame([{"code": "1", "county": "a", "village": "v", "health_center": "h"}])
    tables: Given = {
        County: frame([A, B]),
        Township: frame([{"code": "t", "county": "b"}]),
        Village: pl.DataFrame({"code": ["v"], "township": ["t"], "unreadable": None}),
        HealthCenter: frame([{"code": "h", "county": "a"}]),
        VillageClinic: clinics,
    }
    rows = totals(tables, County, ["village_clinics_and_stations_total"])

    assert {"a": (0, 1), "b": (0, 1)} == ends_of(rows, "village_clinics_and_stations_total")


def test_what_was_refused_of_the_other_tables_is_told_with_its_row() -> None:
    clinics = frame([{"row": 1, "code": "1", "county": "a"}, {"row": 2, "code": "2", "county": "c"}])
    tables: dict[type[Fact], pl.LazyFrame] = {County: frame([A]).lazy(), VillageClinic: clinics.lazy()}
    rows = refused(tables, County, ["village_clinics_total"], ns=pl)

    expected = [{"row": 2, "code": "2", "unreadable": "county: expected the code of one County, got 'c'"}]
    assert {VillageClinic: expected} == {kind: each.collect().to_dicts() for kind, each in rows.items()}


def test_a_doctor_elsewhere_moves_no_contract() -> None:
    tables: Given = {
        County: frame([A, B]),
        VillageClinic: frame([{"code": "k", "county": "b"}]),
        VillageDoctor: frame([{"code": "d", "clinic": "k"}]),
        Contract: pl.DataFrame({"code": ["1", "2"], "county": ["a", None], "doctor": ["d", "d"], "unreadable": None}),
    }
    rows = totals(tables, County, ["residents_contracted"])

    assert {"a": (1, 1), "b": (1, 1)} == ends_of(rows, "residents_contracted")


@pytest.mark.parametrize(("counties", "total"), [([{**A, "city": "s", "village_clinics_total": 5}], 5), ([], 1)])
def test_an_empty_table_is_no_way_to_count(counties: list[dict[str, Any]], total: int) -> None:
    clinics = [{"code": "1", "kind": "village_clinic", "city": None, "county": None, "village": None}]
    tables: Given = {
        City: frame([{"code": "s"}]),
        County: frame(counties, "code", "city", "village_clinics_total"),
        VillageClinic: frame(clinics),
    }
    (row,) = totals(tables, City, ["village_clinics_total"])

    assert total == row[high_of("village_clinics_total")]


def test_a_table_that_was_not_given_is_no_way_to_count() -> None:
    clinics = [{"code": "1", "kind": "village_clinic"}]
    (row,) = totals({City: frame([{"code": "s"}]), VillageClinic: frame(clinics)}, City, ["village_clinics_total"])

    assert (0, 1) == (row["village_clinics_total"], row[high_of("village_clinics_total")])


@pytest.mark.parametrize(
    ("kind", "name", "other"), [(VillageClinic, "resident_population", Village), (HealthWorker, "employer_is_consortium_lead", Consortium)]
)
def test_what_cannot_be_known_gets_no_column(kind: type[Fact], name: str, other: type[Fact]) -> None:
    (row,) = totals({kind: frame([{"code": "1"}]), other: frame([{"code": "2"}])}, kind, [name], complete=frozenset({Consortium}))

    assert name not in row


def test_columns_that_are_no_attributes_stay() -> None:
    counties = frame([{**A, "row": 1}])
    (row,) = totals({County: counties, VillageClinic: frame([{"code": "1", "county": "a"}])}, County, ["village_clinics_total"])

    assert ["code", "row", "unreadable", "village_clinics_total", high_of("village_clinics_total")] == list(row)


def test_nothing_is_done_where_nothing_is_wanted() -> None:
    (row,) = totals({County: frame([A])}, County, ["villages_total"])

    assert ["code", "unreadable"] == list(row)


def test_no_look_up_takes_over_a_total_in_doubt() -> None:
    sources = {name for each in DERIVABLE.values() if isinstance(each, LookUp) for name in each.reads()}

    assert set() == {name for name in sources & DERIVABLE.keys() if isinstance(DERIVABLE[name], Total | Own)}


def clinics_of(counties: int, each: int) -> tuple[list[County], list[VillageClinic]]:
    """Counties with clinics of which some things are unknown."""
    chance = random.Random(2024)  # noqa: S311 - no secret
    clinics = [
        VillageClinic(
            code=f"{county}-{number}",
            county=f"{county}" if county + number else UNKNOWN,
            kind=chance.choice([*VillageClinicKind, UNKNOWN]) if number % 4 == 0 else VillageClinicKind.VILLAGE_CLINIC,
            under_integrated_management=chance.choice([True, False, UNKNOWN]) if number % 3 == 0 else chance.random() < county / counties,
        )
        for county in range(counties)
        for number in range(each)
    ]
    return [County(code=str(county)) for county in range(counties)], clinics


def _as_arrow(frame: pl.DataFrame) -> Any:
    return frame.to_arrow()


def _as_pandas(frame: pl.DataFrame) -> Any:
    return frame.to_arrow().to_pandas()


def _as_duckdb(frame: pl.DataFrame) -> Any:
    return duckdb.from_arrow(frame.to_arrow())


LIBRARIES: Final[Mapping[str, Callable[[pl.DataFrame], Any]]] = {
    "polars": pl.DataFrame.clone,
    "lazy polars": pl.DataFrame.lazy,
    "pyarrow": _as_arrow,
    "pandas": _as_pandas,
    "duckdb": _as_duckdb,
}


@pytest.mark.parametrize("library", LIBRARIES)
def test_counties_assessed_from_their_clinics(library: str) -> None:
    pack, day = load_pack("shangrao"), date(2024, 12, 31)
    counties, clinics = clinics_of(20, 16)
    world = gather([*counties, *clinics])
    into = LIBRARIES[library]
    given = {kind: into(table(world, kind).drop("unreadable")) for kind in (County, VillageClinic)}
    beside: dict[type[Fact], Any] = {VillageClinic: given[VillageClinic]}
    result = nw.from_native(assess_frame(given[County], pack, kind=County, as_of=day, beside=beside, complete={VillageClinic}))

    rows = (result.collect() if isinstance(result, nw.LazyFrame) else result).rows(named=True)
    findings = assess([*counties, *clinics], pack, as_of=day, complete={VillageClinic}).where(kind=County)
    outcomes = {(each.subject.code, each.provision.id): OUTCOME_CODES[each.outcome] for each in findings}
    assert outcomes == {(row["code"], name): code for row in rows for name, code in row.items() if name.startswith("shangrao/")}
    assert {Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED} == {
        each.outcome for each in findings.where(provision="shangrao/3-coverage-2024")
    }
    assert library == "duckdb" or [each.code for each in world.of(County)] == [row["code"] for row in rows]


@pytest.mark.parametrize("kind", [City, County, VillageClinic])
@pytest.mark.parametrize("pack", available_packs())
def test_outcomes_with_totals_in_doubt_are_those_of_facts(pack: str, kind: type[Fact]) -> None:
    rules = load_pack(pack)
    topics = {topic for of_kind in rules.attestation_topics.values() for topic in of_kind}
    given = [each for each in drawn(5, unknown=0.1).given if not isinstance(each, Attestation) or each.topic in topics]
    world = gather(given)
    tables: Given = {of: table(world, of).drop("unreadable") for of in KINDS.values() if world.of(of)}
    frame = tables.pop(kind)
    rows = assess_frame(frame, rules, kind=kind, as_of=TODAY, beside=tables, complete=ALL).rows(named=True)

    findings = assess(given, rules, as_of=TODAY, complete=ALL).where(kind=kind)
    assert {(each.subject.code, each.provision.id): OUTCOME_CODES[each.outcome] for each in findings} == {
        (row["code"], name): code for row in rows for name, code in row.items() if "/" in name
    }
