"""The mutation of packs: what it changes, what it finds, its command; and how much the kit notices without any case file.

| property | component | kind |
| --- | --- | --- |
| what the kit draws tells 95 % of the changes apart | telling, witness | seeded sample; all in the long run |
| survivors come with facts that show them | survivors | a pack and tests made for it |
| changed packs are seen by tests that hold the pack | run, passes | in this process and in a fork |
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import demo_pack
import pytest

from ruralpolicy import available_packs, cli, load_pack
from ruralpolicy.cli import _mutate as command
from ruralpolicy.testing import mutation as mutate
from ruralpolicy.testing.mutation import Change, changes_of, chosen, replaced, survivors, telling, witness
from ruralpolicy.testing.mutation._mutants import mutants_of

RULES = '''
"""One clause."""

from ruralpolicy import Document, RulePack
from ruralpolicy.facts import County

pack = RulePack("mine", Document(title_zh="示范意见", title_en="Demonstration"))


@pack.obligation("1", "数量", "Clinics")
def clinics(county: County, *, fewest: int = 20) -> bool:
    """There are at least twenty village clinics."""
    return county.village_clinics_total >= fewest
'''
TESTS = """
from datetime import date

from my_mutable_rules import pack
from ruralpolicy import second_reading
from ruralpolicy.facts import County


def test_clinics():
    for total, expected in {20: "met", 18: "unmet"}.items():
        (finding,) = second_reading.assess([County(code="a", village_clinics_total=total)], pack, as_of=date(2026, 1, 1))
        assert expected == finding.outcome
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A pack of one clause, and tests that do not look at nineteen."""
    (tmp_path / "my_mutable_rules.py").write_text(RULES, encoding="utf-8")
    (tmp_path / "test_them.py").write_text(TESTS, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    sys.modules.pop("my_mutable_rules", None)


def score(changes: tuple[Change, ...]) -> tuple[int, list[str]]:
    missed = [str(change) for change in changes if witness(change) is None]
    return len(changes) - len(missed), missed


@pytest.mark.unmeasured
def test_the_kit_alone_notices_what_is_changed_in_a_sample() -> None:
    changes = chosen((change for name in available_packs() for change in changes_of(load_pack(name))), 10)
    killed, missed = score(changes)

    assert killed >= 0.95 * len(changes), missed


@pytest.mark.long
@pytest.mark.parametrize("name", available_packs())
def test_the_kit_alone_notices_what_is_changed_in_every_pack(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    changes = chosen(changes_of(load_pack(name)), None)
    killed, missed = score(changes)
    with capsys.disabled():
        print(f"\n{name}: {killed}/{len(changes)}, {killed / len(changes):.2%}")  # noqa: T201 - the score is the point

    assert killed >= 0.95 * len(changes), missed


def test_every_sort_of_change_is_made_in_a_pack_of_everything() -> None:
    pack = demo_pack.build()
    changes = chosen(changes_of(pack), None)

    assert len(changes) == 4 + sum(len(list(mutants_of(provision))) for provision in pack.decidable)
    assert [change for change in changes if change.sort == "window"] == list(changes[:4])
    assert str(changes[0]).startswith("demo: in_force: 2024-01-01 → ")
    assert witness(changes[0]) is not None


def test_a_term_from_an_adoption_without_a_day_is_looked_at_under_one() -> None:
    pack = demo_pack.build()
    changes = [change for change in changes_of(pack) if change.provisions == ("demo/1.3-upgraded",) and change.sort == "deadline"]
    found = [witness(change) for change in changes]

    assert found
    assert None not in found
    assert witness(changes[0], aimed_at_the_change=True) is not None


def test_what_the_kit_draws_is_drawn_once_and_about_the_provision() -> None:
    pack = load_pack("shangrao")
    draws = telling(pack["3-coverage-2024"], pack)

    assert len(set(draws)) == len(draws) > 10
    assert {"County"} == {type(draw.subject).__name__ for draw in draws}


def test_an_amount_is_part_of_what_can_differ() -> None:
    pack = demo_pack.build()
    amounts = [change for change in changes_of(pack) if change.sort == "figure" and change.provisions == ("demo/3.1-remote",)]

    assert "entitled to 300 - 300 → entitled to 299 - 299" in {str(witness(change)).partition(": ")[2] for change in amounts}


def test_a_changed_pack_differs_in_one_provision() -> None:
    pack = load_pack("shangrao")
    change = next(change for change in changes_of(pack) if change.sort == "figure")

    assert [one.id for one, other in zip(pack.provisions, change.pack.provisions, strict=True) if one is not other] == [*change.provisions]
    assert all(one is other for one, other in zip(pack.provisions, replaced(pack, pack.document).provisions, strict=True))


def test_what_makes_no_difference_has_no_witness() -> None:
    pack = load_pack("shangrao")
    same = Change(pack, ("shangrao/3-coverage-2024",), "三", "figure", "nothing", pack.document)
    (survivor,) = survivors(pack, lambda changed: True, limit=1)  # noqa: ARG005 - it looks at nothing

    assert witness(same) is None
    assert str(survivor.change) in str(survivor)
    assert type(survivor)(same, None).witness is None
    assert "no facts were found" in str(type(survivor)(same, None))


@pytest.mark.usefixtures("project")
def test_the_command_lists_what_the_tests_do_not_notice(capsys: pytest.CaptureFixture[str]) -> None:
    status = command.mutate("my_mutable_rules:pack", "pytest", "test_them.py")
    said = capsys.readouterr().out

    assert status == 1
    assert (
        "not noticed: mine/1-clinics 一: fewest: 20 → 19\n    would show it: mine/1-clinics of County(code='1', village_clinics_total=19)"
        in said
    )
    assert ": unmet → met" in said
    assert "fewest: 20 → 21" not in said


def test_the_command_ends_well_where_everything_is_noticed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tests = project / "test_them.py"
    tests.write_text(TESTS.replace('18: "unmet"', '19: "unmet", 21: "met"'), encoding="utf-8")

    assert command.mutate("my_mutable_rules:pack", "test_them.py") == 0
    assert " changes noticed" in capsys.readouterr().out


@pytest.mark.usefixtures("project")
def test_tests_that_fail_anyway_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.mutate("my_mutable_rules:pack", "pytest", "no_such_file.py") == 2
    assert "the tests do not pass with mine as it is: pytest no_such_file.py" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["atlantis", "no_such_module:pack", "ruralpolicy.law:Level"])
def test_a_pack_that_is_not_there_is_refused(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["mutate", name, "pytest"]) == 2
    assert capsys.readouterr().err


def test_without_the_extra_the_command_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "pytest", None)

    assert command.mutate("shangrao") == 2
    assert "needs the extra `testing`" in capsys.readouterr().out


def test_whoever_holds_the_pack_sees_it_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    pack = demo_pack.build()
    changed = next(change for change in changes_of(pack) if change.sort == "figure").pack
    monkeypatch.setattr(pytest, "main", len)
    with pytest.raises(SystemExit) as exit_:
        command.run(pack, changed, ["tests"])

    assert exit_.value.code == 5
    assert [one.figures for one in changed.provisions] == [one.figures for one in pack.provisions]
    assert changed.provisions != demo_pack.build().provisions


def test_what_no_aim_shows_is_found_as_differences_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mutate, "_differences", lambda *_: iter(()))
    pack = load_pack("shangrao")
    change = next(change for change in changes_of(pack) if change.provisions == ("shangrao/3-coverage-2024",) and change.sort == "figure")
    found = witness(change)

    assert found is not None
    assert "met" in (found.before, found.after)
    assert found.before != found.after
    assert str(found).startswith("shangrao/3-coverage-2024 of County(")


def test_a_difference_of_what_a_clause_depends_on_is_no_witness_of_it() -> None:
    pack = demo_pack.build()
    change = next(change for change in changes_of(pack) if change.sort == "window")
    found = [
        witness
        for provision in pack.decidable
        if provision.given or provision.unless
        for witness in mutate._as_difference(attrs.evolve(change, provisions=(provision.id,)))
    ]

    assert found
    assert [] == [witness for witness in found if witness.before == witness.after]


def test_where_no_facts_can_show_a_change_none_are_named() -> None:
    pack = load_pack("pingdingshan")
    change = next(
        change for change in changes_of(pack) if change.provisions == ("pingdingshan/3.4-contract-fee",) and change.change == "body: 0 → -1"
    )

    assert witness(change) is None
