"""When outcomes change though no fact does: the pieces of constant outcome between two days, and why each of them begins."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.turns import leaves, turning_days
from ruralpolicy.engine.compile import Program
from ruralpolicy.engine.decided import compiled
from ruralpolicy.engine.given import checked, listed, misuse, misused
from ruralpolicy.errors import FactError
from ruralpolicy.facts import Attestation, Fact
from ruralpolicy.findings import OUTCOMES
from ruralpolicy.findings.block import NOTHING
from ruralpolicy.findings.build import subject_of
from ruralpolicy.law import Occasion, is_day
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.timeline._causes import Causes
from ruralpolicy.timeline._lives import Life, lives
from ruralpolicy.timeline._values import Cause, Piece, Timeline, Turn

__all__ = ["Cause", "Occasion", "Piece", "Timeline", "Turn", "timeline"]

DAY: Final = timedelta(days=1)
Row = tuple[int, ...]
Courses = Mapping[str, list[tuple[date, Row, Life]]]
"""What is found of each subject of a kind, by its code: the days on which it was decided, with the outcomes and the life of that day."""


def timeline(
    facts: Iterable[Fact | Attestation], pack: RulePack, start: date, end: date, *, complete: Iterable[type[Fact]] = ()
) -> Timeline:
    """How each finding about *facts* ends on every day from *start* to *end*, both included.

    On each of these days it is exactly what an assessment as of that day gives, though only those days are decided on which something
    can change: the document's first day and the one after its last, deadlines, ages and terms that end, days on which statements begin
    to count, and days on which something else is derived.

    Args:
        facts: as for :func:`~ruralpolicy.engine.assess`.
        pack: as there.
        start: the first day.
        end: the last day; it may be the first one.
        complete: the kinds of which *facts* holds every one there is.

    Raises:
        FactError: as there, and for a last day that is before the first.

    >>> from ruralpolicy import load_pack
    >>> from ruralpolicy.facts import County
    >>> county = County(code="361102", village_clinics_total=120, village_clinics_integrated=70)
    >>> for turn in timeline([county], load_pack("shangrao"), date(2024, 12, 1), date(2026, 12, 31)).changes():
    ...     cause = turn.after.cause
    ...     if turn.after.outcome == "unmet":
    ...         print(turn.day, turn.after.provision.id, turn.before.outcome, "→", turn.after.outcome, cause.occasion, cause.day)
    2025-12-31 shangrao/3-coverage-2025 pending → unmet deadline 2025-12-31
    2026-12-31 shangrao/3-coverage-2026 pending → unmet deadline 2026-12-31
    """
    kinds = listed(complete)
    wrong = [misuse("not-a-day", name, day, "give-date") for name, day in (("start", start), ("end", end)) if not is_day(day)]
    if not wrong and end < start:
        wrong = [misuse("ends-before-it-starts", "end", end, "swap-days", start=start)]
    if wrong := [*misused(pack, date.min, kinds), *wrong]:
        raise FactError(*wrong)
    given = checked(facts, pack, start, kinds)
    programs = compiled(pack)
    found = lives(given, frozenset(kinds), programs, start, end)
    courses = {kind: _courses(pack, kind, program, found[kind], (start, end)) for kind, program in programs.items()}
    causes = Causes(pack, given.attestations)
    pieces: list[Piece] = []
    columns = dict.fromkeys(programs, 0)
    for provision in pack.decidable:
        kind = provision.subject.__name__
        for course in courses[kind].values():
            pieces += _pieces(provision, columns[kind], course, end, causes)
        columns[kind] += 1
    days = {day for kind in courses.values() for course in kind.values() for day, _, _ in course}
    return Timeline(pack, start, end, tuple(sorted(days)), tuple(pieces))


def _courses(pack: RulePack, kind: str, program: Program, lived: Mapping[str, Sequence[Life]], days: tuple[date, date]) -> Courses:
    """What is found of each subject of a kind on the first of *days* and on all days on which something can change."""
    shared, own = _dated(pack, kind)
    common = sorted({day for leaf in shared for day in turning_days(leaf, None, NOTHING, *days)})
    due: dict[date, list[Life]] = {}
    for life in (life for held in lived.values() for life in held):
        turns = {day for leaf in own for day in turning_days(leaf, life.subject, life.said, life.first, life.last)}
        for day in {life.first, *turns, *(day for day in common if life.first < day <= life.last)}:
            due.setdefault(day, []).append(life)
    found: dict[str, list[tuple[date, Row, Life]]] = {code: [] for code in lived}
    for day, those in sorted(due.items()):
        topics = {life.subject.code: life.said for life in those}
        rows = program.run([life.subject for life in those], [life.doubtful for life in those], topics, day)
        for life, row in zip(those, rows, strict=True):
            found[life.subject.code].append((day, row, life))
    return found


def _dated(pack: RulePack, kind: str) -> tuple[Sequence[tree.Node], Sequence[tree.Node]]:
    """The conditions about a kind that ask for the day: those that are the same for all subjects, and those that read something of them."""
    shared: dict[tree.Node, None] = {}
    own: dict[tree.Node, None] = {}
    for provision in pack.decidable:
        if provision.subject.__name__ != kind:
            continue
        settled = pack.settled(provision)
        for leaf in (leaf for part in (settled.scope, settled.requirement, settled.late) for leaf in leaves(part)):
            sorts = {type(node) for node in leaf.walk()}
            if tree.AsOf in sorts:
                (shared if sorts.isdisjoint({tree.Attribute, tree.Topic}) else own)[leaf] = None
    return tuple(shared), tuple(own)


def _pieces(provision: Provision[Any], column: int, course: Sequence[tuple[date, Row, Life]], end: date, causes: Causes) -> Sequence[Piece]:
    """The pieces of one subject under one provision."""
    subject = subject_of(course[0][2].subject)
    found: list[Piece] = []
    for number, (day, row, life) in enumerate(course):
        outcome = OUTCOMES[row[column]]
        if found and found[-1].outcome is outcome:
            continue
        if found:
            found[-1] = attrs.evolve(found[-1], last=day - DAY)
        why = causes.of(provision, course[number - 1][2], life, day) if found else ()
        found.append(Piece(provision, subject, outcome, day, end, why))
    return found
