"""The report of a drill."""

import os
from dataclasses import dataclass
from datetime import datetime

from benchmarks import machine
from benchmarks.drill.ledger import Verdict


@dataclass(frozen=True)
class Outcome:
    """The report in Markdown, and whether every check passed."""

    text: str
    is_good: bool


def head(name: str, arguments: list[str], started: datetime) -> str:
    """Which drill ran, when and where."""
    return (
        f"`./ontime drill {' '.join([name, *arguments])}`, {started:%Y-%m-%d %H:%M} UTC, commit {machine.commit()}.\n"
        f"{machine.describe()}; load average {os.getloadavg()[0]:.1f} at its end."
    )


def rows_of_ledger(verdict: Verdict) -> list[list[str]]:
    """The rows of the ledger's table."""
    return [
        row("accepted with 202", f"{verdict.asked:,}", f"{verdict.acknowledged:,}"),
        row("accepted and never answered", "0", str(verdict.lost)),
        row("accepted and rejected", "0", str(verdict.rejected)),
        row("answers that changed, as clients saw them", "0", str(verdict.changed)),
        ["repeated answers in the topic, which nobody sees", "", f"{verdict.replayed:,}", ""],
        ["requests whose repeated answers differ", "", f"{verdict.replayed_otherwise:,}", ""],
    ]


def row(what: str, asked: str, seen: str) -> list[str]:
    """A row that is met if both values are equal."""
    return [what, asked, seen, "met" if asked == seen else "falls short"]


def limit(what: str, most: float, seen: float, form: str) -> list[str]:
    """A row that is met if the value is at most a limit."""
    return [what, f"at most {most:g}", form.format(seen), "met" if seen <= most else "falls short"]
