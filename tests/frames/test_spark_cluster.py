"""On a cluster whose executors are processes of their own, one of which dies in the middle, every row has its outcomes once."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pyspark
import pytest
from local_spark import NEEDS_JAVA, SETTINGS

pytestmark = [pytest.mark.long, *NEEDS_JAVA]

SCRIPT = '''
import json, os, signal, sys
from datetime import date
from pathlib import Path
import polars as pl
from pyspark.sql import SparkSession
from ruralpolicy import load_pack
from ruralpolicy.facts import VillageClinic
from ruralpolicy.frames import assess_frame

mark, rows, day = Path(sys.argv[1]), int(sys.argv[2]), date(2026, 12, 31)
settings = json.loads(sys.argv[3]) | {"spark.sql.shuffle.partitions": "4", "spark.sql.execution.arrow.maxRecordsPerBatch": "500"}
spark = SparkSession.builder.master("local-cluster[2,1,1024]").config(map=settings).getOrCreate()

given = pl.DataFrame({
    "code": [f"{number:07d}" for number in range(rows - 2)] + ["0000007", "x"],
    "publicly_owned": [number % 3 == 0 for number in range(rows)],
    "staff_total": [number % 7 for number in range(rows)],
    "resident_population": [str(number % 5000) if number % 1000 else "many" for number in range(rows)],
})

def dying(batches):
    """The rows as they are; the executor of whoever comes to the middle first dies there."""
    for batch in batches:
        if "0000750" in batch.column(0).to_pylist() and not mark.exists():
            daemon = os.getppid()
            executor = int(Path(f"/proc/{daemon}/stat").read_text().rpartition(")")[2].split()[1])
            mark.write_text(Path(f"/proc/{executor}/cmdline").read_text().replace("\\0", " "))
            os.kill(executor, signal.SIGKILL)
        yield batch

frame = spark.createDataFrame(given.to_arrow()).repartition(8)
question = {"kind": VillageClinic, "as_of": day}
found = pl.DataFrame(assess_frame(frame.mapInArrow(dying, frame.schema), load_pack("tonglu"), **question).toArrow())
expected = assess_frame(given, load_pack("tonglu"), **question).drop("row")
# What is told of a row names others by their numbers, which a cluster does not know.
found, expected = (each.with_columns(pl.col("unreadable").is_not_null()).sort("code") for each in (found, expected))
print(json.dumps({
    "rows": found.height,
    "codes": found["code"].n_unique(),
    "unreadable": found["unreadable"].sum(),
    "same": found.equals(expected.cast(found.schema)),
}))
spark.stop()
'''


@pytest.mark.parametrize("rows", [4_000])
def test_no_row_is_lost_or_told_twice_when_an_executor_dies(tmp_path: Path, rows: int) -> None:
    mark, home = tmp_path / "killed", tmp_path / "spark"
    home.mkdir()
    for part in Path(pyspark.__file__).parent.iterdir():
        # The executors write into their Spark home, and the installed one is not theirs.
        (home / part.name).symlink_to(part)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, mark, str(rows), json.dumps(SETTINGS | {"spark.log.level": "OFF"})],
        cwd=tmp_path,
        env=os.environ | {"PYSPARK_PYTHON": sys.executable, "SPARK_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )

    assert 0 == done.returncode, done.stderr[-3000:]
    assert "CoarseGrainedExecutorBackend" in mark.read_text(encoding="utf-8")
    told = json.loads(done.stdout.splitlines()[-1])
    assert (rows, rows - 1, True) == (told["rows"], told["codes"], told["same"])
    assert 6 == told["unreadable"]
