"""The readings of a provision: the one it is decided by, and what differs under each other one."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.reading import read_condition
from ruralpolicy.errors import RuleError, SelectionError
from ruralpolicy.facts import Fact
from ruralpolicy.facts.checks import did_you_mean
from ruralpolicy.law import Modality, Phrases, Reading
from ruralpolicy.pack._parts import Amount, Deadline, amount_nodes, due_nodes, fulfilled, join_figures

__all__ = ["AS_CHOSEN", "VERSIONED", "AsChosen", "Choices", "Version", "bare", "version_of"]

Version = Mapping[str, Any]
"""The fields of a provision that a reading settles, with what they are under it."""

VERSIONED: Final = ("scope", "requirement", "by", "due", "open_ended", "amount", "figures", "body", "takes", "sources")


class AsChosen(Enum):
    """Stands for what another reading leaves as it is under the chosen one; None would say that there is none."""

    AS_CHOSEN = "as chosen"


AS_CHOSEN: Final = AsChosen.AS_CHOSEN


@attrs.define(eq=False)
class Choices:
    """The readings of one provision in their order, the chosen ones first, the versions of those that have a rule, and its phrases.

    It is filled while the module of the provision is read; after that nobody changes it. *authored* is the name of the reading that its
    author chose, once somebody has chosen one.
    """

    readings: list[Reading] = attrs.field(factory=list)
    versions: dict[str, Version] = attrs.field(factory=dict)
    phrases: Phrases = attrs.field(factory=Phrases)
    authored: str = ""

    def add(self, reading: Reading, version: Version | None = None) -> None:
        """Take one more reading, and its version where it has one.

        Raises:
            RuleError: for a name that stands already, and another reading where none is chosen.
        """
        if any(known.name == reading.name for known in self.readings):
            raise RuleError(f"the reading {reading.name!r} stands twice", hint="give one of them another name")
        if not reading.chosen and not self.readings:
            raise RuleError(
                f"{reading.name!r} is another reading, and none is chosen", hint="say first how the clause is read: read_as(...)"
            )
        self.readings.append(reading)
        if version is not None:
            self.versions[reading.name] = version

    def under(self, name: str, as_chosen: Version) -> tuple[Version, "Choices"]:
        """The version of the reading of that name, with the choices as they are once it is chosen and *as_chosen* is another one.

        Raises:
            SelectionError: for a reading that is not there or has no rule.
        """
        if name not in self.versions:
            known = [reading.name for reading in self.readings]
            if name in known:
                raise SelectionError("reading with a rule", name, self.versions)
            raise SelectionError("reading", name, known, did_you_mean(name, known))
        first, *rest = self.readings
        chosen = next(reading for reading in rest if reading.name == name)
        left = [reading for reading in rest if reading is not chosen]
        readings = [attrs.evolve(chosen, chosen=True), attrs.evolve(first, chosen=False), *left]
        readings.sort(key=lambda reading: not reading.chosen)
        versions = {**self.versions, first.name: as_chosen}
        return versions.pop(name), Choices(readings, versions, self.phrases, self.authored or first.name)

    def changed(self, change: Callable[[Version], Version]) -> "Choices":
        """The same readings with every version changed."""
        return Choices(list(self.readings), {name: change(version) for name, version in self.versions.items()}, self.phrases, self.authored)

    @property
    def elected(self) -> Reading | None:
        """The reading that somebody chose instead of the author's; None where that one decides."""
        return self.readings[0] if self.authored and self.readings[0].name != self.authored else None


def version_of(
    chosen: Version,
    subject: type[Fact],
    modality: Modality,
    *,
    requires: Callable[..., bool] | None,
    applies_to: Callable[..., bool] | AsChosen | None,
    by: Deadline | AsChosen | None,
    open_ended: bool | None,
    amount: Amount | AsChosen | None,
) -> Version:
    """The fields of a provision under another reading: those that are given are read, the others stay as *chosen*."""
    version = dict(chosen)
    kept: list[tree.Node] = []
    figures: list[Mapping[str, object]] = []
    sources: list[Callable[..., Any]] = []
    if requires is not None:
        body = read_condition(requires, subject)
        code = requires.__code__
        version |= {
            "requirement": fulfilled(body.node, modality),
            "body": requires,
            "takes": code.co_varnames[1 : 1 + code.co_kwonlyargcount],
        }
        figures.append(body.figures)
        sources.append(requires)
    else:
        kept.append(chosen["requirement"])
    if applies_to is not AS_CHOSEN:
        scope = None if applies_to is None else read_condition(applies_to, subject)
        version["scope"] = tree.Always() if scope is None else scope.node
        figures.append({} if scope is None else scope.figures)
        sources += [] if applies_to is None else [applies_to]
    else:
        kept.append(chosen["scope"])
    if by is not AS_CHOSEN:
        version["by"] = by
        version["due"], due_figures = due_nodes(by, subject, version["requirement"])
        figures.append(due_figures)
        sources += [by] if callable(by) else []
    else:
        kept += chosen["due"]
    if amount is not AS_CHOSEN:
        version["amount"], amount_figures = amount_nodes(amount, subject)
        figures.append(amount_figures)
    else:
        kept += (part for part in chosen["amount"] or () if part is not None)
    if open_ended is not None:
        version["open_ended"] = open_ended
    named = {node.name for part in kept for node in part.walk() if isinstance(node, tree.Figure)}
    named.update(() if requires is not None else chosen["takes"])
    version["figures"] = join_figures({name: value for name, value in chosen["figures"].items() if name in named}, *figures)
    version["sources"] = (*chosen["sources"], *sources)
    return version


def bare(version: Version) -> dict[str, Any]:
    """A version, or all fields of a provision, without the functions that it was read from."""
    by = version["by"]
    return {**version, "by": None if callable(by) else by, "figures": dict(version["figures"]), "body": None, "takes": (), "sources": ()}
