"""Facts as tables, in every kind of frame, and the outcomes that the engine finds for them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, Final

import attrs
import duckdb
import narwhals.stable.v2 as nw
import pandas as pd
import polars as pl
from situations import Situations

from ruralpolicy import RulePack, assess, load_pack
from ruralpolicy.facts import Attestation, Fact
from ruralpolicy.facts.declarations import declared
from ruralpolicy.facts.fact import values_of
from ruralpolicy.findings import OUTCOMES

__all__ = ["BACKENDS", "PACKS", "Drawn", "decided", "drawn", "fits", "frame_of", "rows_of"]

PACKS: Final = ("shangrao", "zhanggong", "tonglu", "chenzhou", "pingdingshan")
_TYPES: Final[Mapping[Any, Any]] = {int: pl.Int64, Fraction: pl.Float64, bool: pl.Boolean, date: pl.Date, str: pl.String}
# Larger ones are refused by tables, which reckon with 64 bits.
_LARGEST: Final = 10**12
_CONNECTION: Final = duckdb.connect()


def _duckdb(frame: pl.DataFrame) -> Any:
    # Relations of one connection can be joined.
    return _CONNECTION.from_arrow(frame.to_arrow())


def _pandas(frame: pl.DataFrame) -> pd.DataFrame:
    """As somebody makes it who knows nothing of Arrow: whole numbers with holes are floats, booleans with holes are objects."""
    return pd.DataFrame({name: pd.Series(frame[name].to_list()) for name in frame.columns})


BACKENDS: Final[Mapping[str, Callable[[pl.DataFrame], Any]]] = {
    "polars": lambda frame: frame,
    "polars lazy": lambda frame: frame.lazy(),
    "pyarrow": lambda frame: frame.to_arrow(),
    "pandas": _pandas,
    "pandas with Arrow": lambda frame: frame.to_pandas(use_pyarrow_extension_array=True),
    "pandas nullable": lambda frame: frame.to_pandas().convert_dtypes(dtype_backend="numpy_nullable"),
    "duckdb": _duckdb,
}


@attrs.frozen(eq=False)
class Drawn:
    """Facts of one kind, the day, and the outcome of every provision for each of them, by the provision's id and the fact's code."""

    pack: RulePack
    kind: type[Fact]
    as_of: date
    frame: pl.DataFrame
    outcomes: Mapping[tuple[str, str], str]


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(each.value for each in value)
    return float(value) if isinstance(value, Fraction) else value


def fits(fact: Fact) -> bool:
    """Whether a table can hold the fact: no thirds, no numbers beyond its integers."""
    return all(
        abs(value) <= _LARGEST if type(value) is int else Fraction(str(float(value))) == value
        for value in values_of(fact).values()
        if type(value) in (int, Fraction)
    )


def frame_of(kind: type[Fact], facts: Iterable[Fact | Attestation]) -> pl.DataFrame:
    """The facts of a kind as a table, with what is stated about them."""
    given = tuple(facts)
    rows = {
        fact.code: {name: _plain(value) for name, value in values_of(fact).items()}
        for fact in given
        if isinstance(fact, Fact) and type(fact) is kind
    }
    topics: dict[str, Any] = {}
    for each in given:
        if isinstance(each, Attestation) and each.kind == kind.__name__:
            rows[each.subject][each.topic] = each.holds
            topics[each.topic] = pl.Boolean
    named = {name for row in rows.values() for name in row}
    schema = {
        name: pl.List(pl.String) if attribute.many else _TYPES.get(attribute.type, pl.String)
        for name, attribute in declared(kind).items()
        if name in named or name == "code"
    }
    return pl.DataFrame(list(rows.values()), schema={**schema, **topics})


@cache
def _pack(name: str) -> RulePack:
    """A pack, a draft among them with a day of adoption."""
    pack = load_pack(name)
    return pack.adopted(on=date(2023, 10, 1)) if name == "pingdingshan" else pack


@cache
def drawn(name: str, seed: int, number: int) -> Sequence[Drawn]:
    """Random tables of every kind that a pack speaks of, each with *number* facts at the most."""
    pack = _pack(name)
    situations = Situations(pack, seed)
    as_of = situations.day()
    facts = situations.facts(as_of, number)
    found = []
    for kind in dict.fromkeys(provision.subject for provision in pack.decidable):
        fitting = {fact.code: fact for fact in facts if isinstance(fact, Fact) and type(fact) is kind and fits(fact)}
        stated = [each for each in facts if isinstance(each, Attestation) and each.kind == kind.__name__ and each.subject in fitting]
        alone: list[Fact | Attestation] = [*fitting.values(), *stated]
        outcomes = {(each.provision.id, each.subject.code): str(each.outcome) for each in assess(alone, pack, as_of=as_of)}
        found.append(Drawn(pack, kind, as_of, frame_of(kind, alone), outcomes))
    return found


def rows_of(result: Any) -> list[dict[str, Any]]:
    """The rows of a result of any kind of frame."""
    frame = nw.from_native(result)
    whole = frame.collect() if isinstance(frame, nw.LazyFrame) else frame
    return pl.DataFrame(whole.to_arrow()).to_dicts()


def decided(result: Any) -> dict[tuple[str, str], str | None]:
    """The outcomes in a wide result, by the provision's id and the subject's code."""
    return {
        (name, row["code"]): None if code is None else str(OUTCOMES[code])
        for row in rows_of(result)
        for name, code in row.items()
        if "/" in name
    }
