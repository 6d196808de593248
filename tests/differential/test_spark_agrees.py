"""Random packs and situations: Spark says of each subject what the engine says.

A difference is printed as those of the other ways are, with its seed, the text of the pack and the facts.
"""

import sys
from collections.abc import Callable, Iterator
from typing import Any

import polars as pl
import pytest
from needs_java import NEEDS_JAVA
from pyspark.sql import SparkSession
from ways import differing, drawn

pytestmark = [
    pytest.mark.long,
    NEEDS_JAVA,
    # It is said wherever pandas 3 is installed, although nothing here uses pandas.
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),
]

Rows = Callable[[pl.DataFrame], Any]


@pytest.fixture(scope="module")
def rows() -> Iterator[Rows]:
    """Puts a table where Spark has its rows in two parts."""
    settings = {
        "spark.ui.enabled": "false",
        "spark.log.level": "ERROR",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        "spark.sql.shuffle.partitions": "1",
        "spark.sql.codegen.wholeStage": "false",
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        spark = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
        yield lambda frame: spark.createDataFrame(frame.to_arrow()).repartition(2)
        spark.stop()


@pytest.mark.parametrize("seed", [3, 5])
def test_spark_decides_random_situations_as_the_engine_does(rows: Rows, seed: int) -> None:
    assert [] == list(differing(drawn(seed, 40), {"spark": rows}))


def test_a_difference_on_spark_is_told(rows: Rows) -> None:
    (told,) = differing(drawn(3, 20), {"spark": lambda frame: rows(frame.with_columns(pl.col("code").reverse()))})
    assert told.startswith("seed 3, spark: ")
