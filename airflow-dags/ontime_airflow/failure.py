"""Who is told when a task has failed for good."""

import logging
import os

from airflow.providers.smtp.notifications.smtp import SmtpNotifier
from airflow.sdk import Context

_log = logging.getLogger(__name__)


def tell(context: Context) -> None:
    """Writes what failed into the log, and to the address of ONTIME_AIRFLOW_MAIL_TO where there is one."""
    task, run = context["ti"], context["dag_run"]
    what = f"{task.dag_id}.{task.task_id} of {run.run_id} failed after {task.try_number} tries"
    _log.error("%s: %s", what, context.get("exception"))
    address = os.environ.get("ONTIME_AIRFLOW_MAIL_TO", "")
    if address:
        _mail(address, what, context)


def _mail(address: str, what: str, context: Context) -> None:
    mail = SmtpNotifier(
        to=address,
        from_email="ontime@localhost",
        subject=f"OnTime: {what}",
        html_content="<p>{{ what }}</p><p>{{ exception }}</p><p><a href='{{ ti.log_url }}'>Its log</a></p>",
    )
    mail({**context, "what": what})
