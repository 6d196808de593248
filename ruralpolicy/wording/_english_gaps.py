"""What is missing, whom a clause does not concern, and what stands around it, said in English."""

from collections.abc import Iterable
from typing import Final

import attrs

from ruralpolicy.facts import UNKNOWN
from ruralpolicy.wording import _patterns as pat
from ruralpolicy.wording import _plan as plan
from ruralpolicy.wording import _planning as planning
from ruralpolicy.wording._english_phrases import EnglishPhrases, listing
from ruralpolicy.wording._parts import Piece
from ruralpolicy.wording.members import plural_en
from ruralpolicy.wording.words import Words

__all__ = ["EnglishGaps"]

_MOST_NAMES: Final = 5
_FEW: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SIDES: Final = {">=": "on or after", ">": "after", "<=": "on or before", "<": "before", "==": "on", "!=": "not on"}
_ADOPTION: Final = "the day of adoption"


@attrs.frozen(eq=False)
class EnglishGaps(EnglishPhrases):
    """Says what is missing, the scope, and what stands around a clause."""

    def around(self, item: plan.Item) -> Piece:
        """What is said of the document, of other clauses, of totals in doubt, and of what is asked in the clause's own words."""
        match item:
            case plan.Window(day, begins):
                return Piece(f"the document is in force from {day} on" if begins else f"the document expired on {day}")
            case plan.Ends(day):
                return Piece(f"the document holds until {day}")
            case plan.OpenTerm(years, months):
                words = ((years, "year", "years"), (months, "month", "months"))
                term = " and ".join(
                    f"{_FEW[number] if number < len(_FEW) else number} {one if number == 1 else many}"
                    for number, one, many in words
                    if number
                )
                return Piece(f"the {term} run from the day of adoption", "which is not known")
            case plan.Barred(provision, amount):
                gives = f" ({amount})" if amount else ""
                named = f"already entitled under {provision.printed} “{provision.title_en}”{gives}"
                return Piece(named, "the two are not paid together", apart=True)
            case plan.Instead(provision, open_):
                named_ = f"{provision.printed} “{provision.title_en}”"
                return Piece(f"otherwise entitled under {named_}" if open_ else f"not entitled under {named_}")
            case plan.Excepted(provision):
                return Piece(f"excepted by {provision.printed} “{provision.title_en}”")
            case plan.Unanswered(total, lacks):
                return self._unanswered(total, lacks)
            case plan.Asked(asks, excepted):
                if asks is None:
                    return Piece(excepted[1] if excepted is not None else "")
                let_off = f" ({excepted[1]})" if excepted is not None else ""
                rule = "as a rule " if self.voice.manner.ask == "principle" else ""
                return Piece(f"{rule}{asks[1]}{let_off}")
            case _:
                raise AssertionError(f"{type(item).__name__} has no words")

    def _lacking(self, open_: tuple[pat.Pattern, ...], alternative: bool) -> Iterable[Piece]:
        confirmed = [self._asked_for(one) for one in open_ if isinstance(one, pat.Flag | pat.Topic)]
        doubted = [one for one in open_ if isinstance(one, pat.Quantity) and planning.in_doubt(one)]
        others = [one for one in open_ if not isinstance(one, pat.Flag | pat.Topic) and one not in doubted]
        enough = " (one of these is enough)" if alternative and len(open_) > 1 else ""
        for one in doubted:
            if one.measure == "all":
                yield Piece(self.head(one), "all are asked for", apart=True)
            else:
                yield Piece(self.head(one), self.asked(one))
        if others:
            yield Piece(f"missing: {', '.join(map(self._lack, others))}{enough}")
        if confirmed:
            yield Piece(f"not yet stated: {', '.join(confirmed)}{enough if not others else ''}")

    def _asked_for(self, one: pat.Flag | pat.Topic) -> str:
        return self.phrase(one.words, False) if isinstance(one, pat.Flag) and not one.wanted else one.words.en

    def _lack(self, pattern: pat.Pattern) -> str:
        match pattern:
            case pat.Quantity():
                return self._lack_number(pattern)
            case pat.Band():
                return self._lack_number(pattern.low)
            case pat.Listed():
                return f"{pattern.words.en} ({self._among(pattern)} needed)"
            case pat.Age():
                return f"{pattern.words.en} ({self.wanted(pattern)} needed)"
            case pat.Named():
                says = self.voice.phrases.says
                return f"{pattern.words.en} (it names {says[1] if says is not None else listing(pattern.choices)} only)"
            case pat.Contains():
                return f"{pattern.words.en} ({len(pattern.asked)} needed)"
            case pat.Until():
                return f"{pattern.words.en} (the {self._term(pattern.years, pattern.months)} run from it)"
            case pat.Day() if pattern.bound is UNKNOWN:
                return f"{pattern.words.en} (it has to be on or after the day of adoption, which is not known)"
            case pat.Other(sides=sides):
                return ", ".join(one.words.en for one in sides if one.value is UNKNOWN and one.words is not None) or _ADOPTION
            case pat.Rivals():
                sides = (pattern.side, pattern.whole, pattern.other, pattern.base)
                return ", ".join(one.words.en for one in sides if one.value is UNKNOWN and one.words is not None)
            case pat.Started(words=None):
                return _ADOPTION
            case _:
                return ", ".join(self._terms(pattern))

    def _lack_number(self, pattern: pat.Quantity) -> str:
        sides = [pattern.side, *([pattern.whole] if pattern.whole else []), *([pattern.other] if pattern.other else [])]
        named_ = [one for side in sides for one in side.named]
        missing = ", ".join(one.words.en for one in named_ if one.value is UNKNOWN and one.words is not None)
        whole = pattern.whole
        if whole is not None and pattern.measure in ("share", "all") and whole.value is not UNKNOWN and pattern.side.value is UNKNOWN:
            of = f" of {self._inside(whole)}"
            return f"{missing} ({'all' if pattern.measure == 'all' else self.bound(pattern)}{of} needed)"
        known = [f"{self.noun(one)}: {self.amount(one)}" for one in named_ if one.value is not UNKNOWN]
        if pattern.of_anything:
            return f"{missing} ({', '.join(known)})" if known else missing
        asked = "all are asked for" if pattern.measure == "all" else f"{self.bound(pattern)} needed"
        return f"{missing} ({', '.join((*known, asked))})"

    def _unanswered(self, total: pat.Pattern, lacks: tuple[plan.Lacked, ...]) -> Piece:
        facts = tuple(dict.fromkeys(lack.name for lack in lacks))
        return Piece(f"not reported by {len(facts)}: {', '.join(facts[:_MOST_NAMES])}{', …' if len(facts) > _MOST_NAMES else ''}")

    def _outside(self, part: pat.Part, share: bool) -> Piece:
        says = self.voice.phrases.says
        actual = self._actual(part)
        if isinstance(part, pat.Named):
            return Piece(f"it names {says[1] if says is not None else listing(part.choices)} only")
        if says is not None:
            return Piece(f"it concerns {says[1]}", actual, apart=True)
        if isinstance(part, pat.Joint):
            if all(isinstance(one, pat.Flag) for one in part.parts):
                return Piece(actual, "outside the clause")
            return Piece(f"it concerns {self._covered_by(part)}", actual, apart=True)
        match part:
            case pat.Flag():
                return Piece(self.phrase(part.words, not part.wanted), "outside the clause")
            case pat.Topic():
                return Piece(f"stated as {'not ' if part.wanted else ''}so: {part.words.en}")
            case pat.Quantity() if part.of_anything:
                if share:
                    return Piece(f"there {'are' if part.side.counted else 'is'} no {self.noun(part.side)} of which to take a share")
                return Piece(f"{self.noun(part.side)}: none", "outside the clause")
            case _:
                pass
        return Piece(f"it concerns {self.covered(part)}", actual, apart=True)

    def _covered_by(self, part: pat.Part) -> str:
        if isinstance(part, pat.Joint) and part.every:
            first, *rest = part.parts
            return f"{self._covered_by(first)} ({', '.join(map(self.wanted, rest))})"
        if isinstance(part, pat.Joint):
            return listing(map(self._covered_by, part.parts))
        if isinstance(part, pat.Listed) and part.own and part.sign == "in":
            return self._kinds(part)
        return self.covered(part)

    @staticmethod
    def _kinds(listed: pat.Listed) -> str:
        return listing(map(plural_en, listed.choices))

    def covered(self, part: pat.Part) -> str:
        """Whom a condition of the scope covers."""
        match part:
            case pat.Age():
                return f"those {self.wanted(part)}"
            case pat.Listed(own=True, sign="in"):
                return self._kinds(part)
            case pat.Day(words=words, bound=bound, sign=sign):
                return f"those of which the {words.en} is {_SIDES[sign]} {_ADOPTION if bound is UNKNOWN else bound}"
            case pat.Started(words=words, wanted=wanted):
                return f"those whose {_ADOPTION if words is None else words.en} has {'' if wanted else 'not '}come"
            case _:
                return f"those with {self.wanted(part)}"

    def _actual(self, part: pat.Part) -> str:
        match part:
            case pat.Joint(parts=parts):
                return ", ".join(dict.fromkeys(self._actual(one) for one in parts if one.holds is False))
            case pat.Age(value=value):
                return f"the person is {value}"
            case pat.Listed():
                return self.is_(part)
            case pat.Quantity():
                return self.head(part)
            case pat.Day(words=words, value=value) | pat.Started(words=Words() as words, value=value):
                return f"{words.en}: {value}"
            case _:
                return self.failing(part).reason
