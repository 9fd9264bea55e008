"""The tables of a measurement, in a folder of its own, so that its results are not among those of the users."""

import os
import subprocess
from pathlib import Path

from benchmarks.ingest.ours import Ours

_FLIGHTS = "on_time_performance"


def load(months: Path, work: Path) -> Path:
    """A new folder of tables with the months of a folder of zips."""
    folder = work / "data"
    subprocess.run(Ours.job(months), env={**os.environ, **Ours.environment(folder)}, check=True)
    return folder


def copy(tables: Path, work: Path) -> Path:
    """A new folder with the flights of another one, which is only read."""
    if not (tables / _FLIGHTS / "_delta_log").is_dir():
        raise FileNotFoundError(f"{tables} has no table of flights; load one with ./ontime job {_FLIGHTS}")
    folder = work / "data"
    folder.mkdir(parents=True)
    (folder / _FLIGHTS).symlink_to((tables / _FLIGHTS).resolve())
    return folder
