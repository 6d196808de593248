"""Clauses that are entered without a function: what statements decide, and what nothing decides."""

from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.reading import read_condition
from ruralpolicy.errors import RuleError
from ruralpolicy.facts import Fact
from ruralpolicy.law import Assessable, Modality
from ruralpolicy.pack._calling import locate
from ruralpolicy.pack._clauses import id_of
from ruralpolicy.pack._parts import Amount, Deadline, amount_nodes, due_nodes, fulfilled, join_figures, paid_node
from ruralpolicy.pack._plausible import checked_plausible
from ruralpolicy.pack._provision import Provision

if TYPE_CHECKING:
    from ruralpolicy.pack import RulePack

__all__ = ["Entry"]


@attrs.frozen
class Entry:
    """The statement that enters a clause in a pack; what is wrong with it gets its id and its place, where it does not say so itself."""

    pack: "RulePack"
    clause: str
    name: str
    place: tuple[str, int]

    @property
    def id(self) -> str:
        """The id of the provision."""
        return f"{self.pack.name}/{self.clause}-{self.name}"

    def __enter__(self) -> "Entry":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        if isinstance(error, RuleError):
            locate(error, self.id, self.place)

    def narrative(
        self,
        titles: tuple[str, str],
        subject: type[Fact],
        modality: Modality,
        *,
        summary: str,
        responsible: Sequence[str],
        printed: str | None,
        by: Deadline | None,
        force: str,
    ) -> Provision[Any]:
        """The provision that nothing decides; *titles* are the Chinese and the English one.

        Raises:
            RuleError: for a summary that is empty.
        """
        if not summary.strip():
            raise RuleError("the summary is empty", hint="say in words of your own what the clause asks")
        return Provision(
            id=self.id,
            clause=self.clause,
            printed=printed or self.pack.printed(self.clause),
            title_zh=titles[0],
            title_en=titles[1],
            summary=summary,
            modality=modality,
            assessable=Assessable.NARRATIVE,
            subject=subject,
            document=self.pack.document,
            responsible=tuple(responsible),
            by=by,
            force=force,
            place=self.place,
        )

    def attested(
        self,
        narrative: Provision[Any],
        body: tree.Node,
        *,
        applies_to: Callable[..., bool] | None,
        open_ended: bool,
        given: Provision[Any] | str | None,
        unless: Provision[Any] | str | None,
        amount: Amount | None,
        unit: str,
        paid: str | None,
    ) -> Provision[Any]:
        """The same provision, decided by the statements in *body*.

        Raises:
            RuleError: for a scope, a deadline or an amount that is none.
        """
        subject, by = narrative.subject, narrative.by
        requirement = fulfilled(body, narrative.modality)
        scope = None if applies_to is None else read_condition(applies_to, subject)
        checked_plausible(subject, tree.Always() if scope is None else scope.node, requirement)
        due, due_figures = due_nodes(by, subject, requirement)
        parts, amount_figures = amount_nodes(amount, subject)
        return attrs.evolve(
            narrative,
            assessable=Assessable.ATTESTED,
            figures=join_figures({} if scope is None else scope.figures, due_figures, amount_figures),
            scope=tree.Always() if scope is None else scope.node,
            requirement=requirement,
            due=due,
            open_ended=open_ended,
            amount=parts,
            unit=unit,
            paid=paid_node(paid, subject),
            given=id_of(given, self.pack.name),
            unless=id_of(unless, self.pack.name),
            topic_words=self.pack.topic_words,
            sources=tuple(source for source in (applies_to, by, amount) if callable(source)),
        )
