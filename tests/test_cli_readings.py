"""The command line under another day of adoption and under other readings."""

import json
from pathlib import Path

import pytest

from ruralpolicy import cli, load_pack

CITY = {"City": [{"code": "410400", "name": "平顶山市", "weak_health_centers_upgraded": 3}]}
CENTER = {
    "HealthCenter": [
        {
            "code": "A",
            "name": "石桥镇卫生院",
            "kind": "township_health_center",
            "service_population": 20000,
            "approved_beds": 30,
            "in_weak_upgrade_program": True,
        }
    ]
}


def run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


def written(folder: Path, facts: object) -> Path:
    path = folder / "facts.json"
    path.write_text(json.dumps(facts), encoding="utf-8")
    return path


def rows(output: str, provision: str) -> list[dict[str, object]]:
    return [row for row in json.loads(output) if row["provision"] == provision]


def test_a_draft_without_a_day_says_how_to_give_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = written(tmp_path, CITY)
    asked = ("assess", facts, "--pack", "pingdingshan", "--as-of", "2027-06-30")

    assert run(*asked) == 0
    assert "--adopted 2024-07-01" in capsys.readouterr().err
    assert run(*asked, "--lang", "en") == 0
    assert "some findings hang on the day of adoption" in capsys.readouterr().err
    assert run(*asked, "--adopted", "2024-06-30") == 0
    said = capsys.readouterr()
    assert "--adopted" not in said.err
    assert "按2024-06-30施行计" in said.out


def test_terms_count_from_the_day_of_adoption_and_nothing_applies_before(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = written(tmp_path, CITY)
    outcomes = []
    for day in ("2024-06-29", "2027-06-29", "2027-06-30"):
        assert run("assess", facts, "--pack", "pingdingshan", "--as-of", day, "--adopted", "2024-06-30", "--format", "json") == 0
        (row,) = rows(capsys.readouterr().out, "pingdingshan/2.2-weak-centers")
        outcomes.append((row["outcome"], row["reason"], row["status"]))

    status = "taken_as_in_force"
    assert [("not_applicable", "not yet in force", status), ("pending", "", status), ("unmet", "", status)] == outcomes


def test_a_clause_is_decided_under_another_reading(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = written(tmp_path, CENTER)
    provision = load_pack("pingdingshan")["2.2-beds"]
    (other,) = provision.choices.versions
    asked = ("assess", facts, "--pack", "pingdingshan", "--as-of", "2027-06-30", "--adopted", "2024-06-30", "--format", "json")

    assert run(*asked, "--readings", "all") == 0
    (row,) = rows(capsys.readouterr().out, provision.id)
    assert ("met", {other: "unmet"}) == (row["outcome"], row["otherwise"])
    assert run(*asked, "--reading", f"{provision.id}={other}") == 0
    (row,) = rows(capsys.readouterr().out, provision.id)
    assert "unmet" == row["outcome"]


@pytest.mark.parametrize(
    ("reading", "message"),
    [
        ("pingdingshan/2.2-beds=xyz", "there is no reading 'xyz'"),
        ("pingdingshan/2.2-bed=fixed-size", "there is no provision 'pingdingshan/2.2-bed'"),
        ("fixed-size", "there is no provision 'fixed-size'"),
    ],
)
def test_a_reading_that_is_not_there_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], reading: str, message: str) -> None:
    asked = ("assess", written(tmp_path, CENTER), "--pack", "pingdingshan", "--as-of", "2027-06-30", "--reading", reading, "--lang", "en")

    assert run(*asked) == 2
    assert message in capsys.readouterr().err


def test_other_readings_are_not_for_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "clinics.csv"
    table.write_text("code\nA\n", encoding="utf-8")
    asked = ("assess", table, "--kind", "VillageClinic", "--pack", "tonglu", "--as-of", "2026-12-31", "--output", tmp_path / "out.csv")

    assert run(*asked, "--readings", "all", "--lang", "en") == 2
    assert "--readings: not for tables" in capsys.readouterr().err
    assert run(*asked, "--adopted", "2024-07-01", "--lang", "en") == 0
