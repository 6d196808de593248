"""The same provisions decided in plain Python from their trees: what the engine is compared with.

It ships so that the authors of packs can compare too; it is never used in the place of the engine.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal

import attrs

from ruralpolicy.conditions import tree
from ruralpolicy.derive import Lack, derive, lacking
from ruralpolicy.engine.given import checked, every_reading, listed, named, remarks, replaced
from ruralpolicy.facts import KINDS, UNKNOWN, Attestation, Fact, gather
from ruralpolicy.findings import OUTCOMES, Assessment, Block, Changes
from ruralpolicy.findings.changes import differences
from ruralpolicy.findings.sources import Told
from ruralpolicy.law import Outcome
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.pack.dependencies import Settled

__all__ = ["assess", "decide"]


def decide(pack: RulePack, provision: Provision[Any], scene: tree.Scene) -> Outcome:
    """The outcome of *provision* in *scene*, read from its tree.

    >>> from ruralpolicy import load_pack
    >>> from ruralpolicy.facts import County
    >>> pack = load_pack("shangrao")
    >>> county = County(code="361102", village_clinics_total=0)
    >>> decide(pack, pack["3-coverage-2024"], tree.Scene(county, date(2024, 12, 31)))
    <Outcome.NOT_APPLICABLE: 'not_applicable'>
    """
    return ended(provision, pack.settled(provision), scene)


def ended(provision: Provision[Any], settled: Settled, scene: tree.Scene) -> Outcome:
    """The outcome of *provision* in *scene*, read from the trees of *settled*."""
    scope, requirement = settled.scope.value(scene), settled.requirement.value(scene)
    if scope is False:
        return Outcome.NOT_APPLICABLE
    if provision.granted:
        yes, no, *_ = provision.outcomes
        return Outcome.UNDETERMINED if scope is UNKNOWN or requirement is UNKNOWN else yes if requirement else no
    late = settled.late.value(scene)
    if scope is UNKNOWN:
        return Outcome.UNDETERMINED
    if late is True:
        return Outcome.UNMET
    if requirement is True:
        return Outcome.MET
    return Outcome.PENDING if requirement is False and late is False else Outcome.UNDETERMINED


@attrs.frozen(eq=False, repr=False)
class _Otherwise:
    """Decides provisions under their other readings, one subject at a time, when somebody looks at a finding."""

    pack: RulePack
    _packs: dict[tuple[str, str], RulePack] = attrs.field(factory=dict, init=False)

    def __call__(self, provision: Provision[Any], scene: tree.Scene) -> dict[str, Outcome]:
        """The outcome of *provision* in *scene* under each of its other readings that has a rule, by the reading's name."""
        return {name: self._decided(provision.id, name, scene) for name in provision.choices.versions}

    def _decided(self, provision: str, reading: str, scene: tree.Scene) -> Outcome:
        key = (provision, reading)
        if key not in self._packs:
            self._packs[key] = self.pack.alone(provision).with_readings({provision: reading})
        pack = self._packs[key]
        return decide(pack, pack[provision], scene)


def assess(
    facts: Iterable[Fact | Attestation],
    pack: RulePack,
    *,
    as_of: date,
    complete: Iterable[type[Fact]] = (),
    readings: Literal["chosen", "all"] = "chosen",
) -> Assessment:
    """As :func:`~ruralpolicy.engine.assess`, without durable-rules and without situations.

    Raises:
        FactError: as there.
        SelectionError: as there.
    """
    wide = every_reading(readings)
    kinds = listed(complete)
    given = checked(facts, pack, as_of, kinds)
    world = derive(given, frozenset(kinds), as_of)
    who = Told(given.attestations, as_of)
    topics = world.topics(as_of)
    blocks: dict[str, Block] = {}
    for kind, provisions in pack.layout.by_kind.items():
        stated = {code: held for (about, code), held in topics.items() if about == kind}
        subjects: list[Any] = list(world.of(KINDS[kind]))
        scenes = [tree.Scene(subject, as_of, stated.get(subject.code, {})) for subject in subjects]
        rows = [tuple(OUTCOMES.index(decide(pack, provision, scene)) for provision in provisions) for scene in scenes]
        blocks[kind] = Block(subjects, rows, stated, given.facts.get(kind, {}), who)

    again = _Again(world.given, pack, as_of, kinds, blocks)
    told = remarks(world.facts, world.attestations, as_of, kinds)
    return Assessment.of(pack, as_of, blocks, again, _Otherwise(pack) if wide else None, told, again.lacks)


@attrs.frozen(eq=False, repr=False)
class _Again:
    """Looks at the facts again: where one takes the place of its namesake, and where a total stays in doubt."""

    given: Sequence[Fact | Attestation]
    pack: RulePack
    as_of: date
    complete: tuple[Any, ...]
    blocks: Mapping[str, Block]

    def __call__(self, *facts: Fact | Attestation) -> Changes:
        after = assess(replaced(self.given, named(facts)), self.pack, as_of=self.as_of, complete=self.complete)
        return differences(self.pack, (self.as_of, self.as_of), self.blocks, after.blocks)

    def lacks(self, kind: str, code: str, attribute: str) -> tuple[Lack, ...]:
        """Of which lower facts the answer is lacking for a total."""
        return lacking(gather(self.given), frozenset(self.complete), self.as_of, (kind, code), attribute)
