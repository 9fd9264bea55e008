"""Memory of the whole system while it loads: all of its processes, sampled."""

import os
import threading
from pathlib import Path

from benchmarks.pages.system import list_parts
from benchmarks.processes import family, stat

_PAUSE = 1.0
_TICKS = os.sysconf("SC_CLK_TCK")


class MemoryWatch(threading.Thread):
    """Adds up the memory of a process, its children, and the parts of the system, once a second."""

    def __init__(self, root: int):
        super().__init__(daemon=True)
        self._root = root
        self._over = threading.Event()
        self.peak = 0

    def run(self) -> None:
        """Until it is ended."""
        while not self._over.wait(_PAUSE):
            self.peak = max(self.peak, memory(self._root))

    def end(self) -> int:
        """The highest sum in bytes."""
        self._over.set()
        self.join()
        return self.peak


def memory(*roots: int) -> int:
    """
    Memory of processes, their children and the parts of the system, in bytes. What several of them share, such as the
    archive of Java's classes, counts once.
    """
    return sum(_memory(pid) for pid in family(*roots, *(part.pid for part in list_parts().values())))


def cpu(*roots: int) -> float:
    """CPU seconds so far of processes and their children."""
    return sum(_cpu(pid) for pid in family(*roots))


def _cpu(pid: int) -> float:
    fields = stat(pid)
    return (int(fields[11]) + int(fields[12])) / _TICKS if fields else 0.0


def _memory(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
