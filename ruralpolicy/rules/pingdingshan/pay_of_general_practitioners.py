"""Part three, item six, its second half: the allowance for general practitioners."""

from typing import Final

from ruralpolicy.conditions import one_of, when
from ruralpolicy.facts import County, HealthWorker, PracticeQualification
from ruralpolicy.law import Reading
from ruralpolicy.rules.pingdingshan._document import at_township_level, pack

__all__ = [
    "assistant_physician",
    "general_practitioner",
    "gp_allowance_assistant",
    "gp_allowance_paid",
    "gp_allowance_physician",
    "gp_allowance_standard",
    "physician",
]

_PAY_BODIES: Final = ("市财政局", "市人力资源和社会保障局", "市卫健委")


def physician(worker: HealthWorker) -> bool:
    """A physician of a township health centre."""
    in_center = at_township_level(worker.workplace_kind, worker.workplace_in_county_area)
    return in_center & (worker.practice_qualification == PracticeQualification.PHYSICIAN)


def assistant_physician(worker: HealthWorker) -> bool:
    """An assistant physician of a township health centre."""
    in_center = at_township_level(worker.workplace_kind, worker.workplace_in_county_area)
    return in_center & (worker.practice_qualification == PracticeQualification.ASSISTANT_PHYSICIAN)


def general_practitioner(worker: HealthWorker) -> bool:
    """A physician or assistant physician of a township health centre who is registered in general practice."""
    in_center = at_township_level(worker.workplace_kind, worker.workplace_in_county_area)
    licensed = one_of(worker.practice_qualification, PracticeQualification.PHYSICIAN, PracticeQualification.ASSISTANT_PHYSICIAN)
    return in_center & worker.registered_in_general_practice & licensed


@pack.entitlement(
    "3.6",
    "全科执业医师津贴每月不低于600元",
    "At least 600 CNY a month for registered general practice physicians",
    applies_to=physician,
    amount=(600, None),
    unit="CNY/month",
    responsible=_PAY_BODIES,
)
def gp_allowance_physician(worker: HealthWorker) -> bool:
    """A physician registered in general practice gets an allowance of 600 yuan a month or more."""
    return worker.registered_in_general_practice


gp_allowance_physician.read_as(
    Reading(
        "floor",
        "600元是下限，具体标准由县（市、区）定；对象是本项所说的乡镇卫生院人员。",
        "A floor, since the county sets the sum; staff of township health centres, of whom the item speaks.",
    )
)


@pack.entitlement(
    "3.6",
    "全科助理医师津贴每月不低于300元",
    "At least 300 CNY a month for general practice assistant physicians",
    applies_to=assistant_physician,
    amount=(300, None),
    unit="CNY/month",
    responsible=_PAY_BODIES,
)
def gp_allowance_assistant(worker: HealthWorker) -> bool:
    """An assistant physician registered in general practice gets an allowance of 300 yuan a month or more."""
    return worker.registered_in_general_practice


gp_allowance_assistant.read_as(
    Reading(
        "registration-asked-of-both",
        "“注册”也管执业助理医师；“含中医类别”写在其后，并不排除中医类别的执业医师。",
        "Registration is asked of assistants as well; Chinese medicine is named beside them and shuts no physician out.",
    )
)


@pack.obligation(
    "3.6", "全科津贴实发不低于下限", "Allowance actually paid reaches the floor", applies_to=general_practitioner, responsible=_PAY_BODIES
)
def gp_allowance_paid(worker: HealthWorker, *, physician_cny_per_month: int = 600, assistant_cny_per_month: int = 300) -> bool:
    """What a registered general practitioner is paid each month is no less than the floor."""
    is_physician = worker.practice_qualification == PracticeQualification.PHYSICIAN
    return worker.gp_allowance_monthly_cny >= when(is_physician, physician_cny_per_month, assistant_cny_per_month)


gp_allowance_paid.read_as(
    Reading(
        "employers-side", "与前两条是同一句话，这里看单位实际发了多少。", "The employer's side of the two allowances: what is paid in fact."
    )
)


pack.attested(
    "3.6",
    "gp-allowance-subsidy",
    "财政补助全科津贴",
    "Fiscal subsidy for the general practitioner allowance",
    County,
    "gp_allowance_subsidized_by_treasury",
    responsible=_PAY_BODIES,
    summary="Public money has its part in the allowance for general practitioners.",
).read_as(
    Reading(
        "level-not-printed",
        "由哪一级财政补助、补多少都没有写，是否补助由主管部门填报。",
        "Neither the level of government nor the amount is printed; that there is a subsidy is stated by the authority.",
    )
)


@pack.obligation("3.6", "县定全科津贴标准不低于下限", "County sets the allowance standard at or above the floor", responsible=_PAY_BODIES)
def gp_allowance_standard(county: County, *, physician_cny_per_month: int = 600, assistant_cny_per_month: int = 300) -> bool:
    """The county's own standard of the allowance lies at or above both floors."""
    physicians_reach = county.gp_allowance_standard_physician_monthly_cny >= physician_cny_per_month
    assistants_reach = county.gp_allowance_standard_assistant_monthly_cny >= assistant_cny_per_month
    return physicians_reach & assistants_reach


gp_allowance_standard.read_as(
    Reading(
        "allowance-not-subsidy",
        "“具体标准”指津贴的标准，不是财政补助的标准。",
        "The standard is that of the allowance, not that of the subsidy.",
    )
)
