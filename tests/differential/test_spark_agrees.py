"""Random packs and situations: Spark says of each subject what the engine says.

A difference is printed as those of the other ways are, with its seed, the text of the pack and the facts.
"""

from collections.abc import Callable, Iterator
from typing import Any

import polars as pl
import pytest
from local_spark import NEEDS_JAVA, local_spark
from ways import differing, drawn

pytestmark = [pytest.mark.long, *NEEDS_JAVA]

Rows = Callable[[pl.DataFrame], Any]


@pytest.fixture(scope="module")
def rows() -> Iterator[Rows]:
    """Puts a table where Spark has its rows in two parts."""
    with local_spark() as spark:
        yield lambda frame: spark.createDataFrame(frame.to_arrow()).repartition(2)


@pytest.mark.parametrize("seed", [3, 5])
def test_spark_decides_random_situations_as_the_engine_does(rows: Rows, seed: int) -> None:
    assert [] == list(differing(drawn(seed, 40), {"spark": rows}))


def test_a_difference_on_spark_is_told(rows: Rows) -> None:
    (told,) = differing(drawn(3, 20), {"spark": lambda frame: rows(frame.with_columns(pl.col("code").reverse()))})
    assert told.startswith("seed 3, spark: ")
