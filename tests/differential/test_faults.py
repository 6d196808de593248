"""The comparison of all ways finds faults that tables once had, when what cures them is taken out; `test_exact` asks for the rarer ones."""

from collections.abc import Callable, Iterator
from typing import Any

import polars as pl
import pytest
from doubt import doubtful, undecided
from ways import FRAMES, differing, drawn

from ruralpolicy.conditions import tree
from ruralpolicy.frames.expressions import _exactness as _exact
from ruralpolicy.frames.expressions._exactness import Exactness
from ruralpolicy.frames.expressions.conditions import Expressions

pytestmark = pytest.mark.unmeasured

Patch = pytest.MonkeyPatch


def texts_by_order(patch: Patch) -> None:
    order = {pair: frozenset(tree.COMPARATORS) for pair in _exact.PAIRS["text"]}
    patch.setattr(_exact, "PAIRS", {**_exact.PAIRS, "text": order})


def attributes_among_choices(patch: Patch) -> None:
    member = Expressions._member

    def literals_only(self: Expressions, term: tree.Node, choices: tuple[tree.Node, ...]) -> Any:
        return member(self, term, tuple(each for each in choices if isinstance(each, tree.Literal)))

    patch.setattr(Expressions, "_member", literals_only)


def attributes_among_choices_known_with_all_of_them(patch: Patch) -> None:
    patch.setattr("ruralpolicy.frames.expressions.conditions._among_constants", lambda node: isinstance(node, tree.Member))


def bits_64(patch: Patch) -> None:
    patch.setattr(_exact, "WIDTHS", (("Int64", 2**127 - 1),))


def bits_128(patch: Patch) -> None:
    patch.setattr(_exact, "WIDTHS", (_exact.WIDTHS[0], ("Int128", 2**1000)))


def decided() -> Iterator[str]:
    for seed in range(150):
        yield from differing(drawn(seed, 60), {"polars": FRAMES["polars"]})


def in_doubt() -> Iterator[str]:
    for seed in range(100):
        yield from undecided(doubtful(seed, 60), ["polars"])


@pytest.mark.parametrize(
    "fault",
    [
        texts_by_order,
        attributes_among_choices,
        attributes_among_choices_known_with_all_of_them,
        bits_64,
        bits_128,
    ],
)
def test_a_fault_is_found_among_random_situations(fault: Callable[[Patch], None], monkeypatch: Patch) -> None:
    fault(monkeypatch)
    assert _found(decided)


def _admitted(*_: object) -> None:
    """What would refuse it is taken out."""


def differences_that_are_known(patch: Patch) -> None:
    patch.setattr(Exactness, "_known", _admitted)


@pytest.mark.parametrize("fault", [differences_that_are_known])
def test_a_fault_is_found_among_totals_in_doubt(fault: Callable[[Patch], None], monkeypatch: Patch) -> None:
    fault(monkeypatch)
    assert _found(in_doubt)


def _found(ways: Callable[[], Iterator[str]]) -> str:
    """What shows first that something is wrong: a difference, or a query that cannot be carried out."""
    try:
        return next(ways(), "")
    except (AttributeError, TypeError, OverflowError, pl.exceptions.PolarsError) as error:
        return repr(error)
