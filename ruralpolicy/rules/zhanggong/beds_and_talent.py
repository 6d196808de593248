"""Section three (two), items 4 to 6: beds of health centres, and how they draw and keep skilled people."""

from datetime import date
from fractions import Fraction

from ruralpolicy.conditions import completed_years, no, permille, when
from ruralpolicy.facts import County, Education, HealthCenter, HealthWorker, TitleLevel
from ruralpolicy.rules.recurring import community_health_center, intermediate_title_or_above, township_health_center
from ruralpolicy.rules.zhanggong._document import ISSUED, is_health_center, pack

__all__ = [
    "age_limit",
    "bed_cap",
    "bed_cap_central",
    "bed_floor",
    "bed_ratio",
    "beds_with_elder_care",
    "central_center",
    "earns_higher_subsidy",
    "earns_lower_subsidy",
    "existing_staff",
    "in_health_center",
    "in_health_center_before",
    "medical_bachelor",
    "medical_master",
    "open_recruitment",
    "ordinary_center",
    "sought_by_health_center",
    "subsidy_500",
    "subsidy_1000",
    "subsidy_of_existing_staff",
    "township_center_with_rural_residents",
]

_BEDS = ("区卫健委", "区发改委")
_RECRUITMENT = ("区人社局", "区委编办", "区卫健委")
_SUBSIDY = ("区人社局", "区财政局", "区卫健委")

pack.attested(
    "3.2.4",
    "bed-planning",
    "按功能任务需求配置床位",
    "Beds set by function, workload and need",
    HealthCenter,
    "bed_plan_based_on_function",
    "bed_plan_based_on_workload",
    "bed_plan_based_on_need",
    responsible=_BEDS,
    summary="How many beds a centre gets follows from what it is for, how much it has to do and what residents need.",
)


def beds_with_elder_care(center: HealthCenter) -> int:
    """All beds allocated to the centre, those for health and elder care included."""
    return center.allocated_beds + center.allocated_elder_care_beds


def township_center_with_rural_residents(center: HealthCenter) -> bool:
    """A township health centre that serves rural residents, so that a ratio can be taken."""
    return township_health_center(center) & (center.rural_service_population > 0)


@pack.obligation(
    "3.2.4",
    "每千乡村人口床位数",
    "Beds per thousand rural residents",
    applies_to=township_center_with_rural_residents,
    responsible=_BEDS,
)
def bed_ratio(
    center: HealthCenter,
    *,
    lowest: Fraction = permille("0.6"),
    highest: Fraction = permille("1.2"),
    fewest_beds: int = 20,
    most_beds: int = 100,
    most_beds_central: int = 150,
) -> bool:
    """A township health centre has 0.6 to 1.2 beds for each thousand rural residents, within the limits set on beds as such."""
    # Reading: for each centre, as floor and cap are; beds allocated, those for health and elder care included. Residents of streets
    # are no rural ones, so community health centres are outside.
    # Reading: the 20 beds of the floor are never too many, those of the cap never too few; whether a centre is central matters only
    # between the two caps.
    beds = beds_with_elder_care(center)
    at_the_cap = (beds >= most_beds_central) | (no(center.central) & (beds >= most_beds))
    enough = (beds >= lowest * center.rural_service_population) | at_the_cap
    return enough & ((beds <= highest * center.rural_service_population) | (beds <= fewest_beds))


def ordinary_center(center: HealthCenter) -> bool:
    """A health centre that is no central one, as a community health centre never is."""
    return community_health_center(center) | no(center.central)


@pack.principle("3.2.4", "床位上限（一般）", "Bed cap, ordinary centre", applies_to=ordinary_center, responsible=_BEDS)
def bed_cap(center: HealthCenter, *, most_beds: int = 100) -> bool:
    """A centre that is not central has as a rule no more than 100 beds."""
    # Reading: beds for health and elder care count in the whole sentence. A community health centre is never central.
    return beds_with_elder_care(center) <= most_beds


def central_center(center: HealthCenter) -> bool:
    """A central township health centre."""
    return township_health_center(center) & center.central


@pack.principle("3.2.4", "床位上限（中心卫生院）", "Bed cap, central township health centre", applies_to=central_center, responsible=_BEDS)
def bed_cap_central(center: HealthCenter, *, most_beds: int = 150) -> bool:
    """A central township health centre has as a rule no more than 150 beds."""
    # Reading: beds for health and elder care count; the cap in brackets is as much a rule of thumb as the one before it.
    return beds_with_elder_care(center) <= most_beds


@pack.obligation("3.2.4", "最低床位数", "Minimum beds", responsible=_BEDS)
def bed_floor(center: HealthCenter, *, fewest_beds: int = 20) -> bool:
    """No health centre has fewer than 20 beds."""
    # Reading: a hard floor for both kinds of centre, on which "as a rule" does not bear; beds for health and elder care count.
    return beds_with_elder_care(center) >= fewest_beds


pack.attested(
    "3.2.5",
    "simplified-recruitment",
    "简化放宽引才手续条件",
    "Simpler recruitment procedure and conditions",
    County,
    "talent_recruitment_procedures_simplified",
    "talent_recruitment_conditions_relaxed",
    responsible=_RECRUITMENT,
    summary="Skilled people come in by a shorter way and on easier conditions.",
)


def sought_by_health_center(worker: HealthWorker) -> bool:
    """Somebody with an intermediate or senior title whom a health centre recruits."""
    # Reading: a title of any profession, not of health alone.
    return is_health_center(worker.recruiter_kind) & intermediate_title_or_above(worker)


@pack.permission(
    "3.2.5", "中高级人才年龄放宽至45周岁", "Age limit relaxed to 45", applies_to=sought_by_health_center, responsible=_RECRUITMENT
)
def age_limit(worker: HealthWorker, *, as_of: date, oldest_years: int = 45) -> bool:
    """Health centres may take in people with intermediate or senior titles up to the age of 45."""
    # Reading: up to the day before the 46th birthday; the age on the day of the assessment, a title of any profession.
    return completed_years(worker.birth_date, as_of) <= oldest_years


@pack.permission(
    "3.2.5",
    "可按省市规定参加公开招聘",
    "May enter open recruitment under provincial and city rules",
    applies_to=sought_by_health_center,
    responsible=_RECRUITMENT,
)
def open_recruitment(worker: HealthWorker, *, as_of: date, oldest_years: int = 45) -> bool:
    """Such people may apply in open recruitment where they meet what province and city ask besides."""
    # Reading: a leave of its own beside the age limit, since it adds those conditions.
    return (completed_years(worker.birth_date, as_of) <= oldest_years) & worker.meets_recruitment_rules


def in_health_center(worker: HealthWorker) -> bool:
    """The person works in a health centre."""
    # Reading: with an established post or without one.
    return is_health_center(worker.workplace_kind)


def medical_master(worker: HealthWorker) -> bool:
    """A full-time master of medicine, or a full-time doctor of medicine all the more."""
    return (worker.education >= Education.MASTER) & worker.has_full_time_education & worker.has_medical_major


def medical_bachelor(worker: HealthWorker) -> bool:
    """A full-time bachelor of medicine, whatever degree came later."""
    highest_degree = (worker.education == Education.BACHELOR) & worker.has_full_time_education & worker.has_medical_major
    return highest_degree | ((worker.education >= Education.MASTER) & worker.has_full_time_medical_bachelor)


def earns_higher_subsidy(worker: HealthWorker) -> bool:
    """The person holds a senior title, or the degree for the higher subsidy."""
    return (worker.title_level >= TitleLevel.ASSOCIATE_SENIOR) | medical_master(worker)


def earns_lower_subsidy(worker: HealthWorker) -> bool:
    """The person holds the degree for the lower subsidy and is not bound to serve as an order-trained student."""
    return medical_bachelor(worker) & no(worker.is_order_trained_student & worker.in_service_period)


@pack.entitlement(
    "3.2.6",
    "高级职称及医学硕士生活补贴",
    "Living subsidy 1000 yuan a month: senior title or medical master",
    applies_to=in_health_center,
    amount=1000,
    unit="CNY/month",
    responsible=_SUBSIDY,
)
def subsidy_1000(worker: HealthWorker) -> bool:
    """Whoever works in a health centre with a senior title or a full-time master of medicine gets 1,000 yuan a month."""
    # Reading: a senior title of any profession; a doctor all the more than a master; once for whoever fulfils both conditions.
    return earns_higher_subsidy(worker)


@pack.entitlement(
    "3.2.6",
    "医学本科毕业生生活补贴",
    "Living subsidy 500 yuan a month: medical bachelor",
    applies_to=in_health_center,
    amount=500,
    unit="CNY/month",
    unless=subsidy_1000,
    responsible=_SUBSIDY,
)
def subsidy_500(worker: HealthWorker) -> bool:
    """Whoever works in a health centre with a full-time bachelor of medicine gets 500 yuan a month."""
    # Reading: the higher subsidy takes its place, they do not add up. A later degree that does not earn the higher one costs nothing.
    # Reading: order-trained students are left out here only, and only while they are bound to serve.
    return earns_lower_subsidy(worker)


def in_health_center_before(worker: HealthWorker, *, issued: date = ISSUED) -> bool:
    """The person worked in the health centre before the document was issued."""
    return is_health_center(worker.workplace_kind) & (worker.workplace_start_date < issued)


def subsidy_of_existing_staff(worker: HealthWorker, *, higher_cny: int = 1000, lower_cny: int = 500) -> int:
    """The sum that the two clauses before give."""
    return when(earns_higher_subsidy(worker), higher_cny, lower_cny)


@pack.entitlement(
    "3.2.6",
    "在岗人员同等享受补贴",
    "Existing staff treated equally",
    applies_to=in_health_center_before,
    amount=subsidy_of_existing_staff,
    unit="CNY/month",
    responsible=_SUBSIDY,
)
def existing_staff(worker: HealthWorker) -> bool:
    """Those who were there already get the same 1,000 or 500 yuan a month on the same conditions."""
    # Reading: it names the money of the two clauses before and adds nothing to it; whoever started on the day of issue is new.
    higher = earns_higher_subsidy(worker)
    return higher | (earns_lower_subsidy(worker) & no(higher))
