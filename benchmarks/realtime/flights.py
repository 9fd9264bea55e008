"""Flights for requests: flights of the newest loaded month that arrived."""

import random

from benchmarks.pages.answers import Flights

_COLUMNS = "Carrier, FlightNum, Origin, Dest, FlightDate::VARCHAR, CRSDepTime, CRSArrTime"
_NAMES = ["carrier", "flightNum", "origin", "dest", "flightDate", "crsDepTime", "crsArrTime"]
#: A flight of the table by what names it; two rows of one name are left out.
_SQL = f"""
    SELECT {_COLUMNS} FROM flights
    WHERE (Year, Month) = (SELECT max((Year, Month)) FROM flights) AND ArrDelay IS NOT NULL
    GROUP BY ALL HAVING count(*) = 1 ORDER BY ALL
"""
_KNOWN = f"""
    SELECT {_COLUMNS}, any_value(TailNum), any_value(DepDelay) FROM flights
    WHERE (Year, Month) = (SELECT max((Year, Month)) FROM flights) AND ArrDelay IS NOT NULL AND TailNum IS NOT NULL
    GROUP BY {", ".join(str(number + 1) for number in range(len(_NAMES)))} HAVING count(*) = 1 ORDER BY ALL
"""


def newest_month(flights: Flights) -> str:
    """The month, such as 2008-02."""
    year, month = flights.ask("SELECT Year, Month FROM flights ORDER BY Year DESC, Month DESC LIMIT 1")[0]
    return f"{year}-{month:02}"


def pick_known(flights: Flights, count: int, chance: random.Random) -> list[dict]:
    """The same flights with everything that a request may contain: the airplane, and for half of them the delay."""
    picked = _pick(flights.ask(_KNOWN), [*_NAMES, "tailNum", "depDelay"], count, chance)
    for one in picked[::2]:
        del one["depDelay"]
    return picked


def pick(flights: Flights, count: int, chance: random.Random) -> list[dict]:
    """This many random flights as request bodies. Flights repeat if there are fewer."""
    return _pick(flights.ask(_SQL), _NAMES, count, chance)


def _pick(rows: list, names: list[str], count: int, chance: random.Random) -> list[dict]:
    picked = chance.sample(rows, count) if count <= len(rows) else chance.choices(rows, k=count)
    return [dict(zip(names, row, strict=True)) for row in picked]
