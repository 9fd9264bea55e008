"""The load generator, a small Java program in this folder, and its results."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_SOURCES = Path("benchmarks/pages/load")


@dataclass(frozen=True)
class Reply:
    """The result of a request: milliseconds from its intended start, status (0: broken, -1: none), bytes of the body."""

    path: str
    millis: float
    status: int
    size: int


@dataclass(frozen=True)
class Drive:
    """The results of requests at a rate, the CPU seconds of the generator, and some bodies by the number of their request."""

    replies: list[Reply]
    seconds: float
    cpu: float
    bodies: dict[int, str]


class GeneratorFailed(Exception):
    """The generator ended unexpectedly."""


class Generator:
    """The running program. It keeps its connections between runs."""

    def __init__(self, port: int, work: Path, connections: int = 256):
        self._work = work
        self._drives = 0
        classes = work / "classes"
        sources = [str(source) for source in sorted(_SOURCES.glob("*.java"))]
        subprocess.run(["javac", "-proc:none", "-Xlint:all", "-d", str(classes), *sources], check=True)
        # Each connection has room for an answer.
        heap = f"-Xmx{256 + connections // 2}m"
        command = ["java", heap, "-XX:+UseSerialGC", "-cp", str(classes), "OpenLoop", str(port), str(connections)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> "Generator":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.stdin.close()
        self._process.wait(timeout=30)

    def drive(self, paths: Sequence[str], rate: float, keep_every: int) -> Drive:
        """Requests pages in this order at this rate, and keeps the body of every n-th response."""
        self._drives += 1
        order, results = self._work / f"order-{self._drives}", self._work / f"results-{self._drives}"
        order.write_text("\n".join(paths) + "\n")
        print(order, rate, keep_every, results, sep="\t", file=self._process.stdin, flush=True)
        told = self._process.stdout.readline().split("\t")
        if len(told) != 3:
            raise GeneratorFailed("the load generator ended; what it said is above")
        lines = [line.split("\t") for line in results.read_text().splitlines()]
        replies = [
            Reply(path, int(line[0]) / 1000, int(line[2]), int(line[3]))
            for path, line in zip(paths, lines, strict=True)
        ]
        bodies = {
            number: body.read_text()
            for number in range(0, len(paths), keep_every)
            if (body := results.with_name(f"{results.name}.{number}")).exists()
        }
        return Drive(replies, float(told[1]), float(told[0]), bodies)
