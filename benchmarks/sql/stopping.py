"""Stops statements that do not end, while another user asks something."""

import time
from dataclasses import dataclass

from benchmarks.sql.gateway import Gateway, GatewayFailed, cpu
from benchmarks.sql.questions import SMALL, STUBBORN

#: The tasks of a stopped statement take less than this share of a core.
_IDLE = 0.2
_WINDOW = 0.25

#: Seconds for which they do: on a busy machine, a process may get none for a moment.
_CALM = 1.0
_PATIENCE = 30.0


@dataclass(frozen=True)
class Stopped:
    """A statement, how it ended, the seconds until its CPU was free, and those until the other user had the answer."""

    name: str
    state: str
    busy: float
    freed: float
    killed: bool
    answered: float
    is_right: bool


def measure(gateway: Gateway, say) -> list[Stopped]:
    """Stops each kind of statement once."""
    right = gateway.rows(gateway.run(SMALL, "ben")["id"])
    results = []
    for name, text in STUBBORN.items():
        results.append(_stop(gateway, name, text, right))
        say(f"{results[-1]}")
    return results


def _stop(gateway: Gateway, name: str, text: str, right: list[list]) -> Stopped:
    stubborn = gateway.submit(text)
    gateway.await_running(stubborn)
    time.sleep(4)
    before = gateway.find(stubborn)
    if before["state"] != "running":
        raise GatewayFailed(f"{name} did not run on: {before['problem'] or before['state']}")
    executors = gateway.executors()
    began = {pid: cpu(pid) or 0.0 for pid in executors}
    time.sleep(1)
    busy = sum((cpu(pid) or 0.0) - seconds for pid, seconds in began.items())
    other = gateway.submit(SMALL, "ben")
    time.sleep(0.05)
    stopped_at = time.monotonic()
    gateway.call("DELETE", f"/queries/{stubborn}")
    freed = _await_free(executors, stopped_at)
    state = gateway.await_end(stubborn)["state"]
    answer = gateway.await_end(other)
    answered = time.monotonic() - stopped_at
    is_right = answer["state"] == "finished" and gateway.rows(other) == right
    return Stopped(name, state, busy, freed, any(cpu(pid) is None for pid in executors), answered, is_right)


def _await_free(executors: list[int], stopped_at: float) -> float:
    """Seconds until the processes that ran the statement take little CPU for a while, or have ended."""
    freed = None
    while time.monotonic() - stopped_at < _PATIENCE:
        moment = time.monotonic()
        began = {pid: cpu(pid) for pid in executors}
        if all(seconds is None for seconds in began.values()):
            return freed or moment - stopped_at
        time.sleep(_WINDOW)
        used = sum((cpu(pid) or seconds) - seconds for pid, seconds in began.items() if seconds is not None)
        if used / (time.monotonic() - moment) >= _IDLE:
            freed = None
        elif freed is None:
            freed = moment - stopped_at
        elif time.monotonic() - stopped_at - freed >= _CALM:
            return freed
    return _PATIENCE
