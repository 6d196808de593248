"""Section three (two), items 5 and 6: how health centres draw and keep skilled people."""

from datetime import date
from typing import Final

from ruralpolicy.conditions import after, attested, completed_years, known, no
from ruralpolicy.facts import County, Education, HealthCenter, HealthWorker, TitleLevel
from ruralpolicy.law import Reading
from ruralpolicy.rules.recurring import intermediate_title_or_above
from ruralpolicy.rules.zhanggong._document import ISSUED, is_health_center, pack

__all__ = [
    "age_limit",
    "applicant_until_45th_birthday",
    "earns_higher_subsidy",
    "earns_lower_subsidy",
    "existing_staff",
    "has_post_in_health_center",
    "has_post_in_health_center_before",
    "in_health_center",
    "in_health_center_before",
    "medical_bachelor",
    "medical_master",
    "open_recruitment",
    "pays_talent_subsidy",
    "sought_by_health_center",
    "subsidy_500",
    "subsidy_1000",
    "until_45th_birthday",
]

_RECRUITMENT = ("区人社局", "区委编办", "区卫健委")
_SUBSIDY = ("区人社局", "区财政局", "区卫健委")

_UNTIL_46TH: Final = Reading(
    "until-46th",
    "“至45周岁”含45周岁这一年，到46周岁生日前一天为止。",
    "The year of being 45 is included: up to the day before the 46th birthday.",
    short_zh="“45周岁”按46周岁生日前理解",
    short_en="45 is read as until the day before the 46th birthday",
)
_UNTIL_45TH_BIRTHDAY: Final = Reading(
    "until-45th-birthday",
    "“至45周岁”到45周岁生日当天为止，过了生日就不可以。",
    "It ends with the 45th birthday: from the next day it is not permitted.",
    short_zh="“45周岁”按45周岁生日当天为止理解",
    short_en="45 is read as until the 45th birthday",
)
_ANY_PROFESSION: Final = Reading(
    "title-of-any-profession",
    "“专业技术人员”不限于卫生专业。",
    "A title of any profession counts, not of health alone.",
)
_POST_AT_CENTRE: Final = Reading(
    "post-at-centre",
    "在镇卫生院（社区卫生服务中心）工作、人事关系也在那里的才享受，医院派来轮转的不适用。",
    "Working at a centre with the post at a centre; a hospital's rotating employee is outside.",
    short_zh="“在卫生院工作”按人事关系也在卫生院理解",
    short_en="working at a centre is read as the post being there too",
)
_WORKPLACE_ONLY: Final = Reading(
    "workplace-only",
    "只看在哪里工作，医院派来的人在那里工作期间也享受。",
    "The place of work alone decides: a hospital's employee is entitled while working there.",
    short_zh="“在卫生院工作”按只看工作地点理解",
    short_en="working at a centre is read as the place of work alone",
)
_ESTABLISHED_OR_NOT: Final = Reading(
    "established-or-not",
    "在编、聘用都包括在内；没有填报人事关系的，按在工作单位处理。",
    "With an established post or without one; a post of which nothing is stated counts as that of the workplace.",
)

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
    return is_health_center(worker.recruiter_kind) & intermediate_title_or_above(worker)


@pack.permission(
    "3.2.5", "中高级人才年龄放宽至45周岁", "Age limit relaxed to 45", applies_to=sought_by_health_center, responsible=_RECRUITMENT
)
def age_limit(worker: HealthWorker, *, as_of: date, oldest_years: int = 45) -> bool:
    """Health centres may take in people with intermediate or senior titles up to the age of 45."""
    return completed_years(worker.birth_date, as_of) <= oldest_years


def until_45th_birthday(worker: HealthWorker, *, as_of: date, oldest_years: int = 45) -> bool:
    """The 45th birthday is not over yet."""
    return as_of <= after(worker.birth_date, years=oldest_years)


age_limit.read_as(
    _UNTIL_46TH,
    Reading(
        "age-on-the-day-judged", "年龄按判定当天（报名之日）计算。", "The age is that of the day of the assessment, on which one applies."
    ),
    _ANY_PROFESSION,
).otherwise(_UNTIL_45TH_BIRTHDAY, requires=until_45th_birthday)


@pack.permission(
    "3.2.5",
    "可按省市规定参加公开招聘",
    "May enter open recruitment under provincial and city rules",
    applies_to=sought_by_health_center,
    responsible=_RECRUITMENT,
)
def open_recruitment(worker: HealthWorker, *, as_of: date, oldest_years: int = 45) -> bool:
    """Such people may apply in open recruitment where they meet what province and city ask besides."""
    return (completed_years(worker.birth_date, as_of) <= oldest_years) & worker.meets_recruitment_rules


def applicant_until_45th_birthday(worker: HealthWorker, *, as_of: date, oldest_years: int = 45) -> bool:
    """The 45th birthday is not over yet, and what province and city ask besides is met."""
    return until_45th_birthday(worker, as_of=as_of, oldest_years=oldest_years) & worker.meets_recruitment_rules


open_recruitment.read_as(
    _UNTIL_46TH,
    Reading(
        "leave-of-its-own",
        "“可以…参加公开招聘”单独作为一项允许，另须符合省、市文件规定的条件。",
        "A leave of its own beside the age limit, since it adds what province and city ask.",
    ),
    _ANY_PROFESSION,
).otherwise(_UNTIL_45TH_BIRTHDAY, requires=applicant_until_45th_birthday)


def in_health_center(worker: HealthWorker) -> bool:
    """The person works in a health centre."""
    return is_health_center(worker.workplace_kind)


def has_post_in_health_center(worker: HealthWorker) -> bool:
    """The person works in a health centre and, where it is stated whose the post is, it is a health centre's."""
    return in_health_center(worker) & (no(known(worker.employer_kind)) | is_health_center(worker.employer_kind))


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
    "副高级及以上、全日制医学硕士生活补贴",
    "Living subsidy 1000 yuan a month: senior title or medical master",
    applies_to=has_post_in_health_center,
    amount=1000,
    unit="CNY/month",
    responsible=_SUBSIDY,
)
def subsidy_1000(worker: HealthWorker) -> bool:
    """Whoever works in a health centre with a senior title or a full-time master of medicine gets 1,000 yuan a month."""
    return earns_higher_subsidy(worker)


subsidy_1000.said(says=("人事关系在镇卫生院、社区卫生服务中心的人员", "staff whose post is at a township or community health centre"))


subsidy_1000.read_as(
    _POST_AT_CENTRE,
    _ANY_PROFESSION,
    Reading(
        "doctors-too-and-once",
        "全日制医学博士更应享受；同时符合职称和学历两项的，只享受一份。",
        "A full-time doctor of medicine is entitled all the more; whoever fulfils both conditions gets the sum once.",
    ),
    _ESTABLISHED_OR_NOT,
).otherwise(_WORKPLACE_ONLY, applies_to=in_health_center)


@pack.entitlement(
    "3.2.6",
    "全日制医学本科毕业生生活补贴",
    "Living subsidy 500 yuan a month: medical bachelor",
    applies_to=has_post_in_health_center,
    amount=500,
    unit="CNY/month",
    unless=subsidy_1000,
    responsible=_SUBSIDY,
)
def subsidy_500(worker: HealthWorker) -> bool:
    """Whoever works in a health centre with a full-time bachelor of medicine gets 500 yuan a month."""
    return earns_lower_subsidy(worker)


subsidy_500.said(says=("人事关系在镇卫生院、社区卫生服务中心的人员", "staff whose post is at a township or community health centre"))


subsidy_500.read_as(
    _POST_AT_CENTRE,
    Reading(
        "higher-one-instead",
        "两项补贴不叠加，符合1000元条件的不再享受500元；后来取得的学历不符合1000元条件的，不影响500元。",
        "The higher subsidy takes the place of this one. A later degree that does not earn the higher one costs nothing.",
    ),
    Reading(
        "order-trained-while-bound",
        "定向生只在服务期内、只就这一项除外。",
        "Order-trained students are left out here only, and only while they are bound to serve.",
    ),
    _ESTABLISHED_OR_NOT,
).otherwise(_WORKPLACE_ONLY, applies_to=in_health_center)


def in_health_center_before(worker: HealthWorker, *, issued: date = ISSUED) -> bool:
    """The person worked in the health centre before the document was issued."""
    return in_health_center(worker) & (worker.workplace_start_date < issued)


def has_post_in_health_center_before(worker: HealthWorker, *, issued: date = ISSUED) -> bool:
    """The person worked in the health centre before the document was issued, and the post is a health centre's where that is stated."""
    return has_post_in_health_center(worker) & (worker.workplace_start_date < issued)


@pack.entitlement(
    "3.2.6", "在岗人员同等享受补贴", "Existing staff treated equally", applies_to=has_post_in_health_center_before, responsible=_SUBSIDY
)
def existing_staff(worker: HealthWorker) -> bool:
    """Those who were there already are treated as newcomers are, on the same conditions."""
    return earns_higher_subsidy(worker) | earns_lower_subsidy(worker)


existing_staff.read_as(
    _POST_AT_CENTRE,
    Reading(
        "money-of-the-two-subsidies",
        "本条不另外给钱：应得的钱就是前面两项补贴，本条不再计一次。",
        "It gives no money of its own: what is due are the two subsidies before, and it is not counted again here.",
    ),
    Reading(
        "there-before-the-day-of-issue",
        "“已在”以文件印发之日（2020年12月30日）为准，当天到岗的算新到人员。",
        "Who was there already is told by the day of issue, 2020-12-30; whoever started on that day is new.",
    ),
).otherwise(_WORKPLACE_ONLY, applies_to=in_health_center_before)


def pays_talent_subsidy(center: HealthCenter) -> bool:
    """The centre pays living subsidies to skilled people."""
    return attested(center, "talent_subsidy_paid")


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
).read_as(
    Reading(
        "nominal-sums",
        "前面写的1000元、500元是名义数额，不一定是总量之外另加的钱。",
        "The sums of the clauses before are nominal; they need not be money on top of the total.",
    )
)

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
).read_as(
    Reading(
        "free-in-how-not-in-how-much",
        "单位自主的是怎样发放，不是每人应得多少。",
        "The centre is free in how it pays them out, not in how much each person gets.",
    )
)
