"""Part two, item thirteen: the money of primary institutions."""

from typing import Final

from ruralpolicy.conditions import one_of
from ruralpolicy.facts import County, HealthCenter, HospitalGrade, PublicInstitutionClass
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.tonglu._document import END_OF_2026, pack
from ruralpolicy.rules.tonglu._readings import BOTH_FUNDS, EACH_KEPT, FOUR_NAMED, HEALTH_CENTERS, due_when_the_plan_ends

__all__ = [
    "class_one_funding",
    "public_welfare_category",
    "run_by_government",
    "secondary_compensation_floor",
    "secondary_fiscal_floor",
    "secondary_insurance_floor",
    "secondary_reviewed",
    "subsidy_growth",
]

_RESPONSIBLE: Final = ("县财政局", "县医保局", "县卫健局")
_PAYING: Final = ("县财政局", "县卫健局")

pack.narrative(
    "2.4.13",
    "funding-mechanisms",
    "保障与补偿机制",
    "Guarantee and compensation mechanisms",
    County,
    modality=Modality.OBLIGATION,
    responsible=_RESPONSIBLE,
    summary="The ways in which primary institutions are kept going and made good their costs become sound.",
)


def run_by_government(center: HealthCenter) -> bool:
    """The centre is run by government."""
    return center.government_run


@pack.obligation(
    "2.4.13",
    "政府办机构属公益类",
    "Government-run institutions are public-welfare institutions",
    applies_to=run_by_government,
    responsible=_RESPONSIBLE,
)
def public_welfare_category(center: HealthCenter) -> bool:
    """A health centre run by government is a public institution for public welfare."""
    return one_of(center.institution_class, PublicInstitutionClass.CLASS_ONE, PublicInstitutionClass.CLASS_TWO)


public_welfare_category.read_as(
    Reading(
        "either-class",
        "一类、二类都算公益类；公益一类只在保障上要求。",
        "Of either class; class one is asked for in the funding alone.",
    ),
    HEALTH_CENTERS,
)


@pack.obligation("2.4.13", "公益一类财政保障", "Class-one public-welfare funding", applies_to=run_by_government, responsible=_RESPONSIBLE)
def class_one_funding(center: HealthCenter) -> bool:
    """A health centre run by government is funded like a public-welfare institution of class one."""
    return center.fiscal_guarantee_class == PublicInstitutionClass.CLASS_ONE


class_one_funding.read_as(HEALTH_CENTERS)


pack.attested(
    "2.4.13",
    "development-spending",
    "发展建设支出专项保障",
    "Special guarantee for development spending",
    County,
    "development_spending_guaranteed",
    responsible=_RESPONSIBLE,
    summary="Money is earmarked for what primary institutions must build and buy to develop.",
)

pack.attested(
    "2.4.13",
    "personnel-funds",
    "人员经费保障",
    "Personnel funds guaranteed",
    County,
    "personnel_funds_guaranteed",
    responsible=_PAYING,
    summary="Finance and health bureau see to it that the money for staff is there as policy provides.",
).read_as(BOTH_FUNDS)

pack.attested(
    "2.4.13",
    "operating-funds",
    "运行经费保障",
    "Operating funds guaranteed",
    County,
    "operating_funds_guaranteed",
    responsible=_PAYING,
    summary="Finance and health bureau see to it that the money for everyday running is there as policy provides.",
).read_as(BOTH_FUNDS)

subsidy_growth = pack.attested(
    "2.4.13",
    "subsidy-growth",
    "补助年度增幅机制",
    "Annual growth mechanism for subsidies",
    County,
    "has_subsidy_growth_mechanism",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="It is settled how the special subsidies of primary institutions rise from year to year.",
)
due_when_the_plan_ends(
    subsidy_growth,
    "建立基层卫生机构补助专项年度增幅机制",
    "setting up the yearly growth of the subsidy",
    Reading(
        "any-rate",
        "没有写增幅，有机制即可。",
        "No rate of growth is printed; that there is a mechanism is enough.",
    ),
)


def secondary_reviewed(center: HealthCenter) -> bool:
    """The centre has passed the comprehensive evaluation for secondary hospitals."""
    return center.reviewed_hospital_grade == HospitalGrade.SECONDARY


@pack.obligation(
    "2.4.13",
    "通过二级评价财政投入不降",
    "No cut in fiscal input after secondary evaluation",
    applies_to=secondary_reviewed,
    responsible=_RESPONSIBLE,
)
def secondary_fiscal_floor(center: HealthCenter) -> bool:
    """A centre evaluated as a secondary hospital gets no less fiscal input than before."""
    return center.fiscal_input_cny >= center.fiscal_input_before_review_cny


secondary_fiscal_floor.read_as(EACH_KEPT)


@pack.obligation(
    "2.4.13",
    "通过二级评价财政补偿不降",
    "No cut in fiscal compensation after secondary evaluation",
    applies_to=secondary_reviewed,
    responsible=_RESPONSIBLE,
)
def secondary_compensation_floor(center: HealthCenter) -> bool:
    """A centre evaluated as a secondary hospital gets no less fiscal compensation than before."""
    return center.fiscal_compensation_cny >= center.fiscal_compensation_before_review_cny


secondary_compensation_floor.read_as(EACH_KEPT)


@pack.obligation(
    "2.4.13",
    "通过二级评价医保支付不降",
    "No cut in insurance payment after secondary evaluation",
    applies_to=secondary_reviewed,
    responsible=_RESPONSIBLE,
)
def secondary_insurance_floor(center: HealthCenter) -> bool:
    """Of bills at a centre evaluated as a secondary hospital insurance pays no smaller share than before."""
    return center.insurance_payment_ratio >= center.insurance_payment_before_review_ratio


secondary_insurance_floor.read_as(
    Reading(
        "rate-of-payment",
        "“医保支付水平”指报销比例。",
        "The level of payment is the rate at which costs are reimbursed.",
    )
)


pack.attested(
    "2.4.13",
    "secondary-standard-talent-team",
    "人才梯队按二级医院标准",
    "Talent team to secondary hospital standards",
    HealthCenter,
    "grade_standard_applied_to_talent_team",
    applies_to=secondary_reviewed,
    responsible=_RESPONSIBLE,
    summary="For the make-up of its staff, a centre evaluated as a secondary hospital is treated as one.",
).read_as(FOUR_NAMED)

pack.attested(
    "2.4.13",
    "secondary-standard-technical-posts",
    "专技岗位总量结构按二级医院标准",
    "Professional posts to secondary hospital standards",
    HealthCenter,
    "grade_standard_applied_to_technical_posts",
    applies_to=secondary_reviewed,
    responsible=_RESPONSIBLE,
    summary="For the number and ranks of its professional posts, a centre evaluated as a secondary hospital is treated as one.",
).read_as(FOUR_NAMED)

pack.attested(
    "2.4.13",
    "secondary-standard-technology",
    "医疗技术按二级医院标准",
    "Medical technology to secondary hospital standards",
    HealthCenter,
    "grade_standard_applied_to_technology",
    applies_to=secondary_reviewed,
    responsible=_RESPONSIBLE,
    summary="For the medical techniques it may use, a centre evaluated as a secondary hospital is treated as one.",
).read_as(FOUR_NAMED)

pack.attested(
    "2.4.13",
    "secondary-standard-medicines",
    "药品配备按二级医院标准",
    "Medicines to secondary hospital standards",
    HealthCenter,
    "grade_standard_applied_to_medicines",
    applies_to=secondary_reviewed,
    responsible=_RESPONSIBLE,
    summary="For the medicines it stocks, a centre evaluated as a secondary hospital is treated as one.",
).read_as(FOUR_NAMED)
