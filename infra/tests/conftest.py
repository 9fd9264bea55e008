"""A server that answers as AWS does, a machine that is reached by a fake ssh, and a clone of the project."""

import base64
import json
import os
import pathlib
import shutil
import socket
import stat
import subprocess
import sys
import time
import urllib.request

import boto3
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(sys.executable).parent
ADDRESS = "203.0.113.7"
REGION = "eu-north-1"

IMAGES = [
    {
        "ami_id": f"ami-{number:08x}",
        "name": name,
        "description": name,
        "owner_id": owner,
        "public": True,
        "virtualization_type": "hvm",
        "architecture": "x86_64",
        "state": "available",
        "platform": None,
        "image_type": "machine",
        "hypervisor": "xen",
        "root_device_name": "/dev/xvda",
        "root_device_type": "ebs",
        "sriov": "simple",
        "creation_date": date,
    }
    for number, name, owner, date in [
        (1, "debian-12-amd64-20250101-1", "136693071363", "2025-01-01T00:00:00.000Z"),
        (2, "debian-12-amd64-20251101-1", "136693071363", "2025-11-01T00:00:00.000Z"),
        (3, "debian-12-amd64-20260101-1", "999999999999", "2026-01-01T00:00:00.000Z"),
        (4, "debian-12-arm64-20260101-1", "136693071363", "2026-01-01T00:00:00.000Z"),
    ]
]
NEWEST_IMAGE = "ami-00000002"

FAKE_SSH = """#!/bin/bash
printf '%q ' "$@" >>"$FAKE_SSH_LOG"
echo >>"$FAKE_SSH_LOG"
socket="" operation="" master=false
for ((i = 1; i <= $#; i++)); do
  next=$((i + 1))
  case ${!i} in
    -S) socket=${!next} ;;
    -O) operation=${!next} ;;
    -M) master=true ;;
  esac
done
case $operation in
  check) [ -e "$socket" ]; exit ;;
  exit) rm "$socket"; exit ;;
esac
[ ! -e "$FAKE_SSH_DEAD" ] || exit 255
if [ $master = true ]; then touch "$socket"; exit; fi
case ${!#} in
  *tar*) cat >"$FAKE_SSH_LOG.tar" ;;
  *provision.sh*) [ ! -e "$FAKE_SSH_LOG.unprovisionable" ] ;;
esac
"""


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture(scope="session")
def aws_server(tmp_path_factory):
    """The address of a server that answers as AWS does."""
    images = tmp_path_factory.mktemp("moto") / "images.json"
    images.write_text(json.dumps(IMAGES))
    port = free_port()
    server = subprocess.Popen(
        [BIN / "moto_server", "-H", "127.0.0.1", "-p", str(port)],
        env={**os.environ, "MOTO_AMIS_PATH": str(images)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    for _ in range(600):
        try:
            urllib.request.urlopen(f"{address}/moto-api/data.json", timeout=5).close()
            break
        except OSError:
            assert server.poll() is None, "the server ended"
            time.sleep(0.1)
    yield address
    server.terminate()
    server.wait()


class Account:
    """An AWS account without anything in it, and a folder of a person who uses it."""

    def __init__(self, server, home):
        self.home = home
        self.keys = home / "keys"
        self.ssh_log = home / "ssh.log"
        self.dead = home / "dead"
        self.project = home / "project"
        fake = home / "bin"
        fake.mkdir()
        (fake / "ssh").write_text(FAKE_SSH)
        (fake / "ssh").chmod(stat.S_IRWXU)
        self.environment = {
            "PATH": f"{fake}:{BIN}:{os.environ['PATH']}",
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "AWS_ENDPOINT_URL": server,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_REGION": REGION,
            "AWS_PAGER": "",
            "ONTIME_EC2_KEYS": str(self.keys),
            "ONTIME_EC2_TRIES": "2",
            "ONTIME_EC2_PAUSE": "0",
            "ONTIME_MY_IP": ADDRESS,
            "ONTIME_EC2_REGIONS": f"us-east-1 {REGION}",
            "FAKE_SSH_LOG": str(self.ssh_log),
            "FAKE_SSH_DEAD": str(self.dead),
        }
        credentials = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
        self.ec2 = boto3.client("ec2", region_name=REGION, endpoint_url=server, **credentials)

    def run(self, script, *arguments, **environment):
        return subprocess.run(
            [self.project / script, *arguments],
            env={**self.environment, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=300,
        )

    def machines(self):
        """What was started and is not ended."""
        found = [each for one in self.ec2.describe_instances()["Reservations"] for each in one["Instances"]]
        return [machine for machine in found if machine["State"]["Name"] not in ("terminated", "shutting-down")]

    def user_data(self, machine):
        """What a machine is handed for its first start."""
        asked = self.ec2.describe_instance_attribute(InstanceId=machine["InstanceId"], Attribute="userData")
        return base64.b64decode(asked["UserData"]["Value"]).decode()

    def groups(self):
        return [group for group in self.ec2.describe_security_groups()["SecurityGroups"] if group["GroupName"] != "default"]

    def rules(self):
        """Who is let in: port and source."""
        return [
            (rule["FromPort"], rule["ToPort"], source["CidrIp"])
            for group in self.groups()
            for rule in group["IpPermissions"]
            for source in rule["IpRanges"]
        ]

    def key_pairs(self):
        return [pair["KeyName"] for pair in self.ec2.describe_key_pairs()["KeyPairs"]]

    def everything(self):
        return {
            "machines": [machine["InstanceId"] for machine in self.machines()],
            "groups": [group["GroupId"] for group in self.groups()],
            "rules": self.rules(),
            "keys": self.key_pairs(),
            "volumes": [volume["VolumeId"] for volume in self.ec2.describe_volumes()["Volumes"]],
            "files": sorted((file.name, file.read_text()) for file in self.keys.glob("*")),
        }


@pytest.fixture
def account(aws_server, tmp_path):
    urllib.request.urlopen(urllib.request.Request(f"{aws_server}/moto-api/reset", method="POST")).close()
    account = Account(aws_server, tmp_path)
    scripts = ["ec2.sh", "ec2_create_tunnel.sh", "ec2_kill_tunnel.sh"]
    (account.project / "infra/machine").mkdir(parents=True)
    for script in scripts:
        shutil.copy2(ROOT / script, account.project)
    for file in ("ec2.sh", "messages.sh", "machine/cloud-init.yaml"):
        shutil.copy2(ROOT / "infra" / file, account.project / "infra" / file)
    git = ["git", "-C", account.project, "-c", "user.name=test", "-c", "user.email=test@example.org"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "--quiet", "--message", "Files"], check=True)
    (account.project / "not-committed").write_text("secret")
    return account
