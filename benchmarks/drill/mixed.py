"""Mixed use at constant rates: pages, searches, dashboards, predictions, and statements in SQL"""

import asyncio
import json
import random
import threading
import time
import urllib.error
import urllib.request
import uuid
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from benchmarks.pages import questions
from benchmarks.pages.answers import Flights
from benchmarks.pages.generator import Drive, Generator
from benchmarks.pages.system import System
from benchmarks.realtime import flights as chosen
from benchmarks.realtime.traveller import Asked, Travellers, asked_of

_ROUTE_DAYS = 20_000
_FLIGHTS = 100_000
_PATIENCE = 60.0

#: Of the travellers who ask for predictions.
_ADDRESSES = 200
_TOKEN = Path("run/sql.token")
_STATEMENTS = [
    "SELECT Carrier, count(*), avg(ArrDelay) FROM flights GROUP BY Carrier ORDER BY 2 DESC",
    "SELECT Origin, count(*) FROM flights WHERE Cancelled = 1 GROUP BY Origin ORDER BY 2 DESC LIMIT 10",
    "SELECT DayOfWeek, avg(DepDelay) FROM flights GROUP BY DayOfWeek ORDER BY DayOfWeek",
]
_FINISHED = "finished"
_LAST = {_FINISHED, "failed", "cancelled"}


@dataclass(frozen=True)
class Rates:
    """How many of each are asked for in a second."""

    pages: float
    searches: float
    dashboards: float
    predictions: float
    statements: float

    def times(self, factor: float) -> "Rates":
        """More or less of everything."""
        return Rates(
            self.pages * factor,
            self.searches * factor,
            self.dashboards * factor,
            self.predictions * factor,
            self.statements * factor,
        )

    def gets(self) -> float:
        """Those that the load generator asks for."""
        return self.pages + self.searches + self.dashboards

    def text(self) -> str:
        """In words."""
        return (
            f"{self.pages:g} pages, {self.searches:g} searches, {self.dashboards:g} questions of dashboards,"
            f" {self.predictions:g} predictions and {self.statements:g} statements in SQL a second"
        )


@dataclass
class Used:
    """What came of a time of mixed use."""

    rates: Rates
    drive: Drive
    requests: list[Asked]
    troubles: Counter[str]
    statements: "Statements"

    def millis(self) -> dict[str, list[float]]:
        """Of everything that was answered, by its kind."""
        found: dict[str, list[float]] = {"pages": [], "searches": [], "dashboards": []}
        for reply in self.drive.replies:
            if reply.status == 200:
                found[kind(reply.path)].append(reply.millis)
        found["predictions, POST to event"] = [one.millis() for one in self.requests if one.answered]
        found["statements in SQL"] = self.statements.millis
        return found

    def asked(self) -> dict[str, int]:
        """How many were asked for, by their kind."""
        counts = Counter(kind(reply.path) for reply in self.drive.replies)
        return {
            **{name: counts[name] for name in ("pages", "searches", "dashboards")},
            "predictions, POST to event": len(self.requests),
            "statements in SQL": self.statements.asked,
        }

    def refusals(self) -> Counter[str]:
        """Everything that was not answered with success, by what and status (0: broken, -1: no answer)."""
        found = Counter(f"{kind(reply.path)} {reply.status}" for reply in self.drive.replies if reply.status != 200)
        found.update(self.troubles)
        found.update(self.statements.troubles)
        return found


def kind(path: str) -> str:
    """Of a request of the load generator."""
    if path.startswith("/flights/search"):
        return "searches"
    return "dashboards" if "/dashboards" in path else "pages"


class Mix:
    """Makes the requests and asks for them."""

    def __init__(self, system: System, data: Path, seed: int):
        flights = Flights(data)
        self._system = system
        self._chance = random.Random(seed)
        airlines, airports = questions.airlines(flights), questions.airports(flights)
        self._pages = questions.Arrivals(questions.route_days(flights, _ROUTE_DAYS), airlines, airports)
        self._searches = questions.Arrivals(questions.searches(flights))
        self._dashboards = [
            "/dashboards",
            "/api/v1/dashboards/overview",
            *[f"/api/v1/dashboards{one.path}" for one in (*airlines, *airports[:50])],
            *[f"/dashboards{one.path}" for one in (*airlines, *airports[:50])],
        ]
        self._flights = iter(asked_of(chosen.pick(flights, _FLIGHTS, self._chance)))

    def paths(self, rates: Rates, seconds: float) -> list[str]:
        """The addresses for the load generator, in random order."""
        paths = [one.path for one in self._pages.next(round(rates.pages * seconds))]
        paths += [one.path for one in self._searches.next(round(rates.searches * seconds))]
        paths += self._chance.choices(self._dashboards, k=round(rates.dashboards * seconds))
        self._chance.shuffle(paths)
        return paths

    def use(self, generator: Generator, rates: Rates, seconds: float, again: bool = True) -> Used:
        """Uses everything for some time, and waits for the last answers."""
        paths = self.paths(rates, seconds)
        asking = _Asking(self._system.port, self._requests(rates, seconds), rates.predictions, again)
        statements = Statements(self._system, rates.statements, seconds)
        asking.start()
        statements.start()
        try:
            drive = generator.drive(paths, rates.gets(), len(paths))
        finally:
            asking.join()
            statements.join()
        if asking.failure:
            raise asking.failure
        return Used(rates, drive, asking.requests, asking.troubles, statements)

    def _requests(self, rates: Rates, seconds: float) -> list[Asked]:
        return list(islice(self._flights, round(rates.predictions * seconds)))

    def look_again(self, requests: Sequence[Asked]) -> None:
        """Gets every accepted request again, and waits for late answers."""
        asyncio.run(self._look_again(requests))

    async def _look_again(self, requests: Sequence[Asked]) -> None:
        async with Travellers(self._system.port, addresses=_ADDRESSES) as travellers:
            await travellers.look_again(requests)


class _Asking(threading.Thread):
    """Asks for predictions."""

    def __init__(self, port: int, requests: list[Asked], rate: float, again: bool):
        super().__init__()
        self._port, self._rate, self._again = port, rate, again
        self.requests = requests
        self.troubles: Counter[str] = Counter()
        self.failure: Exception | None = None

    def run(self) -> None:
        """Until all are answered or refused."""
        try:
            if self.requests:
                asyncio.run(self._ask())
        except Exception as failure:  # noqa: BLE001 - the drill raises it in its own thread
            self.failure = failure

    async def _ask(self) -> None:
        async with Travellers(self._port, self._again, _ADDRESSES) as travellers:
            await travellers.ask_all(self.requests, self._rate, _PATIENCE)
        self.troubles = travellers.troubles


class Statements(threading.Thread):
    """Asks the gateway of SQL, as the workbench does, whether or not earlier statements have ended."""

    def __init__(self, system: System, rate: float, seconds: float):
        super().__init__()
        self._system, self._rate, self._seconds = system, rate, seconds
        self._lock = threading.Lock()
        self.asked = 0
        self.millis: list[float] = []
        self.troubles: Counter[str] = Counter()

    def run(self) -> None:
        """Until all have ended."""
        asking, started = [], time.perf_counter()
        for number in self._numbers():
            due = started + number / self._rate
            time.sleep(max(0.0, due - time.perf_counter()))
            one = threading.Thread(target=self._ask, args=(_STATEMENTS[number % len(_STATEMENTS)], due))
            one.start()
            asking.append(one)
            self.asked += 1
        for one in asking:
            one.join()

    def _numbers(self) -> Iterator[int]:
        has_gateway = "sql" in self._system.parts and _TOKEN.exists()
        return iter(range(round(self._rate * self._seconds) if has_gateway else 0))

    def _ask(self, text: str, due: float) -> None:
        try:
            state = self._run(text)
        except urllib.error.HTTPError as refused:
            state = str(refused.code)
        except OSError as failure:
            state = type(failure).__name__
        with self._lock:
            if state == _FINISHED:
                self.millis.append((time.perf_counter() - due) * 1000)
            else:
                self.troubles[f"SQL {state}"] += 1

    def _run(self, text: str) -> str:
        statement = {
            "id": str(uuid.uuid4()),
            "user": "drill",
            "statement": text,
            "parameters": {},
            "tables": ["flights", "airports", "airlines"],
        }
        query = self._call("POST", "/queries", json.dumps(statement).encode())
        asked = time.perf_counter()
        while query["state"] not in _LAST:
            waited = time.perf_counter() - asked
            if waited > _PATIENCE:
                return f"still {query['state']}"
            # Short enough for the figures, and long enough that looking is no load of its own.
            time.sleep(max(0.05, waited / 10))
            query = self._call("GET", f"/queries/{query['id']}")
        return query["state"]

    def _call(self, method: str, path: str, body: bytes | None = None) -> dict:
        port = next(iter(self._system.parts["sql"].ports.values()))
        request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", body, method=method)
        request.add_header("Authorization", f"Bearer {_TOKEN.read_text().strip()}")
        with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:
            return json.load(answer)
