"""backup: made while requests come in; the system is deleted, and the restored one must give the same answers"""

import argparse
import asyncio
import gzip
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import tarfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks import page
from benchmarks.drill.faults import NotRecovered
from benchmarks.drill.generated import generate, sources_of
from benchmarks.drill.person import Person
from benchmarks.drill.report import Outcome, row, rows_of_ledger
from benchmarks.drill.turns import Turns, ask_during
from benchmarks.pages.answers import Flights
from benchmarks.pages.system import QUIET_UP, System, find, list_parts, remembered_source
from benchmarks.realtime import flights as chosen
from benchmarks.realtime.stages import run
from benchmarks.realtime.traveller import Asked, Travellers, asked_of

#: Flights that are over are answered by the models of this moment.
_MOMENT = "two_hours_before"
_HOME = Path("run/drill-backup")
_MONTHS = "2008-01..2008-03"
_FLIGHTS = 20_000
_BEFORE = 200
_ANSWER_TIMEOUT = 120.0
_INTERRUPTIONS = 3
#: Requests go on after the backup, and sessions and leases change by being looked at.
_GROWING = {"predictions", "prediction_requests"}
_LIVELY = {"user_sessions", "day_leases", "api_tokens"}
#: The web application marks requests and answers from its start on, to delete those marked long ago.
_AGE = "KeptSince"
_PAGES = [
    "/api/v1/airlines",
    "/api/v1/airports",
    "/api/v1/airports/{origin}",
    "/api/v1/routes/{origin}/{dest}",
    "/api/v1/rankings",
    "/api/v1/flights/{origin}/{dest}/{flightDate}",
    "/api/v1/flights/search?origin={origin}&date={flightDate}&size=500",
    "/api/v1/flights-by-month",
    "/api/v1/dashboards/overview",
    "/api/v1/aggregates/flights?groupBy=carrier",
    "/api/v1/models",
    "/api/v1/data",
    "/airlines",
    "/airports/{origin}",
    "/routes/{origin}/{dest}",
]


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--rate", type=float, default=10, help="requests a second during the backup (10)")
    parser.add_argument("--flights", type=int, default=_FLIGHTS, help=f"generated for each of three months ({_FLIGHTS})")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.flights >= _FLIGHTS and given.rate >= 10


@dataclass(frozen=True)
class _Archive:
    """What a backup has: checksums of its files, and the lines of each collection."""

    manifest: dict
    documents: dict[str, set[str]]

    @staticmethod
    def read(file: Path) -> "_Archive":
        """Reads an archive without OnTime."""
        manifest, documents = {}, {}
        with tarfile.open(file) as tar:
            for entry in tar:
                content = tar.extractfile(entry)
                if entry.name == "manifest.json":
                    manifest = json.load(content)
                elif entry.name.startswith("documents/"):
                    lines = content.read().decode().splitlines()
                    documents[Path(entry.name).stem] = {_comparable(json.loads(line)) for line in lines}
        return _Archive(manifest, documents)

    def tables(self) -> dict[str, str]:
        """The checksums of the files of tables, models, reports and users."""
        return {
            one["name"]: one["sha256"]
            for one in self.manifest["files"]
            if not one["name"].startswith("documents/") and not one["name"].endswith("format.json")
        }


def _comparable(document: dict) -> str:
    """A document without what changes by itself: the order of its fields, and when its age began to count."""
    return json.dumps({name: value for name, value in document.items() if name != _AGE}, sort_keys=True)


def drill(given: argparse.Namespace) -> Outcome:
    """Uses folders of its own; the system must not run, because there is one in a project."""
    if any(part.is_alive() for part in list_parts().values()):
        raise NotRecovered("the system runs; call ./ontime down first")
    with _own_folders():
        try:
            return _drill(given)
        finally:
            run("down")


@contextmanager
def _own_folders() -> Iterator[None]:
    """Deletes at the end what the drill loaded."""
    shutil.rmtree(_HOME, ignore_errors=True)
    _HOME.mkdir(parents=True)
    with remembered_source():
        try:
            yield
        finally:
            shutil.rmtree(_HOME, ignore_errors=True)


def _drill(given: argparse.Namespace) -> Outcome:
    chance, files = random.Random(given.seed), _HOME / "flights"
    generate(files, _MONTHS, given.flights, given.seed)
    first = _settings("first")
    run("up", *sources_of(files), **first)
    run("job", "delay_model", "--moment", _MOMENT, **first)
    system, data = _started(), Path(first["ONTIME_DATA"])
    Path(first["ONTIME_REPORTS"]).mkdir(exist_ok=True)
    Path(first["ONTIME_REPORTS"], "notes.html").write_text("<p>A report</p>")
    flights = chosen.pick(Flights(data), _BEFORE, chance)
    person = Person(system, run("user", "add", "drill", **first))
    person.make_things(flights[0])
    asked = asked_of(flights)
    asyncio.run(_ask(system, asked))
    archive, seconds = _HOME / "backup.tar.gz", []

    def back_up(_: str) -> str:
        began = time.monotonic()
        run("backup", "--to", str(archive), **first)
        seconds.append(time.monotonic() - began)
        return f"backup in {seconds[0]:.1f} s"

    given.data = data
    verdict, troubles = ask_during(Turns(["backup"], back_up), system, given, _ANSWER_TIMEOUT)
    addresses = [one.format(**flights[0]) for one in _PAGES]
    before = _look(person, addresses, asked)
    run("down")
    shutil.rmtree(data)
    shutil.rmtree(first["ONTIME_REPORTS"])

    second, began = _settings("second"), time.monotonic()
    run("restore", "--from", str(archive), **second)
    restored, began = time.monotonic() - began, time.monotonic()
    run("up", **second)
    published = time.monotonic() - began
    person.use(_started())
    after = _look(person, addresses, asked)
    run("backup", "--to", str(_HOME / "again.tar.gz"), **second)
    run("down")
    one, other = _Archive.read(archive), _Archive.read(_HOME / "again.tar.gz")
    damaged = _restore_damaged(archive, second)
    interrupted = _interrupt(archive, second, chance)
    rows = [
        *_compare_archives(one, other),
        row("answers of pages, the API and the things of people that are the same", str(len(before)), _same(before, after)),
        row("damaged backups that were refused, and left the data as it was", "1", str(damaged)),
        row("interrupted restores that left the data as it was, or were complete", str(_INTERRUPTIONS), str(interrupted)),
        *rows_of_ledger(verdict),
    ]
    different = [address for address in before if before[address] != after.get(address)]
    text = "\n\n".join(
        [
            (
                f"Three generated months of {given.flights:,} flights, a model, and things of people: a watched flight, a saved"
                f" dashboard, an account with a token, a saved query, a result in SQL, {_BEFORE} answered predictions. The backup"
                f" ({archive.stat().st_size / 1e6:.1f} MB) is made in {seconds[0]:.1f} s while {given.rate:g} requests a second"
                f" come in; the data and the reports are deleted; the restore into other folders takes {restored:.1f} s, and"
                f" `./ontime up` {published:.0f} s. Failed HTTP requests:"
                f" {', '.join(f'{count} {name}' for name, count in sorted(troubles.items())) or 'none'}."
                + (f" Different answers: {', '.join(different)}." if different else "")
            ),
            page.table(["what", "asked", "seen", "verdict"], rows),
        ]
    )
    return Outcome(text, all(cells[-1] in ("met", "") for cells in rows))


def _settings(name: str) -> dict[str, str]:
    data = (_HOME / name).resolve()
    return {"ONTIME_DATA": str(data), "ONTIME_REPORTS": f"{data}-reports", **QUIET_UP}


def _started() -> System:
    system = find()
    if not system:
        raise NotRecovered("./ontime up started no system")
    return system


async def _ask(system: System, requests: list[Asked]) -> None:
    async with Travellers(system.port) as travellers:
        await travellers.ask_all(requests, 50, _ANSWER_TIMEOUT)


def _look(person: Person, addresses: list[str], asked: list[Asked]) -> dict[str, str]:
    """The checksum of each answer."""
    answers = {address: person.get(address) for address in addresses}
    answers |= {f"/api/v1/predictions/{one.id}": person.get(f"/api/v1/predictions/{one.id}") for one in asked if one.id}
    answers |= person.look_at_things()
    return {address: hashlib.sha256(body).hexdigest() for address, body in answers.items()}


def _same(before: dict[str, str], after: dict[str, str]) -> str:
    return str(sum(after.get(address) == checksum for address, checksum in before.items()))


def _compare_archives(one: _Archive, other: _Archive) -> list[list[str]]:
    """The first backup with one of the restored system."""
    files, again = one.tables(), other.tables()
    documents = {name: lines for name, lines in one.documents.items() if name not in _LIVELY | _GROWING}
    growing = {name: one.documents.get(name, set()) for name in _GROWING}
    return [
        row(
            "files of tables, models, reports and users with the same checksum",
            f"{len(files):,}",
            f"{sum(again.get(name) == checksum for name, checksum in files.items()):,}",
        ),
        row(
            "versions of tables that are the same",
            str(len(one.manifest["tables"])),
            str(sum(other.manifest["tables"].get(name) == version for name, version in one.manifest["tables"].items())),
        ),
        row(
            "collections with the same documents",
            str(len(documents)),
            str(sum(other.documents.get(name, set()) == lines for name, lines in documents.items())),
        ),
        row(
            "requests and answers in the backup that are unchanged",
            f"{sum(map(len, growing.values())):,}",
            f"{sum(len(lines & other.documents.get(name, set())) for name, lines in growing.items()):,}",
        ),
    ]


def _restore_damaged(archive: Path, settings: dict[str, str]) -> int:
    """Restores a backup with another byte in its middle; counts it if nothing changed."""
    damaged, before = _HOME / "damaged.tar.gz", _checksums(settings)
    content = bytearray(gzip.decompress(archive.read_bytes()))
    content[len(content) // 2] ^= 1
    damaged.write_bytes(gzip.compress(bytes(content), 1))
    done = subprocess.run(
        ["./ontime", "restore", "--from", str(damaged), "--replace"],
        env={**os.environ, **settings},
        capture_output=True,
        check=False,
    )
    return int(done.returncode == 1 and _checksums(settings) == before)


def _interrupt(archive: Path, settings: dict[str, str], chance: random.Random) -> int:
    """Kills restores at random moments; counts those after which the data is the former or the restored one."""
    kept = 0
    for _ in range(_INTERRUPTIONS):
        before = _checksums(settings)
        command = ["./ontime", "restore", "--from", str(archive), "--replace"]
        restoring = subprocess.Popen(
            command, env={**os.environ, **settings}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            restoring.wait(chance.uniform(0.5, 5))
        except subprocess.TimeoutExpired:
            restoring.send_signal(signal.SIGKILL)
            restoring.wait()
        if Path(settings["ONTIME_DATA"], ".restoring/plan.json").exists():
            run("restore", "--from", str(archive), **settings)
        after = _checksums(settings)
        kept += after == before or _has_all(after, archive)
    # Ends the document server of the last one, too.
    run("restore", "--from", str(archive), "--replace", **settings)
    return kept


def _has_all(files: dict[str, str], archive: Path) -> bool:
    tables = _Archive.read(archive).tables()
    return all(
        files.get(name.removeprefix("data/")) == checksum
        for name, checksum in tables.items()
        if name.startswith("data/")
    )


def _checksums(settings: dict[str, str]) -> dict[str, str]:
    """The checksum of every file of the data folder but those that restores keep."""
    folder = Path(settings["ONTIME_DATA"])
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file() and not file.relative_to(folder).parts[0].startswith(".")
    }
