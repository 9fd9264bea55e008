"""./ontime dependencies: the list of packages, and the comparison with a database of vulnerabilities that answers as OSV does."""

import json
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from conftest import ROOT

OLD = "pkg:maven/org.example/old@1.0"
NEW = "pkg:pypi/new@2.0"


class Osv(BaseHTTPRequestHandler):
    """Knows two vulnerabilities of one package, on two pages."""

    def do_POST(self):
        queries = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["queries"]
        body = json.dumps({"results": [self.find(query) for query in queries]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def find(self, query):
        if query["package"]["purl"] != OLD:
            return {}
        if "page_token" in query:
            return {"vulns": [{"id": "GHSA-second"}]}
        return {"vulns": [{"id": "GHSA-first"}], "next_page_token": "2"}

    def log_message(self, *_):
        pass


@pytest.fixture
def osv():
    server = HTTPServer(("127.0.0.1", 0), Osv)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def scan(tmp_path, osv, *purls):
    file = tmp_path / "list.json"
    file.write_text(json.dumps({"components": [{"purl": purl} for purl in purls]}))
    return subprocess.run(
        [ROOT / "infra/dependencies", "--scan", "--list", file, "--osv", osv], capture_output=True, text=True
    )


def test_an_unexplained_vulnerability_fails_and_names_its_package(tmp_path, osv):
    said = scan(tmp_path, osv, OLD + "?type=jar", NEW)

    assert said.returncode == 1
    assert f"GHSA-first  {OLD}  NOT EXPLAINED" in said.stdout
    assert f"GHSA-second  {OLD}  NOT EXPLAINED" in said.stdout
    assert "2 packages, 2 known vulnerabilities, 2 of them not explained" in said.stdout


def test_packages_without_any_pass(tmp_path, osv):
    said = scan(tmp_path, osv, NEW, "pkg:maven/ontime/webapp@1")

    assert said.returncode == 0, said.stderr
    assert "1 packages, 0 known vulnerabilities" in said.stdout


def test_a_database_that_does_not_answer_is_one_sentence(tmp_path):
    said = scan(tmp_path, "http://127.0.0.1:9", NEW)

    assert said.returncode == 1
    assert said.stderr.startswith("dependencies: http://127.0.0.1:9 does not answer")
    assert said.stderr.count("\n") == 1


def test_every_lock_file_is_listed(tmp_path):
    locks = {
        path.parent.relative_to(ROOT).as_posix()
        for path in ROOT.glob("**/requirements*.txt")
        if not {".venv", "target", "run", "node_modules"} & set(path.relative_to(ROOT).parts)
    }
    listed = (ROOT / "infra/dependencies").read_text()

    assert all(f'"{folder}"' in listed for folder in locks), locks
