"""checkpoint: it is torn, or a part of it is gone, or all: the stream refuses with a hint, or answers again unseen"""

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

_PATIENCE = 90.0
_BATCH_WITHIN = 120.0
_HINT = "away and start again"


def options(parser: argparse.ArgumentParser) -> None:
    """Of this drill."""
    parser.add_argument("--requests", type=int, default=500, help="answered before each fault, and after it (500)")
    parser.add_argument("--rate", type=float, default=50, help="requests a second (50)")


def is_full(given: argparse.Namespace) -> bool:
    """Whether it is the drill that the page shows."""
    return given.requests >= 500


def drill(system: System, given: argparse.Namespace) -> Outcome:
    """Three faults one after another; every request of all of them is in one ledger."""
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
        "its newest file of offsets is torn in the middle": _tear,
        "its newest file of offsets is gone": _lose,
        "it is gone": shutil.rmtree,
    }
    ask()
    for name, fault in faults.items():
        _await_offsets(checkpoint)
        _stop_stream()
        fault(checkpoint)
        started = time.monotonic()
        told = _up()
        refused = told and _HINT in told and str(checkpoint) in told
        rows.append([name, "refuses with a hint" if refused else "goes on" if not told else "FAILS without a hint"])
        if told:
            _move_away(checkpoint)
            told = _up()
        rows[-1] += ["answers" if not told else "FAILS", f"{time.monotonic() - started:.0f}"]
        ask()
    asyncio.run(_look(find(), requests))
    verdict = judge(requests, kafka, answers)
    is_good = verdict.is_kept() and not any("FAILS" in cell for cells in rows for cell in cells)
    text = "\n\n".join(
        [
            (
                f"{given.requests:,} requests before the faults and after each. What `./ontime up` says to each; where it refuses, the"
                " folder that it names is moved away, and `up` is called again."
            ),
            page.table(["the checkpoint", "the stream", "then", "seconds until it answers"], rows),
            page.table(["ledger", "asked", "seen", "verdict"], rows_of_ledger(verdict)),
        ]
    )
    return Outcome(text, is_good)


async def _ask(system: System, requests: list[Asked], rate: float) -> None:
    async with Travellers(system.port) as travellers:
        await travellers.ask_all(requests, rate, _PATIENCE)


async def _look(system: System, requests: list[Asked]) -> None:
    async with Travellers(system.port) as travellers:
        await travellers.look_again(requests)


def _stop_stream() -> None:
    """Nobody starts it again."""
    for name in ("watch", "stream"):
        kill_named(name)


def _up() -> str:
    """What ./ontime up said where it failed."""
    done = subprocess.run(["./ontime", "up"], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def _await_offsets(checkpoint: Path) -> None:
    """A new checkpoint has none before its first batch has ended."""
    until = time.monotonic() + _BATCH_WITHIN
    while not _offsets(checkpoint):
        if time.monotonic() > until:
            raise TimeoutError(f"no batch ended within {_BATCH_WITHIN:.0f} s: {checkpoint}")
        time.sleep(0.5)


def _offsets(checkpoint: Path) -> list[Path]:
    return [file for file in (checkpoint / "offsets").iterdir() if file.name.isdigit()]


def _newest(checkpoint: Path) -> Path:
    return max(_offsets(checkpoint), key=lambda file: int(file.name))


def _tear(checkpoint: Path) -> None:
    newest = _newest(checkpoint)
    os.truncate(newest, newest.stat().st_size // 2)
    _checksum(newest).unlink(missing_ok=True)


def _lose(checkpoint: Path) -> None:
    newest = _newest(checkpoint)
    newest.unlink()
    _checksum(newest).unlink(missing_ok=True)


def _checksum(file: Path) -> Path:
    """Hadoop's own, which would tell it too."""
    return file.with_name(f".{file.name}.crc")


def _move_away(checkpoint: Path) -> None:
    away = checkpoint.with_name(f"predictions-{time.strftime('%H%M%S')}")
    checkpoint.rename(away)
    shutil.rmtree(away)
