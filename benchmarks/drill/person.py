"""A person who uses the pages of a system: an account, a token, a watched flight, a dashboard and statements in SQL"""

import json
import re
import time
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

from benchmarks.drill.faults import NotRecovered
from benchmarks.pages.system import System

_PASSWORD = re.compile(r"password of \S+: (\S+)")
_FORM_TOKEN = re.compile(r'name="_csrf" value="([^"]+)"')
_API_TOKEN = re.compile(r"<code>(ontime_[^<]+)</code>")
_CONFIRM = re.compile(r"https?://\S+/subscriptions/confirm\?key=[\w.~%-]+")
_MAIL = "drill@example.org"
_STATEMENT = "SELECT Carrier, count(*) AS flights FROM flights GROUP BY Carrier ORDER BY Carrier"
_PATIENCE = 120.0


class Person:
    """Keeps cookies as a browser does, and the addresses of what it made."""

    def __init__(self, system: System, added: str):
        """:param added: what ./ontime user add printed"""
        self._cookies = CookieJar()
        self._browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self._cookies))
        self._password = _PASSWORD.search(added).group(1)
        self._token, self._things = "", []
        self.use(system)

    def use(self, system: System) -> None:
        """Goes to another system, which may have other ports."""
        self._site = f"http://127.0.0.1:{system.port}"
        self._mails = f"http://127.0.0.1:{system.parts['mail'].ports['pages']}"

    def make_things(self, flight: dict) -> None:
        """Makes one of each thing."""
        self._post("/login", user="drill", password=self._password)
        account = self._post("/sql/account/tokens", _csrf=self._form_token("/sql/account"), name="drill")
        self._token = _API_TOKEN.search(account).group(1)
        saved = self._call("/api/v1/sql/saved", {"name": "flights", "description": "", "shared": True, "statement": _STATEMENT})
        ran = self._call("/api/v1/sql/queries", {"statement": _STATEMENT})
        self._await_result(ran["id"])
        dashboard = self._send("/dashboards/saved", {"name": "Mine", "chart": "carrier/onTimeShare"}).geturl()
        address = urllib.parse.urlsplit(dashboard).path.removesuffix("/edit")
        self._things = [
            f"/api/v1/sql/saved/{saved['id']}",
            f"/api/v1/sql/queries/{ran['id']}/rows",
            "/api/v1/sql/queries",
            address,
            self._watch(flight),
        ]

    def _watch(self, flight: dict) -> str:
        """The address of the page of a watched route, which shows the decrypted email address."""
        self._send("/subscriptions", {"origin": flight["origin"], "dest": flight["dest"], "mail": _MAIL})
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            for number in re.findall(r'href="/?([^"]*mails?/[^"]+)"', self._text(self._mails + "/")):
                found = _CONFIRM.search(self._text(f"{self._mails}/{number}").replace("&amp;", "&"))
                if found:
                    parts = urllib.parse.urlsplit(found.group())
                    key = urllib.parse.parse_qs(parts.query)["key"][0]
                    address = urllib.parse.urlsplit(self._send(parts.path, {"key": key}).geturl())
                    return f"{address.path}?{address.query}"
            time.sleep(0.5)
        raise NotRecovered("no email to confirm a watched route came")

    def look_at_things(self) -> dict[str, bytes]:
        """The answer of each thing, by its address."""
        return {address: self.get(address) for address in self._things}

    def get(self, address: str) -> bytes:
        """A page, or an answer of the API; waits while a part is still starting."""
        headers = {"Authorization": f"Bearer {self._token}"} if address.startswith("/api/v1/sql/") else {}
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                with self._browser.open(urllib.request.Request(self._site + address, headers=headers), timeout=60) as answer:
                    return answer.read()
            except urllib.error.HTTPError as refused:
                if refused.code != 503 or time.monotonic() > deadline:
                    raise
            time.sleep(1)

    def _await_result(self, query: str) -> None:
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            if json.loads(self.get(f"/api/v1/sql/queries/{query}"))["ran"]["state"].lower() == "finished":
                return
            time.sleep(0.5)
        raise NotRecovered("a statement in SQL did not finish")

    def _call(self, address: str, body: dict) -> dict:
        headers = {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}
        request = urllib.request.Request(self._site + address, json.dumps(body).encode(), headers)
        with self._browser.open(request, timeout=60) as answer:
            return json.load(answer)

    def _form_token(self, address: str) -> str:
        return _FORM_TOKEN.search(self.get(address).decode()).group(1)

    def _post(self, address: str, **fields: str) -> str:
        if "_csrf" not in fields and address == "/login":
            fields["_csrf"] = self._form_token("/login")
        return self._send(address, fields).read().decode()

    def _send(self, address: str, fields: dict[str, str]):
        request = urllib.request.Request(self._site + address, urllib.parse.urlencode(fields).encode())
        request.add_header("Origin", self._site)
        return self._browser.open(request, timeout=60)

    def _text(self, address: str) -> str:
        with self._browser.open(address, timeout=60) as answer:
            return answer.read().decode()
