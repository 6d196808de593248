"""Part four: who leads, who works together, who checks."""

from ruralpolicy.facts import City, County, Village
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2024, pack
from ruralpolicy.rules.pingdingshan._readings import NAMED_ARE_THE_LEAST, PROMOTING_ENCOURAGES, due_with_the_first_step

__all__: list[str] = []


due_with_the_first_step(
    pack.attested(
        "4.1",
        "working-mechanism",
        "市负总责县抓落实",
        "City takes overall charge, counties carry out",
        City,
        "has_city_county_working_mechanism",
        by=END_OF_2024,
        summary="The city takes charge, the counties act, and there is a mechanism for it.",
    ),
    "建立市负总责、县抓落实的工作机制",
    "setting up the working mechanism of city and counties",
)

pack.attested(
    "4.1",
    "party-secretaries",
    "列入五级书记抓乡村振兴内容",
    "Rural health in the Party secretaries' work on rural revitalisation",
    County,
    "rural_health_in_party_secretary_agenda",
    summary="Rural health is on the agenda of Party secretaries, from the province down to the village, for reviving the countryside.",
)

pack.attested(
    "4.1",
    "development-plan",
    "纳入经济社会发展规划",
    "Rural health in the local development plan",
    County,
    "primary_health_in_development_plan",
    summary="The local plan for economy and society has rural health in it.",
)

pack.attested(
    "4.1",
    "regular-reports",
    "定期听取乡村卫生汇报",
    "Regular reports on rural health",
    County,
    "regular_reports_heard",
    summary="Those in charge have themselves told regularly how rural health is doing.",
).read_as(
    Reading(
        "interval-not-printed",
        "“定期”没有写间隔，是否定期由主管部门填报。",
        "How often is not printed; that it is regular is stated by the authority.",
    )
)

pack.attested(
    "4.1",
    "problem-solving",
    "及时解决乡村卫生问题",
    "Problems of rural health solved in time",
    County,
    "problems_solved_promptly",
    summary="Problems of rural health do not wait long for a solution.",
).read_as(
    Reading(
        "no-time-limit",
        "“及时”没有写期限，是否及时由主管部门填报。",
        "How long is not printed; that it was in time is stated by the authority.",
    )
)

pack.narrative(
    "4.1",
    "territorial-duty",
    "属地责任与法定职责",
    "Territorial duty and legal responsibility",
    County,
    modality=Modality.OBLIGATION,
    summary="Each place does its duty by law and looks into matters itself.",
)

pack.attested(
    "4.1",
    "five-medical-synergy",
    "县级五医协同治理",
    "County mechanism for joint governance of five medical fields",
    County,
    "has_five_medical_fields_joint_mechanism",
    summary="The county governs care, insurance, medicines, elderly care and training as one, and has a mechanism for it.",
)

due_with_the_first_step(
    pack.attested(
        "4.2",
        "local-measures",
        "各县细化措施",
        "County measures with duties and time points",
        County,
        "measures_detailed",
        "responsibilities_assigned",
        "timetable_set",
        by=END_OF_2024,
        summary="The county has measures of its own and says who does what by when.",
    ),
    "细化具体政策措施，明确职责分工和时间节点",
    "detailing measures, duties and time points",
)

due_with_the_first_step(
    pack.attested(
        "4.2",
        "joint-mechanism",
        "多部门工作推进机制",
        "Joint working mechanism of departments",
        City,
        "has_joint_mechanism",
        "joint_mechanism_includes_named_departments",
        by=END_OF_2024,
        summary="Led by the health and rural work bodies, departments push the reform on together, those named among them.",
    ),
    "建立…工作推进机制",
    "setting up the joint mechanism",
    NAMED_ARE_THE_LEAST,
    Reading("city-level", "没有写明由哪一级建立，按市级理解。", "The level is not named and is taken to be the city."),
)

pack.attested(
    "4.2",
    "village-committees",
    "村民委员会公卫委员会履职",
    "Village public health committees do their work",
    Village,
    "public_health_committee_active",
    modality=Modality.ENCOURAGEMENT,
    force="推动",
    summary="A village does well to have its public health committee at work.",
).read_as(PROMOTING_ENCOURAGES)

pack.narrative(
    "4.2",
    "oversight",
    "人大政协监督",
    "Supervision by congresses and consultative bodies",
    City,
    modality=Modality.OBLIGATION,
    summary="Congresses and consultative conferences watch over how the health laws are kept.",
)

pack.narrative(
    "4.2",
    "social-participation",
    "支持社会组织参与",
    "Mass and social organisations take part",
    City,
    modality=Modality.ENCOURAGEMENT,
    force="支持",
    summary="Mass and social organisations lend a hand in rural health.",
)

due_with_the_first_step(
    pack.attested(
        "4.3",
        "supervision-mechanism",
        "建立督导与评估机制",
        "Supervision and evaluation mechanism",
        City,
        "has_supervision_evaluation_mechanism",
        by=END_OF_2024,
        summary="There is a mechanism for inspecting and evaluating rural health.",
    ),
    "建立…督导评估机制",
    "setting up supervision and evaluation",
)

pack.attested(
    "4.3",
    "county-evaluation",
    "市级督导评估各县",
    "City supervises and evaluates the counties",
    City,
    "county_policy_guarantees_evaluated",
    "county_funding_evaluated",
    "county_service_system_evaluated",
    "county_workforce_evaluated",
    summary="The city evaluates its counties: their policies, money, services and staff.",
).read_as(NAMED_ARE_THE_LEAST, Reading("how-often-not-printed", "多久评估一次没有写。", "How often is not printed."))

pack.attested(
    "4.3",
    "revitalization-appraisal",
    "纳入乡村振兴督查考核",
    "Results used in the rural revitalisation appraisal",
    City,
    "rural_health_in_revitalization_appraisal",
    summary="What the evaluation finds counts when the revival of the countryside is appraised.",
)
