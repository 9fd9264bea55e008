"""slow-clients: 2,000 clients from 200 addresses send and read slowly, while pages are requested at a constant rate"""

import argparse
import asyncio
import json
import random
import socket
import tempfile
import threading
import time
import urllib.request
from collections import Counter
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import page
from benchmarks.drill.faults import NotRecovered
from benchmarks.drill.report import Outcome, limit, row
from benchmarks.pages import questions
from benchmarks.pages.answers import Flights
from benchmarks.pages.generator import Drive, Generator
from benchmarks.pages.system import System
from benchmarks.realtime import flights as chosen
from benchmarks.realtime.report import latencies, percentile, table_of_latencies
from benchmarks.realtime.stages import run

_FULL_CLIENTS = 2_000
_FULL_SECONDS = 120.0
_ADDRESSES = 200
_PAGES = 500
_HEALTH = "/actuator/health/liveness"
_SCRIPT = "/webjars/echarts/echarts.common.min.js"
_PAGE = "/flights/search?origin=ATL"
_FILES = "/api/v1/data/files"
#: The p99 of pages that users notice.
_MOST_P99 = 250.0
_MOST_HEALTH = 2.0
#: The server's deadlines: a body has 10 s, an answer 60 s, and a file 30 s without enough progress.
_MOST_BODY = 15.0
_MOST_ANSWER = 90.0
#: A small window, as of a client that reads slowly.
_WINDOW = 4_096
_PAUSE = 2.0


@dataclass
class Seen:
    """The results of the slow clients: how their connections ended, and the longest one of each kind."""

    ends: Counter[str] = field(default_factory=Counter)
    longest: dict[str, float] = field(default_factory=dict)
    health: list[float] = field(default_factory=list)
    connected: int = 0

    def ended(self, kind: str, how: str, seconds: float) -> None:
        """Counts the end of a connection."""
        self.ends[f"{kind}: {how}"] += 1
        self.longest[kind] = max(self.longest.get(kind, 0.0), seconds)


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--clients", type=int, default=_FULL_CLIENTS, help=f"that are slow ({_FULL_CLIENTS:,})")
    parser.add_argument("--seconds", type=float, default=_FULL_SECONDS, help=f"without and with them ({_FULL_SECONDS:g} each)")
    parser.add_argument("--rate", type=float, default=50, help="pages a second (50)")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.clients >= _FULL_CLIENTS and given.seconds >= _FULL_SECONDS


def drill(system: System, given: argparse.Namespace) -> Outcome:
    """Measures the pages without slow clients, then with them."""
    flights, chance = Flights(given.data), random.Random(given.seed)
    asked = questions.Arrivals(
        questions.route_days(flights, _PAGES), questions.airlines(flights), questions.airports(flights)
    )
    paths = [one.path for one in asked.next(round(given.rate * given.seconds))]
    targets = _Targets(_largest_file(system.port), chosen.pick(flights, _ADDRESSES, chance))
    with tempfile.TemporaryDirectory(prefix="ontime-drill-slow-") as work, Generator(system.port, Path(work)) as generator:
        generator.drive(paths[: round(given.rate * 10)], given.rate, len(paths))
        alone = generator.drive(paths, given.rate, len(paths))
        seen = Seen()
        crowd = _Crowd(system.port, given.clients, targets, seen)
        crowd.start()
        try:
            crowd.ready.wait(120)
            together = generator.drive(paths, given.rate, len(paths))
        finally:
            crowd.end()
    return _report(given, alone, together, seen)


def _report(given: argparse.Namespace, alone: Drive, together: Drive, seen: Seen) -> Outcome:
    with_them = [reply.millis for reply in together.replies]
    late = sum(seconds > _MOST_HEALTH for seconds in seen.health)
    rows = [
        row("slow clients connected at the start", f"{given.clients:,}", f"{seen.connected:,}"),
        limit("p99 of pages with slow clients, ms", _MOST_P99, percentile(with_them, 0.99), "{:.0f}"),
        row("pages that failed", "0", str(_failed(together))),
        row(f"of {len(seen.health)} health checks, those without an answer within {_MOST_HEALTH:g} s", "0", str(late)),
        limit("longest body, s", _MOST_BODY, seen.longest.get("bodies", float("inf")), "{:.0f}"),
        limit("longest answer to a slow reader, s", _MOST_ANSWER, seen.longest.get("answers", 0.0), "{:.0f}"),
        limit("longest file to a slow reader, s", _MOST_ANSWER, seen.longest.get("files", 0.0), "{:.0f}"),
    ]
    text = "\n\n".join(
        [
            (
                f"{given.clients:,} slow clients from {_ADDRESSES} loopback addresses, in equal parts: a header line every"
                f" {_PAUSE:g} s, a byte of a body every {_PAUSE:g} s, a page, a script or a file read by a KiB every {_PAUSE:g} s, and"
                " events that are never read. Who is disconnected connects again. Meanwhile"
                f" {given.rate:g} pages a second for {given.seconds:g} s."
            ),
            page.table(["what", "asked", "seen", "verdict"], rows),
            table_of_latencies(
                [
                    latencies("pages without slow clients", [reply.millis for reply in alone.replies], len(alone.replies)),
                    latencies("pages with slow clients", with_them, len(together.replies)),
                ]
            ),
            "How slow clients ended: "
            + (", ".join(f"{count:,} {how}" for how, count in sorted(seen.ends.items())) or "none did")
            + ".",
        ]
    )
    return Outcome(text, all(cells[-1] in ("met", "") for cells in rows))


def _failed(drive: Drive) -> int:
    return sum(reply.status != 200 for reply in drive.replies)


@dataclass(frozen=True)
class _Targets:
    file: str
    flights: list[dict]


def _largest_file(port: int) -> str:
    files = _files(port)
    if not files:
        # An ./ontime up without a publication before leaves them out.
        run("job", "on_time_performance.parquet")
        files = _files(port)
    if not files:
        raise NotRecovered("no file of flights is published")
    return max(files, key=lambda one: one["size"])["address"]


def _files(port: int) -> list[dict]:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{_FILES}", timeout=10) as answer:
        return json.load(answer)


class _Crowd(threading.Thread):
    """The slow clients and the health checks, in an event loop of their own."""

    def __init__(self, port: int, clients: int, targets: _Targets, seen: Seen):
        super().__init__()
        self._port, self._clients, self._targets, self._seen = port, clients, targets, seen
        self.ready = threading.Event()
        self._ending = threading.Event()

    def end(self) -> None:
        """Disconnects all."""
        self._ending.set()
        self.join()

    def run(self) -> None:
        """Until the end."""
        asyncio.run(self._run())

    async def _run(self) -> None:
        kinds: list[tuple[str, Callable]] = [
            ("headers", self._headers),
            ("bodies", self._bodies),
            ("answers", self._answers),
            ("files", self._files),
            ("events", self._events),
        ]
        tasks = [asyncio.create_task(self._health())]
        for number in range(self._clients):
            kind, act = kinds[number % len(kinds)]
            address = f"127.0.1.{1 + (number // len(kinds)) % _ADDRESSES}"
            tasks.append(asyncio.create_task(self._again(kind, act, address, number)))
            if number % 50 == 49:
                await asyncio.sleep(0.1)
        await asyncio.sleep(2)
        self.ready.set()
        while not self._ending.is_set():
            await asyncio.sleep(0.2)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _health(self) -> None:
        while True:
            started = time.perf_counter()
            try:
                async with asyncio.timeout(10):
                    reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
                    writer.write(f"GET {_HEALTH} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
                    answer = await reader.read()
                    writer.close()
                seconds = time.perf_counter() - started if b" 200 " in answer[:20] else float("inf")
            except (OSError, TimeoutError):
                seconds = float("inf")
            self._seen.health.append(seconds)
            await asyncio.sleep(1)

    async def _again(self, kind: str, act: Callable[..., Coroutine], address: str, number: int) -> None:
        """Connects, is slow until the server ends it, and connects again."""
        first = True
        while True:
            started = time.perf_counter()
            writer = None
            try:
                reader, writer = await self._connect(address)
                if first:
                    self._seen.connected += 1
                    first = False
                how = await act(reader, writer, number)
            except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                how = "disconnected"
            finally:
                if writer:
                    writer.close()
            self._seen.ended(kind, how, time.perf_counter() - started)
            await asyncio.sleep(_PAUSE)

    async def _connect(self, address: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        one = socket.socket()
        one.setblocking(False)
        one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _WINDOW)
        one.bind((address, 0))
        await asyncio.get_running_loop().sock_connect(one, ("127.0.0.1", self._port))
        return await asyncio.open_connection(sock=one, limit=_WINDOW)

    async def _headers(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> str:
        writer.write(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
        for line in range(10_000):
            await asyncio.sleep(_PAUSE)
            writer.write(f"X-Slow-{line}: {number}\r\n".encode())
            await writer.drain()
            if reader.at_eof():
                return "disconnected"
        return "disconnected"

    async def _bodies(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> str:
        writer.write(
            b"POST /subscriptions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            b"Content-Length: 1000\r\n\r\n"
        )
        answer = asyncio.create_task(reader.readline())
        while not answer.done():
            writer.write(b"e")
            await asyncio.wait([answer], timeout=_PAUSE)
        return _status(answer.result())

    async def _answers(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> str:
        return await _read_slowly(reader, writer, _PAGE if number % 2 else _SCRIPT)

    async def _files(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> str:
        return await _read_slowly(reader, writer, self._targets.file)

    async def _events(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> str:
        body = json.dumps(self._targets.flights[number % _ADDRESSES]).encode()
        writer.write(
            b"POST /api/v1/predictions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + f"Content-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 202 " not in head[:20]:
            return _status(head)
        await reader.readuntil(b'"id":"')
        one = (await reader.readexactly(36)).decode()
        writer.write(f"GET /api/v1/predictions/{one}/events HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        await asyncio.sleep(60)
        return "not read for a minute"


async def _read_slowly(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> str:
    writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    first = await reader.read(1_024)
    if b" 200 " not in first[:20]:
        return _status(first)
    while await reader.read(1_024):
        await asyncio.sleep(_PAUSE)
    return "disconnected"


def _status(line: bytes) -> str:
    words = line.split(b" ", 2)
    return words[1].decode() if len(words) > 1 else "disconnected"
