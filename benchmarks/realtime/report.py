"""The report, in Markdown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from benchmarks import machine, page
from benchmarks.figures import Target
from benchmarks.realtime.stages import TOLERANCE, Asking, Burst, Load

_SHARES = [("p50", 0.5), ("p90", 0.9), ("p99", 0.99), ("p99.9", 0.999)]


@dataclass(frozen=True)
class Results:
    """The measurements with their date and conditions."""

    started: datetime
    arguments: list[str]
    warmup: float
    real_time: Asking
    peer: tuple[list[float], int, Load]
    burst: Burst
    micro_batch: Asking | None

    def errors(self) -> int:
        """Requests without an answer, and answers that differ from the batch job's."""
        runs = [run for run in (self.real_time, self.micro_batch) if run]
        unanswered = sum(run.asked - len(run.answers) for run in runs)
        unanswered += 2 * self.burst.asked - self.burst.answered_first - self.burst.answered
        return unanswered + self.burst.different


def percentile(millis: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of the values does not exceed; infinite if there are no values."""
    ordered = sorted(millis)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("inf")


def latencies(name: str, millis: Sequence[float], asked: int) -> list[str]:
    """Cells of a table: percentiles, maximum, number of values, number of missing values."""
    cells = [f"{percentile(millis, share):.0f}" for _, share in _SHARES]
    return [name, *cells, f"{max(millis, default=float('inf')):.0f}", f"{asked:,}", str(asked - len(millis))]


def table_of_latencies(rows: list[list[str]], what: str = "ms") -> str:
    """A table of these cells."""
    return page.table([what, *[name for name, _ in _SHARES], "max", "requests", "unanswered"], rows)


def report(results: Results) -> str:
    """The whole report."""
    return "\n\n".join([_head(results), _latencies(results), _burst(results.burst), _costs(results), _targets(results)])


def _head(results: Results) -> str:
    load = results.real_time.load
    others = max(0.0, load.cores - sum(load.ours.values()) - load.generator)
    return (
        f"`{' '.join(['./ontime bench realtime', *results.arguments])}`, {results.started:%Y-%m-%d %H:%M} UTC, commit"
        f" {machine.commit()}.\n{machine.describe()}. Java {machine.java_version()}.\nHow noisy the machine was: load"
        f" average {load.average:.1f}; processes that are neither OnTime's nor the generator took {others:.2f} cores, the"
        f" host {load.stolen:.2f}. Warmed up for {results.warmup:g} s at the same rate before each row."
    )


def _latencies(results: Results) -> str:
    ours, (peer, peer_asked, _) = results.real_time, results.peer
    rows = [
        latencies(f"POST to event, Real-Time Mode, {ours.rate:g}/s", ours.answers, ours.asked),
        latencies("of it: POST to 202", ours.accepted, ours.asked),
        latencies("of it: request topic to response topic", ours.within_kafka, ours.asked),
        latencies("the peer: topic to topic", peer, peer_asked),
    ]
    micro = results.micro_batch
    if micro:
        rows.append(latencies(f"POST to event, micro-batches, {micro.rate:g}/s", micro.answers, micro.asked))
    return table_of_latencies(rows, "ms from when a request was due") + (
        f"\n\n{ours.boundaries} batches of the stream ended meanwhile. Sent again: {ours.sent_again}. Refused or broken"
        f" on the way, and asked again by the client: {_words(ours.troubles)}"
        + (f"; in micro-batches: {_words(micro.troubles)}" if micro else "")
        + "."
    )


def _words(troubles: dict[str, int]) -> str:
    return ", ".join(f"{count} {trouble}" for trouble, count in sorted(troubles.items())) or "none"


def _burst(burst: Burst) -> str:
    return (
        f"{burst.asked:,} requests sent to the topic at once, the first that name airplanes: {burst.answered_first:,} answered"
        f" in {burst.seconds_first:.1f} s, {_rate(burst.answered_first, burst.seconds_first):,.0f} predictions/s. As many of"
        f" other flights after them: {burst.answered:,} answered in {burst.seconds:.1f} s,"
        f" {_rate(burst.answered, burst.seconds):,.0f} predictions/s, for {burst.cpu:.1f} CPU seconds of the stream. By {burst.model}, of flights that `./ontime model evaluate` judged too:"
        f" {burst.different} differ by more than {TOLERANCE:g}, the largest difference is {burst.difference:.3g}."
    )


def _rate(count: int, seconds: float) -> float:
    return count / seconds if seconds else 0.0


def _costs(results: Results) -> str:
    load = results.real_time.load
    parts = ["stream", "web", "kafka", "mongodb", "elasticsearch"]
    cells = [f"{load.ours.get(name, 0):.2f}" for name in parts]
    rows = [[f"{results.real_time.rate:g} requests/s", *cells, f"{load.generator:.2f}", f"{load.cores:.2f}"]]
    return page.table(["cores that were at work", *parts, "generator", "all of the machine"], rows)


def _targets(results: Results) -> str:
    ours = results.real_time
    targets = [
        Target("POST to event, p50 in ms", 150, percentile(ours.answers, 0.5)),
        Target("the same, aimed for", 50, percentile(ours.answers, 0.5)),
        Target("POST to event, p99 in ms", 300, percentile(ours.answers, 0.99)),
        Target("the same, aimed for", 150, percentile(ours.answers, 0.99)),
    ]
    if results.micro_batch:
        targets.append(Target("micro-batch, p99 in ms", 1000, percentile(results.micro_batch.answers, 0.99)))
    rows = [[one.name, f"at most {one.most:g}", f"{one.measured:.0f}", one.verdict()] for one in targets]
    speed = _rate(results.burst.answered, results.burst.seconds)
    rows.append(
        [
            "predictions/s",
            "at least 1,000",
            f"{speed:,.0f}",
            "met" if speed >= 1000 else f"falls short by {1 - speed / 1000:.0%}",
        ]
    )
    errors = results.errors()
    rows.append(
        ["unanswered, or not batch's answer", "0", str(errors), "met" if errors == 0 else "falls short"],
    )
    return page.table(["target", "asked", "measured", "verdict"], rows)
