"""The example counties are what their script writes, are labelled, decode, and show every outcome that can occur."""

import csv
import json
import shutil
import subprocess
import sys
import unicodedata
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from ruralpolicy import assess, load_pack, second_reading
from ruralpolicy.facts import KINDS, Attestation, Fact, HealthCenter, VillageClinic
from ruralpolicy.findings import Assessment
from ruralpolicy.interchange.facts import decode_facts
from ruralpolicy.law import Assessable, Modality, Outcome

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
COUNTIES = {"hengfeng": "shangrao", "tonglu": "tonglu"}
DAYS = {"hengfeng": (date(2024, 6, 30), date(2026, 12, 31)), "tonglu": (date(2025, 6, 30), date(2026, 12, 31))}
COUNTY_DAYS = [pytest.param(county, day, id=f"{county}-{day}") for county, days in DAYS.items() for day in days]
COMPLETE: dict[str, tuple[type[Fact], ...]] = {"hengfeng": (), "tonglu": (HealthCenter, VillageClinic)}
LABELS = ("（数据虚构）", "（虚构）")
# What a row may hold without anything being invented: the name of the place and what it belongs to.
REAL = {"code", "name", "city", "county", "township"}

each_county = pytest.mark.parametrize("county", COUNTIES)
each_county_and_day = pytest.mark.parametrize(("county", "as_of"), COUNTY_DAYS)

Rows = dict[str, list[dict[str, object]]]


@cache
def rows(county: str) -> Rows:
    decoded: Rows = json.loads((EXAMPLES / f"{county}_invented.json").read_text(encoding="utf-8"))
    return decoded


@cache
def assessed(county: str, as_of: date) -> Assessment:
    return assess(decode_facts(rows(county)), load_pack(COUNTIES[county]), as_of=as_of, complete=COMPLETE[county])


def unlabelled(text: object) -> str:
    for label in LABELS:
        text = str(text).removesuffix(label)
    return str(text)


def test_the_script_writes_the_counties_byte_for_byte(tmp_path: Path) -> None:
    folder = tmp_path / "examples"
    shutil.copytree(EXAMPLES, folder, ignore=shutil.ignore_patterns("*.json", "__pycache__"))

    result = subprocess.run([sys.executable, folder / "make_county.py"], capture_output=True, text=True, check=False)

    assert (0, "") == (result.returncode, result.stderr)
    assert [f"{county}_invented.json" for county in COUNTIES] == [line.partition(":")[0] for line in result.stdout.splitlines()]
    assert {path.name: path.read_bytes() for path in EXAMPLES.glob("*.json")} == {
        path.name: path.read_bytes() for path in folder.glob("*.json")
    }


@each_county
def test_a_county_has_one_fact_a_line(county: str) -> None:
    text = (EXAMPLES / f"{county}_invented.json").read_text(encoding="utf-8")

    assert sum(map(len, rows(county).values())) == sum(line.startswith("  {") for line in text.splitlines())


@each_county
def test_the_places_of_a_county_are_the_real_ones(county: str) -> None:
    with (EXAMPLES / f"{county}_divisions.csv").open(encoding="utf-8", newline="") as file:
        divisions = {(line["kind"], line["code"], line["name"]) for line in csv.DictReader(file)}
    places = {
        (kind, unlabelled(row["code"]), unlabelled(row["name"]))
        for kind in ("City", "County", "Township", "Village")
        for row in rows(county)[kind]
    }

    assert divisions == places


@each_county
def test_a_row_that_carries_anything_invented_says_so_in_its_name_or_its_code(county: str) -> None:
    silent = [
        row["code"]
        for kind, of_kind in rows(county).items()
        for row in of_kind
        if not (kind in {"City", "Township"} and set(row) <= REAL)
        if not any(str(row[place]).endswith(LABELS) for place in ("name", "code"))
    ]

    assert [] == silent


@each_county
def test_only_a_name_that_a_clause_reads_leaves_the_label_to_the_code(county: str) -> None:
    by_name = {
        finding.subject.code
        for provision in load_pack(COUNTIES[county]).provisions
        if "name" in provision.reads
        for finding in assessed(county, DAYS[county][-1]).where(provision=provision)
        if finding.outcome is not Outcome.NOT_APPLICABLE
    }

    labelled = {str(row["code"]) for of_kind in rows(county).values() for row in of_kind if str(row["code"]).endswith(LABELS)}
    assert by_name == {unicodedata.normalize("NFKC", code) for code in labelled}


@each_county
def test_a_county_decodes_with_its_statements(county: str) -> None:
    facts = decode_facts(rows(county))
    kinds = Counter(type(fact).__name__ for fact in facts if not isinstance(fact, Attestation))

    assert {kind: len(of_kind) for kind, of_kind in rows(county).items()} == dict(kinds)
    assert set(rows(county)) <= set(KINDS)
    assert any(isinstance(fact, Attestation) for fact in facts)


@each_county_and_day
def test_every_outcome_that_the_pack_can_give_occurs(county: str, as_of: date) -> None:
    decidable = [provision for provision in load_pack(COUNTIES[county]).provisions if provision.assessable is not Assessable.NARRATIVE]
    possible = {outcome for provision in decidable for outcome in provision.outcomes}
    if not any(provision.open_ended or (isinstance(provision.by, date) and provision.by > as_of) for provision in decidable):
        possible.remove(Outcome.PENDING)

    assert possible == {finding.outcome for finding in assessed(county, as_of)}


def test_the_two_counties_show_every_outcome_there_is() -> None:
    assert Modality.ENTITLEMENT not in {provision.modality for provision in load_pack("shangrao").provisions}
    assert set(Outcome) - {Outcome.ENTITLED, Outcome.NOT_ENTITLED} == {
        finding.outcome for finding in assessed("hengfeng", date(2024, 6, 30))
    }
    assert set(Outcome) == {finding.outcome for finding in assessed("tonglu", date(2025, 6, 30))}


def test_every_clause_about_the_institutions_and_people_of_tonglu_is_decided_for_some() -> None:
    undecided = {Outcome.NOT_APPLICABLE, Outcome.UNDETERMINED}
    never = [
        provision.id
        for provision in load_pack("tonglu").provisions
        if provision.assessable is not Assessable.NARRATIVE and provision.subject.__name__ != "County"
        if {finding.outcome for finding in assessed("tonglu", date(2026, 12, 31)).where(provision=provision)} <= undecided
    ]

    assert [] == never


@each_county_and_day
def test_engine_and_reference_agree_about_a_county(county: str, as_of: date) -> None:
    facts, pack = decode_facts(rows(county)), load_pack(COUNTIES[county])

    assert list(second_reading.assess(facts, pack, as_of=as_of, complete=COMPLETE[county])) == list(assessed(county, as_of))
