"""Questions over flights, drawn at random and the same in every run, and the SQL of each."""

import json
import random
from dataclasses import dataclass, field
from pathlib import Path

GROUPS = (
    "month date weekday departureHour arrivalHour partOfDay carrier origin dest route originCity destCity originState"
    " destState distanceBand cause cancelled diverted delayBand"
).split()

# Too many values for a second dimension beside them.
_LARGE = {"date", "origin", "dest", "route", "originCity", "destCity"}

_CHARTS = [["month"], ["weekday"], ["departureHour"], ["carrier"], ["destState"], ["cause"], ["delayBand"], []]

_FIGURES = """count(*),
  count(*) FILTER (is_cancelled AND code = 'A'), count(*) FILTER (is_cancelled AND code = 'B'),
  count(*) FILTER (is_cancelled AND code = 'C'), count(*) FILTER (is_cancelled AND code = 'D'),
  count(*) FILTER (is_cancelled AND (code IS NULL OR code NOT IN ('A', 'B', 'C', 'D'))),
  count(*) FILTER (is_diverted), count(dep_delay), count(*) FILTER (dep_delay >= 15), coalesce(sum(dep_delay), 0),
  count(arr_delay), count(*) FILTER (arr_delay >= 15), coalesce(sum(arr_delay), 0), sum(c1), sum(c2), sum(c3), sum(c4), sum(c5)"""


@dataclass(frozen=True)
class Question:
    """What ontime.crossing.Crossing is, in the words of the API."""

    groupBy: list[str]
    values: dict[str, list[str]] = field(default_factory=dict)
    start: str | None = None
    end: str | None = None
    percentiles: bool = False

    def json(self) -> dict:
        """For the other side."""
        return {
            "groupBy": self.groupBy,
            "values": self.values,
            "from": self.start,
            "to": self.end,
            "percentiles": self.percentiles,
        }

    def sql(self) -> tuple[str, list]:
        """The statement and its parameters."""
        where, parameters = ["true"], []
        for name, chosen in self.values.items():
            where.append(f'"{name}" IN ({", ".join("?" * len(chosen))})')
            parameters += chosen
        for sign, day in ((">=", self.start), ("<=", self.end)):
            if day:
                where.append(f"day {sign} ?::DATE")
                parameters.append(day)
        keys = ", ".join(f'"{name}"' for name in self.groupBy)
        percentiles = ", quantile_disc(arr_delay, 0.5), quantile_disc(arr_delay, 0.9)" if self.percentiles else ", NULL, NULL"
        text = f"SELECT {keys + ', ' if keys else ''}{_FIGURES}{percentiles} FROM flights WHERE {' AND '.join(where)}"
        return text + (f" GROUP BY {keys}" if keys else " HAVING count(*) > 0"), parameters


class Questions:
    """Draws questions with the values that flights have."""

    def __init__(self, values: dict[str, list[str]], seed: int = 1):
        self._values = values
        self._random = random.Random(seed)

    def any(self) -> Question:
        """One to three groups, none to three filters, and in half of them percentiles."""
        groups = self._random.sample(GROUPS, self._random.randint(0, 3))
        large = [name for name in groups if name in _LARGE]
        groups = [name for name in groups if name not in large[1:]]
        start, end = None, None
        if self._random.random() < 0.3:
            start, end = sorted(self._random.sample(self._values["date"], 2))
        return Question(groups, self._filter(self._random.randint(0, 3)), start, end, self._random.random() < 0.5)

    def click(self) -> list[Question]:
        """Eight charts after a choice in up to three of them: a chart ignores the choice in itself."""
        chosen = self._filter(self._random.randint(1, 3), ["weekday", "departureHour", "carrier", "destState", "origin"])
        return [
            Question(
                groups, {name: values for name, values in chosen.items() if name not in groups}, percentiles=not groups
            )
            for groups in _CHARTS
        ]

    def _filter(self, size: int, names: list[str] | None = None) -> dict[str, list[str]]:
        return {name: self._some(name) for name in self._random.sample(names or GROUPS, size)}

    def _some(self, name: str) -> list[str]:
        values = self._values[name]
        return sorted(self._random.sample(values, min(len(values), self._random.randint(1, 6))))


def write(path: Path, questions: list) -> None:
    """Writes questions, or lists of questions, for the other side."""
    path.write_text(json.dumps(questions, default=Question.json))
