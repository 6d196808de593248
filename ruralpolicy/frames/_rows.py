"""Conditions decided row by row with the tree itself: the slower way, for what no column expression says exactly."""

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import polars as pl

from ruralpolicy._numbers import exact
from ruralpolicy.conditions import tree
from ruralpolicy.facts import UNKNOWN, Between
from ruralpolicy.facts.declarations import Attribute

__all__ = ["row_by_row"]


def row_by_row(node: tree.Node, attributes: Mapping[str, Attribute], highs: Mapping[str, str], as_of: date) -> pl.Expr:
    """The condition as an expression of Polars that asks Python, with nulls for UNKNOWN.

    Args:
        node: the condition; it reads at least one column.
        attributes: the declarations of the columns that are no topics.
        highs: by attribute, the column with its upper bounds.
        as_of: the day.

    >>> from ruralpolicy.facts import County
    >>> from ruralpolicy.facts.declarations import declared
    >>> frame = pl.DataFrame({"name": ["a", "c", None]})
    >>> before = tree.Comparison("<", tree.Attribute("name"), tree.Literal("b"))
    >>> frame.select(row_by_row(before, declared(County), {}, date(2026, 12, 31)))["name"].to_list()
    [True, False, None]
    """
    names = dict.fromkeys(part.name for part in node.walk() if isinstance(part, tree.Attribute | tree.Topic))
    readers: dict[str, Callable[[Any], Any]] = {name: _reader(attributes.get(name)) for name in names}
    columns = dict.fromkeys((*names, *(highs[name] for name in names if name in highs)))

    def decided(cells: Mapping[str, Any]) -> bool | None:
        values = {name: _value(cells, name, read, highs) for name, read in readers.items()}
        topics = {name: value for name, value in values.items() if name not in attributes and value is not UNKNOWN}
        found = node.value(tree.Scene(SimpleNamespace(**values), as_of, topics))
        return None if found is UNKNOWN else found

    def each(rows: pl.Series) -> pl.Series:
        return pl.Series(rows.name, [decided(cells) for cells in rows.to_list()], pl.Boolean)

    return pl.struct(*columns).map_batches(each, return_dtype=pl.Boolean).alias(next(iter(names)))


def _value(cells: Mapping[str, Any], name: str, read: Callable[[Any], Any], highs: Mapping[str, str]) -> Any:
    cell = cells[name]
    if cell is None:
        return UNKNOWN
    if name in highs and cells[highs[name]] != cell:
        return Between(cell, cells[highs[name]])
    return read(cell)


def _reader(attribute: Attribute | None) -> Callable[[Any], Any]:
    """What turns a cell into what a fact would hold."""
    if attribute is None:
        return bool
    enum = attribute.enum
    if enum is not None:
        return (lambda words: frozenset(map(enum, words))) if attribute.many else enum
    return exact if attribute.type is Fraction else _as_it_is


def _as_it_is(cell: Any) -> Any:
    return cell
