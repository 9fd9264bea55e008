"""
### Predictions and emails for the flights of a day

Runs at the start of each day in UTC, which is still the evening before in America. It predicts the flights of the day that
starts: its interval is the day before, `[00:00, 24:00)`, and `--date` is the end of the interval. The tasks collect the
requested and watched flights, predict them, publish the answers (`/predictions/batch/DAY`), and email them. Each task
replaces its own output for the day, and each address gets one email a day, however often a task runs. A backfill therefore
gives the same results as daily runs. To backfill the flights of the 2nd to the 11th, name the intervals from the 1st to the
10th.

While this DAG runs, the scheduler of `./ontime up` stands aside: `--scheduler airflow` takes the day before a job works.
"""

from datetime import datetime, timedelta

from airflow.sdk import DAG, CronDataIntervalTimetable
from ontime_airflow.jobs import DEFAULTS, ONE_AT_A_TIME, job

DAY = "--date {{ data_interval_end.strftime('%Y-%m-%d') }} --scheduler airflow"

with DAG(
    dag_id="daily_predictions",
    description="Predicts the requested flights of a day and emails the predictions",
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
