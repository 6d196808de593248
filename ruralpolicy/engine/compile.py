"""Generated Python that finds each subject's situation under each provision of its kind: exact, and one pass a subject.

Fractions are put over a common denominator, so that what is compared are integers. An atom is computed once a subject, however many
provisions have it; one that no subject can change (the day against a deadline) once an assessment. What is too rich for one line of
Python is read from its tree.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from graphlib import TopologicalSorter
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.days import completed_years_between
from ruralpolicy.engine._shapes import FALSE, TRUE, UNSURE, decisions_for, shape_of
from ruralpolicy.facts import UNKNOWN
from ruralpolicy.law import Modality
from ruralpolicy.pack import Provision

__all__ = ["Program", "compile_kind", "compile_readings"]

_NOTHING: Final[Mapping[str, bool]] = {}
Rows = Callable[..., list[tuple[int, ...]]]
Part = tuple[Sequence[int], Rows]


def truth(value: Any) -> int:
    """True, False or UNKNOWN as the engine's digit."""
    return UNSURE if value is UNKNOWN else TRUE if value else FALSE


@attrs.frozen(eq=False, repr=False)
class Program:
    """What decides one kind under one pack."""

    rows: Rows
    doubtful_rows: Rows
    daily: dict[tree.Node, str]
    parts: dict[str, Part] = attrs.field(factory=dict)

    def today(self, as_of: date) -> list[int]:
        """The truths that no subject can change, on a day."""
        return [truth(node.value(tree.Scene(None, as_of))) for node in self.daily]

    def run(
        self, subjects: Sequence[Any], doubtful: Sequence[bool], topics: Mapping[str, Mapping[str, bool]], as_of: date
    ) -> list[tuple[int, ...]]:
        """A row of outcome numbers for each subject; those with totals in doubt are read atom by atom from the trees."""
        today = self.today(as_of)
        if not any(doubtful):
            return self.rows(subjects, topics, as_of, today)
        return [
            (self.doubtful_rows if doubt else self.rows)([one], topics, as_of, today)[0]
            for one, doubt in zip(subjects, doubtful, strict=True)
        ]

    def part(self, name: str, provisions: Sequence[Provision[Any]], reading: Sequence[int]) -> Part:
        """The columns that a name enters, those *reading* it and of what they depend on, with what computes these alone.

        It is written when it is first asked for, and is for subjects without totals in doubt. *provisions* are all of the kind.
        """
        order = {provision.id: column for column, provision in enumerate(provisions)}
        columns: set[int] = set()
        rest = list(reading)
        while rest:
            columns.add(column := rest.pop())
            one = provisions[column]
            rest += [order[other] for other in (one.given, one.unless) if other is not None]
        chosen = sorted(columns)
        return self.parts.setdefault(name, (chosen, _Writer([provisions[column] for column in chosen], self.daily, fast=True).rows()))


def compile_kind(provisions: Sequence[Provision[Any]]) -> Program:
    """The program of *provisions*, which are all of one kind."""
    daily: dict[tree.Node, str] = {}
    fast, slow = (_Writer(provisions, daily, fast=quick).rows() for quick in (True, False))
    return Program(fast, slow, daily)


def compile_readings(provision: Provision[Any], all_of_kind: Mapping[str, Provision[Any]]) -> tuple[Program, int]:
    """The program of *provision* under each of its other readings, and how many columns stand before theirs.

    Those are of the provisions that it depends on.
    """
    needed: dict[str, Provision[Any]] = {}
    rest = [provision]
    while rest:
        one = rest.pop()
        for other in (one.given, one.unless):
            if other is not None and other not in needed:
                needed[other] = all_of_kind[other]
                rest.append(all_of_kind[other])
    others = [attrs.evolve(other, id=f"{provision.id} {name}") for name, other in provision.other_readings.items()]
    return compile_kind([*needed.values(), *others]), len(needed)


class _Writer:
    """Writes the function that computes the rows."""

    def __init__(self, provisions: Sequence[Provision[Any]], daily: dict[tree.Node, str], *, fast: bool) -> None:
        self._provisions = provisions
        self._daily = daily
        self._fast = fast
        self._globals: dict[str, Any] = {"U": UNKNOWN, "NOTHING": _NOTHING, "years": completed_years_between}
        self._attributes: dict[str, str] = {}
        self._atoms: dict[tree.Node, str] = {}
        self._settled: dict[str, str] = {}
        self._wants_topics = False

    def rows(self) -> Rows:
        order = {provision.id: number for number, provision in enumerate(self._provisions)}
        needed = {other for provision in self._provisions for other in (provision.given, provision.unless) if other is not None}
        body: list[str] = []
        for number in _by_rounds(self._provisions):
            provision = self._provisions[number]
            late = None if provision.granted else provision.late
            shape, atoms = shape_of(provision.whole_scope, provision.whole_requirement, late)
            decisions = decisions_for(shape, provision.modality if late is None else Modality.OBLIGATION)
            digits = [self._digit(atom, body, order) for atom in atoms]
            key = self._key(digits)
            table = self._constant(decisions, f"D{number}")
            if provision.id in needed:
                # The standing becomes a fact of the next round.
                standings = self._constant(decisions.standings, f"S{number}")
                body += [f"k{number} = {key}", f"d{number} = {table}[k{number}]", f"s{number} = {standings}[k{number}]"]
            else:
                body.append(f"d{number} = {table}[{key}]")
        return self._function(body)

    def _key(self, digits: Sequence[str]) -> str:
        """The number of a situation; what no subject can change of it is worked out before they are gone through."""
        terms = [digit if not place else f"{3**place} * {digit}" for place, digit in enumerate(digits)]
        daily = {*self._daily.values()}
        settled = " + ".join(term for term, digit in zip(terms, digits, strict=True) if digit in daily)
        if settled:
            terms = [term for term, digit in zip(terms, digits, strict=True) if digit not in daily]
            terms.append(self._settled.setdefault(settled, f"o{len(self._settled)}"))
        return " + ".join(terms) or "0"

    def _function(self, body: list[str]) -> Rows:
        head = [f"{local} = s.{name}" for name, local in self._attributes.items()]
        if self._wants_topics:
            head.append("p = topics.get(s.code, NOTHING)")
        today = "".join(f"{name}, " for name in self._daily.values())
        row = "".join(f"d{number}, " for number in range(len(self._provisions)))
        lines = [
            "def rows(subjects, topics, as_of, today):",
            *([f"    {today}= today"] if today else []),
            *(f"    {name} = {settled}" for settled, name in self._settled.items()),
            "    found = []",
            "    keep = found.append",
            "    for s in subjects:",
            *(f"        {line}" for line in (*head, *body, f"keep(({row}))")),
            "    return found",
        ]
        exec(compile("\n".join(lines), "<rows of ruralpolicy>", "exec"), self._globals)  # noqa: S102 - written above from the tree, no text of users
        # Taken out, for else the function would hold itself, and what it decides by would outlive its pack.
        rows: Rows = self._globals.pop("rows")
        return rows

    def _constant(self, value: Any, name: str) -> str:
        self._globals[name] = value
        return name

    def _attribute(self, name: str) -> str:
        return self._attributes.setdefault(name, f"a{len(self._attributes)}")

    def _digit(self, atom: tree.Node, body: list[str], order: Mapping[str, int]) -> str:
        """The expression of an atom's truth, computed once and named."""
        if isinstance(atom, tree.Standing):
            return f"s{order[atom.provision]}"
        if not any(isinstance(part, tree.Attribute | tree.Topic) for part in atom.walk()):
            return self._daily.setdefault(atom, f"h{len(self._daily)}")
        if atom not in self._atoms:
            self._atoms[atom] = f"t{len(self._atoms)}"
            code = self._quick(atom) if self._fast else None
            body.append(f"{self._atoms[atom]} = {code or self._slow(atom)}")
        return self._atoms[atom]

    def _slow(self, atom: tree.Node) -> str:
        name = self._constant(lambda s, as_of, p: truth(atom.value(tree.Scene(s, as_of, p))), f"e{len(self._globals)}")
        self._wants_topics = True
        return f"{name}(s, as_of, p)"

    def _quick(self, atom: tree.Node) -> str | None:
        """One line of Python for an atom, or None where only its tree will do."""
        if isinstance(atom, tree.Holds) and isinstance(atom.term, tree.Topic):
            self._wants_topics = True
            return f"p.get({atom.term.name!r}, 2)"
        names = [part.name for part in atom.walk() if isinstance(part, tree.Attribute)]
        code = self._test(atom)
        if code is None:
            return None
        unknown = " or ".join(f"{self._attribute(name)} is U" for name in dict.fromkeys(names))
        return f"2 if {unknown} else {code}"

    def _test(self, atom: tree.Node) -> str | None:
        match atom:
            case tree.Holds(tree.Attribute(name)):
                return self._attribute(name)
            case tree.Member(tree.Attribute(name), choices) if all(isinstance(choice, tree.Literal | tree.Figure) for choice in choices):
                members = self._constant(tuple(choice.value(_NO_SCENE) for choice in choices), f"m{len(self._globals)}")
                return f"{self._attribute(name)} in {members}"
            case tree.Comparison(sign, left, right):
                first, second = self._number(left), self._number(right)
                if first is not None and second is not None:
                    (one, below), (other, beneath) = first, second
                    common = math.lcm(below, beneath)
                    return f"{_times(one, common // below)} {sign} {_times(other, common // beneath)}"
                sides = (self._plain(left), self._plain(right))
                return None if None in sides else f"{sides[0]} {sign} {sides[1]}"
            case _:
                return None

    def _plain(self, node: tree.Node) -> str | None:
        match node:
            case tree.Attribute(name):
                return self._attribute(name)
            case tree.AsOf():
                return "as_of"
            case tree.Literal(content) | tree.Figure(_, content):
                return self._constant(content, f"c{len(self._globals)}")
            case _:
                return None

    def _number(self, node: tree.Node) -> tuple[str, int] | None:
        """A whole-numbered expression and the denominator below it."""
        match node:
            case tree.Attribute(name):
                return self._attribute(name), 1
            case tree.Literal(content) | tree.Figure(_, content) if isinstance(content, int | Fraction):
                exact = Fraction(content)
                return f"({exact.numerator})", exact.denominator
            case tree.Years(birth, until):
                days = (self._plain(birth), self._plain(until))
                return None if None in days else (f"years({days[0]}, {days[1]})", 1)
            case tree.Arithmetic(sign, left, right):
                return self._arithmetic(sign, self._number(left), self._number(right))
            case tree.Rounded(up, term) if (inner := self._number(term)) is not None:
                code, below = inner
                return (f"(-(-{code} // {below}))" if up else f"({code} // {below})"), 1
            case tree.Extreme(word, terms):
                known = [inner for term in terms if (inner := self._number(term)) is not None]
                if len(known) < max(2, len(terms)):
                    return None
                common = math.lcm(*(below for _, below in known))
                listed = ", ".join(_times(code, common // below) for code, below in known)
                return f"{'min' if word == 'least' else 'max'}({listed})", common
            case _:
                return None

    @staticmethod
    def _arithmetic(sign: str, left: tuple[str, int] | None, right: tuple[str, int] | None) -> tuple[str, int] | None:
        if left is None or right is None:
            return None
        (one, below), (other, beneath) = left, right
        if sign == "*":
            return f"({one} * {other})", below * beneath
        common = math.lcm(below, beneath)
        return f"({_times(one, common // below)} {sign} {_times(other, common // beneath)})", common


_NO_SCENE: Final = tree.Scene(None, date.min)


def _times(code: str, factor: int) -> str:
    return code if factor == 1 else f"{code} * {factor}"


def _by_rounds(provisions: Sequence[Provision[Any]]) -> Iterable[int]:
    """The provisions' numbers, those that others depend on first."""
    order = {provision.id: number for number, provision in enumerate(provisions)}
    needs = {number: [order[other] for other in (one.given, one.unless) if other is not None] for number, one in enumerate(provisions)}
    return TopologicalSorter(needs).static_order()
