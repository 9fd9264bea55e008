"""promotions: another model is promoted many times in a row under load; no answer is lost, pauses are short, memory is flat"""

import argparse
import asyncio
import random
import re
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from benchmarks import page
from benchmarks.drill.faults import NotRecovered
from benchmarks.drill.ledger import judge
from benchmarks.drill.memory import MEBIBYTE, live_heap
from benchmarks.drill.report import Outcome, limit, row, rows_of_ledger
from benchmarks.drill.versions import MOMENT, two_versions
from benchmarks.pages.answers import Flights
from benchmarks.pages.system import Part, System, list_parts
from benchmarks.realtime import flights as chosen
from benchmarks.realtime import topics
from benchmarks.realtime.report import latencies, table_of_latencies
from benchmarks.realtime.stages import run, serving
from benchmarks.realtime.topics import Topics
from benchmarks.realtime.traveller import Asked, Travellers, asked_of

_ANSWER_TIMEOUT = 90.0
_SWITCH_TIMEOUT = 120.0
_MAX_PAUSE = 5.0
_MAX_GROWTH = 1.1
_HEAP = "-Xmx1g"
_LOG = Path("run/logs/stream.log")
#: What the stream logs after each change of models.
_SWITCHED = re.compile(r"loaded and warmed up in (\d+) ms, switched in (\d+) ms")
#: How many promotions make a row of the table; the first and the last row are compared.
_ROW = 10
#: Seconds of requests before the first promotion: they fill what the stream remembers of flights.
_WARM_UP = 90.0
_WARM_UP_RATE = 50.0


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--promotions", type=int, default=60, help="in a row (60)")
    parser.add_argument("--rate", type=float, default=20, help="requests a second (20)")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.promotions >= 60


@dataclass(frozen=True)
class _Promoted:
    """One promotion: how long the new models took to prepare and to take over, and what the stream holds after it."""

    prepared: float
    switched: float
    heap: float
    resident: float


def drill(system: System, given: argparse.Namespace) -> Outcome:
    """Promotes two versions in turn while requests come in at a constant rate."""
    stream = system.parts["stream"]
    if _HEAP not in Path(f"/proc/{stream.pid}/cmdline").read_text().split("\0"):
        raise NotRecovered("the stream has another heap than 1 GiB; unset ONTIME_STREAM_MEMORY and call ./ontime up")
    versions, kafka = two_versions(given.data), Topics(system.kafka)
    flights = asked_of(chosen.pick(Flights(given.data), 100_000, random.Random(given.seed)))
    warm_up, flights = flights[: round(_WARM_UP * _WARM_UP_RATE)], flights[round(_WARM_UP * _WARM_UP_RATE) :]
    asyncio.run(_ask(system, warm_up, warm_up, _WARM_UP_RATE))
    promoter = _Promoter(stream, versions, given.promotions)
    answers, requests = kafka.ends(topics.RESPONSES), []

    def while_promoting() -> Iterator[Asked]:
        promoter.start()
        for asked in flights:
            if not promoter.is_alive():
                return
            requests.append(asked)
            yield asked

    try:
        troubles = asyncio.run(_ask(system, while_promoting(), requests, given.rate))
    finally:
        promoter.join()
        if serving(MOMENT) != versions[0]:
            run("model", "promote", versions[0])
    if promoter.failure:
        raise promoter.failure
    verdict, done = judge(requests, kafka, answers), promoter.done
    millis = [one.millis() for one in requests if one.answered]
    pause = max(millis, default=float("inf")) / 1000
    tens = [done[start : start + _ROW] for start in range(0, len(done), _ROW)]
    first, last = tens[0], tens[-1]
    growth = _mean(last, "heap") / _mean(first, "heap")
    rows = [
        row("promotions that took effect", f"{given.promotions}", f"{len(done)}"),
        row("the stream is still the same process", "yes", "yes" if list_parts()["stream"].pid == stream.pid else "no"),
        limit("longest time from request to answer, s", _MAX_PAUSE, pause, "{:.1f}"),
        limit(f"heap after garbage collection, last {len(last)} / first {len(first)}", _MAX_GROWTH, growth, "{:.2f}"),
        *rows_of_ledger(verdict),
    ]
    of_memory = [
        [
            f"{number * _ROW + 1} to {number * _ROW + len(ones)}",
            f"{_mean(ones, 'heap'):.0f}",
            f"{_mean(ones, 'resident'):.0f}",
            *_seconds(ones),
        ]
        for number, ones in enumerate(tens)
    ]
    text = "\n\n".join(
        [
            (
                f"{versions[1]} and {versions[0]} are promoted in turn, {given.promotions} times, each as soon as the one before"
                f" serves, while {given.rate:g} requests a second come in; the stream's heap is 1 GiB, its batches"
                f" are {_batch(stream.pid)} long. Failed HTTP requests:"
                f" {', '.join(f'{count} {name}' for name, count in sorted(troubles.items())) or 'none'}."
            ),
            page.table(["what", "asked", "seen", "verdict"], rows),
            page.table(
                ["promotions", "live heap, MiB", "resident, MiB", "loaded and warmed up, s", "switched, s"], of_memory
            ),
            table_of_latencies([latencies("POST to event", millis, len(requests))]),
        ]
    )
    is_good = all(cells[-1] in ("met", "") for cells in rows)
    return Outcome(text, is_good)


async def _ask(system: System, asking: Iterable[Asked], requests: list[Asked], rate: float) -> dict[str, int]:
    async with Travellers(system.port) as travellers:
        await travellers.ask_all(asking, rate, _ANSWER_TIMEOUT)
        await travellers.look_again(requests)
    return travellers.troubles


class _Promoter(threading.Thread):
    """Promotes the versions in turn, each once the one before serves."""

    def __init__(self, stream: Part, versions: list[str], count: int):
        super().__init__()
        self._stream, self._versions, self._count = stream, versions, count
        self.done: list[_Promoted] = []
        self.failure: Exception | None = None

    def run(self) -> None:
        """Until all are done or one fails."""
        try:
            for number in range(self._count):
                self.done.append(self._promote(self._versions[(number + 1) % len(self._versions)]))
        except Exception as failure:  # noqa: BLE001 - the drill raises it in its own thread
            self.failure = failure

    def _promote(self, model: str) -> _Promoted:
        before = len(_switches())
        run("model", "promote", model)
        deadline = time.monotonic() + _SWITCH_TIMEOUT
        while len(switches := _switches()) == before:
            if time.monotonic() > deadline:
                raise NotRecovered(f"{model} did not serve within {_SWITCH_TIMEOUT:g} s of its promotion; {_LOG} says why")
            time.sleep(0.2)
        # The collection below stops the stream: requests that waited for the switch are answered first.
        time.sleep(2)
        prepared, switched = (int(millis) / 1000 for millis in switches[-1])
        return _Promoted(prepared, switched, live_heap(self._stream.pid), self._stream.memory() / MEBIBYTE)


def _switches() -> list[tuple[str, str]]:
    return _SWITCHED.findall(_LOG.read_text(errors="replace"))


def _batch(pid: int) -> str:
    environment = dict(one.partition("=")[::2] for one in Path(f"/proc/{pid}/environ").read_text().split("\0"))
    return environment.get("ONTIME_STREAM_REAL_TIME_BATCH", "30 seconds")


def _mean(promoted: list[_Promoted], name: str) -> float:
    return fmean(getattr(one, name) for one in promoted)


def _seconds(promoted: list[_Promoted]) -> list[str]:
    return [f"{_mean(promoted, name):.1f}" for name in ("prepared", "switched")]
