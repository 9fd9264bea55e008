"""backfill: Airflow backfills days of predictions while it and its jobs are killed; the results equal those of the daily run"""

import argparse
import json
import subprocess
from pathlib import Path

from benchmarks import page
from benchmarks.drill.report import Outcome, row

_SEEN = Path("airflow-dags/target/drill-backfill.json")


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--days", type=int, choices=range(2, 20), metavar="2..19", default=10, help="to backfill (10)")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.days >= 10


def drill(given: argparse.Namespace) -> Outcome:
    """Runs on generated flights, with its own servers and tables."""
    _SEEN.unlink(missing_ok=True)
    _run(given)
    if not _SEEN.exists():
        raise FileNotFoundError("the drill did not finish; see Maven's output above")
    seen = json.loads(_SEEN.read_text())
    rows = [
        row("requested flights with an answer", f"{seen['asked']:,}", f"{seen['answers']:,}"),
        row("days whose answers have the same checksum as without Airflow", f"{given.days}", f"{seen['daysAsByHand']}"),
        row("days that a second backfill left unchanged", f"{given.days}", f"{seen['daysUnchangedAgain']}"),
    ]
    text = (
        f"`./ontime job` predicts {given.days} days of generated flights, one by one; the results are deleted. Then Airflow"
        f" backfills these days in {seen['secondsOfBackfill']:,} s, while its scheduler is killed {seen['schedulersKilled']} times and"
        f" {seen['jobsKilled']} running jobs of {seen['stepsKilled']} of a day's four steps are killed. Then it backfills them again.\n\n"
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
