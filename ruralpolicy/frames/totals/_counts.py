"""What counts towards totals, counted for all rows of a table at once: at the least, at the most, and what may lie anywhere."""

from datetime import date
from functools import cache
from typing import Any, Final

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.reading import read_condition
from ruralpolicy.derive.part import Part
from ruralpolicy.facts import Fact
from ruralpolicy.frames.expressions.conditions import Expressions
from ruralpolicy.frames.totals._homes import Frame, Tables

__all__ = ["Counts", "capped"]

# Beyond it a total is only known to be at least as much: neither sums nor products with the figures of clauses leave 64 bits.
_MOST: Final = 2**36

# What lies together in one column of places, under the column of the subjects that names these.
_Group = tuple[type[Fact], str, str]


@cache
def _condition(part: Part) -> tree.Node:
    node = read_condition(part.where, part.of).node if part.where else tree.Always()
    return tree.All((node, tree.Not(tree.Topic(part.lacking)))) if part.lacking else node


def capped(ns: Any, low: Any, high: Any) -> tuple[Any, Any]:
    """The ends of a number that is not to be reckoned with where it is too large."""
    return ns.when(low > _MOST).then(_MOST).otherwise(low), ns.when(high <= _MOST).then(high)


class Counts:
    """The counts that are wanted about the rows of a kind, each table to be counted in one go."""

    def __init__(self, tables: Tables, kind: type[Fact], as_of: date) -> None:
        self._tables = tables
        self._kind = kind
        self._as_of = as_of
        self._groups: dict[_Group, list[tuple[Part, str]]] = {}
        self._rows: dict[type[Fact], str] = {}

    def of(self, part: Part, key: str = "code") -> tuple[Any, Any]:
        """What counts in the place that the column *key* names, at the least and at the most; for once `join` was called."""
        ns = self._tables.ns
        if part.of not in self._tables:
            return ns.lit(0, dtype=ns.Int64), ns.lit(0, dtype=ns.Int64)
        number = str(sum(map(len, self._groups.values())))
        self._groups.setdefault((part.of, part.at, key), []).append((part, number))
        low, high = ns.col(f"_low_{number}"), ns.col(f"_high_{number}") + ns.col(f"_any_high_{number}")
        if part.adds:
            high = ns.when(ns.col(f"_endless_{number}") + ns.col(f"_any_endless_{number}") == 0).then(high)
        return low.cast(ns.Int64), high.cast(ns.Int64)

    def present(self, kind: type[Fact]) -> Any:
        """Whether the table of the kind has a row; for once `join` was called."""
        self._rows[kind] = f"_rows_{kind.__name__}"
        return self._tables.ns.col(self._rows[kind]) > 0

    def join(self) -> None:
        """Put the columns of which `of` and `present` spoke into the table of the kind."""
        ns, frame = self._tables.ns, self._tables.of(self._kind)
        for (of, at, key), parts in self._groups.items():
            frame = frame.join(self._counted(of, at, key, parts), on=key, how="left")
        for kind, name in self._rows.items():
            frame = frame.join(self._tables.of(kind).select(ns.len().alias(name)), how="cross")
        self._tables.put(self._kind, frame)

    def _counted(self, of: type[Fact], at: str, key: str, parts: list[tuple[Part, str]]) -> Frame:
        """The counts at every place that the column *key* names, and beside each what may lie anywhere."""
        ns, tables = self._tables.ns, self._tables
        home = at if at in tables.columns(of) else None if at else tables.home(of, self._kind)
        counted = self._counting(of, parts)
        place = (ns.lit(None, dtype=ns.String) if home is None else ns.col(home)).alias(key)
        rows = tables.of(of).with_columns(place, **counted).select(key, *counted)
        # Every place counts itself as nothing, so that none is missing from what is joined.
        nothing = {name: ns.lit(0, dtype=ns.Int64) for name in counted}
        places = tables.given[self._kind].select(key).with_columns(**nothing)
        placed = ns.concat([rows, places], how="vertical").group_by(key).agg(*(ns.col(name).sum() for name in counted))
        wide = [name for name in counted if not name.startswith("_low")]
        anywhere = ns.col(key).is_null()
        return placed.with_columns(ns.when(anywhere).then(ns.col(name)).sum().alias(f"_any{name}") for name in wide)

    def _counting(self, of: type[Fact], parts: list[tuple[Part, str]]) -> dict[str, Any]:
        """What each row of a kind counts, under the names of the columns to be added up."""
        ns, columns = self._tables.ns, self._tables.columns(of)
        expressions = Expressions(ns, of, columns, self._as_of)
        # What a row that is unreadable would have counted is as unknown as the rest of it.
        readable = ns.col("unreadable").is_null()
        counted: dict[str, Any] = {}
        for part, number in parts:
            truth = expressions.truth(_condition(part))
            if truth is None or isinstance(truth, bool):
                truth = ns.lit(truth, dtype=ns.Boolean)
            truth = ns.when(readable).then(truth)
            if not part.adds:
                counted[f"_low_{number}"] = truth.fill_null(False).cast(ns.Int64)
                counted[f"_high_{number}"] = truth.fill_null(True).cast(ns.Int64)
                continue
            least, most = capped(ns, *expressions.ends(tree.Attribute(part.adds)))
            most = ns.when(truth.fill_null(True)).then(ns.when(readable).then(most)).otherwise(0)
            counted[f"_low_{number}"] = ns.when(truth).then(least).fill_null(0)
            counted[f"_high_{number}"] = most.fill_null(0)
            counted[f"_endless_{number}"] = most.is_null().cast(ns.Int64)
        return counted
