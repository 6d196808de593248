"""Comparisons of what is no whole number: days, ages, decimals, enums, texts, sets."""

import math
from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any

from ruralpolicy._numbers import exact
from ruralpolicy.conditions import tree
from ruralpolicy.conditions.days import completed_years_between, shifted
from ruralpolicy.facts import UNKNOWN
from ruralpolicy.frames.expressions._first_day import first_day
from ruralpolicy.frames.expressions._kleene import Truth, all_of, any_of, no, pick
from ruralpolicy.frames.expressions._terms import Terms

__all__ = ["Comparisons"]


class Comparisons(Terms):
    """Writes comparisons; where a row cannot change one of the sides, that side is the right one."""

    def _one_of(self, term: tree.Attribute, wanted: Iterable[Any]) -> Truth:
        """Whether a text or an enum is one of several values; members of another enum are never equal."""
        enum = self._attributes[term.name].enum
        words = [value.value if isinstance(value, Enum) else value for value in wanted if enum is None or type(value) is enum]
        if not words:
            return self._where_known(term, False)
        col = self.ns.col(term.name)
        return col == words[0] if len(words) == 1 else col.is_in(words)

    def _compared_words(self, sign: str, left: tree.Attribute, right: tree.Node) -> Truth:
        match right:
            case tree.Attribute(other):
                return tree.COMPARATORS[sign](self.ns.col(left.name), self.ns.col(other))
            case tree.Literal(content) if sign in ("==", "!="):
                found = self._one_of(left, [content])
                return found if sign == "==" else no(found)
            case _:
                members = self._attributes[left.name].enum or ()
                return self._one_of(left, [member for member in members if tree.COMPARATORS[sign](member, right.value(self._scene))])

    def _compared_sets(self, sign: str, left: tree.Attribute, right: tree.Literal) -> Truth:
        found, enum = self.ns.col(left.name).list, self._attributes[left.name].enum or ()
        known = self._where_known(left, True)
        superset = all_of(self.ns, [known, *(found.contains(member.value) for member in enum if member in right.content)])
        subset = all_of(self.ns, [known, *(~found.contains(member.value) for member in enum if member not in right.content)])
        equal = all_of(self.ns, [superset, subset])
        match sign:
            case ">=":
                return superset
            case "<=":
                return subset
            case "==":
                return equal
            case "!=":
                return no(equal)
            case _:
                return all_of(self.ns, [superset if sign == ">" else subset, no(equal)])

    def _compared_decimals(self, sign: str, left: tree.Attribute, right: tree.Attribute | tree.Literal) -> Truth:
        """Numbers that need not be whole stand for the decimals that they print, which are in the same order as they themselves."""
        if isinstance(right, tree.Literal):
            return self._against_bound(sign, left, right.content)
        return tree.COMPARATORS[sign](*(self.ns.col(side.name).cast(self.ns.Float64) for side in (left, right)))

    def _against_bound(self, sign: str, left: tree.Attribute, bound: int | Fraction) -> Truth:
        col = self.ns.col(left.name)
        nearest = float(bound)
        printed = exact(nearest)
        if printed == bound:
            return tree.COMPARATORS[sign](col, nearest)
        if sign in ("==", "!="):
            return self._where_known(left, sign == "!=")
        # The bound lies between two numbers that the column can hold.
        above = printed is not None and printed > bound
        if sign[0] == ">":
            return col >= nearest if above else col > nearest
        return col < nearest if above else col <= nearest

    def _compared_ages(self, sign: str, birth: tree.Node, until: date, bound: int | Fraction) -> Truth:
        """Ages fall as the day of birth rises."""

        def younger(than: int) -> Truth:
            return self._since(birth, lambda day: completed_years_between(day, until) < than)

        return self._by_halves(sign, no(younger(math.ceil(bound))), no(younger(math.floor(bound) + 1)))

    def _by_halves(self, sign: str, at_least: Truth, above: Truth) -> Truth:
        match sign:
            case ">=":
                return at_least
            case ">":
                return above
            case "<":
                return no(at_least)
            case "<=":
                return no(above)
            case "==":
                return all_of(self.ns, [at_least, no(above)])
            case _:
                return any_of(self.ns, [no(at_least), above])

    def _compared_days(self, sign: str, left: tree.Node, right: tree.Node) -> Truth:
        if isinstance(right, tree.Literal):
            bound = right.content
            return self._by_halves(sign, self._since(left, lambda day: day >= bound), self._since(left, lambda day: day > bound))
        return tree.COMPARATORS[sign](self._day(left), self._day(right))

    def _since(self, term: tree.Node, holds: Callable[[date], bool]) -> Truth:
        """Whether a day fulfils what is true of all days from some day on."""
        match term:
            case tree.Literal(content):
                return None if content is UNKNOWN else holds(content)
            case tree.Attribute(name):
                first = first_day(holds)
                if first is None or first == date.min:
                    return self._where_known(term, first is not None)
                return self.ns.col(name) >= first
            case tree.Choice() | tree.Stated():
                return self._pushed(term, lambda one: self._since(one, holds))
            case tree.Shifted(day):
                years, months, days = self._span(term)
                return self._since(day, lambda day: holds(shifted(day, years=years, months=months, days=days)))
            case _:
                # The latest of several.
                any_since = any_of(self.ns, [self._since(one, holds) for one in term.parts])
                return pick(self.ns, self._known(term), any_since, None)

    def _day(self, term: tree.Node) -> Any:
        """A day as an expression, where it must be compared with a day of the same row."""
        if isinstance(term, tree.Attribute):
            return self.ns.col(term.name)
        years, months, days = self._span(term)
        last = first_day(lambda day: shifted(day, years=years, months=months, days=days) == date.max)
        col = self._day(term.parts[0])
        moved = col.dt.offset_by(f"{12 * years + months}mo").dt.offset_by(f"{days}d")
        # Nothing comes after the last day of the calendar.
        return self.ns.when(col < last).then(moved).when(col >= last).then(self.ns.lit(date.max))

    def _span(self, term: tree.Node) -> tuple[int, int, int]:
        """By how many years, months and days a day is shifted."""
        years, months, days = (part.value(self._scene) for part in term.parts[1:])
        return years, months, days
