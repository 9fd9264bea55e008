"""Kafka, Elasticsearch and the document store of the drill's cluster: the local servers' settings, with those of a cluster"""

import base64
import json
import os
import re
import shutil
import socket
import subprocess
import urllib.request
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path

from confluent_kafka import KafkaException
from confluent_kafka.admin import AdminClient

from benchmarks.drill.cluster_hosts import Host

_SETTINGS = Path("local-stack/src/main/resources/ontime/local/server")
_ELASTICSEARCH = Path("local-stack/target/elasticsearch")
_NOBODY = "65534"
_TIMEOUT = 5.0
_BROKER_HEAP = "-Xmx256m"
_NODE_HEAP, _VOTER_HEAP = "512m", "192m"
_STORE_HEAP = "-Xmx640m"
#: What a broker of three has otherwise than one that is alone.
_REPLICATED = {
    "default.replication.factor": "3",
    "min.insync.replicas": "2",
    "offsets.topic.replication.factor": "3",
    "transaction.state.log.replication.factor": "3",
    "transaction.state.log.min.isr": "2",
    "share.coordinator.state.topic.replication.factor": "3",
    "share.coordinator.state.topic.min.isr": "2",
}
#: Options that write into the program's folder; ./ontime drops them, too.
_DROPPED = re.compile("-Xlog:gc|-XX:.HeapDump|-XX:ErrorFile")


class Brokers:
    """Kafka's brokers, each of which is also a controller."""

    def __init__(self, brokers: Sequence[Host]):
        self._brokers = brokers
        self._id = base64.urlsafe_b64encode(uuid.uuid4().bytes).decode().rstrip("=")
        self.bootstrap = ",".join(f"{host.address}:9092" for host in brokers)

    def start(self, host: Host) -> Callable[[], bool]:
        """Starts one, and gives what tells whether all partitions have all their copies."""
        properties, log = host.folder / "server.properties", host.folder / "log"
        listener = f"PLAINTEXT://{host.address}:9092"
        settings = _REPLICATED | {
            "node.id": str(self._brokers.index(host)),
            "controller.quorum.voters": ",".join(f"{node}@{one.address}:9093" for node, one in enumerate(self._brokers)),
            "listeners": f"{listener},CONTROLLER://{host.address}:9093",
            "advertised.listeners": listener,
            "log.dirs": str(log),
        }
        properties.write_text(_merge("kafka.properties", "=", settings))
        program = java("local-stack", _BROKER_HEAP, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError")
        if not log.exists():
            host.run("format", [*program, "kafka.tools.StorageTool", "format", "--cluster-id", self._id, "--config", properties])
        host.start("kafka", [*program, "kafka.Kafka", properties])
        return lambda: self._are_whole(host)

    def _are_whole(self, host: Host) -> bool:
        try:
            listed = AdminClient({"bootstrap.servers": f"{host.address}:9092", "log_level": 0}).list_topics(timeout=_TIMEOUT)
        except KafkaException:
            return False
        partitions = [one for topic in listed.topics.values() for one in topic.partitions.values()]
        return all(len(copies) == len(self._brokers) for copies in [listed.brokers, *(one.isrs for one in partitions)])


class Nodes:
    """Elasticsearch's nodes. The last one has no data: two alone cannot choose a master when one of them is gone."""

    def __init__(self, nodes: Sequence[Host], work: Path):
        """:param work: a folder that any user may enter"""
        self._nodes, self._program = nodes, work / "elasticsearch"
        self.url = ",".join(f"http://{host.address}:9200" for host in nodes[:-1])

    def start(self, host: Host) -> Callable[[], bool]:
        """Starts one, and gives what tells whether all nodes are there and all shards have all their copies."""
        if not self._program.exists():
            # Its user may not be allowed to enter the project.
            [home] = [one for one in _ELASTICSEARCH.resolve().iterdir() if one.is_dir()]
            shutil.copytree(home, self._program, symlinks=True)
        store, is_voter = host.folder / "store", host is self._nodes[-1]
        self._configure(host, store, is_voter)
        heap = _VOTER_HEAP if is_voter else _NODE_HEAP
        environment = {
            "ES_JAVA_HOME": os.environ["JAVA_HOME"],
            "ES_JAVA_OPTS": f"-Xms{heap} -Xmx{heap}",
            "ES_PATH_CONF": str(store / "config"),
            "ES_TMPDIR": str(store / "tmp"),
            "CLI_JAVA_OPTS": "-Xmx24m -XX:TieredStopAtLevel=1",
        }
        user = ["setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups"]
        host.start("elasticsearch", [*user, self._program / "bin/elasticsearch"], environment, store)
        return lambda: self._is_green(host)

    def _configure(self, host: Host, store: Path, is_voter: bool) -> None:
        names = json.dumps([one.name for one in self._nodes])
        settings = {
            "node.name": host.name,
            "http.host": host.address,
            "http.port": "9200",
            "transport.host": host.quiet_address,
            "transport.port": "9300",
            "discovery.type": "multi-node",
            "discovery.seed_hosts": json.dumps([f"{one.quiet_address}:9300" for one in self._nodes]),
            "cluster.initial_master_nodes": names,
            "path.data": str(store / "data"),
            "path.logs": str(store / "logs"),
            "xpack.security.enabled": "false",
        } | ({"node.roles": "[master]"} if is_voter else {})
        options = (self._program / "config/jvm.options").read_text().splitlines()
        files = {
            "elasticsearch.yml": _merge("elasticsearch.yml", ": ", settings),
            "log4j2.properties": (_SETTINGS / "elasticsearch-log4j2.properties").read_text().replace("%%", "%"),
            "jvm.options": "\n".join(option for option in options if not _DROPPED.match(option)),
        }
        for folder in ("config", "tmp"):
            (store / folder).mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (store / "config" / name).write_text(text)
        subprocess.run(["chown", "-R", f"{_NOBODY}:{_NOBODY}", str(store)], check=True)

    def _is_green(self, host: Host) -> bool:
        try:
            health = json.loads(get(f"http://{host.address}:9200/_cluster/health"))
        except OSError:
            return False
        return health["status"] == "green" and health["number_of_nodes"] == len(self._nodes)


class Store:
    """The document store, a single one."""

    def __init__(self, host: Host):
        self.uri = f"mongodb://{host.address}:27017"

    def start(self, host: Host) -> Callable[[], bool]:
        """Starts it, and gives what tells whether it listens."""
        # It would log a line for each connection.
        quiet = "-Dorg.slf4j.simpleLogger.log.de.bwaldvogel.mongo.wire=warn"
        program = [*java("local-stack", _STORE_HEAP, "-XX:+UseG1GC", quiet), "ontime.local.mongodb.MongoServerMain"]
        host.start("mongodb", [*program, 27017, host.folder / "documents.mv", host.address])
        return lambda: listens(host, 27017)


def java(module: str, *options: str) -> list[str]:
    """The command that runs programs of a module, to be followed by the name of one."""
    jars = [one for one in Path(module, "target").glob(f"{module}-*.jar") if re.search(r"-\d[\d.]*\.jar$", one.name)]
    if not jars:
        raise FileNotFoundError(f"{module} is not built: call ./ontime jobs")
    class_path = f"{jars[0].resolve()}:{Path(module, 'target/classpath.txt').read_text().strip()}"
    return [str(Path(os.environ["JAVA_HOME"], "bin/java")), *options, "-cp", class_path]


def listens(host: Host, port: int) -> bool:
    """Whether a program on the host takes connections."""
    try:
        socket.create_connection((host.address, port), _TIMEOUT).close()
    except OSError:
        return False
    return True


def get(url: str) -> str:
    """What a server answers; fails if that is no success."""
    with urllib.request.urlopen(url, timeout=_TIMEOUT) as answer:
        return answer.read().decode()


def _merge(template: str, separator: str, settings: dict[str, str]) -> str:
    """The settings of a local server, with others in their place or added."""
    lines = [line for line in (_SETTINGS / template).read_text().splitlines() if line and not line.startswith("#")]
    merged = dict(line.split(separator, 1) for line in lines) | settings
    return "".join(f"{name}{separator}{value.replace('%%', '%')}\n" for name, value in merged.items() if name != "network.host")
