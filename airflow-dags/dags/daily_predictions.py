"""
### The predictions that were asked for a day, and its mail

After the end of each day, for that day's half-open interval `[00:00, 24:00)` in UTC: fetches what was asked for, predicts,
stores the answers (`/predictions/batch/DAY`), and mails them to who asked. Each task replaces its own output of the day, and
each address gets one mail a day however often a task runs: a backfill gives what the days themselves would have given.
"""

from datetime import datetime, timedelta

from airflow.sdk import DAG, CronDataIntervalTimetable
from ontime_airflow.jobs import DEFAULTS, job

DAY = "--date {{ data_interval_start.strftime('%Y-%m-%d') }}"

with DAG(
    dag_id="daily_predictions",
    description="Answers what was asked for a day, and mails it",
    doc_md=__doc__,
    schedule=CronDataIntervalTimetable("0 0 * * *", "UTC"),
    start_date=datetime(1987, 10, 1),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=6),
    default_args={**DEFAULTS, "execution_timeout": timedelta(hours=1)},
    tags=["predictions"],
) as dag:
    fetch = job("fetch", "prediction_requests", DAY)
    predict = job("predict", "batch_predictions", DAY, "--no-publish")
    load = job("load", "prediction_results", DAY)
    mail = job("mail", "prediction_mails", DAY)

    fetch >> predict >> load >> mail
