"""Reads the Parquet files of a load: rows, sums, content, bytes."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import duckdb

from benchmarks.ingest.columns import KEY, PARTITIONS, read_columns


@dataclass(frozen=True)
class Totals:
    """The rows and the sum of their ArrDelay in minutes, and the same for duplicate rows."""

    rows: int
    arr_delay: int
    equal_rows: int
    equal_arr_delay: int

    def without_equal_rows(self) -> tuple[int, int]:
        """The rows and the sum without duplicates."""
        return self.rows - self.equal_rows, self.arr_delay - self.equal_arr_delay


class Table:
    """The Parquet files below a folder."""

    def __init__(self, folder: Path, pattern: str):
        self._files = str(folder / pattern)
        self._rows = f"read_parquet('{self._files}', hive_partitioning=true)"

    def totals(self) -> Totals:
        """The rows and sums. Rows are duplicates if all columns are equal."""
        key = ", ".join(KEY)
        equal = (
            f"SELECT *, count(*) AS times FROM {self._rows} SEMI JOIN"
            f" (SELECT {key} FROM {self._rows} GROUP BY ALL HAVING count(*) > 1) USING ({key})"
            " GROUP BY ALL HAVING times > 1"
        )
        rows, delay = self._first(f"SELECT count(*), sum(ArrDelay) FROM {self._rows}")
        more, more_delay = self._first(
            f"SELECT coalesce(sum(times - 1), 0), coalesce(sum((times - 1) * ArrDelay), 0) FROM ({equal})"
        )
        return Totals(rows, int(delay), int(more), int(more_delay))

    def content(self) -> int:
        """A hash of the distinct rows with all values, independent of their order."""
        names = ", ".join(column.name for column in read_columns())
        return self._first(f"SELECT sum(DISTINCT hash({names})::HUGEINT) FROM {self._rows}")[0]

    def bytes_in_files(self) -> int:
        """The size of the files in bytes."""
        return self._first(f"SELECT sum(size) FROM read_blob('{self._files}')")[0]

    def bytes_of(self, columns: Iterable[str]) -> int:
        """The compressed bytes of some columns. Columns in folder names take none."""
        names = ", ".join(f"'{name}'" for name in columns if name not in PARTITIONS)
        chunks = f"parquet_metadata('{self._files}') WHERE path_in_schema IN ({names})"
        return self._first(f"SELECT sum(total_compressed_size) FROM {chunks}")[0]

    @staticmethod
    def _first(query: str) -> tuple:
        with duckdb.connect() as database:
            return database.execute(query).fetchone()
