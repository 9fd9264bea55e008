"""Measures a kind of page under load and DuckDB with the same queries, in turns."""

import os
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.pages.answers import Answered, Flights
from benchmarks.pages.generator import Drive, Generator
from benchmarks.pages.questions import Arrivals, Once, Question
from benchmarks.pages.system import System, machine_cpu

#: A body in so many is compared with DuckDB's answer.
CHECK_EVERY = 50

_OK = 200


@dataclass(frozen=True)
class Kind:
    """A kind of page: requests per second, and the longest time in milliseconds."""

    name: str
    rate: float
    lists: Sequence[Sequence[Question]]
    most: dict[str, float]
    once: bool = False

    def arrivals(self) -> Arrivals | Once:
        """The order of the requests."""
        return Once(self.lists[0]) if self.once else Arrivals(*self.lists)


@dataclass
class Trial:
    """The results of all turns."""

    kind: Kind
    warmup: float
    drives: list[Drive] = field(default_factory=list)
    answers: list[Answered] = field(default_factory=list)
    cpu: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    machine: float = 0
    stolen: float = 0
    loads: list[float] = field(default_factory=list)
    memory: int = 0
    repeated: int = 0
    problems: list[str] = field(default_factory=list)

    def millis(self) -> list[float]:
        """The milliseconds of every request in all turns, from its intended start."""
        return [reply.millis for drive in self.drives for reply in drive.replies]

    def requests(self) -> int:
        """The number of requests in all turns."""
        return sum(len(drive.replies) for drive in self.drives)

    def errors(self) -> int:
        """Responses other than 200, and wrong bodies."""
        statuses = [reply.status for drive in self.drives for reply in drive.replies]
        return sum(status != _OK for status in statuses) + len(self.problems)

    def seconds(self) -> float:
        """The seconds of all turns until the last response."""
        return sum(drive.seconds for drive in self.drives)

    def different(self) -> int:
        """The number of different pages."""
        return len({reply.path for drive in self.drives for reply in drive.replies})


class Trials:
    """Runs trials against a system."""

    def __init__(self, system: System, generator: Generator, flights: Flights, say: Callable[[str], None]):
        self._system = system
        self._generator = generator
        self._flights = flights
        self._say = say

    def exists(self, question: Question) -> bool:
        """Whether the application has the page."""
        return self._generator.drive([question.path], 1, 1).replies[0].status == _OK

    def run(self, kind: Kind, turns: int, seconds: float, warmup: float, duckdb_seconds: float) -> Trial:
        """Warms up, then measures pages and DuckDB in turns of some seconds each."""
        arrivals = kind.arrivals()
        trial = Trial(kind, warmup)
        before = arrivals.next(round(kind.rate * warmup))
        self._generator.drive([question.path for question in before], kind.rate, CHECK_EVERY)
        seen = {question.path for question in before}
        for _ in range(turns):
            questions = arrivals.next(round(kind.rate * seconds))
            trial.repeated += _count_repeated(questions, seen)
            self._drive(trial, questions)
            trial.answers.append(self._flights.answer(questions[: round(kind.rate * duckdb_seconds)], kind.rate))
            self._say(_progress(trial))
        trial.problems += _lengths_that_differ(trial.drives)
        return trial

    def _drive(self, trial: Trial, questions: list[Question]) -> None:
        trial.loads.append(os.getloadavg()[0])
        cpu, machine = self._system.cpu(), machine_cpu()
        drive = self._generator.drive([question.path for question in questions], trial.kind.rate, CHECK_EVERY)
        for name, seconds in self._system.cpu().items():
            trial.cpu[name] += seconds - cpu.get(name, seconds)
        now = machine_cpu()
        trial.machine += now[0] - machine[0]
        trial.stolen += now[1] - machine[1]
        trial.memory = max(trial.memory, self._system.parts["web"].memory())
        trial.drives.append(drive)
        for number, body in drive.bodies.items():
            trial.problems += self._what_is_wrong(questions[number], body)

    def _what_is_wrong(self, question: Question, body: str) -> list[str]:
        """The pages that are incomplete or differ from DuckDB's number of flights."""
        flights = question.count(self._flights.ask(question.sql, question.values))
        told = re.compile(rf"(?<![\d,.]){flights:,}(?![\d,.])")
        if not body.rstrip().endswith("</html>"):
            return [f"{question.path}: not a whole page"]
        return [] if told.search(_words(body)) else [f"{question.path}: does not tell DuckDB's {flights:,} flights"]


def _words(html: str) -> str:
    return re.sub(r"<[^>]+>", " ", html)


def _count_repeated(questions: list[Question], seen: set[str]) -> int:
    repeated = 0
    for question in questions:
        repeated += question.path in seen
        seen.add(question.path)
    return repeated


def _lengths_that_differ(drives: list[Drive]) -> list[str]:
    lengths = defaultdict(set)
    for drive in drives:
        for reply in drive.replies:
            if reply.status == _OK:
                lengths[reply.path].add(reply.size)
    return [f"{path}: of {sorted(sizes)} bytes" for path, sizes in lengths.items() if len(sizes) > 1]


def _progress(trial: Trial) -> str:
    millis = sorted(reply.millis for reply in trial.drives[-1].replies)
    return (
        f"{trial.kind.name}: p50 {millis[len(millis) // 2]:.1f} ms, p99 {millis[len(millis) * 99 // 100]:.1f} ms,"
        f" {trial.errors()} errors so far, load average {trial.loads[-1]:.1f}"
    )
