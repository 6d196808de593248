"""The modules that the documents are built with, as the tests import them."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

__all__ = ["DOCS", "common"]

DOCS = Path(__file__).parents[1] / "docs"


def common(name: str) -> Any:
    """A module of ``docs/_common``; its neighbours are found as Sphinx finds them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(DOCS / "_common"), *sys.path])
        return import_module(name)
