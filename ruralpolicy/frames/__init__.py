"""Whole tables of one kind of subject: a dataframe goes in, one with the outcomes of every row comes out.

The expressions are written from the same trees that the engine reads. They need the extra ``tables``, Spark needs ``spark``.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ruralpolicy._on_demand import on_demand
from ruralpolicy.findings import OUTCOMES
from ruralpolicy.frames._assess import TablesMissingError, assess_frame, unreadable_rows
from ruralpolicy.law import Outcome

if TYPE_CHECKING:
    from ruralpolicy.frames.files.assess import Written, assess_file
else:
    _named = on_demand(__name__, {"Written": "files.assess", "assess_file": "files.assess"})

    def __getattr__(name: str) -> object:
        try:
            return _named(name)
        except ModuleNotFoundError as error:
            raise TablesMissingError(error.name) from error


__all__ = ["OUTCOME_CODES", "TablesMissingError", "Written", "assess_file", "assess_frame", "unreadable_rows"]

OUTCOME_CODES: Final[Mapping[Outcome, int]] = MappingProxyType({outcome: place for place, outcome in enumerate(OUTCOMES)})
"""The number that stands for each outcome in the columns of a result."""
