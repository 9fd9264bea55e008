"""Faults that take turns while predictions are asked for"""

import argparse
import asyncio
import random
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, Protocol, TypeVar

from benchmarks.drill.ledger import Verdict, judge
from benchmarks.pages.answers import Flights
from benchmarks.realtime import flights as chosen
from benchmarks.realtime.topics import RESPONSES, Topics
from benchmarks.realtime.traveller import Asked, Travellers, asked_of

_SETTLED = 10.0
_MOST_FLIGHTS = 100_000
_Seen = TypeVar("_Seen")


class Front(Protocol):
    """Where predictions are asked for: the port of the pages on loopback, and the brokers."""

    port: int
    kafka: str


class Turns(threading.Thread, Generic[_Seen]):
    """Causes one fault after the other; each waits until the system has recovered, and tells what it saw."""

    def __init__(self, names: Iterable[str], cause: Callable[[str], _Seen]):
        super().__init__()
        self._names, self._cause = list(names), cause
        self.done: list[_Seen] = []
        self._failure: Exception | None = None

    def run(self) -> None:
        """Until all are done or one did not recover."""
        try:
            for name in self._names:
                time.sleep(_SETTLED)
                self.done.append(self._cause(name))
                print(self.done[-1], flush=True)
        except Exception as failure:  # noqa: BLE001 - the drill raises it in its own thread
            self._failure = failure

    def end(self) -> None:
        """Waits for the last; raises what ended them early."""
        self.join()
        if self._failure:
            raise self._failure


def ask_during(turns: Turns, front: Front, given: argparse.Namespace, timeout: float) -> tuple[Verdict, dict[str, int]]:
    """Asks at a constant rate until the turns are over; gives what became of the requests, and the troubles of asking.

    :param timeout: seconds that an answer may take, with the fault and the recovery in them
    """
    kafka, requests = Topics(front.kafka), []
    before = kafka.ends(RESPONSES)
    flights = asked_of(chosen.pick(Flights(given.data), _MOST_FLIGHTS, random.Random(given.seed)))

    def until_over() -> Iterator[Asked]:
        turns.start()
        for asked in flights:
            if not turns.is_alive():
                return
            requests.append(asked)
            yield asked

    troubles = asyncio.run(_ask(front, until_over(), requests, given.rate, timeout))
    turns.end()
    return judge(requests, kafka, before), troubles


async def _ask(
    front: Front, asking: Iterable[Asked], requests: list[Asked], rate: float, timeout: float
) -> dict[str, int]:
    async with Travellers(front.port) as travellers:
        await travellers.ask_all(asking, rate, timeout)
        await travellers.look_again(requests)
    return travellers.troubles
