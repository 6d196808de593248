"""One pack and many situations decided in every way there is; the first difference is shown so that a person can build it again."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

import attrs
import duckdb
import narwhals.stable.v2 as nw
import polars as pl
from random_clauses import Clauses, pack_of
from subjects import Subjects, fits, table_of

from ruralpolicy import Assessment, RulePack, Session, assess, second_reading
from ruralpolicy.errors import EngineError
from ruralpolicy.facts import KINDS, Attestation, Fact
from ruralpolicy.findings import OUTCOMES
from ruralpolicy.frames import assess_frame

__all__ = ["FRAMES", "Drawn", "Outcomes", "by_frames", "differing", "drawn", "outcomes_of"]

# The outcome's number by provision and code.
Outcomes = Mapping[tuple[str, str], int | None]
Given = Fact | Attestation

# Each statement that is new has everything decided anew.
_SINGLY: Final = 4
_CONNECTION: Final = duckdb.connect()

FRAMES: Final[Mapping[str, Callable[[pl.DataFrame], Any]]] = {
    "polars": lambda frame: frame,
    "polars lazy": lambda frame: frame.lazy(),
    "pandas": lambda frame: frame.to_pandas(use_pyarrow_extension_array=True),
    "duckdb": lambda frame: _CONNECTION.from_arrow(frame.to_arrow()),
}


@attrs.frozen(eq=False)
class Drawn:
    """A pack as a text and as it is, a day, and subjects, each a fact with the statements about it."""

    seed: int
    text: str
    pack: RulePack
    kind: type[Fact]
    as_of: date
    subjects: Sequence[Sequence[Given]]
    before: Sequence[Sequence[Given]]

    @property
    def facts(self) -> list[Given]:
        return [each for subject in self.subjects for each in subject]


def drawn(seed: int, situations: int, provisions: int = 6) -> Drawn:
    """The pack and the situations of a seed."""
    dice = random.Random(seed)  # noqa: S311 - seeded on purpose
    clauses = Clauses(dice, dice.choice(list(KINDS.values())))
    text = clauses.pack(provisions)
    pack = pack_of(text)
    subjects = Subjects(clauses, pack)
    return Drawn(seed, text, pack, clauses.kind, clauses.as_of(), subjects.draw(situations), subjects.draw(situations))


def outcomes_of(pack: RulePack, kind: type[Fact], assessment: Assessment) -> Outcomes:
    block = assessment.blocks[kind.__name__]
    ids = [each.id for each in pack.decidable]
    return {
        (name, fact.code): code for fact, row in zip(block.subjects, block.rows, strict=True) for name, code in zip(ids, row, strict=True)
    }


def by_session(case: Drawn) -> Outcomes:
    """Facts and statements put in the place of others, one by one and all at once, and the day moved there and back."""
    before = [each for subject in case.before for each in subject]
    session = Session(before, case.pack, as_of=case.as_of)
    slots = {_slot(each) for each in case.facts}
    gone = [each for each in before if _slot(each) not in slots]
    if gone:
        session.withdraw(*gone)
    statements = [each for each in case.facts if isinstance(each, Attestation)]
    facts: list[Given] = [each for each in case.facts if isinstance(each, Fact)]
    for each in (*statements[:_SINGLY], *facts[: len(facts) // 2]):
        session.put(each)
    session.put(*statements[_SINGLY:], *facts[len(facts) // 2 :])
    if case.seed % 4 == 0:
        session.advance(date(2030, 1, 1))
        session.advance(case.as_of)
    return outcomes_of(case.pack, case.kind, session.assessment)


def _slot(each: Given) -> tuple[str, ...]:
    return (each.subject, each.topic) if isinstance(each, Attestation) else (each.code,)


def by_with_fact(case: Drawn, place: int) -> tuple[Outcomes, Outcomes]:
    """The outcomes of one subject after its fact was put in the place of another one, and what they should be."""
    (old, *_), (fact, *_) = case.before[place], case.subjects[place]
    assert isinstance(fact, Fact)
    stated = list(case.subjects[place][1:])
    was = assess([old, *stated], case.pack, as_of=case.as_of)
    found = dict(outcomes_of(case.pack, case.kind, was))
    found |= {(each.provision.id, each.subject.code): OUTCOMES.index(each.outcome) for each in was.with_fact(fact)}
    return found, outcomes_of(case.pack, case.kind, assess([fact, *stated], case.pack, as_of=case.as_of))


def by_frames(pack: RulePack, case: Drawn, frame: Any) -> tuple[Outcomes, Sequence[str]]:
    """The outcomes in a frame, and the provisions that it refused by name."""
    refused: list[str] = []
    topics = case.pack.attestation_topics.get(case.kind.__name__, frozenset())
    while True:
        others = topics - pack.attestation_topics.get(case.kind.__name__, frozenset())
        keep = sorted(others.intersection(nw.from_native(frame).collect_schema()))
        try:
            result = nw.from_native(assess_frame(frame, pack, kind=case.kind, as_of=case.as_of, keep=keep))
            break
        except EngineError as error:
            refused.append(str(error).partition(":")[0])
            pack = _without(pack, refused[-1])
    table = result.collect("polars").to_native() if isinstance(result, nw.LazyFrame) else pl.DataFrame(result.to_arrow())
    unreadable = table.filter(pl.col("unreadable").is_not_null())
    assert unreadable.is_empty(), unreadable.select("code", "unreadable").rows()
    codes, names = table["code"].to_list(), [name for name in table.columns if "/" in name]
    return {(name, code): outcome for name in names for code, outcome in zip(codes, table[name].to_list(), strict=True)}, refused


def _without(pack: RulePack, name: str) -> RulePack:
    """The pack without a provision and those that depend on it."""
    rest, gone = RulePack(pack.name, pack.document), {name}
    for each in pack.decidable:
        if each.id in gone or each.given in gone or each.unless in gone:
            gone.add(each.id)
        else:
            rest.enter(each)
    return rest


def differing(case: Drawn, frames: Mapping[str, Callable[[pl.DataFrame], Any]] = FRAMES) -> Iterator[str]:
    """What is wrong, in words with which it can be built again."""
    wanted = outcomes_of(case.pack, case.kind, assess(case.facts, case.pack, as_of=case.as_of))
    ways: dict[str, Outcomes] = {
        "reference": outcomes_of(case.pack, case.kind, second_reading.assess(case.facts, case.pack, as_of=case.as_of)),
        "session": by_session(case),
    }
    for way, found in ways.items():
        if found != wanted:
            yield _told(case, way, found, wanted)
    for place in range(min(2, len(case.subjects))):
        found, expected = by_with_fact(case, place)
        if found != expected:
            yield _told(case, "with_fact", found, expected)
    held = [subject for subject in case.subjects if all(map(fits, subject))]
    table = table_of(case.kind, held)
    codes = set(table["code"])
    for way, make in frames.items():
        found, refused = by_frames(case.pack, case, make(table))
        if refused and way != "duckdb":
            yield _told(case, f"{way} refuses {refused}", {}, {})
        gone = {each.id for each in case.pack.decidable} - {name for name, _ in found}
        expected = {key: outcome for key, outcome in wanted.items() if key[1] in codes and key[0] not in gone}
        if found != expected:
            yield _told(case, way, found, expected)


def _told(case: Drawn, way: str, found: Outcomes, wanted: Outcomes) -> str:
    wrong = [key for key in wanted if found.get(key) != wanted[key]] + [key for key in found if key not in wanted]
    lines = [f"seed {case.seed}, {way}: {len(wrong)} outcomes differ from those of the engine; as_of={case.as_of!r}", case.text]
    for name, code in wrong[:3]:
        said, meant = (each.get((name, code)) for each in (found, wanted))
        words = ["nothing" if each is None else str(OUTCOMES[each]) for each in (said, meant)]
        lines.append(f"{name} of {code}: {words[0]} instead of {words[1]}")
        lines += [repr(each) for subject in case.subjects for each in subject if _slot(each)[0] == code]
        lines += [repr(case.pack.settled(case.pack[name]))]
    return "\n".join(lines)
