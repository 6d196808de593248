"""Which statement of a rule module is being carried out: provisions and mistakes say where they stand."""

import inspect
from pathlib import Path
from types import FrameType

from ruralpolicy.errors import RuleError

__all__ = ["caller", "calling_module", "locate"]

_FOLDER = str(Path(__file__).parent)


def caller() -> tuple[str, int]:
    """File and line of the statement in a rule module that is being carried out."""
    frame = _calling()
    return ("", 0) if frame is None else (frame.f_code.co_filename, frame.f_lineno)


def calling_module() -> str:
    """The name of the module that is making a pack."""
    frame = _calling()
    return "" if frame is None else str(frame.f_globals.get("__name__", ""))


def _calling() -> FrameType | None:
    """Where this package was called from."""
    frame = inspect.currentframe()
    while frame is not None and frame.f_code.co_filename.startswith(_FOLDER):
        frame = frame.f_back
    return frame


def locate(error: RuleError, provision: str, place: tuple[str, int]) -> None:
    """Give *error* the provision and the place that it is about, where it does not say so itself."""
    error.provision = error.provision or provision
    if not error.file:
        error.file, error.line = place
