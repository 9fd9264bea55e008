"""Cuts in time: the model days ahead is trained up to a month and tested on the next, for every month that is loaded."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import lightgbm
import numpy
import pandas

from benchmarks import page
from benchmarks.models import rivals, scores

CONTENDER = "before_departure-late-boosted_trees-7"
BOOK = "before_departure-late-book_forest-7"
_SEASONS = Path("spark-jobs/src/main/java/ontime/jobs/model/rows/Seasons.java")
_TIMES = ["DepMinute", "ArrMinute", "DepHour"]
_DAYS = 28
_SLOPES = (0.5, 0.85)
_HEADER = ["trained", "tested", "", *scores.CUT_SCORES]


@dataclass(frozen=True)
class Cut:
    """Months to train on, A..B, and the next month."""

    train: str
    test: str

    @staticmethod
    def of(months: str) -> list["Cut"]:
        """All cuts of months A..B."""
        first, last = months[:7], months[-7:]
        names = [str(month) for month in pandas.period_range(first, last, freq="M")]
        return [Cut(f"{first}..{before}", after) for before, after in zip(names, names[1:], strict=False)]


def rows_of(cut: Cut, train: pandas.DataFrame, test: pandas.DataFrame, columns: list[str], folder: Path) -> list[list[str]]:
    """The table's rows of a cut: the prior, the book's model, LightGBM with the same calibration, and OnTime."""
    late = test["Late"].to_numpy()
    judged = {
        "prior": numpy.full(len(test), train["Late"].mean()),
        "the book's forest": _predicted(folder, BOOK),
        "LightGBM, same calibration": lightgbm_days_ahead(train, test, columns),
        "OnTime": _predicted(folder, CONTENDER),
    }
    return [[cut.train, cut.test, name, *scores.of_cut(late, said)] for name, said in judged.items()]


def _predicted(folder: Path, model: str) -> numpy.ndarray:
    """The probabilities of a model that the jobs trained, in the order of the keys."""
    predictions = pandas.read_parquet(folder / f"{model}.parquet").sort_values(rivals.KEY, ignore_index=True)
    return numpy.stack(predictions["Predicted"])[:, 1]


def table(rows: list[list[str]]) -> str:
    """The table of all cuts."""
    return page.table(_HEADER, rows)


def lightgbm_days_ahead(train: pandas.DataFrame, test: pandas.DataFrame, columns: list[str]) -> numpy.ndarray:
    """LightGBM with our parameters, months, limits of combinations, and calibration on the last weeks."""
    days = pandas.to_datetime(train["FlightDate"])
    all_days = (days.max() - days.min()).days + 1
    held_out = days > days.max() - pandas.Timedelta(days=min(_DAYS, all_days // 3))
    earlier, later = train[~held_out], train[held_out]
    odds = _trees(earlier, columns)(later)
    slope, _ = _newton(odds, _months(later), later["Late"].to_numpy())
    slope = min(_SLOPES[1], max(_SLOPES[0], slope))
    trees = _trees(train, columns)
    level = _level(slope * trees(train) + _months(train), train["Late"].to_numpy())
    return _probability(slope * trees(test) + level + _months(test))


def _trees(train: pandas.DataFrame, columns: list[str]) -> Callable[[pandas.DataFrame], numpy.ndarray]:
    combined = [[columns.index(name) for name in columns if name != "Weekday"]]
    combined.append([columns.index(name) for name in ["Weekday", *_TIMES]])
    parameters = {**rivals.OURS, "objective": "binary", "verbose": -1, "num_threads": 1, "seed": 7}
    dataset = lightgbm.Dataset(train[columns], train["Late"].to_numpy(), init_score=_months(train))
    model = lightgbm.train({**parameters, "interaction_constraints": combined}, dataset, 150)
    return lambda rows: model.predict(rows[columns], raw_score=True)


def _months(rows: pandas.DataFrame) -> numpy.ndarray:
    """What the month of each row adds to its log-odds: the numbers of OnTime's own source."""
    numbers = re.search(r"LOG_ODDS = \{([^}]*)\}", _SEASONS.read_text()).group(1)
    year = numpy.array([float(number) for number in numbers.split(",")])
    return year[pandas.to_datetime(rows["FlightDate"]).dt.month.to_numpy() - 1]


def _newton(odds: numpy.ndarray, fixed: numpy.ndarray, late: numpy.ndarray) -> tuple[float, float]:
    found = numpy.array([1.0, 0.0])
    inputs = numpy.stack([odds, numpy.ones_like(odds)])
    for _ in range(20):
        said = _probability(found @ inputs + fixed)
        found = found + numpy.linalg.solve((inputs * said * (1 - said)) @ inputs.T, inputs @ (late - said))
    return found[0], found[1]


def _level(odds: numpy.ndarray, late: numpy.ndarray) -> float:
    level = 0.0
    for _ in range(20):
        said = _probability(odds + level)
        level += (late - said).sum() / (said * (1 - said)).sum()
    return level


def _probability(odds: numpy.ndarray) -> numpy.ndarray:
    return 1 / (1 + numpy.exp(-odds))
