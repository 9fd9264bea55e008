"""The kernel's rules that keep other accounts of a machine away from its stores, in a network of their own."""

import os
import shutil
import subprocess

import pytest
from conftest import ROOT

RULES = ROOT / "infra/machine/stores.nft"

# Listens as root on three ports, and connects as three users: who runs services, who reads documents, and anybody.
TRIAL = """
import encodings.idna, os, socket  # the first before a user is taken who may not read Python's folder

def answers(user, port, address="127.0.0.1"):
    child = os.fork()
    if child == 0:
        os.setresuid(user, user, user)
        try:
            socket.create_connection((address, port), 2).close()
        except OSError:
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0

listening = [socket.create_server(("", port), family=family)
             for port in (9092, 9200, 27017, 8080) for family in (socket.AF_INET, socket.AF_INET6)]
for name, user in (("root", 0), ("service", 2001), ("notebook", 2002), ("other", 2003)):
    print(name, *[port for port in (9092, 9200, 27017, 8080) if answers(user, port)],
          *[f"[{port}]" for port in (9200, 27017) if answers(user, port, "::1")])
"""


@pytest.fixture
def network():
    """Runs commands in a network of its own, with the wall."""
    if os.geteuid() != 0:
        pytest.skip("needs root: the kernel's rules")
    if shutil.which("nft") is None:
        pytest.skip("no nft. Debian: apt-get install nftables")
    if subprocess.run(["unshare", "--net", "nft", "list", "ruleset"], capture_output=True).returncode:
        pytest.skip("this machine may not change the kernel's rules")
    rules = "define services = { 0, 2001 }\ndefine documents = { 0, 2001, 2002 }\n" + RULES.read_text()

    def run(*commands):
        script = ["set -eu", "ip link set lo up", f"nft --file - <<'RULES'\n{rules}\nRULES", *commands]
        done = subprocess.run(["unshare", "--net", "bash", "-c", "\n".join(script)], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    return run


def test_only_services_reach_the_stores_and_only_notebooks_the_documents_as_well(network):
    assert network(f"python3 - <<'TRIAL'\n{TRIAL}\nTRIAL") == [
        "root 9092 9200 27017 8080 [9200] [27017]",
        "service 9092 9200 27017 8080 [9200] [27017]",
        "notebook 27017 8080 [27017]",
        "other 8080",
    ]


def test_a_second_time_the_rules_are_the_same(network):
    file = "{ echo 'define services = { 0 }'; echo 'define documents = { 0 }'; cat " + str(RULES) + "; } >/dev/shm/wall.nft"
    once, twice = "nft --file /dev/shm/wall.nft; nft list ruleset", "rm /dev/shm/wall.nft"
    listed = network(file, once, "echo ---", once, twice)

    assert listed[: listed.index("---")] == listed[listed.index("---") + 1 :]
