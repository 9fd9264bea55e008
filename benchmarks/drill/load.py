"""load: mixed use at constant rates, then ten times as much, then the same as before"""

import argparse
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from benchmarks import page
from benchmarks.drill.ledger import judge
from benchmarks.drill.memory import live_heap
from benchmarks.drill.mixed import Mix, Rates, Used
from benchmarks.drill.report import Outcome, limit, row
from benchmarks.pages.generator import Generator
from benchmarks.pages.system import System
from benchmarks.realtime import topics
from benchmarks.realtime.report import latencies, percentile, table_of_latencies
from benchmarks.realtime.topics import Topics

_RATES = Rates(pages=300, searches=100, dashboards=9, predictions=50, statements=1)
_FULL_MINUTES = 10.0
_FULL_OVERLOAD = 120.0
_WARM_UP = 60.0
_TIMES = 10
_CONNECTIONS = 2_000
_RECOVERY = 30.0
_MOST_P99 = 250.0
_MOST_RECOVERY = 10
_MOST_GROWTH = 1.1
#: They hold what users and requests leave behind.
_HEAPS = ["web", "stream"]
_ALLOWED = {"429", "503"}


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--minutes", type=float, default=_FULL_MINUTES, help=f"of mixed use, at most 14 ({_FULL_MINUTES:g})")
    parser.add_argument(
        "--overload", type=float, default=_FULL_OVERLOAD, help=f"seconds of ten times as much, at most 140 ({_FULL_OVERLOAD:g})"
    )
    parser.add_argument("--warmup", type=float, default=_WARM_UP, help=f"seconds of mixed use before ({_WARM_UP:g})")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.minutes >= _FULL_MINUTES and given.overload >= _FULL_OVERLOAD


def drill(system: System, given: argparse.Namespace) -> Outcome:
    """Measures mixed use, then a load that the system cannot answer, and how fast it recovers."""
    mix, kafka = Mix(system, given.data, given.seed), Topics(system.kafka)
    answers = kafka.ends(topics.RESPONSES)
    with tempfile.TemporaryDirectory(prefix="ontime-drill-load-") as work, tempfile.TemporaryDirectory(
        prefix="ontime-drill-overload-"
    ) as other, Generator(system.port, Path(work)) as generator, Generator(
        system.port, Path(other), _CONNECTIONS
    ) as crowd:
        warm = mix.use(generator, _RATES, given.warmup)
        heaps = _heaps(system)
        usual = mix.use(generator, _RATES, given.minutes * 60)
        heaps_after = _heaps(system)
        overload = _Overload(mix, crowd, given.overload)
        overload.start()
        time.sleep(given.overload)
        after = mix.use(generator, _RATES, _RECOVERY)
        overload.join()
    if overload.used is None:
        raise overload.failure or RuntimeError("the overload did not end")
    requests = [*warm.requests, *usual.requests, *overload.used.requests, *after.requests]
    mix.look_again(requests)
    verdict = judge(requests, kafka, answers)
    growth = {name: heaps_after[name] / heaps[name] for name in heaps}
    rows = [
        *[
            limit(f"p99 of {name}, ms", _MOST_P99, percentile(millis, 0.99), "{:.0f}")
            for name, millis in usual.millis().items()
            if usual.asked()[name]
        ],
        row("not answered or refused", "0", str(sum(usual.refusals().values()))),
        *[limit(f"live heap of {name}, end / start", _MOST_GROWTH, ratio, "{:.2f}") for name, ratio in growth.items()],
        row(f"{_TIMES} times as much: other than an answer, 429 or 503", "0", str(_unexpected(overload.used.refusals()))),
        limit("seconds until everything is answered as before", _MOST_RECOVERY, _recovered(after), "{:.0f}"),
        row("predictions accepted and never answered", "0", str(verdict.lost)),
        row("answers that changed, as clients saw them", "0", str(verdict.changed)),
    ]
    text = "\n\n".join(
        [
            (
                f"{_RATES.text()}, open loop, for {given.minutes:g} min; then {_TIMES} times as much for {given.overload:g} s,"
                f" over up to {_CONNECTIONS:,} connections, each request waiting at most 5 s for one; then {_RECOVERY:g} s as"
                f" before. Predictions accepted in all: {verdict.acknowledged:,}. Live heap in MiB, start and end:"
                f" {_words_of_heaps(heaps, heaps_after)}."
            ),
            page.table(["what", "asked", "seen", "verdict"], rows),
            _table("", usual),
            _table(f"{_TIMES} times: ", overload.used),
            _table("after: ", after),
            f"Refused or broken, as before: {_words(usual.refusals())}. {_TIMES} times as much:"
            f" {_words(overload.used.refusals())}. After: {_words(after.refusals())}.",
        ]
    )
    return Outcome(text, all(cells[-1] in ("met", "") for cells in rows))


class _Overload(threading.Thread):
    """More than the system can answer."""

    def __init__(self, mix: Mix, generator: Generator, seconds: float):
        super().__init__()
        self._mix, self._generator, self._seconds = mix, generator, seconds
        self.used: Used | None = None
        self.failure: Exception | None = None

    def run(self) -> None:
        """Until the last answer."""
        try:
            self.used = self._mix.use(self._generator, _RATES.times(_TIMES), self._seconds, again=False)
        except Exception as failure:  # noqa: BLE001 - the drill raises it in its own thread
            self.failure = failure


def _heaps(system: System) -> dict[str, float]:
    return {name: live_heap(system.parts[name].pid) for name in _HEAPS if name in system.parts}


def _unexpected(refusals: Counter[str]) -> int:
    return sum(count for what, count in refusals.items() if what.split()[-1] not in _ALLOWED)


def _recovered(after: Used) -> float:
    """Seconds until the last one in which something was refused, or the p99 too long."""
    seconds: dict[int, list[float]] = {}
    for number, reply in enumerate(after.drive.replies):
        millis = reply.millis if reply.status == 200 else float("inf")
        seconds.setdefault(int(number / after.rates.gets()), []).append(millis)
    late = [second for second, millis in seconds.items() if percentile(millis, 0.99) > _MOST_P99]
    return max(late, default=-1) + 1


def _table(prefix: str, used: Used) -> str:
    asked = used.asked()
    return table_of_latencies(
        [latencies(f"{prefix}{name}", millis, asked[name]) for name, millis in used.millis().items() if asked[name]]
    )


def _words_of_heaps(before: dict[str, float], after: dict[str, float]) -> str:
    return ", ".join(f"{name} {before[name]:.0f} and {after[name]:.0f}" for name in before)


def _words(refusals: Counter[str]) -> str:
    return ", ".join(f"{count:,} {what}" for what, count in sorted(refusals.items())) or "none"
