"""infra/provision.sh run whole, in a Debian of its own: as far as packages alone lead, without other makers' servers."""

import os
import pathlib
import re
import shutil
import subprocess

import pytest
from conftest import ROOT

PACKAGES = (
    "openjdk-17-jdk-headless,maven,python3,python3-venv,curl,ca-certificates,procps,iproute2,util-linux,fontconfig,fonts-dejavu-core"
)
PARTS = "mongodb,elasticsearch,kafka,spark"

# A second run starts what the first installed, a third finds all of it running: the same processes, the same files.
START = f"""
set -eu
ip link set lo up
/root/ontime/infra/provision.sh --without {PARTS}
sum() {{ find /etc/ontime /etc/systemd/system -type f -exec sha256sum {{}} + | sort | sha256sum; ps -eo pid,user:20,args | grep -E '[j]upyter|[O]nTimeApplication|[a]irflow (api_server|scheduler)' | sort; }}
sum >/tmp/before
/root/ontime/infra/provision.sh --without {PARTS}
sum >/tmp/after
cat /tmp/before
cmp /tmp/before /tmp/after
/root/ontime/infra/provision.sh --check --without {PARTS}
. /etc/ontime/jupyter.env
echo "with token $(curl -s -o /dev/null -w '%{{http_code}}' -H "Authorization: token $JUPYTER_TOKEN" http://127.0.0.1:8888/api/contents)"
echo "run $(stat -c '%a %U:%G' /opt/ontime/app/run), SQL token $(stat -c '%a %U' /opt/ontime/app/run/sql.token), classes $(stat -c '%a %U' /opt/ontime/app/run/classes)"
setpriv --reuid=ontime-airflow --regid=ontime --init-groups mv /opt/ontime/app/run/classes /opt/ontime/app/run/other 2>/dev/null || echo "Airflow cannot replace the classes"
echo "token file $(stat -c '%a %U:%G' /etc/ontime/jupyter.env)"
echo "Airflow without password $(curl -s -o /dev/null -w '%{{http_code}}' http://127.0.0.1:8081/api/v2/dags)"
echo "password file $(stat -c '%a %U' /var/lib/ontime/data/airflow/passwords.json)"
echo "state $(cat /var/lib/ontime/provisioned)"
/root/ontime/infra/provision.sh --uninstall
ls -d /opt/ontime /etc/systemd/system/ontime*.service 2>/dev/null || true
for _ in $(seq 60); do ps -eo user | grep -q ^ontime || break; sleep 1; done
echo "left $(ps -eo user | grep -c ^ontime) processes, data $(ls -d /var/lib/ontime/data)"
/root/ontime/infra/provision.sh --uninstall --delete-data
echo "then $(find / -xdev -user ontime 2>/dev/null | wc -l) files, $(getent passwd | grep -c ^ontime) users"
"""


def mirror():
    """Where this machine has its Debian packages from."""
    files = [pathlib.Path("/etc/apt/sources.list"), *pathlib.Path("/etc/apt/sources.list.d").glob("*")]
    for file in files:
        for line in file.read_text().splitlines() if file.is_file() else []:
            found = re.match(r"(?:URIs:|deb(?: \[.*?\])?)\s*(https?://\S+/debian/?)(?:\s|$)", line)
            if found:
                return found.group(1)
    return None


def need_machine():
    if os.environ.get("ONTIME_TEST_MACHINE") != "true":
        pytest.skip("takes ten minutes and 4 GB; ONTIME_TEST_MACHINE=true runs it")
    if os.geteuid() != 0:
        pytest.skip("needs root: chroot, mount")
    for tool in ("debootstrap", "unshare"):
        if shutil.which(tool) is None:
            pytest.skip(f"no {tool}. Debian: apt-get install {tool}")
    if mirror() is None:
        pytest.skip("no mirror of Debian is named in /etc/apt")


def chroot(root, script, *options):
    """Runs a script in the root, with processes of its own; they end with it."""
    # Programs that ask how full a disk is want it to be one of its own.
    mounts = f"mount --bind {root} {root} && mount -t proc proc {root}/proc && mount --rbind /dev {root}/dev"
    inside = f"{mounts} && ln -sf /proc/self/mounts {root}/etc/mtab && exec chroot {root} /bin/bash -c \"$0\""
    return subprocess.run(
        ["unshare", "--mount", "--pid", "--fork", "--kill-child", *options, "bash", "-c", inside, script],
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "PIP_CERT": "/etc/ssl/certs/ca-certificates.crt"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.fixture
def debian():
    need_machine()
    folder = pathlib.Path(os.environ.get("ONTIME_TEST_ROOT", "/var/tmp/ontime-root"))
    if not (folder / "usr/bin/mvn").exists():
        shutil.rmtree(folder, ignore_errors=True)
        made = subprocess.run(
            ["debootstrap", "--variant=minbase", f"--include={PACKAGES}", "bookworm", folder, mirror()],
            capture_output=True,
            text=True,
        )
        if made.returncode != 0:
            pytest.skip("no Debian can be made here: " + made.stdout[-300:])
    # What this machine trusts, the root does.
    for file in ("etc/ssl/certs/ca-certificates.crt", "etc/ssl/certs/java/cacerts", "etc/resolv.conf", "etc/hosts", "etc/pip.conf"):
        if pathlib.Path("/", file).exists():
            shutil.copy(pathlib.Path("/", file), folder / file)
    known = pathlib.Path.home() / ".m2/repository"
    home = folder / "var/lib/ontime/home/.m2/repository"
    if known.is_dir() and not home.exists():
        shutil.copytree(known, home)
        subprocess.run(["chmod", "-R", "a+rwX", home.parent], check=True)
    yield folder
    if "ONTIME_TEST_ROOT" not in os.environ:
        shutil.rmtree(folder)


def test_a_bare_debian_becomes_the_machine_and_stays_it(debian):
    project = debian / "root/ontime"
    shutil.rmtree(project, ignore_errors=True)
    project.mkdir(parents=True)
    archive = subprocess.Popen(["git", "-C", ROOT, "archive", "--format=tar", "HEAD"], stdout=subprocess.PIPE)
    subprocess.run(["tar", "-x", "-C", project, "-f", "-"], stdin=archive.stdout, check=True)

    installed = chroot(debian, f"/root/ontime/infra/provision.sh --without {PARTS} --install-only")
    assert installed.returncode == 0, installed.stdout[-4000:]

    started = chroot(debian, START, "--net")
    assert started.returncode == 0, started.stdout[-6000:]
    said = started.stdout
    assert said.count("All services answer, on loopback only.") == 3
    assert re.search(r"\bontime\b.*OnTimeApplication", said) and re.search(r"ontime-j\S*.*jupyter", said)
    assert "with token 200" in said
    assert "Airflow without password 401" in said
    assert "password file 600 ontime-airflow" in said
    assert "token file 640 root:ontime" in said
    assert "run 3775 ontime:ontime, SQL token 600 ontime, classes 2755 ontime" in said
    assert "Airflow cannot replace the classes" in said
    assert "state ready" in said
    assert "left 0 processes, data /var/lib/ontime/data" in said and "/opt/ontime\n" not in said
    assert "then 0 files, 0 users" in said
