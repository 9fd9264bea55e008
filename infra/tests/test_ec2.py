"""./ec2.sh and the tunnels, with the real AWS CLI against a server that answers as AWS does, and a fake ssh."""

import tarfile

import pytest
from conftest import ADDRESS, NEWEST_IMAGE, REGION, ROOT


def test_a_machine_is_made_found_again_and_ended(account):
    made = account.run("ec2.sh", "--months", "2015-01..2015-03", "--size", "77")

    assert made.returncode == 0, made.stderr
    assert account.rules() == [(22, 22, f"{ADDRESS}/32")]
    [machine] = account.machines()
    assert machine["ImageId"] == NEWEST_IMAGE
    assert machine["MetadataOptions"]["HttpTokens"] == "required"
    assert {"Key": "project", "Value": "ontime"} in machine["Tags"]
    assert account.user_data(machine) == (ROOT / "infra/machine/cloud-init.yaml").read_text()
    [volume] = account.ec2.describe_volumes()["Volumes"]
    assert volume["Encrypted"] and volume["Size"] == 77
    assert {"Key": "project", "Value": "ontime"} in volume["Tags"]
    key = account.keys / f"ontime-{REGION}.pem"
    assert key.stat().st_mode & 0o777 == 0o600
    assert "BEGIN RSA PRIVATE KEY" in key.read_text()
    with tarfile.open(f"{account.ssh_log}.tar") as sent:
        assert "ec2.sh" in sent.getnames() and "not-committed" not in sent.getnames()
    assert r"infra/provision.sh\ --months\ 2015-01..2015-03" in account.ssh_log.read_text()
    assert "./ec2.sh down" in made.stdout

    before = account.everything()
    again = account.run("ec2.sh")
    assert again.returncode == 0, again.stderr
    assert account.everything() == before

    status = account.run("ec2.sh", "status")
    assert status.stdout.startswith(f"{REGION} ")
    assert machine["InstanceId"] in status.stdout

    asked = account.run("ec2.sh", "down")
    assert asked.returncode == 1 and "nothing was deleted" in asked.stderr
    assert account.everything() == before

    moved = account.run("ec2.sh", ONTIME_MY_IP="198.51.100.9")
    assert moved.returncode == 0, moved.stderr
    assert account.rules() == [(22, 22, "198.51.100.9/32")]
    assert len(account.machines()) == 1

    ended = account.run("ec2.sh", "down", "--yes")
    assert ended.returncode == 0, ended.stderr
    assert account.machines() == [] and account.groups() == []
    assert account.ec2.describe_volumes()["Volumes"] == []
    assert key.exists() and account.key_pairs() == ["ontime"]


def test_a_dry_run_changes_nothing(account):
    before = account.everything()

    said = account.run("ec2.sh", "--dry-run")

    assert said.returncode == 0, said.stderr
    assert f"{ADDRESS}/32" in said.stdout and "dry run" in said.stdout
    assert account.everything() == before


@pytest.mark.parametrize(
    "address",
    ["0.0.0.0", "0.0.0.0/0", "10.1.2.3", "127.0.0.1", "172.16.0.1", "192.168.1.1", "224.0.0.1", "256.1.1.1", "::1", "1.2.3", "203.0.113.7 0.0.0.0/0"],
)
def test_nothing_is_opened_to_what_is_no_public_address(account, address):
    refused = account.run("ec2.sh", ONTIME_MY_IP=address)

    assert refused.returncode == 1
    assert "nothing is opened" in refused.stderr
    assert account.groups() == []


@pytest.mark.parametrize("answer", ["", "<html>no</html>"])
def test_nothing_is_opened_where_the_address_cannot_be_found_out(account, answer):
    curl = account.home / "bin/curl"
    curl.write_text(f"#!/bin/sh\nprintf '%s' '{answer}'\n")
    curl.chmod(0o700)

    refused = account.run("ec2.sh", ONTIME_MY_IP="")

    assert refused.returncode == 1 and "nothing is opened" in refused.stderr
    assert account.groups() == []


def test_a_group_that_somebody_opened_to_the_world_is_not_used(account):
    group = account.ec2.create_security_group(
        GroupName="ontime",
        Description="opened",
        TagSpecifications=[{"ResourceType": "security-group", "Tags": [{"Key": "project", "Value": "ontime"}]}],
    )["GroupId"]
    world = {"IpProtocol": "tcp", "FromPort": 8080, "ToPort": 8080, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}
    account.ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[world])

    refused = account.run("ec2.sh")

    assert refused.returncode == 1
    assert "more than ssh from one address" in refused.stderr
    assert account.machines() == []


def test_a_key_pair_is_never_made_over_another(account):
    account.ec2.create_key_pair(KeyName="ontime")

    refused = account.run("ec2.sh")

    assert refused.returncode == 1 and "private key is not at" in refused.stderr
    assert account.machines() == [] and not account.keys.exists()


def test_a_private_key_is_never_overwritten(account):
    account.keys.mkdir()
    key = account.keys / f"ontime-{REGION}.pem"
    key.write_text("mine")

    refused = account.run("ec2.sh")

    assert refused.returncode == 1 and "move the file away" in refused.stderr
    assert key.read_text() == "mine" and account.key_pairs() == []


def test_what_stopped_in_the_middle_says_that_it_costs_and_goes_on(account):
    account.dead.touch()

    stopped = account.run("ec2.sh")

    assert stopped.returncode == 1
    assert "costs" in stopped.stderr and "down" in stopped.stderr
    [machine] = account.machines()
    account.dead.unlink()
    unprovisionable = account.home / "ssh.log.unprovisionable"
    unprovisionable.touch()
    unprovisioned = account.run("ec2.sh")
    assert unprovisioned.returncode == 1
    assert "provisioning stopped" in unprovisioned.stderr and "costs" in unprovisioned.stderr
    unprovisionable.unlink()
    resumed = account.run("ec2.sh")
    assert resumed.returncode == 0, resumed.stderr
    assert [each["InstanceId"] for each in account.machines()] == [machine["InstanceId"]]


@pytest.mark.parametrize(
    "arguments", [["--size", "5"], ["--name", "A b"], ["--type", "big"], ["--months", "2015"], ["--nothing"], ["--region"]]
)
def test_what_makes_no_sense_is_a_usage_error(account, arguments):
    assert account.run("ec2.sh", *arguments).returncode == 2


def test_a_tunnel_is_opened_once_and_closed(account):
    none = account.run("ec2_create_tunnel.sh")
    assert none.returncode == 1 and "./ec2.sh creates one" in none.stderr
    state = account.project / ".ec2"
    state.mkdir()
    for name, value in {"host": "198.51.100.1", "region": REGION, "name": "ontime"}.items():
        (state / name).write_text(value + "\n")

    opened = account.run("ec2_create_tunnel.sh")
    again = account.run("ec2_create_tunnel.sh")
    closed = account.run("ec2_kill_tunnel.sh")
    nothing = account.run("ec2_kill_tunnel.sh")

    assert [run.returncode for run in (opened, again, closed, nothing)] == [0, 0, 0, 0]
    [line] = [line for line in account.ssh_log.read_text().splitlines() if "-L" in line]
    for port in (8080, 8888, 8081, 8082):
        assert f"-L 127.0.0.1:{port}:127.0.0.1:{port}" in line
    assert "ExitOnForwardFailure=yes" in line and "admin@198.51.100.1" in line
    assert "already open" in again.stdout and "closed" in closed.stdout and "No tunnel" in nothing.stdout


@pytest.mark.parametrize("script", ["ec2.sh", "ec2_create_tunnel.sh", "ec2_kill_tunnel.sh"])
def test_every_script_helps(account, script):
    helped = account.run(script, "--help")

    assert helped.returncode == 0 and "Usage:" in helped.stdout
