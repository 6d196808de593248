"""What no clause can mean: figures outside the bounds of what they are compared with, quantities of different nature compared.

A slip of the pen such as 6,000 % for 60 % would make a clause that nobody can fulfil; it is refused when the pack is loaded.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Final

from ruralpolicy.conditions import tree
from ruralpolicy.errors import RuleError
from ruralpolicy.facts import Attribute, Fact, attributes

__all__ = ["MOST_ALTERNATIVES", "MOST_COMPARISONS", "checked_plausible"]

MOST_COMPARISONS: Final = 240
"""How many comparisons one provision may hold: a fact of the engine has 250 fields, some of them for the document and the deadlines."""
MOST_ALTERNATIVES: Final = 512
"""In how many ways a condition may hold or fail: the engine has a rule for each."""
_MOST_TIMES: Final = 10
# So few comparisons cannot be joined in more ways than the engine takes.
_FEW: Final = 9


def checked_plausible(kind: type[Fact], scope: tree.Node, requirement: tree.Node) -> None:
    """Refuse what cannot be meant, and what is too large for the engine.

    Raises:
        RuleError: at the first of these, see below.
    """
    _checked_figures(kind, scope, requirement)
    _checked_size(scope, requirement)


def _checked_figures(kind: type[Fact], *roots: tree.Node) -> None:
    """Refuse comparisons that cannot be meant.

    Raises:
        RuleError: for a number outside the declared bounds of the attribute it is compared with, a share above one of what is a part, a
            share above 1,000 %, and money against people, minutes against beds and the like.
    """
    declared = attributes(kind)
    for root in roots:
        for node in root.walk():
            if isinstance(node, tree.Comparison):
                _check_bounds(node, declared)
                _check_share(node, declared)
                _check_natures(node, declared)


def _check_bounds(node: tree.Comparison, declared: Any) -> None:
    for one, other in ((node.left, node.right), (node.right, node.left)):
        number = _content(other)
        if not isinstance(one, tree.Attribute) or not isinstance(number, int | Fraction) or one.name not in declared:
            continue
        low, high = declared[one.name].low, declared[one.name].high
        if (low is not None and number < low) or (high is not None and number > high):
            ends = f"from {low} to {high}" if high is not None else f"{low} at least"
            said = f"{one.name} is compared with {number}, and it is {ends}"
            raise RuleError(said, hint="check the figure and its unit: percent(60) is 60 %")


def _check_share(node: tree.Comparison, declared: Any) -> None:
    for part, bound in ((node.left, node.right), (node.right, node.left)):
        if not isinstance(bound, tree.Arithmetic) or bound.sign != "*" or not isinstance(part, tree.Attribute):
            continue
        for factor, whole in ((bound.left, bound.right), (bound.right, bound.left)):
            share = _content(factor)
            if not isinstance(share, int | Fraction) or not isinstance(whole, tree.Attribute):
                continue
            contained = ("at_most", whole.name) in declared[part.name].relations
            if (contained and share > 1) or (isinstance(share, Fraction) and share > _MOST_TIMES):
                said = f"{share * 100} % of {whole.name} is asked of {part.name}"
                raise RuleError(said + (", which is a part of it" if contained else ""), hint="percent(60) is 60 %, permille(1) 1 ‰")


def _check_natures(node: tree.Comparison, declared: Any) -> None:
    natures = [nature for side in (node.left, node.right) if (nature := _nature(side, declared))]
    if len(natures) == 2 and natures[0] != natures[1]:
        raise RuleError(
            f"{natures[0]} is compared with {natures[1]}",
            hint="compare like with like, or multiply by a figure that turns one into the other",
        )


def _nature(node: tree.Node, declared: Any) -> str:
    """What kind of quantity a plain attribute, or a sum or difference of such, is; nothing for all that multiplies or chooses."""
    if isinstance(node, tree.Attribute):
        attribute: Attribute | None = declared.get(node.name)
        return "" if attribute is None or not attribute.unit else _NATURES.get(attribute.unit, "a count of things")
    if isinstance(node, tree.Arithmetic) and node.sign != "*":
        return _nature(node.left, declared) or _nature(node.right, declared)
    return ""


_NATURES: Final = {
    "CNY": "money",
    "CNY per year": "money",
    "CNY per month": "money",
    "CNY per period": "money",
    "CNY per person and year": "money",
    "share": "a share",
    "minutes": "a time",
    "months": "a time",
    "years": "a time",
    "weeks per year": "a time",
    "km": "a distance",
    "stars": "a rating",
}


def _content(node: tree.Node) -> Any:
    return node.content if isinstance(node, tree.Literal | tree.Figure) else None


def _checked_size(*roots: tree.Node) -> None:
    """Refuse what is too large for the engine.

    Raises:
        RuleError: for more comparisons, or more ways in which they can hold or fail, than the engine takes.
    """
    atoms = {atom for root in roots for atom in _atoms(root)}
    if len(atoms) > MOST_COMPARISONS:
        raise RuleError(f"it joins {len(atoms)} comparisons, more than {MOST_COMPARISONS}", hint="split the clause into several provisions")
    if len(atoms) <= _FEW:
        return
    ways = max(_ways(root, positive) for root in roots for positive in (True, False))
    if ways > MOST_ALTERNATIVES:
        raise RuleError(
            f"it can hold or fail in {ways} ways, more than {MOST_ALTERNATIVES}", hint="split the clause into several provisions"
        )


def _atoms(node: tree.Node) -> Iterator[tree.Node]:
    if isinstance(node, tree.All | tree.Either | tree.Not):
        for part in node.parts:
            yield from _atoms(part)
    elif not isinstance(node, tree.Always | tree.Never):
        yield node


def _ways(node: tree.Node, positive: bool) -> int:
    """In how many ways a condition holds, or fails, at the most: one for each alternative."""
    if isinstance(node, tree.Not):
        return _ways(node.condition, not positive)
    if isinstance(node, tree.Always | tree.Never) or not isinstance(node, tree.All | tree.Either):
        return 1
    ways = [_ways(part, positive) for part in node.conditions]
    if isinstance(node, tree.Either) is positive:
        return sum(ways)
    product = 1
    for each in ways:
        product *= each
    return product
