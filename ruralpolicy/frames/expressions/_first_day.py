"""Days beyond which a condition holds: what a clause says about a shifted day or an age becomes a comparison with one day."""

from collections.abc import Callable
from datetime import date

__all__ = ["first_day"]


def first_day(holds: Callable[[date], bool]) -> date | None:
    """The first day of the calendar on which *holds* is true, None where there is none; once true, it must stay true.

    >>> first_day(lambda day: day.year >= 1964)
    datetime.date(1964, 1, 1)
    """
    low, high = date.min.toordinal(), date.max.toordinal() + 1
    while low < high:
        middle = (low + high) // 2
        if holds(date.fromordinal(middle)):
            high = middle
        else:
            low = middle + 1
    return None if low > date.max.toordinal() else date.fromordinal(low)
