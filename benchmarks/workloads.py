"""Each of the four workloads in all ways: their outcomes agree before a time counts, then records a second, taken in turns."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

import compare
import thresholds
import w1
import w2
import w4
from clock import in_turns, no_collection, percentiles
from peers import Changed
from through import PEERS, Peer, asked

from ruralpolicy import Assessment, assess, load_pack
from ruralpolicy.facts import County, Encounter, VillageClinic
from ruralpolicy.frames import assess_frame
from ruralpolicy.session import Session

__all__ = [
    "WORKS",
    "agreed",
    "counted",
    "encounters",
    "one_change",
    "plain_changes",
    "session_changes",
    "session_puts",
    "shares",
    "threshold_rules",
]

Numbers = dict[str, Any]
Ways = dict[str, Callable[[], Any]]


def threshold_ways(records: int) -> Ways:
    """W1 in this process."""
    clinics, table, pack = w1.clinics(records), w1.frame(records), w1.pack()
    return {
        "assess": partial(assess, clinics, pack, as_of=w1.AS_OF),
        "plain": partial(w1.by_plain_python, clinics, w1.plain_rules()),
        "assess_frame": partial(assess_frame, table, pack, kind=VillageClinic, as_of=w1.AS_OF),
        "polars": partial(w1.by_polars, table, w1.polars_rules()),
    }


def share_ways(counties: int, clinics: int) -> Ways:
    """W2 in this process."""
    facts, tables, pack = w2.facts(counties, clinics), w2.frames(counties, clinics), w2.pack()
    whole = {"as_of": w2.AS_OF, "complete": {VillageClinic}}
    return {
        "assess": partial(assess, facts, pack, **whole),
        "plain": partial(w2.by_plain_python, facts),
        "assess_frame": partial(assess_frame, tables[0], pack, kind=County, beside={VillageClinic: tables[1]}, **whole),
        "polars": partial(w2.by_polars, *tables),
    }


def encounter_ways(encounters: int) -> Ways:
    """W4 in this process."""
    facts, table, packs = w4.facts(encounters), w4.frame(encounters), [load_pack(name) for name in w4.PACKS]
    return {
        "assess": lambda: [assess(facts, pack, as_of=w4.AS_OF) for pack in packs],
        "plain": partial(w4.by_plain_python, facts),
        "assess_frame": lambda: [assess_frame(table, pack, kind=Encounter, as_of=w4.AS_OF) for pack in packs],
        "polars": partial(w4.by_polars, table),
    }


WORKS = {"w1": threshold_ways, "w2": share_ways, "w4": encounter_ways}
_KINDS = {"w1": "VillageClinic", "w2": "County", "w4": "Encounter"}


def agreed(name: str, ways: Ways) -> list[compare.Outcome]:
    """The outcomes of plain Python, after the others were compared with them."""
    plain: list[compare.Outcome] = ways["plain"]()
    for way, work in ways.items():
        if way != "plain":
            found = work()
            parts = found if isinstance(found, list) else [found]
            if isinstance(parts[0], Assessment):
                compare.same_outcomes(plain, compare.of_assessment(_KINDS[name], *parts))
            else:
                compare.same_outcomes(plain, compare.of_frame(*parts))
    return plain


def _rates(ways: Ways, number: int, repeats: int) -> dict[str, Numbers]:
    return {name: {"per_s": number / seconds, "records": number} for name, seconds in in_turns(ways, repeats).items()}


def threshold_rules(records: int, python: Path, repeats: int) -> Numbers:
    """W1, the peers included."""
    ways = threshold_ways(records)
    plain = agreed("w1", ways)
    few = {peer: max(10, records // peer.part) for peer in PEERS}
    answers = {peer: _peer(peer, python, number, repeats, plain) for peer, number in few.items()}
    found = {"rules": len(thresholds.thresholds()), "outcomes_compared": len(plain)}
    del plain
    return found | {"ways": _rates(ways, records, repeats) | {peer.module: answer for peer, answer in answers.items()}}


def _peer(peer: Peer, python: Path, number: int, repeats: int, expected: Sequence[compare.Outcome]) -> Numbers:
    rows = thresholds.records(number)
    seconds = []
    for _ in range(repeats):
        answer = asked(peer, python, number)
        if "missing" in answer:
            return answer
        compare.same_outcomes(expected[: len(answer["outcomes"])], compare.of_digits(answer["outcomes"], rows))
        seconds.append(answer["seconds"])
    return {"per_s": number / min(seconds), "records": number, "version": answer["version"]}


def shares(counties: int, clinics: int, repeats: int) -> Numbers:
    """W2: clinics a second."""
    ways = share_ways(counties, clinics)
    found = {"counties": counties, "outcomes_compared": len(agreed("w2", ways))}
    return found | {"ways": _rates(ways, counties * clinics, repeats)}


def encounters(number: int, repeats: int) -> Numbers:
    """W4: encounters a second."""
    ways = encounter_ways(number)
    found = {"outcomes_compared": len(agreed("w4", ways))}
    return found | {"ways": _rates(ways, number, repeats)}


Answers = list[tuple[float, Changed]]


def one_change(among: int, number: int, few: int, python: Path) -> Numbers:
    """W3: seconds from one changed attribute to the outcomes that change; *few* changes for the peers."""
    changes = {"session": session_changes, "plain": plain_changes}
    answers = {name: counted(work, among, number) for name, work in changes.items()}
    _same_changes(answers["plain"], [found for _, found in answers["session"]])
    ways: dict[str, Numbers] = {
        name: {"among": among, "changes": number} | percentiles([seconds for seconds, _ in answer]) for name, answer in answers.items()
    }
    for peer in PEERS:
        if peer.changes_among:
            ways[peer.module] = _peer_changes(peer, python, max(10, among // peer.changes_among), few)
    return {"ways": ways}


def counted(work: Callable[[int, Sequence[thresholds.Change]], Answers], among: int, number: int) -> Answers:
    """The answers to *number* changes, after some that do not count."""
    changed = thresholds.changes(thresholds.UNCOUNTED + number, thresholds.records(among))
    with no_collection():
        return work(among, changed)[thresholds.UNCOUNTED :]


def _peer_changes(peer: Peer, python: Path, among: int, number: int) -> Numbers:
    answer = asked(peer, python, among, f"--changes={number}")
    if "missing" in answer:
        return answer
    _same_changes(counted(plain_changes, among, number), answer["found"])
    return {"among": among, "changes": number, "version": answer["version"]} | percentiles(answer["seconds"])


def _same_changes(expected: Answers, found: Sequence[Changed]) -> None:
    for (_, mine), theirs in zip(expected, found, strict=True):
        if mine != theirs:
            raise AssertionError(f"{theirs} is not {mine}")


def _facts(among: int, changed: Sequence[thresholds.Change]) -> list[VillageClinic]:
    """The facts that the changes make, one after the other; they are made before the clock starts."""
    rows = thresholds.records(among)
    made = []
    for place, attribute, value in changed:
        if value is None:
            rows[place].pop(attribute, None)
        else:
            rows[place][attribute] = value
        made.append(VillageClinic(**rows[place]))
    return made


def session_changes(among: int, changed: Sequence[thresholds.Change]) -> Answers:
    """By a session: the outcomes that change are read, no finding is built."""
    answers = []
    for put in session_puts(among, changed):
        start = perf_counter()
        found = put()
        answers.append((perf_counter() - start, {each.provision: each.after.value for each in found if each.after}))
    return answers


def session_puts(among: int, changed: Sequence[thresholds.Change]) -> list[Callable[[], Any]]:
    """The changes as calls, to be made one after the other."""
    session = Session(w1.clinics(among), w1.pack(), as_of=w1.AS_OF)

    def put(fact: VillageClinic) -> Any:
        return session.put(fact).outcomes

    return [partial(put, fact) for fact in _facts(among, changed)]


def plain_changes(among: int, changed: Sequence[thresholds.Change]) -> Answers:
    """By hand: the rules that read the attribute are asked anew, and compared with what they said before."""
    clinics, rules = w1.clinics(among), list(zip(thresholds.thresholds(), w1.plain_rules(), strict=True))
    reading: Mapping[str, Any] = {
        name: [(rule.id, ask) for rule, ask in rules if name in {rule.attribute, rule.scope}] for name in thresholds.ATTRIBUTES
    }
    held = [{rule.id: ask(clinic, w1.AS_OF)[2] for rule, ask in rules} for clinic in clinics]
    answers = []
    for fact, (place, attribute, _) in zip(_facts(among, changed), changed, strict=True):
        start = perf_counter()
        before, found = held[place], {}
        for id_, ask in reading[attribute]:
            outcome = ask(fact, w1.AS_OF)[2]
            if outcome != before[id_]:
                before[id_] = found[id_] = outcome
        answers.append((perf_counter() - start, found))
    return answers
