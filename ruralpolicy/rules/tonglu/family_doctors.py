"""Part two, item eight: contracts with family doctors."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import attested, percent
from ruralpolicy.facts import AdminLevel, Contract, County, HealthCenter, Hospital
from ruralpolicy.law import Reading
from ruralpolicy.rules.recurring import share_reached
from ruralpolicy.rules.tonglu._document import END_OF_2026, has_residents, pack
from ruralpolicy.rules.tonglu._readings import due_when_the_plan_ends

__all__ = [
    "contract_coverage",
    "contract_evaluation",
    "contracted_primary_visits",
    "county_hospital_staff",
    "earning_from_services",
    "has_contracted_visits",
    "has_key_group",
    "key_group_coverage",
    "public_hospital_of_county_level",
    "team_equipment",
    "value_added_pay",
]

_RESPONSIBLE: Final = ("县卫健局", "县人社局", "县医保", "县财政局")

team_equipment = pack.attested(
    "2.2.8",
    "team-equipment",
    "家庭医生团队设备",
    "Equipment for family doctor teams",
    HealthCenter,
    "family_doctor_teams_equipped",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="The family doctor teams of a health centre have the devices that their contracts usually call for.",
)
due_when_the_plan_ends(
    team_equipment,
    "配备签约服务常用的设备装备",
    "equipping the family doctor teams",
    Reading(
        "as-stated",
        "“常用的设备装备”没有列出，由县里说明。",
        "What is usual equipment is not listed; it is for the county to say.",
    ),
)

pack.attested(
    "2.2.8",
    "first-visit-package",
    "首诊签约服务包",
    "First-contact contract package",
    County,
    "first_contact_package_offered",
    force="积极",
    responsible=_RESPONSIBLE,
    summary="Residents can contract for a package by which they see their family doctor first.",
)

pack.attested(
    "2.2.8",
    "contract-training",
    "履约能力培训",
    "Training in performing contracts",
    County,
    "has_contract_performance_training",
    responsible=_RESPONSIBLE,
    summary="Teams are trained in doing what their contracts promise.",
)

contract_evaluation = pack.attested(
    "2.2.8",
    "contract-evaluation",
    "签约绩效评价机制",
    "Evaluation of contract services",
    County,
    "has_contract_performance_evaluation",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="There is a settled way to judge how well contracts are kept.",
)
due_when_the_plan_ends(
    contract_evaluation,
    "建立绩效评价机制",
    "setting up the evaluation of contract services",
)


@pack.permission("2.2.8", "增值服务报酬", "Pay for value-added services", responsible=_RESPONSIBLE)
def value_added_pay(contract: Contract) -> bool:
    """Where an agreement covers value-added services, reasonable pay may be taken for them."""
    return contract.has_value_added_service_agreement


value_added_pay.read_as(
    Reading(
        "team-and-institution",
        "报酬归服务团队和所在机构；“合理”没有写标准。",
        "It is given to the team and its institution; what is reasonable has no measure.",
    )
)


def earning_from_services(center: HealthCenter) -> bool:
    """The centre earns from value-added services."""
    return attested(center, "has_value_added_income")


pack.attested(
    "2.2.8",
    "value-added-to-staff",
    "增值报酬用于人员薪酬",
    "Value-added pay goes to the staff",
    HealthCenter,
    "value_added_income_paid_to_contract_staff",
    applies_to=earning_from_services,
    responsible=_RESPONSIBLE,
    summary="What value-added services earn goes, by the rules, into the pay of those who work on contracts.",
).read_as(
    Reading(
        "duty",
        "取得增值服务报酬后，必须用于参与签约服务人员的薪酬分配，没有做到即为未达到。",
        "Income once earned must go to the pay of the contract staff: other use is unmet.",
        short_zh="“用于…薪酬分配”按取得报酬后必须做到理解",
        short_en="paying the staff is read as a duty once the income is earned",
    )
).otherwise(
    Reading(
        "permission",
        "“用于参与家庭医生签约服务人员的薪酬分配”仍属前文“允许”的内容，另作他用不算违反。",
        "It still belongs to 允许: other use is no breach.",
    )
)

pack.attested(
    "2.2.8",
    "value-added-after-assessment",
    "考核后发放报酬",
    "Value-added pay only after assessment",
    HealthCenter,
    "value_added_pay_follows_assessment",
    applies_to=earning_from_services,
    responsible=_RESPONSIBLE,
    summary="What value-added services earn is paid out once the work has been assessed.",
).read_as(
    Reading(
        "duty-once-earned",
        "前文虽说“允许”，取得报酬后“考核后发放”就必须做到。",
        "The sentence opens with a permission; once the income is there, paying it only after assessment is a duty.",
    )
)


def public_hospital_of_county_level(hospital: Hospital, *, level: AdminLevel = AdminLevel.COUNTY) -> bool:
    """A public hospital of county level or above."""
    return hospital.is_public & (hospital.admin_level >= level)


@pack.encouragement(
    "2.2.8",
    "鼓励县级以上医院人员参与签约",
    "Staff of public hospitals at county level and above encouraged to take part",
    applies_to=public_hospital_of_county_level,
    force="鼓励",
    responsible=_RESPONSIBLE,
)
def county_hospital_staff(hospital: Hospital, *, staff: int = 1) -> bool:
    """A public hospital of county level or above does well to let its health workers join in family doctor contracts."""
    return hospital.staff_in_family_doctor_contracting >= staff


county_hospital_staff.read_as(
    Reading(
        "one-is-enough",
        "没有写人数，有一人参与即可。",
        "No number is printed; one person is enough.",
    )
)


pack.attested(
    "2.2.8",
    "contract-funding",
    "签约专项经费足额保障",
    "Full funding of contract services",
    County,
    "contract_service_funds_fully_guaranteed",
    responsible=_RESPONSIBLE,
    summary="The special money for contracts is in the budget and is paid out whole.",
)


@pack.target("2.2.8", "签约覆盖率", "Contract coverage", by=END_OF_2026, applies_to=has_residents, responsible=_RESPONSIBLE)
def contract_coverage(county: County, *, share: Fraction = percent(53)) -> bool:
    """At least 53 % of the residents have a contract with a family doctor."""
    return share_reached(county.residents_contracted, share, county.resident_population)


contract_coverage.read_as(
    Reading(
        "usual-residents",
        "以常住人口为基数。",
        "The base is not printed; it is the usual residents.",
    )
)


def has_key_group(county: County) -> bool:
    """Some residents belong to the key groups, so that a share can be taken."""
    return county.key_group_total > 0


@pack.target("2.2.8", "重点人群签约率", "Contract rate of key groups", by=END_OF_2026, applies_to=has_key_group, responsible=_RESPONSIBLE)
def key_group_coverage(county: County, *, share: Fraction = percent(90)) -> bool:
    """At least 90 % of the key groups have a contract with a family doctor."""
    return share_reached(county.key_group_contracted, share, county.key_group_total)


key_group_coverage.read_as(
    Reading(
        "groups-of-item-seven",
        "重点人群指二（二）7所列的人群。",
        "The key groups are those of 2.2.7.",
    )
)


def has_contracted_visits(county: County) -> bool:
    """Residents under contract saw a doctor in the year, so that a share can be taken."""
    return county.contracted_visits_total > 0


@pack.target(
    "2.2.8",
    "签约居民基层就诊率",
    "Contracted residents' visits at primary level",
    by=END_OF_2026,
    applies_to=has_contracted_visits,
    responsible=_RESPONSIBLE,
)
def contracted_primary_visits(county: County, *, share: Fraction = percent(75)) -> bool:
    """Of the visits of residents under contract at least 75 % are made to primary institutions."""
    return share_reached(county.contracted_visits_primary, share, county.contracted_visits_total)


contracted_primary_visits.read_as(
    Reading(
        "visits-not-persons",
        "按就诊人次计算，不按人数。",
        "Visits are counted, not persons.",
    )
)
