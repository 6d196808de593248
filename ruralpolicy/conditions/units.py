"""In what unit a term of a clause is reckoned: that of its attributes, where they have one and it lasts."""

from ruralpolicy.conditions import tree
from ruralpolicy.facts import attributes

__all__ = ["unit_of"]


def unit_of(term: tree.Node, kind: type) -> str:
    """The declared unit of a term about a subject of the kind; empty where it has none, or not one alone.

    >>> from ruralpolicy.facts import County
    >>> unit_of(tree.Attribute("village_clinics_total"), County)
    'clinics'
    >>> unit_of(tree.Arithmetic("*", tree.Literal(2), tree.Attribute("village_clinics_total")), County)
    'clinics'
    """
    match term:
        case tree.Attribute(name):
            return attributes(kind)[name].unit or ""
        case tree.Stated(inner) | tree.Rounded(_, inner):
            return unit_of(inner, kind)
        case tree.Choice(_, then, otherwise):
            return _common(kind, then, otherwise)
        case tree.Extreme(_, terms):
            return _common(kind, *terms)
        case tree.Arithmetic(_, left, right):
            return _common(kind, left, right)
        case _:
            return ""


def _common(kind: type, *terms: tree.Node) -> str:
    """The unit that all terms have which are no plain numbers."""
    units = {unit_of(term, kind) for term in terms if not isinstance(term, tree.Literal | tree.Figure)}
    return units.pop() if len(units) == 1 else ""
