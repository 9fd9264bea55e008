"""Tasks that call a command of ours. What the command does, it does as if a person had called it."""

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
"""Jobs that this machine has room for at once; ./ontime airflow sees to it."""

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
"""Of all tasks: three more tries, each after a longer pause, and an end where one hangs."""

ONE_AT_A_TIME = {"catchup": False, "max_active_runs": 1}
"""Of all DAGs: no surprise when they are unpaused, and no run beside another."""

_INCOMPLETE = 3


class CommandOperator(BashOperator):
    """
    Runs ./ontime and ends by its exit code: 0 is success, all else a failure, unless it says what 3 means, which is that the
    command did what it could.

    :param skips_because: why the task is skipped at a 3
    :param goes_on_without: what is missing at a 3, which people are told of while the run goes on
    """

    def __init__(self, *, skips_because: str | None = None, goes_on_without: str | None = None, **options):
        taken = skips_because or goes_on_without
        super().__init__(skip_on_exit_code=_INCOMPLETE if taken else None, **options)
        self.skips_because = skips_because
        self.goes_on_without = goes_on_without

    def execute(self, context: Context):
        """What the command printed last."""
        try:
            return super().execute(context)
        except AirflowSkipException:
            if self.skips_because:
                raise AirflowSkipException(self.skips_because) from None
            tell_incomplete(context, self.goes_on_without)


def job(task_id: str, *words: str, **options) -> CommandOperator:
    """A task that runs ./ontime job; a word may be a template of Airflow's."""
    return command(task_id, "job", *words, **options)


def command(task_id: str, *words: str, **options) -> CommandOperator:
    """A task that runs ./ontime."""
    launcher = shlex.quote(os.environ.get("ONTIME_COMMAND", str(PROJECT / "ontime")))
    # In the shell's own process: what ends the task ends the command.
    return CommandOperator(
        task_id=task_id, bash_command=f"exec {launcher} {' '.join(words)}", cwd=str(PROJECT), **options
    )


def announce(context: Context, result: dict) -> None:
    """Gives the news of a task's assets what the task printed."""
    for asset in context["task"].outlets:
        context["outlet_events"][asset].extra = result
