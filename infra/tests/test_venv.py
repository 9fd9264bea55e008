"""infra/venv: an environment's commands start whatever becomes of the road by which it was made."""

import subprocess

import pytest
from conftest import ROOT


@pytest.fixture
def lock(tmp_path):
    file = tmp_path / "requirements.txt"
    file.write_text("# No packages: pip alone is enough to see whether commands start.\n")
    return file


def make(lock, folder):
    """What it printed: that it installs, or nothing."""
    made = subprocess.run([ROOT / "infra/venv", lock, folder], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    return made.stderr


def starts(folder):
    return subprocess.run([folder / "bin/pip", "--version"], capture_output=True).returncode == 0


def test_one_that_is_there_is_left_alone_by_any_road(lock, tmp_path):
    (tmp_path / "project").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "project")

    assert "Installing" in make(lock, tmp_path / "link/environment")
    assert make(lock, tmp_path / "project/environment") == ""
    assert make(lock, tmp_path / "link/environment") == ""


def test_one_that_was_made_by_a_link_outlives_it(lock, tmp_path):
    (tmp_path / "project").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "project")
    make(lock, tmp_path / "link/environment")

    (tmp_path / "link").unlink()

    assert starts(tmp_path / "project/environment")


def test_one_that_was_moved_is_made_anew(lock, tmp_path):
    make(lock, tmp_path / "one/environment")
    (tmp_path / "one").rename(tmp_path / "other")

    assert "Installing" in make(lock, tmp_path / "other/environment")
    assert starts(tmp_path / "other/environment")


def test_a_changed_lock_installs_anew(lock, tmp_path):
    make(lock, tmp_path / "environment")

    lock.write_text("# Other words.\n")

    assert "Installing" in make(lock, tmp_path / "environment")
    assert make(lock, tmp_path / "environment") == ""
