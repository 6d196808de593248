"""Conditions on totals that are only known within bounds: what columns say, and what the trees are worth."""

import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any

import attrs
import duckdb
import narwhals.stable.v2 as nw
import polars as pl
from random_clauses import EDGES, Clauses, pack_of
from subjects import Subjects, table_of

from ruralpolicy import RulePack
from ruralpolicy.conditions import tree
from ruralpolicy.errors import EngineError
from ruralpolicy.facts import UNKNOWN, Between, City, County, Fact, HealthCenter, VillageClinic, attributes
from ruralpolicy.frames.expressions.conditions import Expressions, high_of

__all__ = ["Doubtful", "doubtful", "undecided"]


@attrs.frozen(eq=False)
class Doubtful:
    """Conditions, subjects of which some numbers lie between two others, and a table with both ends of these."""

    seed: int
    text: str
    kind: type[Fact]
    as_of: date
    nodes: Sequence[tree.Node]
    scenes: Sequence[tree.Scene]
    table: pl.DataFrame


def doubtful(seed: int, situations: int) -> Doubtful:
    """The conditions and subjects of a seed."""
    dice = random.Random(seed)  # noqa: S311 - seeded on purpose
    kinds: tuple[type[Fact], ...] = (City, County, HealthCenter, VillageClinic)
    clauses = Clauses(dice, dice.choice(kinds))
    text = clauses.pack(5)
    pack, as_of = pack_of(text), clauses.as_of()
    subjects = [subject for subject in Subjects(clauses, pack).draw(situations) if _small(subject[0])]
    numbers = [name for name in sorted({name for each in pack.decidable for name in each.reads}) if _is_number(clauses.kind, name)]
    rows: list[dict[str, Any]] = []
    scenes: list[tree.Scene] = []
    for fact, *stated in subjects:
        values = {name: getattr(fact, name) for name in attributes(clauses.kind)}
        values |= {name: _in_doubt(dice, values[name]) for name in numbers}
        topics = {each.topic: each.holds for each in stated}  # type: ignore[union-attr]  # what follows a fact are statements
        scenes.append(tree.Scene(SimpleNamespace(**values), as_of, topics))
        rows.append({name: end for number in numbers for name, end in _ends(number, values[number]).items()})
    ends = pl.DataFrame(rows, schema={name: pl.Int64 for number in numbers for name in (number, high_of(number))})
    table = table_of(clauses.kind, subjects)
    table = table.with_columns(ends.get_columns()).with_row_index("at")
    return Doubtful(seed, text, clauses.kind, as_of, tuple(_nodes(pack)), scenes, table)


def _nodes(pack: RulePack) -> Iterator[tree.Node]:
    for provision in pack.decidable:
        settled = pack.settled(provision)
        yield from (settled.scope, settled.requirement, settled.late)


def _is_number(kind: type[Fact], name: str) -> bool:
    return name in attributes(kind) and attributes(kind)[name].type is int


def _small(fact: Any) -> bool:
    return all(not isinstance(value, int) or abs(value) < 2**62 for value in vars(fact).values())


def _in_doubt(dice: random.Random, value: Any) -> Any:
    if value is UNKNOWN or dice.random() < 0.4:
        return value
    more = dice.choice((1, 2, 5, 100, dice.choice(EDGES)))
    return Between(value, None if dice.random() < 0.3 or value + more >= 2**63 else value + more)


def _ends(name: str, value: Any) -> Mapping[str, int | None]:
    if isinstance(value, Between):
        low, high = (end if end is None else int(end) for end in (value.low, value.high))
        return {name: low, high_of(name): high}
    end = None if value is UNKNOWN else value
    return {name: end, high_of(name): end}


def undecided(case: Doubtful, engines: Sequence[str] = ("polars", "duckdb")) -> Iterator[str]:
    """Where columns say something else than the trees, in words with which it can be built again."""
    for engine in engines:
        ns: Any = pl if engine == "polars" else nw
        expressions = Expressions(ns, case.kind, case.table.drop("at").columns, case.as_of)
        for place, node in enumerate(case.nodes):
            try:
                truths = {"truth": expressions.truth(node), "unsure": expressions.unsure(node)}
            except EngineError:
                assert engine == "duckdb"
                continue
            wanted = [node.value(scene) for scene in case.scenes]
            meant: dict[str, list[Any]] = {
                "truth": [None if each is UNKNOWN else each for each in wanted],
                "unsure": [each is UNKNOWN for each in wanted],
            }
            found = _found(
                case.table, {name: ns.lit(each) if each is None or isinstance(each, bool) else each for name, each in truths.items()}, ns
            )
            for name, cells in found.items():
                wrong = [at for at, cell in enumerate(cells) if cell != meant[name][at]]
                if wrong:
                    subject = vars(case.scenes[wrong[0]].subject)
                    known = {key: value for key, value in subject.items() if value is not UNKNOWN}
                    words = f"{cells[wrong[0]]} instead of {meant[name][wrong[0]]}"
                    yield f"seed {case.seed}, {engine}: {name} of condition {place} is {words} for {known}\n{node!r}\n{case.text}"


def _column(ns: Any, truth: Any) -> Any:
    return ns.lit(truth, dtype=ns.Boolean) if truth is None or isinstance(truth, bool) else truth


def _found(table: pl.DataFrame, truths: Mapping[str, Any], ns: Any) -> Mapping[str, list[Any]]:
    if ns is pl:
        return table.select("at", **truths).drop("at").to_dict(as_series=False)
    frame = nw.from_native(duckdb.connect().from_arrow(table.to_arrow()))
    rows = frame.select("at", **truths).collect("polars").to_native()
    assert isinstance(rows, pl.DataFrame)
    return rows.sort("at").drop("at").to_dict(as_series=False)
