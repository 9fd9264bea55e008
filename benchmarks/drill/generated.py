"""Generated flights, for drills that load flights of their own."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_SOURCE = Path("run/source.properties")


def generate(folder: Path, months: str, flights: int, seed: int, environment: Mapping[str, str] = os.environ) -> None:
    """Writes flights and reference files by the generator of the demonstration.

    :param months: such as 2008-01..2008-03
    :param flights: of each month
    """
    jar = next(Path("demo-flights/target").glob("demo-flights-*.jar"))
    libraries = Path("demo-flights/target/classpath.txt").read_text().strip()
    java = str(Path(os.environ["JAVA_HOME"], "bin/java"))
    options = ["--months", months, "--flights-per-month", str(flights), "--seed", str(seed), "--out", str(folder)]
    subprocess.run(
        [java, "-cp", f"{jar}:{libraries}", "ontime.demo.DemoFlights", *options],
        check=True,
        stdout=subprocess.DEVNULL,
        env=environment,
    )


def sources_of(folder: Path) -> list[str]:
    """The arguments of ./ontime up for what was generated."""
    return ["--data", str(folder), "--reference", str(folder / "reference")]


@contextmanager
def remembered_source() -> Iterator[None]:
    """Afterwards, ./ontime up loads the same flights as before."""
    remembered = _SOURCE.read_bytes() if _SOURCE.exists() else None
    try:
        yield
    finally:
        _SOURCE.unlink(missing_ok=True)
        if remembered:
            _SOURCE.write_bytes(remembered)
