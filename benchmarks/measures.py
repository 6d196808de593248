"""What is measured, one function a question: each gives plain numbers, and none judges them."""

import gc
import math
import os
import statistics
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import thresholds
import w1
from clock import best
from through import PEERS, asked

from ruralpolicy import assess, available_packs, decode_facts
from ruralpolicy.facts import VillageClinic

__all__ = ["growth", "in_fresh_process", "looking", "making", "memory", "starts", "ten_attributes"]

Numbers = dict[str, Any]

_OFTEN = 100_000
_BYTECODE = Path(__file__).parents[1] / "build/bytecode"


def growth(sizes: Sequence[int], repeats: int) -> Numbers:
    """Seconds of `assess` by number of records, and the exponent of their growth: over all sizes, and at its worst between two of them."""
    clinics, pack = w1.clinics(sizes[-1]), w1.pack()
    seconds = []
    for size in sizes:
        # What is over in milliseconds is repeated more, what takes seconds less.
        times = max(2, repeats * min(10, _OFTEN // size))
        seconds.append(best(partial(assess, clinics[:size], pack, as_of=w1.AS_OF), times))
    points = [(math.log(size), math.log(second)) for size, second in zip(sizes, seconds, strict=True)]
    slope = statistics.linear_regression(*zip(*points, strict=True)).slope
    steps = [(after[1] - before[1]) / (after[0] - before[0]) for before, after in pairwise(points)]
    return {"seconds": dict(zip(map(str, sizes), seconds, strict=True)), "exponent": slope, "steepest_step": max(steps)}


def memory(number: int, few: int) -> Numbers:
    """Bytes over the records: what stays while the outcomes are held, and the most there was; of durable-rules the resident bytes."""
    clinics, pack, rules = w1.clinics(number), w1.pack(), w1.plain_rules()
    assess(clinics[:100], pack, as_of=w1.AS_OF)
    found: Numbers = {"records": number, "records_of_durable_rules": few}
    works: dict[str, Callable[[], Any]] = {
        "ruralpolicy": partial(assess, clinics, pack, as_of=w1.AS_OF),
        "plain": partial(w1.by_plain_python, clinics, rules),
    }
    for name, work in works.items():
        gc.collect()
        tracemalloc.start()
        held = work()
        kept, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        del held
        found |= {f"{name}_kept_bytes": kept, f"{name}_peak_bytes": most}
    found["durable_rules_bytes_scaled"] = asked(PEERS[0], Path(sys.executable), few, "--collect")["bytes"] * number // few
    return found


def in_fresh_process(*command: str) -> subprocess.CompletedProcess[str]:
    """What Python prints, with its bytecode kept, as an installed package has it."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(_BYTECODE)
    return subprocess.run([sys.executable, *command], capture_output=True, text=True, check=True, env=environment)  # noqa: S603 - our own programs


def started(statement: str, repeats: int, before: str = "") -> float:
    """Seconds of *statement* in a fresh process, best of *repeats*."""
    lines = ["import time", before, "start = time.perf_counter()", statement, "print(time.perf_counter() - start)"]
    runs = [in_fresh_process("-c", "\n".join(lines)) for _ in range(repeats)]
    return min(float(run.stdout) for run in runs)


def starts(repeats: int) -> Numbers:
    """Seconds of the import, of what it rests on, and of loading each pack after it, each in a fresh process."""
    # One that does not count leaves the bytecode of all.
    in_fresh_process("-c", "import ruralpolicy as it; [it.load_pack(name) for name in it.available_packs()]")
    return {
        "import": {name: started(f"import {name}", repeats) for name in ("attrs", "cattrs", "ruralpolicy")},
        "packs": {name: started(f"ruralpolicy.load_pack({name!r})", repeats, "import ruralpolicy") for name in available_packs()},
    }


def ten_attributes(number: int) -> list[dict[str, Any]]:
    """Rows of ten attributes, none of them unknown."""
    wanted = ("code", *thresholds.ATTRIBUTES[:10])
    return [{name: row.get(name, 0) for name in wanted} for row in thresholds.records(number)]


def making(number: int, repeats: int) -> Numbers:
    """Facts of ten attributes a second: built, decoded from rows, and as an attrs class of the same names that checks nothing."""
    rows = ten_attributes(number)
    names = [field.name for field in attrs.fields(VillageClinic)]
    unchecked = attrs.make_class("Unchecked", {name: attrs.field(default=None) for name in names}, frozen=True, slots=True, kw_only=True)
    return {
        "facts": number,
        "built_per_s": number / best(lambda: [VillageClinic(**row) for row in rows], repeats),
        "decoded_per_s": number / best(lambda: decode_facts({"VillageClinic": rows}, packs=()), repeats),
        "unchecked_per_s": number / best(lambda: [unchecked(**row) for row in rows], repeats),
    }


def looking(number: int, repeats: int) -> Numbers:
    """Findings a second, built with their reasons when somebody looks."""
    looked_at = assess(w1.clinics(number), w1.pack(), as_of=w1.AS_OF)[: min(3_000, number)]
    return {"findings": len(looked_at), "built_per_s": len(looked_at) / best(lambda: list(looked_at), repeats)}
