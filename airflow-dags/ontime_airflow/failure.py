"""Who is told when a task has failed for good, or had to leave something out."""

import logging
import os

from airflow.providers.smtp.notifications.smtp import SmtpNotifier
from airflow.sdk import Context

_log = logging.getLogger(__name__)


def tell(context: Context) -> None:
    """Tells that a task has failed after its last try."""
    _tell(context, f"failed after {context['ti'].try_number} tries", context.get("exception"))


def tell_incomplete(context: Context, missing: str) -> None:
    """Tells what a task had to leave out, while its run goes on."""
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
        html_content="<p>{{ what }}</p><p>{{ why | e }}</p><p><a href='{{ ti.log_url }}'>Its log</a></p>",
    )
    mail({**context, "what": what, "why": why})
