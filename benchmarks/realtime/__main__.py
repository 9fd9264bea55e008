"""Latency and throughput of predictions with the whole system running, compared with a plain Kafka consumer with a model"""

import argparse
import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import page
from benchmarks.pages.system import System, find, running
from benchmarks.realtime.peer import PeerFailed
from benchmarks.realtime.report import Results, percentile, report
from benchmarks.realtime.stages import CommandFailed, NothingServes, Stages, run

#: What is written into the page has at least so much of everything.
_FULL = {"seconds": 300, "rate": 50, "burst": 10_000}


def main() -> int:
    """Measures, prints the report, and writes the report of a full run into the page."""
    options = _options()
    try:
        with running() as system, tempfile.TemporaryDirectory(prefix="ontime-realtime-") as work:
            results = _measure(system, Path(work), options)
    except (FileNotFoundError, TimeoutError, NothingServes, CommandFailed, PeerFailed) as failure:
        print(f"bench realtime: {failure}", file=sys.stderr)
        return 1
    text = report(results)
    print(text)
    if all(getattr(options, name) >= least for name, least in _FULL.items()) and options.micro_batch_seconds:
        print(f"\nWritten into {page.write('realtime', text)}.")
    else:
        print("\nNot written into the page: a full run has 5 minutes, 50 requests/s, 10,000 at once and micro-batches.")
    return 1 if results.errors() else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./ontime bench realtime", description=__doc__)
    parser.add_argument("--rate", type=_up_to(100), default=50, help="requests a second (50)")
    parser.add_argument("--seconds", type=_up_to(900), default=300, help="length of the measurement (300)")
    parser.add_argument("--warmup", type=_up_to(120), default=20, help="seconds of requests before it (20)")
    parser.add_argument("--peer-seconds", type=_up_to(300), default=60, help="length of the peer's (60)")
    parser.add_argument(
        "--micro-batch-seconds",
        type=_up_to(300, 0),
        default=60,
        help="length of the measurement in micro-batches, which restarts the stream (60; 0: skipped)",
    )
    parser.add_argument("--burst", type=_up_to(100_000), default=10_000, help="requests sent at once (10,000)")
    parser.add_argument("--seed", type=int, default=7, help="of the flights that are asked for (7)")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("ONTIME_DATA", "data")), help="the tables")
    return parser.parse_args()


def _up_to(most: int, least: int = 1):
    def number(text: str) -> int:
        value = int(text)
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{value} is not from {least} to {most}")
        return value

    return number


def _measure(system: System, work: Path, options: argparse.Namespace) -> Results:
    started = datetime.now(UTC)
    stages = Stages(system, options.data, options.seed)
    _say(f"{options.rate}/s for {options.seconds} s, after {options.warmup} s of warming up ...")
    real_time = stages.ask(options.rate, options.seconds, options.warmup)
    _say(f"{_middle(real_time.answers)}; the peer ...")
    peer = stages.ask_peer(options.rate, options.peer_seconds, options.warmup, work)
    _say(f"{_middle(peer[0])}; {options.burst} at once, and the same flights by the batch job ...")
    burst = stages.burst(options.burst, work)
    micro_batch = None
    if options.micro_batch_seconds:
        _say(f"{burst.answered} in {burst.seconds:.1f} s; micro-batches ...")
        micro_batch = _micro_batch(options)
    return Results(started, sys.argv[1:], options.warmup, real_time, peer, burst, micro_batch)


def _micro_batch(options: argparse.Namespace):
    run("up", ONTIME_STREAM_MODE="micro_batch")
    try:
        stages = Stages(find(), options.data, options.seed + 1)
        return stages.ask(options.rate, options.micro_batch_seconds, options.warmup)
    finally:
        run("up")


def _middle(millis: list[float]) -> str:
    return f"p50 {percentile(millis, 0.5):.0f} ms, p99 {percentile(millis, 0.99):.0f} ms"


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
