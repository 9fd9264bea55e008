"""LightGBM with the calibration of OnTime's boosted trees: by the last weeks of the training."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import lightgbm
import numpy
import pandas

from benchmarks.models import rivals
from benchmarks.models.contest import LABELS
from benchmarks.models.ranges import LEVELS

_SEASONS = Path("spark-jobs/src/main/java/ontime/jobs/model/rows/Seasons.java")
_TIMES = ["DepMinute", "ArrMinute", "DepHour"]
_BASE = "DepartureDelay"
_PARAMETERS = {
    "late": {**rivals.OURS, "objective": "binary"},
    "cancelled": {**rivals.OURS, "objective": "binary", "num_leaves": 31, "min_sum_hessian_in_leaf": 20},
    "range": {"objective": "quantile"},
}
_ROUNDS = {"late": 150, "cancelled": 60, "range": 100}
_COMMON = {"verbose": -1, "num_threads": 1, "seed": 7}
_SLOPES = (0.5, 0.85)
_FLIGHTS_OF_HALF = 20_000

Scorer = Callable[[pandas.DataFrame], numpy.ndarray]


@dataclass(frozen=True)
class Calibrated:
    """A model of a target with the columns of a moment."""

    target: str
    columns: list[str]
    days_ahead: bool

    def predict(self, train: pandas.DataFrame, test: pandas.DataFrame) -> numpy.ndarray:
        """The probabilities of the test's flights, or their three percentiles."""
        days = pandas.to_datetime(train["FlightDate"])
        all_days = (days.max() - days.min()).days + 1
        longest = min(28, all_days // 3) if self.days_ahead else min(14, all_days // 2)
        last_weeks = days > days.max() - pandas.Timedelta(days=longest)
        earlier, later = train[~last_weeks], train[last_weeks]
        kept = len(earlier) / len(train)
        if self.target == "range":
            return self._range(earlier, later, train, test, kept)
        return self._probability(earlier, later, train, test, kept)

    def _probability(self, earlier, later, train, test, kept: float) -> numpy.ndarray:
        label, first = LABELS[self.target], self._trees(earlier)
        slope, level = _newton(first(later), self._months(later), later[label].to_numpy())
        final = self._trees(train)
        if self.days_ahead:
            slope = min(_SLOPES[1], max(_SLOPES[0], slope))
            level = _level(slope * final(train) + self._months(train), train[label].to_numpy())
        else:
            slope, level = 1 + kept * (slope - 1), kept * level
        return _probability(slope * final(test) + level + self._months(test))

    def _range(self, earlier, later, train, test, kept: float) -> numpy.ndarray:
        groups = [[rows["Carrier"].astype(str), rows["DepHour"].astype(int)] for rows in (later, test)]
        percentiles = []
        for level in LEVELS:
            edge = 0.5 * numpy.sign(0.5 - level)
            missing = later["ArrDelay"] - self._trees(earlier, level)(later) + edge
            shift = missing.quantile(level)
            missing -= shift
            for of_later, of_test in zip(*groups, strict=True):
                own = missing.groupby(of_later).agg(["count", lambda values, at=level: values.quantile(at)])
                by_group = own.iloc[:, 1] * own["count"] / (own["count"] + _FLIGHTS_OF_HALF)
                missing -= of_later.map(by_group)
                shift = shift + of_test.map(by_group).fillna(0.0)
            percentiles.append(numpy.rint(self._trees(train, level)(test) + kept * shift))
        return numpy.sort(numpy.stack(percentiles, axis=1), axis=1)

    def _trees(self, train: pandas.DataFrame, alpha: float | None = None) -> Scorer:
        """Trees that give log-odds without the months' part, or one percentile of the delay."""
        parameters = {**_COMMON, **_PARAMETERS[self.target]}
        if alpha is not None:
            parameters["alpha"] = alpha
        if self.days_ahead:
            # As OnTime's: a weekday is combined with times only.
            parameters["interaction_constraints"] = [
                [self.columns.index(name) for name in names]
                for names in ([name for name in self.columns if name != "Weekday"], ["Weekday", *_TIMES])
            ]
        start = self._months(train) if self.target == "late" and self.days_ahead else None
        label = train[LABELS[self.target]] - self._base(train)
        dataset = lightgbm.Dataset(train[self.columns], label.to_numpy(), init_score=start)
        model = lightgbm.train(parameters, dataset, _ROUNDS[self.target])
        return lambda rows: model.predict(rows[self.columns], raw_score=True) + self._base(rows)

    def _base(self, rows: pandas.DataFrame) -> numpy.ndarray:
        """The part of a delay that is known, so that trees learn the rest only."""
        if self.target == "range" and _BASE in self.columns:
            return rows[_BASE].fillna(0.0).to_numpy()
        return numpy.zeros(len(rows))

    def _months(self, rows: pandas.DataFrame) -> numpy.ndarray:
        """What the month of each row adds to its log-odds: the numbers of OnTime's own source."""
        if self.target != "late" or not self.days_ahead:
            return numpy.zeros(len(rows))
        numbers = re.search(r"LOG_ODDS = \{([^}]*)\}", _SEASONS.read_text()).group(1)
        year = numpy.array([float(number) for number in numbers.split(",")])
        return year[pandas.to_datetime(rows["FlightDate"]).dt.month.to_numpy() - 1]


def _newton(odds: numpy.ndarray, fixed: numpy.ndarray, happened: numpy.ndarray) -> tuple[float, float]:
    found = numpy.array([1.0, 0.0])
    inputs = numpy.stack([odds, numpy.ones_like(odds)])
    for _ in range(20):
        said = _probability(found @ inputs + fixed)
        found = found + numpy.linalg.solve((inputs * said * (1 - said)) @ inputs.T, inputs @ (happened - said))
    return found[0], found[1]


def _level(odds: numpy.ndarray, happened: numpy.ndarray) -> float:
    level = 0.0
    for _ in range(20):
        said = _probability(odds + level)
        level += (happened - said).sum() / (said * (1 - said)).sum()
    return level


def _probability(odds: numpy.ndarray) -> numpy.ndarray:
    return 1 / (1 + numpy.exp(-odds))
