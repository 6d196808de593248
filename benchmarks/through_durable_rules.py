"""W1 as durable-rules is commonly used: rules in its own language, one `assert_fact` a record. Prints what came out and how long it took.

A program of its own, because its host leaves threads and global rulesets behind.
"""

import gc
import json
import sys
import time
from pathlib import Path
from typing import Any  # Any: durable.lang has no type hints

import w1
from durable.lang import assert_fact, m, ruleset, when_all

_WARM_UP = 5


def declare(found: dict[str, str]) -> None:
    """Declare the thirty rules; what fires goes to *found* under the code and the rule's id."""
    with ruleset("w1"):
        for rule in w1.thresholds():
            applies, reached = getattr(m, rule.scope) >= rule.floor, getattr(m, rule.attribute) >= rule.bound
            when_outcome(getattr(m, rule.scope) < rule.floor, rule, "not_applicable", found)
            when_outcome(applies & reached, rule, "met", found)
            fails = getattr(m, rule.attribute) < rule.bound
            when_outcome(applies & fails, rule, "unmet" if rule.due <= w1.AS_OF else "pending", found)


def when_outcome(condition: Any, rule: w1.Threshold, outcome: str, found: dict[str, str]) -> None:
    """Declare one rule of the ruleset being written; nothing fires where a value is unknown."""

    @when_all(condition)
    def note(c: Any) -> None:
        found[f"{c.m.code} {rule.id}"] = outcome


def memory() -> int:
    """Resident bytes of this process where the system tells them, else 0."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    return next(int(line.split()[1]) * 1024 for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS"))


def main(number: int, *, collect: bool) -> None:
    """Assert the first *number* records of W1 and print outcomes, seconds and bytes as JSON."""
    found: dict[str, str] = {}
    declare(found)
    rows = w1.records(number + _WARM_UP)
    for row in rows[number:]:
        assert_fact("w1", row)
    found.clear()
    gc.collect()
    if not collect:
        gc.disable()
    before, start = memory(), time.perf_counter()
    for row in rows[:number]:
        assert_fact("w1", row)
    seconds = time.perf_counter() - start
    json.dump({"seconds": seconds, "bytes": memory() - before, "found": found}, sys.stdout)


if __name__ == "__main__":
    main(int(sys.argv[1]), collect="--collect" in sys.argv)
