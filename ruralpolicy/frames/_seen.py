"""What was seen of the bare numbers of a column, and which of them contradict the others in their unit."""

from collections import Counter
from collections.abc import Callable, Iterable
from fractions import Fraction

import attrs
import polars as pl

__all__ = ["Doubt", "Seen"]

_FAR: int = 1_000
_FEWEST: int = 3


@attrs.frozen(eq=False)
class Doubt:
    """Which numbers of a column are in doubt."""

    holds: Callable[[Fraction], bool]


@attrs.define(eq=False)
class Seen:
    """What was seen of numbers: whether some are above 1, up to 1, whole, not whole, and how many there are of each power of two."""

    above_one: bool = False
    up_to_one: bool = False
    whole: bool = False
    parts: bool = False
    least: float = float("inf")
    most: float = 0.0
    powers: Counter[int] = attrs.field(factory=Counter)

    def add(self, numbers: pl.Series) -> None:
        """See some more numbers; nulls are none."""
        sizes = numbers.abs()
        sizes = sizes.filter(sizes.is_finite() & (sizes > 0))
        if sizes.is_empty():
            return
        self.above_one = self.above_one or bool((sizes > 1).any())
        self.up_to_one = self.up_to_one or bool((sizes <= 1).any())
        whole = sizes.floor() == sizes
        self.whole = self.whole or bool(whole.any())
        self.parts = self.parts or not whole.all()
        self.least, self.most = min(self.least, float(sizes.min())), max(self.most, float(sizes.max()))  # type: ignore[arg-type]  # there are some
        for power, count in sizes.log(2).floor().cast(pl.Int32).value_counts().iter_rows():
            self.powers[power] += count

    def doubt(self, family: str, *, bare: bool) -> Doubt | None:
        """Which numbers are in doubt beside others: up to 1 beside larger shares, whole persons beside parts of persons.

        *bare* says that nothing but the vocabulary says that they count single ones.
        """
        if family == "share" and self.above_one and self.up_to_one:
            return Doubt(lambda number: 0 < number <= 1)
        if family == "persons" and bare and self.whole and self.parts:
            return Doubt(lambda number: number != 0)
        return None

    @property
    def far_apart(self) -> bool:
        """Whether a number may be a thousand times above or below the median."""
        total = sum(self.powers.values())
        below = 0
        for power in sorted(self.powers):
            below += self.powers[power]
            if below * 2 >= total:
                # The median lies in this power of two, or between it and the next.
                later = min((each for each in self.powers if each > power), default=power) if below * 2 == total else power
                return total >= _FEWEST and (self.most >= _FAR * 2.0**power or self.least * _FAR <= 2.0 ** (later + 1))
        return False

    @staticmethod
    def beyond_median(columns: Iterable[pl.Series]) -> Doubt | None:
        """Which numbers are a thousand times above or below the median of at least three; None where none is."""
        sizes = pl.concat(column.cast(pl.Float64, strict=False).abs() for column in columns)
        sizes = sizes.filter(sizes.is_finite() & (sizes > 0))
        median = Fraction(sizes.median() or 0)  # type: ignore[arg-type]  # of numbers it is one
        if len(sizes) < _FEWEST or not any(_far(Fraction(end), median) for end in (sizes.min(), sizes.max())):  # type: ignore[arg-type]  # numbers too
            return None
        return Doubt(lambda number: number != 0 and _far(abs(number), median))


def _far(size: Fraction, median: Fraction) -> bool:
    return size >= _FAR * median or size * _FAR <= median
