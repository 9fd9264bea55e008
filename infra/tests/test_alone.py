"""infra/alone: of two that would do the same work one waits for the other."""

import os
import signal
import subprocess

from conftest import ROOT

ALONE = ROOT / "infra/alone"


def start(lock, *command):
    return subprocess.Popen(
        [ALONE, lock, *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def begun(lock):
    """One that has the lock, and works until its standard input ends."""
    first = start(lock, "sh", "-c", "echo begun; exec cat")
    assert first.stdout.readline() == "begun\n"
    return first


def test_the_second_waits_and_says_so(tmp_path):
    first = begun(tmp_path / "lock")
    second = start(tmp_path / "lock", "echo", "done")

    assert "waits" in second.stderr.readline()
    assert second.poll() is None
    first.stdin.close()
    assert second.communicate(timeout=30)[0] == "done\n"
    assert first.wait() == 0


def test_a_killed_one_leaves_the_lock_to_the_next(tmp_path):
    first = begun(tmp_path / "lock")
    second = start(tmp_path / "lock", "echo", "done")
    second.stderr.readline()

    os.kill(first.pid, signal.SIGKILL)

    assert second.communicate(timeout=30)[0] == "done\n"
    first.stdin.close()
    first.wait()


def test_others_do_not_wait(tmp_path):
    first = begun(tmp_path / "lock")

    assert start(tmp_path / "other", "echo", "done").communicate(timeout=30)[0] == "done\n"

    first.communicate(timeout=30)


def test_it_ends_as_the_command_does(tmp_path):
    assert start(tmp_path / "lock", "sh", "-c", "exit 3").wait(timeout=30) == 3


def test_a_lock_that_may_only_be_read_is_enough(tmp_path):
    lock = tmp_path / "lock"
    lock.touch(mode=0o444)

    assert start(lock, "echo", "done").communicate(timeout=30)[0] == "done\n"
