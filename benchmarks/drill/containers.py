"""containers: the main road through the container images with Compose; web application and stream are killed and stopped"""

import argparse
import json
import shutil
import signal
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import page
from benchmarks.drill.containers_compose import Compose, composed
from benchmarks.drill.faults import require_root_and_tools
from benchmarks.drill.generated import generate
from benchmarks.drill.report import Outcome, limit, row, rows_of_ledger
from benchmarks.drill.turns import Turns, ask_during
from benchmarks.pages.answers import Flights

_MONTH = "2008-01"
#: With 100,000 the gate refuses the model of before_departure.
_FLIGHTS = 12_000
_RATE = 20
_PORT = 8080
_KAFKA = "127.0.0.1:9094"
_SITE = f"http://127.0.0.1:{_PORT}"
_PARTS = ["web", "stream"]
_TOKEN = Path("infra/containers/secrets/metrics-token")
#: What a JVM ends with that was asked to end, and did.
_ENDED = 143
#: The daily predictions need a model of the first, and flights that are over one of the second.
_MOMENTS = ["before_departure", "two_hours_before"]
#: Seconds until an engine that is not told otherwise kills what it has asked to end.
_GRACE = 10.0
_ANSWER_TIMEOUT = 300.0
_PAGE_TIMEOUT = 60.0
_ROUTE = """
    SELECT Carrier, Origin, Dest, FlightDate::VARCHAR FROM flights
    GROUP BY ALL ORDER BY count(*) DESC, 1, 2, 3, 4 LIMIT 1
"""
_PAGES = [
    "/",
    "/flights",
    "/flights?origin={origin}&dest={dest}&date={date}",
    "/flights/{origin}/{dest}/{date}",
    "/airlines",
    "/airlines/{carrier}",
    "/airports/{origin}",
    "/routes/{origin}/{dest}",
    "/rankings",
    "/dashboards",
    "/dashboards/airports/{origin}",
    "/predict",
    "/models",
    "/data",
    "/status",
    "/api/v1/flights/search?origin={origin}&date={date}",
    "/api/v1/aggregates/flights?groupBy=carrier",
    "/api/v1/airlines/{carrier}",
]
#: Prints the user, the capabilities, whether more can be had, and what can be written.
_CONFINED = """
id -u
grep -E '^(CapEff|CapBnd|NoNewPrivs)' /proc/1/status | cut -f 2
for folder in / /opt/ontime /var/ontime /data /run/ontime; do
  (>$folder/try) 2>/dev/null && rm $folder/try && echo $folder
done
"""


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--rate", type=float, default=_RATE, help=f"predictions a second ({_RATE})")
    parser.add_argument("--flights", type=int, default=_FLIGHTS, help=f"generated for the month ({_FLIGHTS})")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.rate >= _RATE and given.flights >= _FLIGHTS


@dataclass(frozen=True)
class _Fault:
    """What was done to a part, and seconds until the engine called it healthy again."""

    what: str
    healthy: float

    def cells(self) -> list[str]:
        """Its row in the table."""
        return [self.what, f"{self.healthy:.0f}"]


@dataclass(frozen=True)
class _Front:
    """Where predictions are asked for."""

    port: int = _PORT
    kafka: dict[str, str] = field(default_factory=lambda: {"bootstrap.servers": _KAFKA})


def drill(given: argparse.Namespace) -> Outcome:
    """Starts the containers, and does with them what people and machines do."""
    require_root_and_tools("look into the volumes: sudo ./ontime drill containers", {"docker": "docker.io"})
    # What cleans up runs then, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with _folder() as work:
        flights = work / "flights"
        generate(flights, _MONTH, given.flights, given.seed)
        with composed(flights) as compose:
            return _Drill(compose, given).run()


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder that the jobs' user can read; it is kept if the drill fails, for its logs."""
    work = Path(tempfile.mkdtemp(prefix="ontime-drill-containers-", dir="/var/tmp"))
    work.chmod(0o755)
    print(f"files and logs: {work}", flush=True)
    yield work
    shutil.rmtree(work)


class _Drill:
    """The steps, and what was seen."""

    def __init__(self, compose: Compose, given: argparse.Namespace):
        self._compose, self._given = compose, given
        self._rows: list[list[str]] = []
        self._steps: list[list[str]] = []

    def run(self) -> Outcome:
        """All steps."""
        self._step("`up --detach --wait`, all healthy", self._compose.start)
        for part in _PARTS:
            self._look_inside(part)
        self._step("`run --rm jobs load`", self._load)
        self._read_pages()
        for moment in _MOMENTS:
            self._step(f"`run --rm jobs delay_model --moment {moment}`", lambda moment=moment: self._train(moment))
        faults, troubles = self._predict()
        self._step("`schedule daily_predictions`", self._predict_day)
        day = json.loads(_get(f"/api/v1/predictions/batch/{datetime.now(UTC):%F}"))
        self._rows.append(row("today's predictions are made", "True", str(day["made"])))
        self._step("`schedule housekeeping`, in which documents and index agree with the table", self._keep_house)
        parts = json.loads(_get("/api/v1/status"))["parts"]
        down = [part["part"] for part in parts if part["state"] == "DOWN"]
        self._rows.append(row("parts that `/status` calls down", "none", ", ".join(down) or "none"))
        failed = f"Failed HTTP requests for predictions, repeated under the same key: {troubles or 'none'}."
        text = "\n\n".join(
            [
                f"{self._describe()} {failed}",
                page.table(["what", "asked", "seen", "verdict"], self._rows),
                page.table(["what", "healthy again after s"], [one.cells() for one in faults]),
                page.table(["step", "s"], self._steps),
            ]
        )
        return Outcome(text, all(cells[-1] in ("met", "") for cells in self._rows))

    def _describe(self) -> str:
        sizes = ", ".join(f"{part} {self._compose.size(part) / 1e6:,.0f} MB" for part in ("web", "stream", "jobs"))
        return (
            f"Images: {sizes}. {self._given.flights:,} generated flights of a month; {self._given.rate:g} predictions a"
            " second while web application and stream are killed with -9, and stopped and started."
        )

    def _step(self, name: str, act: Callable[[], object]) -> None:
        print(f"{time.strftime('%H:%M:%S')} {name}", flush=True)
        began = time.monotonic()
        act()
        self._steps.append([name, f"{time.monotonic() - began:.0f}"])

    def _look_inside(self, part: str) -> None:
        none = "0" * 16
        asked = ["10001", none, none, "1", "/var/ontime", "/data", "/run/ontime"]
        seen = self._compose.ask(part, _CONFINED).split()
        what = f"{part}: user, capabilities, `NoNewPrivs`, folders it can write to"
        self._rows.append(row(what, _told(asked), _told(seen)))

    def _load(self) -> None:
        self._compose.run("load", "--source", "/flights", "--reference", "/flights/reference")

    def _read_pages(self) -> None:
        """Reads pages; what they show must be what was loaded."""
        flights = Flights(self._compose.data())
        [(carrier, origin, dest, date)] = flights.ask(_ROUTE)
        [(count,)] = flights.ask("SELECT count(*) FROM flights")
        read = [_get(form.format(carrier=carrier, origin=origin, dest=dest, date=date)) for form in _PAGES]
        total = sum(month["totalFlights"] for month in json.loads(_get("/api/v1/flights-by-month")))
        self._rows += [
            row("pages that were read", str(len(_PAGES)), str(sum(map(bool, read)))),
            row("flights in the table", f"{self._given.flights:,}", f"{count:,}"),
            row("flights on the pages", f"{count:,}", f"{total:,}"),
            row("metrics with the token of the secret", "yes", "yes" if _get("/actuator/prometheus", _token()) else "no"),
            row("metrics without it", "no", "yes" if _get("/actuator/prometheus") else "no"),
        ]

    def _train(self, moment: str) -> None:
        """Trains a model that serves predictions afterwards."""
        self._compose.run("delay_model", "--moment", moment, "--target", "late")

    def _predict(self) -> tuple[list[_Fault], str]:
        """Kills and stops the parts while predictions are asked for."""
        acts = [f"{act} {part}" for act in ("killed", "stopped") for part in _PARTS]
        turns = Turns(acts, self._harm)
        # It must not outlive a drill that fails.
        turns.daemon = True
        self._given.data = self._compose.data()
        verdict, troubles = ask_during(turns, _Front(), self._given, _ANSWER_TIMEOUT)
        self._rows += rows_of_ledger(verdict)
        ended = [part for part in _PARTS if self._compose.look(part).was_out_of_memory]
        self._rows.append(row("containers that reached their limit of memory", "none", _told(ended) or "none"))
        return turns.done, ", ".join(f"{count} {name}" for name, count in sorted(troubles.items()))

    def _harm(self, what: str) -> _Fault:
        act, part = what.split()
        if act == "killed":
            return _Fault(what, self._compose.kill(part))
        seconds, exit_code = self._compose.stop(part)
        self._rows.append(row(f"{part}: exit code of a stop", str(_ENDED), str(exit_code)))
        self._rows.append(limit(f"{part}: seconds that a stop takes", _GRACE, seconds, "{:.1f}"))
        return _Fault(what, self._compose.start(part))

    def _predict_day(self) -> None:
        self._compose.run_schedule("daily_predictions")

    def _keep_house(self) -> None:
        self._compose.run_schedule("housekeeping")


def _token() -> dict[str, str]:
    return {"Authorization": f"Bearer {_TOKEN.read_text().strip()}"}


def _told(values: list[str]) -> str:
    return " ".join(values)


def _get(address: str, headers: dict[str, str] | None = None) -> str:
    """What is at an address; empty if the answer is an error."""
    asked = urllib.request.Request(_SITE + address, headers=headers or {})
    try:
        with urllib.request.urlopen(asked, timeout=_PAGE_TIMEOUT) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as refused:
        print(f"{address}: {refused}")
        return ""
