"""What the tests of a city ask of its pack: what is found about a few facts, its figures, how many provisions it has of each sort.

A provision is named by its clause and name: ``2.4-health``.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from ruralpolicy import RulePack, assess
from ruralpolicy.findings import Assessment, Finding
from ruralpolicy.interchange.facts import decode_facts
from ruralpolicy.law import Assessable

__all__ = ["assessed", "figures", "found", "one", "sorts"]


def assessed(pack: RulePack, rows: Mapping[str, object], as_of: date) -> Assessment:
    """What the engine says of the *rows*, which stand by kind."""
    return assess(decode_facts(rows, packs=[pack]), pack, as_of=as_of)


def one(assessment: Assessment, provision: str) -> Finding:
    """The only finding under *provision*."""
    (finding,) = assessment.where(provision=assessment.pack[provision])
    return finding


def found(pack: RulePack, provision: str, row: Mapping[str, object], as_of: date) -> Finding:
    """What the engine says under *provision* of one subject of which *row* is all that is known."""
    return one(assessed(pack, {pack[provision].subject.__name__: [{"code": "x", **row}]}, as_of), provision)


def figures(pack: RulePack) -> dict[str, dict[str, Any]]:
    """The figures of each provision that has some, by its clause and name."""
    return {provision.id.removeprefix(f"{pack.name}/"): dict(provision.figures) for provision in pack.provisions if provision.figures}


def sorts(pack: RulePack) -> dict[Assessable, int]:
    """How many provisions facts decide, how many statements, how many nothing."""
    return Counter(provision.assessable for provision in pack.provisions)
