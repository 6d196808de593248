"""The engine and the reference agree on every situation, wherever it lies.

| property | component | kind |
| --- | --- | --- |
| same outcome for each provision and subject | engine against reference | differential, seeded |
| same outcomes under every other reading | engine against reference | differential, seeded |
| same truth of a body called on facts and read from its tree | functions against trees | differential, seeded |
| same outcome on whole counties whose totals are derived, some in doubt | engine against reference, derivation | differential, examples |
| one finding for each decidable provision and subject, in one order | assessment | metamorphic |
"""

import json
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from situations import Situations

from ruralpolicy import UNKNOWN, Assessment, Modality, Outcome, RulePack, assess, available_packs, decode_facts, load_pack, second_reading
from ruralpolicy.conditions import no, tree
from ruralpolicy.derive import DERIVABLE
from ruralpolicy.engine.given import prepared
from ruralpolicy.facts import KINDS, City, County, Fact, attributes

pytestmark = pytest.mark.unmeasured

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
EVERYDAY = 20_000
LONG = 1_000_000


def compare(pack: RulePack, seed: int, situations: int) -> Counter[str]:
    """Assess random facts twice until so many situations were compared; count them by outcome."""
    draw = Situations(pack, seed)
    seen: Counter[str] = Counter()
    while seen.total() < situations:
        as_of = draw.day()
        facts = draw.facts(as_of, of_each_kind=20)
        engine = assess(facts, pack, as_of=as_of)
        plain = second_reading.assess(facts, pack, as_of=as_of)
        assert rows(plain) == rows(engine), f"{pack.name}, seed {seed}, {as_of}"
        seen.update({outcome.value: count for outcome, count in engine.counts().items()})
    return seen


def rows(findings: Assessment) -> dict[str, list[tuple[int, ...]]]:
    return {kind: [tuple(row) for row in block.rows] for kind, block in findings.blocks.items()}


def possible(pack: RulePack) -> set[str]:
    return {outcome.value for provision in pack.decidable for outcome in provision.outcomes}


def test_engine_and_reference_agree_on_twenty_thousand_situations() -> None:
    packs = [load_pack(name) for name in available_packs()]
    for number, pack in enumerate(packs):
        seen = compare(pack, 20261122 + number, EVERYDAY // len(packs))
        assert possible(pack) == {outcome for outcome, count in seen.items() if count}


@pytest.mark.parametrize("days", [2, pytest.param(8, marks=pytest.mark.long)])
@pytest.mark.parametrize("name", available_packs())
def test_engine_and_reference_agree_under_every_other_reading(name: str, days: int) -> None:
    pack = load_pack(name)
    draw = Situations(pack, 20261201)
    readers = [provision for provision in pack.decidable if provision.other_readings]
    differing: set[tuple[str, str]] = set()
    for _ in range(days):
        as_of = draw.day()
        facts = draw.facts(as_of, of_each_kind=20)
        engine, plain = (way(facts, pack, as_of=as_of, readings="all") for way in (assess, second_reading.assess))
        for provision in readers:
            for one, other in zip(engine.where(provision=provision), plain.where(provision=provision), strict=True):
                assert one.otherwise == other.otherwise, (provision.id, one.subject, as_of)
                differing |= {(provision.id, reading) for reading in one.otherwise}

    assert bool(readers) is bool(differing)


@pytest.mark.long
def test_engine_and_reference_agree_on_a_million_situations(capsys: pytest.CaptureFixture[str]) -> None:
    packs = [load_pack(name) for name in available_packs()]
    for number, pack in enumerate(packs):
        seen = compare(pack, 19491001 + number, LONG // len(packs))
        with capsys.disabled():
            print(f"\n{pack.name}: {seen.total():,} situations, no difference; {dict(seen)}")  # noqa: T201 - the report of the long run


@pytest.mark.parametrize("name", available_packs())
def test_a_body_called_on_facts_is_worth_what_its_tree_is(name: str) -> None:
    pack = load_pack(name)
    draw = Situations(pack, 7)
    for _ in range(20):
        as_of = draw.day()
        facts = [fact for fact in draw.facts(as_of, of_each_kind=3) if isinstance(fact, Fact)]
        for provision in pack.decidable:
            if provision.body is None:
                continue
            for fact in facts:
                if isinstance(fact, provision.subject):
                    called = provision(fact, as_of=as_of)
                    fulfilled = no(called) if provision.modality is Modality.PROHIBITION else called
                    assert provision.requirement.value(tree.Scene(fact, as_of)) is fulfilled, (provision.id, fact, as_of)


@pytest.mark.parametrize("name", available_packs())
def test_there_is_one_finding_for_each_provision_and_subject_in_one_order(name: str) -> None:
    pack = load_pack(name)
    draw = Situations(pack, 11)
    as_of = draw.day()
    facts = draw.facts(as_of, of_each_kind=4)
    others = facts[:]
    draw.dice.shuffle(others)
    expected = [
        (provision.id, kind.__name__, fact.code)
        for provision in pack.decidable
        for kind in KINDS.values()
        if kind is provision.subject
        for fact in sorted((fact for fact in facts if isinstance(fact, kind)), key=lambda fact: fact.code)
    ]
    findings = assess(facts, pack, as_of=as_of)

    assert expected == [(finding.provision.id, finding.subject.kind, finding.subject.code) for finding in findings]
    assert len(expected) == len(findings)
    assert findings == assess(others, pack, as_of=as_of)


@pytest.mark.parametrize(
    ("county", "name"), [("hengfeng", "shangrao"), ("tonglu", "tonglu"), ("tonglu", "pingdingshan"), ("hengfeng", "chenzhou")]
)
def test_engine_and_reference_agree_on_whole_counties_with_totals_in_doubt(county: str, name: str) -> None:
    facts = decode_facts(json.loads((EXAMPLES / f"{county}_invented.json").read_text(encoding="utf-8"), parse_float=Decimal))
    totals = {attribute: UNKNOWN for kind, attribute in DERIVABLE if kind in ("City", "County")}
    bare = [
        attrs.evolve(fact, **{key: value for key, value in totals.items() if key in attributes(type(fact))})
        if isinstance(fact, City | County)
        else fact
        for fact in facts
    ]
    complete = {type(fact) for fact in facts if isinstance(fact, Fact)}
    pack = load_pack(name)
    as_of = date(2025, 12, 31)
    engine = assess(bare, pack, as_of=as_of, complete=complete)

    assert prepared(bare, pack, as_of, complete).doubtful
    assert rows(second_reading.assess(bare, pack, as_of=as_of, complete=complete)) == rows(engine)
    assert engine.counts()[Outcome.UNDETERMINED] < assess(bare, pack, as_of=as_of).counts()[Outcome.UNDETERMINED]
