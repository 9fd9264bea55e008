"""Scripts, units, the Vagrantfile and Packer's template, by the tools that read them."""

import os
import shutil
import subprocess

import pytest
from conftest import ROOT

SCRIPTS = [
    "ontime",
    ".ci/run",
    "ec2.sh",
    "ec2_create_tunnel.sh",
    "ec2_kill_tunnel.sh",
    "benchmarks/run",
    "infra/alone",
    "infra/provision.sh",
    "infra/venv",
    "infra/machine/up",
    "infra/packer/build",
    "infra/spark/start",
    "infra/spark/stop",
    "infra/spark/submit",
]


def need(tool, package):
    if shutil.which(tool) is None:
        pytest.skip(f"no {tool}. Debian: apt-get install {package}")


@pytest.mark.parametrize("script", SCRIPTS)
def test_shellcheck_finds_nothing(script):
    need("shellcheck", "shellcheck")
    checked = subprocess.run(["shellcheck", "-x", script], cwd=ROOT, capture_output=True, text=True)

    assert checked.returncode == 0, checked.stdout


def test_the_vagrantfile_is_valid(tmp_path):
    need("vagrant", "vagrant")
    shutil.copy2(ROOT / "Vagrantfile", tmp_path)
    environment = {**os.environ, "HOME": str(tmp_path), "VAGRANT_CHECKPOINT_DISABLE": "1"}
    valid = subprocess.run(
        ["vagrant", "validate", "--ignore-provider"], cwd=tmp_path, env=environment, capture_output=True, text=True
    )

    assert valid.returncode == 0, valid.stderr


def test_packers_template_is_valid(tmp_path):
    need("packer", "packer")
    environment = {**os.environ, "HOME": str(tmp_path), "ONTIME_MY_IP": "203.0.113.7", "CHECKPOINT_DISABLE": "1"}
    valid = subprocess.run([ROOT / "infra/packer/build", "--validate"], env=environment, capture_output=True, text=True)

    assert valid.returncode == 0, valid.stdout + valid.stderr


def test_packer_lets_in_nobody_without_an_address():
    environment = {key: value for key, value in os.environ.items() if key != "ONTIME_MY_IP"}

    assert subprocess.run([ROOT / "infra/packer/build"], env=environment, capture_output=True).returncode == 2
