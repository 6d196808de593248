"""Assessing: facts and a pack go in, the ledger of findings comes out; durable-rules decides.

Python computes each comparison exactly and sums up a subject's comparisons as its situation; each distinct situation is asserted to
durable-rules once, and what fires is its decision. Forward chaining goes by rounds: totals from lower facts, then the provisions that
others depend on, then the rest.
"""

import weakref
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final

from ruralpolicy._compile import Program, compile_kind
from ruralpolicy.derive import derive
from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.facts import KINDS, Attestation, Fact, World, gather
from ruralpolicy.findings import Assessment, Block
from ruralpolicy.pack import Provision, RulePack

__all__ = ["assess", "listed", "prepared", "replaced"]

_programs: Final[weakref.WeakKeyDictionary[RulePack, Mapping[str, Program]]] = weakref.WeakKeyDictionary()


def assess(facts: Iterable[Fact | Attestation], pack: RulePack, *, as_of: date, complete: Iterable[type[Fact]] = ()) -> Assessment:
    """The findings about *facts* under *pack* on the day *as_of*.

    Args:
        facts: facts of any kinds and what officials stated about them, in any order.
        pack: the rules, from :func:`ruralpolicy.load_pack` or of one's own.
        as_of: the day on which the findings are to hold; on a deadline's day the deadline has come.
        complete: the kinds of which *facts* holds every one there is. Only from such are totals derived; a total that was given wins.

    Returns:
        One finding for each provision that is not narrative and each subject of its kind, in pack order and by code.

    Raises:
        FactError: with everything that is wrong with the arguments, before anything is decided.

    >>> from ruralpolicy import load_pack
    >>> from ruralpolicy.facts import County
    >>> county = County(code="361102", village_clinics_total=120, village_clinics_integrated=31)
    >>> findings = assess([county], load_pack("shangrao"), as_of=date(2024, 12, 31))
    >>> findings.where(provision="shangrao/3-coverage-2024")[0].outcome
    <Outcome.UNMET: 'unmet'>
    """
    kinds = listed(complete)
    world = prepared(facts, pack, as_of, kinds)
    topics = world.topics(as_of)
    programs = _compiled(pack)
    blocks: dict[str, Block] = {}
    for kind, program in programs.items():
        subjects = world.of(KINDS[kind])
        stated = {code: held for (about, code), held in topics.items() if about == kind}
        doubtful = [(kind, subject.code) in world.doubtful for subject in subjects]
        blocks[kind] = Block(subjects, program.run(subjects, doubtful, stated, as_of), stated)
    return Assessment.of(pack, as_of, blocks, lambda fact: assess(replaced(world.given, fact), pack, as_of=as_of, complete=kinds))


def listed(complete: object) -> tuple[Any, ...]:
    """*complete* as a tuple; one kind alone will do."""
    return tuple(complete) if isinstance(complete, Iterable) and not isinstance(complete, type) else (complete,)


def replaced(facts: Iterable[Fact | Attestation], fact: Fact | Attestation) -> list[Fact | Attestation]:
    """*facts* with *fact* in the place of the one of its kind and code (or, for a statement, of its subject, topic and day)."""

    def key(one: Fact | Attestation) -> tuple[object, ...]:
        if isinstance(one, Attestation):
            return (one.kind, one.subject, one.topic, repr(one.attested_on))
        return (type(one), one.code)

    return [*(one for one in facts if key(one) != key(fact)), fact]


def prepared(facts: Iterable[Fact | Attestation], pack: RulePack, as_of: date, complete: Iterable[type[Fact]]) -> World:
    """The facts checked as a whole, with the totals and look-ups that follow from them.

    Raises:
        FactError: with every mistake in the facts, *pack*, *as_of* and *complete*.
    """
    mistakes = list(_mistaken(pack, as_of, complete))
    try:
        world = gather(facts)
    except FactError as error:
        raise FactError(*mistakes, *error.mistakes) from None
    if mistakes:
        raise FactError(*mistakes)
    return derive(world, frozenset(complete), as_of)


def _mistaken(pack: object, as_of: object, complete: Iterable[object]) -> Iterator[Mistake]:
    if not isinstance(pack, RulePack):
        yield Mistake(message=f"expected a rule pack, got {pack!r}", path="pack", value=pack, hint="load_pack('shangrao') gives one")
    if not isinstance(as_of, date) or isinstance(as_of, datetime):
        yield Mistake(message=f"expected a day, got {as_of!r}", path="as_of", value=as_of, hint="as_of=date(2026, 12, 31)")
    for kind in complete:
        if not isinstance(kind, type) or KINDS.get(kind.__name__) is not kind:
            yield Mistake(message=f"expected a kind of fact, got {kind!r}", path="complete", value=kind, hint="complete={VillageClinic}")


def _compiled(pack: RulePack) -> Mapping[str, Program]:
    if pack not in _programs:
        by_kind: dict[str, list[Provision[Any]]] = {}
        for provision in pack.decidable:
            by_kind.setdefault(provision.subject.__name__, []).append(provision)
        _programs[pack] = {kind: compile_kind(provisions) for kind, provisions in by_kind.items()}
    return _programs[pack]
