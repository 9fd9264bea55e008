"""Latency of pages at a constant rate of requests with the whole system running, compared with DuckDB"""

import argparse
import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import page
from benchmarks.pages import questions
from benchmarks.pages.answers import Flights
from benchmarks.pages.generator import Generator, GeneratorFailed
from benchmarks.pages.report import Results, report
from benchmarks.pages.system import System, running
from benchmarks.pages.trial import Kind, Trials

_KINDS = ["flights", "search", "airlines", "airports", "mixed", "once"]
_FLIGHTS_MOST = {"p50": 5.0, "p99": 20.0}
_OTHERS_MOST = {"p99": 100.0}

#: A run that is written into the page has at least this much of it.
_FULL_SECONDS = 60


def main() -> int:
    """Measures, checks, prints the report, and writes the report of a full run into the page."""
    options = _options()
    try:
        with running() as system, tempfile.TemporaryDirectory(prefix="ontime-pages-") as work:
            results = _measure(system, Path(work), options)
    except (FileNotFoundError, GeneratorFailed) as failure:
        print(f"bench pages: {failure}", file=sys.stderr)
        return 1
    text = report(results)
    print(text)
    if options.seconds * options.turns < _FULL_SECONDS or set(options.kinds) != set(_KINDS):
        print(f"\nNot written into the page: a full run has every kind for at least {_FULL_SECONDS} s.")
    else:
        print(f"\nWritten into {page.write('pages', text)}.")
    return 1 if any(trial.errors() for trial in results.trials) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./ontime bench pages", description=__doc__)
    parser.add_argument("--seconds", type=_up_to(120), default=20, help="length of a turn (20)")
    parser.add_argument("--turns", type=_up_to(10), default=3, help="turns of each kind (3)")
    parser.add_argument("--warmup", type=_up_to(120), default=20, help="seconds of load before the first turn (20)")
    parser.add_argument("--duckdb-seconds", type=_up_to(60), default=5, help="length of DuckDB's turns (5)")
    parser.add_argument("--rate", type=_up_to(2000), default=500, help="flights pages a second (500)")
    parser.add_argument("--other-rate", type=_up_to(1000), default=100, help="other pages a second (100)")
    parser.add_argument("--pages", type=_up_to(100_000), default=20_000, help="routes' days to choose from (20,000)")
    parser.add_argument(
        "--kinds",
        type=lambda text: text.split(","),
        default=_KINDS,
        help=f"of pages, with commas between: {','.join(_KINDS)} (all). once: flights pages, none of them twice",
    )
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("ONTIME_DATA", "data")), help="the tables")
    return parser.parse_args()


def _up_to(most: int):
    def number(text: str) -> int:
        value = int(text)
        if not 1 <= value <= most:
            raise argparse.ArgumentTypeError(f"{value} is not from 1 to {most}")
        return value

    return number


def _kinds(flights: Flights, options: argparse.Namespace) -> list[Kind]:
    days = questions.route_days(flights, 10**6)
    popular, others = days[: options.pages], days[options.pages :]
    searches, airlines, airports = (
        make(flights) for make in (questions.searches, questions.airlines, questions.airports)
    )
    kinds = [
        Kind("flights", options.rate, [popular], _FLIGHTS_MOST),
        Kind("search", options.other_rate, [searches], _OTHERS_MOST),
        Kind("airlines", options.other_rate, [airlines], _OTHERS_MOST),
        Kind("airports", options.other_rate, [airports], _OTHERS_MOST),
        Kind("mixed", options.other_rate, [searches, airlines, airports], _OTHERS_MOST),
        Kind("once", options.rate, [others], {}, once=True),
    ]
    return [kind for kind in kinds if kind.name in options.kinds]


def _measure(system: System, work: Path, options: argparse.Namespace) -> Results:
    started, flights = datetime.now(UTC), Flights(options.data)
    trials, missing = [], []
    with Generator(system.port, work) as generator:
        runner = Trials(system, generator, flights, _say)
        for kind in _kinds(flights, options):
            if all(runner.exists(one[0]) for one in kind.lists):
                trials.append(runner.run(kind, options.turns, options.seconds, options.warmup, options.duckdb_seconds))
            else:
                missing.append(kind.name)
    return Results(started, sys.argv[1:], trials, missing, options.turns, options.seconds, options.duckdb_seconds)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
