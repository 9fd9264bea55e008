"""
### Training of delay models

Runs when `monthly_ingest` announces new flights, and once a week. There is one task for each moment of a prediction. It
derives the features, trains the models of all targets, evaluates them on the last quarter of the days, and lets a model
serve if it is better than the champion. The pool `jobs` limits how many tasks run at once.

A task is **skipped** if the gate kept a champion: nothing failed, but the new model was not better. The task's log names the
model and the reason, and so do `/models` and `./ontime model history NAME`. A second run trains again under new version
numbers.
"""

import os
from datetime import datetime, timedelta

from airflow.sdk import DAG, AssetOrTimeSchedule, CronTriggerTimetable, Param
from ontime_airflow.assets import FLIGHTS
from ontime_airflow.jobs import DEFAULTS, ONE_AT_A_TIME, job

with DAG(
    dag_id="model_training",
    description="Trains the models of each moment, and lets better models serve",
    doc_md=__doc__,
    schedule=AssetOrTimeSchedule(timetable=CronTriggerTimetable("0 3 * * 0", timezone="UTC"), assets=[FLIGHTS]),
    start_date=datetime(2008, 1, 1),
    dagrun_timeout=timedelta(hours=24),
    default_args={**DEFAULTS, "retries": 2, "execution_timeout": timedelta(hours=6)},
    params={
        "targets": Param(
            os.environ.get("ONTIME_AIRFLOW_TARGETS") or "late,cancelled,range,delay_class,minutes",
            type="string",
            pattern=r"^[a-z_]+(,[a-z_]+)*$",
            title="Targets",
            description="What the models predict: late, cancelled, range, delay_class, minutes, separated by commas",
        )
    },
    **ONE_AT_A_TIME,
    tags=["models"],
) as dag:
    for moment in ("before_departure", "two_hours_before", "at_departure"):
        job(
            moment,
            "delay_model",
            f"--moment {moment}",
            "--target {{ params.targets }}",
            skips_because="The gate kept a champion: the lines with refused above name the model and the reason",
        )
