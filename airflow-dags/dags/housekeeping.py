"""
### Clean-up and consistency checks

Runs every Saturday. It keeps the newest versions of each model and those that serve or have served (`./ontime model prune`),
deletes files that no version of the tables needs and leftovers of killed jobs (`./ontime job purge`), and then compares the
documents and the index with the table (`./ontime job agreement`). That task fails if they differ, and its log lists the
differences.
"""

from datetime import datetime, timedelta

from airflow.sdk import DAG, CronDataIntervalTimetable
from ontime_airflow.jobs import DEFAULTS, ONE_AT_A_TIME, command, job

with DAG(
    dag_id="housekeeping",
    description="Deletes old files and models, and checks that the stores agree with the table",
    doc_md=__doc__,
    schedule=CronDataIntervalTimetable("0 4 * * 6", "UTC"),
    start_date=datetime(2008, 1, 1),
    dagrun_timeout=timedelta(hours=6),
    default_args=DEFAULTS,
    **ONE_AT_A_TIME,
    tags=["upkeep"],
) as dag:
    models = command("models", "model", "prune")
    purge = job("purge", "purge")
    agreement = job("agreement", "agreement")

    models >> purge >> agreement
