"""Reading the columns of a table: into one type for each sort of attribute, with the cells found out that no fact could hold.

The rules are those of the attributes' declarations; here they are expressions.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final

import attrs

from ruralpolicy.facts._attributes import Attribute
from ruralpolicy.facts._check import mistyped
from ruralpolicy.messages import Said

__all__ = ["UNREAD", "Complaint", "Reading", "read"]

_WHOLE: Final = r"^[+-]?\d{1,18}$"
_WHOLE_DECIMAL: Final = r"^[+-]?\d{1,18}(\.0*)?$"
# What fifteen digits write is the decimal that the nearest float prints.
_DECIMAL: Final = r"^[+-]?0*(\d{1,15}(\.0*)?|\d{1,6}\.\d{1,9}0*)$"
_LEAP: Final = r"(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
_DAY: Final = (
    r"^(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|" + _LEAP + r"-02-29)$"
)
_NO_YEAR: Final = "^0000"
_EXACT_IN_FLOATS: Final = 2**53
_LARGEST: Final = 2**63 - 1


UNREAD: Final = "{} unread"
"""The column with what was found in a column of Python objects and is no text, for attributes that are texts."""


@attrs.frozen(eq=False)
class Complaint:
    """What may be wrong with cells: the expression of when it is, and of what is said then, null elsewhere."""

    wrong: Any
    words: Any


@attrs.frozen(eq=False)
class Reading:
    """A table's columns as they are read.

    *plain* are the values where nothing is wrong with any cell, *sure* those of every cell that can be read, null elsewhere.
    *twice* is the complaint about codes that stand more than once; *glance* says in one row which of the other complaints there are.
    *straight* says that the plain values are the cells as they stand.
    """

    plain: Mapping[str, Any]
    sure: Mapping[str, Any]
    complaints: tuple[Complaint, ...]
    twice: Complaint
    glance: tuple[Any, ...]
    straight: bool


def read(ns: Any, nw: Any, columns: Mapping[str, Any], attributes: Mapping[str, Attribute]) -> Reading:
    """Read the columns of a table.

    Args:
        ns: the namespace in which expressions are written.
        nw: narwhals, whose types describe the columns.
        columns: their names and types.
        attributes: the declarations of those that are no topics.
    """
    plain: dict[str, Any] = {}
    sure: dict[str, Any] = {}
    complaints: list[Complaint] = []
    straight = True
    for name, dtype in columns.items():
        if name.endswith(UNREAD.format("")):
            continue
        col, attribute = ns.col(name), attributes.get(name)
        typed, partly = _typed(ns, nw, col, attribute, dtype)
        straight = straight and typed is col

        def complain(wrong: Any, expected: str, *, name: str = name, col: Any = col, dtype: Any = dtype) -> None:
            got = _got(ns, nw, ns.when(wrong).then(col), dtype)
            complaints.append(Complaint(wrong, ns.concat_str(ns.lit(f"{name}: expected {expected}, got "), got)))

        if partly:
            complain(~col.is_null() & typed.is_null(), _expected_of(attribute))
        if UNREAD.format(name) in columns:
            unread = ns.col(UNREAD.format(name))
            complaints.append(
                Complaint(~unread.is_null(), ns.concat_str(ns.lit(f"{name}: expected {_expected_of(attribute)}, got "), unread))
            )
        plain[name] = sure[name] = typed
        for wrong, expected in () if attribute is None else _bounds(typed, attribute):
            complain(wrong, expected)
            sure[name] = ns.when(~wrong).then(sure[name])
    # A row keeps its code, whatever is wrong with it.
    sure["code"] = code = plain["code"]
    missing = ns.col("code").is_null()
    if UNREAD.format("code") in columns:
        missing = missing & ns.col(UNREAD.format("code")).is_null()
    complaints.append(Complaint(missing, ns.when(missing).then(ns.lit("code: expected a text, got nothing"))))
    complaints += _relations(ns, plain, attributes)
    twice = code.is_duplicated() & ~code.is_null()
    words = ns.concat_str(ns.lit("code: expected a code that stands once, got '"), ns.when(twice).then(code), ns.lit("'"))
    return Reading(
        plain={name: value.alias(name) for name, value in plain.items()},
        sure={name: value.alias(name) for name, value in sure.items()},
        complaints=tuple(complaints),
        twice=Complaint(twice, words),
        glance=tuple(each.wrong.any().alias(str(place)) for place, each in enumerate(complaints)),
        straight=straight,
    )


def _expected_of(attribute: Attribute | None) -> str:
    return "true or false" if attribute is None else mistyped(attribute, None).expected("en")


def _got(ns: Any, nw: Any, col: Any, dtype: Any) -> Any:
    """A cell as a message shows it, null for null."""
    if isinstance(dtype, nw.String | nw.Categorical | nw.Enum):
        return ns.concat_str(ns.lit("'"), col.cast(ns.String), ns.lit("'"))
    if dtype.is_numeric() or isinstance(dtype, nw.Boolean | nw.Date | nw.Datetime):
        return col.cast(ns.String)
    return ns.when(~col.is_null()).then(ns.lit(f"a value of type {dtype}"))


def _bounds(value: Any, attribute: Attribute) -> Iterator[tuple[Any, str]]:
    """When a value of the right type is none that the attribute may have, and what was expected."""
    if attribute.type is str:
        yield value == "", Said("empty-text").expected("en")
    if attribute.type not in (int, Fraction):
        return
    if attribute.low is not None:
        yield value < attribute.low, f"at least {attribute.low}"
    if attribute.high is not None:
        yield value > attribute.high, f"at most {attribute.high}"


def _typed(ns: Any, nw: Any, col: Any, attribute: Attribute | None, dtype: Any) -> tuple[Any, bool]:
    """The values of a column in the type of its sort, and whether cells may have been left out."""
    if attribute is None or attribute.type is bool:
        return _flags(ns, nw, col, dtype)
    if attribute.many:
        return _sets(ns, nw, col, attribute, dtype)
    if attribute.enum is not None or attribute.type is str:
        return _words(ns, nw, col, attribute, dtype)
    if attribute.type is date:
        return _days(ns, nw, col, dtype)
    return (_whole if attribute.type is int else _decimals)(ns, nw, col, dtype)


def _where(ns: Any, right: Any, value: Any) -> Any:
    return ns.when(right).then(value)


def _never(ns: Any, dtype: Any) -> tuple[Any, bool]:
    return ns.lit(None, dtype=dtype), True


def _flags(ns: Any, nw: Any, col: Any, dtype: Any) -> tuple[Any, bool]:
    if isinstance(dtype, nw.Boolean):
        return col, False
    if isinstance(dtype, nw.String):
        word = col.str.to_lowercase()
        return ns.when(word == "true").then(ns.lit(True)).when(word == "false").then(ns.lit(False)), True
    return _never(ns, ns.Boolean)


def _words(ns: Any, nw: Any, col: Any, attribute: Attribute, dtype: Any) -> tuple[Any, bool]:
    if not isinstance(dtype, nw.String | nw.Categorical | nw.Enum):
        return _never(ns, ns.String)
    word = col if isinstance(dtype, nw.String) else col.cast(ns.String)
    if attribute.enum is None:
        return word, False
    return _where(ns, word.is_in([member.value for member in attribute.enum]), word), True


def _sets(ns: Any, nw: Any, col: Any, attribute: Attribute, dtype: Any) -> tuple[Any, bool]:
    if not isinstance(dtype, nw.List) or not isinstance(dtype.inner, nw.String):
        return _never(ns, ns.List(ns.String))
    there = [col.list.contains(member.value).cast(ns.Int64) for member in attribute.enum or ()]
    known = sum(there[1:], start=there[0])
    # What stands there twice, or is none of these, makes it longer than what was found.
    return _where(ns, known == col.list.len().cast(ns.Int64), col), True


def _days(ns: Any, nw: Any, col: Any, dtype: Any) -> tuple[Any, bool]:
    if isinstance(dtype, nw.Date):
        return col, False
    if isinstance(dtype, nw.Datetime) and dtype.time_zone is None:
        day = col.cast(ns.Date)
        return _where(ns, day.cast(ns.Datetime) == col, day), True
    if isinstance(dtype, nw.String):
        right = col.str.contains(_DAY) & ~col.str.contains(_NO_YEAR)
        return _where(ns, right, col).str.to_date(format="%Y-%m-%d"), True
    return _never(ns, ns.Date)


def _whole(ns: Any, nw: Any, col: Any, dtype: Any) -> tuple[Any, bool]:
    if isinstance(dtype, nw.Int64):
        return col, False
    if isinstance(dtype, nw.Int128 | nw.UInt64 | nw.UInt128):
        return _where(ns, (col <= _LARGEST) & (col >= (-_LARGEST if isinstance(dtype, nw.Int128) else 0)), col).cast(ns.Int64), True
    if dtype.is_integer():
        return col.cast(ns.Int64), False
    if dtype.is_float():
        near = _where(ns, (col >= -_EXACT_IN_FLOATS) & (col <= _EXACT_IN_FLOATS), col).cast(ns.Int64)
        return _where(ns, near.cast(ns.Float64) == col, near), True
    if isinstance(dtype, nw.String):
        return _where(ns, col.str.contains(_WHOLE), col).cast(ns.Int64), True
    if isinstance(dtype, nw.Decimal):
        return _where(ns, col.cast(ns.String).str.contains(_WHOLE_DECIMAL), col).cast(ns.Int64), True
    return _never(ns, ns.Int64)


def _decimals(ns: Any, nw: Any, col: Any, dtype: Any) -> tuple[Any, bool]:
    if dtype.is_float():
        # A narrow float prints the decimal that was meant.
        number = col if isinstance(dtype, nw.Float64) else col.cast(ns.String).cast(ns.Float64)
        return _where(ns, number.is_finite(), number), True
    if dtype.is_integer():
        low = col >= -_EXACT_IN_FLOATS if dtype.is_signed_integer() else col >= 0
        return _where(ns, low & (col <= _EXACT_IN_FLOATS), col).cast(ns.Float64), True
    if isinstance(dtype, nw.String | nw.Decimal):
        text = col.cast(ns.String)
        return _where(ns, text.str.contains(_DECIMAL), text).cast(ns.Float64), True
    return _never(ns, ns.Float64)


def _relations(ns: Any, values: Mapping[str, Any], attributes: Mapping[str, Attribute]) -> Iterator[Complaint]:
    """What may be wrong between the columns of a row."""
    for name in values:
        for word, other in attributes[name].relations if name in attributes else ():
            if other not in values:
                continue
            value, bound = values[name], values[other]
            if word == "implies":
                wrong = value & ~bound
                yield Complaint(wrong, ns.when(wrong).then(ns.lit(f"{name}: cannot be true while {other} is false")))
                continue
            wrong = value > bound if word == "at_most" else value < bound
            words = {"at_most": "at most", "at_least": "at least", "not_before": "not before"}
            at, got = (ns.when(wrong).then(one).cast(ns.String) for one in (bound, value))
            expected = (ns.lit(f"{name}: expected {words[word]} {other} ("), at, ns.lit("), got "), got)
            yield Complaint(wrong, ns.concat_str(*expected))
