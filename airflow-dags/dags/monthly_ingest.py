"""
### A month of flights, from BTS to the pages

Collects flights from `ONTIME_BTS_URL` (BTS, a folder or a local server; by default the folder of the last `./ontime up
--data`), loads the changed files into the table, and publishes them.

* Scheduled on the first of a month: the newest published month.
* Backfilled: the month of each interval, `[first of the month, first of the next)`, in UTC.
* Triggered by hand: the months in the parameter `months`, such as `2008-01..2008-02`, or the newest if it is empty.

If a month is not published, `collect` is skipped and the next tasks load what was collected before. If a file is refused,
a log message or an email reports it and the other files are loaded. Each task can run again and skips what is already done.
`scores` compares what was predicted for the month with what happened, before models are trained on it; a log message or an
email reports its warnings. `recalibrate` corrects the level of models whose probabilities were off. The last task compares the documents and the index with the table. Only then does it update the asset
`on_time_performance`, with the rows and the version of the table.
"""

import json
from datetime import datetime, timedelta

from airflow.sdk import DAG, CronDataIntervalTimetable, Param
from ontime_airflow.assets import FLIGHTS
from ontime_airflow.jobs import DEFAULTS, ONE_AT_A_TIME, announce, command, job

MONTHS = (
    "{{ '--months ' ~ params.months if params.months"
    " else '--months ' ~ data_interval_start.strftime('%Y-%m') if dag_run.run_type == 'backfill'"
    " else '--newest' }}"
)

with DAG(
    dag_id="monthly_ingest",
    description="Collects, loads and publishes a month of flights",
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
            description="Such as 2008-01, 2008-01..2008-03, or 2008-01.. for all months up to the newest. Empty: the newest",
        )
    },
    **ONE_AT_A_TIME,
    tags=["flights"],
) as dag:
    collect = job("collect", "collect", MONTHS, skips_because="The month is not published; the log names it")
    ingest = job(
        "ingest",
        "on_time_performance",
        trigger_rule="none_failed",
        goes_on_without="Files were refused; the log names them and the reasons",
    )
    publish = job("publish", "publish", "--monthly")
    scores = job("scores", "model_scores", goes_on_without="Warnings about models: the log's lines with WARNING")
    recalibrate = command(
        "recalibrate",
        "model",
        "recalibrate",
        goes_on_without="A model could not be recalibrated, or was not better: the log names it and the reason",
    )
    purge = job("purge", "purge")
    agreement = job(
        "agreement",
        "agreement",
        outlets=[FLIGHTS],
        output_processor=json.loads,
        post_execute=announce,
    )

    collect >> ingest >> publish >> scores >> recalibrate >> purge >> agreement
