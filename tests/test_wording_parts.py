"""The parts of which sentences are made, where the lines of the packs do not reach: odd clauses, odd numbers, findings without a case."""

import copy
import pickle
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest

from ruralpolicy import RulePack, assess, load_pack
from ruralpolicy.conditions import completed_years, no, one_of
from ruralpolicy.facts import (
    County,
    VillageDoctor,
)
from ruralpolicy.findings import Finding, record
from ruralpolicy.law import Document, Outcome, Phrases, Reading
from ruralpolicy.report import records_table
from ruralpolicy.wording.sentence import cell, gap, paragraph, said, verdict

DAY = date(2026, 6, 30)
DOCUMENT = Document(title_zh="示范意见", title_en="Demonstration opinion", number="示〔2026〕1号")


def one(pack: RulePack, *facts: Any, complete: Any = ()) -> Finding:
    """The only provision's finding about the first fact."""
    (finding,) = assess(facts, pack, as_of=DAY, complete=complete).where(code=facts[0].code)
    return finding


def spoken(pack: RulePack, *facts: Any, complete: Any = ()) -> tuple[str, str]:
    """What is said behind the verdict, in both languages."""
    finding = one(pack, *facts, complete=complete)
    return cell(finding, "zh"), cell(finding, "en")


def new() -> RulePack:
    return RulePack("demo", DOCUMENT)


def test_a_paragraph_says_for_how_many_days_what_is_unmet_has_been_overdue() -> None:
    county = County(code="361125", name="横峰县", village_clinics_total=120, village_clinics_integrated=31)
    pack = load_pack("shangrao")
    late = assess([county], pack, as_of=date(2025, 6, 30)).where(provision="shangrao/3-coverage-2024")[0]
    on_the_day = assess([county], pack, as_of=date(2024, 12, 31)).where(provision="shangrao/3-coverage-2024")[0]

    assert paragraph(late, "zh").endswith("差5所；期限2024-12-31，已逾期181天。")
    assert paragraph(late, "en").endswith("5 clinics short; due 2024-12-31, 181 days ago.")
    assert paragraph(on_the_day, "zh") == on_the_day.explain("zh")


def test_a_finding_without_a_case_says_its_verdict() -> None:
    county = County(code="361125", name="横峰县", village_clinics_total=120, village_clinics_integrated=31)
    (finding,) = assess([county], load_pack("shangrao"), as_of=date(2024, 12, 31)).where(provision="shangrao/3-coverage-2024")
    bare = attrs.evolve(finding, case=None)

    assert (bare.explain("zh"), gap(bare), cell(bare, "zh")) == ("三「2024年一体化覆盖率」横峰县：未达到。期限2024-12-31。", None, "")


def test_an_entitlement_without_a_case_says_its_amount() -> None:
    doctor = VillageDoctor(code="a", in_post=True, village_resident_population=800)
    (finding,) = assess([doctor], load_pack("zhanggong"), as_of=DAY).where(provision="zhanggong/3.3.19-small-village-subsidy")

    assert "可享受，不低于1,000元/月。" in attrs.evolve(finding, case=None).explain("zh")


def test_other_languages_are_refused() -> None:
    (finding,) = assess([County(code="1")], load_pack("shangrao"), as_of=DAY).where(provision="shangrao/3-coverage-2024")

    with pytest.raises(ValueError, match="choose zh or en"):
        said(finding, "fr")  # type: ignore[arg-type]  # the mistake itself


def test_phrases_belong_to_a_provision_and_decide_nothing() -> None:
    pack = new()

    @pack.obligation("1", "岗位", "Post")
    def leaves_post(doctor: VillageDoctor) -> bool:
        """Who is asked leaves."""
        return no(doctor.in_post)

    before = leaves_post.phrases
    assert leaves_post.said(asks=("退出岗位", "the post is to be left")) is leaves_post
    assert (Phrases(), ("退出岗位", "the post is to be left")) == (before, leaves_post.phrases.asks)
    again = pickle.loads(pickle.dumps(leaves_post))  # noqa: S301  # pickled a moment ago
    assert (leaves_post, leaves_post.phrases) == (again, again.phrases)
    assert copy.copy(leaves_post) is leaves_post
    assert ("在岗；应退出岗位", "In post; the post is to be left") == spoken(pack, VillageDoctor(code="a", in_post=True))


def test_a_chosen_reading_is_named_until_the_authors_own_decides_again() -> None:
    pack = new()

    @pack.target("1", "覆盖率", "Coverage", by=date(2026, 1, 1))
    def coverage(county: County) -> bool:
        """Enough clinics are integrated."""
        return county.village_clinics_integrated >= 6

    coverage.read_as(
        Reading("six", "六所。", "Six."), Reading("plain", "明白。", "Plain.", short_zh="按六所理解", short_en="read as six")
    ).otherwise(Reading("seven", "七所。", "Seven.", chosen=False, short_zh="按七所理解", short_en="read as seven"), figures={}).otherwise(
        Reading("five", "五所。", "Five.", chosen=False, short_zh="按五所理解", short_en="read as five"), open_ended=True
    )
    chosen = pack.with_readings({"demo/1-coverage": "five"})
    county = County(code="1", village_clinics_integrated=3)

    assert pack["demo/1-coverage"].elected is None
    assert "five" == getattr(chosen["demo/1-coverage"].elected, "name", "")
    assert one(chosen, county).explain("zh").endswith("注：按所选理解，按五所理解。")
    back = chosen.with_readings({"demo/1-coverage": "six"})
    assert back["demo/1-coverage"].elected is None
    assert "按所选理解" not in one(back, county).explain("zh")


def test_records_say_why_and_how_much_is_lacking() -> None:
    county = County(code="361125", name="横峰县", village_clinics_total=120, village_clinics_integrated=31)
    (finding,) = assess([county], load_pack("shangrao"), as_of=date(2024, 12, 31)).where(provision="shangrao/3-coverage-2024")
    row = record(finding)

    assert (-5, "-5", "所", "clinics") == (row["gap"], row["gap_exact"], row["gap_unit_zh"], row["gap_unit_en"])
    assert (cell(finding, "zh"), cell(finding, "en")) == (row["because_zh"], row["because_en"])
    chinese, english = records_table([finding], "zh"), records_table([finding], "en")
    zh, en = dict(zip(chinese.head, chinese.rows[0], strict=True)), dict(zip(english.head, english.rows[0], strict=True))
    assert (row["because_zh"], -5, "所") == (zh["依据"], zh["差额"], zh["差额单位"])
    assert (row["because_en"], -5, "clinics") == (en["because"], en["gap"], en["gap_unit"])


def test_a_reason_in_chinese_names_the_clause_that_stands_in_the_way() -> None:
    doctor = VillageDoctor(code="a", in_post=True, village_resident_population=800, serves_remote_area=True)
    found = assess([doctor], load_pack("zhanggong"), as_of=date(2022, 6, 30)).where(provision="zhanggong/3.3.19-remote-subsidy")
    table = records_table(found, "zh")

    assert dict(zip(table.head, table.rows[0], strict=True))["说明"].startswith("三（三）19「")


@pytest.mark.parametrize(
    ("integrated", "zh", "en"),
    [
        (
            5,
            "选定的县域医疗卫生次中心5所，应少于5所，超1所",
            "Selected county sub-centres: 5, less than 5 allowed, 1 centre over",
        )
    ],
)
def test_an_excluded_upper_bound(integrated: int, zh: str, en: str) -> None:
    pack = new()

    @pack.obligation("1", "少于", "Fewer")
    def fewer(county: County) -> bool:
        """Fewer than five."""
        return county.subcenters_selected < 5

    assert (zh, en) == spoken(pack, County(code="1", subcenters_selected=integrated))


def test_days_that_are_asked_for_on_either_side() -> None:
    pack = new()

    @pack.obligation("1", "日期", "Day")
    def day(doctor: VillageDoctor) -> bool:
        """Recruited before a day."""
        return doctor.recruited_date < date(2020, 1, 1)

    assert "聘用日期为2021-05-01，不在2020-01-01以前" == spoken(pack, VillageDoctor(code="a", recruited_date=date(2021, 5, 1)))[0]
    assert "Day of recruitment: 2019-05-01, before 2020-01-01" == spoken(pack, VillageDoctor(code="a", recruited_date=date(2019, 5, 1)))[1]
    assert ("尚缺：聘用日期", "Missing: day of recruitment") == spoken(pack, VillageDoctor(code="a"))


def test_statements_that_read_nothing_known_and_flags_written_as_comparisons() -> None:
    pack = new()

    @pack.obligation("1", "比较", "Compared")
    def compared(doctor: VillageDoctor) -> bool:
        """Written out."""
        return doctor.in_post & one_of(doctor.is_registered, True)

    assert "2项中未落实1项：未注册；其余1项已落实" == spoken(pack, VillageDoctor(code="a", in_post=True, is_registered=False))[0]


def test_an_amount_for_each_of_what_is_no_person() -> None:
    pack = new()

    def hundred_each(county: County) -> int:
        return 100 * county.village_clinics_integrated

    @pack.entitlement("1", "补助", "Grant", amount=hundred_each, unit="CNY")
    def grant(county: County) -> bool:
        """For each clinic."""
        return county.village_clinics_integrated > 0

    line = one(pack, County(code="1", village_clinics_integrated=3)).explain("zh")
    assert "可享受，300元（实行一体化管理的村卫生室3所，各100元）。" in line
    missing = County(code="1")
    assert "无法判定" in one(pack, missing).explain("zh")


def test_an_amount_that_is_open_says_what_is_missing() -> None:
    pack = new()

    def hundred_each(county: County) -> int:
        return 100 * county.village_clinics_integrated

    @pack.entitlement("1", "补助", "Grant", amount=hundred_each, unit="CNY")
    def grant(county: County) -> bool:
        """For each clinic."""
        return county.roadmap_set

    finding = one(pack, County(code="1", roadmap_set=True))
    assert "可享受，金额待定（尚缺：实行一体化管理的村卫生室数）。" in finding.explain("zh")
    assert "entitled; the amount is open (missing: village clinics under integrated management)." in finding.explain("en")


def test_verdicts_follow_modality_and_bound() -> None:
    pack = new()

    @pack.obligation("1", "上限", "Ceiling")
    def ceiling(county: County) -> bool:
        """At most three."""
        return county.subcenters_selected <= 3

    assert ("未超", "within") == (
        verdict(one(pack, County(code="1", subcenters_selected=2)), "zh"),
        verdict(one(pack, County(code="1", subcenters_selected=2)), "en"),
    )
    assert Outcome.UNMET is one(pack, County(code="1", subcenters_selected=4)).outcome
    assert "超出" == verdict(one(pack, County(code="1", subcenters_selected=4)))


def barred(other_applies: Callable[[VillageDoctor], bool]) -> RulePack:
    """A subsidy that a larger one bars, and the larger one for those of whom *other_applies* says so."""
    pack = new()

    @pack.entitlement("1", "大额补助", "Large grant", applies_to=other_applies, amount=500, unit="CNY/month")
    def large(doctor: VillageDoctor) -> bool:
        """Registered doctors."""
        return doctor.is_registered

    @pack.entitlement("2", "小额补助", "Small grant", amount=100, unit="CNY/month", unless=large)
    def small(doctor: VillageDoctor) -> bool:
        """Doctors in post."""
        return doctor.in_post

    return pack


def graduated(doctor: VillageDoctor) -> bool:
    """The doctor is a graduate."""
    return doctor.is_medical_college_graduate


def test_a_clause_that_would_bar_is_named_whatever_keeps_it_from_standing() -> None:
    def small(**facts: Any) -> str:
        (finding,) = assess([VillageDoctor(code="a", in_post=True, **facts)], barred(graduated), as_of=DAY).where(provision="demo/2-small")
        return cell(finding, "zh")

    outside = small(is_medical_college_graduate=False, is_registered=True)
    assert outside.endswith("「大额补助」享受")
    assert outside.startswith("在岗；未按")
    assert small(is_medical_college_graduate=True, is_registered=False).startswith("在岗；未注册；未按")
    assert "待确认：未注册" in small(is_medical_college_graduate=True)
    assert "否则按" in small(is_medical_college_graduate=True)
    assert "是医学专业高校毕业生" in small(is_registered=True)


def test_an_age_stands_apart_from_a_number() -> None:
    pack = new()

    def aged(doctor: VillageDoctor, *, as_of: date) -> bool:
        return completed_years(doctor.birth_date, as_of) >= 60

    @pack.obligation("1", "进修", "Study", applies_to=aged)
    def studied(doctor: VillageDoctor) -> bool:
        """At least a month of study."""
        return doctor.last_further_study_months >= 1

    doctor = VillageDoctor(code="a", birth_date=date(1960, 1, 1), last_further_study_months=Fraction(2))
    assert "现满66周岁；最近一次进修时间2个月，不少于1个月" == spoken(pack, doctor)[0]
