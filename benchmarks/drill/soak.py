"""soak: an hour of mixed use with loads, a retraining and twenty promotions; memory, threads, files and connections stay flat"""

import argparse
import subprocess
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks import page
from benchmarks.drill.faults import NotRecovered
from benchmarks.drill.ledger import judge
from benchmarks.drill.memory import Family, Held
from benchmarks.drill.mixed import Mix, Rates, Used
from benchmarks.drill.report import Outcome, row, rows_of_ledger
from benchmarks.drill.versions import MOMENT, two_versions
from benchmarks.figures import Line
from benchmarks.pages.answers import Flights
from benchmarks.pages.generator import Generator
from benchmarks.pages.system import Part, System, list_parts
from benchmarks.realtime import topics
from benchmarks.realtime.report import latencies, table_of_latencies
from benchmarks.realtime.stages import run, serving
from benchmarks.realtime.topics import Topics

_FULL_MINUTES = 60
_PROMOTIONS = 20
_LOADS = 3
_RATES = Rates(pages=60, searches=20, dashboards=2, predictions=10, statements=0.2)
_MINUTE = 60.0
#: A process may grow by this share in an hour, and by this many MiB, threads, files or connections beside.
_MOST_GROWTH = 0.1
_SLACK = {"heap": 32, "beside": 32, "threads": 8, "files": 32, "connections": 16}
_UNITS = {
    "heap": "MiB of objects in use",
    "beside": "MiB beside the heap",
    "threads": "threads",
    "files": "files",
    "connections": "connections",
}
#: Objects in use are counted so often, because each count collects garbage and stops the process.
_COUNTS_OF_OBJECTS = 12
#: The gate of models refused the new one, which is no failure.
_REFUSED = 3


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--minutes", type=int, default=_FULL_MINUTES, help=f"of mixed use, at least 6 ({_FULL_MINUTES})")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.minutes >= _FULL_MINUTES


@dataclass(frozen=True)
class _Growth:
    """What a part holds of something: first and last, the growth in an hour by its line, and what is allowed."""

    part: str
    name: str
    first: float
    last: float
    hourly: float
    most: float

    def is_flat(self) -> bool:
        """Whether the growth is allowed."""
        return self.hourly <= self.most


def drill(system: System, given: argparse.Namespace) -> Outcome:
    """Uses everything, changes flights and models meanwhile, and looks at the processes once a minute."""
    if given.minutes < 6:
        raise NotRecovered("a line needs at least 6 minutes")
    mix, kafka = Mix(system, given.data, given.seed), Topics(system.kafka)
    answers, flights = kafka.ends(topics.RESPONSES), Flights(given.data)
    changes = _Changes(two_versions(given.data), _months(flights), given.minutes * _MINUTE)
    watched = [_Watched(part) for part in system.parts.values()]
    pause = max(1, given.minutes // _COUNTS_OF_OBJECTS)
    all_used: list[Used] = []
    with tempfile.TemporaryDirectory(prefix="ontime-drill-soak-") as work, Generator(system.port, Path(work)) as generator:
        changes.start()
        try:
            for minute in range(given.minutes):
                all_used.append(mix.use(generator, _RATES, _MINUTE))
                for part in watched:
                    part.look(minute, minute % pause == 0)
        finally:
            changes.join()
    requests = [asked for used in all_used for asked in used.requests]
    mix.look_again(requests)
    verdict = judge(requests, kafka, answers)
    now = list_parts()
    restarted = [name for name, part in system.parts.items() if name not in now or now[name].pid != part.pid]
    growths = [one for part in watched if part.name not in restarted for one in part.growths()]
    grown = [one for one in growths if not one.is_flat()]
    rows = [
        row("parts that grow", "none", ", ".join(f"{one.part}: {_UNITS[one.name]}" for one in grown) or "none"),
        row("parts that were restarted", "none", ", ".join(restarted) or "none"),
        row("changes of flights and models that failed", "none", ", ".join(changes.failed) or "none"),
        row("promotions", str(_PROMOTIONS), str(changes.done["promotion"])),
        row("not answered or refused", "0", str(sum(_refusals(all_used).values()))),
        *rows_of_ledger(verdict),
    ]
    text = "\n\n".join(
        [
            (
                f"{_RATES.text()} for {given.minutes} min. Meanwhile: {_words(changes.done)}. After the first third, each part"
                " may grow by a tenth in an hour, by the line through what it held at the ends of minutes, and by"
                f" {', '.join(f'{slack} {_UNITS[name]}' for name, slack in _SLACK.items())} more. Objects in use are counted"
                f" every {pause} min, after a collection of garbage, which makes a part wait."
            ),
            page.table(["what", "asked", "seen", "verdict"], rows),
            page.table(["part", "what", "first", "last", "growth in an hour", "at most"], [_cells(one) for one in growths]),
            _latencies(all_used),
            f"Refused or broken: {_words(_refusals(all_used))}.",
        ]
    )
    return Outcome(text, all(cells[-1] in ("met", "") for cells in rows))


class _Watched:
    """A part, and what it held at the ends of minutes."""

    def __init__(self, part: Part):
        self.name = part.name
        self._family = Family(part)
        self._held: list[tuple[int, Held]] = []
        self._heaps: list[tuple[int, float]] = []

    def look(self, minute: int, is_heap_due: bool) -> None:
        """At the end of a minute. A part that has ended is told of as restarted."""
        if self._family.is_alive():
            self._held.append((minute, self._family.held()))
            if is_heap_due:
                self._heaps.append((minute, self._family.live_heap()))

    def growths(self) -> list[_Growth]:
        """Of the heap, and of what is beside it."""
        held = [self._growth(name, [(at, getattr(one, name)) for at, one in self._held]) for name in _SLACK if name != "heap"]
        return [self._growth("heap", self._heaps), *held]

    def _growth(self, name: str, samples: list[tuple[int, float]]) -> _Growth:
        """By the line after the first third, in which caches fill."""
        settled = samples[len(samples) // 3 :]
        minutes, values = [float(at) for at, _ in settled], [float(value) for _, value in settled]
        hourly = Line.through(minutes, values).each * 60
        return _Growth(self.name, name, values[0], values[-1], hourly, median(values) * _MOST_GROWTH + _SLACK[name])


class _Changes(threading.Thread):
    """Publishes the flights again, trains a model, and promotes two versions in turn."""

    def __init__(self, versions: list[str], months: list[str], seconds: float):
        super().__init__()
        self._versions, self._months, self._seconds = versions, months, seconds
        self.done: Counter[str] = Counter()
        self.failed: list[str] = []

    def run(self) -> None:
        """Until all are done; each begins at its time, or once the one before has ended."""
        due = [((number + 0.5) / _PROMOTIONS, "promotion", self._promotion(number)) for number in range(_PROMOTIONS)]
        due += [((number + 0.2) / _LOADS, "publication of all flights", _job("publish")) for number in range(_LOADS)]
        if len(self._months) > 1:
            due.append((0.4, "training", self._training))
        started = time.monotonic()
        try:
            for share, name, change in sorted(due, key=lambda one: one[0]):
                time.sleep(max(0.0, started + share * self._seconds - time.monotonic()))
                self._change(name, change)
        finally:
            if serving(MOMENT) != self._versions[0]:
                run("model", "promote", self._versions[0])

    def _change(self, name: str, change: Callable[[], int]) -> None:
        code = change()
        if code in (0, _REFUSED):
            self.done[name] += 1
        else:
            self.failed.append(f"{name} ({code})")

    def _promotion(self, number: int) -> Callable[[], int]:
        return lambda: _call("model", "promote", self._versions[(number + 1) % len(self._versions)])

    def _training(self) -> int:
        train = f"{self._months[0]}..{self._months[-2]}"
        return _call("job", "delay_model", "--moment", MOMENT, "--train", train, "--test", self._months[-1])


def _job(name: str) -> Callable[[], int]:
    return lambda: _call("job", name)


def _call(*arguments: str) -> int:
    return subprocess.run(["./ontime", *arguments], capture_output=True, check=False).returncode


def _months(flights: Flights) -> list[str]:
    rows = flights.ask("SELECT DISTINCT Year, Month FROM flights ORDER BY ALL")
    return [f"{year}-{month:02}" for year, month in rows]


def _cells(one: _Growth) -> list[str]:
    return [one.part, _UNITS[one.name], f"{one.first:,.0f}", f"{one.last:,.0f}", f"{one.hourly:+,.0f}", f"{one.most:,.0f}"]


def _latencies(all_used: list[Used]) -> str:
    rows = []
    for name in all_used[0].millis():
        asked = sum(used.asked()[name] for used in all_used)
        if asked:
            rows.append(latencies(name, [one for used in all_used for one in used.millis()[name]], asked))
    return table_of_latencies(rows)


def _refusals(all_used: list[Used]) -> Counter[str]:
    return sum((used.refusals() for used in all_used), Counter())


def _words(counts: Counter[str]) -> str:
    return ", ".join(f"{count:,} {what}" for what, count in sorted(counts.items())) or "none"
