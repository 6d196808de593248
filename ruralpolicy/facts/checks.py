"""What values a fact may hold: every mistake in them, with what to write instead."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from enum import Enum
from fractions import Fraction
from typing import Any, Final

from ruralpolicy._numbers import exact, plain_digits
from ruralpolicy.errors import Mistake
from ruralpolicy.facts._unknown import UNKNOWN
from ruralpolicy.facts.declarations import Attribute, declared
from ruralpolicy.facts.foreign import native
from ruralpolicy.facts.terms import Term
from ruralpolicy.facts.texts import acting, code_of
from ruralpolicy.messages import Said, Word, shown

__all__ = ["broken", "did_you_mean", "examine", "mistyped"]

_DAY = re.compile(r"(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?", re.ASCII)
_PERCENT = re.compile(r"\s*(\d+(?:\.\d+)?)\s*[%％]\s*", re.ASCII)

# A value, what is wrong with it, what to write instead.
Refuse = Callable[[object, Said, Said | None], None]


def did_you_mean(word: str, words: Iterable[str | Word]) -> Said | None:
    """The hint that names the word most like *word*, by its name or its Chinese term; None where none is.

    >>> print(did_you_mean("village_clincs_total", ["village_clinics_total", "kind"]).text("en"))
    did you mean 'village_clinics_total'?
    """
    meant = [Word(each) if isinstance(each, str) else each for each in words]
    called = {each.zh: each for each in meant if each.zh} | {each.name: each for each in meant}
    near = get_close_matches(word, called, 1)
    return Said("did-you-mean", meant=called[near[0]]) if near else None


def examine(kind: type, values: Mapping[str, Any], path: str) -> tuple[dict[str, Any], list[Mistake]]:
    """The *values* as a fact of the *kind* holds them, and every mistake in them; mistaken values are left out.

    Whether all names are attributes, and whether a code was given at all, is the caller's matter.
    """
    held: dict[str, Any] = {}
    mistakes: list[Mistake] = []
    values = {name: native(value) for name, value in values.items()}
    code = values.get("code", values.get("subject", ""))

    def refuse(name: str, value: object, said: Said, advice: Said | None) -> None:
        mistakes.append(
            Mistake(
                problem=said.key,
                values=said.values,
                advice=advice,
                path=f"{path}.{name}",
                kind=kind.__name__,
                code=code if isinstance(code, str) else "",
                attribute=name,
                value=value,
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
            if other in held and broken(word, value, held[other]):
                said = Said(_BROKEN[word], other=known[other].word, bound=held[other], value=value)
                refuse(name, value, said, None)
    return held, mistakes


def _settle(attribute: Attribute, value: Any, refuse: Refuse) -> Any:
    """The value as it is held, or UNKNOWN once it has been refused."""
    if attribute.many:
        return _settle_set(attribute, value, refuse)
    settled = _typed(attribute, value)
    if settled is None:
        refuse(value, mistyped(attribute, value), _hint(attribute, value))
        return UNKNOWN
    if missed := _missed(attribute, settled):
        refuse(value, *missed)
        return UNKNOWN
    return settled


def _settle_set(attribute: Attribute, value: Any, refuse: Refuse) -> Any:
    if not isinstance(value, frozenset | set):
        refuse(value, mistyped(attribute, value), _hint_set(value))
        return UNKNOWN
    wrong = [member for member in value if type(member) is not attribute.enum]
    for member in sorted(wrong, key=shown):
        refuse(member, Said("not-one-of", choices=attribute.choices, value=member), _hint(attribute, member))
    return UNKNOWN if wrong else frozenset(value)


def _typed(attribute: Attribute, value: Any) -> Any:
    """The value in the attribute's type, or None where it is of another: a bool is no int and a datetime no date."""
    if attribute.type is Fraction:
        return exact(value)
    if attribute.is_code and isinstance(value, str):
        return code_of(value)
    if attribute.type is date:
        return value if isinstance(value, date) and not isinstance(value, datetime) else None
    return value if type(value) is attribute.type else None


def _missed(attribute: Attribute, value: Any) -> tuple[Said, Said | None] | None:
    """What is wrong with a value of the right type, and a hint; None where nothing is."""
    if attribute.type is str and (unfit := _unfit(attribute, value)):
        return unfit, None
    if attribute.low is not None and value < attribute.low:
        return Said("below-bound", bound=attribute.low, value=value), None
    if attribute.high is not None and value > attribute.high:
        percent = attribute.unit == "share" and value <= 100
        hint = Said("percent-is-written", percent=value, write=value / 100) if percent else None
        return Said("above-bound", bound=attribute.high, value=value), hint
    if attribute.decimals is not None and (value * 10**attribute.decimals).denominator != 1:
        return Said("too-many-decimals", decimals=attribute.decimals, value=value), None
    return attribute.also(value) if attribute.also else None


def _unfit(attribute: Attribute, text: str) -> Said | None:
    """Why no fact may hold a text."""
    if not text:
        return Said("empty-text", value=text)
    try:
        text.encode()
    except UnicodeEncodeError:
        return Said("half-of-a-pair", value=text)
    if found := acting(text, layout=not attribute.is_code):
        return Said("acting-character", character=Word(f"U+{ord(found):04X}"), value=text)
    return None


def broken(word: str, value: Any, bound: Any) -> bool:
    """Whether a relation to another attribute, whose value is *bound*, is broken."""
    return not (value <= bound if word == "at_most" else value >= bound)


_BROKEN: Final = {"at_most": "above-other", "at_least": "below-other", "not_before": "before-other"}
_MISTYPED: Final = {
    int: "not-a-whole-number",
    Fraction: "not-a-number",
    bool: "not-true-or-false",
    date: "not-a-date",
    str: "not-a-text",
}


def mistyped(attribute: Attribute, value: object) -> Said:
    """That a value is of another type than the attribute's.

    >>> from ruralpolicy.facts import County, attributes
    >>> mistyped(attributes(County)["village_clinics_total"], "20").text("en")
    "expected a whole number, got '20'"
    """
    if attribute.enum is None:
        return Said(_MISTYPED[attribute.type], value=value)
    return Said("not-several-of" if attribute.many else "not-one-of", choices=attribute.choices, value=value)


def _hint(attribute: Attribute, value: object) -> Said | None:
    """What to write instead of a value of the wrong type, None where that is anyone's guess."""
    if value is None:
        return Said("leave-out-unknown")
    if attribute.enum is not None:
        return _hint_member(attribute.enum, value)
    text = plain_digits(value.strip()) if isinstance(value, str) else ""
    if attribute.type is bool:
        return Said("write-unquoted", write=Word(text.lower())) if text.lower() in {"true", "false"} else None
    if attribute.type is str:
        return Said("write-quoted", write=value) if type(value) is int else None
    if attribute.type is date:
        return _hint_day(value, text)
    if percent := _PERCENT.fullmatch(text):
        return Said("write", write=Fraction(percent[1]) / 100) if attribute.type is Fraction else None
    if attribute.type is int and (number := exact(text or value)) is not None and number.denominator == 1:
        return Said("write-unquoted" if text else "write", write=number)
    return None


def _hint_member(enum: type[Term], value: object) -> Said | None:
    """An enum's own member for a value, a Chinese term or a member of another enum."""
    word = value.value if isinstance(value, Enum) else value
    for member in enum:
        if word == member.value:
            return Said("write", write=member)
        if word == member.term_zh:
            return Said("did-you-mean", meant=Word(member.value, member.term_zh))
    return did_you_mean(word.lower(), [Word(member.value, member.term_zh) for member in enum]) if isinstance(word, str) else None


def _hint_set(value: object) -> Said | None:
    if isinstance(value, list | tuple):
        texts = [shown(each) for each in value]
        twice = next((text for text in texts if texts.count(text) > 1), "")
        return Said("stands-twice", twice=Word(twice)) if twice else Said("write-a-set")
    return Said("leave-out-unknown") if value is None else None


def _hint_day(value: object, text: str) -> Said | None:
    if isinstance(value, datetime):
        return Said("take-the-date")
    if parts := _DAY.fullmatch(text):
        try:
            day = date(int(parts[1]), int(parts[2]), int(parts[3]))
        except ValueError:
            return None
        return Said("write", write=day if text != day.isoformat() else Word(f"date({day.year}, {day.month}, {day.day})"))
    return None
