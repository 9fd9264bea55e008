"""Faults in processes of the system, which are found by their ids, and waiting until the system has recovered."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from benchmarks.pages.system import Part, find, list_parts

_RECOVERY_TIMEOUT = 90.0
#: A kill waits until the part has recovered from the kill before.
_TURN_TIMEOUT = 900.0


def kill(part: Part) -> None:
    """Kills a part at once, like a power cut. Does nothing if it has already ended."""
    if part.is_alive():
        os.kill(part.pid, signal.SIGKILL)


def kill_named(name: str) -> bool:
    """Kills a part of the system; returns whether it was running."""
    part = list_parts().get(name)
    if part is None or not part.is_alive():
        return False
    kill(part)
    return True


@dataclass
class Faults:
    """The faults so far."""

    done: list[str] = field(default_factory=list)
    promotions: list[subprocess.Popen] = field(default_factory=list)

    def kill(self, name: str) -> None:
        """Kills a part, once it has recovered from an earlier kill."""
        deadline = time.monotonic() + _TURN_TIMEOUT
        while not kill_named(name):
            if time.monotonic() > deadline:
                raise NotRecovered(f"{name} did not recover within {_TURN_TIMEOUT:g} s; run/logs/watch.log says why")
            time.sleep(0.1)
        self.done.append(name)

    def promote(self, model: str) -> None:
        """Starts to promote another version, in the background."""
        command = ["./ontime", "model", "promote", model]
        self.promotions.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True))
        self.done.append("promote")

    def end(self) -> list[str]:
        """Waits for the promotions; returns the output of those that failed."""
        outputs = [(one, one.communicate(timeout=300)[0]) for one in self.promotions]
        return [text for one, text in outputs if one.returncode]

    def count(self, name: str) -> int:
        """How often a fault was caused."""
        return self.done.count(name)


class NotRecovered(Exception):
    """A part did not recover in time."""


def require_root_and_tools(task: str, tools: Mapping[str, str]) -> None:
    """Ends the drill if it may not do its task, or lacks a tool.

    :param task: what only root can do, and the command that does it
    :param tools: Debian's packages by the commands in them
    """
    if os.geteuid() != 0:
        raise NotRecovered(f"only root can {task}")
    for tool, package in tools.items():
        if not shutil.which(tool):
            raise FileNotFoundError(f"this machine lacks {tool}. Debian: apt-get install {package}")


def await_whole(timeout: float = _RECOVERY_TIMEOUT) -> float:
    """Seconds until every part is running again."""
    started = time.monotonic()
    while find() is None:
        if time.monotonic() - started > timeout:
            raise NotRecovered(f"not all parts are running {timeout:g} s after the last fault")
        time.sleep(0.2)
    return time.monotonic() - started
