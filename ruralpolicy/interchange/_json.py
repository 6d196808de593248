"""JSON text as it comes: read strictly and exactly, with the place of everything that is wrong in it."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

import attrs

from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.messages import Said, Word

__all__ = ["parsed", "step", "text_of"]

_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# A string, a sign of structure, or whatever else stands between such.
_TOKEN: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)
_WHOLE: Final = re.compile(r"-?\d+", re.ASCII)
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?", re.ASCII)
_DEEPEST: Final = 100
# Python itself reads no whole number of more digits.
_MOST_DIGITS: Final = 4300
_PLAIN: Final = re.compile(r"[\w-]+")
_LONGEST_STEP: Final = 60
_LONGEST_PATH: Final = 8


class _OddError(ValueError):
    """There is something in the text that JSON has no place for, or that facts cannot hold; it is looked for at leisure."""


def text_of(data: bytes, encoding: str | None = None) -> str:
    """The text in the bytes of a file: in *encoding*, or as its mark says, or UTF-8, or else GB18030.

    Raises:
        FactError: for bytes that are no such text.

    >>> text_of("县".encode("utf-8-sig")), text_of("县".encode("utf-16")), text_of("县".encode("gb18030"))
    ('县', '县', '县')
    """
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    wrong = Mistake(problem="not-a-text-file", values={"encoding": Word(encoding or "utf-8"), "byte": 0})
    for name in [encoding] if encoding else [marked] if marked else ["utf-8", "gb18030"]:
        try:
            return data.decode(name).removeprefix("\ufeff")
        except UnicodeDecodeError as error:
            wrong = Mistake(problem="not-a-text-file", values={"encoding": Word(name), "byte": error.start})
    raise FactError(wrong)


def parsed(text: str) -> Any:
    """What a JSON text says; numbers with a point or an exponent come as Decimal.

    Raises:
        FactError: for what is no JSON, and for names that stand twice in an object, NaN, numbers of more than 4,300 digits and values
            nested more deeply than 100, each with its place.

    >>> parsed('{"a": [1, 2.50]}')
    {'a': [1, Decimal('2.50')]}
    >>> parsed('{"a": 1, "a": 2}')
    Traceback (most recent call last):
    ruralpolicy.errors.FactError: stands twice in one object: in line 1, column 2 and in line 1, column 10 - at $.a
    """
    text = text.removeprefix("\ufeff")
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_no_number, object_pairs_hook=_once)
    except (ValueError, ArithmeticError, RecursionError):
        # No JSON, something odd, more digits than Python reads, an exponent beyond all bounds, or too many levels.
        raise FactError(*_faults(text)) from None


def _faults(text: str) -> list[Mistake]:
    found = list(_odd(text))
    try:
        json.loads(text, parse_float=str, parse_int=str, parse_constant=str)
    except json.JSONDecodeError as error:
        place = Said("line", line=error.lineno, column=error.colno)
        found.append(Mistake(problem="not-json", values={"detail": Word(error.msg)}, place=place))
    except RecursionError:
        if not found:
            # Whoever reads it is deep in calls of his own.
            found.append(Mistake(problem="too-deep", values={"most": _DEEPEST}))
    return found


def _no_number(word: str) -> Any:
    raise _OddError(word)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _OddError
    return found


def step(name: object) -> str:
    r"""A name as a step of a path; what cannot be printed as it stands is escaped.

    >>> step("name"), step("村卫生室"), step("a b"), step("\x1b")
    ('.name', '.村卫生室', '["a b"]', '["\\u001b"]')
    """
    text = str(name)
    text = text if len(text) <= _LONGEST_STEP else f"{text[: _LONGEST_STEP - 3]}..."
    if _PLAIN.fullmatch(text):
        return f".{text}"
    return f"[{json.dumps(text, ensure_ascii=not text.isprintable())}]"


@attrs.define
class _Level:
    """An object or a list that is being gone through: where in it we are, and the names met in it with their places."""

    is_object: bool
    names: dict[str, tuple[int, int]] = attrs.field(factory=dict)
    at: str | int = 0
    named: bool = False

    def step(self) -> str:
        return step(self.at) if isinstance(self.at, str) else f"[{self.at}]"


def _odd(text: str) -> Iterator[Mistake]:
    """What is odd in a text that may not be JSON at all, in its order."""
    levels: list[_Level] = []
    line, begin, start = 1, 0, 0

    def path() -> str:
        steps = "".join(level.step() for level in levels[:_LONGEST_PATH])
        return f"${steps}..." if len(levels) > _LONGEST_PATH else f"${steps}"

    for match in _TOKEN.finditer(text):
        part, offset = match[0], match.start()
        line, begin, start = line + text.count("\n", start, offset), max(begin, text.rfind("\n", start, offset) + 1), offset
        level = levels[-1] if levels else None
        if part in "{[":
            levels.append(_Level(part == "{"))
            if len(levels) > _DEEPEST:
                yield Mistake(problem="too-deep", values={"most": _DEEPEST}, path=path())
                return
        elif part in "}]":
            del levels[-1:]
        elif part == "," and level:
            level.at = level.at + 1 if isinstance(level.at, int) else level.at
            level.named = False
        elif part == ":" and level:
            level.named = True
        elif level and level.is_object and not level.named and part[0] == '"':
            place = (line, offset - begin + 1)
            level.at = _unquoted(part)
            if level.at in level.names:
                yield _twice(path(), level.names[level.at], place)
            level.names.setdefault(level.at, place)
        elif part in ("NaN", "Infinity", "-Infinity"):
            yield Mistake(problem="not-in-json", values={"value": Word(part)}, path=path())
        elif _is_too_long(part):
            yield Mistake(problem="too-many-digits", values={"most": _MOST_DIGITS}, path=path())


def _twice(path: str, first: tuple[int, int], second: tuple[int, int]) -> Mistake:
    values = {"line": first[0], "column": first[1], "again_line": second[0], "again_column": second[1]}
    return Mistake(problem="name-twice", values=values, path=path)


def _unquoted(part: str) -> str:
    if "\\" not in part:
        return part.strip('"')
    try:
        return str(json.loads(part, strict=False))
    except json.JSONDecodeError:
        return part


def _is_too_long(part: str) -> bool:
    if _WHOLE.fullmatch(part):
        return len(part.lstrip("-")) > _MOST_DIGITS
    try:
        if _NUMBER.fullmatch(part):
            Decimal(part)
    except ArithmeticError:
        return True
    return False
