"""SQL: what the gateway adds to spark-sql, typical questions beside DuckDB, and stopping what does not stop"""

import argparse
import os
import statistics
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import machine, page
from benchmarks.figures import Target
from benchmarks.sql import contest, stopping, tables
from benchmarks.sql.contest import ENGINES
from benchmarks.sql.gateway import Gateway, GatewayFailed
from benchmarks.sql.questions import QUESTIONS
from benchmarks.sql.stopping import Stopped

_FULL_RUNS = 3
_MOST_OVERHEAD = 150
_MOST_SECONDS = 3


def main() -> int:
    """Measures, prints the report, and writes the report of a full run into the page."""
    options = _options()
    started, load = datetime.now(UTC), os.getloadavg()[0]
    try:
        with tempfile.TemporaryDirectory(prefix="ontime-sql-") as temporary:
            data = tables.copy(options.tables, Path(temporary)) if options.tables else tables.load(options.data, Path(temporary))
            with Gateway(data, Path(temporary) / "gateway") as gateway:
                flights = gateway.rows(gateway.run(QUESTIONS[0])["id"])[0][0]
                asked = contest.measure(gateway, data.resolve(), options.runs, _say)
                stopped = stopping.measure(gateway, _say) if options.stop else []
    except (FileNotFoundError, GatewayFailed, contest.Disagreement) as failure:
        print(f"bench sql: {failure}", file=sys.stderr)
        return 1
    text = _report(flights, asked, stopped, options, started, load)
    print(text)
    if options.runs < _FULL_RUNS or not options.stop:
        print(f"\nNot written into the page: a full run has {_FULL_RUNS} runs of each question and stops statements.")
    else:
        print(f"\nWritten into {page.write('sql', text)}.")
    return 0 if all(one.is_right for one in stopped) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./ontime bench sql", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/bts"), help="folder of BTS's zips, which are loaded first")
    parser.add_argument("--tables", type=Path, help="folder with a table of flights, instead of loading one")
    parser.add_argument("--runs", type=int, default=_FULL_RUNS, help=f"of each question in each engine ({_FULL_RUNS})")
    parser.add_argument("--stop", action=argparse.BooleanOptionalAction, default=True, help="stop statements, too")
    return parser.parse_args()


def _report(
    flights: int, asked: list[dict[str, float]], stopped: list[Stopped], options: argparse.Namespace, started: datetime, load: float
) -> str:
    overhead = statistics.median(one["gateway"] - one["spark-sql"] for one in asked)
    targets = [Target("gateway over spark-sql, median of the questions, ms", _MOST_OVERHEAD, overhead)]
    if stopped:
        targets.append(Target("CPU free after a stop, the slowest of all kinds, s", _MOST_SECONDS, max(one.freed for one in stopped)))
        wrong = sum(not one.is_right for one in stopped)
        targets.append(Target("wrong or missing answers to the other user", 0, wrong))
    rows = [[f"`{_short(text)}`", *(f"{one[engine]:,.0f}" for engine in ENGINES)] for text, one in zip(QUESTIONS, asked, strict=True)]
    rows.append(["median", *(f"{statistics.median(one[engine] for one in asked):,.0f}" for engine in ENGINES)])
    return "\n\n".join(
        [
            f"`./ontime bench sql`, {started:%Y-%m-%d %H:%M} UTC, commit {machine.commit()}.\n{machine.describe()};"
            f" load average {load:.1f} before and {os.getloadavg()[0]:.1f} after.",
            f"{flights:,} flights; Spark {machine.package_version('pyspark')}, DuckDB {machine.package_version('duckdb')}, each"
            " with two threads. spark-sql is a session in one process with the gateway's numbers of partitions, over the same Delta table; DuckDB"
            " reads that table's Parquet files. The gateway's time is from the request until the first page of rows of the stored result.",
            page.table(
                ["target", "measured", "at most", ""],
                [[one.name, f"{one.measured:,.1f}", f"{one.most:g}", one.verdict()] for one in targets],
            ),
            f"Milliseconds, warm: the median of {options.runs} runs, in turn. Checked: all three give the same rows.",
            page.table(["question", *ENGINES], rows),
            *_stops(stopped),
        ]
    )


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:77] + "..."


def _stops(stopped: list[Stopped]) -> list[str]:
    if not stopped:
        return []
    return [
        "Each statement had run for 5 s when another user asked for a count, and 50 ms later it was stopped. Its CPU is free when"
        " the process of its tasks takes less than a fifth of a core for a second, or has ended; the other user's query counts as well.",
        page.table(
            ["stopped statement", "cores before", "CPU free after s", "process ended", "other user answered after s"],
            [
                [
                    one.name,
                    f"{one.busy:.1f}",
                    f"{one.freed:.1f}",
                    "yes" if one.killed else "no",
                    f"{one.answered:.1f}" if one.is_right else "not answered rightly",
                ]
                for one in stopped
            ],
        ),
    ]


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
