"""What values a fact may hold: every mistake in them, with what to write instead."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from enum import Enum
from fractions import Fraction
from typing import Any

from ruralpolicy.errors import Mistake
from ruralpolicy.facts._attributes import Attribute, declared
from ruralpolicy.facts._numbers import exact, in_words
from ruralpolicy.facts._terms import Term
from ruralpolicy.facts._unknown import UNKNOWN

__all__ = ["broken", "did_you_mean", "examine", "shown"]

_DAY = re.compile(r"(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?", re.ASCII)
_PERCENT = re.compile(r"\s*(\d+(?:\.\d+)?)\s*[%％]\s*", re.ASCII)

# A value, what is wrong with it, what was expected, what to write instead.
Refuse = Callable[[object, str, str, str], None]


def shown(value: object) -> str:
    """A value as a message shows it: cut where it is long, and never a failure of its own.

    >>> shown("20"), shown(Fraction(7, 20)), shown(date(2024, 12, 31)), shown("x" * 100)[-8:]
    ("'20'", '0.35', '2024-12-31', 'xxxxx...')
    """
    try:
        match value:
            case Fraction():
                text = in_words(value)
            case Term():
                text = f"{type(value).__name__}.{value.name}"
            case datetime():
                text = repr(value)
            case date():
                text = value.isoformat()
            case _:
                text = repr(value)
    except Exception:  # noqa: BLE001  # whatever fails in a value's own repr, the message about it must come out
        text = f"<{type(value).__name__}>"
    return text if len(text) <= 60 else f"{text[:57]}..."


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """The hint that names the word most like *word*, empty where none is.

    >>> did_you_mean("village_clincs_total", ["village_clinics_total", "kind"])
    "did you mean 'village_clinics_total'?"
    """
    near = get_close_matches(word, list(words), 1)
    return f"did you mean {near[0]!r}?" if near else ""


def examine(kind: type, values: Mapping[str, Any], path: str) -> tuple[dict[str, Any], list[Mistake]]:
    """The *values* as a fact of the *kind* holds them, and every mistake in them; mistaken values are left out.

    Whether all names are attributes, and whether a code was given at all, is the caller's matter.
    """
    held: dict[str, Any] = {}
    mistakes: list[Mistake] = []
    code = values.get("code", values.get("subject", ""))

    def refuse(name: str, value: object, message: str, expected: str, hint: str) -> None:
        mistakes.append(
            Mistake(
                message=message,
                path=f"{path}.{name}",
                kind=kind.__name__,
                code=code if isinstance(code, str) else "",
                attribute=name,
                value=value,
                expected=expected,
                hint=hint,
            )
        )

    known = declared(kind)
    for name, value in values.items():
        attribute = known[name]
        if value is UNKNOWN and not attribute.required:
            continue
        settled = _settle(attribute, value, lambda *what, name=name: refuse(name, *what))
        if settled is not UNKNOWN:
            held[name] = settled
    for name, value in held.items():
        for word, other in known[name].relations:
            if other in held and (message := broken(word, value, other, held[other])):
                refuse(name, value, message, f"{word} {other}", "")
    return held, mistakes


def _settle(attribute: Attribute, value: Any, refuse: Refuse) -> Any:
    """The value as it is held, or UNKNOWN once it has been refused."""
    if attribute.many:
        return _settle_set(attribute, value, refuse)
    settled = _typed(attribute, value)
    if settled is None:
        expected = _expected(attribute)
        refuse(value, f"expected {expected}, got {shown(value)}", expected, _hint(attribute, value))
        return UNKNOWN
    if missed := _missed(attribute, settled):
        expected, hint = missed
        refuse(value, f"must be {expected}, got {shown(value)}", expected, hint)
        return UNKNOWN
    return settled


def _settle_set(attribute: Attribute, value: Any, refuse: Refuse) -> Any:
    expected = f"several of {_values(attribute)}"
    if not isinstance(value, frozenset | set):
        refuse(value, f"expected {expected}, got {shown(value)}", expected, _hint_set(value))
        return UNKNOWN
    wrong = [member for member in value if type(member) is not attribute.enum]
    for member in sorted(wrong, key=shown):
        refuse(member, f"expected {_expected(attribute)}, got {shown(member)}", _expected(attribute), _hint(attribute, member))
    return UNKNOWN if wrong else frozenset(value)


def _typed(attribute: Attribute, value: Any) -> Any:
    """The value in the attribute's type, or None where it is of another: a bool is no int and a datetime no date."""
    if attribute.type is Fraction:
        return exact(value)
    if attribute.type is date:
        return value if isinstance(value, date) and not isinstance(value, datetime) else None
    return value if type(value) is attribute.type else None


def _missed(attribute: Attribute, value: Any) -> tuple[str, str] | None:
    """What a value of the right type ought to have been, and a hint; None where nothing is wrong with it."""
    if attribute.type is str:
        if not value:
            return "a text that is not empty", ""
        try:
            value.encode()
        except UnicodeEncodeError:
            return "a text without halves of surrogate pairs", ""
    if attribute.low is not None and value < attribute.low:
        return f"at least {attribute.low}", ""
    if attribute.high is not None and value > attribute.high:
        percent = attribute.unit == "share" and value <= 100
        return f"at most {attribute.high}", f"{shown(value)} % is written {shown(value / 100)}" if percent else ""
    return attribute.also(value) if attribute.also else None


def broken(word: str, value: Any, other: str, bound: Any) -> str:
    """How a relation to another attribute is broken, empty where it holds."""
    if value <= bound if word == "at_most" else value >= bound:
        return ""
    words = {"at_most": "be at most", "at_least": "be at least", "not_before": "not be before"}
    return f"must {words[word]} {other} ({shown(bound)}), got {shown(value)}"


_EXPECTED = {int: "a whole number", Fraction: "a number", bool: "true or false", date: "a date", str: "a text"}


def _expected(attribute: Attribute) -> str:
    if attribute.enum is None:
        return _EXPECTED[attribute.type]
    return f"one of {_values(attribute)}"


def _values(attribute: Attribute) -> str:
    return ", ".join(member.value for member in attribute.enum or ())


def _hint(attribute: Attribute, value: object) -> str:
    """What to write instead of a value of the wrong type, empty where that is anyone's guess."""
    if value is None:
        return "leave it out where it is not known"
    if attribute.enum is not None:
        return _hint_member(attribute.enum, value)
    text = value.strip() if isinstance(value, str) else ""
    if attribute.type is bool:
        return f"write {text.lower()} without quotes" if text.lower() in {"true", "false"} else ""
    if attribute.type is str:
        return f'write "{value}", in quotes' if type(value) is int else ""
    if attribute.type is date:
        return _hint_day(value, text)
    if percent := _PERCENT.fullmatch(text):
        return f"write {in_words(Fraction(percent[1]) / 100)}" if attribute.type is Fraction else ""
    if attribute.type is int and (number := exact(value)) is not None and number.denominator == 1:
        return f"write {in_words(number)}{' without quotes' if text else ''}"
    return ""


def _hint_member(enum: type[Term], value: object) -> str:
    """An enum's own member for a value, a Chinese term or a member of another enum."""
    word = value.value if isinstance(value, Enum) else value
    for member in enum:
        if word == member.value:
            return f"write {enum.__name__}.{member.name}"
        if word == member.term_zh:
            return f"did you mean {member.value!r}?"
    return did_you_mean(word.lower(), [member.value for member in enum]) if isinstance(word, str) else ""


def _hint_set(value: object) -> str:
    if isinstance(value, list | tuple):
        texts = [shown(each) for each in value]
        twice = next((text for text in texts if texts.count(text) > 1), "")
        return f"{twice} stands there more than once" if twice else "write a set, in braces"
    return "leave it out where it is not known" if value is None else ""


def _hint_day(value: object, text: str) -> str:
    if isinstance(value, datetime):
        return "a date has no time of day: take .date()"
    if parts := _DAY.fullmatch(text):
        try:
            day = date(int(parts[1]), int(parts[2]), int(parts[3]))
        except ValueError:
            return ""
        return f"write {day.isoformat()}" if text != day.isoformat() else f"write date({day.year}, {day.month}, {day.day})"
    return ""
