"""Checks that Airflow's processes can write to the embedded database at the same time."""

import sqlite3
import sys

import pytest
from airflow import settings
from sqlalchemy import create_engine, text

COUNT = text("SELECT count(*) FROM run")
RUN = text("INSERT INTO run VALUES (1)")


@pytest.fixture
def database(tmp_path):
    """The path of a database as ./ontime airflow makes it."""
    path = tmp_path / "airflow.db"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE run (id INTEGER)")
    return path


def other_process_writes(path):
    """Writes if it can, without waiting. Returns whether it could."""
    with sqlite3.connect(path, timeout=0) as connection:
        try:
            connection.execute("INSERT INTO run VALUES (2)")
        except sqlite3.OperationalError:
            return False
    return True


def test_airflow_reads_its_local_settings():
    settings.initialize()

    assert "airflow_local_settings" in sys.modules


def test_what_begins_with_a_savepoint_can_write_after_it_has_read(database):
    engine = create_engine(f"sqlite:///{database}")
    with engine.begin() as connection, connection.begin_nested():
        assert connection.execute(COUNT).scalar() == 0
        assert not other_process_writes(database)
        connection.execute(RUN)

    with engine.connect() as connection:
        assert connection.execute(COUNT).scalar() == 1
    assert other_process_writes(database)


def test_a_savepoint_after_a_change_leaves_its_transaction_as_it_is(database):
    with create_engine(f"sqlite:///{database}").begin() as connection:
        connection.execute(RUN)
        with connection.begin_nested():
            connection.execute(RUN)
        assert connection.execute(COUNT).scalar() == 2
