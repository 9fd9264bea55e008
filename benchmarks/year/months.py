"""Generated months in the format of BTS, one folder for each."""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

_MODULE = Path("demo-flights")
_LAST_YEAR, _LAST_MONTH = 2015, 12


def name(number: int) -> str:
    """A month by its number since the year 0: 2015-12."""
    year, month = divmod(number, 12)
    return f"{year}-{month + 1:02}"


#: The newest month of a full load; one more month is added to it.
NEWEST = _LAST_YEAR * 12 + _LAST_MONTH - 1


@dataclass(frozen=True)
class Months:
    """A folder of generated months with the same number of flights each."""

    folder: Path
    flights: int

    def generate(self, first: int, last: int, to: str) -> Path:
        """Months in a folder of this name; those of an earlier run are kept."""
        folder = self.folder / f"{to}-{self.flights}"
        if not (folder / "reference").is_dir():
            months = f"{name(first)}..{name(last)}"
            options = ["--months", months, "--flights-per-month", str(self.flights), "--out", str(folder.resolve())]
            subprocess.run([*generator(), *options], check=True, stdout=subprocess.DEVNULL)
        return folder


def generator() -> list[str]:
    """The command of the generator of the demonstration."""
    jars = [jar for jar in sorted(_MODULE.glob("target/demo-flights-*.jar")) if re.search(r"-\d[\d.]*\.jar$", jar.name)]
    if not jars:
        raise FileNotFoundError("demo-flights is not built: call ./ontime jobs")
    class_path = f"{jars[0]}:{(_MODULE / 'target/classpath.txt').read_text().strip()}"
    return [str(Path(os.environ["JAVA_HOME"], "bin/java")), "-Xmx512m", "-cp", class_path, "ontime.demo.DemoFlights"]
