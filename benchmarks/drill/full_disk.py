"""full-disk: the disk of each store, of the checkpoints and of the logs is full in turn, while requests come in and pages are looked at"""

import argparse
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import page
from benchmarks.drill.faults import NotRecovered
from benchmarks.drill.report import Outcome, limit, row, rows_of_ledger
from benchmarks.drill.turns import Turns, ask_during
from benchmarks.pages.system import QUIET_UP, System, find
from benchmarks.realtime.stages import run

_FREE_MEBIBYTES = 384
_MEBIBYTE = 1 << 20
_PAGES = ["/", "/airlines", "/predict", "/flights/search?origin=ATL"]
_ANSWER_TIMEOUT = 400.0
_FULL_SECONDS = 60.0
_MOST_RECOVERY = 120.0
_RECOVERY_TIMEOUT = 300.0


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--rate", type=float, default=10, help="requests a second (10)")
    parser.add_argument("--seconds", type=float, default=_FULL_SECONDS, help=f"that each disk is full ({_FULL_SECONDS:g})")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.seconds >= _FULL_SECONDS


@dataclass
class _Full:
    """A full disk: how pages answered meanwhile, and the seconds from the first free space until all answers again."""

    name: str
    pages: Counter[int] = field(default_factory=Counter)
    back: float = float("inf")

    def unexpected(self) -> int:
        """Pages that were neither there nor said that something is away."""
        return sum(count for status, count in self.pages.items() if status not in (200, 503))


def drill(given: argparse.Namespace) -> Outcome:
    """Starts the system with a small disk for each folder, and fills one after the other."""
    if os.geteuid() != 0:
        raise NotRecovered("only root can mount the small disks that this drill fills")
    if find():
        raise NotRecovered("the system runs; call ./ontime down first, and the drill starts it on small disks")
    places = {
        "documents": given.data / "mongodb",
        "broker": given.data / "kafka",
        "index": given.data / "elasticsearch",
        "checkpoint": given.data / "checkpoints",
        "logs": Path("run/logs"),
    }
    with _small_disks(list(places.values())), _running() as system:
        return _run(system, given, places)


@contextmanager
def _running() -> Iterator[System]:
    """The system with the flights of the last ./ontime up, without work in the background."""
    try:
        run("up", **QUIET_UP)
        started = find()
        if not started:
            raise NotRecovered("./ontime up started no system")
        yield started
    finally:
        run("down")


def _run(system: System, given: argparse.Namespace, places: dict[str, Path]) -> Outcome:
    filler = _Filler(system, places, given.seconds)
    turns = Turns(places, filler.fill)
    verdict, troubles = ask_during(turns, system, given, _ANSWER_TIMEOUT)
    failed = sum(
        count for name, count in troubles.items() if name.split()[-1].startswith("5") and not name.endswith("503")
    )
    rows = [limit(f"{one.name}: seconds until all answers again", _MOST_RECOVERY, one.back, "{:.0f}") for one in turns.done]
    rows += [
        row(f"{one.name}: pages that answered neither 200 nor 503", "0", str(one.unexpected())) for one in turns.done
    ]
    rows += [row("requests that failed with another 5xx than 503", "0", str(failed)), *rows_of_ledger(verdict)]
    seen = [
        [one.name, ", ".join(f"{count} {status}" for status, count in sorted(one.pages.items()))] for one in turns.done
    ]
    text = "\n\n".join(
        [
            (
                f"Each folder has a disk of its own. One after the other is filled to the last byte for {given.seconds:g} s,"
                f" while {given.rate:g} requests a second come in. Failed HTTP requests, repeated under the same key:"
                f" {', '.join(f'{count} {name}' for name, count in sorted(troubles.items())) or 'none'}."
            ),
            page.table(["what", "asked", "seen", "verdict"], rows),
            page.table(["full disk of", "pages meanwhile, by status (0: no answer)"], seen),
        ]
    )
    return Outcome(text, verdict.is_kept() and all(cells[-1] in ("met", "") for cells in rows))


class _Filler:
    """Fills a disk, frees it, and waits until the system is well again."""

    def __init__(self, system: System, places: dict[str, Path], seconds: float):
        self._system, self._places, self._seconds = system, places, seconds

    def fill(self, name: str) -> _Full:
        """How the system took it."""
        full, ballast = _Full(name), self._places[name] / "ballast"
        end = time.monotonic() + self._seconds
        try:
            while time.monotonic() < end:
                _fill_up(ballast)
                for path in _PAGES:
                    full.pages[self._status(path)] += 1
                time.sleep(1)
        finally:
            ballast.unlink(missing_ok=True)
        freed = time.monotonic()
        while not self._is_well():
            if time.monotonic() - freed > _RECOVERY_TIMEOUT:
                raise NotRecovered(f"after the full disk of {name}, not all answers within {_RECOVERY_TIMEOUT:g} s")
            time.sleep(1)
        full.back = time.monotonic() - freed
        return full

    def _is_well(self) -> bool:
        # With the settings of the start: a part that they switch off is not missed.
        status = subprocess.run(["./ontime", "status"], capture_output=True, check=False, env={**os.environ, **QUIET_UP})
        return status.returncode == 0 and self._status("/actuator/health/readiness") == 200

    def _status(self, path: str) -> int:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self._system.port}{path}", timeout=10) as answer:
                return answer.status
        except urllib.error.HTTPError as refused:
            return refused.code
        except OSError:
            return 0


def _fill_up(ballast: Path) -> None:
    """Takes all space that is left, down to single bytes."""
    with ballast.open("ab", buffering=0) as out:
        for size in (_MEBIBYTE, 4_096, 1):
            try:
                while True:
                    out.write(bytes(size))
            except OSError:
                continue


@contextmanager
def _small_disks(places: list[Path]) -> Iterator[None]:
    """Each folder on a disk in memory with its files and some space. At the end, the files are on the usual disk again."""
    mounted = []
    try:
        for place in places:
            place.mkdir(parents=True, exist_ok=True)
            used = sum(one.stat().st_size for one in place.rglob("*") if one.is_file())
            aside = place.with_name(place.name + ".aside")
            place.rename(aside)
            place.mkdir()
            size = used // _MEBIBYTE + _FREE_MEBIBYTES
            mounted.append(place)
            subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}m", "tmpfs", str(place)], check=True)
            subprocess.run(["cp", "-a", f"{aside}/.", str(place)], check=True)
        yield
    finally:
        for place in reversed(mounted):
            aside = place.with_name(place.name + ".aside")
            if place.is_mount():
                shutil.rmtree(aside)
                subprocess.run(["cp", "-a", str(place), str(aside)], check=True)
                subprocess.run(["umount", "--lazy", str(place)], check=True)
            place.rmdir()
            aside.rename(place)
