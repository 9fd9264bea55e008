"""backfill: days that Airflow predicts afterwards, while it and its jobs are killed, are as if predicted then"""

import argparse
import json
import subprocess
from pathlib import Path

from benchmarks import page
from benchmarks.drill.report import Outcome, row

_SEEN = Path("airflow-dags/target/drill-backfill.json")


def options(parser: argparse.ArgumentParser) -> None:
    """Of this drill."""
    parser.add_argument("--days", type=int, choices=range(2, 20), metavar="2..19", default=10, help="in all (10)")


def is_full(given: argparse.Namespace) -> bool:
    """Whether it is the drill that the page shows."""
    return given.days >= 10


def drill(given: argparse.Namespace) -> Outcome:
    """On generated flights, with servers and tables of its own."""
    _SEEN.unlink(missing_ok=True)
    _run(given)
    if not _SEEN.exists():
        raise FileNotFoundError("the drill broke off; what Maven printed is above")
    seen = json.loads(_SEEN.read_text())
    rows = [
        row("flights that were asked for and have an answer", f"{seen['asked']:,}", f"{seen['answers']:,}"),
        row("days whose answers have the checksum of those by hand", f"{given.days}", f"{seen['daysAsByHand']}"),
        row("days that a second backfill left as they were", f"{given.days}", f"{seen['daysUnchangedAgain']}"),
    ]
    text = (
        f"{given.days} days of generated flights are predicted by `./ontime job`, day by day, and forgotten; then Airflow"
        f" backfills them, while its scheduler is killed {seen['schedulersKilled']} times and {seen['jobsKilled']} of its jobs"
        f" while they run, of {seen['stepsKilled']} of a day's four steps, in {seen['secondsOfBackfill']:,} s; then once more.\n\n"
        + page.table(["what", "asked", "seen", "verdict"], rows)
    )
    return Outcome(text, all(one[-1] == "met" for one in rows))


def _run(given: argparse.Namespace) -> None:
    subprocess.run(
        [
            "mvn",
            "--batch-mode",
            "-q",
            "verify",
            "--projects=airflow-dags",
            "--also-make",
            "-Dtest=None",
            "-Dsurefire.failIfNoSpecifiedTests=false",
            "-Dit.test=BackfillDrill",
            "-Dfailsafe.failIfNoSpecifiedTests=false",
            f"-Dontime.drill.days={given.days}",
            f"-Dontime.drill.seed={given.seed}",
        ],
        check=False,
    )
