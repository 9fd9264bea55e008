"""
### What would pile up, and what might drift apart

Every Saturday: keeps the newest versions of each model and those that serve or served (`./ontime model prune`), deletes what
no version of the tables needs any more and what killed jobs left (`./ontime job purge`), then compares documents and index
with the table (`./ontime job agreement`), which fails where they differ and says where.
"""

from datetime import datetime, timedelta

from airflow.sdk import DAG, CronDataIntervalTimetable
from ontime_airflow.jobs import DEFAULTS, ONE_AT_A_TIME, command, job

with DAG(
    dag_id="housekeeping",
    description="Deletes what is old, and checks that the stores agree with the table",
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
