"""Elasticsearch and the MongoDB-compatible store, started for the run by the local stack, over the same rows."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import duckdb

from benchmarks.aggregates import questions
from benchmarks.aggregates.duck import Duck
from benchmarks.aggregates.questions import Question

_PROGRAM = Path("benchmarks/aggregates/AskServers.java")
_PERCENTILES = 2


@dataclass(frozen=True)
class Asked:
    """What was measured of a server: milliseconds, and the seconds in which the flights were loaded."""

    name: str
    single: list[float]
    click: list[float]
    load: float
    failure: str
    differences: list[str]


@dataclass(frozen=True)
class Servers:
    """What was measured of both, and what the store said to an aggregation of percentiles: nothing if it has it."""

    asked: list[Asked]
    no_percentiles: str


def stack_class_path() -> str:
    """What starts servers."""
    target = Path("local-stack/target")
    jar = next(target.glob("local-stack-*.jar"))
    return f"{jar}:{(target / 'classpath.txt').read_text().strip()}"


def measure(folder: Path, work: Path, duck: Duck, singles: list[Question], seconds: int) -> Servers:
    """Asks both servers the questions in the folder, each for at most so long, and compares their cells with DuckDB's."""
    duckdb.connect().execute(
        f"""COPY (SELECT {", ".join(f'"{name}"' for name in questions.GROUPS)}, dep_delay, arr_delay, c1, c2, c3, c4, c5
          FROM '{folder}/flights.parquet') TO '{folder}/flights.json' (FORMAT json)"""
    )
    class_path = stack_class_path()
    classes = work / "classes"
    command = ["javac", "-proc:none", "-nowarn", "-d", str(classes), "-cp", class_path, str(_PROGRAM)]
    subprocess.run(command, check=True)
    # A store of an earlier run has flights already.
    shutil.rmtree(folder / "servers", ignore_errors=True)
    command = ["java", "-Xmx1g", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-cp", f"{classes}:{class_path}", "AskServers", str(folder), str(seconds)]
    told = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()[-1])
    asked = [
        Asked(
            name,
            told[key]["single"],
            told[key]["click"],
            told[key]["load"],
            told[key]["failure"],
            _differences(told[key]["answers"], duck, singles),
        )
        for key, name in (("elasticsearch", "Elasticsearch"), ("mongodb", "MongoDB-compatible store"))
    ]
    return Servers(asked, told["mongodbPercentiles"])


def _differences(answers: list[list], duck: Duck, singles: list[Question]) -> list[str]:
    """The questions whose cells are not DuckDB's, percentiles apart."""
    different = []
    for question, cells in zip(singles, answers, strict=False):
        keys = len(question.groupBy)
        mine = {tuple(cell[:keys]): cell[keys:] for cell in cells}
        other = {tuple(cell[:keys]): cell[keys:-_PERCENTILES] for cell in duck.answer(question)}
        if mine != other:
            different.append(f"{question}: {len(mine)} cells, {len(other)} in DuckDB")
    return different
