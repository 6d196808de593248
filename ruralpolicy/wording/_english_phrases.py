"""Single comparisons and statements, said in English."""

from collections.abc import Iterable
from enum import Enum
from typing import Any, Final

import attrs

from ruralpolicy.facts import UNKNOWN
from ruralpolicy.wording import _patterns as pat
from ruralpolicy.wording._amounts_en import named
from ruralpolicy.wording._english_numbers import EnglishNumbers
from ruralpolicy.wording._numbers import decimal
from ruralpolicy.wording._parts import Piece
from ruralpolicy.wording.members import called_en, says_all_en
from ruralpolicy.wording.words import Words

__all__ = ["EnglishPhrases", "listing"]

_SIDES: Final = {">=": "on or after", ">": "after", "<=": "on or before", "<": "before", "==": "on", "!=": "not on"}
_ADOPTION: Final = "the day of adoption"


def listing(texts: Iterable[str], last: str = "and") -> str:
    """A list of words with its last joint: A, B and C.

    >>> listing(["A"]), listing(["A", "B", "C"]), listing(["A", "B"], "or")
    ('A', 'A, B and C', 'A or B')
    """
    *most, end = texts
    return f"{', '.join(most)} {last} {end}" if most else end


@attrs.frozen(eq=False)
class EnglishPhrases(EnglishNumbers):
    """Says one pattern at a time: where it fails, where it holds, and what would be enough."""

    @staticmethod
    def _term(years: int, months: int) -> str:
        words = ((years, "year", "years"), (months, "month", "months"))
        return " and ".join(f"{number} {one if number == 1 else many}" for number, one, many in words if number)

    def failing(self, pattern: pat.Pattern) -> Piece:
        """A pattern that does not hold, with what is asked and how much is lacking."""
        grant = self.voice.manner.ask in ("grant", "ban")
        asked = "needed" if grant else "asked for"
        match pattern:
            case pat.Quantity():
                return self.fault(pattern)
            case pat.Band():
                return self.band(pattern)
            case pat.Rivals():
                return self.rivals(pattern)
            case pat.Flag():
                so_far = "so far " if self._pending else ""
                needed = "which is needed" if self.voice.manner.ask == "grant" else ""
                return Piece(f"{so_far}{self.phrase(pattern.words, not pattern.wanted)}", needed)
            case pat.Topic():
                return Piece(self._statement(pattern, pattern.words.en, pattern.value))
            case pat.Listed():
                return Piece(self.is_(pattern), f"{asked}: {self._among(pattern)}", apart=True)
            case pat.Named():
                other = "" if pattern.wanted else "another than "
                return Piece(f"{pattern.words.en}: {pattern.value}", f"{asked}: {other}{listing(pattern.choices, 'or')}", apart=True)
            case pat.Contains():
                total, absent = len(pattern.asked), pattern.absent
                so_far = " so far" if self._pending else ""
                count = decimal(total - len(absent)) if len(absent) < total else "none"
                return Piece(f"{pattern.words.en}: {count} of {total}{so_far}", f"missing: {self._named(absent)}", apart=True)
            case pat.Age():
                return Piece(f"aged {pattern.value}", self._age(pattern))
            case _:
                return Piece(self._dated(pattern))

    def holding(self, pattern: pat.Pattern) -> str:
        """A pattern that holds, with what is asked."""
        match pattern:
            case pat.Quantity():
                return self.held(pattern)
            case pat.Band():
                return self.within(pattern)
            case pat.Rivals():
                return self.rivals(pattern).reason
            case pat.Flag():
                return self.phrase(pattern.words, pattern.wanted)
            case pat.Topic():
                return self._statement(pattern, pattern.words.en, pattern.value)
            case pat.Listed():
                return self.is_(pattern)
            case pat.Named():
                return f"{pattern.words.en}: {pattern.value}"
            case pat.Contains():
                return f"{pattern.words.en}: {len(pattern.asked)} of {len(pattern.asked)}"
            case pat.Age(low=low, high=high):
                within = f"between {low} and {high}" if low is not None and high is not None else ""
                return ", ".join(part for part in (f"aged {pattern.value}", within) if part)
            case pat.Always():
                return "the clause sets no condition"
            case _:
                return self._dated(pattern)

    def told(self, pattern: pat.Pattern) -> str:
        """What is the case of a pattern that does not hold, without what is asked."""
        if pattern.holds is True:
            return self.holding(pattern)
        if isinstance(pattern, pat.Listed) and pattern.sign == "in" and len(pattern.choices) > 2:
            return f"{self.is_(pattern)}, not one of the {len(pattern.choices)} named ({self._named(pattern.choices)})"
        outside = isinstance(pattern, pat.Age) and pattern.low is not None and pattern.high is not None
        failing = self.failing(pattern)
        return f"{failing.reason}, {failing.bound}" if outside else failing.reason

    @staticmethod
    def phrase(words: Words, yes: bool) -> str:
        """A yes or no as a phrase: with, without; the term, not the term; done, not done."""
        if words.form == "with":
            return f"{'with' if yes else 'without'} {words.en}"
        if words.form == "is":
            return words.en if yes else f"not {words.en}"
        return f"{'done' if yes else 'not done'}: {words.en}"

    def _statement(self, topic: pat.Topic, named: str, value: Any) -> str:
        if topic.words.frame == "found" or (not topic.wanted and topic.words.frame == "done"):
            return f"{'found' if value else 'not found'}: {named}"
        if topic.words.frame == "state":
            return f"stated as {'so' if value else 'not so'}: {named}"
        yet = " yet" if self._pending else ""
        return f"stated as done: {named}" if value else f"stated as not{yet} done: {named}"

    def is_(self, listed: pat.Listed) -> str:
        """What the value of a list is."""
        if listed.own:
            return f"{self.voice.who} is a {called_en(listed.value)}"
        return called_en(listed.value) if says_all_en(listed.value) else f"{listed.words.en}: {called_en(listed.value)}"

    @staticmethod
    def _named(members: Iterable[Enum]) -> str:
        return ", ".join(map(called_en, members))

    def _among(self, listed: pat.Listed) -> str:
        """What a list has to be."""
        first, several = called_en(listed.choices[0]), len(listed.choices)
        if self.voice.phrases.exception is not None and listed.sign == "in":
            return first
        if listed.sign == "in":
            if several > 2:
                return f"one of {self._named(listed.choices)}"
            return listing(map(called_en, listed.choices), "or")
        if listed.sign == "not in":
            return f"another than {listing(map(called_en, listed.choices), 'or')}"
        return {">=": f"{first} or above", ">": f"above {first}", "<=": f"{first} or below", "<": f"below {first}"}[listed.sign]

    @staticmethod
    def _age(age: pat.Age) -> str:
        if age.low is not None and age.high is not None:
            return f"not between {age.low} and {age.high}"
        return f"at most {age.high}" if age.low is None else f"{age.low} or over asked for"

    def _dated(self, pattern: pat.Pattern) -> str:
        match pattern:
            case pat.Day():
                bound = _ADOPTION if pattern.bound is UNKNOWN else str(pattern.bound)
                return f"{pattern.words.en}: {pattern.value}, {'' if pattern.holds is True else 'not '}{_SIDES[pattern.sign]} {bound}"
            case pat.Started(words=words, value=value, wanted=wanted):
                named = _ADOPTION if words is None else words.en
                reached = pattern.holds is True if wanted else pattern.holds is False
                return f"{named}: {value}, {'reached' if reached else 'not yet reached'}"
            case pat.Until():
                return self._until(pattern)
            case pat.Other(sides=sides):
                return ", ".join(f"{one.words.en}: {self.plain(one.value)}" for one in sides if one.words is not None)
            case _:
                return "the clause sets no condition" if pattern.holds is True else "its condition is not there"

    def _until(self, until: pat.Until) -> str:
        term, asks = self._term(until.years, until.months), self.voice.phrases.asks
        head = f"{until.words.en}: {until.value}"
        if until.ended is not None or self.voice.manner.ask == "ban":
            end = f"ended on {until.day}" if until.ended is not None else f"not ended by {until.day}"
            if until.holds is True:
                return f"{head}, {end}, at most {term}"
            return f"{head}, {end}; {term} at most, to end by {until.last} at the latest"
        if until.holds is not True and self.voice.deadline not in (None, until.last):
            return f"{head}, more than {term} ago"
        if until.holds is True:
            return f"{head}; less than {term} ago, the next is due by {until.last} at the latest"
        if asks is None:
            return f"{head}; the {term} ended on {until.last}"
        return f"{head}; the next was due within {term}, by {until.last} at the latest, and has not taken place"

    def plain(self, value: Any) -> str:
        """Any value for reading."""
        if value is UNKNOWN:
            return "not reported"
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, Enum):
            return called_en(value)
        if isinstance(value, frozenset):
            return self._named(sorted(value)) or "none"
        return decimal(value) if isinstance(value, int) else str(value)

    def option(self, part: pat.Part) -> str:
        """One of several alternatives: what is asked, and in brackets what is the case."""
        match part:
            case pat.Joint(every=every, parts=parts):
                return (" and " if every else " or ").join(self.option(one) for one in parts if one.holds is False or not every)
            case pat.Quantity():
                within = ", ".join(one for one in (self._inside_option(part.side), self.gap(part)) if one)
                return f"{self.wanted(part)} ({within})"
            case pat.Listed() if part.value is not UNKNOWN:
                return f"{self.wanted(part)} ({called_en(part.value)})"
            case pat.Flag():
                return f"{self.wanted(part)} ({self.phrase(part.words, not part.wanted)})"
            case _:
                return self.wanted(part)

    def _inside_option(self, side: pat.Side) -> str:
        return self._inside(side) if side.value or not side.counted else "none"

    def wanted(self, part: pat.Part) -> str:
        """What would be enough."""
        match part:
            case pat.Joint(every=every, parts=parts):
                return (" and " if every else " or ").join(map(self.wanted, parts))
            case pat.Quantity():
                if part.needed == 0 and part.upper and part.side.counted:
                    return f"no {self.noun(part.side)}"
                if part.measure in ("share", "density", "multiple") and part.whole is not None:
                    return f"{self.noun(part.side)} {self.neutral(part.sign)} {self.standard(part)} of {self.noun(part.whole)}"
                unit, needed = self.unit(part.side), part.needed
                with_unit = needed is not None and part.sign == "<=" and not part.side.counted
                return (
                    f"{self.noun(part.side)} {f'at most {named(needed, unit)}' if with_unit and needed is not None else self.bound(part)}"
                )
            case pat.Band():
                return f"{self.noun(part.low.side)} {self._span(part)}"
            case pat.Flag():
                return self.phrase(part.words, part.wanted)
            case pat.Topic():
                return part.words.en
            case pat.Listed():
                return f"{part.words.en} {self._among(part)}"
            case pat.Age(low=low, high=high):
                return (
                    f"aged {low} to {high}"
                    if low is not None and high is not None
                    else f"aged {low} or over"
                    if high is None
                    else f"aged {high} or under"
                )
            case pat.Contains():
                return f"all {len(part.asked)} of {part.words.en}"
            case _:
                return ", ".join(self._terms(part))

    @staticmethod
    def _terms(part: pat.Part) -> tuple[str, ...]:
        words = [words for leaf in pat.leaves(part) if (words := getattr(leaf, "words", None)) is not None]
        return tuple(one.en for one in words) or ("the other condition",)
