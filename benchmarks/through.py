"""Runs the peers, each as a program of its own in the environment where it is installed."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final, NamedTuple

__all__ = ["PEERS", "Peer", "asked", "title"]

_PROGRAM: Final = Path(__file__).parent / "peer.py"


class Peer(NamedTuple):
    """One engine: its module in the folder peers, its distribution, and what part of the records it gets, being slower.

    *here* says that it is installed beside ruralpolicy, *changes_among* what part of the records it holds when one changes; 0: none.
    """

    module: str
    distribution: str
    part: int
    here: bool = False
    changes_among: int = 0


PEERS: Final = (
    Peer("durable_rules", "durable-rules", 200, here=True, changes_among=10),
    Peer("clips", "clipspy", 50, changes_among=1),
    Peer("rule_engine", "rule-engine", 50),
    Peer("cel", "common-expression-language", 10, changes_among=1),
    Peer("zen", "zen-engine", 10, changes_among=1),
    Peer("openfisca", "OpenFisca-Core", 1),
)


def title(module: str) -> str:
    """What a peer is called."""
    return next(peer.distribution for peer in PEERS if peer.module == module)


def asked(peer: Peer, python: Path, records: int, *options: str) -> dict[str, Any]:
    """What a peer prints, or why it is missing.

    Raises:
        RuntimeError: when it is installed and fails.
    """
    program = Path(sys.executable) if peer.here else python
    if not program.is_file():
        return {"missing": "there is no environment of the peers; `make bench` makes it"}
    command = [str(program), "-W", "ignore", str(_PROGRAM), peer.module, peer.distribution, str(records), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
    if done.returncode:
        last = done.stderr.strip().rpartition("\n")[2]
        if last.startswith("ModuleNotFoundError"):
            return {"missing": last}
        raise RuntimeError(f"{peer.distribution}: {done.stderr}")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
