"""Statistics of repeated measurements."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import linear_regression, median


@dataclass(frozen=True)
class Spread:
    """The median, minimum and maximum of measurements."""

    median: float
    least: float
    most: float

    @staticmethod
    def of(values: Sequence[float]) -> "Spread":
        """Summarizes at least one value."""
        return Spread(median(values), min(values), max(values))

    def text(self, digits: int = 1) -> str:
        """For a table: the median and the range."""
        return f"{self.median:,.{digits}f} ({self.least:,.{digits}f} to {self.most:,.{digits}f})"


@dataclass(frozen=True)
class Line:
    """A fixed cost and a cost per unit of size, by least squares."""

    fixed: float
    each: float

    @staticmethod
    def through(sizes: Sequence[float], costs: Sequence[float]) -> "Line":
        """Fits a line to points with at least two different sizes."""
        each, fixed = linear_regression(sizes, costs)
        return Line(fixed, each)


@dataclass(frozen=True)
class Target:
    """A measured number with an upper limit."""

    name: str
    most: float
    measured: float

    def is_met(self) -> bool:
        """Whether the number, as printed, is within the limit."""
        return round(self.measured, 3) <= self.most

    def verdict(self) -> str:
        """The target as text."""
        if self.is_met():
            return "met"
        short = f"falls short by {self.measured - self.most:.3g}"
        return f"{short} ({(self.measured / self.most - 1) * 100:.0f} %)" if self.most > 0 else short
