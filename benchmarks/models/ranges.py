"""Ranges of delays: how many later flights they hold, in all and by month, airline and hour of departure."""

import time
from pathlib import Path

import lightgbm
import numpy
import pandas

from benchmarks import page
from benchmarks.models import rivals

LEVELS = numpy.array([0.1, 0.5, 0.9])
_SHARE = 0.8
_MOST_OFF = 0.02
_FEWEST = 500
_ROUNDS = 100
_HEADER = [
    "",
    "loss of the percentiles",
    "inside",
    "below",
    "above",
    "below the median",
    "width",
    "MAE of the median",
    "months within 2 points",
    "airlines within 2 points",
    "hours within 2 points",
    "CPU s to learn",
]


def section(train: pandas.DataFrame, test: pandas.DataFrame, columns: list[str], file: Path, cpu: float) -> str:
    """Two tables: the contenders, and OnTime's ranges by airline and hour. A group has at least 500 flights."""
    own = _predicted(file)
    light, light_cpu = _lightgbm(train, test, columns)
    prior = numpy.tile(numpy.quantile(train["ArrDelay"], LEVELS), (len(test), 1))
    contenders = [
        _cells("prior", test, prior, None),
        _cells("OnTime boosted_trees", test, own, cpu),
        _cells("LightGBM, a model for each percentile", test, light, light_cpu),
    ]
    inside = _inside(test, own)
    groups = [
        [f"{kind} {name}", f"{flights:,}", f"{share:.1%}"]
        for kind, by in _groups(test).items()
        for name, flights, share in _shares(inside, by)
    ]
    return f"{page.table(_HEADER, contenders)}\n\n{page.table(['OnTime', 'flights', 'inside'], groups)}"


def _predicted(file: Path) -> numpy.ndarray:
    """The three percentiles of a model that the jobs trained, in the order of the keys."""
    predictions = pandas.read_parquet(file).sort_values(rivals.KEY, ignore_index=True)
    return numpy.stack(predictions["Predicted"])


def _lightgbm(train: pandas.DataFrame, test: pandas.DataFrame, columns: list[str]) -> tuple[numpy.ndarray, float]:
    """Rounded to whole minutes and put in order, as OnTime's are; without a calibration."""
    parameters = {"objective": "quantile", "verbose": -1, "num_threads": 1, "seed": 7}
    predicted, cpu = [], 0.0
    for level in LEVELS:
        started = time.process_time()
        model = lightgbm.train({**parameters, "alpha": level}, lightgbm.Dataset(train[columns], train["ArrDelay"]), _ROUNDS)
        cpu += time.process_time() - started
        predicted.append(model.predict(test[columns]))
    return numpy.sort(numpy.rint(numpy.stack(predicted, axis=1)), axis=1), cpu


def _cells(name: str, test: pandas.DataFrame, predicted: numpy.ndarray, cpu: float | None) -> list[str]:
    actual = test["ArrDelay"].to_numpy()
    low, median, high = predicted.T
    missing = actual[:, None] - predicted
    inside = _inside(test, predicted)
    return [
        name,
        f"{numpy.maximum(LEVELS * missing, (LEVELS - 1) * missing).mean():.3f}",
        f"{inside.mean():.1%}",
        f"{(actual < low).mean():.1%}",
        f"{(actual > high).mean():.1%}",
        f"{((actual < median).mean() + (actual <= median).mean()) / 2:.1%}",
        f"{(high - low).mean():.1f}",
        f"{numpy.abs(actual - median).mean():.2f}",
        *(_within(_shares(inside, by)) for by in _groups(test).values()),
        "" if cpu is None else f"{cpu:.1f}",
    ]


def _inside(test: pandas.DataFrame, predicted: numpy.ndarray) -> pandas.Series:
    return test["ArrDelay"].between(predicted[:, 0], predicted[:, 2])


def _groups(test: pandas.DataFrame) -> dict[str, pandas.Series]:
    return {
        "month": pandas.to_datetime(test["FlightDate"]).dt.strftime("%Y-%m"),
        "airline": test["Carrier"].astype(str),
        "hour": test["DepHour"].astype(int),
    }


def _shares(inside: pandas.Series, by: pandas.Series) -> list[tuple[str, int, float]]:
    """Of each group with enough flights: its name, its flights, and the share inside."""
    groups = inside.groupby(by).agg(["count", "mean"])
    return [(str(name), int(flights), share) for name, flights, share in groups.itertuples() if flights >= _FEWEST]


def _within(shares: list[tuple[str, int, float]]) -> str:
    """How many groups are within 2 points of 80 %, and the one that is farthest off."""
    within = sum(abs(share - _SHARE) <= _MOST_OFF for _, _, share in shares)
    name, _, worst = max(shares, key=lambda group: abs(group[2] - _SHARE))
    return f"{within} of {len(shares)} ({name}: {worst:.1%})"
