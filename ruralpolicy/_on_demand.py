"""Names that a package offers and imports from its modules only when somebody asks for them."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

__all__ = ["on_demand"]


def on_demand(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """The ``__getattr__`` of *package*, whose names live in its modules as *homes* says.

    Type checkers must not see it, since they would take every name for one of the package's: it stands behind ``TYPE_CHECKING``, or beside
    imports that do.

    >>> on_demand("ruralpolicy", {"decode_facts": "interchange.facts"})("decode_facts").__module__
    'ruralpolicy.interchange.facts'
    >>> on_demand("ruralpolicy", {"decode_facts": "interchange.facts"})("decode_fact")
    Traceback (most recent call last):
    AttributeError: module 'ruralpolicy' has no attribute 'decode_fact'
    """

    def look_up(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{homes[name]}"), name)

    return look_up
