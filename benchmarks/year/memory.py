"""Memory of the whole system while it loads: all of its processes, sampled."""

import os
import threading
from pathlib import Path

from benchmarks.pages.system import list_parts

_PAUSE = 1.0
_PAGE = os.sysconf("SC_PAGE_SIZE")
_TICKS = os.sysconf("SC_CLK_TCK")


class MemoryWatch(threading.Thread):
    """Adds up the resident memory of a process, its children, and the parts of the system, once a second."""

    def __init__(self, root: int):
        super().__init__(daemon=True)
        self._root = root
        self._over = threading.Event()
        self.peak = 0

    def run(self) -> None:
        """Until it is ended."""
        while not self._over.wait(_PAUSE):
            self.peak = max(self.peak, resident(self._root))

    def end(self) -> int:
        """The highest sum in bytes."""
        self._over.set()
        self.join()
        return self.peak


def resident(*roots: int) -> int:
    """Resident memory of processes, their children and the parts of the system, in bytes."""
    return sum(_memory(pid) for pid in _tree({*roots, *(part.pid for part in list_parts().values())}))


def cpu(*roots: int) -> float:
    """CPU seconds so far of processes and their children, such as the server that Elasticsearch's launcher starts."""
    return sum(_cpu(pid) for pid in _tree(set(roots)))


def _tree(roots: set[int]) -> list[int]:
    parents = {int(folder.name): _parent(folder) for folder in Path("/proc").glob("[0-9]*")}
    return [pid for pid in parents if _descends(pid, roots, parents)]


def _descends(pid: int, roots: set[int], parents: dict[int, int]) -> bool:
    while pid > 1:
        if pid in roots:
            return True
        pid = parents.get(pid, 0)
    return False


def _parent(folder: Path) -> int:
    fields = _fields(folder / "stat")
    return int(fields[1]) if fields else 0


def _cpu(pid: int) -> float:
    fields = _fields(Path(f"/proc/{pid}/stat"))
    return (int(fields[11]) + int(fields[12])) / _TICKS if fields else 0.0


def _memory(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE
    except OSError:
        return 0


def _fields(stat: Path) -> list[str]:
    """The fields after the name, or none if the process has ended."""
    try:
        return stat.read_text().rpartition(")")[2].split()
    except OSError:
        return []
