"""Readings that several clauses of Chenzhou share, and what is said of those that print no date of their own."""

from typing import Any, Final

from ruralpolicy.law import Reading
from ruralpolicy.pack import Provision
from ruralpolicy.rules.chenzhou._document import END_OF_2023, END_OF_2025
from ruralpolicy.rules.recurring_readings import at_once, in_chinese, plan_end

__all__ = [
    "DATED_BY_THE_PLAN",
    "INSURED_UNLESS_STATED",
    "INTERVAL_STATED",
    "LAST_DAY_OF_THE_YEAR",
    "MORE_THAN_AT_ISSUE",
    "NAMED_ONES_AT_LEAST",
    "PROGRAMME_RUNS",
    "due_with_the_first_year",
    "due_with_the_plan",
    "task_of_the_plan",
]

_END_ZH: Final = in_chinese(END_OF_2025)
_FIRST_YEAR_ZH: Final = f"{END_OF_2023.year}年{END_OF_2023.month}月{END_OF_2023.day}日"

_PLAN_END_ZH: Final = "计划期末到期"
_PLAN_END_EN: Final = "due when the plan ends"

LAST_DAY_OF_THE_YEAR: Final = Reading(
    "last-day-of-the-year",
    f"“到2025年”没有写到哪一天，按当年最后一天即{_END_ZH}掌握。",
    f"Only the year 2025 is printed; its last day, {END_OF_2025}, is taken.",
)

DATED_BY_THE_PLAN: Final = Reading(
    "dated-by-the-plan",
    f"本句没有自己的期限，按计划期末{_END_ZH}到期，此前为未到期。",
    f"The sentence has no date of its own; it is due when the plan ends, {END_OF_2025}, and pending before.",
)

MORE_THAN_AT_ISSUE: Final = Reading(
    "more-than-at-issue",
    "没有写幅度，比文件印发时有所提高或者扩大即可。",
    "No size is printed: any rise since the day of issue is enough.",
)

NAMED_ONES_AT_LEAST: Final = Reading(
    "named-ones-at-least",
    "“等”表示没有列尽；已经列名的是最低要求，缺一项就不算做到。",
    "The list is open; those that are named are the least, and one that is missing fails.",
)

PROGRAMME_RUNS: Final = Reading(
    "programme-runs",
    "没有写数量和期限，县里正在开展这项工作即为做到。",
    "Neither a number nor a date is printed: it is enough that the county is working on it.",
)

INTERVAL_STATED: Final = Reading(
    "interval-stated",
    "没有写间隔多久，是否做到由填报的单位确认。",
    "How often is not printed; the official who reports states whether it is done.",
)

INSURED_UNLESS_STATED: Final = Reading(
    "insured-unless-stated",
    "只管参保人员，未参保的不适用；没有填报参保类型的，按参保处理。",
    "Insured people alone are meant: the uninsured are outside, and where no scheme is stated the patient counts as insured.",
)


def task_of_the_plan(words: str, task: str) -> Reading:
    """Say that what binds at once could also be understood as due when the plan ends.

    Args:
        words: what the text asks for, in a few words of its own.
        task: the same in English, the head of a sentence.

    Returns:
        The other reading.
    """
    return Reading(
        "plan-end",
        f"“{words}”属计划期内的任务，{_END_ZH}到期，此前为未到期。",
        f"{task} is a task of the plan: due {END_OF_2025}, pending before.",
        short_zh=_PLAN_END_ZH,
        short_en=_PLAN_END_EN,
    )


def due_with_the_plan(provision: Provision[Any], words: str, task: str) -> Provision[Any]:
    """Say of *provision*, which is to be done within the plan's time, how else its missing date could be understood.

    Args:
        provision: due at the end of 2025.
        words: what the text asks for, in a few words of its own.
        task: the same in English.

    Returns:
        The provision.
    """
    return provision.read_as(plan_end(words, task, END_OF_2025)).otherwise(at_once(words, task), by=None)


def due_with_the_first_year(provision: Provision[Any], words: str, task: str) -> Provision[Any]:
    """Say of *provision*, which comes before the work itself, how else its missing date could be understood.

    Args:
        provision: due at the end of 2023.
        words: what the text asks for, in a few words of its own.
        task: the same in English.

    Returns:
        The provision.
    """
    first_year = Reading(
        "first-year",
        f"“{words}”没有写期限；它是组织实施的前提，按计划第一年年底{_FIRST_YEAR_ZH}到期，此前为未到期。",
        f"No date is printed for {task}, which comes before the work itself: "
        f"due at the end of the first year of the plan, {END_OF_2023}, and pending before.",
        short_zh="原文未写期限，按计划第一年年底到期理解",
        short_en="no date is printed; read as due at the end of the plan's first year",
    )
    at_the_end = Reading(
        "plan-end",
        f"“{words}”没有写期限，按计划期末{_END_ZH}到期，此前为未到期。",
        f"No date is printed for {task}: {_PLAN_END_EN}, {END_OF_2025}, and pending before.",
        short_zh=_PLAN_END_ZH,
        short_en=_PLAN_END_EN,
    )
    return provision.read_as(first_year).otherwise(at_once(words, task), by=None).otherwise(at_the_end, by=END_OF_2025)
