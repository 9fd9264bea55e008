"""
### Models of delays, learned anew

Runs when `monthly_ingest` has news of the flights, and once a week. A task for each moment that a prediction may be asked
at: it derives the features, learns the models of all targets, judges them by the last quarter of the days, and lets those
serve that are better than the ones that do. So many run at once as the pool `jobs` has slots.

A task is **skipped** where the gate kept a champion: nothing failed, the model was no better. Its log says which, and why;
`/models` and `./ontime model history NAME` do too. Running again learns again; no version is lost or named twice.
"""

from datetime import datetime, timedelta

from airflow.sdk import DAG, AssetOrTimeSchedule, CronTriggerTimetable, Param
from ontime_airflow.assets import FLIGHTS
from ontime_airflow.jobs import DEFAULTS, ONE_AT_A_TIME, job

with DAG(
    dag_id="model_training",
    description="Learns the models of each moment, and lets the better ones serve",
    doc_md=__doc__,
    schedule=AssetOrTimeSchedule(timetable=CronTriggerTimetable("0 3 * * 0", timezone="UTC"), assets=[FLIGHTS]),
    start_date=datetime(2008, 1, 1),
    dagrun_timeout=timedelta(hours=24),
    default_args={**DEFAULTS, "retries": 2, "execution_timeout": timedelta(hours=6)},
    params={
        "targets": Param(
            "late,delay_class,minutes",
            type="string",
            pattern=r"^[a-z_]+(,[a-z_]+)*$",
            title="Targets",
            description="What the models predict: late, delay_class, minutes, separated by commas",
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
            skips_because="The gate kept a champion: the lines above that say refused name it, and why",
        )
