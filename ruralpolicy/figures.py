"""The figures of a provision for reading: what each is about, in the document's own unit, in Chinese or English.

A figure is told by the comparison in which it stands: what is counted, at least or at most how much, of what whole.
"""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.explain import Language, number, term, unit_text
from ruralpolicy.facts import KINDS, attributes
from ruralpolicy.pack import Provision

__all__ = ["figure_texts"]

# How a bound is said: of a number, of a day, of a level that stands in an order, of a set that must be contained.
_NUMBER: Final = {
    ">=": ("不少于", "at least"),
    ">": ("超过", "above"),
    "<=": ("不超过", "at most"),
    "<": ("少于", "below"),
    "==": ("为", ""),
    "!=": ("不为", "not"),
}
_DAY: Final = {**_NUMBER, ">=": ("不早于", "from"), ">": ("晚于", "after"), "<=": ("不晚于", "until"), "<": ("早于", "before")}
_LEVEL: Final = {**_NUMBER, ">=": ("不低于", "at least"), ">": ("高于", "above"), "<=": ("不高于", "at most"), "<": ("低于", "below")}
_SET: Final = {**_NUMBER, ">=": ("包括", "including"), "<=": ("限于", "only")}
_OPPOSITE: Final = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
_MIRRORED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
_PERIODS: Final = {"years": ("年", "years"), "months": ("个月", "months"), "days": ("天", "days")}
_PEOPLE: Final = "persons"
_SHARE: Final = "share"
_POINTS: Final = "percentage points"
_AGE: Final = "years of age"


@attrs.frozen
class _Place:
    """Where a figure stands.

    Attributes:
        above: the nodes from its comparison, or from the whole term, down to its parent.
        positive: whether the comparison counts as it is written, and not negated.
        alone: whether it has to hold by itself; one of several alternatives has not, and no sign is said of it.
    """

    figure: tree.Figure
    above: tuple[tree.Node, ...]
    positive: bool
    alone: bool


def figure_texts(provision: Provision[Any], language: Language) -> tuple[str, ...]:
    """Every figure of a provision, with what it is about, in *language*.

    >>> from ruralpolicy import load_pack
    >>> pack = load_pack("shangrao")
    >>> figure_texts(pack["3-coverage-2024"], "zh")
    ('实行一体化管理的村卫生室数不少于村卫生室总数的30%',)
    >>> figure_texts(pack["3-coverage-2024"], "en")
    ('village clinics under integrated management: at least 30% of village clinics',)
    """
    places: dict[str, _Place] = {}
    for root in (provision.scope, provision.requirement, *provision.due, *(provision.amount or ())):
        for place in () if root is None else _places(root, (), positive=True, alone=True):
            places.setdefault(place.figure.name, place)
    return tuple(_text(provision, places.get(name), value, language) for name, value in provision.figures.items())


def _places(node: tree.Node, above: tuple[tree.Node, ...], *, positive: bool, alone: bool) -> Iterator[_Place]:
    if isinstance(node, tree.Figure):
        yield _Place(node, above, positive, alone)
    elif isinstance(node, tree.Not):
        yield from _places(node.condition, (), positive=not positive, alone=alone)
    elif isinstance(node, tree.All | tree.Either):
        # What is negated turns the joint round: not both is one of two.
        joint = isinstance(node, tree.All) is positive
        for part in node.conditions:
            yield from _places(part, (), positive=positive, alone=alone and joint)
    else:
        for part in node.parts:
            yield from _places(part, (*above, node), positive=positive, alone=alone)


def _text(provision: Provision[Any], place: _Place | None, value: Any, language: Language) -> str:
    zh = language == "zh"
    top = None if place is None or not place.above else place.above[0]
    if place is None or top is None:
        return _amount(place, provision, value, language)
    parent = place.above[-1]
    if isinstance(parent, tree.Shifted) and parent.day is not place.figure:
        slot = next(name for name in _PERIODS if getattr(parent, name) is place.figure)
        return f"{number(value)}{_PERIODS[slot][0]}" if zh else f"{number(value)} {_PERIODS[slot][1]}"
    if isinstance(top, tree.Member):
        noun = _noun(top.term, provision, language)
        return f"{noun}{_plain(value, '', language)}" if zh else f"{noun} {_plain(value, '', language)}"
    if not isinstance(top, tree.Comparison):
        return _bound(place, value, provision.unit, provision, language)
    held = place.figure in tuple(top.right.walk())
    other, sign = (top.left, top.sign) if held else (top.right, _MIRRORED[top.sign])
    sign = sign if place.positive else _OPPOSITE[sign]
    other, value = _without_factor(other, value)
    bound = _bound(place, value, _unit(other, provision), provision, language)
    words = _DAY if isinstance(value, date) else _LEVEL if isinstance(value, Enum) else _SET if isinstance(value, frozenset) else _NUMBER
    # What is added to a bound, or is one of several alternatives, is no bound by itself.
    bounds = place.alone and not (isinstance(parent, tree.Arithmetic) and parent.sign in ("+", "-"))
    word = words[sign][0 if zh else 1] if bounds else ("：" if zh else "")
    noun = _noun(other, provision, language)
    return f"{noun}{word}{bound}" if zh else f"{noun}: {word} {bound}" if word else f"{noun}: {bound}"


def _amount(place: _Place | None, provision: Provision[Any], value: Any, language: Language) -> str:
    """A figure that is a whole term by itself: an amount, or what nothing is said of."""
    zh = language == "zh"
    plain = _plain(value, provision.unit if place is not None else "", language)
    if place is None or provision.amount is None:
        return plain
    low, high = provision.amount
    what = "金额" if provision.unit.startswith("CNY") else "幅度"
    if high is None:
        return f"{what}不低于{plain}" if zh else f"amount: at least {plain}"
    if low == high:
        return f"{what}{plain}" if zh else f"amount: {plain}"
    end = ("起", "from") if place.figure == low else ("止", "to")
    return f"{what}{plain}{end[0]}" if zh else f"amount: {end[1]} {plain}"


def _without_factor(node: tree.Node, value: Any) -> tuple[tree.Node, Any]:
    """A term without the plain number that multiplies it, and the bound divided by it: 10,000 x against 0.7 is x against 0.00007."""
    if isinstance(node, tree.Arithmetic) and node.sign == "*" and isinstance(value, int | Fraction):
        for factor, rest in ((node.left, node.right), (node.right, node.left)):
            if isinstance(factor, tree.Literal) and factor.content:
                return rest, Fraction(value) / factor.content
    return node, value


def _bound(place: _Place, value: Any, unit: str, provision: Provision[Any], language: Language) -> str:
    """The bound with its unit: a number of things, a share of a whole, or so many for each thousand."""
    zh = language == "zh"
    parent = place.above[-1]
    if isinstance(parent, tree.Arithmetic) and parent.sign in ("+", "-"):
        beside = parent.right if parent.left is place.figure else parent.left
        return _plain(value, _POINTS if _unit(beside, provision) == _SHARE else "", language)
    whole = _whole(place)
    if whole is None or not isinstance(value, int | Fraction):
        return _plain(value, unit, language)
    counted, measure = _noun(whole, provision, language), _unit(whole, provision)
    if measure == _PEOPLE and unit.startswith("CNY"):
        amount = _plain(value, unit, language)
        return f"每人（{counted}）{amount}" if zh else f"{amount} for each person ({counted})"
    if measure == _PEOPLE and (unit != _PEOPLE or value * 100 < 1):
        base = 1_000 if value * 1_000 >= Fraction(1, 10) else 10_000
        amount = _plain(value * base, unit, language)
        return f"每{'千' if base == 1_000 else '万'}名（{counted}）{amount}" if zh else f"{amount} for each {base:,} ({counted})"
    if 0 < value <= 1:
        return f"{counted}的{_plain(value, _SHARE, language)}" if zh else f"{_plain(value, _SHARE, language)} of {counted}"
    return f"{counted}的{number(value)}倍" if zh else f"{number(value)} times {counted}"


def _whole(place: _Place) -> tree.Node | None:
    """What the figure is a share or a multiple of: the factor beside it that attributes stand in."""
    below: tree.Node = place.figure
    for node in reversed(place.above):
        if isinstance(node, tree.Arithmetic) and node.sign == "*":
            for part in node.parts:
                if part is not below and any(isinstance(one, tree.Attribute) for one in part.walk()):
                    return part
        below = node
    return None


def _plain(value: Any, unit: str, language: Language) -> str:
    zh = language == "zh"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return str(getattr(value, "term_zh", value.value)) if zh else str(getattr(value, "term_en", value.value))
    if isinstance(value, frozenset):
        return ("、" if zh else ", ").join(_plain(one, "", language) for one in _in_order(value))
    if not isinstance(value, int | Fraction):
        return str(value)
    if unit == _POINTS:
        return f"{number(value * 100 if value < 1 else value)}{'个百分点' if zh else ' percentage points'}"
    if unit == _SHARE or unit.endswith("ratio") or (not unit and isinstance(value, Fraction)):
        return f"{number(value * 100)}%"
    if zh and unit.startswith("CNY") and value >= 10_000 and value % 10_000 == 0:
        return f"{number(value // 10_000)}万{unit_text(unit, language)}"
    said = unit_text(unit, language, value)
    return f"{number(value)}{said}" if zh else f"{number(value)} {said}".strip()


def _in_order(words: frozenset[Any]) -> list[Any]:
    """The words of a set as they stand in their list, at every run the same."""
    kind: type[Enum] = type(next(iter(words)))
    return [word for word in kind if word in words]


def _noun(node: tree.Node, provision: Provision[Any], language: Language) -> str:
    """What a term is called, its parts joined by the words of arithmetic."""
    zh = language == "zh"
    match node:
        case tree.Attribute(name) | tree.Topic(name):
            return term(name, provision.subject.__name__, provision.topic_words, language)
        case tree.Arithmetic(sign, left, right):
            word = {"+": ("加", "plus"), "-": ("减", "less"), "*": ("乘以", "times")}[sign]
            sides = (_noun(left, provision, language), _noun(right, provision, language))
            return word[0].join(sides) if zh else f" {word[1]} ".join(sides)
        case tree.Literal(content) | tree.Figure(_, content):
            return _plain(content, "", language)
        case tree.AsOf():
            return "评估日" if zh else "the day of assessment"
        case tree.Years(tree.Attribute("birth_date")):
            return "年龄" if zh else "age"
        case tree.Years(since):
            return f"{_noun(since, provision, language)}起的周年数" if zh else f"completed years since {_noun(since, provision, language)}"
        case _:
            named = [part for part in node.walk() if isinstance(part, tree.Attribute | tree.Topic)]
            return ("、" if zh else ", ").join(dict.fromkeys(_noun(part, provision, language) for part in named))


def _unit(node: tree.Node, provision: Provision[Any]) -> str:
    """The unit of a term: that of its attributes; years of what is counted in years."""
    if isinstance(node, tree.Years):
        return _AGE if node.birth == tree.Attribute("birth_date") else "years"
    known = attributes(KINDS[provision.subject.__name__])
    units = [known[part.name].unit or "" for part in node.walk() if isinstance(part, tree.Attribute) and part.name in known]
    return units[0] if units else ""
