"""The statement that an official ticks: something holds of a fact, or does not."""

from datetime import date

import attrs

from ruralpolicy.facts._kinds import KINDS
from ruralpolicy.facts.checks import did_you_mean
from ruralpolicy.facts.declarations import reported, strict
from ruralpolicy.facts.fact import Checked
from ruralpolicy.messages import Said

__all__ = ["Attestation"]


def _kind(name: str) -> tuple[Said, Said | None] | None:
    return None if name in KINDS else (Said("not-a-kind-name", value=name), did_you_mean(name, KINDS))


def _topic(topic: str) -> tuple[Said, Said | None] | None:
    return None if topic.isidentifier() else (Said("not-a-topic-name", value=topic), None)


@attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
class Attestation(Checked):
    """Somebody's statement that a *topic* holds of the fact of a *kind* whose code is *subject*, or that it does not.

    Packs say which topics they read. Of several statements the newest that is not after the day of assessment counts; one without
    a day is the oldest.

    >>> Attestation(kind="County", subject="361102", topic="unified_personnel", holds=True, by="county health authority")
    Attestation(kind='County', subject='361102', topic='unified_personnel', holds=True, by='county health authority')
    """

    kind: str = attrs.field(metadata={"also": _kind})
    subject: str
    topic: str = attrs.field(metadata={"also": _topic})
    holds: bool
    attested_on: date = reported("声明日期", "day on which it was stated")
    by: str = reported("声明人", "who stated it")
    evidence: str = reported("依据", "what the statement rests on")
