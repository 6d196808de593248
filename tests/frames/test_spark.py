"""On a cluster of Spark every row has the outcomes that `assess` finds.

The session is one for all tests, on this machine, with the Java compiler that starts soonest.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import reduce
from pathlib import Path
from typing import Any, Final

import attrs
import demo_pack
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from local_spark import NEEDS_JAVA, local_spark
from polars.testing import assert_frame_equal
from pyspark import cloudpickle
from pyspark.sql import DataFrame, SparkSession
from situations import Situations
from sybil.document import Document
from sybil.parsers.myst import PythonCodeBlockParser

from ruralpolicy import Assessment, RulePack, assess, available_packs, load_pack
from ruralpolicy._numbers import exact
from ruralpolicy.errors import FactError
from ruralpolicy.facts import KINDS, UNKNOWN, Attestation, County, Fact, HealthCenter, Township, Village, VillageClinic, attributes, gather
from ruralpolicy.facts.fact import values_of
from ruralpolicy.frames import assess_frame
from ruralpolicy.frames._spark import portable
from ruralpolicy.testing import worlds

pytestmark = NEEDS_JAVA

TODAY: Final = date(2026, 12, 31)
PAGE: Final = Path(__file__).parents[2] / "docs" / "en" / "cluster.md"
TYPES: Final[Mapping[Any, Any]] = {int: pa.int64(), bool: pa.bool_(), date: pa.date32(), Fraction: pa.float64()}
# The copy in pyspark has no type hints.
DUMPS: Final[Callable[[object], bytes]] = cloudpickle.dumps

Outcomes = set[tuple[str, str, str]]


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    with local_spark() as session:
        yield session


def cell(value: Any) -> Any:
    match value:
        case frozenset():
            return sorted(member.value for member in value)
        case Enum():
            return value.value
        case Fraction():
            return float(value)
        case _:
            return value


def for_columns(fact: Fact | Attestation) -> Fact | Attestation:
    """The fact with the decimals that floats print, and without numbers that are larger than columns of 64 bits can reckon with."""
    if isinstance(fact, Attestation):
        return fact
    known = values_of(fact).items()
    decimals: dict[str, Any] = {name: exact(float(value)) for name, value in known if isinstance(value, Fraction)}
    return attrs.evolve(fact, **decimals, **{name: UNKNOWN for name, value in known if isinstance(value, int) and value > 2**40})


def table(facts: Iterable[Fact], topics: Mapping[tuple[str, str], Mapping[str, bool]]) -> pa.Table:
    """Facts of one kind, each with what is stated about it."""
    given = list(facts)
    kind = type(given[0])
    stated = (topics.get((kind.__name__, fact.code), {}) for fact in given)
    rows = [{**{name: cell(value) for name, value in values_of(fact).items()}, **held} for fact, held in zip(given, stated, strict=True)]
    known = attributes(kind)
    columns = []
    for name in dict.fromkeys(name for row in rows for name in row):
        type_ = known[name].type if name in known else str if name == "code" else bool
        words = pa.list_(pa.string()) if name in known and known[name].many else pa.string()
        columns.append((name, pa.array([row.get(name) for row in rows], TYPES.get(type_, words))))
    return pa.table(dict(columns))


def tables(facts: Iterable[Fact | Attestation], as_of: date) -> dict[type[Fact], pa.Table]:
    world = gather(facts)
    return {KINDS[kind]: table(of_kind.values(), world.topics(as_of)) for kind, of_kind in world.facts.items()}


def outcomes(findings: Assessment) -> Outcomes:
    return {(finding.subject.code, finding.provision.id, finding.outcome.value) for finding in findings}


def collected(*long: DataFrame) -> Outcomes:
    rows = reduce(DataFrame.unionByName, long).toArrow().to_pylist()
    assert [] == [row for row in rows if row["unreadable"] is not None]
    assert len(rows) == len({(row["code"], row["provision"]) for row in rows})
    return {(row["code"], row["provision"], row["outcome"]) for row in rows}


def drawn(pack: RulePack) -> tuple[list[Fact | Attestation], date]:
    """A hundred facts of each kind that come close to what the pack distinguishes, and a day."""
    situations = Situations(pack, seed=20261122)
    as_of = situations.day()
    return [for_columns(fact) for fact in situations.facts(as_of, of_each_kind=100)], as_of


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[] if name in ("shangrao", "zhanggong") else pytest.mark.long) for name in available_packs()]
)
def test_every_row_has_the_outcomes_that_assess_finds(spark: SparkSession, name: str) -> None:
    # No installed pack: what travels is the changed one.
    pack = load_pack(name).adopted(on=date(2024, 2, 29))
    facts, as_of = drawn(pack)
    rows = {kind: spark.createDataFrame(table) for kind, table in tables(facts, as_of).items()}

    found = [assess_frame(frame, pack, kind=kind, as_of=as_of, form="long") for kind, frame in rows.items()]

    assert outcomes(assess(facts, pack, as_of=as_of)) == collected(*found)


def cities(many: int, pack: RulePack) -> list[Fact | Attestation]:
    """The facts of several cities, which have nothing to do with each other."""
    drawn: list[tuple[Fact | Attestation, ...]] = []

    @seed(20261122)
    @settings(
        max_examples=many,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
    )
    @given(worlds(unknown=0.4, most=40, pack=pack))
    def draw(world: tuple[Fact | Attestation, ...]) -> None:
        drawn.append(world)

    draw()
    return [moved(fact, f"{number}-") for number, world in enumerate(drawn) for fact in world]


def moved(fact: Fact | Attestation, city: str) -> Fact | Attestation:
    fact = for_columns(fact)
    if isinstance(fact, Attestation):
        return attrs.evolve(fact, subject=city + fact.subject)
    known = values_of(fact)
    references = {name: city + known[name] for name, attribute in attributes(type(fact)).items() if attribute.reference and name in known}
    return attrs.evolve(fact, code=city + fact.code, **references)


def among(facts: Iterable[Fact | Attestation], kinds: Collection[type[Fact]]) -> list[Fact | Attestation]:
    """The facts of some kinds, without references that may lead out of them, and what is stated about these facts."""
    names = {kind.__name__ for kind in kinds}
    kept: list[Fact | Attestation] = []
    for fact in facts:
        if isinstance(fact, Attestation):
            kept += [fact] if fact.kind in names else []
        elif type(fact) in kinds:
            leading_out = [name for name, attribute in attributes(type(fact)).items() if set(attribute.reference) - names]
            kept.append(attrs.evolve(fact, **dict.fromkeys(leading_out, UNKNOWN)))
    return kept


@pytest.mark.parametrize(
    ("name", "kind", "beside"),
    [
        pytest.param("shangrao", County, [HealthCenter, VillageClinic, Township], id="totals"),
        pytest.param("tonglu", County, [HealthCenter, VillageClinic, Township], id="many totals", marks=pytest.mark.long),
        pytest.param("tonglu", VillageClinic, [Village, Township], id="look-ups"),
    ],
)
def test_what_follows_from_other_tables_is_what_assess_derives(
    spark: SparkSession, name: str, kind: type[Fact], beside: list[type[Fact]]
) -> None:
    pack = load_pack(name)
    facts = among(cities(40, pack), [kind, *beside])
    frames = {each: spark.createDataFrame(table) for each, table in tables(facts, TODAY).items()}
    own = frames.pop(kind)

    found = assess_frame(own, pack, kind=kind, as_of=TODAY, form="long", beside=frames, complete=beside)

    findings = assess(facts, pack, as_of=TODAY, complete=beside)
    assert {each for each in outcomes(findings) if pack[each[1]].subject is kind} == collected(found)


def test_the_result_is_that_of_polars_without_an_order_of_rows(spark: SparkSession) -> None:
    given = pl.DataFrame(
        {
            "code": [*(str(number) for number in range(200)), "7", None],
            "village_clinics_total": [str(number) for number in range(200)] + ["50", "50"],
            "village_clinics_integrated": [100 if number == 9 else number // 3 for number in range(202)],
            "name.zh": ["县"] * 202,
            "seen in": [["2024", None], []] * 101,
        }
    ).with_columns(pl.col("village_clinics_total").replace("3", "about 3"))
    question: dict[str, Any] = {"kind": County, "as_of": TODAY, "keep": ["name.zh", "seen in"]}

    found = assess_frame(spark.createDataFrame(given.to_arrow()).repartition(3), load_pack("shangrao"), **question)

    expected = assess_frame(given, load_pack("shangrao"), unreadable="keep", **question).drop("row")
    # The rows of Spark have no numbers.
    expected = expected.with_columns(pl.col("unreadable").str.replace(" in rows 8 and 201", ""))
    assert {"3", "7", "9", None} == set(expected.filter(pl.col("unreadable").is_not_null())["code"])
    assert_frame_equal(expected, pl.DataFrame(found.toArrow()), check_row_order=False)


def test_rows_beside_that_cannot_be_read_leave_a_total_in_doubt(spark: SparkSession) -> None:
    integrated = {"A": "true true true yes", "B": "true true false yes", "C": "false false false yes"}
    rows = [(f"{county}{number}", county, word) for county, words in integrated.items() for number, word in enumerate(words.split())]
    clinics = pl.DataFrame([*rows, ("B0", "B", "true")], ["code", "county", "under_integrated_management"], orient="row")
    frame = spark.createDataFrame(clinics.with_columns(kind=pl.lit("village_clinic")).to_arrow()).repartition(2)
    counties = spark.createDataFrame(pa.table({"code": ["A", "B", "C"]}))

    found = assess_frame(
        counties, load_pack("shangrao"), kind=County, as_of=TODAY, form="long", beside={VillageClinic: frame}, complete=[VillageClinic]
    )

    coverage = found.where("provision = 'shangrao/3-coverage-2025'").select("code", "outcome").toArrow().to_pylist()
    assert {"A": "met", "B": "undetermined", "C": "unmet"} == {row["code"]: row["outcome"] for row in coverage}


def test_nothing_is_reckoned_before_spark_is_asked(spark: SparkSession) -> None:
    def failing(batches: Iterable[Any]) -> Iterator[Any]:
        yield from [1 / 0 for _ in batches]

    counties = spark.createDataFrame([("A", 3)], "code string, village_clinics_total long").mapInArrow(
        failing, "code string, village_clinics_total long"
    )
    clinics = spark.createDataFrame([("C", "A")], "code string, county string").mapInArrow(failing, "code string, county string")

    found = assess_frame(counties, load_pack("shangrao"), kind=County, as_of=TODAY, beside={VillageClinic: clinics})

    ids = [provision.id for provision in load_pack("shangrao").decidable if provision.subject is County]
    assert ["code", *ids, "unreadable"] == found.columns
    assert {"tinyint"} == {found.schema[id_].dataType.simpleString() for id_ in ids}


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        (
            "code string, village_clinic_total long",
            "unknown column; did you mean 'village_clinics_total'? - at column village_clinic_total",
        ),
        ("village_clinics_total long", "there is no such column; each County needs a code of its own - at column code"),
    ],
)
def test_a_wrong_column_is_refused_at_once(spark: SparkSession, columns: str, message: str) -> None:
    with pytest.raises(FactError) as caught:
        assess_frame(spark.createDataFrame([], columns), load_pack("shangrao"), kind=County, as_of=TODAY)

    assert message == str(caught.value)


def test_a_frame_of_another_library_beside_one_of_spark_is_refused(spark: SparkSession) -> None:
    counties = spark.createDataFrame([("A",)], "code string")

    with pytest.raises(FactError) as caught:
        assess_frame(counties, load_pack("shangrao"), kind=County, as_of=TODAY, beside={VillageClinic: pl.DataFrame({"code": ["C"]})})

    assert (
        "expected a dataframe of Spark, as the first is, got a DataFrame of polars; spark.createDataFrame takes tables of Arrow and pandas"
        " - at beside: VillageClinic" == str(caught.value)
    )


def test_a_pack_travels_without_the_module_of_its_author() -> None:
    pack = demo_pack.build()

    assert b"demo_pack" in DUMPS(pack)
    assert b"demo_pack" not in DUMPS(portable(pack))


@pytest.mark.usefixtures("spark")
def test_the_page_about_clusters_holds() -> None:
    examples = list(Document.parse(str(PAGE), PythonCodeBlockParser()).examples())

    for example in examples:
        example.evaluate()

    assert 3 < len(examples)
