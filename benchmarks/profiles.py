"""Where the time goes, or the memory, in what missed its goal: shares of the whole, the largest first."""

import argparse
import cProfile
import json
import pstats
import re
import tracemalloc
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

import thresholds
import w1
import workloads
from measures import in_fresh_process, ten_attributes

import ruralpolicy
from ruralpolicy import assess, available_packs, decode_facts, load_pack
from ruralpolicy.facts import VillageClinic

__all__ = ["PROFILES", "Profile", "by_time", "loaded"]

Profile = list[dict[str, Any]]
_FIRST: Final = 6
_LEAST: Final = 0.02
_DEEPEST: Final = 8
_BESIDE: Final = Path(__file__).parent
_PACKAGE: Final = Path(ruralpolicy.__file__).parent
# How cProfile names what is written in another language.
_METHOD: Final = re.compile(r"<(?:method|built-in method) '?([\w.]+)'?.*>")


def by_time(work: Callable[[], Any]) -> Profile:
    """The functions of ours in which *work* spends the most time; what they call of others is named behind an arrow."""
    profiler = cProfile.Profile()
    profiler.runcall(work)
    stats: Any = pstats.Stats(profiler)
    known: dict[_Place, tuple[int, int, float, float, dict[_Place, tuple[int, int, float, float]]]] = stats.stats

    @cache
    def owners(place: _Place, depth: int) -> dict[str, float]:
        """Our functions on whose behalf another one ran, with their parts of its time."""
        if _ours(place):
            return {_named(place): 1.0}
        callers = {caller: edge[3] for caller, edge in known[place][4].items()}
        whole = sum(callers.values())
        if depth == 0 or not whole:
            return {"": 1.0}
        parts: Counter[str] = Counter()
        for caller, seconds in callers.items():
            for owner, part in owners(caller, depth - 1).items():
                parts[owner] += part * seconds / whole
        return dict(parts)

    found: Counter[str] = Counter()
    for place, (_, _, own, _, _) in known.items():
        for owner, part in owners(place, _DEEPEST).items():
            found[owner if _ours(place) else f"{owner} → {_named(place)}".removeprefix(" → ")] += own * part
    return _shares(found)


_Place = tuple[str, int, str]


def _ours(place: _Place) -> bool:
    """Whether a function is ruralpolicy's or of these benchmarks; the code that is generated is ours too."""
    file = place[0]
    return file.startswith((str(_BESIDE), str(_PACKAGE))) or (file.startswith("<") and not file.startswith("<frozen"))


def _named(place: _Place) -> str:
    file, _, name = place
    path = Path(file)
    return f"{path.parent.name}/{path.name} {name}" if path.is_absolute() else _METHOD.sub(r"\1", name).strip("<>")


def _shares(parts: Mapping[str, float]) -> Profile:
    whole = sum(parts.values())
    shares = ((where, part / whole) for where, part in Counter(parts).most_common(_FIRST))
    return [{"where": where, "share": round(share, 3)} for where, share in shares if share >= _LEAST]


def by_memory(work: Callable[[], Any]) -> Profile:
    """The lines that allocated what stays."""
    tracemalloc.start()
    held = work()
    snapshot = tracemalloc.take_snapshot()
    tracemalloc.stop()
    del held
    return _shares({f"{Path(one.traceback[0].filename).name}:{one.traceback[0].lineno}": one.size for one in snapshot.statistics("lineno")})


def imported() -> Profile:
    """The packages in whose own modules the import spends the most time."""
    parts: Counter[str] = Counter()
    for line in in_fresh_process("-X", "importtime", "-c", "import ruralpolicy").stderr.splitlines()[1:]:
        own, _, module = line.removeprefix("import time:").split("|")
        parts[module.strip().partition(".")[0]] += int(own)
    return _shares(parts)


def loaded(name: str) -> Profile:
    """Loading a pack, in a fresh process, since a pack is loaded once."""
    lines = [
        f"import sys; sys.path.insert(0, {str(_BESIDE)!r})",
        "import json, profiles, ruralpolicy",
        f"print(json.dumps(profiles.by_time(lambda: ruralpolicy.load_pack({name!r}))))",
    ]
    found: Profile = json.loads(in_fresh_process("-c", "\n".join(lines)).stdout)
    return found


def _way(name: str, way: str, *sizes: int) -> Profile:
    work = workloads.WORKS[name](*sizes)[way]
    work()
    return by_time(work)


def _changes(options: argparse.Namespace) -> Profile:
    changed = thresholds.changes(thresholds.UNCOUNTED + options.changes, thresholds.records(options.changed_among))
    puts = workloads.session_puts(options.changed_among, changed)
    for put in puts[: thresholds.UNCOUNTED]:
        put()
    return by_time(lambda: [put() for put in puts[thresholds.UNCOUNTED :]])


def _assessed(records: int) -> Callable[[], Any]:
    clinics, pack = w1.clinics(records), w1.pack()
    assess(clinics[:100], pack, as_of=w1.AS_OF)
    return lambda: assess(clinics, pack, as_of=w1.AS_OF)


def _built(rows: list[dict[str, Any]]) -> Any:
    return [VillageClinic(**row) for row in rows]


def _decoded(rows: list[dict[str, Any]]) -> Any:
    return decode_facts({"VillageClinic": rows}, packs=())


PROFILES: Final[Mapping[str, Callable[[argparse.Namespace], Profile]]] = {
    "w1": lambda options: _way("w1", "assess", options.records),
    "w1_tables": lambda options: _way("w1", "assess_frame", options.records),
    "w2_tables": lambda options: _way("w2", "assess_frame", options.counties, options.clinics),
    "w4_tables": lambda options: _way("w4", "assess_frame", options.records),
    "w3_p50": _changes,
    "w3_p99": _changes,
    "growth": lambda options: by_time(_assessed(options.sizes[-1])),
    "memory": lambda options: by_memory(_assessed(options.records)),
    "built": lambda options: by_time(partial(_built, ten_attributes(options.records // 5))),
    "decoded": lambda options: by_time(partial(_decoded, ten_attributes(options.records // 5))),
    "import": lambda _: imported(),
    "pack": lambda _: loaded(max(available_packs(), key=lambda name: len(load_pack(name).provisions))),
}
"""By the key of the goal."""
