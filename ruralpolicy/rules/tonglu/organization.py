"""Part three and the closing paragraph: leadership, policy, supervision, publicity, and how long the plan holds."""

from datetime import date

from ruralpolicy.conditions import known, when
from ruralpolicy.facts import County
from ruralpolicy.law import Modality, Outcome, Reading
from ruralpolicy.rules.tonglu._document import END_OF_2024, pack
from ruralpolicy.rules.tonglu._readings import MORE_THAN_LAST_YEAR, due_with_the_first_step

__all__ = [
    "assessment_mechanism",
    "coordination_mechanism",
    "leading_group",
    "task_lists",
    "validity",
]

pack.narrative(
    "3.1",
    "leadership-aims",
    "统一思想认识",
    "Unity of the units concerned",
    County,
    modality=Modality.OBLIGATION,
    responsible=("各成员单位", "乡镇（街道）"),
    summary="Departments and townships see the matter alike, pull together and make primary care welcome.",
)

leading_group = pack.attested(
    "3.1",
    "leading-group",
    "领导小组",
    "Leading group",
    County,
    "leading_group_established",
    by=END_OF_2024,
    summary="The county has a leading group for this work.",
)
due_with_the_first_step(
    leading_group,
    "建立健全…工作领导小组",
    "setting up the leading group",
)

coordination_mechanism = pack.attested(
    "3.1",
    "coordination-mechanism",
    "工作协调机制",
    "Working co-ordination mechanism",
    County,
    "has_coordination_mechanism",
    by=END_OF_2024,
    summary="There is a settled way to bring departments together when something sticks.",
)
due_with_the_first_step(
    coordination_mechanism,
    "建立完善工作协调机制",
    "setting up the coordination mechanism",
)

pack.attested(
    "3.1",
    "joint-meetings",
    "定期联席会议",
    "Regular joint meetings",
    County,
    "joint_meetings_held_regularly",
    summary="Those concerned meet at regular times.",
).read_as(
    Reading(
        "as-stated",
        "“定期”没有写间隔，由县里说明。",
        "How often is not printed; it is for the county to say.",
    )
)

pack.narrative(
    "3.2",
    "policy-aims",
    "财政政策精准落地",
    "Precise delivery of finance policy",
    County,
    modality=Modality.OBLIGATION,
    responsible=("县财政局", "县委编办", "县发改局", "县人社局"),
    summary="Money arrives where policy wants it, and each department knows its part and works it out in detail.",
)

pack.attested(
    "3.2",
    "finance-input",
    "财政加大投入",
    "Finance bureau increases input",
    County,
    "finance_input_increased",
    responsible=("县财政局",),
    summary="The county's finance bureau puts more into the main tasks of the plan.",
).read_as(MORE_THAN_LAST_YEAR)

pack.attested(
    "3.2",
    "insurance-policy-study",
    "医保政策研究",
    "Insurance bureau studies policy",
    County,
    "insurance_policy_studied",
    force="积极",
    responsible=("县医保局",),
    summary="The county's insurance bureau looks into what insurance can do for rural health.",
)

pack.attested(
    "3.2",
    "talent-attraction",
    "人社加大招引",
    "Human-resources bureau attracts talent",
    County,
    "talent_attraction_increased",
    responsible=("县人社局",),
    summary="The county's bureau for human resources does more to win people for primary care and for scarce fields.",
).read_as(MORE_THAN_LAST_YEAR)

task_lists = pack.attested(
    "3.2",
    "task-lists",
    "列出任务清单",
    "Task lists of the departments",
    County,
    "task_lists_drawn_up",
    by=END_OF_2024,
    responsible=("县委编办", "县发改局", "县人社局"),
    summary="The departments have written down what each has to do.",
)
due_with_the_first_step(
    task_lists,
    "列出任务清单",
    "drawing up the lists of tasks",
)

assessment_mechanism = pack.attested(
    "3.3",
    "assessment-mechanism",
    "目标考核机制",
    "Target assessment mechanism",
    County,
    "has_target_assessment_mechanism",
    by=END_OF_2024,
    summary="It is settled how the reaching of targets is assessed.",
)
due_with_the_first_step(
    assessment_mechanism,
    "建立科学合理的目标考核机制",
    "setting up the assessment mechanism",
)

pack.attested(
    "3.3",
    "assessment",
    "领导小组办公室考核",
    "Assessment by the leading group office",
    County,
    "leading_group_office_assesses",
    responsible=("县领导小组办公室",),
    summary="The office of the leading group assesses how primary health care develops.",
)

pack.attested(
    "3.3",
    "supervision",
    "督导与通报",
    "Supervision and notices",
    County,
    "supervised_with_notices",
    summary="Somebody checks that policy is carried out, guides where it is due and makes the results known without delay.",
)

pack.narrative(
    "3.4",
    "publicity",
    "宣传引导",
    "Publicity",
    County,
    modality=Modality.OBLIGATION,
    responsible=("各单位",),
    summary="Good examples are gathered and made known, and the public hears what has been achieved.",
)


@pack.definition("4", "施行与有效期", "Term of the plan")
def validity(county: County, *, as_of: date, adopted_on: date) -> bool:
    """The plan holds from the day on which it takes effect up to the end of 2026, the last day of the document."""
    return when(known(adopted_on), adopted_on, county.plan_effective_from) <= as_of


validity.said(words={Outcome.MET: ("有效", "in force"), Outcome.UNMET: ("尚未施行", "not yet in force")})


validity.read_as(
    Reading(
        "expires",
        "“有效期至2026年12月31日”，次日起各条一律不适用。",
        "Valid until 2026-12-31: from the next day every provision is not applicable.",
        short_zh="“有效期至2026年12月31日”按其后各条不适用理解",
        short_en="the end of validity is read as ending every provision",
    ),
    Reading(
        "adoption-first",
        "征求意见稿没有写施行的月日；告知了施行日的以施行日为准，否则以县里报告的日期为准。",
        "The day of effect is blank in the draft; the day of adoption told to the pack goes before the one that the county reports.",
    ),
).otherwise(
    Reading(
        "targets-stay",
        "有时限的目标，在有效期满后仍可评判。",
        "Dated targets can still be judged after the end of validity.",
    )
)


pack.attested(
    "4",
    "lead-body",
    "县卫健局牵头",
    "County health bureau leads",
    County,
    "health_authority_leads_implementation",
    responsible=("县卫健局",),
    summary="The county health bureau takes the lead in carrying out the plan.",
)
