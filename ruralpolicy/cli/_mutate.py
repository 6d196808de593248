"""The command ``ruralpolicy mutate PACK -- pytest ...``: which changes of a pack its tests do not notice."""

import contextlib
import io
from collections.abc import Sequence
from importlib import import_module
from multiprocessing import get_context
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ruralpolicy.pack import RulePack

__all__ = ["mutate"]


def mutate(pack: str, *command: str, limit: int | None = None) -> int:
    """Change a pack in one place at a time and run its tests; list what they do not notice, with facts that would show it.

    Args:
        pack: the rule pack, see `ruralpolicy packs`, or module:name.
        command: after `--`: pytest and its arguments.
        limit: how many changes are tried, always the same; all without it.
    """
    try:
        import_module("pytest")  # here, so that each run has it already
        from ruralpolicy.rules import find_pack  # noqa: PLC0415
        from ruralpolicy.testing import mutation as tool  # noqa: PLC0415
    except ImportError as error:
        return _say(f"mutate needs the extra `testing`: install ruralpolicy with it, as README says ({error})", 2)
    rules = find_pack(pack)
    arguments = command[1:] if command[:1] == ("pytest",) else command
    if not passes(rules, rules, arguments):
        return _say(f"the tests do not pass with {rules.name} as it is: pytest {' '.join(arguments)}", 2)
    tried = len(tool.chosen(tool.changes_of(rules), limit))
    alive = 0
    for survivor in tool.survivors(rules, lambda changed: passes(rules, changed, arguments), limit=limit):
        alive += 1
        _say(f"not noticed: {survivor}")
    return _say(f"{tried - alive} of {tried} changes noticed", int(alive > 0))


def _say(text: str, status: int = 0) -> int:
    print(text, flush=True)  # noqa: T201 - this is the command's voice
    return status


def passes(pack: "RulePack", changed: "RulePack", arguments: Sequence[str]) -> bool:
    """Whether pytest passes where *pack* is as *changed*, in a process of its own that leaves nothing behind."""
    process = get_context("fork").Process(target=run, args=(pack, changed, arguments))
    process.start()
    process.join()
    return process.exitcode == 0


def run(pack: "RulePack", changed: "RulePack", arguments: Sequence[str]) -> None:
    """Run pytest in this process where *pack* is as *changed* from now on, whoever holds it already; exit with its status."""
    import pytest  # noqa: PLC0415 - the command line starts without it

    vars(pack).update(vars(changed))
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        status = pytest.main(["-x", "-q", "-p", "no:cacheprovider", *arguments])
    raise SystemExit(int(status))
