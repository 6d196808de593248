"""The example county is what its script writes, is labelled, decodes, and shows every outcome."""

import csv
import importlib.util
import json
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from ruralpolicy import assess, load_pack, reference
from ruralpolicy.decode import decode_facts
from ruralpolicy.facts import KINDS, Attestation
from ruralpolicy.law import Modality, Outcome

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
COUNTY = EXAMPLES / "hengfeng_invented.json"
DAYS = (date(2024, 6, 30), date(2026, 12, 31))


@cache
def rows() -> dict[str, list[dict[str, object]]]:
    decoded: dict[str, list[dict[str, object]]] = json.loads(COUNTY.read_text(encoding="utf-8"))
    return decoded


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_county", EXAMPLES / "make_county.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_script_writes_the_county_byte_for_byte() -> None:
    make_county = script()

    written = make_county.as_text(make_county.county_facts()).encode()

    assert COUNTY.read_bytes() == written


def test_the_county_has_one_fact_a_line() -> None:
    facts = [line for line in COUNTY.read_text(encoding="utf-8").splitlines() if line.startswith("  {")]

    assert sum(len(of_kind) for of_kind in rows().values()) == len(facts)


def test_the_places_of_the_county_are_the_real_ones() -> None:
    with (EXAMPLES / "hengfeng_divisions.csv").open(encoding="utf-8", newline="") as file:
        divisions = {(line["kind"], line["code"], line["name"]) for line in csv.DictReader(file)}
    places = {
        (kind, row["code"], str(row["name"]).removesuffix("（数据虚构）"))
        for kind in ("City", "County", "Township", "Village")
        for row in rows()[kind]
    }

    assert divisions == places


def test_a_row_that_carries_anything_invented_says_so_in_its_name() -> None:
    unlabelled = [
        row["code"] for kind, of_kind in rows().items() if kind != "Township" for row in of_kind if "虚构" not in str(row["name"])
    ]

    assert [] == unlabelled
    assert {"code", "name", "county"} == {name for row in rows()["Township"] for name in row}


def test_the_county_decodes_with_its_statements() -> None:
    facts = decode_facts(rows())
    kinds = Counter(type(fact).__name__ for fact in facts if not isinstance(fact, Attestation))

    assert {kind: len(of_kind) for kind, of_kind in rows().items()} == dict(kinds)
    assert set(rows()) <= set(KINDS)
    assert any(isinstance(fact, Attestation) for fact in facts)


@pytest.mark.parametrize("as_of", DAYS, ids=str)
def test_every_outcome_that_the_pack_can_give_occurs(as_of: date) -> None:
    pack = load_pack("shangrao")
    possible = {outcome for provision in pack.provisions for outcome in provision.outcomes}

    assessment = assess(decode_facts(rows()), pack, as_of=as_of)

    assert possible == {finding.outcome for finding in assessment}
    assert Modality.ENTITLEMENT not in {provision.modality for provision in pack.provisions}
    assert set(Outcome) - {Outcome.ENTITLED, Outcome.NOT_ENTITLED} == possible


@pytest.mark.parametrize("as_of", DAYS, ids=str)
def test_engine_and_reference_agree_about_the_county(as_of: date) -> None:
    facts, pack = decode_facts(rows()), load_pack("shangrao")

    assert list(reference.assess(facts, pack, as_of=as_of)) == list(assess(facts, pack, as_of=as_of))
