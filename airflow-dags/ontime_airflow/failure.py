"""Reports tasks that failed after their last try, or whose result is incomplete."""

import logging
import os

from airflow.providers.smtp.notifications.smtp import SmtpNotifier
from airflow.sdk import Context

_log = logging.getLogger(__name__)


def tell(context: Context) -> None:
    """Reports that a task failed after its last try."""
    _tell(context, f"failed after {context['ti'].try_number} tries", context.get("exception"))


def tell_incomplete(context: Context, missing: str) -> None:
    """Reports what is missing in the result of a task. The run continues."""
    _tell(context, "is incomplete", missing)


def _tell(context: Context, state: str, why: object) -> None:
    task = context["ti"]
    what = f"{task.dag_id}.{task.task_id} of {context['dag_run'].run_id} {state}"
    _log.error("%s: %s", what, why)
    address = os.environ.get("ONTIME_AIRFLOW_MAIL_TO", "")
    if address:
        _mail(address, what, why, context)


def _mail(address: str, what: str, why: object, context: Context) -> None:
    mail = SmtpNotifier(
        to=address,
        subject="OnTime: {{ what }}",
        html_content="<p>{{ what }}</p><p>{{ why | e }}</p><p><a href='{{ ti.log_url }}'>Log</a></p>",
    )
    mail({**context, "what": what, "why": why})
