"""A comparison of models that are trained on the same rows and tested on the same later rows."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, pstdev

import numpy
import pandas

from benchmarks.models import rivals, scores

LABELS = {
    "late": "Late",
    "delay_class": "DelayClass",
    "minutes": "ArrDelay",
    "range": "ArrDelay",
    "cancelled": "Cancelled",
}
_LAST_FEATURE = {
    "before_departure": "DestMovements",
    "two_hours_before": "InboundCancelled",
    "at_departure": "DepartureDelay",
}
# Whether a flight is cancelled is not learned from its airplane, whose features come after these.
_LAST_FEATURE_WITHOUT_AIRPLANE = {"before_departure": "DestMovements", "two_hours_before": "CarrierLeft3h"}
_JUDGES: dict[str, Callable[[numpy.ndarray, numpy.ndarray], scores.Scores]] = {
    "late": scores.of_late,
    "delay_class": scores.of_classes,
    "minutes": scores.of_minutes,
}


@dataclass(frozen=True)
class Entry:
    """A contender: the scores of each run, and the CPU seconds of training without and with preparation."""

    name: str
    features: str
    runs: list[scores.Scores]
    cpu: list[float]
    whole_cpu: list[float]

    def mean(self, score: str) -> float:
        """Mean over the runs."""
        return mean(run[score] for run in self.runs)

    def mean_cpu(self) -> float:
        """Mean over the runs: training only."""
        return mean(self.cpu)

    def mean_whole_cpu(self) -> float:
        """Mean over the runs: training with preparation."""
        return mean(self.whole_cpu)

    def cells(self) -> list[str]:
        """For a table: the mean, and the deviation if there was more than one run."""
        cells = [self.name, self.features, str(len(self.runs))]
        cells += [_text([run[score] for run in self.runs], 4) for score in self.runs[0]]
        return [*cells, *(_text(cpu, 1) if cpu else "" for cpu in (self.cpu, self.whole_cpu))]


@dataclass(frozen=True)
class Rows:
    """The features of scheduled flights for training and testing."""

    train: pandas.DataFrame
    test: pandas.DataFrame

    @staticmethod
    def read(folder: Path, train: str, test: str) -> "Rows":
        """The rows of months A..B, or of month A, in the order of the keys, which is also the order of predictions."""
        features = pandas.read_parquet(folder).sort_values(rivals.KEY, ignore_index=True)
        features[rivals.CATEGORIES] = features[rivals.CATEGORIES].astype("category")
        months = pandas.to_datetime(features["FlightDate"]).dt.strftime("%Y-%m")
        return Rows(*(features[months.between(span[:7], span[-7:])] for span in (train, test)))

    def of(self, target: str) -> "Rows":
        """The flights that a target is about: for arrivals, those that were neither cancelled nor diverted."""
        return Rows(*(rows[rows[LABELS[target]].notna()] for rows in (self.train, self.test)))

    def features(self, moment: str, target: str) -> list[str]:
        """The columns that models of a target use at a moment. Columns are in the order of the moments, outcomes are last."""
        last = (_LAST_FEATURE_WITHOUT_AIRPLANE if target == "cancelled" else _LAST_FEATURE)[moment]
        others = {*rivals.KEY} - {*rivals.CATEGORIES}
        names = [name for name in self.train.columns if name not in others]
        return names[: names.index(last) + 1]


def read_predicted(file: Path) -> numpy.ndarray:
    """The numbers that a model of the jobs predicted, a row for each flight of the test in the order of the keys."""
    predictions = pandas.read_parquet(file, columns=[*rivals.KEY, "Predicted"])
    return numpy.stack(predictions.sort_values(rivals.KEY)["Predicted"])


class Contest:
    """The comparison at one moment for one target."""

    def __init__(self, rows: Rows, moment: str, target: str) -> None:
        self._rows, self._moment, self._target = rows, moment, target
        self._label = LABELS[target]
        self.entries: dict[str, Entry] = {}

    def constant(self, name: str, predicted: numpy.ndarray) -> None:
        """The scores of a prediction without features."""
        test = self._rows.test
        self._add(name, "none", [numpy.broadcast_to(predicted, (len(test), *predicted.shape))], [], [])

    def ours(self, recipe: str, files: list[Path], cpu: list[float], whole_cpu: list[float]) -> None:
        """Adds OnTime's predictions, one file for each seed."""
        self._add(f"OnTime {recipe}", "all", [self._predicted(file) for file in files], cpu, whole_cpu)

    def rival(self, name: str, rival: rivals.Rival, seeds: list[int], raw: bool = False) -> None:
        """Trains another contender once for each seed, on the schedule columns or on all features."""
        columns = rivals.RAW if raw else self._rows.features(self._moment, self._target)
        train, test = self._rows.train, self._rows.test
        fitted = [
            rivals.run(rival, rivals.Task(self._target, train[columns], train[self._label].to_numpy(), test[columns], seed))
            for seed in seeds
        ]
        self._add(name, "schedule" if raw else "all", [one.predicted for one in fitted], [one.cpu for one in fitted], [])

    def _predicted(self, file: Path) -> numpy.ndarray:
        numbers = read_predicted(file)
        return {"late": lambda: numbers[:, 1], "delay_class": lambda: numbers, "minutes": lambda: numbers[:, 0]}[
            self._target
        ]()

    def _add(
        self, name: str, features: str, predictions: list[numpy.ndarray], cpu: list[float], whole_cpu: list[float]
    ) -> None:
        actual = self._rows.test[self._label].to_numpy()
        judged = [_JUDGES[self._target](actual, predicted) for predicted in predictions]
        entry = Entry(name, features, judged, cpu, whole_cpu)
        self.entries[f"{name}, {features}"] = entry
        print(f"{self._moment} {self._target}: {entry.cells()}", file=sys.stderr, flush=True)


def _text(values: list[float], digits: int) -> str:
    if len(values) == 1:
        return f"{values[0]:.{digits}f}"
    return f"{mean(values):.{digits}f} +- {pstdev(values):.{digits}f}"
