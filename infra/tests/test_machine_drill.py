"""./ontime drill machine: what it compares before and after a reboot, an upgrade and an uninstallation."""

import subprocess
import sys

import pytest
from conftest import ROOT

sys.path.insert(0, str(ROOT))

from benchmarks.drill.machine_files import tables_sum  # noqa: E402

MONTH = "Year=2008/Month=1"


@pytest.fixture
def data(tmp_path):
    write(tmp_path / f"on_time_performance/{MONTH}/part-0.parquet", "flights")
    write(tmp_path / f"on_time_performance/{MONTH}/part-1.parquet", "more flights")
    return tmp_path


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def checksum(data):
    done = subprocess.run(["sh", "-c", tables_sum(str(data))], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize(
    "file",
    [
        "models/late/1/pipeline/stages/0/data/part-0.parquet",
        "batch_predictions/Day=2008-01-15/part-0.parquet",
        "on_time_performance/_delta_log/00000000000000000010.checkpoint.parquet",
        "flights_by_month/.sums/1/part-0.parquet",
        f"on_time_performance/{MONTH}/_aside/part-0.parquet",
    ],
)
def test_what_changes_without_a_load_does_not_count(data, file):
    before = checksum(data)

    write(data / file, "new")

    assert checksum(data) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda data: (data / f"on_time_performance/{MONTH}/part-0.parquet").write_text("other flights"),
        lambda data: (data / f"on_time_performance/{MONTH}/part-1.parquet").unlink(),
        lambda data: write(data / "on_time_performance/Year=2008/Month=2/part-0.parquet", "flights"),
        lambda data: write(data / f"on_time_performance.parquet/{MONTH}/part-0.parquet", "a copy"),
        lambda data: write(data / f"quarantine/{MONTH}/part-0.parquet", "a line"),
        lambda data: write(data / f"cleared_values/{MONTH}/part-0.parquet", "a value"),
    ],
)
def test_rows_that_are_lost_changed_or_new_count(data, change):
    before = checksum(data)

    change(data)

    assert checksum(data) != before


def test_a_machine_without_the_table_has_no_checksum(data):
    (data / "on_time_performance").rename(data / "gone")

    assert subprocess.run(["sh", "-c", tables_sum(str(data))], capture_output=True).returncode != 0
