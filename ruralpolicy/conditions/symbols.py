"""Symbols stand in for the subject and the figures while a clause is read; their operators record the tree.

Whatever a symbol cannot record faithfully is the author's mistake and says so at once, with what to write instead.
"""

import difflib
import enum
from datetime import date, datetime
from fractions import Fraction
from typing import Any, Final, NoReturn

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.errors import RuleError
from ruralpolicy.facts import KINDS, Fact, Ordered, attributes

__all__ = ["Sort", "SubjectSymbol", "Symbol", "attested_by", "condition_of", "lifted", "sort_of_type", "sort_of_value", "topic_about"]

_NO_TRUTH: Final = (
    "`and`, `or`, `not`, `if`, `in`, min, max and chained comparisons cannot be read: a condition being read has no truth yet"
)
_JOIN: Final = "use & and | with parentheses, no(...), one_of(...), when(...), least(...), greatest(...)"


@attrs.frozen
class Sort:
    """What kind of value a term has: ``number``, ``day``, ``text``, ``flag``, ``word`` (of an enum), ``set`` (of such words)."""

    name: str
    words: type[enum.Enum] | None = None

    def __str__(self) -> str:
        return self.name if self.words is None else f"{self.name} of {self.words.__name__}"


NUMBER, DAY, TEXT, FLAG = Sort("number"), Sort("day"), Sort("text"), Sort("flag")


def sort_of_type(of: Any) -> Sort:
    """The sort of an attribute declared as *of*."""
    simple = {int: NUMBER, Fraction: NUMBER, date: DAY, str: TEXT, bool: FLAG}.get(of)
    if simple is not None:
        return simple
    return Sort("word", of) if isinstance(of, type) else Sort("set", of.__args__[0])


def sort_of_value(value: object) -> Sort:
    """The sort of a value written in a clause; floats, None and everything else that is not exact are refused."""
    if isinstance(value, float):
        raise RuleError(f"{value!r} is a float, which is not exact", hint="write percent(...), permille(...), a Fraction or a whole number")
    if isinstance(value, bool):
        return FLAG
    if isinstance(value, int | Fraction):
        return NUMBER
    if isinstance(value, date) and not isinstance(value, datetime):
        return DAY
    if isinstance(value, enum.Enum):
        return Sort("word", type(value))
    if isinstance(value, str):
        return TEXT
    if isinstance(value, frozenset) and len(kinds := {type(word) for word in value}) == 1 and issubclass(kind := kinds.pop(), enum.Enum):
        return Sort("set", kind)
    hint = (
        "to ask whether something was reported use known(...)"
        if value is None
        else "use numbers, days, texts, enum members or frozensets of them"
    )
    raise RuleError(f"{value!r} cannot stand in a clause", hint=hint)


def lifted(value: object) -> "Symbol":
    """*value* as a symbol: itself, or a literal."""
    if isinstance(value, Symbol):
        return value
    if isinstance(value, SubjectSymbol):
        raise RuleError("the subject itself cannot be compared", hint="name one of its attributes")
    return Symbol(tree.Literal(value), sort_of_value(value))


def condition_of(value: object, word: str) -> tree.Node:
    """The condition that *value* is; constants and values that are no condition are mistakes."""
    if isinstance(value, bool):
        raise RuleError(
            f"the constant {value} stands under {word}", hint="a condition must read something; compare with == and not with `is`"
        )
    if not isinstance(value, Symbol) or value.sort != FLAG:
        found = f"a {value.sort}" if isinstance(value, Symbol) else repr(value)
        raise RuleError(f"{word} joins conditions, got {found}", hint="put comparisons in parentheses: (a >= b) & (c < d)")
    return value.condition


class Symbol:
    """A term or condition that is being written down."""

    __slots__ = ("node", "sort")

    def __init__(self, node: tree.Node, sort: Sort) -> None:
        self.node = node
        self.sort = sort

    @property
    def condition(self) -> tree.Node:
        """Its node as a condition: a flag is the condition that it holds."""
        terms = (tree.Attribute, tree.Topic, tree.Stated, tree.Choice)
        return tree.Holds(self.node) if isinstance(self.node, terms) else self.node

    def _compare(self, sign: str, other: object) -> "Symbol":
        that = lifted(other)
        if FLAG in (self.sort, that.sort):
            raise RuleError(f"a yes-or-no value is compared with {sign}", hint="use it as it is, or no(...)")
        if self.sort != that.sort:
            hint = "enums of different kinds never compare equal" if self.sort.name == that.sort.name else "compare like with like"
            raise RuleError(f"a {self.sort} is compared with a {that.sort}", hint=hint)
        words = self.sort.words
        if self.sort.name == "word" and sign not in ("==", "!=") and not (words and issubclass(words, Ordered)):
            raise RuleError(f"{self.sort} has no order", hint="use == or one_of(...)")
        return Symbol(tree.Comparison(sign, self.node, that.node), FLAG)

    def __lt__(self, other: object) -> "Symbol":
        return self._compare("<", other)

    def __le__(self, other: object) -> "Symbol":
        return self._compare("<=", other)

    def __gt__(self, other: object) -> "Symbol":
        return self._compare(">", other)

    def __ge__(self, other: object) -> "Symbol":
        return self._compare(">=", other)

    def __eq__(self, other: object) -> "Symbol":  # type: ignore[override]  # a comparison is recorded, not decided
        return self._compare("==", other)

    def __ne__(self, other: object) -> "Symbol":  # type: ignore[override]  # as above
        return self._compare("!=", other)

    def _join(self, other: object, word: str, flip: bool) -> "Symbol":
        mine, theirs = condition_of(self, word), condition_of(other, word)
        first, second = (theirs, mine) if flip else (mine, theirs)
        shape: type[tree.All] | type[tree.Either] = tree.All if word == "&" else tree.Either
        # Only the left side is flattened: parentheses on the right are the author's and stay (milestones count joined conditions).
        head = first.conditions if isinstance(first, shape) else (first,)
        return Symbol(shape((*head, second)), FLAG)

    def __and__(self, other: object) -> "Symbol":
        return self._join(other, "&", flip=False)

    def __or__(self, other: object) -> "Symbol":
        return self._join(other, "|", flip=False)

    def __rand__(self, other: object) -> "Symbol":
        return self._join(other, "&", flip=True)

    def __ror__(self, other: object) -> "Symbol":
        return self._join(other, "|", flip=True)

    def _calculate(self, sign: str, other: object, flip: bool) -> "Symbol":
        that = lifted(other)
        if self.sort != NUMBER or that.sort != NUMBER:
            raise RuleError(
                f"{sign} is for numbers, got a {self.sort} and a {that.sort}", hint="for days use after(...) and completed_years(...)"
            )
        left, right = (that, self) if flip else (self, that)
        return Symbol(tree.Arithmetic(sign, left.node, right.node), NUMBER)

    def __add__(self, other: object) -> "Symbol":
        return self._calculate("+", other, flip=False)

    def __radd__(self, other: object) -> "Symbol":
        return self._calculate("+", other, flip=True)

    def __sub__(self, other: object) -> "Symbol":
        return self._calculate("-", other, flip=False)

    def __rsub__(self, other: object) -> "Symbol":
        return self._calculate("-", other, flip=True)

    def __mul__(self, other: object) -> "Symbol":
        return self._calculate("*", other, flip=False)

    def __rmul__(self, other: object) -> "Symbol":
        return self._calculate("*", other, flip=True)

    def _rounded(self, up: bool) -> "Symbol":
        if self.sort != NUMBER:
            raise RuleError(f"only numbers are rounded, got a {self.sort}", hint="ceil(...) and floor(...) take numbers")
        return Symbol(tree.Rounded(up, self.node), NUMBER)

    def __ceil__(self) -> "Symbol":
        return self._rounded(up=True)

    def __floor__(self) -> "Symbol":
        return self._rounded(up=False)

    def _divided(self, _other: object) -> NoReturn:
        raise RuleError("division is not exact and stumbles over zero", hint="multiply the other side: a >= share * b")

    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __pow__ = __rpow__ = _divided

    def __bool__(self) -> NoReturn:
        raise RuleError(_NO_TRUTH, hint=_JOIN)

    def __hash__(self) -> NoReturn:
        raise RuleError("a value that is being read cannot be a member of a set or a key", hint="use one_of(...)")

    def __invert__(self) -> NoReturn:
        raise RuleError("`~` is not negation (~True is -2)", hint="use no(...)")

    def __contains__(self, _other: object) -> NoReturn:
        raise RuleError("`in` cannot be read", hint="compare sets with >=, and use one_of(...) for one of several")

    def __iter__(self) -> NoReturn:
        raise RuleError("a value that is being read has no parts to go through", hint="counts of related facts are attributes of their own")

    def __getattr__(self, name: str) -> NoReturn:
        raise RuleError(
            f"a {self.sort} has nothing called {name!r} that can be read", hint="use the words of the grammar: after, completed_years, ..."
        )


class SubjectSymbol:
    """Stands for the subject: gives its attributes as symbols and refuses every other name."""

    __slots__ = ("_kind",)

    def __init__(self, kind: type[Fact]) -> None:
        self._kind = kind

    def __getattr__(self, name: str) -> Symbol:
        known = attributes(self._kind)
        if name in known:
            return Symbol(tree.Attribute(name), sort_of_type(known[name].type))
        raise RuleError(f"{self._kind.__name__} has no attribute {name!r}", hint=self._hint(name))

    def __bool__(self) -> NoReturn:
        raise RuleError(_NO_TRUTH, hint=_JOIN)

    def _hint(self, name: str) -> str:
        owners = [kind for kind, owner in KINDS.items() if name in attributes(owner)]
        if owners:
            return f"it is an attribute of {', '.join(owners)}; a clause looks at its own subject only"
        near = difflib.get_close_matches(name, attributes(self._kind), 1)
        return f"did you mean {near[0]!r}?" if near else "see the reference of its attributes"


def topic_about(kind: type[Fact], topic: object) -> tree.Topic:
    """The statement *topic* about a subject of *kind*."""
    if KINDS.get(kind.__name__) is not kind:
        raise RuleError(f"{kind!r} is no kind of fact", hint=f"one of {', '.join(KINDS)}")
    if not isinstance(topic, str) or not topic.isidentifier():
        raise RuleError(f"{topic!r} cannot be the name of a topic", hint="topics are names such as unified_personnel")
    if topic in attributes(kind) or topic == "code":
        hint = "attributes are read as such; give the topic another name"
        raise RuleError(f"the topic {topic!r} is an attribute of {kind.__name__}", hint=hint)
    return tree.Topic(topic)


def attested_by(subject: SubjectSymbol, topic: object) -> Symbol:
    """The symbol of a statement about the subject that is being read."""
    return Symbol(topic_about(object.__getattribute__(subject, "_kind"), topic), FLAG)
