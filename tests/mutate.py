"""Changes one thing at a time in every provision and asks whether a case of tests/cases notices: `make mutate`.

Prints how many changes were noticed for each pack and sort, and each that was not. Fails below 99 %, and where a change that is listed
here as making no difference is noticed after all, or is not made any more.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

import attrs
from case_files import Case, all_hold, cases_of, cases_under

from ruralpolicy import RulePack, available_packs, load_pack
from ruralpolicy.testing.mutation._mutants import SORTS, Mutant, mutants_of, windows_of

__all__ = ["ENOUGH", "EQUIVALENT", "Judgement", "judged", "main", "share", "unfounded"]

ENOUGH: Final = 0.99

_NOT_BELOW_ZERO: Final = "no fact states a number below zero"
_NONE_ABOVE_PHYSICIAN: Final = "physician is the highest qualification"
_ABSORBED: Final = "a full-time master of medicine has the higher sum already: what is added lies within the other side of the |"

# Changes that no fact can show, with the reason; they are left out of the count.
EQUIVALENT: Final[Mapping[tuple[str, str], str]] = {
    (
        "chenzhou/2.6.16-procurement-scope",
        "body: eligible_essential_medicines_in_scope == eligible_essential_medicines: == → >=",
    ): "the medicines in scope are a part of all: the facts refuse a part above its whole",
    ("pingdingshan/3.4-contract-fee", "body: 0 → -1"): _NOT_BELOW_ZERO,
    ("pingdingshan/3.6-gp-allowance-physician", "scope: practice_qualification == physician: == → >="): _NONE_ABOVE_PHYSICIAN,
    ("pingdingshan/3.6-gp-allowance-paid", "body: practice_qualification == physician: == → >="): _NONE_ABOVE_PHYSICIAN,
    ("pingdingshan/3.8-village-doctor-priority", "body: practice_qualification == physician: == → >="): _NONE_ABOVE_PHYSICIAN,
    ("pingdingshan/3.11-tertiary-county", "scope: hospital_grade == tertiary: == → >="): "tertiary is the highest grade",
    (
        "shangrao/4.1-staffing-ratio",
        "body: floor(3/2500 * resident_population) → 3/2500 * resident_population",
    ): "persons are counted whole: the largest whole number below a bound is below its floor too",
    ("zhanggong/3.2.6-existing-staff", "body: education == bachelor: == → >="): _ABSORBED,
}

# What a test compares with a table or with the head of a provision's cases besides, whatever these say.
PINS: Final = {
    "figure": ("test_{}.py", "def test_the_figures_are_those_of_the_document"),
    "deadline": ("test_cases.py", "def test_a_provision_stands_where_the_register_says"),
}


@attrs.frozen(kw_only=True)
class Judgement:
    """Whether a case notices a change, and whether a table in the test of its city does."""

    provision: str
    clause: str
    sort: str
    change: str
    noticed: bool
    pinned: bool = False

    @property
    def key(self) -> tuple[str, str]:
        return (self.provision, self.change)

    @property
    def counts(self) -> bool:
        return self.key not in EQUIVALENT


def judged(name: str) -> tuple[Judgement, ...]:
    """Every change to a pack, its other readings included, judged by its cases."""
    pack, cases, pins = load_pack(name), cases_of(name), _pins(name)
    changed = (_judge(mutant, cases[mutant.provision.id], pins) for each in pack.decidable for mutant in mutants_of(each))
    return (*_windows(pack, cases), *changed, *_of_other_readings(name, pack))


def _of_other_readings(name: str, pack: RulePack) -> Iterator[Judgement]:
    """Every change to what differs under another reading, judged by the cases under it."""
    cases = cases_under(name)
    for each in pack.decidable:
        chosen = {mutant.change for mutant in mutants_of(each)}
        for reading, other in each.other_readings.items():
            for mutant in mutants_of(other):
                if mutant.change not in chosen:
                    named = attrs.evolve(mutant, change=f"{reading}: {mutant.change}")
                    yield _judge(named, cases.get((each.id, reading), ()), frozenset())


def _judge(mutant: Mutant, cases: Sequence[Case], pins: frozenset[str]) -> Judgement:
    provision = mutant.provision
    return Judgement(
        provision=provision.id,
        clause=provision.printed,
        sort=mutant.sort,
        change=mutant.change,
        noticed=not all_hold(cases, provision),
        pinned=mutant.sort in pins and (mutant.sort != "deadline" or isinstance(provision.by, date)),
    )


def _windows(pack: RulePack, cases: Mapping[str, Sequence[Case]]) -> Iterator[Judgement]:
    """The days on which the whole document holds are judged by the cases of all its provisions together."""
    everything = [(provision, case) for provision in pack.decidable for case in cases[provision.id]]
    for change, document in windows_of(pack.document):
        other = pack._copy(document, lambda provision: provision)
        noticed = not all(attrs.evolve(case, pack=other).holds(provision) for provision, case in everything)
        yield Judgement(provision=pack.name, clause="", sort="window", change=change, noticed=noticed)


def _pins(name: str) -> frozenset[str]:
    files = {sort: Path(__file__).parent / file.format(name.replace("-", "_")) for sort, (file, _) in PINS.items()}
    return frozenset(sort for sort, (_, test) in PINS.items() if test in files[sort].read_text(encoding="utf-8"))


def share(judgements: Sequence[Judgement]) -> float:
    """Which part of the changes that make a difference is noticed by cases."""
    counted = [one for one in judgements if one.counts]
    return sum(one.noticed for one in counted) / len(counted)


def unfounded(judgements: Sequence[Judgement]) -> list[str]:
    """What is wrong with the list of changes that make no difference, as far as it is about the packs that were judged."""
    found = {one.key: one for one in judgements}
    packs = {one.provision.split("/")[0] for one in judgements}
    listed = [key for key in EQUIVALENT if key[0].split("/")[0] in packs]
    return [f"not made any more: {' | '.join(key)}" for key in listed if key not in found] + [
        f"makes a difference after all: {' | '.join(key)}" for key in listed if key in found and found[key].noticed
    ]


def _table(by_pack: Mapping[str, Sequence[Judgement]]) -> Iterator[str]:
    def row(head: str, cells: Sequence[str]) -> str:
        return f"{head:<22}" + "".join(f"{cell:>14}" for cell in cells)

    def score(pack: str, sort: str | None, *, pins: bool = False) -> str:
        counted = [one for one in by_pack[pack] if one.counts and sort in (None, one.sort)]
        return f"{sum(one.noticed or (pins and one.pinned) for one in counted)}/{len(counted)}"

    yield row("", list(by_pack))
    for sort in SORTS:
        yield row(sort, [score(pack, sort) for pack in by_pack])
    yield row("all, by cases", [score(pack, None) for pack in by_pack])
    yield row("all, tables included", [score(pack, None, pins=True) for pack in by_pack])
    yield row("share, by cases", [f"{share(judgements):.2%}" for judgements in by_pack.values()])
    yield row("no difference, listed", [str(sum(not one.counts for one in judgements)) for judgements in by_pack.values()])


def main(names: Sequence[str]) -> int:
    """Judge the packs of those names, all that are installed where none is named; print the report; 1 where too little is noticed."""
    by_pack = {name: judged(name) for name in names or available_packs()}
    everything = [one for judgements in by_pack.values() for one in judgements]
    lines = [*_table(by_pack), ""]
    missed = [one for one in everything if one.counts and not one.noticed]
    lines += [f"not noticed: {one.provision} {one.clause}: {one.change}{' (pinned)' if one.pinned else ''}" for one in missed]
    lines += (wrong := unfounded(everything))
    enough = all(share(judgements) >= ENOUGH for judgements in by_pack.values())
    counted = sum(one.counts for one in everything)
    lines.append(f"{counted - len(missed)} of {counted} changes noticed, {share(everything):.2%}")
    sys.stdout.write("\n".join(lines) + "\n")
    return 0 if enough and not wrong else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
