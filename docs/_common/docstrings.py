"""What docstrings say of single names, for the tables of the documents."""

import inspect

__all__ = ["described"]


def described(docstring: str | None) -> dict[str, str]:
    """What the sections of arguments and attributes in a docstring say, by name."""
    found: dict[str, str] = {}
    name, within = "", False
    for line in inspect.cleandoc(docstring or "").splitlines():
        if not line.startswith(" "):
            within = line in ("Args:", "Attributes:")
        elif within and line.startswith("     "):
            found[name] += f" {line.strip()}"
        elif within:
            name, _, said = line.strip().partition(": ")
            found[name] = said
    return found
