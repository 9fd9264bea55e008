"""What OnTime's models are compared with: the same rows, the same features, each library's own way."""

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

CATEGORIES = ["Carrier", "Origin", "Dest"]
RAW = [*CATEGORIES, "DepMinute", "ArrMinute", "Weekday", "Miles", "ScheduledMinutes"]


@dataclass(frozen=True)
class Fitted:
    """Probabilities of the test's rows, and what fitting took."""

    probabilities: numpy.ndarray
    cpu: float


Fit = Callable[[pandas.DataFrame, numpy.ndarray, pandas.DataFrame], numpy.ndarray]


def run(fit: Fit, train: pandas.DataFrame, late: numpy.ndarray, test: pandas.DataFrame) -> Fitted:
    """Fits and predicts; the CPU seconds are of both, where prediction is a small part."""
    started = time.process_time()
    probabilities = fit(train, late, test)
    return Fitted(probabilities, time.process_time() - started)


def by_lightgbm(train: pandas.DataFrame, late: numpy.ndarray, test: pandas.DataFrame) -> numpy.ndarray:
    """LightGBM as it comes: 100 rounds, 31 leaves, categories as such."""
    parameters = {"objective": "binary", "verbose": -1, "num_threads": 2, "seed": 7}
    return lightgbm.train(parameters, lightgbm.Dataset(train, late), 100).predict(test)


def by_xgboost(train: pandas.DataFrame, late: numpy.ndarray, test: pandas.DataFrame) -> numpy.ndarray:
    """XGBoost from PyPI as it comes, for 100 rounds, categories as such."""
    parameters = {"objective": "binary:logistic", "tree_method": "hist", "nthread": 2, "seed": 7}
    rounds = xgboost.train(parameters, xgboost.DMatrix(train, late, enable_categorical=True), 100)
    return rounds.predict(xgboost.DMatrix(test, enable_categorical=True))


def by_regression(train: pandas.DataFrame, late: numpy.ndarray, test: pandas.DataFrame) -> numpy.ndarray:
    """scikit-learn's logistic regression: categories one-hot, medians for what is missing, numbers scaled."""
    numbers = [name for name in train.columns if name not in CATEGORIES]
    columns = make_column_transformer(
        (OneHotEncoder(handle_unknown="ignore"), CATEGORIES),
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numbers),
    )
    model = make_pipeline(columns, LogisticRegression(max_iter=200))
    return model.fit(train, late).predict_proba(test)[:, 1]
