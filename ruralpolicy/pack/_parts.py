"""What a clause is given besides its body, as parts of its tree: deadline, amount, statements, what was paid."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from types import FunctionType
from typing import Final

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.reading import read_amount, read_day
from ruralpolicy.conditions.symbols import topic_about
from ruralpolicy.errors import RuleError
from ruralpolicy.facts import Fact, attributes
from ruralpolicy.facts.checks import did_you_mean
from ruralpolicy.law import Modality, SinceAdoption, checked_day

__all__ = ["Amount", "Deadline", "amount_nodes", "attested_body", "checked_amounts", "due_nodes", "fulfilled", "join_figures", "paid_node"]

Deadline = date | SinceAdoption | tuple[date, ...] | Callable[..., date]
Number = int | Fraction | Callable[..., int | Fraction]
Amount = Number | tuple[Number, Number | None]

_TERM_HINT: Final = "by= takes a date, SinceAdoption(...), a tuple of dates (one for each joined condition) or a function"

_NO_TOPIC: Final = "no topic is named"
_NO_TOPIC_HINT: Final = "name what is attested, or use narrative(...)"


def fulfilled(body: tree.Node, modality: Modality) -> tree.Node:
    """What fulfils a provision with that body: of a prohibition the body is the forbidden thing."""
    if modality is not Modality.PROHIBITION:
        return body
    if isinstance(body, tree.Always):
        raise RuleError("a prohibition of everything can never be kept", hint="let its body say what is forbidden")
    return body.condition if isinstance(body, tree.Not) else tree.Not(body)


def due_nodes(by: Deadline | None, kind: type[Fact], requirement: tree.Node) -> tuple[tuple[tree.Node, ...], Mapping[str, object]]:
    """The days on which a provision falls due, as terms, and the figures of the function that gives them."""
    if by is None:
        return (), {}
    if isinstance(by, SinceAdoption):
        return (tree.SinceAdopted(by.years, by.months, None),), {}
    if isinstance(by, tuple):
        days = tuple(tree.Literal(checked_day(day, _TERM_HINT)) for day in by)
        joined = len(requirement.parts) if isinstance(requirement, tree.All) else 1
        if len(by) < 2 or len(by) != joined or list(by) != sorted(set(by)):
            raise RuleError(
                f"{len(by)} deadlines stand for {joined} joined conditions", hint="give one date for each condition joined with &, in order"
            )
        return days, {}
    if isinstance(by, date):
        return (tree.Literal(checked_day(by, _TERM_HINT)),), {}
    if callable(by):
        reading = read_day(by, kind)
        return (reading.node,), reading.figures
    raise RuleError(f"{by!r} is no deadline", hint=_TERM_HINT)


def amount_nodes(amount: Amount | None, kind: type[Fact]) -> tuple[tuple[tree.Node, tree.Node | None] | None, Mapping[str, object]]:
    """The lowest and the highest amount as terms (no highest where the text gives a floor), and their figures."""
    if amount is None:
        return None, {}
    if not isinstance(amount, tuple):
        only, figures = _number(amount, kind, "amount")
        return checked_amounts((only, only)), figures
    low, high = amount
    lowest, figures = _number(low, kind, "amount_low")
    if high is None:
        return checked_amounts((lowest, None)), figures
    highest, more = _number(high, kind, "amount_high")
    return checked_amounts((lowest, highest)), join_figures(figures, more)


def checked_amounts(amounts: tuple[tree.Node, tree.Node | None]) -> tuple[tree.Node, tree.Node | None]:
    """*amounts*, once those that are plain numbers are known to be at least 0 and in their order."""
    plain = [node.content for node in amounts if isinstance(node, tree.Figure)]
    if negative := [number for number in plain if number < 0]:
        raise RuleError(f"the amount {negative[0]} is negative", hint="what somebody must pay is a duty, no entitlement")
    if len(plain) > 1 and plain[1] < plain[0]:
        raise RuleError(f"the band from {plain[0]} to {plain[1]} ends below its foot", hint="give the lower amount first")
    return amounts


def _number(value: object, kind: type[Fact], figure: str) -> tuple[tree.Node, Mapping[str, object]]:
    if isinstance(value, FunctionType):
        reading = read_amount(value, kind)
        return reading.node, reading.figures
    if type(value) not in (int, Fraction):
        raise RuleError(f"the amount {value!r} is not exact", hint="amounts are int or Fraction, or a function of the subject")
    return tree.Figure(figure, value), {figure: value}


def paid_node(paid: str | None, kind: type[Fact]) -> tree.Attribute | None:
    """The attribute that says what was paid of an amount."""
    if paid is None:
        return None
    known = [name for name, declared in attributes(kind).items() if declared.type in (int, Fraction)]
    if paid not in known:
        raise RuleError(f"{kind.__name__} has no number {paid!r}", hint=did_you_mean(paid, known) or "paid= names what was paid, a number")
    return tree.Attribute(paid)


def attested_body(
    subject: type[Fact], topics: Sequence[str], but_not: Sequence[str], any_of: Sequence[str], modality: Modality
) -> tree.Node:
    """What a clause decided by statements says: of a prohibition that any of its topics holds, else what they fulfil together."""
    if modality is Modality.PROHIBITION:
        if but_not or any_of:
            raise RuleError("a prohibition has topics alone", hint="name what is forbidden as its topics: any one that holds breaches it")
        return _either(subject, topics)
    conditions: list[tree.Node] = [tree.Holds(topic_about(subject, topic)) for topic in topics]
    conditions += [tree.Not(tree.Holds(topic_about(subject, topic))) for topic in but_not]
    conditions += [_either(subject, any_of)] if any_of else []
    if not conditions:
        raise RuleError(_NO_TOPIC, hint=_NO_TOPIC_HINT)
    return tree.All(tuple(conditions)) if len(conditions) > 1 else conditions[0]


def _either(subject: type[Fact], topics: Sequence[str]) -> tree.Node:
    choices = [tree.Holds(topic_about(subject, topic)) for topic in topics]
    if not choices:
        raise RuleError(_NO_TOPIC, hint=_NO_TOPIC_HINT)
    return tree.Either(tuple(choices)) if len(choices) > 1 else choices[0]


def join_figures(*groups: Mapping[str, object]) -> dict[str, object]:
    """The figures of several functions as those of one provision; one name has one value."""
    joined: dict[str, object] = {}
    for group in groups:
        for name, value in group.items():
            if joined.setdefault(name, value) != value:
                raise RuleError(
                    f"the figure {name!r} has two values: {joined[name]!r} and {value!r}", hint="give it another name, or one value"
                )
    return joined
