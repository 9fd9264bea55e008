"""AUC, log loss, Brier, calibration and CPU of our models beside LightGBM, XGBoost and scikit-learn"""

import argparse
import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import numpy
import pandas

from benchmarks import machine, page
from benchmarks.figures import Target
from benchmarks.ingest.ours import Ours
from benchmarks.measured import ProgramFailed, measure
from benchmarks.models import rivals
from benchmarks.models.scores import Scores

_KEY = ["FlightDate", "Carrier", "FlightNum", "Origin", "Dest", "CRSDepTime", "Ordinal"]
_OUTCOMES = ["ArrDelay", "Late", "DelayClass"]
_CONTEST = Path("benchmarks/models/ModelContest.java")
_MOMENTS = {
    "before_departure": ["boosted_trees", "regression", "random_forest"],
    "two_hours_before": ["boosted_trees"],
    "at_departure": ["boosted_trees"],
}
_HEADER = ["", "features", "AUC", "log loss", "Brier", "calibration error", "CPU s to fit"]


def main() -> int:
    """Learns, judges all by the same function on the same rows, and writes the table."""
    options = _options()
    try:
        with tempfile.TemporaryDirectory(prefix="models-") as folder:
            text = _report(options, Path(folder))
    except (ProgramFailed, FileNotFoundError) as failure:
        print(f"bench models: {failure}", file=sys.stderr)
        return 1
    print(text)
    print(f"\nWritten into {page.write('models', text)}.")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./ontime bench models", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/bts"), help="folder of BTS's zips")
    parser.add_argument("--train", default="2008-01", help="months to learn from, A..B (2008-01)")
    parser.add_argument("--test", default="2008-02", help="later months to be judged by, A..B (2008-02)")
    parser.add_argument("--moments", default=",".join(_MOMENTS), help="with commas (all)")
    return parser.parse_args()


def _report(options: argparse.Namespace, work: Path) -> str:
    ours, started = Ours.read(), datetime.now(UTC)
    environment, moments = Ours.environment(work / "table"), options.moments.split(",")
    measure(ours.job(options.data), environment, work / "load.log")
    what = [str(work / "out"), options.train, options.test]
    what += [f"{moment}={','.join(_MOMENTS[moment])}" for moment in moments]
    (work / "classes").mkdir()
    command = ours.compiled(_CONTEST, "ontime.jobs.model.ModelContest", work / "classes", *what)
    told = [line.split() for line in measure(command, environment, work / "contest.log").output.splitlines() if line]
    cpu = {(moment, recipe): float(seconds) for moment, recipe, seconds, _ in told}
    features = pandas.read_parquet(work / "out/features").sort_values(_KEY, ignore_index=True)
    is_test = pandas.to_datetime(features["FlightDate"]) >= pandas.Timestamp(f"{options.test[:7]}-01")
    features[rivals.CATEGORIES] = features[rivals.CATEGORIES].astype("category")
    train, test = features[~is_test], features[is_test]
    sections = [_moment(moment, work / "out", cpu, train, test) for moment in moments]
    head = (
        f"Seen on {machine.describe()}, load average {os.getloadavg()[0]:.1f} at the end, Java {machine.java_version()},"
        f" LightGBM {machine.package_version('lightgbm')}, XGBoost {machine.package_version('xgboost-cpu')},"
        f" scikit-learn {machine.package_version('scikit-learn')}, commit {machine.commit()},"
        f" {started:%d %B %Y %H:%M} UTC. Learned from {options.train} ({len(train):,} flights), judged by {options.test}"
        f" ({len(test):,}, {test['Late'].mean():.1%} of them 15 or more minutes late); cancelled and diverted flights are left"
        " out. All read the same Parquet file of features and are scored by the same function. Our CPU seconds hold both"
        " fits (one of them for the calibration) and Spark's own work."
    )
    return "\n\n".join([head, *sections])


def _moment(moment: str, out: Path, cpu: dict, train: pandas.DataFrame, test: pandas.DataFrame) -> str:
    names = [*rivals.CATEGORIES, *_numbers(moment, list(train.columns))]
    late = test["Late"].to_numpy()
    rows, scores = [], {}

    def add(name: str, what: str, probabilities: numpy.ndarray, seconds: float | None) -> None:
        scores[name, what] = Scores.of(late, probabilities), seconds
        taken = "" if seconds is None else f"{seconds:.1f}"
        rows.append([name, what, *scores[name, what][0].texts(), taken])
        print(f"{moment}: {rows[-1]}", file=sys.stderr, flush=True)

    add("prior", "none", numpy.full(len(test), train["Late"].mean()), None)
    for recipe in _MOMENTS[moment]:
        predicted = pandas.read_parquet(out / f"{moment}-{recipe}.parquet").sort_values(_KEY, ignore_index=True)
        add(f"OnTime {recipe}", "all", numpy.stack(predicted["Predicted"])[:, 1], cpu[moment, recipe])
    contests = [("LightGBM", rivals.RAW, rivals.by_lightgbm), ("LightGBM", names, rivals.by_lightgbm)]
    contests += [("XGBoost", names, rivals.by_xgboost), ("scikit-learn regression", names, rivals.by_regression)]
    for name, columns, fit in contests:
        fitted = rivals.run(fit, train[columns], train["Late"].to_numpy(), test[columns])
        add(name, "schedule" if columns is rivals.RAW else "all", fitted.probabilities, fitted.cpu)
    verdicts = "\n".join(
        f"* {target.name}: {target.measured:.4f}, asked at most {target.most:.4f}: {target.verdict()}"
        for target in _targets(moment, scores)
    )
    return f"### {moment}, {len(names)} features\n\n{page.table(_HEADER, rows)}\n\n{verdicts}"


def _numbers(moment: str, columns: list[str]) -> list[str]:
    """The features' columns stand in the order of the moments from which they are known."""
    numbers = [name for name in columns if name not in {*_KEY, *_OUTCOMES}]
    ends = {
        "before_departure": "DestMovements",
        "two_hours_before": "InboundCancelled",
        "at_departure": "DepartureDelay",
    }
    return numbers[: numbers.index(ends[moment]) + 1]


def _targets(moment: str, scores: dict) -> list[Target]:
    own, cpu = scores["OnTime boosted_trees", "all"]
    light, light_cpu = scores["LightGBM", "all"]
    raw, prior = scores["LightGBM", "schedule"][0], scores["prior", "none"][0]
    targets = [
        Target("LightGBM's AUC on the same features, less ours", 0.005, light.auc - own.auc),
        Target("calibration error", 0.03, own.calibration_error),
        Target("log loss", prior.log_loss, own.log_loss),
        Target("Brier score", prior.brier, own.brier),
        Target("CPU to fit, times LightGBM's", 10, cpu / light_cpu),
    ]
    if moment == "two_hours_before":
        targets.append(Target("LightGBM's AUC on schedule columns, less ours", -0.04, raw.auc - own.auc))
    if moment == "before_departure":
        regression = scores["scikit-learn regression", "all"][0]
        targets.append(Target("logistic regression's AUC, less ours", 0.0, regression.auc - own.auc))
    return targets


if __name__ == "__main__":
    sys.exit(main())
