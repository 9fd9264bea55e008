"""Memory of the whole system while it loads: all of its processes, sampled."""

import os
import threading
from pathlib import Path

from benchmarks.pages.system import list_parts

_PAUSE = 1.0
_PAGE = os.sysconf("SC_PAGE_SIZE")


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
    wanted = {*roots, *(part.pid for part in list_parts().values())}
    parents = {int(folder.name): _parent(folder) for folder in Path("/proc").glob("[0-9]*")}
    return sum(_memory(pid) for pid in parents if _descends(pid, wanted, parents))


def _descends(pid: int, wanted: set[int], parents: dict[int, int]) -> bool:
    while pid > 1:
        if pid in wanted:
            return True
        pid = parents.get(pid, 0)
    return False


def _parent(folder: Path) -> int:
    try:
        return int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, IndexError):
        return 0


def _memory(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0
