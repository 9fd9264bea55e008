"""Visitors of the drill's web hosts: some read pages, others watch routes and change a dashboard through both hosts at once"""

import http.client
import re
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from email import message_from_bytes, policy
from itertools import count, islice
from pathlib import Path

_CONFIRM = re.compile(r"/subscriptions/confirm\?key=([\w.~%-]+)")
_ROUTE = re.compile(r'href="/routes/(\w{3})/(\w{3})"')
_CHART = "carrier/onTimeShare"
_TIMEOUT = 30.0
_TRIES = 10
_PAUSE_OF_READERS = 0.5
_PAUSE_OF_WATCHERS = 4.0
#: A subscription may have 20 routes.
_ROUTES_OF_ADDRESS = 18
#: What a host that died did not send, another one sends after six minutes.
_MAIL_TIMEOUT = 480.0
_BROKEN = (urllib.error.URLError, http.client.HTTPException, OSError)


class Visitors(threading.Thread):
    """Do something again and again until they are told to end."""

    def __init__(self, pause: float):
        super().__init__(daemon=True)
        self._pause, self._over = pause, threading.Event()
        self._failure: Exception | None = None

    def run(self) -> None:
        """Until the end, or until something fails."""
        try:
            while not self._over.wait(self._pause):
                self.act()
        except Exception as failure:  # noqa: BLE001 - the drill raises it in its own thread
            self._failure = failure

    def act(self) -> None:
        """What they do."""
        raise NotImplementedError

    def end(self) -> None:
        """Tells them to end, and waits until they have; raises what failed."""
        self._over.set()
        self.join()
        if self._failure:
            raise self._failure


class Readers(Visitors):
    """Read pages; a connection that breaks is tried again at once."""

    def __init__(self, site: str, addresses: Sequence[str]):
        super().__init__(_PAUSE_OF_READERS)
        self._site, self._addresses = site, addresses
        self.read, self.slowest, self.failed = 0, 0.0, Counter[str]()

    def act(self) -> None:
        """Reads a page."""
        address, began = self._addresses[self.read % len(self._addresses)], time.monotonic()
        self.read += 1
        try:
            _open([self._site], address)
        except _BROKEN as failure:
            self.failed[f"{address}: {failure}"] += 1
        self.slowest = max(self.slowest, time.monotonic() - began)


class Watchers(Visitors):
    """Two at a time watch routes for the same email address and rename the same dashboard, each through another host."""

    def __init__(self, sites: Sequence[str], mails: Sequence[Path], routes: Iterable[tuple[str, str]]):
        """
        :param mails: folders of the emails that the hosts sent
        :param routes: to watch, each once
        """
        super().__init__(_PAUSE_OF_WATCHERS)
        self._sites, self._mails, self._routes = sites, mails, iter(routes)
        self._pool = ThreadPoolExecutor(len(sites))
        self._number = 0
        self._asked: dict[str, set[tuple[str, str]]] = defaultdict(set)
        #: Keys of confirmations that were seen, and the query of the page that manages an address.
        self._keys: set[str] = set()
        self._managed: dict[str, str] = {}
        saved = _open(sites, "/dashboards/saved", name="New", chart=_CHART)
        self._dashboard, self._names = saved.address, ["New"]

    def act(self) -> None:
        """Asks for a route through each host, confirms what was sent, and renames the dashboard through each host."""
        mail = f"drill{self._number // _ROUTES_OF_ADDRESS}@example.org"
        routes = list(islice(self._routes, len(self._sites)))
        self._number += len(routes)
        asked = self._pool.map(lambda turn, route: self._ask(turn, route, mail), range(len(routes)), routes)
        self._asked[mail].update(filter(None, asked))
        self._confirm_new()
        self._names = list(filter(None, self._pool.map(self._rename, range(len(self._sites))))) or self._names

    def asked(self) -> int:
        """How many routes they have asked to watch."""
        return sum(map(len, self._asked.values()))

    def count_watched(self) -> int:
        """How many of these are watched, once all emails have come."""
        deadline = time.monotonic() + _MAIL_TIMEOUT
        while (watched := self._watched()) < self.asked() and time.monotonic() < deadline:
            time.sleep(_PAUSE_OF_WATCHERS)
            self._confirm_new()
        return watched

    def has_last_name(self) -> bool:
        """Whether the dashboard has a name of the last two that it was given at the same time."""
        form = _open(self._sites, self._dashboard).text
        return any(f'value="{name}"' in form for name in self._names)

    def _turned(self, turn: int) -> list[str]:
        """The hosts, in the order in which a visitor tries them."""
        return [*self._sites[turn:], *self._sites[:turn]]

    def _ask(self, turn: int, route: tuple[str, str], mail: str) -> tuple[str, str] | None:
        try:
            answer = _open(self._turned(turn), "/subscriptions", origin=route[0], dest=route[1], mail=mail)
        except urllib.error.HTTPError:
            return None
        return route if answer.address == "/subscriptions/asked" else None

    def _confirm_new(self) -> None:
        letters = []
        for file in [file for folder in self._mails for file in folder.glob("*.eml")]:
            letter = message_from_bytes(file.read_bytes(), policy=policy.default)
            found = _CONFIRM.search(letter.get_body(("plain",)).get_content())
            key = urllib.parse.unquote(found.group(1)) if found else None
            if key and key not in self._keys:
                self._keys.add(key)
                letters.append((letter["To"], key))
        list(self._pool.map(self._confirm, count(), letters))

    def _confirm(self, number: int, letter: tuple[str, str]) -> None:
        try:
            managed = _open(self._turned(number % len(self._sites)), "/subscriptions/confirm", key=letter[1])
        except urllib.error.HTTPError:
            # It is refused if it was used and the answer got lost; the routes that are watched at the end count.
            return
        self._managed[letter[0]] = managed.address

    def _watched(self) -> int:
        pages = {mail: _open(self._sites, address).text for mail, address in self._managed.items()}
        return sum(len(self._asked[mail] & set(_ROUTE.findall(page))) for mail, page in pages.items())

    def _rename(self, turn: int) -> str | None:
        path, _, key = self._dashboard.partition("?key=")
        name = f"{self._number} {turn}"
        dimension, measure = _CHART.split("/")
        try:
            _open(self._turned(turn), path, key=key, name=name, dimension=dimension, measure=measure)
        except urllib.error.HTTPError:
            # Refused, because another one changed it at the same time.
            return None
        return name


@dataclass(frozen=True)
class _Page:
    """Where a request has led to, without the host, and what is there."""

    address: str
    text: str


def _open(sites: Sequence[str], address: str, **form: str) -> _Page:
    """A page, or what a form leads to, of the first host that takes the connection; tries again if it breaks."""
    body = urllib.parse.urlencode(form).encode() if form else None
    for attempt in range(_TRIES):
        site = sites[attempt % len(sites)]
        request = urllib.request.Request(site + address, body, {"Origin": site} if form else {})
        try:
            with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:
                return _Page(answer.geturl().removeprefix(site), answer.read().decode())
        except urllib.error.HTTPError:
            raise
        except _BROKEN as failure:
            broken = failure
    raise broken
