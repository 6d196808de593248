"""Tables are decided as single facts are: every provision of the five packs, in every kind of frame."""

import sys
from datetime import date
from types import SimpleNamespace

import pytest
from case_files import Case, cases_of
from drawn_tables import BACKENDS, PACKS, decided, drawn, fits, frame_of

from ruralpolicy import RulePack, frames, load_pack
from ruralpolicy.facts import County
from ruralpolicy.frames import _native, assess_frame


def _agree(pack: str, backend: str, seed: int, number: int) -> None:
    for table in drawn(pack, seed, number):
        result = assess_frame(BACKENDS[backend](table.frame), table.pack, kind=table.kind, as_of=table.as_of)
        assert table.outcomes == decided(result), table.kind


@pytest.mark.parametrize("backend", [pytest.param(name, marks=[pytest.mark.long] if name == "duckdb" else []) for name in BACKENDS])
@pytest.mark.parametrize("pack", PACKS)
def test_a_table_has_the_outcomes_that_the_engine_finds(pack: str, backend: str) -> None:
    _agree(pack, backend, 11, 24)


@pytest.mark.parametrize("pack", PACKS)
def test_duckdb_finds_the_outcomes_of_every_fortieth_provision(pack: str) -> None:
    # Column by column DuckDB needs longer than all others together.
    for table in drawn(pack, 11, 24):
        few = _every_fortieth(table.pack)
        ids = {provision.id for provision in few.decidable if provision.subject is table.kind}
        if not ids:
            continue
        read = {"code"}.union(*(few[name].reads for name in ids))
        frame = BACKENDS["duckdb"](table.frame.select(name for name in table.frame.columns if name in read))
        result = assess_frame(frame, few, kind=table.kind, as_of=table.as_of)
        assert {key: outcome for key, outcome in table.outcomes.items() if key[0] in ids} == decided(result), table.kind


def _every_fortieth(pack: RulePack) -> RulePack:
    """A pack of every fortieth provision that can be decided, and those that these depend on."""
    wanted = {each.id for provision in pack.decidable[20::40] for each in pack.alone(provision.id).provisions}
    few = RulePack(pack.name, pack.document, topics=pack.topics)
    for provision in pack.provisions:
        if provision.id in wanted:
            few.enter(provision)
    return few


@pytest.mark.long
@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("seed", range(1, 13))
@pytest.mark.parametrize("pack", PACKS)
def test_large_tables_have_the_outcomes_that_the_engine_finds(pack: str, seed: int, backend: str) -> None:
    _agree(pack, backend, seed, 300)


@pytest.mark.parametrize("pack", PACKS)
def test_a_table_has_the_outcomes_that_the_documents_ask_for(pack: str) -> None:
    together: dict[object, list[Case]] = {}
    for case in (case for of_provision in cases_of(pack).values() for case in of_provision):
        if fits(case.scene.subject):
            together.setdefault((case.pack.document.adopted_on, type(case.scene.subject), case.scene.as_of), []).append(case)
    for cases in together.values():
        kind, as_of = type(cases[0].scene.subject), cases[0].scene.as_of
        frame = frame_of(kind, [fact for case in cases for fact in case.facts])
        found = decided(assess_frame(frame, cases[0].pack, kind=kind, as_of=as_of))
        wanted = {(case.provision, case.code): str(case.outcome) for case in cases}
        assert wanted == {key: found[key] for key in wanted}


def test_a_frame_of_spark_is_left_to_what_knows_spark(monkeypatch: pytest.MonkeyPatch) -> None:
    knowing = SimpleNamespace(assess=lambda given, asked: (given, asked.kind))
    monkeypatch.setitem(sys.modules, "ruralpolicy.frames._spark", knowing)
    monkeypatch.setattr(frames, "_spark", knowing, raising=False)
    monkeypatch.setattr(_native, "is_spark", lambda frame: frame == "a frame of Spark")

    assert ({County: "a frame of Spark"}, County) == assess_frame(
        "a frame of Spark", load_pack("shangrao"), kind=County, as_of=date(2024, 12, 31)
    )
