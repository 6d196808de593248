"""The register of a pack as people read it: figures in the document's own unit, no program text, the same at every run."""

import re
import subprocess
import sys
from datetime import date
from fractions import Fraction
from math import ceil

import pytest

from ruralpolicy import Document, RulePack, available_packs, load_pack
from ruralpolicy.conditions import after, completed_years, greatest, no, one_of, percent, permille
from ruralpolicy.facts import Encounter, HealthCenter, VillageDoctor
from ruralpolicy.figures import figure_texts
from ruralpolicy.report import register_table

ONE_OF_EACH = {
    "shangrao/3-coverage-2024": (
        "实行一体化管理的村卫生室数不少于村卫生室总数的30%",
        "village clinics under integrated management: at least 30% of village clinics",
    ),
    "chenzhou/2.3.8-quota-township": (
        "编制数不少于每千名（服务人口）1.4个",
        "established posts: at least 1.4 posts for each 1,000 (people served)",
    ),
    "tonglu/2.2.6-tcm-gp-density": (
        "中医类别全科医生数不少于每万名（常住人口）0.7人",
        "TCM general practitioners: at least 0.7 people for each 10,000 (usual residents)",
    ),
    "shangrao/4.3-age-60": ("年龄不少于60周岁", "age: at least 60 years of age"),
    "pingdingshan/2.1-award": ("金额500万元", "amount: 5,000,000 yuan"),
    "zhanggong/3.2.6-subsidy-500": ("金额500元/月", "amount: 500 yuan a month"),
    "pingdingshan/3.6-gp-allowance-physician": ("金额不低于600元/月", "amount: at least 600 yuan a month"),
    "pingdingshan/2.2-capability": ("服务能力标准（优质服务基层行）不低于基本标准", "service capability level: at least basic standard"),
    "tonglu/2.2.5-ct-coverage": ("CT台数不少于1台", "CT scanners: at least 1 scanner"),
}
EACH_PACK = pytest.mark.parametrize("name", available_packs())


@pytest.mark.parametrize("provision", ONE_OF_EACH)
def test_a_figure_is_told_by_the_comparison_in_which_it_stands(provision: str) -> None:
    found = load_pack(provision.partition("/")[0])[provision]

    assert ONE_OF_EACH[provision] == (figure_texts(found, "zh")[0], figure_texts(found, "en")[0])


def new() -> RulePack:
    return RulePack("demo", Document(title_zh="文", title_en="Text"))


def test_points_multiples_terms_days_and_alternatives_are_told_in_their_own_words() -> None:
    pack = new()

    @pack.obligation("1", "甲", "A")
    def beds(center: HealthCenter, *, fewest: int = 20, most: int = 30) -> bool:
        """Twenty beds, or at most thirty."""
        return (center.allocated_beds >= fewest) | no(center.allocated_beds > most)

    @pack.entitlement("2", "乙", "B", amount=(percent(5), percent(10)), unit="percentage points")
    def band(visit: Encounter, *, points: Fraction = percent(5)) -> bool:
        """Five points above the base."""
        return visit.applied_uplift_ratio >= visit.base_reimbursement_ratio + points

    @pack.prohibition("3", "丙", "C")
    def forbidden(center: HealthCenter, *, most: int = 100, times: int = 2) -> bool:
        """More than a hundred beds, or more than twice the elder-care beds."""
        return (center.allocated_beds > most) | (center.allocated_beds > times * center.allocated_elder_care_beds)

    def five_years(doctor: VillageDoctor, *, years: int = 5) -> date:
        """Five years after registration."""
        return after(doctor.registration_date, years=years)

    @pack.obligation("4", "丁", "D", by=five_years)
    def registered(doctor: VillageDoctor, *, codes: str = "x", age: int = 60) -> bool:
        """Registered, of that code, and under the age."""
        return doctor.is_registered & one_of(doctor.name, codes) & (doctor.service_years < age)

    @pack.obligation("5", "戊", "E")
    def dense(center: HealthCenter, *, staff: Fraction = permille(2), floor: int = 3, _unused: int = 7) -> bool:
        """Two for each thousand, three at least."""
        return center.established_staff >= greatest(ceil(staff * center.service_population), floor)

    assert ("配置床位：20张", "配置床位：30张") == figure_texts(beds, "zh")
    assert ("报销比例提高幅度：5个百分点", "幅度5个百分点起", "幅度10个百分点止") == tuple(
        text.removeprefix("实际") for text in figure_texts(band, "zh")
    )
    assert ("配置床位不超过100张", "配置床位不超过健康养老床位的2倍") == figure_texts(forbidden, "zh")
    assert "allocated beds: at most 2 times allocated elder-care beds" == figure_texts(forbidden, "en")[1]
    assert {"5年", "名称x", "从业年限少于60年"} == set(figure_texts(registered, "zh"))
    assert {"5 years", "name x", "service as village doctor: below 60 years"} == set(figure_texts(registered, "en"))
    assert ("编制人员数不少于每千名（服务人口）2人", "编制人员数不少于3人", "7") == figure_texts(dense, "zh")


def test_what_figures_are_compared_with_is_named_in_the_words_of_arithmetic() -> None:
    pack = RulePack("t", Document(title_zh="题", title_en="Title"))

    @pack.obligation("1", "甲", "A")
    def counted(
        center: HealthCenter, *, as_of: date, day: date = date(2025, 1, 1), most: int = 9, least: int = 2, lot: int = 7, times: int = 5
    ) -> bool:
        """On a day; a product, a sum, and the greater of two."""
        held = (
            (as_of <= day)
            & (center.allocated_beds * center.allocated_elder_care_beds >= times)
            & (100 * center.allocated_beds >= lot)
            & (center.allocated_beds + 3 <= most)
        )
        return held & (greatest(center.allocated_beds, center.allocated_elder_care_beds) >= least)

    assert ("评估日不晚于2025-01-01", "配置床位加3不超过9张", "配置床位、健康养老床位不少于2张", "配置床位不少于0.07张") == tuple(
        figure_texts(counted, "zh")[place] for place in (0, 1, 2, 3)
    )
    assert "the day of assessment: until 2025-01-01" == figure_texts(counted, "en")[0]


@EACH_PACK
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_cell_of_a_register_holds_program_text(name: str, language: str) -> None:
    table = register_table(load_pack(name), "zh" if language == "zh" else "en")
    cells = [cell for row in table.rows for place, cell in enumerate(row) if place != 1]

    assert {len(table.head)} == {len(row) for row in table.rows}
    assert [] == [cell for cell in cells if re.search(r"frozenset|Fraction|<|>|datetime|\w_\w|None|True|False", cell)]


@EACH_PACK
def test_the_chinese_register_is_chinese(name: str) -> None:
    figures = [text for provision in load_pack(name).provisions for text in figure_texts(provision, "zh")]

    assert [] == [text for text in figures if re.search(r"[a-z]{2}", text)]


def test_a_register_is_the_same_at_every_run() -> None:
    code = "from ruralpolicy import load_pack, report; print(report.register_table(load_pack('chenzhou'), 'zh'))"
    runs = {
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2", "3")
    }

    assert 1 == len(runs)


def test_force_and_readings_have_columns_of_their_own() -> None:
    pack = load_pack("zhanggong")
    zh, en = (
        dict(zip(table.head, zip(*table.rows, strict=True), strict=True))
        for table in (register_table(pack, "zh"), register_table(pack, "en"))
    )

    assert {"力度", "理解"} <= set(zh)
    assert {"Force", "Readings"} <= set(en)


def test_ages_are_years_of_age() -> None:
    pack = new()

    @pack.obligation("1", "甲", "A")
    def old(doctor: VillageDoctor, *, as_of: date, age: int = 60, years: int = 5) -> bool:
        """Sixty, and five years since registration."""
        return (completed_years(doctor.birth_date, as_of) >= age) & (completed_years(doctor.registration_date, as_of) >= years)

    assert ("年龄不少于60周岁", "注册日期起的周年数不少于5年") == figure_texts(old, "zh")
