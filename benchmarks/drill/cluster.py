"""cluster: a worker, a broker, an Elasticsearch node and a web host of a cluster are killed; no row and no request may be lost"""

import argparse
import json
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import duckdb

from benchmarks import page
from benchmarks.drill.cluster_balancer import balancer
from benchmarks.drill.cluster_hosts import hosts
from benchmarks.drill.cluster_parts import BROKERS, MASTER, NAMES, NODES, STORE, STREAM, WEB, WORKERS, Cluster
from benchmarks.drill.cluster_visitors import Readers, Watchers
from benchmarks.drill.faults import NotRecovered, require_root_and_tools
from benchmarks.drill.generated import generate
from benchmarks.drill.machine_boot import await_true
from benchmarks.drill.report import Outcome, limit, row, rows_of_ledger
from benchmarks.drill.turns import Turns, ask_during
from benchmarks.pages.answers import Flights

_TOOLS = {"ip": "iproute2", "setpriv": "util-linux", "sysctl": "procps"}
_MONTHS = "2008-01..2008-02"
_FLIGHTS = 100_000
_RATE = 50
#: Flights that are over are answered by the models of this moment.
_MOMENT = "two_hours_before"
#: Seconds that a host is away before it is started again.
_AWAY = 15.0
#: CPU seconds that the workers have worked when one is killed.
_WORK_BEFORE = {"load": 30.0, "delay_model": 40.0}
_WORK_TIMEOUT = 300.0
_ANSWER_TIMEOUT = 300.0
_LONGEST_PAGE = 10.0
_PAGES = [
    "/",
    "/airports/{origin}",
    "/routes/{origin}/{dest}",
    "/api/v1/flights/search?origin={origin}",
    "/api/v1/aggregates/flights?groupBy=carrier",
    "/dashboards",
]
_ROUTES = "SELECT DISTINCT Origin, Dest FROM flights ORDER BY ALL"
_CONTENT = "SELECT count(*), sum(hash(flight)::HUGEINT) FROM read_parquet(?, hive_partitioning = true) flight"


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--rate", type=float, default=_RATE, help=f"predictions a second ({_RATE})")
    parser.add_argument("--flights", type=int, default=_FLIGHTS, help=f"generated for each of two months ({_FLIGHTS})")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.rate >= _RATE and given.flights >= _FLIGHTS


@dataclass(frozen=True)
class _Fault:
    """A host that was killed: during what, how many processes it had, and seconds from its start until all was whole again."""

    host: str
    during: str
    processes: int
    whole: float

    def cells(self) -> list[str]:
        """Its row in the table."""
        return [f"{self.host}, during {self.during}", str(self.processes), f"{self.whole:.0f}"]


@dataclass(frozen=True)
class _Front:
    """Where the balancer and the brokers are, for those who ask for predictions."""

    port: int
    kafka: dict[str, str]


def drill(given: argparse.Namespace) -> Outcome:
    """Makes the hosts, and kills some of them."""
    require_root_and_tools("make hosts: sudo ./ontime drill cluster", _TOOLS)
    # What cleans up runs then, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with _folder() as work, hosts(work, NAMES) as made:
        return _Drill(Cluster(made, work), work, given).run()


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder that Elasticsearch's user can enter; it is kept if the drill fails, for its logs."""
    work = Path(tempfile.mkdtemp(prefix="ontime-drill-cluster-", dir="/var/tmp"))
    work.chmod(0o755)
    print(f"files and logs: {work}", flush=True)
    yield work
    shutil.rmtree(work)


class _Drill:
    """The steps, and what was seen."""

    def __init__(self, cluster: Cluster, work: Path, given: argparse.Namespace):
        self._cluster, self._source, self._calm, self._given = cluster, work / "flights", work / "calm", given
        self._chance = random.Random(given.seed)
        self._rows: list[list[str]] = []
        self._faults: list[_Fault] = []

    def run(self) -> Outcome:
        """All steps."""
        generate(self._source, _MONTHS, self._given.flights, self._given.seed)
        self._start(STORE, *NODES, MASTER)
        self._start(*WORKERS)
        self._load()
        self._train()
        self._start(*BROKERS)
        self._start(STREAM)
        self._start(*WEB)
        troubles = self._predict()
        text = "\n\n".join(
            [
                f"{self._describe()} Failed HTTP requests for predictions, repeated under the same key: {troubles or 'none'}.",
                page.table(["what", "asked", "seen", "verdict"], self._rows),
                page.table(["killed", "processes", "whole again after its start, s"], [one.cells() for one in self._faults]),
            ]
        )
        return Outcome(text, all(cells[-1] in ("met", "") for cells in self._rows))

    def _describe(self) -> str:
        return (
            f"{len(NAMES)} hosts, each a network namespace with an address of its own: {len(BROKERS)} brokers (3 copies, 2 in"
            f" sync), {len(NODES) - 1} Elasticsearch nodes and one that only votes, a Spark master, {len(WORKERS)} workers of one"
            " core, a document store, the stream, two web applications behind a balancer. All processes of a host are killed"
            f" with -9, and started again after {_AWAY:g} s. {self._given.flights:,} generated flights of each of two months;"
            f" {self._given.rate:g} predictions a second."
        )

    def _start(self, *names: str) -> None:
        print(f"{time.strftime('%H:%M:%S')} {', '.join(names)}: started in {self._cluster.start(*names):.0f} s", flush=True)

    def _load(self) -> None:
        """Loads twice: without a fault into another place, and with one."""
        sources = ["--source", str(self._source), "--reference", str(self._source / "reference")]
        self._cluster.run("on_time_performance", *sources, ONTIME_DATA=str(self._calm))
        self._work("load", *sources)
        self._cluster.run("agreement")
        (rows, content), (calm_rows, calm_content) = _content(self._cluster.data), _content(self._calm)
        self._rows += [
            row("flights in the table, as after a load without a fault", f"{calm_rows:,}", f"{rows:,}"),
            row("sum of their hashes, the same", "yes", _yes(content == calm_content)),
            row("documents and index agree with the table", "yes", "yes"),
        ]

    def _train(self) -> None:
        """Trains a model that serves predictions afterwards."""
        self._work("delay_model", "--moment", _MOMENT)

    def _work(self, *job: str) -> None:
        """Runs a job, and kills the worker that is busiest with it."""
        workers = [self._cluster.hosts[name] for name in WORKERS]
        idle = {host: host.cpu() for host in workers}
        process = self._cluster.submit(*job)

        def are_busy() -> bool:
            return process.poll() is not None or sum(host.cpu() - idle[host] for host in workers) > _WORK_BEFORE[job[0]]

        await_true(f"the work of {job[0]}", _WORK_TIMEOUT, are_busy)
        if process.poll() is not None:
            raise NotRecovered(f"{job[0]} ended with {process.returncode} before a worker could be killed")
        busiest = max(workers, key=lambda host: host.cpu() - idle[host])
        self._faults.append(self._kill(busiest.name, job[0]))
        print(self._faults[-1], flush=True)
        self._rows.append(row(f"exit code of {job[0]}, during which {busiest.name} was killed", "0", str(process.wait())))

    def _kill(self, name: str, during: str) -> _Fault:
        """Kills a host, and starts it again later."""
        processes = self._cluster.hosts[name].kill()
        time.sleep(_AWAY)
        return _Fault(name, during, processes, self._cluster.start(name))

    def _predict(self) -> str:
        """Kills a broker, a node and a web host while predictions are asked for; gives the troubles of asking."""
        flights = Flights(self._cluster.data)
        [(origin, dest), *_] = routes = flights.ask(_ROUTES)
        self._chance.shuffle(routes)
        pages = [form.format(origin=origin, dest=dest) for form in _PAGES]
        sites = [f"http://{self._cluster.hosts[name].address}:8080" for name in WEB]
        faults = Turns([BROKERS[1], NODES[0], WEB[0]], lambda name: self._kill(name, "predictions"))
        # It must not outlive a drill that fails.
        faults.daemon = True
        self._given.data = self._cluster.data
        with balancer([self._cluster.hosts[name].address for name in WEB]) as port:
            readers = Readers(f"http://127.0.0.1:{port}", pages)
            watchers = Watchers(sites, self._cluster.mails(), routes)
            readers.start()
            watchers.start()
            front = _Front(port, self._cluster.kafka)
            verdict, troubles = ask_during(faults, front, self._given, _ANSWER_TIMEOUT)
            readers.end()
            watchers.end()
            watched = watchers.count_watched()
        self._faults += faults.done
        self._rows += rows_of_ledger(verdict)
        self._rows += [
            row("pages that were read", f"{readers.read:,}", f"{readers.read - readers.failed.total():,}"),
            limit("longest time for a page, with all attempts, s", _LONGEST_PAGE, readers.slowest, "{:.1f}"),
            row("routes watched through both hosts at once", str(watchers.asked()), str(watched)),
            row("a dashboard, renamed through both hosts at once, has the last name", "yes", _yes(watchers.has_last_name())),
        ]
        for failure in readers.failed:
            print(failure)
        return ", ".join(f"{count} {name}" for name, count in sorted(troubles.items()))


def _content(data: Path) -> tuple:
    """The number of rows of a table of flights, and a sum of a hash of all columns of each."""
    table, files = data / "on_time_performance", set()
    for commit in sorted((table / "_delta_log").glob("*.json")):
        for action in map(json.loads, commit.read_text().splitlines()):
            if "add" in action:
                files.add(str(table / unquote(action["add"]["path"])))
            if "remove" in action:
                files.discard(str(table / unquote(action["remove"]["path"])))
    return duckdb.execute(_CONTENT, [sorted(files)]).fetchone()


def _yes(is_true: bool) -> str:
    return "yes" if is_true else "no"
