"""Tasks that run ./ontime commands, as a person would."""

import os
import shlex
from datetime import timedelta
from pathlib import Path

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import Context
from airflow.sdk.exceptions import AirflowSkipException

from ontime_airflow.failure import tell, tell_incomplete

PROJECT = Path(__file__).resolve().parents[2]

POOL = "jobs"
"""The pool that limits how many jobs run at once. ./ontime airflow sets its size."""

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
"""For all tasks: three retries with growing pauses, and a timeout."""

ONE_AT_A_TIME = {"catchup": False, "max_active_runs": 1}
"""For all DAGs: no catch-up when they are unpaused, and one run at a time."""

_INCOMPLETE = 3


class CommandOperator(BashOperator):
    """
    Runs ./ontime. Exit code 0 is success and every other code is a failure. Code 3 means that the result is incomplete, and a
    task may handle it differently:

    :param skips_because: skip the task after code 3, for this reason
    :param goes_on_without: continue after code 3, and report this message
    """

    def __init__(self, *, skips_because: str | None = None, goes_on_without: str | None = None, **options):
        taken = skips_because or goes_on_without
        super().__init__(skip_on_exit_code=_INCOMPLETE if taken else None, **options)
        self.skips_because = skips_because
        self.goes_on_without = goes_on_without

    def execute(self, context: Context):
        """Returns the last line that the command printed."""
        try:
            return super().execute(context)
        except AirflowSkipException:
            if self.skips_because:
                raise AirflowSkipException(self.skips_because) from None
            tell_incomplete(context, self.goes_on_without)


def job(task_id: str, *words: str, **options) -> CommandOperator:
    """Creates a task that runs ./ontime job. Words may contain Airflow templates."""
    return command(task_id, "job", *words, **options)


def command(task_id: str, *words: str, **options) -> CommandOperator:
    """Creates a task that runs ./ontime."""
    launcher = shlex.quote(os.environ.get("ONTIME_COMMAND", str(PROJECT / "ontime")))
    # The command replaces the shell, so that ending the task ends the command.
    return CommandOperator(
        task_id=task_id, bash_command=f"exec {launcher} {' '.join(words)}", cwd=str(PROJECT), **options
    )


def announce(context: Context, result: dict) -> None:
    """Adds the task's output to the events of its assets."""
    for asset in context["task"].outlets:
        context["outlet_events"][asset].extra = result
