"""What kinds and attributes are called: by their names in code and by their Chinese terms."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any
from unicodedata import normalize

from ruralpolicy.facts._kinds import KINDS
from ruralpolicy.facts.attestation import Attestation
from ruralpolicy.facts.declarations import declared
from ruralpolicy.facts.terms import Term
from ruralpolicy.messages import Word

__all__ = ["attribute_called", "kind_called", "kind_words", "member_called", "truth_called"]

_TRUTHS: Mapping[str, bool] = {"是": True, "否": False}


def kind_called(word: str) -> type[Any] | None:
    """The kind of fact of that name or Chinese term; of a term with a second one in brackets, either will do.

    >>> kind_called("VillageClinic") is kind_called("村卫生室") is kind_called("社区卫生服务站")
    True
    """
    return _kinds().get(_plain(word))


def attribute_called(kind: type, word: str) -> str | None:
    """The name of the attribute of a kind with that name or Chinese term; None where none or several are called so.

    >>> from ruralpolicy.facts import County
    >>> attribute_called(County, "名称"), attribute_called(County, "village_clinics_total")
    ('name', 'village_clinics_total')
    """
    return _names(kind).get(_plain(word))


def member_called(enum: type[Term], word: str) -> Term | None:
    """The member of an enum with that value or Chinese term.

    >>> from ruralpolicy.facts import CountyKind
    >>> member_called(CountyKind, "区") is member_called(CountyKind, "district") is CountyKind.DISTRICT
    True
    """
    return _members(enum).get(_plain(word))


def truth_called(word: str) -> bool | None:
    """True and False for 是 and 否.

    >>> truth_called("是"), truth_called("否"), truth_called("有")
    (True, False, None)
    """
    return _TRUTHS.get(word.strip())


def _plain(word: str) -> str:
    return normalize("NFKC", word).strip()


def _once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """What each word means, without the words that mean several things."""
    meant: dict[str, set[Any]] = {}
    for word, meaning in pairs:
        meant.setdefault(_plain(word), set()).add(meaning)
    return {word: meanings.pop() for word, meanings in meant.items() if word and len(meanings) == 1}


@cache
def _kinds() -> dict[str, type[Any]]:
    return _once([("Attestation", Attestation), ("声明", Attestation), *((word, kind) for kind in KINDS.values() for word in _terms(kind))])


@cache
def kind_words() -> tuple[Word, ...]:
    """All that kinds are called, for a look at what was meant.

    >>> [word.zh for word in kind_words() if word.name == "VillageClinic"]
    ['村卫生室(社区卫生服务站)', '村卫生室', '社区卫生服务站']
    """
    return (*(Word(kind.__name__, word) for kind in KINDS.values() for word in _terms(kind)[1:]), Word("Attestation", "声明"))


def _terms(kind: Any) -> Sequence[str]:
    whole = _plain(kind.term_zh)
    first, _, second = whole.rstrip(")").partition("(")
    # What stands in the brackets of 县（市、区） is no term of its own.
    return (kind.__name__, whole, first, *([second] if second and "、" not in second else ()))


def _read_names(kind: type) -> dict[str, str]:
    words = _once((each.term_zh, name) for name, each in declared(kind).items())
    # A name in code goes before a term, and what has none in Chinese is called as it is everywhere.
    return words | ({"编码": "code"} if "code" in declared(kind) else {}) | {name: name for name in declared(kind)}


_names: Callable[[type], dict[str, str]] = cache(_read_names)


@cache
def _members(enum: type[Term]) -> dict[str, Term]:
    return _once((word, member) for member in enum for word in (member.value, member.term_zh))
