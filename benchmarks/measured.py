"""Runs a program and measures its whole tree of processes.

CPU seconds come from the kernel's own account of ended children. A child that nobody waits for (a JVM whose Python has
ended) would be missing there, so the program runs under a process that adopts such orphans and waits for all.
"""

import ctypes
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

_PR_SET_CHILD_SUBREAPER = 36


@dataclass(frozen=True)
class Measured:
    """The cost of a program: seconds, bytes of its largest process, and its standard output."""

    cpu: float
    wall: float
    peak_memory: int
    output: str


class ProgramFailed(Exception):
    """The program exited with a code other than 0."""


def measure(command: list[str], environment: dict[str, str], log: Path) -> Measured:
    """Runs a command to its end and writes its standard error into the log."""
    watcher = [sys.executable, "-m", "benchmarks.measured", *command]
    with (
        log.open("wb") as error,
        subprocess.Popen(watcher, env={**os.environ, **environment}, stdout=subprocess.PIPE, stderr=error) as process,
    ):
        output = process.stdout.read().decode()
    program_output, _, account = output.rpartition("\x1e")
    if process.returncode != 0 or not account:
        tail = "\n".join(log.read_text(errors="replace").splitlines()[-20:])
        raise ProgramFailed(f"{' '.join(command)[:200]} ...\nended with {process.returncode}:\n{tail}")
    return Measured(**json.loads(account), output=program_output)


def _watch(command: list[str]) -> int:
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    started = time.monotonic()
    program = os.posix_spawnp(command[0], command, os.environ)
    code, cpu, peak = 1, 0.0, 0
    while True:
        try:
            pid, status, usage = os.wait4(-1, 0)
        except ChildProcessError:
            break
        # Each account holds the children that its process waited for, and no others: nothing counts twice.
        cpu += usage.ru_utime + usage.ru_stime
        peak = max(peak, usage.ru_maxrss * 1024)
        if pid == program:
            code = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - started
    sys.stdout.write("\x1e" + json.dumps({"cpu": cpu, "wall": wall, "peak_memory": peak}))
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(_watch(sys.argv[1:]))
