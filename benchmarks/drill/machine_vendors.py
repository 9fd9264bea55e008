"""Archives with the vendors' layout, made of the packages that the build has, and a server that is all vendors' sites."""

import hashlib
import http.server
import ssl
import subprocess
import tarfile
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlparse

from benchmarks.drill.machine_root import HOST, VENDORS

#: Maven has no MongoDB: the application starts its own document server.
MISSING = "mongodb"

_JAVA = "/usr/lib/jvm/java-17-openjdk-amd64"
_KAFKA_SCRIPTS = {"kafka-server-start.sh": "kafka.Kafka", "kafka-storage.sh": "kafka.tools.StorageTool"}


@dataclass(frozen=True)
class Archive:
    """A vendor's archive: its name in provision.sh, and its file under its address's path."""

    name: str
    file: Path

    def setting(self) -> str:
        """Its checksum, as provision.sh wants it."""
        return f"ONTIME_SHA_{self.name.upper()}={hashlib.sha256(self.file.read_bytes()).hexdigest()}"


def make_archives(work: Path) -> list[Archive]:
    """Makes all archives anew."""
    made = []
    for name, url in _sources().items():
        folder, file = work / name, work / "vendors" / urlparse(url).path[1:]
        _FILLED[name](folder)
        file.parent.mkdir(parents=True, exist_ok=True)
        with tarfile.open(file, "w:gz", compresslevel=1) as archive:
            archive.add(folder, arcname=file.name.removesuffix(".tgz").removesuffix(".tar.gz"))
        made.append(Archive(name, file))
    return made


def make_certificate(work: Path) -> Path:
    """A certificate for the vendors' names, which signs itself. Its key is beside it."""
    certificate = work / "vendors.crt"
    names = ",".join(f"DNS:{name}" for name in VENDORS)
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=drill"]
    files = ["-addext", f"subjectAltName={names}", "-keyout", work / "vendors.key", "-out", certificate]
    subprocess.run([*command, *files], check=True, stderr=subprocess.DEVNULL)
    return certificate


@contextmanager
def serve(work: Path) -> Iterator[None]:
    """Serves the archives by https on the machine's side of this host, under the vendors' names."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(work / "vendors.crt", work / "vendors.key")
    server = http.server.ThreadingHTTPServer((HOST, 443), partial(_Files, directory=str(work / "vendors")))
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


class _Files(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_arguments) -> None:
        """Says nothing."""


def _sources() -> dict[str, str]:
    """The addresses that provision.sh downloads from."""
    script = 'source infra/machine/vendors.sh; for name in $vendor_names; do echo "$name $(vendor_source $name)"; done'
    told = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True).stdout
    fields = [line.split() for line in told.splitlines()]
    return {name: url for name, _, url, *_ in fields if name != MISSING}


def _fill_elasticsearch(folder: Path) -> None:
    """The small server of the tests. The vendor's has a JDK, too; here it is the machine's."""
    home = Path.home() / ".m2/repository/org/elasticsearch/distribution/integ-test-zip/elasticsearch"
    [file] = home.glob("*/*.zip")
    if not folder.exists():
        with zipfile.ZipFile(file) as packed:
            packed.extractall(folder.with_suffix(".aside"))
        [only] = folder.with_suffix(".aside").iterdir()
        only.rename(folder)
        for script in (folder / "bin").iterdir():
            script.chmod(0o755)
        (folder / "jdk").symlink_to(_JAVA)


def _fill_kafka(folder: Path) -> None:
    """Kafka's jars, and the two of its scripts that the machine uses."""
    _link(_jars("local-stack"), folder / "libs")
    (folder / "bin").mkdir(exist_ok=True)
    for name, main in _KAFKA_SCRIPTS.items():
        script = folder / "bin" / name
        script.write_text(
            '#!/bin/bash\nhome=$(dirname "$(readlink -f "$0")")/..\n'
            f'exec "$JAVA_HOME/bin/java" ${{KAFKA_HEAP_OPTS:-}} -cp "$home/libs/*" {main} "$@"\n'
        )
        script.chmod(0o755)


def _fill_spark(folder: Path) -> None:
    """Spark's jars with those of the jobs, and the script that runs a class of Spark."""
    _link(_jars("spark-jobs"), folder / "jars")
    (folder / "bin").mkdir(exist_ok=True)
    script = folder / "bin/spark-class"
    script.write_bytes(Path("infra/spark/bin/spark-class").read_bytes())
    script.chmod(0o755)


_FILLED = {"elasticsearch": _fill_elasticsearch, "kafka": _fill_kafka, "spark": _fill_spark}


def _jars(module: str) -> list[Path]:
    """What a module's build resolved, without the project's own."""
    paths = Path(module, "target/classpath.txt").read_text().strip().split(":")
    return [Path(path) for path in paths if ".m2/repository" in path and "/repository/ontime/" not in path]


def _link(jars: list[Path], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for jar in jars:
        if not (folder / jar.name).exists():
            (folder / jar.name).hardlink_to(jar)
