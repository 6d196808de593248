"""What is measured, one function a question: each gives plain numbers, and none judges them."""

import gc
import json
import math
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import w1

from ruralpolicy import Assessment, assess, available_packs, decode_facts
from ruralpolicy.facts import VillageClinic
from ruralpolicy.findings import OUTCOMES

__all__ = ["changes", "growth", "making", "memory", "same_outcomes", "speed", "starts"]

Outcome = tuple[str, str, str]
Numbers = dict[str, Any]

_HERE = Path(__file__).parent
_OFTEN = 100_000


@contextmanager
def no_collection() -> Iterator[None]:
    """Keep the garbage collector away, once it has been."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def timed(work: Callable[[], Any]) -> float:
    """Seconds of *work*; its result is let go after the clock has stopped."""
    start = time.perf_counter()
    result = work()
    seconds = time.perf_counter() - start
    del result
    return seconds


def best(work: Callable[[], Any], repeats: int) -> float:
    """The shortest of several times, after one that does not count."""
    with no_collection():
        work()
        return min(timed(work) for _ in range(repeats))


def by_plain_python(clinics: Iterable[VillageClinic], rules: Sequence[Callable[..., Outcome]]) -> list[Outcome]:
    """What a person would write: every rule for every record, a tuple each."""
    return [rule(clinic, w1.AS_OF) for clinic in clinics for rule in rules]


def by_durable_rules(number: int, *options: str) -> Numbers:
    """The outcomes of durable-rules in its common use, with its seconds and bytes, from a process of its own."""
    program = [sys.executable, "-W", "ignore", str(_HERE / "through_durable_rules.py"), str(number), *options]
    done = subprocess.run(program, capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    answer: Numbers = json.loads(done.stdout)
    return answer


def outcomes_of(assessment: Assessment) -> Iterable[Outcome]:
    """The outcomes of an assessment record by record, read from its rows."""
    block = assessment.blocks["VillageClinic"]
    ids = [provision.id for provision in assessment.pack.decidable]
    for subject, row in zip(block.subjects, block.rows, strict=True):
        yield from ((id_, subject.code, OUTCOMES[number].value) for id_, number in zip(ids, row, strict=True))


def same_outcomes(one: Iterable[Outcome], other: Iterable[Outcome]) -> int:
    """How many outcomes the two share.

    Raises:
        AssertionError: at the first on which they differ, and where one ends before the other.
    """
    number = 0
    for mine, theirs in zip(one, other, strict=True):
        if mine != theirs:
            raise AssertionError(f"{mine} is not {theirs}")
        number += 1
    return number


def speed(number: int, few: int, repeats: int) -> Numbers:
    """Records a second of the whole of `assess`, of the plain functions, and of durable-rules on *few* of the records, in turns."""
    clinics, pack, rules = w1.clinics(number), w1.pack(), w1.plain_rules()
    plain = by_plain_python(clinics, rules)
    compared = same_outcomes(outcomes_of(assess(clinics, pack, as_of=w1.AS_OF)), plain)
    by_engine = by_durable_rules(few)["found"]
    first = plain[: few * len(rules)]
    same_outcomes(((id_, code, by_engine.get(f"{code} {id_}", "undetermined")) for id_, code, _ in first), first)
    del plain, first
    seconds: dict[str, list[float]] = {"ruralpolicy": [], "plain": [], "durable": []}
    for _ in range(repeats):
        with no_collection():
            seconds["ruralpolicy"].append(timed(partial(assess, clinics, pack, as_of=w1.AS_OF)))
            seconds["plain"].append(timed(partial(by_plain_python, clinics, rules)))
        seconds["durable"].append(by_durable_rules(few)["seconds"])
    looked_at = assess(clinics, pack, as_of=w1.AS_OF)[: min(3_000, number)]
    return {
        "records": number,
        "rules": len(rules),
        "outcomes_compared": compared,
        "records_of_durable_rules": few,
        "ruralpolicy_per_s": number / min(seconds["ruralpolicy"]),
        "plain_per_s": number / min(seconds["plain"]),
        "durable_rules_per_s": few / min(seconds["durable"]),
        "findings_built_per_s": len(looked_at) / best(lambda: list(looked_at), repeats),
    }


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
        "plain": partial(by_plain_python, clinics, rules),
    }
    for name, work in works.items():
        gc.collect()
        tracemalloc.start()
        held = work()
        kept, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        del held
        found |= {f"{name}_kept_bytes": kept, f"{name}_peak_bytes": most}
    found["durable_rules_bytes_scaled"] = by_durable_rules(few, "--collect")["bytes"] * number // few
    return found


def started(statement: str, repeats: int, bytecode: str, before: str = "") -> float:
    """Seconds of *statement* in a fresh process, best of *repeats*, with *bytecode* in its folder as an installed package has it."""
    lines = ["import time", before, "start = time.perf_counter()", statement, "print(time.perf_counter() - start)"]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = bytecode
    program = [sys.executable, "-c", "\n".join(lines)]
    runs = [subprocess.run(program, capture_output=True, text=True, check=True, env=environment) for _ in range(repeats + 1)]  # noqa: S603 - our own program
    return min(float(run.stdout) for run in runs[1:])


def starts(repeats: int) -> Numbers:
    """Seconds of the import, of what it rests on, and of loading each pack after it, each in a fresh process."""
    with tempfile.TemporaryDirectory() as bytecode:
        imports = {name: started(f"import {name}", repeats, bytecode) for name in ("attrs", "cattrs", "ruralpolicy")}
        packs = {name: started(f"ruralpolicy.load_pack({name!r})", repeats, bytecode, "import ruralpolicy") for name in available_packs()}
    return {"import": imports, "packs": packs}


def making(number: int, repeats: int) -> Numbers:
    """Facts of ten attributes a second: built, decoded from rows, and as an attrs class of the same names that checks nothing."""
    wanted = ("code", *w1.ATTRIBUTES[:10])
    rows = [{name: row.get(name, 0) for name in wanted} for row in w1.records(number)]
    names = [field.name for field in attrs.fields(VillageClinic)]
    unchecked = attrs.make_class("Unchecked", {name: attrs.field(default=None) for name in names}, frozen=True, slots=True, kw_only=True)
    return {
        "facts": number,
        "built_per_s": number / best(lambda: [VillageClinic(**row) for row in rows], repeats),
        "decoded_per_s": number / best(lambda: decode_facts({"VillageClinic": rows}, packs=()), repeats),
        "unchecked_per_s": number / best(lambda: [unchecked(**row) for row in rows], repeats),
    }


def changes(number: int, most: int, budget: float) -> Numbers:
    """Seconds from one changed fact to the findings that change, among *number* facts: as many changes as *budget* seconds allow."""
    dice = random.Random(3)
    clinics, pack = w1.clinics(number), w1.pack()
    assessment = assess(clinics, pack, as_of=w1.AS_OF)
    seconds: list[float] = []
    with no_collection():
        while len(seconds) < most and (sum(seconds) < budget or len(seconds) < 3):
            changed = attrs.evolve(dice.choice(clinics), staff_total=dice.randrange(10))
            seconds.append(timed(partial(assessment.with_fact, changed)))
    seconds.sort()
    return {
        "among": number,
        "changes": len(seconds),
        "p50_s": statistics.median(seconds),
        "p99_s": seconds[math.ceil(len(seconds) * 0.99) - 1],
    }
