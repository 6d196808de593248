"""The repository itself: sizes, layers of comments, what may not stand in it, what the wheel holds, and that its commands exist."""

import ast
import configparser
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tokenize
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ruralpolicy import available_packs
from ruralpolicy.cli import app

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "ruralpolicy"
FOLDERS = ("ruralpolicy", "tests", "docs", "benchmarks", ".ci")
TEXTS = {".py", ".md", ".cff", ".cfg", ".toml", ".yaml", ".yml", ".json", ".csv", ".html", ""}
# What tools leave at the root; in a second worktree .git is a file.
NO_TEXTS = (".coverage", ".git")

# Put together here, so that this file does not hold them either.
FORBIDDEN = ["/wo" + "rk/", "../sha" + "red", "/sha" + "red/", ".libr" + "ary", "py" + "pi.org", "npm" + "js.org", "python" + "hosted"]


def files() -> list[Path]:
    """Everything that belongs to the repository, as far as it is text."""
    inside = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if "__pycache__" not in path.parts]
    return sorted(path for path in [*inside, *ROOT.glob("*")] if path.is_file() and path.suffix in TEXTS and path.name not in NO_TEXTS)


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def comments(path: Path) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def settings_of_setup() -> configparser.ConfigParser:
    settings = configparser.ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    return settings


def test_no_module_has_more_than_400_lines() -> None:
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}

    assert {} == {name: length for name, length in lengths.items() if length > 400}


def test_no_file_speaks_of_places_that_a_user_does_not_have() -> None:
    found = [(named(path), word) for path in files() for word in FORBIDDEN if word in path.read_text(encoding="utf-8")]

    assert [] == found


def test_nothing_is_left_open_or_excused_without_a_reason() -> None:
    open_ends = re.compile(
        "|".join(
            [
                "TO" + "DO",
                "FIX" + "ME",
                "NotImpl" + "ementedError",
                "type: ig" + r"nore(?!\[)",
                "pragma: no" + " cover",
                r"mark\.(skip|xf" + r"ail)(?!if\(.*reason=)",
            ]
        )
    )
    found = [
        (named(path), match.group())
        for path in files()
        if path.suffix == ".py"
        for match in open_ends.finditer(path.read_text(encoding="utf-8"))
    ]

    assert [] == found


def test_an_ignored_type_has_its_reason_beside_it() -> None:
    bare = [
        (named(path), line)
        for path in modules()
        for line, comment in comments(path)
        if re.search("type: ig" + r"nore\[[^]]*\]\s*$", comment)
    ]

    assert [] == bare


def test_no_clause_has_comments_for_its_readings_say_why_it_is_as_it_is() -> None:
    strays = []
    for path in (path for path in modules() if path.parent.parent.name == "rules"):
        clauses = [node for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.FunctionDef)]
        strays += [
            (named(path), line, comment)
            for line, comment in comments(path)
            if not comment.startswith(("# fmt: ", "# type: ig" + "nore["))
            if any(clause.lineno <= line <= (clause.end_lineno or 0) for clause in clauses)
        ]

    assert [] == strays


def test_only_one_module_imports_durable_rules() -> None:
    importing = set()
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            if any(name.split(".")[0] in {"durable", "durable_rules_engine"} for name in names):
                importing.add(named(path))

    assert importing <= {"ruralpolicy/engine/_durable.py"}


def test_each_public_module_says_what_is_public() -> None:
    public = [path for path in modules() if not path.name.startswith("_") or path.name == "__init__.py"]
    silent = [named(path) for path in public if not re.search(r"^__all__(: .+)? = ", path.read_text(encoding="utf-8"), re.MULTILINE)]

    assert [] == silent


def test_ci_runs_the_test_command_of_the_readme() -> None:
    commands = [line for line in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines() if line.startswith("make")]

    assert ["make test"] == commands
    for readme in ("README.md", "README.zh-CN.md"):
        assert re.search(r"^make test\b", (ROOT / readme).read_text(encoding="utf-8"), re.MULTILINE)


def without(folder: Path, *stubs: str) -> dict[str, str]:
    """An environment that knows nothing but a shell and its tools, and *stubs* that say how they were called."""
    for name in ("sh", "bash", "dirname", "id", "make"):
        (folder / name).symlink_to(str(shutil.which(name)))
    for name in stubs:
        (folder / name).unlink(missing_ok=True)
        (folder / name).write_text(f'#!{shutil.which("sh")}\necho {name} "$@"\n', encoding="utf-8")
        (folder / name).chmod(0o755)
    return {"PATH": str(folder)}


@pytest.mark.parametrize(
    ("stubs", "home", "omitted"), [([], "", True), (["java"], "", False), ([], "/opt/java", False)], ids=["no Java", "Java", "JAVA_HOME"]
)
def test_without_java_the_module_of_spark_does_not_count(tmp_path: Path, stubs: list[str], home: str, omitted: bool) -> None:
    environment = without(tmp_path, *stubs) | ({"JAVA_HOME": home} if home else {})
    done = subprocess.run(["make", "-n", "test"], cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    (command,) = (line for line in done.stdout.splitlines() if "coverage report" in line)

    assert omitted is command.endswith("report --omit=ruralpolicy/frames/_spark.py")


@pytest.mark.parametrize(
    ("stubs", "commands"),
    [
        (["make", "java", "apt-get"], ["make test"]),
        (["make"], ["make test"]),
        (["make", "apt-get"], ["apt-get update", "apt-get install --yes --no-install-recommends default-jre-headless", "make test"]),
    ],
    ids=["Java", "no apt", "apt"],
)
def test_ci_sees_to_it_that_there_is_java(tmp_path: Path, stubs: list[str], commands: list[str]) -> None:
    environment = without(tmp_path, *stubs, "sudo")
    done = subprocess.run([tmp_path / "bash", ROOT / ".ci" / "run"], env=environment, capture_output=True, text=True, check=True)

    assert commands == [line.removeprefix("sudo ") for line in done.stdout.splitlines()]


def test_ci_goes_on_where_java_cannot_be_had(tmp_path: Path) -> None:
    environment = without(tmp_path, "make", "apt-get", "sudo")
    for name in ("apt-get", "sudo"):
        (tmp_path / name).write_text(f"#!{shutil.which('sh')}\nexit 100\n", encoding="utf-8")
    done = subprocess.run([tmp_path / "bash", ROOT / ".ci" / "run"], env=environment, capture_output=True, text=True, check=True)

    assert ("make test\n", "Java cannot be had here: the tests of Spark will be skipped\n") == (done.stdout, done.stderr)


def test_each_make_command_in_the_documents_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    documents = [path for path in files() if path.suffix == ".md"]
    named_targets = {
        target for path in documents for target in re.findall(r"^(?:\$ )?make ([a-z-]+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }

    assert {"demo", "test"} <= named_targets <= targets


def test_each_command_of_the_documents_is_understood() -> None:
    documents = [path.read_text(encoding="utf-8") for path in files() if path.suffix == ".md"]
    commands = {command for text in documents for command in re.findall(r"^(?:\$ )?ruralpolicy ((?!\[).+)$", text, re.MULTILINE)}

    assert any(command.startswith("assess ") for command in commands)
    for command in commands:
        app.parse_args(shlex.split(command), exit_on_error=False, print_error=False)


def test_the_readmes_name_every_pack() -> None:
    for readme in ("README.md", "README.zh-CN.md"):
        named_packs = re.findall(r"^\| `([a-z-]+)` \|", (ROOT / readme).read_text(encoding="utf-8"), re.MULTILINE)
        assert sorted(named_packs) == list(available_packs())


def test_the_extras_named_in_the_documents_exist() -> None:
    settings = settings_of_setup()
    documents = [path.read_text(encoding="utf-8") for path in files() if path.suffix == ".md"]
    extras = {extra for text in documents for extras in re.findall(r"ruralpolicy\[([a-z,]+)\]", text) for extra in extras.split(",")}

    assert extras <= set(settings["options.extras_require"])


def test_the_core_needs_three_libraries_only() -> None:
    required = settings_of_setup()["options"]["install_requires"].split()

    assert {"attrs", "cattrs", "durable-rules"} == {re.split("[<>=]", one)[0] for one in required}


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a source distribution of a copy of the tree."""
    tree, out = tmp_path_factory.mktemp("tree") / "tree", tmp_path_factory.mktemp("dist")
    shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".git", ".*_cache", ".venv", "build", "dist", "*.egg-info", "__pycache__"))
    result = subprocess.run([sys.executable, "-m", "build", "--outdir", out, tree], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return next(out.glob("*.whl"))


def test_the_wheel_holds_every_module_the_marker_and_the_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    expected = {named(path) for path in modules()} | {"ruralpolicy/py.typed"}

    assert expected == {name for name in held if name.startswith("ruralpolicy/")}
    assert any(name.endswith("LICENSE") for name in held)


def test_an_installed_wheel_finds_its_packs_and_its_command(wheel: Path, tmp_path: Path) -> None:
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(tmp_path / "site"), str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    program = (
        "import pathlib, ruralpolicy\n"
        "from importlib.metadata import distribution\n"
        "print(pathlib.Path(ruralpolicy.__file__).parts[-3])\n"
        "points = distribution('ruralpolicy').entry_points\n"
        "print(*sorted(point.name for point in points if point.load() is not None))\n"
        "print(*ruralpolicy.available_packs())\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site")}
    result = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    points = settings_of_setup()["options.entry_points"]
    names = {group: sorted(line.split(" = ")[0] for line in lines.split("\n") if line) for group, lines in points.items()}
    every = sorted(name for group in names.values() for name in group)
    assert ["site", " ".join(every), " ".join(names["ruralpolicy.packs"])] == result.stdout.splitlines(), result.stderr
