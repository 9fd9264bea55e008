"""infra/provision.sh: what it downloads and trusts, how it shares memory, and its units; test_root.py runs it whole."""

import hashlib
import os
import pathlib
import re
import stat
import subprocess

import pytest
from conftest import ROOT

MACHINE = ROOT / "infra/machine"

# curl that serves from a folder, by the file's name, and appends what a --continue-at asks for.
FAKE_CURL = """#!/bin/bash
output=/dev/stdout
while [ $# -gt 0 ]; do
  case $1 in
    --output) output=$2; shift ;;
    --proto | --retry | --continue-at) shift ;;
    https://*) file=$FAKE_SITE/${1##*/} ;;
  esac
  shift
done
echo "${file##*/}" >>"$FAKE_SITE.log"
[ -f "$file" ] || exit 22
if [ "$output" != /dev/stdout ] && [ -f "$output" ]; then
  tail -c +$(($(stat -c %s "$output") + 1)) "$file" >>"$output"
else
  cat "$file" >"$output"
fi
"""


class Makers:
    """Makers' sites with one archive of Kafka."""

    def __init__(self, folder):
        self.folder = folder
        self.site = folder / "site"
        self.site.mkdir()
        self.cache = folder / "cache"
        self.pins = folder / "pins"
        curl = folder / "bin/curl"
        curl.parent.mkdir()
        curl.write_text(FAKE_CURL)
        curl.chmod(0o700)
        content = folder / "content/kafka_2.13"
        content.mkdir(parents=True)
        (content / "LICENSE").write_text("of Kafka")
        version = self.shell("echo $kafka_version").stdout.strip()
        self.name = f"kafka_2.13-{version}.tgz"
        subprocess.run(["tar", "-czf", self.site / self.name, "-C", content.parent, "kafka_2.13"], check=True)
        self.digest = hashlib.sha512((self.site / self.name).read_bytes()).hexdigest()

    def shell(self, command, **environment):
        setting = f"""set -euo pipefail
            fail() {{ echo "$*" >&2; exit 1; }}
            vendor_home={self.folder}/vendor vendor_cache={self.cache} vendor_checksums=/dev/null vendor_pins={self.pins}
            pinned_only=${{PINNED_ONLY:-false}}
            mkdir -p $vendor_home
            source {MACHINE}/vendors.sh
            {command}"""
        path = f"{self.folder}/bin:{os.environ['PATH']}"
        return subprocess.run(
            ["bash", "-c", setting],
            env={"PATH": path, "FAKE_SITE": str(self.site), **environment},
            capture_output=True,
            text=True,
        )

    def publish(self, checksum):
        (self.site / f"{self.name}.sha512").write_text(checksum)

    def asked(self):
        return pathlib.Path(f"{self.site}.log").read_text().split()


@pytest.fixture
def makers(tmp_path):
    return Makers(tmp_path)


def apache_form(name, digest):
    parts = [digest[i : i + 8].upper() for i in range(0, len(digest), 8)]
    return f"{name}: {' '.join(parts[:8])}\n{' ' * 20}{' '.join(parts[8:])}\n"


@pytest.mark.parametrize("form", [lambda name, digest: f"{digest}  {name}\n", apache_form])
def test_an_archive_is_what_its_makers_checksum_says_and_pinned_from_then_on(makers, form):
    makers.publish(form(makers.name, makers.digest))

    installed = makers.shell("install_vendor kafka")

    assert installed.returncode == 0, installed.stderr
    assert (makers.folder / "vendor/kafka/LICENSE").read_text() == "of Kafka"
    assert makers.digest in makers.pins.read_text()
    asked = makers.asked()
    assert makers.shell("install_vendor kafka").returncode == 0
    assert makers.asked() == asked


def test_an_archive_of_another_content_is_refused_and_deleted(makers):
    makers.publish(f"{'0' * 128}  {makers.name}\n")

    refused = makers.shell("install_vendor kafka")

    assert refused.returncode != 0 and "not what its vendor published" in refused.stderr
    assert not (makers.folder / "vendor/kafka").exists() and list(makers.cache.iterdir()) == []
    assert not makers.pins.exists()


def test_a_pin_holds_whatever_the_maker_says_now(makers):
    makers.publish(f"{makers.digest}  {makers.name}\n")

    refused = makers.shell("install_vendor kafka", ONTIME_SHA_KAFKA="1" * 128)

    assert refused.returncode != 0 and "must be 1111" in refused.stderr
    assert makers.asked() == [makers.name]


@pytest.mark.parametrize("checksum", [None, "", "<html>moved</html>", "abc  kafka.tgz"])
def test_without_a_checksum_nothing_is_downloaded(makers, checksum):
    if checksum is not None:
        makers.publish(checksum)

    refused = makers.shell("install_vendor kafka")

    assert refused.returncode != 0 and "cannot get the checksum" in refused.stderr
    assert makers.asked() == [f"{makers.name}.sha512"]


@pytest.mark.parametrize(("system", "release"), [("debian", "12"), ("ubuntu", "24.04")])
def test_what_is_pinned_is_pinned_for_the_versions_and_systems_that_are_installed(makers, tmp_path, system, release):
    (tmp_path / "os-release").write_text(f'ID={system}\nVERSION_ID="{release}"\n')

    pinned = makers.shell(
        f"""os_release={tmp_path}/os-release vendor_checksums={MACHINE}/checksums
        for name in $vendor_names; do
          read -r _ url _ < <(vendor_source $name)
          echo $name $(pinned $name "$url")
        done"""
    )

    assert pinned.returncode == 0, pinned.stderr
    digests = dict(line.split(" ") for line in pinned.stdout.splitlines())
    assert sorted(digests) == ["elasticsearch", "kafka", "mongodb", "spark"]
    assert all(re.fullmatch("[0-9a-f]{64}|[0-9a-f]{128}", digest) for digest in digests.values()), digests


def test_a_pin_may_be_sha256_where_the_vendor_publishes_sha512(makers):
    right = hashlib.sha256((makers.site / makers.name).read_bytes()).hexdigest()

    assert makers.shell("install_vendor kafka", PINNED_ONLY="true", ONTIME_SHA_KAFKA=right).returncode == 0


def test_a_wrong_sha256_pin_stops_the_installation_and_names_both_digests(makers):
    right = hashlib.sha256((makers.site / makers.name).read_bytes()).hexdigest()
    wrong = "0" * 64

    installed = makers.shell("install_vendor kafka", PINNED_ONLY="true", ONTIME_SHA_KAFKA=wrong)

    assert installed.returncode != 0
    assert wrong in installed.stderr and right in installed.stderr


def test_pins_alone_can_be_asked_for(makers):
    makers.publish(f"{makers.digest}  {makers.name}\n")

    assert "is pinned" in makers.shell("install_vendor kafka", PINNED_ONLY="true").stderr
    assert makers.shell("install_vendor kafka", PINNED_ONLY="true", ONTIME_SHA_KAFKA=makers.digest).returncode == 0


def test_a_download_that_was_cut_goes_on(makers):
    makers.publish(f"{makers.digest}  {makers.name}\n")
    makers.cache.mkdir()
    whole = (makers.site / makers.name).read_bytes()
    (makers.cache / f"{makers.name}.part").write_bytes(whole[:100])

    assert makers.shell("install_vendor kafka").returncode == 0


@pytest.mark.parametrize("memory", [8000, 16000, 64000, 500000])
def test_heaps_leave_memory_to_everything_else(memory):
    shares = "mongodb_mb + elasticsearch_mb + kafka_mb + web_mb + 2 * driver_mb + worker_mb"
    sized = subprocess.run(
        ["bash", "-c", f"source {MACHINE}/memory.sh; size_memory; echo $(({shares}))"],
        env={**os.environ, "ONTIME_MACHINE_MB": str(memory)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert 0 < int(sized.stdout) < 0.85 * memory


def test_every_service_has_its_unit_and_a_user_of_its_own():
    plan = subprocess.run([ROOT / "infra/provision.sh", "--plan"], capture_output=True, text=True, check=True)
    [services] = [line.split()[1:] for line in plan.stdout.splitlines() if line.startswith("Services:")]
    units = {unit.stem: unit.read_text() for unit in (MACHINE / "systemd").glob("*.service")}

    assert set(services) <= set(units)
    users = [line for unit in units.values() for line in unit.splitlines() if line.startswith("User=")]
    assert len(users) == len(units) and "User=root" not in users
    assert all("NoNewPrivileges=true" in unit for unit in units.values())


@pytest.mark.parametrize("arguments", [["--without", "oracle"], ["--nothing"], ["--delete-data"]])
def test_what_makes_no_sense_is_a_usage_error(arguments):
    assert subprocess.run([ROOT / "infra/provision.sh", *arguments], capture_output=True).returncode == 2


def test_a_server_that_ends_or_hangs_is_started_again_without_end():
    for unit in (MACHINE / "systemd").glob("ontime-*.service"):
        lines = unit.read_text().splitlines()

        assert {"Restart=on-failure", "RestartSec=5", "NotifyAccess=all", "WatchdogSec=45"} <= set(lines), unit.stem
        assert any(line.startswith("ExecStart=/opt/ontime/watched ") for line in lines), unit.stem


def test_a_jvm_that_systemd_ends_has_not_failed():
    for unit in (MACHINE / "systemd").glob("ontime-*.service"):
        if unit.stem != "ontime-mongodb":
            assert "SuccessExitStatus=143" in unit.read_text().splitlines(), unit.stem


def share(app):
    """The shared folder as provision.sh leaves it, without other users."""
    script = f"""set -euo pipefail
        fail() {{ echo "$*" >&2; exit 1; }}
        has() {{ false; }}
        setpriv() {{ while [[ $1 == --* ]]; do shift; done; "$@"; }}
        app={app}
        source {MACHINE}/share_run.sh
        run_owner=$(id -un)
        umask 0002
        share_run"""
    return subprocess.run(["bash", "-c", script], capture_output=True, text=True)


def mode(path):
    return oct(stat.S_IMODE(path.stat().st_mode))


@pytest.fixture
def run(tmp_path):
    folder = tmp_path / "app/run"
    (folder / "classes").mkdir(parents=True)
    (folder / "logs").mkdir()
    return folder


def test_the_group_shares_the_state_but_neither_programs_nor_classes_nor_the_token(run):
    (run / "sql.token").write_text("secret")
    (run / "sql.token").chmod(0o664)
    (run / "classes/jobs.jsa").write_text("classes")
    (run / "classes/jobs.jsa").chmod(0o664)
    (run / "classes").chmod(0o2775)
    (run / "logs/web.log").write_text("log")
    (run / "logs/web.log").chmod(0o644)

    shared = share(run.parent)

    assert shared.returncode == 0, shared.stderr
    assert mode(run) == "0o3775"
    assert mode(run / "sql.token") == "0o600"
    assert [mode(run / name) for name in ("classes", "lib", "python")] == ["0o2755"] * 3
    assert mode(run / "classes/jobs.jsa") == "0o644"
    assert [mode(run / name) for name in ("airflow", "jobs", "logs")] == ["0o2775"] * 3
    assert mode(run / "logs/web.log") == "0o664"
    assert share(run.parent).returncode == 0


def test_the_permissions_of_what_a_link_in_a_shared_folder_leads_to_stay(run, tmp_path):
    (tmp_path / "other").mkdir()
    for target in (tmp_path / "secret", tmp_path / "other/secret"):
        target.write_text("of another user")
        target.chmod(0o600)
    (run / "logs/link").symlink_to(tmp_path / "secret")
    (run / "logs/folder").symlink_to(tmp_path / "other")

    assert share(run.parent).returncode == 0

    assert mode(tmp_path / "secret") == mode(tmp_path / "other/secret") == "0o600"


@pytest.mark.parametrize("name", ["", "airflow", "jobs", "lib", "python", "jupyter", "ipython", "sql.token"])
def test_a_link_in_place_of_a_folder_is_refused_and_not_followed(run, tmp_path, name):
    target = tmp_path / "elsewhere"
    target.mkdir(mode=0o700)
    link = run / name
    if link.is_dir():
        run.rename(tmp_path / "moved")
    link.symlink_to(target)

    refused = share(run.parent)

    assert refused.returncode != 0 and f"{link} is a symbolic link" in refused.stderr
    assert mode(target) == "0o700" and list(target.iterdir()) == []


def test_no_service_but_the_application_writes_what_the_application_runs():
    for service in ("airflow", "jupyter"):
        unit = (MACHINE / f"systemd/ontime-{service}.service").read_text()
        writable = re.search("^ReadWritePaths=(.*)$", unit, re.MULTILINE).group(1).split()
        if "/opt/ontime/app/run" in writable:
            read_only = re.search("^ReadOnlyPaths=(.*)$", unit, re.MULTILINE).group(1).replace("-/", "/").split()
            assert {f"/opt/ontime/app/run/{name}" for name in ("classes", "lib", "python")} <= set(read_only)
