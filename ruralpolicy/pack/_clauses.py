"""The decorators of the modalities: a function goes in, a provision comes out."""

import difflib
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from fractions import Fraction
from types import FunctionType
from typing import TYPE_CHECKING, Any, Concatenate, Final, Protocol, TypedDict, TypeVar, Unpack, cast, overload

from ruralpolicy.conditions import _tree as tree
from ruralpolicy.conditions._read import own_location, read_amount, read_condition, read_day
from ruralpolicy.conditions._symbols import topic_about
from ruralpolicy.errors import RuleError
from ruralpolicy.facts import Fact
from ruralpolicy.law import Assessable, Modality, SinceAdoption
from ruralpolicy.pack._provision import Deadline, Provision

if TYPE_CHECKING:
    from ruralpolicy.pack import RulePack

__all__ = ["Amount", "Duty", "Entitle", "Permit", "amount_nodes", "attested_requirement", "due_nodes", "id_of", "join_figures"]

F = TypeVar("F", bound=Fact)

Number = int | Fraction | Callable[..., int | Fraction]
Amount = Number | tuple[Number, Number | None]
Clause = Callable[Concatenate[F, ...], bool]
Decorated = Callable[[Callable[Concatenate[F, ...], bool]], Provision[F]]

_TERM_HINT: Final = "by= takes a date, SinceAdoption(...), a tuple of dates (one for each joined condition) or a function"


class Placing(TypedDict, total=False):
    """Where a provision stands and what it depends on, whatever its modality."""

    given: Provision[Any] | str
    unless: Provision[Any] | str
    name: str
    printed: str
    responsible: Sequence[str]


class Options(Placing, total=False):
    """What a duty may have besides: when it falls due."""

    by: Deadline
    open_ended: bool


class Grant(Placing, total=False):
    """What an entitlement may have besides: how much it gives."""

    amount: Amount
    unit: str


class AllOptions(Options, Grant, total=False):
    """Every option of every modality."""


def id_of(provision: "Provision[Any] | str | None", pack: str) -> str | None:
    """The id of a provision that another one names."""
    if provision is None or isinstance(provision, Provision):
        return provision.id if provision is not None else None
    return provision if "/" in provision else f"{pack}/{provision}"


def due_nodes(by: Deadline | None, kind: type[Fact], requirement: tree.Node) -> tuple[tuple[tree.Node, ...], Mapping[str, object]]:
    """The days on which a provision falls due, as terms, and the figures of the function that gives them."""
    if by is None:
        return (), {}
    if isinstance(by, SinceAdoption):
        return (tree.SinceAdopted(by.years, by.months, None),), {}
    if isinstance(by, tuple):
        days = tuple(tree.Literal(_day(day)) for day in by)
        joined = len(requirement.parts) if isinstance(requirement, tree.All) else 1
        if len(by) < 2 or len(by) != joined or list(by) != sorted(set(by)):
            raise RuleError(
                f"{len(by)} deadlines stand for {joined} joined conditions", hint="give one date for each condition joined with &, in order"
            )
        return days, {}
    if isinstance(by, date):
        return (tree.Literal(_day(by)),), {}
    if callable(by):
        reading = read_day(by, kind)
        return (reading.node,), reading.figures
    raise RuleError(f"{by!r} is no deadline", hint=_TERM_HINT)


def _day(day: object) -> date:
    if not isinstance(day, date) or isinstance(day, datetime):
        raise RuleError(f"{day!r} is no day", hint=_TERM_HINT)
    return day


def amount_nodes(amount: Amount | None, kind: type[Fact]) -> tuple[tuple[tree.Node, tree.Node | None] | None, Mapping[str, object]]:
    """The lowest and the highest amount as terms (no highest where the text gives a floor), and the figures of the function."""
    if amount is None:
        return None, {}
    low, high = amount if isinstance(amount, tuple) else (amount, amount)
    lowest, figures = _number(low, kind)
    if high is None:
        return (lowest, None), figures
    highest, more = _number(high, kind)
    if isinstance(lowest, tree.Literal) and isinstance(highest, tree.Literal) and highest.content < lowest.content:
        raise RuleError(f"the band {amount!r} ends below its foot", hint="give the lower amount first")
    return (lowest, highest), join_figures(figures, more)


def _number(value: object, kind: type[Fact]) -> tuple[tree.Node, Mapping[str, object]]:
    if isinstance(value, FunctionType):
        reading = read_amount(value, kind)
        return reading.node, reading.figures
    if type(value) not in (int, Fraction):
        raise RuleError(f"the amount {value!r} is not exact", hint="amounts are int or Fraction, or a function of the subject")
    return tree.Literal(value), {}


def attested_requirement(subject: type[Fact], topics: Sequence[str], but_not: Sequence[str], any_of: Sequence[str]) -> tree.Node:
    """That every one of *topics* is stated to hold, none of *but_not*, and at least one of *any_of*."""
    conditions: list[tree.Node] = [tree.Holds(topic_about(subject, topic)) for topic in topics]
    conditions += [tree.Not(tree.Holds(topic_about(subject, topic))) for topic in but_not]
    choices = tuple(tree.Holds(topic_about(subject, topic)) for topic in any_of)
    conditions += [tree.Either(choices)] if len(choices) > 1 else choices
    if not conditions:
        raise RuleError("no topic is named", hint="name what is attested, or use narrative(...)")
    return tree.All(tuple(conditions)) if len(conditions) > 1 else conditions[0]


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


class Decorator:
    """What the decorators have in common: reading the function and entering the provision in its pack."""

    def __init__(self, pack: "RulePack", modality: Modality) -> None:
        self.pack = pack
        self.modality = modality

    def _enter(
        self,
        clause: str,
        titles: tuple[str, str],
        applies_to: Callable[..., bool] | None,
        given: Options | Placing | Grant,
        allowed: frozenset[str],
    ) -> Callable[[Callable[..., bool]], Provision[Any]]:
        options = cast(AllOptions, given)

        def decorate(function: Callable[..., bool]) -> Provision[Any]:
            name = options.get("name") or getattr(function, "__name__", "?").replace("_", "-")
            provision = f"{self.pack.name}/{clause}-{name}"
            try:
                for option in sorted(set(options) - allowed):
                    near = difflib.get_close_matches(option, allowed, 1)
                    hint = f"did you mean {near[0]}=?" if near else f"it has {', '.join(sorted(allowed))}"
                    raise RuleError(f"a {self.modality} has no {option}=", hint=hint)
                return self.pack.enter(self._provision(provision, clause, titles, function, applies_to, options))
            except RuleError as error:
                error.provision = error.provision or provision
                if not error.file and isinstance(function, FunctionType):
                    error.file, error.line = own_location(function)
                raise

        return decorate

    def _provision(
        self,
        provision: str,
        clause: str,
        titles: tuple[str, str],
        function: Callable[..., bool],
        applies_to: Callable[..., bool] | None,
        options: AllOptions,
    ) -> Provision[Any]:
        body = read_condition(function)
        if not (function.__doc__ or "").strip():
            raise RuleError("the clause has no docstring", hint="say in words of your own what it asks")
        scope = None if applies_to is None else read_condition(applies_to, body.kind)
        due, due_figures = due_nodes(options.get("by"), body.kind, body.node)
        amount, amount_figures = amount_nodes(options.get("amount"), body.kind)
        return Provision(
            id=provision,
            clause=clause,
            printed=options.get("printed") or self.pack.printed(clause),
            title_zh=titles[0],
            title_en=titles[1],
            summary=(function.__doc__ or "").strip().split("\n\n")[0].replace("\n", " "),
            modality=self.modality,
            assessable=Assessable.COMPUTED,
            subject=body.kind,
            document=self.pack.document,
            responsible=tuple(options.get("responsible", ())),
            figures=join_figures(body.figures, {} if scope is None else scope.figures, due_figures, amount_figures),
            scope=tree.Always() if scope is None else scope.node,
            requirement=body.node,
            by=options.get("by"),
            due=due,
            open_ended=options.get("open_ended", False),
            amount=amount,
            unit=options.get("unit", ""),
            given=id_of(options.get("given"), self.pack.name),
            unless=id_of(options.get("unless"), self.pack.name),
            terms=self.pack.topics,
            body=function,
            place=own_location(function),
            sources=tuple(source for source in (function, applies_to, options.get("by"), options.get("amount")) if callable(source)),
            takes=function.__code__.co_varnames[1 : 1 + function.__code__.co_kwonlyargcount],
        )


class AnyKind(Protocol):
    """The decorator of a provision without a scope of its own: its subject is the function's."""

    def __call__(self, function: Callable[Concatenate[F, ...], bool], /) -> Provision[F]: ...


class Duty(Decorator):
    """Decorates obligations, prohibitions, principles, targets, encouragements and definitions."""

    @overload
    def __call__(self, clause: str, title_zh: str, title_en: str, *, applies_to: Clause[F], **options: Unpack[Options]) -> Decorated[F]: ...

    @overload
    def __call__(self, clause: str, title_zh: str, title_en: str, *, applies_to: None = None, **options: Unpack[Options]) -> AnyKind: ...

    def __call__(
        self, clause: str, title_zh: str, title_en: str, *, applies_to: Callable[..., bool] | None = None, **options: Unpack[Options]
    ) -> Any:
        """Enter a duty of *clause*, due *by* a date, a term, several dates or a function; for ever pending where *open_ended*."""
        return self._enter(clause, (title_zh, title_en), applies_to, options, Options.__optional_keys__)


class Permit(Decorator):
    """Decorates permissions: they have no deadline."""

    @overload
    def __call__(self, clause: str, title_zh: str, title_en: str, *, applies_to: Clause[F], **options: Unpack[Placing]) -> Decorated[F]: ...

    @overload
    def __call__(self, clause: str, title_zh: str, title_en: str, *, applies_to: None = None, **options: Unpack[Placing]) -> AnyKind: ...

    def __call__(
        self, clause: str, title_zh: str, title_en: str, *, applies_to: Callable[..., bool] | None = None, **options: Unpack[Placing]
    ) -> Any:
        """Enter a permission of *clause*."""
        return self._enter(clause, (title_zh, title_en), applies_to, options, Placing.__optional_keys__)


class Entitle(Decorator):
    """Decorates entitlements: they have an amount and its unit, where the text gives one."""

    @overload
    def __call__(self, clause: str, title_zh: str, title_en: str, *, applies_to: Clause[F], **options: Unpack[Grant]) -> Decorated[F]: ...

    @overload
    def __call__(self, clause: str, title_zh: str, title_en: str, *, applies_to: None = None, **options: Unpack[Grant]) -> AnyKind: ...

    def __call__(
        self, clause: str, title_zh: str, title_en: str, *, applies_to: Callable[..., bool] | None = None, **options: Unpack[Grant]
    ) -> Any:
        """Enter an entitlement of *clause* to *amount*: a number, ``(low, high)`` with None for no ceiling, or a function."""
        return self._enter(clause, (title_zh, title_en), applies_to, options, Grant.__optional_keys__)
