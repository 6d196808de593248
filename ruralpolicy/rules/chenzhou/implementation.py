"""Part three: who leads, who answers for what, and who supervises."""

from typing import Final

from ruralpolicy.conditions import attested
from ruralpolicy.facts import City, County, Department
from ruralpolicy.law import Modality
from ruralpolicy.rules.chenzhou._document import pack

__all__ = ["DEPARTMENTS", "policy_revision", "timetable_roadmap"]

DEPARTMENTS: Final = frozenset(
    {
        Department.STAFFING,
        Department.DEVELOPMENT_AND_REFORM,
        Department.FINANCE,
        Department.HUMAN_RESOURCES,
        Department.HEALTH,
        Department.MEDICAL_INSURANCE,
    }
)

pack.narrative(
    "3.1",
    "awareness",
    "充分认识重要作用",
    "Recognise the importance",
    County,
    modality=Modality.OBLIGATION,
    responsible=("各县市区",),
    summary="Counties know what primary care means for reform and for the countryside, and leave no task of the plan undone.",
)

# Reading: no form of leadership is printed.
pack.attested(
    "3.1",
    "leadership",
    "加强组织领导",
    "Organised leadership in each county",
    County,
    "has_primary_health_leadership",
    responsible=("各县市区",),
    summary="In the county it is settled who leads the work on primary care.",
)

pack.attested(
    "3.1",
    "target-responsibility",
    "目标责任制",
    "Target responsibility system",
    County,
    "has_target_responsibility_system",
    responsible=("各县市区",),
    summary="The county has a system that makes somebody answer for each target.",
)

pack.attested(
    "3.1",
    "responsible-departments",
    "明确部门责任主体",
    "Responsibility of each department fixed",
    County,
    "responsibilities_assigned",
    responsible=("各县市区",),
    summary="In every department of the county it is clear who answers.",
)


@pack.obligation("3.1", "时间表、路线图", "Timetable and road map", responsible=("各县市区",))
def timetable_roadmap(county: County) -> bool:
    """The county has set down both the dates and the way of its work on primary care."""
    return attested(county, "timetable_set") & county.roadmap_set


pack.attested(
    "3.2",
    "law-publicity",
    "宣传贯彻基本医疗卫生与健康促进法",
    "Publicise and carry out the basic health law",
    County,
    "health_law_publicized",
    summary="The law on basic health care is made known far and wide in the county, and it is carried out.",
)

pack.narrative(
    "3.2",
    "priority",
    "摆上重要议事日程",
    "Treat it as a key task",
    County,
    modality=Modality.OBLIGATION,
    summary="Primary care is high on everybody's agenda; government leads, manages and supervises it, and departments pull together.",
)

pack.attested(
    "3.2",
    "investment-duty",
    "落实投入责任",
    "Investment duty as the fiscal-responsibility reform provides",
    County,
    "health_investment_duty_fulfilled",
    summary="The county pays what the division of powers and spending in health makes it pay.",
)


@pack.obligation(
    "3.2",
    "部门梳理修订政策",
    "Departments sort out and revise their policies",
    responsible=("机构编制", "发展改革", "财政", "人力资源社会保障", "卫生健康", "医保"),
)
def policy_revision(county: County, *, departments: frozenset[Department] = DEPARTMENTS) -> bool:
    """All six departments that are named have gone through their policies and brought them up to date."""
    # Reading: the list is open and the six are the least; the county's departments are judged, and at once.
    return county.departments_policies_revised >= departments


# Reading: every level of government is meant; here and below the county is judged.
pack.attested(
    "3.3",
    "assessment-mechanism",
    "目标考核机制",
    "Target assessment mechanism at every level of government",
    County,
    "has_target_assessment_mechanism",
    responsible=("各级政府",),
    summary="The county has a way of finding out whether the targets are reached.",
)

pack.attested(
    "3.3",
    "strict-supervision",
    "从严开展基层卫生督导考核",
    "Strict supervision and assessment of primary health development",
    County,
    "primary_health_supervised_strictly",
    responsible=("各级政府",),
    summary="The county is strict in supervising and assessing how primary care comes along.",
)

pack.attested(
    "3.3",
    "guidance",
    "分类指导、动态管理",
    "City departments guide by category and manage dynamically",
    City,
    "policy_guided_by_category",
    responsible=("市直各相关单位",),
    summary="Departments of the city give each kind of case the guidance it needs and keep adjusting as the plan is carried out.",
)

# Reading: how often is not printed, here and for the report.
pack.attested(
    "3.3",
    "regular-supervision",
    "定期调度督导",
    "City departments supervise regularly",
    City,
    "regularly_supervised",
    responsible=("市直各相关单位",),
    summary="Departments of the city look into the progress at fixed times.",
)

pack.attested(
    "3.3",
    "evaluation",
    "组织评估",
    "City departments organise evaluation",
    City,
    "plan_evaluation_organized",
    responsible=("市直各相关单位",),
    summary="Departments of the city have the plan evaluated.",
)

pack.attested(
    "3.3",
    "report-to-city",
    "及时报告市政府",
    "City departments report to the city government in time",
    City,
    "progress_reported_to_city_government",
    responsible=("市直各相关单位",),
    summary="Departments of the city do not keep their government waiting for a report.",
)

pack.attested(
    "3.3",
    "congress-supervision",
    "接受人大监督",
    "Accept supervision by the people's congress",
    County,
    "congress_supervision_accepted",
    responsible=("各级政府",),
    summary="The county's government lets the people's congress supervise it and helps when one matter is looked into.",
)
