"""
### The predictions of a day's flights, and their mail

Runs as each day begins in UTC, when it is still the evening before in America, for the flights of that day: its interval is
the day before, `[00:00, 24:00)`, in which people asked, and `--date` is the day that begins at the interval's end. Collects
what was asked for and what is watched, has the models predict, publishes the answers (`/predictions/batch/DAY`), and mails
them. Each task replaces its own output of the day, and each address gets one mail a day however often a task runs: a
backfill gives what the days themselves would have given. To backfill flights of the 2nd to the 11th, name the intervals from
the 1st to the 10th.
"""

from datetime import datetime, timedelta

from airflow.sdk import DAG, CronDataIntervalTimetable
from ontime_airflow.jobs import DEFAULTS, ONE_AT_A_TIME, job

DAY = "--date {{ data_interval_end.strftime('%Y-%m-%d') }}"

with DAG(
    dag_id="daily_predictions",
    description="Predicts the flights of a day that were asked for, and mails what it says",
    doc_md=__doc__,
    schedule=CronDataIntervalTimetable("0 0 * * *", "UTC"),
    start_date=datetime(1987, 10, 1),
    dagrun_timeout=timedelta(hours=6),
    default_args={**DEFAULTS, "execution_timeout": timedelta(hours=1)},
    **ONE_AT_A_TIME,
    tags=["predictions"],
) as dag:
    fetch = job("fetch", "prediction_requests", DAY)
    predict = job("predict", "batch_predictions", DAY, "--no-publish")
    load = job("load", "prediction_results", DAY)
    mail = job("mail", "prediction_mails", DAY)

    fetch >> predict >> load >> mail
