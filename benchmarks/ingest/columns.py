"""BTS's columns and their types, read from the one place that declares them: the Java enum BtsColumn."""

import re
from dataclasses import dataclass
from pathlib import Path

_DECLARATION = Path("flights-model/src/main/java/ontime/model/flight/BtsColumn.java")
_CONSTANT = re.compile(r'^    [A-Z][A-Z0-9_]*\("(\w+)", Type\.(\w+)(?:, "(\w+)")?\)[,;]$', re.MULTILINE)

#: The order of a month's rows in the table.
ORDER = ["Origin", "Dest", "Carrier", "FlightNum", "FlightDate", "CRSDepTime"]

#: What names a flight.
KEY = ["FlightDate", "Carrier", "FlightNum", "Origin", "Dest", "CRSDepTime"]

#: In the names of folders, not in the files.
PARTITIONS = ["Year", "Month"]

#: The 38 columns of the book, with the casts of its SQL; all others stay text.
BOOK = dict(
    cast.partition(":")[::2]
    for cast in (
        "Year Quarter Month DayofMonth DayOfWeek FlightDate Carrier TailNum FlightNum Origin OriginCityName OriginState"
        " Dest DestCityName DestState DepTime DepDelay:float DepDelayMinutes:int TaxiOut:float TaxiIn:float WheelsOff"
        " WheelsOn ArrTime ArrDelay:float ArrDelayMinutes:float Cancelled:int Diverted:int ActualElapsedTime:float"
        " AirTime:float Flights:int Distance:float CarrierDelay:float WeatherDelay:float NASDelay:float"
        " SecurityDelay:float LateAircraftDelay:float CRSDepTime CRSArrTime"
    ).split()
)


@dataclass(frozen=True)
class Column:
    """A column: its stored name, its type (INT, DATE, TIME, CODE, TEXT), and its name in current files."""

    name: str
    type: str
    published_name: str

    @property
    def sql_type(self) -> str:
        """The SQL type, which is the same in DuckDB and Spark."""
        return {"INT": "INTEGER", "DATE": "DATE"}.get(self.type, "VARCHAR")


def read_columns() -> list[Column]:
    """All columns, in BTS's order."""
    source = _DECLARATION.read_text()
    columns = [Column(name, type_, published or name) for name, type_, published in _CONSTANT.findall(source)]
    if len(columns) != 109:
        raise ValueError(f"{_DECLARATION} declares 109 columns, {len(columns)} were understood")
    return columns


def stored_names(header: str, columns: list[Column]) -> list[str]:
    """The stored name of each field in a header of any generation. Fields that BTS does not publish keep their names."""
    stored = {name: column.name for column in columns for name in (column.name, column.published_name)}
    fields = [field.strip().strip('"') for field in header.split(",")]
    return [stored.get(field, field) or f"nameless{i}" for i, field in enumerate(fields)]
