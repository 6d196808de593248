"""Runs the code of the documents and docstrings as tests, and settles how Hypothesis draws."""

import os
from doctest import ELLIPSIS

from hypothesis import settings
from sybil import Sybil
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser

if "PYTEST_XDIST_WORKER" in os.environ:
    # What tests start is not measured: it would take much longer, and some are about being interrupted.
    os.environ.pop("COVERAGE_PROCESS_CONFIG", None)

settings.register_profile("ci", derandomize=True, deadline=None)
settings.load_profile("ci")

documents = Sybil(parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), SkipParser()], patterns=["*.md"])
docstrings = Sybil(parsers=[DocTestParser(optionflags=ELLIPSIS)], patterns=["ruralpolicy/*.py", "ruralpolicy/**/*.py"])

pytest_collect_file = (documents + docstrings).pytest()
