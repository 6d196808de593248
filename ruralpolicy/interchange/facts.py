"""The interchange form of facts: rows by kind, as JSON holds them, read strictly and written back without loss.

``{"County": [{"code": "361102", "village_clinics_total": 120, "unified_personnel": true}]}``: a row is a fact. Enums stand by their
value, dates as ``2024-12-31``, sets as lists. A boolean under the name of a topic is a statement about the row's fact.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from typing import Any, Final

import attrs

from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.facts import KINDS, UNKNOWN, Attestation, Fact
from ruralpolicy.facts.checks import did_you_mean, examine
from ruralpolicy.facts.declarations import declared, implications, required
from ruralpolicy.facts.fact import plain
from ruralpolicy.facts.foreign import native
from ruralpolicy.facts.names import attribute_called, kind_called, kind_words, truth_called
from ruralpolicy.facts.world import called, no_fact
from ruralpolicy.interchange._json import parsed, step, text_of
from ruralpolicy.interchange._values import encoded, turned
from ruralpolicy.messages import Said, Word
from ruralpolicy.pack import RulePack
from ruralpolicy.rules import available_packs, load_pack

__all__ = ["decode_facts", "decode_json", "encode_facts"]

Kind = type[Fact] | type[Attestation]
Row = dict[str, object]

_KINDS: Final[Mapping[str, Kind]] = {**KINDS, "Attestation": Attestation}
_MOST_HINTS: Final = 20


def decode_facts(mapping: Mapping[str, object], *, packs: Iterable[RulePack] | None = None) -> tuple[Fact | Attestation, ...]:
    """Read facts from the interchange form.

    Kinds, attributes, topics and members of enums may be called by their Chinese terms, and true and false by 是 and 否. Whether a code
    stands twice, references hit a fact, and statements contradict each other, is seen when the facts are assessed; it is seen here
    whether some installed pack reads the topic of a statement, unless *packs* are given.

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
    for kind, path, place, row in _rows(mapping, mistakes):
        # Most rows hold attributes only, with nothing wrong in them; all others take a closer look.
        if type(row) is dict and kind is not Attestation and (fact := plain(kind, turned(kind, row))) is not None:
            facts.append(fact)
            continue
        read = _Reading(kind, f"{path}[{place}]", topics)
        facts += read.row(row)
        mistakes += read.mistakes
    if mistakes:
        raise FactError(*mistakes)
    return tuple(facts)


def decode_json(text: str | bytes, *, packs: Iterable[RulePack] | None = None) -> tuple[Fact | Attestation, ...]:
    """Read facts from the text of a JSON file in the interchange form; bytes are UTF-8, UTF-16 with its mark, or GB18030.

    Args:
        text: the text; a mark of the encoding at its beginning is passed over.
        packs: as for :func:`decode_facts`.

    Raises:
        FactError: as there, and with the place of whatever is no JSON, of names that stand twice in an object, and of numbers of more than
            4,300 digits.

    >>> decode_json('{"County": [{"code": "361102", "village_clinics_total": 120}]}')
    (County(code='361102', village_clinics_total=120),)
    >>> decode_json('{"County": [{"code": "361102"]}')
    Traceback (most recent call last):
    ruralpolicy.errors.FactError: not JSON: Expecting ',' delimiter - at line 1, column 30
    """
    return decode_facts(parsed(text_of(text) if isinstance(text, bytes) else text), packs=packs)


def _rows(mapping: object, mistakes: list[Mistake]) -> Iterator[tuple[Kind, str, int, object]]:
    """Each row with its kind, the path of its list and its place there; what is no list of rows goes to the *mistakes*."""
    called: dict[Kind, object] = {}
    if not isinstance(mapping, Mapping):
        first = Said("read-json-first" if isinstance(mapping, str | bytes) else "put-under-kinds")
        mistakes.append(Mistake(problem="not-rows-by-kind", values={"value": mapping}, advice=first, value=mapping))
        return
    for name, rows in mapping.items():
        kind, path = kind_called(str(name)), f"${step(name)}"
        if kind is None:
            mistakes.append(Mistake(problem="unknown-kind", advice=did_you_mean(str(name), kind_words()), path=path, value=rows))
        elif kind in called:
            values = {"kind": Word(kind.__name__), "other": Word(str(called[kind]))}
            mistakes.append(Mistake(problem="kind-twice", values=values, path=path, kind=kind.__name__, value=rows))
        elif not isinstance(rows, list | tuple):
            advice = Said("put-in-a-list") if isinstance(rows, Mapping) else None
            values = {"value": rows}
            mistakes.append(Mistake(problem="not-a-list-of-rows", values=values, advice=advice, path=path, kind=kind.__name__, value=rows))
        else:
            called[kind] = name
            yield from ((kind, path, place, row) for place, row in enumerate(rows))


class _Reading:
    """The reading of one row: what is in it, and every mistake on the way."""

    def __init__(self, kind: Kind, path: str, topics: "_Topics") -> None:
        self.kind, self.path, self.topics = kind, path, topics
        self.code = ""
        self.mistakes: list[Mistake] = []
        # By which name of the row each attribute is called there.
        self.called: dict[str, str] = {}

    def row(self, row: object) -> list[Fact | Attestation]:
        """The fact in a row and the statements about it; nothing where there are mistakes."""
        if not isinstance(row, Mapping):
            self._note("", row, Said("not-an-object", value=row))
            return []
        self.code = row["code"] if isinstance(row.get("code"), str) else ""
        values, stated = self._sorted(row)
        fact = self._fact({**turned(self.kind, values)})
        for name, topic in implications(self.kind):
            if values.get(name) is True and stated.get(topic) is False:
                self._note(name, True, Said("implied-false", topic=Word(topic)))
        if isinstance(fact, Attestation) and not self.topics.read(KINDS[fact.kind], fact.topic):
            self._note("topic", fact.topic, Said("topic-of-no-pack", topic=fact.topic), self.topics.hint(KINDS[fact.kind], fact.topic))
        if fact is None or self.mistakes:
            return []
        if not isinstance(fact, Fact):
            return [fact]
        statements = (Attestation(kind=self.kind.__name__, subject=fact.code, topic=topic, holds=holds) for topic, holds in stated.items())
        return [fact, *statements]

    def _sorted(self, row: Mapping[Any, Any]) -> tuple[dict[str, Any], dict[str, bool]]:
        """What a row says, by attributes and by topics; whatever else stands there is noted."""
        known = declared(self.kind)
        values: dict[str, Any] = {}
        stated: dict[str, bool] = {}
        for given, each in row.items():
            value = native(each)
            name = given if given in known else attribute_called(self.kind, str(given))
            topic = None if name else self.topics.called(self.kind, str(given))
            if name is not None:
                if name in values:
                    self._note(given, each, Said("attribute-twice", attribute=known[name].word, other=Word(self.called[name])))
                values[name] = _truth(value) if known[name].type is bool else value
                self.called[name] = str(given)
            elif topic is None:
                self._note(given, each, Said("unknown-attribute"), self.topics.hint(self.kind, str(given)))
            elif value is not UNKNOWN:
                self._state(given, topic, _truth(value), stated)
        return values, stated

    def _state(self, given: object, topic: str, value: object, stated: dict[str, bool]) -> None:
        if type(value) is not bool:
            self._note(given, value, Said("not-true-or-false", value=value), Said("leave-out-unknown") if value is None else None)
        elif stated.setdefault(topic, value) is not value:
            self._note(given, value, Said("contradiction", topic=Word(topic)))

    def _fact(self, values: dict[str, Any]) -> Fact | Attestation | None:
        missing = [name for name in required(self.kind) if name not in values]
        for name in missing:
            self._note("", None, Said("missing-attribute", attribute=declared(self.kind)[name].word))
        if not missing:
            # What is right is known at once; what is wrong is looked at again for the place in the row.
            with suppress(FactError):
                return self.kind(**values)
        for mistake in examine(self.kind, values, self.path)[1]:
            path = f"{self.path}{step(self.called[mistake.attribute])}"
            self.mistakes.append(attrs.evolve(mistake, path=path))
        return None

    def _note(self, name: object, value: object, said: Said, advice: Said | None = None) -> None:
        mistake = Mistake(
            problem=said.key,
            values=said.values,
            advice=advice,
            path=f"{self.path}{step(name)}" if name else self.path,
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
            row = encoded(fact)
            rows.setdefault(type(fact).__name__, []).append(row)
            homes.setdefault((type(fact).__name__, fact.code), row)
    for fact in given:
        if isinstance(fact, Attestation):
            home = homes.get((fact.kind, fact.subject))
            if home is not None and fact.topic not in home and _is_plain(fact, topics):
                home[fact.topic] = fact.holds
            else:
                rows.setdefault("Attestation", []).append(encoded(fact))
    return rows


def _is_plain(statement: Attestation, topics: "_Topics") -> bool:
    """Whether a boolean under the topic's name says all that the statement says, and is read as a statement."""
    bare = Attestation(kind=statement.kind, subject=statement.subject, topic=statement.topic, holds=statement.holds)
    kind = KINDS[statement.kind]
    return bare == statement and statement.topic not in declared(kind) and statement.topic in topics.of(kind)


def _truth(value: object) -> object:
    """True and False for 是 and 否; everything else as it is."""
    truth = truth_called(value) if isinstance(value, str) else None
    return value if truth is None else truth


class _Topics:
    """The topics that may stand in rows; the packs that have them are loaded when somebody first asks."""

    def __init__(self, packs: Iterable[RulePack] | None) -> None:
        self._packs = None if packs is None else tuple(packs)
        self._hints: dict[tuple[Kind, str], Said | None] = {}

    @cached_property
    def _by_kind(self) -> Mapping[str, Mapping[str, str]]:
        return _topics_of(map(load_pack, available_packs()) if self._packs is None else self._packs)

    def of(self, kind: Kind) -> Mapping[str, str]:
        """The topics of a kind with their Chinese terms; a statement has none, and for its rows no pack is loaded."""
        return {} if kind is Attestation else self._by_kind.get(kind.__name__, {})

    def called(self, kind: Kind, word: str) -> str | None:
        """The topic of a kind with that name or Chinese term; None where none or several are called so."""
        known = self.of(kind)
        if word in known:
            return word
        called = [name for name, term in known.items() if term == word]
        return called[0] if len(called) == 1 else None

    def read(self, kind: Kind, topic: str) -> bool:
        """Whether some installed pack reads a topic; where packs were given, that is seen when the facts are assessed."""
        return self._packs is not None or topic in self.of(kind)

    def hint(self, kind: Kind, name: str) -> Said | None:
        """Where a name belongs that is out of place, or what it may have been."""
        if (kind, name) not in self._hints:
            # Looking for what is alike takes long, and whoever gets that many names wrong needs no help with each.
            self._hints[kind, name] = self._hint(kind, name, alike=len(self._hints) < _MOST_HINTS)
        return self._hints[kind, name]

    def _hint(self, kind: Kind, name: str, *, alike: bool) -> Said | None:
        if homes := [home for home in KINDS.values() if name in self.of(home)]:
            return Said("statement-about", kinds=tuple(map(called, homes)))
        if others := [other for other in KINDS.values() if name in declared(other)]:
            return Said("attribute-of", kinds=tuple(map(called, others)))
        words = [*(each.word for each in declared(kind).values()), *(Word(topic, term) for topic, term in self.of(kind).items())]
        return did_you_mean(name, words) if alike else None


def _topics_of(packs: Iterable[RulePack]) -> Mapping[str, Mapping[str, str]]:
    """The topics that packs read, by kind, with their Chinese terms."""
    topics: dict[str, dict[str, str]] = {}
    for pack in packs:
        terms: Mapping[str, str] = getattr(pack, "topics", {})
        for kind, names in pack.attestation_topics.items():
            topics.setdefault(kind, {}).update({name: terms.get(name, "") for name in sorted(names)})
    return topics
