"""Situations for the laws: a few facts of one kind, what is stated about them and a day, close to what one provision distinguishes."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from math import floor
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from ruralpolicy.conditions import tree
from ruralpolicy.conditions.days import shifted
from ruralpolicy.errors import FactError
from ruralpolicy.facts import UNKNOWN, Attestation, Attribute, attributes
from ruralpolicy.facts.declarations import implications
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.testing.laws.monotony import Reading, reading_of
from ruralpolicy.testing.search.candidates import held, step_of

__all__ = ["Situation", "made", "situations", "stated", "value_of"]

_DAY: Final = timedelta(days=1)
_PLAIN_DAYS: Final = (date(2024, 2, 29), date(2030, 1, 1))


@attrs.frozen(repr=False)
class Situation:
    """Facts by code, statements about them and a day, drawn with *provision* in mind."""

    pack: RulePack
    provision: Provision[Any]
    facts: tuple[Any, ...]
    statements: tuple[Attestation, ...]
    as_of: date

    def __repr__(self) -> str:
        return f"<{self.provision.id} on {self.as_of.isoformat()}: {', '.join(map(repr, self.everything))}>"

    def _repr_pretty_(self, printer: Any, cycle: object) -> None:
        """What Hypothesis prints; by itself it would spell out the whole provision."""
        printer.text(repr(self))

    @property
    def everything(self) -> tuple[Any, ...]:
        """What is handed to ``assess``."""
        return (*self.facts, *self.statements)

    @property
    def reading(self) -> Reading:
        """What the provision reads."""
        return reading_of(self.pack, self.provision)


def made(kind: type[Any], values: Mapping[str, Any]) -> Any:
    """The fact of these values, without those that the vocabulary does not allow beside the others.

    >>> from ruralpolicy.facts import County
    >>> made(County, {"code": "a", "village_clinics_total": 1, "village_clinics_integrated": 2})
    County(code='a', village_clinics_total=1)
    """
    kept = dict(values)
    while True:
        try:
            return kind(**kept)
        except FactError as error:
            for mistake in error.mistakes:
                del kept[mistake.attribute]


def stated(fact: Any, held: Mapping[str, bool]) -> tuple[Attestation, ...]:
    """The statements about *fact*, without those that its attributes contradict."""
    kind = type(fact).__name__
    implied = {topic for name, topic in implications(type(fact)) if getattr(fact, name) is True}
    told = ((topic, holds) for topic, holds in held.items() if holds or topic not in implied)
    return tuple(Attestation(kind=kind, subject=fact.code, topic=topic, holds=holds) for topic, holds in told)


@lru_cache(maxsize=2048)
def value_of(attribute: Attribute, near: tuple[Any, ...], day: date) -> st.SearchStrategy[Any]:
    """Values of *attribute*: those in *near* that fit its type, and plain ones; days around *day*."""
    if attribute.enum is not None:
        member = st.sampled_from(list(attribute.enum))
        return st.frozensets(member) | st.just(frozenset(attribute.enum)) if attribute.many else member
    if attribute.type is bool:
        return st.booleans()
    if attribute.type is date:
        years = sorted({0, 1, 5, 45, 60, *(value for value in near if type(value) is int and 0 < value < 100)})
        steps = st.sampled_from((timedelta(0), _DAY, -_DAY))
        return st.builds(lambda back, step: shifted(day, years=-back) + step, st.sampled_from(years), steps)
    if attribute.type is str:
        return st.sampled_from([*(value for value in near if type(value) is str), "甲"])
    low, high = attribute.low or 0, attribute.high
    fitting = sorted({value for value in near if type(value) in (int, Fraction) and low <= value <= (value if high is None else high)})
    if attribute.type is int or attribute.decimals is not None:
        listed = sorted({held(attribute, value, floor) for value in fitting} | {low})
        few, many = ((low, most if high is None else high) for most in (200, 20_000))
        whole = st.sampled_from(listed) | st.integers(*few) | st.integers(*many)
        return whole if attribute.type is int else whole.map(Fraction) | st.integers(low, 20_000).map(lambda fen: Fraction(fen, 100))
    top = 1 if high is None else high
    return st.sampled_from([*map(Fraction, fitting), Fraction(low)]) | st.integers(0, 1000).map(lambda part: Fraction(top * part, 1000))


@lru_cache(maxsize=2048)
def _near(reading: Reading) -> tuple[Any, ...]:
    parts = (part for term in reading.terms for part in term.walk() if isinstance(part, tree.Literal | tree.Figure))
    return tuple(dict.fromkeys(part.content for part in parts if not isinstance(part.content, frozenset)))


@lru_cache(maxsize=2048)
def _days(reading: Reading) -> st.SearchStrategy[date]:
    return st.sampled_from(sorted({near for day in reading.days for near in (day - _DAY, day, day + _DAY)} | set(_PLAIN_DAYS)))


@lru_cache(maxsize=2048)
def _left_out(reading: Reading) -> st.SearchStrategy[frozenset[str]]:
    some: st.SearchStrategy[frozenset[str]] = st.frozensets(st.sampled_from(reading.names or ("",)), max_size=3)
    return st.just(frozenset()) | some


Aim = tuple[Attribute, tree.Node, int]


@lru_cache(maxsize=2048)
def _aims(reading: Reading) -> st.SearchStrategy[list[Aim]]:
    targets = [target for node in reading.comparisons if (target := _target(node, reading)) is not None]
    if not targets:
        return st.just([])
    return st.lists(st.builds(lambda target, step: (*target, step), st.sampled_from(targets), st.sampled_from((0, 1, -1))), max_size=3)


def _target(node: tree.Comparison, reading: Reading) -> tuple[Attribute, tree.Node] | None:
    """The number alone on one side of a comparison, and the other side."""
    known = {attribute.name: attribute for attribute in reading.attributes if attribute.type in (int, Fraction)}
    for side, other in ((node.left, node.right), (node.right, node.left)):
        if isinstance(side, tree.Attribute) and side.name in known:
            return known[side.name], other
    return None


def _aim(reading: Reading, values: dict[str, Any], aim: Aim, as_of: date) -> None:
    """Put the number at its bound, or one step to either side of it, where it may stand there."""
    attribute, other, step = aim
    blank = type("Blank", (), {name: values.get(name, UNKNOWN) for name in attributes(reading.provision.subject)})
    bound = other.value(tree.Scene(blank, as_of))
    if bound is UNKNOWN:
        # The bound hangs on a statement, which is drawn later.
        return
    least = 1 if attribute.type is int else Fraction(1, 1000) if attribute.decimals is None else step_of(attribute)
    exact = held(attribute, bound, floor) + step * least
    values[attribute.name] = max(exact, attribute.type(attribute.low or 0))


@st.composite
def _subject(draw: st.DrawFn, reading: Reading, code: str, as_of: date) -> tuple[Any, tuple[Attestation, ...]]:
    near = _near(reading)
    values = {attribute.name: draw(value_of(attribute, near, as_of)) for attribute in reading.attributes}
    for aim in draw(_aims(reading)):
        _aim(reading, values, aim, as_of)
    gone = draw(_left_out(reading))
    known = {name: value for name, value in values.items() if name not in gone}
    fact = made(reading.provision.subject, {"code": code, **known})
    return fact, stated(fact, {topic: draw(st.booleans()) for topic in reading.topics if topic not in gone})


@st.composite
def situations(draw: st.DrawFn, pack: RulePack, provisions: Sequence[Provision[Any]] | None = None, *, fewest: int = 1) -> Situation:
    """A situation of up to three subjects of one of *provisions* (by default all that are decided), known in all but some attributes."""
    provision = draw(st.sampled_from(pack.decidable if provisions is None else provisions))
    reading = reading_of(pack, provision)
    as_of = draw(_days(reading))
    drawn = [draw(_subject(reading, f"{number:02d}", as_of)) for number in range(draw(st.integers(fewest, 3)))]
    return Situation(pack, provision, tuple(fact for fact, _ in drawn), tuple(one for _, told in drawn for one in told), as_of)
