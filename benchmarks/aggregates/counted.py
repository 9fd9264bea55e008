"""Months that are not in memory: Elasticsearch counts their flights for the web application, in the indices of the job."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from benchmarks.aggregates.duck import Duck
from benchmarks.aggregates.questions import Question


@dataclass(frozen=True)
class Counted:
    """What was measured: milliseconds, the seconds that the index of each month took, and how many answers were refused.

    ``late`` says how many of the refused ones Elasticsearch did not answer in its time.
    """

    index: list[float]
    single: list[float]
    click: list[float]
    refused: int
    late: int
    differences: list[str]


def measure(folder: Path, class_path: str, duck: Duck, singles: list[Question], seconds: int) -> Counted:
    """Asks single questions and clicks, each for at most so long, and compares every cell with DuckDB's."""
    command = ["java", "-Xmx1g", "-cp", class_path, "CountOnServer", str(folder), str(seconds)]
    # A server of an earlier run has flights already.
    shutil.rmtree(folder / "counted", ignore_errors=True)
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    told = json.loads(printed.splitlines()[-1])
    refused = set(told["refused"])
    asked = [question for number, question in enumerate(singles[: len(told["single"])]) if number not in refused]
    differences = []
    with (folder / "counted.json").open() as answers:
        for question, line in zip(asked, answers, strict=True):
            keys = len(question.groupBy)
            mine = {tuple(cell[:keys]): cell[keys:] for cell in json.loads(line)}
            other = {tuple(cell[:keys]): cell[keys:] for cell in duck.answer(question)}
            if mine != other:
                differences.append(f"{question}: {len(mine)} cells, {len(other)} in DuckDB")
    return Counted(told["index"], told["single"], told["click"], len(refused), told["away"], differences)
