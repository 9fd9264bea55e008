"""Compares random pages with queries on the published Parquet files; every number must agree"""

import argparse
import json
import os
import random
import re
import sys
import urllib.request
from pathlib import Path

from benchmarks.pages import questions
from benchmarks.pages.answers import Flights
from benchmarks.pages.questions import Question
from benchmarks.pages.system import running

_VALUES = {
    "flightDate": "FlightDate::VARCHAR",
    "carrier": "Carrier",
    "flightNum": "FlightNum",
    "tailNum": "TailNum",
    "origin": "Origin",
    "dest": "Dest",
    "crsDepTime": "CRSDepTime",
    "depTime": "DepTime",
    "depDelay": "DepDelay",
    "taxiOut": "TaxiOut",
    "crsArrTime": "CRSArrTime",
    "arrTime": "ArrTime",
    "arrDelay": "ArrDelay",
    "cancelled": "Cancelled::BOOLEAN",
    "cancellationCode": "CancellationCode",
    "diverted": "Diverted::BOOLEAN",
    "distance": "Distance",
    "carrierDelay": "CarrierDelay",
    "weatherDelay": "WeatherDelay",
    "nasDelay": "NASDelay",
    "securityDelay": "SecurityDelay",
    "lateAircraftDelay": "LateAircraftDelay",
}
_MONTHS = (
    "SELECT Year, Month, count(*), sum(Cancelled::INT), sum(Diverted::INT), sum((ArrDelay >= 15)::INT),"
    " count(ArrDelay), sum(ArrDelay), sum(DepDelay), count(DepDelay) FROM flights GROUP BY ALL ORDER BY ALL"
)
_MONTH_NAMES = [
    "year",
    "month",
    "totalFlights",
    "cancelled",
    "diverted",
    "lateArrivals",
    "arrivals",
    "sumArrDelay",
    "sumDepDelay",
    "departures",
]


class Comparison:
    """Queries the application and the table, and collects the differences."""

    def __init__(self, address: str, flights: Flights):
        self._address = address
        self._flights = flights
        self.numbers = 0
        self.differences: list[str] = []

    def months(self) -> None:
        """Compares the totals of every loaded month."""
        told = [tuple(month[name] for name in _MONTH_NAMES) for month in self._json("/api/v1/flights-by-month")]
        self._compare("/api/v1/flights-by-month", told, [_whole(row) for row in self._flights.ask(_MONTHS)])

    def route_day(self, question: Question) -> None:
        """Compares every value of every flight on a route and day, and the page's count, flight numbers and states."""
        _, _, origin, dest, day = question.path.split("/")
        told = self._json(f"/api/v1/flights?origin={origin}&dest={dest}&date={day}&size=200")
        rows = self._flights.ask(
            f"SELECT {', '.join(_VALUES.values())} FROM flights WHERE Year = ? AND Month = ? AND Origin = ? AND Dest = ?"
            " AND FlightDate = ?",
            question.values,
        )
        ours = [tuple(flight[name] for name in _VALUES) for flight in told["flights"]]
        self._compare(question.path, sorted(ours, key=repr), sorted((_whole(row) for row in rows), key=repr))
        words = _words(self._text(f"{question.path}?size=200"))
        expected = [f"{len(rows):,} flight", *(f"{row[1]} {row[2]}" for row in rows)]
        self._compare(f"{question.path} as a page", [one for one in expected if one in words], expected)

    def search(self, question: Question) -> None:
        """Compares a search's total, in JSON and on the page."""
        where = question.sql[question.sql.index(" WHERE ") : question.sql.index(" ORDER BY ")]
        total = self._flights.ask(f"SELECT count(*) FROM flights{where}", question.values)[0][0]
        self._compare(question.path, self._json(f"/api/v1{question.path}")["total"], total)
        words = _words(self._text(question.path))
        self._compare(f"{question.path} as a page", bool(re.search(rf"(?<![\d,]){total:,} flight", words)), True)

    def _compare(self, path: str, told: object, table: object) -> None:
        self.numbers += sum(len(row) for row in table if isinstance(row, tuple)) if isinstance(table, list) else 1
        if told != table:
            self.differences.append(f"{path}\n  told:  {str(told)[:300]}\n  table: {str(table)[:300]}")

    def _json(self, path: str):
        return json.loads(self._text(path))

    def _text(self, path: str) -> str:
        with urllib.request.urlopen(self._address + path, timeout=30) as answer:
            return answer.read().decode()


def main() -> int:
    """Exits with 1 if anything differs."""
    options = _options()
    flights = Flights(options.data)
    chance = random.Random(options.seed)
    with running() as system:
        comparison = Comparison(f"http://127.0.0.1:{system.port}", flights)
        comparison.months()
        for question in chance.sample(questions.route_days(flights, 10**6), options.pages):
            comparison.route_day(question)
        for question in chance.sample(questions.searches(flights), options.pages):
            comparison.search(question)
    for difference in comparison.differences[:20]:
        print(difference, file=sys.stderr)
    print(
        f"{2 * options.pages} pages and the months: {comparison.numbers:,} values compared,"
        f" {len(comparison.differences)} pages differ"
    )
    return 1 if comparison.differences else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./ontime bench agreement", description=__doc__)
    parser.add_argument(
        "--pages", type=int, choices=range(1, 1001), metavar="1..1000", default=100, help="a kind (100)"
    )
    parser.add_argument("--seed", type=int, default=2008, help="of the choice (2008)")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("ONTIME_DATA", "data")), help="the tables")
    return parser.parse_args()


def _whole(row: tuple) -> tuple:
    """DuckDB's sums of integers are HUGEINT, which are whole numbers too."""
    return tuple(int(value) if isinstance(value, float) else value for value in row)


def _words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


if __name__ == "__main__":
    sys.exit(main())
