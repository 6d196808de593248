"""What an entitlement gives: its amount in words, and of what numbers it is made."""

from datetime import date
from fractions import Fraction
from typing import Any

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.trace import span
from ruralpolicy.facts import UNKNOWN, Between
from ruralpolicy.law import Pair
from ruralpolicy.wording import _amounts_en, _amounts_zh
from ruralpolicy.wording._facts import Reader
from ruralpolicy.wording._numbers import Number, decimal
from ruralpolicy.wording.terms import UNITS
from ruralpolicy.wording.terms.units import POINTS
from ruralpolicy.wording.words import Unit, Words

__all__ = ["amount_between", "given", "made_of", "sum_text"]

_SHARE = UNITS["share"]


def _unit(unit: str) -> tuple[Unit, Pair]:
    """The unit of an amount and what stands before it: rates are named."""
    if unit == "reimbursement ratio":
        return _SHARE, ("报销比例", "a reimbursement rate of ")
    known = UNITS.get(unit)
    return (known or Unit(unit, unit, unit)), ("", "")


def amount_between(amount: tuple[tree.Node, tree.Node | None], scene: tree.Scene) -> tuple[Number, Number | None] | None:
    """From what to what an amount goes in a scene, None where there is no ceiling; nothing where facts leave it open."""
    low, high = amount
    lowest, highest = span(low, scene), None if high is None else span(high, scene)
    if lowest is UNKNOWN or highest is UNKNOWN:
        return None
    return lowest.low if isinstance(lowest, Between) else lowest, highest.high if isinstance(highest, Between) else highest


def sum_text(low: Number, high: Number | None, unit: str) -> Pair:
    """An amount in both languages.

    >>> sum_text(1000, None, "CNY/month")
    ('不低于1,000元/月', 'at least 1,000 yuan a month')
    >>> sum_text(5, 10, "percentage points"), sum_text(Fraction(3, 5), Fraction(3, 5), "reimbursement ratio")
    (('5至10个百分点', '5 to 10 percentage points'), ('报销比例60%', 'a reimbursement rate of 60%'))
    """
    measure, (zh, en) = _unit(unit)
    if measure == POINTS:
        # Bands of points are written as whole points, rates as fractions.
        low, high = Fraction(low) / 100, None if high is None else Fraction(high) / 100
    if high is None:
        return f"{zh}不低于{_amounts_zh.figure(low, measure)}", f"at least {en}{_amounts_en.named(low, measure)}"
    if low == high:
        return f"{zh}{_amounts_zh.figure(low, measure)}", f"{en}{_amounts_en.named(low, measure)}"
    between = Between(low, high)
    return f"{zh}{_amounts_zh.figure(between, measure)}", f"{en}{_amounts_en.bare(low, measure)} to {_amounts_en.named(high, measure)}"


def given(low: Number, high: Number | None, unit: str, named: Pair | None) -> Pair:
    """What stands behind the verdict: 可享受，1,000元/月; entitled to 1,000 yuan a month.

    >>> given(300, 300, "CNY/month", None)
    ('，300元/月', ' to 300 yuan a month')
    """
    zh, en = sum_text(low, high, unit)
    return (f"，{named[0]}{zh}", f": {named[1]} {en}") if named is not None else (f"，{zh}", f" to {en}")


def made_of(node: tree.Node, reader: Reader) -> Pair:
    """Of what reported numbers an amount is made, and how; nothing where it is a figure of the clause."""
    if not _reads(node):
        return "", ""
    return _made(node, reader)


def _reads(node: tree.Node) -> bool:
    return any(isinstance(part, tree.Attribute) for part in node.walk())


def _made(node: tree.Node, reader: Reader) -> Pair:
    match node:
        case tree.Extreme(word="least", terms=terms):
            named = [_made(term, reader) for term in terms if _reads(term)]
            caps = [_made(term, reader) for term in terms if not _reads(term)]
            said = "、".join(one[0] for one in named), " or ".join(one[1] for one in named)
            return (f"{said[0]}，以{caps[0][0]}为限", f"{said[1]}, at most {caps[0][1]}") if caps else said
        case tree.Extreme(terms=terms):
            named = [_made(term, reader) for term in terms if _reads(term)]
            return "、".join(one[0] for one in named), ", ".join(one[1] for one in named)
        case tree.Arithmetic("*", left, right):
            return _product(left, right, reader)
        case tree.Arithmetic(sign, left, right):
            first, second = _made(left, reader), _points(right, reader)
            zh, en = ("加", "plus") if sign == "+" else ("扣除", "less")
            return f"{first[0]}，{zh}{second[0]}", f"{first[1]} {en} {second[1]}"
        case tree.Choice(condition=tree.Comparison(left=tree.Attribute(name) as term, right=bound), then=then, otherwise=otherwise):
            value, day = term.value(reader.scene), bound.value(reader.scene)
            words = reader.words(name)
            if isinstance(value, date) and isinstance(day, date):
                later, earlier = _made(then, reader), _made(otherwise, reader)
                return (
                    f"{words.zh}{value}；{day}起{later[0]}，此前{earlier[0]}",
                    f"{words.en} {value}; {later[1]} from {day} on, {earlier[1]} before",
                )
            return words.zh, words.en
        case tree.Rounded(term=term) | tree.Stated(term=term):
            return _made(term, reader)
        case _:
            return _term(node, reader)


def _term(node: tree.Node, reader: Reader) -> Pair:
    value = node.value(reader.scene)
    if not isinstance(node, tree.Attribute):
        shown = f"{decimal(value * 100)}%" if isinstance(value, int | Fraction) and 0 < value <= 1 else str(value)
        return shown, shown
    words = reader.words(node.name)
    if not isinstance(value, int | Fraction):
        return words.zh, words.en
    return f"{words.noun_zh or words.zh}{_amounts_zh.figure(value, words.unit)}", _said_en(words, value)


def _said_en(words: Words, value: Number) -> str:
    """A reported number in English: what is counted without its unit."""
    if words.form == "count":
        return f"{words.en}: {_amounts_en.bare(value, words.unit)}"
    return f"{words.en}, {_amounts_en.named(value, words.unit)}"


def _points(node: tree.Node, reader: Reader) -> Pair:
    """What is added to a rate, in percentage points."""
    value: Any = node.value(reader.scene)
    if isinstance(node, tree.Figure | tree.Literal) and isinstance(value, Fraction):
        return _amounts_zh.figure(value, POINTS), _amounts_en.named(value, POINTS)
    return _made(node, reader)


def _product(left: tree.Node, right: tree.Node, reader: Reader) -> Pair:
    """A factor of the clause and a reported number: 居民医保个人缴费380元的7.5%, or so much for each."""
    factor, term = (right, left) if isinstance(left, tree.Attribute) else (left, right)
    times, said = factor.value(reader.scene), _made(term, reader)
    if isinstance(times, int | Fraction) and times < 1:
        return f"{said[0]}的{decimal(times * 100)}%", f"{decimal(times * 100)}% of the {said[1]}"
    if isinstance(times, int | Fraction):
        each = _amounts_zh.figure(times, UNITS["CNY"]), _amounts_en.named(times, UNITS["CNY"])
        return f"{said[0]}，每人{each[0]}" if _people(term, reader) else f"{said[0]}，各{each[0]}", f"{said[1]}, {each[1]} each"
    return said


def _people(term: tree.Node, reader: Reader) -> bool:
    return isinstance(term, tree.Attribute) and reader.words(term.name).unit == UNITS["persons"]
