"""How the parts of the Tonglu plan are read in common: tasks without a date, what is striven for, names, and what has no measure."""

from typing import Any, Final

from ruralpolicy.law import Reading
from ruralpolicy.pack import Provision
from ruralpolicy.rules.recurring_readings import at_once, plan_end
from ruralpolicy.rules.tonglu._document import END_OF_2026

__all__ = [
    "BEING_BUILT",
    "BOTH_FUNDS",
    "EACH_KEPT",
    "FOUR_NAMED",
    "HEALTH_CENTERS",
    "MORE_THAN_LAST_YEAR",
    "NAMED_CENTER",
    "NAMED_TOWN",
    "TRAINED",
    "due_when_the_plan_ends",
    "due_with_the_first_step",
    "striven_for",
]

BEING_BUILT: Final = Reading("being-built", "正在建设的也算。", "A training centre that is being built counts.")

BOTH_FUNDS: Final = Reading(
    "both-kept",
    "人员经费和运行经费都要按政策规定的口径保障。",
    "Money for people and money for running are both kept at what policy provides.",
)

EACH_KEPT: Final = Reading(
    "each-kept",
    "财政投入和补偿是两项，各自不降低；以通过评价前最后一个完整年度为基数。",
    "Input and compensation are two things, each kept; the base is the last full year before passing.",
)

FOUR_NAMED: Final = Reading(
    "four-named", "“等方面”没有列尽，列出的四个方面逐项判断。", "The list is open; the four that are named are judged one by one."
)

HEALTH_CENTERS: Final = Reading(
    "health-centers", "这里的“基层医疗卫生机构”指卫生院（中心）。", "The primary institutions meant here are health centres."
)

MORE_THAN_LAST_YEAR: Final = Reading(
    "more-than-last-year",
    "没有写以哪一年为基数，当年比上年多即为达到；以上年为基数是本库所定。",
    "No base is printed: more this year than the year before is enough; that base is this library's choice.",
)

NAMED_CENTER: Final = Reading(
    "names-of-the-centre",
    "名称前加不加“桐庐县”“杭州市”，带不带“街道”或“中心”，都是同一机构。",
    "The name may have the county or the city in front, and may do without the word for subdistrict or have that for a central centre.",
)

NAMED_TOWN: Final = Reading(
    "names-of-the-town", "镇名前加不加“桐庐县”“杭州市”，都是同一个镇。", "The name of the town may have the county or the city in front."
)

TRAINED: Final = Reading(
    "trained-over-the-years",
    "“完成”培养按已经培养完成计算，2024年至2026年累计；只招录的不算。",
    "Trained, not only taken on, and added up over the years of the plan.",
)


def due_when_the_plan_ends(provision: Provision[Any], zh: str, en: str, *also: Reading) -> Provision[Any]:
    """Read *provision*, whose words are *zh* and whose matter is *en*, as a task of the plan; the other reading lets it bind at once.

    The clause itself says its day, the end of the plan. *also* are more ways in which its words are understood.
    """
    return provision.read_as(plan_end(zh, en, END_OF_2026), *also).otherwise(at_once(zh, en), by=None)


def due_with_the_first_step(provision: Provision[Any], zh: str, en: str, *also: Reading) -> Provision[Any]:
    """Read *provision* as what comes before the work itself, due with the first dated step of the plan, which the clause says."""
    first_step = Reading(
        "first-step",
        f"“{zh}”没有写期限；它是组织实施的前提，按文件的第一个时间节点2024年12月31日到期，此前为未到期。",
        f"No date is printed for {en}, which comes before the work itself: due with the first dated step, 2024-12-31, and pending before.",
        short_zh="原文未写期限，按首个时限节点到期理解",
        short_en="no date is printed; read as due with the first step",
    )
    at_the_end = Reading(
        "plan-end",
        f"“{zh}”没有写期限，按计划期末2026年12月31日到期，此前为未到期。",
        plan_end(zh, en, END_OF_2026).en,
        short_zh="原文未写期限，按计划期末到期理解",
        short_en="no date is printed; read as due when the plan ends",
    )
    return provision.read_as(first_step, *also).otherwise(at_once(zh, en), by=None).otherwise(at_the_end, by=END_OF_2026)


def striven_for(provision: Provision[Any], zh: str, en: str, *also: Reading) -> Provision[Any]:
    """Read *provision*, for which the county strives (力争), as a target; under the other reading effort is enough."""
    target = Reading(
        "target",
        f"“{zh}”仍是目标，到期没有实现即为未达到，结果中注明“力争”。",
        f"力争 still sets a target, here {en}: a miss at the deadline is unmet, and the word is shown.",
        short_zh="“力争”按目标理解",
        short_en="力争 is read as a target",
    )
    best_effort = Reading(
        "best-effort",
        f"“{zh}”只要求尽力而为，到期没有实现也不算未达到。",
        f"力争 asks for effort only, here for {en}: a miss is not unmet even at the deadline.",
        short_zh="“力争”按尽力而为理解",
        short_en="力争 is read as asking for effort only",
    )
    return provision.read_as(target, *also).otherwise(best_effort, open_ended=True)
