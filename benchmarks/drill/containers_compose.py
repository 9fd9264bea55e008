"""The containers of the drill: what compose.yaml describes, with the small servers and volumes of its own."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.drill.faults import NotRecovered
from benchmarks.drill.machine_boot import await_true

_FOLDER = Path("infra/containers")
_PROJECT = "ontime-drill"
_START_TIMEOUT = 600.0


@dataclass(frozen=True)
class Container:
    """A container as the engine sees it now."""

    id: str
    process: int
    restarts: int
    health: str
    exit_code: int
    was_out_of_memory: bool


class Compose:
    """The services."""

    def __init__(self, flights: Path):
        """:param flights: the folder of BTS files for jobs"""
        files = [option for name in ("compose.yaml", "small-servers.yaml") for option in ("--file", str(_FOLDER / name))]
        self._command = ["docker", "compose", "--project-name", _PROJECT, *files]
        self._environment = os.environ | {"ONTIME_FLIGHTS": str(flights.resolve())}

    def start(self, *services: str) -> float:
        """Starts services, or all; gives the seconds until they are healthy."""
        began = time.monotonic()
        self._run("up", "--detach", "--wait", "--wait-timeout", f"{_START_TIMEOUT:.0f}", *services)
        return time.monotonic() - began

    def stop(self, service: str) -> tuple[float, int]:
        """Stops a service within its time; gives the seconds and its exit code."""
        stopped, began = self.look(service).id, time.monotonic()
        self._run("stop", service)
        return time.monotonic() - began, _look(stopped).exit_code

    def run(self, *job: str) -> str:
        """Runs a job, which must succeed; gives what it printed."""
        return self._run("run", "--rm", "-T", "jobs", *job)

    def run_schedule(self, name: str) -> str:
        """Runs the jobs of a schedule, which must succeed; gives what they printed."""
        return self._run("run", "--rm", "-T", "--entrypoint", "/opt/ontime/schedule", "jobs", name)

    def ask(self, service: str, script: str) -> str:
        """What a script prints in the container of a service."""
        return self._run("exec", "-T", service, "bash", "-c", script)

    def look(self, service: str) -> Container:
        """The container of a service."""
        return _look(self._run("ps", "--all", "--quiet", service))

    def kill(self, service: str) -> float:
        """Kills the process of a service; gives the seconds until the engine has restarted it and finds it healthy."""
        before = self.look(service)
        # An engine that is asked to kill a container takes that for a wish, and does not restart it.
        os.kill(before.process, signal.SIGKILL)

        def is_back() -> bool:
            now = _look(before.id)
            return now.restarts > before.restarts and now.health == "healthy"

        return await_true(f"the restart of {service}", _START_TIMEOUT, is_back)

    def data(self) -> Path:
        """The folder of the volume of tables and models."""
        place = _docker("volume", "inspect", "--format", "{{.Mountpoint}}", f"{_PROJECT}_data")
        return Path(place)

    def size(self, part: str) -> int:
        """The bytes of a part's image, with those that it shares."""
        images = self._run("--profile", "jobs", "config", "--images").split()
        image = next(one for one in images if f"/ontime-{part}:" in one)
        return int(_docker("image", "inspect", "--format", "{{.Size}}", image))

    def log(self, service: str) -> str:
        """What a service has printed."""
        return self._run("logs", "--no-color", "--no-log-prefix", service)

    def remove(self) -> None:
        """Removes containers, networks and volumes."""
        self._run("--profile", "jobs", "down", "--volumes", "--timeout", "30")

    def _run(self, *arguments: str) -> str:
        return _output([*self._command, *arguments], self._environment)


@contextmanager
def composed(flights: Path) -> Iterator[Compose]:
    """The services, which are removed at the end. What the services printed is kept if the drill fails."""
    subprocess.run([_FOLDER / "make-secrets"], check=True, stdout=subprocess.DEVNULL)
    compose = Compose(flights)
    try:
        yield compose
    except Exception:
        for service in ("web", "stream"):
            (flights.parent / f"{service}.log").write_text(compose.log(service))
        raise
    finally:
        compose.remove()


def _look(container: str) -> Container:
    [seen] = json.loads(_docker("inspect", container))
    state = seen["State"]
    health = state.get("Health", {}).get("Status", "")
    return Container(seen["Id"], state["Pid"], seen["RestartCount"], health, state["ExitCode"], state["OOMKilled"])


def _docker(*arguments: str) -> str:
    return _output(["docker", *arguments], os.environ)


def _output(command: list[str], environment: Mapping[str, str]) -> str:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        end = (done.stdout + done.stderr)[-3000:]
        raise NotRecovered(f"{' '.join(command)} ended with {done.returncode}: {end}")
    return done.stdout.strip()
