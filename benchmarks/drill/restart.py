"""restart: all processes are killed at once under load, like a power cut; after ./ontime up every request has its answer"""

import argparse
import asyncio
import random
import time

from benchmarks import page
from benchmarks.drill.faults import kill
from benchmarks.drill.ledger import judge
from benchmarks.drill.report import Outcome, rows_of_ledger
from benchmarks.pages.answers import Flights
from benchmarks.pages.system import System, list_parts
from benchmarks.realtime import flights as chosen
from benchmarks.realtime import topics
from benchmarks.realtime.report import latencies, table_of_latencies
from benchmarks.realtime.stages import run
from benchmarks.realtime.topics import Topics
from benchmarks.realtime.traveller import Asked, Travellers, asked_of

_TIMEOUT = 300.0
_RECOVERY_TIMEOUT = 90.0


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--requests", type=int, default=3_000, help="in total (3,000)")
    parser.add_argument("--rate", type=float, default=50, help="requests a second (50)")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.requests >= 3_000


def drill(system: System, given: argparse.Namespace) -> Outcome:
    """Kills everything after a third of the requests and keeps sending the others."""
    chance, kafka = random.Random(given.seed), Topics(system.kafka)
    requests = asked_of(chosen.pick(Flights(given.data), given.requests, chance))
    answers = kafka.ends(topics.RESPONSES)
    cut_at, up, troubles = asyncio.run(_run(system, requests, given.rate))
    verdict = judge(requests, kafka, answers)
    after = [one.answered for one in requests if one.answered and one.due > cut_at]
    back = min(after, default=float("inf")) - cut_at
    rows = [
        [
            "seconds from the kill to the first answer to a later request",
            f"at most {_RECOVERY_TIMEOUT:g}",
            f"{back:.1f}",
            "met" if back <= _RECOVERY_TIMEOUT else f"falls short by {back - _RECOVERY_TIMEOUT:.1f}",
        ],
        ["of that, ./ontime up", "", f"{up:.1f}", ""],
        *rows_of_ledger(verdict),
    ]
    text = "\n\n".join(
        [
            (
                f"{given.requests:,} requests at {given.rate:g}/s; after a third of them every process of the system is killed with"
                f" -9, and `./ontime up` is called. Failed HTTP requests, repeated under the same key:"
                f" {', '.join(f'{number} {name}' for name, number in sorted(troubles.items())) or 'none'}."
            ),
            page.table(["what", "asked", "seen", "verdict"], rows),
            table_of_latencies(
                [latencies("POST to event", [one.millis() for one in requests if one.answered], len(requests))]
            ),
        ]
    )
    return Outcome(text, verdict.is_kept() and back <= _RECOVERY_TIMEOUT)


async def _run(system: System, requests: list[Asked], rate: float):
    cut: list[float] = []
    lifted: list[asyncio.Task] = []

    def on_due(number: int) -> None:
        if number == len(requests) // 3:
            cut.append(time.perf_counter())
            for part in list_parts().values():
                kill(part)
            lifted.append(asyncio.create_task(asyncio.to_thread(_up)))

    async with Travellers(system.port) as travellers:
        await travellers.ask_all(requests, rate, _TIMEOUT, on_due)
        up = await lifted[0]
        await travellers.look_again(requests)
    return cut[0], up, travellers.troubles


def _up() -> float:
    """Calls ./ontime up; returns its seconds."""
    started = time.perf_counter()
    run("up")
    return time.perf_counter() - started
