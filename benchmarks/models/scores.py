"""How good probabilities are, by scikit-learn, the same for all."""

from dataclasses import dataclass

import numpy
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score

_BINS = 10


@dataclass(frozen=True)
class Scores:
    """Of the probabilities of late arrivals."""

    auc: float
    log_loss: float
    brier: float
    calibration_error: float

    @staticmethod
    def of(late: numpy.ndarray, probabilities: numpy.ndarray) -> "Scores":
        """Ten bins of equal width for the calibration error."""
        bins = numpy.minimum((probabilities * _BINS).astype(int), _BINS - 1)
        error = 0.0
        for number in range(_BINS):
            inside = bins == number
            if inside.any():
                error += inside.mean() * abs(probabilities[inside].mean() - late[inside].mean())
        return Scores(
            roc_auc_score(late, probabilities),
            log_loss(late, probabilities),
            brier_score_loss(late, probabilities),
            error,
        )

    def texts(self) -> list[str]:
        """For a table."""
        return [f"{value:.4f}" for value in (self.auc, self.log_loss, self.brier, self.calibration_error)]
