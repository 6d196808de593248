"""The words in which a clause is written, and the tree that is read from it.

The same words work on real facts, where they give True, False or UNKNOWN, and on symbols, where they record what was written.
The list is short on purpose; ``ceil`` and ``floor`` are those of :mod:`math`.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from ruralpolicy.conditions import tree, values
from ruralpolicy.conditions.symbols import DAY, FLAG, NUMBER, SubjectSymbol, Symbol, attested_by, condition_of, lifted
from ruralpolicy.errors import RuleError
from ruralpolicy.facts import UNKNOWN, Fact

__all__ = [
    "after",
    "attested",
    "completed_years",
    "day_after",
    "greatest",
    "known",
    "latest",
    "least",
    "no",
    "one_of",
    "percent",
    "permille",
    "stated",
    "when",
]

Value = TypeVar("Value")


def _symbolic(*arguments: object) -> bool:
    return any(isinstance(argument, Symbol) for argument in arguments)


def _like(first: Symbol, *others: Symbol) -> None:
    for other in others:
        if other.sort != first.sort:
            raise RuleError(f"a {first.sort} stands beside a {other.sort}", hint="give values of one sort")


def attested(subject: Fact, topic: str) -> bool:
    """What an official stated about *subject* under *topic*; UNKNOWN where nothing was stated.

    For the few clauses whose scope or body joins a statement with an attribute; a clause of statements alone is ``pack.attested(...)``.
    On real facts the statements are those with which the provision was called.

    >>> from ruralpolicy.facts import County
    >>> attested(County(code="361102"), "plan_issued")
    UNKNOWN
    """
    if isinstance(subject, SubjectSymbol):
        return attested_by(subject, topic)  # type: ignore[return-value]  # stands for the bool it records
    result: bool = values.STATEMENTS.get().get(topic, UNKNOWN)
    return result


def no(condition: bool) -> bool:
    """The negation of a condition; the negation of UNKNOWN is UNKNOWN.

    >>> no(True), no(False)
    (False, True)
    """
    if _symbolic(condition):
        return Symbol(tree.Not(condition_of(condition, "no(...)")), FLAG)  # type: ignore[return-value]  # stands for the bool it records
    result: bool = values.no(condition)
    return result


def one_of(value: Value, *choices: Value) -> bool:
    """Whether *value* is one of *choices*; UNKNOWN while the value is.

    >>> one_of("town", "town", "township")
    True
    """
    if _symbolic(value, *choices):
        term = lifted(value)
        members = [lifted(choice) for choice in choices]
        if not members:
            raise RuleError("one_of(...) has nothing to choose from", hint="name at least one value after the first")
        _like(term, *members)
        return Symbol(tree.Member(term.node, tuple(member.node for member in members)), FLAG)  # type: ignore[return-value]  # as above
    result: bool = values.one_of(value, *choices)
    return result


def _extreme(word: str, given: tuple[Any, ...]) -> Any:
    if _symbolic(*given):
        terms = [lifted(value) for value in given]
        _like(Symbol(tree.Always(), DAY if word == "latest" else NUMBER), *terms)
        return Symbol(tree.Extreme(word, tuple(term.node for term in terms)), terms[0].sort)
    return values.extreme(word, given)


def least(*numbers: Value) -> Value:
    """The smallest of several numbers; UNKNOWN while one of them is.

    >>> least(3, 5)
    3
    """
    result: Value = _extreme("least", numbers)
    return result


def greatest(*numbers: Value) -> Value:
    """The greatest of several numbers; UNKNOWN while one of them is.

    >>> greatest(3, 5)
    5
    """
    result: Value = _extreme("greatest", numbers)
    return result


def latest(*days: date) -> date:
    """The latest of several days; UNKNOWN while one of them is.

    >>> latest(date(2020, 12, 30), date(2019, 5, 1))
    datetime.date(2020, 12, 30)
    """
    result: date = _extreme("latest", days)
    return result


def when(condition: bool, then: Value, otherwise: Value) -> Value:
    """*then* where the condition holds, *otherwise* where it does not, UNKNOWN while that is unknown.

    >>> when(True, 600, 300)
    600
    """
    if _symbolic(condition, then, otherwise):
        chosen, other = lifted(then), lifted(otherwise)
        _like(chosen, other)
        node = tree.Choice(condition_of(condition, "when(...)"), chosen.node, other.node)
        return Symbol(node, chosen.sort)  # type: ignore[return-value]  # stands for the value it records
    result: Value = values.choice(condition, then, otherwise)
    return result


def stated(value: Value, default: Value) -> Value:
    """*value*, or *default* where it was not reported: for the few clauses that read silence as an answer.

    >>> from ruralpolicy.facts import UNKNOWN, Fact
    >>> stated(UNKNOWN, False)
    False
    """
    if _symbolic(value):
        term = lifted(value)
        if isinstance(default, Symbol):
            raise RuleError("the default of stated(...) must be written out", hint="when(known(x), x, figure) takes another term")
        _like(term, lifted(default))
        return Symbol(tree.Stated(term.node, default), term.sort)  # type: ignore[return-value]  # as above
    result: Value = values.stated(value, default)
    return result


def known(value: object) -> bool:
    """Whether *value* was reported: True or False, never UNKNOWN.

    >>> known(0)
    True
    """
    if _symbolic(value):
        return Symbol(tree.IsKnown(lifted(value).node), FLAG)  # type: ignore[return-value]  # stands for the bool it records
    return value is not UNKNOWN


def after(day: date, *, years: int = 0, months: int = 0, days: int = 0) -> date:
    """The day that many years, months and days after *day*; a day that the month lacks is the month's last.

    >>> after(date(2023, 8, 31), months=6)
    datetime.date(2024, 2, 29)
    """
    if _symbolic(day, years, months, days):
        start, *term = (lifted(part) for part in (day, years, months, days))
        _like(Symbol(tree.Always(), DAY), start)
        _like(Symbol(tree.Always(), NUMBER), *term)
        return Symbol(tree.Shifted(start.node, *(part.node for part in term)), DAY)  # type: ignore[return-value]  # stands for the day
    result: date = values.after(day, years=years, months=months, days=days)
    return result


def day_after(day: date) -> date:
    """The day after *day*.

    >>> day_after(date(2024, 12, 31))
    datetime.date(2025, 1, 1)
    """
    return after(day, days=1)


def completed_years(birth: date, as_of: date) -> int:
    """Whole years completed on *as_of*; a birthday on 29 February counts on 28 February of a common year.

    >>> completed_years(date(1964, 6, 30), date(2024, 6, 30))
    60
    """
    if _symbolic(birth, as_of):
        first, last = lifted(birth), lifted(as_of)
        _like(Symbol(tree.Always(), DAY), first, last)
        return Symbol(tree.Years(first.node, last.node), NUMBER)  # type: ignore[return-value]  # stands for the number
    result: int = values.completed_years(birth, as_of)
    return result


def _exact(value: int | str | Decimal | Fraction, parts: int) -> Fraction:
    if isinstance(value, bool | float) or not isinstance(value, int | str | Decimal | Fraction):
        raise RuleError(f"{value!r} is not exact", hint=f"write it as text: {'percent' if parts == 100 else 'permille'}('{value}')")
    try:
        return Fraction(value) / parts
    except (ValueError, OverflowError, ZeroDivisionError) as error:
        raise RuleError(f"{value!r} is no number") from error


def percent(value: int | str | Decimal | Fraction) -> Fraction:
    """So many hundredths, exactly.

    >>> percent(30), percent("7.5")
    (Fraction(3, 10), Fraction(3, 40))
    """
    return _exact(value, 100)


def permille(value: int | str | Decimal | Fraction) -> Fraction:
    """So many thousandths, exactly.

    >>> permille("1.2")
    Fraction(3, 2500)
    """
    return _exact(value, 1000)
