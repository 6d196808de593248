"""What is to be reached, and whether it was."""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

__all__ = ["GOALS", "Goal", "duration", "megabytes", "missed", "rate"]

Results = Mapping[str, Any]


def rate(number: float) -> str:
    """So many a second."""
    return f"{number:,.0f}/s"


def ratio(number: float) -> str:
    """So many times as fast."""
    return f"{number:,.2f}" if number >= 0.1 else f"{number:.3g}"


def duration(seconds: float) -> str:
    """Seconds in the unit that suits them."""
    if seconds < 1e-3:
        return f"{seconds * 1e6:,.1f} µs"
    return f"{seconds * 1e3:,.1f} ms" if seconds < 1 else f"{seconds:,.2f} s"


def megabytes(size: float) -> str:
    """Bytes in megabytes of a million."""
    return f"{size / 1e6:,.1f} MB"


class Goal(NamedTuple):
    """One line of the table: what is asked in both languages, how it is read from the results, and the bound it is held against."""

    key: str
    en: str
    zh: str
    value: Callable[[Results], float]
    least: float | None = None
    most: float | None = None
    shown: Callable[[float], str] = ratio

    def reached(self, results: Results) -> bool:
        """Whether the bound is kept; it is included."""
        value = self.value(results)
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)

    @property
    def bound(self) -> str:
        """The bound in words."""
        return f"≥ {self.shown(self.least)}" if self.least is not None else f"≤ {self.shown(self.most or 0)}"


def _against(work: str, one: str, other: str) -> Callable[[Results], float]:
    return lambda results: float(results[work]["ways"][one]["per_s"] / results[work]["ways"][other]["per_s"])


def _of(*path: str) -> Callable[[Results], float]:
    def read(results: Results) -> float:
        found: Any = results
        for name in path:
            found = found[name]
        return float(found)

    return read


def _largest_pack(results: Results) -> float:
    return float(max(results["starts"]["packs"].values()))


GOALS: Final = (
    Goal("w1", "W1: `assess` against plain Python", "W1：`assess` 对比纯 Python", _against("w1", "assess", "plain"), least=1.2),
    Goal(
        "w1_tables",
        "W1 in tables: `assess_frame` against Polars by hand",
        "W1 表格：`assess_frame` 对比手写 Polars",
        _against("w1", "assess_frame", "polars"),
        least=0.8,
    ),
    Goal(
        "w2_tables",
        "W2 in tables: clinics",
        "W2 表格：每秒卫生室数",
        _of("w2", "ways", "assess_frame", "per_s"),
        least=500_000,
        shown=rate,
    ),
    Goal(
        "w4_tables",
        "W4 in tables: encounters",
        "W4 表格：每秒就诊数",
        _of("w4", "ways", "assess_frame", "per_s"),
        least=2_000_000,
        shown=rate,
    ),
    Goal("w3_p50", "W3: one change, p50", "W3：一处变动，p50", _of("w3", "ways", "session", "p50_s"), most=10e-6, shown=duration),
    Goal("w3_p99", "W3: one change, p99", "W3：一处变动，p99", _of("w3", "ways", "session", "p99_s"), most=500e-6, shown=duration),
    Goal("growth", "growth exponent of `assess` on W1", "`assess` 在 W1 上的增长指数", _of("growth", "exponent"), most=1.1),
    Goal(
        "memory",
        "memory of `assess` over the records of W1",
        "`assess` 在 W1 记录之外所占内存",
        _of("memory", "ruralpolicy_kept_bytes"),
        most=40e6,
        shown=megabytes,
    ),
    Goal(
        "built",
        "strict facts of 10 attributes built",
        "严格构造含 10 个属性的事实",
        _of("making", "built_per_s"),
        least=200_000,
        shown=rate,
    ),
    Goal("decoded", "the same, decoded", "同上，从行解码", _of("making", "decoded_per_s"), least=100_000, shown=rate),
    Goal("import", "`import ruralpolicy`", "`import ruralpolicy`", _of("starts", "import", "ruralpolicy"), most=0.120, shown=duration),
    Goal("pack", "loading the largest pack", "加载最大的规则包", _largest_pack, most=0.060, shown=duration),
)


def missed(results: Results) -> list[Goal]:
    """The goals that were not reached."""
    return [goal for goal in GOALS if not goal.reached(results)]
