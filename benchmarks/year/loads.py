"""Starts the system with months of flights in a folder of its own, and measures how long pages take to show them."""

import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measured import ProgramFailed
from benchmarks.pages.system import QUIET_UP, System, find, list_parts, machine_cpu, remembered_source
from benchmarks.year.memory import MemoryWatch, cpu, memory

_FIRST = re.compile(r"^  \d{4}-\d{2}.* published after ")
_ALL = re.compile(r"^  all pages published after ")
_LOAD = re.compile(r"^\[\d/\d] Load flights \.\.\.")
_COST = re.compile(r"^(?P<name>[a-z_.]+) +[\d,]+ rows in +[\d,]+ out .* (?P<seconds>[\d.]+) s$")
_PAGES = ["/", "/airlines", "/airports", "/airplanes", "/airplanes/manufacturers", "/flights/search?origin=ATL", "/rankings"]
_ANSWER_TIMEOUT = 30
#: Too short for a table in the benchmark's own page.
_PAGES_BENCHMARK = ["--turns", "1", "--warmup", "10", "--duckdb-seconds", "1"]
_PAGES_TABLE = "| OnTime: ms from the intended start"


@dataclass
class Loaded:
    """A load by ./ontime up: seconds from the command, and bytes."""

    wall: float
    start: float
    first: float
    all: float
    cpu: float
    peak: int
    after: int
    disk: dict[str, int]
    seconds: dict[str, float]


@dataclass
class Added:
    """A month that was added to others by ./ontime job load: seconds."""

    before: int
    wall: float
    cpu: float
    seconds: dict[str, float]


@contextmanager
def system(data: Path, source: Path, months: int) -> Iterator[tuple[System, Loaded]]:
    """The system with the months of a folder, in an empty data folder; it is stopped at the end."""
    if any(part.is_alive() for part in list_parts().values()):
        raise FileNotFoundError("the system runs: call ./ontime down first, and the benchmark starts it with its own months")
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    with remembered_source():
        try:
            loaded = _up(data, source, months)
            started = find()
            if not started:
                raise ProgramFailed("./ontime up started no system")
            yield started, loaded
        finally:
            subprocess.run(["./ontime", "down"], check=True, stdout=subprocess.DEVNULL)


def _environment(data: Path, months: int) -> dict[str, str]:
    own = {"ONTIME_DATA": str(data.resolve()), "ONTIME_LOCAL_MONTHS": str(months + 1)}
    return {**os.environ, **own, **QUIET_UP}


def _up(data: Path, source: Path, months: int) -> Loaded:
    command = ["./ontime", "up", "--data", str(source.resolve()), "--reference", str((source / "reference").resolve())]
    started, before = time.monotonic(), machine_cpu()[0]
    seen: dict[str, float] = {}
    lines: list[str] = []
    with subprocess.Popen(command, env=_environment(data, months), stdout=subprocess.PIPE, text=True) as process:
        watch = MemoryWatch(process.pid)
        watch.start()
        for line in process.stdout:
            lines.append(line.rstrip("\n"))
            for name, pattern in (("start", _LOAD), ("first", _FIRST), ("all", _ALL)):
                if name not in seen and pattern.match(line):
                    seen[name] = time.monotonic() - started
                    if name != "start":
                        _require_pages()
        code = process.wait()
    wall, peak = time.monotonic() - started, watch.end()
    if code != 0 or "all" not in seen:
        raise ProgramFailed("\n".join(["./ontime up did not load all months:", *lines[-20:]]))
    return Loaded(
        wall,
        seen["start"],
        seen.get("first", seen["all"]),
        seen["all"],
        machine_cpu()[0] - before,
        peak,
        memory(),
        {folder.name: _size(folder) for folder in sorted(data.iterdir()) if folder.is_dir()},
        costs(lines),
    )


def add(running: System, data: Path, source: Path, before: int) -> Added:
    """Adds a month to those that are loaded. CPU seconds are those of the job and of the stores."""
    command = ["./ontime", "job", "load", "--source", str(source.resolve()), "--reference", str((source / "reference").resolve())]
    stores = [running.parts[name].pid for name in ("mongodb", "elasticsearch")]
    began, before_cpu, children = time.monotonic(), cpu(*stores), os.times()
    done = subprocess.run(
        command, env=_environment(data, before), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    wall, after = time.monotonic() - began, os.times()
    if done.returncode != 0:
        raise ProgramFailed("\n".join(["./ontime job load failed:", *done.stdout.splitlines()[-20:]]))
    job = after.children_user + after.children_system - children.children_user - children.children_system
    return Added(before, wall, job + cpu(*stores) - before_cpu, costs(done.stdout.splitlines()))


def latencies(data: Path) -> str:
    """The latencies of pages with all months, first requests included: a table of ./ontime bench pages."""
    command = [sys.executable, "-m", "benchmarks.pages", *_PAGES_BENCHMARK, "--data", str(data)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    tables = [part for part in done.stdout.split("\n\n") if part.startswith(_PAGES_TABLE)]
    # The benchmark also fails if pages did, which the table says.
    if not tables:
        raise ProgramFailed("\n".join(["./ontime bench pages failed:", *done.stdout.splitlines()[-20:]]))
    return tables[0]


def costs(lines: list[str]) -> dict[str, float]:
    """The seconds of each job, from its line."""
    matches = (_COST.match(line) for line in lines)
    return {match["name"]: float(match["seconds"]) for match in matches if match}


def _require_pages() -> None:
    port = list_parts()["web"].ports["web"]
    for path in _PAGES:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=_ANSWER_TIMEOUT) as answer:
                answer.read()
        except OSError as failure:
            raise ProgramFailed(f"{path}: {failure}, although the load said that pages show a month") from failure


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
