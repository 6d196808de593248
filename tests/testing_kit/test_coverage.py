"""What a pack's tests owe, what an assessment shows of it, and how that reads."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from fractions import Fraction

import attrs
import pytest

from ruralpolicy import Document, RulePack, SinceAdoption, Status, assess, load_pack, second_reading
from ruralpolicy.conditions import known, no, percent
from ruralpolicy.facts import Attestation, County
from ruralpolicy.testing.coverage import Coverage, Item, Sort, owed, watch
from ruralpolicy.testing.coverage.report import as_json, html, lines

DAY = timedelta(days=1)
DUE = date(2026, 12, 31)
DOCUMENT = Document(title_zh="示范<意见>", title_en="Demonstration", in_force=date(2024, 1, 1), expires=date(2028, 12, 31))


def build(document: Document = DOCUMENT) -> RulePack:
    pack = RulePack("demo", document)

    def has_clinics(county: County) -> bool:
        return county.village_clinics_total > 0

    @pack.target("1", "覆盖率", "Coverage", by=DUE, applies_to=has_clinics)
    def coverage(county: County, *, share: Fraction = percent(60)) -> bool:
        """At least 60 % of village clinics are under integrated management."""
        return county.village_clinics_integrated >= share * county.village_clinics_total

    @pack.permission("2", "填报", "Reported")
    def reported(county: County) -> bool:
        """The number of clinics was reported."""
        return known(county.village_clinics_total)

    @pack.target("3", "两年内", "Within two years", by=SinceAdoption(years=2), given=coverage)
    def later(county: County) -> bool:
        """All clinics are under integrated management."""
        return county.village_clinics_integrated == county.village_clinics_total

    @pack.definition("4", "总在", "Always", by=DUE)
    def always(county: County) -> bool:  # noqa: ARG001 - it reads nothing
        """Always fulfilled."""
        return True

    pack.attested("5", "plan", "方案", "Plan", County, "plan_issued", open_ended=True, unless=coverage, summary="The county issues a plan.")
    return pack


@contextmanager
def looking(cover: Coverage) -> Iterator[Coverage]:
    stop = watch(cover.record)
    try:
        yield cover
    finally:
        stop()


def county(total: int, integrated: int) -> County:
    return County(code="1", village_clinics_total=total, village_clinics_integrated=integrated)


def said(items: tuple[Item, ...], sort: Sort) -> list[str]:
    return [str(item) for item in items if item.sort is sort]


def test_a_duty_with_a_deadline_owes_outcomes_sides_and_days() -> None:
    items = owed(build()["1-coverage"])

    assert ["met", "unmet", "pending", "not_applicable", "undetermined"] == said(items, Sort.OUTCOME)
    boundaries = ("village_clinics_total > 0", "village_clinics_integrated >= 3/5 * village_clinics_total")
    assert [f"{what}: {side}" for what in boundaries for side in ("holds", "fails", "at the bound")] == said(items, Sort.BOUNDARY)
    assert [f"2026-12-31: {side}" for side in ("the day before", "on the day", "after")] == said(items, Sort.DEADLINE)


def test_what_cannot_happen_is_not_owed() -> None:
    pack = build()

    assert ["permitted", "not_permitted"] == said(owed(pack["2-reported"]), Sort.OUTCOME)
    assert ["met"] == [str(item) for item in owed(pack["4-always"])]
    assert ["met", "pending", "not_applicable", "undetermined"] == said(owed(pack["5-plan"]), Sort.OUTCOME)


def test_other_provisions_and_plain_equality_have_two_sides() -> None:
    assert [
        "village_clinics_integrated == village_clinics_total: holds",
        "village_clinics_integrated == village_clinics_total: fails",
        "demo/1-coverage: holds",
        "demo/1-coverage: fails",
    ] == said(owed(build()["3-later"]), Sort.BOUNDARY)


def test_joined_conditions_owe_the_sides_of_each_of_theirs() -> None:
    pack = RulePack("demo", DOCUMENT)

    @pack.obligation("1", "两项", "Both")
    def both(county: County) -> bool:
        """Some clinics, and not more than ten."""
        return (county.village_clinics_total >= 1) & no(county.village_clinics_total > 10)

    assert [f"village_clinics_total {bound}: {side}" for bound in (">= 1", "> 10") for side in ("holds", "fails", "at the bound")] == said(
        owed(both), Sort.BOUNDARY
    )


def test_an_assessment_shows_outcome_side_and_day() -> None:
    pack = build()
    with looking(Coverage.of(pack)) as cover:
        assess([county(10, 6)], pack, as_of=DUE)
        before = cover.seen
        second_reading.assess([county(10, 5)], pack, as_of=DUE - DAY)

    assert (13, 20) == (before, cover.seen)
    assert {"unmet", "not_applicable", "undetermined", "village_clinics_total > 0: fails", "village_clinics_total > 0: at the bound"} | {
        "2026-12-31: after"
    } == {str(item) for item in cover.missed("demo/1-coverage")}


def test_a_deadline_counts_for_those_whom_it_concerns() -> None:
    pack = build()
    with looking(Coverage.of(pack)) as cover:
        assess([county(0, 0)], pack, as_of=DUE)
        assess([county(1, 1)], pack, as_of=DUE - 2 * DAY)

    assert 3 == len([item for item in cover.missed("demo/1-coverage") if item.sort is Sort.DEADLINE])


def test_a_term_since_adoption_is_seen_in_the_adopted_pack() -> None:
    pack = build(attrs.evolve(DOCUMENT, status=Status.DRAFT))
    with looking(Coverage.of(pack)) as cover:
        assess([county(1, 1)], pack, as_of=date(2026, 1, 1))
        unknown = cover.missed("demo/3-later")
        assess([county(1, 1)], pack.adopted(on=date(2024, 1, 1)), as_of=date(2026, 1, 1))

    assert ["after(adopted_on, months=24): on the day"] == [str(item) for item in unknown if item not in cover.missed("demo/3-later")]


def test_outside_the_time_in_force_no_outcome_is_seen() -> None:
    pack = build()
    with looking(Coverage.of(pack)) as cover:
        assess([county(10, 6)], pack, as_of=date(2030, 1, 1))

    assert 5 == len([item for item in cover.missed("demo/1-coverage") if item.sort is Sort.OUTCOME])


def test_other_packs_and_other_figures_show_nothing() -> None:
    pack = build()
    with looking(Coverage.of(pack)) as cover:
        assess([county(10, 6)], load_pack("shangrao"), as_of=DUE)
        nothing = cover.seen
        assess([county(10, 6)], pack.with_figures({"demo/1-coverage": {"share": percent(50)}}), as_of=DUE)

    assert 0 == nothing
    assert owed(pack["1-coverage"]) == cover.missed("demo/1-coverage")
    assert "undetermined" not in map(str, cover.missed("demo/3-later"))


def test_who_stops_looking_sees_no_more() -> None:
    pack = build()
    with looking(Coverage.of(pack)) as cover:
        pass
    assess([county(10, 6)], pack, as_of=DUE)

    assert 0 == cover.seen


@pytest.fixture
def complete() -> Coverage:
    """A pack of one clause of which everything was seen."""
    pack = RulePack("demo", attrs.evolve(DOCUMENT, status=Status.DRAFT))
    pack.attested("5", "plan", "方案", "Plan", County, "plan_issued", summary="The county issues a plan.")
    with looking(Coverage.of(pack)) as cover:
        for statements in ([], [True], [False]):
            told = [Attestation(kind="County", subject="1", topic="plan_issued", holds=holds) for holds in statements]
            assess([county(1, 1), *told], pack, as_of=DUE)
    return cover


def test_a_hundred_per_cent_is_all_of_it(complete: Coverage) -> None:
    assert (5, 5, 100.0) == (complete.seen, complete.total, complete.percent)
    nearly = Coverage(complete.pack, {"demo/5-plan": tuple(Item(Sort.OUTCOME, "", str(n)) for n in range(99_999))}, {"demo/5-plan": set()})
    nearly.missing["demo/5-plan"].add(Item(Sort.OUTCOME, "", "7"))

    assert 99.99 == nearly.percent


def test_the_lines_name_what_was_missed_and_nothing_else(complete: Coverage) -> None:
    assert ["1 of 1 provisions complete; 5 of 5 items seen, 100 %"] == list(lines(complete))

    head, first, missed, *_, last = lines(Coverage.of(build()))

    assert ["provision", "outcomes", "deadlines", "boundaries"] == head.split()
    assert ["demo/1-coverage", "0/5", "0/3", "0/6"] == first.split()
    assert missed.startswith("    missed: met; unmet; pending;")
    assert "0 of 5 provisions complete; 0 of 39 items seen, 0 %" == last


def test_json_has_every_item(complete: Coverage) -> None:
    (pack,) = json.loads(as_json([complete]))["packs"]
    (row,) = pack["provisions"]

    assert ("demo", 5, 5, 100.0) == (pack["pack"], pack["seen"], pack["total"], pack["percent"])
    assert ("demo/5-plan", "五", "方案", "Plan") == (row["provision"], row["clause"], row["title_zh"], row["title_en"])
    assert {"sort": "boundary", "what": "plan_issued", "side": "holds", "seen": True} in row["items"]


def test_the_page_shows_seen_and_missed_and_keeps_texts_as_they_are() -> None:
    page = html([Coverage.of(build())])

    assert "示范&lt;意见&gt;" in page
    assert '<li class="missed">✗ village_clinics_total &gt; 0: at the bound</li>' in page
    assert page.count("<tr>") == 6
