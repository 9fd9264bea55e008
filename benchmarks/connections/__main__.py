"""Chances of connections against what happened to real pairs of flights at hubs in the newest month"""

import argparse
import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import numpy
import pandas

from benchmarks import machine, page
from benchmarks.connections import pairs
from benchmarks.figures import Target
from benchmarks.ingest.ours import Ours
from benchmarks.measured import ProgramFailed, measure

_JUDGE = Path("benchmarks/connections/JudgeConnections.java")
_MODELS = Path("benchmarks/connections/PredictMonth.java")
_FULL_PAIRS = 200_000
_MINIMUM = 30
_TENTHS = numpy.linspace(0, 1, 11)
_BANDS = [30, 45, 60, 90, 120, 181]

_KINDS = {"models": "By the models' ranges", "past": "By past flights"}

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
    except (FileNotFoundError, ProgramFailed, subprocess.CalledProcessError) as failure:
        print(f"bench connections: {failure}", file=sys.stderr)
        return 1
    print(text)
    if options.pairs < _FULL_PAIRS or not options.models:
        print(f"\nNot written into the page: a full run has {_FULL_PAIRS:,} pairs, and models.")
    else:
        print(f"\nWritten into {page.write('connections', text)}.")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./ontime bench connections", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/bts"), help="folder of BTS's zips")
    parser.add_argument("--work", type=Path, help="folder for rows and predictions, kept; default: one for the run")
    parser.add_argument("--table", type=Path, help="a data folder (ONTIME_DATA) whose months are loaded already")
    parser.add_argument(
        "--models", action=argparse.BooleanOptionalAction, default=True, help="also by the models' ranges (minutes of training)"
    )
    parser.add_argument("--pairs", type=int, default=_FULL_PAIRS, help=f"pairs of flights, about ({_FULL_PAIRS})")
    return parser.parse_args()


def _measure(options: argparse.Namespace, work: Path, started: datetime) -> str:
    files = pairs.zips(options.data)
    _say("writing the pairs")
    connection = pairs.prepare(files, _folder(work), options.pairs)
    predicted = _predicted(options, work, files) if options.models else None
    _write_pairs(connection, work, predicted)
    _say("computing the chances")
    ours, classes = Ours.read(), _folder(work / "classes")
    subprocess.run(ours.compiled(_JUDGE, "JudgeConnections", classes, str(work), str(_MINIMUM)), check=True)
    judged = connection.execute(
        f"""SELECT gap, coalesce(arr_delay + {_MINIMUM} <= gap + dep_delay, false) AS made,
          if(same_airplane, 'the same for both flights', 'another one') AS airplane, carrier FROM pairs ORDER BY pair"""
    ).df()
    judged[["past", "models"]] = pandas.read_csv(work / "chances.csv", header=None)
    return _report(judged, files, started)


def _predicted(options: argparse.Namespace, work: Path, files: list[Path]) -> Path:
    """The folder with the models' predictions of the newest month, trained on the months before, once for a kept folder."""
    ours, out = Ours.read(), _folder(work / "predicted")
    if (out / "cancelled.parquet").exists():
        return out
    environment = Ours.environment(options.table or work / "table")
    if not options.table and not (work / "table").exists():
        _say("loading the months")
        measure(ours.job(options.data), environment, work / "load.log")
    _say("training the models")
    months = [pairs.month(file) for file in files]
    what = [str(out.resolve()), f"{months[0]}..{months[-2]}", months[-1]]
    measure(ours.compiled(_MODELS, "PredictMonth", _folder(work / "classes"), *what), environment, work / "models.log")
    return out


def _write_pairs(connection: duckdb.DuckDBPyConnection, work: Path, predicted: Path | None) -> None:
    key = ["carrier", "hub", "in_number", "in_origin", "in_dep", "out_number", "out_dest", "out_dep", "gap"]
    columns, joins = [f"p.{name}" for name in key], ""
    if predicted:
        connection.execute(
            f"""CREATE TABLE predicted AS SELECT r.FlightDate AS day, r.Carrier AS carrier, r.FlightNum AS number,
              r.Origin AS origin, r.Dest AS dest, r.CRSDepTime AS dep, any_value(r.Predicted) AS delays,
              any_value(c.Predicted[2]) AS cancelled
            FROM '{predicted}/range.parquet' r JOIN '{predicted}/cancelled.parquet' c
              USING (FlightDate, Carrier, FlightNum, Origin, Dest, CRSDepTime, Ordinal) GROUP BY ALL"""
        )
        for side in ("i", "o"):
            columns += [f"{side}.delays[1]", f"{side}.delays[2]", f"{side}.delays[3]", f"{side}.cancelled"]
        joins = """LEFT JOIN predicted i ON i.day = p.day AND i.carrier = p.carrier AND i.number = p.in_number
            AND i.origin = p.in_origin AND i.dest = p.hub AND i.dep = p.in_dep
          LEFT JOIN predicted o ON o.day = p.day AND o.carrier = p.carrier AND o.number = p.out_number
            AND o.origin = p.hub AND o.dest = p.out_dest AND o.dep = p.out_dep"""
    connection.execute(
        f"COPY (SELECT {', '.join(columns)} FROM pairs p {joins} ORDER BY pair) TO '{work}/pairs.csv' (HEADER false)"
    )


def _folder(path: Path) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    return path


def _report(judged: pandas.DataFrame, files: list[Path], started: datetime) -> str:
    known = judged.dropna(subset=["past"])
    months = [pairs.month(file) for file in files]
    head = (
        f"Seen on {machine.describe()}, load average {os.getloadavg()[0]:.1f} at the end, Java {machine.java_version()}, commit"
        f" {machine.commit()}, {started:%d %B %Y %H:%M} UTC. {len(known):,} pairs of flights of {months[-1]}, drawn from all"
        f" that one airline flew through one of its hubs (at least 30 departures a day) with 30 to 180 minutes between them;"
        f" the chances know flights of {months[0]} to {months[-2]} only. {len(judged) - len(known):,} further pairs have too few"
        f" past flights. A pair holds if both flights were flown and at least {_MINIMUM} minutes were left between the arrival"
        f" at the gate and the departure."
    )
    parts = [head]
    for column, title in _KINDS.items():
        some = known.dropna(subset=[column])
        if len(some):
            parts += [f"### {title}", *_section(some, column)]
    return "\n\n".join(parts)


def _section(known: pandas.DataFrame, column: str) -> list[str]:
    error, worst = _calibration(known[column], known["made"])
    others = known[known["airplane"] == "another one"]
    targets = [
        Target("calibration error", _MOST_ERROR, error),
        Target(f"worst tenth of at least {_ENOUGH:,} pairs", _MOST_OFF, worst),
        Target("the same, with two airplanes", _MOST_OFF, _calibration(others[column], others["made"])[1]),
    ]
    brier = ((known[column] - known["made"]) ** 2).mean()
    usual = known["made"].mean()
    checked = [[target.name, f"{target.measured:.3f}", f"{target.most:g}", target.verdict()] for target in targets]
    header = ["pairs", "mean chance", "held", "difference"]
    return [
        page.table(["chance", *header], _rows(known, column, column, _TENTHS, "{:.0%} to {:.0%}")),
        page.table(["minutes between", *header], _rows(known, column, "gap", _BANDS, "{} to {}")),
        page.table(["airplane", *header], [_row(name, some, column) for name, some in known.groupby("airplane")]),
        page.table(["airline", *header], [_row(name, some, column) for name, some in known.groupby("carrier")]),
        page.table(["target", "measured", "at most", ""], checked),
        f"Brier score {brier:.4f}; if every pair had the mean share that held, {usual * (1 - usual):.4f}.",
    ]


def _rows(known: pandas.DataFrame, column: str, by: str, limits: list[float], words: str) -> list[list[str]]:
    groups = pandas.cut(known[by], limits, right=False, labels=False).clip(0)
    rows = []
    for group, some in known.groupby(groups):
        rows.append(_row(words.format(limits[int(group)], limits[int(group) + 1]), some, column))
    return rows


def _row(name: str, some: pandas.DataFrame, column: str) -> list[str]:
    said, held = some[column].mean(), some["made"].mean()
    return [name, f"{len(some):,}", f"{said:.1%}", f"{held:.1%}", f"{100 * (held - said):+.1f} points"]


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
