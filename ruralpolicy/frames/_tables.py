"""Whole tables assessed: columns checked and read, totals filled in from other tables, outcomes of every row."""

import weakref
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any, Final, TypeVar

import attrs
import narwhals.stable.v2 as nw
import polars as pl

from ruralpolicy.conditions import tree
from ruralpolicy.derive import DERIVABLE
from ruralpolicy.derive.derivation import Own
from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.facts import Fact
from ruralpolicy.facts.checks import did_you_mean
from ruralpolicy.facts.declarations import declared
from ruralpolicy.facts.world import called
from ruralpolicy.findings import OUTCOMES
from ruralpolicy.frames._marks import Voice
from ruralpolicy.frames._reading import HELD, UNREAD, Reading, read
from ruralpolicy.frames._told import Told
from ruralpolicy.frames.expressions.conditions import Expressions
from ruralpolicy.frames.expressions.outcomes import outcome
from ruralpolicy.frames.totals.filled import filled, refused
from ruralpolicy.messages import Language, Said, Word
from ruralpolicy.pack import Provision, RulePack

__all__ = ["Question", "Table", "assessed", "decided", "held", "provisions_of", "read_table", "wanted_of"]

_KEPT: Final = "{} as given"
# What is said of cells, and whether a row is about nothing, while a table is on its way.
_CELLS: Final = "_cells"
_HELD: Final = "_held"
_MOST_PLANS: Final = 256
_MOST_TOLD: Final = 20

T = TypeVar("T")


@attrs.frozen(eq=False)
class Table:
    """A table of one kind: a lazy frame of Polars, or of narwhals over an engine of its own.

    *rows* says whether the rows have an order, *named* whether their numbers mean something to who gave them; *eager* is the frame where it
    is at hand and may be looked at before all is asked for.
    """

    ns: Any
    frame: Any
    rows: bool
    eager: pl.DataFrame | None = None
    named: bool = True


@attrs.frozen(kw_only=True, eq=False)
class Question:
    """What is asked about the rows of a kind: the outcomes under a pack on a day, in which form, and what is kept beside them.

    *words* stand for true and false beside the usual ones. *compare* says whether codes that stand twice are found out here. What there
    is to say of odd cells, and of tables beside, is put into *told*. *heads* are the names of columns where they were given under others.
    """

    pack: RulePack
    kind: type[Fact]
    as_of: date
    form: str = "wide"
    keep: tuple[str, ...] = ()
    complete: frozenset[type[Fact]] = frozenset()
    words: Mapping[str, bool] = attrs.field(factory=dict)
    lang: Language = "en"
    compare: bool = True
    heads: Mapping[str, str] = attrs.field(factory=dict)
    told: Told = attrs.field(factory=Told)


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
    return tuple(pack.layout.of(kind.__name__))


def assessed(tables: Mapping[type[Fact], Table], asked: Question) -> Any:
    """The outcomes of every row of the table of the kind that is asked about, as a frame that may be lazy.

    Raises:
        FactError: for columns that are neither attributes nor topics.
    """
    kind = asked.kind
    table = tables[kind]
    ns = table.ns
    frame, sound = read_table(table, asked, kind)
    wanted = wanted_of(asked)
    if len(tables) > 1 or asked.complete or any(isinstance(DERIVABLE.get((kind.__name__, name)), Own) for name in wanted):
        beside = {other: read_table(each, asked, other)[0] for other, each in tables.items() if other is not kind}
        frames = {each: found.lazy() for each, found in ({kind: held(ns, frame)} | beside).items()}
        if all(each.eager is not None for each in tables.values()):
            _tell({other: found for other, found in frames.items() if other is not kind}, refused(frames, kind, wanted, ns=ns), asked)
        frame = filled(frames, kind, wanted, complete=asked.complete, as_of=asked.as_of, ns=ns)
        frame, sound = frame.sort("row") if table.rows else frame, False
    elif not sound:
        frame = held(ns, frame)
    return decided(ns, frame, asked, rows=table.rows, sound=sound)


def held(ns: Any, frame: Any) -> Any:
    """A table that was read, with a column that says which of its rows are about nothing: those without a code of their own."""
    nothing = [] if _CELLS in frame.collect_schema().names() else [ns.lit(None, dtype=ns.String).alias(_CELLS)]
    return frame.with_columns((~ns.col("unreadable").is_null()).alias(_HELD), *nothing)


def decided(ns: Any, frame: Any, asked: Question, *, rows: bool, sound: bool) -> Any:
    """The outcomes of the rows of a table in which everything is read and filled in.

    *rows* says that they are numbered, *sound* that each cell could be read.
    """
    outcomes = _outcomes(ns, asked, frozenset(frame.collect_schema().names()))
    unreadable = ns.col("unreadable")
    if not sound:
        outcomes = {name: ns.when(~ns.col(_HELD)).then(code).alias(name) for name, code in outcomes.items()}
        unreadable = Voice(ns, nw, asked.lang).joined(ns.col(_CELLS), unreadable).alias("unreadable")
    head = [*([ns.col("row")] if rows else []), ns.col("code"), *(ns.col(_KEPT.format(name)).alias(name) for name in asked.keep)]
    if asked.form == "wide":
        return frame.select(*head, *outcomes.values(), unreadable)
    of_nothing = ns.lit(False).alias(_HELD) if sound else ns.col(_HELD)
    return _long(ns, frame.select(*head, *outcomes.values(), unreadable, of_nothing).lazy(), tuple(outcomes))


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


def _tell(frames: Mapping[type[Fact], Any], refused: Mapping[type[Fact], Any], asked: Question) -> None:
    """Say which cells of the tables beside cannot be read: totals are in doubt because of them and nobody would know why."""
    for kind, frame in frames.items():
        said = Voice(pl, nw, asked.lang).joined(pl.col(_CELLS), pl.col("unreadable"))
        wrong = frame.select("row", "code", *([_CELLS] if _CELLS in frame.collect_schema() else [pl.lit(None, pl.String).alias(_CELLS)]))
        wrong = wrong.join(refused[kind].select("row", "unreadable"), on="row", how="left").select("row", "code", said.alias("unreadable"))
        asked.told.cells(
            wrong.filter(pl.col("unreadable").is_not_null()).collect().sort("row"), kind.__name__, Said("beside", kind=called(kind))
        )


def read_table(table: Table, asked: Question, kind: type[Fact]) -> tuple[Any, bool]:
    """The table with its columns read, perhaps lazily, and whether it is known that every cell can be.

    What is wrong with a row as a whole is said in ``unreadable``, what is wrong with cells in another column.
    """
    ns, pack = table.ns, asked.pack
    keep = asked.keep if kind is asked.kind else ()
    given = table.frame if table.eager is None else table.eager

    heads = asked.heads if kind is asked.kind else {}

    def make() -> Reading:
        columns = _checked(nw.from_native(given).collect_schema(), pack, kind, keep)
        return read(Voice(ns, nw, asked.lang, heads), columns, declared(kind), asked.words)

    key = (ns.__name__, kind, keep, asked.lang, *asked.words.items(), *heads.items(), *given.collect_schema().items())
    reading = _once(pack, ("reading", *key), make)
    suspects, twice = frozenset(reading.columns), asked.compare
    if table.eager is not None:
        # Most tables are right throughout, and then there is nothing to say of any row.
        suspects = reading.suspects(table.eager.select(reading.glance).row(0))
        codes = reading.columns["code"]
        twice = asked.compare and not _each_once(table.eager.select(codes.full if "code" in suspects else codes.quick).to_series())
        _note(table.eager, reading, suspects, asked.told, kind)
    sound = table.eager is not None and not suspects and not twice
    values = reading.values(suspects)
    voice, nothing = reading.voice, ns.lit(None, dtype=ns.String)
    of_rows = reading.said_of_rows(suspects) + ([_twice(voice, values["code"], numbered=table.rows and table.named)] if twice else [])
    of_cells = reading.said_of_cells(suspects)
    straight = all(column.straight for column in reading.columns.values())
    given = given if sound else table.frame
    frame = (given.with_row_index("row", offset=1) if table.rows else given).select(
        *([ns.col("row")] if table.rows else []),
        *(ns.col(name).alias(_KEPT.format(name)) for name in keep),
        *values.values(),
        (voice.joined(*of_rows) if of_rows else nothing).alias("unreadable"),
        *([] if sound else [(voice.joined(*of_cells) if of_cells else nothing).alias(_CELLS)]),
    )
    # Planning a lazy query takes as long as some ten thousand rows; only where cells are converted does it save more.
    return frame if straight else frame.lazy(), sound


def _twice(voice: Voice, code: Any, *, numbered: bool) -> Any:
    """What is said of codes that stand more than once in a table; where its rows have numbers, in which two of them."""
    ns = voice.ns
    again = code.is_duplicated() & ~code.is_null()
    if not numbered:
        return voice.twice(code, again, None)
    row = ns.col("row")
    first = row.min().over(code)
    return voice.twice(code, again, (first, ns.when(row == first).then(row.filter(row > row.min()).min().over(code)).otherwise(row)))


def _note(frame: pl.DataFrame, reading: Reading, suspects: Collection[str], told: Told, kind: type[Fact]) -> None:
    """Tell of each column once in which odd cells were read."""
    notes = {(name, words): found for name in suspects for words, found in reading.columns[name].notes.items()}
    counts = frame.select(found.sum().alias(str(place)) for place, found in enumerate(notes.values())).row(0) if notes else ()
    for (name, words), count in zip(notes, counts, strict=True):
        if count:
            told.note(kind.__name__, name, words, count)


def _checked(given: Mapping[str, Any], pack: RulePack, kind: type[Fact], keep: Collection[str]) -> dict[str, Any]:
    """The columns that are attributes or topics, with their types.

    Raises:
        FactError: for every column that is neither and is not to be kept.
    """
    known = {*declared(kind), *pack.attestation_topics.get(kind.__name__, ())}
    beside = {form.format(name) for form in (UNREAD, HELD) for name in known}
    columns = {name: dtype for name, dtype in given.items() if name in known or name in beside}
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


def _long(ns: Any, wide: Any, provisions: tuple[str, ...]) -> Any:
    """A row for each outcome, in the order of the provisions, and at the end one for each row that is about nothing."""
    index = [name for name in wide.collect_schema().names() if name not in (*provisions, _HELD)]
    outcomes = _unpivoted(wide.filter(~ns.col(_HELD)), provisions, index)
    if "row" in index:
        # No engine promises to keep an order on the way.
        outcomes = outcomes.with_columns(pl.col("provision").cast(pl.Enum(provisions))).sort("provision", "row")
        outcomes = outcomes.with_columns(pl.col("provision").cast(pl.String))
    outcome_words = {place: str(each) for place, each in enumerate(OUTCOMES)}
    words = ns.col("outcome").replace_strict(outcome_words, default=None, return_dtype=ns.String)
    nothing = ns.lit(None, dtype=ns.String)
    found = outcomes.select(*index[:-1], "provision", words.alias("outcome"), "unreadable")
    rest = wide.filter(ns.col(_HELD)).select(*index[:-1], nothing.alias("provision"), nothing.alias("outcome"), "unreadable")
    return ns.concat([found, rest], how="vertical")


def _unpivoted(wide: Any, provisions: tuple[str, ...], index: list[str]) -> Any:
    if isinstance(wide, nw.LazyFrame) and wide.implementation.is_duckdb():
        # The UNPIVOT of narwhals looks for the relation in the connection that is there without asking for one.
        pairs = ", ".join(f"{{'provision': '{name}', 'outcome': \"{name}\"}}" for name in provisions)
        given = ", ".join('"' + name.replace('"', '""') + '"' for name in index)
        paired = nw.to_native(wide).project(f"{given}, unnest([{pairs}]) AS pair")
        return nw.from_native(paired.project(f"{given}, pair.provision AS provision, pair.outcome AS outcome"))
    return wide.unpivot(on=list(provisions), index=index, variable_name="provision", value_name="outcome")
