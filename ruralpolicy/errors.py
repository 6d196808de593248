"""Every error of the library: few, typed, with data in attributes and words last.

An unmet provision is a finding and an unreported attribute is an outcome; neither is ever an exception.
"""

from collections.abc import Iterable

import attrs

__all__ = ["EngineError", "FactError", "Mistake", "PackNotFoundError", "RuleError", "RuralPolicyError", "SelectionError"]


class RuralPolicyError(Exception):
    """The root of all errors that the library raises on purpose."""


@attrs.frozen(kw_only=True)
class Mistake:
    """One thing wrong with the facts that were given.

    *path* is where it stands in the interchange form (``$.County[3].village_clinics_total``), or, for facts built in Python,
    the kind, code and attribute (``County('361102').village_clinics_total``).

    >>> print(Mistake(message="expected a whole number, got '20'", path="$.County[1].village_clinics_total"))
    expected a whole number, got '20' - at $.County[1].village_clinics_total
    """

    message: str
    path: str = "$"
    kind: str = ""
    code: str = ""
    attribute: str = ""
    value: object = None
    expected: str = ""
    hint: str = ""

    def __str__(self) -> str:
        hint = f"; {self.hint}" if self.hint else ""
        return f"{self.message}{hint} - at {self.path}"


class FactError(RuralPolicyError, ValueError):
    """Facts that cannot be right: all mistakes that were found, one line each.

    ``kind``, ``code``, ``attribute``, ``value``, ``expected``, ``hint`` and ``path`` are those of the first mistake.

    >>> error = FactError(Mistake(message="is below 0", kind="County", code="361102", attribute="village_clinics_total", value=-1))
    >>> error.attribute, error.value, len(error.mistakes)
    ('village_clinics_total', -1, 1)
    """

    def __init__(self, *mistakes: Mistake) -> None:
        super().__init__(*mistakes)
        self.mistakes = mistakes
        first = mistakes[0]
        self.kind, self.code, self.attribute = first.kind, first.code, first.attribute
        self.value, self.expected, self.hint, self.path = first.value, first.expected, first.hint, first.path

    def __str__(self) -> str:
        return "\n".join(map(str, self.mistakes))


class RuleError(RuralPolicyError, TypeError):
    """A mistake of a rule's author, found when the pack is loaded: where it stands and what to write instead.

    >>> print(RuleError("`and` cannot be read", provision="demo/1-a", file="demo.py", line=7, hint="use & with parentheses"))
    demo.py:7: demo/1-a: `and` cannot be read; use & with parentheses
    """

    def __init__(self, message: str, *, provision: str = "", file: str = "", line: int = 0, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.provision, self.file, self.line, self.hint = message, provision, file, line, hint

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
        super().__init__(name)
        self.name, self.available = name, tuple(available)

    def __str__(self) -> str:
        return f"no rule pack is called {self.name!r}; available: {', '.join(self.available) or 'none'}"


class SelectionError(RuralPolicyError, ValueError):
    """Findings were asked for by a word that does not exist: an outcome, a modality, a way to decide readings.

    >>> print(SelectionError("outcome", "unmett", ["met", "unmet"], "did you mean 'unmet'?"))
    there is no outcome 'unmett'; did you mean 'unmet'?
    """

    def __init__(self, what: str, given: object, known: Iterable[str], hint: str = "") -> None:
        super().__init__(what, given)
        self.what, self.given, self.known = what, given, tuple(known)
        self.hint = hint or f"choose from {', '.join(self.known)}"

    def __str__(self) -> str:
        return f"there is no {self.what} {self.given!r}; {self.hint}"


class EngineError(RuralPolicyError, RuntimeError):
    """The rule engine did not do what it must; nothing was decided on it."""
