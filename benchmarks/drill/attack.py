"""attack: hostile requests to every address, and damaged inputs to every reader; nothing fails, nothing is told"""

import argparse
import asyncio
import json
import random
import re
import subprocess
import tempfile
import urllib.request
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import yarl

from benchmarks import page
from benchmarks.api.cases import command
from benchmarks.drill import hostile
from benchmarks.drill.report import Outcome, row
from benchmarks.pages.system import System, find

_FULL = 200_000
_FULL_INPUTS = 1_000_000
_FULL_FILES = 20_000
_AT_ONCE = 12
_READ = 65_536
_SHOWN = 5
_MODULE = Path("spark-jobs")
_MAIN = "ontime.jobs.mutation.MutationDrill"
_LINK = re.compile(r'href="(/[^"#]*)')
_GENERATED = re.compile(r"(\d+) generated")
_MOST_PAGES = 400
#: Tomcat's limit for the first line and the headers, less those that the client adds.
_MOST_HEAD = 8_192 - 500

#: Words of the program that no answer may have. The pages of notebooks show code.
_TOLD = re.compile(rb"\tat [a-z]+\.|Exception|org\.springframework|org\.thymeleaf|com\.mongodb|ontime\.web|Whitelabel|NullPointer")
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "",
}


@dataclass
class _Seen:
    """What came back."""

    statuses: Counter[int] = field(default_factory=Counter)
    wrong: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in ("fails", "tells", "headers", "problems", "breaks")})

    def add(self, kind: str, request: hostile.Request, why: str) -> None:
        """Remembers a wrong answer."""
        self.wrong[kind].append(f"{request.method} {request.target[:300]} {request.headers} {(request.body or b'')[:80]!r}: {why}")


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--requests", type=int, default=_FULL, help=f"that are sent ({_FULL:,})")
    parser.add_argument("--seconds", type=int, default=600, help="for requests of schemathesis; the others are ours (600)")
    parser.add_argument("--inputs", type=int, default=_FULL_INPUTS, help=f"damaged inputs for each reader ({_FULL_INPUTS:,})")
    parser.add_argument("--files", type=int, default=_FULL_FILES, help=f"damaged files of flights ({_FULL_FILES:,})")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.requests >= _FULL and given.inputs >= _FULL_INPUTS and given.files >= _FULL_FILES


def drill(system: System, given: argparse.Namespace) -> Outcome:
    """Attacks the readers first, then the running system, and looks whether the same process still answers."""
    readers = _readers(given)
    web = system.parts["web"].pid
    log = Path("run/logs/web.log")
    before = _incidents(log)
    made, passed = _schemathesis(system, given)
    seen = asyncio.run(_attack(system, given, max(0, given.requests - made)))
    sent = made + sum(seen.statuses.values())
    after = find()
    rows = [
        row("requests", f"{given.requests:,}", f"{min(sent, given.requests):,}"),
        row("requests by schemathesis, all as the document says", "yes", "yes" if passed else "no"),
        row("answers 5xx", "0", str(len(seen.wrong["fails"]))),
        row("answers that tell of the program", "0", str(len(seen.wrong["tells"]))),
        row("answers without their protection", "0", str(len(seen.wrong["headers"]))),
        row("errors of the API that are no problem+json", "0", str(len(seen.wrong["problems"]))),
        row("connections that broke", "0", str(len(seen.wrong["breaks"]))),
        row("incidents in the log", "0", str(_incidents(log) - before)),
        row("the same process answers at the end", "yes", "yes" if after and after.parts["web"].pid == web and _answers(system) else "no"),
    ]
    rows += [row(f"{one['reader']}: neither read nor refused, of {one['made']:,}", "0", str(len(one["failures"]))) for one in readers]
    for kind in seen.wrong.values():
        for one in kind[:_SHOWN]:
            print(one)
    for one in readers:
        for failure in one["failures"]:
            print(failure)
    statuses = ", ".join(f"{count:,} {status}" for status, count in sorted(seen.statuses.items()))
    text = (
        f"{made:,} requests of schemathesis, made from the OpenAPI document, and {sum(seen.statuses.values()):,} of the drill's"
        " own to the API and all pages: wrong values, names that the document does not have, methods, headers and bodies."
        f" Their answers: {statuses}. Readers get inputs that are made of good ones by small changes."
    )
    return Outcome(f"{text}\n\n{page.table(['seen', 'asked', 'seen', 'verdict'], rows)}", all(one[-1] == "met" for one in rows))


def _readers(given: argparse.Namespace) -> list[dict]:
    libraries = _MODULE / "target/test-classpath.txt"
    program = _MODULE / "target/test-classes" / (_MAIN.replace(".", "/") + ".class")
    if not libraries.exists() or not program.exists():
        raise FileNotFoundError("the tests of spark-jobs are not built: call mvn -pl spark-jobs -am process-test-classes")
    class_path = f"{_MODULE}/target/test-classes:{_MODULE}/target/classes:{libraries.read_text().strip()}"
    with tempfile.TemporaryDirectory(prefix="ontime-drill-") as folder:
        arguments = [str(argument) for argument in (given.seed, given.inputs, given.files, folder)]
        done = subprocess.run(["java", "-Xmx1g", "-cp", class_path, _MAIN, *arguments], stdout=subprocess.PIPE)
    if done.returncode:
        return [{"reader": "all", "made": 0, "taken": 0, "failures": [f"the program ended with {done.returncode}"]}]
    return [json.loads(line) for line in done.stdout.decode().splitlines() if line.startswith("{")]


def _schemathesis(system: System, given: argparse.Namespace) -> tuple[int, bool]:
    """Sends requests in turns, each with another seed; returns how many, and whether all were answered as documented."""
    made, passed, turn = 0, True, 0
    left = given.seconds
    most = given.requests // 2
    while left >= 10 and made < most:
        done = subprocess.run(
            command(f"http://127.0.0.1:{system.port}", 50, min(left, 60), given.seed + turn),
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        counts = _GENERATED.findall(done.stdout)
        made += int(counts[-1]) if counts else 0
        if done.returncode:
            passed = False
            print(done.stdout[-3000:])
        if not counts:
            break
        left -= 60
        turn += 1
    return made, passed


async def _attack(system: System, given: argparse.Namespace, requests: int) -> _Seen:
    seen = _Seen()
    site = f"http://127.0.0.1:{system.port}"
    timeout = aiohttp.ClientTimeout(total=60)
    async with aiohttp.ClientSession(timeout=timeout, connector=aiohttp.TCPConnector(limit=_AT_ONCE)) as session:
        async with session.get(f"{site}/v3/api-docs") as answer:
            among = hostile.operations(await answer.json())
        among += [hostile.page(address) for address in await _pages(session, site)]
        waiting: Iterator[int] = iter(range(requests))

        async def client() -> None:
            for number in waiting:
                await _send(session, site, hostile.make(random.Random(f"{given.seed} {number}"), among), seen)
                if number and number % 10_000 == 0:
                    print(f"{number:,} of {requests:,}", flush=True)

        await asyncio.gather(*(client() for _ in range(_AT_ONCE)))
    return seen


async def _send(session: aiohttp.ClientSession, site: str, request: hostile.Request, seen: _Seen) -> None:
    try:
        async with session.request(
            request.method,
            yarl.URL(site + request.target, encoded=True),
            headers=request.headers,
            data=request.body,
            allow_redirects=False,
        ) as answer:
            is_stream = answer.content_type == "text/event-stream"
            body = b"" if is_stream else await answer.content.read(_READ)
            seen.statuses[answer.status] += 1
            _check(request, answer, body, seen)
    except (aiohttp.ClientError, TimeoutError, ValueError) as failure:
        # A request that the client cannot send is not the server's fault.
        if not isinstance(failure, (aiohttp.InvalidURL, ValueError)):
            seen.add("breaks", request, repr(failure))
        seen.statuses[0] += 1


def _check(request: hostile.Request, answer: aiohttp.ClientResponse, body: bytes, seen: _Seen) -> None:
    if answer.status >= 500 and not (answer.status == 501 and request.method not in {"GET", "POST", "PUT", "DELETE"}):
        seen.add("fails", request, str(answer.status))
    path = request.target.partition("?")[0]
    if answer.status >= 400 and _TOLD.search(body):
        seen.add("tells", request, str(_TOLD.search(body)))
    for name, value in _HEADERS.items():
        if value not in answer.headers.get(name, "missing") or name not in answer.headers:
            seen.add("headers", request, f"{answer.status} without {name}")
    is_error = answer.status >= 400 and body and request.method != "HEAD"
    # Of a longer one the server does not read the address, and answers with a page.
    is_read = len(request.target) < _MOST_HEAD - sum(map(len, (*request.headers, *request.headers.values())))
    if is_error and is_read and path.startswith("/api/") and answer.content_type != "application/problem+json":
        seen.add("problems", request, f"{answer.status} {answer.content_type}")


async def _pages(session: aiohttp.ClientSession, site: str) -> list[str]:
    """The pages that links lead to, a few of each kind."""
    found, kinds, ahead = [], Counter(), ["/"]
    while ahead and len(found) < _MOST_PAGES:
        address = ahead.pop(0)
        kind = re.sub(r"[A-Z0-9][\w-]*", "x", address.partition("?")[0])
        if address in found or kinds[kind] >= 4 or address.startswith(("/css", "/js", "/api/v1")):
            continue
        kinds[kind] += 1
        async with session.get(yarl.URL(site + address, encoded=True), allow_redirects=False) as answer:
            if answer.content_type != "text/html":
                continue
            found.append(address)
            ahead += [link.replace("&amp;", "&") for link in _LINK.findall((await answer.content.read()).decode("utf-8", "replace"))]
    return found


def _incidents(log: Path) -> int:
    return log.read_text(errors="replace").count("incident ") if log.exists() else 0


def _answers(system: System) -> bool:
    with urllib.request.urlopen(f"http://127.0.0.1:{system.port}/actuator/health", timeout=10) as answer:
        return answer.status == 200
