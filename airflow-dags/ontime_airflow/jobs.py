"""Tasks that call a command of ours. What the command does, it does as if a person had called it."""

import os
import shlex
from datetime import timedelta
from pathlib import Path

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import Context

from ontime_airflow.failure import tell

PROJECT = Path(__file__).resolve().parents[2]

POOL = "jobs"
"""Jobs that this machine has room for at once; ./ontime airflow sees to it."""

INCOMPLETE = 3
"""A command's exit code where it did what it could: a month is not published, a file or a model was refused."""

DEFAULTS = {
    "owner": "ontime",
    "depends_on_past": False,
    "pool": POOL,
    "retries": 3,
    "retry_delay": timedelta(seconds=30),
    "retry_exponential_backoff": 2,
    "max_retry_delay": timedelta(minutes=10),
    "execution_timeout": timedelta(hours=2),
    "on_failure_callback": tell,
}
"""Of all tasks: three more tries after 30 s, 1 min and 2 min, and an end where one hangs."""


def job(task_id: str, *words: str, **options) -> BashOperator:
    """A task that runs ./ontime job; a word may be a template of Airflow's."""
    return command(task_id, "job", *words, **options)


def command(task_id: str, *words: str, **options) -> BashOperator:
    """A task that runs ./ontime, and fails, or is skipped, by its exit code. It ends with what it started."""
    launcher = shlex.quote(os.environ.get("ONTIME_COMMAND", str(PROJECT / "ontime")))
    return BashOperator(
        task_id=task_id,
        bash_command=f"exec {launcher} {' '.join(words)}",
        cwd=str(PROJECT),
        **options,
    )


def announce(context: Context, result: dict) -> None:
    """Gives the news of a task's assets what the task printed."""
    for asset in context["task"].outlets:
        context["outlet_events"][asset].extra = result
