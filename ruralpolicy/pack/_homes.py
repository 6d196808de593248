"""Where a pack stands: the module and the name under which another process finds it again."""

import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib import import_module
from typing import Any

import attrs

from ruralpolicy.errors import RuleError
from ruralpolicy.law import Document
from ruralpolicy.pack._provision import Provision

__all__ = ["Home", "found_again", "home_of", "mark_of"]


@attrs.frozen
class Home:
    """A module and a name in it; *mark* says what stood there."""

    module: str
    name: str
    mark: str


def home_of(pack: object, module: str, mark: str) -> Home | None:
    """The home of a pack that *module* made: the package that offers it, or the module itself; None where it stands in neither."""
    for outer in _outwards(module):
        for name, value in vars(sys.modules.get(outer, object)).items():
            if value is pack:
                return Home(outer, name, mark)
    return None


def _outwards(module: str) -> Iterator[str]:
    """The packages around a module, the outermost first, and the module."""
    parts = module.split(".")
    return (".".join(parts[:end]) for end in range(1, len(parts) + 1))


def found_again(home: Home) -> Any:
    """What stands at *home*.

    Raises:
        RuleError: where it is not what stood there when it was sent.
    """
    pack = getattr(import_module(home.module), home.name, None)
    if getattr(pack, "mark", None) != home.mark:
        hint = "both processes need the same version of its package"
        raise RuleError(f"{home.module}:{home.name} is another pack here than where it was sent from", hint=hint)
    return pack


def mark_of(document: Document, provisions: list[Provision[Any]]) -> str:
    """A short mark that differs where documents, provisions, figures or readings do; the same in every process."""
    said = [repr((one.id, _settled(one.figures), one.force, [reading.name for reading in one.readings])) for one in provisions]
    return sha256("\n".join([repr(document), *said]).encode()).hexdigest()[:16]


def _settled(figures: Any) -> list[tuple[str, str]]:
    # The order of a set differs from process to process.
    return [(name, repr(sorted(map(repr, value)) if isinstance(value, frozenset) else value)) for name, value in figures.items()]
