"""The page of all that a clause may have: every option stands in it with its type and a meaning in both languages, also one that is new."""

import re
from collections.abc import Iterator
from typing import Any, TypedDict, Unpack

import pytest
from docs_modules import common

from ruralpolicy.law import Modality
from ruralpolicy.pack import Provision, RulePack

CLAUSES: Any = common("clauses")


class Phrases(TypedDict, total=False):
    """What might be said of a clause.

    Attributes:
        whom: whom it concerns, in the words
            of the text.
    """

    whom: str


def options() -> Iterator[tuple[str, str]]:
    """Each option with where its meaning stands: in one place for all ways of writing a clause, and by method for what follows it."""
    for place in (CLAUSES.decorators() | CLAUSES.statements()).values():
        yield from (("", name.lstrip("*")) for name in place.options)
    for method, place in CLAUSES.followers().items():
        yield from ((method, name.lstrip("*")) for name in place.options)


@pytest.mark.parametrize(("place", "name"), sorted(set(options())))
def test_every_option_has_a_meaning_in_both_languages(place: str, name: str) -> None:
    assert CLAUSES.meanings("en", place)[name]
    assert re.search("[一-鿿]", CLAUSES.meanings("zh", place)[name])


def test_no_meaning_is_left_of_an_option_that_is_gone() -> None:
    worded = {("" if place == "clause" else place, name) for place, names in CLAUSES.chinese().items() for name in names}

    assert set(options()) == worded


def test_each_modality_has_its_decorator() -> None:
    assert [modality.value for modality in Modality] == list(CLAUSES.decorators())


def test_what_differs_in_its_options_has_a_column_of_its_own() -> None:
    columns = dict(CLAUSES.grouped(CLAUSES.decorators() | CLAUSES.statements()))
    duty = "obligation, prohibition, principle, target, encouragement, definition"

    assert [duty, "permission", "entitlement", "attested", "narrative"] == list(columns)
    assert {"by", "open_ended"} == set(columns[duty].options) - set(columns["permission"].options)
    assert {"amount", "unit", "paid"} == set(columns["entitlement"].options) - set(columns["permission"].options)
    assert columns["attested"].options["summary"].required
    assert not columns[duty].options["name"].required


def test_what_gives_a_provision_and_is_no_grammar_is_named() -> None:
    assert set(CLAUSES.giving_provisions(RulePack)) > CLAUSES.NO_GRAMMAR
    assert set(CLAUSES.giving_provisions(Provision)) > CLAUSES.ANOTHER
    assert {"attested", "narrative"} <= set(CLAUSES.statements())
    assert {"read_as", "otherwise"} <= set(CLAUSES.followers())


def test_a_new_method_of_provisions_appears_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def phrased(self: Provision[Any], *, aloud: bool = False, **phrases: Unpack[Phrases]) -> Provision[Any]:
        """Say it in other words.

        Args:
            aloud: whether it is heard.
            phrases: see there.
        """
        raise AssertionError(self, aloud, phrases)

    monkeypatch.setattr(Provision, "phrased", phrased, raising=False)
    place = CLAUSES.followers()["phrased"]

    assert ["aloud", "whom"] == list(place.options)
    said = CLAUSES.meanings("en", "phrased")
    assert ("whether it is heard.", "whom it concerns, in the words of the text.") == (said["aloud"], said["whom"])
    assert {} == CLAUSES.meanings("zh", "phrased")


def test_types_are_written_as_their_author_would() -> None:
    clause, otherwise = CLAUSES.statements()["attested"].options, CLAUSES.followers()["otherwise"].options

    expected = {
        "by": "Deadline",
        "amount": "Amount",
        "given": "Provision | str",
        "subject": "type[Fact]",
        "applies_to": "Callable[..., bool]",
        "responsible": "Sequence[str]",
        "paid": "str",
    }
    assert expected == {name: CLAUSES.written(clause[name].type) for name in expected}
    assert ["Deadline", "Amount", "Mapping[str, Any]"] == [CLAUSES.written(otherwise[name].type) for name in ("by", "amount", "figures")]
    assert [
        "date | SinceAdoption | tuple[date, ...] | Callable[..., date]",
        "Number | tuple[Number, Number | None]",
        "int | Fraction | Callable[..., int | Fraction]",
    ] == [CLAUSES.written(hint, within=name) for name, hint in CLAUSES.NAMED.items()]


def test_defaults_are_written_as_they_are() -> None:
    clause, otherwise = CLAUSES.statements()["attested"].options, CLAUSES.followers()["otherwise"].options

    said = [CLAUSES.default_of(clause[name], "en") for name in ("summary", "*topics", "but_not", "modality", "open_ended", "unit")]
    assert ["required", "", "()", "obligation", "False", "''"] == said
    assert ["as under the chosen reading", "同所取的解释"] == [CLAUSES.default_of(otherwise["by"], language) for language in ("en", "zh")]
