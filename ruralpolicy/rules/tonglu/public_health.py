"""Part two, item seven: public health, its committees and those it cares for first."""

from datetime import date
from typing import Final

from ruralpolicy.conditions import completed_years
from ruralpolicy.facts import Contract, County, HealthCenter, Village
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.tonglu._document import END_OF_2026, pack
from ruralpolicy.rules.tonglu._readings import due_when_the_plan_ends

__all__ = [
    "committee_mechanism",
    "grid_management",
    "key_group_definition",
    "lecturer_team",
    "named_key_groups",
    "performance_evaluation",
    "public_health_physician",
]

_RESPONSIBLE: Final = ("县府办", "县卫健局", "民政局", "县人社局", "各乡镇街道")

pack.narrative(
    "2.2.7",
    "public-health-aims",
    "健康知识与档案应用",
    "Health literacy and record use",
    County,
    modality=Modality.OBLIGATION,
    responsible=_RESPONSIBLE,
    summary="People learn more about health, and family doctors have a reason to keep health records and to use them.",
)

pack.attested(
    "2.2.7",
    "quality-action",
    "基本公卫质量提升行动",
    "Public health quality action",
    County,
    "public_health_quality_action_running",
    responsible=_RESPONSIBLE,
    summary="An action for better basic public health services is under way.",
)

committee_mechanism = pack.attested(
    "2.2.7",
    "committee-mechanism",
    "公卫委员会联动机制",
    "Public health committees linked with health institutions",
    Village,
    "public_health_committee_linked_with_institutions",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="The public health committee of a village or community and its health institutions have a settled way to act together.",
)
due_when_the_plan_ends(
    committee_mechanism,
    "建立…协调联动工作机制",
    "setting up the link between committees and institutions",
    Reading(
        "each-village",
        "逐村（社区）判断，不是全县建一个机制即可。",
        "It is judged for each village and community; one mechanism for the county is not enough.",
    ),
)

pack.attested(
    "2.2.7",
    "committee-epidemic-control",
    "公卫委员会参与疫情处置",
    "Committees take part in epidemic handling",
    Village,
    "public_health_committee_controls_epidemics",
    responsible=_RESPONSIBLE,
    summary="Guided by the county health bureau, the committee does its share against infectious disease and epidemics.",
)

pack.attested(
    "2.2.7",
    "committee-key-groups",
    "协助重点人群健康管理",
    "Committees assist with key-group health management",
    Village,
    "public_health_committee_assists_key_groups",
    responsible=_RESPONSIBLE,
    summary="The committee helps primary institutions to look after the health of the key groups.",
)


def named_key_groups(contract: Contract, *, as_of: date, youngest_years: int = 0, oldest_years: int = 6) -> bool:
    """The aged, women in pregnancy and childbed, children up to 6, the chronically ill and members of families in difficulty."""
    age = completed_years(contract.birth_date, as_of)
    child = (age >= youngest_years) & (age <= oldest_years)
    chronically_ill = contract.has_hypertension | contract.has_diabetes | contract.has_other_chronic_disease
    return child | contract.is_elderly | contract.is_pregnant_or_postnatal | chronically_ill | contract.in_household_in_difficulty


@pack.definition("2.2.7", "重点人群范围", "Key groups for health management", responsible=_RESPONSIBLE)
def key_group_definition(contract: Contract, *, as_of: date, youngest_years: int = 0, oldest_years: int = 6) -> bool:
    """The groups that are named, from the aged to members of families in difficulty, and others that the county counts among them."""
    named = named_key_groups(contract, as_of=as_of, youngest_years=youngest_years, oldest_years=oldest_years)
    return named | contract.in_other_key_group


key_group_definition.read_as(
    Reading(
        "open-list",
        "“等重点人群”没有列尽，列名以外的人由县里认定。",
        "等 keeps the list open; outside the named groups the county's word decides.",
        short_zh="“等重点人群”按未穷尽列举理解",
        short_en="等 (and the like) is read as leaving the list open",
    ),
    Reading(
        "aged-as-stated",
        "“老年人”没有写年龄，由县里说明。",
        "Who counts as aged is stated by the county, since no age is printed.",
    ),
).otherwise(
    Reading(
        "closed-list",
        "只限列名的人群，列名以外的人都不算重点人群。",
        "Only the named groups are key groups; nobody else is.",
        short_zh="“等重点人群”按已列尽理解",
        short_en="等 (and the like) is read as closing the list",
    ),
    requires=named_key_groups,
)


lecturer_team = pack.attested(
    "2.2.7",
    "lecturer-team",
    "健康讲师团",
    "Health lecturer team",
    County,
    "has_health_lecturer_team",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="The county has a team of people who lecture on health.",
)
due_when_the_plan_ends(
    lecturer_team,
    "组建健康讲师团",
    "forming the team of health lecturers",
)

pack.attested(
    "2.2.7",
    "lectures-outreach",
    "健康教育进村社企业",
    "Health education in villages, halls and enterprises",
    County,
    "has_health_education_outreach",
    responsible=_RESPONSIBLE,
    summary="Lessons on health come to villages, to their cultural halls and to firms.",
)


@pack.target("2.2.7", "每院至少一名公卫医师", "Public health physician in every health centre", by=END_OF_2026, responsible=_RESPONSIBLE)
def public_health_physician(center: HealthCenter, *, physicians: int = 1) -> bool:
    """A health centre has at least one public health physician."""
    return center.public_health_physicians >= physicians


public_health_physician.read_as(
    Reading(
        "licensed-on-the-staff",
        "指在本机构执业的公共卫生医师。",
        "One who is licensed and on the staff is meant.",
    )
)


performance_evaluation = pack.attested(
    "2.2.7",
    "performance-evaluation",
    "满意度为主的绩效评价",
    "Evaluation by satisfaction and results",
    County,
    "performance_evaluated_by_satisfaction",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="Work is judged above all by whether people are content and by what it has brought about.",
)
due_when_the_plan_ends(
    performance_evaluation,
    "健全…绩效评价制度",
    "completing the evaluation by satisfaction and results",
)

grid_management = pack.attested(
    "2.2.7",
    "grid-management",
    "公卫网格化管理",
    "Grid management of basic public health",
    County,
    "has_public_health_grid_management",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="Basic public health works by grid: the county leads, townships organise, villages call people, institutions bring the skill.",
)
due_when_the_plan_ends(
    grid_management,
    "建立…基本公共卫生服务网格化管理模式",
    "setting up grid management of basic public health services",
)
