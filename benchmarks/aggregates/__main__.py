"""Questions over all flights: OnTime's columns, DuckDB, Elasticsearch and a MongoDB-compatible store, on the same rows"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import machine, page
from benchmarks.aggregates import counted, questions, rows, servers
from benchmarks.aggregates.counted import Counted
from benchmarks.aggregates.duck import Duck
from benchmarks.aggregates.questions import Question, Questions
from benchmarks.aggregates.servers import Servers
from benchmarks.figures import Target

_PROGRAMS = [f"benchmarks/aggregates/{name}.java" for name in ("AnswerQuestions", "BenchFiles", "CountOnServer")]
_PER_SECOND = 50
_FULL_MONTHS = 12
_FULL_CHECK = 500
_HEAP = "1500m"
_SLOWEST = 8


class Disagreement(Exception):
    """OnTime and DuckDB answer a question differently."""


@dataclass(frozen=True)
class Results:
    """What was measured at one size: milliseconds, and OnTime's own figures."""

    months: int
    checked: int
    singles: list[Question]
    ours: dict
    duck_single: list[float]
    duck_click: list[float]
    servers: Servers | None
    counted: Counted | None


def main() -> int:
    """Measures, compares the answers, prints the report, and writes that of a full run into the page."""
    options = _options()
    started, load = datetime.now(UTC), os.getloadavg()[0]
    try:
        with tempfile.TemporaryDirectory(prefix="aggregates-") as temporary:
            work = options.work or Path(temporary)
            class_path = _class_path(work)
            results = [_measure(months, options, work, class_path) for months in options.months]
    except (Disagreement, FileNotFoundError, subprocess.CalledProcessError) as failure:
        print(f"bench aggregates: {failure}", file=sys.stderr)
        return 1
    text = _report(results, started, (load, os.getloadavg()[0]))
    print(text)
    if options.check < _FULL_CHECK:
        print(f"\nNot written into the page: a full run checks {_FULL_CHECK} questions.")
    else:
        print(f"\nWritten into {page.write('aggregates', text)}.")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./ontime bench aggregates", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/bts"), help="folder of BTS's zips")
    parser.add_argument("--work", type=Path, help="folder for the rows, kept; default: one for the run")
    parser.add_argument(
        "--months",
        type=lambda text: sorted({int(months) for months in text.split(",")}),
        default=[2, _FULL_MONTHS],
        help="sizes in months; more than there are files repeat the files as other months (2,12)",
    )
    parser.add_argument("--check", type=int, default=500, help="random questions whose answers must be the same (500)")
    parser.add_argument("--singles", type=int, default=500, help=f"questions at {_PER_SECOND} a second (500)")
    parser.add_argument(
        "--server-seconds", type=int, default=60, help="longest time of each kind of question to a server; 0 for none (60)"
    )
    parser.add_argument("--clicks", type=int, default=200, help="clicks of eight charts (200)")
    return parser.parse_args()


def _class_path(work: Path) -> str:
    """The classes of the web application and the compiled program."""
    file = Path("webapp/target/classpath.txt")
    if not file.exists():
        raise FileNotFoundError("the web application is not built: call ./ontime up once")
    class_path = f"webapp/target/classes:{file.read_text().strip()}"
    class_path = f"{class_path}:{servers.stack_class_path()}"
    classes = work / "classes"
    command = ["javac", "-proc:none", "-nowarn", "-d", str(classes), "-cp", class_path, *_PROGRAMS]
    subprocess.run(command, check=True)
    return f"{classes}:{class_path}"


def _measure(months: int, options: argparse.Namespace, work: Path, class_path: str) -> Results:
    _say(f"{months} months: writing the rows")
    folder = rows.prepare(options.data, work, months)
    duck = Duck(folder)
    draw = Questions(duck.values(questions.GROUPS))
    check = [draw.any() for _ in range(options.check)]
    singles = [draw.any() for _ in range(options.singles)]
    clicks = [draw.click() for _ in range(options.clicks)]
    for name, asked in (("check", check), ("singles", singles), ("clicks", clicks)):
        questions.write(folder / f"{name}.json", asked)
    _say(f"{months} months: OnTime")
    command = ["java", f"-Xmx{_HEAP}", "-XX:+UseSerialGC", "-cp", class_path, "AnswerQuestions", str(folder), str(_PER_SECOND)]
    ours = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    _say(f"{months} months: comparing {len(check)} answers")
    with (folder / "answers.json").open() as answers:
        for question, line in zip(check, answers, strict=True):
            _require_same(question, json.loads(line), duck.answer(question))
    _say(f"{months} months: DuckDB")
    # The first questions of a process compile and read; OnTime's were the checked ones.
    ducks = duck.paced(singles, _PER_SECOND), duck.clicks(clicks)
    told, server = None, None
    if options.server_seconds and months == options.months[0]:
        _say(f"{months} months: no month in memory, Elasticsearch counts the flights")
        server = counted.measure(folder, class_path, duck, singles, options.server_seconds)
        _say(f"{months} months: Elasticsearch and the MongoDB-compatible store")
        told = servers.measure(folder, work, duck, singles, options.server_seconds)
    return Results(months, len(check), singles, ours, *ducks, told, server)


def _require_same(question: questions.Question, ours: list[list], theirs: list[list]) -> None:
    keys = len(question.groupBy)
    mine = {tuple(cell[:keys]): cell[keys:] for cell in ours}
    other = {tuple(cell[:keys]): cell[keys:] for cell in theirs}
    if mine != other:
        different = next(key for key in mine.keys() | other.keys() if mine.get(key) != other.get(key))
        raise Disagreement(f"{question}: {different} is {mine.get(different)} here, {other.get(different)} in DuckDB")


def _p(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def _report(results: list[Results], started: datetime, load: tuple[float, float]) -> str:
    lines = [
        f"`./ontime bench aggregates {' '.join(sys.argv[1:])}`, {started:%Y-%m-%d %H:%M} UTC, commit {machine.commit()}.".replace(
            " `", "`"
        ),
        f"{machine.describe()}; load average {load[0]:.1f} before and {load[1]:.1f} after.",
        f"Java {machine.java_version()} with a heap of {_HEAP} and the web application's collector,"
        f" DuckDB {machine.package_version('duckdb')} embedded, both with two threads, over the same rows;"
        " DuckDB's Parquet has every dimension as a column.",
        "",
    ]
    table = []
    for result in results:
        ours = result.ours
        name = f"{result.months} months, {ours['flights']:,} flights"
        table.append([f"{name}: OnTime", *_figures(ours["single"]), *_figures(ours["click"]), f"{_p(ours['again'], 0.99):.2f}"])
        if result.counted:
            figures = [*_figures(result.counted.single), *_figures(result.counted.click)]
            table.append([f"{name}: OnTime with no month in memory", *figures, ""])
        table.append([f"{name}: DuckDB", *_figures(result.duck_single), *_figures(result.duck_click), ""])
        for asked in result.servers.asked if result.servers else []:
            table.append([f"{name}: {asked.name}", *_figures(asked.single), *_figures(asked.click), ""])
    header = ["ms", "question p50", "p99", "click of 8 charts p50", "p99", "repeated click p99"]
    lines += [page.table(header, table), ""]
    last = results[-1]
    took = ", ".join(
        f"{result.ours['cpu']:,.1f} ms of CPU a question at {result.months} months ({result.ours['refused']} of"
        f" {len(result.ours['single'])} have more cells than the API allows, and are refused)"
        for result in results
    )
    checked = " and ".join(f"{result.checked} at {result.months} months" for result in results)
    lines.append(
        f"Questions arrive at {_PER_SECOND} a second, all of them new, and their time counts from when they were due."
        f" OnTime takes {took}; DuckDB has no limit."
        f" Checked in this run: every cell of random questions is the same in both ({checked})."
    )
    lines += ["", f"The slowest questions at {last.months} months:", "", _slowest(last)]
    for result in results:
        if result.counted:
            lines += ["", _about_counted(result.counted)]
        if result.servers:
            lines += ["", _about(result.servers)]
    targets = [
        Target(f"question at {_PER_SECOND}/s, {last.months} months, p99 in ms", 50, _p(last.ours["single"], 0.99)),
        Target(f"new click of eight charts, {last.months} months, p99 in ms", 100, _p(last.ours["click"], 0.99)),
        Target(f"repeated click, {last.months} months, p99 in ms", 10, _p(last.ours["again"], 0.99)),
        Target("bytes of columns per flight", 30, last.ours["bytes"] / last.ours["flights"]),
        Target("columns of a month from CSV, encoded, read and shown, in s (the slowest)", 60, max(last.ours["publish"])),
    ]
    rows_ = [[target.name, f"{target.measured:,.1f}", f"{target.most:g}", target.verdict()] for target in targets]
    lines += ["", page.table(["target", "measured", "at most", ""], rows_)]
    return "\n".join(lines)


def _slowest(result: Results) -> str:
    """What the questions have in common that take the longest."""
    slowest = sorted(zip(result.ours["single"], result.singles, strict=True), key=lambda one: -one[0])[:_SLOWEST]
    table = []
    for millis, question in slowest:
        filters = [f"{name} ({len(chosen)})" for name, chosen in question.values.items()]
        if question.start:
            filters.append(f"{question.start} to {question.end}")
        text = f"by {', '.join(question.groupBy) or 'nothing'}; filtered by {', '.join(filters) or 'nothing'}"
        table.append([text + ("; percentiles" if question.percentiles else ""), f"{millis:,.1f}"])
    return page.table(["question", "ms"], table)


def _about_counted(told: Counted) -> str:
    """How questions beyond memory were asked: they take too long for 50 a second."""
    text = (
        "With no month in memory, Elasticsearch (heap of 1500 MiB) counts all flights for the same API, in the indices that the"
        f" job makes. {len(told.single)} questions one after the other and {len(told.click)} clicks fitted into the time;"
        f" {told.refused} questions got no answer ({told.late} because Elasticsearch took more than its 50 seconds, the others"
        f" because of their cells). Every cell of the {len(told.single) - told.refused - len(told.differences)} answers,"
        " percentiles included, is the same as in DuckDB"
    )
    text += f", but {len(told.differences)} answers differ: {told.differences[0]}." if told.differences else "."
    index = ", ".join(f"{seconds:,.0f}" for seconds in told.index)
    return text + f" To write the index of a month from flights in memory took {index} s, without Spark's reading of the table."


def _about(told: Servers) -> str:
    """How the servers were asked: they are too slow for 50 questions a second."""
    asked = "; ".join(
        f"{one.name}: {len(one.single)} questions, {len(one.click)} clicks, loaded in {one.load:,.0f} s,"
        f" {len(one.single) - len(one.differences)} of its answers have the cells of DuckDB's"
        for one in told.asked
    )
    text = (
        "Elasticsearch and the store of the local stack got the same questions one after the other, clicks with two charts at"
        f" a time, as many as fit into the time, with heaps of 1500 MiB. {asked}. Elasticsearch's percentiles are approximate."
    )
    if told.no_percentiles:
        text += f" The store has no percentiles, so it was asked without them: {told.no_percentiles.rstrip('.')}."
    for one in told.asked:
        if one.failure:
            text += f" {one.name} failed at the next question: {one.failure}."
        text += "".join(f" {one.name} differs in {difference}." for difference in one.differences[:3])
    return text


def _figures(values: list[float]) -> list[str]:
    if not values:
        return ["-", "-"]
    return [f"{_p(values, 0.5):,.1f}", f"{_p(values, 0.99):,.1f}"]


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
