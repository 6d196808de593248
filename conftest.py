"""Runs the code of the documents and docstrings as tests, and settles how Hypothesis draws."""

import os
from collections.abc import Iterator
from doctest import ELLIPSIS

import pytest
from coverage import Coverage
from hypothesis import Phase, settings
from sybil import Sybil
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser

if "PYTEST_XDIST_WORKER" in os.environ:
    # What tests start is not measured: it would take much longer, and some are about being interrupted.
    os.environ.pop("COVERAGE_PROCESS_CONFIG", None)

# What Hypothesis adds to a counterexample in words takes ten times as long as finding it.
settings.register_profile("ci", derandomize=True, deadline=None, phases=[phase for phase in Phase if phase is not Phase.explain])
settings.load_profile("ci")

documents = Sybil(parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), SkipParser()], patterns=["*.md"])
docstrings = Sybil(parsers=[DocTestParser(optionflags=ELLIPSIS)], patterns=["ruralpolicy/*.py", "ruralpolicy/**/*.py"])

pytest_collect_file = (documents + docstrings).pytest()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Let a test that is not measured run two to four times as fast as one that is."""
    measuring = Coverage.current() if item.get_closest_marker("unmeasured") else None
    if measuring is None:
        return (yield)
    measuring.stop()
    try:
        return (yield)
    finally:
        measuring.start()
