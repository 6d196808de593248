"""A timeline says on each day what an assessment as of that day says, and why it begins to say so.

| property | component | kind |
| --- | --- | --- |
| on every day of a window the outcomes are those of an assessment as of it | timeline against assess | random facts, day by day |
| pieces of one finding follow each other without a gap, no two alike | timeline | random facts |
| a condition turns on exactly the days found for it | turning_days against every day | random trees |
| a change has a cause, the first piece of a window none | timeline | random facts |
"""

import pickle
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import groupby, pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from situations import Situations

from ruralpolicy import Assessment, Document, FactError, RulePack, SinceAdoption, Timeline, assess, load_pack, timeline
from ruralpolicy.conditions import after, attested, completed_years, known, latest, one_of, stated, tree, when
from ruralpolicy.conditions.turns import turning_days
from ruralpolicy.facts import Attestation, Contract, County, Fact, HealthCenter, VillageDoctor
from ruralpolicy.timeline import Cause, Occasion

PACKS = ("chenzhou", "pingdingshan", "shangrao", "tonglu", "zhanggong")
DAY = timedelta(days=1)

Given = Fact | Attestation


def outcomes(ledger: Assessment) -> dict[tuple[str, str], Any]:
    return {(one.provision.id, one.subject.code): one.outcome for one in ledger}


def days_of(first: date, last: date) -> Iterable[date]:
    return (first + number * DAY for number in range((last - first).days + 1))


def agree(facts: Sequence[Given], pack: RulePack, start: date, end: date, complete: Iterable[type[Fact]] = (), step: int = 1) -> Timeline:
    """The timeline, once it is known to be well made and to say what assessments say, on each *step*-th day and around each change."""
    found = timeline(facts, pack, start, end, complete=complete)
    near = {day for turn in found.changes() for day in (turn.day - DAY, turn.day)}
    for day in sorted({*list(days_of(start, end))[::step], *near, *found.days, start, end}):
        assert outcomes(assess(facts, pack, as_of=day, complete=complete)) == found.on(day)
    for _, pieces in groupby(found, key=lambda piece: (piece.provision.id, piece.subject)):
        those = list(pieces)
        assert (start, end) == (those[0].first, those[-1].last)
        assert () == those[0].causes
        for one, another in pairwise(those):
            assert one.last + DAY == another.first
            assert one.outcome is not another.outcome
            assert another.causes
    return found


def dated(dice: Any, facts: Iterable[Given], start: date, days: int) -> list[Given]:
    """The same with some statements of a day of the window, and some of a later day that say the contrary."""
    found: list[Given] = []
    for one in facts:
        found.append(one)
        if isinstance(one, Attestation) and dice.random() < 0.1:
            later = start + dice.randrange(days) * DAY
            found[-1] = attrs.evolve(one, attested_on=later)
            if dice.random() < 0.5:
                found.append(attrs.evolve(one, attested_on=later + DAY * dice.randrange(1, 40), holds=not one.holds))
    return found


def random_windows(name: str, seed: int, days: int, step: int, of_each_kind: int = 2) -> Timeline:
    pack = load_pack(name)
    situations = Situations(pack, seed)
    if seed % 3 == 2:
        pack = pack.adopted(on=situations.day())
    start = situations.day() - timedelta(days=situations.dice.randrange(days))
    end = start + (days - 1) * DAY
    facts = dated(situations.dice, situations.facts(start + days // 2 * DAY, of_each_kind), start, days)
    complete = situations.dice.choice(((), tuple({type(one) for one in facts if isinstance(one, Fact)})))
    return agree(facts, pack, start, end, complete, step)


@pytest.mark.parametrize("name", PACKS)
def test_a_timeline_is_what_assessments_day_by_day_would_be(name: str) -> None:
    assert random_windows(name, 5, 120, 60, 1)


NEAR = st.dates(date(2023, 11, 1), date(2025, 3, 31)) | st.sampled_from([date(2024, 2, 29), date(2024, 2, 28), date(2024, 8, 31), date.max])
COUNTS = st.sampled_from([0, 1, 2, 6, 12, 18]).map(tree.Literal)


def joined_days(days: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Days made of other days: later ones, the latest, one or the other."""
    return (
        st.builds(tree.Shifted, days, st.sampled_from([0, 1]).map(tree.Literal), COUNTS, st.sampled_from([0, 1, 30]).map(tree.Literal))
        | st.builds(tree.Extreme, st.just("latest"), st.lists(days, min_size=1, max_size=2).map(tuple))
        | st.builds(tree.Stated, days, NEAR)
        | st.builds(tree.Choice, st.builds(tree.Comparison, SIGNS, days, days), days, days)
    )


SIGNS = st.sampled_from(sorted(tree.COMPARATORS))
DAYS = st.recursive(
    st.just(tree.AsOf()) | NEAR.map(tree.Literal) | st.sampled_from(["birth_date", "registration_date"]).map(tree.Attribute),
    joined_days,
    max_leaves=4,
)
YEARS = st.builds(tree.Years, DAYS, DAYS)
CONDITIONS = st.recursive(
    st.builds(tree.Comparison, SIGNS, DAYS, DAYS)
    | st.builds(tree.Comparison, SIGNS, YEARS, COUNTS)
    | st.builds(tree.Member, YEARS, st.lists(COUNTS, min_size=1, max_size=2).map(tuple))
    | st.builds(tree.Member, DAYS, st.lists(DAYS, min_size=1, max_size=2).map(tuple))
    | st.builds(tree.IsKnown, DAYS),
    lambda parts: (
        st.builds(tree.Not, parts)
        | st.builds(tree.All, st.lists(parts, min_size=2, max_size=2).map(tuple))
        | st.builds(tree.Either, st.lists(parts, min_size=2, max_size=2).map(tuple))
    ),
    max_leaves=3,
)


def turns_of_random_conditions(condition: tree.Node, reported: dict[str, date]) -> None:
    doctor = VillageDoctor(code="d", **reported)  # type: ignore[arg-type]  # days are what is drawn
    days = list(days_of(date(2024, 1, 1), date(2025, 3, 31)))
    values = [condition.value(tree.Scene(doctor, day)) for day in days]

    expected = [day for day, was, now in zip(days[1:], values, values[1:], strict=False) if was is not now]
    assert expected == turning_days(condition, doctor, {}, days[0], days[-1])


REPORTED = st.dictionaries(st.sampled_from(["birth_date", "registration_date"]), NEAR.filter(lambda day: day != date.max))
test_any_condition_turns_on_exactly_these_days = settings(max_examples=40)(
    given(condition=CONDITIONS, reported=REPORTED)(turns_of_random_conditions)
)
test_so_do_thousands = pytest.mark.long(
    settings(max_examples=1000)(given(condition=CONDITIONS, reported=REPORTED)(turns_of_random_conditions))
)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("name", PACKS)
def test_so_it_is_on_every_day_of_longer_windows(name: str, seed: int) -> None:
    assert random_windows(name, seed, 200, 1)


START, END = date(2023, 12, 1), date(2027, 2, 1)
MOMENT = datetime(2024, 1, 1, tzinfo=UTC)


def clock() -> RulePack:  # noqa: C901 - one of everything that asks for the day
    """A pack of which every clause looks at the calendar in another way."""
    document = Document(
        title_zh="示范意见",
        title_en="Demonstration opinion",
        in_force=date(2024, 1, 1),
        expires=date(2026, 12, 31),
        adopted_on=date(2024, 2, 29),
    )
    pack = RulePack("clock", document)

    @pack.target("1", "覆盖率", "Coverage", by=date(2024, 12, 31))
    def coverage(county: County) -> bool:
        """Every clinic is under integrated management."""
        return county.village_clinics_integrated >= county.village_clinics_total

    @pack.target("1", "分年", "Milestones", by=(date(2025, 6, 30), date(2026, 6, 30)))
    def milestones(county: County, *, fewest: int = 10) -> bool:
        """Ten clinics, all of them integrated a year later."""
        return (county.village_clinics_total >= fewest) & (county.village_clinics_integrated >= fewest)

    @pack.target("1", "两年", "Within two years", by=SinceAdoption(years=2))
    def within_two_years(county: County, *, fewest: int = 100) -> bool:
        """A hundred clinics within two years."""
        return county.village_clinics_total >= fewest

    @pack.permission("2", "返聘", "Rehiring")
    def rehiring(doctor: VillageDoctor, *, as_of: date, oldest_years: int = 60) -> bool:
        """Doctors past sixty may be rehired."""
        return completed_years(doctor.birth_date, as_of) >= oldest_years

    @pack.permission("2", "两个年龄", "Two ages")
    def two_ages(doctor: VillageDoctor, *, as_of: date) -> bool:
        """Doctors of 59 or 61 years."""
        return one_of(completed_years(doctor.birth_date, as_of), 59, 61)

    @pack.obligation("3", "五年", "Five years")
    def five_years(county: County, *, as_of: date, years: int = 5) -> bool:
        """Posts are adjusted at least every five years."""
        return as_of < after(county.established_posts_last_adjusted, years=years)

    @pack.permission("3", "生日当天", "On the day")
    def on_the_day(doctor: VillageDoctor, *, as_of: date) -> bool:
        """On the day of retirement alone."""
        return as_of == doctor.statutory_retirement_date

    @pack.permission("3", "半年前", "Half a year before")
    def half_a_year_before(doctor: VillageDoctor, *, as_of: date) -> bool:
        """From half a year before retirement."""
        return after(as_of, months=6) >= doctor.statutory_retirement_date

    @pack.permission("3", "定日", "A day of the text")
    def from_a_day(doctor: VillageDoctor, *, as_of: date, first: date = date(2025, 3, 1)) -> bool:
        """Licensed doctors from a day on."""
        return (as_of >= first) & known(doctor.registration_date)

    @pack.obligation("3", "自通过之日", "From adoption")
    def from_adoption(county: County, *, as_of: date, adopted_on: date) -> bool:
        """From the day of adoption, where there are clinics."""
        return (adopted_on <= as_of) & (county.village_clinics_total > 0)

    @pack.permission("4", "依日选择", "A choice by the day")
    def choice_by_the_day(county: County, *, as_of: date, turn: date = date(2025, 9, 1), few: int = 5, many: int = 20) -> bool:
        """Few clinics at first, many later."""
        return county.village_clinics_total >= when(as_of >= turn, many, few)

    @pack.permission("4", "两边都走", "Both sides move")
    def both_move(doctor: VillageDoctor, *, as_of: date) -> bool:
        """Two days that both follow the day, of which one rests now and then."""
        later = latest(after(as_of, months=1), stated(doctor.registration_date, date(2020, 1, 1)))
        return later > after(as_of, days=30)

    @pack.permission("4", "同一日", "One and the same day")
    def the_same_day(doctor: VillageDoctor, *, as_of: date) -> bool:
        """A day against itself, where no other was reported."""
        return when(known(doctor.registration_date), doctor.registration_date, as_of) <= as_of

    @pack.permission("4", "移动的年数", "Years that move on both sides")
    def moving_years(doctor: VillageDoctor, *, as_of: date) -> bool:
        """Years from the day to a year later, and a little."""
        return (completed_years(as_of, after(as_of, months=12)) >= 1) & doctor.serves_remote_area

    pack.attested("5", "plan", "方案", "Plan", County, "plan_issued", summary="A plan is issued.")

    @pack.obligation("5", "重点人群", "Key groups")
    def key_groups(county: County, *, fewest: int = 1) -> bool:
        """Somebody of the key groups has a contract."""
        return county.key_group_contracted >= fewest

    @pack.obligation("5", "两件事", "Two things", given="5-plan", by=date(2025, 10, 1))
    def two_things(county: County, *, fewest: int = 11) -> bool:
        """With a plan, eleven clinics."""
        return county.village_clinics_total >= fewest

    @pack.permission("5", "到某日止", "Until a day")
    def until_a_day(county: County, *, as_of: date) -> bool:
        """Until the end of the year after the plan, or before."""
        return as_of <= when(attested(county, "plan_issued"), date(2026, 1, 1), date(2025, 1, 1))

    return pack


CLOCK = clock().adopted(on=date(2024, 2, 29))
TENTH = County(code="c", village_clinics_total=10, village_clinics_integrated=9, established_posts_last_adjusted=date(2020, 2, 29))
DOCTOR = VillageDoctor(code="d", birth_date=date(1964, 2, 29), statutory_retirement_date=date(2025, 8, 31), serves_remote_area=True)


def plan(day: date, holds: bool = True) -> Attestation:
    return Attestation(kind="County", subject="c", topic="plan_issued", holds=holds, attested_on=day)


BEGINS = Cause(Occasion.DOCUMENT_BEGINS, date(2024, 1, 1))
EXPIRED = Cause(Occasion.DOCUMENT_EXPIRED, date(2026, 12, 31))
OVER = (date(2027, 1, 1), "not_applicable", EXPIRED)


@pytest.fixture(scope="module")
def whole() -> Timeline:
    """All facts through the whole time, compared on every day."""
    facts: list[Given] = [TENTH, DOCTOR, attrs.evolve(DOCTOR, code="e", registration_date=date(2025, 3, 31)), plan(date(2025, 1, 31))]
    return agree(facts, CLOCK, START, END, step=23)


def of(found: Timeline, provision: str, code: str) -> list[tuple[Any, ...]]:
    chosen = found.where(provision=f"clock/{provision}", code=code)
    return [(turn.day, turn.after.outcome.value, *turn.after.causes) for turn in chosen.changes()]


EXPECTED = [
    (
        "1-coverage",
        "c",
        [
            (date(2024, 12, 31), "unmet", Cause(Occasion.DEADLINE, date(2024, 12, 31))),
        ],
    ),
    ("1-milestones", "c", [(date(2026, 6, 30), "unmet", Cause(Occasion.DEADLINE, date(2026, 6, 30)))]),
    ("1-within-two-years", "c", [(date(2026, 2, 28), "unmet", Cause(Occasion.DEADLINE, date(2026, 2, 28)))]),
    ("2-rehiring", "d", [(date(2024, 2, 29), "permitted", Cause(Occasion.AGE, date(2024, 2, 29), ("birth_date", "oldest_years"), 60))]),
    (
        "2-two-ages",
        "d",
        [
            (date(2024, 2, 29), "not_permitted", Cause(Occasion.AGE, date(2024, 2, 29), ("birth_date",), 60)),
            (date(2025, 2, 28), "permitted", Cause(Occasion.AGE, date(2025, 2, 28), ("birth_date",), 61)),
            (date(2026, 2, 28), "not_permitted", Cause(Occasion.AGE, date(2026, 2, 28), ("birth_date",), 62)),
        ],
    ),
    (
        "3-five-years",
        "c",
        [(date(2025, 2, 28), "unmet", Cause(Occasion.TERM, date(2025, 2, 28), ("established_posts_last_adjusted", "years")))],
    ),
    (
        "3-on-the-day",
        "d",
        [
            (date(2025, 8, 31), "permitted", Cause(Occasion.DAY, date(2025, 8, 31), ("statutory_retirement_date",))),
            (date(2025, 9, 1), "not_permitted", Cause(Occasion.DAY, date(2025, 8, 31), ("statutory_retirement_date",))),
        ],
    ),
    (
        "3-half-a-year-before",
        "d",
        # 28 February plus six months is 28 August: the last day of the month is reached on 31 March less a month.
        [(date(2025, 3, 1), "permitted", Cause(Occasion.TERM, date(2025, 8, 31), ("statutory_retirement_date",)))],
    ),
    ("3-from-a-day", "e", [(date(2025, 3, 1), "permitted", Cause(Occasion.DAY, date(2025, 3, 1), ("first",)))]),
    ("3-from-a-day", "d", []),
    ("3-from-adoption", "c", [(date(2024, 2, 29), "met", Cause(Occasion.ADOPTION, date(2024, 2, 29)))]),
    ("4-choice-by-the-day", "c", [(date(2025, 9, 1), "not_permitted", Cause(Occasion.DAY, date(2025, 9, 1), ("turn",)))]),
    ("4-the-same-day", "d", []),
    ("4-the-same-day", "e", [(date(2025, 3, 31), "permitted", Cause(Occasion.DAY, date(2025, 3, 31), ("registration_date",)))]),
    ("4-moving-years", "d", []),
    (
        "5-plan",
        "c",
        [(date(2025, 1, 31), "met", Cause(Occasion.STATEMENT, date(2025, 1, 31), ("plan_issued",), statements=(plan(date(2025, 1, 31)),)))],
    ),
]


@pytest.mark.parametrize(("provision", "code", "expected"), EXPECTED, ids=[f"{row[0]} {row[1]}" for row in EXPECTED])
def test_each_change_names_its_cause(whole: Timeline, provision: str, code: str, expected: list[tuple[Any, ...]]) -> None:
    found = of(whole, provision, code)
    assert (date(2024, 1, 1), BEGINS) == (found[0][0], found[0][2])
    assert OVER == found[-1]
    assert expected == found[1:-1]


def of_clock(facts: Sequence[Given], provision: str, complete: Iterable[type[Fact]] = (), pack: RulePack = CLOCK) -> list[tuple[Any, ...]]:
    """The changes of a provision in the years in which the document holds."""
    found = agree(facts, pack, date(2024, 1, 1), date(2026, 12, 31), complete, step=90)
    return of(found, provision, facts[0].code if isinstance(facts[0], Fact) else "")


def test_what_is_derived_from_ages_of_lower_facts_changes_with_these() -> None:
    no_other_group: dict[str, Any] = dict.fromkeys(
        (
            "is_elderly",
            "is_pregnant_or_postnatal",
            "has_hypertension",
            "has_diabetes",
            "has_other_chronic_disease",
            "in_household_in_difficulty",
        ),
        False,
    )
    children = [
        Contract(code=code, county="c", birth_date=day, **no_other_group)
        for code, day in (("a", date(2018, 5, 6)), ("b", date(2018, 6, 7)))
    ]
    derived = Cause(Occasion.DERIVED, date(2025, 6, 7), ("key_group_contracted",))

    assert [(date(2025, 6, 7), "unmet", derived)] == of_clock([TENTH, County(code="z"), *children], "5-key-groups", {Contract})
    assert [] == of_clock([TENTH, *children], "5-key-groups")


def test_a_newer_statement_takes_the_place_of_an_older_one_from_its_day_on() -> None:
    facts: list[Given] = [
        TENTH,
        plan(date(2025, 1, 31)),
        plan(date(2025, 3, 1)),
        plan(date(2025, 5, 1), holds=False),
        plan(date(2027, 1, 1)),
    ]

    assert [(date(2025, 1, 31), "met"), (date(2025, 5, 1), "unmet")] == [row[:2] for row in of_clock(facts, "5-plan")]
    # What is bound to the plan is bound by it: the day of the deadline has come for none of it.
    assert [(date(2025, 1, 31), "pending"), (date(2025, 5, 1), "not_applicable")] == [row[:2] for row in of_clock(facts, "5-two-things")]


def test_two_causes_of_one_day_are_both_named_where_both_make_the_difference() -> None:
    day = date(2025, 10, 1)
    stated = Cause(Occasion.STATEMENT, day, ("plan_issued",), statements=(plan(day),))

    ((first, outcome, *causes),) = of_clock([TENTH, plan(day)], "5-two-things")
    assert (day, "unmet") == (first, outcome)
    assert [stated, Cause(Occasion.DEADLINE, day)] == causes
    # What is met is so whether its deadline has come or not.
    assert [(day, "met", stated)] == of_clock([attrs.evolve(TENTH, village_clinics_total=11), plan(day)], "5-two-things")


def test_a_day_that_depends_on_a_statement_is_reached_by_the_day() -> None:
    found = of_clock([TENTH, plan(date(2024, 6, 1))], "5-until-a-day")

    assert [(date(2024, 6, 1), "permitted"), (date(2026, 1, 2), "not_permitted")] == [row[:2] for row in found]
    assert Cause(Occasion.DAY, date(2026, 1, 1)) == found[1][2]


def test_what_is_derived_from_statements_about_lower_facts_changes_with_these() -> None:
    day = date(2025, 2, 1)
    said = Attestation(kind="HealthCenter", subject="h", topic="basic_wage_in_county_budget", holds=True, attested_on=day)
    later = attrs.evolve(said, attested_on=date(2025, 4, 1), holds=False)
    other = Attestation(kind="County", subject="c", topic="unified_personnel", holds=True, attested_on=date(2025, 3, 1))
    facts: list[Given] = [County(code="c"), HealthCenter(code="h", county="c", established_staff=3), said, later, other]
    found = agree(facts, load_pack("pingdingshan"), date(2025, 1, 1), date(2025, 6, 30), {HealthCenter}, step=30)
    topic = "established_staff_basic_wage_in_county_budget"

    assert [(day, "met", Cause(Occasion.DERIVED, day, (topic,)))] == [
        (turn.day, turn.after.outcome.value, turn.after.cause) for turn in found.where(code="c").changes() if turn.day == day
    ]
    assert {day, date(2025, 4, 1)} == {turn.day for turn in found.where(code="c").changes()}


def test_statements_of_one_day_count_together_and_of_other_kinds_they_change_nothing() -> None:
    day = date(2025, 1, 31)
    other = attrs.evolve(plan(day), topic="unified_personnel")
    elsewhere = Attestation(kind="HealthCenter", subject="h", topic="has_fever_room", holds=True, attested_on=day)

    assert [day] == [row[0] for row in of_clock([TENTH, HealthCenter(code="h"), plan(day), other, elsewhere], "5-plan")]


def test_a_single_day_is_a_timeline_of_one_assessment() -> None:
    found = agree([TENTH, DOCTOR], CLOCK, date(2025, 1, 1), date(2025, 1, 1))

    assert ((), (date(2025, 1, 1),)) == (found.changes(), found.days)
    assert {None} == {piece.cause for piece in found}


def test_only_days_on_which_something_can_change_are_decided(whole: Timeline) -> None:
    days = {turn.day for turn in whole.changes()}

    assert days < set(whole.days)
    assert len(whole.days) < 2 * len(days) < len(list(days_of(START, END))) // 4


def test_moments_and_days_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(FactError) as moments:
        timeline([], CLOCK, MOMENT, "2024-01-02", complete={int})  # type: ignore[arg-type]  # that is the point
    with pytest.raises(FactError, match="the last day, 2023-12-31, is before the first, 2024-01-01; swap the two days - at end") as order:
        timeline([], CLOCK, date(2024, 1, 1), date(2023, 12, 31))

    assert [("not-a-kind", "complete"), ("not-a-day", "start"), ("not-a-day", "end")] == [
        (mistake.problem, mistake.path) for mistake in moments.value.mistakes
    ]
    assert "末日 2023-12-31 早于首日 2024-01-01；请对调这两个日期（位置：end）" == order.value.text("zh")


def test_a_day_that_was_not_looked_at_is_refused(whole: Timeline) -> None:
    with pytest.raises(FactError, match="2030-01-01 is not one of the days from 2023-12-01 to 2027-02-01 - at day"):
        whole.on(date(2030, 1, 1))
    with pytest.raises(FactError, match="a day is date"):
        whole.on(MOMENT)


def test_pieces_are_chosen_by_what_they_are_about(whole: Timeline) -> None:
    assert {"VillageDoctor"} == {piece.subject.kind for piece in whole.where(kind=VillageDoctor)}
    assert whole.where(kind="VillageDoctor", code="d") == whole.where(code="d") != whole
    assert whole.where(provision=CLOCK["5-plan"]) == whole.where(provision="clock/5-plan")
    assert {("clock/5-plan", "c"): "met"} == whole.where(provision="clock/5-plan").on(date(2026, 1, 1))


def test_changes_come_by_day_and_have_both_pieces(whole: Timeline) -> None:
    found = whole.changes()

    assert sorted(turn.day for turn in found) == [turn.day for turn in found]
    assert all(turn.before.last + DAY == turn.after.first == turn.day for turn in found)
    assert len(whole) - len({(piece.provision.id, piece.subject) for piece in whole}) == len(found)


def test_a_timeline_is_a_sequence_that_is_compared_pickled_and_shown(whole: Timeline) -> None:
    again = pickle.loads(pickle.dumps(whole))  # noqa: S301 - made here

    assert (whole, hash(whole), whole.days) == (again, hash(again), again.days)
    assert whole[0] == next(iter(whole)) == whole[:1][0]
    assert whole != 1
    assert f"<Timeline clock from 2023-12-01 to 2027-02-01: {len(whole)} pieces, {len(whole.changes())} changes>" == repr(whole)
