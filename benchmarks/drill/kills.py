"""kills: the stream, the broker and the store are killed at random moments, and models are promoted in between"""

import argparse
import asyncio
import random
import threading
from collections.abc import Callable
from pathlib import Path

from benchmarks import page
from benchmarks.drill.faults import Faults, await_whole
from benchmarks.drill.ledger import judge
from benchmarks.drill.report import Outcome, rows_of_ledger
from benchmarks.drill.versions import MOMENT, two_versions
from benchmarks.pages.answers import Flights
from benchmarks.pages.system import System
from benchmarks.realtime import flights as chosen
from benchmarks.realtime import topics
from benchmarks.realtime.report import latencies, table_of_latencies
from benchmarks.realtime.stages import run, serving
from benchmarks.realtime.topics import Topics
from benchmarks.realtime.traveller import Travellers, asked_of

_TIMEOUT = 900.0


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--requests", type=int, default=10_000, help="in total (10,000)")
    parser.add_argument("--rate", type=float, default=50, help="requests a second (50)")
    parser.add_argument("--stream", type=int, default=20, help="kills of the stream (20)")
    parser.add_argument("--broker", type=int, default=5, help="kills of the broker (5)")
    parser.add_argument("--store", type=int, default=5, help="kills of the store (5)")
    parser.add_argument("--promotions", type=int, default=4, help="of another model (4)")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.requests >= 10_000 and given.stream >= 20 and min(given.broker, given.store) >= 5 and given.promotions


def drill(system: System, given: argparse.Namespace) -> Outcome:
    """Sends requests while it kills parts, then looks up every answer again."""
    chance = random.Random(given.seed)
    plan = _plan(given, chance, two_versions(given.data) if given.promotions else [])
    requests = asked_of(chosen.pick(Flights(given.data), given.requests, chance))
    kafka = Topics(system.kafka)
    answers, faults, sent_before = kafka.ends(topics.RESPONSES), Faults(), _count_sent_again()
    first = serving(MOMENT) if given.promotions else ""
    try:
        troubles, back = asyncio.run(_run(system, requests, given.rate, plan, faults))
    finally:
        failed = faults.end()
        if first and serving(MOMENT) != first:
            run("model", "promote", first)
    verdict = judge(requests, kafka, answers)
    done = [one.millis() for one in requests if one.answered]
    resent = _count_sent_again() - sent_before
    text = "\n\n".join(
        [
            (
                f"Killed with -9: the stream {faults.count('stream')} times, the broker {faults.count('kafka')} times, the"
                f" store {faults.count('mongodb')} times; models promoted {faults.count('promote')} times. The last"
                f" part had recovered {back:.1f} s after the last answer. Requests that the web application sent again after 30 s without an"
                f" answer: {resent}. Failed HTTP requests, repeated under the same key:"
                f" {', '.join(f'{count} {name}' for name, count in sorted(troubles.items())) or 'none'}."
            ),
            page.table(["ledger", "asked", "seen", "verdict"], rows_of_ledger(verdict)),
            table_of_latencies([latencies("POST to event, with all faults", done, len(requests))]),
            *failed,
        ]
    )
    return Outcome(text, verdict.is_kept() and not _crashed(troubles) and not failed)


async def _run(
    system: System, requests: list, rate: float, plan: dict[int, list[Callable[[Faults], None]]], faults: Faults
):
    threads = []

    def on_due(number: int) -> None:
        for fault in plan.get(number, ()):
            thread = threading.Thread(target=fault, args=(faults,))
            thread.start()
            threads.append(thread)

    async with Travellers(system.port) as travellers:
        await travellers.ask_all(requests, rate, _TIMEOUT, on_due)
        for thread in threads:
            await asyncio.to_thread(thread.join)
        back = await asyncio.to_thread(await_whole)
        await travellers.look_again(requests)
    return travellers.troubles, back


def _plan(
    given: argparse.Namespace, chance: random.Random, versions: list[str]
) -> dict[int, list[Callable[[Faults], None]]]:
    """The faults by request number: at random, and early enough that the system recovers under load."""
    plan = {}
    counts = {"stream": given.stream, "kafka": given.broker, "mongodb": given.store}
    for name, count in counts.items():
        for moment in chance.sample(range(given.requests * 95 // 100), count):
            plan.setdefault(moment, []).append(lambda faults, name=name: faults.kill(name))
    for number in range(given.promotions if versions else 0):
        moment = given.requests * (number + 1) // (given.promotions + 1)
        model = versions[(number + 1) % len(versions)]
        plan.setdefault(moment, []).append(lambda faults, model=model: faults.promote(model))
    return plan


def _count_sent_again() -> int:
    """From the web application's log."""
    return Path("run/logs/web.log").read_text(errors="replace").count(" is sent again")


def _crashed(troubles: dict[str, int]) -> bool:
    """503 says that a server is unavailable; any other 5xx is a bug."""
    return any(name.split()[-1].startswith("5") and not name.endswith("503") for name in troubles)
