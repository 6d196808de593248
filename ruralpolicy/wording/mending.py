"""How the changes of a remedy are said: what has to be added, done or put right, in Chinese and English."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Any

from ruralpolicy.facts import UNKNOWN, Between
from ruralpolicy.messages import Language
from ruralpolicy.wording import _amounts_en as en
from ruralpolicy.wording import _amounts_zh as zh
from ruralpolicy.wording._measures import is_rate
from ruralpolicy.wording.members import called_en, called_zh
from ruralpolicy.wording.words import Words

__all__ = ["mending"]


def mending(changes: Iterable[tuple[Words, Any, Any]], language: Language) -> str:
    """The changes of one remedy in a line: the words of each name, its value now, and the value that mends.

    >>> from ruralpolicy.wording.terms import words_of
    >>> words = words_of("County", "village_clinics_integrated", {})
    >>> mending([(words, 31, 36)], "zh"), mending([(words, 31, 36)], "en")
    ('实行一体化管理的村卫生室还需增加5所', 'village clinics under integrated management: 5 more clinics')
    """
    say, joint = (_zh, "；") if language == "zh" else (_en, "; ")
    return joint.join(say(*change) for change in changes)


def _zh(words: Words, old: Any, new: Any) -> str:
    noun = words.noun_zh or words.zh
    match new:
        case bool():
            return _truth_zh(words, new)
        case Enum():
            return f"{noun}改为{called_zh(new)}"
        case frozenset():
            return f"{noun}补齐：{'、'.join(called_zh(each) for each in _added(old, new))}"
        case date():
            return f"{noun}定为{new.isoformat()}"
        case _ if _open(old) or is_rate(words.unit):
            return f"{noun}须为{zh.figure(new, words.unit)}"
        case _:
            return f"{noun}{'还需增加' if new > old else '须减少'}{zh.figure(abs(new - old), words.unit)}"


def _truth_zh(words: Words, new: bool) -> str:
    if words.yes_zh:
        return f"做到：{words.yes_zh if new else words.no_zh}"
    if words.frame == "found":
        return f"{'查明' if new else '纠正'}“{words.zh}”"
    return f"落实“{words.zh}”" if new else f"停止“{words.zh}”"


def _en(words: Words, old: Any, new: Any) -> str:
    match new:
        case bool():
            return _truth_en(words, new)
        case Enum():
            return f"{words.en}: change to {called_en(new)}"
        case frozenset():
            return f"{words.en}: add {', '.join(called_en(each) for each in _added(old, new))}"
        case date():
            return f"{words.en}: set to {new.isoformat()}"
        case _ if _open(old) or is_rate(words.unit):
            return f"{words.en}: {en.named(new, words.unit)} needed"
        case _:
            size = abs(new - old)
            unit = "" if words.unit is None else f" {words.unit.of(size)}"
            return f"{words.en}: {en.bare(size, words.unit)} {'more' if new > old else 'fewer'}{unit}"


def _truth_en(words: Words, new: bool) -> str:
    if words.frame == "found":
        return f"{'state' if new else 'put right'}: {words.en}"
    if words.form == "is":
        return f"become{'' if new else ' not'} {words.en}"
    if words.form == "with":
        return f"{'have' if new else 'have no longer'} {words.en}"
    return f"{'do' if new else 'stop'}: {words.en}"


def _open(old: Any) -> bool:
    """Whether nobody knows how far the number is from the one that mends."""
    return old is UNKNOWN or isinstance(old, Between)


def _added(old: Any, new: frozenset[Any]) -> list[Enum]:
    """The members that are missing, in the order of their list."""
    missing = new if old is UNKNOWN else new - old
    members: type[Enum] = type(next(iter(new)))
    return [each for each in members if each in missing]
