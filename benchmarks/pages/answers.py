"""Runs the same queries with DuckDB in this process, on the Parquet files that OnTime publishes."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

_FILES = "on_time_performance.parquet/Year=*/Month=*/*.parquet"


@dataclass(frozen=True)
class Answered:
    """Milliseconds from the intended start of each query and for the query alone, and the number of queries."""

    latencies: list[float]
    queries: list[float]
    asked: int
    seconds: float
    cpu: float


class Flights:
    """The published files as a table."""

    def __init__(self, data: Path):
        if not any(data.glob(_FILES)):
            raise FileNotFoundError(f"no Parquet files of flights below {data}: load some with ./ontime up")
        self._database = duckdb.connect()
        self._database.execute("SET parquet_metadata_cache = true")
        self._database.execute(
            f"CREATE VIEW flights AS SELECT * FROM read_parquet('{data / _FILES}', hive_partitioning = true)"
        )

    def ask(self, sql: str, values: Sequence = ()) -> list[tuple]:
        """The rows of a query."""
        return self._database.execute(sql, list(values)).fetchall()

    def answer(self, questions: Sequence, rate: float) -> Answered:
        """Runs queries that arrive at a rate, one after the other. Skips those that it does not reach in time."""
        latencies, queries = [], []
        started, cpu = time.perf_counter(), time.process_time()
        end = started + len(questions) / rate
        for number, question in enumerate(questions):
            intended = started + number / rate
            now = time.perf_counter()
            if now >= end:
                break
            if now < intended:
                time.sleep(intended - now)
            begun = time.perf_counter()
            self.ask(question.sql, question.values)
            done = time.perf_counter()
            latencies.append((done - intended) * 1000)
            queries.append((done - begun) * 1000)
        return Answered(latencies, queries, len(questions), time.perf_counter() - started, time.process_time() - cpu)
