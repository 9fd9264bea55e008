"""Runs each contender as a separate process into an empty folder."""

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.ingest.columns import BOOK, read_columns
from benchmarks.ingest.months import Months
from benchmarks.ingest.ours import Ours
from benchmarks.ingest.tables import Table, Totals
from benchmarks.measured import Measured, measure

OURS, DUCKDB, BOOK_WAY = "OnTime", "DuckDB", "the book's way"
BOOK_WAY_IN_FULL = "the book's way, all of BTS's columns, typed"


@dataclass(frozen=True)
class Run:
    """A load from a cold start: its cost and its table."""

    name: str
    lines: int
    measured: Measured
    totals: Totals
    bytes_per_row: float

    def cpu_per_row(self) -> float:
        """CPU seconds per line of the files."""
        return self.measured.cpu / self.lines


@dataclass(frozen=True)
class Sizes:
    """Compressed bytes per row: of all columns, and of the book's 38 columns without the two in folder names."""

    all_columns: float
    book_columns: float


class Disagreement(Exception):
    """Two loads of the same files made different tables."""


class Contest:
    """Runs contenders on the months in a work folder."""

    def __init__(self, months: Months, ours: Ours, work: Path):
        self._months = months
        self._ours = ours
        self._work = work
        self._log = work / "log.txt"

    def run(self, name: str, repetitions: int) -> Run:
        """Runs one load from a cold start. Its table stays until the contender runs again."""
        source = self._months.source(repetitions)
        target = self._fresh(name)
        if name == OURS:
            measured = measure(self._ours.job(source.folder), self._ours.environment(target), self._log)
        elif name == DUCKDB:
            measured = measure(self._python("duckdb_job", source.folder, target), {}, self._log)
        else:
            measured = measure(self._spark(source.folder, target), {}, self._log)
        table = self.table(name)
        totals = table.totals()
        if name != OURS and totals.rows != source.lines:
            raise Disagreement(f"{name}: {totals.rows:,} rows of {source.lines:,} lines")
        return Run(name, source.lines, measured, totals, table.bytes_in_files() / totals.rows)

    def table(self, name: str) -> Table:
        """The table of the contender's last run."""
        folder = self._folder(name)
        if name == OURS:
            return Table(folder / "on_time_performance", "Year=*/Month=*/*.parquet")
        return Table(folder, "Year=*/Month=*/*.parquet" if name == DUCKDB else "*.parquet")

    @staticmethod
    def require_same_totals(runs: list[Run]) -> None:
        """Fails if rows or sums differ between loads of the same files. OnTime drops duplicate rows."""
        distinct = {run.name: run.totals.without_equal_rows() for run in runs}
        if len(set(distinct.values())) != 1:
            raise Disagreement(f"rows and sum of ArrDelay, without equal rows: {distinct}")
        if any(run.totals.equal_rows for run in runs if run.name == OURS):
            raise Disagreement("OnTime's table holds equal rows")

    def require_same_values(self) -> None:
        """Fails if the last tables of OnTime and DuckDB differ in any value."""
        if self.table(OURS).content() != self.table(DUCKDB).content():
            raise Disagreement("OnTime's and DuckDB's rows are not the same in every value")

    def sizes(self, name: str) -> Sizes:
        """The size of the table of the contender's last run."""
        return _sizes(self.table(name))

    def sizes_by_spark_default(self) -> Sizes:
        """The size of the same typed columns of the real months with Spark's defaults."""
        target = self._fresh("typed")
        measure(self._spark(self._months.source(1).folder, target, "--typed"), {}, self._log)
        return _sizes(Table(target, "*.parquet"))

    def warm(self, name: str, passes: int) -> tuple[int, float]:
        """The lines, and the CPU seconds of the last of several loads of the real months in one process."""
        source = self._months.source(1)
        target = self._fresh(f"warm {name}")
        if name == OURS:
            command = self._ours.warm(source.folder, target, passes, self._work / "classes")
            output = measure(command, self._ours.environment(target), self._log).output
        else:
            columns = ["--typed"] if name == BOOK_WAY_IN_FULL else []
            command = self._spark(source.folder, target, "--passes", str(passes), *columns)
            output = measure(command, {}, self._log).output
        shutil.rmtree(target)
        return source.lines, json.loads(output.splitlines()[-1])[-1]

    def _spark(self, source: Path, target: Path, *options: str) -> list[str]:
        return [*self._python("book_job", source, target), "--heap", self._ours.heap, *options]

    @staticmethod
    def _python(module: str, source: Path, target: Path) -> list[str]:
        return [sys.executable, "-m", f"benchmarks.ingest.{module}", str(source), str(target)]

    def _folder(self, name: str) -> Path:
        return self._work / "tables" / name.replace(" ", "-").replace("'", "")

    def _fresh(self, name: str) -> Path:
        folder = self._folder(name)
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        return folder


def _sizes(table: Table) -> Sizes:
    rows = table.totals().rows
    names = [column.name for column in read_columns()]
    return Sizes(table.bytes_of(names) / rows, table.bytes_of(BOOK) / rows)
