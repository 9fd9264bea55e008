"""A gateway of the measurement's own, with the tables of a folder, started as ./ontime starts it."""

import json
import os
import re
import secrets
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
import uuid
from pathlib import Path

_MODULE = Path("sql-gateway")
_SETTINGS = Path("flights-model/src/main/resources/ontime.properties")
_TICKS = os.sysconf("SC_CLK_TCK")
_START_TIMEOUT = 300.0
_LAST = {"finished", "failed", "cancelled"}

#: What the statements of the measurements may read.
TABLES = ["flights", "airports", "airlines"]


class GatewayFailed(Exception):
    """The gateway did not start, or did not answer."""


class Refused(Exception):
    """The gateway refused a statement; the problem is its argument."""


class Gateway:
    """The process of the gateway, and that of its tasks."""

    def __init__(self, data: Path, work: Path, **settings: object):
        """Does not start it. Settings are those of ontime.properties that begin with ontime.sql, without that."""
        jars = sorted(_MODULE.glob("target/sql-gateway-*.jar"))
        if not jars:
            raise FileNotFoundError("the gateway is not built: call ./ontime sql once")
        self.class_path = f"{jars[0].resolve()}:{(_MODULE / 'target/classpath.txt').read_text().strip()}"
        self._data, self._work = data.resolve(), work.resolve()
        self._settings = {name: str(value) for name, value in settings.items()}
        self._token = secrets.token_hex(32)
        self._port = _free_port()
        self._process: subprocess.Popen | None = None
        self._work.mkdir(parents=True, exist_ok=True)

    def __enter__(self) -> "Gateway":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> float:
        """Starts it and waits until it answers; returns the seconds."""
        began = time.monotonic()
        with (self._work / "gateway.log").open("ab") as log:
            self._process = subprocess.Popen(self._command(), env=self._environment(), stdout=log, stderr=log, cwd=self._work)
        while time.monotonic() - began < _START_TIMEOUT:
            try:
                if self.call("GET", "/health")["ready"]:
                    return time.monotonic() - began
            except (OSError, GatewayFailed):
                if self._process.poll() is not None:
                    break
                time.sleep(0.2)
        self.kill()
        raise GatewayFailed(f"the gateway did not start; {self._work / 'gateway.log'} says why")

    def _command(self) -> list[str]:
        opens = re.search(r"<spark\.opens>(.*)</spark\.opens>", Path("pom.xml").read_text()).group(1).split()
        heap = re.search(r"^ontime\.sql\.memory=(\S+)$", _SETTINGS.read_text(), re.MULTILINE).group(1)
        options = ["-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m"]
        work = f"-Dontime.sql.work={self._work}"
        return ["java", *opens, f"-Xmx{heap}", *options, work, "-cp", self.class_path, "ontime.sql.SqlGatewayMain"]

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "JAVA_HOME": os.environ.get("JAVA_HOME", str(Path(_which("java")).resolve().parent.parent)),
            "HOME": str(self._work),
            "LANG": "C.UTF-8",
            "SPARK_HOME": str(self._work / "home"),
            "SPARK_SCALA_VERSION": "2.13",
            "SPARK_LOCAL_IP": "127.0.0.1",
            "ONTIME_DATA": str(self._data),
            "ONTIME_SQL_PORT": str(self._port),
            "ONTIME_SQL_TOKEN": self._token,
            **{f"ONTIME_SQL_{name.upper()}": value for name, value in self._settings.items()},
        }

    def stop(self) -> None:
        """Ends it as ./ontime down does."""
        if self._process and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(30)
            except subprocess.TimeoutExpired:
                self.kill()

    def kill(self) -> None:
        """Ends it at once, like a power cut."""
        if self._process and self._process.poll() is None:
            self._process.kill()
        if self._process:
            self._process.wait()

    def kill_all(self) -> None:
        """Ends it and the process of its tasks at once."""
        executors = self.executors()
        self.kill()
        for pid in executors:
            kill(pid)

    def executors(self) -> list[int]:
        """The processes that run its tasks."""
        found = []
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
                program = (stat.parent / "cmdline").read_bytes()
            except OSError:
                continue
            if self._process and int(fields[1]) == self._process.pid and b"CoarseGrainedExecutorBackend" in program:
                found.append(int(stat.parent.name))
        return found

    def pid(self) -> int:
        """Of the gateway's own process."""
        return self._process.pid

    def call(self, method: str, path: str, body: dict | None = None) -> dict:
        """The JSON of an answer."""
        return json.loads(self.read(method, path, body) or b"{}")

    def read(self, method: str, path: str, body: dict | None = None) -> bytes:
        """The bytes of an answer."""
        request = urllib.request.Request(f"http://127.0.0.1:{self._port}{path}", method=method)
        request.add_header("Authorization", f"Bearer {self._token}")
        data = json.dumps(body).encode() if body is not None else None
        try:
            with urllib.request.urlopen(request, data, timeout=120) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            problem = error.read()
            if error.code == 400:
                raise Refused(json.loads(problem)) from None
            raise GatewayFailed(f"{method} {path}: {error.code} {problem.decode(errors='replace')}") from None

    def submit(self, text: str, user: str = "ana") -> str:
        """Runs a statement; returns its id."""
        statement = {"id": str(uuid.uuid4()), "user": user, "statement": text, "parameters": {}, "tables": TABLES}
        return self.call("POST", "/queries", statement)["id"]

    def find(self, query: str) -> dict:
        """A query as it is now."""
        return self.call("GET", f"/queries/{query}")

    def await_end(self, query: str, timeout: float = 600.0) -> dict:
        """A query once it has ended."""
        deadline = time.monotonic() + timeout
        # The last event comes when the query ends.
        self.read("GET", f"/queries/{query}/events")
        while time.monotonic() < deadline:
            now = self.find(query)
            if now["state"] in _LAST:
                return now
            time.sleep(0.05)
        raise GatewayFailed(f"the query {query} did not end within {timeout:g} s")

    def await_running(self, query: str, timeout: float = 60.0) -> dict:
        """A query once its first tasks are known, or it has ended."""
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            now = self.find(query)
            if now["state"] in _LAST or (now["state"] == "running" and now["tasks"] > 0):
                return now
            time.sleep(0.05)
        raise GatewayFailed(f"the query {query} did not start within {timeout:g} s")

    def rows(self, query: str, limit: int = 10_000) -> list[list]:
        """The first rows of a result."""
        return self.call("GET", f"/queries/{query}/rows?limit={limit}")["rows"]

    def run(self, text: str, user: str = "ana") -> dict:
        """Runs a statement to its end."""
        return self.await_end(self.submit(text, user))


def cpu(pid: int) -> float | None:
    """CPU seconds of a process so far; None if it has ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return None if fields[0] == "Z" else (int(fields[11]) + int(fields[12])) / _TICKS


def kill(pid: int) -> None:
    """Ends a process at once, if it has not ended."""
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _which(program: str) -> str:
    for folder in os.environ["PATH"].split(":"):
        if (Path(folder) / program).exists():
            return str(Path(folder) / program)
    raise FileNotFoundError(f"{program} is not in PATH")
