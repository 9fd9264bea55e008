"""sql: the SQL gateway, the process of its tasks, or both are killed while statements run, and one uses up all memory"""

import argparse
import hashlib
import random
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import page
from benchmarks.drill.report import Outcome, row
from benchmarks.sql import tables
from benchmarks.sql.gateway import Gateway, cpu, kill

_FULL_ROUNDS = 5
_SHORT = [
    "SELECT Carrier, count(*) AS n FROM flights GROUP BY Carrier",
    "SELECT Origin, max(ArrDelay) AS worst FROM flights GROUP BY Origin",
    "SELECT code, name FROM airlines",
]

#: Takes some seconds, and its answer is known.
_LONG = "SELECT count(*), sum(hash(x, TailNum)) FROM flights LATERAL VIEW explode(sequence(1, 40)) t AS x"
_ENDLESS = "SELECT sum(hash(x, TailNum)) FROM flights LATERAL VIEW explode(sequence(1, 10000)) t AS x"
_HOG = "SELECT size(collect_list(concat(TailNum, repeat(Dest, 300)))) FROM flights"
_ORPHAN_TIMEOUT = 30.0


@dataclass
class Seen:
    """What the drill saw."""

    kills: dict[str, int] = field(default_factory=lambda: {"gateway": 0, "tasks": 0, "both": 0})
    finished: int = 0
    lost: int = 0
    changed: int = 0
    interrupted: int = 0
    unclear: int = 0
    repeated: int = 0
    wrong: int = 0
    orphans: int = 0
    memory: int = 0
    unexplained: int = 0
    starts: list[float] = field(default_factory=list)


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--rounds", type=int, default=_FULL_ROUNDS, help=f"kills of each kind, and uses of all memory ({_FULL_ROUNDS})")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.rounds >= _FULL_ROUNDS


def drill(given: argparse.Namespace) -> Outcome:
    """Runs statements, kills what runs them, and looks at every statement again."""
    chance, seen, digests = random.Random(given.seed), Seen(), {}
    with tempfile.TemporaryDirectory(prefix="ontime-drill-sql-") as temporary:
        data = tables.copy(given.data, Path(temporary))
        with Gateway(data, Path(temporary) / "gateway", running=3) as gateway:
            right = gateway.rows(gateway.run(_LONG)["id"])
            for number in range(given.rounds):
                _keep(gateway, digests, chance)
                for kind in ("gateway", "both"):
                    _restart(gateway, kind, chance, seen)
                    _look_again(gateway, digests, seen)
                _kill_tasks(gateway, right, chance, seen)
                _use_up_memory(gateway, right, seen)
                print(f"round {number + 1}: {seen}", flush=True)
            _look_again(gateway, digests, seen)
    seen.finished = len(digests)
    return _outcome(seen)


def _keep(gateway: Gateway, digests: dict[str, str], chance: random.Random) -> None:
    for text in chance.sample(_SHORT, 2):
        query = gateway.run(text, "cora")
        digests[query["id"]] = _digest(gateway, query["id"])


def _digest(gateway: Gateway, query: str) -> str:
    return hashlib.sha256(gateway.read("GET", f"/queries/{query}/result?format=csv")).hexdigest()


def _look_again(gateway: Gateway, digests: dict[str, str], seen: Seen) -> None:
    for query, digest in digests.items():
        if gateway.find(query)["state"] != "finished":
            seen.lost += 1
        elif _digest(gateway, query) != digest:
            seen.changed += 1


def _restart(gateway: Gateway, kind: str, chance: random.Random, seen: Seen) -> None:
    queries = [gateway.submit(_ENDLESS, user) for user in ("ana", "ben", "cora", "ana", "ben")]
    time.sleep(chance.uniform(0.1, 3))
    executors = gateway.executors()
    if kind == "both":
        gateway.kill_all()
    else:
        gateway.kill()
    seen.kills[kind] += 1
    seen.orphans += _count_orphans(executors)
    seen.starts.append(gateway.start())
    for query in queries:
        now = gateway.find(query)
        seen.interrupted += 1
        if now["state"] != "failed" or now["problem"]["kind"] != "unavailable" or "restarted" not in now["problem"]["message"]:
            seen.unclear += 1


def _count_orphans(executors: list[int]) -> int:
    deadline = time.monotonic() + _ORPHAN_TIMEOUT
    while any(cpu(pid) is not None for pid in executors) and time.monotonic() < deadline:
        time.sleep(0.1)
    left = [pid for pid in executors if cpu(pid) is not None]
    for pid in left:
        kill(pid)
    return len(left)


def _kill_tasks(gateway: Gateway, right: list[list], chance: random.Random, seen: Seen) -> None:
    queries = [gateway.submit(_LONG, user) for user in ("ana", "ben")]
    for query in queries:
        gateway.await_running(query)
    time.sleep(chance.uniform(0.1, 2))
    for pid in gateway.executors():
        kill(pid)
    seen.kills["tasks"] += 1
    _expect(gateway, queries, right, seen)


def _use_up_memory(gateway: Gateway, right: list[list], seen: Seen) -> None:
    hog = gateway.submit(_HOG, "ana")
    others = [gateway.submit(_LONG, user) for user in ("ben", "cora")]
    ended = gateway.await_end(hog)
    seen.memory += 1
    if ended["state"] != "failed" or ended["problem"]["kind"] != "memory":
        print(f"the statement that uses up memory: {ended['state']} {ended['problem']}", flush=True)
        seen.unexplained += 1
    _expect(gateway, others, right, seen)


def _expect(gateway: Gateway, queries: list[str], right: list[list], seen: Seen) -> None:
    for query in queries:
        ended = gateway.await_end(query)
        seen.repeated += 1
        if ended["state"] != "finished" or gateway.rows(query) != right:
            print(f"not answered: {ended['state']} {ended['problem']}", flush=True)
            seen.wrong += 1


def _outcome(seen: Seen) -> Outcome:
    rows = [
        row("finished queries that were lost", "0", str(seen.lost)),
        row("finished queries whose rows changed", "0", str(seen.changed)),
        row(f"of {seen.interrupted} interrupted queries, those without a clear end", "0", str(seen.unclear)),
        row(f"of {seen.repeated} queries beside a killed process or a lack of memory, those without the right answer", "0", str(seen.wrong)),
        row(f"of {seen.memory} statements that use up all memory, those that do not say so", "0", str(seen.unexplained)),
        row("processes that outlived the gateway", "0", str(seen.orphans)),
    ]
    good = not (seen.lost or seen.changed or seen.unclear or seen.wrong or seen.unexplained or seen.orphans)
    text = (
        f"Killed with -9: the gateway {seen.kills['gateway']} times, the process of its tasks {seen.kills['tasks']} times, both at"
        f" once {seen.kills['both']} times, each while statements ran and waited. {seen.finished} finished queries were looked at"
        f" again after every restart. The gateway answered {max(seen.starts):.1f} s after a start at the latest."
    )
    return Outcome(f"{text}\n\n{page.table(['queries', 'asked', 'seen', 'verdict'], rows)}", good)
