"""Part three: who leads, who answers for what, and who supervises."""

from typing import Final

from ruralpolicy.conditions import attested
from ruralpolicy.facts import City, County, Department
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.chenzhou._document import END_OF_2023, pack
from ruralpolicy.rules.chenzhou._readings import INTERVAL_STATED, NAMED_ONES_AT_LEAST, due_with_the_first_year

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

_JUDGED_BY_COUNTY: Final = Reading(
    "judged-by-county",
    "“各级政府”包括市、县、乡，这里逐县判定。",
    "Every level of government is meant; the county is judged here.",
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

pack.attested(
    "3.1",
    "leadership",
    "加强组织领导",
    "Organised leadership in each county",
    County,
    "has_primary_health_leadership",
    responsible=("各县市区",),
    summary="In the county it is settled who leads the work on primary care.",
).read_as(
    Reading(
        "no-form-printed",
        "没有写组织领导的形式，由填报的单位确认。",
        "No form of leadership is printed; the official who reports states whether there is one.",
    )
)

due_with_the_first_year(
    pack.attested(
        "3.1",
        "target-responsibility",
        "目标责任制",
        "Target responsibility system",
        County,
        "has_target_responsibility_system",
        responsible=("各县市区",),
        by=END_OF_2023,
        summary="The county has a system that makes somebody answer for each target.",
    ),
    "建立健全目标责任制",
    "setting up the target responsibility system",
)

due_with_the_first_year(
    pack.attested(
        "3.1",
        "responsible-departments",
        "明确部门责任主体",
        "Responsibility of each department fixed",
        County,
        "responsibilities_assigned",
        responsible=("各县市区",),
        by=END_OF_2023,
        summary="In every department of the county it is clear who answers.",
    ),
    "明确各部门责任主体",
    "naming the responsible bodies",
)


@pack.obligation("3.1", "时间表、路线图", "Timetable and road map", responsible=("各县市区",), by=END_OF_2023)
def timetable_roadmap(county: County) -> bool:
    """The county has set down both the dates and the way of its work on primary care."""
    return attested(county, "timetable_set") & county.roadmap_set


due_with_the_first_year(timetable_roadmap, "制定…时间表、路线图", "drawing up the timetable and road map")


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
    return county.departments_policies_revised >= departments


policy_revision.read_as(
    Reading(
        "departments-of-the-county",
        "没有写是市里还是县里的部门，逐县判定；没有期限，自文件施行起就应做到。",
        "Whether the city's or the county's departments are meant is not printed; the county's are judged, and at once.",
    ),
    NAMED_ONES_AT_LEAST,
)


due_with_the_first_year(
    pack.attested(
        "3.3",
        "assessment-mechanism",
        "目标考核机制",
        "Target assessment mechanism at every level of government",
        County,
        "has_target_assessment_mechanism",
        responsible=("各级政府",),
        by=END_OF_2023,
        summary="The county has a way of finding out whether the targets are reached.",
    ),
    "建立目标考核机制",
    "setting up the assessment mechanism",
).read_as(_JUDGED_BY_COUNTY)

pack.attested(
    "3.3",
    "strict-supervision",
    "从严开展基层卫生督导考核",
    "Strict supervision and assessment of primary health development",
    County,
    "primary_health_supervised_strictly",
    responsible=("各级政府",),
    summary="The county is strict in supervising and assessing how primary care comes along.",
).read_as(_JUDGED_BY_COUNTY)

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

pack.attested(
    "3.3",
    "regular-supervision",
    "定期调度督导",
    "City departments supervise regularly",
    City,
    "regularly_supervised",
    responsible=("市直各相关单位",),
    summary="Departments of the city look into the progress at fixed times.",
).read_as(INTERVAL_STATED)

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
).read_as(INTERVAL_STATED)

pack.attested(
    "3.3",
    "congress-supervision",
    "接受人大监督",
    "Accept supervision by the people's congress",
    County,
    "congress_supervision_accepted",
    responsible=("各级政府",),
    summary="The county's government lets the people's congress supervise it and helps when one matter is looked into.",
).read_as(_JUDGED_BY_COUNTY)
