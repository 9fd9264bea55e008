"""What processes hold."""

import os
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.pages.system import Part
from benchmarks.processes import family

MEBIBYTE = 1 << 20
_KIBIBYTE = 1 << 10
_HEAP = re.compile(r"^Heap address: (?P<start>0x[0-9a-f]+), size: (?P<size>\d+) MB", re.MULTILINE)
_MAPPING = re.compile(r"^(?P<start>[0-9a-f]+)-[0-9a-f]+ [r-][w-][x-][ps] ")


def live_heap(pid: int) -> float:
    """MiB of objects in use; the JVM collects garbage before it counts."""
    return int(_jcmd(pid, "GC.class_histogram").rpartition("\nTotal")[2].split()[1]) / MEBIBYTE


@dataclass(frozen=True)
class Held:
    """What a process and its children hold: resident MiB beside Java's heaps, threads, open files and connections, and
    connections alone."""

    beside: float
    threads: int
    files: int
    connections: int


class Family:
    """The processes of a part. Those that are there at the beginning count, not later commands."""

    def __init__(self, part: Part):
        self._pids = family(part.pid)
        self._heaps = {pid: _heap(pid) for pid in self._pids if os.readlink(f"/proc/{pid}/exe").endswith("/java")}

    def is_alive(self) -> bool:
        """Whether all of them exist."""
        return all(Path(f"/proc/{pid}/stat").exists() for pid in self._pids)

    def live_heap(self) -> float:
        """MiB of objects in use; garbage is collected first, which stops the processes for a moment."""
        return sum(live_heap(pid) for pid in self._heaps)

    def held(self) -> Held:
        """Now. The processes must exist."""
        targets = [_target(one) for pid in self._pids for one in Path(f"/proc/{pid}/fd").iterdir()]
        return Held(
            self._sum(lambda pid: _resident(pid, self._heaps.get(pid, range(0)))) / MEBIBYTE,
            self._sum(lambda pid: sum(1 for _ in Path(f"/proc/{pid}/task").iterdir())),
            len(targets),
            sum(one.startswith("socket:") for one in targets),
        )

    def _sum(self, count: Callable[[int], int]) -> int:
        return sum(count(pid) for pid in self._pids)


def _heap(pid: int) -> range:
    """The addresses of the heap, of which a JVM touches more and more before it collects."""
    found = _HEAP.search(_jcmd(pid, "VM.info"))
    if not found:
        raise RuntimeError(f"process {pid} does not tell where its heap is")
    start = int(found["start"], 16)
    return range(start, start + int(found["size"]) * MEBIBYTE)


def _resident(pid: int, heap: range) -> int:
    """Bytes outside the heap."""
    total, is_counted = 0, False
    for line in Path(f"/proc/{pid}/smaps").read_text().splitlines():
        if mapping := _MAPPING.match(line):
            is_counted = int(mapping["start"], 16) not in heap
        elif is_counted and line.startswith("Rss:"):
            total += int(line.split()[1]) * _KIBIBYTE
    return total


def _jcmd(pid: int, command: str) -> str:
    jcmd = Path(os.environ.get("JAVA_HOME", "/usr"), "bin/jcmd")
    return subprocess.run([jcmd, str(pid), command], capture_output=True, text=True, check=True).stdout


def _target(descriptor: Path) -> str:
    try:
        return os.readlink(descriptor)
    except OSError:
        return ""
