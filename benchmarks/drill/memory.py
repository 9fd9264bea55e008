"""What processes hold."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from benchmarks.pages.system import Part

MEBIBYTE = 1 << 20


def live_heap(pid: int) -> float:
    """MiB of objects in use; the JVM collects garbage before it counts."""
    command = [Path(os.environ.get("JAVA_HOME", "/usr"), "bin/jcmd"), str(pid), "GC.class_histogram"]
    histogram = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return int(histogram.rpartition("\nTotal")[2].split()[1]) / MEBIBYTE


@dataclass(frozen=True)
class Held:
    """What a process holds: resident MiB, threads, open files and connections, and connections alone."""

    resident: float
    threads: int
    files: int
    connections: int

    @staticmethod
    def by(part: Part) -> "Held":
        """Now. The process must exist."""
        threads = sum(1 for _ in Path(f"/proc/{part.pid}/task").iterdir())
        targets = [_target(one) for one in Path(f"/proc/{part.pid}/fd").iterdir()]
        return Held(part.memory() / MEBIBYTE, threads, len(targets), sum(one.startswith("socket:") for one in targets))


def _target(descriptor: Path) -> str:
    try:
        return os.readlink(descriptor)
    except OSError:
        return ""
