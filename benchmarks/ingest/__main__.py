"""CPU, memory and size of loading BTS's months: OnTime, DuckDB, and PySpark in the book's way"""

import argparse
import os
import sys
import tempfile
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import page
from benchmarks.ingest.contest import BOOK_WAY, BOOK_WAY_IN_FULL, DUCKDB, OURS, Contest, Disagreement, Run
from benchmarks.ingest.months import MOST_REPETITIONS, Months
from benchmarks.ingest.ours import Ours
from benchmarks.ingest.report import LEAST_LINES, Results, report
from benchmarks.measured import ProgramFailed


def main() -> int:
    """Measures, checks that all agree, prints the report, and writes the report of a full run into the page."""
    options = _options()
    try:
        with _work_folder(options.work) as work:
            contest = Contest(Months(options.data, work), Ours.read(), work)
            results = _measure(contest, options)
    except (Disagreement, ProgramFailed, FileNotFoundError) as failure:
        print(f"bench ingest: {failure}", file=sys.stderr)
        return 1
    text = report(results)
    print(text)
    if results.lines < LEAST_LINES:
        print(f"\nNot written into the page: {results.lines:,} lines, a full run has at least {LEAST_LINES:,}.")
    else:
        print(f"\nWritten into {page.write('ingest', text)}.")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./ontime bench ingest", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/bts"), help="folder of BTS's zips")
    parser.add_argument(
        "--work", type=Path, help="folder for unzipped months and tables, kept; default: one for the run"
    )
    parser.add_argument("--runs", type=int, default=3, help="measurements of each, whose median counts (3)")
    parser.add_argument(
        "--repetitions",
        type=int,
        default=4,
        choices=range(1, MOST_REPETITIONS + 1),
        help="how often the months are repeated, as other leap years, in the comparison (4)",
    )
    parser.add_argument(
        "--scales",
        type=lambda text: sorted({int(scale) for scale in text.split(",")}),
        default=[1, 2, 4, 8],
        help="repetitions by which OnTime's cost per row is measured (1,2,4,8)",
    )
    parser.add_argument(
        "--passes", type=int, default=4, help="loads in one process, the last of which is the warm one (4)"
    )
    return parser.parse_args()


@contextmanager
def _work_folder(given: Path | None):
    if given:
        given.mkdir(parents=True, exist_ok=True)
        yield given
        return
    parent = Path("data/benchmarks")
    parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="ingest-", dir=parent) as folder:
        yield Path(folder)


def _measure(contest: Contest, options: argparse.Namespace) -> Results:
    started, load = datetime.now(UTC), os.getloadavg()[0]
    cold: dict[str, list[Run]] = {OURS: [], DUCKDB: [], BOOK_WAY: []}
    scales: dict[int, list[Run]] = {scale: [] for scale in options.scales}
    warm: dict[str, list[float]] = {OURS: [], BOOK_WAY: [], BOOK_WAY_IN_FULL: []}
    sizes = {}
    first = _said(contest.run(OURS, 1))
    for number in range(options.runs):
        for name, runs in cold.items():
            runs.append(_said(contest.run(name, options.repetitions)))
        contest.require_same_totals([runs[-1] for runs in cold.values()])
        if number == 0:
            contest.require_same_values()
            sizes = {name: contest.sizes(name) for name in cold}
        for scale, runs in scales.items():
            # The comparison's own run serves as the measurement of its size.
            same = scale == options.repetitions
            runs.append(cold[OURS][-1] if same else _said(contest.run(OURS, scale)))
        for name, seconds in warm.items():
            lines, taken = contest.warm(name, options.passes)
            seconds.append(taken)
            _say(f"{name}, warm: {taken:.1f} CPU seconds for {lines:,} lines")
    return Results(
        started=started,
        load_average=(load, os.getloadavg()[0]),
        arguments=sys.argv[1:],
        first=first,
        cold=cold,
        scales=scales,
        warm=warm,
        passes=options.passes,
        sizes=sizes,
        spark_default=contest.sizes_by_spark_default(),
    )


def _said(run: Run) -> Run:
    _say(
        f"{run.name}: {run.lines:,} lines, {run.measured.cpu:.1f} CPU seconds, {run.measured.wall:.1f} s,"
        f" {run.measured.peak_memory / 2**20:,.0f} MiB, {run.totals.rows:,} rows of {run.bytes_per_row:.1f} bytes"
    )
    return run


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
