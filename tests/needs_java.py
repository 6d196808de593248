"""The mark of the tests of Spark, which runs on Java: they are skipped on a machine that has none."""

import os
import shutil
from typing import Final

import pytest

__all__ = ["NEEDS_JAVA"]

NEEDS_JAVA: Final = pytest.mark.skipif(
    shutil.which("java") is None and "JAVA_HOME" not in os.environ, reason="Spark needs Java, and there is none here"
)
