"""The head of a table as people write it: which attribute each column is of, and in which unit; lines above it that are none."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import attrs

from ruralpolicy.facts import KINDS, Fact
from ruralpolicy.facts.declarations import declared
from ruralpolicy.frames._units import unit_factor
from ruralpolicy.messages import Word

__all__ = ["Heading", "Headings", "kinds_called", "money_unit", "words_of_kind"]

_CODES: Final = ("编码", "代码", "编号", "机构编码", "机构代码", "单位编码", "单位代码")
_IN_FRONT: Final = ("是否", "有无", "其中：", "其中:")
_BRACKETS: Final = re.compile(r"(.*)\((?:单位[::])?([^()]+)\)")
_UNIT: Final = re.compile(r"单位[:：]\s*([^\s,，;；)）]+)")


@attrs.frozen
class Heading:
    """What a column is of: the *given* name, that of the attribute or topic, and the unit in brackets behind it.

    *own* says that it goes by the name in the vocabulary, whose units are then its own.
    """

    given: str
    name: str
    unit: str = ""
    own: bool = True


class Headings:
    """The names by which the columns of a kind may go: those of the vocabulary, and the Chinese terms.

    A term may be written with or without blanks, 数 at its end, 是否 in front, and the kind itself in front.

    >>> from ruralpolicy.facts import VillageClinic
    >>> heads = Headings(VillageClinic, {})
    >>> heads.of("从业人员数"), heads.of("辖区常住人口（万人）").unit
    (Heading(given='从业人员数', name='staff_total', unit='', own=False), '万人')
    """

    def __init__(self, kind: type, topics: Mapping[str, str]) -> None:
        self.kind = kind
        self._attributes = declared(kind)
        self._own = frozenset((*self._attributes, *topics))
        self.known = tuple(Word(name, attribute.term_zh) for name, attribute in self._attributes.items()) + tuple(
            Word(name, term) for name, term in topics.items()
        )
        """All names of the vocabulary, with their terms."""
        terms: dict[str, set[str]] = {}
        pairs = [(name, attribute.term_zh) for name, attribute in self._attributes.items()] + list(topics.items())
        for name, term in pairs:
            for written in _written(term, words_of_kind(kind)):
                terms.setdefault(written, set()).add(name)
        exactly = {_usual(term): name for name, term in pairs if term}
        self._terms = {term: exactly.get(term) or min(names) for term, names in terms.items() if len(names) == 1 or term in exactly}
        self._terms |= dict.fromkeys(_CODES, "code")

    def of(self, given: str) -> Heading | None:
        """What the column of this name is of; None where it is none of the kind's."""
        if given in self._own:
            return Heading(given, given)
        usual = _usual(given)
        for base, unit in ((usual, ""), *((found[1], found[2]) for found in [_BRACKETS.fullmatch(usual)] if found)):
            if base in self._own:
                return Heading(given, base, unit)
            if (name := self._term(base)) and (not unit or unit_factor(self._attributes.get(name), unit) is not None):
                return Heading(given, name, unit, own=False)
        return None

    def _term(self, written: str) -> str | None:
        for front in ("", *_IN_FRONT):
            if written.startswith(front) and (name := self._terms.get(_usual(written.removeprefix(front)))):
                return name
        return None

    def line(self, rows: Sequence[Sequence[str]], others: Iterable[str]) -> int:
        """Which of the first rows of a file is the head: the first of which enough is known; the very first where none is."""
        kept = frozenset(others)
        for place, row in enumerate(rows):
            filled = [cell for cell in row if cell.strip()]
            known = sum(cell in kept or self.of(cell) is not None for cell in filled)
            if known >= 2 and known * 10 >= len(filled) * 3:
                return place
        return 0


def words_of_kind(kind: Any) -> tuple[str, ...]:
    """The Chinese words for a kind: its term, and the words of which it is made up.

    >>> from ruralpolicy.facts import VillageClinic
    >>> words_of_kind(VillageClinic)
    ('村卫生室(社区卫生服务站)', '村卫生室', '社区卫生服务站')
    """
    term = _usual(getattr(kind, "term_zh", ""))
    return (term, *(word for word in re.split("[()、]", term) if word))


def kinds_called(word: str) -> list[type[Fact]]:
    """The kinds that a Chinese word may mean.

    >>> kinds_called("村卫生室")
    [<class 'ruralpolicy.facts.institutions.VillageClinic'>]
    """
    return [kind for kind in KINDS.values() if _usual(word) in words_of_kind(kind)]


def _written(term: str, kinds: Iterable[str]) -> set[str]:
    """The ways in which a term may be written as the head of a column."""
    usual = _usual(term)
    without = {usual, *(usual.removeprefix(kind) for kind in kinds if len(kind) > 1)}
    return {form for each in without for form in (each, each.removesuffix("数"), f"{each}数") if len(form) > 1}


def _usual(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def money_unit(lines: Iterable[Sequence[str]]) -> str:
    """The unit of money that a line above the head states (单位：万元), empty where none does.

    >>> money_unit([["村卫生室基本情况表"], ["", "单位：万元"]])
    '万元'
    """
    found = (_UNIT.search(cell) for line in lines for cell in line)
    return next((each[1] for each in found if each), "")
