"""
### A month of flights, from BTS to the pages

Collects from `ONTIME_BTS_URL` (BTS, a folder, a local server; what `./ontime up --data` was given is remembered), loads what
has changed into the table, and publishes it.

* By the calendar, on the first of a month: the newest month that is published.
* A backfill: the month of each interval, `[first of the month, first of the next)`, in UTC.
* By hand: what the parameter `months` says, such as `2008-01..2008-02`; without it the newest.

A month that is not published leaves `collect` skipped; what was collected before is loaded all the same. A file that is
refused is told of, by log or mail, and the rest is loaded. Each task may run again: what is done already is left alone. The last one compares documents and index with the table, and only then is
there news of the asset `on_time_performance`, with the rows and the version of the table, for whoever learns from it.
"""

import json
from datetime import datetime, timedelta

from airflow.sdk import DAG, CronDataIntervalTimetable, Param
from ontime_airflow.assets import FLIGHTS
from ontime_airflow.jobs import DEFAULTS, ONE_AT_A_TIME, announce, job

MONTHS = (
    "{{ '--months ' ~ params.months if params.months"
    " else '--months ' ~ data_interval_start.strftime('%Y-%m') if dag_run.run_type == 'backfill'"
    " else '--newest' }}"
)

with DAG(
    dag_id="monthly_ingest",
    description="Collects a month of flights, loads and publishes it",
    doc_md=__doc__,
    schedule=CronDataIntervalTimetable("0 0 1 * *", "UTC"),
    start_date=datetime(1987, 10, 1),
    dagrun_timeout=timedelta(hours=12),
    default_args=DEFAULTS,
    params={
        "months": Param(
            "",
            type="string",
            pattern=r"^(\d{4}-\d{2}(\.\.(\d{4}-\d{2})?)?)?$",
            title="Months",
            description="Such as 2008-01, 2008-01..2008-03 or 2008-01.. up to the newest; empty: the newest",
        )
    },
    **ONE_AT_A_TIME,
    tags=["flights"],
) as dag:
    collect = job("collect", "collect", MONTHS, skips_because="The month is not published; the log says which")
    ingest = job(
        "ingest",
        "on_time_performance",
        trigger_rule="none_failed",
        goes_on_without="Files were refused; the log says which and why",
    )
    publish = job("publish", "publish", "--monthly")
    purge = job("purge", "purge")
    agreement = job(
        "agreement",
        "agreement",
        outlets=[FLIGHTS],
        output_processor=json.loads,
        post_execute=announce,
    )

    collect >> ingest >> publish >> purge >> agreement
