"""infra/machine/watched: systemd hears of a server as long as it answers."""

import os
import signal
import socketserver
import subprocess
import threading
import time

import pytest
from conftest import ROOT

WATCHED = ROOT / "infra/machine/watched"

KAFKA = bytes.fromhex("0000000e 0012 0000 00000001 0004 6c6f6f6b")
MONGODB = (
    bytes.fromhex("33000000 01000000 00000000 dd070000 00000000 00 1e000000 10")
    + b"ping\0"
    + bytes.fromhex("01000000 02")
    + b"$db\0"
    + bytes.fromhex("06000000")
    + b"admin\0\0"
)
HTTP = b"GET /"


class Server(socketserver.ThreadingTCPServer):
    """Notes what it is asked, and answers as long as it is well."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Asked)
        self.asked = []
        self.is_well = True
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def port(self):
        return self.server_address[1]


class Asked(socketserver.BaseRequestHandler):
    def handle(self):
        self.server.asked.append(self.request.recv(1024))
        if self.server.is_well:
            self.request.sendall(b"HTTP/1.1 503 Not yet\r\nContent-Length: 0\r\n\r\n")


@pytest.fixture
def server():
    server = Server()
    yield server
    server.shutdown()
    server.server_close()


def until(is_true):
    deadline = time.monotonic() + 60
    while not is_true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.mark.parametrize(("protocol", "question"), [("http", HTTP), ("kafka", KAFKA), ("mongodb", MONGODB)])
def test_systemd_is_told_of_a_server_as_long_as_it_answers(server, tmp_path, protocol, question):
    told = tmp_path / "told"
    notify = tmp_path / "systemd-notify"
    notify.write_text(f'#!/bin/bash\necho "$@" >>{told}\n')
    notify.chmod(0o700)
    address = f"http://127.0.0.1:{server.port}/" if protocol == "http" else str(server.port)
    settings = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "NOTIFY_SOCKET": "/nowhere", "WATCHED_PAUSE": "0.1"}
    watched = subprocess.Popen([WATCHED, protocol, address, "sleep", "600"], env=settings, start_new_session=True)
    try:
        until(lambda: told.exists() and len(told.read_text().splitlines()) >= 3)
        server.is_well = False
        asked = len(server.asked)
        until(lambda: len(server.asked) >= asked + 2)
        before = told.read_text()
        until(lambda: len(server.asked) >= asked + 5)

        assert told.read_text() == before
        assert set(before.splitlines()) == {"WATCHDOG=1"}
        assert all(one.startswith(question) for one in server.asked)
    finally:
        os.killpg(watched.pid, signal.SIGKILL)
        watched.wait()


def test_without_systemd_it_only_runs_the_server():
    environment = {name: value for name, value in os.environ.items() if name != "NOTIFY_SOCKET"}
    run = subprocess.run([WATCHED, "kafka", "1", "echo", "the server"], env=environment, capture_output=True, text=True)

    assert (run.returncode, run.stdout) == (0, "the server\n")
