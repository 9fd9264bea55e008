"""The hosts of the drill's cluster: network namespaces of this machine on a bridge, which leads nowhere else."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from benchmarks.drill.faults import NotRecovered

_BRIDGE = "ontime-cluster"
_CABLE = "ot-"
_PREFIX = "ontime-cluster-"
_NET = "10.213.8"
#: Programs take these addresses for a host's own, and do not ask for the limits of a server in production.
_QUIET_NET = "127.213.8"
_END_TIMEOUT = 20.0
_TICKS = os.sysconf("SC_CLK_TCK")


class Host:
    """A host: a name, an address of its own, and the processes that were started on it."""

    def __init__(self, name: str, number: int, work: Path):
        """
        :param number: the last part of its address; 1 is this machine's own on the bridge
        :param work: the folder of all hosts
        """
        self.name, self.folder = name, work / name
        self.address, self.quiet_address = f"{_NET}.{number}", f"{_QUIET_NET}.{number}"
        self._space, self._started = f"{_PREFIX}{name}", []

    def join(self) -> None:
        """Makes the host."""
        self.folder.mkdir(parents=True, exist_ok=True)
        outer = f"{_CABLE}{self.name}"
        _ip("netns", "add", self._space)
        _ip("link", "add", outer, "type", "veth", "peer", "name", "eth0", "netns", self._space)
        _ip("link", "set", outer, "master", _BRIDGE, "up")
        _ip("netns", "exec", self._space, "sysctl", "--quiet", "--write", "net.ipv4.conf.eth0.route_localnet=1")
        for change in (
            f"address add {self.address}/24 dev eth0",
            f"address add {self.quiet_address}/24 dev eth0",
            "link set lo up",
            "link set eth0 up",
            f"route add {_QUIET_NET}.0/24 dev eth0 src {self.quiet_address} table local",
        ):
            _ip("-netns", self._space, *change.split())

    def start(
        self, name: str, command: Iterable[object], settings: Mapping[str, str] | None = None, folder: Path | None = None
    ) -> subprocess.Popen:
        """Starts a program on the host. What it prints is in the host's folder, in a log of that name."""
        with (self.folder / f"{name}.log").open("a") as log:
            process = subprocess.Popen(
                ["ip", "netns", "exec", self._space, *map(str, command)],
                env={**os.environ, **(settings or {})},
                cwd=folder or self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._started.append(process)
        return process

    def run(self, name: str, command: Iterable[object], settings: Mapping[str, str] | None = None) -> None:
        """Runs a program on the host, which must succeed."""
        if self.start(name, command, settings).wait():
            raise NotRecovered(f"{name} failed; see {self.folder}/{name}.log")

    def kill(self) -> int:
        """Kills all processes of the host at once, and returns how many there were."""
        pids = _pids(self._space)
        _end(self._space)
        for process in self._started:
            process.wait()
        self._started.clear()
        return len(pids)

    def cpu(self) -> float:
        """CPU seconds of the processes that run on the host."""
        return sum(_cpu(pid) for pid in _pids(self._space))


@contextmanager
def hosts(work: Path, names: Iterable[str]) -> Iterator[dict[str, Host]]:
    """Makes the bridge and the hosts. At the end, and before if an earlier drill was killed, all their processes are ended."""
    _remove_all()
    try:
        _ip("link", "add", "name", _BRIDGE, "type", "bridge")
        _ip("address", "add", f"{_NET}.1/24", "dev", _BRIDGE)
        _ip("link", "set", _BRIDGE, "up")
        made = {name: Host(name, number, work) for number, name in enumerate(names, 11)}
        for host in made.values():
            host.join()
        yield made
    finally:
        _remove_all()


def _remove_all() -> None:
    for space in _listed("netns", "list", "name"):
        if space.startswith(_PREFIX):
            _end(space)
            _ip("netns", "delete", space)
    # A namespace may outlive its name, and would keep its end of the cable. It may also end right now.
    for link in _listed("link", "show", "ifname"):
        if link == _BRIDGE or link.startswith(_CABLE):
            subprocess.run(["ip", "link", "delete", link], check=False, stderr=subprocess.DEVNULL)


def _end(space: str) -> None:
    """Kills until no process is left: one may be starting another."""
    deadline = time.monotonic() + _END_TIMEOUT
    while pids := _pids(space):
        for pid in pids:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        if time.monotonic() > deadline:
            raise NotRecovered(f"processes {pids} of {space} do not end")
        time.sleep(0.05)


def _pids(space: str) -> list[int]:
    return [int(pid) for pid in _ip("netns", "pids", space).split()]


def _cpu(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _listed(kind: str, action: str, key: str) -> set[str]:
    return {one[key] for one in json.loads(_ip("-json", kind, action) or "[]")}


def _ip(*arguments: str) -> str:
    return subprocess.run(["ip", *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout
