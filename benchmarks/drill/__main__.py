"""Does harm on purpose while travellers ask, and tells what became of what they were promised"""

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import page
from benchmarks.drill import backfill, checkpoint, kills, poison, restart
from benchmarks.drill.faults import NotBack
from benchmarks.drill.report import Outcome, head
from benchmarks.pages.system import running
from benchmarks.realtime.stages import CommandFailed, NothingServes

_DRILLS = {"kills": kills, "poison": poison, "checkpoint": checkpoint, "restart": restart, "backfill": backfill}


def main() -> int:
    """Drills, prints the report, and writes it into the page where the drill was a full one."""
    given, started = _options(), datetime.now(UTC)
    chosen = _DRILLS[given.drill]
    try:
        outcome = _drill(chosen, given)
    except (FileNotFoundError, TimeoutError, NotBack, NothingServes, CommandFailed) as failure:
        print(f"drill {given.drill}: {failure}", file=sys.stderr)
        return 1
    text = f"{head(given.drill, sys.argv[2:], started)}\n\n{outcome.text}"
    print(text)
    if chosen.is_full(given):
        print(f"\nWritten into {page.write_drill(given.drill, text)}.")
    else:
        print("\nNot written into docs/reliability.md: this was a short form.")
    return 0 if outcome.is_good else 1


def _drill(chosen, given: argparse.Namespace) -> Outcome:
    if chosen is backfill:
        # It has servers and tables of its own.
        return backfill.drill(given)
    with running() as system:
        return chosen.drill(system, given)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="./ontime drill",
        description=f"{__doc__}. Only the processes that ./ontime up started are harmed, each by its id."
        " Writes its table into docs/reliability.md. Ends with 1 where a promise was not kept.",
    )
    names = parser.add_subparsers(dest="drill", metavar="NAME", required=True)
    for name, module in _DRILLS.items():
        told = module.__doc__.removeprefix(f"{name}: ")
        one = names.add_parser(name, help=told, description=told)
        module.options(one)
        one.add_argument("--seed", type=int, default=7, help="of all that is left to chance (7)")
        one.add_argument("--data", type=Path, default=Path(os.environ.get("ONTIME_DATA", "data")), help="the tables")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
