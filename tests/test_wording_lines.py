"""What findings say, letter by letter: the lines of ``wording_lines.yaml``, in both languages, as line, as cell and as gap."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from ruralpolicy import RulePack, assess, load_pack
from ruralpolicy.facts import KINDS
from ruralpolicy.findings import Finding
from ruralpolicy.interchange.facts import decode_facts
from ruralpolicy.wording.sentence import cell, gap

LINES: Final[list[dict[str, Any]]] = yaml.load(
    (Path(__file__).parent / "wording_lines.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
)


@cache
def pack_of(name: str, adopted: str, provision: str, reading: str) -> RulePack:
    pack = load_pack(name)
    pack = pack.adopted(on=date.fromisoformat(adopted)) if adopted else pack
    return pack.with_readings({provision: reading}) if reading else pack


def finding_of(line: Mapping[str, Any]) -> Finding:
    provision = line["provision"]
    pack = pack_of(load_pack_name(provision), line.get("adopted", ""), provision, line.get("reading", ""))
    facts = decode_facts(line["facts"])
    complete = [KINDS[kind] for kind in line.get("complete", ())]
    findings = assess(facts, pack, as_of=date.fromisoformat(line["as_of"]), complete=complete, readings="all")
    (finding,) = (one for one in findings.where(provision=provision) if one.subject.code == line.get("subject", one.subject.code))
    return finding


def load_pack_name(provision: str) -> str:
    name, _, _ = provision.partition("/")
    return name


@pytest.mark.parametrize("line", LINES, ids=[line["id"] for line in LINES])
def test_a_finding_is_said_letter_by_letter(line: Mapping[str, Any]) -> None:
    finding = finding_of(line)

    assert line["expect"] == finding.outcome.value
    assert line.get("otherwise", {}) == {name: outcome.value for name, outcome in finding.otherwise.items()}
    assert line["zh"] == finding.explain("zh")
    assert line["en"] == finding.explain("en")
    assert line["cell_zh"] == cell(finding, "zh")


@pytest.mark.parametrize("line", LINES, ids=[line["id"] for line in LINES])
def test_the_gap_is_a_number_with_its_unit(line: Mapping[str, Any]) -> None:
    found = gap(finding_of(line))

    assert line["gap"] == (None if found is None else {"number": _plain(found.number), "unit": found.unit.zh})


def _plain(number: Any) -> int | str:
    return int(number) if number == int(number) else str(number)
