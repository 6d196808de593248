"""Observers of assessments: what counts the coverage of a pack by tests is shown every assessment that is made."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ruralpolicy.findings.assessment import Assessment

__all__ = ["OBSERVERS"]

OBSERVERS: "Final[list[Callable[[Assessment], object]]]" = []
"""Called with each assessment, in the order in which they were added."""
