"""DuckDB, embedded in a process, over the same rows as Parquet with all dimensions computed."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb

from benchmarks.aggregates.questions import Question


class Duck:
    """A table in memory and two threads: as many as OnTime has."""

    def __init__(self, folder: Path):
        self._connection = duckdb.connect(config={"threads": 2})
        self._connection.execute(f"CREATE VIEW flights AS FROM '{folder}/flights.parquet'")

    def values(self, names: list[str]) -> dict[str, list[str]]:
        """The values of some dimensions."""
        return {
            name: [row[0] for row in self._connection.execute(f'SELECT DISTINCT "{name}" FROM flights ORDER BY 1').fetchall()]
            for name in names
        }

    def answer(self, question: Question) -> list[list]:
        """The cells of a question."""
        text, parameters = question.sql()
        return [list(row) for row in self._connection.cursor().execute(text, parameters).fetchall()]

    def paced(self, questions: list[Question], per_second: int) -> list[float]:
        """Each question at its time; milliseconds since that time."""
        start = time.perf_counter()

        def ask(question: Question, due: float) -> float:
            self.answer(question)
            return (time.perf_counter() - due) * 1000

        with ThreadPoolExecutor(64) as visitors:
            taken = []
            for number, question in enumerate(questions):
                due = start + number / per_second
                time.sleep(max(0.0, due - time.perf_counter()))
                taken.append(visitors.submit(ask, question, due))
            return [one.result() for one in taken]

    def clicks(self, clicks: list[list[Question]]) -> list[float]:
        """Milliseconds for all charts of each click, two at a time."""
        with ThreadPoolExecutor(2) as threads:
            taken = []
            for click in clicks:
                start = time.perf_counter()
                list(threads.map(self.answer, click))
                taken.append((time.perf_counter() - start) * 1000)
            return taken
