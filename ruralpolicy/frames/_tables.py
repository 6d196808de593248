"""Whole tables assessed: columns checked and read, totals filled in from other tables, outcomes of every row."""

import weakref
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any, Final, TypeVar

import attrs
import narwhals.stable.v2 as nw
import polars as pl

from ruralpolicy.conditions import _tree as tree
from ruralpolicy.derive import DERIVABLE
from ruralpolicy.derive._derivation import Own
from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.facts import Fact
from ruralpolicy.facts._attributes import declared
from ruralpolicy.facts._check import did_you_mean
from ruralpolicy.facts._world import called
from ruralpolicy.findings import OUTCOMES
from ruralpolicy.frames._expressions import Expressions
from ruralpolicy.frames._outcomes import outcome
from ruralpolicy.frames._reading import UNREAD, Complaint, Reading, read
from ruralpolicy.frames._totals import filled, refused
from ruralpolicy.messages import Said, Word
from ruralpolicy.pack import Provision, RulePack

__all__ = ["Question", "Table", "assessed", "decided", "provisions_of", "read_table", "wanted_of"]

_KEPT: Final = "{} as given"
_MOST_PLANS: Final = 256
_MOST_TOLD: Final = 20

T = TypeVar("T")


@attrs.frozen(eq=False)
class Table:
    """A table of one kind: a lazy frame of Polars, or of narwhals over an engine of its own.

    *rows* says whether the rows have an order; *eager* is the frame where it is at hand and may be looked at before all is asked for.
    """

    ns: Any
    frame: Any
    rows: bool
    eager: pl.DataFrame | None = None


@attrs.frozen(kw_only=True, eq=False)
class Question:
    """What is asked about the rows of a kind: the outcomes under a pack on a day, in which form, and what is kept beside them."""

    pack: RulePack
    kind: type[Fact]
    as_of: date
    form: str = "wide"
    keep: tuple[str, ...] = ()
    complete: frozenset[type[Fact]] = frozenset()


# For each pack the provisions that it had, and what was made of them.
_made: Final[weakref.WeakKeyDictionary[RulePack, tuple[object, dict[tuple[object, ...], Any]]]] = weakref.WeakKeyDictionary()


def _once(pack: RulePack, key: tuple[object, ...], make: Callable[[], T]) -> T:
    """What *make* gives, made once for as long as the pack has the provisions that it has."""
    provisions, known = _made.get(pack, (None, {}))
    if provisions is not pack.provisions or len(known) > _MOST_PLANS:
        known = {}
        _made[pack] = (pack.provisions, known)
    if key not in known:
        known[key] = make()
    found: T = known[key]
    return found


def provisions_of(pack: RulePack, kind: type[Fact]) -> tuple[Provision[Any], ...]:
    """The provisions that are decided for each row of a kind."""
    return tuple(provision for provision in pack.decidable if provision.subject is kind)


def assessed(tables: Mapping[type[Fact], Table], asked: Question) -> Any:
    """The outcomes of every row of the table of the kind that is asked about, as a frame that may be lazy.

    Raises:
        FactError: for columns that are neither attributes nor topics, and for rows of other tables that cannot be read.
    """
    kind, pack = asked.kind, asked.pack
    table = tables[kind]
    ns = table.ns
    frame, sound = read_table(table, pack, kind, asked.keep)
    wanted = wanted_of(asked)
    if len(tables) > 1 or asked.complete or any(isinstance(DERIVABLE.get((kind.__name__, name)), Own) for name in wanted):
        beside = {other: read_table(each, pack, other, ())[0] for other, each in tables.items() if other is not kind}
        frames = {each: found.lazy() for each, found in ({kind: frame} | beside).items()}
        if all(each.eager is not None for each in tables.values()):
            _refuse(refused(frames, kind, wanted, ns=ns))
        frame = filled(frames, kind, wanted, complete=asked.complete, as_of=asked.as_of, ns=ns)
        frame, sound = frame.sort("row") if table.rows else frame, False
    return decided(ns, frame, asked, rows=table.rows, sound=sound)


def decided(ns: Any, frame: Any, asked: Question, *, rows: bool, sound: bool) -> Any:
    """The outcomes of the rows of a table in which everything is read and filled in.

    *rows* says that they are numbered, *sound* that each could be read.
    """
    outcomes = _outcomes(ns, asked, frozenset(frame.collect_schema().names()))
    if not sound:
        outcomes = {name: ns.when(ns.col("unreadable").is_null()).then(code).alias(name) for name, code in outcomes.items()}
    head = [*([ns.col("row")] if rows else []), ns.col("code"), *(ns.col(_KEPT.format(name)).alias(name) for name in asked.keep)]
    wide = frame.select(*head, *outcomes.values(), ns.col("unreadable"))
    return wide if asked.form == "wide" else _long(ns, wide.lazy(), tuple(outcomes))


def _outcomes(ns: Any, asked: Question, columns: frozenset[str]) -> Mapping[str, Any]:
    """The outcome of each provision as an expression."""

    def make() -> Mapping[str, Any]:
        expressions = Expressions(ns, asked.kind, columns, asked.as_of)
        return {each.id: outcome(expressions, asked.pack, each).alias(each.id) for each in provisions_of(asked.pack, asked.kind)}

    return _once(asked.pack, ("outcomes", ns.__name__, asked.kind, asked.as_of, columns), make)


def wanted_of(asked: Question) -> tuple[str, ...]:
    """The attributes and topics that the provisions about the kind read."""
    return _once(asked.pack, ("wanted", asked.kind), lambda: _wanted(asked))


def _wanted(asked: Question) -> tuple[str, ...]:
    settled = [asked.pack.settled(provision) for provision in provisions_of(asked.pack, asked.kind)]
    nodes = (node for each in settled for part in (each.scope, each.requirement, each.late) for node in part.walk())
    return tuple(dict.fromkeys(node.name for node in nodes if isinstance(node, tree.Attribute | tree.Topic)))


def _refuse(wrong: Mapping[type[Fact], Any]) -> None:
    """Say which rows of the tables beside cannot be read: totals would be in doubt because of them and nobody would know why."""
    mistakes = (
        Mistake(
            problem="unreadable-cells",
            values={"said": Word(words)},
            place=Said("row-beside", kind=called(kind), row=row),
            kind=kind.__name__,
            code=code or "",
        )
        for kind, rows in wrong.items()
        for row, code, words in rows.head(_MOST_TOLD).collect().sort("row").select("row", "code", "unreadable").rows()
    )
    if told := tuple(mistakes):
        raise FactError(*told)


def read_table(table: Table, pack: RulePack, kind: type[Fact], keep: tuple[str, ...]) -> tuple[Any, bool]:
    """The table with its columns read, perhaps lazily, and whether it is known that every row can be."""
    ns = table.ns
    given = table.frame if table.eager is None else table.eager

    def make() -> Reading:
        return read(ns, nw, _checked(nw.from_native(given).collect_schema(), pack, kind, keep), declared(kind))

    reading = _once(pack, ("reading", ns.__name__, kind, keep, *given.collect_schema().items()), make)
    complaints = (*reading.complaints, reading.twice)
    if table.eager is not None:
        # Most tables are right throughout, and then there is nothing to say of any row.
        found = (table.eager.select(reading.glance) if reading.straight else table.frame.select(reading.glance).collect()).row(0)
        complaints = tuple(each for each, wrong in zip(reading.complaints, found, strict=True) if wrong)
        if not _each_once(table.eager["code"]):
            complaints += (reading.twice,)
    sound = table.eager is not None and not complaints
    values = reading.plain if sound else reading.sure
    said = _said(ns, complaints) if complaints else ns.lit(None, dtype=ns.String)
    given = given if sound else table.frame
    frame = (given.with_row_index("row", offset=1) if table.rows else given).select(
        *([ns.col("row")] if table.rows else []),
        *(ns.col(name).alias(_KEPT.format(name)) for name in keep),
        *values.values(),
        said.alias("unreadable"),
    )
    # Planning a lazy query takes as long as some ten thousand rows; only where cells are converted does it save more.
    return frame if reading.straight else frame.lazy(), sound


def _checked(given: Mapping[str, Any], pack: RulePack, kind: type[Fact], keep: Collection[str]) -> dict[str, Any]:
    """The columns that are attributes or topics, with their types.

    Raises:
        FactError: for every column that is neither and is not to be kept.
    """
    known = {*declared(kind), *pack.attestation_topics.get(kind.__name__, ())}
    columns = {name: dtype for name, dtype in given.items() if name in known or name in map(UNREAD.format, known)}
    mistakes: list[Mistake] = []

    def refuse(name: str, problem: str, advice: Said | None) -> None:
        place = Said("column", column=Word(name))
        mistakes.append(Mistake(problem=problem, advice=advice, place=place, kind=kind.__name__, attribute=name))

    for name in given:
        if name not in columns and name not in keep:
            refuse(name, "unknown-column", did_you_mean(name, known) or Said("keep-it", name=name, word=Word(name)))
    for name in keep:
        if name not in given:
            refuse(name, "no-column-to-keep", did_you_mean(name, given))
        elif name in ("code", "row", "unreadable"):
            refuse(name, "column-taken", Said("rename-before"))
    if "code" not in given:
        refuse("code", "no-column", Said("needs-a-code", kind=called(kind)))
    if mistakes:
        raise FactError(*mistakes)
    return columns


def _each_once(codes: pl.Series) -> bool:
    # Codes in order, as they often come, are compared faster than counted.
    if codes.dtype == pl.String and codes.is_sorted():
        return not (codes.slice(1) == codes.head(-1)).any()
    return codes.n_unique() == len(codes)


def _said(ns: Any, complaints: Collection[Complaint]) -> Any:
    """All that is said of a row, null where nothing is."""
    said = ns.concat_str(*(each.words for each in complaints), separator="; ", ignore_nulls=True)
    return ns.when(said != "").then(said)


def _long(ns: Any, wide: Any, provisions: tuple[str, ...]) -> Any:
    """A row for each outcome, in the order of the provisions, and at the end one for each row that cannot be read."""
    readable = ns.col("unreadable").is_null()
    index = [name for name in wide.collect_schema().names() if name not in provisions]
    outcomes = _unpivoted(wide.filter(readable), provisions, index)
    if "row" in index:
        # No engine promises to keep an order on the way.
        outcomes = outcomes.with_columns(pl.col("provision").cast(pl.Enum(provisions))).sort("provision", "row")
        outcomes = outcomes.with_columns(pl.col("provision").cast(pl.String))
    outcome_words = {place: str(each) for place, each in enumerate(OUTCOMES)}
    words = ns.col("outcome").replace_strict(outcome_words, default=None, return_dtype=ns.String)
    nothing = ns.lit(None, dtype=ns.String)
    found = outcomes.select(*index[:-1], "provision", words.alias("outcome"), "unreadable")
    rest = wide.filter(~readable).select(*index[:-1], nothing.alias("provision"), nothing.alias("outcome"), "unreadable")
    return ns.concat([found, rest], how="vertical")


def _unpivoted(wide: Any, provisions: tuple[str, ...], index: list[str]) -> Any:
    if isinstance(wide, nw.LazyFrame) and wide.implementation.is_duckdb():
        # The UNPIVOT of narwhals looks for the relation in the connection that is there without asking for one.
        pairs = ", ".join(f"{{'provision': '{name}', 'outcome': \"{name}\"}}" for name in provisions)
        given = ", ".join('"' + name.replace('"', '""') + '"' for name in index)
        paired = nw.to_native(wide).project(f"{given}, unnest([{pairs}]) AS pair")
        return nw.from_native(paired.project(f"{given}, pair.provision AS provision, pair.outcome AS outcome"))
    return wide.unpivot(on=list(provisions), index=index, variable_name="provision", value_name="outcome")
