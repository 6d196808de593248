"""The package of the how-to, taken from the page as it stands there, builds, installs, and is found by the commands that the page shows."""

import os
import re
import shlex
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[1] / "docs" / "en" / "own-pack.md").read_text(encoding="utf-8")
COMMAND = "import sys; from ruralpolicy.cli import main; sys.exit(main())"


def shown_files() -> dict[str, str]:
    """The files of the page: a code block below a line that is nothing but a file's name."""
    blocks: list[tuple[str, str]] = re.findall(r"^`([\w.]+)`:\n\n```\w+\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return dict(blocks)


def shown_commands() -> list[tuple[str, str]]:
    """The commands of the page, each with the output that is shown below it, if any is."""
    consoles: list[str] = re.findall(r"^```console\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    commands: list[tuple[str, str]] = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", "".join(consoles), re.MULTILINE)
    return commands


def run(command: Sequence[str | Path], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the files of the page and nothing else."""
    folder = tmp_path_factory.mktemp("sample")
    for name, text in shown_files().items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def interpreter(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment that sees the libraries of this one, with the wheel of the page's package installed."""
    wheels, environment = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("fresh")
    python = environment / "bin" / "python"
    # With --no-index what the package requires has to be there already, as in an environment that has ruralpolicy.
    steps: list[list[str | Path]] = [
        [sys.executable, "-m", "build", "--wheel", "--outdir", wheels, project],
        [sys.executable, "-m", "venv", "--without-pip", environment],
        [sys.executable, "-m", "pip", "--python", python, "install", "--no-index", "--find-links", wheels, "sample-rules"],
    ]
    for step in steps:
        result = run(step, project)
        assert 0 == result.returncode, result.stdout + result.stderr
        for site in environment.glob("lib/python*/site-packages"):
            (site / "parent.pth").write_text(f"import site; site.addsitedir({sysconfig.get_path('purelib')!r})\n", encoding="utf-8")
    return python


def test_the_page_shows_a_whole_package_and_how_to_use_it() -> None:
    words = [shlex.split(command)[:2] for command, _ in shown_commands()]

    assert ["pyproject.toml", "sample_rules.py", "county.json"] == list(shown_files())
    assert [["pip", "install"], ["ruralpolicy", "packs"], ["ruralpolicy", "register"], ["ruralpolicy", "assess"]] == words


def test_the_pack_is_not_there_without_its_package(project: Path) -> None:
    result = run([sys.executable, "-c", COMMAND, "register", "sample"], project.parent)

    assert 2 == result.returncode
    assert "sample" in result.stderr


def test_the_commands_of_the_page_find_the_installed_pack(interpreter: Path, project: Path) -> None:
    printed = {}
    for command, output in shown_commands():
        program, *arguments = shlex.split(command)
        if program == "ruralpolicy":
            # From a folder without the module, so that it is the installed one which is found.
            here = [str(project / argument) if argument in shown_files() else argument for argument in arguments]
            result = run([interpreter, "-c", COMMAND, *here], project.parent)
            assert (0, "") == (result.returncode, result.stderr.strip()), command
            assert output in {"", result.stdout}
            printed[arguments[0]] = result.stdout

    assert re.search(r"│ sample +│ 示范县实施意见 ", printed["packs"])
    assert [line.split(" | ")[1] for line in printed["register"].splitlines()[2:]] == [
        "sample/1-coverage",
        "sample/2.1-licence",
        "sample/2.2-plan",
    ]
    assert "at least 10 needed, 1 clinic short" in printed["assess"]
