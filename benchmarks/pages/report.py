"""The report of the pages' benchmark."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from benchmarks import machine, page
from benchmarks.figures import Target
from benchmarks.pages.trial import CHECK_EVERY, Trial

_MIB = 2**20
_PERCENTILES = [("p50", 0.5), ("p90", 0.9), ("p99", 0.99), ("p99.9", 0.999)]


@dataclass(frozen=True)
class Results:
    """The measurements with their date and conditions."""

    started: datetime
    arguments: list[str]
    trials: list[Trial]
    missing: list[str]
    turns: int
    seconds: float
    duckdb_seconds: float


def percentile(millis: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of the values does not exceed."""
    ordered = sorted(millis)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def report(results: Results) -> str:
    """The report in Markdown."""
    parts = [_head(results), _latencies(results), _duckdb(results), _costs(results), _targets(results)]
    if results.missing:
        parts.append(f"Not measured, since there are no such pages: {', '.join(results.missing)}.")
    problems = [problem for trial in results.trials for problem in trial.problems]
    if problems:
        parts.append("Wrong answers, the first ten:\n\n" + "\n".join(f"* {problem}" for problem in problems[:10]))
    return "\n\n".join(parts)


def _head(results: Results) -> str:
    loads = [load for trial in results.trials for load in trial.loads]
    busy = sum(trial.machine for trial in results.trials)
    known = sum(sum(trial.cpu.values()) + _generator_cpu(trial) for trial in results.trials)
    seconds = sum(trial.seconds() for trial in results.trials)
    stolen = sum(trial.stolen for trial in results.trials)
    return (
        f"`{' '.join(['./ontime bench pages', *results.arguments])}`, {results.started:%Y-%m-%d %H:%M} UTC,"
        f" commit {machine.commit()}.\n{machine.describe()}. Java {machine.java_version()}, DuckDB"
        f" {machine.package_version('duckdb')}.\nHow noisy the machine was: load average {min(loads):.1f} to"
        f" {max(loads):.1f} at the start of turns; processes that are neither OnTime's nor the generator took"
        f" {max(0.0, busy - known) / seconds:.2f} of {os.cpu_count()} cores, the host {stolen / seconds:.2f}.\n"
        f"{results.turns} turns of {results.seconds:g} s each, after {results.trials[0].warmup:g} s of warming up at the"
        f" same rate; after each turn DuckDB for {results.duckdb_seconds:g} s. Every status and length was checked, and"
        f" one page in {CHECK_EVERY} against DuckDB's count of its flights."
    )


def _latencies(results: Results) -> str:
    rows = [
        [
            f"{trial.kind.name}, {trial.kind.rate:g}/s",
            *[f"{percentile(trial.millis(), share):.1f}" for _, share in _PERCENTILES],
            f"{max(trial.millis()):.1f}",
            str(trial.errors()),
            f"{trial.requests() / trial.seconds():.1f}",
            f"{trial.requests():,}",
            f"{trial.different():,}",
            f"{_bytes(trial) / trial.requests():,.0f}",
        ]
        for trial in results.trials
    ]
    names = [name for name, _ in _PERCENTILES]
    header = [
        "OnTime: ms from the intended start",
        *names,
        "max",
        "errors",
        "answered/s",
        "requests",
        "different pages",
    ]
    return page.table([*header, "bytes a page"], rows)


def _duckdb(results: Results) -> str:
    rows = []
    for trial in results.trials:
        latencies = [millis for answered in trial.answers for millis in answered.latencies]
        queries = [millis for answered in trial.answers for millis in answered.queries]
        asked = sum(answered.asked for answered in trial.answers)
        seconds = sum(answered.seconds for answered in trial.answers)
        rows.append(
            [
                trial.kind.name,
                *[f"{percentile(latencies, share):,.1f}" for _, share in _PERCENTILES],
                f"{len(latencies) / asked:.0%}",
                f"{len(latencies) / seconds:.1f}",
                *[f"{percentile(queries, share):.1f}" for share in (0.5, 0.99)],
                f"{sum(answered.cpu for answered in trial.answers) / len(latencies) * 1000:.1f}",
            ]
        )
    names = [name for name, _ in _PERCENTILES]
    header = ["DuckDB, same order and rate: ms", *names, "answered in time", "answered/s"]
    return page.table([*header, "query p50", "query p99", "CPU ms a question"], rows) + (
        "\n\nDuckDB answers in its own process, without HTTP or HTML, from the Parquet files that OnTime publishes, with"
        " two threads; what it had not reached at the end of its turn is not in its percentiles."
    )


def _costs(results: Results) -> str:
    rows = [
        [
            trial.kind.name,
            f"{trial.cpu['web'] / trial.requests() * 1000:.2f}",
            *[f"{trial.cpu[name] / trial.seconds():.2f}" for name in ("web", "mongodb", "elasticsearch")],
            f"{_generator_cpu(trial) / trial.seconds():.2f}",
            f"{trial.memory / _MIB:,.0f}",
            f"{trial.repeated / trial.requests():.0%}",
        ]
        for trial in results.trials
    ]
    header = ["what it took", "web CPU ms a page", "web cores", "MongoDB cores", "Elasticsearch cores"]
    return page.table([*header, "generator cores", "web MiB", "pages asked before"], rows)


def _targets(results: Results) -> str:
    rows = []
    for trial in results.trials:
        for name, most in trial.kind.most.items():
            measured = percentile(trial.millis(), dict(_PERCENTILES)[name])
            target = Target(f"{trial.kind.name}, {name} in ms", most, measured)
            rows.append([target.name, f"{target.most:g}", f"{target.measured:.1f}", target.verdict()])
        errors = trial.errors()
        rows.append([f"{trial.kind.name}, errors", "0", str(errors), "met" if errors == 0 else "falls short"])
    return page.table(["target", "at most", "measured", "verdict"], rows)


def _bytes(trial: Trial) -> int:
    return sum(reply.size for drive in trial.drives for reply in drive.replies)


def _generator_cpu(trial: Trial) -> float:
    return sum(drive.cpu for drive in trial.drives)
