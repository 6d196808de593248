"""Readings that recur between cities, said once."""

from datetime import date
from typing import Final

from ruralpolicy.law import Reading

__all__ = ["LAST_DAY_OF_THE_YEAR", "NAMED_ONES_AT_LEAST", "NO_LAST_DAY", "at_once", "in_chinese", "plan_end"]

LAST_DAY_OF_THE_YEAR: Final = Reading("last-day-of-the-year", "只写年份的，到当年12月31日为止。", "A year stands for its last day.")

NAMED_ONES_AT_LEAST: Final = Reading(
    "named-ones-at-least",
    "“等”表示没有列尽；已经列名的是最低要求，缺一项就不算做到。",
    "The list is open; those that are named are the least, and one that is missing fails.",
)

NO_LAST_DAY: Final = Reading(
    "no-last-day", "“逐步”没有期限，做到之前一直为未到期。", "逐步 (gradually) sets no last day: pending until it is reached."
)


def in_chinese(day: date) -> str:
    """A day as a Chinese text writes it.

    >>> in_chinese(date(2025, 12, 31))
    '2025年12月31日'
    """
    return f"{day.year}年{day.month}月{day.day}日"


def at_once(words: str, task: str) -> Reading:
    """That a task without a date binds from the first day; *words* are the document's for it, *task* says in English what it is.

    >>> at_once("成立领导小组", "the leading group").en
    'No date is printed for the leading group: it binds from the first day, and a miss is unmet at once.'
    """
    return Reading(
        "at-once",
        f"“{words}”没有写期限，自文件施行起就应做到，没有做到即为未达到。",
        f"No date is printed for {task}: it binds from the first day, and a miss is unmet at once.",
        short_zh="按现行要求、随时应做到理解",
        short_en="read as a standing requirement, due at once",
    )


def plan_end(words: str, task: str, day: date) -> Reading:
    """That a task without a date is due when the plan ends, on *day*; *words* are the document's for it, *task* says what it is.

    >>> plan_end("建立机制", "the mechanism", date(2026, 12, 31)).en
    'No date is printed for the mechanism: due when the plan ends, 2026-12-31, and pending before.'
    """
    return Reading(
        "plan-end",
        f"“{words}”没有写期限，属计划期内应当完成的事项，{in_chinese(day)}到期，此前为未到期。",
        f"No date is printed for {task}: due when the plan ends, {day}, and pending before.",
        short_zh="原文未写期限，按计划期末到期理解",
        short_en="no date is printed; read as due when the plan ends",
    )
