"""What a drill says."""

import os
from dataclasses import dataclass
from datetime import datetime

from benchmarks import machine
from benchmarks.drill.ledger import Verdict


@dataclass(frozen=True)
class Outcome:
    """What came of a drill, in Markdown, and whether all was as asked."""

    text: str
    is_good: bool


def head(name: str, arguments: list[str], started: datetime) -> str:
    """Which drill, when, where."""
    return (
        f"`./ontime drill {' '.join([name, *arguments])}`, {started:%Y-%m-%d %H:%M} UTC, commit {machine.commit()}.\n"
        f"{machine.describe()}; load average {os.getloadavg()[0]:.1f} at its end."
    )


def rows_of_ledger(verdict: Verdict) -> list[list[str]]:
    """Cells of a table."""
    return [
        row("acknowledged with 202", f"{verdict.asked:,}", f"{verdict.acknowledged:,}"),
        row("acknowledged and never answered", "0", str(verdict.lost)),
        row("acknowledged and rejected", "0", str(verdict.rejected)),
        row("answered twice differently, or changed, as travellers saw it", "0", str(verdict.changed)),
        ["answers in the topic beyond the first, which nobody sees", "", f"{verdict.replayed:,}", ""],
        ["of these requests, by another model or otherwise", "", f"{verdict.replayed_otherwise:,}", ""],
    ]


def row(what: str, asked: str, seen: str) -> list[str]:
    """Met where both are the same."""
    return [what, asked, seen, "met" if asked == seen else "falls short"]
