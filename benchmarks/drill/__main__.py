"""Causes faults on purpose while requests come in, and reports what happened to each request"""

import argparse
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import page
from benchmarks.drill import (
    attack,
    backfill,
    backup,
    checkpoint,
    cluster,
    containers,
    full_disk,
    hangs,
    kills,
    load,
    machine,
    places,
    poison,
    promotions,
    restart,
    slow_clients,
    soak,
    sql,
    sql_guard,
)
from benchmarks.drill.faults import NotRecovered
from benchmarks.drill.report import Outcome, head
from benchmarks.pages.generator import GeneratorFailed
from benchmarks.pages.system import running
from benchmarks.realtime.stages import CommandFailed, NothingServes
from benchmarks.sql.gateway import GatewayFailed

_DRILLS = {
    "kills": kills,
    "poison": poison,
    "checkpoint": checkpoint,
    "cluster": cluster,
    "containers": containers,
    "restart": restart,
    "promotions": promotions,
    "slow-clients": slow_clients,
    "hangs": hangs,
    "full-disk": full_disk,
    "load": load,
    "soak": soak,
    "backfill": backfill,
    "backup": backup,
    "sql": sql,
    "sql-guard": sql_guard,
    "attack": attack,
    "places": places,
    "machine": machine,
}

_FAILURES = (
    FileNotFoundError,
    TimeoutError,
    subprocess.CalledProcessError,
    NotRecovered,
    NothingServes,
    CommandFailed,
    GatewayFailed,
    GeneratorFailed,
)

#: They start what they need themselves.
_ALONE = {backfill, backup, cluster, containers, full_disk, machine, places, sql, sql_guard}


def main() -> int:
    """Runs a drill, prints its report, and writes the report of a full drill into the page."""
    given, started = _options(), datetime.now(UTC)
    chosen = _DRILLS[given.drill]
    try:
        outcome = _drill(chosen, given)
    except _FAILURES as failure:
        print(f"drill {given.drill}: {failure}", file=sys.stderr)
        return 1
    text = f"{head(given.drill, sys.argv[2:], started)}\n\n{outcome.text}"
    print(text)
    if chosen.is_full(given):
        print(f"\nWritten to {page.write_drill(given.drill, text)}.")
    else:
        print("\nNot written to docs/reliability.md: this was a short drill.")
    return 0 if outcome.is_good else 1


def _drill(chosen, given: argparse.Namespace) -> Outcome:
    if chosen in _ALONE:
        return chosen.drill(given)
    with running() as system:
        return chosen.drill(system, given)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="./ontime drill",
        description=f"{__doc__}. Only processes that ./ontime up started are killed, each by its id."
        " Writes its table into docs/reliability.md. Exits with 1 if a check fails.",
    )
    names = parser.add_subparsers(dest="drill", metavar="NAME", required=True)
    for name, module in _DRILLS.items():
        description = module.__doc__.removeprefix(f"{name}: ")
        one = names.add_parser(name, help=description, description=description)
        module.options(one)
        one.add_argument("--seed", type=int, default=7, help="of all random choices (7)")
        one.add_argument("--data", type=Path, default=Path(os.environ.get("ONTIME_DATA", "data")), help="the folder of the tables")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
