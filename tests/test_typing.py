"""Both type checkers accept a correct rule module and reject the mistakes of one that is not."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "typing_tests"


def mypy(path: Path) -> set[int]:
    finished = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-pretty", "--hide-error-context", str(path)],
        capture_output=True, text=True, check=False, cwd=Path(__file__).parents[1],
    )  # fmt: skip
    return {int(line) for line in re.findall(rf"{path.name}:(\d+): error", finished.stdout)}


def pyright(path: Path) -> set[int]:
    finished = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", str(path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[1],
    )
    found = json.loads(finished.stdout)["generalDiagnostics"]
    return {one["range"]["start"]["line"] + 1 for one in found if one["severity"] == "error"}


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_a_correct_rule_module_is_accepted(checker: Callable[[Path], set[int]]) -> None:
    assert set() == checker(FOLDER / "accepted.py")


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_a_mistake_is_rejected_where_it_stands(checker: Callable[[Path], set[int]]) -> None:
    path = FOLDER / "rejected.py"
    marked = {number for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if "# rejected" in line}

    assert marked == checker(path)
