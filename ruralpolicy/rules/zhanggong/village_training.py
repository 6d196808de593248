"""Section three (three), item 20: training and further study of village doctors."""

from datetime import date
from typing import Final

from ruralpolicy.conditions import after, latest, when
from ruralpolicy.facts import County, VillageDoctor
from ruralpolicy.law import Reading
from ruralpolicy.rules.recurring import in_post
from ruralpolicy.rules.zhanggong._document import ISSUED, pack

__all__ = [
    "away_for_training",
    "end_of_the_interval",
    "end_of_the_interval_since_the_last_study",
    "further_study_duration",
    "further_study_interval",
    "has_studied",
    "start_of_the_interval",
    "touring_cover",
    "training_duration",
    "training_sessions",
]

_TRAINING = ("区卫健委",)

_FIRST_YEAR_COMPLETE: Final = date(2021, 12, 31)
_LAST_COMPLETE_YEAR: Final = Reading(
    "last-complete-year",
    "按最近一个完整的公历年度判定，12月31日当天该年度即为完整；文件印发后第一个完整年度是2021年，2021年12月31日前为未到期。",
    "Judged for the last calendar year that is complete, 31 December included. 2021 is the first: pending before 2021-12-31.",
)

pack.attested(
    "3.3.20",
    "training-bases",
    "三家培训基地",
    "Three training bases used",
    County,
    "training_base_municipal_hospital",
    "training_base_health_vocational_school",
    "training_base_shashi_central_health_center",
    responsible=_TRAINING,
    summary="Village doctors train at three places: the municipal hospital, the district's health school and the centre of Shashi town.",
)


@pack.obligation(
    "3.3.20",
    "每年免费培训不少于2次",
    "At least two free trainings a year",
    by=_FIRST_YEAR_COMPLETE,
    applies_to=in_post,
    responsible=_TRAINING,
)
def training_sessions(doctor: VillageDoctor, *, fewest_sessions: int = 2) -> bool:
    """A village doctor at work is trained at no cost twice a year or more often."""
    return doctor.free_training_sessions_in_year >= fewest_sessions


training_sessions.read_as(
    _LAST_COMPLETE_YEAR,
    Reading("free-training-only", "只计免费的培训，自费的不计。", "Training that costs the doctor money does not count."),
)


@pack.obligation(
    "3.3.20",
    "每年累计培训不少于2周",
    "At least two weeks of training a year",
    by=_FIRST_YEAR_COMPLETE,
    applies_to=in_post,
    responsible=_TRAINING,
)
def training_duration(doctor: VillageDoctor, *, fewest_weeks: int = 2) -> bool:
    """A village doctor at work spends two weeks a year or more in training."""
    return doctor.training_in_year_weeks >= fewest_weeks


training_duration.read_as(
    _LAST_COMPLETE_YEAR,
    Reading(
        "weeks-as-reported",
        "一周按几天计，文件没有写，按填报的周数判定。",
        "How many days make a week of training is not said; weeks are taken as reported.",
    ),
)


def start_of_the_interval(doctor: VillageDoctor) -> date:
    """The day of the last further study or, for whoever has completed none, the start of practice."""
    return when(doctor.further_study_completed, doctor.last_further_study_date, doctor.practice_start_date)


def end_of_the_interval(doctor: VillageDoctor, *, first_interval_from: date = ISSUED, longest_interval_years: int = 5) -> date:
    """The last day for further study; no interval starts before the document was issued."""
    return after(latest(start_of_the_interval(doctor), first_interval_from), years=longest_interval_years)


def end_of_the_interval_since_the_last_study(doctor: VillageDoctor, *, longest_interval_years: int = 5) -> date:
    """The last day for further study, where the time before the document counts as well."""
    return after(start_of_the_interval(doctor), years=longest_interval_years)


@pack.obligation(
    "3.3.20",
    "每3-5年脱产进修",
    "Off-the-job further study every 3 to 5 years",
    by=end_of_the_interval,
    applies_to=in_post,
    responsible=_TRAINING,
)
def further_study_interval(doctor: VillageDoctor, *, as_of: date, longest_interval_years: int = 5) -> bool:
    """Every three to five years a village doctor leaves work for further study that costs nothing."""
    return doctor.further_study_completed & (as_of < after(doctor.last_further_study_date, years=longest_interval_years))


further_study_interval.said(asks=("脱产进修", "off-the-job further study"))


further_study_interval.read_as(
    Reading(
        "from-issue",
        "第一个五年最早从文件印发之日2020年12月30日起算，2025年12月30日前谁都不算未达到。",
        "The first five years run from the issue on 2020-12-30 at the earliest; nobody is unmet before 2025-12-30.",
        short_zh="首个周期按自文件施行日起算理解",
        short_en="the first period is read as running from the day the document took effect",
    ),
    Reading(
        "five-years-the-limit",
        "5年是上限，3年是通常间隔，提前再进修不算违反；赣州市立医院、沙石镇中心卫生院有一家即可。",
        "Five years are the limit; the three say when it is usual again, and sooner is no breach. Either host is enough.",
    ),
).otherwise(
    Reading(
        "from-last-study",
        "从上次进修（没有进修过的从开始执业）起算，文件印发前的时间也算。",
        "Counted from the last study (without one, from the start of practice), also before the issue.",
        short_zh="首个周期按自上次进修起算理解",
        short_en="the first period is read as running from the last study",
    ),
    by=end_of_the_interval_since_the_last_study,
)


def has_studied(doctor: VillageDoctor) -> bool:
    """The person has completed further study away from work."""
    return doctor.further_study_completed


@pack.principle(
    "3.3.20",
    "脱产进修原则上不少于1个月",
    "Further study at least one month",
    applies_to=has_studied,
    responsible=_TRAINING,
    force="原则上",
)
def further_study_duration(doctor: VillageDoctor, *, fewest_months: int = 1) -> bool:
    """Further study away from work lasts as a rule a month or longer."""
    return doctor.last_further_study_months >= fewest_months


further_study_duration.read_as(
    Reading(
        "last-study-calendar-month",
        "按最近一次进修判定；1个月按日历月，不按三十天。",
        "The last study is judged; a month of the calendar, not thirty days.",
    )
)


def away_for_training(doctor: VillageDoctor) -> bool:
    """The person is away in training or further study now."""
    return doctor.on_training_or_further_study


@pack.obligation("3.3.20", "培训进修期间巡诊", "Touring cover during training", applies_to=away_for_training, responsible=_TRAINING)
def touring_cover(doctor: VillageDoctor) -> bool:
    """While a village doctor is away to learn, the health centre sends somebody round."""
    return doctor.touring_cover_assigned
