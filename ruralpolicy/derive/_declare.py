"""The words in which counts are declared."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from ruralpolicy.derive.derivation import Total
from ruralpolicy.derive.part import Part
from ruralpolicy.facts import City, County, Fact, HealthCenter, Hospital, Township, Village, VillageClinic

__all__ = ["count"]

_PLACES: Final[Mapping[type[Fact], str]] = {
    City: "in the city",
    County: "in the county",
    Township: "in the township",
    Village: "in the village",
    HealthCenter: "at the health centre",
    VillageClinic: "at the clinic",
    Hospital: "at the hospital",
}


def count(
    attribute: str,
    of: type[Fact],
    where: Callable[..., bool] | str,
    *on: type[Fact],
    at: str = "",
    adds: str = "",
    open_ended: bool = False,
) -> Iterator[Total]:
    """The facts *of* a kind that fulfil a condition, counted for each of the kinds *on* under the same name.

    Args:
        attribute: the total, an attribute of every kind of *on*.
        of: the kind that is counted.
        where: the condition, whose docstring names what counts; only these words where every fact counts.
        on: the kinds that have the total.
        at: the reference by which the counted facts name where they belong; without it, whatever leads to the area.
        adds: the attribute to be summed up in the place of the facts.
        open_ended: whether more may count than there are facts of.
    """
    what = where if isinstance(where, str) else (where.__doc__ or "").removesuffix(".")
    condition = None if isinstance(where, str) else where
    done = f"{adds.replace('_', ' ')} summed up" if adds else "counted as the least number" if open_ended else "counted"
    for kind in on:
        yield Total(
            kind=kind,
            attribute=attribute,
            meaning=f"{what}, {done} {_PLACES[kind]}.",
            counted=frozenset({of}),
            ways=((Part(of=of, where=condition, at=at, adds=adds),),),
            open_ended=open_ended,
        )
