"""Real pairs of flights that a traveller could connect between, and the flights of the months before."""

import zipfile
from pathlib import Path

import duckdb

# Columns that BTS renamed; files of both kinds are in use.
_NAMES = {
    "carrier": ["Reporting_Airline", "UniqueCarrier"],
    "number": ["Flight_Number_Reporting_Airline", "FlightNum"],
    "tail": ["Tail_Number", "TailNum"],
}

_TYPED = """
  SELECT FlightDate::DATE AS day, {carrier} AS carrier, {number}::INT AS number, nullif({tail}, '') AS tail,
    Origin AS origin, Dest AS dest, CRSDepTime AS dep, CRSDepTime::INT // 100 * 60 + CRSDepTime::INT % 100 AS dep_minute,
    CRSArrTime::INT // 100 * 60 + CRSArrTime::INT % 100 AS arr_minute,
    CASE WHEN Cancelled::DOUBLE = 0 THEN nullif(DepDelay, '')::DOUBLE::INT END AS dep_delay,
    nullif(ArrDelay, '')::DOUBLE::INT AS arr_delay
  FROM read_csv('{file}', all_varchar = true) WHERE CRSDepTime <> '' AND CRSArrTime <> ''
"""

# An airline's hub has this many of its departures in the month: 30 a day.
_HUB = 900

_SHORTEST, _LONGEST = 30, 180

# A flight that arrives after midnight would need the schedule of the next day, and is left out.
_PAIRS = f"""
  SELECT i.day, i.carrier, i.dest AS hub, i.number AS in_number, i.origin AS in_origin, i.dep AS in_dep,
    o.number AS out_number, o.dest AS out_dest, o.dep AS out_dep, o.dep_minute - i.arr_minute AS gap,
    i.arr_delay, o.dep_delay, coalesce(i.tail = o.tail, false) AS same_airplane
  FROM test i JOIN test o ON o.carrier = i.carrier AND o.day = i.day AND o.origin = i.dest AND o.dest <> i.origin
    AND o.dep_minute - i.arr_minute BETWEEN {_SHORTEST} AND {_LONGEST}
  JOIN hubs h ON h.carrier = i.carrier AND h.airport = i.dest
  WHERE i.arr_minute > i.dep_minute
"""

_KEY = "day, carrier, in_number, in_origin, in_dep, out_number, out_dest, out_dep"


def zips(data: Path) -> list[Path]:
    """BTS's files, the oldest month first."""
    found = sorted(data.glob("*.zip"), key=lambda path: [int(part) for part in path.stem.split("_")[-2:]])
    if len(found) < 2:
        raise FileNotFoundError(f"{data} has not at least two of BTS's months: say where with --data")
    return found


def month(path: Path) -> str:
    """The month of a file, 2008-03."""
    year, number = path.stem.split("_")[-2:]
    return f"{year}-{int(number):02}"


def prepare(files: list[Path], work: Path, count: int) -> duckdb.DuckDBPyConnection:
    """Writes history.csv, the months before the last, and returns a connection with the table of pairs of the last month."""
    unzipped = [_unzipped(path, work / "csv") for path in files]
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE history AS {' UNION ALL '.join(map(_typed, unzipped[:-1]))}")
    connection.execute(f"CREATE TABLE test AS {_typed(unzipped[-1])}")
    connection.execute(
        f"CREATE TABLE hubs AS SELECT carrier, origin AS airport FROM test GROUP BY ALL HAVING count(*) >= {_HUB}"
    )
    connection.execute(
        f"""COPY (SELECT carrier, number, origin, dest, dep, dep_delay, arr_delay FROM history ORDER BY day DESC, dep DESC)
          TO '{work}/history.csv' (HEADER false)"""
    )
    all_pairs = connection.execute(f"SELECT count(*) FROM ({_PAIRS})").fetchone()[0]
    share = max(1, all_pairs // count)
    connection.execute(
        f"""CREATE TABLE pairs AS SELECT row_number() OVER (ORDER BY {_KEY}) AS pair, * FROM ({_PAIRS})
          WHERE hash({_KEY}) % {share} = 0"""
    )
    return connection


def _typed(file: Path) -> str:
    """The flights of a file as a query."""
    with file.open() as lines:
        header = lines.readline().replace('"', "").split(",")
    names = {column: next(name for name in known if name in header) for column, known in _NAMES.items()}
    return _TYPED.format(file=file, **names)


def _unzipped(path: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path) as archive:
        name = next(name for name in archive.namelist() if name.lower().endswith(".csv"))
        target = folder / name
        if not target.exists():
            archive.extract(name, folder)
    return target
