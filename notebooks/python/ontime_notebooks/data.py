"""The flights for notebooks in Python: DuckDB reads the published Parquet files, pandas holds the results.

    from ontime_notebooks.data import OnTime, show
    ontime = OnTime.open()
    show(ontime.sql("SELECT Carrier, count(*) AS flights FROM flights WHERE Origin = $origin GROUP BY 1", origin="ATL"))
"""

import json
import os
import pathlib

import duckdb
from IPython.display import HTML, display

MOST_ROWS = 50


class OnTime:
    """All loaded flights, in the view "flights", with typed BTS columns."""

    def __init__(self, data):
        """Opens the flights in a data folder. Raises ValueError if no month is loaded or a month's files are missing."""
        folder = pathlib.Path(data)
        self._loads = [json.loads(file.read_text(encoding="utf-8")) for file in sorted((folder / "loads").glob("*.json"))]
        if not self._loads:
            raise ValueError(f"no month is loaded in {data}: ./ontime up loads some flights; only a folder of this machine is read")
        self._connection = duckdb.connect()
        files = self._connection.read_parquet([self._files(folder, month) for month in self.months], hive_partitioning=True)
        self._connection.register("flights", files)

    @classmethod
    def open(cls):
        """Opens the flights of the data folder that ./ontime notebook names."""
        return cls(os.environ["ONTIME_DATA"])

    @property
    def months(self):
        """The loaded months as texts, such as "2008-01", the oldest first."""
        return [load["month"] for load in self._loads]

    def sql(self, query, **parameters):
        """A query's result as a DataFrame of pandas. $origin in the query is the value of the parameter origin."""
        return self._connection.execute(query, parameters).df()

    def describe_data(self):
        """The data in a line of JSON, for reports."""
        generated = [load["demonstration"] for load in self._loads]
        return json.dumps(
            {
                "dataVersion": max(load["tableVersion"] for load in self._loads),
                "from": self.months[0],
                "to": self.months[-1],
                "generated": any(generated),
                "onlyGenerated": all(generated),
            }
        )

    @staticmethod
    def _files(folder, month):
        year, number = month.split("-")
        files = folder / "on_time_performance.parquet" / f"Year={year}" / f"Month={int(number)}"
        if not files.is_dir():
            raise ValueError(f"{month} is not published: ./ontime job on_time_performance.parquet")
        return str(files / "*.parquet")


def show(frame):
    """Shows a DataFrame's first rows as a table."""
    display(HTML(frame.head(MOST_ROWS).to_html(index=False, border=0, na_rep="", float_format="{:,.1f}".format)))
