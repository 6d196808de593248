"""What is missing, whom a clause does not concern, and what stands around it, said in Chinese."""

from collections.abc import Iterable
from typing import Any, Final

import attrs

from ruralpolicy.facts import UNKNOWN
from ruralpolicy.wording import _patterns as pat
from ruralpolicy.wording import _plan as plan
from ruralpolicy.wording import _planning as planning
from ruralpolicy.wording._chinese_phrases import ChinesePhrases
from ruralpolicy.wording._parts import Piece
from ruralpolicy.wording.words import Words

__all__ = ["ChineseGaps"]

_MOST_NAMES: Final = 5
_FEW: Final = ("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十")


@attrs.frozen(eq=False)
class ChineseGaps(ChinesePhrases):
    """Says what is missing, the scope, and what stands around a clause."""

    def around(self, item: plan.Item) -> Piece:
        """What is said of the document, of other clauses, of totals in doubt, and of what is asked in the clause's own words."""
        match item:
            case plan.Window(day, begins):
                return Piece(f"文件自{day}起施行", "评估日尚未施行") if begins else Piece(f"文件有效期至{day}", "已届满失效")
            case plan.Ends(day):
                return Piece(f"文件有效期至{day}")
            case plan.OpenTerm(years, months):
                term = f"{self._few(years, '年')}{self._few(months, '个月')}内"
                return Piece(f"“{term}”自文件施行之日起算", "文件尚未施行，期限未定")
            case plan.Barred(provision, amount):
                gives = f"（{amount}）" if amount else ""
                return Piece(f"已按{provision.printed}「{provision.title_zh}」享受{gives}", "不重复享受")
            case plan.Instead(provision, open_):
                named = f"{provision.printed}「{provision.title_zh}」"
                return Piece(f"否则按{named}享受" if open_ else f"未按{named}享受")
            case plan.Excepted(provision):
                return Piece(f"依{provision.printed}「{provision.title_zh}」除外", "")
            case plan.Unanswered(total, lacks):
                return self._unanswered(total, lacks)
            case plan.Asked(asks, excepted):
                if asks is None:
                    return Piece(excepted[0] if excepted is not None else "")
                let_off = f"（{excepted[0]}）" if excepted is not None else ""
                return Piece(f"{self.ask}{asks[0]}{let_off}")
            case _:
                raise AssertionError(f"{type(item).__name__} has no words")

    @staticmethod
    def _few(number: int, word: str) -> str:
        """A small number as documents write it: 三年."""
        return f"{_FEW[number] if number < len(_FEW) else number}{word}" if number else ""

    def _lacking(self, open_: tuple[pat.Pattern, ...], alternative: bool) -> Iterable[Piece]:
        flags = [self.phrase(one.words, one.wanted) for one in open_ if isinstance(one, pat.Flag)]
        topics = [one.words.zh for one in open_ if isinstance(one, pat.Topic)]
        doubted = [one for one in open_ if isinstance(one, pat.Quantity) and planning.in_doubt(one)]
        others = [one for one in open_ if not isinstance(one, pat.Flag | pat.Topic) and one not in doubted]
        enough = "（有其一即可）" if alternative and len(open_) > 1 else ""
        for one in doubted:
            yield Piece(self.head(one), self._need(one))
        if others:
            yield Piece(f"尚缺：{'、'.join(map(self._lack, others))}{enough}")
        confirmed = [*flags, *topics]
        if confirmed:
            count = f"{len(topics)}项" if len(topics) > 1 and not flags else ""
            yield Piece(f"待确认{count}：{'、'.join(confirmed)}{enough if not others else ''}")

    def _lack(self, pattern: pat.Pattern) -> str:
        """The terms that are missing, and what is asked of them."""
        match pattern:
            case pat.Quantity():
                sides = [pattern.side, *([pattern.whole] if pattern.whole else []), *([pattern.other] if pattern.other else [])]
                named = [one for side in sides for one in side.named]
                missing = [one.words.zh for one in named if one.value is UNKNOWN and one.words is not None]
                known = [f"{self.noun(one)}{self.amount(one)}" for one in named if one.value is not UNKNOWN]
                told = (*known, *([] if pattern.of_anything else [self._need(pattern)]))
                return f"{'、'.join(missing)}（{'，'.join(told)}）" if told else "、".join(missing)
            case pat.Band():
                return self._lack(pattern.low)
            case pat.Listed():
                return f"{pattern.words.zh}（{self.ask}{self._among(pattern)}）"
            case pat.Age():
                return f"{pattern.words.zh}（{self.ask}{self.wanted(pattern)}）"
            case pat.Named():
                says = self.voice.phrases.says
                return f"{pattern.words.zh}（本条只涉及{says[0] if says is not None else '、'.join(pattern.choices)}）"
            case pat.Contains():
                return f"{pattern.words.zh}（{self.ask}有{len(pattern.asked)}项）"
            case pat.Until():
                term = self._term(pattern.years, pattern.months)
                return f"{pattern.words.zh}（{term}由该日起算）"
            case pat.Day() if pattern.bound is UNKNOWN:
                return f"{pattern.words.zh}（本条适用于文件施行之日及以后的，文件尚未施行）"
            case pat.Other(sides=sides):
                return self._unknown(sides) or "文件施行日"
            case pat.Rivals():
                return self._unknown((pattern.side, pattern.whole, pattern.other, pattern.base))
            case pat.Started(words=None):
                return "文件施行日"
            case _:
                return "、".join(self._terms(pattern))

    def _need(self, quantity: pat.Quantity) -> str:
        """What is asked of a number that is open."""
        if quantity.measure == "all":
            return f"{'须' if self.voice.manner.ask == 'ban' else self.ask}全部覆盖"
        return f"须{self._plainly(quantity)}" if self.voice.manner.ask == "ban" else f"{self.ask}{self.bound(quantity)}"

    @staticmethod
    def _unknown(sides: Iterable[pat.Side]) -> str:
        return "、".join(one.words.zh for one in sides if one.value is UNKNOWN and one.words is not None)

    def _unanswered(self, total: pat.Pattern, lacks: tuple[Any, ...]) -> Piece:
        unit = self.unit(total.side) if isinstance(total, pat.Quantity) else None
        word = unit.zh if unit is not None else "个"
        facts = tuple(dict.fromkeys(lack.name for lack in lacks))
        names = f"{'、'.join(facts[:_MOST_NAMES])}{f'等{len(facts)}{word}' if len(facts) > _MOST_NAMES else ''}"
        what = "".join(dict.fromkeys(f"“{lack.words.zh}”" for lack in lacks))
        return Piece(f"尚有{len(facts)}{word}未填报{what}：{names}")

    def _outside(self, part: pat.Part, share: bool) -> Piece:
        says = self.voice.phrases.says
        actual = self._actual(part)
        if isinstance(part, pat.Named):
            return Piece(f"本条只涉及{says[0] if says is not None else '、'.join(part.choices)}")
        if says is not None:
            return Piece(f"本条适用于{says[0]}", actual, apart=True)
        if isinstance(part, pat.Joint):
            if all(isinstance(one, pat.Flag) for one in part.parts):
                return Piece(actual, "不在本条范围")
            return Piece(f"本条适用于{self._covered_by(part)}", actual, apart=True)
        match part:
            case pat.Flag():
                return Piece(self.phrase(part.words, not part.wanted), "不在本条范围")
            case pat.Topic():
                return Piece(f"经确认{'不' if part.wanted else ''}属：{part.words.zh}")
            case pat.Quantity() if part.of_anything:
                return Piece(f"{self.noun(part.side)}为{self.amount(part.side)}", "无从计算占比" if share else "不在本条范围")
            case _:
                pass
        return Piece(f"本条适用于{self.covered(part)}", actual, apart=True)

    def _covered_by(self, part: pat.Part) -> str:
        """Whom alternatives cover: 乡镇卫生院及社区卫生服务中心（在县域内）."""
        if isinstance(part, pat.Joint) and part.every:
            first, *rest = part.parts
            limits = "，".join(self.wanted(one) for one in rest)
            return f"{self._covered_by(first)}（{limits}）"
        if isinstance(part, pat.Joint):
            return "及".join(map(self._covered_by, part.parts))
        if isinstance(part, pat.Listed) and part.own and part.sign == "in":
            return self._named(part.choices)
        return self.covered(part)

    def covered(self, part: pat.Part) -> str:
        """Whom a condition of the scope covers."""
        match part:
            case pat.Age():
                return f"{self.wanted(part)}者"
            case pat.Listed(own=True, sign="in"):
                return self._named(part.choices)
            case pat.Day(words=words, bound=bound, sign=sign):
                side = {">=": "及以后", ">": "以后", "<=": "及以前", "<": "以前", "==": "当日", "!=": "以外"}[sign]
                return f"{words.zh}在{'文件施行之日' if bound is UNKNOWN else bound}{side}的"
            case pat.Started(words=words, wanted=wanted):
                return f"{'文件施行之日' if words is None else words.zh}{'已到' if wanted else '未到'}的"
            case _:
                return f"{self.wanted(part)}的"

    def _actual(self, part: pat.Part) -> str:
        """What is the case of a condition of the scope that fails."""
        match part:
            case pat.Joint(parts=parts):
                first = dict.fromkeys(self._actual(one) for one in parts if one.holds is False)
                return "，".join(first)
            case pat.Age(value=value):
                return f"现满{value}周岁"
            case pat.Listed():
                return self.is_(part)
            case pat.Quantity():
                return self.head(part)
            case pat.Day(words=words, value=value) | pat.Started(words=Words() as words, value=value):
                return f"{words.zh}为{value}"
            case _:
                return self.failing(part).reason
