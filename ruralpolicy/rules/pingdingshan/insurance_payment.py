"""Part three, item three, its second half: how insurance pays institutions."""

from typing import Final

from ruralpolicy.facts import City, Consortium, County, HealthCenter, HospitalGrade
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.pingdingshan._document import pack, township_center

__all__ = ["fund_spent_in_both_years", "recognized_center", "rural_fund_share", "secondary_drug_list", "secondary_item_list"]

_INSURANCE_BODIES: Final = ("市医保局", "市卫生健康委")

_FORMAL_RECOGNITION: Final = Reading(
    "formal-recognition",
    "“认定”是卫生健康部门的正式决定；二（一）所说的服务能力是另一回事。",
    "Recognition is a formal act of the health authority; the capability of which 二（一） speaks is another matter.",
)

pack.attested(
    "3.3",
    "point-catalog",
    "基层病种分值目录",
    "List of primary-care conditions for point-based payment",
    City,
    "has_primary_disease_point_catalog",
    responsible=_INSURANCE_BODIES,
    summary="Payment by points has a list of diseases fit for primary care, and it is kept up.",
)

pack.attested(
    "3.3",
    "same-disease-same-payment",
    "基层病种同病同付费标准",
    "Same payment for primary-care conditions at every level",
    City,
    "primary_diseases_paid_same_standard",
    responsible=_INSURANCE_BODIES,
    summary="For a disease fit for primary care every institution is paid the same, whatever its level.",
)


def recognized_center(center: HealthCenter) -> bool:
    """A township health centre that the health authority has recognised as meeting the secondary standard."""
    return township_center(center) & center.recognized_as_secondary_standard


@pack.obligation(
    "3.3",
    "认定卫生院执行二级药品目录",
    "Recognised health centre uses the secondary drug list",
    applies_to=recognized_center,
    responsible=_INSURANCE_BODIES,
)
def secondary_drug_list(center: HealthCenter, *, grade: HospitalGrade = HospitalGrade.SECONDARY) -> bool:
    """A centre recognised as meeting the secondary standard uses the insurance drug list of that level."""
    return center.insurance_drug_list_grade == grade


secondary_drug_list.read_as(_FORMAL_RECOGNITION)


@pack.obligation(
    "3.3",
    "认定卫生院执行二级诊疗项目目录",
    "Recognised health centre uses the secondary service item list",
    applies_to=recognized_center,
    responsible=_INSURANCE_BODIES,
)
def secondary_item_list(center: HealthCenter, *, grade: HospitalGrade = HospitalGrade.SECONDARY) -> bool:
    """A centre recognised as meeting the secondary standard uses the list of services of that level."""
    return center.insurance_item_list_grade == grade


secondary_item_list.read_as(_FORMAL_RECOGNITION)


pack.attested(
    "3.3",
    "no-single-budget",
    "取消单一机构总额付费",
    "No global budget for a single member institution",
    Consortium,
    "has_single_member_global_budget",
    modality=Modality.PROHIBITION,
    responsible=_INSURANCE_BODIES,
    summary="No single member of a consortium is paid under a budget of its own.",
)


def fund_spent_in_both_years(county: County) -> bool:
    """Insurance money was spent in the county this year and the year before, so that shares can be compared."""
    return (county.insurance_fund_spent_cny > 0) & (county.insurance_fund_spent_prior_year_cny > 0)


@pack.target(
    "3.3",
    "县域基金用于乡村占比逐步提高",
    "Growing share of the in-county fund for rural institutions",
    applies_to=fund_spent_in_both_years,
    open_ended=True,
    force="逐步",
    responsible=_INSURANCE_BODIES,
)
def rural_fund_share(county: County) -> bool:
    """Of the insurance money spent in a county a greater share goes to rural institutions than the year before."""
    now = county.insurance_fund_spent_rural_cny * county.insurance_fund_spent_prior_year_cny
    before = county.insurance_fund_spent_rural_prior_year_cny * county.insurance_fund_spent_cny
    return now > before


rural_fund_share.read_as(
    Reading(
        "no-deadline",
        "“逐步提高”没有期限，某年没有提高为未到期，不算未达到。",
        "逐步 has no deadline: a year without a rise is pending, never unmet.",
        short_zh="“逐步”按未定期限理解",
        short_en="逐步 is read as setting no date",
    ),
    Reading("towns-and-villages", "乡村医疗卫生机构指乡、村两级机构。", "Rural institutions are those of townships and villages."),
).otherwise(
    Reading(
        "every-year",
        "“逐步提高”指每年都比上年提高，没有提高即为未达到。",
        "Each year must rise over the year before; a year without a rise is unmet.",
        short_zh="“逐步提高”按每年都要提高理解",
        short_en="逐步 is read as a rise in every year",
    ),
    open_ended=False,
)


pack.attested(
    "3.3",
    "capitation",
    "居民门诊统筹按人头付费",
    "Capitation for residents' outpatient pooling",
    City,
    "outpatient_pooling_paid_by_capitation",
    responsible=_INSURANCE_BODIES,
    summary="Residents' outpatient cover is paid by the head, through primary institutions.",
)

pack.narrative(
    "3.3",
    "aims",
    "引导患者留在基层",
    "Patients with common diseases stay in primary care",
    City,
    modality=Modality.OBLIGATION,
    force="引导",
    responsible=_INSURANCE_BODIES,
    summary="What insurance pays makes patients with common diseases stay in primary care.",
)
