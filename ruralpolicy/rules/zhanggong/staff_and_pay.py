"""Section three (two), the end of item 6 to item 8: how subsidies are paid, service before promotion, borrowed staff, and pay."""

from datetime import date

from ruralpolicy.conditions import after, attested, known, no, one_of, when
from ruralpolicy.facts import AdminLevel, HealthCenter, HealthWorker, InstitutionKind, RequesterKind, Secondment
from ruralpolicy.rules.zhanggong._document import ISSUED, is_health_center, pack

__all__ = [
    "borrowed_from_health_center",
    "exceed_pay_level",
    "grants_extra_incentive_pay",
    "pays_talent_subsidy",
    "promotion_service",
    "secondment_ban",
    "secondment_max",
    "seeks_senior_title_at_municipal_hospital",
    "surplus_for_rewards",
]

_SUBSIDY = ("区人社局", "区财政局", "区卫健委")
_STAFF = ("区委组织部", "区人社局", "区卫健委")
_PAY = ("区人社局", "区财政局", "区卫健委")


def pays_talent_subsidy(center: HealthCenter) -> bool:
    """The centre pays living subsidies to skilled people."""
    return attested(center, "talent_subsidy_paid")


# Reading: what the clauses before give are nominal sums; they need not be money on top of the total.
pack.attested(
    "3.2.6",
    "within-performance-pay",
    "补贴纳入绩效工资总量",
    "Subsidy counted inside total performance pay",
    HealthCenter,
    "talent_subsidy_within_performance_pay_total",
    applies_to=pays_talent_subsidy,
    responsible=_SUBSIDY,
    summary="What a centre pays in living subsidies is a part of its performance pay as a whole.",
)

# Reading: the centre is free in how it pays them out, not in how much each person gets.
pack.attested(
    "3.2.6",
    "own-distribution",
    "单位设项自主分配",
    "Unit sets up an item and distributes itself",
    HealthCenter,
    "talent_subsidy_item_set_up",
    "talent_subsidy_distributed_by_unit",
    applies_to=pays_talent_subsidy,
    responsible=_SUBSIDY,
    summary="A centre has an item for living subsidies in its performance pay and hands them out itself.",
)


def seeks_senior_title_at_municipal_hospital(worker: HealthWorker) -> bool:
    """A physician of the municipal hospital who is up for a senior title."""
    # Reading: the hospital that the document names, none other; associate chief physicians are senior too.
    return (worker.workplace_kind == InstitutionKind.MUNICIPAL_HOSPITAL) & worker.seeks_senior_physician_title


@pack.obligation(
    "3.2.7",
    "晋升高级医师须基层服务",
    "Primary-level service before senior physician title",
    applies_to=seeks_senior_title_at_municipal_hospital,
    responsible=_STAFF,
)
def promotion_service(worker: HealthWorker, *, total_months: int = 12, continuous_months: int = 6) -> bool:
    """Before a senior title a physician of the municipal hospital serves in health centres: a year in all, or half a year on end."""
    # Reading: half a year on end is enough whatever the total; six months exactly are half a year.
    enough_in_all = worker.primary_service_total_months >= total_months
    return enough_in_all | (worker.primary_service_longest_continuous_months >= continuous_months)


def borrowed_from_health_center(secondment: Secondment, *, ending_from: date = ISSUED) -> bool:
    """Somebody with an established post is borrowed from a health centre, and was not back before the document was issued."""
    # Reading: no last day means that it still runs.
    still_runs = no(known(secondment.end_date))
    return is_health_center(secondment.lender_kind) & secondment.has_established_post & (still_runs | (secondment.end_date >= ending_from))


@pack.prohibition(
    "3.2.7", "严禁借用在编人员", "No borrowing of established staff", applies_to=borrowed_from_health_center, responsible=_STAFF
)
def secondment_ban(secondment: Secondment, *, lowest_level: AdminLevel = AdminLevel.COUNTY) -> bool:
    """Only an organisation or personnel department of district level or above, in writing, may borrow staff from a health centre."""
    # Reading: personnel department means the government's authority; a health bureau or an office inside an institution is neither.
    # Reading: what was over before the document was issued is not judged.
    asked_by_department = one_of(secondment.requester_kind, RequesterKind.ORGANIZATION_DEPARTMENT, RequesterKind.PERSONNEL_DEPARTMENT)
    return no(asked_by_department & (secondment.requester_level >= lowest_level) & secondment.has_written_request)


@pack.prohibition("3.2.7", "借用期上限", "Secondment at most six months", applies_to=borrowed_from_health_center, responsible=_STAFF)
def secondment_max(secondment: Secondment, *, as_of: date, most_months: int = 6) -> bool:
    """Nobody is borrowed from a health centre for longer than six months."""
    # Reading: calendar months from the first day; each secondment for itself; a planned last day counts like an actual one.
    # Reading: what was over before the document was issued is not judged.
    last_day = when(known(secondment.end_date), secondment.end_date, as_of)
    return last_day > after(secondment.start_date, months=most_months)


@pack.permission("3.2.8", "允许突破工资调控水平", "May exceed the public-institution pay ceiling", responsible=_PAY)
def exceed_pay_level(_center: HealthCenter) -> bool:
    """A health centre may pay more than the level to which public institutions are held."""
    # Reading: taken over from a document of three ministries without a condition; whether it does pay more is not asked.
    return True


@pack.permission("3.2.8", "医疗服务收入结余可用于人员奖励", "Service surplus may go mainly to staff rewards", responsible=_PAY)
def surplus_for_rewards(center: HealthCenter) -> bool:
    """What medical services leave after costs and prescribed funds may go to staff as rewards."""
    # Reading: mainly gives no share, so all of it may; where nothing is left nothing may, and below zero not even a reward of zero.
    surplus = center.medical_service_income_cny - center.medical_service_cost_cny - center.prescribed_funds_cny
    return center.staff_reward_from_service_income_cny <= surplus


def grants_extra_incentive_pay(center: HealthCenter) -> bool:
    """The centre has granted incentive pay beyond what there was."""
    return attested(center, "extra_incentive_pay_granted")


pack.attested(
    "3.2.8",
    "tilt",
    "奖励性绩效向一线骨干倾斜",
    "Extra incentive pay favours front line and key posts",
    HealthCenter,
    "incentive_pay_favors_clinical_front_line",
    "incentive_pay_favors_key_posts",
    "incentive_pay_favors_backbone_staff",
    "pay_gap_reasonably_widened",
    applies_to=grants_extra_incentive_pay,
    responsible=_PAY,
    summary="Extra incentive pay goes above all to those at the bedside, in key posts and of most use, and incomes differ by it.",
)
