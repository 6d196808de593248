"""The interchange form of facts: rows by kind, as JSON holds them, read strictly and written back without loss.

``{"County": [{"code": "361102", "village_clinics_total": 120, "unified_personnel": true}]}``: a row is a fact. Enums stand by their
value, dates as ``2024-12-31``, sets as lists. A boolean under the name of a topic is a statement about the row's fact.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from fractions import Fraction
from functools import cache, cached_property
from typing import Any, get_args, get_origin

from cattrs import Converter

from ruralpolicy._numbers import exact, in_words
from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.facts import KINDS, Attestation, Fact, Term
from ruralpolicy.facts._attributes import declared, implications, required
from ruralpolicy.facts._check import did_you_mean, examine
from ruralpolicy.facts._fact import plain, values_of
from ruralpolicy.facts._world import called, no_fact
from ruralpolicy.messages import Said, Word
from ruralpolicy.pack import RulePack
from ruralpolicy.rules import available_packs, load_pack

__all__ = ["decode_facts", "encode_facts"]

Kind = type[Fact] | type[Attestation]
Row = dict[str, object]

_KINDS: Mapping[str, Kind] = {**KINDS, "Attestation": Attestation}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def decode_facts(mapping: Mapping[str, object], *, packs: Iterable[RulePack] | None = None) -> tuple[Fact | Attestation, ...]:
    """Read facts from the interchange form.

    Whether references hit a fact, and whether statements contradict each other, is seen when the facts are assessed.

    Args:
        mapping: Lists of rows by kind; statements with a day, an author or evidence are rows under ``Attestation``.
        packs: The packs whose topics may stand in rows; without them all that are installed.

    Raises:
        FactError: with every mistake that was found and where it stands.

    >>> decode_facts({"County": [{"code": "361102", "village_clinics_total": 120, "kind": "district"}]})
    (County(code='361102', kind=<CountyKind.DISTRICT: 'district'>, village_clinics_total=120),)
    >>> decode_facts({"County": [{"code": "361102", "village_clincs_total": 120}, {"code": "361103", "village_clinics_total": "20"}]})
    Traceback (most recent call last):
    ruralpolicy.errors.FactError: unknown attribute; did you mean 'village_clinics_total'? - at $.County[0].village_clincs_total
    expected a whole number, got '20'; write 20 without quotes - at $.County[1].village_clinics_total
    """
    topics = _Topics(packs)
    facts: list[Fact | Attestation] = []
    mistakes: list[Mistake] = []
    for kind, place, row in _rows(mapping, mistakes):
        # Most rows hold attributes only, with nothing wrong in them; all others take a closer look.
        if isinstance(row, dict) and (fact := plain(kind, _turned(kind, row))) is not None:
            facts.append(fact)
            continue
        read = _Reading(kind, f"$.{kind.__name__}[{place}]", topics)
        facts += read.row(row)
        mistakes += read.mistakes
    if mistakes:
        raise FactError(*mistakes)
    return tuple(facts)


def _rows(mapping: object, mistakes: list[Mistake]) -> Iterator[tuple[Kind, int, object]]:
    """Each row with its kind and its place; what is no list of rows goes to the *mistakes*."""
    if not isinstance(mapping, Mapping):
        first = Said("read-json-first" if isinstance(mapping, str | bytes) else "put-under-kinds")
        mistakes.append(Mistake(problem="not-rows-by-kind", values={"value": mapping}, advice=first, value=mapping))
        return
    for name, rows in mapping.items():
        if name not in _KINDS:
            mistakes.append(Mistake(problem="unknown-kind", advice=did_you_mean(str(name), _KINDS), path=f"$.{name}", value=rows))
        elif not isinstance(rows, list | tuple):
            advice = Said("put-in-a-list") if isinstance(rows, Mapping) else None
            values = {"value": rows}
            mistakes.append(Mistake(problem="not-a-list-of-rows", values=values, advice=advice, path=f"$.{name}", kind=name, value=rows))
        else:
            yield from ((_KINDS[name], place, row) for place, row in enumerate(rows))


class _Reading:
    """The reading of one row: what is in it, and every mistake on the way."""

    def __init__(self, kind: Kind, path: str, topics: "_Topics") -> None:
        self.kind, self.path, self.topics = kind, path, topics
        self.code = ""
        self.mistakes: list[Mistake] = []

    def row(self, row: object) -> list[Fact | Attestation]:
        """The fact in a row and the statements about it; nothing where there are mistakes."""
        if not isinstance(row, Mapping):
            self._note("", row, Said("not-an-object", value=row))
            return []
        known = declared(self.kind)
        self.code = row["code"] if isinstance(row.get("code"), str) else ""
        values = {name: value for name, value in _turned(self.kind, row).items() if name in known}
        stated = {name: row[name] for name in row if name not in known and self._states(name, row[name])}
        fact = self._fact(values)
        for name, topic in implications(self.kind):
            if values.get(name) is True and stated.get(topic) is False:
                self._note(name, True, Said("implied-false", topic=Word(topic)))
        if fact is None or self.mistakes:
            return []
        statements = (Attestation(kind=self.kind.__name__, subject=self.code, topic=topic, holds=holds) for topic, holds in stated.items())
        return [fact, *statements]

    def _fact(self, values: dict[str, Any]) -> Fact | Attestation | None:
        missing = [name for name in required(self.kind) if name not in values]
        for name in missing:
            self._note("", None, Said("missing-attribute", attribute=declared(self.kind)[name].word))
        if not missing:
            # What is right is known at once; what is wrong is looked at again for the place in the row.
            with suppress(FactError):
                return self.kind(**values)
        self.mistakes += examine(self.kind, values, self.path)[1]
        return None

    def _states(self, name: object, value: object) -> bool:
        """Whether a boolean stands under a topic of the kind; anything else is noted."""
        if name not in self.topics.of(self.kind):
            self._note(name, value, Said("unknown-attribute"), self.topics.hint(self.kind, str(name)))
            return False
        if type(value) is not bool:
            self._note(name, value, Said("not-true-or-false", value=value), Said("leave-out-unknown") if value is None else None)
        return type(value) is bool

    def _note(self, name: object, value: object, said: Said, advice: Said | None = None) -> None:
        mistake = Mistake(
            problem=said.key,
            values=said.values,
            advice=advice,
            path=f"{self.path}.{name}" if name else self.path,
            kind=self.kind.__name__,
            code=self.code,
            attribute=str(name),
            value=value,
        )
        self.mistakes.append(mistake)


def encode_facts(facts: Iterable[Fact | Attestation], *, packs: Iterable[RulePack] | None = None) -> dict[str, list[Row]]:
    """Write facts in the interchange form; a number that JSON would not give back exactly becomes a text.

    A statement without day, author and evidence becomes a boolean in the row of its fact, where *packs* (or those installed) know the
    topic; all others are rows under ``Attestation``.

    Raises:
        FactError: for values that are no facts.

    >>> from ruralpolicy.facts import Township
    >>> encode_facts([Township(code="t", emergency_service_radius_km=7.5), Township(code="u", service_population=9000)])
    {'Township': [{'code': 't', 'emergency_service_radius_km': 7.5}, {'code': 'u', 'service_population': 9000}]}
    """
    topics = _Topics(packs)
    given = tuple(facts)
    if wrong := [no_fact(place, fact) for place, fact in enumerate(given) if type(fact) is not _KINDS.get(type(fact).__name__)]:
        raise FactError(*wrong)
    rows: dict[str, list[Row]] = {}
    homes: dict[tuple[str, str], Row] = {}
    for fact in given:
        if isinstance(fact, Fact):
            row = _encoded(fact)
            rows.setdefault(type(fact).__name__, []).append(row)
            homes.setdefault((type(fact).__name__, fact.code), row)
    for fact in given:
        if isinstance(fact, Attestation):
            home = homes.get((fact.kind, fact.subject))
            if home is not None and fact.topic not in home and _is_plain(fact, topics):
                home[fact.topic] = fact.holds
            else:
                rows.setdefault("Attestation", []).append(_encoded(fact))
    return rows


def _is_plain(statement: Attestation, topics: "_Topics") -> bool:
    """Whether a boolean under the topic's name says all that the statement says, and is read as a statement."""
    bare = Attestation(kind=statement.kind, subject=statement.subject, topic=statement.topic, holds=statement.holds)
    kind = KINDS[statement.kind]
    return bare == statement and statement.topic not in declared(kind) and statement.topic in topics.of(kind)


class _Topics:
    """The topics that may stand in rows; the packs that have them are loaded when somebody first asks."""

    def __init__(self, packs: Iterable[RulePack] | None) -> None:
        self._packs = packs
        self._hints: dict[tuple[Kind, str], Said | None] = {}

    @cached_property
    def _by_kind(self) -> Mapping[str, frozenset[str]]:
        topics: dict[str, frozenset[str]] = {}
        for pack in map(load_pack, available_packs()) if self._packs is None else self._packs:
            for kind, names in pack.attestation_topics.items():
                topics[kind] = topics.get(kind, frozenset()) | names
        return topics

    def of(self, kind: Kind) -> frozenset[str]:
        """The topics of a kind; a statement has none, and for its rows no pack is loaded."""
        return frozenset() if kind is Attestation else self._by_kind.get(kind.__name__, frozenset())

    def hint(self, kind: Kind, name: str) -> Said | None:
        """Where a name belongs that is out of place, or what it may have been."""
        if (kind, name) not in self._hints:
            self._hints[kind, name] = self._hint(kind, name)
        return self._hints[kind, name]

    def _hint(self, kind: Kind, name: str) -> Said | None:
        if homes := [home for home in KINDS.values() if name in self.of(home)]:
            return Said("statement-about", kinds=tuple(map(called, homes)))
        if others := [other for other in KINDS.values() if name in declared(other)]:
            return Said("attribute-of", kinds=tuple(map(called, others)))
        return did_you_mean(name, [*(each.word for each in declared(kind).values()), *self.of(kind)])


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Term)


def _is_set(kind: Any) -> bool:
    return get_origin(kind) is frozenset


def _to_member(value: object, kind: type[Term]) -> object:
    try:
        return kind(value) if isinstance(value, str) else value
    except ValueError:
        return value


def _to_day(value: object, _: object) -> object:
    try:
        return date.fromisoformat(value) if isinstance(value, str) and _DAY.fullmatch(value) else value
    except ValueError:
        return value


def _to_set(value: object, kind: Any) -> object:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        return value
    (enum,) = get_args(kind)
    members = frozenset(_to_member(each, enum) for each in value)
    return members if len(members) == len(value) else value


def _from_number(number: Fraction) -> int | float | str:
    if number.denominator == 1:
        return number.numerator
    # A float beyond this is a whole number, and the largest fractions have none.
    nearest = float(number) if abs(number) < 10**16 else 0.0
    return nearest if exact(nearest) == number else in_words(number)


def _from_set(members: frozenset[Term]) -> list[str]:
    return [member.value for enum in {type(each) for each in members} for member in enum if member in members]


def _make_converter() -> Converter:
    """A converter that turns into values what JSON cannot hold, and leaves alone what it cannot turn.

    What is right is judged where facts built in Python are judged too; left to itself it would take 2.7 for 2 and true for 1.
    """
    converter = Converter()
    converter.register_structure_hook(date, _to_day)
    converter.register_structure_hook_func(_is_enum, _to_member)
    converter.register_structure_hook_func(_is_set, _to_set)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(Fraction, _from_number)
    converter.register_unstructure_hook(frozenset, _from_set)
    converter.register_unstructure_hook_func(_is_enum, lambda member: member.value)
    return converter


_converter = _make_converter()


def _turn(annotation: Any) -> Callable[[object], object]:
    turn = _converter.get_structure_hook(annotation)
    return lambda value: turn(value, annotation)


def _make_turns(kind: type) -> Mapping[str, Callable[[object], object]]:
    held = (int, bool, str, Fraction)
    return {name: _turn(attribute.type) for name, attribute in declared(kind).items() if attribute.type not in held}


# How values are turned that JSON does not hold as they are, by attribute; the type is written out for mypy.
_turns: Callable[[type], Mapping[str, Callable[[object], object]]] = cache(_make_turns)


def _turned(kind: Kind, row: Mapping[Any, Any]) -> Mapping[Any, Any]:
    turns = _turns(kind)
    if turns.keys().isdisjoint(row):
        return row
    return {name: turns[name](value) if name in turns else value for name, value in row.items()}


def _encoded(fact: Fact | Attestation) -> Row:
    return {name: _converter.unstructure(value) for name, value in values_of(fact).items()}
