"""Section three (three), items 18 and 19: liability insurance and subsidies of village doctors."""

from typing import Final

from ruralpolicy.facts import County, HealthWorker, InstitutionKind, VillageDoctor
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import in_post
from ruralpolicy.rules.zhanggong._document import pack

__all__ = [
    "paid_for_small_village",
    "paid_twice",
    "remote_subsidy",
    "small_village_subsidy",
    "small_village_subsidy_touring",
    "touring_doctor_of_township_center",
]

_INSURANCE = ("区卫健委", "区财政局")
_SUBSIDIES = ("区财政局", "区卫健委")

_WITHIN_1000: Final = Reading("up-to-1000", "“1000人以内”含1000人。", "A village of exactly 1,000 residents is still small.")

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
    "边远地区乡村医生生活补贴",
    "Remote-area living subsidy 300 yuan",
    applies_to=in_post,
    amount=300,
    unit="CNY/month",
    paid="remote_subsidy_paid_monthly_cny",
    unless="3.3.19-small-village-subsidy",
    responsible=_SUBSIDIES,
)
def remote_subsidy(doctor: VillageDoctor) -> bool:
    """A village doctor at work in a remote area gets 300 yuan a month."""
    return doctor.serves_remote_area


remote_subsidy.read_as(
    Reading(
        "remote-as-stated",
        "哪些是“边远地区”由别的文件列明，由填报的单位确认；已享受人口较少行政村补贴的，不再享受本项。",
        "What is remote is listed elsewhere and stated. The subsidy for a small village takes the place of this one.",
    )
)


@pack.entitlement(
    "3.3.19",
    "人口较少行政村乡村医生补贴",
    "Small-village subsidy at least 1000 yuan",
    applies_to=in_post,
    amount=(1000, None),
    unit="CNY/month",
    paid="small_village_subsidy_paid_monthly_cny",
    responsible=_SUBSIDIES,
)
def small_village_subsidy(doctor: VillageDoctor, *, most_residents: int = 1000) -> bool:
    """A village doctor at work in a village of up to 1,000 residents gets 1,000 yuan a month or more."""
    return doctor.village_resident_population <= most_residents


small_village_subsidy.read_as(
    Reading(
        "any-village",
        "兼诊几个村的，有一个村不超过1000人就享受一份补贴。",
        "A doctor of several villages gets it once if one of them has at most 1,000 residents.",
        short_zh="“兼诊”按有一个村不超过1,000人即可理解",
        short_en="serving several villages is read as enough where one of them is small",
    ),
    _WITHIN_1000,
    Reading(
        "named-ways-are-examples",
        "括号里“含”的几种服务方式是列举，不是条件。",
        "The ways of serving that are named are examples and no condition.",
    ),
).otherwise(
    Reading(
        "main-village",
        "只看主要服务的村，该村超过1000人的不享受。",
        "Only the main village counts: above 1,000 residents nothing is due.",
    )
)


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
    return worker.toured_village_resident_population <= most_residents


small_village_subsidy_touring.read_as(
    _WITHIN_1000,
    Reading(
        "each-touring-doctor",
        "几名医生巡诊同一个村的，每人都享受。",
        "Of several who tour one village each is entitled.",
    ),
)


def paid_for_small_village(doctor: VillageDoctor) -> bool:
    """The subsidy for a small village is being paid."""
    return doctor.small_village_subsidy_paid_monthly_cny > 0


@pack.prohibition(
    "3.3.19",
    "不重复享受边远补贴",
    "No double subsidy",
    name="no-double",
    applies_to=paid_for_small_village,
    responsible=_SUBSIDIES,
)
def paid_twice(doctor: VillageDoctor) -> bool:
    """Somebody who is paid the subsidy for a small village is paid the one for remote areas too."""
    return doctor.remote_subsidy_paid_monthly_cny > 0


paid_twice.said(asks=("重复享受", "the two are not paid together"))
