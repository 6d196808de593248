"""What a row takes over from the row of another table to which it refers, and what it works out from columns of its own."""

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

from ruralpolicy.conditions.reading import read_amount
from ruralpolicy.derive.derivation import ByName, LookUp, Own, Source
from ruralpolicy.facts import UNKNOWN, Fact
from ruralpolicy.facts.declarations import declared
from ruralpolicy.facts.terms import Term
from ruralpolicy.frames.expressions.conditions import Expressions
from ruralpolicy.frames.totals._homes import Tables

__all__ = ["followed", "worked_out"]


def worked_out(tables: Tables, derivation: Own, as_of: date) -> tuple[Any, Any]:
    """The number that follows from other columns, at the least and at the most."""
    return _ends(tables, derivation.kind, derivation.function, as_of)


def followed(tables: Tables, derivation: LookUp, as_of: date) -> Any:
    """The value found where the reference leads; None where nothing can be found."""
    ns, kind, through = tables.ns, derivation.kind, derivation.through
    found: list[Any] = []
    for target, source in derivation.sources.items():
        if through not in tables.columns(kind) or target not in tables or (taken := _taken(tables, target, source, as_of)) is None:
            continue
        name = f"_{derivation.attribute}_{target.__name__}"
        there = tables.readable(target).select(ns.col("code").alias(through), taken.alias(name))
        tables.put(kind, tables.of(kind).join(there, on=through, how="left"))
        found.append(ns.col(name))
    return ns.coalesce(*found) if found else None


def _taken(tables: Tables, kind: type[Fact], source: Source, as_of: date) -> Any:
    """What is taken from each row of the kind; None where it has no such column."""
    if source.by_name is not None:
        return _by_name(tables, kind, source.by_name, as_of)
    # A source written as a clause function has annotations; one made by `Source.attribute` has none.
    if getattr(source.gives, "__annotations__", None):
        return _ends(tables, kind, source.gives, as_of)[0]
    ns, (name,) = tables.ns, source.reads
    if name not in tables.columns(kind):
        return None
    column, attribute = ns.col(name), declared(kind)[name]
    if attribute.enum is None:
        something = object()
        given = source.gives(SimpleNamespace(**{name: something}))
        return column if given is something else ns.when(~column.is_null()).then(ns.lit(given))
    by_result: dict[Any, list[str]] = {}
    for member in attribute.enum:
        by_result.setdefault(source.gives(SimpleNamespace(**{name: member})), []).append(member.value)
    return ns.coalesce(
        *(
            ns.when(column.is_in(values)).then(ns.lit(result.value if isinstance(result, Term) else result))
            for result, values in by_result.items()
            if result is not UNKNOWN
        )
    )


def _by_name(tables: Tables, kind: type[Fact], told: ByName, as_of: date) -> Any:
    """What a name alone tells, else what is taken otherwise."""
    ns, columns = tables.ns, tables.columns(kind)
    other = _taken(tables, kind, told.otherwise, as_of) if set(told.otherwise.reads) <= set(columns) else None
    if "name" not in columns:
        return other if other is None else ns.when(other != ns.lit(told.without_name.value)).then(other)
    name = ns.col("name")
    found = ns.when(name.is_in(sorted(told.names))).then(ns.lit(told.result.value))
    if other is None:
        return found
    surely = ~name.is_null() | (other != ns.lit(told.without_name.value))
    return ns.when(name.is_in(sorted(told.names))).then(ns.lit(told.result.value)).otherwise(ns.when(surely).then(other))


def _ends(tables: Tables, kind: type[Fact], function: Callable[..., int], as_of: date) -> tuple[Any, Any]:
    ends: tuple[Any, Any] = Expressions(tables.ns, kind, tables.columns(kind), as_of).ends(read_amount(function, kind).node)
    return ends
