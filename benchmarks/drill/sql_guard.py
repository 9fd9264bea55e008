"""sql-guard: statements made of hostile and good ones by small changes; what passes is run, and must reach nothing secret"""

import argparse
import json
import os
import re
import secrets
import subprocess
import tempfile
from pathlib import Path

from benchmarks import page
from benchmarks.drill.report import Outcome, row

_MODULE = Path("sql-gateway")
_MAIN = "ontime.sql.guard.GuardDrill"
_FULL = 200_000


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--statements", type=int, default=_FULL, help=f"that are made ({_FULL:,})")
    parser.add_argument("--run", type=int, default=5_000, help="of those that pass are run, at most (5,000)")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.statements >= _FULL


def drill(given: argparse.Namespace) -> Outcome:
    """Starts the program of the module's tests, which knows the guard, and reads its account."""
    if not (_MODULE / "target/test-classes").is_dir():
        raise FileNotFoundError("the tests of sql-gateway are not built: call mvn -pl sql-gateway -am test-compile")
    opens = re.search(r"<spark\.opens>(.*)</spark\.opens>", Path("pom.xml").read_text()).group(1).split()
    libraries = (_MODULE / "target/classpath.txt").read_text().strip()
    class_path = f"{_MODULE}/target/test-classes:{_MODULE}/target/classes:{libraries}"
    with tempfile.TemporaryDirectory(prefix="ontime-drill-") as folder:
        canary = secrets.token_hex(16)
        (Path(folder) / "secret.txt").write_text(canary)
        arguments = [folder, canary, str(given.statements), str(given.run), str(given.seed)]
        command = ["java", *opens, "-Xmx1500m", "-cp", class_path, _MAIN, *arguments]
        environment = {**os.environ, "ONTIME_CANARY": canary, "SPARK_LOCAL_IP": "127.0.0.1"}
        with (Path(folder) / "log").open("wb") as log:
            done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=log)
        marks = [path.name for path in Path(folder).iterdir() if path.name not in {"secret.txt", "log"}]
        if done.returncode:
            print((Path(folder) / "log").read_text(errors="replace")[-3000:])
    # The program's own line is the last one.
    told = json.loads(done.stdout.decode().splitlines()[-1]) if done.returncode == 0 else {}
    return _outcome(told, marks, done.returncode)


def _outcome(told: dict, marks: list[str], code: int) -> Outcome:
    leaks = told.get("leaks", ["the program ended"])
    rows = [
        row("plans that read a file, run code or read a table that nobody granted", "0", str(told.get("plans", "unknown"))),
        row("results with the canary's text, of a file, the environment or a table", "0", str(told.get("results", "unknown"))),
        row("files written or processes run", "0", str(len(marks))),
        row("settings, tables or functions changed", "0", str(told.get("changes", "unknown"))),
        row("classes reached", "0", str(told.get("classes", "unknown"))),
        row("failures that the guard does not explain", "0", str(told.get("unexplained", "unknown"))),
        row("end of the process", "0", str(code)),
    ]
    for leak in leaks:
        print(leak)
    text = (
        f"{told.get('hostile', 0)} hostile and {told.get('good', 0)} good statements; {told.get('made', 0):,} made of them:"
        f" {told.get('refused', 0):,} refused, {told.get('passed', 0):,} passed, {told.get('run', 0):,} of these run,"
        f" {told.get('stopped', 0):,} of which were stopped after 5 s."
    )
    return Outcome(f"{text}\n\n{page.table(['seen by canaries', 'asked', 'seen', 'verdict'], rows)}", code == 0 and not leaks and not marks)
