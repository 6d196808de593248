"""Single comparisons and statements, said in Chinese."""

from collections.abc import Iterable
from enum import Enum
from typing import Any

import attrs

from ruralpolicy.facts import UNKNOWN
from ruralpolicy.wording import _patterns as pat
from ruralpolicy.wording import _plan as plan
from ruralpolicy.wording._amounts_zh import figures
from ruralpolicy.wording._chinese_numbers import ChineseNumbers
from ruralpolicy.wording._parts import Piece
from ruralpolicy.wording.members import called_zh, phrase_zh
from ruralpolicy.wording.words import Words

__all__ = ["ChinesePhrases"]


@attrs.frozen(eq=False)
class ChinesePhrases(ChineseNumbers):
    """Says one pattern at a time: where it fails, where it holds, and what would be enough."""

    @staticmethod
    def _term(years: int, months: int) -> str:
        return "".join((f"{years}年" if years else "", f"{months}个月" if months else ""))

    @property
    def _so_far(self) -> str:
        return "目前" if self._pending else ""

    def failing(self, pattern: pat.Pattern) -> Piece:
        """A pattern that does not hold, with what is asked and how much is lacking."""
        grant = self.voice.manner.ask in ("grant", "ban")
        match pattern:
            case pat.Quantity():
                return self.fault(pattern)
            case pat.Band():
                return self.band(pattern)
            case pat.Rivals():
                return self.rivals(pattern)
            case pat.Flag():
                needed = f"{self.ask}{self.phrase(pattern.words, pattern.wanted)}" if self.voice.manner.ask == "grant" else ""
                return Piece(f"{self._so_far}{self.phrase(pattern.words, not pattern.wanted)}", needed)
            case pat.Topic():
                return Piece(self._stated(pattern))
            case pat.Listed():
                asked = "须" if grant else "应" if self.voice.manner.ask in ("duty", "aim") else self.ask
                later = "到期" if self._pending and self.voice.manner.dated and not grant else ""
                return Piece(self.is_(pattern), f"{later}{asked}{self._among(pattern)}")
            case pat.Named():
                return Piece(
                    f"{pattern.words.zh}为{pattern.value}", f"{self.ask}{'' if pattern.wanted else '不'}为{'、'.join(pattern.choices)}"
                )
            case pat.Contains():
                return self._short_of(pattern)
            case pat.Age():
                return Piece(f"现满{pattern.value}周岁", self._age(pattern, self.ask))
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
                return self._stated(pattern)
            case pat.Listed():
                return self.is_(pattern)
            case pat.Named():
                return f"{pattern.words.zh}为{pattern.value}"
            case pat.Contains():
                return f"{pattern.words.zh}{len(pattern.asked)}{pattern.unit.zh}齐备"
            case pat.Age():
                within = f"在{pattern.low}至{pattern.high}周岁之内" if pattern.low is not None and pattern.high is not None else ""
                return "，".join(part for part in (f"现满{pattern.value}周岁", within) if part)
            case pat.Always():
                return "本条不设条件"
            case _:
                return self._dated(pattern)

    def told(self, pattern: pat.Pattern) -> str:
        """What is the case of a pattern that does not hold, without what is asked."""
        if pattern.holds is True:
            return self.holding(pattern)
        if isinstance(pattern, pat.Listed) and pattern.sign == "in" and len(pattern.choices) > 2:
            return f"{self.is_(pattern)}，不在所列{len(pattern.choices)}项（{self._named(pattern.choices)}）之内"
        outside = isinstance(pattern, pat.Age) and pattern.low is not None and pattern.high is not None
        failing = self.failing(pattern)
        return f"{failing.reason}，{failing.bound}" if outside else failing.reason

    @staticmethod
    def phrase(words: Words, yes: bool) -> str:
        """A yes or no as a whole phrase."""
        return (words.yes_zh or f"{words.zh}：是") if yes else (words.no_zh or f"{words.zh}：否")

    def _stated(self, topic: pat.Topic) -> str:
        return self._statement(topic, topic.words.zh, topic.value)

    def _statement(self, topic: pat.Topic, named: str, value: Any) -> str:
        if topic.words.frame == "found" or (not topic.wanted and topic.words.frame == "done"):
            return f"{'查明有' if value else '未发现'}：{named}"
        if topic.words.frame == "state":
            return f"{'经确认属实' if value else '经确认不属'}：{named}"
        still = "尚" if self._pending else ""
        return f"{'经确认已' if value else f'经确认{still}未'}落实：{named}"

    def is_(self, listed: pat.Listed) -> str:
        """What the value of a list is: 执业资格为…, or a phrase of its own."""
        if listed.own:
            return f"{self.voice.who}为{called_zh(listed.value)}"
        return phrase_zh(listed.value) or f"{listed.words.zh}为{called_zh(listed.value)}"

    @staticmethod
    def _named(members: Iterable[Enum], last: str = "、") -> str:
        return last.join(called_zh(member) for member in members)

    def _among(self, listed: pat.Listed) -> str:
        """What a list has to be: 为…, 为…或…, 为…之一, 为…及以上."""
        first, several = called_zh(listed.choices[0]), len(listed.choices)
        if self.voice.phrases.exception is not None and listed.sign == "in":
            # Who is only let off is never asked for.
            return f"为{first}"
        if listed.sign == "in":
            return (
                f"为{first}"
                if several == 1
                else f"为{self._named(listed.choices, '或')}"
                if several == 2
                else f"为{self._named(listed.choices)}之一"
            )
        if listed.sign == "not in":
            return f"不为{self._named(listed.choices, '或')}"
        return {">=": f"为{first}及以上", ">": f"高于{first}", "<=": f"不高于{first}", "<": f"为{first}以下"}[listed.sign]

    def _short_of(self, contains: pat.Contains) -> Piece:
        total, absent = len(contains.asked), contains.absent
        names = self._named(absent)
        later = self.ask if self.voice.manner.ask in ("duty", "principle") else "应"
        if len(absent) == total:
            return Piece(f"{contains.words.zh}{total}{contains.unit.zh}均{'尚' if self._pending else ''}未纳入：{names}")
        still, unit = "还" if self._pending else "", contains.unit.zh
        have = f"{contains.words.zh}已有{total - len(absent)}{unit}"
        return Piece(have, f"{later}有{total}{unit}", f"{still}缺{len(absent)}{unit}：{names}")

    @staticmethod
    def _age(age: pat.Age, ask: str) -> str:
        if age.low is not None and age.high is not None:
            return f"不在{age.low}至{age.high}周岁之内"
        return f"{ask}不超过{age.high}周岁" if age.low is None else f"{ask}满{age.low}周岁"

    def _dated(self, pattern: pat.Pattern) -> str:
        match pattern:
            case pat.Day():
                asked = "文件施行之日" if pattern.bound is UNKNOWN else str(pattern.bound)
                side = {">=": "及以后", ">": "以后", "<=": "及以前", "<": "以前", "==": "当日", "!=": "以外"}[pattern.sign]
                return f"{pattern.words.zh}为{pattern.value}，{'在' if pattern.holds is True else '不在'}{asked}{side}"
            case pat.Started(words=words, value=value, wanted=wanted):
                named = "文件施行之日" if words is None else words.zh
                reached = pattern.holds is True if wanted else pattern.holds is False
                return f"{named}为{value}，{'已到' if reached else '未到'}"
            case pat.Until():
                return self._until(pattern)
            case pat.Other(sides=sides):
                return "，".join(f"{one.words.zh}为{self.plain(one.value)}" for one in sides if one.words is not None)
            case _:
                return "本条不设条件" if pattern.holds is True else "本条条件未具备"

    def _until(self, until: pat.Until) -> str:
        term, asks = self._term(until.years, until.months), self.voice.phrases.asks
        head = f"{until.words.zh}为{until.value}"
        if until.ended is not None or self.voice.manner.ask == "ban":
            end = f"至{until.day}止" if until.ended is not None else f"至评估日{until.day}仍未结束"
            if until.holds is True:
                return f"{head}，{end}，未超过{term}"
            return f"{head}，{end}；不得超过{term}，最迟应于{until.last}结束"
        if until.holds is not True and self.voice.deadline not in (None, until.last):
            return f"{head}，已满{term}"
        if until.holds is True:
            return f"{head}，未满{term}，最迟{until.last}" + (f"再次{asks[0]}" if asks is not None else "")
        return (
            f"{head}，{term}内应再次{asks[0]}，最迟{until.last}，未再次{asks[0]}"
            if asks is not None
            else f"{head}，至{until.last}已满{term}"
        )

    def plain(self, value: Any) -> str:
        """Any value for reading."""
        if value is UNKNOWN:
            return "未填报"
        if isinstance(value, bool):
            return "是" if value else "否"
        if isinstance(value, Enum):
            return called_zh(value)
        if isinstance(value, frozenset):
            return self._named(sorted(value)) or "无"
        return figures((value,), None)[0] if isinstance(value, int) else str(value)

    def option(self, part: pat.Part) -> str:
        """One of several alternatives: what is asked, and in brackets what is the case."""
        match part:
            case pat.Joint(every=every, parts=parts):
                return ("且" if every else "或").join(self.option(one) for one in parts if one.holds is False or not every)
            case pat.Quantity() if part.side.value is not UNKNOWN and not isinstance(part.side.value, str):
                within = "，".join(one for one in (f"现{self.amount(part.side)}", self.gap(part)) if one)
                return f"{self.wanted(part)}（{within}）"
            case pat.Listed() if part.value is not UNKNOWN:
                return f"{self.wanted(part)}（现为{called_zh(part.value)}）"
            case pat.Flag():
                return f"{self.wanted(part)}（{self.phrase(part.words, not part.wanted)}）"
            case _:
                return self.wanted(part)

    def wanted(self, part: pat.Part) -> str:
        """What would be enough."""
        plain = attrs.evolve(self, voice=attrs.evolve(self.voice, manner=plan.Manner("duty")))
        match part:
            case pat.Joint(every=every, parts=parts):
                return ("且" if every else "或").join(map(self.wanted, parts))
            case pat.Quantity():
                if part.needed == 0 and part.upper and part.side.counted:
                    return f"无{self.noun(part.side)}"
                if part.measure in ("share", "density", "multiple") and part.whole is not None:
                    word = self.neutral(part.sign)
                    return (
                        f"{self.noun(part.side)}占{self.noun(part.whole)}的比例{word}{self.standard(part)}"
                        if part.measure == "share"
                        else f"{self.per(part)[0]}的{self.noun(part.side)}{word}{self.standard(part)}"
                        if part.measure == "density"
                        else f"{self.noun(part.side)}{word}{self.noun(part.whole)}的{self.standard(part)}"
                    )
                return f"{self.noun(part.side)}{plain.bound(part)}"
            case pat.Band():
                return f"{self.noun(part.low.side)}为{self._span(part, self.unit(part.low.side))}"
            case pat.Flag():
                return self.phrase(part.words, part.wanted)
            case pat.Topic():
                return part.words.zh
            case pat.Listed():
                return f"{part.words.zh}{self._among(part)}"
            case pat.Age(low=low, high=high):
                return (
                    f"{low}至{high}周岁"
                    if low is not None and high is not None
                    else f"满{low}周岁"
                    if high is None
                    else f"不超过{high}周岁"
                )
            case pat.Contains():
                return f"{part.words.zh}{len(part.asked)}{part.unit.zh}齐备"
            case _:
                return "、".join(self._terms(part))

    @staticmethod
    def _terms(part: pat.Part) -> tuple[str, ...]:
        words = [words for leaf in pat.leaves(part) if (words := getattr(leaf, "words", None)) is not None]
        return tuple(one.zh for one in words) or ("其他条件",)
