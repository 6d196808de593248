"""Provisions with one thing in them changed: a figure, a sign, a day, a condition. The tests of a provision should notice each."""

import contextlib
import enum
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.trace import written
from ruralpolicy.errors import RuleError
from ruralpolicy.facts import Ordered
from ruralpolicy.law import Document, Outcome, Status
from ruralpolicy.pack import Provision

__all__ = ["SORTS", "Mutant", "mutants_of", "steps", "windows_of"]

SORTS: Final = ("window", "figure", "literal", "comparator", "deadline", "part", "joint", "negation", "dependency", "amount", "term")

_DAY: Final = timedelta(days=1)
_SIGNS: Final = {
    ">=": (">", "<="),
    ">": (">=", "<"),
    "<=": ("<", ">="),
    "<": ("<=", ">"),
    "==": ("!=", ">=", "<="),
    "!=": ("==", ">=", "<="),
}
_CALCULATIONS: Final = {"+": "-", "-": "+", "*": "+"}
_EXTREMES: Final = {"least": "greatest", "greatest": "least"}


@attrs.frozen(kw_only=True, eq=False)
class Mutant:
    """A provision changed in one place; *change* says where and how.

    Attributes:
        provision: the changed one.
        sort: one of :data:`SORTS`.
        change: the place, what stood there and what stands there now.
    """

    provision: Provision[Any]
    sort: str
    change: str


def steps(value: Any) -> tuple[Any, ...]:
    """What stands next to *value*: one below and above, of a share in its last printed place; the neighbours of a word; one word less.

    >>> steps(20)
    (19, 21)
    """
    if isinstance(value, enum.Enum):
        members = list(type(value))
        place = members.index(value)
        return tuple(members[near] for near in (place - 1, place + 1) if 0 <= near < len(members))
    if isinstance(value, frozenset):
        kind: type[enum.Enum] = type(next(iter(value)))
        fewer = (value - {member} for member in kind if member in value and len(value) > 1)
        return (*fewer, *(value | {member} for member in kind if member not in value))
    match value:
        case bool():
            return (not value,)
        case int():
            return (value - 1, value + 1)
        case Fraction():
            return (value - _place(value), value + _place(value))
        case date():
            return (value - _DAY, value + _DAY)
        case _:
            return (f"{value}0",)


def _place(value: Fraction) -> Fraction:
    # 30 % is printed without the places behind the point that three tenths lack.
    places = 2 if value <= 1 else 0
    while value * 10**places % 1 and places < 6:
        places += 1
    return Fraction(1, 10**places)


def mutants_of(provision: Provision[Any]) -> Iterator[Mutant]:
    """Every mutant of *provision*, in a fixed order; no two say the same of their change.

    >>> from ruralpolicy import load_pack
    >>> next(mutants_of(load_pack("shangrao")["3-coverage-2024"])).change
    'share: 0.3 → 0.29'
    """
    seen: Counter[str] = Counter()
    for mutant in _every(provision):
        seen[mutant.change] += 1
        again = seen[mutant.change]
        yield mutant if again == 1 else attrs.evolve(mutant, change=f"{mutant.change} (place {again})")


def _every(provision: Provision[Any]) -> Iterator[Mutant]:
    def mutant(sort: str, change: str, **fields: Any) -> Mutant:
        return Mutant(provision=attrs.evolve(provision, **fields), sort=sort, change=change)

    for name, value in provision.figures.items():
        for other in steps(value):
            # A step may lead to an amount that no entitlement can have.
            with contextlib.suppress(RuleError):
                changed = provision.with_figures({name: other})
                yield Mutant(provision=changed, sort="figure", change=f"{name}: {_shown(value)} → {_shown(other)}")
    if not isinstance(provision.scope, tree.Always):
        yield mutant("part", f"scope: without {written(provision.scope)}", scope=tree.Always())
    for sort, change, scope in _changes(provision.scope):
        yield mutant(sort, f"scope: {change}", scope=scope)
    for sort, change, requirement in _changes(provision.requirement, splits=len(provision.due) < 2):
        yield mutant(sort, f"body: {change}", requirement=requirement)
    yield from _due(provision)
    yield from _independent(provision)
    yield from _paid(provision)


def _due(provision: Provision[Any]) -> Iterator[Mutant]:
    """With other days on which it falls due, or none; a condition with a day of its own goes with its day."""

    def mutant(change: str, sort: str = "deadline", **fields: Any) -> Mutant:
        return Mutant(provision=attrs.evolve(provision, **fields), sort=sort, change=change)

    if len(provision.due) > 1:
        for place, part in enumerate(provision.requirement.parts):
            rest = _without(provision.requirement, place)
            days = provision.due[:place] + provision.due[place + 1 :]
            yield mutant(f"body: without {written(part)} and its day", sort="part", requirement=rest, due=days)
    for place, day in enumerate(provision.due):
        for _, change, other in _changes(day):
            days = (*provision.due[:place], other, *provision.due[place + 1 :])
            yield mutant(f"due: {change}", due=days)
    if provision.open_ended:
        yield mutant("due: never → at once", open_ended=False)
    elif Outcome.PENDING in provision.outcomes and not isinstance(provision.requirement, tree.Always):
        yield mutant("due: → never", open_ended=True)
        if provision.due:
            yield mutant("due: → at once", due=())


def windows_of(document: Document) -> Iterator[tuple[str, Document]]:
    """The document with its first or its last day one day off; a draft begins on no day.

    >>> from ruralpolicy import load_pack
    >>> len(list(windows_of(load_pack("shangrao").document))) % 2
    0
    """
    for name in ("in_force", "expires") if document.status is Status.IN_FORCE else ("expires",):
        day = getattr(document, name)
        for other in steps(day) if day is not None else ():
            yield f"{name}: {day} → {other}", attrs.evolve(document, **{name: other})


def _independent(provision: Provision[Any]) -> Iterator[Mutant]:
    """Without the provision that it depends on, and with the opposite of it."""

    def mutant(change: str, **fields: Any) -> Mutant:
        return Mutant(provision=attrs.evolve(provision, **fields), sort="dependency", change=change)

    if provision.given is not None:
        opposite = tree.Not(tree.Standing(provision.given))
        yield mutant(f"not given {provision.given}", given=None)
        yield mutant(f"given no {provision.given}", given=None, scope=tree.All((provision.scope, opposite)))
    if provision.unless is not None:
        yield mutant(f"without unless {provision.unless}", unless=None)
        standing = tree.Standing(provision.unless)
        part = "requirement" if provision.granted else "scope"
        only = {part: tree.All((getattr(provision, part), standing))}
        yield mutant(f"only with {provision.unless}", unless=None, **only)


def _paid(provision: Provision[Any]) -> Iterator[Mutant]:
    """With another amount; one that is low and high at once stays one."""
    if provision.amount is None:
        return
    low, high = provision.amount
    for _, change, other in _changes(low):
        amount = (other, other if low == high else high)
        yield Mutant(provision=attrs.evolve(provision, amount=amount), sort="amount", change=f"amount: {change}")
    for _, change, other in _changes(high) if high is not None and high != low else ():
        yield Mutant(provision=attrs.evolve(provision, amount=(low, other)), sort="amount", change=f"highest amount: {change}")


def _changes(root: tree.Node, *, splits: bool = True) -> Iterator[tuple[str, str, tree.Node]]:
    """Sort, description and tree of every change to a node below *root*; what is written once is changed once.

    Unless it *splits*, the root keeps all its parts.
    """
    unwritten = {
        id(part)
        for node in root.walk()
        if isinstance(node, tree.Shifted)
        for part in node.parts[1:]
        if isinstance(part, tree.Literal) and part.content == 0
    }
    negated = {id(node.condition) for node in root.walk() if isinstance(node, tree.Not)}
    for node in {id(node): node for node in root.walk() if id(node) not in unwritten}.values():
        found = [*_of_value(node), *_of_term(node), *_of_comparison(node)]
        found += _of_junction(node, splits=splits or node is not root)
        if isinstance(node, tree.Not):
            found.append(("negation", f"{written(node)} → {written(node.condition)}", node.condition))
        elif isinstance(node, tree.Comparison | tree.Holds | tree.Member | tree.IsKnown) and id(node) not in negated:
            found.append(("negation", f"{written(node)} → no({written(node)})", tree.Not(node)))
        for sort, change, other in found:
            yield sort, change, root.rebuilt(lambda one, node=node, other=other: other if one is node else None)  # type: ignore[misc]  # a default pins the loop's value


def _of_value(node: tree.Node) -> Iterator[tuple[str, str, tree.Node]]:
    match node:
        case tree.Literal(content):
            for other in steps(content):
                yield "literal", f"{_shown(content)} → {_shown(other)}", tree.Literal(other)
        case tree.SinceAdopted(years, months):
            near = [(years - 1, months), (years + 1, months)] if years else []
            near += [(years, months - 1), (years, months + 1)] if months else []
            for years, months in near:
                other = attrs.evolve(node, years=years, months=months)
                yield "literal", f"{written(node)} → {written(other)}", other
        case tree.Stated(term, default):
            yield "term", f"{written(node)} → {written(term)}", term
            for other in steps(default):
                yield "literal", f"{written(node)} → {_shown(other)}", tree.Stated(term, other)
        case _:
            pass


def _of_term(node: tree.Node) -> Iterator[tuple[str, str, tree.Node]]:
    other: tree.Node
    match node:
        case tree.Rounded(up, term):
            other = tree.Rounded(not up, term)
            yield "term", f"{written(node)} → {written(other)}", other
            yield "term", f"{written(node)} → {written(term)}", term
        case tree.Arithmetic(sign):
            other = attrs.evolve(node, sign=_CALCULATIONS[sign])
            yield "term", f"{written(node)} → {written(other)}", other
        case tree.Extreme(word, terms):
            if word in _EXTREMES:
                other = tree.Extreme(_EXTREMES[word], terms)
                yield "term", f"{written(node)} → {written(other)}", other
            for place, term in enumerate(terms):
                rest = terms[:place] + terms[place + 1 :]
                yield "term", f"{written(node)} without {written(term)}", tree.Extreme(word, rest)
        case tree.Choice(_, then, otherwise):
            yield "term", f"{written(node)} → {written(then)}", then
            yield "term", f"{written(node)} → {written(otherwise)}", otherwise
        case _:
            pass


def _of_comparison(node: tree.Node) -> Iterator[tuple[str, str, tree.Node]]:
    match node:
        case tree.Comparison(sign, left, right):
            for other in _SIGNS[sign]:
                if sign not in ("==", "!=") or other in ("==", "!=") or _ordered(right):
                    changed = tree.Comparison(other, left, right)
                    yield "comparator", f"{written(node)}: {sign} → {other}", changed
        case tree.Member(term, choices):
            for place, choice in enumerate(choices):
                rest = choices[:place] + choices[place + 1 :]
                if rest:
                    yield "part", f"{written(node)} without {written(choice)}", tree.Member(term, rest)
            word = getattr(choices[0], "content", None)
            for more in type(word) if isinstance(word, enum.Enum) else ():
                if tree.Literal(more) not in choices:
                    yield "part", f"{written(node)} with {more.value}", tree.Member(term, (*choices, tree.Literal(more)))
        case _:
            pass


def _ordered(node: tree.Node) -> bool:
    content = getattr(node, "content", None)
    return isinstance(content, Ordered | int | Fraction | date) or not isinstance(node, tree.Literal | tree.Figure)


def _of_junction(node: tree.Node, *, splits: bool) -> Iterator[tuple[str, str, tree.Node]]:
    if not isinstance(node, tree.All | tree.Either):
        return
    other = tree.Either if isinstance(node, tree.All) else tree.All
    yield "joint", f"{written(node)} → {written(other(node.conditions))}", other(node.conditions)
    for place, part in enumerate(node.conditions if splits else ()):
        yield "part", f"{written(node)} without {written(part)}", _without(node, place)


def _without(node: tree.Node, place: int) -> tree.Node:
    rest = node.parts[:place] + node.parts[place + 1 :]
    return type(node)(rest) if len(rest) > 1 else rest[0]  # type: ignore[call-arg]  # a junction is made of its conditions


def _shown(value: Any) -> str:
    if isinstance(value, enum.Enum):
        return str(value.value)
    if isinstance(value, frozenset):
        return "{" + ", ".join(sorted(_shown(member) for member in value)) + "}"
    if isinstance(value, Fraction) and value.denominator > 1:
        return f"{float(value):g}"
    return str(value)
