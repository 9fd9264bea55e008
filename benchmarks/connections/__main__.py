"""Chances of connections against what happened to real pairs of flights at hubs in the newest month"""

import argparse
import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import numpy
import pandas

from benchmarks import machine, page
from benchmarks.connections import pairs
from benchmarks.figures import Target
from benchmarks.ingest.ours import Ours

_JUDGE = Path("benchmarks/connections/JudgeConnections.java")
_FULL_PAIRS = 200_000
_MINIMUM = 30
_TENTHS = numpy.linspace(0, 1, 11)
_BANDS = [30, 45, 60, 90, 120, 181]

# A tenth with fewer pairs is mostly chance, and pairs of one day are not independent.
_ENOUGH = 2000
_MOST_ERROR = 0.03
_MOST_OFF = 0.05


def main() -> int:
    """Judges the pairs, prints the tables, and writes those of a full run into the page."""
    options = _options()
    started = datetime.now(UTC)
    try:
        with tempfile.TemporaryDirectory(prefix="connections-") as temporary:
            text = _measure(options, options.work or Path(temporary), started)
    except (FileNotFoundError, subprocess.CalledProcessError) as failure:
        print(f"bench connections: {failure}", file=sys.stderr)
        return 1
    print(text)
    if options.pairs < _FULL_PAIRS:
        print(f"\nNot written into the page: a full run has {_FULL_PAIRS:,} pairs.")
    else:
        print(f"\nWritten into {page.write('connections', text)}.")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./ontime bench connections", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/bts"), help="folder of BTS's zips")
    parser.add_argument("--work", type=Path, help="folder for the rows, kept; default: one for the run")
    parser.add_argument("--pairs", type=int, default=_FULL_PAIRS, help=f"pairs of flights, about ({_FULL_PAIRS})")
    return parser.parse_args()


def _measure(options: argparse.Namespace, work: Path, started: datetime) -> str:
    work.mkdir(parents=True, exist_ok=True)
    files = pairs.zips(options.data)
    _say("writing the pairs")
    connection = pairs.prepare(files, work, options.pairs)
    connection.execute(
        f"""COPY (SELECT carrier, hub, in_number, in_origin, in_dep, out_number, out_dest, out_dep, gap FROM pairs
          ORDER BY pair) TO '{work}/pairs.csv' (HEADER false)"""
    )
    _say("computing the chances")
    classes = work / "classes"
    classes.mkdir(exist_ok=True)
    subprocess.run(Ours.read().compiled(_JUDGE, "JudgeConnections", classes, str(work), str(_MINIMUM)), check=True)
    judged = connection.execute(
        f"SELECT gap, coalesce(arr_delay + {_MINIMUM} <= gap + dep_delay, false) AS made FROM pairs ORDER BY pair"
    ).df()
    judged["past"] = pandas.read_csv(work / "chances.csv", header=None)[0]
    return _report(judged, files, started)


def _report(judged: pandas.DataFrame, files: list[Path], started: datetime) -> str:
    known = judged.dropna(subset=["past"])
    months = [pairs.month(file) for file in files]
    error, worst = _calibration(known["past"], known["made"])
    head = (
        f"Seen on {machine.describe()}, load average {os.getloadavg()[0]:.1f} at the end, Java {machine.java_version()}, commit"
        f" {machine.commit()}, {started:%d %B %Y %H:%M} UTC. {len(known):,} pairs of flights of {months[-1]}, drawn from all"
        f" that one airline flew through one of its hubs (at least 30 departures a day) with 30 to 180 minutes between them;"
        f" the chances know flights of {months[0]} to {months[-2]} only. {len(judged) - len(known):,} further pairs have too few"
        f" past flights. A pair holds if both flights were flown and at least {_MINIMUM} minutes were left between the arrival"
        f" at the gate and the departure."
    )
    targets = [
        Target("calibration error", _MOST_ERROR, error),
        Target(f"worst tenth of at least {_ENOUGH:,} pairs", _MOST_OFF, worst),
    ]
    checked = [[target.name, f"{target.measured:.3f}", f"{target.most:g}", target.verdict()] for target in targets]
    return "\n\n".join(
        [
            head,
            page.table(["chance", "pairs", "mean chance", "held", "difference"], _rows(known, "past", _TENTHS, "{:.0%} to {:.0%}")),
            page.table(["minutes between", "pairs", "mean chance", "held", "difference"], _rows(known, "gap", _BANDS, "{} to {}")),
            page.table(["target", "measured", "at most", ""], checked),
        ]
    )


def _rows(known: pandas.DataFrame, column: str, limits: list[float], words: str) -> list[list[str]]:
    groups = pandas.cut(known[column], limits, right=False, labels=False).clip(0)
    rows = []
    for group, some in known.groupby(groups):
        said, held = some["past"].mean(), some["made"].mean()
        name = words.format(limits[int(group)], limits[int(group) + 1])
        rows.append([name, f"{len(some):,}", f"{said:.1%}", f"{held:.1%}", f"{100 * (held - said):+.1f} points"])
    return rows


def _calibration(said: pandas.Series, made: pandas.Series) -> tuple[float, float]:
    """The mean difference over tenths, weighted by their pairs, and the largest one of those with enough pairs."""
    tenths = numpy.digitize(said, _TENTHS[1:-1])
    off = [(len(some), abs(some.mean() - said[some.index].mean())) for _, some in made.groupby(tenths)]
    error = sum(count * difference for count, difference in off) / len(made)
    return error, max((difference for count, difference in off if count >= _ENOUGH), default=0.0)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
