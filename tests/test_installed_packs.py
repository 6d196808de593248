"""Packs that others have installed: one that is broken is told of with its distribution, and costs nobody anything."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ruralpolicy import PackNotFoundError, RuleError, available_packs, cli, decode_facts, load_pack, rules
from ruralpolicy.facts import Attestation, County
from ruralpolicy.rules import Installed, find_pack, installed_packs

OWN = ("chenzhou", "pingdingshan", "shangrao", "tonglu", "zhanggong")
PACK = """
from ruralpolicy import Document, RulePack
from ruralpolicy.facts import County

pack = RulePack({name!r}, Document(title_zh="甲市意见", title_en="Opinion", number="甲〔2024〕1号", jurisdiction_zh={place!r}))
pack.attested("1", "roads", "道路", "Roads", County, {topic!r}, summary="There are roads.")
empty = RulePack("empty", Document(title_zh="空", title_en="Empty"))
"""
MODULES = {
    "sound_rules": PACK.format(name="sound", place="甲市", topic="roads_built"),
    "missing_rules": "import a_module_that_nobody_has\n",
    "ending_rules": "raise SystemExit('bye')\n",
    "raising_rules": "raise ValueError('\\x1b[2Jno')\n",
    "mistaken_rules": PACK.format(name="mistaken", place="", topic="roads") + "\npack.narrative('x', 'a', '', '', County)\n",
    "refused_rules": PACK.format(name="refused", place="", topic="roads") + "\npack.adopted(on=3)\n",
}
POINTS = {
    "sound": "sound_rules:pack",
    "missing": "missing_rules:pack",
    "ending": "ending_rules:pack",
    "raising": "raising_rules:pack",
    "mistaken": "mistaken_rules:pack",
    "refused": "refused_rules:pack",
    "odd": "json:dumps",
    "nowhere": "json:pack",
    "empty": "sound_rules:empty",
    "shangrao": "sound_rules:pack",
}
PROBLEMS = {
    "missing": "ModuleNotFoundError: No module named 'a_module_that_nobody_has'",
    "ending": "SystemExit: bye",
    "raising": "ValueError: ",
    "mistaken": "TypeError",
    "refused": "3 is no day",
    "odd": "no RulePack",
    "nowhere": "AttributeError",
    "empty": "the pack empty has no provisions",
    "shangrao": "another pack is called 'shangrao' too, that of ruralpolicy",
}


def install(site: Path, distribution: str, points: dict[str, str]) -> None:
    info = site / f"{distribution.replace('-', '_')}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n", encoding="utf-8")
    lines = "".join(f"{name} = {target}\n" for name, target in points.items())
    (info / "entry_points.txt").write_text(f"[ruralpolicy.packs]\n{lines}", encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder from which a sound pack and broken ones are installed."""
    for module, text in MODULES.items():
        (tmp_path / f"{module}.py").write_text(text, encoding="utf-8")
    install(tmp_path, "strangers-rules", POINTS)
    install(tmp_path, "others-rules", {"sound": "missing_rules:pack"})
    monkeypatch.syspath_prepend(tmp_path)
    load_pack.cache_clear()
    yield tmp_path
    load_pack.cache_clear()
    for module in MODULES:
        sys.modules.pop(module, None)


def strangers() -> dict[str, Installed]:
    return {one.name: one for one in installed_packs() if one.distribution == "strangers-rules"}


@pytest.mark.usefixtures("site")
def test_a_broken_pack_is_listed_with_its_distribution_and_the_reason() -> None:
    found = strangers()
    assert "sound" == getattr(found.pop("sound").pack, "name", None)
    assert set(PROBLEMS) == set(found)
    for name, words in PROBLEMS.items():
        assert words in found[name].problem
        assert found[name].pack is None
    (other,) = (one for one in installed_packs() if one.distribution == "others-rules")
    assert ("sound", "another pack is called 'sound' too, that of strangers-rules") == (other.name, other.problem)


@pytest.mark.usefixtures("site")
def test_a_broken_pack_is_skipped_by_everything_else() -> None:
    assert tuple(sorted((*OWN, "sound"))) == available_packs()
    assert "饶府办字〔2023〕56号" == load_pack("shangrao").document.number
    rows: dict[str, object] = {"County": [{"code": "1", "roads_built": True}]}
    statement = Attestation(kind="County", subject="1", topic="roads_built", holds=True)
    assert (County(code="1"), statement) == decode_facts(rows)
    with pytest.raises(PackNotFoundError) as caught:
        load_pack("nothing")
    assert available_packs() == caught.value.available


@pytest.mark.usefixtures("site")
def test_to_load_a_broken_pack_gives_a_typed_error() -> None:
    for name in set(PROBLEMS) - {"shangrao"}:
        with pytest.raises(RuleError):
            load_pack(name)
    with pytest.raises(RuleError, match="the pack ending of the distribution strangers-rules cannot be loaded: SystemExit: bye"):
        load_pack("ending")


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_command_lists_sound_packs_and_broken_ones(capsys: pytest.CaptureFixture[str], lang: str) -> None:
    assert cli.main(["packs", "--lang", lang]) == 0
    shown = capsys.readouterr().out
    for words in ("sound", "strangers-rules", "a_module_that_nobody_has", "SystemExit: bye", "\\u001b[2Jno", "饶府办字〔2023〕56号"):
        assert words in shown
    assert cli.main(["register", "ending", "--lang", lang]) == 2
    assert ("规则包有误" if lang == "zh" else "cannot be loaded") in capsys.readouterr().err


def test_an_entry_point_of_nobody_knows_no_distribution(monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib.metadata

    point = importlib.metadata.EntryPoint("odd", "ruralpolicy.facts:County", "ruralpolicy.packs")
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: [point, point])  # noqa: ARG005 - called by name
    found = [one for one in installed_packs() if one.name == "odd"]
    assert ["", ""] == [one.distribution for one in found]
    assert "no RulePack" in found[0].problem
    assert "that of another distribution" in found[1].problem


def test_a_file_of_facts_imports_only_the_packs_at_hand(site: Path) -> None:
    (site / "sound_rules.py").write_text("print('imported')\n" + MODULES["sound_rules"], encoding="utf-8")
    facts = site / "facts.json"
    facts.write_text(json.dumps({"County": [{"code": "1", "no_such_name": True}]}), encoding="utf-8")
    script = (
        "import sys; from ruralpolicy.cli import main; status = main()\n"
        f"print(status, *(name for name in {(*OWN, 'sound_rules')} if {{name, f'ruralpolicy.rules.{{name}}'}} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", script, "assess", str(facts), "--pack", "shangrao", "--as-of", "2024-12-31"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
    assert "2 shangrao" == done.stdout.strip()


@pytest.mark.parametrize(
    "name", ["上饶", "上饶市", " 上饶 ", "饶府办字〔2023〕56号", "饶府办字〔２０２３〕56号", "ruralpolicy.rules.shangrao:pack"]
)
def test_a_pack_is_found_by_its_place_its_number_and_its_module(name: str) -> None:
    assert load_pack("shangrao") is find_pack(name)


@pytest.mark.parametrize(
    ("name", "expected"), [("章贡区", "zhanggong"), ("章贡", "zhanggong"), ("赣州市章贡区", "zhanggong"), ("桐庐县", "tonglu")]
)
def test_a_place_is_understood_with_what_it_lies_in_and_without(name: str, expected: str) -> None:
    assert load_pack(expected) is find_pack(name)


# A city that only holds the place of a pack is not meant by it; neither is a character that many names have.
@pytest.mark.parametrize("name", ["赣州", "市", "饶", "", "江西", "atlantis"])
def test_what_no_pack_is_called_is_refused_with_the_places_of_all(name: str) -> None:
    with pytest.raises(PackNotFoundError) as caught:
        find_pack(name)
    assert "zhanggong 赣州市章贡区" in caught.value.available


@pytest.mark.parametrize("name", ["shangrao", "赣州"])
def test_where_two_packs_are_called_so_neither_is_taken(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(rules, "_is_called", lambda *_: True)
    if name == "shangrao":
        assert load_pack(name) is find_pack(name)
    else:
        with pytest.raises(PackNotFoundError):
            find_pack(name)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ruralpolicy.rules.shangrao:packs", "gives None, no RulePack"),
        ("no_such_module:pack", "ModuleNotFoundError"),
        (":pack", "ValueError"),
        ("ruralpolicy.rules.shangrao:", "no RulePack"),
    ],
)
def test_a_place_at_which_no_pack_stands_is_refused(name: str, words: str) -> None:
    with pytest.raises(RuleError, match=words):
        find_pack(name)


@pytest.mark.parametrize("command", [["register", "own_rules:pack"], ["mutate", "own_rules:pack", "--limit", "1", "--", "pytest", "t.py"]])
def test_a_module_in_the_current_folder_is_found_by_the_installed_command(tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "own_rules.py").write_text(PACK.format(name="own", place="乙县", topic="roads"), encoding="utf-8")
    (tmp_path / "t.py").write_text("def test_it():\n    from own_rules import pack\n    assert pack.provisions\n", encoding="utf-8")
    # As an installed command starts: its own folder at the head of the path, and not the current one.
    script = "import sys; sys.path[0] = '/'; from ruralpolicy.cli import main; sys.exit(main())"
    environment = {**os.environ, "PYTHONPATH": str(Path(rules.__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", script, *command], cwd=tmp_path, capture_output=True, text=True, check=False, env=environment
    )
    assert (1 if command[0] == "mutate" else 0, "") == (done.returncode, done.stderr)
    assert ("changes noticed" if command[0] == "mutate" else "own/1-roads") in done.stdout
