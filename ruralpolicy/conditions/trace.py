"""Why a condition came out as it did: the leaves that decided it, what was measured, and what is missing."""

import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree, values
from ruralpolicy.facts import UNKNOWN, Between

__all__ = ["Leaf", "Measure", "counting", "deciding", "defaulted", "measure", "missing", "span", "written"]

_OPPOSITE: Final = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
_COMBINED: Final[Mapping[str, Callable[[Any, Any], Any]]] = {"+": operator.add, "-": operator.sub, "*": operator.mul}
_MIRRORED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


@attrs.frozen(eq=False, repr=False)
class Leaf:
    """A single comparison as it counts in its clause: negations are already taken into the comparator.

    *node* is the part of the tree that it was read from, *term* the part of that of which *value* is the value.
    """

    node: tree.Node
    term: tree.Node
    attribute: str
    value: Any
    comparator: str
    bound: Any
    figure: str
    holds: bool


@attrs.frozen
class Measure:
    """A number against its bound; *margin* is at least 0 exactly where the comparison holds (above 0 where the bound is excluded)."""

    measured: int | Fraction
    required: int | Fraction
    margin: int | Fraction


def _decisive(node: tree.Node, scene: tree.Scene, positive: bool) -> Iterator[tuple[tree.Node, bool]]:
    if isinstance(node, tree.Not):
        yield from _decisive(node.condition, scene, not positive)
    elif isinstance(node, tree.All | tree.Either):
        value = node.value(scene)
        # One false part decides a conjunction, one true part a disjunction; otherwise every part counts.
        alone = value is isinstance(node, tree.Either) or value is UNKNOWN
        for part in node.conditions:
            if not alone or part.value(scene) is value:
                yield from _decisive(part, scene, positive)
    elif not isinstance(node, tree.Always | tree.Never):
        yield node, positive


def deciding(node: tree.Node, scene: tree.Scene) -> tuple[Leaf, ...]:
    """The comparisons that decided a condition; those that are themselves undecided are left out."""
    leaves = (_leaf(leaf, scene, positive) for leaf, positive in _decisive(node, scene, True) if leaf.value(scene) is not UNKNOWN)
    return tuple({(leaf.attribute, leaf.comparator, str(leaf.bound)): leaf for leaf in leaves}.values())


def missing(node: tree.Node, scene: tree.Scene) -> tuple[str, ...]:
    """The names of attributes and topics that keep a condition or a term from being decided, in the order of their mention."""
    return tuple(dict.fromkeys(_missing(node, scene)))


def _missing(node: tree.Node, scene: tree.Scene) -> Iterator[str]:
    if isinstance(node, tree.Attribute | tree.Topic):
        if (value := node.value(scene)) is UNKNOWN or isinstance(value, Between):
            yield node.name
    elif isinstance(node, tree.SinceAdopted):
        if node.adopted_on is None:
            yield "adopted_on"
    elif isinstance(node, tree.Choice):
        decided = node.condition.value(scene)
        yield from _missing(node.condition if decided is UNKNOWN else node.then if decided else node.otherwise, scene)
    elif isinstance(node, tree.All | tree.Either):
        for part in node.conditions:
            if part.value(scene) is UNKNOWN:
                yield from _missing(part, scene)
    elif not isinstance(node, tree.Stated | tree.IsKnown):
        for part in node.parts:
            yield from _missing(part, scene)


def counting(node: tree.Node, scene: tree.Scene) -> Iterator[tree.Node]:
    """The parts of a tree that enter its value: of a choice the branch that is taken, of a default nothing but the default."""
    yield node
    parts = node.parts
    if isinstance(node, tree.Choice):
        decided = node.condition.value(scene)
        branch = () if decided is UNKNOWN else (node.then if decided else node.otherwise,)
        parts = (node.condition, *branch)
    elif isinstance(node, tree.Stated) and node.term.value(scene) is UNKNOWN:
        parts = ()
    for part in parts:
        yield from counting(part, scene)


def defaulted(node: tree.Node, scene: tree.Scene) -> tuple[str, ...]:
    """The names of attributes and topics in the place of which a default was taken."""
    taken = (part.term for part in counting(node, scene) if isinstance(part, tree.Stated) and part.term.value(scene) is UNKNOWN)
    return tuple(dict.fromkeys(name for term in taken for name in _missing(term, scene)))


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset):
        return tuple(sorted(word.value for word in value))
    return int(value) if isinstance(value, Fraction) and value.denominator == 1 else value


def _leaf(node: tree.Node, scene: tree.Scene, positive: bool) -> Leaf:
    holds = node.value(scene) is positive
    if isinstance(node, tree.Comparison):
        left, right, sign = node.left, node.right, node.sign
        if not _names(left) and _names(right):
            left, right, sign = right, left, _MIRRORED[sign]
        sign = sign if positive else _OPPOSITE[sign]
        figure = next((part.name for part in right.walk() if isinstance(part, tree.Figure)), "")
        return Leaf(node, left, written(left), _plain(left.value(scene)), sign, _plain(right.value(scene)), figure, holds)
    if isinstance(node, tree.Member):
        choices = tuple(_plain(choice.value(scene)) for choice in node.choices)
        sign = "in" if positive else "not in"
        return Leaf(node, node.term, written(node.term), _plain(node.term.value(scene)), sign, choices, "", holds)
    if isinstance(node, tree.IsKnown):
        return Leaf(node, node.term, written(node.term), node.value(scene), "known", positive, "", holds)
    return Leaf(node, node, written(node), node.value(scene), "==", positive, "", holds)


def _names(node: tree.Node) -> bool:
    return any(isinstance(part, tree.Attribute | tree.Topic) for part in node.walk())


def _scale(node: tree.Node) -> tuple[tree.Node, tree.Node] | None:
    """The factor and the whole of a bound such as ``share * total``."""
    if not isinstance(node, tree.Arithmetic) or node.sign != "*":
        return None
    for factor, whole in ((node.left, node.right), (node.right, node.left)):
        if not _names(factor) and _names(whole):
            return factor, whole
    return None


def measure(node: tree.Node, scene: tree.Scene) -> Measure | None:
    """What a requirement of one comparison measures: a share where its bound is a share of something, else the number itself."""
    if isinstance(node, tree.Not) and isinstance(node.condition, tree.Comparison):
        # What a prohibition forbids is one comparison: what keeps it is the opposite one.
        inner = node.condition
        node = tree.Comparison(_OPPOSITE[inner.sign], inner.left, inner.right)
    if not isinstance(node, tree.Comparison):
        return None
    left, right, bound = node.left.value(scene), node.right.value(scene), node.right
    if not all(isinstance(side, int | Fraction) for side in (left, right)):
        return None
    measured, required = left, right
    if (scale := _scale(bound)) is not None and (whole := scale[1].value(scene)) > 0:
        measured, required = Fraction(left) / whole, scale[0].value(scene)
    beyond = required - measured if node.sign in ("<", "<=") else measured - required
    margin = -abs(beyond) if node.sign == "==" else beyond
    return Measure(_plain(measured), _plain(required), _plain(margin))


def span(node: tree.Node, scene: tree.Scene) -> Any:
    """What a number can be: itself, the interval it lies in, or UNKNOWN; where a choice is open, from the lower branch to the higher."""
    if isinstance(node, tree.Choice) and node.condition.value(scene) is UNKNOWN:
        branches = [span(branch, scene) for branch in (node.then, node.otherwise)]
        return UNKNOWN if any(branch is UNKNOWN for branch in branches) else _joined(branches)
    if isinstance(node, tree.Arithmetic):
        left, right = span(node.left, scene), span(node.right, scene)
        return _COMBINED[node.sign](left, right)
    if isinstance(node, tree.Extreme):
        return values.extreme(node.word, [span(term, scene) for term in node.terms])
    if isinstance(node, tree.Rounded):
        return values.rounded(span(node.term, scene), up=node.up)
    return node.value(scene)


def _joined(numbers: Sequence[Any]) -> Between:
    """The interval in which all of *numbers* lie, intervals among them."""
    lows = [number.low if isinstance(number, Between) else number for number in numbers]
    highs = [number.high if isinstance(number, Between) else number for number in numbers]
    bounded = [high for high in highs if high is not None]
    return Between(min(lows), max(bounded) if len(bounded) == len(highs) else None)


def _text(value: Any) -> str:
    value = _plain(value)
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    return value.isoformat() if isinstance(value, date) else str(value)


def written(node: tree.Node) -> str:
    """The node in the attributes' names, as a person would write it down."""
    match node:
        case tree.Comparison(sign, left, right):
            return f"{written(left)} {sign} {written(right)}"
        case tree.Member(term, choices):
            return f"one_of({', '.join(map(written, (term, *choices)))})"
        case tree.IsKnown(term):
            return f"known({written(term)})"
        case tree.Not(condition):
            return f"no({written(condition)})"
        case tree.All(conditions) | tree.Either(conditions):
            joint = " & " if isinstance(node, tree.All) else " | "
            return joint.join(
                f"({written(part)})" if isinstance(part, tree.All | tree.Either | tree.Comparison) else written(part) for part in conditions
            )
        case tree.Holds(term):
            return written(term)
        case tree.Always() | tree.Never():
            return str(isinstance(node, tree.Always))
        case _:
            return _written_term(node)


def _written_term(node: tree.Node) -> str:
    match node:
        case tree.Literal(content) | tree.Figure(_, content):
            return _text(content)
        case tree.AsOf():
            return "as_of"
        case tree.SinceAdopted(years, months):
            return f"after(adopted_on, months={years * 12 + months})" if years or months else "adopted_on"
        case tree.Arithmetic(sign, left, right):
            sides = (f"({written(side)})" if isinstance(side, tree.Arithmetic) and sign != "+" else written(side) for side in (left, right))
            return f" {sign} ".join(sides)
        case tree.Rounded(up, term):
            return f"{'ceil' if up else 'floor'}({written(term)})"
        case tree.Extreme(word, terms):
            return f"{word}({', '.join(map(written, terms))})"
        case tree.Choice(condition, then, otherwise):
            return f"when({written(condition)}, {written(then)}, {written(otherwise)})"
        case tree.Stated(term, default):
            return f"stated({written(term)}, {_text(default)})"
        case tree.Shifted(day, years, months, days):
            parts = {"years": written(years), "months": written(months), "days": written(days)}
            return f"after({written(day)}, {', '.join(f'{name}={part}' for name, part in parts.items() if part != '0')})"
        case tree.Years(birth, until):
            return f"completed_years({written(birth)}, {written(until)})"
        case _:
            # What is left has a name: an attribute, a topic, another provision.
            (name,) = attrs.astuple(node, recurse=False)
            return str(name)
