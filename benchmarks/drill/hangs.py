"""hangs: each part is paused in turn, while requests come in; the supervisor must notice it and restart it within a minute"""

import argparse
import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks import page
from benchmarks.drill.faults import NotRecovered
from benchmarks.drill.report import Outcome, limit, row, rows_of_ledger
from benchmarks.drill.turns import Turns, ask_during
from benchmarks.pages.system import Part, System, list_parts

#: The supervisor itself is watched by nobody, and the last ones are optional.
_PARTS = ["kafka", "elasticsearch", "mongodb", "mail", "web", "stream", "sql", "daily"]
_MOST = 60.0
_TIMEOUT = 300.0
_ANSWER_TIMEOUT = 300.0
_DUMPS = Path("run/hangs")


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--rate", type=float, default=10, help="requests a second (10)")
    parser.add_argument("--parts", nargs="*", default=_PARTS, help="to pause, in this order (all)")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.parts == _PARTS


@dataclass(frozen=True)
class _Hang:
    """A pause: seconds until the supervisor ended the process, seconds until another took its place, and whether its threads were kept."""

    name: str
    noticed: float
    back: float
    kept: bool


def drill(system: System, given: argparse.Namespace) -> Outcome:
    """Pauses the parts that run, one after the other."""
    pauses = Turns([name for name in given.parts if name in system.parts], _pause)
    verdict, troubles = ask_during(pauses, system, given, _ANSWER_TIMEOUT)
    rows = [limit(f"{one.name}: noticed and ended, s", _MOST, one.noticed, "{:.0f}") for one in pauses.done]
    times = [[one.name, f"{one.noticed:.0f}", f"{one.back:.0f}", "yes" if one.kept else "no"] for one in pauses.done]
    rows += [
        row("parts whose threads were kept", str(len(pauses.done)), str(sum(one.kept for one in pauses.done))),
        *rows_of_ledger(verdict),
    ]
    text = "\n\n".join(
        [
            (
                f"Each part is paused by SIGSTOP, with all its processes, while {given.rate:g} requests a second come in; the"
                " next one once all run again. Failed HTTP requests, repeated under the same key:"
                f" {', '.join(f'{count} {name}' for name, count in sorted(troubles.items())) or 'none'}."
            ),
            page.table(["what", "asked", "seen", "verdict"], rows),
            page.table(["part", "noticed and ended, s", "new process, s", "threads kept"], times),
        ]
    )
    return Outcome(text, verdict.is_kept() and all(cells[-1] in ("met", "") for cells in rows))


def _pause(name: str) -> _Hang:
    part, dumps = list_parts()[name], _dumps(name)
    tree = _tree(part.pid)
    started = time.monotonic()
    for pid in tree:
        os.kill(pid, signal.SIGSTOP)
    try:
        noticed = _await(lambda: not part.is_alive() or _is_other(name, part), name, started)
    except NotRecovered:
        for pid in tree:
            _continue(pid)
        raise
    back = _await(lambda: _is_other(name, part) and list_parts()[name].is_alive(), name, started)
    return _Hang(name, noticed, back, len(_dumps(name)) > len(dumps))


def _await(condition, name: str, started: float) -> float:
    while not condition():
        if time.monotonic() - started > _TIMEOUT:
            raise NotRecovered(f"{name} was paused and nobody noticed within {_TIMEOUT:g} s; run/logs/watch.log says more")
        time.sleep(0.2)
    return time.monotonic() - started


def _is_other(name: str, part: Part) -> bool:
    """Whether another process has taken its place."""
    now = list_parts().get(name)
    return now is not None and now.pid != part.pid


def _dumps(name: str) -> list[Path]:
    return [one for one in _DUMPS.glob(f"{name}-*.txt") if one.stat().st_size > 0]


def _continue(pid: int) -> None:
    if Path(f"/proc/{pid}").exists():
        os.kill(pid, signal.SIGCONT)


def _tree(pid: int) -> list[int]:
    """A process and its descendants."""
    children = [
        int(child)
        for thread in Path(f"/proc/{pid}/task").iterdir()
        for child in (thread / "children").read_text().split()
    ]
    return [pid, *(one for child in children for one in _tree(child))]
