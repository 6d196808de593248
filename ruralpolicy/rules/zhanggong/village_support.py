"""Section three (three), items 18 to 20: liability insurance, subsidies and training of village doctors."""

from datetime import date
from typing import Final

from ruralpolicy.conditions import after, day_after, known, latest, when
from ruralpolicy.facts import County, HealthWorker, InstitutionKind, VillageDoctor
from ruralpolicy.law import Modality
from ruralpolicy.rules.recurring import in_post
from ruralpolicy.rules.zhanggong._document import ISSUED, pack

__all__ = [
    "away_for_training",
    "end_of_the_interval",
    "further_study_duration",
    "further_study_interval",
    "has_studied",
    "no_double",
    "paid_for_small_village",
    "remote_subsidy",
    "small_village_subsidy",
    "small_village_subsidy_touring",
    "touring_cover",
    "touring_doctor_of_township_center",
    "training_duration",
    "training_sessions",
]

_INSURANCE = ("区卫健委", "区财政局")
_SUBSIDIES = ("区财政局", "区卫健委")
_TRAINING = ("区卫健委",)

# Reading: training is judged for the last calendar year that is complete, 31 December included; 2021 is the first whole one.
_FIRST_YEAR_COMPLETE: Final = date(2021, 12, 31)

pack.attested(
    "3.3.18",
    "liability-insurance",
    "统一购买医疗责任保险",
    "Medical liability insurance bought for village doctors",
    VillageDoctor,
    "medical_liability_insured",
    "medical_liability_insurance_bought_centrally",
    applies_to=in_post,
    responsible=_INSURANCE,
    summary="A village doctor at work is insured against liability, by a cover bought for all together.",
)

pack.attested(
    "3.3.18",
    "insurance-principle",
    "保本微利动态调整",
    "Insurance priced at cost with small margin, adjusted over time",
    County,
    "liability_insurance_break_even",
    "liability_insurance_dynamically_adjusted",
    modality=Modality.PRINCIPLE,
    responsible=_INSURANCE,
    summary="The premium covers its cost with little on top, and moves with the times.",
)

pack.narrative(
    "3.3.18",
    "risk-aims",
    "降低执业风险",
    "Aims: fewer disputes, lower practice risk",
    County,
    modality=Modality.OBLIGATION,
    responsible=_INSURANCE,
    summary="Fewer accidents and disputes, and less at stake for the village doctor who practises.",
)


@pack.entitlement(
    "3.3.19",
    "边远地区村医生活补贴",
    "Remote-area living subsidy 300 yuan",
    applies_to=in_post,
    amount=300,
    unit="CNY/month",
    unless="3.3.19-small-village-subsidy",
    responsible=_SUBSIDIES,
)
def remote_subsidy(doctor: VillageDoctor) -> bool:
    """A village doctor at work in a remote area gets 300 yuan a month."""
    # Reading: what is remote is listed elsewhere and stated. The subsidy for a small village takes its place.
    return doctor.serves_remote_area


@pack.entitlement(
    "3.3.19",
    "人口较少行政村村医补贴",
    "Small-village subsidy at least 1000 yuan",
    applies_to=in_post,
    amount=(1000, None),
    unit="CNY/month",
    responsible=_SUBSIDIES,
)
def small_village_subsidy(doctor: VillageDoctor, *, most_residents: int = 1000) -> bool:
    """A village doctor at work in a village of up to 1,000 residents gets 1,000 yuan a month or more."""
    # Reading: 1,000 residents are still few. The ways of serving that are named are examples and no condition.
    # Reading: once for each person, however many small villages are served.
    return doctor.village_resident_population <= most_residents


def touring_doctor_of_township_center(worker: HealthWorker) -> bool:
    """A doctor of a township health centre who tours villages."""
    return (worker.workplace_kind == InstitutionKind.TOWNSHIP_HEALTH_CENTER) & worker.is_touring_doctor


@pack.entitlement(
    "3.3.19",
    "乡镇卫生院巡诊医生补贴",
    "Small-village subsidy for touring township doctors",
    applies_to=touring_doctor_of_township_center,
    amount=(1000, None),
    unit="CNY/month",
    responsible=_SUBSIDIES,
)
def small_village_subsidy_touring(worker: HealthWorker, *, most_residents: int = 1000) -> bool:
    """A doctor of a township health centre who tours a village of up to 1,000 residents gets 1,000 yuan a month or more."""
    # Reading: 1,000 residents are still few; of several who tour one village each is entitled.
    return worker.toured_village_resident_population <= most_residents


def paid_for_small_village(doctor: VillageDoctor) -> bool:
    """The subsidy for a small village is being paid."""
    return doctor.small_village_subsidy_paid_monthly_cny > 0


@pack.prohibition("3.3.19", "不重复享受边远补贴", "No double subsidy", applies_to=paid_for_small_village, responsible=_SUBSIDIES)
def no_double(doctor: VillageDoctor) -> bool:
    """Whoever is paid the subsidy for a small village is not paid the one for remote areas too."""
    return doctor.remote_subsidy_paid_monthly_cny > 0


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
    "3.3.20", "每年免费培训次数", "At least two free trainings a year", by=_FIRST_YEAR_COMPLETE, applies_to=in_post, responsible=_TRAINING
)
def training_sessions(doctor: VillageDoctor, *, fewest_sessions: int = 2) -> bool:
    """A village doctor at work is trained at no cost twice a year or more often."""
    # Reading: in the last calendar year that is complete, 31 December included; 2021 is the first. Paid training does not count.
    return doctor.free_training_sessions_in_year >= fewest_sessions


@pack.obligation(
    "3.3.20",
    "每年培训时长",
    "At least two weeks of training a year",
    by=_FIRST_YEAR_COMPLETE,
    applies_to=in_post,
    responsible=_TRAINING,
)
def training_duration(doctor: VillageDoctor, *, fewest_weeks: int = 2) -> bool:
    """A village doctor at work spends two weeks a year or more in training."""
    # Reading: in the last calendar year that is complete, 31 December included; 2021 is the first.
    # Reading: how many days make a week of training is not said; weeks are reported as such.
    return doctor.training_in_year_weeks >= fewest_weeks


def end_of_the_interval(doctor: VillageDoctor, *, first_interval_from: date = ISSUED, longest_interval_years: int = 5) -> date:
    """The day from which further study is overdue, counted from the last one or else from the start of practice."""
    since = when(known(doctor.last_further_study_date), doctor.last_further_study_date, doctor.practice_start_date)
    return day_after(after(latest(since, first_interval_from), years=longest_interval_years))


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
    # Reading: five years are the limit; the three say when it is usual again, and sooner is no breach. Either host is enough.
    # Reading: the first interval runs from the day of issue at the earliest, so nobody is late before 31 December 2025.
    return doctor.further_study_completed & (as_of <= after(doctor.last_further_study_date, years=longest_interval_years))


def has_studied(doctor: VillageDoctor) -> bool:
    """The person has completed further study away from work."""
    return doctor.further_study_completed


@pack.principle("3.3.20", "脱产进修时长", "Further study at least one month", applies_to=has_studied, responsible=_TRAINING)
def further_study_duration(doctor: VillageDoctor, *, fewest_months: int = 1) -> bool:
    """Further study away from work lasts as a rule a month or longer."""
    # Reading: the last one is judged; a month of the calendar, not thirty days.
    return doctor.last_further_study_months >= fewest_months


def away_for_training(doctor: VillageDoctor) -> bool:
    """The person is away in training or further study now."""
    return doctor.on_training_or_further_study


@pack.obligation("3.3.20", "培训进修期间巡诊", "Touring cover during training", applies_to=away_for_training, responsible=_TRAINING)
def touring_cover(doctor: VillageDoctor) -> bool:
    """While a village doctor is away to learn, the health centre sends somebody round."""
    return doctor.touring_cover_assigned
