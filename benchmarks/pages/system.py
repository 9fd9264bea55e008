"""The running system: its parts, their CPU and memory. Starts it with ./ontime up if it does not run."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_STATE = Path("run/state.json")
_SOURCE = Path("run/source.properties")
_REAL = Path("../shared/data")
#: Settings of an ./ontime up without work in the background.
QUIET_UP = {f"ONTIME_{name}_ON_UP": "false" for name in ("MODELS_TRAIN", "REFERENCE", "DAILY", "REPORTS")}
#: Without them there is no system. Background work may have ended by itself, and some parts may be switched off.
_NEEDED = {"kafka", "elasticsearch", "mongodb", "web", "stream"}
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Part:
    """A process of the system."""

    name: str
    pid: int
    ports: dict[str, int]

    def is_alive(self) -> bool:
        """Whether the process exists."""
        return Path(f"/proc/{self.pid}/stat").exists()

    def cpu(self) -> float:
        """CPU seconds so far, without children that have ended."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def memory(self) -> int:
        """Resident memory in bytes."""
        return int(Path(f"/proc/{self.pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class System:
    """The parts of the system."""

    parts: dict[str, Part]

    @property
    def port(self) -> int:
        """The address of the pages."""
        return self.parts["web"].ports["web"]

    @property
    def kafka(self) -> dict[str, str]:
        """The settings of the broker's clients."""
        return {
            "bootstrap.servers": f"127.0.0.1:{self.parts['kafka'].ports['kafka']}",
            "security.protocol": "SASL_PLAINTEXT",
            "sasl.mechanism": "SCRAM-SHA-512",
            "sasl.username": "ontime",
            "sasl.password": Path("run/kafka.password").read_text().strip(),
        }

    def cpu(self) -> dict[str, float]:
        """CPU seconds so far of each part that still runs."""
        return {name: part.cpu() for name, part in self.parts.items() if part.is_alive()}


@contextmanager
def running() -> Iterator[System]:
    """The running system. If it does not run, starts it with the real months, if there are any, and stops it at the end."""
    found = find()
    if found:
        yield found
        return
    left = [name for name, part in list_parts().items() if part.is_alive()]
    if left:
        # Starting and stopping the rest would also end what the user started.
        raise FileNotFoundError(f"only a part of the system runs: {', '.join(left)}. Call ./ontime up or ./ontime down first")
    real = ["--data", str(_REAL / "bts"), "--reference", str(_REAL / "reference")] if _REAL.is_dir() else []
    # Background work must not slow down the pages that are measured.
    subprocess.run(["./ontime", "up", *real], check=True, env={**os.environ, **QUIET_UP})
    try:
        started = find()
        if not started:
            raise FileNotFoundError(f"{_STATE} names no running system")
        yield started
    finally:
        subprocess.run(["./ontime", "down"], check=True)


@contextmanager
def remembered_source() -> Iterator[None]:
    """Afterwards, ./ontime up loads the same flights as before."""
    remembered = _SOURCE.read_bytes() if _SOURCE.exists() else None
    try:
        yield
    finally:
        _SOURCE.unlink(missing_ok=True)
        if remembered:
            _SOURCE.write_bytes(remembered)


def find() -> System | None:
    """The system's running parts, if those that it needs run."""
    parts = {name: part for name, part in list_parts().items() if part.is_alive()}
    return System(parts) if parts.keys() >= _NEEDED else None


def list_parts() -> dict[str, Part]:
    """The parts that were started and not stopped, by name. Some may have ended."""
    state = json.loads(_STATE.read_text()) if _STATE.exists() else {}
    return {name: Part(name, part["pid"], part["ports"]) for name, part in state.items()}


def machine_cpu() -> tuple[float, float]:
    """CPU seconds of the machine so far: busy, and taken by its host."""
    user, nice, system, _, _, irq, soft, steal, *_ = (
        int(field) / _TICKS for field in Path("/proc/stat").read_text().splitlines()[0].split()[1:]
    )
    return user + nice + system + irq + soft, steal
