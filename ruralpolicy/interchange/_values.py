"""Values that JSON does not hold: days, members of enums, sets and exact numbers, turned from what it holds and back."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any, Final, get_args, get_origin

from cattrs import Converter

from ruralpolicy._numbers import exact, in_words, plain_digits
from ruralpolicy.facts import Term
from ruralpolicy.facts.declarations import declared
from ruralpolicy.facts.fact import Checked, values_of
from ruralpolicy.facts.names import member_called

__all__ = ["encoded", "turned"]

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Term)


def _is_set(kind: Any) -> bool:
    return get_origin(kind) is frozenset


def _to_member(value: object, kind: type[Term]) -> object:
    try:
        return kind(value) if isinstance(value, str) else value
    except ValueError:
        return member_called(kind, str(value)) or value


def _to_day(value: object, _: object) -> object:
    if not isinstance(value, str):
        return value
    text = plain_digits(value)
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else value
    except ValueError:
        return value


def _to_set(value: object, kind: Any) -> object:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        return value
    (enum,) = get_args(kind)
    members = frozenset(_to_member(each, enum) for each in value)
    return members if len(members) == len(value) else value


def _from_number(number: Fraction) -> int | float | str:
    if number.denominator == 1:
        return number.numerator
    # A float beyond this is a whole number, and the largest fractions have none.
    nearest = float(number) if abs(number) < 10**16 else 0.0
    return nearest if exact(nearest) == number else in_words(number)


def _from_set(members: frozenset[Term]) -> list[str]:
    return [member.value for enum in {type(each) for each in members} for member in enum if member in members]


def _make_converter() -> Converter:
    """A converter that turns into values what JSON cannot hold, and leaves alone what it cannot turn.

    What is right is judged where facts built in Python are judged too; left to itself it would take 2.7 for 2 and true for 1.
    """
    converter = Converter()
    converter.register_structure_hook(date, _to_day)
    converter.register_structure_hook_func(_is_enum, _to_member)
    converter.register_structure_hook_func(_is_set, _to_set)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(Fraction, _from_number)
    converter.register_unstructure_hook(frozenset, _from_set)
    converter.register_unstructure_hook_func(_is_enum, lambda member: member.value)
    return converter


_converter = _make_converter()


def _turn(annotation: Any) -> Callable[[object], object]:
    turn = _converter.get_structure_hook(annotation)
    return lambda value: turn(value, annotation)


def _make_turns(kind: type) -> Mapping[str, Callable[[object], object]]:
    held = (int, bool, str, Fraction)
    return {name: _turn(attribute.type) for name, attribute in declared(kind).items() if attribute.type not in held}


# How values are turned that JSON does not hold as they are, by attribute; the type is written out for mypy.
_turns: Callable[[type], Mapping[str, Callable[[object], object]]] = cache(_make_turns)


def turned(kind: type, row: Mapping[Any, Any]) -> Mapping[Any, Any]:
    """A row with days, members of enums and sets in the place of their texts and lists; what is none of these stays as it is."""
    turns = _turns(kind)
    if turns.keys().isdisjoint(row):
        return row
    return {name: turns[name](value) if name in turns else value for name, value in row.items()}


def encoded(fact: Checked) -> dict[str, object]:
    """A fact as a row of JSON."""
    return {name: _converter.unstructure(value) for name, value in values_of(fact).items()}
