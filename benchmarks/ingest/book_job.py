"""The book's ingest, in PySpark: all fields as text, casts in SQL, Parquet by Spark's defaults.

Called with --passes K it does the same K times in one process and prints the CPU seconds of each, its JVM's among them.
With --typed the casts are those of OnTime's own table, all 109 columns of it, in the published order: what Spark's
defaults make of the same content.
"""

import argparse
import json
import os
import shutil
from pathlib import Path

from pyspark.sql import SparkSession

from benchmarks.ingest.columns import BOOK, PARTITIONS, read_columns


def main() -> None:
    """Loads the folder in the arguments."""
    parser = argparse.ArgumentParser()
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--heap", required=True)
    parser.add_argument("--passes", type=int, default=1)
    parser.add_argument("--typed", action="store_true")
    arguments = parser.parse_args()
    spark = _session(arguments.heap)
    query = _typed() if arguments.typed else _book()
    seconds = []
    for _ in range(arguments.passes):
        shutil.rmtree(arguments.target, ignore_errors=True)
        before = _cpu_seconds(spark)
        _ingest(spark, arguments.source, arguments.target, query)
        seconds.append(_cpu_seconds(spark) - before)
    spark.stop()
    print(json.dumps(seconds))


def _session(heap: str) -> SparkSession:
    # The book's Spark had no ANSI mode: there, a text such as "0.00" is a whole number as well.
    return (
        SparkSession.builder.master("local[*]")
        .config("spark.driver.memory", heap)
        .config("spark.sql.ansi.enabled", False)
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.ui.enabled", False)
        .config("spark.ui.showConsoleProgress", False)
        .getOrCreate()
    )


def _ingest(spark: SparkSession, source: Path, target: Path, query: str) -> None:
    # The names of the fields are given: BTS's two headers differ in names, not in places.
    names = [column.name for column in read_columns()]
    text = ", ".join(f"{name} STRING" for name in names)
    frame = spark.read.csv(str(source), header=True, schema=text)
    frame.createOrReplaceTempView("on_time_performance")
    spark.sql(query).write.parquet(str(target))


def _book() -> str:
    casts = [f"CAST({name} AS {type_}) AS {name}" if type_ else name for name, type_ in BOOK.items()]
    return f"SELECT {', '.join(casts)} FROM on_time_performance"


def _typed() -> str:
    casts = [
        f"CAST({column.name} AS {column.sql_type.replace('VARCHAR', 'STRING')}) AS {column.name}"
        for column in read_columns()
        if column.name not in PARTITIONS
    ]
    return f"SELECT Year, Month, {', '.join(casts)} FROM on_time_performance"


def _cpu_seconds(spark: SparkSession) -> float:
    jvm = spark.sparkContext._jvm.java.lang.management.ManagementFactory.getRuntimeMXBean().getPid()
    ticks = Path(f"/proc/{jvm}/stat").read_text().rpartition(")")[2].split()[11:13]
    own = os.times()
    return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK") + own.user + own.system


if __name__ == "__main__":
    main()
