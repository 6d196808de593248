"""Part three, item three, its first half: what insurance pays in outpatient care."""

from datetime import date
from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import percent, when
from ruralpolicy.facts import City, County, Encounter, InsuranceScheme, ServiceType
from ruralpolicy.law import Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2024, END_OF_2025, pack
from ruralpolicy.rules.pingdingshan._readings import LAST_DAY_OF_THE_YEAR
from ruralpolicy.rules.recurring import is_primary

__all__ = [
    "about_twice_either_way",
    "ordinary_primary_visit",
    "outpatient_cap",
    "outpatient_rate_2024",
    "outpatient_rate_2025",
    "outpatient_rate_encounter",
    "rate_of_the_step",
    "residents_contribute",
    "twice_or_more",
]

_INSURANCE_BODIES: Final = ("市医保局", "市卫生健康委")
_RATE_OF_THE_RULES: Final = Reading(
    "rate-of-the-rules", "按政策规定的报销比例，不按实际平均报销比例。", "The rate that the rules set, not the average paid."
)

pack.attested(
    "3.3",
    "relaxed-conditions",
    "放宽基层项目与药品条件",
    "Eased conditions for services and medicines at primary level",
    City,
    "primary_service_item_conditions_relaxed",
    "primary_drug_conditions_relaxed",
    responsible=_INSURANCE_BODIES,
    summary="Within the rules, primary institutions are freer in the services and medicines that insurance lets them use.",
).read_as(
    Reading(
        "extent-not-printed",
        "放宽多少没有写，是否放宽由主管部门填报。",
        "By how much is not printed; that conditions were eased is stated by the authority.",
    )
)

pack.attested(
    "3.3",
    "drug-catalog",
    "县乡统一用药目录",
    "One drug list for township and county level",
    County,
    "drug_catalog_unified",
    responsible=_INSURANCE_BODIES,
    summary="Township health centres and county hospitals prescribe from the same list.",
)

pack.attested(
    "3.3",
    "essential-drug-ratio",
    "县乡统一基药使用比例",
    "One essential medicines ratio for township and county level",
    County,
    "essential_drug_share_unified",
    responsible=_INSURANCE_BODIES,
    summary="One ratio for essential medicines binds township health centres and county hospitals.",
).read_as(
    Reading(
        "same-requirement",
        "统一的是规定的比例，实际使用的比例可以不同。",
        "What is asked of them is the same; what they use in fact may differ.",
    )
)


def residents_contribute(city: City) -> bool:
    """Residents pay something towards their insurance, so that a multiple can be taken."""
    return city.resident_insurance_contribution_cny > 0


@pack.obligation(
    "3.3",
    "门诊统筹限额达个人缴费2倍左右",
    "Outpatient ceiling about twice the personal contribution",
    applies_to=residents_contribute,
    force="左右",
    responsible=_INSURANCE_BODIES,
)
def outpatient_cap(city: City, *, multiple: int = 2, tolerance: Fraction = percent(10)) -> bool:
    """What residents' insurance pays for outpatient care in a year comes to about twice what a resident pays in."""
    lowest_multiple = multiple * (1 - tolerance)
    return city.outpatient_pooling_annual_cap_cny >= lowest_multiple * city.resident_insurance_contribution_cny


outpatient_cap.said(norm=("2倍左右", "about 2 times"))


def twice_or_more(city: City, *, multiple: int = 2) -> bool:
    """The ceiling is no less than twice what a resident pays in."""
    return city.outpatient_pooling_annual_cap_cny >= multiple * city.resident_insurance_contribution_cny


def about_twice_either_way(city: City, *, multiple: int = 2, tolerance: Fraction = percent(10)) -> bool:
    """The ceiling lies within a tenth of twice what a resident pays in, below and above."""
    contribution = city.resident_insurance_contribution_cny
    enough = city.outpatient_pooling_annual_cap_cny >= multiple * (1 - tolerance) * contribution
    return enough & (city.outpatient_pooling_annual_cap_cny <= multiple * (1 + tolerance) * contribution)


outpatient_cap.read_as(
    Reading(
        "ten-percent",
        "“2倍左右”允许低一成，达到1.8倍即算达到；一成为本库所取，文件没有写。",
        '"About twice" tolerates 10% below (1.8 times); the 10% are ours, not the text\'s.',
        short_zh="“2倍左右”按1.8倍以上、不设上限理解，系本库所定",
        short_en="about 2 times is read as 1.8 times or more, with no upper bound, which is this library's choice",
        ours=True,
    ),
    Reading("same-year", "个人缴费标准取同一年度的。", "The contribution is that of the same year."),
).otherwise(
    Reading(
        "exact-twice",
        "“左右”不作放宽，低于个人缴费标准的2倍即为未达到。",
        "No allowance for 左右: anything below twice the contribution is unmet.",
        short_zh="“2倍左右”按不低于2倍理解",
        short_en="about 2 times is read as 2 times or more",
    ),
    requires=twice_or_more,
).otherwise(
    Reading(
        "both-sides",
        "“左右”管两头，低于1.8倍、高于2.2倍都不符合。",
        '"About" works both ways: less than 1.8 or more than 2.2 times fails.',
        short_zh="“2倍左右”按1.8倍至2.2倍理解，系本库所定",
        short_en="about 2 times is read as 1.8 to 2.2 times, which is this library's choice",
    ),
    requires=about_twice_either_way,
)


@pack.target("3.3", "2024年基层门诊报销60%", "Primary outpatient rate of 60% in 2024", by=END_OF_2024, responsible=_INSURANCE_BODIES)
def outpatient_rate_2024(city: City, *, rate: Fraction = percent(60)) -> bool:
    """By the end of 2024 ordinary outpatient care in primary institutions is reimbursed at 60 % or more."""
    return city.primary_outpatient_reimbursement_ratio >= rate


outpatient_rate_2024.read_as(_RATE_OF_THE_RULES, LAST_DAY_OF_THE_YEAR)


@pack.target("3.3", "2025年基层门诊报销70%", "Primary outpatient rate of 70% in 2025", by=END_OF_2025, responsible=_INSURANCE_BODIES)
def outpatient_rate_2025(city: City, *, rate: Fraction = percent(70)) -> bool:
    """By the end of 2025 ordinary outpatient care in primary institutions is reimbursed at 70 % or more."""
    return city.primary_outpatient_reimbursement_ratio >= rate


outpatient_rate_2025.read_as(
    _RATE_OF_THE_RULES,
    LAST_DAY_OF_THE_YEAR,
    Reading("steps-apart", "2024年没有达到60%的，由前一条说明，不影响本条。", "Whether the step of 2024 was missed does not matter here."),
)


def ordinary_primary_visit(encounter: Encounter, *, from_first_step: date = END_OF_2024) -> bool:
    """A resident's outpatient visit to a primary institution on the day of the first step or later."""
    outpatient = encounter.service_type == ServiceType.OUTPATIENT
    resident = encounter.insurance_scheme == InsuranceScheme.RESIDENT
    return outpatient & is_primary(encounter.institution_kind) & resident & (encounter.visit_date >= from_first_step)


def rate_of_the_step(
    encounter: Encounter, *, rate_2024: Fraction = percent(60), rate_2025: Fraction = percent(70), from_second_step: date = END_OF_2025
) -> Fraction:
    """The rate of the last step that was due on the day of the visit."""
    return when(encounter.visit_date >= from_second_step, rate_2025, rate_2024)


@pack.entitlement(
    "3.3",
    "基层普通门诊应报比例",
    "Reimbursement rate owed for an ordinary primary outpatient visit",
    applies_to=ordinary_primary_visit,
    amount=rate_of_the_step,
    unit="reimbursement ratio",
    responsible=_INSURANCE_BODIES,
)
def outpatient_rate_encounter(encounter: Encounter) -> bool:
    """An ordinary visit to a primary institution is reimbursed at 60 % from the end of 2024 and at 70 % from the end of 2025 on."""
    return encounter.cost_in_policy_scope


outpatient_rate_encounter.read_as(
    Reading(
        "step-dates",
        "市里最迟到2024年12月31日达到60%、到2025年12月31日达到70%，患者从这两天起才可分别要求按60%、70%报销。此前的就诊不适用。",
        "The city owes 60% by 2024-12-31 and 70% by 2025-12-31; a patient can rely on each rate from that day. Earlier visits are outside.",
        short_zh="“2024年”“2025年”按当年12月31日起理解",
        short_en="2024 and 2025 are read as from 31 December of that year",
    ),
    Reading(
        "residents-scheme",
        "前面各句说的是居民医保，本句也按居民医保理解；2025年以后继续按70%。",
        "The scheme is the residents', of which the sentences before speak; the rate of 2025 goes on.",
    ),
).otherwise(
    Reading(
        "calendar-years",
        "“2024年”“2025年”指全年：2024年1月1日起的就诊报60%，2025年1月1日起的报70%。",
        "The years are meant whole: visits from 2024-01-01 at 60%, from 2025-01-01 at 70%.",
        short_zh="“2024年”“2025年”按全年理解",
        short_en="2024 and 2025 are read as the whole years",
    ),
    figures={"from_first_step": date(2024, 1, 1), "from_second_step": date(2025, 1, 1)},
)
