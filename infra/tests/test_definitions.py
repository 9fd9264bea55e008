"""Scripts, units, the Vagrantfile and Packer's template, by the tools that read them."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from conftest import ROOT

USER_DATA = ROOT / "infra/machine/cloud-init.yaml"

SCRIPTS = [
    "ontime",
    ".ci/run",
    "ec2.sh",
    "ec2_create_tunnel.sh",
    "ec2_kill_tunnel.sh",
    "benchmarks/run",
    "infra/alone",
    "infra/containers/build",
    "infra/containers/make-secrets",
    "infra/containers/pin",
    "infra/containers/start",
    "infra/containers/jobs/job",
    "infra/containers/jobs/schedule",
    "infra/containers/stream/healthy",
    "infra/containers/web/healthy",
    "infra/provision.sh",
    "infra/venv",
    "infra/machine/up",
    "infra/machine/watched",
    "infra/packer/build",
    "infra/spark/start",
    "infra/spark/stop",
    "infra/spark/submit",
]


def need(tool, package):
    if shutil.which(tool) is None:
        pytest.skip(f"no {tool}. Debian: apt-get install {package}")


def written_by_user_data():
    return yaml.safe_load(USER_DATA.read_text())["write_files"]


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


def test_the_user_data_is_valid():
    need("cloud-init", "cloud-init")
    valid = subprocess.run(["cloud-init", "schema", "--config-file", USER_DATA], capture_output=True, text=True)

    assert valid.returncode == 0, valid.stdout + valid.stderr


def test_what_the_user_data_writes_are_units_of_systemd(tmp_path):
    need("systemd-analyze", "systemd")
    files = written_by_user_data()
    units = [tmp_path / Path(file["path"]).name for file in files]
    for unit, file in zip(units, files, strict=True):
        unit.write_text(file["content"])
    valid = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True)

    assert valid.returncode == 0 and valid.stderr == "", valid.stderr


UNITS = sorted((ROOT / "infra/machine/systemd").glob("*.service"))
WALL = ROOT / "infra/machine/wall/ontime-wall.service"


@pytest.mark.parametrize("unit", [*UNITS, WALL], ids=lambda unit: unit.stem)
def test_a_service_is_in_a_sandbox(unit):
    need("systemd-analyze", "systemd")
    command = ["systemd-analyze", "security", "--no-pager", "--offline=true", "--threshold=30", unit]
    judged = subprocess.run(command, capture_output=True, text=True)

    assert judged.returncode == 0, judged.stdout + judged.stderr


def lines_of(service):
    return (ROOT / f"infra/machine/systemd/{service}.service").read_text().splitlines()


def test_the_secrets_are_given_to_the_web_application_and_its_emails_alone():
    given = [unit.stem for unit in UNITS if "EnvironmentFile=/etc/ontime/ontime-secrets.env" in unit.read_text()]

    assert given == ["ontime"]


def test_jupyter_and_airflow_cannot_change_what_the_web_application_runs():
    jupyter = [line for line in lines_of("ontime-jupyter") if line.startswith(("ReadWritePaths=", "ReadOnlyPaths="))]
    airflow = [line for line in lines_of("ontime-airflow") if line.startswith(("ReadWritePaths=", "ReadOnlyPaths="))]

    own = "/opt/ontime/app/run/jupyter /opt/ontime/app/run/ipython"
    assert jupyter == [f"ReadWritePaths=/var/lib/ontime/jupyter /var/lib/ontime/notebooks {own}"]
    assert airflow == [
        "ReadWritePaths=/var/lib/ontime/airflow /var/lib/ontime/data /opt/ontime/app/run",
        "ReadOnlyPaths=-/opt/ontime/app/run/classes -/opt/ontime/app/run/lib -/opt/ontime/app/run/python",
    ]


@pytest.mark.parametrize(
    ("state", "stops"), [(None, True), ("working", True), ("failed: kafka", True), ("ready", False), ("installed", False)]
)
def test_a_machine_stops_itself_unless_it_is_whole(tmp_path, state, stops):
    [service, _] = written_by_user_data()
    [condition] = [line for line in service["content"].splitlines() if line.startswith("ExecCondition=")]
    if state:
        (tmp_path / "provisioned").write_text(f"{state}\n")
    command = shlex.split(condition.removeprefix("ExecCondition=").replace("/var/lib/ontime", str(tmp_path)))

    assert subprocess.run(command).returncode == (0 if stops else 1)


def test_packer_lets_in_nobody_without_an_address():
    environment = {key: value for key, value in os.environ.items() if key != "ONTIME_MY_IP"}

    assert subprocess.run([ROOT / "infra/packer/build"], env=environment, capture_output=True).returncode == 2
