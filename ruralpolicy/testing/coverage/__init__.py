"""What of a pack a suite of tests has seen: outcomes, sides of boundaries and of deadlines, for each provision that is decided."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.trace import written
from ruralpolicy.findings import OUTCOMES, Assessment, Block
from ruralpolicy.findings.observers import OBSERVERS
from ruralpolicy.law import Outcome
from ruralpolicy.pack import Provision, RulePack

__all__ = ["Coverage", "Item", "Sort", "owed", "watch"]

_ORDERED: Final = ("<", "<=", ">", ">=")


class Sort(StrEnum):
    """What an item is about."""

    OUTCOME = "outcome"
    BOUNDARY = "boundary"
    DEADLINE = "deadline"


@attrs.frozen
class Item:
    """One thing that tests of a provision ought to have seen: *side* of *what*."""

    sort: Sort
    what: str
    side: str

    def __str__(self) -> str:
        return f"{self.what}: {self.side}" if self.what else self.side


def owed(provision: Provision[Any]) -> tuple[Item, ...]:
    """Everything that tests of *provision* ought to see.

    The outcomes that it can have; each comparison of its scope and requirement holding and failing, those of more and less also at the
    bound itself; and each deadline the day before it, on it and after it. That nothing applies outside the document's time in force is
    not asked of each provision.

    >>> from ruralpolicy import load_pack
    >>> pack = load_pack("shangrao")
    >>> [str(item) for item in owed(pack["3-coverage-2024"])][:5]
    ['met', 'unmet', 'pending', 'not_applicable', 'undetermined']
    """
    return tuple(dict.fromkeys(item for item, _ in _probes(provision)))


@attrs.frozen
class _Sight:
    """One finding as it is looked at."""

    pack: RulePack
    provision: Provision[Any]
    scene: tree.Scene
    outcome: Outcome

    def truth(self, node: tree.Node) -> Any:
        """Whether a condition holds, that another provision stands among them."""
        if not isinstance(node, tree.Standing):
            return node.value(self.scene)
        other = self.pack.settled(self.pack[node.provision])
        return tree.All((other.scope, other.requirement)).value(self.scene)


Probe = Callable[[_Sight], bool]


def _probes(provision: Provision[Any]) -> Iterator[tuple[Item, Probe]]:
    """What is owed, each with how to see it."""
    for outcome in _outcomes(provision):
        yield Item(Sort.OUTCOME, "", outcome.value), partial(_has, outcome)
    for node in _atoms(provision):
        name = written(node)
        yield Item(Sort.BOUNDARY, name, "holds"), partial(_is, node, True)
        yield Item(Sort.BOUNDARY, name, "fails"), partial(_is, node, False)
        if isinstance(node, tree.Comparison) and node.sign in _ORDERED:
            yield Item(Sort.BOUNDARY, name, "at the bound"), partial(_is, tree.Comparison("==", node.left, node.right), True)
    for day in () if isinstance(provision.requirement, tree.Always) else provision.due:
        name = written(day)
        yield Item(Sort.DEADLINE, name, "the day before"), partial(_comes, day, range(1, 2))
        yield Item(Sort.DEADLINE, name, "on the day"), partial(_comes, day, range(1))
        yield Item(Sort.DEADLINE, name, "after"), partial(_comes, day, range(-date.max.toordinal(), 0))


def _has(outcome: Outcome, sight: _Sight) -> bool:
    document = sight.provision.document
    return sight.outcome is outcome and not document.reason_on(sight.scene.as_of)


def _is(node: tree.Node, wanted: bool, sight: _Sight) -> bool:
    return sight.truth(node) is wanted


def _comes(node: tree.Node, days: range, sight: _Sight) -> bool:
    day = node.value(sight.scene)
    if not isinstance(day, date) or (day - sight.scene.as_of).days not in days:
        return False
    return sight.pack.settled(sight.provision).scope.value(sight.scene) is True


def _outcomes(provision: Provision[Any]) -> Iterator[Outcome]:
    excepts, bars = (provision.unless is not None and provision.granted is granted for granted in (False, True))
    always = isinstance(provision.requirement, tree.Always) and not bars
    impossible = {
        Outcome.PENDING: always or not (provision.due or provision.open_ended),
        Outcome.UNMET: always or provision.open_ended,
        Outcome.NOT_PERMITTED: always,
        Outcome.NOT_ENTITLED: always,
        Outcome.NOT_APPLICABLE: isinstance(provision.scope, tree.Always) and provision.given is None and not excepts,
        Outcome.UNDETERMINED: not _can_be_open(provision),
    }
    return (outcome for outcome in provision.outcomes if not impossible.get(outcome, False))


def _can_be_open(provision: Provision[Any]) -> bool:
    return provision.given is not None or provision.unless is not None or any(not _closed(node) for node in _atoms(provision))


def _closed(node: tree.Node) -> bool:
    """Whether a condition is decided whatever was left out."""
    if isinstance(node, tree.IsKnown | tree.Stated):
        return True
    return not isinstance(node, tree.Attribute | tree.Topic | tree.Standing) and all(_closed(part) for part in node.parts)


def _atoms(provision: Provision[Any]) -> tuple[tree.Node, ...]:
    """The conditions that scope and requirement are joined from, in the order of their mention; other provisions are among them."""
    standing = [tree.Standing(other) for other in (provision.given, provision.unless) if other is not None]
    found = [*_split(provision.scope), *_split(provision.requirement), *standing]
    return tuple(dict.fromkeys(node for node in found if not isinstance(node, tree.Always | tree.Never)))


def _split(node: tree.Node) -> Iterator[tree.Node]:
    if isinstance(node, tree.All | tree.Either | tree.Not):
        for part in node.parts:
            yield from _split(part)
    else:
        yield node


@attrs.frozen(eq=False)
class Coverage:
    """What has been seen of *pack* so far."""

    pack: RulePack
    owed: Mapping[str, tuple[Item, ...]]
    missing: dict[str, set[Item]]

    @classmethod
    def of(cls, pack: RulePack) -> "Coverage":
        """Nothing of *pack* seen yet."""
        items = {provision.id: owed(provision) for provision in pack.decidable}
        return cls(pack, items, {name: set(all_of) for name, all_of in items.items()})

    def record(self, assessment: Assessment) -> None:
        """Take in what an assessment shows; one under another pack, or under other figures, shows nothing."""
        if assessment.pack.name != self.pack.name:
            return
        layout = assessment.pack.layout
        for provision, column in zip(layout.provisions, layout.columns, strict=True):
            missing = self.missing.get(provision.id)
            if missing and provision.figures == self.pack[provision.id].figures:
                self._look(assessment, provision, assessment.blocks[provision.subject.__name__], column, missing)

    def _look(self, assessment: Assessment, provision: Provision[Any], block: Block, column: int, missing: set[Item]) -> None:
        probes = [(item, probe) for item, probe in _probes(provision) if item in missing]
        for subject, row in zip(block.subjects, block.rows, strict=True):
            scene = tree.Scene(subject, assessment.as_of, block.topics.get(subject.code, {}))
            sight = _Sight(assessment.pack, provision, scene, OUTCOMES[row[column]])
            missing -= {item for item, probe in probes if probe(sight)}
            probes = [(item, probe) for item, probe in probes if item in missing]
            if not probes:
                break

    @property
    def seen(self) -> int:
        """How many of the items owed were seen."""
        return self.total - sum(len(items) for items in self.missing.values())

    @property
    def total(self) -> int:
        """How many items are owed."""
        return sum(len(items) for items in self.owed.values())

    @property
    def percent(self) -> float:
        """The part that was seen, of a hundred; never rounded up to it."""
        return 100.0 if self.total == self.seen else min(99.99, round(self.seen * 100 / self.total, 2))

    def missed(self, provision: str) -> tuple[Item, ...]:
        """What is still owed for a provision, in the order in which it is owed."""
        return tuple(item for item in self.owed[provision] if item in self.missing[provision])


def watch(see: Callable[[Assessment], None]) -> Callable[[], object]:
    """Let *see* look at every assessment that is made from now on, until what is returned is called."""
    OBSERVERS.append(see)
    return partial(OBSERVERS.remove, see)
