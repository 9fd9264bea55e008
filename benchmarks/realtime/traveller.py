"""Simulates travellers who request predictions by POST and receive the answers as server-sent events."""

import asyncio
import json
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Self

import aiohttp

_ACCEPTED = 202
_EVENTS = {"Accept": "text/event-stream"}
_COMES_BACK_AFTER = 1.0
_LONGEST_PAUSE = 5.0
_CONNECTIONS = 4_000


@dataclass
class Asked:
    """One request: its due time and its results. Times are seconds of a monotonic clock."""

    body: dict
    key: str
    due: float = 0.0
    accepted: float | None = None
    id: str | None = None
    answered: float | None = None
    #: Every state READY or REJECTED that was seen, the first one first.
    seen: list[dict] = field(default_factory=list)
    posts: int = 0

    def millis(self) -> float:
        """The time from the due time to the answer. Only for an answered request."""
        return (self.answered - self.due) * 1000


def asked_of(flights: Sequence[dict]) -> list[Asked]:
    """Requests for flights, with keys that no earlier run used; otherwise the store would answer."""
    return [Asked(flight, str(uuid.uuid4())) for flight in flights]


class Travellers:
    """Sends requests at a constant rate, whether or not earlier ones were answered, until all are answered."""

    def __init__(self, port: int, again: bool = True, addresses: int = 1):
        """
        :param again: whether a request that was not accepted is sent again, under the same key
        :param addresses: of loopback that they come from, at most 250: limits are for each address
        """
        self._again = again
        self._addresses = [f"127.0.0.{1 + number}" for number in range(addresses)]
        self._address = f"http://127.0.0.1:{port}/api/v1/predictions"
        #: Statuses and troubles of all answers that were none.
        self.troubles: Counter[str] = Counter()

    async def __aenter__(self) -> Self:
        self._sessions = [
            aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=_CONNECTIONS, local_addr=(address, 0)),
                timeout=aiohttp.ClientTimeout(total=None, sock_read=90),
            )
            for address in self._addresses
        ]
        return self

    async def __aexit__(self, *_: object) -> None:
        for session in self._sessions:
            await session.close()

    def _session(self, asked: Asked) -> aiohttp.ClientSession:
        """Always the same for a request: its key belongs to the address."""
        return self._sessions[uuid.UUID(asked.key).int % len(self._sessions)]

    async def ask_all(
        self,
        requests: Iterable[Asked],
        rate: float,
        patience: float,
        on_due: Callable[[int], None] = lambda number: None,
    ) -> None:
        """Returns when all requests are answered, or this many seconds after the last one was due."""
        started = time.perf_counter() + 0.1
        tasks = []
        for number, asked in enumerate(requests):
            asked.due = started + number / rate
            await asyncio.sleep(asked.due - time.perf_counter())
            tasks.append(asyncio.create_task(self._ask(asked)))
            on_due(number)
        _, late = await asyncio.wait(tasks, timeout=patience)
        for task in late:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def look_again(self, requests: Sequence[Asked], patience: float = 600) -> None:
        """Gets every accepted request again by its address and waits for late answers."""
        deadline = time.perf_counter() + patience
        await self._look_once(requests)
        while waiting := [asked for asked in requests if asked.id and not asked.seen]:
            if time.perf_counter() > deadline:
                return
            await asyncio.sleep(_LONGEST_PAUSE)
            await self._look_once(waiting)

    async def _look_once(self, requests: Sequence[Asked]) -> None:
        together = asyncio.Semaphore(16)

        async def look(asked: Asked) -> None:
            async with together:
                await self._look(asked)

        await asyncio.gather(*(look(asked) for asked in requests if asked.id))

    async def _ask(self, asked: Asked) -> None:
        while asked.accepted is None:
            await self._post(asked)
            if not self._again and asked.accepted is None:
                return
        while asked.answered is None:
            await self._listen(asked)

    async def _post(self, asked: Asked) -> None:
        pause = _COMES_BACK_AFTER
        asked.posts += 1
        try:
            headers = {"Idempotency-Key": asked.key}
            async with self._session(asked).post(self._address, json=asked.body, headers=headers) as answer:
                state = await answer.json(content_type=None)
                if answer.status == _ACCEPTED:
                    asked.accepted, asked.id = time.perf_counter(), state["id"]
                    return
                self.troubles[f"POST {answer.status}"] += 1
                pause = _retry_after(answer)
        except (aiohttp.ClientError, TimeoutError, ValueError) as failure:
            self.troubles[f"POST {type(failure).__name__}"] += 1
        await asyncio.sleep(pause)

    async def _listen(self, asked: Asked) -> None:
        """Reconnects like a browser's EventSource if the connection ends without an answer."""
        pause = _COMES_BACK_AFTER
        try:
            async with self._session(asked).get(f"{self._address}/{asked.id}/events", headers=_EVENTS) as answer:
                if answer.status == 200:
                    async for line in answer.content:
                        if line.startswith(b"data:") and self._hear(asked, json.loads(line[5:])):
                            return
                else:
                    self.troubles[f"events {answer.status}"] += 1
                    pause = _retry_after(answer)
        except (aiohttp.ClientError, TimeoutError) as failure:
            self.troubles[f"events {type(failure).__name__}"] += 1
        await asyncio.sleep(pause)

    @staticmethod
    def _hear(asked: Asked, state: dict) -> bool:
        """Whether the event is the answer and not a waiting notice."""
        if state["status"] == "WAITING":
            return False
        asked.answered = time.perf_counter()
        asked.seen.append(state)
        return True

    async def _look(self, asked: Asked) -> None:
        for _ in range(30):
            try:
                async with self._session(asked).get(f"{self._address}/{asked.id}") as answer:
                    if answer.status == 200:
                        state = await answer.json()
                        if state["status"] != "WAITING":
                            asked.seen.append(state)
                        return
                    self.troubles[f"GET {answer.status}"] += 1
            except (aiohttp.ClientError, TimeoutError) as failure:
                self.troubles[f"GET {type(failure).__name__}"] += 1
            await asyncio.sleep(_COMES_BACK_AFTER)


def _retry_after(answer: aiohttp.ClientResponse) -> float:
    """The seconds in the response's Retry-After header, within limits."""
    return min(float(answer.headers.get("Retry-After", _COMES_BACK_AFTER)), _LONGEST_PAUSE)
