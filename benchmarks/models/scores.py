"""Scores of predictions by scikit-learn, the same for all models."""

import numpy
from sklearn.metrics import (
    accuracy_score,
    brier_score_loss,
    log_loss,
    mean_absolute_error,
    median_absolute_error,
    r2_score,
    recall_score,
    roc_auc_score,
)

_BINS = 10
_CLASSES = ["below -15", "-15 to 0", "0 to 30", "30 and more"]

Scores = dict[str, float]


def of_late(late: numpy.ndarray, probabilities: numpy.ndarray) -> Scores:
    """Scores of the probabilities of late arrivals. A flight counts as late from 0.5."""
    called = probabilities >= 0.5
    return {
        "AUC": roc_auc_score(late, probabilities),
        "log loss": log_loss(late, probabilities),
        "Brier": brier_score_loss(late, probabilities),
        "calibration error": _calibration_error(late, probabilities),
        "accuracy": accuracy_score(late, called),
        "recall in time": recall_score(late, called, pos_label=0),
        "recall late": recall_score(late, called, pos_label=1),
    }


def of_classes(actual: numpy.ndarray, probabilities: numpy.ndarray) -> Scores:
    """Scores of the probabilities of the four classes, a column for each."""
    called = probabilities.argmax(axis=1)
    labels = list(range(len(_CLASSES)))
    recalls = recall_score(actual, called, labels=labels, average=None, zero_division=0)
    return {
        "accuracy": accuracy_score(actual, called),
        "log loss": log_loss(actual, probabilities, labels=labels),
        **{f"recall {name}": recall for name, recall in zip(_CLASSES, recalls, strict=True)},
    }


def of_minutes(actual: numpy.ndarray, predicted: numpy.ndarray) -> Scores:
    """Scores of delays in minutes."""
    return {
        "MAE": mean_absolute_error(actual, predicted),
        "median error": median_absolute_error(actual, predicted),
        "R2": r2_score(actual, predicted),
    }


def _calibration_error(late: numpy.ndarray, probabilities: numpy.ndarray) -> float:
    """The calibration error: the mean difference of predicted and actual shares in ten bins, weighted by flights."""
    bins = numpy.minimum((probabilities * _BINS).astype(int), _BINS - 1)
    error = 0.0
    for number in range(_BINS):
        inside = bins == number
        if inside.any():
            error += inside.mean() * abs(probabilities[inside].mean() - late[inside].mean())
    return error
