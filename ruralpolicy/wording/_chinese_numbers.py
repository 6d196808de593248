"""Numbers against their bounds, said in Chinese: the fact comes first, then what is asked, then how much is lacking."""

from fractions import Fraction
from typing import Any, Final

import attrs

from ruralpolicy.facts import UNKNOWN, Between
from ruralpolicy.wording import _patterns as pat
from ruralpolicy.wording import _plan as plan
from ruralpolicy.wording._amounts_zh import figure, figures
from ruralpolicy.wording._measures import DAYS, is_money, is_rate, is_share, is_span
from ruralpolicy.wording._numbers import decimal, ends, rated
from ruralpolicy.wording._parts import Joints, Piece
from ruralpolicy.wording._voice import Voice
from ruralpolicy.wording.members import called_zh
from ruralpolicy.wording.words import Unit

__all__ = ["JOINTS", "ChineseNumbers"]

JOINTS: Final = Joints(within="，", between="；", stop="。", said=("「", "」", "："), aside=("（", "）"), note="注：")

_ASKS: Final = {"duty": "应", "principle": "原则上", "aim": "力争", "grant": "须", "ban": "不得", "advice": "宜"}
_BASES: Final = ((1_000, "千"), (10_000, "万"), (100_000, "十万"))


@attrs.frozen(eq=False)
class ChineseNumbers:
    """Says numbers and their bounds."""

    voice: Voice

    @property
    def _pending(self) -> bool:
        return self.voice.manner.pending

    @property
    def ask(self) -> str:
        """The word with which the clause asks, with 到期 where what it asks is due on a day to come."""
        manner = self.voice.manner
        later = "到期" if manner.pending and manner.dated and manner.ask == "duty" else ""
        return f"{later}{_ASKS[manner.ask]}"

    def unit(self, side: pat.Side) -> Unit | None:
        """The unit of a term: the document's own word for it, where the clause has one."""
        own = self.voice.phrases.unit
        return side.unit if own is None or not side.counted else Unit(*own)

    def noun(self, side: pat.Side) -> str:
        """What a term is called before its number."""
        if side.words is not None:
            year = f"{self.voice.year}年" if side.words.last_year else ""
            return f"{year}{side.words.noun_zh or side.words.zh}"
        if side.minus:
            return f"{self.noun(side.plus[0])}扣除{'、'.join(map(self.noun, side.minus))}后"
        return f"{'、'.join(map(self.noun, side.plus))}合计"

    def amount(self, side: pat.Side) -> str:
        """The number of a term with its unit: weeks that are no whole number also as days."""
        value, unit = side.value, self.unit(side)
        if value is UNKNOWN:
            return "未填报"
        if isinstance(value, Fraction) and value.denominator == 7 and unit is not None and unit.one == "week":
            return f"{decimal(value * 7)}{DAYS.zh}（{decimal(value, 2)}{unit.zh}）"
        return figure(value, unit)

    def of(self, side: pat.Side) -> str:
        """A term with its number, and the numbers that it is made of."""
        if isinstance(side.value, Between):
            if side.value.high is None:
                return f"{self.noun(side)}不少于{figure(side.value.low, self.unit(side))}"
            return f"{self.noun(side)}在{self.amount(side)}之间"
        return f"{self.noun(side)}{self.amount(side)}{self.made(side)}"

    def made(self, side: pat.Side) -> str:
        """What a sum or a difference is made of, in brackets."""
        if not side.plus:
            return ""
        made = "、".join(f"{self.noun(one)}{self.amount(one)}" for one in side.plus)
        taken = "、".join(f"{self.noun(one)}{self.amount(one)}" for one in side.minus)
        return f"（{made}，扣除{taken}）" if taken else f"（{made}）"

    def bound(self, quantity: pat.Quantity) -> str:
        """What is asked of a number, without the word that asks: 不少于36所, 10公里以内."""
        needed, unit = quantity.needed, self.unit(quantity.side)
        if needed is None:
            return self.norm(quantity)
        sign, exact = quantity.sign, needed
        if sign == ">" and quantity.side.counted and needed - 1 == quantity.bound:
            exact = needed - 1
        elif sign == ">" and quantity.side.counted:
            sign = ">="
        if sign == "<" and quantity.side.counted:
            exact = needed + 1 if needed + 1 == quantity.bound else needed
            sign = "<" if exact != needed else "<="
        text = figure(exact, unit)
        if self.voice.manner.ask == "aim" and sign == ">=":
            return text
        if sign == "<=" and is_span(unit):
            return f"在{text}以内"
        return f"{self.comparative(sign, quantity.side)}{text}"

    def comparative(self, sign: str, side: pat.Side) -> str:
        """The word of a comparison: 不少于 of what is counted or lasts, 不低于 of rates, money and levels."""
        unit = side.unit
        level = is_money(unit) or is_rate(unit)
        ban = self.voice.manner.ask == "ban"
        words = {
            ">=": ("低于" if level else "少于") if ban else ("不低于" if level else "不少于"),
            ">": "高于" if level else "超过",
            "<=": ("高于" if level else "超过") if ban else ("不高于" if level else "不超过"),
            "<": "低于" if level else "少于",
            "==": "为",
            "!=": "不为",
        }
        return words[sign]

    def norm(self, quantity: pat.Quantity) -> str:
        """The norm itself where its number is open: 达到30%."""
        if quantity.measure == "share":
            return f"达到{self.percent(quantity.factor)}"
        if quantity.measure == "all":
            return "全部覆盖"
        if quantity.measure == "density":
            return f"达到{self.per(quantity)[0]}{self.per(quantity)[1]}"
        if quantity.measure == "multiple":
            return f"达到{self.noun(quantity.whole or quantity.side)}的{decimal(quantity.factor)}倍"
        other = quantity.other
        word = {">=": "不低于", ">": "高于", "<=": "不高于", "<": "低于", "==": "等于", "!=": "不同于"}[quantity.sign]
        return f"{word}{self.noun(other)}" if other is not None else f"{word}标准"

    @staticmethod
    def percent(share: Any) -> str:
        """A share in per cent."""
        return f"{decimal(share * 100)}%"

    def per(self, quantity: pat.Quantity) -> tuple[str, str, int]:
        """What a density is counted per, the norm in that unit, and the base."""
        own, factor = self.voice.phrases.per, quantity.factor
        base, word = next(((base, word) for base, word in _BASES if factor * base * 10 >= 1), _BASES[-1])
        unit = self.unit(quantity.side)
        zh = own[2] if own is not None else "" if unit is None else unit.zh
        whole = quantity.whole or quantity.side
        return (own[0] if own is not None else f"每{word}{self.noun(whole)}"), f"{decimal(factor * base)}{zh}", base

    # What is the case, by measure; what is asked follows.

    def head(self, quantity: pat.Quantity) -> str:
        """A number with what it is a share, a multiple or a density of."""
        side, whole = quantity.side, quantity.whole
        if whole is None or quantity.measure == "plain":
            return self.of(side)
        if quantity.measure == "all":
            return f"{self.of(side)}，{self.noun(whole)}共{self.amount(whole)}"
        low, high = self._rates(quantity)
        if quantity.measure == "density":
            per, _, base = self.per(quantity)
            zh = self.per_unit(quantity)
            rate = "" if low is None else f"，{per}{rated(low * base, quantity.factor * base)}{zh}"
            return f"{self.of(side)}，{self.noun(whole)}{self.amount(whole)}{rate}"
        if quantity.measure == "multiple":
            if (ratio := self.voice.phrases.ratio) is not None:
                told = "" if low is None else f"，{ratio[0]}1∶{rated(low, quantity.factor)}"
                return f"{self.of(side)}，{self.noun(whole)}{self.amount(whole)}{told}"
            times = "" if low is None else f"的{rated(low, quantity.factor)}倍"
            return f"{self.of(side)}，为{self.noun(whole)}{self.amount(whole)}{times}"
        if low is None:
            return f"{self.of(side)}，{self.noun(whole)}{self.amount(whole)}"
        if low != high:
            top = "以上" if high is None else f"至{rated(high * 100)}%"
            return f"{self.of(side)}，占{self.noun(whole)}{self.amount(whole)}的{rated(low * 100)}%{top}"
        share = f"{rated(low * 100, quantity.factor * 100)}%"
        if side.minus and self.voice.phrases.rate is not None:
            return f"{self.of(side)}，{self.voice.phrases.rate[0]}{share}"
        return f"{self.of(side)}，占{self.noun(whole)}{self.amount(whole)}的{share}"

    def per_unit(self, quantity: pat.Quantity) -> str:
        """The unit of a density: the document's own, or that of what is counted."""
        own, unit = self.voice.phrases.per, self.unit(quantity.side)
        return own[2] if own is not None else "" if unit is None else unit.zh

    @staticmethod
    def _rates(quantity: pat.Quantity) -> tuple[Any, Any]:
        """From which to which part of the whole it goes; None where that is open or there is no whole."""
        whole, (low, high) = quantity.whole, ends(quantity.side.value)
        if whole is None or not isinstance(whole.value, int | Fraction) or whole.value <= 0 or low is None:
            return None, None
        return Fraction(low) / whole.value, None if high is None else Fraction(high) / whole.value

    def standard(self, quantity: pat.Quantity) -> str:
        """The norm as the document has it: 30%, 1.2张, 1.1倍."""
        if self.voice.phrases.norm is not None:
            return self.voice.phrases.norm[0]
        if quantity.measure == "density":
            return self.per(quantity)[1]
        if quantity.measure == "multiple":
            return f"1∶{decimal(quantity.factor)}" if self.voice.phrases.ratio is not None else f"{decimal(quantity.factor)}倍"
        return self.percent(quantity.factor)

    def below(self, quantity: pat.Quantity) -> str:
        """That a rate misses its norm: 低于30%, 尚低于60%."""
        still = "尚" if self._pending else ""
        word = {">=": "低于", ">": "未超过", "<=": "高于", "<": "不低于", "==": "不等于", "!=": "等于"}[quantity.sign]
        return f"{still}{word}{self.standard(quantity)}"

    def reached(self, quantity: pat.Quantity) -> str:
        """That a rate reaches its norm: 达到30%, 不低于1.2张."""
        word = {
            ">=": "达到" if quantity.measure == "share" else "不低于",
            ">": "超过",
            "<=": "不高于",
            "<": "低于",
            "==": "等于",
            "!=": "不等于",
        }[quantity.sign]
        return f"{word}{self.standard(quantity)}"

    def gap(self, quantity: pat.Quantity) -> str:
        """How much is lacking or too much: 差5所, 还差41所, 超1所; at least, where the number itself is in doubt."""
        beyond = quantity.short
        if beyond is None:
            return ""
        unit, still = self.unit(quantity.side), "还" if self._pending else ""
        low, high = ends(quantity.side.value)
        least = "至少" if low != high else ""
        return f"{least}{'超' if beyond > 0 else f'{still}差'}{self.difference(abs(beyond), unit)}"

    @staticmethod
    def difference(beyond: Any, unit: Unit | None) -> str:
        """A difference in its unit: of rates in percentage points, of weeks in days where these are whole."""
        if is_share(unit):
            return f"{decimal(beyond * 100)}个百分点"
        if unit is not None and unit.one == "week" and Fraction(beyond).denominator == 7:
            return f"{decimal(beyond * 7)}{DAYS.zh}"
        return figure(beyond, unit)

    def fault(self, quantity: pat.Quantity) -> Piece:
        """A number that misses its bound."""
        head, gap, side = self.head(quantity), self.gap(quantity), quantity.side
        if quantity.measure == "all" and quantity.sign != "<=":
            return Piece(head, f"{self.ask if self.voice.manner.ask != 'ban' else '应'}全部覆盖", gap)
        if quantity.measure in ("share", "density", "multiple"):
            # Of a ratio of two it has to be said of which.
            named = self.noun(side) if quantity.measure == "multiple" and self.voice.phrases.ratio is not None else ""
            return Piece(f"{head}，{self.below(quantity)}", f"{named}{self.ask}{self.bound(quantity)}", gap, apart=True)
        if quantity.other is not None:
            return self.against(quantity, quantity.other)
        if is_share(side.unit) and self.voice.manner.ask == "duty":
            still = "尚" if self._pending else ""
            word = {">=": "低于", ">": "未超过", "<=": "高于", "<": "不低于", "==": "不等于", "!=": "等于"}[quantity.sign]
            return Piece(f"{head}，{still}{word}{figure(quantity.bound, side.unit)}", "", gap)
        if quantity.case is not None:
            return Piece(head, f"{called_zh(quantity.case[1])}{self.ask}{self.bound(quantity)}", gap, apart=True)
        if quantity.needed == 0 and quantity.upper:
            banned = "" if self.voice.phrases.asks is not None else "不得有" if self.voice.manner.ask == "ban" else f"{self.ask}无"
            return Piece(head, banned)
        if quantity.of_anything and not side.counted:
            return Piece(f"{self.noun(side)}为{self.amount(side)}", f"{self.ask}安排", "")
        return Piece(head, f"{self.ask}{self.bound(quantity)}", gap)

    def against(self, quantity: pat.Quantity, other: pat.Side) -> Piece:
        """A number that is held against another one and misses it."""
        side = quantity.side
        if not isinstance(other.value, int | Fraction) or not isinstance(side.value, int | Fraction):
            return Piece(f"{self.of(side)}，{self.of(other)}", f"{self.ask}{self.norm(quantity)}", self.gap(quantity))
        mine, its = figures((side.value, other.value), self.unit(side))
        grant, still = self.voice.manner.ask == "grant", "尚" if self._pending else ""
        named = f"{self.noun(other)}{its}{self.made(other)}"
        if quantity.sign == "==" and other.words is not None and not side.plus:
            return Piece(f"{self.noun(side)}{mine}", f"{self.ask}为{named}", self.gap(quantity))
        if quantity.sign == "==":
            beyond = Fraction(other.value) - side.value
            return Piece(
                f"{named}，其中{'、'.join(f'{self.noun(one)}{self.amount(one)}' for one in side.named)}",
                "",
                f"另有{figure(beyond, self.unit(side))}用于其他" if beyond > 0 else f"超{figure(-beyond, self.unit(side))}",
            )
        if quantity.sign in (">", "<") and quantity.side.value == other.value and not grant:
            return Piece(
                f"{self.noun(side)}{mine}，与{self.noun(other)}（{its}）持平", f"{self.ask}{'提高' if quantity.sign == '>' else '降低'}", ""
            )
        if grant:
            word = {">=": "不低于", ">": "高于", "<=": "不高于", "<": "低于", "!=": "不同于"}[quantity.sign]
            gap = self.gap(quantity)
            return Piece(f"{self.noun(side)}{mine}", f"{self.ask}{word}{named}", gap)
        word = {">=": "低于", ">": "低于", "<=": "高于", "<": "高于", "!=": "等于"}[quantity.sign]
        return Piece(f"{self.noun(side)}{mine}，{still}{word}{named}", "", self.gap(quantity))

    def held(self, quantity: pat.Quantity) -> str:
        """A number that meets its bound."""
        head, side, other = self.head(quantity), quantity.side, quantity.other
        if quantity.measure == "all" and quantity.sign != "<=":
            return f"{head}，已全部覆盖"
        if quantity.measure in ("share", "density", "multiple"):
            return f"{head}，{self.reached(quantity)}"
        if other is not None:
            if not isinstance(other.value, int | Fraction) or not isinstance(side.value, int | Fraction):
                return f"{self.of(side)}，{self.neutral(quantity.sign)}{self.of(other)}"
            mine, its = figures((side.value, other.value), self.unit(side))
            if quantity.sign == "==" and side.plus:
                return f"{self.noun(other)}{its}，全部用于{'、'.join(map(self.noun, side.named))}"
            return f"{self.noun(side)}{mine}，{self.neutral(quantity.sign)}{self.noun(other)}{its}{self.made(other)}"
        if quantity.needed == 0 and quantity.upper and side.counted:
            return f"无{self.noun(side)}"
        if quantity.of_anything:
            return head
        return f"{head}，{self._plainly(quantity)}"

    @staticmethod
    def neutral(sign: str) -> str:
        """How two sums stand to each other."""
        return {">=": "不低于", ">": "高于", "<=": "不高于", "<": "低于", "==": "等于", "!=": "不同于"}[sign]

    def _plainly(self, quantity: pat.Quantity) -> str:
        """What is asked of a number that meets it: without the words of force."""
        return attrs.evolve(self, voice=attrs.evolve(self.voice, manner=plan.Manner("duty"))).bound(quantity)

    def band(self, band: pat.Band) -> Piece:
        """A number outside its band."""
        low, high, failing = band.low, band.high, band.low if band.low.holds is False else band.high
        span = self._span(band, self.unit(low.side))
        asked = f"{self.ask}{'应为' if self.voice.manner.ask == 'principle' else '为'}{span}"
        if low.measure != "density":
            return Piece(self.of(low.side), asked, self.gap(failing))
        word = "低于" if failing is low else "高于"
        norm = f"{decimal(low.factor * 1000)}‰至{decimal(high.factor * 1000)}‰"
        return Piece(f"{self._rate_of(band)}，{word}{norm}", asked, self.gap(failing), apart=True)

    def _rate_of(self, band: pat.Band) -> str:
        """A number, and of a density how many per thousand of its whole it is."""
        low, whole, rate = band.low, band.low.whole, self._rates(band.low)[0]
        if low.measure != "density" or whole is None or rate is None:
            return self.of(low.side)
        share = rated(rate * 1000, low.factor * 1000, band.high.factor * 1000)
        return f"{self.of(low.side)}，占{self.noun(whole)}{self.amount(whole)}的{share}‰"

    def _span(self, band: pat.Band, unit: Unit | None) -> str:
        low, high = band.low.needed, band.high.needed
        if low is None or high is None:
            return f"{self.bound(band.low)}、{self.bound(band.high)}"
        if low == high:
            return figure(low, unit)
        ends_ = figures((low, high), unit)
        return f"{ends_[0]}至{ends_[1]}" if is_money(unit) else f"{decimal(low * 100 if is_rate(unit) else low)}至{ends_[1]}"

    def within(self, band: pat.Band) -> str:
        """A number within its band."""
        span = self._span(band, self.unit(band.low.side))
        held = f"合于{span}" if band.low.needed == band.high.needed else f"在{span}之内"
        return f"{self._rate_of(band)}，{held}"

    def rivals(self, rivals: pat.Rivals) -> Piece:
        """A share against another one."""
        told = []
        for side, whole in ((rivals.side, rivals.whole), (rivals.other, rivals.base)):
            if not isinstance(side.value, int | Fraction) or not isinstance(whole.value, int | Fraction) or not whole.value:
                return Piece(f"{self.of(side)}，{self.of(whole)}")
            told.append((side, whole, Fraction(side.value) / whole.value))
        (side, whole, mine), (other, base, its) = told
        head = f"{self.of(side)}，占{self.noun(whole)}{self.amount(whole)}的{rated(mine * 100, its * 100)}%"
        word = "高于" if mine > its else "低于" if mine < its else "等于"
        tail = f"{self.noun(other)}占{self.noun(base)}的{rated(its * 100, mine * 100)}%（{self.amount(other)}/{self.amount(base)}）"
        return Piece(
            f"{head}，{word}{tail}",
            f"{self.ask}{'提高' if rivals.sign in ('>', '>=') else '降低'}" if rivals.holds is False else "",
            apart=True,
        )
