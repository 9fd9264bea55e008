"""The parts of the drill's cluster: which host has which part, and how each is started"""

import base64
import re
import secrets
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.drill.cluster_hosts import Host
from benchmarks.drill.cluster_servers import Brokers, Nodes, Store, get, java
from benchmarks.drill.cluster_spark import Spark
from benchmarks.drill.faults import NotRecovered
from benchmarks.drill.machine_boot import await_true

BROKERS = ["kafka1", "kafka2", "kafka3"]
NODES = ["search1", "search2", "search3"]
STORE = "store"
MASTER = "spark"
WORKERS = ["worker1", "worker2", "worker3"]
STREAM = "stream"
WEB = ["web1", "web2"]
NAMES = [*BROKERS, *NODES, STORE, MASTER, *WORKERS, STREAM, *WEB]

_START_TIMEOUT = 300.0
_MAIL_HEAP, _WEB_HEAP, _STREAM_HEAP = "-Xmx48m", "-Xmx512m", "-Xmx1g"
#: All visitors have one address.
_LIMITS = {"ONTIME_SUBSCRIPTIONS_MAILS_PER_DAY": "100", "ONTIME_SUBSCRIPTIONS_PER_HOUR": "10000"}


class Cluster:
    """Starts parts, also again after a kill. Tables and models are in a folder that all hosts see."""

    def __init__(self, hosts: dict[str, Host], work: Path):
        self.hosts, self.data = hosts, work / "data"
        brokers, nodes = Brokers([hosts[name] for name in BROKERS]), Nodes([hosts[name] for name in NODES], work)
        store, self._spark = Store(hosts[STORE]), Spark(hosts[MASTER], [hosts[name] for name in WORKERS], work / "spark")
        self.kafka = {"bootstrap.servers": brokers.bootstrap}
        self._starts = {
            **dict.fromkeys(BROKERS, brokers.start),
            **dict.fromkeys(NODES, nodes.start),
            STORE: store.start,
            MASTER: self._spark.start_master,
            **dict.fromkeys(WORKERS, self._spark.start_worker),
            STREAM: self._start_stream,
            **dict.fromkeys(WEB, self._start_web),
        }
        self._settings = {
            "ONTIME_DATA": str(self.data),
            "ONTIME_KAFKA_BOOTSTRAP": brokers.bootstrap,
            "ONTIME_ELASTICSEARCH_URL": nodes.url,
            "ONTIME_MONGODB_URI": store.uri,
            "ONTIME_MAIL_HOST": "127.0.0.1",
            "ONTIME_SUBSCRIPTIONS_SECRET": base64.b64encode(secrets.token_bytes(32)).decode(),
            "ONTIME_WEB_HOSTS": str(len(WEB)),
            **_LIMITS,
        }

    def start(self, *names: str) -> float:
        """Starts the parts of these hosts at the same time, and returns the seconds until they work."""
        began = time.monotonic()
        ready = [self._starts[name](self.hosts[name]) for name in names]
        for name, is_ready in zip(names, ready, strict=True):
            await_true(f"the start of {name} (see {self.hosts[name].folder})", _START_TIMEOUT, is_ready)
        return time.monotonic() - began

    def submit(self, *job: str, **settings: str) -> subprocess.Popen:
        """Starts a job on the workers."""
        return self._spark.submit(*job, settings=self._settings | settings)

    def run(self, *job: str, **settings: str) -> None:
        """Runs a job, which must succeed."""
        if self.submit(*job, **settings).wait():
            raise NotRecovered(f"{job[0]} failed; see {self.hosts[MASTER].folder}/{job[0]}.log")

    def mails(self) -> list[Path]:
        """The folders of the emails that the web hosts have sent."""
        return [self.hosts[name].folder / "mail" for name in WEB]

    def _start_stream(self, host: Host) -> Callable[[], bool]:
        state = host.folder / "stream.ready"
        state.unlink(missing_ok=True)
        opens = re.search(r"<spark\.opens>(.*?)</spark\.opens>", Path("pom.xml").read_text(), re.DOTALL).group(1).split()
        program = java("streaming", *opens, *_options("stream"), _STREAM_HEAP, f"-Dontime.stream.ready={state}")
        environment = self._settings | {"SPARK_LOCAL_IP": host.address}
        host.start("stream", [*program, "ontime.streaming.PredictionStreamMain"], environment)
        return lambda: state.exists() and state.read_text().startswith("answers")

    def _start_web(self, host: Host) -> Callable[[], bool]:
        """Starts a web application, and a mail server that takes its emails."""
        mail = java("local-stack", _MAIL_HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
        host.start("mail", [*mail, "ontime.local.mail.MailCatcherMain", 1025, 1080, host.folder / "mail"])
        program = java("webapp", *_options("web"), _WEB_HEAP)
        environment = self._settings | {"ONTIME_WEB_ADDRESS": host.address}
        host.start("web", [*program, "ontime.web.OnTimeApplication"], environment)
        return lambda: _is_up(f"http://{host.address}:8080/actuator/health")


def _options(part: str) -> list[str]:
    """The options of a container's JVM, without those that name its folders."""
    options = Path(f"infra/containers/{part}/java.options").read_text().split()
    return [option for option in options if not option.startswith("-D")]


def _is_up(url: str) -> bool:
    try:
        get(url)
    except OSError:
        return False
    return True
