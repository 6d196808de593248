"""Part three, item five: who pays for rural health."""

from typing import Final

from ruralpolicy.facts import City, County, VillageClinic
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack
from ruralpolicy.rules.pingdingshan._readings import CONDITIONS_STATED, due_with_the_plan
from ruralpolicy.rules.recurring import village_clinic

__all__ = ["capital_budget", "clinic_operating_subsidy"]

_FUNDING_BODIES: Final = ("市发展改革委", "市财政局", "市卫生健康委")

pack.narrative(
    "3.5",
    "responsibility",
    "市县主体责任",
    "City and county answer for building the rural health system",
    County,
    modality=Modality.OBLIGATION,
    responsible=_FUNDING_BODIES,
    summary="Party and government of city and county answer for rural health.",
)


@pack.obligation(
    "3.5", "基建设备支出足额列县级预算", "Capital and equipment spending fully in the county budget", responsible=_FUNDING_BODIES
)
def capital_budget(county: County) -> bool:
    """The county budget holds all that government-run rural institutions need for building and equipment."""
    return county.rural_capital_budgeted_cny >= county.rural_capital_need_cny


capital_budget.read_as(
    Reading(
        "no-less-than-needed",
        "“足额”即不少于需要的数额；没有需要的，不算不足。",
        "In full is no less than what is needed; where nothing is needed nothing is lacking.",
    )
)


pack.attested(
    "3.5",
    "investment-tilt",
    "新增财力和投资增量向乡村倾斜",
    "New money leans towards rural health",
    County,
    "new_fiscal_capacity_favors_rural_health",
    "health_investment_increment_favors_rural_health",
    responsible=_FUNDING_BODIES,
    summary="Of a county's fresh money, and of what it spends more on health buildings, rural health gets the better part.",
).read_as(
    Reading(
        "share-not-printed",
        "倾斜多少没有写，是否倾斜由主管部门填报。",
        "No share is printed; that money leans towards rural health is stated by the authority.",
    )
)

pack.attested(
    "3.5",
    "bonds-land-revenue",
    "纳入政府债券和土地出让金支持",
    "Rural projects within bond and land revenue support",
    County,
    "rural_health_projects_in_bond_scope",
    "rural_health_projects_in_land_revenue_scope",
    responsible=_FUNDING_BODIES,
    summary="Government bonds and land revenue may pay for rural health buildings.",
).read_as(CONDITIONS_STATED)

due_with_the_plan(
    pack.attested(
        "3.5",
        "funding-mechanism",
        "政府主导多元资金机制",
        "Diversified funding led by government",
        County,
        "has_diversified_funding_mechanism",
        by=END_OF_2025,
        responsible=_FUNDING_BODIES,
        summary="Led by government, money for rural health comes from several sources, and there is a mechanism for it.",
    ),
    "建立政府主导的多元化资金保障机制",
    "setting up the diversified funding mechanism",
)

pack.attested(
    "3.5",
    "public-health-subsidy",
    "落实基本公卫补助",
    "National basic public health subsidy provided as prescribed",
    County,
    "basic_public_health_subsidy_implemented",
    responsible=_FUNDING_BODIES,
    summary="The national programme of basic public health gets its subsidy, paid out by its own rules.",
).read_as(
    Reading(
        "amount-elsewhere",
        "人均补助标准不在本文件中，按国家规定。",
        "No amount for each person is printed here; it is that of national rules.",
    )
)


@pack.obligation(
    "3.5", "村卫生室运行补助足额", "Village clinic operating subsidy paid in full", applies_to=village_clinic, responsible=_FUNDING_BODIES
)
def clinic_operating_subsidy(clinic: VillageClinic) -> bool:
    """A village clinic is paid all of its basic operating subsidy."""
    return clinic.operating_subsidy_paid_cny >= clinic.operating_subsidy_due_cny


clinic_operating_subsidy.read_as(
    Reading(
        "due-set-elsewhere",
        "应补数额由别处规定；应补为零的，不算不足。",
        "How much is due is set elsewhere; where nothing is due nothing is lacking.",
    )
)


pack.narrative(
    "3.5",
    "provincial-pooling",
    "省级统筹支持",
    "More provincial pooling for balanced development",
    City,
    modality=Modality.OBLIGATION,
    responsible=_FUNDING_BODIES,
    summary="More pooling of money by the province evens out rural health.",
).read_as(
    Reading(
        "province-not-bound", "市级文件不能约束省级，本句不作评判。", "A city cannot bind its province; nobody is judged by this sentence."
    )
)
