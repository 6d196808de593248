"""What a provision reads of its subject, as a row of a ledger holds it: values, topics, and where these came from."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import attrs

from ruralpolicy._numbers import exact
from ruralpolicy.conditions import tree
from ruralpolicy.facts import KINDS, UNKNOWN, Attribute, Between, attributes
from ruralpolicy.facts.fact import unchecked
from ruralpolicy.findings import Origin, Source, Subject
from ruralpolicy.findings.plain import from_plain, plain
from ruralpolicy.findings.sources import derived
from ruralpolicy.findings.values import Case, Lacked
from ruralpolicy.interchange._values import encoded, turned

__all__ = ["case_of", "values_of_case"]


def values_of_case(case: Case | None) -> dict[str, Any]:
    """The values, topics and sources of a case for its row; nothing where there is no case."""
    if case is None:
        return {}
    subject, topics = case.scene.subject, case.scene.topics
    # The name stands in the subject.
    read = {name: getattr(subject, name, UNKNOWN) for name in case.reads if name not in topics and name != "name"}
    known = {name: value for name, value in read.items() if value is not UNKNOWN}
    certain = encoded(unchecked(type(subject), {name: value for name, value in known.items() if not isinstance(value, Between)}))
    row: dict[str, Any] = {"values": {name: certain[name] if name in certain else plain(value) for name, value in known.items()}}
    if said := {name: topics[name] for name in case.reads if name in topics}:
        row["topics"] = said
    if names := [name for name, source in case.sources.items() if source.origin is Origin.DERIVED]:
        row["derived"] = names
    if stated := {name: _stated(source) for name, source in case.sources.items() if source.origin is Origin.STATED}:
        row["stated"] = stated
    if lacks := {total: [list(attrs.astuple(one)) for one in facts] for total, facts in case.lacks.items() if facts}:
        row["lacks"] = lacks
    return row


def _stated(source: Source) -> dict[str, str]:
    by = {"by": source.by} if source.by else {}
    return by | ({"on": source.on.isoformat()} if source.on else {})


def case_of(subject: Subject, row: Mapping[str, Any]) -> tuple[tree.Scene, dict[str, Source], dict[str, tuple[Lacked, ...]]] | None:
    """What a row says that its finding was decided by, on a day that the row's finding says; None where the row says nothing of it.

    Raises:
        ValueError: for values that the kind of the subject cannot have.
        KeyError: for names that it does not have.
    """
    if "values" not in row:
        return None
    kind = KINDS[subject.kind]
    known = attributes(kind)
    held = {name: _held(known[name], value) for name, value in turned(kind, row["values"]).items()}
    named = {"name": subject.name} if subject.name else {}
    fact = unchecked(kind, {"code": subject.code, **named, **held})
    sources = {name: derived(subject.kind, name) for name in row.get("derived", ())}
    for name, said in row.get("stated", {}).items():
        on = date.fromisoformat(said["on"]) if "on" in said else None
        sources[name] = Source(origin=Origin.STATED, by=said.get("by", ""), on=on)
    topics = dict(row.get("topics", {}))
    if strange := [name for name, holds in topics.items() if type(holds) is not bool]:
        raise ValueError(f"{strange[0]} is stated to be {topics[strange[0]]!r}")
    lacks = {total: tuple(Lacked(*map(str, one)) for one in facts) for total, facts in row.get("lacks", {}).items()}
    return tree.Scene(fact, date.min, topics), sources, lacks


def _held(attribute: Attribute, value: Any) -> Any:
    """The value as a fact holds it."""
    if isinstance(value, Mapping):
        return from_plain(value)
    if attribute.type is Fraction:
        value = exact(value)
    if type(value) is not (frozenset if attribute.many else attribute.type):
        raise ValueError(f"{attribute.name} cannot be {value!r}")
    return value
