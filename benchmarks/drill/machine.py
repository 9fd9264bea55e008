"""machine: infra/provision.sh in a Debian booted with systemd: installed, rebooted, killed, paused, upgraded, uninstalled"""

import argparse
import hashlib
import re
import shutil
import socket
import time
from contextlib import contextmanager
from dataclasses import dataclass, field

from benchmarks import page
from benchmarks.drill.faults import NotRecovered, require_root_and_tools
from benchmarks.drill.machine_boot import Machine, await_true, boot, network
from benchmarks.drill.machine_files import tables_sum
from benchmarks.drill.machine_root import GUEST, HOST, PROJECT, make_base, make_root, make_wheels
from benchmarks.drill.machine_vendors import MISSING, Archive, make_archives, make_certificate, serve
from benchmarks.drill.report import Outcome, limit, row

_TOOLS = {"debootstrap": "debootstrap", "systemd-nspawn": "systemd-container", "openssl": "openssl", "ip": "iproute2"}
_NEXT = "/root/next"
_NEW_TEXT = "Served by the next commit"
_MEBIBYTES = "8000"
_STEP_TIMEOUT = 1_200.0
_MOST_EXPOSED = 3.0
_MOST_RESTART = 60.0
_MOST_UP = 300.0
_RESTART_TIMEOUT = 180.0
_PORTS = {
    "ontime-kafka": 9092,
    "ontime-elasticsearch": 9200,
    "ontime-spark-master": 8082,
    "ontime-spark-worker": 8083,
    "ontime-jupyter": 8888,
    "ontime-airflow": 8081,
}
#: Keeps other accounts away from the stores; it has no process.
_WALL = "ontime-wall"
_STORES = [9092, 9200]
_WALLED = ["ontime-kafka", "ontime-elasticsearch", "ontime-spark-master", "ontime-spark-worker"]
_ADDRESSES = ["/api/v1/flights-by-month", "/api/v1/airlines", "/api/v1/airports", "/api/v1/flights/search?origin=ATL"]
_FILES = [
    "/var/lib/ontime/notebooks/own.ipynb",
    "/var/lib/ontime/kafka/log/meta.properties",
    "/etc/ontime/jupyter.env",
    "/etc/ontime/ontime-secrets.env",
]
_PROGRAMS = "/opt/ontime /var/cache/ontime /etc/systemd/system/ontime*.service /etc/systemd/system/*.wants/ontime*"
_DATA = "/var/lib/ontime /etc/ontime /var/log/ontime /etc/systemd/system/ontime*"
_LISTENING = "ss --no-header --listening --tcp --numeric"
_SUPERVISOR = "pgrep --full 'ontime[.]local[.]watch[.]SupervisorMain'"


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--without", default="", help="more parts that are not installed, separated by commas, such as airflow")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return not given.without


@dataclass
class _Report:
    """What the drill has seen so far."""

    rows: list[list[str]] = field(default_factory=list)
    steps: list[list[str]] = field(default_factory=list)

    @contextmanager
    def step(self, name: str):
        """Measures a step."""
        print(f"{time.strftime('%H:%M:%S')} {name}", flush=True)
        began = time.monotonic()
        yield
        self.steps.append([name, f"{time.monotonic() - began:.0f}"])


def drill(given: argparse.Namespace) -> Outcome:
    """Makes the machine, boots it, and does with it what happens to a machine."""
    require_root_and_tools("boot a machine within this one: sudo ./ontime drill machine", _TOOLS)
    work, report = (given.data / "drills/machine").resolve(), _Report()
    with report.step("the Debian, packages and archives"):
        make_base(work)
        wheels, archives = make_wheels(work), make_archives(work)
        root = make_root(work, make_certificate(work))
    try:
        with network(), serve(work), boot(work, root, wheels) as machine:
            _run(_Provisioned(machine, archives, given.without), report)
    finally:
        shutil.rmtree(root)
    text = "\n\n".join(
        [
            (
                "Debian 12, booted with systemd as a container with a network of its own. Archives of"
                f" {', '.join(one.name for one in archives)} come by https from a local server under the vendors' names."
            ),
            page.table(["what", "asked", "seen", "verdict"], report.rows),
            page.table(["step", "s"], report.steps),
        ]
    )
    return Outcome(text, all(cells[-1] in ("met", "") for cells in report.rows))


class _Provisioned:
    """The machine and its services."""

    def __init__(self, machine: Machine, archives: list[Archive], without: str):
        self.machine = machine
        self.without = ",".join(filter(None, [MISSING, without]))
        self._pins = dict(archive.setting().split("=") for archive in archives)

    def provision(self, project: str, *options_of_it: str, pinned: bool = True):
        """Runs provision.sh; returns how it ended."""
        command = " ".join([f"{project}/infra/provision.sh", "--without", self.without, *options_of_it])
        settings = {"HOME": "/root", "ONTIME_MACHINE_MB": _MEBIBYTES, **(self._pins if pinned else {})}
        return self.machine.run(command, _STEP_TIMEOUT, **settings)

    def provision_well(self, project: str, *options_of_it: str) -> None:
        """Runs provision.sh, which must succeed."""
        done = self.provision(project, *options_of_it)
        if done.returncode:
            raise NotRecovered(f"provision.sh ended with {done.returncode}: {done.stdout[-2000:]}")

    def services(self) -> list[str]:
        """The units that are installed."""
        listed = self.machine.ask("cd /etc/systemd/system && ls ontime*.service")
        return [name.removesuffix(".service") for name in listed.split() if name != f"{_WALL}.service"]

    def processes(self) -> dict[str, str]:
        """The first process of each unit."""
        return {unit: self.machine.property_of(unit, "MainPID") for unit in self.services()}

    def restarts(self, unit: str) -> int:
        """How often systemd has restarted a unit by itself."""
        return int(self.machine.property_of(unit, "NRestarts"))

    def is_active(self, unit: str) -> bool:
        """Whether the unit runs."""
        return self.machine.property_of(unit, "ActiveState") == "active"

    def active(self) -> int:
        """How many units run."""
        return sum(self.is_active(unit) for unit in self.services())

    def state(self) -> str:
        """What provision.sh has noted."""
        return self.machine.ask("cat /var/lib/ontime/provisioned")

    def look(self) -> dict[str, str]:
        """Checksums of answers, of a person's and secret files, and of the rows of the tables."""
        seen = {address: hashlib.sha256(self.machine.get(address).encode()).hexdigest() for address in _ADDRESSES}
        return seen | self.files()

    def files(self) -> dict[str, str]:
        """The checksums of files alone."""
        sums = self.machine.ask(f"sha256sum {' '.join(_FILES)}; {tables_sum('/var/lib/ontime/data')}")
        return dict(reversed(line.split()) for line in sums.splitlines())


def _run(system: _Provisioned, report: _Report) -> None:
    machine = system.machine
    with report.step("refuses archives that are not pinned"):
        machine.run("systemctl is-system-running --wait")
        refused = system.provision(PROJECT, pinned=False)
        told = refused.returncode != 0 and "is not what its vendor published" in refused.stdout
        report.rows.append(row("an archive with another checksum than the pinned one is refused", "yes", _yes(told)))
        report.rows.append(row("and provision.sh says where it stopped", "yes", _yes(system.state().startswith("failed: "))))
    with report.step("provision.sh"):
        system.provision_well(PROJECT)
    report.rows.append(row("state", "ready", system.state()))
    _judge_units(system, report)
    with report.step("provision.sh, again"):
        before = system.processes()
        system.provision_well(PROJECT)
    same = sum(system.processes().get(unit) == process for unit, process in before.items())
    report.rows.append(row("services that a second run leaves alone", str(len(before)), str(same)))
    machine.ask(f"echo '{{}}' >{_FILES[0]} && echo 'ONTIME_MAIL_PASSWORD=example' >>{_FILES[-1]}")
    kept = system.look()
    _reboot(system, report, kept)
    with report.step("kills"):
        _kill(system, report)
    with report.step("pauses"):
        _pause(system, report)
    with report.step("upgrade"):
        _upgrade(system, report, kept)
    with report.step("uninstallation"):
        _uninstall(system, report, system.files())


def _judge_units(system: _Provisioned, report: _Report) -> None:
    units, machine = system.services(), system.machine
    report.rows.append(row("services that systemd runs", str(len(units)), str(system.active())))
    # The unit that is not installed is rated as a file.
    every = f"systemd-analyze security --no-pager --offline=true {PROJECT}/infra/machine/systemd/ontime-{MISSING}.service"
    judged = [machine.ask(f"systemd-analyze security --no-pager {unit}.service | tail -1") for unit in [*units, _WALL]]
    judged.append(machine.ask(f"{every} | tail -1"))
    for unit, line in zip([*units, _WALL, f"ontime-{MISSING}, not started"], judged, strict=True):
        exposure = float(re.search(r": ([0-9.]+)", line).group(1))
        report.rows.append(limit(f"{unit}: systemd-analyze security", _MOST_EXPOSED, exposure, "{:.1f}"))
    walled = [unit for unit in _WALLED if unit in units]
    ask = f"curl --silent --insecure --max-time 5 --output /dev/null https://{HOST}/"
    inside = f"echo $$ >/sys/fs/cgroup/system.slice/$0.service/cgroup.procs && exec {ask}"
    machine.ask(ask)
    reached = machine.ask(f"for unit in {' '.join(walled)}; do ! bash -c '{inside}' $unit 2>/dev/null || echo $unit; done")
    report.rows.append(row(f"stores and Spark that reach another machine, of {len(walled)}", "0", str(len(reached.split()))))
    knock = "runuser -u nobody -- bash -c '(exec 3<>/dev/tcp/127.0.0.1/{0}) 2>/dev/null' && echo {0}"
    knocked = machine.ask(f"{'; '.join(knock.format(port) for port in _STORES)}; true")
    report.rows.append(row("stores that another account of the machine reaches", "none", knocked.strip() or "none"))
    ports = {int(port) for port in re.findall(r":(\d+) ", machine.ask(_LISTENING))}
    open_ports = sorted(port for port in ports if _answers(port))
    report.rows.append(row(f"ports that another machine reaches, of {len(ports)}", "0", str(len(open_ports))))


def _answers(port: int) -> bool:
    try:
        socket.create_connection((GUEST, port), 2).close()
    except OSError:
        return False
    return True


def _reboot(system: _Provisioned, report: _Report, kept: dict[str, str]) -> None:
    with report.step("reboot, until all services answer"):
        system.machine.reboot()
        await_true("the services after a reboot", _STEP_TIMEOUT, lambda: system.active() == len(system.services()))
        system.provision_well(PROJECT, "--check")
    report.rows.append(_compare("after a reboot", kept, system.look()))


def _kill(system: _Provisioned, report: _Report) -> None:
    """Kills the first process of each unit, and the supervisor of the parts that systemd does not know."""
    for unit in system.services():
        before = system.restarts(unit)
        system.machine.ask(f"systemctl kill --kill-whom=main --signal=KILL {unit}.service")
        seconds = await_true(
            f"the restart of {unit}",
            _STEP_TIMEOUT,
            lambda unit=unit, before=before: system.restarts(unit) > before and system.is_active(unit),
        )
        # The application loads again what its parts hold before it is active.
        most = _MOST_UP if unit == "ontime" else _MOST_RESTART
        report.rows.append(limit(f"{unit}: killed, active again after s", most, seconds, "{:.0f}"))
    before = system.machine.ask(_SUPERVISOR)
    system.machine.ask(f"kill -KILL {before}")
    seconds = await_true(
        "the restart of the supervisor",
        _RESTART_TIMEOUT,
        lambda: system.machine.run(_SUPERVISOR).stdout.strip() not in ("", before),
    )
    report.rows.append(limit("the supervisor: killed, runs again after s", _MOST_RESTART, seconds, "{:.0f}"))
    system.provision_well(PROJECT, "--check")


def _pause(system: _Provisioned, report: _Report) -> None:
    """Pauses what listens at each server's port: alive, and without an answer."""
    paused = {unit: system.restarts(unit) for unit in system.services() if unit in _PORTS}
    for unit in paused:
        listening = system.machine.ask(f"{_LISTENING} --processes 'sport = :{_PORTS[unit]}'")
        system.machine.ask(f"kill -STOP {' '.join(re.findall(r'pid=([0-9]+)', listening))}")
    began, seconds = time.monotonic(), {}

    def all_ended() -> bool:
        for unit, before in paused.items():
            if unit not in seconds and system.restarts(unit) > before:
                seconds[unit] = time.monotonic() - began
        return seconds.keys() == paused.keys()

    await_true("the end of what is paused", _RESTART_TIMEOUT, all_ended)
    for unit in paused:
        report.rows.append(limit(f"{unit}: paused, ended and started again after s", _MOST_RESTART, seconds[unit], "{:.0f}"))
    system.provision_well(PROJECT, "--check")


def _upgrade(system: _Provisioned, report: _Report, kept: dict[str, str]) -> None:
    """Provisions again with a text changed that the first page shows."""
    messages = f"{_NEXT}/webapp/src/main/resources/messages.properties"
    # The commit is older than the build on the machine.
    times = f"touch --date=2020-01-01 {messages}"
    change = f"cp -a {PROJECT} {_NEXT} && sed -i 's|^home.title=.*|home.title={_NEW_TEXT}|' {messages} && {times}"
    system.machine.ask(change)
    system.provision_well(_NEXT)
    report.rows.append(row("the next commit is served", "yes", _yes(_NEW_TEXT in system.machine.get("/"))))
    report.rows.append(_compare("after that", kept, system.look()))


def _uninstall(system: _Provisioned, report: _Report, kept: dict[str, str]) -> None:
    machine = system.machine
    system.provision_well(_NEXT, "--uninstall")
    report.rows.append(row("uninstalled: programs, units and processes that are left", "0", _left(machine, _PROGRAMS)))
    report.rows.append(_compare("after that", kept, system.files()))
    system.provision_well(_NEXT, "--uninstall", "--delete-data")
    left = _left(machine, f"{_PROGRAMS} {_DATA}", "getent passwd | grep ^ontime; getent group | grep ^ontime")
    report.rows.append(row("with --delete-data: files, users and processes that are left", "0", left))


def _left(machine: Machine, places: str, more: str = "true") -> str:
    """How many files, processes and units there are."""
    units = "systemctl list-units --all --no-legend --plain 'ontime*'"
    found = machine.ask(f"ls --directory {places} 2>/dev/null; ps -eo user,args | grep ^ontime; {units}; {more}; true")
    print(found, end="")
    return str(len(found.splitlines()))


def _compare(when: str, before: dict[str, str], after: dict[str, str]) -> list[str]:
    different = [name for name, checksum in before.items() if after.get(name) != checksum]
    for name in different:
        print(f"{when}: {name} differs")
    what = f"{when}: answers of the API, files and tables with the same checksum"
    return row(what, str(len(before)), str(len(before) - len(different)))


def _yes(is_true: bool) -> str:
    return "yes" if is_true else "no"
