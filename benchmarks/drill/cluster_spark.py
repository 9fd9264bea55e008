"""Spark in the drill's cluster: a master with the driver beside it, and workers of one core"""

import json
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.drill.cluster_hosts import Host
from benchmarks.drill.cluster_servers import get, listens

_PORT, _PAGE_PORT = 7077, 8082
_EXECUTOR_HEAP = "1g"
_DRIVER_HEAP = "1536m"


class Spark:
    """A standalone cluster, whose programs and settings are in a folder that all its hosts see."""

    def __init__(self, master: Host, workers: Sequence[Host], folder: Path):
        self._master, self._workers, self._folder = master, workers, folder

    def start_master(self, host: Host) -> Callable[[], bool]:
        """Starts the master."""
        subprocess.run(["infra/spark/home", "--dir", str(self._folder)], check=True, stdout=subprocess.DEVNULL)
        configuration = self._folder / "conf"
        configuration.mkdir(exist_ok=True)
        shutil.copy(self._folder / "home/conf/log4j2.properties", configuration)
        # As infra/spark/start writes it, without a secret: nobody else reaches the hosts.
        (configuration / "spark-defaults.conf").write_text(
            f"spark.cores.max {len(self._workers)}\n"
            "spark.scheduler.minRegisteredResourcesRatio 1.0\n"
            "spark.scheduler.maxRegisteredResourcesWaitingTime 60s\n"
            f"spark.executor.memory {_EXECUTOR_HEAP}\n"
        )
        self._start_daemon(host, "master.Master", "--port", _PORT, "--webui-port", _PAGE_PORT)
        return lambda: listens(host, _PAGE_PORT)

    def start_worker(self, host: Host) -> Callable[[], bool]:
        """Starts a worker, and gives what tells whether the master has it."""
        place = ["--cores", 1, "--memory", _EXECUTOR_HEAP, "--work-dir", host.folder / "work"]
        self._start_daemon(host, "worker.Worker", *place, self._url())
        return lambda: host.address in self._alive()

    def submit(self, *job: str, settings: Mapping[str, str]) -> subprocess.Popen:
        """Starts a job; its log is in the master's folder."""
        options = ["--dir", self._folder, "--conf", f"spark.driver.host={self._master.address}"]
        environment = {
            **self._environment(self._master),
            "ONTIME_SPARK_MASTER": self._url(),
            "ONTIME_SPARK_DRIVER_MEMORY": _DRIVER_HEAP,
            **settings,
        }
        return self._master.start(job[0], [Path("infra/spark/submit").resolve(), *options, *job], environment)

    def _url(self) -> str:
        return f"spark://{self._master.address}:{_PORT}"

    def _alive(self) -> set[str]:
        """The addresses of the workers that the master knows; none if it does not answer."""
        try:
            listed = json.loads(get(f"http://{self._master.address}:{_PAGE_PORT}/json/"))["workers"]
        except OSError:
            return set()
        return {worker["host"] for worker in listed if worker["state"] == "ALIVE"}

    def _start_daemon(self, host: Host, name: str, *arguments: object) -> None:
        environment = self._environment(host) | {
            "SPARK_DAEMON_MEMORY": "128m",
            "SPARK_DAEMON_JAVA_OPTS": "-XX:+UseSerialGC -Dspark.port.maxRetries=0 -Dspark.master.rest.enabled=false",
        }
        program = self._folder / "home/bin/spark-class"
        host.start(name, [program, f"org.apache.spark.deploy.{name}", "--host", host.address, *arguments], environment)

    def _environment(self, host: Host) -> dict[str, str]:
        return {
            "SPARK_CONF_DIR": str(self._folder / "conf"),
            "SPARK_LOCAL_DIRS": str(host.folder / "local"),
            "SPARK_LOCAL_IP": host.address,
        }
