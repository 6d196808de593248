"""Readings that several clauses of Shangrao share, and what is said of those that print no date of their own."""

from typing import Any, Final

from ruralpolicy.law import Reading
from ruralpolicy.pack import Provision
from ruralpolicy.rules.recurring_readings import at_once, plan_end
from ruralpolicy.rules.shangrao._document import END_OF_2024, END_OF_2026

__all__ = [
    "MORE_THAN_LAST_YEAR",
    "REGULARITY_STATED",
    "WITH_THE_EIGHT",
    "due_with_the_first_step",
    "due_with_the_plan",
]

WITH_THE_EIGHT: Final = Reading(
    "with-the-eight-unifications",
    "本条没有写期限；它是第三部分“八统一”的内容之一，随总目标2026年12月31日到期，此前为未到期。",
    f"No date is printed. The clause is part of the eight unifications of part three and due with them, {END_OF_2026}; pending before.",
)

REGULARITY_STATED: Final = Reading(
    "regularity-stated",
    "“定期”没有写间隔多久，是否定期由填报的单位确认。",
    "How often is regular is not printed; the official who reports states it.",
)

MORE_THAN_LAST_YEAR: Final = Reading(
    "more-than-last-year",
    "“加大”没有写基数，当年投入多于上一年即为加大；这一比法为本库所取。",
    "More has no base in the text: more this year than the year before. The measure is ours, not the text's.",
)

_NO_DATE_PRINTED: Final = "没有写期限"


def due_with_the_first_step(provision: Provision[Any], words: str, task: str) -> Provision[Any]:
    """Say of *provision*, which comes before the work itself, how else its missing date could be understood.

    Args:
        provision: due at the end of 2024.
        words: what the text asks for, in a few words of its own.
        task: the same in English.

    Returns:
        The provision.
    """
    first_step = Reading(
        "first-step",
        f"“{words}”{_NO_DATE_PRINTED}；它是组织实施的前提，按文件的第一个时间节点2024年12月31日到期，此前为未到期。",
        f"No date is printed for {task}, which comes before the work itself: "
        f"due with the first dated step, {END_OF_2024}, and pending before.",
        short_zh="原文未写期限，按首个时限节点到期理解",
        short_en="no date is printed; read as due with the first step",
    )
    with_the_aims = Reading(
        "plan-end",
        f"“{words}”{_NO_DATE_PRINTED}，按总目标2026年12月31日到期，此前为未到期。",
        f"No date is printed for {task}: due when the plan ends, {END_OF_2026}, and pending before.",
        short_zh="原文未写期限，按计划期末到期理解",
        short_en="no date is printed; read as due when the plan ends",
    )
    return provision.read_as(first_step).otherwise(at_once(words, task), by=None).otherwise(with_the_aims, by=END_OF_2026)


def due_with_the_plan(provision: Provision[Any], words: str, task: str) -> Provision[Any]:
    """Say of *provision*, which is to be done within the plan's time, how else its missing date could be understood.

    Args:
        provision: due at the end of 2026.
        words: what the text asks for, in a few words of its own.
        task: the same in English.

    Returns:
        The provision.
    """
    return provision.read_as(plan_end(words, task, END_OF_2026)).otherwise(at_once(words, task), by=None)
