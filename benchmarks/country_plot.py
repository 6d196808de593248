"""The plot of the whole country: seconds and peak memory by number of clinics, as SVG written by hand."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from xml.sax.saxutils import escape

__all__ = ["plot"]

_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "title": "A clinic for each of {villages:,} villages, {provisions} provisions of five packs",
        "seconds": "seconds",
        "memory": "peak memory, MB",
        "rows": "clinics",
        "all": "the whole country",
        "table": "assess_frame",
        "command": "command line",
        "engine": "assess",
        "linear": "linear growth",
    },
    "zh": {
        "title": "全国 {villages:,} 个村（居）各一所卫生室（站），五个规则包共 {provisions} 条条文",
        "seconds": "秒",
        "memory": "内存峰值（MB）",
        "rows": "机构数",
        "all": "全国",
        "table": "assess_frame",
        "command": "命令行",
        "engine": "assess",
        "linear": "线性增长",
    },
}
# Told apart by colour blind readers too, and by the mark at each point.
_LOOKS: Final[Mapping[str, tuple[str, str]]] = {
    "table": ("#0b6e99", "circle"),
    "command": ("#c4541a", "square"),
    "engine": ("#6b4c9a", "diamond"),
}
_WIDTH, _HEIGHT = 880, 420
_TOP, _BOTTOM = 64, 340
_INK, _FAINT, _GRID = "#24292f", "#6e7781", "#e4e7eb"


def plot(found: Mapping[str, Any], language: str) -> str:
    """Both panels as an SVG picture on a light ground, in the words of the language."""
    words = _WORDS[language]
    ways: Mapping[str, Mapping[int, Mapping[str, float]]] = {
        way: {int(size): numbers for size, numbers in sizes.items()} for way, sizes in found["ways"].items()
    }
    seconds = {way: [(size, numbers["seconds"]) for size, numbers in sorted(sizes.items())] for way, sizes in ways.items()}
    memory = {way: [(size, numbers["peak_bytes"] / 1e6) for size, numbers in sorted(sizes.items())] for way, sizes in ways.items()}
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" font-family="system-ui, sans-serif">',
        f"<title>{escape(words['title'].format(**found))}</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" rx="8" fill="#ffffff"/>',
        _text(24, 30, words["title"].format(**found), 15, weight="600"),
        *_panel(64, 400, words["seconds"], words, seconds, found["villages"], log=True),
        *_panel(496, 832, words["memory"], words, memory, found["villages"], log=False),
        *_legend(words),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _panel(
    left: int,
    right: int,
    name: str,
    words: Mapping[str, str],
    series: Mapping[str, Sequence[tuple[int, float]]],
    villages: int,
    *,
    log: bool,
) -> Iterable[str]:
    sizes = [size for points in series.values() for size, _ in points]
    values = [value for points in series.values() for _, value in points]
    low, high = math.floor(math.log10(min(sizes))), math.ceil(math.log10(max(sizes)))
    ticks = _powers(values) if log else _round_steps(max(values))

    def across(size: float) -> float:
        return left + (right - left) * (math.log10(size) - low) / (high - low)

    def up(value: float) -> float:
        share = (math.log10(value) - math.log10(ticks[0])) / (math.log10(ticks[-1]) - math.log10(ticks[0])) if log else value / ticks[-1]
        return _BOTTOM - (_BOTTOM - _TOP) * share

    for tick in ticks:
        yield f'<line x1="{left}" x2="{right}" y1="{up(tick):.1f}" y2="{up(tick):.1f}" stroke="{_GRID}"/>'
        yield _text(left - 8, up(tick) + 4, f"{tick:,g}", 11, anchor="end", ink=_FAINT)
    for power in range(low, high + 1):
        yield f'<line x1="{across(10**power):.1f}" x2="{across(10**power):.1f}" y1="{_BOTTOM}" y2="{_BOTTOM + 4}" stroke="{_FAINT}"/>'
        yield _text(across(10**power), _BOTTOM + 18, f"{10**power:,}", 11, anchor="middle", ink=_FAINT)
    yield _text(left, _TOP - 12, name, 12, ink=_FAINT)
    yield _text((left + right) / 2, _BOTTOM + 38, words["rows"], 12, anchor="middle", ink=_FAINT)
    x = across(villages)
    yield f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP}" y2="{_BOTTOM}" stroke="{_FAINT}" stroke-dasharray="2 4"/>'
    yield _text(x - 5, _BOTTOM - 8, words["all"], 11, anchor="end", ink=_FAINT)
    if log:
        yield from _slope(series["table"], across, up, words["linear"])
    for way, points in series.items():
        places = [(across(size), up(value)) for size, value in points]
        colour, mark = _LOOKS[way]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-linejoin="round"/>'
        yield from (_mark(mark, x, y, colour) for x, y in places)


def _slope(points: Sequence[tuple[int, float]], across: Any, up: Any, name: str) -> Iterable[str]:
    """What growth in proportion to the rows would look like, through the last point."""
    (first, _), (last, value) = points[0], points[-1]
    foot = max(first, last / (value / min(value for _, value in points)))
    x1, y1, x2, y2 = across(foot), up(value * foot / last), across(last), up(value)
    yield f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{_FAINT}" stroke-dasharray="6 4"/>'
    yield _text(x1 + 4, y1 + 16, name, 11, ink=_FAINT)


def _legend(words: Mapping[str, str]) -> Iterable[str]:
    x = 24.0
    for way, (colour, mark) in _LOOKS.items():
        yield _mark(mark, x + 5, _HEIGHT - 14, colour)
        yield _text(x + 16, _HEIGHT - 10, words[way], 12)
        x += 60 + 7.5 * len(words[way].encode("gb18030"))


def _mark(mark: str, x: float, y: float, colour: str) -> str:
    if mark == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>'
    turned = f' transform="rotate(45 {x:.1f} {y:.1f})"' if mark == "diamond" else ""
    return f'<rect x="{x - 3.5:.1f}" y="{y - 3.5:.1f}" width="7" height="7" fill="{colour}"{turned}/>'


def _text(x: float, y: float, words: str, size: int, *, anchor: str = "start", ink: str = _INK, weight: str = "400") -> str:
    style = f'font-size="{size}" font-weight="{weight}" text-anchor="{anchor}" fill="{ink}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {style}>{escape(words)}</text>'


def _powers(values: Iterable[float]) -> list[float]:
    """Powers of ten around all values."""
    known = list(values)
    return [10.0**power for power in range(math.floor(math.log10(min(known))), math.ceil(math.log10(max(known))) + 1)]


def _round_steps(highest: float) -> list[float]:
    """From nothing to above the highest value in four to eight round steps."""
    power = 10.0 ** math.floor(math.log10(highest))
    step = next(power * part for part in (0.1, 0.2, 0.25, 0.5, 1, 2) if highest / (power * part) <= 7)
    return [step * place for place in range(math.ceil(highest / step) + 1)]
