"""The ledger: every finding of an assessment in a fixed order, kept as compact rows and built when looked at."""

import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from importlib import import_module
from itertools import accumulate
from typing import TYPE_CHECKING, Any, TypeVar, overload

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.derive import Lack
from ruralpolicy.derive.part import is_known
from ruralpolicy.errors import Mistake, SelectionError
from ruralpolicy.facts import UNKNOWN, Attestation, Between, Fact, attributes
from ruralpolicy.facts.checks import did_you_mean
from ruralpolicy.facts.texts import code_of
from ruralpolicy.findings._records import record
from ruralpolicy.findings.block import NOTHING, OUTCOMES, Block
from ruralpolicy.findings.build import another_amount, build
from ruralpolicy.findings.changes import Changes
from ruralpolicy.findings.observers import OBSERVERS
from ruralpolicy.findings.values import Finding, Lacked
from ruralpolicy.law import Modality, Outcome
from ruralpolicy.pack import Provision, RulePack

if TYPE_CHECKING:
    from ruralpolicy.remedies import Remedy

__all__ = ["Assessment", "members"]


Otherwise = Callable[[Provision[Any], tree.Scene], Mapping[str, Outcome]]
"""How a provision ends for the subject of a scene under each other reading that it has."""

Lacks = Callable[[str, str, str], tuple[Lack, ...]]
"""Of which lower facts the answer is lacking for a total: its subject's kind and code, and its name."""

T = TypeVar("T", bound=StrEnum)


@attrs.frozen(eq=False, repr=False)
class Assessment(Sequence[Finding]):
    """The findings about all subjects under all provisions of a pack: pack order, then by the subject's code.

    There is exactly one finding for each provision that is not narrative and each subject of its kind, whatever the order of the facts.

    ``told`` is what was noticed about the facts that is no mistake and may be one: a statement of a later day, which does not count yet,
    and a kind that was said to be complete and of which no fact was given.
    """

    pack: RulePack
    as_of: date
    blocks: Mapping[str, Block]
    again: Callable[..., Changes]
    otherwise: Otherwise | None
    told: tuple[Mistake, ...]
    lacks: Lacks
    _places: tuple[tuple[Provision[Any], int], ...]
    _ends: tuple[int, ...]
    _chosen: Sequence[int] | None = None

    @classmethod
    def of(
        cls,
        pack: RulePack,
        as_of: date,
        blocks: Mapping[str, Block],
        again: Callable[..., Changes],
        otherwise: Otherwise | None,
        told: tuple[Mistake, ...],
        lacks: Lacks,
    ) -> "Assessment":
        """The whole ledger of the decisions in *blocks*.

        *again* says what changes when facts take the places of their namesakes, *otherwise* how a provision ends under its other readings;
        *told* is what was noticed about the facts that is no mistake and may be one, and *lacks* says of which lower facts a total lacks
        the answer.
        """
        layout = pack.layout
        sizes = (len(blocks[provision.subject.__name__].subjects) for provision in layout.provisions)
        places = tuple(zip(layout.provisions, layout.columns, strict=True))
        made = cls(pack, as_of, blocks, again, otherwise, told, lacks, places, tuple(accumulate(sizes)))
        for observe in OBSERVERS:
            observe(made)
        return made

    def __len__(self) -> int:
        return self._total if self._chosen is None else len(self._chosen)

    @property
    def _total(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __repr__(self) -> str:
        counts = ", ".join(f"{count} {outcome}" for outcome, count in self.counts().items() if count)
        return f"<Assessment {self.pack.name} as of {self.as_of}: {counts or 'no findings'}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Assessment):
            return NotImplemented
        return len(self) == len(other) and all(mine == theirs for mine, theirs in zip(self, other, strict=True))

    def __hash__(self) -> int:
        # Ledgers that are equal have as many findings of each outcome.
        return hash(tuple(self.counts().values()))

    def __reduce__(self) -> tuple[Any, ...]:
        known = (self.pack, self.as_of, self.blocks, self.again, self.otherwise, self.told, self.lacks)
        return _of_anew, (*known, self._chosen)

    def __copy__(self) -> "Assessment":
        return self

    def __deepcopy__(self, memo: object) -> "Assessment":
        return self

    @overload
    def __getitem__(self, index: int) -> Finding: ...

    @overload
    def __getitem__(self, index: slice) -> "Assessment": ...

    def __getitem__(self, index: int | slice) -> "Finding | Assessment":
        places = range(self._total) if self._chosen is None else self._chosen
        if isinstance(index, slice):
            return attrs.evolve(self, chosen=places[index])
        return self._finding(places[index])

    def __iter__(self) -> Iterator[Finding]:
        return map(self._finding, range(self._total) if self._chosen is None else self._chosen)

    def _cell(self, place: int) -> tuple[Provision[Any], Block, int, Outcome]:
        nth = bisect.bisect_right(self._ends, place)
        provision, column = self._places[nth]
        block = self.blocks[provision.subject.__name__]
        row = place - (self._ends[nth - 1] if nth else 0)
        return provision, block, row, OUTCOMES[block.rows[row][column]]

    def cells(self) -> Iterator[tuple[Provision[Any], Any, Outcome]]:
        """The provision, the subject as a fact, and the outcome of each finding, in order; no finding is built for them."""
        for place in range(self._total) if self._chosen is None else self._chosen:
            provision, block, row, outcome = self._cell(place)
            yield provision, block.subjects[row], outcome

    def _finding(self, place: int) -> Finding:
        provision, block, row, outcome = self._cell(place)
        subject = block.subjects[row]
        scene = tree.Scene(subject, self.as_of, block.topics.get(subject.code, NOTHING))
        others = {} if self.otherwise is None else self.otherwise(provision, scene)
        differing = {
            name: other for name, other in others.items() if other is not outcome or another_amount(provision, name, outcome, scene)
        }
        lacks = self._named(provision, subject) if outcome is Outcome.UNDETERMINED else {}
        sources = block.side(row).sources(self.pack.settled(provision).reads, scene)
        return build(self.pack, provision, outcome, scene, differing, sources, lacks, self)

    def _named(self, provision: Provision[Any], subject: Fact) -> dict[str, tuple[Lacked, ...]]:
        """For each total that lies between two numbers, the lower facts that lack an answer, with their names."""
        kind = type(subject).__name__
        doubted = [name for name in provision.reads if isinstance(getattr(subject, name, None), Between)]
        found: dict[str, tuple[Lacked, ...]] = {}
        for total in doubted:
            lacks = self.lacks(kind, subject.code, total)
            # Of a kind that no provision is about there are no subjects, and so no names.
            about = {lack.kind: self.blocks[lack.kind].subjects for lack in lacks if lack.kind in self.blocks}
            named = {(kind, one.code): one.name for kind, subjects in about.items() for one in subjects if one.name is not UNKNOWN}
            found[total] = tuple(Lacked(*lack[:2], named.get(lack[:2], ""), lack.attribute) for lack in lacks)
        return found

    def where(
        self,
        *,
        outcome: Outcome | str | Iterable[Outcome | str] | None = None,
        provision: Provision[Any] | str | None = None,
        kind: type[Fact] | str | None = None,
        code: str | None = None,
        modality: Modality | str | Iterable[Modality | str] | None = None,
        responsible: str | None = None,
        force: str | None = None,
        deadline_before: date | None = None,
    ) -> "Assessment":
        """The findings that fit everything that is given.

        Args:
            outcome: an outcome, or several of which one fits.
            provision: a provision or its id.
            kind: a kind of subject; *code* that of a subject.
            code: the code of a subject.
            modality: a modality, or several of which one fits.
            responsible: a responsible body, as the document prints it or under the one name that it has.
            force: the document's word of force.
            deadline_before: findings whose deadline lies before that day; those without one do not fit.

        Raises:
            SelectionError: for an outcome or modality that does not exist.
        """
        wanted = None if outcome is None else {OUTCOMES.index(one) for one in members(Outcome, outcome, "outcome")}
        of = None if modality is None else members(Modality, modality, "modality")
        name = kind.__name__ if isinstance(kind, type) else kind
        which = provision.id if isinstance(provision, Provision) else provision
        subject = None if code is None else code_of(code)
        chosen: list[int] = []
        for nth, (candidate, column) in enumerate(self._places):
            own = candidate.subject.__name__
            if which not in (None, candidate.id) or name not in (None, own) or (of is not None and candidate.modality not in of):
                continue
            if force not in (None, candidate.force) or (responsible is not None and not _answers(candidate, responsible)):
                continue
            start, block = self._ends[nth - 1] if nth else 0, self.blocks[own]
            for row, decided in enumerate(block.rows):
                if (wanted is None or decided[column] in wanted) and subject in (None, block.subjects[row].code):
                    chosen.append(start + row)
        if self._chosen is not None:
            within = set(self._chosen)
            chosen = [place for place in chosen if place in within]
        if deadline_before is not None:
            chosen = [place for place in chosen if _due_before(self._finding(place), deadline_before)]
        return attrs.evolve(self, chosen=chosen)

    def lacking(self, finding: Finding) -> dict[str, tuple[Lack, ...]]:
        """Why totals that a finding hangs on stay in doubt: for each, the lower facts that lack an answer, 20 at most.

        A total that was reported, and one of which the list of lower facts is not complete, lacks nothing.

        >>> from ruralpolicy import assess, load_pack
        >>> from ruralpolicy.facts import County, VillageClinic
        >>> facts = [County(code="361125"), VillageClinic(code="a", county="361125")]
        >>> findings = assess(facts, load_pack("shangrao"), as_of=date(2024, 12, 31), complete={VillageClinic})
        >>> findings.lacking(findings.where(provision="shangrao/3-coverage-2024")[0])["village_clinics_total"]
        (Lack(kind='VillageClinic', code='a', attribute='kind'),)
        """
        kind, code = finding.subject.kind, finding.subject.code
        fact = next(one for one in self.blocks[kind].subjects if one.code == code)
        doubted = [name for name in finding.provision.reads if name in attributes(type(fact)) and not is_known(getattr(fact, name))]
        found = {name: self.lacks(kind, code, name) for name in doubted}
        return {name: lacks for name, lacks in found.items() if lacks}

    def remedies(self, finding: Finding) -> tuple["Remedy", ...]:
        """What would mend one of its findings; see :func:`ruralpolicy.remedies.remedies`."""
        # By name, since what holds findings does not build on what assesses them again.
        found: tuple[Remedy, ...] = import_module("ruralpolicy.remedies").remedies(self, finding)
        return found

    def counts(self) -> dict[Outcome, int]:
        """How many findings have each outcome, zero included."""
        counted = [0] * len(OUTCOMES)
        if self._chosen is None:
            for block in self.blocks.values():
                for row in block.rows:
                    for number in row:
                        counted[number] += 1
        else:
            for place in self._chosen:
                counted[OUTCOMES.index(self._cell(place)[3])] += 1
        return dict(zip(OUTCOMES, counted, strict=True))

    def to_records(self) -> list[dict[str, Any]]:
        """One flat dictionary a finding, of what pandas, SQL and Parquet take as it is; see :func:`record`."""
        return [record(finding) for finding in self]

    def with_fact(self, fact: Fact | Attestation) -> tuple[Finding, ...]:
        """The findings that change when *fact* takes the place of its namesake (or joins the facts), as they then are.

        All findings count here, whatever was chosen by :meth:`where`; other readings are not decided for them.

        Raises:
            FactError: when the facts do not go together any more.
        """
        return tuple(change.after for change in self.again(fact) if change.after is not None)


def _of_anew(
    pack: RulePack,
    as_of: date,
    blocks: Mapping[str, Block],
    again: Callable[..., Changes],
    otherwise: Otherwise | None,
    told: tuple[Mistake, ...],
    lacks: Lacks,
    chosen: Sequence[int] | None,
) -> Assessment:
    return attrs.evolve(Assessment.of(pack, as_of, blocks, again, otherwise, told, lacks), chosen=chosen)


def members(words: type[T], given: T | str | Iterable[T | str], what: str) -> frozenset[T]:
    """The members that are given, one or several.

    Raises:
        SelectionError: for a word that is none.
    """
    found = []
    for word in [given] if isinstance(given, str) else given:
        try:
            found.append(words(word))
        except ValueError:
            known = [member.value for member in words]
            raise SelectionError(what, word, known, did_you_mean(str(word), known)) from None
    return frozenset(found)


def _answers(provision: Provision[Any], body: str) -> bool:
    return body in provision.responsible or body in provision.responsible_bodies


def _due_before(finding: Finding, day: date) -> bool:
    deadline: date | None = getattr(finding, "deadline", None)
    return deadline is not None and deadline < day
