"""The source ledger: every sentence of the five documents has its provisions or a reason, and every printed figure went somewhere."""

import sys
from collections import Counter
from collections.abc import Hashable, Iterator
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from ruralpolicy import available_packs, load_pack
from ruralpolicy.law import Level
from ruralpolicy.pack import Provision

DOCS = Path(__file__).parents[1] / "docs"
CITIES = ("chenzhou", "pingdingshan", "shangrao", "tonglu", "zhanggong")
EACH_CITY = pytest.mark.parametrize("city", CITIES)


def directive() -> ModuleType:
    """The module of the documents that reads the ledgers; its neighbours are found as Sphinx finds them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(DOCS / "_common"), *sys.path])
        return import_module("source_ledger")


LEDGER: Any = directive()
REASONS = LEDGER.reasons()


@cache
def ledger(city: str) -> Any:
    return LEDGER.ledger(city)


def sentences(city: str) -> Iterator[tuple[str, Any]]:
    """Each sentence with a name for messages."""
    return ((f"{one.clause} {one.number}", one) for one in ledger(city).sentences)


def figures(city: str) -> Iterator[tuple[str, Any, Any]]:
    return ((f"{place}: {figure.text}", sentence, figure) for place, sentence in sentences(city) for figure in sentence.figures)


def short(provision: Provision[Any]) -> str:
    return provision.id.partition("/")[2]


class OnceOnly(yaml.SafeLoader):
    """Refuses a key that a mapping has already."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        counted = Counter(key.value for key, _ in node.value)
        assert {} == {key: count for key, count in counted.items() if count > 1}
        return super().construct_mapping(node, deep)


def test_each_installed_document_has_a_ledger() -> None:
    ledgers = {path.stem for path in LEDGER.SOURCES.glob("*.yaml")} - {"reasons"}

    assert ledgers == set(available_packs()) == set(CITIES)


@pytest.mark.parametrize("name", [*CITIES, "reasons"])
def test_no_key_stands_twice(name: str) -> None:
    assert yaml.load((LEDGER.SOURCES / f"{name}.yaml").read_text(encoding="utf-8"), OnceOnly)  # noqa: S506  # it is a safe loader


@EACH_CITY
def test_the_sentences_of_a_clause_are_numbered_from_one(city: str) -> None:
    read = yaml.safe_load((LEDGER.SOURCES / f"{city}.yaml").read_text(encoding="utf-8"))

    for clause, entries in read["clauses"].items():
        assert (clause, list(range(1, len(entries) + 1))) == (clause, [entry["sentence"] for entry in entries])


@EACH_CITY
def test_each_sentence_names_provisions_or_a_reason(city: str) -> None:
    known = REASONS["sentences"]

    assert [] == [place for place, one in sentences(city) if bool(one.provisions) == (one.reason in known)]


@EACH_CITY
def test_each_sentence_names_provisions_of_its_pack_once(city: str) -> None:
    existing = {short(provision) for provision in load_pack(city).provisions}
    strays = {place: set(one.provisions) - existing for place, one in sentences(city)}
    repeated = [place for place, one in sentences(city) if len(set(one.provisions)) < len(one.provisions)]

    assert {} == {place: names for place, names in strays.items() if names}
    assert [] == repeated


@EACH_CITY
def test_each_provision_stands_at_a_sentence_of_its_own_clause(city: str) -> None:
    covered = {(one.clause, name) for _, one in sentences(city) for name in one.provisions}

    assert [] == [one.id for one in load_pack(city).provisions if (one.printed, short(one)) not in covered]


@EACH_CITY
def test_each_printed_figure_has_holders_or_a_reason(city: str) -> None:
    known = REASONS["figures"]

    assert [] == [place for place, _, figure in figures(city) if bool(figure.holders) == (figure.reason in known)]


@EACH_CITY
def test_each_printed_figure_is_held_where_the_ledger_says(city: str) -> None:
    pack = load_pack(city)
    wrong = []
    for place, sentence, figure in figures(city):
        for holder, name in figure.holders.items():
            if holder == "document":
                right = LEDGER.is_worth(LEDGER.days_of(pack.document)[name][0], figure.value)
            elif figure.value:
                held = LEDGER.held(pack[f"{city}/{holder}"])
                right = holder in sentence.provisions and any(LEDGER.is_worth(found, figure.value) for found in held.get(name, ()))
            else:
                right = holder in sentence.provisions and name in pack[f"{city}/{holder}"].reads
            if not right:
                wrong.append((place, holder, name))

    assert [] == wrong


@EACH_CITY
def test_each_figure_of_a_provision_is_printed_or_has_a_reason(city: str) -> None:
    printed = {(holder, name) for _, _, figure in figures(city) for holder, name in figure.holders.items()}
    explained = {(holder, name): reason for holder, names in ledger(city).unprinted.items() for name, reason in names.items()}
    of_the_pack = {(short(one), name) for one in load_pack(city).provisions for name in one.figures}
    of_the_pack |= {(short(one), "amount") for one in load_pack(city).provisions if any(numbers(LEDGER.held(one).get("amount", ())))}

    assert set(explained.values()) <= set(REASONS["unprinted"])
    assert of_the_pack == (of_the_pack & printed) | set(explained)
    assert set() == printed & set(explained)


def numbers(values: list[Any]) -> Iterator[int | Fraction]:
    return (value for value in values if isinstance(value, int | Fraction) and not isinstance(value, Enum))


def test_each_reason_is_given_somewhere_and_is_told_in_both_languages() -> None:
    given = {
        "sentences": {one.reason for city in CITIES for _, one in sentences(city)} - {""},
        "figures": {figure.reason for city in CITIES for _, _, figure in figures(city)} - {""},
        "unprinted": {reason for city in CITIES for names in ledger(city).unprinted.values() for reason in names.values()},
    }

    assert {kind: set(said) for kind, said in REASONS.items()} == given
    assert all({"zh", "en"} == set(words) and all(words.values()) for said in REASONS.values() for words in said.values())


@EACH_CITY
def test_what_a_sentence_is_about_is_said_in_both_languages_in_a_few_words_of_our_own(city: str) -> None:
    for place, one in sentences(city):
        # A heading says nothing more; one provision has a title already.
        languages = {"zh", "en"} if one.about or (one.reason != "heading" and len(one.provisions) != 1) else set()

        assert (place, languages) == (place, set(one.about))
        assert len(one.about.get("zh", "")) <= 14
        assert len(one.about.get("en", "")) <= 64
        assert all(len(figure.text) <= 16 for figure in one.figures)


@pytest.mark.parametrize(
    ("found", "value"),
    [
        (date(2025, 12, 31), "2025-12-31"),
        (Fraction(3, 10), "30 %"),
        (Fraction(3, 40), "7.5 %"),
        (Fraction(12, 10000), "1.2 ‰"),
        (Fraction(1), "100 %"),
        (Fraction(11, 10), "1.1 nurses"),
        (Fraction(1, 20), "5 points"),
        (5, "5 points"),
        (300, "300 CNY/month"),
        (Level.COUNTY, "county"),
    ],
)
def test_a_value_is_worth_what_the_provision_holds(found: object, value: str) -> None:
    assert LEDGER.is_worth(found, value)


@pytest.mark.parametrize(
    ("found", "value"),
    [
        (date(2025, 12, 31), "2025-12-30"),
        (Fraction(3, 10), "30 ‰"),
        (1, "100 %"),
        (True, "1 center"),
        (frozenset({1}), "1 center"),
        (300, "county"),
        (Level.COUNTY, "city"),
    ],
)
def test_another_value_is_not(found: object, value: str) -> None:
    assert not LEDGER.is_worth(found, value)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_figure_is_told_in_a_line(language: str) -> None:
    lines = [LEDGER.figure_text(figure, load_pack(city), language) for city in CITIES for _, _, figure in figures(city)]

    assert [] == [line for line in lines if "\n" in line or line.endswith(("→ ", "– "))]


def test_a_figure_is_told_with_its_value_and_holder() -> None:
    told = {figure.text: LEDGER.figure_text(figure, load_pack("shangrao"), "en") for _, _, figure in figures("shangrao")}

    assert "2024年 = 2024-12-31 → deadline of 1" == told["2024年"]
    assert "30% = 30 % → 3-coverage-2024: share" == told["30%"]
    assert "四区四高地 – part of a name or a fixed phrase" == told["四区四高地"]
    assert "2023年12月28日 = 2023-12-28 → the document: issued" == told["2023年12月28日"]
