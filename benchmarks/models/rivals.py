"""The models that OnTime's models are compared with: the same rows and features, in each library's usual way.

Each learns in one thread: threads that wait for each other take CPU seconds too.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

import lightgbm
import numpy
import pandas
import xgboost
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

KEY = ["FlightDate", "Carrier", "FlightNum", "Origin", "Dest", "CRSDepTime", "Ordinal"]
CATEGORIES = ["Carrier", "Origin", "Dest"]
RAW = [*CATEGORIES, "DepMinute", "ArrMinute", "Weekday", "Miles", "ScheduledMinutes"]

_LIGHTGBM = {
    "late": {"objective": "binary"},
    "delay_class": {"objective": "multiclass", "num_class": 4},
    "minutes": {"objective": "regression_l1"},
}
OURS = {
    "learning_rate": 0.1,
    "num_leaves": 63,
    "min_data_in_leaf": 100,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 10,
    "max_bin": 63,
}


@dataclass(frozen=True)
class Task:
    """A target, the training rows, and the random seed."""

    target: str
    train: pandas.DataFrame
    label: numpy.ndarray
    test: pandas.DataFrame
    seed: int


@dataclass(frozen=True)
class Fitted:
    """The predictions for the test rows, and the CPU seconds of the training."""

    predicted: numpy.ndarray
    cpu: float


Model = Callable[[pandas.DataFrame], numpy.ndarray]
Rival = Callable[[Task], Model]


def run(rival: Rival, task: Task) -> Fitted:
    """Trains and predicts. The CPU seconds are those of the training, from rows in memory to a model."""
    started = time.process_time()
    model = rival(task)
    cpu = time.process_time() - started
    return Fitted(model(task.test), cpu)


def lightgbm_as_it_comes(task: Task) -> Model:
    """100 rounds, 31 leaves, native categories."""
    return _lightgbm(task, {}, 100)


def lightgbm_our_way(task: Task) -> Model:
    """With the rounds, sampling and regularization of our models."""
    return _lightgbm(task, OURS, 150)


def xgboost_as_it_comes(task: Task) -> Model:
    """100 rounds, native categories, for late arrivals."""
    parameters = {"objective": "binary:logistic", "tree_method": "hist", "nthread": 1, "seed": task.seed}
    rounds = xgboost.train(parameters, xgboost.DMatrix(task.train, task.label, enable_categorical=True), 100)
    return lambda rows: rounds.predict(xgboost.DMatrix(rows, enable_categorical=True))


def regression(task: Task) -> Model:
    """scikit-learn's logistic regression: one-hot categories, medians for missing values, scaled numbers."""
    numbers = [name for name in task.train.columns if name not in CATEGORIES]
    columns = make_column_transformer(
        (OneHotEncoder(handle_unknown="ignore"), CATEGORIES),
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numbers),
    )
    model = make_pipeline(columns, LogisticRegression(max_iter=200))
    model.fit(task.train, task.label)
    return lambda rows: model.predict_proba(rows)[:, 1]


def _lightgbm(task: Task, parameters: dict, rounds: int) -> Model:
    common = {"verbose": -1, "num_threads": 1, "seed": task.seed, **_LIGHTGBM[task.target]}
    dataset = lightgbm.Dataset(task.train, task.label)
    model = lightgbm.train({**common, **parameters}, dataset, rounds)
    return model.predict
