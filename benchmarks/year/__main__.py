"""Months of generated flights by ./ontime up: time to pages, memory, disk, and the cost of one more month"""

import argparse
import os
import shlex
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import machine, page
from benchmarks.figures import Target
from benchmarks.measured import ProgramFailed
from benchmarks.year.loads import Added, Loaded, add, latencies, system
from benchmarks.year.months import NEWEST, Months, name

_MINUTE = 60
_GIB = 1 << 30
_MOST_FIRST = 4 * _MINUTE
_MOST_ALL = 10 * _MINUTE
_MOST_GIB = 6.0
_MOST_GROWTH = 1.15

#: A run that is written into the page has at least so many months and flights in each.
_FULL_MONTHS = 12
_FULL_FLIGHTS = 600_000


def main() -> int:
    """Loads, measures, prints the report, and writes the report of a full run into the page."""
    options = _options()
    work = options.work or Path("data/benchmarks/year")
    started, load = datetime.now(UTC), os.getloadavg()[0]
    try:
        loaded, added, pages = _measure(Months(work, options.flights), options.months, work / "data")
    except (FileNotFoundError, ProgramFailed) as failure:
        print(f"bench year: {failure}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(work / "data", ignore_errors=True)
    command = " ".join(["./ontime bench year", *map(shlex.quote, sys.argv[1:])])
    text = "\n\n".join(
        [
            (
                f"`{command}`, {started:%Y-%m-%d %H:%M} UTC, commit {machine.commit()}.\n{machine.describe()}; load average"
                f" {load:.1f} before."
            ),
            _report(loaded, added, pages, options),
        ]
    )
    print(text)
    if options.months < _FULL_MONTHS or options.flights < _FULL_FLIGHTS:
        print(f"\nNot written into the page: a full run has {_FULL_MONTHS} months of {_FULL_FLIGHTS:,} flights.")
    else:
        print(f"\nWritten into {page.write('year' if options.months == _FULL_MONTHS else 'years', text)}.")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./ontime bench year", description=__doc__)
    parser.add_argument("--months", type=int, default=_FULL_MONTHS, help=f"months to load at once ({_FULL_MONTHS})")
    parser.add_argument("--flights", type=int, default=_FULL_FLIGHTS, help=f"flights of each month ({_FULL_FLIGHTS:,})")
    parser.add_argument("--work", type=Path, help="folder for months, kept, and for stores (data/benchmarks/year)")
    return parser.parse_args()


def _measure(months: Months, count: int, data: Path) -> tuple[Loaded, list[Added], str]:
    """Adds one month to one, then loads all at once, adds one more and asks for pages."""
    more = months.generate(NEWEST + 1, NEWEST + 1, "more")
    one = months.generate(NEWEST, NEWEST, "one")
    every = months.generate(NEWEST - count + 1, NEWEST, f"{count}-months")
    added = []
    with system(data, one, 1) as (running, _):
        added.append(add(running, data, more, 1))
        _say(added[-1])
    with system(data, every, count) as (running, loaded):
        _say(loaded)
        added.append(add(running, data, more, count))
        _say(added[-1])
        pages = latencies(data)
    return loaded, added, pages


def _report(loaded: Loaded, added: list[Added], pages: str, options: argparse.Namespace) -> str:
    first, last = added
    flights = options.months * options.flights
    rows = [
        ["from the command to the pages of the newest months, min", _minutes(loaded.first)],
        ["of it: until the servers run and the load begins, min", _minutes(loaded.start)],
        ["from the command to all pages, min", _minutes(loaded.all)],
        ["the whole command, with files for download, min", _minutes(loaded.wall)],
        ["CPU seconds of the machine meanwhile", f"{loaded.cpu:,.0f}"],
        ["highest memory while loading, GiB", f"{loaded.peak / _GIB:.1f}"],
        ["memory when loaded, GiB", f"{loaded.after / _GIB:.1f}"],
    ]
    rows += [[f"disk: {folder}, GB", f"{size / 1e9:.2f}"] for folder, size in loaded.disk.items() if size > 10e6]
    slowest = sorted(loaded.seconds.items(), key=lambda cost: -cost[1])
    jobs = [
        [job, f"{seconds:.1f}", f"{first.seconds.get(job, 0):.1f}", f"{last.seconds.get(job, 0):.1f}"]
        for job, seconds in slowest
        if seconds >= 1
    ]
    of_a_year = [
        Target("all pages, s", _MOST_ALL, loaded.all),
        Target("highest memory while loading, GiB", _MOST_GIB, loaded.peak / _GIB),
    ]
    targets = [
        Target("pages of the newest months, s", _MOST_FIRST, loaded.first),
        *(of_a_year if options.months == _FULL_MONTHS else []),
        Target("memory when loaded, GiB", _MOST_GIB, loaded.after / _GIB),
        Target(f"CPU of one more month, after {last.before} / after 1", _MOST_GROWTH, last.cpu / first.cpu),
        Target(f"time of one more month, after {last.before} / after 1", _MOST_GROWTH, last.wall / first.wall),
    ]
    one_more = [[f"one more month after {one.before}", f"{one.wall:.1f}", f"{one.cpu:.1f}"] for one in added]
    return "\n\n".join(
        [
            f"{options.months} months, {name(NEWEST - options.months + 1)} to {name(NEWEST)}, {flights:,} flights.",
            page.table(["./ontime up", "seen"], rows),
            page.table(["./ontime job load, from a cold start", "wall s", "CPU s, the stores' included"], one_more),
            f"Pages after that, as `./ontime bench pages` asks for them:\n\n{pages}",
            page.table(["seconds of jobs", "all months", "one more after 1", f"one more after {last.before}"], jobs),
            page.table(
                ["target", "at most", "measured", "verdict"],
                [[one.name, f"{one.most:.2f}", f"{one.measured:.2f}", one.verdict()] for one in targets],
            ),
        ]
    )


def _minutes(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // _MINUTE}:{whole % _MINUTE:02}"


def _say(measured: Loaded | Added) -> None:
    print(measured, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
