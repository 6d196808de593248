"""The results as Markdown, in both languages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, Literal

from goals import GOALS, duration, megabytes, rate, ratio
from through import title

__all__ = ["Language", "written"]

Language = Literal["en", "zh"]
Results = Mapping[str, Any]

_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "what": ("what", "项目"),
    "measured": ("measured", "实测"),
    "to_reach": ("to reach", "目标"),
    "reached": ("reached", "达到"),
    "yes": ("yes", "是"),
    "no": ("**no**", "**否**"),
    "way": ("way", "做法"),
    "records": ("on records", "记录数"),
    "per_s": ("a second", "每秒"),
    "against_plain": ("against plain Python", "对比纯 Python"),
    "against_polars": ("against Polars by hand", "对比手写 Polars"),
    "among": ("among records", "记录数"),
    "changes": ("changes", "变动次数"),
    "assess": ("`assess`", "`assess`"),
    "plain": ("plain Python", "纯 Python"),
    "assess_frame": ("`assess_frame` on Polars", "`assess_frame`（Polars）"),
    "polars": ("Polars by hand", "手写 Polars"),
    "session": ("`Session.put`", "`Session.put`"),
    "missing": ("not measured", "未测"),
    "others": ("Other figures", "其他数字"),
    "goals": ("Goals", "目标"),
    "w1": ("W1: {rules} threshold rules, records a second", "W1：{rules} 条门槛规则，每秒记录数"),
    "w2": ("W2: {counties:,} counties counted from their clinics, clinics a second", "W2：由卫生室汇总 {counties:,} 个县，每秒卫生室数"),
    "w3": ("W3: one changed attribute, until the outcomes that change are known", "W3：一个属性变动，到得知哪些结果改变为止"),
    "w4": ("W4: entitlements of encounters, encounters a second", "W4：就诊待遇，每秒就诊数"),
    "profile": ("Where it goes, of what is not reached", "未达标项目的开销所在"),
    "share": ("share", "占比"),
    "where": ("where", "位置"),
    "machine": ("Python {python}, {system}, {processors} processors.", "Python {python}，{system}，{processors} 个处理器。"),
}
_OTHERS: Final[Mapping[str, tuple[str, str]]] = {
    "looking": ("findings built when looked at", "查看时构造的结论"),
    "unchecked": ("the same facts as an attrs class without any check", "同样的事实，用不作检查的 attrs 类"),
    "steepest": ("growth exponent of the steepest step", "最陡一段的增长指数"),
    "peak": ("memory of `assess`, at most", "`assess` 内存峰值"),
    "plain_memory": ("memory of plain Python's tuples", "纯 Python 元组所占内存"),
    "durable_memory": ("memory of durable-rules, scaled", "durable-rules 所占内存（折算）"),
}


def written(results: Results, language: Language) -> str:
    """Everything measured: the goals, each workload, the other figures, the profiles of what was missed."""
    word = _Words(language)
    sections = [word("machine", **results["machine"]), _goals(results, word)]
    sections += [_workload(name, results[name], word) for name in ("w1", "w2")]
    sections += [_changes(results["w3"], word), _workload("w4", results["w4"], word), _others(results, word)]
    if results["profiles"]:
        sections.append(_profiles(results["profiles"], word))
    return "\n\n".join(sections)


class _Words:
    """Words in one language."""

    def __init__(self, language: Language) -> None:
        self.place = 0 if language == "en" else 1

    def __call__(self, name: str, **figures: Any) -> str:
        return (_WORDS.get(name) or _OTHERS[name])[self.place].format(**figures)

    def goal(self, key: str) -> str:
        goal = next(each for each in GOALS if each.key == key)
        return goal.zh if self.place else goal.en


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], right: int) -> str:
    """A table; the columns from the one numbered *right* on hold numbers."""
    rules = ["---" if place < right else "---:" for place in range(len(head))]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rules, *rows))


def _goals(results: Results, word: _Words) -> str:
    rows = (
        (word.goal(goal.key), goal.shown(goal.value(results)), goal.bound, word("yes" if goal.reached(results) else "no")) for goal in GOALS
    )
    head = [word(name) for name in ("what", "measured", "to_reach", "reached")]
    return f"### {word('goals')}\n\n{_table(head, rows, 1)}"


def _named(name: str, way: Mapping[str, Any], word: _Words) -> str:
    return word(name) if name in _WORDS else f"{title(name)} {way.get('version', '')}".strip()


def _workload(name: str, part: Mapping[str, Any], word: _Words) -> str:
    ways = part["ways"]
    plain, polars = ways["plain"]["per_s"], ways["polars"]["per_s"]

    def cells(way: Mapping[str, Any]) -> tuple[str, ...]:
        if "missing" in way:
            return (word("missing"), "", "", way["missing"])
        return rate(way["per_s"]), ratio(way["per_s"] / plain), ratio(way["per_s"] / polars), f"{way['records']:,}"

    rows = ((_named(each, way, word), *cells(way)) for each, way in _fastest_first(ways))
    head = [word(each) for each in ("way", "per_s", "against_plain", "against_polars", "records")]
    return f"### {word(name, **{key: value for key, value in part.items() if key != 'ways'})}\n\n{_table(head, rows, 1)}"


def _fastest_first(ways: Mapping[str, Mapping[str, Any]]) -> list[tuple[str, Mapping[str, Any]]]:
    return sorted(ways.items(), key=lambda pair: -pair[1].get("per_s", 0))


def _changes(part: Mapping[str, Any], word: _Words) -> str:
    def cells(way: Mapping[str, Any]) -> tuple[str, ...]:
        if "missing" in way:
            return (word("missing"), "", "", way["missing"])
        return duration(way["p50_s"]), duration(way["p99_s"]), f"{way['among']:,}", f"{way['changes']:,}"

    ways = sorted(part["ways"].items(), key=lambda pair: pair[1].get("p50_s", float("inf")))
    rows = ((_named(each, way, word), *cells(way)) for each, way in ways)
    return f"### {word('w3')}\n\n{_table([word('way'), 'p50', 'p99', word('among'), word('changes')], rows, 1)}"


def _others(results: Results, word: _Words) -> str:
    memory, starts = results["memory"], results["starts"]
    figures = [
        ("looking", rate(results["looking"]["built_per_s"])),
        ("unchecked", rate(results["making"]["unchecked_per_s"])),
        ("steepest", ratio(results["growth"]["steepest_step"])),
        ("peak", megabytes(memory["ruralpolicy_peak_bytes"])),
        ("plain_memory", megabytes(memory["plain_kept_bytes"])),
        ("durable_memory", megabytes(memory["durable_rules_bytes_scaled"])),
    ]
    rows = [(word(name), figure) for name, figure in figures]
    rows += [(f"`import {name}`", duration(seconds)) for name, seconds in starts["import"].items() if name != "ruralpolicy"]
    packs = sorted(starts["packs"].items(), key=lambda pair: -pair[1])
    rows += [(f"`load_pack({name!r})`", duration(seconds)) for name, seconds in packs]
    return f"### {word('others')}\n\n{_table([word('what'), word('measured')], rows, 1)}"


def _profiles(profiles: Mapping[str, Sequence[Mapping[str, Any]]], word: _Words) -> str:
    def lines() -> Iterator[tuple[str, str, str]]:
        for key, profile in profiles.items():
            for first, part in zip([word.goal(key)] + [""] * len(profile), profile, strict=False):
                yield first, f"`{part['where']}`", f"{part['share']:.0%}"

    return f"### {word('profile')}\n\n{_table([word('what'), word('where'), word('share')], lines(), 2)}"
