"""Cost of the delays near a place by radius and number of dates, at a constant rate of first-time questions"""

import argparse
import json
import random
import sys
import tempfile
import urllib.request
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from benchmarks import machine, page
from benchmarks.figures import Target
from benchmarks.pages.generator import Drive, Generator, GeneratorFailed
from benchmarks.pages.report import percentile
from benchmarks.pages.system import System, running

_SEED = 2008
_RADII = [80, 500, 5000]
_DATES = [1, 2, 7, 31]
_USUAL = (80, 2)
_WORST = (5000, 31)
_MOST_P99 = 50.0
_OK = 200

#: A run that is written into the page has at least this much of each question.
_FULL_SECONDS = 20


@dataclass(frozen=True)
class Asked:
    """The requests of a radius and a number of dates, and the CPU seconds of the web application."""

    radius: int
    dates: int
    drive: Drive
    cpu: float

    def p(self, share: float) -> float:
        """A percentile of the milliseconds, from the intended start of each request."""
        return percentile([reply.millis for reply in self.drive.replies], share)

    def errors(self) -> int:
        """Responses other than 200."""
        return sum(reply.status != _OK for reply in self.drive.replies)

    def row(self) -> list[str]:
        """A line of the table."""
        count = len(self.drive.replies)
        size = sum(reply.size for reply in self.drive.replies) / count / 1000
        return [
            f"{self.radius:,} km, {self.dates} {'date' if self.dates == 1 else 'dates'}",
            f"{count:,}",
            f"{self.p(0.5):.1f}",
            f"{self.p(0.99):.1f}",
            f"{1000 * self.cpu / count:.1f}",
            f"{size:,.1f}",
            f"{self.errors():,}",
        ]


def main() -> int:
    """Measures, prints the report, and writes the report of a full run into the page."""
    options = _options()
    try:
        with running() as system, tempfile.TemporaryDirectory(prefix="ontime-near-") as work:
            results, flights, days = _measure(system, Path(work), options)
    except (FileNotFoundError, GeneratorFailed) as failure:
        print(f"bench near: {failure}", file=sys.stderr)
        return 1
    text = _report(results, flights, len(days), options)
    print(text)
    if options.seconds < _FULL_SECONDS:
        print(f"\nNot written into the page: a full run has at least {_FULL_SECONDS} s of each question.")
    else:
        print(f"\nWritten into {page.write('near', text)}.")
    return 1 if any(asked.errors() for asked in results) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./ontime bench near", description=__doc__)
    parser.add_argument("--seconds", type=int, default=20, help="length of each question's turn (20)")
    parser.add_argument("--warmup", type=int, default=10, help="seconds of load before the first turn (10)")
    parser.add_argument("--rate", type=int, default=50, help="requests a second (50)")
    return parser.parse_args()


def _measure(system: System, work: Path, options: argparse.Namespace) -> tuple[list[Asked], int, list[date]]:
    months = _json(system, "/api/v1/flights-by-month")
    airports = [airport["code"] for airport in _json(system, "/api/v1/airports")]
    days = [
        date(month["year"], month["month"], day + 1)
        for month in months
        for day in range(monthrange(month["year"], month["month"])[1])
    ]
    chance = random.Random(_SEED)
    results = []
    with Generator(system.port, work) as generator:
        for radius, dates in (_USUAL, _WORST):
            paths = [_path(chance, airports, days, radius, dates) for _ in range(options.warmup * options.rate // 2)]
            generator.drive(paths, options.rate, len(paths))
        for radius in _RADII:
            for dates in _DATES:
                paths = [_path(chance, airports, days, radius, dates) for _ in range(options.seconds * options.rate)]
                before = system.parts["web"].cpu()
                drive = generator.drive(paths, options.rate, len(paths))
                results.append(Asked(radius, dates, drive, system.parts["web"].cpu() - before))
                print(" | ".join(results[-1].row()), file=sys.stderr, flush=True)
    return results, sum(month["totalFlights"] for month in months), days


def _path(chance: random.Random, airports: list[str], days: list[date], radius: int, dates: int) -> str:
    """A question about a random airport. Its dates have loaded dates a week earlier, so that every answer compares."""
    loaded = set(days)
    compared = [day for day in days if day - timedelta(days=7) in loaded]
    chosen = ",".join(sorted(day.isoformat() for day in chance.sample(compared, min(dates, len(compared)))))
    return f"/api/v1/delays/near?airport={chance.choice(airports)}&radiusKm={radius}&dates={chosen}"


def _json(system: System, path: str) -> list[dict]:
    with urllib.request.urlopen(f"http://127.0.0.1:{system.port}{path}") as answer:
        return json.load(answer)


def _report(results: list[Asked], flights: int, days: int, options: argparse.Namespace) -> str:
    header = ["radius and dates", "requests", "p50 ms", "p99 ms", "CPU ms each", "kB each", "errors"]
    of = {(asked.radius, asked.dates): asked for asked in results}
    targets = [
        Target("usual question: 80 km, 2 dates", _MOST_P99, of[_USUAL].p(0.99)),
        Target("worst question: 5,000 km, 31 dates", _MOST_P99, of[_WORST].p(0.99)),
    ]
    return "\n\n".join(
        [
            f"`./ontime bench near`, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC, commit {machine.commit()}.\n{machine.describe()}",
            f"{flights:,} flights of {days} days; {options.rate} requests a second, each about a random airport and random"
            " dates, compared with a week earlier. Milliseconds are from the intended start of each request; CPU is that of"
            " the web application.",
            page.table(header, [asked.row() for asked in results]),
            page.table(
                ["p99, ms", "at most", "measured", "verdict"],
                [[one.name, f"{one.most:.0f}", f"{one.measured:.1f}", one.verdict()] for one in targets],
            ),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
