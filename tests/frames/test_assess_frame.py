"""Tables are decided as single facts are: every provision of the five packs, in every kind of frame."""

import sys
from datetime import date
from types import SimpleNamespace

import pytest
from case_files import Case, cases_of
from drawn_tables import BACKENDS, PACKS, decided, drawn, fits, frame_of

from ruralpolicy import frames, load_pack
from ruralpolicy.facts import County
from ruralpolicy.frames import _native, assess_frame


def _agree(pack: str, backend: str, seed: int, number: int) -> None:
    for table in drawn(pack, seed, number):
        result = assess_frame(BACKENDS[backend](table.frame), table.pack, kind=table.kind, as_of=table.as_of)
        assert table.outcomes == decided(result), table.kind


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("pack", PACKS)
def test_a_table_has_the_outcomes_that_the_engine_finds(pack: str, backend: str) -> None:
    _agree(pack, backend, 11, 24)


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
