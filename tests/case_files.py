"""The case files of the cities, read in one way: a fact with what is stated about it, a day, and what must come out.

A case is decided as the pack reads its clauses, with ``reading: NAME`` as that other reading has it. ``otherwise: {NAME: OUTCOME}`` says of
a case how it ends under other readings too. ``deadline:`` is the day that the finding carries, nothing where it carries none.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, Final

import attrs
import yaml

from ruralpolicy import RulePack, load_pack, second_reading
from ruralpolicy.conditions import no, percent, permille, tree
from ruralpolicy.engine.given import prepared
from ruralpolicy.facts import Attestation, Fact
from ruralpolicy.findings import Amount
from ruralpolicy.findings.build import build
from ruralpolicy.interchange.facts import decode_facts
from ruralpolicy.law import Modality, Outcome
from ruralpolicy.pack import Provision

__all__ = ["Case", "all_hold", "cases_of", "cases_under", "register"]

FOLDER: Final = Path(__file__).parent / "cases"
NUMBERS: Final = ("measured", "required", "margin")


@attrs.frozen(kw_only=True)
class Case:
    """One case: the subject as it stands on the day under the pack, and what the file says of it."""

    pack: RulePack
    provision: str
    code: str
    row: Mapping[str, object]
    facts: tuple[Fact | Attestation, ...]
    scene: tree.Scene
    outcome: Outcome
    numbers: Mapping[str, Fraction]
    amounts: tuple[Amount | None, ...] = ()
    deadlines: tuple[date | None, ...] = ()
    open_elsewhere: bool = False
    reading: str = ""
    otherwise: Mapping[str, Outcome] = attrs.field(factory=dict)

    def holds(self, provision: Provision[Any]) -> bool:
        """Whether *provision* comes out as the file says: its outcome, and the numbers and the amount where the file names them."""
        return all_hold((self,), provision)

    def called(self) -> bool:
        """Whether the provision is fulfilled by what it says when it is called, together with the one that must not stand beside it."""
        provision, subject = self.pack[self.provision], self.scene.subject
        said = provision(subject, as_of=self.scene.as_of, topics=self.scene.topics)
        if provision.modality is Modality.PROHIBITION:
            said = no(said)
        return said if provision.unless is None else said & no(self.pack[provision.unless](subject, as_of=self.scene.as_of))

    def _is_so(self, provision: Provision[Any]) -> bool:
        return second_reading.decide(self.pack, provision, self.scene) is self.outcome and self._measures(provision)

    def _measures(self, provision: Provision[Any]) -> bool:
        if not self.numbers and not self.amounts and not self.deadlines:
            return True
        finding = build(self.pack, provision, self.outcome, self.scene)
        return (
            all(value == getattr(finding, name) for name, value in self.numbers.items())
            and all(expected == getattr(finding, "amount", None) for expected in self.amounts)
            and all(expected == getattr(finding, "deadline", None) for expected in self.deadlines)
        )

    def _elsewhere(self) -> "Iterator[Case]":
        """The same facts under each other reading that the case speaks of."""
        for reading, outcome in self.otherwise.items():
            yield attrs.evolve(
                self,
                pack=_under(self.pack, self.provision, reading),
                outcome=outcome,
                numbers={},
                amounts=(),
                deadlines=(),
                open_elsewhere=outcome is Outcome.UNDETERMINED,
                reading=reading,
                otherwise={},
            )


def all_hold(cases: Sequence[Case], provision: Provision[Any]) -> bool:
    """Whether *provision* comes out as all *cases* say; it may be a changed one, under the id of one in their packs."""
    for pack in dict.fromkeys(case.pack for case in cases):
        changed = provision if provision.document is pack.document else provision.in_document(pack.document)
        # The pack keeps by id what it has settled, so it is made to forget before and after.
        pack._settled.pop(provision.id, None)
        try:
            if not all(case._is_so(changed) for case in cases if case.pack is pack):
                return False
        finally:
            pack._settled.pop(provision.id, None)
    return True


@cache
def register(name: str) -> Mapping[str, Mapping[str, Any]]:
    """What a pack's file says of each provision, its cases among it."""
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    entries: dict[str, dict[str, Any]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return entries


@cache
def cases_of(name: str) -> Mapping[str, tuple[Case, ...]]:
    """The cases of a pack's file by provision, as the pack reads its clauses; of a provision that nothing decides there are none."""
    return {provision: tuple(case for case in cases if not case.reading) for provision, cases in _all_cases(name).items()}


@cache
def cases_under(name: str) -> Mapping[tuple[str, str], tuple[Case, ...]]:
    """The cases of a pack's file under other readings, by provision and the reading's name."""
    found: dict[tuple[str, str], list[Case]] = {}
    for provision, cases in _all_cases(name).items():
        for case in cases:
            for other in (case,) if case.reading else case._elsewhere():
                found.setdefault((provision, other.reading), []).append(other)
    return {key: tuple(cases) for key, cases in found.items()}


@cache
def _all_cases(name: str) -> Mapping[str, tuple[Case, ...]]:
    entries = register(name)
    given = {
        provision: [(f"{provision}-{number}", _row(entry, said), said) for number, said in enumerate(entry.get("cases", ()))]
        for provision, entry in entries.items()
    }
    # Each case has a subject of its own, so all of them can be brought together at once.
    rows: dict[str, list[dict[str, object]]] = {}
    for provision, of_provision in given.items():
        rows.setdefault(entries[provision]["subject"], []).extend({"code": code, **_plain(row)} for code, row, _ in of_provision)
    pack = load_pack(name)
    facts = decode_facts(rows, packs=[pack])
    world = prepared(facts, pack, date.max, ())
    stated = world.topics(date.max)
    of_subject: dict[str, list[Fact | Attestation]] = {}
    for fact in facts:
        of_subject.setdefault(fact.subject if isinstance(fact, Attestation) else fact.code, []).append(fact)

    def case(provision: str, code: str, row: Mapping[str, object], said: Mapping[str, Any]) -> Case:
        entry = entries[provision]
        subject = (entry["subject"], code)
        reading = said.get("reading", "")
        as_adopted = _adopted(pack, said.get("adopted", entry.get("adopted")))
        return Case(
            pack=_under(as_adopted, provision, reading) if reading else as_adopted,
            provision=provision,
            code=code,
            row=row,
            facts=tuple(of_subject[code]),
            scene=tree.Scene(world.get(*subject), said["date"], stated.get(subject, {})),
            outcome=Outcome(said["outcome"]),
            numbers={one: _number(said[one]) for one in NUMBERS if one in said},
            amounts=(_amount(entry, said["amount"]),) if "amount" in said else (),
            deadlines=(said["deadline"],) if "deadline" in said else (),
            open_elsewhere="unknown" in (said.get("applies"), said.get("due")),
            reading=reading,
            otherwise={other: Outcome(outcome) for other, outcome in said.get("otherwise", {}).items()},
        )

    return {provision: tuple(case(provision, *one) for one in each) for provision, each in given.items()}


@cache
def _adopted(pack: RulePack, on: object) -> RulePack:
    return pack.adopted(on=on) if isinstance(on, date) else pack


@cache
def _under(pack: RulePack, provision: str, reading: str) -> RulePack:
    """*pack* under another reading of one provision, with nothing but this and what it depends on."""
    return pack.alone(provision).with_readings({provision: reading})


def _row(entry: Mapping[str, Any], said: Mapping[str, Any]) -> Mapping[str, object]:
    """What is known of the subject."""
    without = said.get("without", ())
    unknown = (without,) if isinstance(without, str) else without
    row = said["only"] if "only" in said else {**entry["usual"], **said.get("but", {})}
    return {name: value for name, value in row.items() if name not in unknown}


def _plain(row: Mapping[str, object]) -> dict[str, object]:
    """Days as text."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}


def _amount(entry: Mapping[str, Any], said: Any) -> Amount | None:
    if said == "unknown":
        return None
    low, high = said if isinstance(said, list) else (said, said)
    return Amount(_number(low), None if entry.get("floor") else _number(high), entry["unit"])


def _number(said: int | str) -> Fraction:
    """``3``, ``2/7``, ``29.5 %`` or ``1.4 ‰``."""
    if isinstance(said, str) and said.endswith(("%", "‰")):
        figure = said[:-1].strip()
        return percent(figure) if said.endswith("%") else permille(figure)
    return Fraction(said)
