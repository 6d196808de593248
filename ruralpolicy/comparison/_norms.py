"""Norm beside norm: the provisions of two packs that read the same of the same kind of subject, with what each finds.

No provision has a counterpart in another document by its name. Two are paired where they are about the same kind of subject and read
at least one attribute or topic in common, whether the documents mean the same or not. Nearest are those whose requirements read exactly
the same, then those whose requirements have something in common, then those that meet only in whom they concern, by when, or how much.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any, NamedTuple, overload

import attrs

from ruralpolicy.comparison._aspects import aspects
from ruralpolicy.conditions import tree
from ruralpolicy.facts import Fact
from ruralpolicy.facts.texts import code_of
from ruralpolicy.findings import Assessment, Subject
from ruralpolicy.findings.build import subject_of
from ruralpolicy.law import Aspect, Likeness, Outcome
from ruralpolicy.pack import Provision

__all__ = ["Pair", "SideBySide", "TwoOutcomes", "side_by_side"]


class TwoOutcomes(NamedTuple):
    """What two norms find of one subject; None where a ledger has no finding about it."""

    subject: Subject
    mine: Outcome | None
    theirs: Outcome | None


@attrs.frozen
class Pair:
    """Two norms about the same kind of subject that read the same of it.

    *common* are the attributes and topics that both read, *likeness* says how near the two are, *outcomes* what each finds, by the
    subject's code.
    """

    mine: Provision[Any]
    theirs: Provision[Any]
    likeness: Likeness
    common: tuple[str, ...]
    outcomes: tuple[TwoOutcomes, ...]

    def counts(self) -> dict[tuple[Outcome | None, Outcome | None], int]:
        """How many subjects there are of each pair of outcomes."""
        return dict(Counter((mine, theirs) for _, mine, theirs in self.outcomes))


@attrs.frozen(eq=False, repr=False)
class SideBySide(Sequence[Pair]):
    """The pairs of norms of two packs: the nearest first, then in the order of the one pack and of the other.

    A norm stands in every pair that fits. Subjects are those that the ledgers are about.

    Attributes:
        mine: one ledger; *theirs* the other one.
        differs: what differs beside the packs: the day, the facts.
        only_mine: the norms that are in no pair; *only_theirs* those of the other pack.
    """

    mine: Assessment
    theirs: Assessment
    differs: tuple[Aspect, ...]
    only_mine: tuple[Provision[Any], ...]
    only_theirs: tuple[Provision[Any], ...]
    _pairs: tuple[Pair, ...]

    def __len__(self) -> int:
        return len(self._pairs)

    @overload
    def __getitem__(self, index: int) -> Pair: ...

    @overload
    def __getitem__(self, index: slice) -> "SideBySide": ...

    def __getitem__(self, index: int | slice) -> "Pair | SideBySide":
        found = self._pairs[index]
        return attrs.evolve(self, pairs=found) if isinstance(found, tuple) else found

    def __iter__(self) -> Iterator[Pair]:
        return iter(self._pairs)

    def __repr__(self) -> str:
        only = f"{len(self.only_mine)} and {len(self.only_theirs)} norms in none"
        return f"<SideBySide {self.mine.pack.name} and {self.theirs.pack.name}: {len(self)} pairs, {only}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, SideBySide):
            return NotImplemented
        return self._content == other._content

    def __hash__(self) -> int:
        return hash((self.mine.pack, self.theirs.pack, len(self)))

    @property
    def _content(self) -> tuple[object, ...]:
        return self.differs, self.only_mine, self.only_theirs, self._pairs

    def where(
        self,
        *,
        provision: Provision[Any] | str | None = None,
        kind: type[Fact] | str | None = None,
        code: str | None = None,
        likeness: Likeness | str | None = None,
    ) -> "SideBySide":
        """The pairs that fit everything that is given; with the *code* of a subject they keep only what is found of it.

        The *provision*, or its id, may stand on either side.
        """
        which = provision.id if isinstance(provision, Provision) else provision
        name = kind.__name__ if isinstance(kind, type) else kind
        subject = None if code is None else code_of(code)
        fitting = [
            one
            for one in self
            if which in (None, one.mine.id, one.theirs.id)
            and name in (None, one.mine.subject.__name__)
            and likeness in (None, one.likeness)
        ]
        if subject is not None:
            kept = [attrs.evolve(one, outcomes=tuple(two for two in one.outcomes if two.subject.code == subject)) for one in fitting]
            fitting = [one for one in kept if one.outcomes]
        return attrs.evolve(self, pairs=tuple(fitting))

    def counts(self) -> dict[tuple[Outcome | None, Outcome | None], int]:
        """How often each pair of outcomes stands in all pairs of norms together."""
        return dict(Counter((mine, theirs) for pair in self for _, mine, theirs in pair.outcomes))

    def to_records(self) -> list[dict[str, Any]]:
        """One flat dictionary for each pair of norms and each subject, of what pandas, SQL and Parquet take as it is."""
        return [
            {
                "mine": pair.mine.id,
                "theirs": pair.theirs.id,
                "likeness": pair.likeness.value,
                "common": " ".join(pair.common),
                "kind": two.subject.kind,
                "code": two.subject.code,
                "name": two.subject.name,
                "outcome_mine": two.mine and two.mine.value,
                "outcome_theirs": two.theirs and two.theirs.value,
            }
            for pair in self
            for two in pair.outcomes
        ]


Found = dict[str, dict[str, tuple[Subject, Outcome]]]


def side_by_side(mine: Assessment, theirs: Assessment) -> SideBySide:
    """The norms of two packs beside each other."""
    own, other = _found(mine), _found(theirs)
    ours, others = ([(one, frozenset(one.reads)) for one in side.pack.decidable] for side in (mine, theirs))
    pairs = []
    for (one, read), (another, also) in product(ours, others):
        if one.subject is another.subject and not read.isdisjoint(also):
            common = tuple(name for name in one.reads if name in also)
            pairs.append(Pair(one, another, _likeness(one, another), common, _outcomes(own.get(one.id, {}), other.get(another.id, {}))))
    order = list(Likeness)
    pairs.sort(key=lambda pair: order.index(pair.likeness))
    met = {norm.id for pair in pairs for norm in (pair.mine, pair.theirs)}
    only_mine, only_theirs = (tuple(norm for norm, _ in norms if norm.id not in met) for norms in (ours, others))
    return SideBySide(mine, theirs, aspects(mine, theirs), only_mine, only_theirs, tuple(pairs))


def _likeness(one: Provision[Any], another: Provision[Any]) -> Likeness:
    asked, others = (
        {node.name for node in norm.requirement.walk() if isinstance(node, tree.Attribute | tree.Topic)} for norm in (one, another)
    )
    if asked and asked == others:
        return Likeness.ASKS_THE_SAME
    return Likeness.ASKS_ALIKE if asked & others else Likeness.READS_ALIKE


def _found(ledger: Assessment) -> Found:
    """The outcomes by provision and by the code of the subject."""
    found: Found = {}
    for provision, fact, outcome in ledger.cells():
        found.setdefault(provision.id, {})[fact.code] = (subject_of(fact), outcome)
    return found


def _outcomes(mine: dict[str, tuple[Subject, Outcome]], theirs: dict[str, tuple[Subject, Outcome]]) -> tuple[TwoOutcomes, ...]:
    both = {**theirs, **mine}
    return tuple(
        TwoOutcomes(both[code][0], mine[code][1] if code in mine else None, theirs[code][1] if code in theirs else None)
        for code in sorted(both)
    )
