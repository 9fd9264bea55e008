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

CUT_SCORES = ["AUC", "log loss", "calibration error", "worst tenth", "likely late", "of them late"]
_LIKELY = 0.8
_FEWEST = 500


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


def of_cut(late: numpy.ndarray, probabilities: numpy.ndarray) -> list[str]:
    """The cells of CUT_SCORES. The worst tenth is the largest difference in a bin of 500 flights or more."""
    likely = probabilities >= _LIKELY
    return [
        f"{roc_auc_score(late, probabilities):.4f}",
        f"{log_loss(late, probabilities):.4f}",
        f"{_calibration_error(late, probabilities):.4f}",
        f"{max(error for flights, error in _bins(late, probabilities) if flights >= _FEWEST):.3f}",
        f"{likely.sum():,}",
        f"{late[likely].mean():.1%}" if likely.any() else "",
    ]


def _calibration_error(late: numpy.ndarray, probabilities: numpy.ndarray) -> float:
    """The calibration error: the mean difference of predicted and actual shares in ten bins, weighted by flights."""
    return sum(flights * error for flights, error in _bins(late, probabilities)) / len(late)


def _bins(late: numpy.ndarray, probabilities: numpy.ndarray) -> list[tuple[int, float]]:
    """Of each bin with flights: how many, and the difference of predicted and actual shares."""
    bins = numpy.minimum((probabilities * _BINS).astype(int), _BINS - 1)
    inside = [bins == number for number in range(_BINS)]
    return [(int(one.sum()), abs(probabilities[one].mean() - late[one].mean())) for one in inside if one.any()]
