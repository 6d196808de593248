"""Testing against policies with Hypothesis: facts that are right, facts that have an outcome, laws that every pack obeys.

Needs the extra ``testing``. Nothing is imported before it is asked for, so that the plugins of pytest and Hypothesis cost nothing.
"""

from typing import TYPE_CHECKING, Final

from ruralpolicy._on_demand import on_demand

if TYPE_CHECKING:
    from ruralpolicy.testing._aim import facts_for, near, neighbours, timelines
    from ruralpolicy.testing._draws import Draw
    from ruralpolicy.testing._facts import facts
    from ruralpolicy.testing._finders import conflict, difference, gap
    from ruralpolicy.testing._reach import UnreachableError, reachable, why_unreachable
    from ruralpolicy.testing._values import values
    from ruralpolicy.testing._witness import Witness
    from ruralpolicy.testing._worlds import worlds
    from ruralpolicy.testing.laws import PackLaws
    from ruralpolicy.testing.mutate import survivors

__all__ = [
    "Draw",
    "PackLaws",
    "UnreachableError",
    "Witness",
    "conflict",
    "difference",
    "facts",
    "facts_for",
    "gap",
    "near",
    "neighbours",
    "reachable",
    "survivors",
    "timelines",
    "values",
    "why_unreachable",
    "worlds",
]

_HOME: Final = {
    "PackLaws": "laws",
    "Draw": "_draws",
    "UnreachableError": "_reach",
    "Witness": "_witness",
    "conflict": "_finders",
    "difference": "_finders",
    "facts": "_facts",
    "facts_for": "_aim",
    "gap": "_finders",
    "near": "_aim",
    "neighbours": "_aim",
    "reachable": "_reach",
    "survivors": "mutate",
    "timelines": "_aim",
    "values": "_values",
    "why_unreachable": "_reach",
    "worlds": "_worlds",
}


__getattr__ = on_demand(__name__, _HOME)


def __dir__() -> list[str]:
    return sorted(__all__)
