"""The report: results, targets, and whether they are met."""

import shlex
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from benchmarks import machine, page
from benchmarks.figures import Line, Spread, Target
from benchmarks.ingest.contest import BOOK_WAY, BOOK_WAY_IN_FULL, DUCKDB, OURS, Run, Sizes

#: Fewer lines say nothing about a whole process: starting up would be most of it.
LEAST_LINES = 4_000_000

_MIB = 2**20


@dataclass(frozen=True)
class Results:
    """All measurements."""

    started: datetime
    load_average: tuple[float, float]
    arguments: list[str]
    first: Run
    cold: dict[str, list[Run]]
    scales: dict[int, list[Run]]
    warm: dict[str, list[float]]
    passes: int
    sizes: dict[str, Sizes]
    spark_default: Sizes

    @property
    def lines(self) -> int:
        """The lines of the files."""
        return self.cold[OURS][0].lines

    def cpu(self, name: str) -> float:
        """Median CPU seconds of a whole process."""
        return median(run.measured.cpu for run in self.cold[name])


def report(results: Results) -> str:
    """The report in Markdown."""
    line = _line(results)
    parts = [_circumstances(results), _cold(results), _warm(results), _sizes(results), _scales(results, line)]
    return "\n\n".join([*parts, _targets(results, line)])


def _circumstances(results: Results) -> str:
    command = " ".join(["./ontime bench ingest", *map(shlex.quote, results.arguments)])
    before, after = results.load_average
    return (
        f"`{command}`, {results.started:%Y-%m-%d %H:%M} UTC, commit {machine.commit()}.\n"
        f"{machine.describe()}; load average {before:.1f} before and {after:.1f} after"
        " (what else ran at the time takes its share of the caches, and some of the differences are its).\n"
        f"Java {machine.java_version()}, PySpark {machine.package_version('pyspark')},"
        f" DuckDB {machine.package_version('duckdb')}, Python's own start included.\n"
        f"{len(results.cold[OURS])} alternating runs: the median, and from the least to the most in brackets."
        " CPU seconds are user and system time of the whole tree of processes, for OnTime the launcher's included.\n"
        f"One load of the real months came before all others and is in no figure: {results.first.measured.cpu:.1f} CPU"
        f" seconds, {results.first.measured.peak_memory / _MIB:,.0f} MiB. If it was the first since a build, it also wrote"
        " the archive of classes from which the others started."
    )


def _cold(results: Results) -> str:
    rows = []
    for name, runs in results.cold.items():
        cpu = Spread.of([run.measured.cpu for run in runs])
        rows.append(
            [
                name,
                cpu.text(),
                f"{cpu.median / results.lines * 1e6:.1f}",
                Spread.of([run.measured.wall for run in runs]).text(),
                f"{median(run.measured.peak_memory for run in runs) / _MIB:,.0f}",
                f"{runs[0].totals.rows:,}",
                f"{runs[0].bytes_per_row:.1f}",
            ]
        )
    header = ["whole process", "CPU s", "CPU us a line", "wall s", "peak MiB", "rows", "bytes a row"]
    ours = results.cold[OURS][0].totals
    agreed = (
        f"All read the same {results.lines:,} lines. Checked in this run: rows and sum of ArrDelay are the same"
        f" in all three ({ours.rows:,} and {ours.arr_delay:,} min, equal rows left out, as OnTime alone does), and"
        " every value of every row is the same in OnTime's table and DuckDB's."
    )
    return f"{page.table(header, rows)}\n\n{agreed}"


def _warm(results: Results) -> str:
    lines = results.scales[min(results.scales)][0].lines // min(results.scales)
    rows = [
        [name, Spread.of(seconds).text(), f"{median(seconds) / lines * 1e6:.1f}"]
        for name, seconds in results.warm.items()
    ]
    header = [
        f"warm: load {results.passes} in one process, the {lines:,} lines of the real months",
        "CPU s",
        "CPU us a line",
    ]
    return page.table(header, rows)


def _sizes(results: Results) -> str:
    sizes = {
        "OnTime: zstd, by route, carrier, flight number": results.sizes[OURS],
        "DuckDB: zstd, in the same order": results.sizes[DUCKDB],
        "Spark's default: snappy, in the published order": results.spark_default,
    }
    rows = [[name, f"{size.all_columns:.2f}", f"{size.book_columns:.2f}"] for name, size in sizes.items()]
    rows.append(["the book's way: snappy, its own types", "", f"{results.sizes[BOOK_WAY].book_columns:.2f}"])
    return page.table(["Parquet, compressed bytes a row", "BTS's columns", "the book's 38"], rows) + (
        "\n\nThe same typed columns in the first three; Year and Month are in folder names, and counted nowhere."
    )


def _scales(results: Results, line: Line) -> str:
    rows = []
    for scale, runs in results.scales.items():
        cpu = Spread.of([run.measured.cpu for run in runs])
        lines = runs[0].lines
        rows.append(
            [
                f"{scale}x, {lines:,} lines",
                cpu.text(),
                f"{cpu.median / lines * 1e6:.1f}",
                f"{(cpu.median - line.fixed) / lines * 1e6:.1f}",
                f"{median(run.measured.peak_memory for run in runs) / _MIB:,.0f}",
            ]
        )
    header = ["OnTime by size", "CPU s", "CPU us a line", "without the fixed cost", "peak MiB"]
    return page.table(header, rows) + (
        f"\n\nThe nearest line: {line.fixed:.1f} CPU seconds fixed (the JVM, Spark, Delta, compiling what is hot)"
        f" and {line.each * 1e6:.1f} us a line: {line.each * 200e6 / 3600:.1f} CPU hours for 200 million flights."
    )


def _targets(results: Results, line: Line) -> str:
    ours, duckdb, spark = results.sizes[OURS], results.sizes[DUCKDB], results.spark_default
    memory = [median(run.measured.peak_memory for run in runs) for runs in results.scales.values()]
    warm = median(results.warm[OURS])
    targets = [
        Target("CPU of a whole process, OnTime / DuckDB", 2.1, results.cpu(OURS) / results.cpu(DUCKDB)),
        Target("CPU warm, OnTime / the book's way, its 38 columns", 0.8, warm / median(results.warm[BOOK_WAY])),
        Target("CPU warm, OnTime / the book's way, BTS's columns", 0.8, warm / median(results.warm[BOOK_WAY_IN_FULL])),
        Target("bytes, OnTime / Spark's default, BTS's columns", 0.70, ours.all_columns / spark.all_columns),
        Target("bytes, OnTime / Spark's default, the book's 38", 0.70, ours.book_columns / spark.book_columns),
        Target("bytes, OnTime / DuckDB, BTS's columns", 1.05, ours.all_columns / duckdb.all_columns),
        Target("bytes, OnTime / DuckDB, the book's 38", 1.05, ours.book_columns / duckdb.book_columns),
        Target(_across(results, "CPU a line, most / least"), 1.10, _unevenness(results, 0)),
        Target(_across(results, "the same without the fixed cost"), 1.10, _unevenness(results, line.fixed)),
        Target(_across(results, "peak memory, most / least"), 1.25, max(memory) / min(memory)),
    ]
    rows = [[target.name, f"{target.most:.2f}", f"{target.measured:.2f}", target.verdict()] for target in targets]
    return page.table(["target", "at most", "measured", "verdict"], rows)


def _across(results: Results, what: str) -> str:
    return f"{what}, {min(results.scales)}x to {max(results.scales)}x"


def _unevenness(results: Results, fixed: float) -> float:
    each = [(_cpu(runs) - fixed) / runs[0].lines for runs in results.scales.values()]
    return max(each) / min(each)


def _line(results: Results) -> Line:
    if len(results.scales) == 1:
        return Line(0.0, *[_cpu(runs) / runs[0].lines for runs in results.scales.values()])
    return Line.through(
        [runs[0].lines for runs in results.scales.values()], [_cpu(runs) for runs in results.scales.values()]
    )


def _cpu(runs: list[Run]) -> float:
    return median(run.measured.cpu for run in runs)
