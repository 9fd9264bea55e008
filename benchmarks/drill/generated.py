"""Generated flights, for drills that load flights of their own."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from benchmarks.year.months import generator


def generate(folder: Path, months: str, flights: int, seed: int, environment: Mapping[str, str] = os.environ) -> None:
    """Writes flights and reference files by the generator of the demonstration.

    :param months: such as 2008-01..2008-03
    :param flights: of each month
    """
    options = ["--months", months, "--flights-per-month", str(flights), "--seed", str(seed), "--out", str(folder)]
    subprocess.run([*generator(), *options], check=True, stdout=subprocess.DEVNULL, env=environment)


def sources_of(folder: Path) -> list[str]:
    """The arguments of ./ontime up for what was generated."""
    return ["--data", str(folder), "--reference", str(folder / "reference")]
