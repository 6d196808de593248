"""Tables of several kinds that refer to each other: where each row lies, and which references cannot be right."""

from collections.abc import Mapping
from functools import reduce
from operator import add, or_
from typing import Any

from ruralpolicy.derive.draft import LAST_RESORT, WAYS
from ruralpolicy.facts import KINDS, Fact, attributes

__all__ = ["Frame", "Tables"]

# A lazy frame of Polars or of narwhals, which share the methods that are called here.
Frame = Any


class Tables:
    """The tables of one assessment while totals and look-ups are being filled in.

    Every table has the columns ``code`` and ``unreadable``. Nothing is taken from a row that is unreadable; it may be like any other.
    """

    def __init__(self, frames: Mapping[type[Fact], Frame], ns: Any) -> None:
        self.ns = ns
        self.given = frames
        """The tables as they were given."""
        self._frames: dict[type[Fact], Frame] = {}
        # To ask a lazy frame costs more the more was joined to it.
        self._columns: dict[type[Fact], tuple[str, ...]] = {}
        self._homes: dict[tuple[type[Fact], type[Fact]], str | None] = {}

    def __contains__(self, kind: type[Fact]) -> bool:
        return kind in self.given

    def of(self, kind: type[Fact]) -> Frame:
        """The table of a kind as it stands by now, with the references that lead nowhere found out."""
        if kind not in self._frames:
            self._frames[kind] = self.given[kind]
            self._find_strays(kind)
        return self._frames[kind]

    def put(self, kind: type[Fact], frame: Frame, *columns: str) -> None:
        """Let *frame* be the table of the kind, with more *columns* than it had that are there to stay."""
        self._columns[kind] = tuple(dict.fromkeys((*self.columns(kind), *columns)))
        self._frames[kind] = frame

    def columns(self, kind: type[Fact]) -> tuple[str, ...]:
        """The columns of the table of the kind, those apart that only served a join."""
        if kind not in self._columns:
            self._columns[kind] = tuple(self.given[kind].collect_schema().names())
        return self._columns[kind]

    def readable(self, kind: type[Fact]) -> Frame:
        """The rows of the kind from which something can be taken; no code stands among them twice."""
        return self.of(kind).filter(self.ns.col("unreadable").is_null())

    def codes(self, kind: type[Fact], name: str, flag: str) -> Frame:
        """The codes of a kind under another *name*, each once, with 1 in the column *flag*."""
        ns = self.ns
        codes = self.given[kind].select(ns.col("code").alias(name)).filter(~ns.col(name).is_null()).unique(subset=[name])
        return codes.with_columns(ns.lit(1, dtype=ns.Int64).alias(flag))

    def home(self, kind: type[Fact], area: type[Fact]) -> str | None:
        """The column with the code of the area in which each row lies, by whichever way of references is known; None where there is none.

        Rows of which two ways lead to different areas become unreadable.
        """
        if (kind, area) not in self._homes:
            self._homes[kind, area] = self._find_home(kind, area)
        return self._homes[kind, area]

    def _find_home(self, kind: type[Fact], area: type[Fact]) -> str | None:
        ns, home = self.ns, f"_home_{area.__name__}"
        known: list[Any] = []
        clashes: list[Any] = []
        for way in WAYS.get(kind, ()):
            if way not in self.columns(kind) or (end := self._end(kind, way, area)) is None:
                continue
            if known and way != LAST_RESORT:
                clash = ns.coalesce(*known) != end
                self._refuse(kind, way, clash, f"the same {area.__name__} by every reference")
                clashes.append(clash.fill_null(False))
            known.append(end)
        if not known:
            return None
        place = ns.coalesce(*known)
        if clashes:
            place = ns.when(~reduce(or_, clashes)).then(place)
        self.put(kind, self.of(kind).with_columns(place.alias(home)), home)
        return home

    def _end(self, kind: type[Fact], way: str, area: type[Fact]) -> Any:
        """Where the rows that *way* leads to lie; None where that is not known of any."""
        ns, ends = self.ns, []
        targets = attributes(kind)[way].reference
        if area.__name__ in targets:
            return ns.col(way)
        for target in (KINDS[name] for name in targets):
            if target in self and (home := self.home(target, area)) is not None:
                end = f"_{way}_{target.__name__}_{area.__name__}"
                ends.append(ns.col(end))
                lying = self.readable(target).select(ns.col("code").alias(way), ns.col(home).alias(end))
                self.put(kind, self.of(kind).join(lying, on=way, how="left"))
        return ns.coalesce(*ends) if ends else None

    def _find_strays(self, kind: type[Fact]) -> None:
        """Refuse the rows of which a reference hits no row, or rows of several kinds.

        Whether it hits none can only be said where the tables of all kinds were given to which it may lead.
        """
        for reference in attributes(kind).values():
            given = [KINDS[name] for name in reference.reference if KINDS[name] in self]
            if given and reference.name in self.columns(kind):
                self._refuse_strays(kind, reference.name, given, whole=len(given) == len(reference.reference))

    def _refuse_strays(self, kind: type[Fact], name: str, given: list[type[Fact]], *, whole: bool) -> None:
        ns = self.ns
        flags = [f"_hit_{target.__name__}" for target in given]
        frame = self._frames[kind]
        for target, flag in zip(given, flags, strict=True):
            frame = frame.join(self.codes(target, name, flag), on=name, how="left")
        self._frames[kind] = frame
        hits: Any = reduce(add, (ns.col(flag).fill_null(0) for flag in flags))
        astray = (hits > 1) | (hits == 0) if whole else hits > 1
        self._refuse(kind, name, astray, f"the code of one {' or '.join(attributes(kind)[name].reference)}")
        hit = ns.when(~astray).then(ns.col(name)).alias(name)
        self._frames[kind] = self._frames[kind].with_columns(hit).drop(*flags)

    def _refuse(self, kind: type[Fact], name: str, wrong: Any, expected: str) -> None:
        """Say of the rows of which *wrong* holds what was expected in their column."""
        ns = self.ns
        col, unreadable = ns.col(name), ns.col("unreadable")
        text = ns.concat_str(ns.lit(f"{name}: expected {expected}, got '"), col, ns.lit("'"))
        longer = ns.concat_str(unreadable, text, separator="; ", ignore_nulls=True)
        self.put(kind, self.of(kind).with_columns(ns.when(~col.is_null() & wrong).then(longer).otherwise(unreadable).alias("unreadable")))
