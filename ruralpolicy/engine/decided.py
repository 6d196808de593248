"""Assessing: facts and a pack go in, the ledger of findings comes out; durable-rules decides.

Python computes each comparison exactly and sums up a subject's comparisons as its situation; each distinct situation is asserted to
durable-rules once, and what fires is its decision. Forward chaining goes by rounds: totals from lower facts, then the provisions that
others depend on, then the rest.
"""

import weakref
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any, Final, Literal, NamedTuple

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.derive import Lack, consequential, derive, lacking, with_values
from ruralpolicy.engine.compile import Part, Program, compile_kind, compile_readings
from ruralpolicy.engine.given import Given, checked, every_reading, listed, named, remarks, replaced
from ruralpolicy.facts import KINDS, Attestation, Fact, gather
from ruralpolicy.facts.fact import differing
from ruralpolicy.findings import OUTCOMES, Assessment, Block, Changes
from ruralpolicy.findings.block import SubjectState
from ruralpolicy.findings.changes import differences
from ruralpolicy.findings.sources import Told
from ruralpolicy.law import Outcome
from ruralpolicy.pack import Provision, RulePack

__all__ = ["assess"]

_programs: Final[weakref.WeakKeyDictionary[RulePack, tuple[int, Mapping[str, Program]]]] = weakref.WeakKeyDictionary()


def assess(
    facts: Iterable[Fact | Attestation],
    pack: RulePack,
    *,
    as_of: date,
    complete: Iterable[type[Fact]] = (),
    readings: Literal["chosen", "all"] = "chosen",
) -> Assessment:
    """The findings about *facts* under *pack* on the day *as_of*.

    Args:
        facts: facts of any kinds and what officials stated about them, in any order.
        pack: the rules, from :func:`ruralpolicy.load_pack` or of one's own.
        as_of: the day on which the findings are to hold; on a deadline's day the deadline has come.
        complete: the kinds of which *facts* holds every one there is. Only from such are totals derived; a total that was given wins.
        readings: ``"all"`` decides the other readings of each clause too: outcomes stay as they are, and ``finding.otherwise`` says which
            other reading would give which other outcome.

    Returns:
        One finding for each provision that is not narrative and each subject of its kind, in pack order and by code.

    Raises:
        FactError: with everything that is wrong with the arguments, before anything is decided.
        SelectionError: for other *readings* than the two.

    >>> from ruralpolicy import load_pack
    >>> from ruralpolicy.facts import County
    >>> county = County(code="361102", village_clinics_total=120, village_clinics_integrated=31)
    >>> findings = assess([county], load_pack("shangrao"), as_of=date(2024, 12, 31))
    >>> findings.where(provision="shangrao/3-coverage-2024")[0].outcome
    <Outcome.UNMET: 'unmet'>
    """
    wide = every_reading(readings)
    decided = decide(facts, pack, as_of, listed(complete))
    return decided.assessment(OtherReadings(pack, decided.doubtful) if wide else None)


@attrs.frozen(eq=False, repr=False)
class OtherReadings:
    """Decides provisions under their other readings, one subject at a time, when somebody looks at a finding."""

    pack: RulePack
    doubtful: frozenset[tuple[str, str]]
    _programs: dict[str, tuple[Program, int]] = attrs.field(factory=dict, init=False)

    def __reduce__(self) -> tuple[Any, ...]:
        return OtherReadings, (self.pack, self.doubtful)

    def __call__(self, provision: Provision[Any], scene: tree.Scene) -> Mapping[str, Outcome]:
        """The outcome under each other reading of *provision* that has a rule, by its name."""
        if not provision.choices.versions:
            return {}
        if provision.id not in self._programs:
            self._programs[provision.id] = compile_readings(provision, {one.id: one for one in self.pack.decidable})
        program, before = self._programs[provision.id]
        code = scene.subject.code
        doubtful = [(provision.subject.__name__, code) in self.doubtful]
        row = program.run([scene.subject], doubtful, {code: scene.topics}, scene.as_of)[0]
        return {name: OUTCOMES[number] for name, number in zip(provision.choices.versions, row[before:], strict=True)}


class Step(NamedTuple):
    """A fact that takes the place of its namesake and changes nothing but findings about itself.

    *pair* is its subject before and after, *place* its number among those of its kind; there is no pair where nothing is asked of the kind.
    """

    fact: Fact
    place: int = 0
    pair: tuple[SubjectState, SubjectState] | None = None


@attrs.frozen(eq=False, repr=False)
class _KindState:
    """What a change of one fact of a kind needs at hand: the facts, where their subjects stand, and of which attributes more follows."""

    kind: str
    held: dict[str, Fact]
    more_follows_from: frozenset[str]
    block: Block | None
    places: Mapping[str, int]


_COMPILED: Final = ("programs", "today", "_kind_states")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Decided:
    """Facts as they were given, with all that was decided about them on a day; only a session changes its own, by :meth:`take`.

    *kinds* are those of which there are facts and those that are complete, *today* the truths of the day for each program.
    """

    pack: RulePack
    as_of: date
    complete: tuple[Any, ...]
    facts: Mapping[str, dict[str, Fact]]
    statements: tuple[Attestation, ...]
    blocks: Mapping[str, Block]
    doubtful: frozenset[tuple[str, str]]
    programs: Mapping[str, Program]
    kinds: tuple[frozenset[type[Fact]], frozenset[type[Fact]]]
    today: Mapping[str, Sequence[int]]
    _kind_states: dict[type, _KindState | None] = attrs.field(factory=dict, init=False)

    def __reduce__(self) -> tuple[Any, ...]:
        # What was compiled is compiled again where it arrives.
        fields = {field.name: getattr(self, field.name) for field in attrs.fields(Decided) if field.name not in _COMPILED}
        return _decided_anew, (fields,)

    def given(self) -> Iterator[Given]:
        """All facts and statements."""
        return chain(*(held.values() for held in self.facts.values()), self.statements)

    def assessment(self, otherwise: OtherReadings | None = None) -> Assessment:
        """The ledger of what was decided; *otherwise* decides other readings."""
        told = remarks(self.facts, self.statements, self.as_of, self.complete)
        return Assessment.of(self.pack, self.as_of, self.blocks, self.changed, otherwise, told, self.lacks)

    def lacks(self, kind: str, code: str, attribute: str) -> tuple[Lack, ...]:
        """Of which lower facts the answer is lacking for a total that stays in doubt."""
        return lacking(gather(self.given()), frozenset(self.complete), self.as_of, (kind, code), attribute)

    def copy(self) -> "Decided":
        """The same, which stays as it is when this one changes."""
        facts = {kind: dict(held) for kind, held in self.facts.items()}
        blocks = {
            kind: Block(list(block.subjects), list(block.rows), block.topics, facts.get(kind, {}), block.told)
            for kind, block in self.blocks.items()
        }
        return attrs.evolve(self, facts=facts, blocks=blocks)

    def changed(self, *facts: Given) -> Changes:
        """What changes when *facts* take the places of their namesakes or join the facts."""
        new = named(facts)
        steps = [self.step(fact) for fact in facts]
        if None not in steps:
            return self.changes([step for step in steps if step is not None])
        return self.differences(self.anew(replaced(self.given(), new), self.as_of))

    def anew(self, facts: Iterable[Given], as_of: date) -> "Decided":
        """The same of other facts or another day."""
        return decide(facts, self.pack, as_of, self.complete, self)

    def differences(self, after: "Decided") -> Changes:
        """What changed from this one to a later one."""
        return differences(self.pack, (self.as_of, after.as_of), self.blocks, after.blocks)

    def changes(self, steps: Iterable[Step]) -> Changes:
        """What changes by *steps*."""
        return Changes(self.pack, (self.as_of, self.as_of), [step.pair for step in steps if step.pair is not None])

    def places(self, kind: str) -> Mapping[str, int]:
        """The numbers of the subjects of a kind by their codes."""
        state = self._kind_state(KINDS[kind])
        return {} if state is None else state.places

    def _kind_state(self, kind: type) -> _KindState | None:
        if kind not in self._kind_states:
            name = kind.__name__
            held = self.facts.get(name) if KINDS.get(name) is kind else None
            block = self.blocks.get(name)
            places = {} if block is None else {subject.code: at for at, subject in enumerate(block.subjects)}
            self._kind_states[kind] = None if held is None else _KindState(name, held, consequential(name, *self.kinds), block, places)
        return self._kind_states[kind]

    def step(self, fact: Given) -> Step | None:
        """What changes about *fact* alone; None where more follows from it, and where it has no namesake."""
        state = self._kind_states.get(type(fact)) or self._kind_state(type(fact))
        if state is None or isinstance(fact, Attestation) or (was := state.held.get(fact.code)) is None:
            return None
        names = differing(was, fact)
        if not names.isdisjoint(state.more_follows_from):
            return None
        if state.block is None:
            return Step(fact)
        place = state.places[fact.code]
        before = state.block.side(place)
        subject = fact if before.subject is was else with_values(before.subject, {name: getattr(fact, name) for name in names})
        row = self._row(state.kind, state.block.topics, subject, names, before.row)
        return Step(fact, place, (before, SubjectState(subject, before.said, row, fact, before.told)))

    def _row(
        self, kind: str, topics: Mapping[str, Mapping[str, bool]], subject: Fact, names: frozenset[str], before: tuple[int, ...]
    ) -> tuple[int, ...]:
        program = self.programs[kind]
        doubtful = bool(self.doubtful) and (kind, subject.code) in self.doubtful
        if doubtful or len(names) > 1:
            return program.run([subject], [doubtful], topics, self.as_of)[0]
        row = before
        for name in names:
            columns, rows = program.parts.get(name) or self._part(kind, name)
            for column, number in zip(columns, rows((subject,), topics, self.as_of, self.today[kind])[0], strict=False):
                if row[column] != number:
                    row = (*row[:column], number, *row[column + 1 :])
        # The same tuple object is returned when nothing differs: callers test identity.
        return row

    def _part(self, kind: str, name: str) -> Part:
        layout = self.pack.layout
        return self.programs[kind].part(name, layout.of(kind), layout.reading(kind, name))

    def take(self, step: Step) -> None:
        """Let a step be taken."""
        kind = type(step.fact).__name__
        self.facts[kind][step.fact.code] = step.fact
        if step.pair is not None:
            block, after = self.blocks[kind], step.pair[1]
            block.subjects[step.place], block.rows[step.place] = after.subject, after.row


def _decided_anew(fields: dict[str, Any]) -> Decided:
    programs = compiled(fields["pack"])
    return Decided(**fields, programs=programs, today={kind: program.today(fields["as_of"]) for kind, program in programs.items()})


def decide(facts: Iterable[Given], pack: RulePack, as_of: date, complete: tuple[Any, ...], before: Decided | None = None) -> Decided:
    """Decide everything; what stands as it stood *before* is taken over from there.

    Raises:
        FactError: as :func:`assess`.
    """
    given = checked(facts, pack, as_of, complete)
    world = derive(given, frozenset(complete), as_of)
    topics = world.topics(as_of)
    programs = compiled(pack)
    told = Told(given.attestations, as_of)
    blocks: dict[str, Block] = {}
    for kind, program in programs.items():
        subjects: list[Any] = list(world.of(KINDS[kind]))
        stated = {code: held for (about, code), held in topics.items() if about == kind}
        doubtful = [(kind, subject.code) in world.doubtful for subject in subjects] if world.doubtful else []
        if before is None or before.as_of != as_of:
            rows = program.run(subjects, doubtful, stated, as_of)
        else:
            rows = _rows(kind, program, subjects, doubtful, stated, before)
        blocks[kind] = Block(subjects, rows, stated, given.facts.get(kind, {}), told)
    return Decided(
        pack=pack,
        as_of=as_of,
        complete=complete,
        facts=given.facts,  # type: ignore[arg-type]  # dictionaries that were made for this call
        statements=given.attestations,
        blocks=blocks,
        doubtful=world.doubtful,
        programs=programs,
        kinds=(frozenset(KINDS[kind] for kind in given.facts), frozenset(complete)),
        today={kind: program.today(as_of) for kind, program in programs.items()},
    )


def _rows(
    kind: str,
    program: Program,
    subjects: list[Any],
    doubtful: Sequence[bool],
    stated: Mapping[str, Mapping[str, bool]],
    before: Decided,
) -> list[tuple[int, ...]]:
    """The rows of *subjects*: recomputed where a subject changed; an unchanged subject is replaced by the old object, and keeps its row."""
    rows: list[tuple[int, ...]] = [()] * len(subjects)
    new, places = [], before.places(kind)
    for at, subject in enumerate(subjects):
        place = places.get(subject.code)
        was = None if place is None else before.blocks[kind].side(place)
        if was is None or was.said != stated.get(subject.code, {}) or (was.subject is not subject and differing(was.subject, subject)):
            new.append(at)
        else:
            subjects[at], rows[at] = was.subject, was.row
    found = program.run([subjects[at] for at in new], [doubtful[at] for at in new] if doubtful else [], stated, before.as_of)
    for at, row in zip(new, found, strict=True):
        rows[at] = row
    return rows


def compiled(pack: RulePack) -> Mapping[str, Program]:
    """What decides each kind under *pack*, compiled once."""
    known = _programs.get(pack)
    # A pack may have been given more provisions since.
    if known is None or known[0] != len(pack.provisions):
        known = _programs[pack] = len(pack.provisions), {kind: compile_kind(about) for kind, about in pack.layout.by_kind.items()}
    return known[1]
