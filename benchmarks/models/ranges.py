"""Ranges of delays: how many later flights they hold, in all and by month, airline and hour of departure."""

import time
from pathlib import Path

import lightgbm
import numpy
import pandas

from benchmarks import page
from benchmarks.figures import Target
from benchmarks.models.contest import read_predicted

LEVELS = numpy.array([0.1, 0.5, 0.9])
_SHARE = 0.8
_MOST_OFF = 0.02
_FEWEST = 500
_ROUNDS = 100
SCORES = [
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
]


def section(train: pandas.DataFrame, test: pandas.DataFrame, columns: list[str], file: Path, cpu: float) -> str:
    """Two tables: the contenders, and OnTime's ranges by airline and hour. A group has at least 500 flights."""
    own = read_predicted(file)
    light, light_cpu = _lightgbm(train, test, columns)
    contenders = [
        ["prior", *scores(test, prior(train, test)), ""],
        ["OnTime boosted_trees", *scores(test, own), f"{cpu:.1f}"],
        ["LightGBM, a model for each percentile", *scores(test, light), f"{light_cpu:.1f}"],
    ]
    inside = _inside(test, own)
    groups = [
        [f"{kind} {name}", f"{flights:,}", f"{share:.1%}"]
        for kind, by in _groups(test).items()
        for name, flights, share in _shares(inside, by)
    ]
    return f"{page.table(['', *SCORES, 'CPU s to learn'], contenders)}\n\n{page.table(['OnTime', 'flights', 'inside'], groups)}"


def prior(train: pandas.DataFrame, test: pandas.DataFrame) -> numpy.ndarray:
    """The percentiles of all flights of the training for each of the test."""
    return numpy.tile(numpy.quantile(train["ArrDelay"], LEVELS), (len(test), 1))


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


def scores(test: pandas.DataFrame, predicted: numpy.ndarray) -> list[str]:
    """The cells of SCORES."""
    actual = test["ArrDelay"].to_numpy()
    low, median, high = predicted.T
    missing = actual[:, None] - predicted
    inside = _inside(test, predicted)
    return [
        f"{numpy.maximum(LEVELS * missing, (LEVELS - 1) * missing).mean():.3f}",
        f"{inside.mean():.1%}",
        f"{(actual < low).mean():.1%}",
        f"{(actual > high).mean():.1%}",
        f"{((actual < median).mean() + (actual <= median).mean()) / 2:.1%}",
        f"{(high - low).mean():.1f}",
        f"{numpy.abs(actual - median).mean():.2f}",
        *(_within(_shares(inside, by)) for by in _groups(test).values()),
    ]


def wanted(test: pandas.DataFrame, predicted: numpy.ndarray) -> list[Target]:
    """What is asked of ranges: eight of ten flights inside, in all and in each month, airline and hour."""
    inside = _inside(test, predicted)
    targets = [Target("share inside, off 0.8 by", _MOST_OFF, abs(inside.mean() - _SHARE))]
    for kind, by in _groups(test).items():
        name, _, worst = _farthest(_shares(inside, by))
        targets.append(Target(f"{kind} {name}, off 0.8 by", _MOST_OFF, abs(worst - _SHARE)))
    return targets


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
    name, _, worst = _farthest(shares)
    return f"{within} of {len(shares)} ({name}: {worst:.1%})"


def _farthest(shares: list[tuple[str, int, float]]) -> tuple[str, int, float]:
    return max(shares, key=lambda group: abs(group[2] - _SHARE))
