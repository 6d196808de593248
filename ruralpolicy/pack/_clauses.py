"""The decorators of the modalities: a function goes in, a provision comes out."""

import difflib
from collections.abc import Callable, Sequence
from types import FunctionType
from typing import TYPE_CHECKING, Any, Concatenate, Protocol, TypedDict, TypeVar, Unpack, cast, overload

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.reading import own_location, read_condition
from ruralpolicy.errors import RuleError
from ruralpolicy.facts import Fact
from ruralpolicy.law import Assessable, Modality
from ruralpolicy.pack._parts import Amount, Deadline, amount_nodes, due_nodes, fulfilled, join_figures, paid_node
from ruralpolicy.pack._plausible import checked_plausible
from ruralpolicy.pack._provision import Provision

if TYPE_CHECKING:
    from ruralpolicy.pack import RulePack

__all__ = ["Duty", "Entitle", "Permit", "id_of"]

F = TypeVar("F", bound=Fact)

Clause = Callable[Concatenate[F, ...], bool]
Decorated = Callable[[Callable[Concatenate[F, ...], bool]], Provision[F]]


class Placing(TypedDict, total=False):
    """Where a provision stands and what it depends on, whatever its modality.

    Attributes:
        given: the provision that must stand for this one to apply, or its id.
        unless: the provision whose subjects are excepted, or its id: a duty does not apply to them, an entitlement or permission is barred.
        name: the last part of its id; that of a function is the function's own name where none is given.
        printed: how the document prints the clause, where that does not follow from its number.
        responsible: the bodies that answer for it, as the document prints them.
        force: the document's word for how strongly it asks, such as 原则上 or 力争.
    """

    given: Provision[Any] | str
    unless: Provision[Any] | str
    name: str
    printed: str
    responsible: Sequence[str]
    force: str


class Options(Placing, total=False):
    """What a duty may have besides: when it falls due.

    Attributes:
        by: when it falls due: a day, a term since adoption, a day for each joined condition, or a function that gives the day.
        open_ended: whether it stays pending until it is reached, as where the text says "gradually" and sets no day.
    """

    by: Deadline
    open_ended: bool


class Grant(Placing, total=False):
    """What an entitlement may have besides: how much it gives.

    Attributes:
        amount: how much it gives: a number, ``(low, high)`` with None for no ceiling, or a function that gives the number.
        unit: the unit of the amount.
        paid: the attribute that says what was paid of the amount.
    """

    amount: Amount
    unit: str
    paid: str


class AllOptions(Options, Grant, total=False):
    """Every option of every modality."""


def id_of(provision: "Provision[Any] | str | None", pack: str) -> str | None:
    """The id of a provision that another one names."""
    if provision is None or isinstance(provision, Provision):
        return provision.id if provision is not None else None
    return provision if "/" in provision else f"{pack}/{provision}"


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
        checked_plausible(body.kind, tree.Always() if scope is None else scope.node, body.node)
        due, due_figures = due_nodes(options.get("by"), body.kind, fulfilled(body.node, self.modality))
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
            requirement=fulfilled(body.node, self.modality),
            by=options.get("by"),
            due=due,
            open_ended=options.get("open_ended", False),
            amount=amount,
            unit=options.get("unit", ""),
            paid=paid_node(options.get("paid"), body.kind),
            force=options.get("force", ""),
            given=id_of(options.get("given"), self.pack.name),
            unless=id_of(options.get("unless"), self.pack.name),
            topic_words=self.pack.topic_words,
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
        """Enter a duty of *clause*, due *by* a date, a term, several dates or a function; for ever pending where *open_ended*.

        The body of a prohibition says what is forbidden: where it is true the prohibition is breached.

        Args:
            clause: its number in the document, such as 3.2.6, or its name as the document prints it.
            title_zh: a short title in Chinese.
            title_en: the same in English.
            applies_to: the condition under which it concerns a subject, a function like the clause itself; without one it concerns all.
            options: see :class:`Options`.
        """
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
        """Enter an entitlement of *clause* to *amount*: a number, ``(low, high)`` with None for no ceiling, or a function.

        *paid* names the attribute that says what was paid of it. A number becomes the figure ``amount``, a band ``amount_low`` and
        ``amount_high``; none may be negative.
        """
        return self._enter(clause, (title_zh, title_en), applies_to, options, Grant.__optional_keys__)
