"""Testing against policies with Hypothesis: facts that are right, facts that have an outcome, laws that every pack obeys.

Needs the extra ``testing``. Nothing is imported before it is asked for, so that the plugins of pytest and Hypothesis cost nothing.
"""

from typing import TYPE_CHECKING, Final

from ruralpolicy._on_demand import on_demand

if TYPE_CHECKING:
    from ruralpolicy.testing._facts import facts
    from ruralpolicy.testing._values import values
    from ruralpolicy.testing._worlds import worlds
    from ruralpolicy.testing.laws import PackLaws
    from ruralpolicy.testing.mutation import survivors
    from ruralpolicy.testing.search.draws import Draw
    from ruralpolicy.testing.search.finders import conflict, difference, gap
    from ruralpolicy.testing.search.reach import UnreachableError, reachable, why_unreachable
    from ruralpolicy.testing.search.strategies import facts_for, near, neighbours, timelines
    from ruralpolicy.testing.search.witness import Witness

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
    "Draw": "search.draws",
    "UnreachableError": "search.reach",
    "Witness": "search.witness",
    "conflict": "search.finders",
    "difference": "search.finders",
    "facts": "_facts",
    "facts_for": "search.strategies",
    "gap": "search.finders",
    "near": "search.strategies",
    "neighbours": "search.strategies",
    "reachable": "search.reach",
    "survivors": "mutation",
    "timelines": "search.strategies",
    "values": "_values",
    "why_unreachable": "search.reach",
    "worlds": "_worlds",
}


__getattr__ = on_demand(__name__, _HOME)


def __dir__() -> list[str]:
    return sorted(__all__)
