"""checkpoint: damaged, partly or wholly deleted; the stream stops with instructions, or repeats answers that nobody sees"""

import argparse
import asyncio
import os
import random
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import page
from benchmarks.drill.faults import kill_named
from benchmarks.drill.ledger import judge
from benchmarks.drill.report import Outcome, rows_of_ledger
from benchmarks.pages.answers import Flights
from benchmarks.pages.system import System, find
from benchmarks.realtime import flights as chosen
from benchmarks.realtime import topics
from benchmarks.realtime.topics import Topics
from benchmarks.realtime.traveller import Asked, Travellers, asked_of

_TIMEOUT = 90.0
_BATCH_TIMEOUT = 120.0
_HINT = "away and start again"


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--requests", type=int, default=500, help="answered before each fault, and after it (500)")
    parser.add_argument("--rate", type=float, default=50, help="requests a second (50)")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.requests >= 500


def drill(system: System, given: argparse.Namespace) -> Outcome:
    """Causes three faults in turn; one ledger holds all requests."""
    chance, kafka = random.Random(given.seed), Topics(system.kafka)
    flights, answers = Flights(given.data), kafka.ends(topics.RESPONSES)
    checkpoint = Path(given.data, "checkpoints/predictions").resolve()
    requests: list[Asked] = []

    def ask() -> None:
        asked = asked_of(chosen.pick(flights, given.requests, chance))
        asyncio.run(_ask(find(), asked, given.rate))
        requests.extend(asked)

    rows = []
    faults: dict[str, Callable[[Path], None]] = {
        "its newest offsets file is cut in half": _cut,
        "its newest offsets file is deleted": _delete_newest,
        "it is deleted": shutil.rmtree,
    }
    ask()
    for name, fault in faults.items():
        _await_offsets(checkpoint)
        _stop_stream()
        fault(checkpoint)
        started = time.monotonic()
        message = _up()
        refused = message and _HINT in message and str(checkpoint) in message
        rows.append([name, "stops with instructions" if refused else "continues" if not message else "FAILS without instructions"])
        if message:
            _move_away(checkpoint)
            message = _up()
        rows[-1] += ["answers" if not message else "FAILS", f"{time.monotonic() - started:.0f}"]
        ask()
    asyncio.run(_look(find(), requests))
    verdict = judge(requests, kafka, answers)
    is_good = verdict.is_kept() and not any("FAILS" in cell for cells in rows for cell in cells)
    text = "\n\n".join(
        [
            (
                f"{given.requests:,} requests before the faults and after each. After each fault, `./ontime up` is called; if the"
                " stream stops with instructions, the folder that they name is moved away, and `up` is called again."
            ),
            page.table(["the checkpoint", "the stream", "then", "seconds until it answers"], rows),
            page.table(["ledger", "asked", "seen", "verdict"], rows_of_ledger(verdict)),
        ]
    )
    return Outcome(text, is_good)


async def _ask(system: System, requests: list[Asked], rate: float) -> None:
    async with Travellers(system.port) as travellers:
        await travellers.ask_all(requests, rate, _TIMEOUT)


async def _look(system: System, requests: list[Asked]) -> None:
    async with Travellers(system.port) as travellers:
        await travellers.look_again(requests)


def _stop_stream() -> None:
    """Stops the watch first, so that it does not restart the stream."""
    for name in ("watch", "stream"):
        kill_named(name)


def _up() -> str:
    """The output of ./ontime up if it failed, else nothing."""
    done = subprocess.run(["./ontime", "up"], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def _await_offsets(checkpoint: Path) -> None:
    """A new checkpoint has no offsets until its first batch has ended."""
    until = time.monotonic() + _BATCH_TIMEOUT
    while not _offsets(checkpoint):
        if time.monotonic() > until:
            raise TimeoutError(f"no batch ended within {_BATCH_TIMEOUT:.0f} s: {checkpoint}")
        time.sleep(0.5)


def _offsets(checkpoint: Path) -> list[Path]:
    return [file for file in (checkpoint / "offsets").iterdir() if file.name.isdigit()]


def _newest(checkpoint: Path) -> Path:
    return max(_offsets(checkpoint), key=lambda file: int(file.name))


def _cut(checkpoint: Path) -> None:
    newest = _newest(checkpoint)
    os.truncate(newest, newest.stat().st_size // 2)
    _checksum(newest).unlink(missing_ok=True)


def _delete_newest(checkpoint: Path) -> None:
    newest = _newest(checkpoint)
    newest.unlink()
    _checksum(newest).unlink(missing_ok=True)


def _checksum(file: Path) -> Path:
    """Hadoop's checksum file, which would reveal the fault."""
    return file.with_name(f".{file.name}.crc")


def _move_away(checkpoint: Path) -> None:
    away = checkpoint.with_name(f"predictions-{time.strftime('%H%M%S')}")
    checkpoint.rename(away)
    shutil.rmtree(away)
