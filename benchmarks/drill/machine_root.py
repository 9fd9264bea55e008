"""The disk of the drill's machine: a Debian, and what the machine would get from outside: packages, jars and wheels."""

import hashlib
import re
import shutil
import subprocess
from pathlib import Path

from benchmarks.drill.faults import NotRecovered
from benchmarks.pages.system import QUIET_UP

#: Of the bridge, of the machine on it, and what the machine calls the bridge's side.
HOST = "10.213.7.1"
GUEST = "10.213.7.2"
VENDORS = ["fastdl.mongodb.org", "artifacts.elastic.co", "archive.apache.org"]

WHEELS = "/srv/wheels"
PROJECT = "/root/ontime"

_RELEASE = "bookworm"
_BASE = "systemd,systemd-sysv,dbus,ca-certificates,iproute2,procps,curl"


def make_base(work: Path) -> Path:
    """A Debian with systemd, whose apt has all packages of provision.sh at hand. It is made once."""
    base, aside = work / "base", work / "base.aside"
    if base.exists():
        return base
    shutil.rmtree(aside, ignore_errors=True)
    packages = work / "packages"
    packages.mkdir(parents=True, exist_ok=True)
    # From debootstrap's own mirror.
    _log(work, "debootstrap", f"--cache-dir={packages}", "--variant=minbase", f"--include={_BASE}", _RELEASE, aside)
    for name in ("resolv.conf", "hosts"):
        shutil.copy(Path("/etc") / name, aside / "etc" / name)
    _log(work, "chroot", aside, "apt-get", "update")
    _log(work, "chroot", aside, "apt-get", "install", "-y", "--no-install-recommends", "--download-only", *_packages())
    aside.rename(base)
    return base


def make_wheels(work: Path) -> Path:
    """The locked Python packages of Jupyter and Airflow, downloaded again if a lock changed."""
    locks = ["notebooks/requirements.txt", "airflow-dags/requirements.txt"]
    wheels = work / "wheels"
    done = wheels / hashlib.sha256(b"".join(Path(lock).read_bytes() for lock in locks)).hexdigest()
    if done.exists():
        return wheels
    for lock in locks:
        command = ["python3", "-m", "pip", "download", "--quiet", "--require-hashes", "--no-deps", "--dest", wheels]
        _log(work, *command, "-r", lock)
    # With these, pip builds what is published as source only.
    _log(work, "python3", "-m", "pip", "download", "--quiet", "--no-deps", "--dest", wheels, "setuptools", "wheel")
    done.touch()
    return wheels


def make_root(work: Path, certificate: Path) -> Path:
    """A copy of the base with the project, the local Maven repository and a network whose only other member is this host."""
    root = work / "root"
    shutil.rmtree(root, ignore_errors=True)
    _log(work, "cp", "-a", "--reflink=auto", work / "base", root)
    names = f"127.0.0.1 localhost ontime-drill\n{HOST} {' '.join(VENDORS)}\n"
    files = {
        "etc/hosts": names,
        "etc/hostname": "ontime-drill\n",
        "etc/resolv.conf": "",
        "etc/pip.conf": f"[global]\nno-index = true\nfind-links = {WHEELS}\n",
        "etc/systemd/network/50-host0.network": f"[Match]\nName=host0\n\n[Network]\nAddress={GUEST}/24\n",
        # A small machine's work: no training, no downloads.
        "etc/systemd/system/ontime.service.d/drill.conf": "[Service]\n"
        + "".join(f"Environment={name}={value}\n" for name, value in QUIET_UP.items()),
        "var/lib/ontime/home/.m2/settings.xml": "<settings><offline>true</offline></settings>\n",
        "usr/local/share/ca-certificates/vendors.crt": certificate.read_text(),
    }
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).unlink(missing_ok=True)
        (root / name).write_text(content)
    home = root / "var/lib/ontime/home/.m2"
    _log(work, "cp", "-a", "--reflink=auto", Path.home() / ".m2/repository", home / "repository")
    _log(work, "chmod", "-R", "a+rwX", home)
    _log(work, "chroot", root, "update-ca-certificates")
    _log(work, "chroot", root, "systemctl", "enable", "systemd-networkd")
    archive = subprocess.run(["git", "archive", "--format=tar", "HEAD"], capture_output=True, check=True)
    (root / PROJECT[1:]).mkdir()
    subprocess.run(["tar", "-x", "-C", root / PROJECT[1:]], input=archive.stdout, check=True)
    return root


def _packages() -> list[str]:
    return re.search(r"for package in ([^;]*);", Path("infra/provision.sh").read_text()).group(1).split()


def _log(work: Path, *command: str | Path) -> None:
    with (work / "root.log").open("a") as log:
        done = subprocess.run([str(word) for word in command], stdout=log, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        raise NotRecovered(f"{command[0]} ended with {done.returncode}; see {log.name}")
