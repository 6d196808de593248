"""The pytest plugin: how much of a policy a suite of tests has seen, and which pack the ready-made laws are held against.

``pytest --policy-cover=shangrao --policy-cover-fail-under=100`` prints for each provision what no test has seen: outcomes, sides of its
boundaries and of its deadlines. ``--policy-cover-html`` and ``--policy-cover-json`` write all of it. What is assessed in other processes
is not seen.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from ruralpolicy.testing.coverage import Coverage

__all__ = ["PolicyCover", "pytest_addoption", "pytest_configure"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("ruralpolicy", "testing against written policy")
    group.addoption(
        "--policy-cover", metavar="PACK", action="append", default=[], help="show what of a pack (a name, or module:name) no test has seen"
    )
    group.addoption("--policy-cover-fail-under", metavar="N", type=float, default=0.0, help="fail when less than N %% of a pack was seen")
    group.addoption("--policy-cover-html", metavar="FILE", type=Path, help="write the coverage as a page")
    group.addoption("--policy-cover-json", metavar="FILE", type=Path, help="write the coverage as JSON")
    group.addoption(
        "--pack",
        metavar="PACK",
        action="append",
        default=[],
        help="with --pyargs ruralpolicy.conformance: the packs that have to obey the laws",
    )
    group.addoption("--policy-examples", metavar="N", type=int, default=100, help="on how many situations each law is tried (100)")


def pytest_configure(config: pytest.Config) -> None:
    """Begin to look at assessments where a pack is named."""
    if names := config.getoption("policy_cover"):
        config.pluginmanager.register(PolicyCover(config, names), "policy-cover")


class PolicyCover:
    """Looks at every assessment of a run and reports at its end."""

    def __init__(self, config: pytest.Config, names: "list[str]") -> None:
        # Imported here, since every run of pytest imports this module.
        from ruralpolicy.errors import RuralPolicyError  # noqa: PLC0415
        from ruralpolicy.rules import find_pack  # noqa: PLC0415
        from ruralpolicy.testing.coverage import Coverage, watch  # noqa: PLC0415

        try:
            self.covers: list[Coverage] = [Coverage.of(find_pack(name)) for name in dict.fromkeys(names)]
        except RuralPolicyError as error:
            raise pytest.UsageError(f"--policy-cover: {error}") from error
        self._least = float(config.getoption("policy_cover_fail_under") or 0)
        self._files: dict[str, Path | None] = {end: config.getoption(f"policy_cover_{end}") for end in ("html", "json")}
        self._stop: Callable[[], object] = watch(self._see)

    def _see(self, assessment: "Any") -> None:
        for cover in self.covers:
            cover.record(assessment)

    @property
    def short(self) -> "list[Coverage]":
        """The packs of which too little was seen."""
        return [cover for cover in self.covers if cover.percent < self._least]

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Write the files; let a run fail that has seen too little and is right otherwise."""
        from ruralpolicy.testing.coverage import report  # noqa: PLC0415

        self._stop()
        for end, write in (("html", report.html), ("json", report.as_json)):
            if (path := self._files[end]) is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(write(self.covers), encoding="utf-8")
        if self.short and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the table."""
        from ruralpolicy.testing.coverage import report  # noqa: PLC0415

        for cover in self.covers:
            terminalreporter.section(f"policy coverage: {cover.pack.name}")
            for line in report.lines(cover):
                terminalreporter.write_line(line)
        for cover in self.short:
            terminalreporter.write_line(
                f"FAIL: {cover.percent:g} % of {cover.pack.name} was seen, {self._least:g} % is required", red=True, bold=True
            )
