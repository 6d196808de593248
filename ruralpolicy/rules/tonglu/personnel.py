"""Part two, items ten to twelve: posts, training and the policy on talent."""

from typing import Final

from ruralpolicy.conditions import one_of
from ruralpolicy.facts import Consortium, County, Education, HealthWorker, Specialty
from ruralpolicy.law import Modality
from ruralpolicy.rules.recurring import is_primary
from ruralpolicy.rules.tonglu._document import END_OF_2026, pack

__all__ = [
    "county_hired",
    "county_hired_funding",
    "direct_recruitment",
    "oriented_students",
    "recruited_for_primary_care",
    "short_of_talent_funds",
    "station_tcm_apprentices",
    "talent_fund_shortfall",
]

_POSTS: Final = ("县委编办", "县卫健局", "县人社局", "县财政局")
_TRAINING: Final = ("县委编办", "县人社局", "县财政局", "县卫健局")
_TALENT: Final = ("县委人才办", "县财政局", "县人社局", "县卫健局")

pack.attested(
    "2.3.10",
    "staffing-pooled",
    "医共体编制统筹",
    "Pooled posts and staff in the consortium",
    Consortium,
    "staff_posts_pooled",
    responsible=_POSTS,
    summary="County hospital and member centres of a consortium draw on one pool of posts and people.",
)


def county_hired(worker: HealthWorker) -> bool:
    """The person is hired by the county and works in a township."""
    return worker.is_county_hired_township_used


# Reading: what else is to be equal is not listed; it is judged by titles.
pack.attested(
    "2.3.10",
    "county-hired-title-parity",
    "县聘乡用职称同标准",
    "Equal title standards for county-hired staff",
    HealthWorker,
    "title_standard_same_as_township_staff",
    applies_to=county_hired,
    responsible=_POSTS,
    summary="In matters of title, staff hired by the county for townships are measured like staff of township public institutions.",
)


@pack.entitlement("2.3.10", "县聘乡用财政保障", "Funding of county-hired staff as established posts", responsible=_POSTS)
def county_hired_funding(worker: HealthWorker) -> bool:
    """Whoever is hired by the county for a township is paid for by public finance as if in an established post."""
    # Reading: after the model of such posts, which need not be the same sum; no amount is printed.
    return worker.is_county_hired_township_used


pack.attested(
    "2.3.10",
    "staff-exchange",
    "医共体人员交流机制",
    "Staff exchange in the consortium",
    Consortium,
    "has_staff_exchange_mechanism",
    responsible=_POSTS,
    summary="Members of a consortium have a working way to lend and use each other's staff.",
)

# Reading: which village doctors qualify for leaving is not printed, so nobody's leaving is judged.
pack.narrative(
    "2.3.11",
    "training-aims",
    "定向培养与有序退出",
    "Targeted training and orderly exit",
    County,
    modality=Modality.OBLIGATION,
    responsible=_TRAINING,
    summary="More ways lead into primary care, and village doctors who may leave do so in good order.",
)

pack.attested(
    "2.3.11",
    "training-subsidy",
    "定向培养专项补助",
    "Special training subsidy",
    County,
    "has_targeted_training_fund",
    responsible=_TRAINING,
    summary="Money is set aside for training people to order.",
)

pack.attested(
    "2.3.11",
    "training-scale",
    "扩大定向与师承规模",
    "More local medical students in targeted training and more TCM apprentices",
    County,
    "targeted_training_scale_enlarged",
    responsible=_TRAINING,
    summary="Both the local students trained to order and the apprentices of Chinese medicine grow in number.",
)


@pack.target("2.3.11", "定向培养医学生50人", "Fifty medical students trained for primary care", by=END_OF_2026, responsible=_TRAINING)
def oriented_students(county: County, *, students: int = 50) -> bool:
    """Fifty medical students have been trained to order for primary care."""
    # Reading: trained, not only enrolled, and added up over the years of the plan.
    return county.oriented_medical_students_trained >= students


@pack.target("2.3.11", "站室中医师承40名", "Forty TCM apprentices for stations", by=END_OF_2026, responsible=_TRAINING)
def station_tcm_apprentices(county: County, *, apprentices: int = 40) -> bool:
    """Forty apprentices of Chinese medicine have been trained for stations."""
    # Reading: trained, not only taken on, and added up over the years of the plan.
    return county.station_tcm_apprentices_trained >= apprentices


def recruited_for_primary_care(worker: HealthWorker) -> bool:
    """A primary institution is recruiting the person."""
    return is_primary(worker.recruiter_kind)


@pack.permission(
    "2.3.11",
    "紧缺人才直接公开招聘",
    "Direct open recruitment of scarce specialists",
    applies_to=recruited_for_primary_care,
    responsible=_TRAINING,
)
def direct_recruitment(worker: HealthWorker, *, lowest_degree: Education = Education.BACHELOR) -> bool:
    """Graduates in a field that is short of people may be recruited for primary care by the county health authority itself."""
    # Reading: the sentence says neither may nor must; it frees the authority's hands. The list of fields is closed.
    scarce = one_of(
        worker.specialty,
        Specialty.WOMEN_AND_CHILDREN,
        Specialty.TCM,
        Specialty.PSYCHIATRY,
        Specialty.PUBLIC_HEALTH,
        Specialty.DENTISTRY,
        Specialty.ANESTHESIOLOGY,
        Specialty.EMERGENCY,
        Specialty.IMAGING,
    )
    return (worker.education >= lowest_degree) & scarce


pack.attested(
    "2.3.11",
    "village-doctor-exit",
    "乡村医生退出机制",
    "Exit mechanism for village doctors",
    County,
    "has_village_doctor_exit_mechanism",
    responsible=_TRAINING,
    summary="It is settled how village doctors under integrated management leave.",
)

pack.narrative(
    "2.3.12",
    "talent-aims",
    "卫生人才持续发展",
    "Sustainable health workforce",
    County,
    modality=Modality.OBLIGATION,
    responsible=_TALENT,
    summary="Policy gives health workers firmer support, so that their number and skill keep growing.",
)

# Reading: the number of the measures is a blank in the draft.
pack.attested(
    "2.3.12",
    "talent-measures",
    "卫生人才办法落实",
    "County health talent measures implemented",
    County,
    "health_talent_measures_implemented",
    responsible=_TALENT,
    summary="The county does what its own measures on training and attracting health talent say.",
)


def short_of_talent_funds(county: County) -> bool:
    """Attracting health talent costs more in the year than its budget holds."""
    return county.health_talent_fund_need_cny > county.health_talent_fund_budget_cny


@pack.obligation(
    "2.3.12",
    "卫生人才经费缺口保障",
    "Shortfall of health talent funds met by the county talent fund",
    applies_to=short_of_talent_funds,
    responsible=_TALENT,
)
def talent_fund_shortfall(county: County) -> bool:
    """What the money for attracting health talent lacks is made up from the talent fund of the whole county."""
    # Reading: the whole of it, since no ceiling is printed.
    return county.county_talent_fund_contribution_cny >= county.health_talent_fund_need_cny - county.health_talent_fund_budget_cny


pack.attested(
    "2.3.12",
    "western-scheme",
    "西部基层能力提升方案落实",
    "Western counties primary care scheme implemented",
    County,
    "western_primary_care_scheme_implemented",
    responsible=_TALENT,
    summary="The county carries out Hangzhou's scheme of 2023 for primary care in its western districts and counties.",
)

# Reading: how city and county share the cost stands in that scheme.
pack.attested(
    "2.3.12",
    "talent-retention-project",
    "聚英留才工程",
    "Talent-gathering project with city-county matching",
    County,
    "talent_retention_project_running",
    responsible=_TALENT,
    summary="City and county together pay for a project that draws people to primary posts and keeps them there.",
)
