"""Calendar arithmetic as the documents mean it: completed years, calendar months, the last day of a shorter month."""

import calendar
from datetime import date, timedelta

from ruralpolicy.errors import RuleError

__all__ = ["completed_years_between", "shifted"]


def shifted(day: date, *, years: int = 0, months: int = 0, days: int = 0) -> date:
    """The day that many years, months and days after *day*.

    A day that the month does not have is its last day: 31 August plus six months is the last day of February, and 29 February
    plus one year is 28 February.

    >>> shifted(date(2024, 8, 31), months=6), shifted(date(2024, 2, 29), years=1)
    (datetime.date(2025, 2, 28), datetime.date(2025, 2, 28))
    """
    month = day.month - 1 + months
    year = day.year + years + month // 12
    month = month % 12 + 1
    try:
        last = calendar.monthrange(year, month)[1]
        return date(year, month, min(day.day, last)) + timedelta(days=days)
    except (ValueError, OverflowError):
        # The calendar ends on 31 December 9999: a day beyond it has not come on any date that can be asked for.
        return date.max


def completed_years_between(birth: date, as_of: date) -> int:
    """Whole years completed on *as_of*; a birthday on 29 February is 28 February in a common year. Negative before birth.

    >>> completed_years_between(date(1964, 6, 30), date(2024, 6, 29)), completed_years_between(date(1964, 2, 29), date(2023, 2, 28))
    (59, 59)
    """
    years = as_of.year - birth.year
    return years if as_of >= shifted(birth, years=years) else years - 1


def checked_term(years: int, months: int, days: int) -> None:
    """Refuse a term that is not made of whole numbers of at least zero."""
    if any(type(part) is not int or part < 0 for part in (years, months, days)):
        raise RuleError(f"a term must be whole numbers of at least 0, got years={years!r}, months={months!r}, days={days!r}")
