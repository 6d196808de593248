"""Random packs and situations: every way to decide them says the same.

| property | component | kind |
| --- | --- | --- |
| same outcome for each provision and subject | engine, reference, session, `with_fact`, four kinds of frames | differential, seeded |
| same truth of conditions with totals in doubt | column expressions against trees | differential, seeded |

A difference is printed with its seed, the text of the pack, and the facts: `differing(drawn(seed, situations))` finds it again.
"""

import polars as pl
import pytest
from doubt import doubtful, undecided
from ways import FRAMES, differing, drawn

pytestmark = pytest.mark.unmeasured

EVERYDAY = range(40)
LONG = range(100_000, 101_000)


@pytest.mark.parametrize("seed", EVERYDAY)
def test_every_way_decides_ten_thousand_random_situations_alike(seed: int) -> None:
    # Column by column DuckDB needs longer than all others together.
    frames = FRAMES if seed % 20 == 0 else {name: make for name, make in FRAMES.items() if name != "duckdb"}
    assert [] == list(differing(drawn(seed, 250), frames))


@pytest.mark.long
def test_every_way_decides_a_million_random_situations_alike(capsys: pytest.CaptureFixture[str]) -> None:
    for seed in LONG:
        assert [] == list(differing(drawn(seed, 1000)))
    with capsys.disabled():
        print(f"\n{1000 * len(LONG):,} situations under {len(LONG):,} packs, no difference")  # noqa: T201 - the report of the long run


@pytest.mark.parametrize("seed", range(30))
def test_columns_decide_totals_in_doubt_as_trees_do(seed: int) -> None:
    assert [] == list(undecided(doubtful(seed, 60)))


def test_the_same_seed_draws_the_same_pack_and_facts() -> None:
    one, other = drawn(7, 5), drawn(7, 5)
    assert one.text == other.text
    assert one.facts == other.facts


def test_a_difference_is_shown_with_the_seed_the_pack_and_the_facts() -> None:
    case = drawn(3, 20)
    (told,) = differing(case, {"polars": lambda frame: frame.with_columns(pl.col("code").reverse())})
    assert told.startswith("seed 3, polars: ")
    assert case.text in told
    assert " instead of " in told
    assert any(repr(fact) in told for fact in case.facts)
