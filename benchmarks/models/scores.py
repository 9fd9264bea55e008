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

from benchmarks.figures import Target

_BINS = 10
_CLASSES = ["below -15", "-15 to 0", "0 to 30", "30 and more"]

Scores = dict[str, float]

CUT_SCORES = ["AUC", "log loss", "calibration error", "worst tenth", "80 % or more", "of them so"]
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


def of_cut(happened: numpy.ndarray, probabilities: numpy.ndarray) -> Scores:
    """CUT_SCORES of the probabilities. The worst tenth is the largest difference in a bin of 500 flights or more."""
    likely = probabilities >= _LIKELY
    return {
        "AUC": roc_auc_score(happened, probabilities),
        "log loss": log_loss(happened, probabilities),
        "calibration error": _calibration_error(happened, probabilities),
        "worst tenth": max(error for flights, error in _bins(happened, probabilities) if flights >= _FEWEST),
        "80 % or more": float(likely.sum()),
        "of them so": happened[likely].mean() if likely.any() else numpy.nan,
    }


def cut_cells(cut: Scores) -> list[str]:
    """Scores of a cut for a table."""
    share = cut["of them so"]
    return [
        f"{cut['AUC']:.4f}",
        f"{cut['log loss']:.4f}",
        f"{cut['calibration error']:.4f}",
        f"{cut['worst tenth']:.3f}",
        f"{cut['80 % or more']:,.0f}",
        "" if numpy.isnan(share) else f"{share:.1%}",
    ]


def wanted(cut: Scores) -> list[Target]:
    """What is asked of the probabilities of a cut."""
    targets = [Target("calibration error", 0.03, cut["calibration error"]), Target("worst tenth", 0.05, cut["worst tenth"])]
    if cut["80 % or more"] > 0:
        targets.append(Target("said 80 % or more, and it was not so", 1 - _LIKELY, 1 - cut["of them so"]))
    return targets


def _calibration_error(late: numpy.ndarray, probabilities: numpy.ndarray) -> float:
    """The calibration error: the mean difference of predicted and actual shares in ten bins, weighted by flights."""
    return sum(flights * error for flights, error in _bins(late, probabilities)) / len(late)


def _bins(late: numpy.ndarray, probabilities: numpy.ndarray) -> list[tuple[int, float]]:
    """Of each bin with flights: how many, and the difference of predicted and actual shares."""
    bins = numpy.minimum((probabilities * _BINS).astype(int), _BINS - 1)
    inside = [bins == number for number in range(_BINS)]
    return [(int(one.sum()), abs(probabilities[one].mean() - late[one].mean())) for one in inside if one.any()]
