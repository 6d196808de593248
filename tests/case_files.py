"""The case files of the cities, read in one way: a fact with what is stated about it, a day, and what must come out."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, Final

import attrs
import yaml

from ruralpolicy import RulePack, load_pack, reference
from ruralpolicy.conditions import _tree as tree
from ruralpolicy.conditions import percent, permille
from ruralpolicy.decode import decode_facts
from ruralpolicy.engine import prepared
from ruralpolicy.findings._build import build
from ruralpolicy.law import Outcome
from ruralpolicy.pack import Provision

__all__ = ["Case", "all_hold", "cases_of"]

FOLDER: Final = Path(__file__).parent / "cases"
NUMBERS: Final = ("measured", "required", "margin")


@attrs.frozen(kw_only=True)
class Case:
    """One case: the subject as it stands on the day under the pack, and what the file says of it."""

    pack: RulePack
    scene: tree.Scene
    outcome: Outcome
    numbers: Mapping[str, Fraction]
    amounts: tuple[tuple[Fraction, Fraction | None] | None, ...] = ()

    def holds(self, provision: Provision[Any]) -> bool:
        """Whether *provision* comes out as the file says: its outcome, and the numbers and the amount where the file names them."""
        return all_hold((self,), provision)

    def _is_so(self, provision: Provision[Any]) -> bool:
        return reference.decide(self.pack, provision, self.scene) is self.outcome and self._measures(provision)

    def _measures(self, provision: Provision[Any]) -> bool:
        if not self.numbers and not self.amounts:
            return True
        finding = build(self.pack, provision, self.outcome, self.scene)
        amount = getattr(finding, "amount", None)
        return all(value == getattr(finding, name) for name, value in self.numbers.items()) and all(
            expected == (amount and (amount.low, amount.high)) for expected in self.amounts
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
def cases_of(name: str) -> Mapping[str, tuple[Case, ...]]:
    """The cases of a pack's file by provision; of one that nothing decides there are none."""
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    entries: dict[str, dict[str, Any]] = yaml.load(text, Loader=yaml.CSafeLoader)
    given = {provision: [(_row(entry, said), said) for said in entry.get("cases", ())] for provision, entry in entries.items()}
    # Each case has a subject of its own, so all of them can be brought together at once.
    rows: dict[str, list[dict[str, object]]] = {}
    for provision, of_provision in given.items():
        rows.setdefault(entries[provision]["subject"], []).extend(
            {"code": f"{provision} {number}", **row} for number, (row, _) in enumerate(of_provision)
        )
    pack = load_pack(name)
    world = prepared(decode_facts(rows, packs=[pack]), pack, date.max, ())
    stated = world.topics(date.max)

    def case(provision: str, number: int, said: Mapping[str, Any]) -> Case:
        entry = entries[provision]
        subject = (entry["subject"], f"{provision} {number}")
        return Case(
            pack=_adopted(pack, said.get("adopted", entry.get("adopted"))),
            scene=tree.Scene(world.get(*subject), said["date"], stated.get(subject, {})),
            outcome=Outcome(said["outcome"]),
            numbers={one: _number(said[one]) for one in NUMBERS if one in said},
            amounts=(_amount(said["amount"], floor=entry.get("floor", False)),) if "amount" in said else (),
        )

    return {provision: tuple(case(provision, number, said) for number, (_, said) in enumerate(each)) for provision, each in given.items()}


@cache
def _adopted(pack: RulePack, on: object) -> RulePack:
    return pack.adopted(on=on) if isinstance(on, date) else pack


def _row(entry: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, object]:
    """What is known of the subject, days as text."""
    without = said.get("without", ())
    unknown = (without,) if isinstance(without, str) else without
    row = said["only"] if "only" in said else {**entry["usual"], **said.get("but", {})}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items() if name not in unknown}


def _amount(said: Any, *, floor: bool) -> tuple[Fraction, Fraction | None] | None:
    if said == "unknown":
        return None
    low, high = said if isinstance(said, list) else (said, said)
    return (_number(low), None if floor else _number(high))


def _number(said: int | str) -> Fraction:
    """``3``, ``2/7``, ``29.5 %`` or ``1.4 ‰``."""
    if isinstance(said, str) and said.endswith(("%", "‰")):
        figure = said[:-1].strip()
        return percent(figure) if said.endswith("%") else permille(figure)
    return Fraction(said)
