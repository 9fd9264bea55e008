"""The requests: pages about the loaded flights, their popularity, and the same queries for DuckDB."""

import itertools
import random
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from benchmarks.pages.answers import Flights

_SEED = 2008
_SEARCHES = 2_000

_SHOWN = "Carrier, FlightNum, TailNum, Origin, Dest, CRSDepTime, DepTime, DepDelay, CRSArrTime, ArrTime, ArrDelay"
_ROUTE_DAY = (
    f"SELECT {_SHOWN}, Cancelled, CancellationCode, Diverted FROM flights"
    " WHERE Year = ? AND Month = ? AND Origin = ? AND Dest = ? AND FlightDate = ?"
    " ORDER BY CRSDepTime, Carrier, FlightNum"
)
_SEARCH = (
    f"SELECT {_SHOWN}, FlightDate, Cancelled, CancellationCode, Diverted, count(*) OVER () FROM flights WHERE {{where}}"
    " ORDER BY FlightDate, CRSDepTime, Carrier, FlightNum LIMIT 15 OFFSET {offset}"
)
_REPORT = (
    "SELECT hour, DayOfWeek, Month, count(*), sum(Cancelled::INT), sum(Diverted::INT), sum((DepDelay >= 15)::INT),"
    " sum((ArrDelay >= 15)::INT), avg(DepDelay), avg(ArrDelay), quantile_disc(ArrDelay, [0.5, 0.9]), sum(CarrierDelay),"
    " sum(WeatherDelay), sum(NASDelay), sum(SecurityDelay), sum(LateAircraftDelay)"
    " FROM (SELECT *, CRSDepTime[1:2] AS hour FROM flights) WHERE {where}"
    " GROUP BY GROUPING SETS ((), (hour), (DayOfWeek), (Month))"
)


@dataclass(frozen=True)
class Question:
    """A page's address, the same query in SQL, and how to get the number of flights from its rows."""

    path: str
    sql: str
    values: tuple
    count: Callable[[list[tuple]], int]


def route_days(flights: Flights, pages: int) -> list[Question]:
    """Pages of routes and days, most popular first. Days with more flights are more likely."""
    rows = flights.ask("SELECT Origin, Dest, FlightDate, count(*) FROM flights GROUP BY ALL ORDER BY ALL")
    chance = random.Random(_SEED)
    # Each stays with a chance that grows with its weight (Efraimidis and Spirakis); the order is random.
    rows.sort(key=lambda row: chance.random() ** (1 / row[3]), reverse=True)
    chosen = rows[:pages]
    chance.shuffle(chosen)
    return [_route_day(*row[:3]) for row in chosen]


def _route_day(origin: str, dest: str, day: date) -> Question:
    return Question(f"/flights/{origin}/{dest}/{day}", _ROUTE_DAY, (day.year, day.month, origin, dest, day), len)


def searches(flights: Flights) -> list[Question]:
    """Searches of five kinds, each for an existing flight."""
    rows = flights.ask(
        "SELECT Carrier, FlightNum, TailNum, Origin, Dest, FlightDate FROM flights"
        f" WHERE TailNum IS NOT NULL ORDER BY hash(Carrier, FlightNum, FlightDate, Origin, CRSDepTime), 1, 2, 3, 4, 5, 6 LIMIT {_SEARCHES}"
    )
    return [_search(number, *row) for number, row in enumerate(rows)]


def _search(number: int, carrier: str, flight: int, tail: str, origin: str, dest: str, day: date) -> Question:
    kinds = [
        {"origin": origin, "dest": dest},
        {"carrier": carrier, "flightNum": flight},
        {"tailNum": tail},
        {"carrier": carrier, "origin": origin, "date": day},
        {"origin": origin, "from": day.replace(day=1), "to": day},
    ]
    parts = kinds[number % len(kinds)]
    columns = {
        "origin": "Origin = ?",
        "dest": "Dest = ?",
        "carrier": "Carrier = ?",
        "flightNum": "FlightNum = ?",
        "tailNum": "TailNum = ?",
        "date": "FlightDate = ?",
        "from": "FlightDate >= ?",
        "to": "FlightDate <= ?",
    }
    where = " AND ".join(columns[name] for name in parts)
    return Question(
        f"/flights/search?{urlencode(parts)}",
        _SEARCH.format(where=where, offset=0),
        tuple(parts.values()),
        _count_of_search,
    )


def airlines(flights: Flights) -> list[Question]:
    """The pages of all airlines, most flights first."""
    rows = flights.ask("SELECT Carrier FROM flights GROUP BY Carrier ORDER BY count(*) DESC, Carrier")
    sql = _REPORT.format(where="Carrier = ?")
    return [Question(f"/airlines/{code}", sql, (code,), _count_of_report) for (code,) in rows]


def airports(flights: Flights) -> list[Question]:
    """The pages of all airports, most departures first."""
    rows = flights.ask("SELECT Origin FROM flights GROUP BY Origin ORDER BY count(*) DESC, Origin")
    sql = _REPORT.format(where="Origin = ?")
    return [Question(f"/airports/{code}", sql, (code,), _count_of_report) for (code,) in rows]


class Once:
    """Each query of a list once, in order."""

    def __init__(self, questions: Sequence[Question]):
        self._questions = iter(questions)

    def next(self, count: int) -> list[Question]:
        """The next queries; fewer at the end of the list."""
        return list(itertools.islice(self._questions, count))


class Arrivals:
    """An endless sequence of queries by popularity: the n-th of a list has 1/n of the first one's popularity (Zipf)."""

    def __init__(self, *lists: Sequence[Question]):
        self._lists = lists
        self._popularity = [list(itertools.accumulate(1 / (rank + 1) for rank in range(len(one)))) for one in lists]
        self._chance = random.Random(_SEED)

    def next(self, count: int) -> list[Question]:
        """The next queries. Several lists are equally likely."""
        return [self._one() for _ in range(count)]

    def _one(self) -> Question:
        which = self._chance.randrange(len(self._lists))
        popularity = self._popularity[which]
        return self._lists[which][bisect_left(popularity, self._chance.random() * popularity[-1])]


def _count_of_search(rows: list[tuple]) -> int:
    return rows[0][-1] if rows else 0


def _count_of_report(rows: list[tuple]) -> int:
    """The number in the row without hour, weekday and month."""
    return next(row[3] for row in rows if row[:3] == (None, None, None))
