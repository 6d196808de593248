"""Reading a clause once with symbols: the function goes in, its tree comes out, and every mistake names its file and line."""

import dis
import enum
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from types import CodeType, FunctionType, TracebackType
from typing import Any, Final, get_origin

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.conditions._limits import checked
from ruralpolicy.conditions.symbols import DAY, FLAG, NUMBER, Sort, SubjectSymbol, Symbol, lifted, sort_of_type, sort_of_value
from ruralpolicy.errors import RuleError
from ruralpolicy.facts import KINDS, Fact

__all__ = ["ReadFunction", "own_location", "read_amount", "read_condition", "read_day"]

_HERE: Final = str(Path(__file__).parent)

# What decides inside Python, where no symbol can record it.
_BRANCHES: Final = {number: name for name, number in dis.opmap.items() if "JUMP" in name and "IF" in name}
_FORBIDDEN: Final = {
    **dict.fromkeys(_BRANCHES, "`if`, `and`, `or` and chained comparisons decide before a condition can be read"),
    dis.opmap["IS_OP"]: "`is` compares identities, which cannot be read",
    dis.opmap["CONTAINS_OP"]: "`in` cannot be read",
    dis.opmap["UNARY_NOT"]: "`not` cannot be read",
}
_INSTEAD: Final = "use & and | with parentheses, no(...), one_of(...), when(...) and known(...)"
# What a clause may ask for beside its figures, as keyword-only parameters without a default.
_DAYS: Final[Mapping[str, tuple[str, tree.Node]]] = {
    "as_of": ("of the assessment", tree.AsOf()),
    "adopted_on": ("on which the document was adopted", tree.SinceAdopted(0, 0, None)),
}
_CLOCK: Final = frozenset(
    {"today", "now", "utcnow", "time", "time_ns", "monotonic", "perf_counter", "localtime", "gmtime", "fromtimestamp"}
)


@attrs.frozen(eq=False, repr=False)
class ReadFunction:
    """A function as it was read: its kind, its tree and its figures."""

    kind: type[Fact]
    node: tree.Node
    figures: Mapping[str, object]


def own_location(function: Callable[..., Any]) -> tuple[str, int]:
    """File and first line of *function*."""
    code: CodeType = function.__code__
    return code.co_filename, code.co_firstlineno


def _line(code: CodeType, offset: int) -> int:
    return next((line for start, end, line in code.co_lines() if start <= offset < end and line is not None), code.co_firstlineno)


def _inspect(function: FunctionType, seen: set[CodeType]) -> None:
    """Refuse what Python would decide unseen (`if`, `is`, …) and what depends on the moment, here and in the helpers called."""
    code = function.__code__
    if code in seen:
        return
    seen.add(code)
    for offset in range(0, len(code.co_code), 2):
        if (operation := code.co_code[offset]) in _FORBIDDEN:
            raise RuleError(_FORBIDDEN[operation], file=code.co_filename, line=_line(code, offset), hint=_INSTEAD)
    if clock := _CLOCK.intersection(code.co_names):
        message = f"a clause must not read the clock ({', '.join(sorted(clock))})"
        raise RuleError(
            message, file=code.co_filename, line=code.co_firstlineno, hint="take the day as keyword-only parameter `as_of: date`"
        )
    for name in code.co_names:
        helper = function.__globals__.get(name)
        if isinstance(helper, FunctionType) and not helper.__code__.co_filename.startswith(_HERE):
            _inspect(helper, seen)


def _signature(function: FunctionType) -> tuple[type[Fact], dict[str, object], list[str]]:
    """The kind of the subject, the figures with their values, and the days that are asked for by name."""
    code = function.__code__
    names = code.co_varnames
    if code.co_argcount != 1 or code.co_flags & 0x0C or function.__defaults__:
        raise RuleError(
            f"{function.__name__} must take the subject alone before *",
            hint="def clause(county: County, *, share: Fraction = percent(30)) -> bool",
        )
    notes = {name: _resolved(note, function) for name, note in function.__annotations__.items()}
    kind = notes.get(names[0])
    if not (isinstance(kind, type) and issubclass(kind, Fact) and KINDS.get(kind.__name__) is kind):
        raise RuleError(f"the parameter {names[0]!r} must be annotated with a kind of fact", hint=f"one of {', '.join(KINDS)}")
    figures: dict[str, object] = {}
    days: list[str] = []
    for name in names[1 : 1 + code.co_kwonlyargcount]:
        defaults = function.__kwdefaults__ or {}
        if name in _DAYS:
            if name in defaults or notes.get(name) is not date:
                said, _ = _DAYS[name]
                raise RuleError(f"{name} is the day {said}", hint=f"write it as `{name}: date`, without a default")
            days.append(name)
        elif name not in defaults:
            raise RuleError(f"the figure {name!r} has no value", hint="give it as the default of the parameter")
        else:
            figures[name] = _figure(name, defaults[name], notes.get(name))
    return kind, figures, days


def _resolved(note: object, function: FunctionType) -> object:
    return eval(note, function.__globals__) if isinstance(note, str) else note  # noqa: S307 - the author's own annotation


def _figure(name: str, value: object, note: Any) -> object:
    sort = sort_of_value(value)
    plain = note in (int, Fraction, date, str) or (isinstance(note, type) and issubclass(note, enum.Enum)) or get_origin(note) is frozenset
    if not plain or sort_of_type(note) != sort or (sort == NUMBER and type(value) is not note):
        annotated = "has no annotation" if note is None else f"is no {getattr(note, '__name__', note)}"
        raise RuleError(
            f"the figure {name!r} with the value {value!r} {annotated}",
            hint="figures are exact: int, Fraction, date, str or an enum, as annotated",
        )
    return value


def _located(traceback: TracebackType | None, function: FunctionType) -> tuple[str, int]:
    """The last place outside this package that the traceback went through."""
    place = own_location(function)
    while traceback is not None:
        name = traceback.tb_frame.f_code.co_filename
        if not name.startswith(_HERE) and not name.startswith("<"):
            place = (name, traceback.tb_lineno)
        traceback = traceback.tb_next
    return place


def _read(function: Callable[..., Any], kind: type[Fact] | None) -> tuple[type[Fact], object, dict[str, object]]:
    if not isinstance(function, FunctionType):
        raise RuleError(f"{function!r} is no function", hint="write the clause as a function of its subject")
    try:
        own, figures, days = _signature(function)
        if kind is not None and own is not kind:
            raise RuleError(
                f"{function.__name__} is about {own.__name__}, the clause about {kind.__name__}",
                hint="a clause looks at its own subject only",
            )
        _inspect(function, set())
        symbols: dict[str, object] = {name: Symbol(tree.Figure(name, value), sort_of_value(value)) for name, value in figures.items()}
        symbols |= {name: Symbol(_DAYS[name][1], DAY) for name in days}
        result = function(SubjectSymbol(own), **symbols)
        if isinstance(result, Symbol):
            checked(result.node, own)
    except RuleError as error:
        if not error.file:
            error.file, error.line = _located(error.__traceback__, function)
        raise
    except Exception as error:
        where = _located(error.__traceback__, function)
        message = f"{type(error).__name__} while reading {function.__name__}: {error}"
        raise RuleError(
            message, file=where[0], line=where[1], hint="a body is one condition built from the subject and its figures"
        ) from error
    return own, result, figures


def read_condition(function: Callable[..., Any], kind: type[Fact] | None = None) -> ReadFunction:
    """The condition that *function* states about its subject; ``return True`` is the one body that reads nothing.

    Raises:
        RuleError: with file, line and hint, for everything that cannot be read.
    """
    own, result, figures = _read(function, kind)
    if result is True:
        return ReadFunction(own, tree.Always(), figures)
    file, line = own_location(function)
    if result is False:
        raise RuleError(
            f"{function.__name__} is always False",
            file=file,
            line=line,
            hint="compare with ==, not with `is`; `return True` is the one constant body",
        )
    if not isinstance(result, Symbol) or result.sort != FLAG:
        found = f"a {result.sort}" if isinstance(result, Symbol) else repr(result)
        raise RuleError(f"{function.__name__} gives {found}, no condition", file=file, line=line, hint="return one condition")
    return ReadFunction(own, result.condition, figures)


def read_amount(function: Callable[..., Any], kind: type[Fact]) -> ReadFunction:
    """The number that *function* states about its subject: an amount."""
    return _read_term(function, kind, NUMBER)


def read_day(function: Callable[..., Any], kind: type[Fact]) -> ReadFunction:
    """The day that *function* states about its subject: a deadline."""
    return _read_term(function, kind, DAY)


def _read_term(function: Callable[..., Any], kind: type[Fact], sort: Sort) -> ReadFunction:
    own, result, figures = _read(function, kind)
    file, line = own_location(function)
    if isinstance(result, SubjectSymbol | bool) or (symbol := lifted(result)).sort != sort:
        raise RuleError(f"{function.__name__} gives no {sort}", file=file, line=line, hint=f"return a {sort}")
    return ReadFunction(own, symbol.node, figures)
