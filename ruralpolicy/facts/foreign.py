"""Scalars of numpy and pandas as Python's own, where they are exactly that; neither library is imported."""

from decimal import Decimal
from typing import Any

from ruralpolicy.facts._unknown import UNKNOWN

__all__ = ["native"]


def native(value: Any) -> Any:
    """The value as Python's own: a number, truth, text or day of numpy, and UNKNOWN for what pandas calls missing.

    A float of numpy counts as the decimal it prints, as Python's does. All that is none of these stays as it is.

    >>> native(3), native("a")
    (3, 'a')
    """
    kind = type(value)
    match kind.__module__.partition(".")[0]:
        case "numpy" if kind.__name__ != "ndarray" and hasattr(value, "dtype"):
            return _of_numpy(value)
        case "pandas" if kind.__name__ in ("NAType", "NaTType"):
            return UNKNOWN
        case _:
            return value


def _of_numpy(value: Any) -> Any:
    match value.dtype.kind:
        case "b" | "i" | "u" | "U":
            return value.item()
        case "f":
            # Narrow ones print the decimal that was meant; the nearest float of Python is another number.
            return value if isinstance(value, float) else Decimal(str(value))
        case "M":
            # What is finer than a day comes out as a number, unless it is made coarser first.
            day = (value if value.dtype.name == "datetime64[D]" else value.astype("datetime64[us]")).item()
            return UNKNOWN if day is None else day
        case _:
            return value
