"""OnTime's ingest: the command that users call, and programs with the jobs' classes."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

_MODULE = Path("spark-jobs")
_WARM = Path("benchmarks/ingest/WarmIngest.java")


@dataclass(frozen=True)
class Ours:
    """The job's JVM options, class path and heap."""

    opens: list[str]
    class_path: str
    heap: str

    @staticmethod
    def read() -> "Ours":
        """Reads the build's output and the settings."""
        jars = sorted(_MODULE.glob("target/spark-jobs-*.jar"))
        if not jars:
            raise FileNotFoundError("the jobs are not built: call ./ontime jobs")
        opens = re.search(r"<spark\.opens>(.*)</spark\.opens>", Path("pom.xml").read_text()).group(1).split()
        settings = Path("flights-model/src/main/resources/ontime.properties").read_text()
        heap = re.search(r"^ontime\.spark\.driver\.memory=(\S+)$", settings, re.MULTILINE).group(1)
        return Ours(opens, f"{jars[0]}:{(_MODULE / 'target/classpath.txt').read_text().strip()}", heap)

    @staticmethod
    def job(source: Path) -> list[str]:
        """The command that loads a folder, launcher included; the table goes where ONTIME_DATA says."""
        return ["./ontime", "job", "on_time_performance", "--source", str(source.resolve())]

    def warm(self, source: Path, target: Path, passes: int, classes: Path) -> list[str]:
        """The command that loads a folder several times in one JVM; compiles it first."""
        return self.compiled(_WARM, "WarmIngest", classes, str(source.resolve()), str(target.resolve()), str(passes))

    def compiled(self, source: Path, main: str, classes: Path, *arguments: str) -> list[str]:
        """Compiles a class of the benchmark and returns the command that runs it with the jobs on its class path."""
        command = ["javac", "-proc:none", "-d", str(classes), "-cp", self.class_path, str(source)]
        subprocess.run(command, check=True)
        return self._java(f"{classes}:{self.class_path}", main, *arguments)

    @staticmethod
    def environment(data: Path) -> dict[str, str]:
        """The environment of the job."""
        return {"SPARK_LOCAL_IP": "127.0.0.1", "ONTIME_DATA": str(data.resolve())}

    def _java(self, class_path: str, *arguments: str) -> list[str]:
        # As ./ontime job starts it, but without its archive of classes.
        options = [*self.opens, "-XX:+UseParallelGC", "-XX:CompileThresholdScaling=10", f"-Xmx{self.heap}"]
        return ["java", *options, "-cp", class_path, *arguments]
