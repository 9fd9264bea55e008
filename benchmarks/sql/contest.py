"""The same questions in the gateway, in spark-sql and in DuckDB, warm, in turn."""

import re
import statistics
import time
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb

from benchmarks.sql.gateway import Gateway, GatewayFailed
from benchmarks.sql.questions import QUESTIONS

ENGINES = ["gateway", "spark-sql", "DuckDB"]


class Disagreement(Exception):
    """Two engines answer a question differently."""


def measure(gateway: Gateway, data: Path, runs: int, say) -> list[dict[str, float]]:
    """Milliseconds of each question in each engine: the median of the runs, after one that is not counted."""
    with _SparkSql(data, gateway.class_path) as spark:
        duck = _duck(data, spark.files())
        ask = {
            "gateway": lambda text: _of_gateway(gateway, text),
            "spark-sql": spark.ask,
            "DuckDB": lambda text: duck.execute(text).fetchall(),
        }
        results = []
        for number, text in enumerate(QUESTIONS):
            answers = {engine: _plain(run(text)) for engine, run in ask.items()}
            for engine in ENGINES[1:]:
                if answers[engine] != answers["gateway"]:
                    raise Disagreement(f"{text}: {engine} says {answers[engine][:3]}, the gateway {answers['gateway'][:3]}")
            taken: dict[str, list[float]] = {engine: [] for engine in ENGINES}
            for turn in range(runs):
                for engine in ENGINES[turn % len(ENGINES) :] + ENGINES[: turn % len(ENGINES)]:
                    began = time.perf_counter()
                    ask[engine](text)
                    taken[engine].append((time.perf_counter() - began) * 1000)
            results.append({engine: statistics.median(times) for engine, times in taken.items()})
            say(f"{number + 1}: " + ", ".join(f"{engine} {millis:.0f} ms" for engine, millis in results[-1].items()))
        return results


def _of_gateway(gateway: Gateway, text: str) -> list[list]:
    query = gateway.run(text)
    if query["problem"]:
        raise GatewayFailed(f"{text}: {query['problem']['message']}")
    return gateway.rows(query["id"])


def _plain(rows: list) -> list[str]:
    """Rows as texts that are the same for the same values, in an order of their own."""
    return sorted("|".join(_text(value) for value in row) for row in rows)


def _text(value: object) -> str:
    if isinstance(value, (float, Decimal)) or (isinstance(value, int) and not isinstance(value, bool)):
        return f"{float(value):.9g}"
    return value.isoformat() if isinstance(value, date) else str(value)


def _duck(data: Path, files: list[str]) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config={"threads": 2})
    names = ", ".join(f"'{file}'" for file in files)
    connection.execute(f"CREATE VIEW flights AS FROM read_parquet([{names}], hive_partitioning = true)")
    for name in ("airports", "airlines"):
        connection.execute(f"CREATE VIEW {name} AS FROM '{data}/sql/tables/{name}/*.parquet'")
    return connection


class _SparkSql:
    """A session of Spark with the same tables, two cores, and the gateway's numbers of partitions."""

    def __init__(self, data: Path, class_path: str):
        from pyspark.sql import SparkSession

        jars = [jar for jar in class_path.split(":") if re.search(r"/delta-(spark|storage)[^/]*\.jar$", jar)]
        self._session = (
            SparkSession.builder.master("local[2]")
            .appName("spark-sql")
            .config("spark.jars", ",".join(jars))
            .config("spark.driver.memory", "1g")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.databricks.delta.snapshotPartitions", "2")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .getOrCreate()
        )
        self._flights = self._session.read.format("delta").load(str(data / "on_time_performance"))
        self._flights.createOrReplaceTempView("flights")
        for name in ("airports", "airlines"):
            self._session.read.parquet(str(data / "sql/tables" / name)).createOrReplaceTempView(name)

    def __enter__(self) -> "_SparkSql":
        return self

    def __exit__(self, *_: object) -> None:
        self._session.stop()

    def files(self) -> list[str]:
        """The files of the flights as they are now."""
        return [file.removeprefix("file://") for file in self._flights.inputFiles()]

    def ask(self, text: str) -> list:
        """The rows of a question."""
        return self._session.sql(text).collect()
