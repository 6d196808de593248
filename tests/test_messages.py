"""What is said about mistakes: a word and values first, in both languages from one catalogue."""

import pickle
import re
from datetime import date
from pathlib import Path
from string import Formatter

import pytest

import ruralpolicy
from ruralpolicy import load_pack
from ruralpolicy._wordings import WORDINGS
from ruralpolicy.engine import assess
from ruralpolicy.errors import EngineError, FactError, Mistake, PackNotFoundError, RuleError, RuralPolicyError, SelectionError
from ruralpolicy.facts import County, HospitalGrade, Township, Village, gather
from ruralpolicy.interchange.facts import decode_facts
from ruralpolicy.messages import Said, Word, shown

SOURCES = sorted(Path(ruralpolicy.__file__).parent.rglob("*.py"))
# What stands in Chinese as it stands in every language: what is to be typed, and names of formats and libraries.
TYPED = {
    *("true", "false", "wide", "long", "date", "as_of", "as", "of", "complete", "kind", "keep", "json", "loads", "text"),
    *("encoding", "words", "True", "False"),
    *("load_pack", "shangrao", "decode_facts", "VillageClinic", "parquet", "csv", "jsonl", "CSV", "JSON", "UTF"),
    *("Polars", "pandas", "PyArrow", "DuckDB", "PySpark", "narwhals", "Arrow", "spark", "createDataFrame"),
}


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("key", WORDINGS)
def test_every_wording_says_the_same_in_both_languages(key: str) -> None:
    english, chinese, *expected = WORDINGS[key]

    assert re.search("[一-鿿]", chinese) or chinese == english
    assert fields(english) - {"said"} >= fields(chinese) - {"engine", "said", "word"}
    assert set() == set(re.findall("[A-Za-z_]+", re.sub(r"\{\w+(:\w+)?\}", "", chinese))) - TYPED
    assert len(expected) in (0, 2)
    assert not re.search("[一-鿿]", english)


def test_all_that_is_said_stands_in_the_catalogue_and_nothing_else_does() -> None:
    texts = [path.read_text(encoding="utf-8") for path in SOURCES if path.name != "_wordings.py"]
    words = {word for text in texts for word in re.findall(r'"([a-z][a-z0-9-]+)"', text)}
    said = {key for text in texts for key in re.findall(r'(?:\bSaid\(|problem=)"([^"]+)"', text)}

    assert set() == said - WORDINGS.keys()
    assert set() == {key.removesuffix("@command") for key in WORDINGS} - words


def test_a_mistake_carries_its_problem_and_values_so_that_anyone_can_word_it() -> None:
    with pytest.raises(FactError) as caught:
        County(code="361102", village_clinics_total=3, village_clinics_integrated=4)

    (mistake,) = caught.value.mistakes
    assert "above-other" == mistake.problem
    assert {"other": "village_clinics_total", "bound": "3", "value": "4"} == {name: str(value) for name, value in mistake.values.items()}
    assert "361102" == mistake.code
    assert "应不大于村卫生室总数（3），实为 4（位置：County('361102').village_clinics_integrated）" == mistake.text("zh")
    assert str(mistake) == mistake.text("en")


def test_a_mistake_pickles() -> None:
    with pytest.raises(FactError) as caught:
        decode_facts({"County": [{"code": "a", "kind": "disrict"}, {"code": "b", "nmae": "x"}]})

    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - made on this line
    assert caught.value.mistakes == again.mistakes
    assert caught.value.text("zh") == again.text("zh")
    assert hash(again.mistakes[0]) == hash(caught.value.mistakes[0])


@pytest.mark.parametrize(
    "error",
    [
        PackNotFoundError("x", iter("ab")),
        SelectionError("outcome", "x", ["met"], Said("did-you-mean", meant=Word("met"))),
        RuleError("broken", file="demo.py", line=7, hint=Said("leave-out-here")),
        EngineError("broken"),
    ],
)
def test_every_error_pickles(error: RuralPolicyError) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made on this line

    assert (error.text("en"), error.text("zh")) == (again.text("en"), again.text("zh"))


def test_all_mistakes_of_an_error_are_told_in_chinese_with_their_hints() -> None:
    with pytest.raises(FactError) as caught:
        decode_facts({"County": [{"code": "a", "kind": "disrict"}, {"code": "b", "nmae": "x"}]})

    assert (
        "应为以下之一：county（县）、county_level_city（县级市）、district（区），实为 'disrict'；"
        "是否应为“district（区）”？（位置：$.County[0].kind）\n"
        "没有这一属性；是否应为“name（名称）”？（位置：$.County[1].nmae）"
    ) == caught.value.text("zh")


def test_kinds_are_named_by_their_terms() -> None:
    with pytest.raises(FactError) as caught:
        gather([Village(code="v", township="t")])

    assert "'t' 不是已给出的任何乡镇（街道）的编码；请一并给出该事实，或去掉这一引用（位置：Village('v').township）" == caught.value.text(
        "zh"
    )


def test_hints_are_in_the_syntax_of_the_place() -> None:
    with pytest.raises(FactError) as caught:
        assess([Township(code="t")], load_pack("shangrao"), as_of="2024", complete=["x"])  # type: ignore[arg-type, list-item]  # the mistake

    assert ["as_of=date(2026, 12, 31)", "complete={VillageClinic}"] == [mistake.hint for mistake in caught.value.mistakes]
    assert "--as-of 2026-12-31" in caught.value.text("en", "command")
    assert "如 --complete VillageClinic" in caught.value.text("zh", "command")


def test_a_mistake_that_has_no_path_says_its_place_in_words() -> None:
    mistake = Mistake(problem="unreadable-cells", values={"said": Word("x")}, place=Said("cell", row=3, column=Word("name")))

    assert ("row 3, column name", "x - at row 3, column name") == (mistake.path, str(mistake))
    assert "x（位置：第 3 行“name”列）" == mistake.text("zh")
    assert "$" == Mistake(problem="not-a-pack", values={"value": 1}).path


def test_other_errors_have_a_text_too() -> None:
    assert "没有名为 'x' 的规则包；现有：a、b" == PackNotFoundError("x", ["a", "b"]).text("zh")
    assert "no rule pack is called 'x'; available: none" == str(PackNotFoundError("x", []))
    assert "demo.py:7: broken" == RuleError("broken", file="demo.py", line=7).text("zh")
    assert "broken" == EngineError("broken").text("en")
    assert "没有这一结论：'x'；可选：met" == SelectionError("outcome", "x", ["met"]).text("zh")
    assert "choose from met" == SelectionError("outcome", "x", ["met"]).hint


def test_a_value_is_shown_whatever_it_is() -> None:
    class Broken:
        def __repr__(self) -> str:
            raise ValueError

    assert ["HospitalGrade.PRIMARY", "2024-12-31", "<Broken>"] == [
        shown(value) for value in (HospitalGrade.PRIMARY, date(2024, 12, 31), Broken())
    ]
