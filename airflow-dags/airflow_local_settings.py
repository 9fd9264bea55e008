"""Lets Airflow's processes wait for each other when they write to SQLite. Airflow reads this file when it starts."""

from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine

__all__: list[str] = []


@event.listens_for(Engine, "savepoint")
def _begin_as_writer(connection: Connection, _name: str | None) -> None:
    """Makes a transaction that begins with a savepoint the writer at once.

    Otherwise SQLite makes it a reader, and if another process writes before it does, SQLite refuses its first change
    without waiting ("database is locked"). Airflow begins the runs of a backfill in this way.
    """
    if connection.dialect.name == "sqlite" and not connection.connection.driver_connection.in_transaction:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
