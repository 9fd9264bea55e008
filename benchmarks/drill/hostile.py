"""Requests that no program of ours sends: values, names, methods and headers that are wrong, by chance from a seed."""

import random
from dataclasses import dataclass
from urllib.parse import quote

_VALUES = [
    "", "1", "-1", "0", "999999999999999999999", "2147483648", "1e309", "NaN", "ATL", "DL", "2008-01-15", "2008-02-30",
    "0000-00-00", "+999999999-12-31", "'", '"', "<script>alert(1)</script>", "../../etc/passwd", "..", ".", "%", "%00",
    "\x00", "\r\nX-Evil: 1", "${7*7}", "#{7*7}", "__${7*7}__::.x", "{{7*7}}", "%s%n%d", "\u202e", "\ud7ff", "\ufeff",
    "\u0130", "\U0001f600", "x" * 300, "x" * 5_000, "[", "]", "[]", "{}", "null", "true", "on-time", "a,b,c", ",", ";",
    "' OR '1'='1", "$where", '{"$gt":""}', "*", "?", "http://127.0.0.1:9200/", "file:///etc/passwd", "jndi:ldap://127.0.0.1/",
]
_UNKNOWN = [
    "x", "_", "page.x", "class.module.classLoader.resources", "__proto__", "constructor", "_method", "_csrf", "debug", "lang",
    "callback", "jsonp", "format", "sort[]", "filter[0]", "a" * 200, "%00", "\u00e9", "!page", "*",
]
_CHANGES = ["{}.x", "{}.bytes", "{}.class.name", "{}[0]", "{}[-1]", "{}[257]", "{}[999999999]", "{}[a]", "_{}", "!{}", "{} ", "{}%00"]
_METHODS = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "PROPFIND", "GETT"]
_TYPES = ["application/json", "application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", "application/xml", "x/y/z"]
_BODIES = [
    b"", b"{", b"[]", b"null", b'{"carrier":"DL"}', b'{"carrier":"DL","carrier":"AA"}', b"\xff\xfe{", b"[" * 2_000, b"x" * 20_000,
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', b"a=1&a=2&a[0]=3&b.c=4", b"%zz=%",
    b'{"carrier":"DL","flightNum":1e9999,"origin":"ATL","dest":"JFK"}', b"\x00" * 100,
]
_HEADERS = {
    "Accept": ["*/*", "image/png", "text/html", "application/json", "x", "*/*;q=2", "text/event-stream"],
    "Accept-Language": ["es", "tr-TR", "x" * 500, "en;q=nan", "*", "../.."],
    "Accept-Encoding": ["gzip", "br", "identity;q=0", "x"],
    "If-None-Match": ["*", '"x"', "W/", '"' * 50],
    "If-Modified-Since": ["now", "Thu, 01 Jan 1970 00:00:00 GMT"],
    "Range": ["bytes=0-", "bytes=9-1", "bytes=0-0,1-1,2-2", "x"],
    "X-Forwarded-For": ["127.0.0.1", "x", "::1, ::1"],
    "X-Forwarded-Host": ["evil.example"],
    "X-HTTP-Method-Override": ["DELETE"],
    "HX-Request": ["true", "x"],
    "Cookie": ["lang=xx", "ontime-session=" + "0" * 64, "=;=;", "a" * 3_000 + "=1"],
    "Authorization": ["Bearer ", "Bearer ontime_x", "Basic eDp4", "x"],
    "Idempotency-Key": ["x", "x" * 1_000],
    "Origin": ["https://evil.example", "null"],
    "Sec-Fetch-Site": ["cross-site", "same-origin", "x"],
    "Last-Event-ID": ["x"],
    "Traceparent": ["00-x"],
}


@dataclass(frozen=True)
class Operation:
    """A path with variables in braces, and the names and good values of its parameters."""

    method: str
    path: str
    variables: dict[str, str]
    parameters: dict[str, str]


@dataclass(frozen=True)
class Request:
    """One request."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes | None


def operations(document: dict) -> list[Operation]:
    """The operations of an OpenAPI document."""
    found = []
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            given = {"path": {}, "query": {}}
            for parameter in operation.get("parameters", []):
                if parameter["in"] in given:
                    given[parameter["in"]][parameter["name"]] = str(parameter.get("example", "1"))
            found.append(Operation(method.upper(), path, given["path"], given["query"]))
    return found


def page(address: str) -> Operation:
    """A page, whose path and parameters are those of a link."""
    path, _, query = address.partition("?")
    pairs = (pair.partition("=") for pair in query.split("&") if pair)
    return Operation("GET", path, {}, {name: value for name, _, value in pairs})


def make(chance: random.Random, among: list[Operation]) -> Request:
    """A request of a random operation: most of it right, some of it wrong."""
    operation = chance.choice(among)
    method = operation.method if chance.random() < 0.85 else chance.choice(_METHODS)
    target = _path(chance, operation)
    query = _query(chance, operation)
    if query:
        target += "?" + query
    body = None
    headers = {name: chance.choice(values) for name, values in _HEADERS.items() if chance.random() < 0.06}
    if method in {"POST", "PUT", "PATCH"}:
        body = chance.choice(_BODIES)
        headers["Content-Type"] = chance.choice(_TYPES)
    return Request(method, target, headers, body)


def _path(chance: random.Random, operation: Operation) -> str:
    path = operation.path
    for name, good in operation.variables.items():
        value = good if chance.random() < 0.7 else chance.choice(_VALUES)
        path = path.replace("{" + name + "}", _encoded(value))
    if chance.random() < 0.05:
        path += chance.choice(["/", "//", "/..", ";x=1", "/%2e%2e/", ".json", ".csv", "%20", "/%c0%ae"])
    return path


def _query(chance: random.Random, operation: Operation) -> str:
    pairs = []
    for name, good in operation.parameters.items():
        if chance.random() < 0.5:
            pairs.append((name, good if chance.random() < 0.6 else chance.choice(_VALUES)))
        if chance.random() < 0.15:
            pairs.append((chance.choice(_CHANGES).format(name), chance.choice(_VALUES)))
    if chance.random() < 0.3:
        pairs.append((chance.choice(_UNKNOWN), chance.choice(_VALUES)))
    chance.shuffle(pairs)
    return "&".join(f"{_encoded(name)}={_encoded(value)}" for name, value in pairs)


def _encoded(text: str) -> str:
    return quote(text, safe="")
