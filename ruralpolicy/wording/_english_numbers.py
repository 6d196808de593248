"""Numbers against their bounds, said in English: the fact first, then what is asked, then how much is lacking."""

from fractions import Fraction
from typing import Any, Final

import attrs

from ruralpolicy.facts import UNKNOWN, Between
from ruralpolicy.wording import _patterns as pat
from ruralpolicy.wording._amounts_en import bare, figure, named, sums
from ruralpolicy.wording._measures import DAYS, is_money, is_rate, is_share, is_span
from ruralpolicy.wording._numbers import decimal, ends, rated
from ruralpolicy.wording._parts import Joints, Piece
from ruralpolicy.wording._voice import Voice
from ruralpolicy.wording.members import called_en
from ruralpolicy.wording.terms.units import POINTS
from ruralpolicy.wording.words import Unit

__all__ = ["JOINTS", "EnglishNumbers"]

JOINTS: Final = Joints(within=", ", between="; ", stop=".", said=(" “", "” ", ": "), aside=(" (", ")"), note="Note: ", capitals=True)

_BASES: Final = (1_000, 10_000, 100_000)


@attrs.frozen(eq=False)
class EnglishNumbers:
    """Says numbers and their bounds."""

    voice: Voice

    @property
    def _pending(self) -> bool:
        return self.voice.manner.pending

    def unit(self, side: pat.Side) -> Unit | None:
        """The unit of a term: the document's own word for it, where the clause has one."""
        own = self.voice.phrases.unit
        return side.unit if own is None or not side.counted else Unit(*own)

    def noun(self, side: pat.Side) -> str:
        """What a term is called before its number."""
        if side.words is not None:
            return f"{side.words.en} {self.voice.year}" if side.words.last_year else side.words.en
        if side.minus:
            return f"{self.noun(side.plus[0])} less {' and '.join(map(self.noun, side.minus))}"
        return " and ".join(map(self.noun, side.plus))

    def amount(self, side: pat.Side) -> str:
        """The number of a term: what is counted without its unit, weeks that are no whole number also as days."""
        value, unit = side.value, self.unit(side)
        if value is UNKNOWN:
            return "not reported"
        if isinstance(value, Fraction) and value.denominator == 7 and unit is not None and unit.one == "week":
            return f"{named(value * 7, DAYS)} ({decimal(value, 2)} {unit.many})"
        return figure(value, unit, counted=side.counted)

    def of(self, side: pat.Side) -> str:
        """A term with its number, and the numbers that it is made of."""
        return f"{self.noun(side)}: {self.amount(side)}{self.made(side)}"

    def made(self, side: pat.Side) -> str:
        """What a sum or a difference is made of, in brackets."""
        if not side.plus:
            return ""
        made = ", ".join(f"{self.noun(one)} {self._inside(one)}" for one in side.plus)
        taken = " and ".join(f"{self.noun(one)} {self._inside(one)}" for one in side.minus)
        return f" ({made}, less {taken})" if taken else f" ({made})"

    def _inside(self, side: pat.Side) -> str:
        if side.value is UNKNOWN or isinstance(side.value, Between):
            return self.amount(side)
        return bare(side.value, self.unit(side))

    def bound(self, quantity: pat.Quantity) -> str:
        """What is asked of a number, without the word that asks: at least 36, at most 10 km."""
        needed, side = quantity.needed, quantity.side
        if needed is None:
            return self.norm(quantity)
        sign, exact = quantity.sign, needed
        if sign == ">" and side.counted:
            sign, exact = (">", needed - 1) if needed - 1 == quantity.bound else (">=", needed)
        if sign == "<" and side.counted:
            sign, exact = ("<", needed + 1) if needed + 1 == quantity.bound else ("<=", needed)
        unit = self.unit(side)
        short = side.counted or (sign == "<=" and is_span(unit)) or is_share(unit)
        text = bare(exact, unit) if short else named(exact, unit)
        return {
            ">=": f"at least {text}",
            ">": f"more than {text}",
            "<=": f"at most {text}",
            "<": f"less than {text}",
            "==": f"exactly {text}",
            "!=": f"not {text}",
        }[sign]

    def asked(self, quantity: pat.Quantity) -> str:
        """What is asked, with the word of how it is: at least 36 needed, as a rule at most 100, the aim is 20."""
        ask, bound = self.voice.manner.ask, self.bound(quantity)
        if ask == "principle":
            return f"as a rule {bound}"
        if ask == "aim" and quantity.sign == ">=" and quantity.needed is not None:
            unit = self.unit(quantity.side)
            return f"the aim is {bare(quantity.needed, unit) if quantity.side.counted else named(quantity.needed, unit)}"
        if ask == "advice":
            return f"{bound} suggested"
        if quantity.upper:
            return f"{bound} allowed" if quantity.side.counted or is_money(quantity.side.unit) else bound
        return f"{bound} needed"

    def norm(self, quantity: pat.Quantity) -> str:
        """The norm itself where its number is open."""
        word = {">=": "at least", ">": "more than", "<=": "at most", "<": "less than", "==": "exactly", "!=": "other than"}[quantity.sign]
        if quantity.measure == "all":
            return "all"
        if quantity.measure == "share":
            return f"{word} {decimal(quantity.factor * 100)}%"
        if quantity.measure == "density":
            base = self.base(quantity)
            return f"{word} {decimal(quantity.factor * base)} {self.per(base)}"
        if quantity.measure == "multiple" and quantity.whole is not None:
            return f"{word} {decimal(quantity.factor)} times {self.noun(quantity.whole)}"
        return f"{word} {self.noun(quantity.other)}" if quantity.other is not None else f"{word} the norm"

    @staticmethod
    def base(quantity: pat.Quantity) -> int:
        """Per how many a density is said."""
        return next((base for base in _BASES if quantity.factor * base * 10 >= 1), _BASES[-1])

    def per(self, base: int) -> str:
        """What a density is counted per."""
        own = self.voice.phrases.per
        return own[1] if own is not None else f"per {base:,}"

    def head(self, quantity: pat.Quantity) -> str:
        """A number with what it is a share, a multiple or a density of."""
        side, whole = quantity.side, quantity.whole
        if whole is None or quantity.measure == "plain":
            return self.of(side)
        low, high = self._rates(quantity)
        if quantity.measure == "density":
            base = self.base(quantity)
            rate = "" if low is None else f", {rated(low * base, quantity.factor * base)} {self.per(base)}"
            return f"{self.of(side)} for {self._whole(whole)}{rate}"
        if quantity.measure == "multiple":
            if self.voice.phrases.ratio is not None:
                told = "" if low is None else f", 1 to {rated(low, quantity.factor)}"
                return f"{self.of(side)} for {self._whole(whole)}{told}"
            times = "" if low is None else f"{rated(low, quantity.factor)} times the "
            return f"{self.of(side)}, {times}{self.noun(whole)}, {self.amount(whole)}"
        if low is None:
            return f"{self.of(side)}; {self.of(whole)}"
        if quantity.measure == "all":
            return f"{self.noun(side)}: {self._part(side, whole)}{self.made(side)}"
        if low != high:
            top = " or more" if high is None else f" to {rated(high * 100)}%"
            return f"{self.noun(side)}: {self._part(side, whole)} {self.noun(whole)} ({rated(low * 100)}%{top})"
        share = f"{rated(low * 100, quantity.factor * 100)}%"
        if is_money(side.unit):
            return f"{self.noun(side)}: {self._part(side, whole)} ({share})"
        return f"{self.noun(side)}: {self._part(side, whole)} {self.noun(whole)} ({share})"

    def _whole(self, side: pat.Side) -> str:
        return f"{bare(side.value, self.unit(side)) if isinstance(side.value, int | Fraction) else self.amount(side)} {self.noun(side)}"

    def _part(self, side: pat.Side, whole: pat.Side) -> str:
        """A part of its whole: 31 of 120; 70 of 200 million yuan."""
        unit = self.unit(side)
        if is_money(unit) and unit is not None and isinstance(side.value, int | Fraction):
            (mine, its), million = sums((side.value, whole.value))
            return f"{mine} of {its}{million} {unit.many}"
        mine = bare(side.value, unit) if isinstance(side.value, int | Fraction) else self.amount(side)
        return f"{mine} of {bare(whole.value, unit)}"

    @staticmethod
    def _rates(quantity: pat.Quantity) -> tuple[Any, Any]:
        whole, (low, high) = quantity.whole, ends(quantity.side.value)
        if whole is None or not isinstance(whole.value, int | Fraction) or whole.value <= 0 or low is None:
            return None, None
        return Fraction(low) / whole.value, None if high is None else Fraction(high) / whole.value

    def standard(self, quantity: pat.Quantity) -> str:
        """The norm as the document has it: 30%, 1.2, 1.1 times."""
        if self.voice.phrases.norm is not None:
            return self.voice.phrases.norm[1]
        if quantity.measure == "density":
            return decimal(quantity.factor * self.base(quantity))
        if quantity.measure == "multiple":
            return f"1 to {decimal(quantity.factor)}" if self.voice.phrases.ratio is not None else f"{decimal(quantity.factor)} times"
        return f"{decimal(quantity.factor * 100)}%"

    def reached(self, quantity: pat.Quantity) -> str:
        """That a rate reaches its norm: 30% asked for, not above 1.2."""
        word = {"<=": "not above ", "<": "below ", ">": "above "}.get(quantity.sign, "")
        return f"{word}{self.standard(quantity)}{'' if word else ' asked for'}"

    def _missed(self, sign: str) -> str:
        return {
            ">=": "still below" if self._pending else "below",
            ">": "not yet above" if self._pending else "not above",
            "<=": "still above" if self._pending else "above",
            "<": "not yet below" if self._pending else "not below",
            "==": "other than",
            "!=": "the same as",
        }[sign]

    def gap(self, quantity: pat.Quantity) -> str:
        """How much is lacking or too much: 5 clinics short, 41 clinics to go, 1 centre over."""
        beyond = quantity.short
        if beyond is None:
            return ""
        low, high = ends(quantity.side.value)
        least = "at least " if low != high else ""
        word = "over" if beyond > 0 else "to go" if self._pending else "short"
        return f"{least}{self.difference(abs(beyond), self.unit(quantity.side))} {word}"

    @staticmethod
    def difference(beyond: Any, unit: Unit | None) -> str:
        """A difference in its unit: of rates in percentage points, of weeks in days where these are whole."""
        if is_share(unit):
            return named(beyond, POINTS)
        if unit is not None and unit.one == "week" and Fraction(beyond).denominator == 7:
            return named(beyond * 7, DAYS)
        return named(beyond, unit)

    def fault(self, quantity: pat.Quantity) -> Piece:
        """A number that misses its bound."""
        head, gap, side = self.head(quantity), self.gap(quantity), quantity.side
        if quantity.measure == "all" and quantity.sign != "<=":
            return Piece(head, "all are asked for", gap, apart=True)
        if quantity.measure in ("share", "density", "multiple"):
            return Piece(f"{head}, {self._missed(quantity.sign)} {self.standard(quantity)}", self.asked(quantity), gap, apart=True)
        if quantity.other is not None:
            return self.against(quantity, quantity.other)
        if is_share(side.unit) and self.voice.manner.ask == "duty":
            return Piece(f"{head}, {self._missed(quantity.sign)} {bare(quantity.bound, side.unit)}", "", gap)
        if quantity.case is not None:
            words, member = quantity.case
            return Piece(head, f"{words.en}: {called_en(member)}, {self.asked(quantity)}", gap, apart=True)
        if quantity.needed == 0 and quantity.upper:
            return Piece(head, "" if self.voice.phrases.asks is not None else "none allowed")
        if quantity.of_anything and not side.counted:
            return Piece(f"{self.noun(side)}: none", "asked for: some", "", apart=True)
        return Piece(head, self.asked(quantity), gap)

    def against(self, quantity: pat.Quantity, other: pat.Side) -> Piece:
        """A number that is held against another one and misses it."""
        side = quantity.side
        if not isinstance(other.value, int | Fraction) or not isinstance(side.value, int | Fraction):
            return Piece(self.of(side), f"{self.norm(quantity)} asked for; {self.of(other)}", self.gap(quantity), apart=True)
        unit = self.unit(side)
        mine, other_ = self._pair(side.value, other.value, unit)
        its = f"{self.noun(other)}, {other_}{self.made(other)}"
        if quantity.sign == "==" and side.plus:
            beyond = Fraction(other.value) - side.value
            parts = ", ".join(f"{self.noun(one)} {self._inside(one)}" for one in side.named)
            gap = f"{named(abs(beyond), unit)} {'went elsewhere' if beyond > 0 else 'over'}"
            return Piece(f"{self.noun(other)}: {named(other.value, unit)}, of which {parts}", "", gap, apart=True)
        if quantity.sign == "==":
            return Piece(f"{self.noun(side)}: {mine}", f"asked for: {its}; {self.gap(quantity)}", "", apart=True)
        if quantity.sign in (">", "<") and side.value == other.value and self.voice.manner.ask != "grant":
            rise = "it is to rise" if quantity.sign == ">" else "it is to fall"
            return Piece(f"{self.noun(side)}: {mine}, the same as {its}", rise, "", apart=True)
        return Piece(f"{self.noun(side)}: {mine}, {self._missed(quantity.sign)} {its}", "", self.gap(quantity), apart=True)

    @staticmethod
    def _pair(mine: Any, its: Any, unit: Unit | None) -> tuple[str, str]:
        """The two sides of a comparison, sums of money in one unit."""
        if unit is not None and is_money(unit):
            (first, second), million = sums((mine, its))
            return f"{first}{million} {unit.many}", f"{second}{million} {unit.many}"
        return named(mine, unit), named(its, unit)

    def held(self, quantity: pat.Quantity) -> str:
        """A number that meets its bound."""
        head, side, other = self.head(quantity), quantity.side, quantity.other
        if quantity.measure == "all" and quantity.sign != "<=":
            return f"{head}, all covered"
        if quantity.measure in ("share", "density", "multiple"):
            return f"{head}, {self.reached(quantity)}"
        if other is not None:
            if not isinstance(other.value, int | Fraction) or not isinstance(side.value, int | Fraction):
                return f"{self.of(side)}, {self.neutral(quantity.sign)} {self.of(other)}"
            mine, other_ = self._pair(side.value, other.value, self.unit(side))
            its = f"{self.noun(other)}, {other_}{self.made(other)}"
            if quantity.sign == "==" and side.plus:
                return f"{self.of(other)}, all of it for {' and '.join(map(self.noun, side.named))}"
            return f"{self.noun(side)}: {mine}, {self.neutral(quantity.sign)} {its}"
        if quantity.needed == 0 and quantity.upper and side.counted:
            return f"no {self.noun(side)}"
        if quantity.of_anything:
            return head
        if is_rate(side.unit) and not quantity.upper:
            return f"{head}, {bare(quantity.bound, side.unit)} asked for"
        return f"{head}, {self._plainly(quantity)}"

    @staticmethod
    def neutral(sign: str) -> str:
        """How two sums stand to each other."""
        return {">=": "not below", ">": "above", "<=": "not above", "<": "below", "==": "equal to", "!=": "other than"}[sign]

    def _plainly(self, quantity: pat.Quantity) -> str:
        return self.bound(quantity) if quantity.upper or self.voice.manner.ask == "grant" else f"{self.bound(quantity)} asked for"

    def band(self, band: pat.Band) -> Piece:
        """A number outside its band."""
        failing = band.low if band.low.holds is False else band.high
        head, gap = self._rate(band), self.gap(failing)
        if band.low.measure == "density":
            word = "below" if failing is band.low else "above"
            asks = f"as a rule {self._span(band)}" if self.voice.manner.ask == "principle" else f"{self._span(band)} needed"
            span = f"{decimal(band.low.factor * 1000)}‰ to {decimal(band.high.factor * 1000)}‰"
            return Piece(f"{head}, {word} {span}", asks, gap, apart=True)
        asks = f"as a rule {self._span(band)}" if self.voice.manner.ask == "principle" else f"{self._span(band)} asked for"
        return Piece(head, asks, gap)

    def _rate(self, band: pat.Band) -> str:
        low, whole = band.low, band.low.whole
        rate = self._rates(low)[0]
        if low.measure != "density" or whole is None or rate is None:
            return self.of(low.side)
        return f"{self.of(low.side)} for {self._whole(whole)}, {rated(rate * 1000, low.factor * 1000, band.high.factor * 1000)}‰"

    def _span(self, band: pat.Band) -> str:
        low, high, unit = band.low.needed, band.high.needed, self.unit(band.low.side)
        if low is None or high is None:
            return f"{self.bound(band.low)} and {self.bound(band.high)}"
        if low == high:
            return bare(low, unit) if band.low.side.counted else named(low, unit)
        last = bare(high, unit) if band.low.side.counted else named(high, unit)
        return f"{bare(low, unit)} to {last}"

    def within(self, band: pat.Band) -> str:
        """A number within its band."""
        return f"{self._rate(band)}, {self._span(band)} asked for"

    def rivals(self, rivals: pat.Rivals) -> Piece:
        """A share against another one."""
        told = []
        for side, whole in ((rivals.side, rivals.whole), (rivals.other, rivals.base)):
            if not isinstance(side.value, int | Fraction) or not isinstance(whole.value, int | Fraction) or not whole.value:
                return Piece(f"{self.of(side)}; {self.of(whole)}")
            told.append((side, whole, Fraction(side.value) / whole.value))
        (side, whole, mine), (other, base, its) = told
        word = "above" if mine > its else "below" if mine < its else "the same as"
        shares = (rated(mine * 100, its * 100), rated(its * 100, mine * 100))
        head = f"{self.noun(side)}: {self._part(side, whole)} ({shares[0]}%)"
        tail = f"{word} that of {self.noun(other)}: {self._part(other, base)} ({shares[1]}%)"
        grow = "it is to grow" if rivals.sign in (">", ">=") else "it is to fall"
        return Piece(f"{head}, {tail}", grow if rivals.holds is False else "", apart=True)
