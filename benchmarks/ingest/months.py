"""The loaded months: BTS's months, unzipped once, and copies of them as other years."""

import io
import os
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

# BTS's years in which February has 29 days, so that each line of a leap year keeps its day.
_LEAP_YEARS = [2008, 2004, 2000, 1996, 1992, 1988, 2012, 2016]
MOST_REPETITIONS = len(_LEAP_YEARS)

_LINE = re.compile(rb"^(\d{4})(,[^,\n]*,[^,\n]*,[^,\n]*,[^,\n]*,)(\d{4})-", re.MULTILINE)


@dataclass(frozen=True)
class Source:
    """A folder of CSV files, its content, and how often it repeats the real months."""

    folder: Path
    repetitions: int
    lines: int
    bytes: int


class Months:
    """A folder of BTS zip files as CSV files of several years, in a work folder."""

    def __init__(self, data: Path, work: Path):
        self._zips = sorted(data.glob("*.zip"))
        if not self._zips:
            raise FileNotFoundError(f"no zips of BTS's in {data}: say where with --data")
        self._work = work
        self._pool: dict[int, list[tuple[Path, int]]] = {}

    def source(self, repetitions: int) -> Source:
        """The real months and this many repetitions. Each file is on the disk once."""
        folder = self._work / "source" / f"x{repetitions}"
        folder.mkdir(parents=True, exist_ok=True)
        files = [file for year in _LEAP_YEARS[:repetitions] for file in self._year(year)]
        for file, _ in files:
            link = folder / file.name
            if not link.exists():
                os.link(file, link)
        return Source(folder, repetitions, sum(lines for _, lines in files), sum(f.stat().st_size for f, _ in files))

    def _year(self, year: int) -> list[tuple[Path, int]]:
        if year not in self._pool:
            self._pool[year] = [self._written(path, year) for path in self._zips]
        return self._pool[year]

    def _written(self, path: Path, year: int) -> tuple[Path, int]:
        header, lines = _csv(path)
        moved, count = _LINE.subn(rb"%d\g<2>%d-" % (year, year), lines)
        expected = lines.count(b"\n") + (not lines.endswith(b"\n"))
        if count != expected:
            raise ValueError(f"{path}: Year and FlightDate found in {count} of {expected} lines")
        month = path.stem.rpartition("_")[2]
        pool = self._work / "months"
        pool.mkdir(parents=True, exist_ok=True)
        file = pool / f"On_Time_Reporting_Carrier_On_Time_Performance_1987_present_{year}_{month}.csv"
        file.write_bytes(header + moved)
        return file, count


def _csv(path: Path) -> tuple[bytes, bytes]:
    """The header with its line break, and the other lines."""
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.lower().endswith(".csv")]
        text = archive.read(names[0])
    end = io.BytesIO(text).readline()
    return end, text[len(end) :]
