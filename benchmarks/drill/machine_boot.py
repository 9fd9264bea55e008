"""The drill's machine: Debian booted with systemd by systemd-nspawn, on a network that leads to this host and no further."""

import json
import os
import re
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from benchmarks.drill.faults import NotRecovered
from benchmarks.drill.machine_root import HOST, WHEELS

_NAME = "ontime-drill"
_BOOT_TIMEOUT = 120.0
_STOP_TIMEOUT = 240.0


class Machine:
    """A machine: a disk, which boots at once."""

    def __init__(self, command: list[str], work: Path):
        self._command, self._work, self._log = command, work, work / "machine.log"
        self._container = self._start()

    def run(self, script: str, timeout: float = 120, **settings: str) -> subprocess.CompletedProcess:
        """Runs a script as root, as a unit of the machine's systemd. Its output also goes into the log."""
        environment = [f"--setenv={name}={value}" for name, value in settings.items()]
        unit = ["systemd-run", "--quiet", "--pipe", "--wait", "--collect", *environment, "bash", "-c", script]
        command = ["nsenter", f"--target={self._init()}", "--mount", "--uts", "--ipc", "--net", "--pid", "--", *unit]
        pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        try:
            done = subprocess.run(command, **pipes, text=True, timeout=timeout, check=False)
        except subprocess.TimeoutExpired as late:
            raise NotRecovered(f"in the machine, {script} takes more than {timeout:g} s") from late
        with self._log.open("a") as log:
            log.write(f"$ {script}\n{done.stdout}[{done.returncode}]\n")
        return done

    def ask(self, script: str, timeout: float = 120) -> str:
        """The output of a script that must succeed."""
        done = self.run(script, timeout)
        if done.returncode:
            raise NotRecovered(f"in the machine, {script} ended with {done.returncode}: {done.stdout[-1000:]}")
        return done.stdout.strip()

    def get(self, path: str) -> str:
        """What the application answers to the machine itself."""
        return self.ask(f"curl --silent --show-error --fail --max-time 60 'http://127.0.0.1:8080{path}'")

    def reboot(self) -> None:
        """Reboots. The container then ends, as its option --keep-unit wants, and is started again."""
        self.run("systemctl --no-block reboot")
        await_true("a reboot", _STOP_TIMEOUT, lambda: self._container.poll() is not None)
        self._container = self._start()
        self.await_boot()

    def await_boot(self) -> None:
        """Waits until all units are started, or have failed."""
        await_true("the boot", _BOOT_TIMEOUT, self._is_up)

    def property_of(self, unit: str, name: str) -> str:
        """A property of a unit."""
        return self.ask(f"systemctl show --property={name} --value {unit}.service")

    def stop(self) -> None:
        """Shuts down, or ends the container if that takes too long."""
        if self._container.poll() is None:
            self._container.terminate()
            try:
                self._container.wait(_STOP_TIMEOUT)
            except subprocess.TimeoutExpired:
                self._container.kill()
                self._container.wait()

    def _is_up(self) -> bool:
        try:
            return self.run("systemctl is-system-running").stdout.strip() in ("running", "degraded", "starting")
        except (NotRecovered, OSError):
            return False

    def _start(self) -> subprocess.Popen:
        with (self._work / "console.log").open("a") as console:
            return subprocess.Popen(
                self._command,
                env={**os.environ, "SYSTEMD_NSPAWN_UNIFIED_HIERARCHY": "1"},
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=subprocess.STDOUT,
            )

    def _init(self) -> int:
        """The machine's first process."""
        if self._container.poll() is not None:
            raise NotRecovered(f"the machine has ended; see {self._work}/console.log")
        pid = self._container.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        for child in children:
            if re.search(r"^NSpid:.*\t1$", Path(f"/proc/{child}/status").read_text(), re.MULTILINE):
                return int(child)
        raise NotRecovered("the machine has no process yet")


def await_true(what: str, timeout: float, is_true: Callable[[], bool]) -> float:
    """Waits for something, and returns the seconds that it took."""
    began = time.monotonic()
    while not is_true():
        if time.monotonic() - began > timeout:
            raise NotRecovered(f"{what} takes more than {timeout:g} s")
        time.sleep(1)
    return time.monotonic() - began


@contextmanager
def network() -> Iterator[None]:
    """A bridge of this host for the machine. Nothing forwards its packets."""
    _remove_network()
    subprocess.run(["ip", "link", "add", "name", _NAME, "type", "bridge"], check=True)
    try:
        subprocess.run(["ip", "address", "add", f"{HOST}/24", "dev", _NAME], check=True)
        subprocess.run(["ip", "link", "set", _NAME, "up"], check=True)
        yield
    finally:
        _remove_network()


def _remove_network() -> None:
    links = json.loads(subprocess.run(["ip", "-json", "link"], capture_output=True, check=True).stdout)
    if any(link["ifname"] == _NAME for link in links):
        subprocess.run(["ip", "link", "delete", _NAME], check=True)


@contextmanager
def boot(work: Path, root: Path, wheels: Path) -> Iterator[Machine]:
    """Boots the machine and shuts it down at the end."""
    # It shuts down if this process dies.
    command = ["setpriv", "--pdeathsig", "TERM", "systemd-nspawn", "--quiet", "--boot", "--register=no", "--keep-unit"]
    command += ["--console=read-only"]
    command += [f"--directory={root}", f"--machine={_NAME}", f"--network-bridge={_NAME}", f"--bind-ro={wheels}:{WHEELS}"]
    # Filters of packages (IPAddressDeny) are programs of the kernel's bpf.
    command += ["--resolv-conf=off", "--timezone=off", "--link-journal=no", "--system-call-filter=bpf"]
    machine = Machine(command, work)
    try:
        machine.await_boot()
        yield machine
    except NotRecovered:
        with suppress(NotRecovered):
            machine.run("systemctl --no-pager list-jobs; systemctl --no-pager --failed")
            machine.run("journalctl --no-pager --boot --lines=500")
        raise
    finally:
        machine.stop()
