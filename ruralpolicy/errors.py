"""Every error of the library: few, typed, with data in attributes and words last.

An unmet provision is a finding and an unreported attribute is an outcome; neither is ever an exception.
"""

from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from ruralpolicy.messages import Language, Said, Syntax, Word

__all__ = [
    "EngineError",
    "EngineMissingError",
    "FactError",
    "Mistake",
    "NoAssessmentError",
    "OddCellsWarning",
    "PackNotFoundError",
    "RuleError",
    "RuralPolicyError",
    "SelectionError",
    "UnreadableCellsWarning",
]

_MOST_SHOWN = 5


class RuralPolicyError(Exception):
    """The root of all errors that the library raises on purpose."""

    def text(self, lang: Language, syntax: Syntax = "python") -> str:
        """What is wrong, in a language; what only authors of rules and of this library meet is said in English alone."""
        return str(self)


def _place_of(mistake: "Mistake") -> str:
    return mistake.place.text("en") if mistake.place else "$"


@attrs.frozen(kw_only=True)
class Mistake:
    """One thing wrong with the facts that were given.

    *problem* says what, a stable word such as ``below-bound``, and *values* what belongs to it; *advice* says what to do about it.
    The words for them come last, in English and Chinese, and are anyone's own choice.
    *path* is where it stands in the interchange form (``$.County[3].village_clinics_total``), or, for facts built in Python,
    the kind, code and attribute (``County('361102').village_clinics_total``); *place* says it in words where there is no path.

    >>> mistake = Mistake(problem="not-a-whole-number", values={"value": "20"}, path="$.County[1].village_clinics_total")
    >>> print(mistake)
    expected a whole number, got '20' - at $.County[1].village_clinics_total
    >>> print(mistake.text("zh"))
    应为整数，实为 '20'（位置：$.County[1].village_clinics_total）
    """

    problem: str
    values: Mapping[str, object] = attrs.field(factory=dict, hash=False)
    advice: Said | None = None
    place: Said | None = None
    path: str = attrs.field(default=attrs.Factory(_place_of, takes_self=True))
    kind: str = ""
    code: str = ""
    attribute: str = ""
    value: object = None

    @property
    def said(self) -> Said:
        """The problem with its values."""
        return Said(self.problem, **self.values)

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return self.said.text("en")

    @property
    def expected(self) -> str:
        """What ought to have been there, in English; empty where that is more than a word or two."""
        return self.said.expected("en")

    @property
    def hint(self) -> str:
        """What to do about it, in English; empty where that is anyone's guess."""
        return self.advice.text("en") if self.advice else ""

    def text(self, lang: Language, syntax: Syntax = "python") -> str:
        """All of it in one line of a language, the hint in the syntax of Python or of the command line."""
        line = _joined([self.said, *([self.advice] if self.advice else ())], lang, syntax)
        place = self.place.text(lang) if self.place else self.path
        return f"{line}（位置：{place}）" if lang == "zh" else f"{line} - at {place}"

    def __str__(self) -> str:
        return self.text("en")


def _joined(all_said: Iterable[Said], lang: Language, syntax: Syntax) -> str:
    return ("；" if lang == "zh" else "; ").join(said.text(lang, syntax) for said in all_said)


class FactError(RuralPolicyError, ValueError):
    """Facts that cannot be right: all mistakes that were found, one line each.

    ``kind``, ``code``, ``attribute``, ``value``, ``expected``, ``hint`` and ``path`` are those of the first mistake.

    >>> from ruralpolicy.facts import County
    >>> try:
    ...     County(code="361102", village_clinics_total=-1)
    ... except FactError as error:
    ...     print(error.attribute, error.value, error.mistakes[0].problem, error.text("zh"))
    village_clinics_total -1 below-bound 应为不小于 0 的数，实为 -1（位置：County('361102').village_clinics_total）
    """

    def __init__(self, *mistakes: Mistake) -> None:
        super().__init__(*mistakes)
        self.mistakes = mistakes
        first = mistakes[0]
        self.kind, self.code, self.attribute = first.kind, first.code, first.attribute
        self.value, self.expected, self.hint, self.path = first.value, first.expected, first.hint, first.path

    def text(self, lang: Language, syntax: Syntax = "python") -> str:
        """All mistakes in a language, a line each."""
        return "\n".join(mistake.text(lang, syntax) for mistake in self.mistakes)

    def __str__(self) -> str:
        return self.text("en")


class RuleError(RuralPolicyError, TypeError):
    """A mistake of a rule's author, found when the pack is loaded: where it stands and what to write instead.

    >>> print(RuleError("`and` cannot be read", provision="demo/1-a", file="demo.py", line=7, hint="use & with parentheses"))
    demo.py:7: demo/1-a: `and` cannot be read; use & with parentheses
    """

    def __init__(self, message: str, *, provision: str = "", file: str = "", line: int = 0, hint: str | Said = "") -> None:
        super().__init__(message)
        self.message, self.provision, self.file, self.line = message, provision, file, line
        self.hint = hint.text("en") if isinstance(hint, Said) else hint

    @property
    def location(self) -> str:
        """``file:line`` of the mistake, empty where it has none."""
        return f"{self.file}:{self.line}" if self.file else ""

    def __str__(self) -> str:
        parts = [part for part in (self.location, self.provision) if part]
        hint = f"; {self.hint}" if self.hint else ""
        return ": ".join([*parts, f"{self.message}{hint}"])


class PackNotFoundError(RuralPolicyError, LookupError):
    """No rule pack of that name is installed.

    >>> print(PackNotFoundError("shangroa", ["shangrao"]))
    no rule pack is called 'shangroa'; available: shangrao
    """

    def __init__(self, name: str, available: Iterable[str]) -> None:
        self.name, self.available = name, tuple(available)
        super().__init__(name, self.available)

    def text(self, lang: Language, syntax: Syntax = "python") -> str:
        """That there is no such pack, and which there are."""
        available = tuple(map(Word, self.available)) or Word("none", "无")
        return Said("unknown-pack", name=self.name, available=available).text(lang, syntax)

    def __str__(self) -> str:
        return self.text("en")


class SelectionError(RuralPolicyError, ValueError):
    """Findings were asked for by a word that does not exist: an outcome, a modality, a way to decide readings.

    >>> error = SelectionError("outcome", "unmett", ["met", "unmet"])
    >>> print(error)
    there is no outcome 'unmett'; choose from met, unmet
    >>> print(error.text("zh"))
    没有这一结论：'unmett'；可选：met、unmet
    """

    def __init__(self, what: str, given: object, known: Iterable[str], advice: Said | None = None) -> None:
        self.what, self.given, self.known = what, given, tuple(known)
        super().__init__(what, given, self.known, advice)
        self.advice = advice or Said("choose-from", choices=tuple(map(Word, self.known)))

    @property
    def hint(self) -> str:
        """What to write instead, in English."""
        return self.advice.text("en")

    def text(self, lang: Language, syntax: Syntax = "python") -> str:
        """That there is no such word, and which there are."""
        what = Word(self.what, _SELECTED_ZH.get(self.what, ""))
        return _joined([Said("no-such-word", what=what, given=self.given), self.advice], lang, syntax)

    def __str__(self) -> str:
        return self.text("en")


_SELECTED_ZH: Final = {
    "outcome": "结论",
    "modality": "类别",
    "way to decide readings": "判定理解的方式",
    "provision": "条款",
    "reading": "理解",
    "reading with a rule": "有规则的理解",
}


class NoAssessmentError(RuralPolicyError, LookupError):
    """A finding was asked for what only its assessment knows, and belongs to none here; the assessment can be asked about it."""


class EngineError(RuralPolicyError, RuntimeError):
    """The rule engine did not do what it must; nothing was decided on it."""


class EngineMissingError(EngineError):
    """The rule engine cannot be loaded on this machine; everything else works, and ``second_reading.assess`` in the engine's place.

    >>> print(EngineMissingError("durable-rules cannot be loaded (no module)"))
    durable-rules cannot be loaded (no module); ruralpolicy.second_reading.assess gives the same findings without it, slower
    """

    def text(self, lang: Language, syntax: Syntax = "python") -> str:
        """Why it cannot be loaded, and what can be called instead."""
        said = Said("engine-missing", detail=Word(str(self.args[0])))
        return _joined([said, Said("use-reference", call=Word("ruralpolicy.second_reading.assess"))], lang, syntax)

    def __str__(self) -> str:
        return self.text("en")


class UnreadableCellsWarning(UserWarning):
    """Rows of a table with cells that cannot be read: these count as unknown, all others stand.

    ``rows`` is how many rows there are, ``mistakes`` what is wrong with the cells of the first of them.

    >>> place = Said("cell", row=2, column=Word("village_clinics_total"))
    >>> mistake = Mistake(problem="not-a-whole-number", values={"value": "about 80"}, place=place)
    >>> print(UnreadableCellsWarning(1, mistake))
    cells that cannot be read count as unknown, in 1 row:
    expected a whole number, got 'about 80' - at row 2, column village_clinics_total
    """

    def __init__(self, rows: int, *mistakes: Mistake) -> None:
        super().__init__(rows, *mistakes)
        self.rows, self.mistakes = rows, mistakes

    def __str__(self) -> str:
        rows = f"{self.rows:,} row{'s' if self.rows > 1 else ''}"
        more = ["..."] if len(self.mistakes) > _MOST_SHOWN else []
        return "\n".join([f"cells that cannot be read count as unknown, in {rows}:", *map(str, self.mistakes[:_MOST_SHOWN]), *more])


class OddCellsWarning(UserWarning):
    """Cells of a column that were read, but of which whoever filled them in should know; told of once a column.

    >>> print(OddCellsWarning("County", "village_clinics_total", Said("digits-of-others"), 3))
    County, column village_clinics_total, 3 cells: digits that are not those of ASCII were read as what they are
    """

    def __init__(self, kind: str, column: str, said: Said, cells: int) -> None:
        super().__init__(kind, column, said, cells)
        self.kind, self.column, self.said, self.cells = kind, column, said, cells

    def text(self, lang: Language) -> str:
        """The same in a language."""
        if lang == "zh":
            return f"“{self.column}”列 {self.cells:,} 格：{self.said.text('zh')}"
        return f"{self.kind}, column {self.column}, {self.cells:,} cell{'s' if self.cells > 1 else ''}: {self.said.text('en')}"

    def __str__(self) -> str:
        return self.text("en")
