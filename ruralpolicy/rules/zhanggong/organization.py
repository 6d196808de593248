"""Part four: leadership, responsibilities, supervision and publicity."""

from ruralpolicy.facts import County
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.zhanggong._document import pack

__all__: list[str] = []

pack.narrative(
    "4.1",
    "leadership",
    "加强组织领导",
    "Unify thinking and act",
    County,
    modality=Modality.OBLIGATION,
    responsible=("各单位",),
    summary="All units are of one mind about the reform and carry out its tasks in earnest, together with the medical group.",
)

pack.attested(
    "4.1",
    "development-plan",
    "纳入经济社会发展规划",
    "In the district's overall development plan",
    County,
    "primary_health_in_development_plan",
    summary="The district's plan for its economy and society has primary care in it.",
)

pack.attested(
    "4.1",
    "annual-assessment",
    "纳入年度考核目标",
    "In the annual assessment targets",
    County,
    "primary_health_in_annual_assessment",
    summary="The targets by which the district is assessed each year have primary care in them.",
)

pack.narrative(
    "4.2",
    "responsibilities",
    "明确责任分工",
    "Departments carry out their duties",
    County,
    modality=Modality.OBLIGATION,
    responsible=("相关部门",),
    summary="Departments know what each has to do, do it, and work together.",
)

pack.attested(
    "4.2",
    "lead-coordination",
    "卫健委牵头协调",
    "District health commission leads and coordinates",
    County,
    "health_authority_leads_implementation",
    "difficulties_coordinated_and_solved",
    force="积极",
    responsible=("区卫健委",),
    summary="The district's health commission leads the work, and gets difficulties out of its way.",
)

pack.attested(
    "4.3",
    "government-inspection",
    "列入政府督查重点",
    "Key item of government inspection",
    County,
    "primary_health_in_government_inspection",
    summary="How the work goes is among the main things that the district government inspects.",
)

pack.attested(
    "4.3",
    "supervision-assessment",
    "加强督促检查考核",
    "Supervision and assessment strengthened",
    County,
    "supervision_and_assessment_strengthened",
    summary="The work is pressed on, looked into and assessed.",
).read_as(
    Reading(
        "within-the-last-year",
        "“加强”没有写标准，近一年内开展过督促检查或考核即为做到。",
        "Strengthening has no measure; supervision, inspection or assessment within the last year is taken for it.",
    )
)

pack.narrative(
    "4.3",
    "development-aim",
    "促进基层卫生发展",
    "Aim: lasting development of primary health",
    County,
    modality=Modality.OBLIGATION,
    force="促进",
    summary="Primary care keeps developing.",
)

pack.narrative(
    "4.4",
    "environment",
    "营造良好环境",
    "Public opinion and publicity",
    County,
    modality=Modality.OBLIGATION,
    summary="People hear why the reform matters and what has come of it, and all sides are moved to take part.",
)
