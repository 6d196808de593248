"""The rule packs that are installed, found by their entry points in the group ``ruralpolicy.packs``.

A package of one's own offers its pack in the same way; loading one pack does not import the others. The packs that come with the library
are the folders beside this file: they are loaded without a look at what is installed, which would take as long as loading them.
"""

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ruralpolicy.errors import PackNotFoundError, RuleError
from ruralpolicy.pack import RulePack

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["available_packs", "load_pack"]

_GROUP = "ruralpolicy.packs"


def _entry_points() -> "dict[str, EntryPoint]":
    # It brings the whole of the email package with it, which nobody needs who only brings a pack along.
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import

    return {point.name: point for point in entry_points(group=_GROUP)}


def available_packs() -> tuple[str, ...]:
    """The names of all installed packs, sorted.

    >>> "shangrao" in available_packs()
    True
    """
    return tuple(sorted(_entry_points()))


def _found(name: str) -> Any:
    if name.isidentifier() and (Path(__file__).parent / name / "__init__.py").is_file():
        return import_module(f"{__name__}.{name}").pack
    points = _entry_points()
    if name not in points:
        raise PackNotFoundError(name, sorted(points))
    return points[name].load()


@cache
def load_pack(name: str) -> RulePack:
    """The installed pack of that name, checked as a whole.

    Raises:
        PackNotFoundError: when none is called so; it names those that are.
        RuleError: when one of its provisions cannot be read.

    >>> load_pack("shangrao").document.number
    '饶府办字〔2023〕56号'
    """
    pack = _found(name)
    if not isinstance(pack, RulePack):
        raise RuleError(f"the entry point {name} gives {pack!r}, no RulePack", hint="name the module and its pack: my_rules:pack")
    if not pack.provisions:
        raise RuleError(f"the pack {name} has no provisions", hint="import the modules of its chapters in the package's __init__")
    return pack
