"""One peer over the rows of W1, in the environment where it is installed: prints as JSON what came out and how long it took.

A program of its own, since not all peers go together with each other, and some leave threads and global state behind.
"""

import argparse
import gc
import importlib
import json
import sys
from importlib import metadata
from pathlib import Path

import thresholds

_WARM_UP = 5


def memory() -> int:
    """Resident bytes of this process where the system tells them, else 0."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    return next(int(line.split()[1]) * 1024 for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS"))


def main() -> None:
    """Let the peer decide, or make changes, and print seconds, bytes and outcomes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", help="module of the folder peers")
    parser.add_argument("distribution", help="what it is installed as")
    parser.add_argument("records", type=int)
    parser.add_argument("--changes", type=int, default=0, help="so many changes of one attribute, instead of deciding all records")
    parser.add_argument("--collect", action="store_true", help="leave the garbage collector on, for memory")
    options = parser.parse_args()
    peer = importlib.import_module(f"peers.{options.name}")
    rows = thresholds.records(options.records)
    peer.run(rows[:_WARM_UP])
    gc.collect()
    if not options.collect:
        gc.disable()
    answer: dict[str, object] = {"version": metadata.version(options.distribution)}
    if options.changes:
        answers = peer.changes(rows, thresholds.changes(thresholds.UNCOUNTED + options.changes, rows))
        answer["seconds"], answer["found"] = zip(*answers[thresholds.UNCOUNTED :], strict=True)
    else:
        before = memory()
        answer["seconds"], outcomes = peer.run(rows)
        answer["bytes"] = memory() - before
        # A digit an outcome: there are many.
        answer["outcomes"] = "".join(str(thresholds.OUTCOMES.index(outcome)) for outcome in outcomes)
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
