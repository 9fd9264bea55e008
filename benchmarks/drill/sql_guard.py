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

#: What was seen so far, if the drill was interrupted by its time.
_SEEN = Path("run/drill-sql-guard.json")

#: More tasks than cores: one that does not stop must not hold up the others.
_TASKS = 8


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--statements", type=int, default=_FULL, help=f"that are made ({_FULL:,})")
    parser.add_argument(
        "--seconds", type=int, default=3_600, help="for which statements are made; the same call again goes on (3600)"
    )


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page, and over."""
    return given.statements >= _FULL and not _SEEN.exists()


def drill(given: argparse.Namespace) -> Outcome:
    """Starts the program of the module's tests, which knows the guard, and adds its account to that of earlier calls."""
    if not (_MODULE / "target/test-classes").is_dir():
        raise FileNotFoundError("the tests of sql-gateway are not built: call mvn -pl sql-gateway -am test-compile")
    seen = _earlier(given)
    with tempfile.TemporaryDirectory(prefix="ontime-drill-") as folder:
        canary = secrets.token_hex(16)
        (Path(folder) / "secret.txt").write_text(canary)
        arguments = [folder, canary, given.seed, seen.get("next", 0), given.statements, given.seconds]
        environment = {**os.environ, "ONTIME_CANARY": canary, "SPARK_LOCAL_IP": "127.0.0.1"}
        with (Path(folder) / "log").open("wb") as log:
            done = subprocess.run(_command(arguments), env=environment, stdout=subprocess.PIPE, stderr=log)
        marks = [path.name for path in Path(folder).iterdir() if path.name not in {"secret.txt", "log"}]
        if done.returncode:
            print((Path(folder) / "log").read_text(errors="replace")[-3000:])
    if done.returncode == 0:
        # The program's own line is the last one.
        seen = _add(seen, json.loads(done.stdout.decode().splitlines()[-1]))
    seen["marks"] = seen.get("marks", 0) + len(marks)
    seen["code"] = seen.get("code", 0) or done.returncode
    is_over = seen.get("next", 0) >= given.statements or seen["code"] or seen.get("endless")
    if is_over:
        _SEEN.unlink(missing_ok=True)
    else:
        _SEEN.parent.mkdir(exist_ok=True)
        _SEEN.write_text(json.dumps({**seen, "seed": given.seed, "statements": given.statements}))
        print(f"{seen['next']:,} of {given.statements:,} statements are done. The same call goes on with the rest.")
    return _outcome(seen)


def _command(arguments: list) -> list[str]:
    opens = re.search(r"<spark\.opens>(.*)</spark\.opens>", Path("pom.xml").read_text()).group(1).split()
    libraries = (_MODULE / "target/classpath.txt").read_text().strip()
    class_path = f"{_MODULE}/target/test-classes:{_MODULE}/target/classes:{libraries}"
    options = ["-Xmx1500m", f"-Dontime.sql.test.cores={_TASKS}"]
    return ["java", *opens, *options, "-cp", class_path, _MAIN, *(str(argument) for argument in arguments)]


def _earlier(given: argparse.Namespace) -> dict:
    """What calls with the same seed and number of statements saw."""
    if not _SEEN.exists():
        return {}
    seen = json.loads(_SEEN.read_text())
    return seen if (seen["seed"], seen["statements"]) == (given.seed, given.statements) else {}


def _add(earlier: dict, told: dict) -> dict:
    """Counts and leaks of both; the rest is that of the later."""
    total = {**told, "leaks": earlier.get("leaks", []) + told["leaks"]}
    for name, count in told.items():
        if isinstance(count, int) and name not in {"next", "hostile", "good"}:
            total[name] = earlier.get(name, 0) + count
    return {**{name: earlier[name] for name in ("marks", "code") if name in earlier}, **total}


def _outcome(seen: dict) -> Outcome:
    leaks = seen.get("leaks", ["the program ended"])
    rows = [
        row("plans that read a file, run code or read a table that nobody granted", "0", str(seen.get("plans", "unknown"))),
        row("results with the canary's text, of a file, the environment or a table", "0", str(seen.get("results", "unknown"))),
        row("files written or processes run", "0", str(seen["marks"])),
        row("settings, tables or functions changed", "0", str(seen.get("changes", "unknown"))),
        row("classes reached", "0", str(seen.get("classes", "unknown"))),
        row("failures that the guard does not explain", "0", str(seen.get("unexplained", "unknown"))),
        row("statements that keep the gateway itself busy for a minute", "0", str(seen.get("endless", "unknown"))),
        row("end of the process", "0", str(seen["code"])),
    ]
    for leak in leaks:
        print(leak)
    text = (
        f"{seen.get('hostile', 0)} hostile and {seen.get('good', 0)} good statements; {seen.get('made', 0):,} made of them:"
        f" {seen.get('refused', 0):,} refused, {seen.get('passed', 0):,} passed, all of which were run;"
        f" {seen.get('stopped', 0):,} of these were stopped after 3 s."
    )
    is_good = all(one[-1] == "met" for one in rows) and not leaks
    return Outcome(f"{text}\n\n{page.table(['seen by canaries', 'asked', 'seen', 'verdict'], rows)}", is_good)
