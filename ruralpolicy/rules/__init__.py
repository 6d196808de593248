"""The rule packs that are installed, found by their entry points in the group ``ruralpolicy.packs``.

A package of one's own offers its pack in the same way; loading one pack does not import the others, and one that is broken costs the
others nothing. The packs that come with the library are the folders beside this file: they are loaded without a look at what is
installed, which would take as long as loading them.
"""

import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs

from ruralpolicy.errors import PackNotFoundError, RuleError, RuralPolicyError
from ruralpolicy.pack import RulePack

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["Installed", "available_packs", "find_pack", "installed_packs", "load_pack"]

_GROUP: Final = "ruralpolicy.packs"


@attrs.frozen(kw_only=True)
class Installed:
    """A pack that is installed: what it is called, whose it is, and the pack itself, or the *problem* with it.

    *distribution* is the name of what was installed, and empty where that is not known.
    """

    name: str
    distribution: str
    pack: RulePack | None = None
    problem: str = ""


def _own_names() -> list[str]:
    return sorted(path.parent.name for path in Path(__file__).parent.glob("*/__init__.py"))


def _strangers() -> "list[EntryPoint]":
    """What other distributions offer."""
    # It brings the whole of the email package with it, which nobody needs who only brings a pack along.
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import

    return [point for point in entry_points(group=_GROUP) if not point.value.startswith(f"{__name__}.")]


def _distribution(point: "EntryPoint") -> str:
    return "" if point.dist is None else point.dist.name


def installed_packs() -> tuple[Installed, ...]:
    """Every pack that is installed, by name, with the reason where one cannot be had.

    >>> [(one.distribution, one.problem) for one in installed_packs() if one.name == "shangrao"]
    [('ruralpolicy', '')]
    """
    return tuple(sorted(_looked_up(), key=lambda one: one.name))


def _looked_up() -> Iterator[Installed]:
    taken: dict[str, str] = {}
    for name in _own_names():
        taken[name] = "ruralpolicy"
        yield Installed(name=name, distribution="ruralpolicy", pack=load_pack(name))
    for point in _strangers():
        name, distribution = point.name, _distribution(point)
        if name in taken:
            problem = f"another pack is called {name!r} too, that of {taken[name] or 'another distribution'}"
            yield Installed(name=name, distribution=distribution, problem=problem)
            continue
        taken[name] = distribution
        try:
            yield Installed(name=name, distribution=distribution, pack=load_pack(name))
        except RuralPolicyError as error:
            yield Installed(name=name, distribution=distribution, problem=str(error))


def available_packs() -> tuple[str, ...]:
    """The names of all installed packs that can be loaded, sorted; what is wrong with others, :func:`installed_packs` says.

    >>> "shangrao" in available_packs()
    True
    """
    own = _own_names()
    return tuple(sorted({*own, *(point.name for point in _strangers() if point.name not in own and _loads(point.name))}))


def _loads(name: str) -> bool:
    try:
        load_pack(name)
    except RuralPolicyError:
        return False
    return True


@cache
def load_pack(name: str) -> RulePack:
    """The installed pack of that name, checked as a whole.

    Raises:
        PackNotFoundError: when none is called so; it names those that are.
        RuleError: when one of its provisions cannot be read, or when its module cannot be imported at all.

    >>> load_pack("shangrao").document.number
    '饶府办字〔2023〕56号'
    """
    if name.isidentifier() and (Path(__file__).parent / name / "__init__.py").is_file():
        return _checked(name, import_module(f"{__name__}.{name}").pack)
    point = next((point for point in _strangers() if point.name == name), None)
    if point is None:
        raise PackNotFoundError(name, available_packs())
    whose = _distribution(point)
    return _checked(name, _imported(point.load, f"the pack {name}" + (f" of the distribution {whose}" if whose else "")))


def _imported(load: Callable[[], Any], what: str) -> Any:
    """What *load* imports, whatever a stranger's module does when it is imported.

    Raises:
        RuleError: with the reason.
    """
    try:
        return load()
    except RuralPolicyError:
        raise
    except (Exception, SystemExit) as error:  # a module may raise anything, and try to end the process
        hint = "its distribution is broken or does not fit; install it anew or remove it"
        raise RuleError(f"{what} cannot be loaded: {type(error).__name__}: {error}", hint=hint) from error


def _checked(name: str, pack: object) -> RulePack:
    """The pack, once it is known to be one and to have provisions.

    Raises:
        RuleError: for anything else.
    """
    if not isinstance(pack, RulePack):
        raise RuleError(f"{name} gives {pack!r}, no RulePack", hint="name the module and its pack: my_rules:pack")
    if not pack.provisions:
        raise RuleError(f"the pack {name} has no provisions", hint="import the modules of its chapters in the package's __init__")
    return pack


def find_pack(name: str) -> RulePack:
    """The pack that somebody means: an installed one by its name or the place it is for, or the one at ``module:name``.

    Places are Chinese, with the word for what they are or without: 上饶市, 上饶, 章贡区. Document numbers and Chinese titles will do too.

    Raises:
        PackNotFoundError: for what no installed pack is called; with a hint where one is called alike.
        RuleError: as :func:`load_pack`, and for a place in a module at which no pack stands.

    >>> find_pack("上饶") is find_pack("shangrao") is find_pack("ruralpolicy.rules.shangrao:pack")
    True
    """
    module, colon, attribute = name.partition(":")
    if colon:
        return _checked(name, getattr(_imported(partial(import_module, module), name), attribute, None))
    try:
        return load_pack(name)
    except PackNotFoundError:
        found = {one: load_pack(one) for one in available_packs()}
        meant = [pack for pack in found.values() if _is_called(pack, unicodedata.normalize("NFKC", name).strip())]
        if len(meant) == 1:
            return meant[0]
        raise PackNotFoundError(name, [f"{one} {pack.document.jurisdiction_zh}".strip() for one, pack in found.items()]) from None


def _is_called(pack: RulePack, text: str) -> bool:
    document = pack.document
    place = document.jurisdiction_zh
    # The last character says what the place is: 市, 县, 区.
    ends = len(text) > 1 and any(known.endswith(text) for known in (place, place[:-1]))
    return ends or text in {unicodedata.normalize("NFKC", one) for one in (document.number, document.title_zh) if one}
