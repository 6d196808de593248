"""What is said of cells that cannot be read: written by expressions in the column ``unreadable``, and read back from it.

All that is said of a row stands in one text: for each cell its column and, after a colon, what was expected and what came. What came stands
between quotation marks that it cannot close, so that the text can be taken apart again without a doubt.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from ruralpolicy.facts.checks import mistyped
from ruralpolicy.facts.declarations import Attribute
from ruralpolicy.frames._texts import CONTROL
from ruralpolicy.messages import Language, Said, Word

__all__ = ["Complaint", "Voice", "expected_of", "label", "parts_of", "worded"]

_LONGEST: Final = 60
_FORMS: Final[Mapping[Language, tuple[str, str, str]]] = {"en": (": ", "expected {}, got ", "; "), "zh": ("：", "应为{}，实为 ", "；")}
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ENDING: Final = re.compile(r"[:：;；'\x00-\x1f]")
_RELATIONS: Final = {"at_most": "above-other", "at_least": "below-other", "not_before": "before-other"}
# What is said of a row as a whole names no column.
_OF_A_ROW: Final = re.compile(r"(expected|not|half|unknown|应|不|未)\b.*")


@attrs.frozen(eq=False)
class Complaint:
    """What may be wrong with cells: the expression of when it is, and of what is said then, null elsewhere."""

    wrong: Any
    words: Any


@attrs.frozen(eq=False)
class Voice:
    """How complaints are worded for a frame: the namespace of its expressions, narwhals for its types, and the language.

    *heads* are the names that columns had where they were given, if these are others than those of the vocabulary.
    """

    ns: Any
    nw: Any
    lang: Language = "en"
    heads: Mapping[str, str] = attrs.field(factory=dict)

    def expected(self, name: str, wrong: Any, said: Said, col: Any, dtype: Any) -> Complaint:
        """That something else was expected in the cells of which *wrong* holds."""
        return self.unread(name, wrong, said, self._shown(self.ns.when(wrong).then(col), dtype))

    def unread(self, name: str, wrong: Any, said: Said, shown: Any) -> Complaint:
        """The same of cells that were put into words before."""
        return Complaint(wrong, self.ns.concat_str(self.ns.lit(self._begun(name, said)), shown))

    def missing(self, name: str, wrong: Any, said: Said) -> Complaint:
        """That there is nothing where something must be."""
        return self._plain(wrong, self._begun(name, said) + Said("nothing").text(self.lang))

    def related(self, name: str, wrong: Any, word: str, other: str, ends: tuple[Any, Any]) -> Complaint:
        """That a cell does not stand to another as it must; *ends* are the other and the one."""
        at, got = (self.ns.when(wrong).then(end).cast(self.ns.String) for end in ends)
        before, after = self._begun(name, Said(_RELATIONS[word], other=Word(f"{label(other, self.heads)} (\0)"))).split("\0")
        return Complaint(wrong, self.ns.concat_str(self.ns.lit(before), at, self.ns.lit(after), got))

    def denied(self, name: str, wrong: Any, topic: str) -> Complaint:
        """That something cannot be while a statement denies it."""
        words = Said("implied-false", topic=Word(label(topic, self.heads))).text(self.lang)
        return self._plain(wrong, label(name, self.heads) + _FORMS[self.lang][0] + words)

    def twice(self, code: Any, again: Any, rows: tuple[Any, Any] | None) -> Any:
        """What is said of codes that stand more than once, where *again* holds; and in which two rows, where these have numbers."""
        ns = self.ns
        said = [ns.lit(self._begun("code", Said("code-not-once"))), self._shown(ns.when(again).then(code), self.nw.String())]
        if rows:
            gap = Word("\0")
            before, between, after = Said("in-two-rows", first=gap, second=gap).text(self.lang).split(gap.name)
            first, second = (row.cast(ns.String) for row in rows)
            said += [ns.lit(before), first, ns.lit(between), second, ns.lit(after)]
        return ns.when(again).then(ns.concat_str(*said))

    def _begun(self, name: str, said: Said) -> str:
        colon, form, _ = _FORMS[self.lang]
        return label(name, self.heads) + colon + form.format(said.expected(self.lang))

    def _plain(self, wrong: Any, words: str) -> Complaint:
        return Complaint(wrong, self.ns.when(wrong).then(self.ns.lit(words)))

    def joined(self, *words: Any) -> Any:
        """All that is said of a row, null where nothing is."""
        said = self.ns.concat_str(*words, separator=_FORMS[self.lang][2], ignore_nulls=True)
        return self.ns.when(said != "").then(said)

    def _shown(self, col: Any, dtype: Any) -> Any:
        """A cell as a message shows it, null for null."""
        ns, nw = self.ns, self.nw
        if isinstance(dtype, nw.String | nw.Categorical | nw.Enum):
            text = col.cast(ns.String)
            short = (
                ns.when(text.str.len_chars() <= _LONGEST)
                .then(text)
                .otherwise(ns.concat_str(text.str.slice(0, _LONGEST - 3), ns.lit("...")))
            )
            for found, instead in (("\\", "\\\\"), ("'", "\\'")):
                short = short.str.replace_all(found, instead, literal=True)
            return ns.concat_str(ns.lit("'"), short.str.replace_all(f"[{CONTROL}]", "\ufffd"), ns.lit("'"))
        if dtype.is_numeric() or isinstance(dtype, nw.Boolean | nw.Date | nw.Datetime):
            return col.cast(ns.String)
        return ns.when(~col.is_null()).then(ns.lit(Said("other-type", type=Word(str(dtype))).text(self.lang)))


def label(name: str, heads: Mapping[str, str]) -> str:
    """The name of a column as messages show it, without what would end it there.

    >>> label("resident_population", {"resident_population": "常住人口：（万人）"})
    '常住人口_（万人）'
    """
    return _ENDING.sub("_", heads.get(name, name))


def worded(name: str, said: Said, got: str, lang: Language) -> str:
    """What `Voice.expected` says of a single text.

    >>> worded("kind", Said("not-a-text"), "ab", "en")
    "kind: expected a text, got 'ab'"
    """
    colon, form, _ = _FORMS[lang]
    short = got if len(got) <= _LONGEST else f"{got[: _LONGEST - 3]}..."
    quoted = _CONTROLS.sub("\ufffd", short.replace("\\", "\\\\").replace("'", "\\'"))
    return f"{name}{colon}{form.format(said.expected(lang))}'{quoted}'"


def expected_of(attribute: Attribute | None) -> Said:
    """What ought to stand in a cell of an attribute, or of a topic.

    >>> from ruralpolicy.facts import County
    >>> from ruralpolicy.facts.declarations import declared
    >>> expected_of(declared(County)["resident_population"]).expected("zh"), expected_of(None).expected("en")
    ('整数', 'true or false')
    """
    return Said("not-true-or-false") if attribute is None else mistyped(attribute, None)


_PARTS: Final = re.compile(r"(?:'(?:[^'\\]|\\.)*'|[^;；'])+|.", re.DOTALL)


def parts_of(said: str) -> Iterator[tuple[str, str]]:
    r"""The column and the words of each thing said of a row; what is said of the row as a whole has no column.

    >>> list(parts_of("name: expected a text, got 'a; b: \\' c'; kind：应为县，实为'x'；expected 2 cells, got 1"))
    [('name', "expected a text, got 'a; b: \\' c'"), ('kind', "应为县，实为'x'"), ('', 'expected 2 cells, got 1')]
    """
    for part in _cut(said):
        name, colon, words = min((part.partition(": "), part.partition("：")), key=lambda cut: len(cut[0]))
        yield ("", part) if not colon or _OF_A_ROW.match(name) else (name, words)


def _cut(said: str) -> Iterable[str]:
    """The text cut where a semicolon stands outside of quotation marks."""
    return (part for each in _PARTS.findall(said) if (part := each.strip()) not in (";", "；"))
