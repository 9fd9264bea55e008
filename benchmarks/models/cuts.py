"""Cuts in time: models are trained up to each month and tested on the next, for every month that is loaded."""

from dataclasses import dataclass
from pathlib import Path

import numpy
import pandas

from benchmarks import page
from benchmarks.figures import Target
from benchmarks.models import ranges, scores
from benchmarks.models.calibrated import Calibrated
from benchmarks.models.contest import LABELS, Rows, read_predicted

TARGETS = ["late", "cancelled", "range"]
_SEED = 7
_TITLES = {"late": "15 or more minutes late", "cancelled": "Cancelled", "range": "10th, 50th and 90th percentile of minutes"}
_WORDS = {"before_departure": "days ahead", "two_hours_before": "two hours before", "at_departure": "at departure"}


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


@dataclass(frozen=True)
class Question:
    """What is predicted, and when."""

    target: str
    moment: str

    @staticmethod
    def of(targets: list[str], moments: list[str]) -> list["Question"]:
        """All questions that have models. A flight that leaves its gate is not cancelled any more."""
        pairs = [(target, moment) for target in targets for moment in moments]
        return [Question(*pair) for pair in pairs if pair != ("cancelled", "at_departure")]

    def model(self) -> str:
        """OnTime's model."""
        return f"{self.moment}-{self.target}-boosted_trees-{_SEED}"

    def book(self) -> str | None:
        """The book's model. It knows no more two hours before than days ahead, and predicts no percentiles."""
        moment = "at_departure" if self.moment == "at_departure" else "before_departure"
        return None if self.target == "range" else f"{moment}-{self.target}-book_forest-{_SEED}"


def models(questions: list[Question], with_book: bool) -> list[str]:
    """The models that the jobs train for each cut, the book's last."""
    books = [question.book() for question in questions if with_book and question.book()]
    return [*(question.model() for question in questions), *dict.fromkeys(books)]


def predictions(question: Question, rows: Rows, folder: Path) -> dict[str, numpy.ndarray]:
    """Of each contender, what it predicts for the flights of the test."""
    of_target = rows.of(question.target)
    if question.target == "range":
        all_alike = ranges.prior(of_target.train, of_target.test)
    else:
        all_alike = numpy.full(len(of_target.test), of_target.train[LABELS[question.target]].mean())
    found = {"prior": all_alike}
    if question.book() and (book := folder / f"{question.book()}.parquet").exists():
        found["the book's forest"] = read_predicted(book)[:, 1]
    found["LightGBM, same calibration"] = _lightgbm(question, of_target, folder)
    own = read_predicted(folder / f"{question.model()}.parquet")
    return found | {"OnTime": own if question.target == "range" else own[:, 1]}


def _lightgbm(question: Question, rows: Rows, folder: Path) -> numpy.ndarray:
    """Learned once, and then kept in the folder."""
    file = folder / f"lightgbm-{question.target}-{question.moment}.npy"
    if not file.exists():
        columns = rows.features(question.moment, question.target)
        model = Calibrated(question.target, columns, question.moment == "before_departure")
        aside = file.with_suffix(".part.npy")
        numpy.save(aside, model.predict(rows.train, rows.test))
        aside.rename(file)
    return numpy.load(file)


class Table:
    """The scores of a target: a row for each cut, moment and contender."""

    def __init__(self, target: str) -> None:
        self._target = target
        self._rows: list[list[str]] = []
        self._wanted: list[str] = []

    def add(self, cut: Cut, question: Question, test: pandas.DataFrame, said: dict[str, numpy.ndarray]) -> None:
        """Scores the contenders of a cut at a moment."""
        moment = _WORDS[question.moment]
        for name, predicted in said.items():
            self._rows.append([cut.train, cut.test, moment, name, *self._cells(test, predicted)])
        self._wanted += [
            f"* {cut.test}, {moment}, {wanted.name}: {wanted.measured:.3f}, asked at most {wanted.most:g}: {wanted.verdict()}"
            for wanted in self._targets(test, said["OnTime"])
            if not wanted.is_met()
        ]

    def text(self) -> str:
        """The table, and the targets that OnTime does not meet."""
        header = ["trained", "tested", "moment", "", *(ranges.SCORES if self._target == "range" else scores.CUT_SCORES)]
        missed = "\n".join(sorted(self._wanted) or ["* OnTime meets all targets."])
        rows = sorted(self._rows, key=lambda row: row[1])
        return f"#### {_TITLES[self._target]}\n\n{page.table(header, rows)}\n\n{missed}"

    def _cells(self, test: pandas.DataFrame, predicted: numpy.ndarray) -> list[str]:
        if self._target == "range":
            return ranges.scores(test, predicted)
        return scores.cut_cells(scores.of_cut(test[LABELS[self._target]].to_numpy(), predicted))

    def _targets(self, test: pandas.DataFrame, predicted: numpy.ndarray) -> list[Target]:
        if self._target == "range":
            return ranges.wanted(test, predicted)
        return scores.wanted(scores.of_cut(test[LABELS[self._target]].to_numpy(), predicted))
