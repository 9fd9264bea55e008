"""places: the same flights, pages and files on machines with other time zones and languages, compared by checksum"""

import argparse
import hashlib
import os
import re
import subprocess
import tempfile
import urllib.error
import urllib.request
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from benchmarks import page
from benchmarks.drill.generated import generate, sources_of
from benchmarks.drill.report import Outcome, row
from benchmarks.pages.system import QUIET_UP, find, list_parts, remembered_source

#: Zones with half hours, with a day that never was (30 December 2011 in Apia) and far to the west; languages with another
#: small i and with other digits.
_PLACES = {
    "UTC, English": ("UTC", "en", "US"),
    "Anchorage, Turkish": ("America/Anchorage", "tr", "TR"),
    "Kathmandu, Arabic": ("Asia/Kathmandu", "ar", ""),
    "Apia, C": ("Pacific/Apia", "", ""),
}

_MONTH = "2008-03"
_FLIGHTS = 20_000

#: Unit tests without Spark, servers and browsers, which ignore no default of the machine.
_MODULES = "flights-model,testkit,mail,crossings,demo-flights,infra"
_ADDRESSES = ["/", "/robots.txt", "/sitemap.xml", "/api/v1/airports", "/api/v1/airlines", "/api/v1/flights-by-month.csv"]
_MOST_PAGES = 250
_LINK = re.compile(r'href="(/[^"#]*)')
_NOT_COMPARED = (
    "/css",
    "/js",
    "/login",
    "/sql",
    "/subscriptions",
    "/data",
    "/api/v1/data",
    "/models",
    "/reports",
    "/actuator",
    "/status",
    "/api/v1/status",
)

#: What tells when something was loaded, and secrets of forms.
_CHANGING = [
    re.compile(rb'\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?( UTC|Z)?'),
    re.compile(rb'"(dataVersion|version)" ?: ?\d+'),
    re.compile(rb'name="_csrf" value="[^"]*"'),
    re.compile(rb'(data-version|content)="\d+"'),
]


@dataclass(frozen=True)
class _Result:
    """A place: whether its unit tests passed, and the checksums of its answers by address."""

    tests: bool
    sums: dict[str, str]


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--places", nargs="*", default=list(_PLACES), choices=list(_PLACES), help="the first is what others are compared with")
    parser.add_argument("--no-tests", action="store_true", help="compare answers only")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.places == list(_PLACES) and not given.no_tests


def drill(given: argparse.Namespace) -> Outcome:
    """Generates, loads and publishes the same flights in each place, and compares what the pages and the API answer."""
    if any(part.is_alive() for part in list_parts().values()):
        raise FileNotFoundError("OnTime runs, and this drill starts its own: call ./ontime down first")
    results = {}
    with remembered_source():
        for name in given.places:
            results[name] = _Result(given.no_tests or _test(name), _load_and_read(name, given.seed))
            print(f"{name}: {len(results[name].sums)} addresses read", flush=True)
    first, *others = given.places
    rows = [row(f"{name}: unit tests pass", "yes", "yes" if results[name].tests else "no") for name in given.places]
    for name in others:
        different = _different(results[first].sums, results[name].sums)
        for address in different[:20]:
            print(f"{name}: {address} differs")
        rows.append(row(f"{name}: addresses that answer otherwise, of {len(results[first].sums)}", "0", str(len(different))))
    text = (
        f"{_FLIGHTS:,} flights of {_MONTH}, in which clocks change, are generated, loaded and published in each place."
        f" {len(results[first].sums)} pages, answers of the API and CSV files are compared with those of {first}, without the"
        f" times at which they were loaded. The unit tests of {_MODULES.replace(',', ', ')} run in each place."
    )
    is_good = all(one[-1] == "met" for one in rows) and all(result.sums for result in results.values())
    return Outcome(f"{text}\n\n{page.table(['what', 'asked', 'seen', 'verdict'], rows)}", is_good)


def _environment(name: str) -> dict[str, str]:
    zone, language, country = _PLACES[name]
    java = f"-Duser.timezone={zone} -Duser.language={language} -Duser.country={country}"
    return {**os.environ, "TZ": zone, "JDK_JAVA_OPTIONS": java}


def _test(name: str) -> bool:
    command = ["mvn", "--batch-mode", "--quiet", "--offline", "-pl", _MODULES, "-am", "test", "-Dsurefire.failIfNoSpecifiedTests=false"]
    return subprocess.run(command, env=_environment(name), check=False).returncode == 0


def _load_and_read(name: str, seed: int) -> dict[str, str]:
    with tempfile.TemporaryDirectory(prefix="ontime-drill-places-") as folder:
        environment = {
            **_environment(name),
            "ONTIME_DATA": f"{folder}/data",
            **QUIET_UP,
        }
        flights = Path(folder, "flights")
        generate(flights, _MONTH, _FLIGHTS, seed, environment)
        try:
            subprocess.run(["./ontime", "up", *sources_of(flights)], check=True, env=environment)
            system = find()
            if not system:
                raise FileNotFoundError("the system did not start")
            return _read_all(f"http://127.0.0.1:{system.port}")
        finally:
            subprocess.run(["./ontime", "down"], check=True, env=environment)


def _read_all(site: str) -> dict[str, str]:
    """The checksums of what links lead to, a few addresses of each kind."""
    sums, kinds, ahead = {}, Counter(), list(_ADDRESSES)
    while ahead and len(sums) < _MOST_PAGES:
        address = ahead.pop(0)
        kind = re.sub(r"[A-Z0-9][\w-]*", "x", address.partition("?")[0])
        if address in sums or kinds[kind] >= 6 or address.startswith(_NOT_COMPARED):
            continue
        kinds[kind] += 1
        body, is_page = _read(site + address)
        sums[address] = hashlib.sha256(_without_changing(body)).hexdigest()
        if is_page:
            ahead += [link.replace("&amp;", "&") for link in _LINK.findall(body.decode("utf-8", "replace"))]
    return sums


def _read(url: str) -> tuple[bytes, bool]:
    request = urllib.request.Request(url, headers={"Accept-Language": "en"})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.read(), answer.headers.get_content_type() == "text/html"
    except urllib.error.HTTPError as failure:
        return str(failure.code).encode(), False


def _without_changing(body: bytes) -> bytes:
    for pattern in _CHANGING:
        body = pattern.sub(b"", body)
    return body


def _different(first: dict[str, str], other: dict[str, str]) -> list[str]:
    return sorted(address for address in first.keys() | other.keys() if first.get(address) != other.get(address))
