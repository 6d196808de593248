"""What a finder found: facts, what is decided of them, and the test that shows it again."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any

import attrs

from ruralpolicy.errors import PackNotFoundError
from ruralpolicy.facts import UNKNOWN, Attestation, Fact, attributes
from ruralpolicy.law import Outcome
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.rules import load_pack
from ruralpolicy.testing.search.draws import Draw

__all__ = ["Ruling", "Witness", "told"]


def told(draw: Draw, pack: RulePack) -> Draw:
    """The draw without statements on topics of which a pack knows nothing."""
    topics = pack.attestation_topics
    known = (fact for fact in draw.facts if not isinstance(fact, Attestation) or fact.topic in topics.get(fact.kind, ()))
    return Draw(tuple(known), draw.as_of, draw.code)


@attrs.frozen
class Ruling:
    """What a provision says of a draw; without a provision, that its pack decides nothing of it."""

    draw: Draw
    pack: RulePack
    provision: Provision[Any] | None = None
    outcome: Outcome | None = None

    def __str__(self) -> str:
        if self.provision is None or self.outcome is None:
            return f"{self.pack.name}: silent"
        return f"{self.provision.id}: {self.outcome.value}"


@attrs.frozen(repr=False)
class Witness:
    """Facts that show something about one pack or two; printed, it is a test that shows it again.

    Attributes:
        about: what it shows, in words that fit the name of a test.
        rulings: what is decided of which facts.
    """

    about: str
    rulings: tuple[Ruling, ...]

    @property
    def draw(self) -> Draw:
        """The facts that it is about, the first ones where they are changed to see what can be fulfilled."""
        return self.rulings[0].draw

    def __repr__(self) -> str:
        lines = []
        for draw in dict.fromkeys(ruling.draw for ruling in self.rulings):
            told = ", ".join(map(_written, draw.facts))
            said = ", ".join(str(ruling) for ruling in self.rulings if ruling.draw == draw)
            lines.append(f"{told} on {draw.as_of.isoformat()} - {said}")
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.as_test()

    def as_test(self) -> str:
        """A module with one pytest function; packs that are not installed are asked for as fixtures of their names."""
        names: dict[int, str] = {}
        asked: list[str] = []
        body: list[str] = []
        for pack in (ruling.pack for ruling in self.rulings):
            if id(pack) not in names:
                plain = re.sub(r"\W", "_", pack.name)
                names[id(pack)] = name = f"{plain}_{len(names) + 1}" if plain in names.values() else plain
                if source := _source(pack):
                    body.append(f"{name} = {source}")
                else:
                    asked.append(name)
        before: Draw | None = None
        for ruling in self.rulings:
            draw = told(ruling.draw, ruling.pack)
            if draw != before:
                body.append(f"facts = [{', '.join(map(_written, draw.facts))}]")
            before = draw
            body.append(f"findings = assess(facts, {names[id(ruling.pack)]}, as_of={_written(draw.as_of)})")
            if ruling.provision is None or ruling.outcome is None:
                body.append('assert {finding.outcome.value for finding in findings} <= {"not_applicable", "undetermined"}')
            else:
                found = f"findings.where(provision={_text(ruling.provision.id)}, code={_text(draw.code)})[0]"
                body.append(f"assert {_text(ruling.outcome.value)} == {found}.outcome.value")
        lines = [*_imports(self, body), "", "", f"def test_{self.about.replace(' ', '_')}({', '.join(asked)}):"]
        return "\n".join([*lines, *(f"    {line}" for line in body), ""])


def _imports(witness: Witness, body: list[str]) -> Iterator[str]:
    """The imports of a test, where its text has need of them."""
    text = "\n".join(body)
    yield "from datetime import date"
    if "Fraction(" in text:
        yield "from fractions import Fraction"
    yield ""
    yield f"from ruralpolicy import assess{', load_pack' if 'load_pack(' in text else ''}"
    facts = [fact for ruling in witness.rulings for fact in ruling.draw.facts]
    names = {type(fact).__name__ for fact in facts}
    names |= {type(part).__name__ for fact in facts for value in _values(fact).values() for part in _parts(value) if isinstance(part, Enum)}
    yield f"from ruralpolicy.facts import {', '.join(sorted(names))}"


def _parts(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, frozenset) else (value,)


def _values(fact: Fact | Attestation) -> dict[str, Any]:
    """What a fact says, by name."""
    if isinstance(fact, Attestation):
        return {"kind": fact.kind, "subject": fact.subject, "topic": fact.topic, "holds": fact.holds}
    known = {name: getattr(fact, name) for name in attributes(type(fact))}
    return {"code": fact.code, **{name: value for name, value in known.items() if value is not UNKNOWN}}


def _text(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _written(value: Any) -> str:
    """A value as Python that makes it again."""
    if isinstance(value, Fact | Attestation):
        return f"{type(value).__name__}({', '.join(f'{name}={_written(part)}' for name, part in _values(value).items())})"
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, frozenset):
        return f"frozenset([{', '.join(sorted(map(_written, value)))}])"
    if isinstance(value, date):
        return f"date({value.year}, {value.month}, {value.day})"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_text(name)}: {_written(part)}" for name, part in value.items()) + "}"
    return _text(value) if isinstance(value, str) else repr(value)


def _trees(pack: RulePack) -> list[Any]:
    return [(each.id, each.figures, each.whole_scope, each.whole_requirement, each.due, each.modality) for each in pack.provisions]


def _source(pack: RulePack) -> str:
    """An expression that makes an installed pack, with the figures that were changed; empty for a pack that is not installed."""
    try:
        installed = load_pack(pack.name)
    except PackNotFoundError:
        return ""
    text = f"load_pack({_text(pack.name)})"
    if pack.document.adopted_on is not None and installed.document != pack.document:
        installed = installed.adopted(on=pack.document.adopted_on)
        text += f".adopted(on={_written(pack.document.adopted_on)})"
    before = {each.id: each.figures for each in installed.provisions}
    figures = {each.id: dict(each.figures) for each in pack.provisions if before.get(each.id, each.figures) != each.figures}
    changes = {key: {name: value for name, value in found.items() if value != before[key].get(name)} for key, found in figures.items()}
    if changes:
        installed = installed.with_figures(changes)
        text += f".with_figures({_written(changes)})"
    return text if _trees(installed) == _trees(pack) and installed.document == pack.document else ""
