"""Faults, done to processes of the system by their ids, and whoever mends them."""

import os
import signal
import subprocess
import time
from dataclasses import dataclass, field

from benchmarks.pages.system import Part, find, list_parts

_BACK_WITHIN = 90.0
#: A kill waits for its turn: the same part is killed by others before.
_TURN_WITHIN = 900.0


def kill(part: Part) -> None:
    """As a power cut would: at once. Does nothing where it has ended already."""
    if part.is_alive():
        os.kill(part.pid, signal.SIGKILL)


def kill_named(name: str) -> bool:
    """Kills a part of the system; whether it ran."""
    part = list_parts().get(name)
    if part is None or not part.is_alive():
        return False
    kill(part)
    return True


@dataclass
class Faults:
    """What was done so far."""

    done: list[str] = field(default_factory=list)
    promotions: list[subprocess.Popen] = field(default_factory=list)

    def kill(self, name: str) -> None:
        """A part, once it runs again where it was killed before."""
        deadline = time.monotonic() + _TURN_WITHIN
        while not kill_named(name):
            if time.monotonic() > deadline:
                raise NotBack(f"{name} was not back within {_TURN_WITHIN:g} s; run/logs/watch.log says why")
            time.sleep(0.1)
        self.done.append(name)

    def promote(self, model: str) -> None:
        """Has another version serve, while all else goes on."""
        command = ["./ontime", "model", "promote", model]
        self.promotions.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True))
        self.done.append("promote")

    def end(self) -> list[str]:
        """Waits for promotions; what those that failed printed."""
        told = [(one, one.communicate(timeout=300)[0]) for one in self.promotions]
        return [text for one, text in told if one.returncode]

    def count(self, name: str) -> int:
        """How often it was done."""
        return self.done.count(name)


class NotBack(Exception):
    """A killed part was not started again."""


def await_whole(patience: float = _BACK_WITHIN) -> float:
    """Seconds until every part runs again."""
    started = time.monotonic()
    while find() is None:
        if time.monotonic() - started > patience:
            raise NotBack(f"not all parts run {patience:g} s after the last fault")
        time.sleep(0.2)
    return time.monotonic() - started
