"""What several measurements of the same thing say together."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import linear_regression, median


@dataclass(frozen=True)
class Spread:
    """The middle of some measurements, the least, the most."""

    median: float
    least: float
    most: float

    @staticmethod
    def of(values: Sequence[float]) -> "Spread":
        """Of at least one value."""
        return Spread(median(values), min(values), max(values))

    def text(self, digits: int = 1) -> str:
        """For a table: the median, and from where to where."""
        return f"{self.median:,.{digits}f} ({self.least:,.{digits}f} to {self.most:,.{digits}f})"


@dataclass(frozen=True)
class Line:
    """A cost that is fixed and one that grows with the size, by least squares."""

    fixed: float
    each: float

    @staticmethod
    def through(sizes: Sequence[float], costs: Sequence[float]) -> "Line":
        """The line nearest to the points; at least two different sizes."""
        each, fixed = linear_regression(sizes, costs)
        return Line(fixed, each)


@dataclass(frozen=True)
class Target:
    """A number that is to be at most so much."""

    name: str
    most: float
    measured: float

    def is_met(self) -> bool:
        """Whether it is at most that, as printed."""
        return round(self.measured, 3) <= self.most

    def verdict(self) -> str:
        """In words."""
        if self.is_met():
            return "met"
        short = f"falls short by {self.measured - self.most:.3g}"
        return f"{short} ({(self.measured / self.most - 1) * 100:.0f} %)" if self.most > 0 else short
