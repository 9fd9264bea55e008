"""The flights of both sides: BTS's months as Parquet for DuckDB, and as CSV for OnTime."""

import zipfile
from pathlib import Path

import duckdb

_YEAR = 2008

# Columns that BTS renamed; files of both kinds are in use.
_OLDER_NAMES = {
    "UniqueCarrier": "Reporting_Airline",
    "TailNum": "Tail_Number",
    "FlightNum": "Flight_Number_Reporting_Airline",
}

# The dimensions of ontime.crossing.Dimension, as columns. Airplane types need the registry, which is not part of this.
_DIMENSIONS = """
  strftime(day, '%Y-%m') AS "month", strftime(day, '%Y-%m-%d') AS "date", lower(dayname(day)) AS weekday,
  ((crs_dep // 100) % 24)::VARCHAR AS "departureHour", coalesce(((crs_arr // 100) % 24)::VARCHAR, 'unknown') AS "arrivalHour",
  ['night', 'morning', 'afternoon', 'evening'][((crs_dep // 100) % 24) // 6 + 1] AS "partOfDay",
  Reporting_Airline AS carrier, Origin AS origin, Dest AS dest, Origin || '-' || Dest AS route,
  f.place AS "originCity", t.place AS "destCity", f.state AS "originState", t.state AS "destState",
  CASE WHEN miles IS NULL THEN 'unknown' WHEN miles >= 2500 THEN '2500+'
    ELSE (miles // 250 * 250)::VARCHAR || '-' || (miles // 250 * 250 + 249)::VARCHAR END AS "distanceBand",
  CASE WHEN greatest(c1, c2, c3, c4, c5) <= 0 THEN 'none'
    ELSE ['carrier', 'weather', 'nas', 'security', 'late-aircraft'][list_position([c1, c2, c3, c4, c5], greatest(c1, c2, c3, c4, c5))]
    END AS cause,
  CASE WHEN NOT is_cancelled THEN 'no' ELSE coalesce(map {'A': 'carrier', 'B': 'weather', 'C': 'nas', 'D': 'security'}[code],
    'not-reported') END AS cancelled,
  CASE WHEN is_diverted THEN 'yes' ELSE 'no' END AS diverted,
  CASE WHEN arr_delay IS NULL THEN 'none' WHEN arr_delay < 0 THEN 'early' WHEN arr_delay < 15 THEN '0-14'
    WHEN arr_delay < 30 THEN '15-29' WHEN arr_delay < 60 THEN '30-59' WHEN arr_delay < 120 THEN '60-119' ELSE '120+'
    END AS "delayBand"
"""

_TYPED = """
  SELECT Reporting_Airline, Origin, Dest, Tail_Number, Flight_Number_Reporting_Airline AS number,
    CRSDepTime, CRSArrTime, FlightDate::DATE AS source_day, nullif(CancellationCode, '') AS code,
    CRSDepTime::INT AS crs_dep, nullif(CRSArrTime, '')::INT AS crs_arr,
    nullif(DepDelay, '')::DOUBLE::INT AS dep_delay, nullif(ArrDelay, '')::DOUBLE::INT AS arr_delay,
    nullif(Distance, '')::DOUBLE::INT AS miles, Cancelled::DOUBLE = 1 AS is_cancelled, Diverted::DOUBLE = 1 AS is_diverted,
    coalesce(nullif(CarrierDelay, '')::DOUBLE::INT, 0) AS c1, coalesce(nullif(WeatherDelay, '')::DOUBLE::INT, 0) AS c2,
    coalesce(nullif(NASDelay, '')::DOUBLE::INT, 0) AS c3, coalesce(nullif(SecurityDelay, '')::DOUBLE::INT, 0) AS c4,
    coalesce(nullif(LateAircraftDelay, '')::DOUBLE::INT, 0) AS c5
"""


def prepare(data: Path, work: Path, months: int) -> Path:
    """Writes the rows; more months than there are files repeat them as later months of the year."""
    zips = sorted(data.glob("*.zip"))[:months]
    if not zips:
        raise FileNotFoundError(f"no zips of BTS's in {data}: say where with --data")
    files = [_unzipped(path, work / "csv") for path in zips]
    folder = work / f"x{months}"
    (folder / "months").mkdir(parents=True, exist_ok=True)
    connection = duckdb.connect()
    names = ", ".join(f"'{file}'" for file in files)
    source = f"read_csv([{names}], all_varchar = true, filename = true)"
    connection.execute(f"CREATE TABLE typed AS {_TYPED}, filename FROM {source}")
    connection.execute(
        f"""CREATE TABLE airports AS
          SELECT airport, any_value(place) AS place, any_value(state) AS state FROM (
          SELECT Origin AS airport, OriginCityName AS place, OriginState AS state FROM {source}
          UNION ALL SELECT Dest, DestCityName, DestState FROM {source}) GROUP BY airport"""
    )
    connection.execute(
        f"""COPY (SELECT airport AS code, regexp_replace(place, ', [^,]*$', '') AS city, state FROM airports ORDER BY 1)
          TO '{folder}/airports.csv' (HEADER)"""
    )
    parts = []
    for month in range(1, months + 1):
        file = files[(month - 1) % len(files)]
        day = f"make_date({_YEAR}, {month}, least(day(source_day), day(last_day(make_date({_YEAR}, {month}, 1)))))"
        rows = f"(SELECT *, {day} AS day FROM typed WHERE filename = '{file}')"
        parts.append(f"FROM {rows}")
        connection.execute(
            f"""COPY (SELECT day AS "FlightDate", Reporting_Airline AS "Carrier", number AS "FlightNum",
              Tail_Number AS "TailNum", Origin AS "Origin", Dest AS "Dest", CRSDepTime AS "CRSDepTime",
              CRSArrTime AS "CRSArrTime", dep_delay AS "DepDelay", arr_delay AS "ArrDelay",
              is_cancelled::INT AS "Cancelled", code AS "CancellationCode", is_diverted::INT AS "Diverted",
              miles AS "Distance", c1 AS "CarrierDelay", c2 AS "WeatherDelay", c3 AS "NASDelay", c4 AS "SecurityDelay",
              c5 AS "LateAircraftDelay",
              row_number() OVER (PARTITION BY day, Reporting_Airline, number, Origin, Dest, CRSDepTime) - 1 AS "Ordinal"
              FROM {rows} ORDER BY day)
              TO '{folder}/months/{_YEAR}-{month:02}.csv' (HEADER)"""
        )
    connection.execute(
        f"""COPY (SELECT {_DIMENSIONS}, day, code, is_cancelled, is_diverted, dep_delay, arr_delay, c1, c2, c3, c4, c5
          FROM ({" UNION ALL ".join(parts)})
          JOIN airports f ON f.airport = Origin JOIN airports t ON t.airport = Dest ORDER BY day)
          TO '{folder}/flights.parquet' (COMPRESSION zstd)"""
    )
    return folder


def _unzipped(path: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{path.stem}.csv"
    if not file.exists():
        with zipfile.ZipFile(path) as archive:
            name = next(name for name in archive.namelist() if name.lower().endswith(".csv"))
            header, line_break, lines = archive.read(name).partition(b"\n")
            for old, new in _OLDER_NAMES.items():
                header = header.replace(f'"{old}"'.encode(), f'"{new}"'.encode())
            file.write_bytes(header + line_break + lines)
    return file
