"""Readings that recur between cities, said once."""

from typing import Final

from ruralpolicy.law import Reading

__all__ = ["LAST_DAY_OF_THE_YEAR", "NAMED_ONES_AT_LEAST", "NO_LAST_DAY"]

LAST_DAY_OF_THE_YEAR: Final = Reading("last-day-of-the-year", "只写年份的，到当年12月31日为止。", "A year stands for its last day.")

NAMED_ONES_AT_LEAST: Final = Reading(
    "named-ones-at-least",
    "“等”表示没有列尽；已经列名的是最低要求，缺一项就不算做到。",
    "The list is open; those that are named are the least, and one that is missing fails.",
)

NO_LAST_DAY: Final = Reading(
    "no-last-day", "“逐步”没有期限，做到之前一直为未到期。", "逐步 (gradually) sets no last day: pending until it is reached."
)
