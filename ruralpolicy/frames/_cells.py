"""How the cells of each sort of attribute are read, whatever their column holds them as.

Most columns hold each cell in its plainest form, which a *quick* expression reads; where one does not, a slower one takes its place, which
reads the same cells in the same way and some more.
"""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any, Final

import attrs

from ruralpolicy.facts.declarations import Attribute
from ruralpolicy.frames._texts import as_word, digits

__all__ = ["Typed", "typed"]

Read = Callable[[Any], Any]

_WHOLE: Final = r"^[+-]?[0-9]{1,18}$"
_NOUGHTS: Final = r"\.0+$"
# What fifteen digits write is the decimal that the nearest float prints.
_DECIMAL: Final = r"^[+-]?0*([0-9]{1,15}(\.0+)?|[0-9]{1,6}\.[0-9]{1,9}0*)$"
_LEAP: Final = r"([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
_MONTHS: Final = (
    r"(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])"  # 29 February apart
)
_DAY: Final = rf"^([0-9]{{4}}-({_MONTHS})|{_LEAP}-02-29)$"
_NO_YEAR: Final = "^0000"
_EXACT_IN_FLOATS: Final = 2**53
_LARGEST: Final = 2**63 - 1


@attrs.frozen(eq=False)
class Typed:
    """The cells of a column as values of one type, null where a cell is none: by a quick expression, and by one that reads all it can.

    *whole* says that no cell can be none.
    """

    quick: Any
    full: Any
    whole: bool = False


def typed(ns: Any, nw: Any, col: Any, attribute: Attribute | None, dtype: Any, words: Mapping[str, bool]) -> Typed:
    """A column of an attribute, or of a topic, in the type of its sort.

    Args:
        ns: the namespace in which expressions are written.
        nw: narwhals, whose types describe the columns.
        col: the column.
        attribute: the declaration; None for a topic.
        dtype: the type in which it is held.
        words: which words stand for true and for false, beside ``true``, ``false`` and the Chinese ones.
    """
    if isinstance(dtype, nw.Categorical | nw.Enum):
        col, dtype = col.cast(ns.String), nw.String()
    if attribute is None or attribute.type is bool:
        return _flags(ns, nw, col, dtype, {"true": True, "false": False, "是": True, "否": False, **words}, asked=bool(words))
    if attribute.many:
        return _sets(ns, nw, col, attribute, dtype)
    if attribute.enum is not None:
        return _members(ns, nw, col, attribute, dtype)
    if attribute.type is date:
        return _days(ns, nw, col, dtype)
    if attribute.type is int:
        return _whole(ns, nw, col, dtype)
    return _decimals(ns, nw, col, dtype) if attribute.decimals is None else _money(ns, nw, col, dtype)


def _where(ns: Any, right: Any, value: Any) -> Any:
    return ns.when(right).then(value)


def _never(ns: Any, dtype: Any) -> Typed:
    nothing = ns.lit(None, dtype=dtype)
    return Typed(nothing, nothing)


def _once(value: Any, *, whole: bool = False) -> Typed:
    return Typed(value, value, whole)


def _texts(ns: Any, col: Any, quick: Read, slow: Read) -> Typed:
    """Texts read quickly, and slowly those that cannot be read so."""
    found = quick(col)
    return Typed(found, ns.coalesce(found, slow(ns.when(found.is_null()).then(col))))


def _flags(ns: Any, nw: Any, col: Any, dtype: Any, words: Mapping[str, bool], *, asked: bool) -> Typed:
    if isinstance(dtype, nw.Boolean):
        return _once(col, whole=True)
    yes, not_so = ([word for word, means in words.items() if means is meaning] for meaning in (True, False))

    def read(text: Any, yes: Collection[str], not_so: Collection[str]) -> Any:
        return ns.when(text.is_in(yes)).then(ns.lit(True)).when(text.is_in(not_so)).then(ns.lit(False))

    if isinstance(dtype, nw.String):
        return _texts(
            ns, col, lambda text: read(text, ["true"], ["false"]), lambda text: read(as_word(ns, text).str.to_lowercase(), yes, not_so)
        )
    if asked and dtype.is_numeric():
        number = _whole(ns, nw, col, dtype).full
        return _once(read(number.cast(ns.String), yes, not_so))
    return _never(ns, ns.Boolean)


def _members(ns: Any, nw: Any, col: Any, attribute: Attribute, dtype: Any) -> Typed:
    if not isinstance(dtype, nw.String):
        return _never(ns, ns.String)
    members = tuple(attribute.enum or ())
    values = [member.value for member in members]

    def named(text: Any) -> Any:
        word = as_word(ns, text)
        return ns.coalesce(_value(word), *(_where(ns, word == member.term_zh, ns.lit(member.value)) for member in members))

    def _value(text: Any) -> Any:
        return _where(ns, text.is_in(values), text)

    return _texts(ns, col, _value, named)


def _sets(ns: Any, nw: Any, col: Any, attribute: Attribute, dtype: Any) -> Typed:
    if not isinstance(dtype, nw.List) or not isinstance(dtype.inner, nw.String):
        return _never(ns, ns.List(ns.String))
    there = [col.list.contains(member.value).cast(ns.Int64) for member in attribute.enum or ()]
    known = sum(there[1:], start=there[0])
    # What stands there twice, or is none of these, makes it longer than what was found.
    return _once(_where(ns, known == col.list.len().cast(ns.Int64), col))


def _days(ns: Any, nw: Any, col: Any, dtype: Any) -> Typed:
    if isinstance(dtype, nw.Date):
        return _once(col, whole=True)
    if isinstance(dtype, nw.Datetime) and dtype.time_zone is None:
        day = col.cast(ns.Date)
        return _once(_where(ns, day.cast(ns.Datetime) == col, day))
    if isinstance(dtype, nw.String):

        def written(text: Any) -> Any:
            right = text.str.contains(_DAY) & ~text.str.contains(_NO_YEAR)
            return _where(ns, right, text).str.to_date(format="%Y-%m-%d")

        return _texts(ns, col, written, lambda text: written(digits(ns, text)))
    return _never(ns, ns.Date)


def _whole(ns: Any, nw: Any, col: Any, dtype: Any) -> Typed:
    if isinstance(dtype, nw.Int64):
        return _once(col, whole=True)
    if isinstance(dtype, nw.Int128 | nw.UInt64 | nw.UInt128):
        signed = isinstance(dtype, nw.Int128)
        return _once(_where(ns, (col <= _LARGEST) & (col >= (-_LARGEST if signed else 0)), col).cast(ns.Int64))
    if dtype.is_integer():
        return _once(col.cast(ns.Int64), whole=True)
    if dtype.is_float():
        near = _where(ns, (col >= -_EXACT_IN_FLOATS) & (col <= _EXACT_IN_FLOATS), col).cast(ns.Int64)
        return _once(_where(ns, near.cast(ns.Float64) == col, near))
    if isinstance(dtype, nw.String):

        def whole(text: Any) -> Any:
            return _where(ns, text.str.contains(_WHOLE), text).cast(ns.Int64)

        return _texts(ns, col, whole, lambda text: whole(digits(ns, text).str.replace_all(_NOUGHTS, "")))
    if isinstance(dtype, nw.Decimal):
        return _whole(ns, nw, col.cast(ns.String), nw.String())
    return _never(ns, ns.Int64)


def _money(ns: Any, nw: Any, col: Any, dtype: Any) -> Typed:
    """Decimals of two places at most, no larger than floats hold their hundredths; a third place is no money."""

    def read(decimal: Any) -> Any:
        hundredths = (decimal * 100).round()
        # Some engines divide by a plain number as they multiply by its reciprocal, which is no exact one.
        hundred = hundredths * 0 + 100
        small = (hundredths >= -_EXACT_IN_FLOATS) & (hundredths <= _EXACT_IN_FLOATS)
        return _where(ns, small & (hundredths / hundred == decimal), decimal)

    decimals = _decimals(ns, nw, col, dtype)
    return Typed(read(decimals.quick), read(decimals.full))


def _decimals(ns: Any, nw: Any, col: Any, dtype: Any) -> Typed:
    if dtype.is_float():
        # A narrow float prints the decimal that was meant.
        number = col if isinstance(dtype, nw.Float64) else col.cast(ns.String).cast(ns.Float64)
        return _once(_where(ns, number.is_finite(), number))
    if dtype.is_integer():
        low = col >= -_EXACT_IN_FLOATS if dtype.is_signed_integer() else col >= 0
        return _once(_where(ns, low & (col <= _EXACT_IN_FLOATS), col).cast(ns.Float64))
    if isinstance(dtype, nw.String | nw.Decimal):

        def decimal(text: Any) -> Any:
            return _where(ns, text.str.contains(_DECIMAL), text).cast(ns.Float64)

        return _texts(ns, col.cast(ns.String), decimal, lambda text: decimal(digits(ns, text)))
    return _never(ns, ns.Float64)
