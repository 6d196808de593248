"""The words of the grammar on real values, what a tree says of itself, and why a condition came out as it did."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import demo_pack
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ruralpolicy.conditions import (
    after,
    attested,
    completed_years,
    day_after,
    greatest,
    known,
    latest,
    least,
    no,
    one_of,
    percent,
    permille,
    stated,
    tree,
    when,
)
from ruralpolicy.conditions.days import shifted
from ruralpolicy.conditions.trace import Measure, deciding, measure, missing, span, written
from ruralpolicy.facts import UNKNOWN, Between, County, CountyKind, PlatformModule

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
PACK = demo_pack.build()


@pytest.mark.parametrize(
    ("birth", "as_of", "years"),
    [
        (date(1964, 6, 30), date(2024, 6, 29), 59),
        (date(1964, 6, 30), date(2024, 6, 30), 60),
        (date(1964, 6, 30), date(2024, 7, 1), 60),
        (date(1964, 2, 29), date(2023, 2, 27), 58),
        (date(1964, 2, 29), date(2023, 2, 28), 59),
        (date(1964, 2, 29), date(2024, 2, 28), 59),
        (date(1964, 2, 29), date(2024, 2, 29), 60),
        (date(2000, 1, 1), date(1999, 12, 31), -1),
    ],
)
def test_years_are_completed_on_the_birthday(birth: date, as_of: date, years: int) -> None:
    assert years == completed_years(birth, as_of)


@given(day=DAYS, years=st.integers(0, 90))
def test_a_year_is_completed_exactly_when_the_anniversary_comes(day: date, years: int) -> None:
    anniversary = shifted(day, years=years)

    assert completed_years(day, anniversary) == years
    assert completed_years(day, anniversary - timedelta(days=1)) == years - 1


def test_terms_end_on_the_last_day_of_a_shorter_month() -> None:
    assert date(2024, 2, 29) == after(date(2023, 8, 31), months=6)
    assert date(2025, 2, 28) == after(date(2024, 2, 29), years=1)
    assert date(2025, 1, 31) == after(date(2024, 12, 31), months=1)
    assert date(2024, 3, 1) == day_after(date(2024, 2, 29))
    assert date.max == after(date(9999, 12, 31), days=1) == after(date(9000, 1, 1), years=1000)


def test_words_keep_unknown() -> None:
    unknown: Any = UNKNOWN
    for result in (
        no(unknown), one_of(unknown, 1, 2), least(1, unknown), greatest(unknown, 1), latest(unknown, date(2024, 1, 1)),
        when(unknown, 1, 2), when(True, unknown, 2), after(unknown, years=1), completed_years(unknown, date(2024, 1, 1)),
        completed_years(date(2024, 1, 1), unknown), stated(unknown, unknown), attested(County(code="1"), "plan"),
    ):  # fmt: skip
        assert result is UNKNOWN
    assert stated(unknown, 3) == 3
    assert stated(2, 3) == 2
    assert known(unknown) is False
    assert known(False) is True
    assert when(False, unknown, 2) == 2
    assert one_of(2, 1, 2) is True
    assert one_of(3, 1, 2) is False


def test_extremes_of_intervals_are_intervals() -> None:
    def extreme(word: Any, *values: Any) -> tuple[Any, Any]:
        found = word(*values)
        return found.low, found.high

    assert (1, 3) == extreme(least, Between(1, 5), 3)
    assert (1, None) == extreme(least, Between(1, None), Between(4, None))
    assert (3, 5) == extreme(greatest, Between(1, 5), 3)
    assert (3, None) == extreme(greatest, Between(1, None), 3)


def test_shares_are_exact() -> None:
    assert (Fraction(3, 40), Fraction(3, 2500), Fraction(1)) == (percent("7.5"), permille("1.2"), percent(100))


A = tree.Attribute("a")
NODES = [
    ("village_clinics_total", tree.Attribute("village_clinics_total")),
    ("plan", tree.Holds(tree.Topic("plan"))),
    ("3/2 * (a + 1)", tree.Arithmetic("*", tree.Figure("share", Fraction(3, 2)), tree.Arithmetic("+", A, tree.Literal(1)))),
    ("a + b - c", tree.Arithmetic("-", tree.Attribute("a + b"), tree.Attribute("c"))),
    ("ceil(a) >= floor(b)", tree.Comparison(">=", tree.Rounded(True, tree.Attribute("a")), tree.Rounded(False, tree.Attribute("b")))),
    ("least(a, 2)", tree.Extreme("least", (tree.Attribute("a"), tree.Literal(2)))),
    ("when(a, 1, 2)", tree.Choice(tree.Holds(tree.Attribute("a")), tree.Literal(1), tree.Literal(2))),
    ("stated(a, False)", tree.Stated(tree.Attribute("a"), False)),
    (
        "after(day, years=1, days=2) < as_of",
        tree.Comparison(
            "<", tree.Shifted(tree.Attribute("day"), tree.Literal(1), tree.Literal(0), tree.Literal(2)), tree.AsOf()
        ),
    ),
    ("after(adopted_on, months=42)", tree.SinceAdopted(3, 6, None)),
    ("adopted_on", tree.SinceAdopted(0, 0, None)),
    ("completed_years(birth_date, as_of)", tree.Years(tree.Attribute("birth_date"), tree.AsOf())),
    ("one_of(kind, county)", tree.Member(tree.Attribute("kind"), (tree.Literal(CountyKind.COUNTY),))),
    ("known(a)", tree.IsKnown(tree.Attribute("a"))),
    ("no(demo/1-a)", tree.Not(tree.Standing("demo/1-a"))),
    ("(a > 2024-01-31) & b", tree.All((tree.Comparison(">", A, tree.Literal(date(2024, 1, 31))), tree.Holds(tree.Topic("b"))))),
    ("a | (b & c)", tree.Either((tree.Holds(tree.Topic("a")), tree.All((tree.Holds(tree.Topic("b")), tree.Holds(tree.Topic("c"))))))),
    ("True", tree.Always()),
    ("False", tree.Never()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "node"), NODES)
def test_a_tree_is_written_as_a_person_would(text: str, node: tree.Node) -> None:
    assert text == written(node)


def test_a_standing_has_no_value_of_its_own() -> None:
    with pytest.raises(AssertionError, match="Standing has no value"):
        tree.Standing("demo/1-a").value(tree.Scene(None, date(2024, 1, 1)))


def test_parts_are_equal_that_are_written_alike_and_of_one_class() -> None:
    again = tree.Comparison(">", tree.Attribute("a"), tree.Literal(1))
    node = tree.Comparison(">", tree.Attribute("a"), tree.Literal(1))
    assert (node, hash(node)) == (again, hash(again))
    assert node != tree.Comparison(">", tree.Attribute("a"), tree.Literal(2))
    assert tree.Attribute("a") != tree.Topic("a")
    assert tree.Attribute("a") != "a"
    assert "Comparison('>', Attribute('a'), Literal(1))" == repr(node)


def county(**values: Any) -> tree.Scene:
    return tree.Scene(County(code="1", **values), date(2024, 1, 1))


CLINICS = tree.Comparison(">", tree.Literal(5), tree.Attribute("village_clinics_total"))
MODULES = tree.Comparison(">=", tree.Attribute("platform_modules"), tree.Literal(frozenset(list(PlatformModule)[:2])))


def test_reasons_name_the_attribute_first_and_take_in_negations() -> None:
    (leaf,) = deciding(tree.Not(CLINICS), county(village_clinics_total=5))
    assert ("village_clinics_total", 5, ">=", 5, True) == (leaf.attribute, leaf.value, leaf.comparator, leaf.bound, leaf.holds)
    kind = tree.Member(tree.Attribute("kind"), (tree.Literal(CountyKind.COUNTY), tree.Literal(CountyKind.DISTRICT)))
    (leaf,) = deciding(tree.Not(kind), county(kind=CountyKind.COUNTY))
    assert ("kind", "county", "not in", False) == (leaf.attribute, leaf.value, leaf.comparator, leaf.holds)
    assert ("county", "district") == leaf.bound
    (leaf,) = deciding(tree.IsKnown(tree.Attribute("kind")), county())
    assert ("kind", False, "known", True, False) == (leaf.attribute, leaf.value, leaf.comparator, leaf.bound, leaf.holds)
    (leaf,) = deciding(MODULES, county(platform_modules=frozenset(list(PlatformModule)[:1])))
    assert (1, 2, False) == (len(leaf.value), len(leaf.bound), leaf.holds)


def test_one_true_part_decides_a_disjunction_and_one_false_part_a_conjunction() -> None:
    total, integrated = (
        tree.Comparison(">", tree.Attribute(f"village_clinics_{word}"), tree.Literal(0)) for word in ("total", "integrated")
    )
    scene = county(village_clinics_total=1, village_clinics_integrated=0)

    assert ["village_clinics_total"] == [leaf.attribute for leaf in deciding(tree.Either((total, integrated)), scene)]
    assert ["village_clinics_integrated"] == [leaf.attribute for leaf in deciding(tree.All((total, integrated)), scene)]
    assert () == deciding(tree.All((total, tree.Always())), county())


def test_what_is_missing_follows_the_choice_that_was_made() -> None:
    choice = tree.Choice(CLINICS, tree.Attribute("established_posts_total"), tree.Attribute("established_posts_filled"))

    assert ("village_clinics_total",) == missing(choice, county())
    assert ("established_posts_total",) == missing(choice, county(village_clinics_total=1))
    assert ("established_posts_filled",) == missing(choice, county(village_clinics_total=6))
    assert () == missing(tree.SinceAdopted(1, 0, date(2024, 1, 1)), county())
    assert () == missing(tree.Stated(tree.Attribute("kind"), CountyKind.COUNTY), county())


def test_a_product_of_two_attributes_is_no_share() -> None:
    bound = tree.Arithmetic("*", tree.Attribute("village_clinics_total"), tree.Attribute("village_clinics_total"))
    scene = county(village_clinics_total=3, village_clinics_integrated=2)
    found = measure(tree.Comparison("<=", tree.Attribute("village_clinics_integrated"), bound), scene)

    assert found == Measure(2, 9, 7)


@pytest.mark.parametrize("provision", PACK.decidable, ids=lambda provision: provision.id)
def test_every_clause_can_be_written_down(provision: Any) -> None:
    settled = PACK.settled(provision)

    for part in (settled.scope, settled.requirement, settled.late):
        assert written(part)
    assert isinstance(hash(settled), int)


def test_the_span_of_a_rounded_term_is_a_whole_number() -> None:
    assert 4 == span(tree.Rounded(up=True, term=tree.Literal(Fraction(7, 2))), tree.Scene(None, date(2024, 1, 1)))
    assert 3 == span(tree.Rounded(up=False, term=tree.Literal(Fraction(7, 2))), tree.Scene(None, date(2024, 1, 1)))
