"""The documents at the root of the repository: what they name is there, and what must be named is named."""

import re
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest
import yaml

from ruralpolicy.conditions import _limits
from ruralpolicy.interchange import _json

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "ruralpolicy"
DOCUMENTS = ("README.md", "README.zh-CN.md", "CHANGELOG.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "SECURITY.md")
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def settings() -> ConfigParser:
    read = ConfigParser()
    read.read(ROOT / "setup.cfg", encoding="utf-8")
    return read


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def rooms() -> set[str]:
    """Every package within the library and every module that stands directly in it."""
    found = [*PACKAGE.rglob("__init__.py"), *PACKAGE.glob("*.py")]
    return {dotted(path) for path in found} - {"ruralpolicy"}


def test_the_architecture_names_every_room_and_none_that_is_not_there() -> None:
    named = set(re.findall(r"`(ruralpolicy(?:\.\w+)+)`", text_of("ARCHITECTURE.md")))

    assert set() == rooms() - named
    assert set() == named - {dotted(path) for path in PACKAGE.rglob("*.py")}


def test_the_architecture_gives_the_reason_of_every_contract() -> None:
    contracts = [part["name"] for name, part in settings().items() if name.startswith("importlinter:contract:")]
    reasons = re.findall(r"^- \*\*(.+)\.\*\* \w+", text_of("ARCHITECTURE.md"), re.MULTILINE)

    assert sorted(contracts) == sorted(reasons)


def test_contributing_is_short_and_names_tests_that_there_are() -> None:
    text = text_of("CONTRIBUTING.md")
    named = [name for name in re.findall(r"`(?:tests/)?(test_\w+\.py)`", text) if not re.search("CITY|NAME", name)]

    assert len(text.splitlines()) < 200
    assert named
    assert set(named) <= {path.name for path in (ROOT / "tests").rglob("test_*.py")}


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "ARCHITECTURE.md", "SECURITY.md"])
def test_paths_and_commands_that_are_named_exist(name: str) -> None:
    text = text_of(name)
    paths = re.findall(r"`((?:ruralpolicy|docs|tests)/[\w./-]*)`", text)
    paths += [f"ruralpolicy/{path}" for path in re.findall(r"`((?:engine|frames|conditions|testing)/[\w./-]+)`", text)]

    assert [] == [path for path in paths if not re.search("CITY|NAME", path) and not (ROOT / path).exists()]
    assert set(re.findall(r"`make ([a-z-]+)`", text)) <= TARGETS


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(name: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", text_of(name))

    assert [] == [link for link in links if not (ROOT / link).exists()]


def test_security_states_the_limits_that_there_are() -> None:
    text = text_of("SECURITY.md")

    assert f"At most {_json._DEEPEST} values within each other" in text
    assert f"At most {_json._MOST_DIGITS:,} digits" in text
    assert f"At most {_limits.DEEPEST} nodes within each other" in text


def test_the_citation_is_that_of_this_version() -> None:
    citation = yaml.safe_load(text_of("CITATION.cff"))
    metadata = settings()["metadata"]

    assert {"cff-version": "1.2.0", "type": "software"}.items() <= citation.items()
    assert citation["message"]
    assert [{"name": metadata["author"]}] == citation["authors"]
    said = {"title": "name", "version": "version", "abstract": "description", "license": "license"}
    assert {key: metadata[its] for key, its in said.items()} == {key: citation[key] for key in said}
    assert metadata["keywords"].split("\n")[1:] == citation["keywords"]
    assert {*said, "cff-version", "message", "type", "authors", "keywords"} == set(citation)


def test_the_hooks_are_local_and_run_what_make_test_runs() -> None:
    (repository,) = yaml.safe_load(text_of(".pre-commit-config.yaml"))["repos"]
    done = subprocess.run(["make", "--dry-run", "test"], cwd=ROOT, capture_output=True, text=True, check=True)
    commands = [line for line in done.stdout.splitlines() if line.startswith(".venv/bin/")]

    assert "local" == repository["repo"]
    assert {"system"} == {hook["language"] for hook in repository["hooks"]}
    hooks = [hook["entry"] for hook in repository["hooks"]]
    assert hooks == [command for command in commands if command in hooks]
    assert 4 == len(hooks)
