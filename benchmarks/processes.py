"""Processes and their children, such as the server that Elasticsearch's launcher starts."""

from pathlib import Path


def family(*roots: int) -> list[int]:
    """Processes and all that descend from them, as far as they exist."""
    parents = {int(folder.name): _parent(folder) for folder in Path("/proc").glob("[0-9]*")}
    return [pid for pid in parents if _descends(pid, set(roots), parents)]


def stat(pid: int) -> list[str]:
    """The fields of /proc/PID/stat after the name, or none if the process has ended."""
    return _fields(Path(f"/proc/{pid}"))


def _descends(pid: int, roots: set[int], parents: dict[int, int]) -> bool:
    while pid > 1:
        if pid in roots:
            return True
        pid = parents.get(pid, 0)
    return False


def _parent(folder: Path) -> int:
    fields = _fields(folder)
    return int(fields[1]) if fields else 0


def _fields(folder: Path) -> list[str]:
    try:
        return (folder / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
