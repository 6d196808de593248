"""Patterns that no clause of the packs makes, said one by one in both languages; and conditions that no pattern fits."""

import math
from datetime import date
from fractions import Fraction
from typing import Any, Final

import pytest

from ruralpolicy import RulePack, assess
from ruralpolicy.conditions import after, completed_years, least, tree, when
from ruralpolicy.facts import UNKNOWN, Between, County, VillageDoctor
from ruralpolicy.facts.enums import Education, Engagement, PlatformModule
from ruralpolicy.law import Document, Phrases
from ruralpolicy.wording import _patterns as pat
from ruralpolicy.wording import _plan as plan
from ruralpolicy.wording._chinese import Chinese
from ruralpolicy.wording._english import English
from ruralpolicy.wording._facts import Reader
from ruralpolicy.wording._given import amount_between, made_of
from ruralpolicy.wording._measures import ITEMS
from ruralpolicy.wording._parts import Piece
from ruralpolicy.wording._voice import Voice
from ruralpolicy.wording.mending import mending
from ruralpolicy.wording.sentence import cell
from ruralpolicy.wording.terms import UNITS, words_of
from ruralpolicy.wording.words import Unit, Words

DAY: Final = date(2026, 6, 30)
CLINICS: Final = words_of("County", "village_clinics_integrated")
TOTAL: Final = words_of("County", "village_clinics_total")
ENGAGEMENT: Final = words_of("VillageDoctor", "engagement")
BIRTH: Final = words_of("VillageDoctor", "birth_date")
ZH: Final = CLINICS.noun_zh
EN: Final = CLINICS.en
DONE: Final = Words(zh="印发方案", en="issue of the plan", form="done")


def speakers() -> tuple[Chinese, English]:
    voice = Voice(plan.Manner("duty"), "甲", DAY, 2025, Phrases(), None)
    return Chinese(voice), English(voice)


def side(value: Any, words: Words = CLINICS, name: str = "village_clinics_integrated") -> pat.Side:
    return pat.Side(words, value, name=name)


def listed(sign: Any, *choices: Engagement, holds: Any = False) -> pat.Listed:
    return pat.Listed(holds=holds, words=ENGAGEMENT, value=Engagement.REHIRED, sign=sign, choices=choices)


@pytest.mark.parametrize(
    ("pattern", "zh", "en"),
    [
        (
            pat.Named(holds=True, words=words_of("County", "name"), value="甲县", choices=("甲县",), wanted=True),
            "名称为甲县",
            "name: 甲县",
        ),
        (pat.Other(holds=True, sides=(side(Education.BACHELOR),)), f"{CLINICS.zh}为本科", f"{CLINICS.en}: bachelor's degree"),
        (pat.Other(holds=True, sides=(side(frozenset()), pat.Side(None, 3))), f"{CLINICS.zh}为无", f"{CLINICS.en}: none"),
        (
            pat.Other(holds=True, sides=(side(frozenset({PlatformModule.TELECONSULTATION})),)),
            f"{CLINICS.zh}为远程会诊",
            f"{CLINICS.en}: teleconsultation",
        ),
        (pat.Other(holds=True, sides=(side(True),)), f"{CLINICS.zh}为是", f"{CLINICS.en}: yes"),
        (pat.Flag(holds=True, words=DONE, value=True, wanted=True), "印发方案：是", "done: issue of the plan"),
        (
            pat.Started(holds=True, words=None, value=DAY, wanted=True),
            "文件施行之日为2026-06-30，已到",
            "the day of adoption: 2026-06-30, reached",
        ),
    ],
)
def test_what_holds(pattern: pat.Pattern, zh: str, en: str) -> None:
    chinese, english = speakers()

    assert (zh, en) == (chinese.holding(pattern), english.holding(pattern))


@pytest.mark.parametrize(
    ("pattern", "zh", "en"),
    [
        (
            listed("not in", Engagement.REHIRED),
            Piece("聘用方式为返聘", "应不为返聘"),
            Piece("form of engagement: rehired", "asked for: another than rehired", apart=True),
        ),
        (pat.Always(holds=False), Piece("本条条件未具备"), Piece("its condition is not there")),
        (pat.Flag(holds=False, words=DONE, value=False, wanted=True), Piece("印发方案：否"), Piece("not done: issue of the plan")),
        (
            pat.Until(holds=False, words=BIRTH, value=date(2020, 1, 1), last=date(2025, 1, 1), years=5, months=0, day=DAY),
            Piece("出生日期为2020-01-01，至2025-01-01已满5年"),
            Piece("date of birth: 2020-01-01; the 5 years ended on 2025-01-01"),
        ),
        (
            pat.Quantity(holds=False, side=side(2), sign=">=", bound=UNKNOWN, measure="against", other=side(UNKNOWN, TOTAL, "total")),
            Piece(f"{ZH}2所，村卫生室未填报", "应不低于村卫生室"),
            Piece(
                f"{EN}: 2",
                "at least village clinics asked for; village clinics: not reported",
                apart=True,
            ),
        ),
        (
            pat.Rivals(holds=False, side=side(2), whole=side(0), other=side(1), base=side(4), sign=">"),
            Piece(f"{ZH}2所，{ZH}0所"),
            Piece(f"{EN}: 2; {EN}: none"),
        ),
        (
            pat.Quantity(holds=False, side=side(2), sign=">=", bound=3, measure="share", factor=Fraction(1, 2), whole=side(UNKNOWN, TOTAL)),
            Piece(f"{ZH}2所，村卫生室未填报，低于50%", "应不少于3所", "差1所", apart=True),
            Piece(
                f"{EN}: 2; village clinics: not reported, below 50%",
                "at least 3 needed",
                "1 clinic short",
                apart=True,
            ),
        ),
        (
            pat.Band(
                holds=False,
                low=pat.Quantity(holds=False, side=side(2), sign=">=", bound=UNKNOWN, measure="all"),
                high=pat.Quantity(holds=True, side=side(2), sign="<=", bound=UNKNOWN, measure="multiple", factor=3, whole=side(1, TOTAL)),
            ),
            Piece(f"{ZH}2所", "应为全部覆盖、达到村卫生室的3倍"),
            Piece(f"{EN}: 2", "all and at most 3 times village clinics asked for"),
        ),
    ],
)
def test_what_fails(pattern: pat.Pattern, zh: Piece, en: Piece) -> None:
    chinese, english = speakers()

    assert (zh, en) == (chinese.failing(pattern), english.failing(pattern))


@pytest.mark.parametrize(
    ("part", "zh", "en"),
    [
        (
            pat.Band(
                holds=False,
                low=pat.Quantity(holds=False, side=side(2), sign=">=", bound=3),
                high=pat.Quantity(holds=True, side=side(2), sign="<=", bound=5),
            ),
            f"{ZH}为3至5所",
            f"{EN} 3 to 5",
        ),
        (
            pat.Contains(holds=False, words=CLINICS, value=frozenset(), asked=(PlatformModule.TELECONSULTATION,), unit=ITEMS),
            f"{CLINICS.zh}1项齐备",
            f"all 1 of {CLINICS.en}",
        ),
        (pat.Started(holds=False, words=BIRTH, value=DAY, wanted=True), "出生日期", "date of birth"),
        (pat.Other(holds=False, sides=()), "其他条件", "the other condition"),
        (pat.Age(holds=False, words=BIRTH, value=3, low=4, high=None), "满4周岁", "aged 4 or over"),
    ],
)
def test_an_alternative_that_would_be_enough(part: pat.Part, zh: str, en: str) -> None:
    chinese, english = speakers()

    assert (zh, en) == (chinese.option(part), english.option(part))


def test_a_number_without_an_upper_end_and_a_difference_without_a_name() -> None:
    chinese, english = speakers()
    least_ = side(Between(18, None))
    spare = pat.Side(None, 3, plus=(side(5),), minus=(side(2, TOTAL, "total"),))

    assert f"{ZH}不少于18所" == chinese.of(least_)
    assert f"{EN}: 18 or more" == english.of(least_)
    half_known = pat.Side(None, UNKNOWN, plus=(side(5), side(UNKNOWN, TOTAL, "total")))
    assert f" ({EN} 5, village clinics not reported)" == english.made(half_known)
    assert f"{EN} and village clinics" == english.noun(pat.Side(None, 7, plus=(side(5), side(2, TOTAL, "total"))))
    assert f"{ZH}扣除村卫生室后" == chinese.noun(spare)
    assert f"{EN} less village clinics" == english.noun(spare)


def test_what_is_held_against_something_in_doubt() -> None:
    chinese, english = speakers()
    quantity = pat.Quantity(holds=True, side=side(9), sign=">=", bound=Between(3, 5), measure="against", other=side(Between(3, 5), TOTAL))

    assert f"{ZH}9所，不低于村卫生室在3至5所之间" == chinese.held(quantity)
    assert f"{EN}: 9, not below village clinics: between 3 and 5" == english.held(quantity)
    assert quantity.short is None


def test_what_has_no_words_is_a_mistake_of_the_plan() -> None:
    for speaker in speakers():
        with pytest.raises(AssertionError, match="Kept has no words"):
            speaker.around(plan.Kept(()))


def test_a_day_of_adoption_that_is_missing() -> None:
    chinese, english = speakers()
    started = plan.Lacking((pat.Started(holds=UNKNOWN, words=None, value=UNKNOWN, wanted=True),))

    assert (Piece("尚缺：文件施行日"),) == chinese.pieces([started])
    assert (Piece("missing: the day of adoption"),) == english.pieces([started])


DOCUMENT: Final = Document(title_zh="示范意见", title_en="Demonstration opinion")


def told(requires: Any, fact: Any) -> str:
    """What is said of a fact under one obligation."""
    pack = RulePack("demo", DOCUMENT)
    pack.obligation("1", "条件", "Condition", name="condition")(requires)
    (finding,) = assess([fact], pack, as_of=DAY)
    return cell(finding, "zh")


def two_sides(county: County) -> bool:
    """The smaller of two numbers is enough."""
    return least(county.village_clinics_total, county.village_clinics_integrated) >= 3


def twice_the_sum(county: County) -> bool:
    """A product of two numbers."""
    return county.village_clinics_total * county.village_clinics_integrated >= 3


def by_case(county: County) -> bool:
    """A bound that a flag chooses."""
    return county.village_clinics_integrated >= when(county.roadmap_set, 3, 5)


def doubled(county: County) -> bool:
    """A doubled number against another one."""
    return 2 * county.village_clinics_integrated >= county.village_clinics_total


def age_on_a_day(doctor: VillageDoctor) -> bool:
    """An age that has to be exact."""
    return completed_years(doctor.birth_date, doctor.recruited_date) == 30


def rivals_of_sums(county: County) -> bool:
    """Products of what is no single number."""
    first = math.ceil(county.village_clinics_total) * county.village_clinics_integrated
    return first > county.village_clinics_integrated * county.village_clinics_total + 0


def earlier_day(doctor: VillageDoctor) -> bool:
    """One reported day after another."""
    return doctor.recruited_date >= doctor.practice_start_date


def within_a_term(doctor: VillageDoctor) -> bool:
    """A day after the end of a term."""
    return doctor.recruited_date >= after(doctor.practice_start_date, years=1)


def by_number(county: County) -> bool:
    """A bound that a number chooses."""
    return county.village_clinics_integrated >= when(county.village_clinics_total >= 3, 3, 5)


def rounded_rivals(county: County) -> bool:
    """Products of which one factor is rounded."""
    total = county.village_clinics_total
    return total * county.village_clinics_integrated > math.ceil(total) * county.village_clinics_integrated


@pytest.mark.parametrize(
    ("requires", "fact", "zh"),
    [
        (
            two_sides,
            County(code="1", village_clinics_total=2, village_clinics_integrated=1),
            "村卫生室总数为2，实行一体化管理的村卫生室数为1",
        ),
        (twice_the_sum, County(code="1", village_clinics_total=2, village_clinics_integrated=1), "村卫生室数为1"),
        (by_case, County(code="1", roadmap_set=True, village_clinics_integrated=2), f"{ZH}2所，应不少于3所，差1所"),
        (by_case, County(code="1", village_clinics_integrated=2), f"尚缺：{words_of('County', 'roadmap_set').zh}"),
        (doubled, County(code="1", village_clinics_total=9, village_clinics_integrated=2), "村卫生室总数为9"),
        (age_on_a_day, VillageDoctor(code="1", birth_date=date(2000, 1, 1), recruited_date=DAY), "出生日期为2000-01-01"),
        (rivals_of_sums, County(code="1", village_clinics_total=9, village_clinics_integrated=2), "村卫生室总数为9"),
        (by_number, County(code="1", village_clinics_total=9, village_clinics_integrated=2), "应不少于3所，差1所"),
        (rounded_rivals, County(code="1", village_clinics_total=9, village_clinics_integrated=2), "村卫生室总数为9"),
        (earlier_day, VillageDoctor(code="1", practice_start_date=DAY, recruited_date=date(2020, 1, 1)), "聘用日期为2020-01-01"),
        (within_a_term, VillageDoctor(code="1", practice_start_date=DAY, recruited_date=date(2020, 1, 1)), "聘用日期为2020-01-01"),
    ],
)
def test_a_condition_that_no_pattern_fits_names_what_it_reads(requires: Any, fact: Any, zh: str) -> None:
    assert zh in told(requires, fact)


def reader(fact: Any, kind: str) -> Reader:
    return Reader(tree.Scene(fact, DAY), lambda name: words_of(kind, name))


def test_of_what_an_amount_is_made() -> None:
    county = County(code="1", village_clinics_total=9, roadmap_set=True)
    total = tree.Attribute("village_clinics_total")
    chosen = tree.Choice(tree.Comparison("==", total, tree.Literal(9)), total, tree.Literal(1))

    assert ("村卫生室总数", "village clinics") == made_of(chosen, reader(county, "County"))
    assert ("村卫生室9所", "village clinics: 9") == made_of(tree.Rounded(True, total), reader(county, "County"))
    unknown = tree.Attribute("village_clinics_integrated")
    assert (CLINICS.zh, CLINICS.en) == made_of(unknown, reader(county, "County"))
    squared = tree.Arithmetic("*", total, total)
    assert ("村卫生室9所，各9元", "village clinics: 9, 9 yuan each") == made_of(squared, reader(county, "County"))
    open_ = tree.Arithmetic("*", unknown, unknown)
    assert (CLINICS.zh, CLINICS.en) == made_of(open_, reader(county, "County"))
    assert amount_between((unknown, unknown), reader(county, "County").scene) is None


def test_a_day_that_is_written_and_a_choice_that_is_open() -> None:
    written = tree.Comparison(">=", tree.AsOf(), tree.Literal(date(2026, 7, 1)))
    open_ = tree.Choice(tree.Holds(tree.Attribute("roadmap_set")), tree.Attribute("kind"), tree.Attribute("kind"))
    read = reader(County(code="1"), "County")

    assert isinstance(read.part(written), pat.Other)
    assert isinstance(read.part(tree.Member(open_, (tree.Literal("a"),))), pat.Other)


def test_what_no_comparison_is_read_as_what_it_names() -> None:
    county = County(code="1", village_clinics_total=9)
    known = tree.IsKnown(tree.Attribute("village_clinics_total"))
    found = reader(county, "County").part(known)
    member = tree.Member(tree.Arithmetic("+", tree.Attribute("village_clinics_total"), tree.Literal(1)), (tree.Literal(10),))

    assert isinstance(found, pat.Other)
    assert found.holds is True
    assert isinstance(reader(county, "County").part(member), pat.Other)


WARD: Final = {
    "beds": Words(zh="床位数", en="beds", form="count", unit=Unit("bed", "beds", "张"), noun_zh="床位"),
    "cost": Words(zh="补助金额", en="subsidy", form="amount", unit=Unit("yuan", "yuan", "元")),
    "rate": Words(zh="报销比例", en="reimbursement rate", form="amount", unit=UNITS["share"]),
    "hall": Words(zh="设有中医馆", en="a TCM clinic", form="with", yes_zh="已设中医馆", no_zh="未设中医馆"),
    "public": Words(zh="公立", en="publicly owned", form="is", yes_zh="为公有产权", no_zh="不是公有产权"),
    "plan": Words(zh="印发方案", en="the plan issued", form="done"),
    "diverted": Words(zh="截留挪用", en="money withheld", form="with", frame="found"),
    "level": Words(zh="学历", en="education", form="value"),
    "modules": Words(zh="功能", en="functions", form="value"),
    "day": Words(zh="整改日期", en="day of repair", form="value"),
}


@pytest.mark.parametrize(
    ("name", "old", "new", "zh", "en"),
    [
        ("beds", 24, 25, "床位还需增加1张", "beds: 1 more bed"),
        ("beds", 104, 100, "床位须减少4张", "beds: 4 fewer beds"),
        ("beds", UNKNOWN, 20, "床位须为20张", "beds: 20 beds needed"),
        ("beds", Between(3, 5), 20, "床位须为20张", "beds: 20 beds needed"),
        ("cost", 600_000, 720_000, "补助金额还需增加12万元", "subsidy: 120,000 more yuan"),
        ("rate", Fraction(1, 2), Fraction(3, 5), "报销比例须为60%", "reimbursement rate: 60% needed"),
        ("hall", False, True, "做到：已设中医馆", "have a TCM clinic"),
        ("hall", True, False, "做到：未设中医馆", "have no longer a TCM clinic"),
        ("public", False, True, "做到：为公有产权", "become publicly owned"),
        ("public", True, False, "做到：不是公有产权", "become not publicly owned"),
        ("plan", False, True, "落实“印发方案”", "do: the plan issued"),
        ("plan", True, False, "停止“印发方案”", "stop: the plan issued"),
        ("diverted", True, False, "纠正“截留挪用”", "put right: money withheld"),
        ("diverted", False, True, "查明“截留挪用”", "state: money withheld"),
        ("level", Education.BACHELOR, Education.MASTER, "学历改为硕士", "education: change to master's degree"),
        ("modules", frozenset(list(PlatformModule)[2:]), frozenset(PlatformModule), None, None),
        ("modules", UNKNOWN, frozenset(list(PlatformModule)[:1]), None, None),
        ("day", UNKNOWN, date(2026, 12, 1), "整改日期定为2026-12-01", "day of repair: set to 2026-12-01"),
    ],
)
def test_what_would_mend_is_said(name: str, old: Any, new: Any, zh: str | None, en: str | None) -> None:
    missing = [each for each in PlatformModule if each in new and (old is UNKNOWN or each not in old)] if isinstance(new, frozenset) else []
    zh = zh or f"功能补齐：{'、'.join(each.term_zh for each in missing)}"
    en = en or f"functions: add {', '.join(each.term_en for each in missing)}"

    assert zh == mending([(WARD[name], old, new)], "zh")
    assert en == mending([(WARD[name], old, new)], "en")
    assert f"{zh}；{zh}" == mending([(WARD[name], old, new)] * 2, "zh")
