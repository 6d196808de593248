"""The reference: every room that is for users stands in it, nothing that is for the house alone, and no option is typed a second time."""

import re
from pathlib import Path
from typing import Any

import pytest
from docs_modules import DOCS, common

import ruralpolicy
from ruralpolicy.facts import Attribute
from ruralpolicy.pack import Provision, RulePack

REFERENCE: Any = common("reference")
PACKAGE = Path(ruralpolicy.__file__).parent
# Rooms that other rooms use, and the command line, whose commands the page shows in its own way.
NOT_FOR_USERS = {"cli", "derive"}


def modules_of(tree: str) -> list[str]:
    return re.findall(r"automodule:: ([\w.]+)", (DOCS / tree / "reference.md").read_text(encoding="utf-8"))


def skipped(name: str, member: object) -> bool | None:
    result: bool | None = REFERENCE.skip(None, "class", name, member, False, None)
    return result


def test_both_trees_show_the_same_modules() -> None:
    assert modules_of("en") == modules_of("zh")


def test_every_room_for_users_is_shown() -> None:
    rooms = {path.stem for path in PACKAGE.iterdir() if (path / "__init__.py").is_file() or path.suffix == ".py"}
    shown = {module.split(".")[1] for module in modules_of("en") if "." in module}

    assert {room for room in rooms if not room.startswith("_")} - NOT_FOR_USERS == shown
    assert rooms > NOT_FOR_USERS


@pytest.mark.parametrize("name", sorted(REFERENCE.INTERNAL | REFERENCE.MADE_BY_THE_LIBRARY))
def test_what_is_left_out_exists(name: str) -> None:
    assert REFERENCE.found(name) is not None


def test_only_the_very_member_is_left_out() -> None:
    assert skipped("enter", RulePack.enter)
    assert skipped("late", Provision.late)
    assert skipped("of", ruralpolicy.Assessment.of)
    assert skipped("enter", RulePack.adopted) is None
    assert skipped("adopted", RulePack.adopted) is None


def test_fields_of_named_tuples_are_left_out() -> None:
    assert skipped("code", vars(ruralpolicy.OutcomeChange)["code"])


def test_defaults_are_shown_as_they_are() -> None:
    shown = REFERENCE.signature(None, "class", "", Attribute, None, "(*, unit=attr_dict['unit'].default, also=NOTHING)", None)

    assert ("(*, unit=None, also=...)", None) == shown
    assert ("", None) == REFERENCE.signature(None, "class", "ruralpolicy.findings.Assessment", ruralpolicy.Assessment, None, "(pack)", None)
    assert REFERENCE.signature(None, "method", "", RulePack.adopted, None, "(on)", None) is None


def test_a_base_that_is_the_librarys_own_business_is_not_named() -> None:
    bases = [*Provision.__mro__, *ruralpolicy.facts.County.__mro__]
    REFERENCE.bases(None, "", type, None, bases)

    assert "Checked" not in {base.__name__ for base in bases}
    assert ruralpolicy.facts.Fact in bases


def test_the_options_of_the_plugin_are_its_own() -> None:
    options = {one.name: one for one in REFERENCE.plugin_options()}

    assert {"--policy-cover=PACK", "--policy-cover-fail-under=N", "--pack=PACK", "--policy-examples=N"} <= set(options)
    assert "100" == options["--policy-examples=N"].default
    assert "N % of" in options["--policy-cover-fail-under=N"].meaning
    assert all(one.meaning for one in options.values())


def test_each_argument_of_each_command_has_a_meaning() -> None:
    assert {"assess", "packs", "register", "mutate"} <= set(REFERENCE.command_names())
    for name in REFERENCE.command_names():
        assert all(meaning for *_, meaning in REFERENCE.arguments_of(name))


def test_arguments_are_written_as_they_are_typed() -> None:
    found = {written: rest for written, *rest in REFERENCE.arguments_of("assess")}

    assert found["FACTS"][0]
    assert [False, "table", ("table", "json", "csv")] == found["--format"][:3]
    assert [True, ""] == found["--as-of"][:2]
    assert "COMMAND" in {written for written, *_ in REFERENCE.arguments_of("mutate")}


def test_what_is_imported_on_demand_is_there_for_sphinx() -> None:
    assert set(REFERENCE.ON_DEMAND) == {f"ruralpolicy.{name}" for name in ("frames", "testing")}
    on_demand = {
        ".".join(path.relative_to(PACKAGE.parent).parts[:-1])
        for path in PACKAGE.rglob("__init__.py")
        if " on_demand(" in path.read_text(encoding="utf-8")
    }
    assert on_demand == {"ruralpolicy", *REFERENCE.ON_DEMAND}
