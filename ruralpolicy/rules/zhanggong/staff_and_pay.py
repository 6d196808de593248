"""Section three (two), items 7 and 8: service before promotion, borrowed staff, and pay."""

from datetime import date
from typing import Final

from ruralpolicy.conditions import after, attested, known, no, one_of, when
from ruralpolicy.facts import AdminLevel, HealthCenter, HealthWorker, InstitutionKind, RequesterKind, Secondment
from ruralpolicy.law import Reading
from ruralpolicy.rules.zhanggong._document import ISSUED, is_health_center, pack

__all__ = [
    "borrowed_from_health_center",
    "borrowed_to_the_corresponding_day",
    "borrowed_too_long",
    "borrowed_without_due_request",
    "exceed_pay_level",
    "grants_extra_incentive_pay",
    "kind_of_post",
    "last_day_of",
    "promotion_service",
    "seeks_senior_title_at_work_in_municipal_hospital",
    "seeks_senior_title_with_post_at_city_hospital",
    "seeks_senior_title_with_post_at_municipal_hospital",
    "surplus_for_rewards",
]

_STAFF = ("区委组织部", "区人社局", "区卫健委")
_PAY = ("区人社局", "区财政局", "区卫健委")


def kind_of_post(worker: HealthWorker) -> InstitutionKind:
    """The kind of institution whose post the person holds; where that is not stated, the place of work."""
    return when(known(worker.employer_kind), worker.employer_kind, worker.workplace_kind)


def seeks_senior_title_with_post_at_municipal_hospital(worker: HealthWorker) -> bool:
    """A physician of the municipal hospital, wherever at work, who is up for a senior title."""
    return (kind_of_post(worker) == InstitutionKind.MUNICIPAL_HOSPITAL) & worker.seeks_senior_physician_title


def seeks_senior_title_with_post_at_city_hospital(worker: HealthWorker) -> bool:
    """A physician of any hospital of the city who is up for a senior title."""
    of_the_city = one_of(kind_of_post(worker), InstitutionKind.MUNICIPAL_HOSPITAL, InstitutionKind.CITY_HOSPITAL)
    return of_the_city & worker.seeks_senior_physician_title


def seeks_senior_title_at_work_in_municipal_hospital(worker: HealthWorker) -> bool:
    """A physician at work in the municipal hospital who is up for a senior title."""
    return (worker.workplace_kind == InstitutionKind.MUNICIPAL_HOSPITAL) & worker.seeks_senior_physician_title


@pack.obligation(
    "3.2.7",
    "晋升高级医师须基层服务",
    "Primary-level service before senior physician title",
    applies_to=seeks_senior_title_with_post_at_municipal_hospital,
    responsible=_STAFF,
)
def promotion_service(worker: HealthWorker, *, total_months: int = 12, continuous_months: int = 6) -> bool:
    """Before a senior title a physician of the municipal hospital serves in health centres: a year in all, or half a year on end."""
    enough_in_all = worker.primary_service_total_months >= total_months
    return enough_in_all | (worker.primary_service_longest_continuous_months >= continuous_months)


promotion_service.said(says=("市立医院人员", "staff of the municipal hospital (市立医院)"))


promotion_service.read_as(
    Reading(
        "named-hospital",
        "“市立医院”专指赣州市立医院，按人事关系认定。",
        "市立医院 is the one hospital named, and the post decides.",
        short_zh="“市立医院”按专指赣州市立医院、看人事关系理解",
        short_en="市立医院 is read as the one hospital named, by where the post is",
    ),
    Reading(
        "half-a-year-on-end-is-enough",
        "连续满6个月即可，累计不满一年也算达到；“高级医师”包括副主任医师。",
        "Six months on end are enough whatever the total. Associate chief physicians are senior too.",
    ),
).otherwise(
    Reading(
        "every-city-hospital",
        "“市立医院”泛指市级医院，各市级医院的人员都要到基层服务。",
        "市立医院 means any city-level hospital; the staff of all of them are governed.",
        short_zh="“市立医院”按泛指市级医院理解",
        short_en="市立医院 is read as any city-level hospital",
    ),
    applies_to=seeks_senior_title_with_post_at_city_hospital,
).otherwise(
    Reading(
        "workplace-decides",
        "按现在的工作单位认定，正在镇卫生院（社区卫生服务中心）服务的不适用。",
        "The present place of work decides: who serves at a centre now is outside.",
        short_zh="“市立医院”按现工作单位认定理解",
        short_en="市立医院 is read by the present place of work",
    ),
    applies_to=seeks_senior_title_at_work_in_municipal_hospital,
)

_STILL_RUNNING: Final = Reading(
    "still-running-counts",
    "没有结束日期的视为仍在借用；文件印发前（2020年12月30日前）已经结束的不判定。",
    "Without a last day it still runs. What was over before the day of issue, 2020-12-30, is not judged.",
)


def borrowed_from_health_center(secondment: Secondment, *, ending_from: date = ISSUED) -> bool:
    """Somebody with an established post is borrowed from a health centre, and was not back before the document was issued."""
    still_runs = no(known(secondment.end_date))
    return is_health_center(secondment.lender_kind) & secondment.has_established_post & (still_runs | (secondment.end_date >= ending_from))


@pack.prohibition(
    "3.2.7",
    "严禁借用在编人员（书面商借除外）",
    "No borrowing of established staff",
    name="secondment-ban",
    applies_to=borrowed_from_health_center,
    responsible=_STAFF,
)
def borrowed_without_due_request(secondment: Secondment, *, lowest_level: AdminLevel = AdminLevel.COUNTY) -> bool:
    """Staff of a health centre are borrowed, and no organisation or personnel department of district level or above asked in writing."""
    asked_by_other = no(one_of(secondment.requester_kind, RequesterKind.ORGANIZATION_DEPARTMENT, RequesterKind.PERSONNEL_DEPARTMENT))
    return asked_by_other | (secondment.requester_level < lowest_level) | no(secondment.has_written_request)


borrowed_without_due_request.read_as(
    Reading(
        "personnel-authority-of-government",
        "“人事部门”指政府的人事主管部门；卫健部门、单位内部的人事科室都不是。",
        "Personnel department means the government's authority; a health bureau or an office inside an institution is neither.",
    ),
    _STILL_RUNNING,
)


def last_day_of(secondment: Secondment, as_of: date) -> date:
    """The last day of the secondment, or the day judged while it runs."""
    return when(known(secondment.end_date), secondment.end_date, as_of)


@pack.prohibition(
    "3.2.7",
    "借用期上限",
    "Secondment at most six months",
    name="secondment-max",
    applies_to=borrowed_from_health_center,
    responsible=_STAFF,
)
def borrowed_too_long(secondment: Secondment, *, as_of: date, most_months: int = 6) -> bool:
    """Somebody is borrowed from a health centre for longer than six months."""
    return last_day_of(secondment, as_of) > after(secondment.start_date, months=most_months)


def borrowed_to_the_corresponding_day(secondment: Secondment, *, as_of: date, most_months: int = 6) -> bool:
    """Somebody is still borrowed on the corresponding day six months later, or beyond it."""
    return last_day_of(secondment, as_of) >= after(secondment.start_date, months=most_months)


borrowed_too_long.read_as(
    Reading(
        "corresponding-day",
        "“不得超过6个月”到对应日为止，对应日当天仍合规。",
        "The corresponding day six months later is still lawful.",
        short_zh="“6个月”按到对应日为止理解",
        short_en="six months are read as ending with the corresponding day",
    ),
    Reading(
        "each-for-itself",
        "按日历月计算；同一人多次借用的分别判定；计划的结束日期与实际的同样看待。",
        "Calendar months from the first day; each secondment for itself; a planned last day counts like an actual one.",
    ),
    _STILL_RUNNING,
).otherwise(
    Reading(
        "day-before",
        "按机关习惯算到对应日的前一天，对应日当天已经超期。",
        "Offices count to the day before; the corresponding day is too late.",
        short_zh="“6个月”按到对应日前一天为止理解",
        short_en="six months are read as ending with the day before the corresponding one",
    ),
    requires=borrowed_to_the_corresponding_day,
)


@pack.permission("3.2.8", "允许突破工资调控水平", "May exceed the public-institution pay ceiling", responsible=_PAY)
def exceed_pay_level(_center: HealthCenter) -> bool:
    """A health centre may pay more than the level to which public institutions are held."""
    return True


exceed_pay_level.read_as(
    Reading(
        "without-condition",
        "引自三部委文件，没有附条件；是否确实突破不作判定。",
        "Taken over from a document of three ministries without a condition; whether a centre does pay more is not asked.",
    )
)


@pack.permission("3.2.8", "医疗服务收入结余可用于人员奖励", "Service surplus may go mainly to staff rewards", responsible=_PAY)
def surplus_for_rewards(center: HealthCenter) -> bool:
    """What medical services leave after costs and prescribed funds may go to staff as rewards."""
    surplus = center.medical_service_income_cny - center.medical_service_cost_cny - center.prescribed_funds_cny
    return center.staff_reward_from_service_income_cny <= surplus


surplus_for_rewards.said(term=("可用结余", "the surplus at hand"))


surplus_for_rewards.read_as(
    Reading(
        "up-to-the-whole-surplus",
        "“主要用于”没有写比例，结余可以全部用于人员奖励；没有结余的不可以，结余为负的，奖励为零也不可以。",
        "Mainly gives no share, so all of it may; where nothing is left nothing may, and below zero not even a reward of zero.",
    )
)


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
