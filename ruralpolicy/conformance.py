"""The laws of :mod:`ruralpolicy.testing.laws` as tests that are ready to run: ``pytest --pyargs ruralpolicy.conformance --pack NAME``.

NAME is that of an installed pack, or ``module:name``; the option may be given several times, and without it all installed packs are held
to the laws. ``--policy-examples`` says on how many situations each law is tried.
"""

import pytest

from ruralpolicy.errors import RuralPolicyError
from ruralpolicy.rules import available_packs, find_pack
from ruralpolicy.testing.laws import PackLaws

__all__ = ["TestPack", "pytest_generate_tests"]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Hold every pack that was named to every law."""
    metafunc.parametrize("name", metafunc.config.getoption("pack") or available_packs(), scope="class")


class TestPack(PackLaws):
    """Every law, for the packs that were named."""

    @pytest.fixture(autouse=True)
    def _named(self, name: str, pytestconfig: pytest.Config) -> None:
        try:
            self.pack = find_pack(name)
        except RuralPolicyError as error:
            raise pytest.UsageError(f"--pack: {error}") from error
        self.examples = int(pytestconfig.getoption("policy_examples") or 0)
