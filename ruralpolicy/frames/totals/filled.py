"""Attributes that follow from the rows of other tables, filled in where they were not given; `ruralpolicy.derive` does it for facts."""

from collections.abc import Collection, Mapping
from datetime import date
from functools import lru_cache, reduce
from operator import add, or_
from typing import Any, Final, cast

from ruralpolicy.derive import DERIVABLE, Derivation
from ruralpolicy.derive.derivation import Existence, LookUp, Own, Total
from ruralpolicy.derive.draft import WAYS
from ruralpolicy.derive.part import Part
from ruralpolicy.facts import KINDS, Fact
from ruralpolicy.frames.expressions.conditions import high_of
from ruralpolicy.frames.totals._counts import Counts, capped
from ruralpolicy.frames.totals._homes import Frame, Tables
from ruralpolicy.frames.totals._lookups import followed, worked_out

__all__ = ["filled", "refused"]

# The columns that say which row it is, and that it cannot be read.
_ALWAYS: Final = ("row", "code", "unreadable")


def filled(
    frames: Mapping[type[Fact], Frame], kind: type[Fact], wanted: Collection[str], *, complete: frozenset[type[Fact]], as_of: date, ns: Any
) -> Frame:
    """The table of a kind with those attributes and topics filled in of *wanted* that follow from the other tables.

    Args:
        frames: tables by kind, with the columns ``code``, ``unreadable`` and attributes and topics, already read and checked.
        kind: the kind whose table is asked for.
        wanted: the names of attributes and topics that are read of it.
        complete: the kinds of which the tables hold every row there is.
        as_of: the day on which ages are counted.
        ns: `polars` or `narwhals.stable.v2`, in whose lazy frames the tables are.

    Returns:
        The table with a column for each attribute that was filled in and, for a total, the column `high_of` it: the total lies between
        the two, and above it is unbounded where the second is null and the first is not. References that lead nowhere or to two areas
        are told of in ``unreadable``. Rows come in any order.

    >>> import polars as pl
    >>> from ruralpolicy.facts import County, VillageClinic
    >>> counties = pl.LazyFrame({"code": ["361102"], "unreadable": None})
    >>> clinics = pl.LazyFrame({"code": ["a", "b"], "county": "361102", "kind": ["village_clinic", None], "unreadable": None})
    >>> tables = {County: counties, VillageClinic: clinics}
    >>> whole = frozenset({VillageClinic})
    >>> filled(tables, County, ["village_clinics_total"], complete=whole, as_of=date(2026, 12, 31), ns=pl).collect().to_dicts()
    [{'code': '361102', 'unreadable': None, 'village_clinics_total': 1, 'village_clinics_total at most': 2}]
    """
    rounds = _rounds(kind.__name__, frozenset(wanted))
    tables = _related(frames, kind, rounds, ns)
    added = dict.fromkeys(frames[kind].collect_schema().names())
    for together in rounds:
        for of in dict.fromkeys(each.kind for each in together):
            if of in tables:
                names = _fill(tables, of, [each for each in together if each.kind is of], complete, as_of)
                added.update(dict.fromkeys(names if of is kind else ()))
    return tables.of(kind).select(*added)


def refused(frames: Mapping[type[Fact], Frame], kind: type[Fact], wanted: Collection[str], *, ns: Any) -> Mapping[type[Fact], Frame]:
    """The rows of the other tables that cannot be read, or whose references cannot be right, where something is wanted of them.

    `filled` takes them for rows of which nothing is known: they leave totals in doubt.

    Args:
        frames: tables by kind, as for `filled`.
        kind: the kind whose table is asked for.
        wanted: the names of attributes and topics that are read of it.
        ns: `polars` or `narwhals.stable.v2`.

    >>> import polars as pl
    >>> from ruralpolicy.facts import County, VillageClinic
    >>> counties = pl.LazyFrame({"code": ["361102"], "unreadable": None})
    >>> clinics = pl.LazyFrame({"code": ["a", "b"], "county": ["361102", "36110"], "unreadable": None})
    >>> rows = refused({County: counties, VillageClinic: clinics}, County, ["village_clinics_total"], ns=pl)[VillageClinic]
    >>> rows.collect().to_dicts()
    [{'code': 'b', 'unreadable': "county: expected the code of one County, got '36110'"}]
    """
    tables = _related(frames, kind, _rounds(kind.__name__, frozenset(wanted)), ns)
    names = {of: [name for name in _ALWAYS if name in tables.columns(of)] for of in frames if of is not kind}
    return {of: tables.of(of).filter(~ns.col("unreadable").is_null()).select(*names[of]) for of in names}


def _related(frames: Mapping[type[Fact], Frame], kind: type[Fact], rounds: tuple[tuple[Derivation, ...], ...], ns: Any) -> Tables:
    """The tables with the columns that matter, and with the homes found of all that is counted by its home."""
    reads = _reads(rounds)
    tables = Tables({of: frame if of is kind else _narrowed(frame, reads[of]) for of, frame in frames.items()}, ns)
    for derivation in (each for together in rounds for each in together):
        for part in _parts(derivation):
            if part.of in tables and not part.at:
                tables.home(part.of, derivation.kind)
    return tables


@lru_cache(maxsize=256)
def _reads(rounds: tuple[tuple[Derivation, ...], ...]) -> Mapping[type[Fact], frozenset[str]]:
    """The columns of each kind that the derivations look at, references by which something may be found to lie somewhere among them."""
    reads: dict[type[Fact], set[str]] = {kind: {*WAYS.get(kind, ())} for kind in KINDS.values()}
    for each in (derivation for together in rounds for derivation in together):
        for of, name in each.reads():
            reads[KINDS[of]].add(name)
        for part in _parts(each):
            reads[part.of] |= {part.at, part.lacking}
        references = (each.through,) if isinstance(each, LookUp) else (each.key,) if isinstance(each, Existence) else ()
        reads[each.kind] |= {each.attribute, *references}
    return {kind: frozenset(names) for kind, names in reads.items()}


def _narrowed(frame: Frame, names: frozenset[str]) -> Frame:
    return frame.select(*(name for name in frame.collect_schema().names() if name in names or name in _ALWAYS))


def _parts(derivation: Derivation) -> tuple[Part, ...]:
    if isinstance(derivation, Total):
        return tuple(part for way in derivation.ways for part in way)
    return (derivation.part,) if isinstance(derivation, Existence) else ()


@lru_cache(maxsize=256)
def _rounds(kind: str, wanted: frozenset[str]) -> tuple[tuple[Derivation, ...], ...]:
    """The derivations on which the wanted names depend: first those that read nothing derived, then those that read these, and so on."""
    depths: dict[tuple[str, str], int] = {}

    def depth(name: tuple[str, str]) -> int:
        if name not in DERIVABLE:
            return 0
        if name not in depths:
            depths[name] = 1 + max(map(depth, DERIVABLE[name].reads()), default=0)
        return depths[name]

    for name in sorted(wanted):
        depth((kind, name))
    return tuple(
        tuple(DERIVABLE[name] for name, at in depths.items() if at == number) for number in range(1, max(depths.values(), default=0) + 1)
    )


def _fill(tables: Tables, kind: type[Fact], derivations: list[Derivation], complete: frozenset[type[Fact]], as_of: date) -> list[str]:
    """Fill in the attributes of a kind that can be derived by now; the names of their columns."""
    counts = Counts(tables, kind, as_of)
    before = tables.columns(kind)
    settled: dict[str, Any] = {}
    for each in derivations:
        found: Any = None
        match each:
            case Total():
                found = _total(tables, counts, each, complete)
            case Existence():
                found = _existence(tables, counts, each, complete)
            case LookUp():
                found = followed(tables, each, as_of) if each.counted <= complete else None
            case _:
                found = worked_out(tables, cast("Own", each), as_of)
        if found is not None:
            settled |= _unless_given(tables.ns, before, each.attribute, found)
    counts.join()
    if settled:
        names = dict.fromkeys((*tables.columns(kind), *settled))
        tables.put(kind, tables.of(kind).with_columns(**settled).select(*names), *settled)
    return list(settled)


def _unless_given(ns: Any, columns: Collection[str], name: str, found: Any) -> dict[str, Any]:
    """The columns of an attribute: what was given, elsewhere what was *found*, a value or the ends of a number."""
    if not isinstance(found, tuple):
        return {name: ns.coalesce(ns.col(name), found) if name in columns else found}
    low, high = found
    if name not in columns:
        return {name: low, high_of(name): high}
    given = ns.col(name)
    return {name: ns.coalesce(given, low), high_of(name): ns.when(given.is_null()).then(high).otherwise(given)}


def _total(tables: Tables, counts: Counts, total: Total, complete: frozenset[type[Fact]]) -> tuple[Any, Any] | None:
    """The ends of a total by the best way there is for the rows that there are."""
    ns = tables.ns
    ready = [way for way in total.ways if complete.issuperset(part.of for part in way)]
    if not ready:
        return None
    *better, last = ready
    low, high = _summed(counts, last)
    for way in reversed(better):
        kinds = dict.fromkeys(part.of for part in way if part.of in tables)
        if kinds:
            present = reduce(or_, map(counts.present, kinds))
            least, most = _summed(counts, way)
            low, high = ns.when(present).then(least).otherwise(low), ns.when(present).then(most).otherwise(high)
    low, high = capped(ns, low, high)
    return low, ns.lit(None, dtype=ns.Int64) if total.open_ended else high


def _summed(counts: Counts, way: tuple[Part, ...]) -> tuple[Any, Any]:
    lows, highs = zip(*map(counts.of, way), strict=True)
    return reduce(add, lows), reduce(add, highs)


def _existence(tables: Tables, counts: Counts, existence: Existence, complete: frozenset[type[Fact]]) -> Any:
    """Whether one was found; null where one may be."""
    ns, kind, key = tables.ns, existence.kind, existence.key
    if key not in tables.columns(kind):
        return None
    low, high = counts.of(existence.part, key)
    found = ns.when(low > 0).then(ns.lit(True))
    if existence.part.of in complete:
        found = ns.when((low > 0) | (high == 0)).then(low > 0)
    for other in existence.elsewhere:
        if other in tables:
            flag = f"_{existence.attribute}_{other.__name__}"
            tables.put(kind, tables.of(kind).join(tables.codes(other, key, flag), on=key, how="left"))
            found = ns.when(ns.col(flag).is_null()).then(found).otherwise(ns.lit(False))
    found = ns.when(~ns.col(key).is_null()).then(found)
    return ~found if existence.none else found
